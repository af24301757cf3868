"""A customer's word goes to the draft or to a case, and what was told in the draft to a case that is open already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import intake, passing, privacy
from flows.draft import ENDED, Draft
from flows.effects import Keyboard, LookForNames, Note, Refused, Say, ShowCase, TellStaffWords, Text, Wake
from flows.events import CustomerEvent, Part, Said, Started
from flows.needs import help_text, unnumbered
from flows.offline import offline
from flows.questions import asked
from flows.summary import contact_text, wish_text
from flows.waiting import hold

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.records import Case


def begin(talk: Conversation, again: Case) -> None:
    """Begin a complaint about what an older case was about: that is known. What waited for it goes along."""
    talk.draft = Draft(talk.customer.id, follows=again.number, order_number=again.order_number, place=again.place)
    known_category = any(each.id == again.category for each in talk.policy.category)
    tell(talk, Started(known=True, category=again.category if known_category else ""))
    tell_all(talk, talk.take_held())


def known(talk: Conversation) -> bool:
    """Whether the customer knows how it goes, and what is kept."""
    return talk.customer.informed_at is not None


def tell_all(talk: Conversation, parts: list[Part]) -> None:
    """Take messages to the draft; what it does not hold waits on, and it is said once why."""
    left, why = [], None
    for part in parts:
        try:
            tell(talk, Said(part))
        except Refused as refused:
            left.append(part)
            why = why or refused.text
    if why is not None:
        talk.effects.append(Say(why))
    if left and talk.draft.active:  # what an empty one does not hold, none ever will
        hold(talk, *left)


def to_case(talk: Conversation, case: Case, event: Said) -> None:
    """Pass a message on to a case."""
    talk.check(event.part)
    passing.pass_on(talk, case, event)
    if case.survey.state == "asked":  # there is something left to say: the case does not close over it
        talk.effects.append(Wake("survey", talk.now + talk.policy.satisfaction.remind_after, case.id))


def tell(talk: Conversation, event: CustomerEvent) -> None:
    """Take an event to the draft; one that has ended makes room for the next."""
    if offline(talk.customer.id):
        raise Refused("offline-new")  # the staff write it down, with /new
    if isinstance(event, Started):
        talk.customer.question = None
    if talk.draft.state in ENDED:
        talk.draft = Draft(talk.customer.id)
    twins = {case.category: case.number for case in talk.cases if case.open}
    if talk.draft.state == "new":
        talk.draft.apart_at = talk.now
    effects = intake.step(talk.draft, event, talk.policy, talk.now, talk.customer.name, twins)
    talk.effects += privacy.informed(talk, effects)
    if talk.draft.state == "joined":
        _join(talk)


def tell_on(talk: Conversation, key: str) -> None:
    """Say something, and where the complaint stands that is being told."""
    talk.effects.append(asked(talk.draft, talk.policy, talk.customer.name, Text(key)))


def _join(talk: Conversation) -> None:
    """What was told belongs to a case that is open already: it goes there, and nothing is asked twice."""
    draft = talk.draft
    case = next(case for case in talk.cases if case.number == draft.twin)
    for part in draft.story:
        passing.pass_on(talk, case, Said(part))
    words = "\n".join(part.text for part in draft.story if part.text)
    if words:
        talk.effects.append(LookForNames(case.id, words))
    if not draft.wish_message:
        draft.wish = unnumbered(draft.wish)
    if not draft.help_message:
        draft.help = unnumbered(draft.help)
    details = _details(draft, case)
    if details:
        _add(talk, case, details)
    if not (case.order_number or case.place) and (draft.order_number or draft.place):
        case.order_number, case.place = draft.order_number, draft.place
        talk.effects.append(ShowCase(case.id))
    talk.remember(case.id)
    key = "joined-case" if draft.story or details else "about-go-on"
    talk.effects.append(Say(Text(key, {"number": case.number}), Keyboard(), case.id))
    talk.draft = Draft(talk.customer.id, "joined", refused_album=draft.refused_album, touched_at=draft.touched_at)


def _details(draft: Draft, case: Case) -> list[Text]:
    """The answers beside the story, where they say something that the case does not."""
    wish = wish_text(draft.wish, draft.wish_message, draft.story)
    told = [
        Text("review-wish", {"wish": wish})
        if draft.wish and wish != wish_text(case.wish, case.wish_own, case.story)
        else None,
        Text("review-contact", {"contact": contact_text(draft.contact)}) if _reaches(draft, case) else None,
        Text("review-name", {"name": draft.name}) if draft.name not in ("", case.name) else None,
        Text("review-help", {"help": help_text(draft.help, draft.help_message, draft.story)}) if draft.help else None,
    ]
    return [line for line in told if line is not None]


def _reaches(draft: Draft, case: Case) -> bool:
    """Whether the draft names another way to reach the customer."""
    return draft.contact is not None and draft.contact.medium != "telegram" and draft.contact != case.contact


def _add(talk: Conversation, case: Case, details: list[Text]) -> None:
    """Tell the staff, and fill in what the case did not know; how the customer is reached is the newest."""
    draft = talk.draft
    if not case.wish:
        case.wish, case.wish_own = draft.wish, bool(draft.wish_message)
    if not case.help:
        case.help, case.help_own = draft.help, bool(draft.help_message)
    if draft.contact is not None and _reaches(draft, case):
        case.contact = draft.contact
    words = [
        draft.wish if draft.wish_message else "",
        draft.contact.value if draft.contact else "",
        draft.name,
        draft.help if draft.help_message else "",
    ]
    said = {"text": "\n".join(filter(None, words)), "kind_of_message": "text"}
    talk.effects += [
        TellStaffWords(case.id, Text("staff-joined", {"name": case.name, "lines": tuple(details)})),
        Note(case.id, case.name, "customer-said", said),
        ShowCase(case.id),
    ]
