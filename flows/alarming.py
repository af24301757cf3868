"""What the staff are told when a case needs them: which alarms still mean something, when, to whom, in which words."""

from collections.abc import Sequence
from datetime import datetime

from flows import delaying, dues
from flows.effects import Alarm, Argument, Button, Buttons, Person, StaffRole, Text
from flows.policy import Policy
from flows.records import Case, Promise
from flows.remedies import item_text

LINES = 15  # of one message; the rest is counted
Spoken = tuple[Alarm, Case]
# What is said of a case that has several alarms at once.
TELLS = ("manager", "supervisor", "owner")
FIRST = ("law", "escalated", "late-again", "late", "warning", "unowned", "approval", "remedy")


def stands(alarm: Alarm, case: Case) -> bool:
    """Whether there is still something to be done about it."""
    each = _promise(alarm, case)
    match alarm.kind:
        case "remedy":
            return any(grant.overdue and grant.done_at is None for grant in case.remedies)
        case "approval":
            return case.open and case.offer.state == "waiting"
        case "late" | "late-again":
            return case.open
        case "law":
            return each is not None
    running = case.open and each is not None and case.paused_at is None
    return running and (alarm.kind == "warning" or not case.owner_id)


def worst(found: Sequence[Spoken]) -> list[Spoken]:
    """One alarm a case, the most urgent one; the most urgent cases first."""
    ranked = sorted(found, key=_rank)
    first: dict[int, Spoken] = {}
    for each in ranked:
        first.setdefault(each[1].id, each)
    return list(first.values())


def _rank(each: Spoken) -> tuple[int, int, str, datetime, int]:
    alarm, case = each
    return FIRST.index(alarm.kind), TELLS.index(alarm.tells), case.severity, case.due_at, case.id


def calls(alarm: Alarm, case: Case) -> StaffRole | None:
    """The role that is woken; None where it is the owner alone. What nobody has is everybody's, then those above."""
    if alarm.kind == "unowned":
        return "agent"
    if alarm.tells == "owner":
        return None if case.owner_id else "supervisor"
    return alarm.tells


def line(alarm: Alarm, case: Case, number: Argument) -> Text:
    """One case in one line."""
    each = _promise(alarm, case) or case.due
    args: dict[str, Argument] = {
        "number": number,
        "severity": case.severity,
        "by": each.due_at if each else case.due_at,
        "what": dues.name(each.kind) if each else Text("nothing"),
        "owner": Text("mention", {"person": Person(case.owner_id, case.owner_name)})
        if case.owner_id
        else Text("queue-nobody"),
        "agent": case.offer.maker,
        "remedies": _overdue(case),
        "role": Text(f"role-{'manager' if case.manager_only else 'supervisor'}"),
    }
    return Text(f"alarm-{alarm.kind}", args)


def buttons(alarm: Alarm, case: Case, policy: Policy) -> Buttons | None:
    """Under the last warning before a promise passes: why it is late; one tap tells the customer."""
    each = _delayable(alarm, case, policy)
    return delaying.buttons(case, each, policy) if each else None


def button(alarm: Alarm, case: Case, policy: Policy) -> Button | None:
    """The same among other cases: the reasons are asked for at the case."""
    each = _delayable(alarm, case, policy)
    label = Text("button-ask-delay", {"number": case.number})
    return Button("ask-delay", label, case.id, str(each.number)) if each else None


def _delayable(alarm: Alarm, case: Case, policy: Policy) -> Promise | None:
    each = _promise(alarm, case)
    last = each is not None and each.warned >= sum(step.share < 1 for step in policy.warnings.step)
    return each if each is not None and last and alarm.kind == "warning" else None


def _promise(alarm: Alarm, case: Case) -> Promise | None:
    return next((each for each in case.promises if each.number == alarm.promise), None)


def _overdue(case: Case) -> Text:
    late = [grant for grant in case.remedies if grant.overdue and grant.done_at is None]
    return item_text(late[0].item) if late else Text("nothing")
