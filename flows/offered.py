"""A customer's press under an offer: it goes to the case; after "none of these" the next words say what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from flows import case as cases
from flows import door
from flows.choosing import put
from flows.closure import ANSWERED_WITHIN, Question
from flows.effects import Argument, ClearButtons, Effect, Refused, Say, Text, Toast
from flows.events import OfferAnswered, Pressed

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.records import Case

Answer = Literal["pick", "agree", "show-offer", "refuse"]
ACTIONS: dict[str, Answer] = {
    "offer-pick": "pick",
    "offer-yes": "agree",
    "offer-back": "show-offer",
    "offer-none": "refuse",
}
VALUE = re.compile(r"(\d{1,6})\.(\d{1,2})", re.ASCII)


def pressed(talk: Conversation, case: Case, event: Pressed) -> None:
    """One of ACTIONS."""
    found = VALUE.fullmatch(event.value)
    if found is None:
        raise Refused("customer-button-forged")
    answer = OfferAnswered(ACTIONS[event.action], int(found[1]), int(found[2]))
    effects = cases.step(case, answer, talk.policy, talk.now)
    answered: list[Effect] = [Toast(event.callback_id), ClearButtons(event.message_id)]
    talk.effects += [*answered, *effects]
    if answer.answer == "refuse":
        told = any(isinstance(effect, Say) for effect in effects)
        _ask_what_is_missing(talk, case, told=told)


def _ask_what_is_missing(talk: Conversation, case: Case, *, told: bool) -> None:
    """The next words are the answer; who is telling another complaint replies to the question instead.

    Where it is not told yet, they read by when they hear from us; and the way to somebody above is open.
    """
    if talk.draft.active:
        key = "offer-declined-reply"
    else:
        key, talk.customer.question = "offer-declined", Question("decline", case.id, talk.now + ANSWERED_WITHIN)
    again = Text("nothing") if told or case.paused_at is not None else Text("declined-by", {"by": case.due_at})
    args: dict[str, Argument] = {"number": case.number, "agent": _who(case), "again": again}
    talk.effects.append(door.said(Text(key, args), case, talk.policy))


def _who(case: Case) -> Text:
    """To whom what is missing goes."""
    if case.above and not case.owner_id:
        return Text(f"goes-to-{case.above}")
    return Text("words", {"words": case.owner_name or case.offer.maker})


def open_offers(talk: Conversation) -> list[Case]:
    """The cases whose customer is offered something just now."""
    return [case for case in talk.cases if case.open and case.offer.state == "open"]


def ask_accept(talk: Conversation, cases_: list[Case]) -> None:
    """A word of consent is asked about: no offer is accepted by words alone."""
    talk.effects += [put(case, "meant") for case in cases_]
