"""Asking, once a case is resolved, whether it is solved and how it was handled. Durable timers do the waiting."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from transitions import MachineError

from flows.effects import (
    Argument,
    Button,
    Buttons,
    ClearButtons,
    Effect,
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
from flows.words import KEPT, units

STATES = ("none", "asked", "rating", "comment", "finished", "unsolved", "lapsed")
ENDED = frozenset({"finished", "unsolved", "lapsed"})
COMMENT_UNITS = 300  # what the card holds of a comment; a longer one goes to the staff as it is
SCORES = ("1", "2", "3", "4", "5")


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    case: Case
    event: Pressed | Said | TimerRang | None
    policy: Policy
    now: datetime
    answer: Part | None = None  # the agent's message that resolved the case
    effects: list[Effect] = field(default_factory=list)

    def say(self, key: str, *buttons: tuple[Button, ...], **args: Argument) -> None:
        """Say something about the case to the customer."""
        text = Text(key, {"number": self.case.number, **args})
        self.effects.append(Say(text, Buttons(buttons) if buttons else None, self.case.id))

    def button(self, action: str, label: Text, value: str = "") -> Button:
        """A button of this round of the survey: after a reopening it is old."""
        return Button(action, label, self.case.id, f"{self.case.round}.{value}")


def ask_solved(turn: Turn) -> None:
    """Give the answer and ask whether that solves it."""
    turn.case.survey.score, turn.case.survey.comment, turn.case.survey.reminded = 0, "", False
    answer: dict[str, Argument] = {
        "answer": Text("words", {"words": turn.case.answer}),
        "outcome": Text(f"told-{turn.case.outcome}"),
    }
    text = Text("case-resolved", {"number": turn.case.number, **answer})
    turn.effects.append(Say(text, Buttons(_solved(turn)), turn.case.id, turn.answer))
    turn.effects.append(Wake("survey", turn.now + turn.policy.satisfaction.remind_after, turn.case.id))


def remind(turn: Turn) -> None:
    """Ask once more."""
    turn.case.survey.reminded = True
    turn.say("survey-reminder", *_solved(turn))
    turn.effects.append(Wake("survey", turn.now + turn.policy.satisfaction.close_after, turn.case.id))


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
    key = "ask-comment-low" if turn.case.survey.score <= 2 else "ask-comment"
    turn.say(key, (turn.button("no-comment", Text("button-no-comment")),))


def keep_comment(turn: Turn) -> None:
    """Keep the comment."""
    assert isinstance(turn.event, Said)
    turn.case.survey.comment = turn.event.part.text
    turn.effects.append(React(turn.event.part, KEPT))
    if units(turn.event.part.text) > COMMENT_UNITS:
        turn.effects.append(TellStaff(turn.case.id, turn.event.part))


def thank(turn: Turn) -> None:
    """Close with thanks."""
    turn.say("survey-thanks")
    turn.effects.append(Rest("survey", turn.case.id))


def rest(turn: Turn) -> None:
    """Ask no more."""
    turn.effects.append(Rest("survey", turn.case.id))


def close_kindly(turn: Turn) -> None:
    """Nobody answered: close, and say how to come back."""
    turn.say("closed-kindly")


def is_comment(turn: Turn) -> bool:
    """Words, or what can stand for them."""
    return isinstance(turn.event, Said) and turn.event.part.kind == "text"


def reminded(turn: Turn) -> bool:
    """The one reminder was given."""
    return turn.case.survey.reminded


def _solved(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (turn.button("solved", Text("button-solved")),),
        (turn.button("unsolved", Text("button-unsolved")),),
    )


TRANSITIONS: list[dict[str, Any]] = [
    row("begin", ["none", "unsolved"], "asked", then=ask_solved),
    row("solved", "asked", "rating", then=ask_score),
    row("unsolved", "asked", "unsolved", then=rest),
    row("score", "rating", "comment", do=keep_score, then=ask_comment),
    row("no-comment", "comment", "finished", then=thank),
    row("say", "comment", "finished", when=is_comment, do=keep_comment, then=thank),
    row("ring", "asked", "lapsed", when=reminded, then=close_kindly),
    row("ring", "asked", None, then=remind),
    row("ring", ["rating", "comment"], "finished"),
]  # fmt: skip
MACHINE = machine(STATES, TRANSITIONS)
ACTIONS = frozenset({"solved", "unsolved", "score", "no-comment"})


def begin(case: Case, answer: Part, policy: Policy, now: datetime) -> list[Effect]:
    """Start asking: the case has just been resolved, with the words of `answer`."""
    turn = Turn(case, None, policy, now, answer)
    MACHINE.events["begin"].trigger(case.survey, turn)
    return turn.effects


def step(case: Case, event: Pressed | Said | TimerRang, policy: Policy, now: datetime) -> list[Effect]:
    """Take one event through the machine; `case.survey` becomes the new state. Refused: nothing has changed."""
    turn = Turn(case, event, policy, now)
    if isinstance(event, Pressed) and event.value.partition(".")[0] != str(case.round):
        raise old_button(case)
    trigger = {Said: "say", TimerRang: "ring"}.get(type(event)) or event.action  # type: ignore[union-attr]
    try:
        moved = MACHINE.events[trigger].trigger(case.survey, turn)
    except MachineError:
        moved = False
    if not moved and not turn.effects:
        raise old_button(case)
    if isinstance(event, Pressed):
        turn.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    return turn.effects


def old_button(case: Case) -> Refused:
    """A button of an earlier question; where the case stands now."""
    state = Text(f"told-state-{case.state}", {"agent": case.owner_name})
    return Refused("customer-button-old", number=case.number, state=state)
