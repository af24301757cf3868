"""Buttons and their callback data, both ways; keys under the chat and what their labels mean."""

import re
from typing import Any

from bot.texts import Language, Texts
from flows import questions
from flows.effects import Button, Buttons, Keyboard, Text
from flows.policy import Policy

Json = dict[str, Any]


def data(button: Button) -> str:
    """A button's callback data, at most 64 bytes: action:case:value."""
    return f"{button.action}:{button.case_id}:{button.value}"


def read_data(text: str | None) -> tuple[str, int, str]:
    """Action, case id and value of callback data, which anyone may have made up: ("", 0, "") for what is not ours."""
    action, _, rest = (text or "").partition(":")
    case_id, _, value = rest.partition(":")
    return (action, int(case_id), value) if case_id.isdecimal() and len(case_id) < 16 else ("", 0, "")


def inline(buttons: Buttons, language: Language) -> Json:
    """Telegram's InlineKeyboardMarkup."""
    return {"inline_keyboard": [[_inline_button(button, language) for button in row] for row in buttons.rows]}


def _inline_button(button: Button, language: Language) -> Json:
    shape = {"text": language.plain(button.label), "callback_data": data(button)}
    return shape | {"style": button.style} if button.style else shape


def keys(keyboard: Keyboard, language: Language) -> Json:
    """Telegram's ReplyKeyboardMarkup, or its removal where there are no rows."""
    if not keyboard.rows:
        return {"remove_keyboard": True}
    rows = [
        [{"text": language.plain(key.label)} | ({"request_contact": True} if key.share_phone else {}) for key in row]
        for row in keyboard.rows
    ]
    markup: Json = {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
    if keyboard.placeholder is not None:
        markup["input_field_placeholder"] = language.plain(keyboard.placeholder)[:64]
    return markup


def markup(shape: Keyboard | Buttons | None, language: Language) -> Json | None:
    """The reply_markup of a message."""
    match shape:
        case Keyboard():
            return keys(shape, language)
        case Buttons():
            return inline(shape, language)
        case None:
            return None


def force_reply(placeholder: str) -> Json:
    """Open the answer to this message in the client of who is named in it."""
    return {"force_reply": True, "selective": True, "input_field_placeholder": placeholder[:64]}


class Labels:
    """What a label means, in whichever language it was shown."""

    def __init__(self, texts: Texts, policy: Policy) -> None:
        self._tokens = {
            language.plain(key.label): key.token
            for language in texts.languages.values()
            for key in questions.known_keys(policy)
        }
        self._remedies = {
            _bare(language.plain(Text(f"remedy-{each.id}"))): each.id
            for language in texts.languages.values()
            for each in policy.remedy
        }

    def token(self, text: str) -> str:
        """The key with this label; empty for other words."""
        return self._tokens.get(text.strip(), "")

    def with_remedies(self, text: str) -> str:
        """Words of the staff with the remedies by their ids, whichever language named them."""
        for label in sorted(self._remedies, key=len, reverse=True):
            text = re.sub(
                rf"(?i)\b{re.escape(label)}\b" if label.isascii() else label, f" {self._remedies[label]} ", text
            )
        return text


def _bare(label: str) -> str:
    """A label without its article: "A repair" is written "repair"."""
    return re.sub(r"(?i)^an? ", "", label)


def needed_texts(policy: Policy) -> list[str]:
    """The keys of the texts that a policy needs."""
    needed = [f"{kind}-{category.id}" for category in policy.category for kind in ("category", "ack")]
    needed += [f"{kind}-{each.id}" for each in policy.remedy for kind in ("remedy", "fulfilled")]
    needed += [f"department-{each.id}" for each in policy.department]
    needed += [f"cause-{each.id}" for each in policy.root_cause]
    needed += [f"conduct-reason-{each.id}" for each in policy.conduct.reason]
    needed += [f"statutory-{each.id}" for each in policy.statutory]
    needed += [f"delay-reason-{each}" for each in policy.delay.known]
    needed += [f"demand-{each.id}" for each in policy.demand]
    needed += [f"{kind}-{each.id}" for each in policy.segment for kind in ("segment", "told-segment")]
    return needed + [f"segment-hint-{each.id}" for each in policy.segment if each.hint]


def missing_texts(texts: Texts, policy: Policy) -> list[str]:
    """The keys that the policy needs and a language lacks, as "key (language)"."""
    needed = needed_texts(policy)
    return [f"{key} ({code})" for code, each in texts.languages.items() for key in needed if not each.has(key)]


def ambiguous_labels(texts: Texts, policy: Policy) -> list[str]:
    """The keys under the chat whose label means another key too: a label comes back as a message, in any language."""
    meant: dict[str, dict[str, str]] = {}
    for language in texts.languages.values():
        for key in questions.known_keys(policy):
            meant.setdefault(language.plain(key.label), {}).setdefault(key.token, f"{key.label.key} ({language.code})")
    return [" and ".join(keys.values()) for keys in meant.values() if len(keys) > 1]
