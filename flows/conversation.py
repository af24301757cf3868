"""Where a customer's word belongs: to the draft, to an open case, to the question just asked, or to a new complaint."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from flows import case as cases
from flows import deeplink, intake, privacy, satisfaction, zones
from flows.deeplink import Subject
from flows.effects import (
    Argument,
    Button,
    Buttons,
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
from flows.events import (
    EVIDENCE,
    Blocked,
    Commanded,
    CustomerEvent,
    Edited,
    Part,
    Pressed,
    Said,
    Started,
    SurveyEnded,
    TimerRang,
)
from flows.evidence import check_size
from flows.intake import Draft
from flows.policy import Policy
from flows.records import Case
from flows.words import KEPT, NOT_DELIVERED, is_thanks, visible

REMEMBERED = timedelta(minutes=15)  # how long "it is about this case" holds for the messages that follow
SOCIAL = frozenset({"sticker", "dice", "animation"})


@dataclass(slots=True)
class Customer:
    """A person who complains, as far as it is known from Telegram and from them."""

    id: int
    name: str  # as Telegram shows it
    language: str
    chose_language: bool = False
    blocked: bool = False
    current_case: int = 0
    current_until: datetime | None = None
    held: list[Part] = field(default_factory=list)  # messages that wait for "which case?"
    informed_at: datetime | None = None  # when they were told what is kept, and how long
    time_zone: str = ""  # as chosen by the customer
    city_asked_until: datetime | None = None  # a city is awaited: the next words may be one
    country: str = ""  # as Telegram's language code names it just now; not kept


@dataclass(slots=True)
class Conversation:
    """All that a customer's word can belong to; `cases` are those not closed, oldest first, and the one named."""

    customer: Customer
    draft: Draft
    cases: list[Case]
    policy: Policy
    now: datetime
    languages: tuple[str, ...]
    effects: list[Effect] = field(default_factory=list)

    @property
    def open_cases(self) -> list[Case]:
        """The cases somebody works on, or whose solution is still being asked about."""
        return [case for case in self.cases if case.state != "closed"]

    def say(self, key: str, *rows: tuple[Button, ...], **args: Argument) -> None:
        """Say something to the customer."""
        self.effects.append(Say(Text(key, args), Buttons(rows) if rows else None))

    def case(self, case_id: int) -> Case | None:
        """The customer's own case by its id; another's is not theirs to touch."""
        return next((case for case in self.cases if case.id == case_id), None)


def step(talk: Conversation, event: CustomerEvent) -> list[Effect]:
    """Take a customer's event to where it belongs; the records of `talk` become the new state."""
    try:
        _route(talk, event)
    except Refused as refused:
        if isinstance(event, Pressed):
            talk.effects.append(Toast(event.callback_id, refused.text, alert=True))
        elif isinstance(event, Said) and _said_of_album(talk, event.part):
            talk.effects.append(React(event.part, NOT_DELIVERED))
        else:
            talk.effects.append(Say(refused.text))
    return talk.effects


def _route(talk: Conversation, event: CustomerEvent) -> None:
    match event:
        case Started():
            _start(talk, event)
        case Said():
            _said(talk, event)
        case Edited():
            _edited(talk, event)
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
    about = next((case.id for case in talk.open_cases if Subject(case.order_number, case.place) == subject), 0)
    if not talk.draft.active and talk.open_cases and (subject is None or about):
        _ask_which(talk, "start-which", about)
    else:
        _intake(talk, event)


def _said_of_album(talk: Conversation, part: Part) -> bool:
    """Whether it was said already that something of this album does not fit."""
    told, talk.draft.refused_album = talk.draft.refused_album, part.album or talk.draft.refused_album
    return bool(part.album) and told == part.album


def _intake(talk: Conversation, event: CustomerEvent) -> None:
    if talk.draft.state in intake.ENDED:
        talk.draft = Draft(talk.customer.id)
    effects = intake.step(talk.draft, event, talk.policy, talk.now, talk.customer.name)
    talk.effects += privacy.informed(talk, effects)


# --- a message --------------------------------------------------------------------------------------------------------


def _said(talk: Conversation, event: Said) -> None:
    if _is_city(talk, event):
        return
    replied = talk.case(event.reply_case)
    rated = next((case for case in talk.open_cases if case.survey.state == "comment"), None)
    if replied is not None and replied.state != "closed":
        _to_case(talk, replied, event)
    elif talk.draft.active:
        _intake(talk, event)
    elif rated is not None and event.part.kind == "text" and visible(event.part.text):
        _survey(talk, rated, event)
    elif not talk.open_cases:
        _new_complaint(talk, event)
    elif _courtesy(event.part) or intake.is_way(event.token):
        talk.effects.append(React(event.part, KEPT))
    else:
        _follow_up(talk, event)


def _new_complaint(talk: Conversation, event: Said) -> None:
    """No ceremony: who just writes is complaining, unless it is a thank-you after a case."""
    if (_courtesy(event.part) or intake.is_way(event.token)) and talk.draft.state in intake.ENDED:
        talk.effects.append(React(event.part, KEPT))
    else:
        _intake(talk, event)


def _follow_up(talk: Conversation, event: Said) -> None:
    current = talk.case(talk.customer.current_case)
    fresh = talk.customer.current_until is not None and talk.now < talk.customer.current_until
    if len(talk.open_cases) == 1:
        _to_case(talk, talk.open_cases[0], event)
    elif current is not None and fresh and current.state != "closed":
        talk.customer.current_until = talk.now + REMEMBERED
        _to_case(talk, current, event)
    else:
        _check_part(talk, event.part)
        asked = bool(talk.customer.held) and fresh
        talk.customer.held.append(event.part)
        if asked:
            talk.effects.append(React(event.part, KEPT))
        else:  # and again after a while: what is held reaches nobody
            talk.customer.current_case, talk.customer.current_until = 0, talk.now + REMEMBERED
            _ask_which(talk, "which-case")


def _to_case(talk: Conversation, case: Case, event: Said) -> None:
    _check_part(talk, event.part)
    talk.effects += cases.step(case, event, talk.policy, talk.now)


def _check_part(talk: Conversation, part: Part) -> None:
    check_size(part, talk.policy.intake)
    if part.kind not in EVIDENCE:
        raise Refused("not-evidence-case")
    if part.kind == "text" and not visible(part.text):
        raise Refused("text-empty-case")


def _courtesy(part: Part) -> bool:
    return part.kind in SOCIAL or (part.kind == "text" and is_thanks(part.text))


def _ask_which(talk: Conversation, key: str, about: int = 0) -> None:
    """Ask which case it is about, a button for each and one for something new, on the order of the case `about`."""
    rows = [(Button("about", case_label(case), case.id),) for case in talk.open_cases]
    talk.say(key, *rows, (Button("about", Text("button-something-new"), value=str(about or "")),))


def case_label(case: Case) -> Text:
    """A case by its number and what it is about."""
    return Text("case-label", {"number": case.number, "category": Text(f"category-{case.category}")})


def _edited(talk: Conversation, event: Edited) -> None:
    case = talk.case(event.case_id) or _told_in(talk, event.part)
    if case is not None and case.state != "closed":
        talk.effects += cases.step(case, event, talk.policy, talk.now)
    elif talk.draft.active:
        _intake(talk, event)


def _told_in(talk: Conversation, part: Part) -> Case | None:
    """The open case whose story holds this message: words on the card are no copy that could be edited."""
    return next((case for case in talk.open_cases for told in case.story if told.message_id == part.message_id), None)


def _is_city(talk: Conversation, event: Said) -> bool:
    """Whether these words are the city that was asked for; anything else is what it always is."""
    asked, talk.customer.city_asked_until = talk.customer.city_asked_until, None
    if asked is None or talk.now >= asked or event.token or event.part.kind != "text":
        return False
    found = zones.cities(event.part.text, talk.languages)
    if found:
        talk.effects += zones.offer(talk.customer, talk.cases, found, talk.now)
    return bool(found)


# --- commands ---------------------------------------------------------------------------------------------------------


def _commanded(talk: Conversation, event: Commanded) -> None:
    match event.name:
        case "cancel" if talk.draft.active:
            _intake(talk, event)
        case "cancel":
            talk.say("nothing-to-cancel")
        case "new":
            _intake(talk, Started())
        case "cases":
            _list_cases(talk)
        case "case":
            _show_case(talk, event.argument)
        case "language":
            rows = [(Button("language", Text(f"language-{code}"), value=code),) for code in talk.languages]
            talk.say("ask-language", *rows)
        case "help":
            talk.say("help")
        case name if name in privacy.COMMANDS:
            talk.effects += privacy.commanded(talk, name)
        case "timezone":
            talk.effects += zones.search(talk.customer, talk.cases, event.argument, talk.languages, talk.now)
        case _:
            talk.say("unknown-command")


def _list_cases(talk: Conversation) -> None:
    if not talk.cases:
        talk.say("no-cases")
        return
    lines = tuple(Text("case-line", _facts(case)) for case in talk.cases)
    talk.say("cases", *[(Button("show", case_label(case), case.id),) for case in talk.cases], lines=lines)


def _show_case(talk: Conversation, argument: str) -> None:
    wanted = argument.strip().upper().removeprefix("C-")
    found = [case for case in talk.cases if case.number.removeprefix("C-").endswith(wanted)] if wanted else talk.cases
    if not found:
        raise Refused("case-unknown" if talk.cases else "no-cases")
    _tell_case(talk, found[-1])


def _tell_case(talk: Conversation, case: Case) -> None:
    facts = _facts(case)
    rows = ((Button("about", Text("button-add-details"), case.id),),) if case.state != "closed" else ()
    talk.effects.append(Say(Text("case-timeline", facts), Buttons(rows) if rows else None, case.id))


def _facts(case: Case) -> dict[str, Argument]:
    return {
        "number": case.number,
        "category": Text(f"category-{case.category}"),
        "state": Text(f"told-state-{case.state}", {"agent": case.owner_name}),
        "lodged": case.lodged_at,
        "by": case.promise_at,
        "due": Text(f"due-{'open' if case.open else 'done'}", {"by": case.promise_at}),
        "answer": _known(case),
    }


def _known(case: Case) -> Text | tuple[Text, ...]:
    """What else there is to tell: the answer, and the order and place it is about."""
    answer = Text("words", {"words": case.answer}) if case.answer else Text("nothing")
    subject = intake.subject_text(case.order_number, case.place)
    return (Text("case-subject", {"subject": subject}), answer) if subject else answer


# --- buttons ----------------------------------------------------------------------------------------------------------


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
    elif case is None:
        raise Refused("customer-button-forged")
    elif event.action == "about":
        _about(talk, case, event)
    elif event.action == "show":
        talk.effects.append(Toast(event.callback_id))
        _tell_case(talk, case)
    elif event.action in satisfaction.ACTIONS:
        _survey(talk, case, event)
    else:
        raise Refused("customer-button-forged")


def _speak(talk: Conversation, event: Pressed) -> None:
    talk.customer.language, talk.customer.chose_language = event.value, True
    for case in talk.cases:
        case.language = event.value
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id), SpeakLanguage(event.value)]
    talk.say("language-changed")
    if talk.draft.active:
        _intake(talk, Started())


def _about(talk: Conversation, case: Case, event: Pressed) -> None:
    """The messages that were held, and those of the next minutes, are about this case."""
    if case.state == "closed":
        raise satisfaction.old_button(case)
    talk.customer.current_case, talk.customer.current_until = case.id, talk.now + REMEMBERED
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    held, talk.customer.held = talk.customer.held, []
    for part in held:
        _to_case(talk, case, Said(part))
    key = "about-passed-on" if held else "about-go-on"
    talk.effects.append(Say(Text(key, {"number": case.number}), case_id=case.id))


def _about_new(talk: Conversation, event: Pressed) -> None:
    """What was held begins a new complaint."""
    if talk.draft.active:
        raise Refused("draft-under-way")
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    held, talk.customer.held, talk.customer.current_until = talk.customer.held, [], None
    if not held:
        case = talk.case(int(event.value)) if event.value.isdecimal() else None
        _intake(talk, Started(deeplink.write(Subject(case.order_number, case.place)) if case else ""))
    for index, part in enumerate(held):
        try:
            _intake(talk, Said(part))
        except Refused as refused:  # more than a complaint holds: the rest stays where it is
            talk.customer.held = held[index:]
            talk.effects.append(Say(refused.text))
            return


# --- the survey and the timers ----------------------------------------------------------------------------------------


def _survey(talk: Conversation, case: Case, event: Pressed | Said | TimerRang) -> None:
    """Step the survey; when it has ended, the case follows."""
    talk.effects += satisfaction.step(case, event, talk.policy, talk.now)
    if case.survey.state in satisfaction.ENDED:
        talk.effects += cases.step(case, SurveyEnded(case.survey.state == "unsolved"), talk.policy, talk.now)


def _rang(talk: Conversation, event: TimerRang) -> None:
    """A timer whose case or draft has moved on meanwhile rings for nobody."""
    if event.name == "draft-idle" and talk.draft.active:
        _intake(talk, event)
    elif event.name == "retention":
        talk.effects += privacy.rang(talk, event.case_id)
    elif event.name == "survey":
        for case in talk.cases:
            if case.id == event.case_id and case.survey.state in ("asked", "rating", "comment"):
                _survey(talk, case, event)
