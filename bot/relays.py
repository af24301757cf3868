"""Carrying one person's message to the other side: as one message under a header where it fits, never cut."""

import html
import re
from collections.abc import Callable
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
        caption = _with_footer("\n".join(each for each in (header, body(part)) if each), footer)
        return [(method, parameters | {"caption": caption, "parse_mode": "HTML"})]
    return [*_text_calls(part, header, footer), (method, parameters)]


def fits_caption(part: Part, header: str, footer: str = "") -> bool:
    """Whether a file can carry its words and the header with it."""
    return part.kind in CAPTIONED and _length(part, header, footer) <= CAPTION_UNITS


def _text_calls(part: Part, header: str, footer: str) -> list[tuple[str, Json]]:
    if _length(part, header, footer) <= MESSAGE_UNITS:
        words = _with_footer("\n".join(each for each in (header, body(part)) if each), footer)
        return [("sendMessage", {"text": words, "parse_mode": "HTML"})]
    words = "\n".join(each for each in (header, footer) if each)
    whole = [("sendMessage", {"text": words, "parse_mode": "HTML"})]
    return whole + [("sendMessage", {"text": piece}) for piece in split(part.text)]


def _length(part: Part, header: str, footer: str) -> int:
    """Units of the whole message; markup counts too, which errs on the safe side."""
    return units(part.text) + units(header) + (units(footer) + 1 if footer else 0) + 2


def _with_footer(words: str, footer: str) -> str:
    """What the bot adds stands apart: the words above it are a person's."""
    return f"{words}\n\n{footer}" if footer else words


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


def evidence(parts: list[Part], label: Callable[[Part], str] = lambda _: "") -> list[tuple[str, Json, list[Part]]]:
    """The calls that carry files, with the parts they carry: albums where Telegram allows them, else one each.

    A file keeps its caption, an album its parts and their order. `label` is a line (HTML) above what it is given for.
    """
    files = [part for part in parts if part.kind != "text"]
    found: list[tuple[str, Json, list[Part]]] = []
    for line in dict.fromkeys(label(part) for part in files):
        labelled = [part for part in files if label(part) == line]
        for kinds in (VISUAL, {"document"}, {"audio"}):
            found += [album(pack, line) for pack in _packs([part for part in labelled if part.kind in kinds])]
        for part in labelled:
            if part.kind not in GROUPED:
                found += _single(part, line)
    return found


def album(parts: list[Part], header: str) -> tuple[str, Json, list[Part]]:
    """The call that carries files of one kind together, each with its own words; `header` stands above the first."""
    if len(parts) == 1:
        method, parameters, _ = _copy(parts[0])
        return method, parameters | _caption(parts[0], header), parts
    media = [
        {"type": part.kind, "media": part.file_id} | _caption(part, header if index == 0 else "")
        for index, part in enumerate(parts)
    ]
    return "sendMediaGroup", {"media": media}, parts


def in_order(parts: list[Part]) -> list[Part]:
    """The parts of one album as they were sent, whichever arrived first."""
    return sorted(parts, key=lambda part: part.message_id)


def _packs(parts: list[Part]) -> list[list[Part]]:
    """Files in as few albums as hold them, those sent together kept together."""
    together: dict[str, list[Part]] = {}
    for part in parts:
        together.setdefault(part.album or f"alone:{part.message_id}", []).append(part)
    packs: list[list[Part]] = []
    for group in together.values():
        if not packs or len(packs[-1]) + len(group) > ALBUM:
            packs.append([])
        packs[-1] += in_order(group)
    return packs


def _single(part: Part, line: str) -> list[tuple[str, Json, list[Part]]]:
    method, parameters, carried = _copy(part)
    if not line or part.kind in CAPTIONED:
        return [(method, parameters | (_caption(part, line) if part.kind in CAPTIONED else {}), carried)]
    return [("sendMessage", {"text": line, "parse_mode": "HTML"}, []), (method, parameters, carried)]


def _caption(part: Part, header: str) -> Json:
    """A file's own words under the header; where both do not fit, the words stand elsewhere already."""
    words = body(part) if fits_caption(part, header) else ""
    caption = "\n".join(each for each in (header, words) if each)
    return {"caption": caption, "parse_mode": "HTML"} if caption else {}


def _copy(part: Part) -> tuple[str, Json, list[Part]]:
    """By its file or its facts, which outlive the message; what has neither is copied."""
    method = f"send{part.kind.title().replace('_', '')}"
    if part.file_id:
        return method, {part.kind: part.file_id}, [part]
    if part.facts:
        return method, dict(part.facts), [part]
    return "copyMessage", {"from_chat_id": part.chat_id, "message_id": part.message_id}, [part]
