"""The ladder: who takes a case over when it goes badly, one level after the other, each with its own promise.

A customer may ask for the next level once the door is open (door.py). By itself a case goes up with the second delay
that nobody chose a reason for, and with the second offer that was declined.
"""

from typing import Any, Literal

from flows import delaying, dues
from flows.casework import Turn, show
from flows.door import due_text, is_open, next_level
from flows.effects import Alarm, Argument, Refused, Text
from flows.halting import go_on
from flows.promises import promise
from flows.records import Promise
from flows.tables import row

DECLINED_AGAIN = 2
Why = Literal["asked", "late", "declined"]


def check(turn: Turn) -> None:
    """Refused with what is open instead."""
    case = turn.case
    if next_level(case, turn.policy) is None:
        raise Refused("escalate-top", number=case.number, by=case.due_at)
    if not is_open(case, turn.policy):
        raise Refused("escalate-not-yet", number=case.number, due=due_text(case))
    if case.offer.state == "open":
        raise Refused("escalate-offer", number=case.number)


def by_customer(turn: Turn) -> None:
    """The customer asked for it."""
    climb(turn, "asked")


def declined_again(turn: Turn) -> bool:
    """Another offer was declined, nobody above has looked at the case yet, and there is somebody."""
    case = turn.case
    again = case.declined + 1 >= DECLINED_AGAIN and case.level == 0
    return again and case.offer.state == "open" and next_level(case, turn.policy) is not None


def by_declining(turn: Turn) -> None:
    """What was offered is not what helps: somebody above looks at it."""
    climb(turn, "declined")


def climb(turn: Turn, why: Why, late: tuple[Promise, ...] = ()) -> None:
    """The case is let go for the next level, with its promise; the customer hears who looks, and by when."""
    case, level = turn.case, next_level(turn.case, turn.policy)
    assert level is not None, "the row asks for somebody above"
    was = min((each.due_at for each in late), default=turn.now)
    go_on(turn, "question")
    go_on(turn, "offer")
    case.level = turn.policy.escalation.level.index(level) + 1
    case.supervisor_only, case.manager_only = True, level.role == "manager"
    case.door, case.delays = "", 0
    case.earlier = case.owner_name or case.earlier
    case.owner_id, case.owner_name, case.forms, case.handed = 0, "", [], None
    for each in late:
        if each.kind != dues.RESOLUTION:
            turn.effects += dues.passed(case, each, turn.now)
    turn.effects += dues.end(case, "dropped", *dues.NEWS)
    by = promise(turn.policy, level.answer, turn.now)
    turn.effects += dues.tell(case, dues.ABOVE, by, turn.now)
    above = case.told
    args: dict[str, Argument] = {"was": was, "by": by}
    if why == "late":
        args["more"] = _decision_too(turn, late)
    turn.tell(f"escalated-{why}-{level.role}", **args)
    turn.effects.append(Alarm(case.id, "escalated", level.role, above))
    turn.note("escalated", why=why, role=level.role)


def _decision_too(turn: Turn, late: tuple[Promise, ...]) -> Text:
    for each in late:
        if each.kind == dues.RESOLUTION:
            turn.effects += dues.put_off(turn.case, each, turn.policy, turn.now)
            return Text("put-off-decision-too", {"by": turn.case.promises[-1].due_at})
    return delaying.decision_too(turn, [])


WORKED = ["new", "taken", "waiting"]
ROWS: list[dict[str, Any]] = [row("escalate", WORKED, "new", do=[check, by_customer], then=show)]
