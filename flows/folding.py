"""Pieces put together: several texts as one, buttons and keys in rows of two."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import TypeVar

from flows.effects import Text

Pressed = TypeVar("Pressed")  # a button, or a key


def folded(key: str, pieces: Sequence[Text]) -> Text:
    """The pieces, at least one, put together two by two with the text of `key`."""
    return reduce(lambda first, second: Text(key, {"first": first, "second": second}), pieces)


def listed(words: Iterable[str]) -> Text:
    """Words in a row, at least one, joined as the language joins them."""
    return folded("listed", [Text("words", {"words": each}) for each in words])


def pairs(buttons: Sequence[Pressed]) -> list[tuple[Pressed, ...]]:
    """Rows of two: what a phone shows side by side."""
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
