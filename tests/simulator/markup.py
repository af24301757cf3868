"""Keyboards as bots give them, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any

from tests.simulator.errors import bad_request
from tests.simulator.params import Params
from tests.simulator.records import Chat, Json

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
STYLES = ("primary", "success", "danger")
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def reply_markup(params: Params, chat: Chat | None, *, inline_only: bool = False) -> Json | None:
    """The checked reply_markup of a call, or None."""
    given = params.object("reply_markup", "reply keyboard markup")
    if given is None or given == {}:
        return None
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return {"inline_keyboard": _rows(given["inline_keyboard"], _inline_button)}
    if inline_only:
        raise bad_request("inline keyboard expected")
    if not any(kind in given for kind in _KINDS):
        return None
    if "keyboard" not in given:
        return dict(given)
    rows = _rows(given["keyboard"], _keyboard_button)
    if chat is not None and chat.type != "private":
        _only_in_private(rows)
    return {**given, "keyboard": rows}


def _rows(given: Any, button: Any) -> list[list[Json]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request("can't parse keyboard: expected an Array of Arrays")
    rows = [[button(each) for each in row] for row in given if row]
    if sum(len(row) for row in rows) > MAX_BUTTONS or any(len(row) > MAX_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(given: Any) -> Json:
    button = _button(given, "inline keyboard button")
    if not any(action in button for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not _is_address(str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: URL host is empty")
    if "copy_text" in button:
        text = button["copy_text"].get("text") if isinstance(button["copy_text"], dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return button


def _keyboard_button(given: Any) -> Json:
    return {"text": given} if isinstance(given, str) and given else _button(given, "keyboard button")


def _button(given: Any, what: str) -> Json:
    if not isinstance(given, dict):
        raise bad_request(f"can't parse {what}: {what.capitalize()} must be an Object")
    button = {name: value for name, value in given.items() if value is not None}
    if not isinstance(button.get("text"), str):
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request(f"{what} text must be non-empty")
    if button.get("style", "primary") not in STYLES:
        raise bad_request(f"can't parse {what}: invalid button style specified")
    return button


def _is_address(url: str) -> bool:
    scheme, separator, rest = url.partition("://")
    return bool(rest) if separator else "." in scheme


def _only_in_private(rows: list[list[Json]]) -> None:
    for button in (button for row in rows for button in row):
        if button.get("request_contact"):
            raise bad_request("phone number can be requested in private chats only")
        if button.get("request_location"):
            raise bad_request("location can be requested in private chats only")
        if button.get("web_app"):
            raise bad_request("Web App buttons can be used in private chats only")
