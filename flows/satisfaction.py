"""Asking, once a case is resolved, whether it is solved and how it was handled. Durable timers do the waiting.

A "no" or a low score is followed by a choice: another agent, a supervisor, or leave it. Nobody is asked while another
question to them is open; the question is then due, and waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from transitions import MachineError

from flows.effects import (
    Argument,
    Button,
    Buttons,
    ClearButtons,
    Effect,
    GiveDecision,
    React,
    Refused,
    Rest,
    Say,
    TellStaff,
    Text,
    Toast,
    Wake,
)
from flows.events import Part, Pressed, Said, TimerRang
from flows.policy import Policy
from flows.records import Case
from flows.tables import machine, row
from flows.words import KEPT, is_courtesy, units

STATES = ("none", "due", "asked", "rating", "comment", "choice", "finished", "lapsed", "second", "unsolved")
ENDED = frozenset({"finished", "lapsed", "unsolved"})
OPEN = frozenset({"asked", "rating", "comment", "choice"})  # the customer is being asked
COMMENT_UNITS = 300  # what the card holds of a comment; a longer one goes to the staff as it is
SCORES = ("1", "2", "3", "4", "5")
AFTER = timedelta(hours=1)  # a question that waits for another one is looked at again so much later, at the latest


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    case: Case
    event: Pressed | Said | TimerRang | None
    policy: Policy
    now: datetime
    occupied: bool = False  # another question to the customer is open
    answer: Part | None = None  # the agent's message that resolved the case
    effects: list[Effect] = field(default_factory=list)

    def say(self, key: str, *buttons: tuple[Button, ...], **args: Argument) -> None:
        """Say something about the case to the customer."""
        text = Text(key, {"number": self.case.number, **args})
        self.effects.append(Say(text, Buttons(buttons) if buttons else None, self.case.id))

    def button(self, action: str, label: Text, value: str = "") -> Button:
        """A button of this round of the survey: after a reopening it is old."""
        return Button(action, label, self.case.id, f"{self.case.round}.{value}")

    def wake(self, after: timedelta) -> None:
        """Come back to this survey after a while."""
        self.effects.append(Wake("survey", self.now + after, self.case.id))


# --- conditions ------------------------------------------------------------------------------------------------------


def occupied(telling: bool, cases: Iterable[Case], case: Case) -> bool:
    """Whether another question to the customer is open: a complaint being told, an agent's question, a survey."""
    others = (other for other in cases if other.id != case.id)
    return telling or any(other.state == "waiting" or other.survey.state in OPEN for other in others)


def must_wait(turn: Turn) -> bool:
    """Another question to the customer is open."""
    return turn.occupied


def low(turn: Turn) -> bool:
    """The score that comes is a low one."""
    assert isinstance(turn.event, Pressed)
    score = turn.event.value.partition(".")[2]
    return score in SCORES and int(score) <= turn.policy.satisfaction.low_score


def is_comment(turn: Turn) -> bool:
    """Words, or what can stand for them."""
    return isinstance(turn.event, Said) and turn.event.part.kind == "text"


def reminded(turn: Turn) -> bool:
    """The one reminder was given."""
    return turn.case.survey.reminded


def scored(turn: Turn) -> bool:
    """It is solved, and was rated."""
    return turn.case.survey.score > 0


def looked_at_again(case: Case, policy: Policy) -> bool:
    """Whether the customer is asked once more, days later: urgent or reopened cases, and low scores."""
    low_scored = 0 < case.survey.score <= policy.satisfaction.low_score
    return case.severity == "S1" or case.round > 1 or low_scored


# --- what is said ----------------------------------------------------------------------------------------------------


def decide(turn: Turn) -> None:
    """Give the decision, in words and as a file, and ask whether that solves it."""
    _begin(turn, "case-resolved", *_solved(turn))
    turn.wake(turn.policy.satisfaction.remind_after)


def decide_only(turn: Turn) -> None:
    """Give the decision; the question waits for its turn."""
    _begin(turn, "case-decided")
    turn.wake(AFTER)


def _begin(turn: Turn, key: str, *rows: tuple[Button, ...]) -> None:
    case, survey = turn.case, turn.case.survey
    survey.score, survey.comment, survey.reminded, survey.scored_at = 0, "", False, None
    args: dict[str, Argument] = {
        "number": case.number,
        "answer": Text("words", {"words": case.answer}),
        "outcome": Text(f"told-{case.outcome}"),
    }
    caption = Text("decision-file", {"number": case.number, "until": turn.now + turn.policy.reopening.within})
    turn.effects += [
        Say(Text(key, args), Buttons(rows) if rows else None, case.id, turn.answer),
        GiveDecision(case.id, caption, Buttons(((_another(turn),),))),
    ]


def wait(turn: Turn) -> None:
    """Another question is still open: later."""
    turn.wake(AFTER)


def ask_now(turn: Turn) -> None:
    """Ask what had to wait."""
    turn.say("ask-solved", *_solved(turn))
    turn.wake(turn.policy.satisfaction.remind_after)


def remind(turn: Turn) -> None:
    """Ask once more."""
    turn.case.survey.reminded = True
    turn.say("survey-reminder", *_solved(turn))
    turn.wake(turn.policy.satisfaction.close_after)


def ask_score(turn: Turn) -> None:
    """Ask how it was handled."""
    turn.say("ask-score", tuple(turn.button("score", Text("words", {"words": score}), score) for score in SCORES))
    turn.effects.append(Wake("survey", turn.now + turn.policy.satisfaction.remind_after, turn.case.id))


def keep_score(turn: Turn) -> None:
    """Keep the score."""
    assert isinstance(turn.event, Pressed)
    score = turn.event.value.partition(".")[2]
    if score not in SCORES:
        raise Refused("button-forged")
    turn.case.survey.score, turn.case.survey.scored_at = int(score), turn.now


def ask_comment(turn: Turn) -> None:
    """Ask for a word more, which may be skipped."""
    turn.say("ask-comment", (turn.button("no-comment", Text("button-no-comment")),))


def keep_comment(turn: Turn) -> None:
    """Keep the comment; one more is added to it."""
    assert isinstance(turn.event, Said)
    survey, words = turn.case.survey, turn.event.part.text
    survey.comment = f"{survey.comment}\n{words}" if survey.comment else words
    turn.effects.append(React(turn.event.part, KEPT))
    if units(words) > COMMENT_UNITS:
        turn.effects.append(TellStaff(turn.case.id, turn.event.part))


def ask_again(turn: Turn) -> None:
    """The words are kept; what shall be done is still open. Said once: more words are noted with a reaction."""
    if "\n" not in turn.case.survey.comment:
        turn.say("choice-noted", *_choice(turn))


def ask_choice(turn: Turn) -> None:
    """Not solved: what shall be done."""
    turn.case.survey.scored_at = turn.now
    turn.say("ask-choice", *_choice(turn))
    later = turn.policy.satisfaction
    turn.wake(later.close_after if turn.case.survey.reminded else later.remind_after)


def ask_choice_low(turn: Turn) -> None:
    """A low score: what was missing, and what shall be done."""
    turn.say("ask-comment-low", *_choice(turn))


def remind_choice(turn: Turn) -> None:
    """Ask once more what shall be done."""
    turn.case.survey.reminded = True
    turn.say("choice-reminder", *_choice(turn))
    turn.wake(turn.policy.satisfaction.close_after)


def leave(turn: Turn) -> None:
    """The customer wants nothing more."""
    turn.say("survey-left")
    rest(turn)


def thank(turn: Turn) -> None:
    """Close with thanks."""
    turn.say("survey-thanks")
    rest(turn)


def rest(turn: Turn) -> None:
    """Ask no more."""
    turn.effects.append(Rest("survey", turn.case.id))


def close_kindly(turn: Turn) -> None:
    """Nobody answered: close, and say how to come back."""
    turn.say("closed-kindly")


def look_later(turn: Turn) -> None:
    """Another question is open: the second look waits."""
    turn.effects.append(Wake("second-look", turn.now + AFTER, turn.case.id))


def ask_second(turn: Turn) -> None:
    """Some days later: is it still all right?"""
    turn.say(
        "second-look", (turn.button("fine", Text("button-fine")),), (turn.button("unsolved", Text("button-not-fine")),)
    )


def glad(turn: Turn) -> None:
    """It is still all right."""
    turn.say("second-look-thanks")


def _solved(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (turn.button("solved", Text("button-solved")),),
        (turn.button("unsolved", Text("button-unsolved")),),
    )


def _choice(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (_another(turn),),
        (turn.button("supervisor", Text("button-supervisor")),),
        (turn.button("leave", Text("button-leave")),),
    )


def _another(turn: Turn) -> Button:
    return turn.button("another", Text("button-another"))


# --- the table -------------------------------------------------------------------------------------------------------

TRANSITIONS: list[dict[str, Any]] = [
    # the decision, and the question that comes with it or waits
    row("begin", ["none", "unsolved"], "due", when=must_wait, then=decide_only),
    row("begin", ["none", "unsolved"], "asked", then=decide),
    row("ring", "due", None, when=must_wait, then=wait),
    row("ring", "due", "asked", then=ask_now),
    # solved, a score, a word more
    row("solved", "asked", "rating", then=ask_score),
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
ACTIONS = frozenset({"solved", "unsolved", "score", "no-comment", "another", "supervisor", "leave", "fine"})
TIMERS = {"survey": "ring", "second-look": "look"}


def begin(case: Case, answer: Part, policy: Policy, now: datetime, *, busy: bool = False) -> list[Effect]:
    """Start asking: the case has just been resolved, with the words of `answer`; `busy` lets the question wait."""
    turn = Turn(case, None, policy, now, busy, answer)
    MACHINE.events["begin"].trigger(case.survey, turn)
    return turn.effects


def step(
    case: Case, event: Pressed | Said | TimerRang, policy: Policy, now: datetime, *, busy: bool = False
) -> list[Effect]:
    """Take one event through the machine; `case.survey` becomes the new state. Refused: nothing has changed."""
    turn = Turn(case, event, policy, now, busy)
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
    return turn.effects


def _trigger(case: Case, event: Pressed | Said | TimerRang) -> str:
    """A courtesy, where a comment was asked for, says that there is nothing to add."""
    if isinstance(event, Said):
        return "no-comment" if is_courtesy(event.part) and case.survey.state == "comment" else "say"
    return TIMERS[event.name] if isinstance(event, TimerRang) else event.action


def old_button(case: Case) -> Refused:
    """A button of an earlier question; where the case stands now."""
    return Refused("customer-button-old", number=case.number, state=told_state(case))


def told_state(case: Case) -> Text:
    """Where a case stands, as its customer is told."""
    return state_text(case.state, case.owner_name, case.withdrawn, case.merged_into)


def state_text(state: str, agent: str, withdrawn: str, merged_into: str) -> Text:
    """The same, of what is kept about a case."""
    if merged_into:
        return Text("told-state-merged", {"into": merged_into})
    if withdrawn:
        return Text("told-state-withdrawn")
    return Text(f"told-state-{state}", {"agent": agent})
