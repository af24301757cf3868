"""What is asked of a customer once their case is resolved, and what becomes of the answer."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flows import decision
from flows.door import open_door, role_above
from flows.effects import (
    Argument,
    Asking,
    Button,
    Buttons,
    Effect,
    GiveDecision,
    Note,
    React,
    Refused,
    Rest,
    Say,
    TellStaff,
    Text,
    Wake,
)
from flows.events import Part, Pressed, Said, TimerRang
from flows.needs import SPEECH, SPOKEN
from flows.policy import Policy
from flows.records import Case
from flows.words import KEPT, units

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
    alone: bool = False  # only one person works here
    effects: list[Effect] = field(default_factory=list)

    def say(self, key: str, *buttons: tuple[Button, ...], **args: Argument) -> None:
        """Say something about the case to the customer."""
        text = Text(key, {"number": self.case.number, **args})
        asks = Asking("survey", self.case.id) if buttons else None
        self.effects.append(Say(text, Buttons(buttons) if buttons else None, self.case.id, asks=asks))

    def button(self, action: str, label: Text, value: str = "") -> Button:
        """A button of this round of the survey: after a reopening it is old."""
        return Button(action, label, self.case.id, f"{self.case.round}.{value}")

    def note(self, kind: str, **data: object) -> None:
        """Write a line of the case's history, with the round it belongs to."""
        self.effects.append(Note(self.case.id, self.case.name, kind, {"round": self.case.round, **data}))

    def wake(self, after: timedelta) -> None:
        """Come back to this survey after a while."""
        self.effects.append(Wake("survey", self.now + after, self.case.id))


# --- conditions ------------------------------------------------------------------------------------------------------


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
    return isinstance(turn.event, Said) and (turn.event.part.kind == "text" or turn.event.part.kind in SPEECH)


def reminded(turn: Turn) -> bool:
    """The one reminder was given."""
    return turn.case.survey.reminded


def rated_before(turn: Turn) -> bool:
    """The customer gave a score for an earlier round."""
    return turn.case.last_score > 0


def scored(turn: Turn) -> bool:
    """This round was rated."""
    return turn.case.survey.score > 0


def with_reopening(key: str, case: Case) -> Say:
    """A sentence about a case that is closed, with the button that opens it again."""
    button = Button("reopen", Text("button-reopen"), case.id)
    return Say(Text(key, {"number": case.number}), Buttons(((button,),)), case.id, asks=Asking("case", case.id))


def looked_at_again(case: Case, policy: Policy) -> bool:
    """Whether the customer is asked once more, days later: urgent or reopened cases, and low scores."""
    low_scored = 0 < case.survey.score <= policy.satisfaction.low_score
    return case.severity == "S1" or case.round > 1 or low_scored


# --- what is said ----------------------------------------------------------------------------------------------------


def decide(turn: Turn) -> None:
    """Give the decision, in words and as a file, and ask whether that solves it."""
    _begin(turn, _asking(turn, "case-resolved", "case-resolved-not-upheld"), *_solved(turn))
    turn.wake(turn.policy.satisfaction.remind_after)


def decide_only(turn: Turn) -> None:
    """Give the decision; the question waits for its turn."""
    _begin(turn, "case-decided")
    turn.wake(AFTER)


def _begin(turn: Turn, key: str, *rows: tuple[Button, ...]) -> None:
    case = turn.case
    args: dict[str, Argument] = {
        "number": case.number,
        "answer": decision.told(case, turn.policy),
        "outcome": Text(f"told-{case.outcome}"),
    }
    caption = Text("decision-file", {"number": case.number, "until": turn.now + turn.policy.reopening.within})
    turn.effects += [
        Say(Text(key, args), Buttons(rows) if rows else None, case.id, turn.answer, asks=Asking("survey", case.id)),
        GiveDecision(case.id, caption, Buttons(((_another(turn),),))),
    ]


def wait(turn: Turn) -> None:
    """Another question is still open: later."""
    turn.wake(AFTER)


def ask_now(turn: Turn) -> None:
    """Ask what had to wait."""
    turn.say(_asking(turn, "ask-solved", "ask-solved-not-upheld"), *_solved(turn))
    turn.wake(turn.policy.satisfaction.remind_after)


def remind(turn: Turn) -> None:
    """Ask once more."""
    turn.case.survey.reminded = True
    turn.say(_asking(turn, "survey-reminder", "survey-reminder-not-upheld"), *_solved(turn))
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
    turn.note("rated", score=int(score))
    if int(score) <= turn.policy.satisfaction.low_score:
        open_door(turn.case, turn.policy, "low_score")


def ask_comment(turn: Turn) -> None:
    """Ask for a word more, which may be skipped."""
    turn.say("ask-comment", (turn.button("no-comment", Text("button-no-comment")),))


def keep_comment(turn: Turn) -> None:
    """Keep the comment; one more is added to it."""
    assert isinstance(turn.event, Said)
    survey, part = turn.case.survey, turn.event.part
    words = SPOKEN if part.kind in SPEECH else part.text
    survey.comment = f"{survey.comment}\n{words}" if survey.comment else words
    turn.effects.append(React(part, KEPT))
    turn.note("commented", text=part.text, kind_of_message=part.kind)
    if part.kind in SPEECH or units(words) > COMMENT_UNITS:
        turn.effects.append(TellStaff(turn.case.id, part))


def ask_again(turn: Turn) -> None:
    """The words are kept; what shall be done is still open. Said once: more words are noted with a reaction."""
    if "\n" not in turn.case.survey.comment:
        turn.say("choice-noted", *_choice(turn))


def ask_choice(turn: Turn) -> None:
    """Not solved: what shall be done."""
    turn.case.survey.scored_at = turn.now
    turn.say(_asking(turn, "ask-choice", "ask-choice-not-upheld"), *_choice(turn))
    later = turn.policy.satisfaction
    turn.wake(later.close_after if turn.case.survey.reminded else later.remind_after)


def ask_choice_low(turn: Turn) -> None:
    """A low score: what was missing, and what shall be done."""
    turn.say("ask-comment-low", *_choice(turn))


def remind_choice(turn: Turn) -> None:
    """Ask once more what shall be done."""
    turn.case.survey.reminded = True
    turn.say(_asking(turn, "choice-reminder", "choice-reminder-not-upheld"), *_choice(turn))
    turn.wake(turn.policy.satisfaction.close_after)


def leave(turn: Turn) -> None:
    """The customer wants nothing more."""
    turn.effects.append(with_reopening("survey-left", turn.case))
    rest(turn)


def thank(turn: Turn) -> None:
    """Close with thanks."""
    turn.say("survey-thanks")
    rest(turn)


def thank_again(turn: Turn) -> None:
    """Close with thanks; the rating of before stands, and may be changed."""
    label = Text("button-change-score", {"score": turn.case.last_score})
    turn.say("survey-thanks", (turn.button("change-score", label),))
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


def _asking(turn: Turn, key: str, not_upheld: str) -> str:
    """Who was told no is not asked whether it is solved, but whether they can live with the answer."""
    return not_upheld if turn.case.outcome == "not-upheld" else key


def _solved(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (turn.button("solved", Text(_asking(turn, "button-solved", "button-solved-not-upheld"))),),
        (turn.button("unsolved", Text(_asking(turn, "button-unsolved", "button-unsolved-not-upheld"))),),
    )


def _choice(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (_another(turn),),
        (turn.button("supervisor", Text(f"button-{role_above(turn.case, turn.policy)}")),),
        (turn.button("leave", Text("button-leave")),),
    )


def _another(turn: Turn) -> Button:
    by_another = turn.policy.reopening.by_another(alone=turn.alone)
    return turn.button("another", Text("button-another" if by_another else "button-another-same"))
