"""Taking a complaint back, and opening a closed one again: what is asked before, and what is done then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from flows import case as cases
from flows import passing, satisfaction
from flows.effects import Asking, Button, ClearButtons, Effect, React, Refused, TellStaff, Text, Toast
from flows.events import AskedAgain, AskedLook, Part, Pressed, Said, Withdrew
from flows.needs import SPEECH, SPOKEN
from flows.reopening import UNSAID, WITHDRAWALS
from flows.telling import begin
from flows.words import KEPT, MESSAGE_UNITS, is_courtesy, units, visible

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.records import Case

ANSWERED_WITHIN = timedelta(days=1)  # a question asked before a button's deed waits so long for its words
REASON_UNITS = 300  # what the card holds
ACTIONS = frozenset({"withdraw", "reason", "withdraw-yes", "keep", "reopen", "look"})


@dataclass(slots=True)
class Question:
    """Words that a button's deed waits for; `words` holds them while they are to be confirmed."""

    kind: Literal["reopen", "withdraw", "decline"]
    case_id: int
    until: datetime
    words: str = ""
    spoken: Part | None = None  # the voice message that holds them


def open_question(talk: Conversation) -> tuple[Question, Case] | None:
    """The question that the next words answer, while it still makes sense."""
    question = talk.customer.question
    case = talk.case(question.case_id) if question else None
    if question is None or case is None or question.words or talk.now >= question.until:
        return None
    stands = case.state != "closed" if question.kind == "decline" else case.open == (question.kind == "withdraw")
    return (question, case) if stands else None


def answered(talk: Conversation, question: Question, case: Case, event: Said) -> None:
    """The words have come."""
    if is_courtesy(event.part, case.thanked):
        talk.effects.append(React(event.part, KEPT))
        if question.kind == "withdraw":  # "ok" gives no reason, and needs none
            talk.customer.question = None
            _confirm(talk, case, UNSAID)
    elif question.kind == "withdraw" and talk.silent:  # the words are kept, and are no reason that the staff read
        talk.check(event.part)
        passing.pass_on(talk, case, event)
        talk.customer.question = None
        _confirm(talk, case, UNSAID)
    elif question.kind == "withdraw":
        _keep_reason(talk, question, case, event)
    elif question.kind == "decline":
        talk.check(event.part)
        passing.pass_on(talk, case, event)
        talk.customer.question = None
    else:
        _reopen(talk, case, [event])
        talk.customer.question = None


def pressed(talk: Conversation, case: Case, event: Pressed) -> None:
    """One of ACTIONS."""
    if event.action == "reopen":
        _ask_reopen(talk, case, event)
        return
    if not case.open:
        raise satisfaction.old_button(case)
    if event.action == "withdraw":
        _done(talk, event)
        ask_reason(talk, case)
    elif event.action == "reason":
        _reason(talk, case, event)
    elif event.action == "withdraw-yes":
        _withdraw(talk, case, event)
    elif event.action == "look":  # at a demand that was declined
        talk.effects += cases.step(case, AskedLook(), talk.policy, talk.now)
        _done(talk, event)
    else:
        talk.customer.question = None
        _done(talk, event)
        talk.say("withdraw-kept", number=case.number)


# --- withdraw --------------------------------------------------------------------------------------------------------


def ask_reason(talk: Conversation, case: Case) -> None:
    """The way to taking a case back begins with the reason."""
    reasons = [(Button("reason", Text(f"button-reason-{each}"), case.id, each),) for each in (*WITHDRAWALS, "other")]
    talk.say("ask-reason", *reasons, _keep_button(case), asks=Asking("withdraw", case.id), number=case.number)


def _reason(talk: Conversation, case: Case, event: Pressed) -> None:
    if event.value == "other":
        talk.customer.question = Question("withdraw", case.id, talk.now + ANSWERED_WITHIN)
        _done(talk, event)
        talk.say("ask-reason-words", number=case.number)
    elif event.value in WITHDRAWALS:
        _done(talk, event)
        _confirm(talk, case, event.value)
    else:
        raise Refused("customer-button-forged")


def _keep_reason(talk: Conversation, question: Question, case: Case, event: Said) -> None:
    if event.part.kind in SPEECH:
        talk.check(event.part)
        question.words, question.spoken = SPOKEN, event.part
    elif event.part.kind != "text":
        raise Refused("answer-in-words")
    elif not visible(event.part.text):
        raise Refused("text-empty-case")
    elif units(event.part.text) > REASON_UNITS:
        raise Refused("reason-too-long", limit=REASON_UNITS)
    else:
        question.words = event.part.text.strip()
    talk.effects.append(React(event.part, KEPT))
    _confirm(talk, case, "other")


def _confirm(talk: Conversation, case: Case, reason: str) -> None:
    yes = Button("withdraw-yes", Text("button-withdraw-yes"), case.id, reason, style="danger")
    talk.say("ask-withdraw", (yes,), _keep_button(case), asks=Asking("withdraw", case.id), number=case.number)


def _keep_button(case: Case) -> tuple[Button, ...]:
    return (Button("keep", Text("button-keep"), case.id),)


def _withdraw(talk: Conversation, case: Case, event: Pressed) -> None:
    question = talk.customer.question
    reason = event.value
    if reason not in (*WITHDRAWALS, UNSAID):
        if question is None or question.kind != "withdraw" or question.case_id != case.id or not question.words:
            raise satisfaction.old_button(case)
        reason = question.words
    spoken = question.spoken if question is not None and reason == SPOKEN else None
    effects = cases.step(case, Withdrew(reason), talk.policy, talk.now)
    talk.customer.question = None
    _done(talk, event)
    talk.effects += effects
    if spoken is not None:  # the reason itself
        talk.effects.append(TellStaff(case.id, spoken))


# --- open again ------------------------------------------------------------------------------------------------------


def may_reopen(talk: Conversation, case: Case) -> bool:
    """Whether the policy's days have not passed since the case was closed."""
    return case.closed_at is not None and talk.now < case.closed_at + talk.policy.reopening.within


def lately_closed(talk: Conversation) -> list[Case]:
    """The cases that can be opened again, the one closed last at the end."""
    found = [case for case in talk.cases if case.closed_at and not case.merged_into and may_reopen(talk, case)]
    return sorted(found, key=lambda case: case.closed_at or talk.now)


def offer(talk: Conversation, case: Case) -> tuple[Button, ...]:
    """The button under a closed case: open it again, or complain anew where it is too late for that."""
    key = "button-reopen" if may_reopen(talk, case) else "button-complain-again"
    return (Button("reopen", Text(key), case.id),)


def too_late(talk: Conversation, case: Case, event: Pressed) -> None:
    """Too long ago to be opened again: a kind sentence, and a new complaint that names the old one."""
    if talk.draft.active:
        raise Refused("draft-under-way")
    _done(talk, event)
    talk.say("reopen-too-late", number=case.number, closed=case.closed_at or talk.now)
    begin(talk, case)


def _ask_reopen(talk: Conversation, case: Case, event: Pressed) -> None:
    if case.state != "closed" or case.merged_into:
        raise satisfaction.old_button(case)
    if not may_reopen(talk, case):
        too_late(talk, case, event)
        return
    if talk.draft.active:
        raise Refused("finish-first")
    _done(talk, event)
    held = talk.take_held()
    if held:  # what is still wrong was told already
        _reopen(talk, case, [Said(part) for part in held])
        return
    talk.customer.question = Question("reopen", case.id, talk.now + ANSWERED_WITHIN)
    talk.say("ask-reopen", number=case.number)


def _reopen(talk: Conversation, case: Case, told: list[Said]) -> None:
    for event in told:
        talk.check(event.part)
    talk.effects += cases.step(case, AskedAgain("owner", "" if talk.silent else _quote(told)), talk.policy, talk.now)
    for event in told:
        passing.pass_on(talk, case, event)


def _quote(told: list[Said]) -> str:
    words = "\n".join(event.part.text for event in told if event.part.text)
    return words if units(words) <= MESSAGE_UNITS // 4 else ""  # a long one follows as it is


def _done(talk: Conversation, event: Pressed) -> None:
    done: list[Effect] = [Toast(event.callback_id), ClearButtons(event.message_id)]
    talk.effects += done
