"""Where a customer's word belongs: to the draft, to an open case, to the question just asked, or to a new complaint."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, assert_never

from flows import case as cases
from flows import closure, deeplink, intake, overview, privacy, satisfaction, zones
from flows.deeplink import Subject
from flows.effects import (
    Argument,
    Button,
    Buttons,
    ClearButtons,
    Effect,
    Keyboard,
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
    AskedAgain,
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
from flows.words import KEPT, NOT_DELIVERED, SOCIAL, is_courtesy, may_be_answer, visible

SHOWN = 20  # cases that a question names: what a phone shows, and what one message can carry
REMEMBERED = timedelta(minutes=15)  # how long "it is about this case" holds for the messages that follow


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
    question: closure.Question | None = None  # words that a button's deed waits for


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

    def stands_for(self, case_id: int) -> Case | None:
        """The case by its id, or the one that it went on in."""
        case = self.case(case_id)
        while case is not None and case.merged_into:
            case = next((other for other in self.cases if other.number == case.merged_into), None)
        return case

    def begin(self, follows: str = "") -> None:
        """Begin a complaint; it may name an older case that it is about again."""
        _intake(self, Started())
        self.draft.follows = follows

    def check(self, part: Part) -> None:
        """Refused where the message cannot be passed on."""
        check_size(part, self.policy.intake)
        if part.kind not in EVIDENCE:
            raise Refused("not-evidence-case")
        if part.kind == "text" and not visible(part.text):
            raise Refused("text-empty-case")

    def take_held(self) -> list[Part]:
        """What waited for "which case?"; a courtesy that might have been an answer is none any more."""
        held, self.customer.held = self.customer.held, []
        return [part for part in held if not self.is_courtesy(part)]

    def is_courtesy(self, part: Part) -> bool:
        """Whether a message asks for nothing; agents may be thanked by the names they are known by."""
        return is_courtesy(part, [name for case in self.cases for name in case.thanked])

    def occupied(self, case: Case) -> bool:
        """Whether a question about something else than this case is open."""
        return satisfaction.occupied(self.draft.active or self.question is not None, self.cases, case)

    @property
    def question(self) -> tuple[closure.Question, Case] | None:
        """The question whose words a button's deed waits for, and its case."""
        return closure.open_question(self)


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
    _ask_what_waits(talk)
    return talk.effects


def _ask_what_waits(talk: Conversation) -> None:
    """The question whether a case is solved may have waited for another one to be answered."""
    for case in talk.cases:
        if case.survey.state == "due" and case.state == "resolved" and not talk.occupied(case):
            _survey(talk, case, TimerRang("survey", case.id))


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
    if isinstance(event, Started):
        talk.customer.question = None
    if talk.draft.state in intake.ENDED:
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
        talk.effects += cases.step(case, Said(part), talk.policy, talk.now)
    if not (case.order_number or case.place) and (talk.draft.order_number or talk.draft.place):
        case.order_number, case.place = talk.draft.order_number, talk.draft.place
        talk.effects.append(ShowCase(case.id))
    talk.customer.current_case, talk.customer.current_until = case.id, talk.now + REMEMBERED
    key = "joined-case" if talk.draft.story else "about-go-on"
    talk.effects.append(Say(Text(key, {"number": case.number}), Keyboard(), case.id))
    talk.draft.story = []


# --- a message --------------------------------------------------------------------------------------------------------


def _said(talk: Conversation, event: Said) -> None:
    if _is_city(talk, event):
        return
    replied = talk.stands_for(event.reply_case)
    rated = next((case for case in talk.cases if _comments(talk, case, event.part)), None)
    if replied is not None and replied.state != "closed":
        _replied(talk, replied, event)
    elif talk.draft.active:
        _intake(talk, event)
    elif talk.question is not None:
        closure.answered(talk, *talk.question, event)
    elif rated is not None:
        _survey(talk, rated, event)
    elif talk.is_courtesy(event.part) and talk.cases:
        _courtesy(talk, event)
    elif replied is not None and not talk.open_cases and closure.may_reopen(talk, replied):
        _about_closed(talk, replied, event)
    elif not talk.open_cases:
        _new_complaint(talk, event)
    elif intake.is_way(event.token):
        talk.effects.append(React(event.part, KEPT))
    else:
        _follow_up(talk, event)


def _comments(talk: Conversation, case: Case, part: Part) -> bool:
    """Whether a message is for the survey: soon after the score, or where there is no other case it could be about.

    A courtesy says that there is nothing to add, where a comment was asked for.
    """
    state, scored_at = case.survey.state, case.survey.scored_at
    lately = scored_at is not None and talk.now < scored_at + REMEMBERED
    if state not in ("comment", "choice") or not (lately or all(other is case for other in talk.open_cases)):
        return False
    return state == "comment" if talk.is_courtesy(part) else part.kind == "text" and visible(part.text)


def _replied(talk: Conversation, case: Case, event: Said) -> None:
    """A reply goes to its case. A courtesy stays between the customer and the bot, unless it can be an answer."""
    answer = case.state == "waiting" and may_be_answer(event.part)
    if talk.is_courtesy(event.part) and not answer:
        talk.effects.append(React(event.part, KEPT))
    elif event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        _intake(talk, Started())
    else:
        _to_case(talk, case, event)


def _courtesy(talk: Conversation, event: Said) -> None:
    """It costs nobody anything; where an agent waits, "ok" may be the answer, and is asked about."""
    waiting = [case for case in talk.open_cases if case.state == "waiting"]
    if waiting and may_be_answer(event.part) and not talk.customer.held:
        talk.customer.held = [event.part]
        rows = [(Button("about", Text("button-is-answer", {"number": case.number}), case.id),) for case in waiting]
        talk.say("is-answer", *rows)
    talk.effects.append(React(event.part, KEPT))


def _about_closed(talk: Conversation, case: Case, event: Said) -> None:
    """A reply to a closed case: open it again, or something new; the words wait for the answer."""
    talk.check(event.part)
    talk.customer.held.append(event.part)
    talk.effects.append(React(event.part, KEPT))
    again = Button("reopen", Text("button-reopen"), case.id)
    talk.say("about-closed", (again,), (Button("about", Text("button-something-new")),), number=case.number)


def _new_complaint(talk: Conversation, event: Said) -> None:
    """No ceremony: who just writes is complaining, unless it is a thank-you after one."""
    if (talk.is_courtesy(event.part) or intake.is_way(event.token)) and talk.draft.state in intake.ENDED:
        talk.effects.append(React(event.part, KEPT))
        return
    if event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        _intake(talk, Started())
        return
    for part in talk.take_held():
        _intake(talk, Said(part))
    _intake(talk, event)


def _follow_up(talk: Conversation, event: Said) -> None:
    current = talk.case(talk.customer.current_case)
    fresh = talk.customer.current_until is not None and talk.now < talk.customer.current_until
    if len(talk.open_cases) == 1:
        for part in talk.take_held():  # it waited for a choice that there is no more
            _to_case(talk, talk.open_cases[0], Said(part))
        _to_case(talk, talk.open_cases[0], event)
    elif current is not None and fresh and current.state != "closed":
        talk.customer.current_until = talk.now + REMEMBERED
        _to_case(talk, current, event)
    else:
        talk.check(event.part)
        asked = bool(talk.customer.held) and fresh
        talk.customer.held.append(event.part)
        if asked:
            talk.effects.append(React(event.part, KEPT))
        else:  # and again after a while: what is held reaches nobody
            talk.customer.current_case, talk.customer.current_until = 0, talk.now + REMEMBERED
            _ask_which(talk, "which-case")


def _to_case(talk: Conversation, case: Case, event: Said) -> None:
    talk.check(event.part)
    talk.effects += cases.step(case, event, talk.policy, talk.now)
    if case.survey.state == "asked":  # there is something left to say: the case does not close over it
        talk.effects.append(Wake("survey", talk.now + talk.policy.satisfaction.remind_after, case.id))


def _ask_which(talk: Conversation, key: str, about: int = 0) -> None:
    """Ask which case it is about, a button for each and one for something new, on the order of the case `about`."""
    rows = [(Button("about", overview.label(case), case.id),) for case in talk.open_cases[-SHOWN:]]
    talk.say(key, *rows, (Button("about", Text("button-something-new"), value=str(about or "")),))


def _edited(talk: Conversation, event: Edited) -> None:
    if event.part.kind in ("location", "venue"):
        return  # a live location moves by edits; its first place was told
    held = talk.customer.held
    talk.customer.held = [event.part if part.message_id == event.part.message_id else part for part in held]
    case = talk.case(event.case_id) or _told_in(talk, event.part)
    if case is not None and (case.state != "closed" or case.merged_into):
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
        case "cancel" if talk.question is not None:
            talk.customer.question = None
            talk.say("question-dropped")
        case "cancel":
            talk.say("nothing-to-cancel")
        case "new":
            _intake(talk, Started())
        case "cases":
            overview.list_cases(talk)
        case "case":
            overview.show_case(talk, event.argument)
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
    elif event.action in closure.ACTIONS:
        closure.pressed(talk, case, event)
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
    talk.customer.question = None
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
    if isinstance(event, Pressed) and _comes_too_late(talk, case, event):
        closure.too_late(talk, case, event)
        return
    effects = satisfaction.step(case, event, talk.policy, talk.now, busy=talk.occupied(case))
    talk.effects += effects
    if case.survey.state == "unsolved" and isinstance(event, Pressed):
        by: Literal["another", "supervisor"] = "supervisor" if event.action == "supervisor" else "another"
        closure.again(talk, case, AskedAgain(by, case.survey.comment))
    elif case.survey.state in satisfaction.ENDED and case.state != "closed":
        talk.effects += cases.step(case, SurveyEnded(), talk.policy, talk.now)


def _comes_too_late(talk: Conversation, case: Case, event: Pressed) -> bool:
    """A second look is asked for when the policy's days have passed."""
    wanted = event.action in ("another", "supervisor") and event.value.partition(".")[0] == str(case.round)
    return wanted and case.state == "closed" and not closure.may_reopen(talk, case)


def _rang(talk: Conversation, event: TimerRang) -> None:
    """A timer whose case or draft has moved on meanwhile rings for nobody."""
    case = talk.case(event.case_id)
    if event.name == "draft-idle" and talk.draft.active:
        _intake(talk, event)
    elif event.name == "retention":
        talk.effects += privacy.rang(talk, event.case_id)
    elif case is None or case.merged_into or case.withdrawn:
        return
    elif case.survey.state in _rings(event, case):
        _survey(talk, case, event)


def _rings(event: TimerRang, case: Case) -> Collection[str]:
    """The states of the survey in which this timer means something."""
    if event.name == "second-look" and case.state == "closed":
        return ("finished", "lapsed")
    return (*satisfaction.OPEN, "due") if event.name == "survey" else ()
