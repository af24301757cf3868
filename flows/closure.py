"""Taking a complaint back, and opening a closed one again: what is asked before, and what is done then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from flows import case as cases
from flows import passing, satisfaction
from flows.effects import Button, ClearButtons, Effect, React, Refused, Text, Toast
from flows.events import AskedAgain, AskedLook, Pressed, Said, Withdrew
from flows.reopening import WITHDRAWALS
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

    kind: Literal["reopen", "withdraw"]
    case_id: int
    until: datetime
    words: str = ""


def open_question(talk: Conversation) -> tuple[Question, Case] | None:
    """The question that the next words answer, while it still makes sense."""
    question = talk.customer.question
    case = talk.case(question.case_id) if question else None
    if question is None or case is None or question.words or talk.now >= question.until:
        return None
    return (question, case) if case.open == (question.kind == "withdraw") else None


def answered(talk: Conversation, question: Question, case: Case, event: Said) -> None:
    """The words have come."""
    if is_courtesy(event.part):
        talk.effects.append(React(event.part, KEPT))
    elif question.kind == "withdraw":
        _keep_reason(talk, question, case, event)
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
        reasons = [
            (Button("reason", Text(f"button-reason-{each}"), case.id, each),) for each in (*WITHDRAWALS, "other")
        ]
        _done(talk, event)
        talk.say("ask-reason", *reasons, _keep_button(case), number=case.number)
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
    if event.part.kind != "text":
        raise Refused("answer-in-words")
    if not visible(event.part.text):
        raise Refused("text-empty-case")
    if units(event.part.text) > REASON_UNITS:
        raise Refused("reason-too-long", limit=REASON_UNITS)
    question.words = event.part.text.strip()
    talk.effects.append(React(event.part, KEPT))
    _confirm(talk, case, "other")


def _confirm(talk: Conversation, case: Case, reason: str) -> None:
    yes = Button("withdraw-yes", Text("button-withdraw-yes"), case.id, reason, style="danger")
    talk.say("ask-withdraw", (yes,), _keep_button(case), number=case.number)


def _keep_button(case: Case) -> tuple[Button, ...]:
    return (Button("keep", Text("button-keep"), case.id),)


def _withdraw(talk: Conversation, case: Case, event: Pressed) -> None:
    question = talk.customer.question
    reason = event.value
    if reason not in WITHDRAWALS:
        if question is None or question.kind != "withdraw" or question.case_id != case.id or not question.words:
            raise satisfaction.old_button(case)
        reason = question.words
    effects = cases.step(case, Withdrew(reason), talk.policy, talk.now)
    talk.customer.question = None
    _done(talk, event)
    talk.effects += effects


# --- open again ------------------------------------------------------------------------------------------------------


def may_reopen(talk: Conversation, case: Case) -> bool:
    """Whether the policy's days have not passed since the case was closed."""
    return case.closed_at is not None and talk.now < case.closed_at + talk.policy.reopening.within


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
    begin(talk, follows=case.number)


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
    again(talk, case, AskedAgain("owner", "" if talk.silent else _quote(told)))
    for event in told:
        passing.pass_on(talk, case, event)


def again(talk: Conversation, case: Case, event: AskedAgain) -> None:
    """Another round."""
    talk.effects += cases.step(case, event, talk.policy, talk.now)


def _quote(told: list[Said]) -> str:
    words = "\n".join(event.part.text for event in told if event.part.text)
    return words if units(words) <= MESSAGE_UNITS // 4 else ""  # a long one follows as it is


def _done(talk: Conversation, event: Pressed) -> None:
    done: list[Effect] = [Toast(event.callback_id), ClearButtons(event.message_id)]
    talk.effects += done
