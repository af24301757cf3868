"""The ladder: who takes a case over when it goes badly, one level after the other, each with its own promise.

A customer may ask for the next level once the door is open (door.py). By itself a case goes up with the second delay
that nobody chose a reason for, and with the second offer that was declined.
"""

from datetime import datetime
from typing import Any, Literal

from flows import delaying, dues, triage
from flows.casework import Turn, show
from flows.door import close_door, due_text, is_open, next_level, role_above
from flows.effects import Alarm, Argument, Refused, Text
from flows.halting import go_on
from flows.records import Promise
from flows.tables import row

DECLINED_AGAIN = 2
Why = Literal["asked", "late", "declined"]


def check(turn: Turn) -> None:
    """Refused with what is open instead."""
    case = turn.case
    due, role = due_text(case), Text(f"role-{role_above(case, turn.policy)}")
    waits = "question" in case.halts and not is_open(case, turn.policy)
    if case.offer.state == "open" and next_level(case, turn.policy) is not None:
        raise Refused("escalate-offer", number=case.number, role=role)
    if waits:
        raise Refused("escalate-waiting", number=case.number, agent=case.owner_name)
    if next_level(case, turn.policy) is None:
        raise Refused("escalate-top", number=case.number, due=due)
    if not is_open(case, turn.policy):
        key = "escalate-not-yet-supervisor" if case.above else "escalate-not-yet"
        raise Refused(key, number=case.number, due=due, role=role)


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


def climb(turn: Turn, why: Why, late: tuple[Promise, ...] = ()) -> datetime:
    """The case is let go for the next level, with its promise; the customer hears who looks, and by when."""
    case, level = turn.case, next_level(turn.case, turn.policy)
    assert level is not None, "the row asks for somebody above"
    go_on(turn, "question")
    go_on(turn, "offer")
    case.level = turn.policy.escalation.level.index(level) + 1
    case.supervisor_only, case.manager_only = True, level.role == "manager"
    case.delays = 0
    case.earlier, case.earlier_id = case.owner_name or case.earlier, case.owner_id
    case.owner_id, case.owner_name, case.forms, case.handed = 0, "", [], None
    for each in late:  # news come from above now
        if each.kind != dues.RESOLUTION:
            turn.effects += dues.give_up(case, each, turn.now)
    before, decision = case.severity, dues.of(case, dues.RESOLUTION)
    raised = triage.weighed(case, triage.known(case, turn.policy), turn.policy)
    turn.effects += [*close_door(case), *dues.above(case, turn.policy, turn.now, late)]
    by = case.promises[-1]
    by.delays = max((each.delays for each in late), default=-1) + 1
    turn.effects += dues.sooner(case, turn.policy, turn.now, before)
    for each in late:  # a decision stays promised, after the news
        if each.kind == dues.RESOLUTION:
            turn.effects += dues.put_off(case, each, turn.policy, turn.now)
    args: dict[str, Argument] = {
        "missed": delaying.missed(late, turn.now),
        "by": by.due_at,
        "decision": dues.decided_anew(case, decision),
    }
    turn.tell(f"escalated-{why}-{level.role}", **args)
    turn.effects.append(Alarm(case.id, "escalated", level.role, by.number))
    turn.note("escalated", why=why, role=level.role)
    turn.effects += raised
    return by.due_at


WORKED = ["new", "taken", "waiting"]
ROWS: list[dict[str, Any]] = [row("escalate", WORKED, "new", do=[check, by_customer], then=show)]
