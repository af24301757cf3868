"""Two cases that have to do with each other: each card names the other, nothing is merged."""

from flows import authority
from flows.casework import Turn, people
from flows.effects import Effect, Note, Prompt, Refused, ShowCase, Text
from flows.events import Actor
from flows.records import Case


def prompt_link(turn: Turn) -> None:
    """Ask for the number of the other case."""
    turn.effects.append(Prompt(turn.case.id, "link", Text("prompt-link", people(turn))))


def link(actor: Actor, one: Case, other: Case) -> list[Effect]:
    """Let both know of each other."""
    if one.id == other.id:
        raise Refused("link-how")
    for case in (one, other):
        authority.check("link", actor, case)
        if case.erased_at is not None:
            raise Refused("case-erased", number=case.number)
    if other.number in one.linked:
        raise Refused("linked-already", number=one.number, other=other.number)
    return [*_name(actor, one, other), *_name(actor, other, one)]


def _name(actor: Actor, case: Case, other: Case) -> list[Effect]:
    case.linked = [*case.linked, other.number]
    return [Note(case.id, actor.name, "linked", {"linked": other.number}), ShowCase(case.id)]
