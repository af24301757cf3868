"""The ledger of what was offered and granted: one line for each remedy and each thing that happened to it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from flows.effects import Recorded
from flows.records import Case, Grant, Item

Ended = Literal["offered", "declined", "expired", "withdrawn"]


def about_offer(case: Case, kind: Ended, actor: str = "") -> Iterator[Recorded]:
    """The lines of a whole offer."""
    for number, option in enumerate(case.offer.options, start=1):
        for item in option:
            yield _line(case, kind, number, item, actor)


def accepted(case: Case, grant: Grant) -> Recorded:
    """The customer took it."""
    return about_grant(case, "accepted", grant, due_at=grant.due_at)


def about_grant(
    case: Case,
    kind: Literal["accepted", "delayed", "fulfilled"],
    grant: Grant,
    actor: str = "",
    due_at: datetime | None = None,
) -> Recorded:
    """A line of something that was accepted."""
    return Recorded(
        case.id,
        kind,
        grant.offer,
        grant.option,
        grant.item.remedy,
        grant.item.amount,
        grant.offered_by,
        grant.allowed_by,
        grant.allowed_role,
        actor,
        due_at,
    )


def name_of(case: Case) -> str:
    """The offer as the ledger names it, also where the case has become part of another one."""
    return f"{case.number}/{case.offer.number}"


def _line(case: Case, kind: Ended, option: int, item: Item, actor: str) -> Recorded:
    offer = case.offer
    return Recorded(
        case.id,
        kind,
        name_of(case),
        option,
        item.remedy,
        item.amount,
        offer.maker,
        offer.allowed_by,
        offer.allowed_role,
        actor,
    )
