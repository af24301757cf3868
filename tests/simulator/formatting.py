"""Texts and their entities as Telegram makes them: cleaned, trimmed, parsed, offsets in UTF-16 units."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.simulator.errors import ApiError, bad_request
from tests.simulator.parse_html import parse_html
from tests.simulator.parse_markdown import parse_markdown_v1, parse_markdown_v2
from tests.simulator.records import Json
from tests.simulator.units import ParseError, clean, utf16_length, utf16_offsets, utf16_slice

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100

_PARSERS: dict[str, Callable[[str], tuple[str, list[Json]]]] = {
    "html": parse_html,
    "markdownv2": parse_markdown_v2,
    "markdown": parse_markdown_v1,
}
# What a bot may give explicitly; the other kinds are found by the server itself.
_EXPLICIT = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "blockquote",
    "expandable_blockquote",
    "date_time",
}
_ORDER = ("blockquote", "expandable_blockquote", "text_link", "bold", "italic", "underline", "strikethrough", "spoiler")
_FOUND = (
    (
        "url",
        re.compile(
            r"(?<![\w@/.])(?:https?://[^\s<>\"'，。；：！？、（）]+|(?:[a-z0-9-]+\.)+(?:com|org|net|me|io|uk|cn|hk|tw|de)(?:/[^\s<>\"'，。；：！？、（）]*)?)(?![@\w])",
            re.I,
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w-])")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w@/<>])")),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z0-9_]{3,32}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}(?![\w#])")),
    ("phone_number", re.compile(r"(?<![\w+@/.-])\+\d[\d\s().-]{6,18}\d(?![\w-])")),
)


def formatted(text: str, mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """What a bot's text becomes: parsed by mode or taken with its entities, trimmed, with links and the like found."""
    if mode and mode.lower() != "none":
        parser = _PARSERS.get(mode.lower())
        if parser is None:
            raise ApiError(400, "Bad Request: unsupported parse_mode")
        try:
            text, given = parser(clean(text))
        except ParseError as error:
            raise ApiError(400, f"Bad Request: can't parse entities: {error}") from None
    else:
        given = _checked(clean(text), entities or [])
        text = clean(text)
    text, given = trimmed(text, given)
    return text, _together(text, given)[:MAX_ENTITIES]


def written(text: str, entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    """What a person's text becomes on its way: the app has no parse mode, only entities."""
    text, given = trimmed(clean(text), list(entities or []))
    return text, _together(text, given)[:MAX_ENTITIES]


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without white space at its ends, entities moved and cut accordingly."""
    kept = text.strip()
    if kept == text:
        return text, entities
    skipped = utf16_length(text[: len(text) - len(text.lstrip())])
    total = utf16_length(kept)
    moved: list[Json] = []
    for entity in entities:
        start = max(0, entity["offset"] - skipped)
        end = min(total, entity["offset"] + entity["length"] - skipped)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return kept, moved


def found_entities(text: str) -> list[Json]:
    """Links, e-mail addresses, phone numbers, commands, mentions and hashtags, as Telegram finds them by itself."""
    if not any(mark in text for mark in "@/#+."):
        return []
    offsets = utf16_offsets(text)
    found: list[Json] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start, end = (
                match.start(),
                match.start() + len(match.group().rstrip(".,:;!?)") if kind == "url" else match.group()),
            )
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            found.append({"type": kind, "offset": offsets[start], "length": offsets[end] - offsets[start]})
    return sorted(found, key=_place)


def _together(text: str, given: list[Json]) -> list[Json]:
    """Given entities and found ones; nothing is found inside code, links or mentions that were given."""
    closed = [e for e in given if e["type"] in ("code", "pre", "text_link", "text_mention", "date_time")]
    found = [
        entity
        for entity in found_entities(text)
        if not any(_overlap(entity, other) for other in closed) and not any(_crosses(entity, other) for other in given)
    ]
    return sorted([*given, *found], key=_place)


def _overlap(one: Json, other: Json) -> bool:
    starts_before_end: bool = one["offset"] < other["offset"] + other["length"]
    ends_after_start: bool = other["offset"] < one["offset"] + one["length"]
    return starts_before_end and ends_after_start


def _crosses(one: Json, other: Json) -> bool:
    """Whether the two overlap without one lying inside the other."""
    one_end, other_end = one["offset"] + one["length"], other["offset"] + other["length"]
    inside = one["offset"] >= other["offset"] and one_end <= other_end
    around = one["offset"] <= other["offset"] and one_end >= other_end
    return _overlap(one, other) and not inside and not around


def _place(entity: Json) -> tuple[int, int, int]:
    kind = entity["type"]
    return entity["offset"], -entity["length"], _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _checked(text: str, entities: list[Json]) -> list[Json]:
    """Explicit entities of a bot: malformed ones are an error, those outside the text are cut or dropped."""
    total = utf16_length(text)
    kept: list[Json] = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        offset, length = _number(entity, "offset"), _number(entity, "length")
        if entity.get("type") not in _EXPLICIT or offset < 0 or length <= 0 or offset >= total:
            continue
        fields = {
            name: value for name, value in entity.items() if name not in ("offset", "length") and value is not None
        }
        kept.append({**fields, "offset": offset, "length": min(length, total - offset)})
    return kept


def _number(entity: Json, name: str) -> int:
    try:
        return int(entity[name])
    except (KeyError, TypeError, ValueError):
        raise bad_request(f'can\'t parse MessageEntity: Field "{name}" must be a valid Number') from None


__all__ = [
    "MAX_CAPTION",
    "MAX_ENTITIES",
    "MAX_TEXT",
    "clean",
    "formatted",
    "found_entities",
    "trimmed",
    "utf16_length",
    "utf16_slice",
    "written",
]
