"""What Telegram shows of the bot before a word is said: commands and descriptions, in each language."""

import hashlib
import json
from datetime import datetime
from typing import Any

from bot.outward import BULK
from bot.texts import Language, Texts
from bot.texts.files import FALLBACK
from flows.effects import Text
from storage import queue
from storage.database import Connection
from storage.schema import outbox

COMMANDS = (
    "start", "cases", "case", "escalate", "withdraw", "language", "timezone", "help", "cancel", "privacy", "mydata",
    "forget",
)  # fmt: skip


def commands(language: Language) -> list[dict[str, str]]:
    """The command menu in one language."""
    return [{"command": name, "description": language.plain(Text(f"command-{name}"))} for name in COMMANDS]


def menus(texts: Texts) -> dict[str, str]:
    """Telegram's two-letter code of each menu, with our language for it; "" is for everybody else.

    So "zh" is Simplified and "pt" the first Portuguese there is: who reads another gets a menu of their own with
    their first message.
    """
    found = {"": FALLBACK}
    for code in sorted(texts.codes, key=lambda code: (code != "zh-Hans", len(code), code)):
        first = code.partition("-")[0]
        if len(first) == 2 and code != FALLBACK:
            found.setdefault(first, code)
    return found


def own_menus(texts: Texts) -> frozenset[str]:
    """The languages whose readers Telegram can tell apart by itself."""
    return frozenset(menus(texts).values())


def calls(texts: Texts) -> list[dict[str, Any]]:
    """The calls that set everything up."""
    found: list[dict[str, Any]] = []
    for language_code, own in menus(texts).items():
        language, readers = texts[own], _readers(texts, language_code, own)
        words: dict[str, dict[str, Any]] = {
            "setMyCommands": {"commands": commands(language), "scope": {"type": "all_private_chats"}},
            "setMyDescription": {"description": _together(readers, "bot-description", "\n\n", 512)},
            "setMyShortDescription": {"short_description": _together(readers, "bot-short-description", " / ", 120)},
        }
        found += [
            {"method": method, "parameters": {"language_code": language_code, **parameters}}
            for method, parameters in words.items()
        ]
    return found


def _readers(texts: Texts, language_code: str, own: str) -> list[Language]:
    """The languages whose readers Telegram shows what is set for this code: both Chinese scripts share "zh"."""
    others = [code for code in texts.codes if code != own and language_code and code.partition("-")[0] == language_code]
    return [texts[code] for code in (own, *others)]


def _together(readers: list[Language], key: str, between: str, limit: int) -> str:
    """What is shown before a word is said, for all of these readers; for the first alone where it is too long."""
    said = list(dict.fromkeys(language.plain(Text(key)) for language in readers))
    together = between.join(said)
    return together if len(together) <= limit else said[0]


async def put_profile(connection: Connection, texts: Texts, now: datetime) -> None:
    """Ask for the set-up, once for each wording."""
    for call in calls(texts):
        key = "profile:" + hashlib.sha256(json.dumps(call, sort_keys=True).encode()).hexdigest()[:24]
        await queue.put(connection, outbox, key, "profile", call | {"then": {}}, now=now, priority=BULK)
