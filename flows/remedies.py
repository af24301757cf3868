"""Remedies as texts: the same words in an offer, on its buttons, on the card and in the decision."""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.effects import Text
from flows.records import Item, Options


def item_text(item: Item) -> Text:
    """One remedy, with its sum."""
    name = Text(f"remedy-{item.remedy}")
    return Text("grant-amount", {"remedy": name, "amount": item.amount}) if item.amount else name


def option_text(option: Sequence[Item]) -> Text:
    """Everything that comes with one option, in a line."""
    return _folded("remedies-together", [item_text(item) for item in option])


def options_text(options: Options) -> Text:
    """What can be chosen from, in a line."""
    return _folded("remedies-either", [option_text(option) for option in options])


def names_text(remedies: Sequence[str]) -> Text:
    """Remedies by their names alone."""
    return _folded("listed", [Text(f"remedy-{each}") for each in remedies])


def data(item: Item) -> dict[str, object]:
    """A remedy as the history keeps it."""
    return {"remedy": item.remedy, "minor": item.minor, "currency": item.currency}


def kept_text(kept: Mapping[str, Any]) -> Text:
    """A remedy as the history or the ledger has kept it."""
    return item_text(Item(kept["remedy"], kept["minor"], kept["currency"]))


def _folded(key: str, pieces: Sequence[Text]) -> Text:
    whole, *others = pieces
    for piece in others:
        whole = Text(key, {"first": whole, "second": piece})
    return whole
