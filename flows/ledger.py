"""The ledger of what was offered and granted: one line for each remedy and each thing that happened to it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from flows.effects import Argument, Buttons, Recorded, Text
from flows.paging import AROUND, paged, ways
from flows.records import Case, Grant, Item
from flows.remedies import kept_text
from flows.words import units

Ended = Literal["offered", "declined", "expired", "withdrawn"]


def about_offer(case: Case, kind: Ended, actor: str = "") -> Iterator[Recorded]:
    """The lines of a whole offer."""
    for number, option in enumerate(case.offer.options, start=1):
        for item in option:
            yield _recorded(case, kind, number, item, actor)


def accepted(case: Case, grant: Grant) -> Recorded:
    """The customer took it."""
    return about_grant(case, "accepted", grant, due_at=grant.due_at)


def about_grant(
    case: Case,
    kind: Literal["accepted", "delayed", "fulfilled", "dropped"],
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


def _recorded(case: Case, kind: Ended, option: int, item: Item, actor: str) -> Recorded:
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


# --- to read ---------------------------------------------------------------------------------------------------------


def page_of(case: Case, rows: Sequence[Mapping[str, Any]], page: int) -> tuple[Text, Buttons]:
    """One page of a case's lines, as storage keeps them, with the pages beside it."""
    pages = paged((_line(row), _size(row)) for row in rows)
    page = min(page, len(pages) - 1)
    buttons = Buttons(ways("ledger", page, len(pages) - 1, case_id=case.id))
    return Text("ledger", {"number": case.number, "lines": pages[page]}), buttons


def _line(row: Mapping[str, Any]) -> Text:
    by = row["actor"]
    args: dict[str, Argument] = {
        "at": row["at"],
        "offer": row["offer"],
        "option": row["option"],
        "remedy": kept_text(row),
        "agent": row["offered_by"],
        "by": row["allowed_by"],
        "role": Text(f"role-{row['allowed_role']}"),
        "actor": by,
        "due": row["due_at"] or row["at"],
    }
    kind = "withdrawn-itself" if row["kind"] == "withdrawn" and not by else row["kind"]
    return Text(f"ledger-{kind}", args)


def _size(row: Mapping[str, Any]) -> int:
    return 2 * AROUND + sum(units(row[name]) for name in ("offered_by", "allowed_by", "actor"))
