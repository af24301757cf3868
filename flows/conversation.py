"""A customer's event finds its way: a message, a command, a button, a timer; the table of contents is `_route`."""

from collections.abc import Callable, Collection
from typing import assert_never

from flows import (
    above,
    closure,
    conduct,
    counter,
    deeplink,
    halting,
    held,
    lateness,
    offered,
    offers,
    overview,
    passing,
    privacy,
    satisfaction,
    transfer,
    zones,
)
from flows import case as cases
from flows.asking import ask_what_waits, survey
from flows.customer import Conversation
from flows.deeplink import Subject
from flows.draft import Draft
from flows.effects import (
    AnswerStaff,
    Assign,
    Button,
    ClearButtons,
    Effect,
    React,
    Refused,
    Say,
    ShowCase,
    SpeakLanguage,
    Text,
    Toast,
)
from flows.events import Blocked, Commanded, CustomerEvent, Edited, Part, Pressed, Said, Started, TimerRang
from flows.held import ask_which
from flows.messages import edited, said
from flows.offline import offline
from flows.questions import REVIEW
from flows.records import Case
from flows.telling import known, tell, tell_all, tell_on, to_case
from flows.words import NOT_DELIVERED


def step(talk: Conversation, event: CustomerEvent) -> list[Effect]:
    """Take a customer's event to where it belongs; the records of `talk` become the new state."""
    telling = talk.draft.active
    passing.catch_up(talk)
    try:
        _route(talk, event)
    except Refused as refused:
        if isinstance(event, Pressed):
            talk.effects.append(Toast(event.callback_id, refused.text, alert=True))
        elif isinstance(event, Said) and _said_of_album(talk, event.part):
            talk.effects.append(React(event.part, NOT_DELIVERED))
        elif offline(talk.customer.id):
            talk.effects.append(AnswerStaff(refused.text))
        else:
            talk.effects.append(Say(refused.text))
    if talk.customer.conduct.state == "ended" and talk.draft.active and not telling:
        passing.tell_way(talk)
    ask_what_waits(talk)
    return talk.effects


def _route(talk: Conversation, event: CustomerEvent) -> None:
    match event:
        case Started():
            _start(talk, event)
        case Said():
            said(talk, event)
        case Edited():
            edited(talk, event)
        case Commanded():
            _commanded(talk, event)
        case Pressed():
            _pressed(talk, event)
        case Blocked():
            talk.customer.blocked = event.blocked
            for case in talk.open_cases:
                case.undelivered = "blocked" if event.blocked else ""
                talk.effects.append(ShowCase(case.id))
        case TimerRang():
            _rang(talk, event)
        case _:
            assert_never(event)


# --- beginning and going on -------------------------------------------------------------------------------------------


def _start(talk: Conversation, event: Started) -> None:
    """A link that names an order or place of no open case begins something new; a bare /start asks."""
    subject = deeplink.read(event.payload)
    if event.payload and subject is None:
        talk.say("link-damaged")
    about = next((case.id for case in talk.open_cases if Subject(case.order_number, case.place) == subject), 0)
    if not talk.draft.active and talk.open_cases and (subject is None or about):
        talk.remember(0)
        ask_which(talk, "start-which", about)
    else:
        tell(talk, event)


def _said_of_album(talk: Conversation, part: Part) -> bool:
    """Whether it was said already that something of this album does not fit."""
    told, talk.draft.refused_album = talk.draft.refused_album, part.album or talk.draft.refused_album
    return bool(part.album) and told == part.album


# --- commands ---------------------------------------------------------------------------------------------------------


ABOUT_A_CASE: dict[str, Callable[[Conversation, str], None]] = {
    "case": overview.show_case,
    "withdraw": overview.withdraw,
    "escalate": above.command,
}


def _commanded(talk: Conversation, event: Commanded) -> None:
    match event.name:
        case "cancel":
            _cancel(talk)
        case "new":
            tell(talk, Started())
        case "cases" | "case" if talk.draft.active and not overview.listed(talk):
            tell_on(talk, "draft-unsubmitted")
        case "cases":
            overview.list_cases(talk)
        case "withdraw" if talk.draft.active and not any(case.open for case in talk.cases):
            _cancel(talk)  # what is taken back is not a case yet
        case name if name in ABOUT_A_CASE:
            ABOUT_A_CASE[name](talk, event.argument)
        case "language":
            rows = [(Button("language", Text(f"language-{code}"), value=code),) for code in talk.languages]
            talk.say("ask-language", *rows)
        case "help":
            talk.say("help", *above.rows(talk))
        case name if name in privacy.COMMANDS:
            talk.effects += privacy.commanded(talk, name)
        case "timezone":
            talk.effects += zones.search(talk.customer, talk.cases, event.argument, talk.languages, talk.now)
        case _:
            talk.say("unknown-command")


def _cancel(talk: Conversation) -> None:
    """Stop what is under way: a complaint being told, or a question that waits for words."""
    if talk.draft.active:
        tell(talk, Commanded("cancel"))
    elif talk.question is not None:
        talk.customer.question = None
        talk.say("question-dropped")
    else:
        talk.say("nothing-to-cancel")


# --- buttons ----------------------------------------------------------------------------------------------------------


UNDER_A_CASE: dict[str, Callable[[Conversation, Case, Pressed], None]] = {
    **dict.fromkeys(offered.ACTIONS, offered.pressed),
    **dict.fromkeys(closure.ACTIONS, closure.pressed),
    **dict.fromkeys(satisfaction.ACTIONS, survey),
}


def _pressed(talk: Conversation, event: Pressed) -> None:
    case = talk.case(event.case_id)
    if event.action == "language" and event.value in talk.languages:
        _speak(talk, event)
    elif event.action == "forget":
        talk.effects += privacy.pressed(talk, event)
    elif event.action == "zone":
        talk.effects += zones.press(talk.customer, talk.cases, event, talk.now)
    elif event.action == "about" and event.case_id == 0:
        _about_new(talk, event)
    elif event.action == "cases" and event.case_id == 0:
        overview.turn_page(talk, event)
    elif case is None:
        raise Refused("customer-button-forged")
    elif case.merged_into and event.action != "show":
        raise Refused("customer-case-merged", number=case.number, into=case.merged_into)
    elif event.action == "about":
        _about(talk, case, event)
    elif event.action == "show":
        talk.effects.append(Toast(event.callback_id))
        overview.tell_case(talk, case)
    elif event.action == "escalate":
        above.pressed(talk, case, event)
    elif event.action in UNDER_A_CASE:
        UNDER_A_CASE[event.action](talk, case, event)
    else:
        raise Refused("customer-button-forged")


def _speak(talk: Conversation, event: Pressed) -> None:
    talk.customer.language, talk.customer.chose_language = event.value, True
    for case in talk.cases:
        case.language = event.value
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id), SpeakLanguage(event.value)]
    talk.say("language-changed")
    if talk.draft.active:
        tell(talk, Started())


def _about(talk: Conversation, case: Case, event: Pressed) -> None:
    """The messages that were held, and those of the next minutes, are about this case."""
    if case.state == "closed":
        raise satisfaction.old_button(case)
    talk.remember(case.id)
    talk.customer.question = None
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    waited = talk.take_all_held()
    for part in waited:
        to_case(talk, case, Said(part))
    key = "about-passed-on" if waited else "about-go-on"
    talk.effects.append(Say(Text(key, {"number": case.number}), case_id=case.id))


def _about_new(talk: Conversation, event: Pressed) -> None:
    """What was held begins a new complaint, or is part of the one that is being told."""
    if talk.draft.active and event.value != held.IN_DRAFT:
        raise Refused("draft-under-way")
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    waited, talk.customer.current_until = talk.take_all_held(), None
    if talk.draft.active:
        talk.draft.apart_at = talk.now
    else:
        case = talk.case(int(event.value)) if event.value.isdecimal() else None
        talk.draft = Draft(talk.customer.id)
        if case is not None:
            talk.draft.order_number, talk.draft.place = case.order_number, case.place
    if not waited:
        tell(talk, Started(known=known(talk)))
    tell_all(talk, waited)


# --- the survey and the timers ----------------------------------------------------------------------------------------


def _rang(talk: Conversation, event: TimerRang) -> None:
    """A timer whose case or draft has moved on meanwhile rings for nobody."""
    case = talk.case(event.case_id)
    if event.name == "draft-idle" and talk.draft.active:
        tell(talk, event)
    elif event.name == REVIEW:
        if talk.draft.state == "review" and talk.draft.outdated:
            tell(talk, event)
    elif event.name in held.TIMERS:
        held.rang(talk, event.name)
    elif event.name == counter.TIMER:
        counter.rang(talk)
    elif event.name in (conduct.PAUSE_ENDS, conduct.REVIEW):
        passing.rang(talk)
    elif event.name == "retention":
        talk.effects += privacy.rang(talk, event.case_id)
    elif case is not None:
        _case_rang(talk, case, event)


def _case_rang(talk: Conversation, case: Case, event: TimerRang) -> None:
    if event.name == "assign":
        talk.effects.append(Assign(case.id))
    elif event.name == halting.SHARE:
        talk.effects += transfer.rang(case, talk.policy, talk.now)
    elif event.name in offers.TIMERS:
        talk.effects += cases.step(case, event, talk.policy, talk.now) if offers.rings(case, event.name) else []
    elif case.merged_into or (case.withdrawn and event.name != lateness.CLOCK) or passing.held_back(talk, event, case):
        return
    elif event.name in cases.TIMERS:
        talk.effects += cases.step(case, event, talk.policy, talk.now) if cases.takes(case, event) else []
    elif case.survey.state in _rings(event, case):
        survey(talk, case, event)


def _rings(event: TimerRang, case: Case) -> Collection[str]:
    """The states of the survey in which this timer means something."""
    if event.name == "second-look" and case.state == "closed":
        return ("finished", "lapsed")
    return (*satisfaction.OPEN, "due") if event.name == "survey" else ()
