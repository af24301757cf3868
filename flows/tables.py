"""One row of a flow's table, as data that transitions reads."""

from collections.abc import Callable, Sequence
from typing import Any

from transitions import Machine

Callback = Callable[[Any], object]


def row(
    trigger: str,
    source: str | Sequence[str],
    dest: str | None,
    *,
    when: Callback | None = None,
    unless: Callback | None = None,
    do: Callback | Sequence[Callback] = (),
    then: Callback | Sequence[Callback] = (),
) -> dict[str, Any]:
    """From `source` to `dest` (None: the state stays): `do` may still refuse, `then` says what follows."""
    return {
        "trigger": trigger,
        "source": list(source) if not isinstance(source, str) else source,
        "dest": dest,
        "conditions": [when] if when else [],
        "unless": [unless] if unless else [],
        "before": [do] if callable(do) else list(do),
        "after": [then] if callable(then) else list(then),
    }


def machine(states: Sequence[str], rows: list[dict[str, Any]]) -> Machine:
    """A machine shared by all records of its kind: it holds no model, so it keeps none alive."""
    return Machine(model=None, states=list(states), initial=None, auto_transitions=False, transitions=rows)
