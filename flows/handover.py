"""Whose case it is changes hands: to a named colleague, or to a supervisor who takes over."""

from flows import authority
from flows.casework import Turn
from flows.desk import at_least
from flows.duty import full
from flows.effects import AnswerStaff, Argument, Button, Buttons, Person, Refused, TellStaffWords, Text, Toast
from flows.events import Actor, AgentCommanded, AgentPressed
from flows.folding import listed, pairs
from flows.pausing import resume

MOST = 40  # colleagues that are offered as buttons


def offer_colleagues(turn: Turn) -> None:
    """Ask to whom: a button for everybody who may have it."""
    able = [each for each in _colleagues(turn) if each.id != turn.case.owner_id and authority.fits(each, turn.case)]
    if not able:
        raise Refused("no-colleagues", number=turn.case.number)
    buttons = [
        Button("hand-to", Text("words", {"words": each.name[:32]}), turn.case.id, str(each.id)) for each in able[:MOST]
    ]
    question = Text("ask-hand-over", {"number": turn.case.number})
    turn.effects.append(AnswerStaff(question, Buttons(tuple(pairs(buttons)))))


def hand_to(turn: Turn) -> None:
    """Give the case to a colleague: they are called, and the customer reads who looks after it."""
    receiver = _receiver(turn)
    if receiver.id == turn.case.owner_id:
        raise Refused("theirs-already", number=turn.case.number, agent=receiver.name)
    if not authority.fits(receiver, turn.case):
        raise Refused("not-for-them", number=turn.case.number, agent=receiver.name)
    if full(receiver, turn.policy) and not at_least(turn.actor.role, "supervisor"):
        raise Refused("load-full-of", agent=receiver.name, limit=turn.policy.duty.load_limit)
    _pass(turn, receiver)
    turn.note("handed-over", to=receiver.name)
    if receiver.id != turn.actor.id:
        _call(turn, "staff-handed-over", Person(receiver.id, receiver.name))
    if isinstance(turn.event, AgentPressed):
        turn.effects.append(Toast(turn.event.callback_id, Text("done-hand-to", {"agent": receiver.name})))


def take_over(turn: Turn) -> None:
    """A supervisor takes a case that somebody has; who had it is told."""
    case = turn.case
    if case.owner_id == turn.actor.id:
        raise Refused("yours-already", number=case.number)
    before = Person(case.owner_id, case.owner_name)
    _pass(turn, turn.actor)
    turn.note("taken-over", earlier=before.name)
    _call(turn, "staff-taken-over", before)


def _pass(turn: Turn, receiver: Actor) -> None:
    case, known = turn.case, turn.case.owner_id
    case.owner_id, case.owner_name = receiver.id, receiver.name
    if resume(turn):
        turn.tell("case-handed-over-by", agent=receiver.name, by=case.due_at)
    else:
        turn.tell("case-handed-over" if known else "case-taken", agent=receiver.name)


def _call(turn: Turn, key: str, person: Person) -> None:
    args: dict[str, Argument] = {"person": person, "number": turn.case.number, "agent": turn.actor.name}
    turn.effects.append(TellStaffWords(turn.case.id, Text(key, args)))


def _colleagues(turn: Turn) -> tuple[Actor, ...]:
    assert isinstance(turn.event, AgentPressed | AgentCommanded)
    return turn.event.colleagues


def _receiver(turn: Turn) -> Actor:
    """By the id of the button or the mention, else by name: the whole of it, or a part that only one has."""
    event = turn.event
    if isinstance(event, AgentPressed) or event.mentioned:  # type: ignore[union-attr]
        wanted = event.value if isinstance(event, AgentPressed) else str(event.mentioned)  # type: ignore[union-attr]
        found = [each for each in _colleagues(turn) if str(each.id) == wanted]
        if not found:
            raise Refused("colleague-gone")
        return found[0]
    assert isinstance(event, AgentCommanded)
    return _named(event.words, event.colleagues)


def _plain(name: str) -> str:
    """A name as it is compared: 马丽 is 马 丽."""
    return "".join(name.split()).casefold()


def _named(words: str, known: tuple[Actor, ...]) -> Actor:
    name = _plain(words.lstrip("@"))
    found = [each for each in known if _plain(each.name) == name]
    found = found or [each for each in known if name in _plain(each.name)]
    if len(found) == 1:
        return found[0]
    names = listed(each.name for each in found or known)
    raise Refused("colleague-which" if found else "colleague-unknown", given=words, names=names)
