"""What ends a clock of law beside the decision: a holding response, or somebody's word once the case has ended."""

from dataclasses import replace
from typing import Any

from flows import dues
from flows.casework import Turn, own, show
from flows.duty import check_load
from flows.effects import AnswerStaff, Argument, Button, Buttons, Refused, TellCustomer, TellStaffWords, Text, Toast
from flows.events import AgentPressed
from flows.records import Case
from flows.tables import row
from flows.words import visible

ACTIONS = frozenset({"law-done"})


# --- the case has ended, the clock goes on ---------------------------------------------------------------------------


def tell_standing(turn: Turn, key: str, **args: Argument) -> None:
    """The case has ended without an answer, and a law wants something all the same: the supervisors know, once."""
    case = turn.case
    done = [
        (Button("law-done", Text("button-law-done", {"law": dues.name(each.kind)}), case.id, str(each.number)),)
        for each in dues.laws(case)
    ]
    words = Text(key, {"number": case.number, "name": case.name, "laws": _lines(case), **args})
    turn.effects.append(TellStaffWords(case.id, words, Buttons(tuple(done)), "supervisor", internal=True))


def _lines(case: Case) -> tuple[Text, ...]:
    return tuple(Text("law-line", {"law": dues.name(each.kind), "by": each.due_at}) for each in dues.laws(case))


def done(turn: Turn) -> None:
    """What the law wants is done: its clock ends."""
    assert isinstance(turn.event, AgentPressed)
    case = turn.case
    standing = next((each for each in dues.laws(case) if str(each.number) == turn.event.value), None)
    if standing is None:
        raise Refused("law-over", number=case.number)
    turn.effects += dues.end(case, "kept", standing.kind)
    turn.effects.append(Toast(turn.event.callback_id, Text("done-law-done")))
    turn.note("law-done", law=standing.kind)


# --- a holding response ----------------------------------------------------------------------------------------------


def check_holding(turn: Turn) -> None:
    """There are words, and a clock that they end."""
    if not any(each.ends_with == "holding" for each in dues.laws(turn.case)):
        raise Refused("holding-none", number=turn.case.number)
    if not visible(turn.words):
        raise Refused("holding-words", number=turn.case.number)


def hold(turn: Turn) -> None:
    """The words reach the customer; the final response stays due."""
    case, words = turn.case, turn.words.strip()
    before = case.told
    turn.effects += [*dues.held(case), *dues.spoke(case, turn.policy, turn.now, turn.actor.role)]
    by = case.due_at if case.told != before and case.paused_at is None else None
    part = replace(turn.part, text=words, html="")
    turn.effects.append(TellCustomer(case.id, part, turn.actor.name, by=by))
    left = Text("holding-left", {"lines": _lines(case)}) if dues.laws(case) else Text("nothing")
    turn.effects.append(AnswerStaff(Text("holding-sent", {"name": case.name, "left": left})))
    turn.note("holding-sent", text=words)


WORKED = ["new", "taken", "waiting"]
ROWS: list[dict[str, Any]] = [
    row("holding", "new", "taken", do=[check_holding, check_load, own, hold], then=show),
    row("holding", ["taken", "waiting"], None, do=[check_holding, hold], then=show),
    row("law-done", [*WORKED, "resolved", "closed"], None, do=done, then=show),
]
