"""Asking, once a case is resolved, whether it is solved and how it was handled. Durable timers do the waiting.

A "no" or a low score is followed by a choice: another agent, a supervisor, or leave it. Nobody is asked while another
question to them is open; the question is then due, and waits.

Nobody is asked for a rating twice. What is rated is a round: the handling from lodging, or from a reopening, to its
answer. After a reopening it is asked whether that solved it; who gave a score before may change it, once, by a button
under the thanks. What was said of the rounds before stays in `case.ratings`, and each score and comment in the history.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from transitions import MachineError

from flows.effects import Asking, ClearButtons, Effect, Over, Refused, Text, Toast
from flows.events import Part, Pressed, Said, TimerRang
from flows.policy import Policy
from flows.records import Case
from flows.survey import (
    Turn,
    ask_again,
    ask_choice,
    ask_choice_low,
    ask_comment,
    ask_now,
    ask_score,
    ask_second,
    close_kindly,
    decide,
    decide_only,
    glad,
    is_comment,
    keep_comment,
    keep_score,
    leave,
    look_later,
    low,
    must_wait,
    rated_before,
    remind,
    remind_choice,
    reminded,
    rest,
    scored,
    thank,
    thank_again,
    wait,
)
from flows.tables import machine, row
from flows.words import is_courtesy

STATES = ("none", "due", "asked", "rating", "comment", "choice", "finished", "lapsed", "second", "unsolved")
ENDED = frozenset({"finished", "lapsed", "unsolved"})
OPEN = frozenset({"asked", "rating", "comment", "choice"})  # the customer is being asked


def occupied(telling: bool, cases: Iterable[Case], case: Case) -> bool:
    """Whether another question to the customer is open: a complaint being told, an agent's question, a survey."""
    others = (other for other in cases if other.id != case.id)
    return telling or any(other.state == "waiting" or other.survey.state in OPEN for other in others)


# --- the table -------------------------------------------------------------------------------------------------------

TRANSITIONS: list[dict[str, Any]] = [
    # the decision, and the question that comes with it or waits
    row("begin", ["none", "unsolved"], "due", when=must_wait, then=decide_only),
    row("begin", ["none", "unsolved"], "asked", then=decide),
    row("ring", "due", None, when=must_wait, then=wait),
    row("ring", "due", "asked", then=ask_now),
    # solved, a score, a word more
    row("solved", "asked", "finished", when=rated_before, then=thank_again),
    row("solved", "asked", "rating", then=ask_score),
    row("change-score", "finished", "rating", when=rated_before, unless=scored, then=ask_score),
    row("score", "rating", "choice", when=low, do=keep_score, then=ask_choice_low),
    row("score", "rating", "comment", do=keep_score, then=ask_comment),
    row("no-comment", "comment", "finished", then=thank),
    row("say", "comment", "finished", when=is_comment, do=keep_comment, then=thank),
    # not solved, or a low score: another agent, a supervisor, or leave it
    row("unsolved", ["asked", "second"], "choice", then=ask_choice),
    row("say", "choice", None, when=is_comment, do=keep_comment, then=ask_again),
    row("another", [state for state in STATES if state not in ("none", "unsolved")], "unsolved", then=rest),
    row("supervisor", "choice", "unsolved", then=rest),
    row("leave", "choice", "finished", then=leave),
    # silence
    row("ring", "asked", "lapsed", when=reminded, then=close_kindly),
    row("ring", "asked", None, then=remind),
    row("ring", ["rating", "comment"], "finished"),
    row("ring", "choice", "finished", when=scored),
    row("ring", "choice", "lapsed", when=reminded, then=close_kindly),
    row("ring", "choice", None, then=remind_choice),
    # some days later
    row("look", ["finished", "lapsed"], None, when=must_wait, then=look_later),
    row("look", ["finished", "lapsed"], "second", then=ask_second),
    row("fine", "second", "finished", then=glad),
]  # fmt: skip
MACHINE = machine(STATES, TRANSITIONS)
ACTIONS = frozenset(
    {"solved", "unsolved", "score", "no-comment", "change-score", "another", "supervisor", "leave", "fine"}
)
TIMERS = {"survey": "ring", "second-look": "look"}


def begin(
    case: Case, answer: Part, policy: Policy, now: datetime, *, busy: bool = False, alone: bool = False
) -> list[Effect]:
    """Start asking: the case has just been resolved, with the words of `answer`; `busy` lets the question wait."""
    turn = Turn(case, None, policy, now, busy, answer, alone)
    MACHINE.events["begin"].trigger(case.survey, turn)
    return turn.effects


def step(
    case: Case,
    event: Pressed | Said | TimerRang,
    policy: Policy,
    now: datetime,
    *,
    busy: bool = False,
    alone: bool = False,
) -> list[Effect]:
    """Take one event through the machine; `case.survey` becomes the new state. Refused: nothing has changed."""
    turn = Turn(case, event, policy, now, busy, alone=alone)
    if isinstance(event, Pressed) and event.value.partition(".")[0] != str(case.round):
        raise old_button(case)
    trigger = _trigger(case, event)
    try:
        moved = MACHINE.events[trigger].trigger(case.survey, turn)
    except MachineError:
        moved = False
    if not moved and not turn.effects:
        raise old_button(case)
    if isinstance(event, Pressed):
        turn.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    return [*_over(case), *turn.effects]


def _over(case: Case) -> list[Effect]:
    """Nothing is asked any more; with the answer the case closes, and nothing is added to it by a button."""
    if case.survey.state not in ("finished", "lapsed"):
        return []
    closing = (Asking("case", case.id),) if case.state == "resolved" else ()
    return [Over((Asking("survey", case.id), *closing))]


def _trigger(case: Case, event: Pressed | Said | TimerRang) -> str:
    """A courtesy, where a comment was asked for, says that there is nothing to add."""
    if isinstance(event, Said):
        return "no-comment" if is_courtesy(event.part, case.thanked) and case.survey.state == "comment" else "say"
    return TIMERS[event.name] if isinstance(event, TimerRang) else event.action


REPEATS = {"asked": ask_now, "rating": ask_score, "comment": ask_comment, "choice": ask_choice, "second": ask_second}


def repeat(case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Ask again what is open, of who has not been asked here before."""
    turn = Turn(case, None, policy, now)
    if case.survey.state in REPEATS:
        REPEATS[case.survey.state](turn)
    return turn.effects


def old_button(case: Case) -> Refused:
    """A button of an earlier question; where the case stands now."""
    return Refused("customer-button-old", number=case.number, state=told_state(case))


def told_state(case: Case) -> Text:
    """Where a case stands, as its customer is told."""
    return state_text(case.state, case.answered_by, case.withdrawn, case.merged_into, case.above)


def state_text(state: str, agent: str, withdrawn: str, merged_into: str, above: str) -> Text:
    """The same, of what is kept about a case."""
    if merged_into:
        return Text("told-state-merged", {"into": merged_into})
    if withdrawn:
        return Text("told-state-withdrawn")
    if above and state == "new":
        return Text(f"told-state-new-{above}")
    return Text(f"told-state-{state}", {"agent": agent})
