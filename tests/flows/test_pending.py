"""What else waits for somebody in /mine: offers that this very person may approve, and what is still to be done."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows import pending
from flows.effects import Text
from flows.events import Actor
from flows.records import Case, Item
from flows.worklist import Entry
from tests.flows.samples import CASE, LI, MO, NOW, REFUND, SU, case, granted, offer, policy, sayable, texts

BIG = Item("refund", 8000, "GBP")
HUGE = Item("refund", 60000, "GBP")
MA = Actor(70, "Ma Yun", "manager")


def listed(record: Case) -> tuple[Entry, Case]:
    """A case with its line in a list."""
    values = {name: getattr(record, name) for name in Entry.__dataclass_fields__ if hasattr(record, name)}
    return Entry(**values), record


def numbered(number: int, **more: Any) -> Case:
    return replace(case("taken"), id=CASE + number, number=f"C-2026-{number:06}", **more)


def words(found: list[Text]) -> list[str]:
    for text in found:
        sayable(text)
    return [line for text in found for line in texts()["en"].plain(text, policy().zone).splitlines()]


@pytest.mark.parametrize(
    ("item", "actor", "waits"),
    [
        (BIG, SU, True),
        (BIG, MA, True),
        (HUGE, SU, False),
        (HUGE, MA, True),
        (BIG, MO, False),
        (BIG, LI, False),
        (BIG, replace(LI, role="manager"), False),
    ],
    ids=["within", "above", "beyond a supervisor", "a manager's", "an agent's", "the maker's", "a risen maker's"],
)
def test_an_offer_waits_for_who_may_allow_it_and_never_for_its_maker(item: Item, actor: Actor, waits: bool) -> None:
    found = pending.approvals([listed(case("taken", offer=offer("waiting", (item,))))], actor, policy())
    assert bool(found) == waits
    if waits:
        amount = "£80" if item == BIG else "£600"
        head, line, how = words(found)
        assert head == "Offers to approve: 1"
        assert how == "To decide, tap “Offer” on the card."
        assert line == f"C-2026-000001 · Money back {amount} · Li Wei"


@pytest.mark.parametrize("state", ["none", "open", "accepted", "withdrawn"])
def test_an_offer_that_does_not_wait_is_not_listed(state: str) -> None:
    assert pending.approvals([listed(case("taken", offer=offer(state, (BIG,))))], SU, policy()) == []


def test_who_decided_before_is_not_asked_again() -> None:
    assert not pending.may_approve(case("taken", offer=offer("waiting", (BIG,)), barred=[SU.id]), SU, policy())


def test_what_is_to_be_done_stands_by_the_time_left_and_what_is_done_does_not() -> None:
    late = granted(Item("replacement"), id=2, due_at=NOW - timedelta(hours=3))
    done = granted(Item("apology"), id=3, done_at=NOW)
    records = [numbered(1, remedies=[granted(), done]), replace(numbered(2, remedies=[late]), state="closed")]
    head, *lines = words(pending.remedies([listed(each) for each in records], NOW))
    assert head == "To be done: 2"
    assert lines == ["C-2026-000002 · 3 h late · A replacement", "C-2026-000001 · 3 days left · Money back £24.90"]
    assert pending.remedies([listed(numbered(1, remedies=[done]))], NOW) == []


def test_a_long_list_is_counted() -> None:
    owed = [listed(numbered(number, remedies=[granted()])) for number in range(14)]
    assert len(lines := words(pending.remedies(owed, NOW))) == 12
    assert (lines[0], lines[-1]) == ("To be done: 14", "and 4 more")
    many = ((REFUND, BIG, Item("apology"), Item("repair")),) * 6
    waiting = [listed(numbered(number, offer=offer("waiting", *many))) for number in range(9)]
    asked = words(pending.approvals(waiting, MA, policy()))
    assert len(asked) == 8
    assert asked[-2] == "and 4 more"
    assert len("\n".join(asked)) < 2500
