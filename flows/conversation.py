"""Where a customer's word belongs: to the draft, to an open case, to the question just asked, or to a new complaint."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from flows import case as cases
from flows import intake, satisfaction
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
    Wake,
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
from flows.intake import Draft
from flows.policy import Policy
from flows.records import Case
from flows.words import KEPT, is_thanks, visible

SHOWN = 20  # cases a list holds: what a phone shows, and what one message can carry
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
        else:
            talk.effects.append(Say(refused.text))
    return talk.effects


def _route(talk: Conversation, event: CustomerEvent) -> None:
    match event:
        case Started():
            _start(talk)
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


def _start(talk: Conversation) -> None:
    if not talk.draft.active and talk.open_cases:
        _ask_which(talk, "start-which")
    else:
        _intake(talk, Started())


def _intake(talk: Conversation, event: CustomerEvent) -> None:
    if talk.draft.state in intake.ENDED:
        talk.draft = Draft(talk.customer.id)
    talk.effects += intake.step(talk.draft, event, talk.policy, talk.now, talk.customer.name)


# --- a message --------------------------------------------------------------------------------------------------------


def _said(talk: Conversation, event: Said) -> None:
    replied = talk.case(event.reply_case)
    rated = next((case for case in talk.open_cases if _comments(talk, case)), None)
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


def _comments(talk: Conversation, case: Case) -> bool:
    """Whether words are a comment on the score: at once, or where there is no other case they could be about."""
    scored_at = case.survey.scored_at
    lately = scored_at is not None and talk.now < scored_at + REMEMBERED
    return case.survey.state == "comment" and (lately or len(talk.open_cases) == 1)


def _new_complaint(talk: Conversation, event: Said) -> None:
    """No ceremony: who just writes is complaining, unless it is a thank-you after a case."""
    if (_courtesy(event.part) or intake.is_way(event.token)) and talk.draft.state in intake.ENDED:
        talk.effects.append(React(event.part, KEPT))
    elif event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        _intake(talk, Started())
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
        _check_part(event.part)
        asked = bool(talk.customer.held) and fresh
        talk.customer.held.append(event.part)
        if asked:
            talk.effects.append(React(event.part, KEPT))
        else:  # and again after a while: what is held reaches nobody
            talk.customer.current_case, talk.customer.current_until = 0, talk.now + REMEMBERED
            _ask_which(talk, "which-case")


def _to_case(talk: Conversation, case: Case, event: Said) -> None:
    _check_part(event.part)
    talk.effects += cases.step(case, event, talk.policy, talk.now)
    if case.survey.state == "asked":  # there is something left to say: the case does not close over it
        talk.effects.append(Wake("survey", talk.now + talk.policy.satisfaction.remind_after, case.id))


def _check_part(part: Part) -> None:
    if part.kind not in EVIDENCE:
        raise Refused("not-evidence-case")
    if part.kind == "text" and not visible(part.text):
        raise Refused("text-empty-case")


def _courtesy(part: Part) -> bool:
    return part.kind in SOCIAL or (part.kind == "text" and is_thanks(part.text))


def _ask_which(talk: Conversation, key: str) -> None:
    """Ask which case it is about, with a button for each and one for something new."""
    rows = [(Button("about", case_label(case), case.id),) for case in talk.open_cases[-SHOWN:]]
    talk.say(key, *rows, (Button("about", Text("button-something-new")),))


def case_label(case: Case) -> Text:
    """A case by its number and what it is about."""
    return Text("case-label", {"number": case.number, "category": Text(f"category-{case.category}")})


def _edited(talk: Conversation, event: Edited) -> None:
    if event.part.kind in ("location", "venue"):
        return  # a live location moves by edits; its first place was told
    held = talk.customer.held
    talk.customer.held = [event.part if part.message_id == event.part.message_id else part for part in held]
    case = talk.case(event.case_id) or _told_in(talk, event.part)
    if case is not None and case.state != "closed":
        talk.effects += cases.step(case, event, talk.policy, talk.now)
    elif talk.draft.active:
        _intake(talk, event)


def _told_in(talk: Conversation, part: Part) -> Case | None:
    """The open case whose story holds this message: words on the card are no copy that could be edited."""
    return next((case for case in talk.open_cases for told in case.story if told.message_id == part.message_id), None)


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
        case _:
            talk.say("unknown-command")


def _list_cases(talk: Conversation) -> None:
    if not talk.cases:
        talk.say("no-cases")
        return
    shown = talk.cases[-SHOWN:]
    lines = tuple(Text("case-line", _facts(case)) for case in shown)
    talk.say("cases", *[(Button("show", case_label(case), case.id),) for case in shown], lines=lines)


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
        "answer": Text("words", {"words": case.answer}) if case.answer else Text("nothing"),
    }


# --- buttons ----------------------------------------------------------------------------------------------------------


def _pressed(talk: Conversation, event: Pressed) -> None:
    case = talk.case(event.case_id)
    if event.action == "language" and event.value in talk.languages:
        _speak(talk, event)
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
        _intake(talk, Started())
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
    elif event.name == "survey":
        for case in talk.cases:
            if case.id == event.case_id and case.survey.state in ("asked", "rating", "comment"):
                _survey(talk, case, event)
