"""The end of the work: the outcome is picked on the card, and a sentence of the agent resolves the case."""

from flows import decision, satisfaction
from flows.casework import Turn
from flows.effects import Argument, Asking, Over, Person, Prompt, Refused, Text
from flows.events import AgentAnswered, AgentPressed
from flows.records import OUTCOMES
from flows.words import units, visible

ANSWER_UNITS = 1000  # the sentence that resolves, in UTF-16 units: it stands in one message with the question after it


def open_panel(turn: Turn) -> None:
    """Let the card ask how the case ends."""
    turn.case.panel = "outcome"


def close_panel(turn: Turn) -> None:
    """Let the card show its usual buttons."""
    turn.case.panel = ""


def prompt_answer(turn: Turn) -> None:
    """Ask the agent for the sentence that resolves the case."""
    assert isinstance(turn.event, AgentPressed)
    outcome = turn.event.value
    if outcome not in OUTCOMES:
        raise Refused("button-forged")
    turn.case.panel = ""
    args: dict[str, Argument] = {
        "name": turn.case.name,
        "number": turn.case.number,
        "agent": Person(turn.actor.id, turn.actor.name),
        "outcome": Text(f"outcome-{outcome}"),
    }
    turn.effects.append(Prompt(turn.case.id, "resolve", Text("prompt-resolve", args), outcome))


def check_answer(turn: Turn) -> None:
    """An answer is an outcome and words; refused before anything changes."""
    assert isinstance(turn.event, AgentAnswered)
    if turn.part.kind != "text" or not visible(turn.part.text):
        raise Refused("resolve-in-words")
    if units(turn.part.text) > ANSWER_UNITS:
        raise Refused("resolve-too-long", limit=ANSWER_UNITS)
    if turn.event.outcome not in OUTCOMES:
        raise Refused("button-forged")


def resolve(turn: Turn) -> None:
    """Close the work with an outcome and a sentence."""
    assert isinstance(turn.event, AgentAnswered)
    words = turn.part.text.strip()
    turn.case.outcome, turn.case.resolved_at = turn.event.outcome, turn.now
    turn.case.answer, turn.case.remedies = decision.read(words)
    turn.case.decided_by, turn.case.decided_name = turn.actor.id, turn.actor.name
    turn.note("resolved", outcome=turn.event.outcome, text=words)
    turn.effects.append(Over((Asking("withdraw", turn.case.id), Asking("case", turn.case.id))))
    turn.effects += satisfaction.begin(
        turn.case, turn.part, turn.policy, turn.now, busy=turn.event.occupied, alone=turn.event.alone
    )
