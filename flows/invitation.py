"""The one-time link by which a customer follows, on Telegram, a case that the staff wrote down for them.

The token is 128 random bits, so guessing finds nothing; who tries all the same is stopped after a few. It works once,
until its day, and a new link makes the earlier one void. Every link that does not work gets the same sentence, so that
nobody learns from it which cases there are.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows import choosing, overview, privacy, satisfaction
from flows.conduct import PAUSE_ENDS, REVIEW
from flows.contact import Contact
from flows.customer import Conversation, Customer
from flows.effects import (
    Button,
    Buttons,
    ClearButtons,
    Effect,
    Follow,
    HoldInvitation,
    LetGo,
    Note,
    Person,
    Refused,
    Rest,
    Say,
    SayUntold,
    SendInvitation,
    ShowCase,
    SpeakLanguage,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import Actor, Pressed
from flows.offline import check_offline, link_button, offline
from flows.records import Case
from flows.standing import Conduct

PREFIX = "f_"
WRONG_LINKS, WITHIN = 5, timedelta(hours=1)  # so many links that do not work, then none is looked at for a while
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link as it is kept; `opened_by` is who was asked whether the case is theirs."""

    case_id: int
    expires_at: datetime
    used_at: datetime | None
    opened_by: int
    digest: str


@dataclass(frozen=True, slots=True)
class Invited:
    """What a link leads to: the case, who it was written down for, and an agent's question that is open in it.

    `untold` counts what nobody has told them yet.
    """

    case: Case
    person: Customer
    asked: str = ""
    untold: int = 0


def offer(case: Case, actor: Actor) -> list[Effect]:
    """Make a link to this case."""
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    check_offline(case)
    return [Note(case.id, actor.name, "invited"), SendInvitation(case.id)]


def opened(talk: Conversation, found: Invitation | None, to: Invited | None, *, staff: bool) -> None:
    """Somebody came by a link."""
    customer = talk.customer
    if customer.wrong_links_since is None or talk.now >= customer.wrong_links_since + WITHIN:
        customer.wrong_links, customer.wrong_links_since = 0, None
    if customer.wrong_links >= WRONG_LINKS:
        talk.say("invite-wait")
        return
    if found is not None and found.used_at is not None and talk.case(found.case_id) is not None:
        overview.tell_case(talk, talk.cases[[each.id for each in talk.cases].index(found.case_id)])
    elif found is None or to is None or not _works(found, to.case, talk.now):
        customer.wrong_links += 1
        customer.wrong_links_since = customer.wrong_links_since or talk.now
        talk.say("invite-not-working")
    elif staff or talk.cases:
        talk.effects.append(HoldInvitation(found.digest))
        key = "invite-yours" if staff else "invite-yours-too"
        talk.say(key, *_choice(to.case, staff=staff), number=to.case.number)
    else:
        _follow(talk, found, to)


def answered(talk: Conversation, found: Invitation | None, to: Invited | None, event: Pressed) -> None:
    """Whoever was asked says whether the case is theirs; who was never asked has nothing to say."""
    if found is None or to is None or not _works(found, to.case, talk.now):
        raise Refused("invite-not-working")
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    if event.value == YES:
        _follow(talk, found, to)
    else:
        talk.say("invite-left", number=to.case.number)


def _works(found: Invitation, case: Case, now: datetime) -> bool:
    return found.used_at is None and now < found.expires_at and offline(case.customer_id) and case.erased_at is None


def _choice(case: Case, *, staff: bool) -> tuple[tuple[Button, ...], ...]:
    yes = Button("follow", Text("button-follow-yes"), case.id, YES)
    no = "button-follow-no" if staff else "button-follow-not-mine"
    return (yes,), (Button("follow", Text(no), case.id, NO),)


def _follow(talk: Conversation, found: Invitation, to: Invited) -> None:
    """The case is theirs from now on, as if they had lodged it here; how they stand with the staff stays with them."""
    customer, case = talk.customer, to.case
    talk.effects.append(Follow(case.id, case.customer_id, found.digest))
    case.customer_id, case.undelivered = customer.id, ""
    if case.contact.medium == "none":
        case.contact = Contact("telegram")
    _speak(talk, case)
    talk.cases.append(case)
    talk.cases.sort(key=lambda each: each.id)
    followed = Text("followed", {"name": case.name, "number": case.number, "consent": _consent(talk)})
    talk.effects += [Say(followed, case_id=case.id), SayUntold(case.id)]
    overview.tell_case(talk, case)
    if to.asked and case.state == "waiting":
        talk.effects.append(Say(Text("followed-asked", {"agent": case.owner_name, "words": to.asked}), case_id=case.id))
    if case.offer.state == "open":
        talk.effects.append(Say(choosing.words(case, "new"), choosing.buttons(case), case.id))
    _bring_standing(talk, to.person)
    if not talk.resting:
        talk.effects += satisfaction.repeat(case, talk.policy, talk.now)
    somebody_else = Buttons(((_not_this_person(customer, case),),))
    talk.effects += [
        Note(case.id, case.name, "followed"),
        TellStaffWords(case.id, _told_staff(customer, case, to.untold), somebody_else),
        ShowCase(case.id),
    ]


def _told_staff(customer: Customer, case: Case, untold: int) -> Text:
    """Whoever has opened the link is shown by the name they have at Telegram: it may be somebody else."""
    rest = Text("staff-follows-untold", {"count": untold}) if untold else Text("nothing")
    return Text("staff-follows", {"name": case.name, "person": Person(customer.id, customer.name), "untold": rest})


def _not_this_person(customer: Customer, case: Case) -> Button:
    return Button("unlink", Text("button-unlink"), case.id, str(customer.id))


def unlink(talk: Conversation, case: Case, before: Customer, actor: Actor, value: str, *, only: bool) -> None:
    """The link was opened by somebody else: the case is again that of somebody without Telegram, new in `talk`.

    Where it was the `only` case of who had it, how that customer stood with the staff goes along.
    """
    if value != str(case.customer_id) or case.erased_at is not None:
        raise Refused("unlinked-already", number=case.number)
    talk.customer.name, talk.customer.language = case.name, case.language
    if only:
        talk.customer.conduct, before.conduct = before.conduct, Conduct()
        talk.customer.segment, before.segment = before.segment, None
    case.customer_id, case.undelivered = talk.customer.id, ""
    if case.contact.medium == "telegram":
        case.contact = Contact("none")
    talk.cases.append(case)
    words = Text("unlinked", {"number": case.number})
    done = Text("staff-unlinked", {"number": case.number, "name": case.name, "agent": actor.name})
    talk.effects += [
        LetGo(case.id, before.id, words),
        Note(case.id, actor.name, "unlinked"),
        TellStaffWords(case.id, done, Buttons(((link_button(case),),))),
        ShowCase(case.id),
    ]


def _bring_standing(talk: Conversation, before: Customer) -> None:
    """A warning, pause or end that they were told of holds here too, unless they stand worse here already."""
    customer, theirs = talk.customer, before.conduct
    customer.segment = customer.segment or before.segment
    if theirs.weight <= customer.conduct.weight:
        return
    customer.conduct = replace(theirs, kept=customer.conduct.kept)
    talk.effects += [Rest(PAUSE_ENDS), Rest(REVIEW)]
    if theirs.until is not None:
        talk.effects.append(Wake(PAUSE_ENDS if theirs.state == "paused" else REVIEW, theirs.until))
    talk.effects += [ShowCase(case.id) for case in talk.open_cases]


def _speak(talk: Conversation, case: Case) -> None:
    """Who is new here is spoken to as the staff were told; who is known keeps their language."""
    customer = talk.customer
    if talk.cases or customer.chose_language or customer.language == case.language:
        case.language = customer.language
        return
    customer.language, customer.chose_language = case.language, True
    talk.effects.append(SpeakLanguage(case.language))


def _consent(talk: Conversation) -> Text:
    """What is kept, and how long: said once."""
    if talk.customer.informed_at is not None:
        return Text("nothing")
    talk.customer.informed_at = talk.now
    return privacy.consent(talk.policy)
