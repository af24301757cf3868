"""Which segment a customer belongs to, by rule or as a supervisor chose, and what follows from it for the staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from flows.effects import Argument, Effect, Note, Refused, ShowCase, Text
from flows.events import Actor
from flows.folding import listed
from flows.policy import Policy
from flows.protection import FIRST, ORDINARY, Segment
from flows.records import Case
from flows.standing import SILENT, Chosen, Conduct
from flows.words import visible

if TYPE_CHECKING:
    from flows.customer import Customer

REASON_LETTERS = 200
BY_RULE = "-"  # what /segment is given to take a choice back


@dataclass(frozen=True, slots=True)
class Place:
    """A customer's segment, and the reason it is theirs."""

    segment: Segment
    reason: Text


def place(conduct: Conduct, chosen: Chosen | None, lodged: Sequence[datetime], policy: Policy, now: datetime) -> Place:
    """The segment: as a supervisor chose, else by the policy's rules, the highest of those that fit.

    `lodged` are the moments at which the customer complained.
    """
    known = policy.segment_of(chosen.id) if chosen else None
    if chosen is not None and known is not None:
        return Place(known, Text("segment-chosen", {"reason": chosen.reason, "agent": chosen.by}))
    for each in sorted(policy.segment, key=lambda each: (not each.abusive, -each.cases)):
        if each.abusive and conduct.state in SILENT:
            return Place(each, Text("segment-by-conduct"))
        if each.cases and _lodged_within(lodged, each, now) >= each.cases:
            return Place(each, Text("segment-by-cases", {"cases": each.cases, "days": each.days}))
    name = FIRST if len(lodged) <= 1 else ORDINARY
    found = policy.segment_of(name)
    assert found is not None  # the policy is checked for it
    return Place(found, Text("nothing"))


def _lodged_within(lodged: Sequence[datetime], segment: Segment, now: datetime) -> int:
    return sum(moment > now - timedelta(days=segment.days) for moment in lodged)


def card_lines(here: Place, *, grave: bool = False) -> list[Text | None]:
    """What the card says of it: the segment with its reason, and how to treat it. The card's history says
    already that a complaint is the first; on a `grave` one nothing is said of its form."""
    segment, news = here.segment, here.reason.key != "nothing"
    named: dict[str, Argument] = {"segment": Text(f"segment-{segment.id}"), "reason": here.reason}
    return [
        Text("card-segment", named) if news else None,
        Text("card-hint", {"hint": Text(f"segment-hint-{segment.id}")})
        if segment.hint and not (grave and segment.id == FIRST)
        else None,
        Text("card-strict") if segment.strict else None,
    ]


def choose(
    customer: "Customer", cases: Sequence[Case], case: Case, actor: Actor, words: str, policy: Policy, now: datetime
) -> list[Effect]:
    """A supervisor's /segment: segment and reason, which the customer may read in /mydata; "-" follows the rules."""
    name, _, reason = words.strip().partition(" ")
    reason = " ".join(reason.split())[:REASON_LETTERS]
    if name == BY_RULE:
        customer.segment = None
    else:
        wanted = policy.segment_of(name.lower())
        if wanted is None:
            raise Refused("segment-which", segments=listed(each.id for each in policy.segment))
        if not visible(reason):
            raise Refused("segment-why", segment=wanted.id)
        customer.segment = Chosen(wanted.id, reason, actor.name, now)
    segment = customer.segment.id if customer.segment else ""
    note = Note(case.id, actor.name, "segment", {"segment": segment, "text": reason})
    return [note, *(ShowCase(each.id) for each in cases if each.state != "closed")]
