"""Counting as Telegram counts: UTF-16 units for offsets, and the characters it takes out of every text."""

from __future__ import annotations

import re
from itertools import accumulate

# Control characters become spaces; what would break the lines of others is taken out.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\t]")
_REMOVED = re.compile("[\r\u2028\u2029\u202a-\u202e\u0333\u033f\u030a]")


class ParseError(ValueError):
    """Text that does not follow its parse mode."""


def utf16_length(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf16_offsets(text: str) -> list[int]:
    """For every position in the text (its end included) the same place in UTF-16 units."""
    return [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of the text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def clean(text: str) -> str:
    """The text as the server stores it; lone surrogates, which are no characters, do not get through either."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _REMOVED.sub("", _CONTROL.sub(" ", text))


def parts(text: str, limit: int) -> list[str]:
    """The text in pieces of at most `limit` UTF-16 units, as an app splits what is too long for one message."""
    pieces: list[str] = []
    start, used = 0, 0
    for position, character in enumerate(text):
        size = 2 if character > "\uffff" else 1
        if used + size > limit:
            pieces.append(text[start:position])
            start, used = position, 0
        used += size
    pieces.append(text[start:])
    return pieces
