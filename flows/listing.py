"""Several things in one sentence, joined as the language joins them."""

from collections.abc import Iterable

from flows.effects import Text


def folded(key: str, pieces: Iterable[Text]) -> Text:
    """One text of at least one piece, `key` standing between each two."""
    whole, *others = pieces
    for piece in others:
        whole = Text(key, {"first": whole, "second": piece})
    return whole


def listed(words: Iterable[str]) -> Text:
    """Words in a row."""
    return folded("listed", [Text("words", {"words": each}) for each in words])
