"""A customer's word that belongs to the draft, and what becomes of the draft beside a new case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import intake, passing, privacy
from flows.draft import ENDED, Draft
from flows.effects import Keyboard, Refused, Say, ShowCase, Text
from flows.events import CustomerEvent, Said, Started
from flows.offline import offline

if TYPE_CHECKING:
    from flows.customer import Conversation


def begin(talk: Conversation, follows: str = "") -> None:
    """Begin a complaint; it may name an older case that it is about again."""
    tell(talk, Started())
    talk.draft.follows = follows


def tell(talk: Conversation, event: CustomerEvent) -> None:
    """Take an event to the draft; one that has ended makes room for the next."""
    if offline(talk.customer.id):
        raise Refused("offline-new")  # the staff write it down, with /new
    if isinstance(event, Started):
        talk.customer.question = None
    if talk.draft.state in ENDED:
        talk.draft = Draft(talk.customer.id)
    twins = {case.category: case.number for case in talk.cases if case.open}
    effects = intake.step(talk.draft, event, talk.policy, talk.now, talk.customer.name, twins)
    talk.effects += privacy.informed(talk, effects)
    if talk.draft.state == "joined":
        _join(talk)


def _join(talk: Conversation) -> None:
    """What was told belongs to a case that is open already: it goes there, and nothing is asked twice."""
    case = next(case for case in talk.cases if case.number == talk.draft.twin)
    for part in talk.draft.story:
        passing.pass_on(talk, case, Said(part))
    if not (case.order_number or case.place) and (talk.draft.order_number or talk.draft.place):
        case.order_number, case.place = talk.draft.order_number, talk.draft.place
        talk.effects.append(ShowCase(case.id))
    talk.remember(case.id)
    key = "joined-case" if talk.draft.story else "about-go-on"
    talk.effects.append(Say(Text(key, {"number": case.number}), Keyboard(), case.id))
    talk.draft.story = []
