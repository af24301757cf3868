"""What else waits for somebody, below their own cases in /mine: offers to approve, and remedies to be done."""

from collections.abc import Sequence
from datetime import datetime

from flows import authority, fulfilment, limits
from flows.effects import Text
from flows.events import Actor
from flows.policy import Policy
from flows.records import Case
from flows.remedies import item_text, options_text
from flows.worklist import Entry, place, time_to

APPROVALS, REMEDIES = 5, 10  # lines of each: with a page of cases they fit one message

Listed = Sequence[tuple[Entry, Case]]


def approvals(listed: Listed, actor: Actor, policy: Policy) -> list[Text]:
    """The offers that wait for a word which the actor may give, the oldest case first."""
    lines = [
        Text(
            "pending-approval",
            {"number": place(entry), "options": options_text(case.offer.options), "agent": case.offer.maker},
        )
        for entry, case in sorted(listed, key=lambda each: each[0].id)
        if may_approve(case, actor, policy)
    ]
    return _list("pending-approvals", lines, APPROVALS)


def may_approve(case: Case, actor: Actor, policy: Policy) -> bool:
    """Whether the offer waits for this very person, among others."""
    offer = case.offer
    if offer.state != "waiting" or actor.id == offer.maker_id or not authority.may("approve", actor, case):
        return False
    return limits.covers(actor.role, case, offer.options, policy)


def remedies(listed: Listed, now: datetime) -> list[Text]:
    """What was accepted in these cases and is still to be done, the most urgent first."""
    owed = [(grant, entry) for entry, case in listed for grant in fulfilment.due(case)]
    lines = [
        Text(
            "pending-remedy",
            {
                "number": place(entry),
                "left": time_to(grant.due_at, now),
                "remedy": item_text(grant.item),
            },
        )
        for grant, entry in sorted(owed, key=lambda each: (each[0].due_at, each[1].id))
    ]
    return _list("pending-remedies", lines, REMEDIES)


def _list(key: str, lines: list[Text], most: int) -> list[Text]:
    """One text of them all, counted; none at all where nothing waits."""
    more = [Text("pending-more", {"more": len(lines) - most})] if len(lines) > most else []
    return [Text(key, {"count": len(lines), "lines": (*lines[:most], *more)})] if lines else []
