"""A customer asks for somebody above: /escalate, and the buttons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import case as cases
from flows import closure, door
from flows.effects import Button, ClearButtons, Refused, Text, Toast
from flows.events import AskedAbove, AskedAgain, Pressed
from flows.overview import named
from flows.telling import tell_on

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.records import Case


def rows(talk: Conversation) -> tuple[tuple[Button, ...], ...]:
    """A button for the newest case whose door is open."""
    found = [case for case in talk.cases if may_ask(talk, case)]
    return door.row_for(found[-1], talk.policy) if found else ()


def may_ask(talk: Conversation, case: Case) -> bool:
    """Whether the customer may ask for somebody above in this case now."""
    reachable = case.state != "closed" or closure.may_reopen(talk, case)
    return reachable and not case.withdrawn and door.is_open(case, talk.policy)


def command(talk: Conversation, argument: str) -> None:
    """The case that is named; else the newest one where it is open to ask, or the newest that is not closed."""
    if talk.draft.active and not talk.cases:
        tell_on(talk, "draft-unsubmitted")
        return
    likely = [*talk.cases[-1:], *talk.open_cases[-1:], *[case for case in talk.cases if may_ask(talk, case)][-1:]]
    _ask(talk, named(talk, argument, likely)[-1])


def pressed(talk: Conversation, case: Case, event: Pressed) -> None:
    """The button under a delay, a status or /help."""
    _ask(talk, case)
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]


def _ask(talk: Conversation, case: Case) -> None:
    until = talk.customer.conduct.until
    if case.open and "conduct" in case.halts and until is not None:
        raise Refused("escalate-paused", number=case.number, until=until)
    if case.open:
        talk.effects += cases.step(case, AskedAbove(), talk.policy, talk.now)
    elif case.merged_into:
        raise Refused("customer-case-merged", number=case.number, into=case.merged_into)
    elif may_ask(talk, case):
        talk.effects += cases.step(case, AskedAgain("supervisor", alone=talk.alone), talk.policy, talk.now)
    elif case.state == "closed":
        raise Refused("escalate-closed", number=case.number)
    else:
        role = Text(f"role-{door.role_above(case, talk.policy)}")
        raise Refused("escalate-answered", number=case.number, role=role)
