"""Carrying one person's message to the other side: as one message under a header where it fits, never cut."""

import html
import re
from typing import Any

from flows.events import Part
from flows.words import MESSAGE_UNITS, units

Json = dict[str, Any]
CAPTION_UNITS = 1024
CAPTIONED = frozenset({"photo", "video", "animation", "voice", "audio", "document"})
VISUAL = frozenset({"photo", "video"})
GROUPED = VISUAL | {"document", "audio"}  # documents and audio go only among their own kind
ALBUM = 10
TAG = re.compile(r"""</?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>""")


def body(part: Part) -> str:
    """The words of a message as Telegram's HTML, with the formatting its author gave them."""
    return part.html or html.escape(part.text, quote=False)


def split(text: str, limit: int = MESSAGE_UNITS) -> list[str]:
    """Plain text in pieces of at most `limit` UTF-16 units, nothing lost: joined they are the text again."""
    pieces: list[str] = []
    while units(text) > limit:
        end = limit
        while units(text[:end]) > limit:
            end -= (units(text[:end]) - limit + 1) // 2
        breaks = [(text.rfind(mark, end // 2, end), len(mark)) for mark in ("\n\n", "\n", " ")]
        end = next((place + length for place, length in breaks if place >= 0), end)
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def calls(part: Part, header: str, footer: str = "") -> list[tuple[str, Json]]:
    """The calls (method, parameters without the chat) that carry a message under `header` (HTML)."""
    if part.kind == "text":
        return _text_calls(part, header, footer)
    method, parameters, _ = _copy(part)
    if fits_caption(part, header, footer):
        caption = "\n".join(each for each in (header, body(part), footer) if each)
        return [(method, parameters | {"caption": caption, "parse_mode": "HTML"})]
    return [*_text_calls(part, header, footer), (method, parameters)]


def fits_caption(part: Part, header: str, footer: str = "") -> bool:
    """Whether a file can carry its words and the header with it."""
    return part.kind in CAPTIONED and _length(part, header, footer) <= CAPTION_UNITS


def _text_calls(part: Part, header: str, footer: str) -> list[tuple[str, Json]]:
    if _length(part, header, footer) <= MESSAGE_UNITS:
        words = "\n".join(each for each in (header, body(part), footer) if each)
        return [("sendMessage", {"text": words, "parse_mode": "HTML"})]
    words = "\n".join(each for each in (header, footer) if each)
    whole = [("sendMessage", {"text": words, "parse_mode": "HTML"})]
    return whole + [("sendMessage", {"text": piece}) for piece in split(part.text)]


def _length(part: Part, header: str, footer: str) -> int:
    """Units of the whole message; markup counts too, which errs on the safe side."""
    return units(part.text) + units(header) + units(footer) + 2


def unmarked(parameters: Json) -> Json:
    """The same call without formatting: the tags taken out, every word kept."""
    plain = {name: value for name, value in parameters.items() if name != "parse_mode"}
    if "parse_mode" in parameters:
        plain |= {name: html.unescape(TAG.sub("", plain[name])) for name in ("text", "caption") if plain.get(name)}
    if isinstance(plain.get("media"), list):
        plain["media"] = [unmarked(each) for each in plain["media"]]
    return plain


def edit(part: Part, header: str) -> tuple[str, Json] | None:
    """The call (without chat and message) that changes a copy; None where the new words do not fit one message."""
    words = "\n".join((header, body(part)))
    if part.kind == "text":
        fits = _length(part, header, "") <= MESSAGE_UNITS
        return ("editMessageText", {"text": words, "parse_mode": "HTML"}) if fits else None
    fits = fits_caption(part, header)
    return ("editMessageCaption", {"caption": words, "parse_mode": "HTML"}) if fits else None


def evidence(parts: list[Part]) -> list[tuple[str, Json, list[Part]]]:
    """The calls that carry files, with the parts they carry: albums where Telegram allows them, else one each."""
    files = [part for part in parts if part.kind != "text"]
    found: list[tuple[str, Json, list[Part]]] = []
    for kinds in (VISUAL, {"document"}, {"audio"}):
        same = [part for part in files if part.kind in kinds]
        found += [_album(same[at : at + ALBUM]) for at in range(0, len(same), ALBUM)]
    return found + [_copy(part) for part in files if part.kind not in GROUPED]


def _album(parts: list[Part]) -> tuple[str, Json, list[Part]]:
    if len(parts) == 1:
        return _copy(parts[0])
    media = [{"type": part.kind, "media": part.file_id} for part in parts]
    return "sendMediaGroup", {"media": media}, parts


def _copy(part: Part) -> tuple[str, Json, list[Part]]:
    """By its file, which outlives the message; what has no file is copied."""
    if part.file_id:
        return f"send{part.kind.title().replace('_', '')}", {part.kind: part.file_id}, [part]
    return "copyMessage", {"from_chat_id": part.chat_id, "message_id": part.message_id}, [part]
