"""Remedies as texts: the same words in an offer, on its buttons, on the card and in the decision."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flows.effects import Argument, Text
from flows.folding import folded
from flows.records import Case, Grant, Item, Options


def item_text(item: Item) -> Text:
    """One remedy, with its sum."""
    name = Text(f"remedy-{item.remedy}")
    return Text("grant-amount", {"remedy": name, "amount": item.amount}) if item.amount else name


def option_text(option: Sequence[Item]) -> Text:
    """Everything that comes with one option, in a line."""
    return folded("remedies-together", [item_text(item) for item in option])


def options_text(options: Options) -> Text:
    """What can be chosen from, in a line."""
    return folded("remedies-either", [option_text(option) for option in options])


def names_text(remedies: Sequence[str]) -> Text:
    """Remedies by their names alone."""
    return folded("listed", [Text(f"remedy-{each}") for each in remedies])


def data(item: Item) -> dict[str, object]:
    """A remedy as the history keeps it."""
    return {"remedy": item.remedy, "minor": item.minor, "currency": item.currency}


def item_of(kept: Mapping[str, Any]) -> Item:
    """A remedy that the history or the ledger has kept."""
    return Item(kept["remedy"], kept["minor"], kept["currency"])


def kept_text(kept: Mapping[str, Any]) -> Text:
    """The same, as a text."""
    return item_text(item_of(kept))


def options_of(kept: Iterable[Iterable[Mapping[str, Any]]]) -> Options:
    """What could be chosen from, as the history has kept it."""
    return tuple(tuple(item_of(each) for each in option) for option in kept)


def offer_text(case: Case, options: Argument) -> Text | None:
    """What the customer is offered just now, in these words, and who allowed it: for the staff."""
    offer = case.offer
    if offer.state not in ("open", "waiting") or not case.open:
        return None
    args: dict[str, Argument] = {"options": options, "agent": offer.maker}
    if offer.state == "waiting":
        return Text("card-offer-waiting", args)
    return Text("card-offer", {**args, "by": offer.allowed_by, "until": offer.until or case.lodged_at})


def grant_text(grant: Grant) -> Text:
    """What the customer has accepted, and whether it is done: for the staff."""
    args: dict[str, Argument] = {"remedy": item_text(grant.item), "by": grant.allowed_by}
    return Text("card-remedy-done", args) if grant.done_at else Text("card-remedy-due", {**args, "until": grant.due_at})
