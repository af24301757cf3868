"""What the staff are told when a case needs them: which alarms still mean something, when, to whom, in which words."""

from collections.abc import Sequence
from datetime import datetime

from flows import delaying, dues, lateness, silence
from flows.desk import at_least
from flows.door import next_level
from flows.effects import Alarm, Argument, Button, Buttons, Near, Person, StaffRole, Text
from flows.limits import approver
from flows.policy import Policy
from flows.promises import opening
from flows.records import Case, Promise
from flows.remedies import item_text, options_text
from flows.worklist import time_to

LINES = 15  # of one message; the rest is counted
Spoken = tuple[Alarm, Case]
# What is said of a case that has several alarms at once.
TELLS = ("manager", "supervisor", "owner")
FIRST = ("law", "escalated", "unanswered", "late-again", "late", "warning", "unowned", "approval", "remedy")


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
        case "unanswered":
            return case.open and each is not None and case.paused_at is None
    running = case.open and each is not None and case.paused_at is None
    return running and (alarm.kind == "warning" or not case.owner_id)


def told_at(alarm: Alarm, case: Case, policy: Policy, due: datetime) -> datetime:
    """When the staff may hear of it: not at night; of what nobody has answered for long when somebody is there.

    The first time that somebody at the top is asked again about what is most severe, they are, at any hour.
    """
    each = _promise(alarm, case)
    again = alarm.kind == "unanswered" and (case.severity != silence.URGENT or each is None or each.renewed > 1)
    told = silence.told_at(policy, case.severity, opening(policy, due) if again else due)
    return opening(policy, told) if again else told


def worst(found: Sequence[Spoken]) -> list[Spoken]:
    """One alarm a case, the most urgent one, and of those the newest; the most urgent cases first."""
    newest = {_rank(each): each for each in found}
    first: dict[int, Spoken] = {}
    for rank in sorted(newest):
        first.setdefault(newest[rank][1].id, newest[rank])
    return list(first.values())


def _rank(each: Spoken) -> tuple[int, int, str, datetime, int]:
    alarm, case = each
    return FIRST.index(alarm.kind), TELLS.index(alarm.tells), case.severity, case.due_at, case.id


# --- to whom ---------------------------------------------------------------------------------------------------------


def calls(alarm: Alarm, case: Case, policy: Policy) -> StaffRole | None:
    """The role that is woken, of those who may do something about it; None where it is the owner alone."""
    if alarm.kind == "approval":
        may, told = approver(case, case.offer.options, policy) or "manager", alarm.tells
        return may if told == "owner" else _higher(may, told)
    who = _answers(case)
    if alarm.kind == "unowned":
        return who
    if alarm.tells == "owner":
        return None if case.owner_id else _higher(who, "supervisor")
    return _higher(who, alarm.tells)


def spared(alarm: Alarm, case: Case) -> int:
    """Who is not woken: nobody approves of their own offer. 0 for none."""
    return case.offer.maker_id if alarm.kind == "approval" else 0


def _answers(case: Case) -> StaffRole:
    """Who may take it, or was promised to answer: what is most severe is a supervisor's."""
    if case.manager_only:
        return "manager"
    return "supervisor" if case.supervisor_only or case.severity == "S1" else "agent"


def _higher(one: StaffRole, other: StaffRole) -> StaffRole:
    return one if at_least(one, other) else other


# --- in which words --------------------------------------------------------------------------------------------------


def line(alarm: Alarm, case: Case, number: Argument, now: datetime) -> Text:
    """One case in one line: how much time is left, what is due, and who has it."""
    each = _promise(alarm, case)
    by = alarm.by or (each.due_at if each else now)
    args: dict[str, Argument] = {
        "number": number,
        "severity": case.severity,
        "left": time_to(by, now),
        "was": Near(alarm.was or now, now),
        "by": Near(by, now),
        "what": dues.name(each.kind) if each else Text("nothing"),
        "owner": Text("mention", {"person": Person(case.owner_id, case.owner_name)})
        if case.owner_id
        else Text("queue-nobody"),
        "agent": case.offer.maker,
        "options": options_text(case.offer.options) if case.offer.options else Text("nothing"),
        "remedies": _overdue(case),
        "role": Text(f"role-{case.above or 'supervisor'}"),
        "gone": Text("alarm-let-go", {"agent": Person(case.earlier_id, case.earlier)})
        if case.earlier_id
        else Text("nothing"),
    }
    return Text(f"alarm-{alarm.kind}", args)


def how(alarm: Alarm, case: Case, policy: Policy, now: datetime) -> Text:
    """What to do about it, where that is not seen."""
    each = _delayable(alarm, case, policy)
    if each is None:
        return Text("alarm-how-approval" if alarm.kind == "approval" else "nothing")
    if not delaying.used_up(case, [each], policy):
        return Text("alarm-how")
    if next_level(case, policy) is None:
        return Text("alarm-how-above", {"role": Text(f"role-{case.above or 'supervisor'}")})
    return Text("alarm-how-again", {"at": Near(lateness.last_word(each, policy), now)})


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
