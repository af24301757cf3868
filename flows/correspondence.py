"""Words between the customer and the staff: carried to the other side, and what becomes of an edit."""

from datetime import datetime

from flows import dues
from flows.casework import Turn, people, show
from flows.effects import ChangeCopy, Person, Prompt, React, TellCustomer, TellMeanwhile, TellStaff, Text
from flows.events import AgentReplied, DeliveryFailed, Edited, Part, SaidMeanwhile
from flows.words import KEPT


def send(turn: Turn) -> None:
    """Carry the agent's words to the customer."""
    to = turn.event.to if isinstance(turn.event, AgentReplied) else 0
    news = _spoke(turn)
    turn.effects.append(TellCustomer(turn.case.id, turn.part, turn.actor.name, to, by=news))
    turn.note("replied", **kept(turn.part))


def _spoke(turn: Turn) -> datetime | None:
    """What was promised so far is kept; the answer is by when the next news are promised, where they are just now."""
    case = turn.case
    if not case.open:
        return None
    before = case.told
    turn.effects += dues.spoke(case, turn.policy, turn.now, turn.actor.role)
    return case.due_at if case.told != before and case.paused_at is None else None


def prompt_question(turn: Turn) -> None:
    """Ask the agent for the question."""
    turn.effects.append(Prompt(turn.case.id, "ask", Text("prompt-ask", people(turn))))


def send_question(turn: Turn) -> None:
    """Carry the agent's question to the customer."""
    turn.case.asked_at = turn.now
    _spoke(turn)
    turn.effects.append(TellCustomer(turn.case.id, turn.part, turn.actor.name, question=True))
    turn.note("asked", **kept(turn.part))


def relay(turn: Turn) -> None:
    """Carry the customer's message to the staff; a reaction is the receipt."""
    if turn.case.undelivered:
        turn.case.undelivered = ""
        show(turn)
    turn.effects += [TellStaff(turn.case.id, turn.part), React(turn.part, KEPT)]
    turn.note("customer-said", **kept(turn.part))


def kept(part: Part) -> dict[str, object]:
    """A message as the history keeps it: a place or a contact consists of facts alone."""
    said: dict[str, object] = {"text": part.text, "kind_of_message": part.kind, "message": part.message_id}
    if part.file_id:
        said |= {"file_id": part.file_id, "file_name": part.file_name}
    return said | ({"facts": dict(part.facts)} if part.facts else {})


def relay_meanwhile(turn: Turn) -> None:
    """Carry what was kept during a pause to the staff: it stands in the history already."""
    assert isinstance(turn.event, SaidMeanwhile)
    case = turn.case
    owner = Person(case.owner_id, case.owner_name) if case.owner_id else None
    turn.effects.append(TellMeanwhile(case.id, turn.event.parts, owner))


def change_copy(turn: Turn) -> None:
    """Carry an edit to the other side; what was said before stays in the history."""
    actor = turn.case.name if isinstance(turn.event, Edited) else turn.actor.name
    turn.effects.append(ChangeCopy(turn.case.id, turn.part, actor))
    if isinstance(turn.event, Edited):
        turn.effects.append(React(turn.part, KEPT))
    turn.note("edited", text=turn.part.text, message=turn.part.message_id)


def mark_undelivered(turn: Turn) -> None:
    """Write on the card that the customer did not get the message, and why."""
    assert isinstance(turn.event, DeliveryFailed)
    turn.case.undelivered = turn.event.reason
    turn.note("undelivered", reason=turn.event.reason)
