"""Forms in the staff group: a message whose buttons are tapped and whose reply completes it.

A tap is noted in the case and confirmed by a toast; the message itself is not edited, because edits count against the
group's minute. Each kind of form says what may be tapped, and what has been.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from flows.casework import Turn
from flows.effects import Refused, Text, Toast
from flows.events import AgentPressed
from flows.policy import Policy
from flows.records import Case, Form

Options = Callable[[Policy], Collection[str]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of form: its fields with what may be chosen in each, and the toast that says what is chosen so far."""

    fields: Mapping[str, Options]
    said: Callable[[Form], Text]
    several: Collection[str] = ()  # fields in which taps add up; a second tap takes one off again


KINDS: dict[str, Kind] = {}  # each kind is registered by the module that it belongs to


def value(kind: str, field: str, option: str) -> str:
    """What a form's button carries."""
    return f"{kind}.{field}.{option}"


def read(text: str) -> tuple[str, str, str]:
    """Kind, field and option, as a button claims them."""
    kind, _, rest = text.partition(".")
    field, _, option = rest.partition(".")
    return kind, field, option


def known(name: str, field: str, option: str, policy: Policy) -> bool:
    """Whether a form of this kind has such an option."""
    kind = KINDS.get(name)
    return kind is not None and field in kind.fields and option in kind.fields[field](policy)


def choose(turn: Turn) -> None:
    """Note what was tapped, and say what is chosen by now."""
    assert isinstance(turn.event, AgentPressed)
    form = keep(turn)
    turn.effects.append(Toast(turn.event.callback_id, KINDS[form.kind].said(form)))


def keep(turn: Turn) -> Form:
    """Note what was tapped."""
    assert isinstance(turn.event, AgentPressed)
    name, field, option = read(turn.event.value)
    if not known(name, field, option, turn.policy):
        raise Refused("button-forged")
    form = of(turn, name) or Form(name, turn.actor.id)
    form.chosen[field] = _toggled(form.chosen.get(field, ""), option) if field in KINDS[name].several else option
    put(turn, form)
    return form


def _toggled(chosen: str, option: str) -> str:
    others = [each for each in chosen.split() if each != option]
    return " ".join(others if option in chosen.split() else [*others, option])


def of(turn: Turn, name: str) -> Form | None:
    """What the actor has chosen in this kind of form."""
    return next((form for form in turn.case.forms if (form.kind, form.actor_id) == (name, turn.actor.id)), None)


def put(turn: Turn, form: Form) -> None:
    """Keep a form in the place of the earlier one; those of other kinds and people stay as they are."""
    over(turn.case, form.actor_id, form.kind)
    turn.case.forms.append(form)


def over(case: Case, actor_id: int, *kinds: str) -> None:
    """What somebody has tapped in forms of these kinds counts no more."""
    case.forms = [form for form in case.forms if form.actor_id != actor_id or form.kind not in kinds]
