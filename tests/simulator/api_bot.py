"""Methods about the bot itself: who it is, its menus and words, its files, its updates."""

from __future__ import annotations

import json
import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from tests.simulator.api import Telegram, method
from tests.simulator.errors import bad_request
from tests.simulator.params import Params
from tests.simulator.profile import scope_key
from tests.simulator.records import Json
from tests.simulator.rendering import user_json
from tests.simulator.targets import chat_of
from tests.simulator.updates import TERMINATED_BY_WEBHOOK

LARGEST_DOWNLOAD = 20 * 1024 * 1024
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}\Z")
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?\Z")
_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)


@method("getMe")
def get_me(telegram: Telegram, _params: Params) -> Json:
    return user_json(telegram.world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": telegram.world.reads_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("logOut")
def log_out(_telegram: Telegram, _params: Params) -> bool:
    return True


@method("close")
def close(_telegram: Telegram, _params: Params) -> bool:
    return True


# Updates


def _allowed(params: Params) -> list[str] | None:
    given = params.array("allowed_updates")
    return None if given is None else [str(each) for each in given]


@method("getUpdates")
async def get_updates(telegram: Telegram, params: Params) -> list[Json]:
    limit = min(100, max(1, params.integer("limit", 100)))
    timeout = min(50, max(0, params.integer("timeout")))
    return await telegram.updates.get(params.integer("offset"), limit, timeout, _allowed(params))


@method("setWebhook")
async def set_webhook(telegram: Telegram, params: Params) -> bool:
    url, secret = params.text("url"), params.text("secret_token")
    if params.flag("drop_pending_updates"):
        telegram.updates.drop()
    if not url:
        await telegram.webhook.stop()
        return True
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _check_webhook(url)
    connections = min(100, max(1, params.integer("max_connections", 40)))
    telegram.updates.allow(_allowed(params))
    telegram.webhook.certificate = "certificate" in params.files
    telegram.updates.end_poll(TERMINATED_BY_WEBHOOK)
    await telegram.webhook.start(url, secret, connections)
    return True


def _check_webhook(url: str) -> None:
    """HTTPS, or plain HTTP to this machine as a local Bot API server allows."""
    parts = urlsplit(url)
    if not parts.hostname:
        raise bad_request("bad webhook: URL host is empty")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts.hostname)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


@method("deleteWebhook")
async def delete_webhook(telegram: Telegram, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        telegram.updates.drop()
    await telegram.webhook.stop()
    return True


@method("getWebhookInfo")
def get_webhook_info(telegram: Telegram, _params: Params) -> Json:
    return telegram.webhook.info()


# Files


@method("getFile")
def get_file(telegram: Telegram, params: Params) -> Json:
    given = params.text("file_id")
    if not given:
        raise bad_request("file_id not specified")
    file = telegram.world.files.get(given)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


# Command menus


def _scope(telegram: Telegram, params: Params) -> str:
    scope = params.object("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if str(scope["type"]).startswith("chat"):
        chat = chat_of(telegram.world, Params(scope))
        scope = scope | {"chat_id": chat.id}
    return scope_key(scope)


def _language(params: Params) -> str:
    code = params.text("language_code")
    if not _LANGUAGE.match(code):
        raise bad_request("invalid language code specified")
    return code


def _command(given: object) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command, description = str(given.get("command", "")), str(given.get("description", "")).strip()
    if not _COMMAND.match(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command.removeprefix("/"), "description": description}


@method("setMyCommands")
def set_my_commands(telegram: Telegram, params: Params) -> bool:
    given = params.array("commands") or []
    if len(given) > 100:
        raise bad_request("too much commands specified")
    key = (_scope(telegram, params), _language(params))
    telegram.world.profile.commands[key] = [_command(each) for each in given]
    telegram.world.touch()
    return True


@method("getMyCommands")
def get_my_commands(telegram: Telegram, params: Params) -> list[Json]:
    return telegram.world.profile.commands.get((_scope(telegram, params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(telegram: Telegram, params: Params) -> bool:
    telegram.world.profile.commands.pop((_scope(telegram, params), _language(params)), None)
    telegram.world.touch()
    return True


# Name and descriptions


def _words(name: str, field: str, longest: int) -> None:
    """setMyX and getMyX for one kind of words, kept by language."""

    def kept(telegram: Telegram) -> dict[str, str]:
        attribute = {"name": "names"}.get(field, f"{field}s")
        words: dict[str, str] = getattr(telegram.world.profile, attribute)
        return words

    def set_words(telegram: Telegram, params: Params) -> bool:
        text, language = params.text(field).strip(), _language(params)
        if len(text) > longest:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        if text:
            kept(telegram)[language] = text
        else:
            kept(telegram).pop(language, None)
        telegram.world.touch()
        return True

    def get_words(telegram: Telegram, params: Params) -> Json:
        words = kept(telegram)
        default = telegram.world.bot.first_name if field == "name" else ""
        return {field: words.get(_language(params)) or words.get("") or default}

    method(f"setMy{name}")(set_words)
    method(f"getMy{name}")(get_words)


_words("Name", "name", 64)
_words("Description", "description", 512)
_words("ShortDescription", "short_description", 120)


@method("setChatMenuButton")
def set_chat_menu_button(telegram: Telegram, params: Params) -> bool:
    button = params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse MenuButton: unsupported type specified")
    telegram.world.profile.menu_buttons[params.integer("chat_id") or None] = button
    telegram.world.touch()
    return True


@method("getChatMenuButton")
def get_chat_menu_button(telegram: Telegram, params: Params) -> Json:
    buttons = telegram.world.profile.menu_buttons
    return buttons.get(params.integer("chat_id") or None) or buttons.get(None) or {"type": "default"}


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(telegram: Telegram, params: Params) -> bool:
    rights = params.object("rights") or {}
    telegram.world.profile.rights[params.flag("for_channels")] = json.loads(json.dumps(rights))
    return True
