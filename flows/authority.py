"""Who may do what on the staff side: one table of rights, and the one check of it.

Authority comes from the sender's id: their role in the group and in the policy, and whose case it is. What a button or
a command carries proves nothing. Whether something makes sense at this moment is the machine's business, not this one.
"""

from dataclasses import dataclass
from typing import Literal

from flows.desk import at_least
from flows.effects import Refused, StaffRole, Text
from flows.events import Actor
from flows.records import Case


@dataclass(frozen=True, slots=True)
class Right:
    """The least role, and of a case whose: anybody's, or one's own (nobody's counts; supervisors have all).

    `none`: it is not about a case, wherever it was written.
    """

    least: StaffRole = "agent"
    whose: Literal["any", "own", "none"] = "any"


OWN = Right(whose="own")
SUPERVISOR = Right("supervisor")
GENERAL = Right(whose="none")

# What is done to a case, by the name of the button, the command or what a prompt is answered with.
RIGHTS: dict[str, Right] = {
    "take": OWN,
    "put-back": OWN,
    "ask": OWN,
    "question": OWN,
    "resolve": OWN,
    "finish": OWN,
    "choose": OWN,
    "ask-delay": OWN,
    "put-off": OWN,
    "holding": OWN,
    "law-done": SUPERVISOR,
    "reply": Right(),
    "edit": Right(),
    "more": Right(),
    "hand-over": OWN,
    "hand-to": OWN,
    "handover": OWN,
    "take-over": SUPERVISOR,
    "note": Right(),
    "noted": Right(),
    "finding": Right(),
    "found": Right(),
    "record": Right(),
    "link": Right(),
    "ask-again": Right(),
    "open-again": Right(),
    "reopen": Right(),
    "transfer": OWN,
    "hand-on": OWN,
    "accept": OWN,
    "return": OWN,
    "give-back": OWN,
    "offer": OWN,
    "propose": OWN,
    "approve": SUPERVISOR,
    "reject": SUPERVISOR,
    "turn-down": SUPERVISOR,
    "take-back": Right(),
    "done": OWN,
    "delay": OWN,
    "ledger": Right(),
    "merge": SUPERVISOR,
    "hold": SUPERVISOR,
    "release": SUPERVISOR,
    # finding, reading, canned replies
    "find": GENERAL,
    "queue": GENERAL,
    "mine": GENERAL,
    "case": Right(),
    "similar": Right(),
    "r": Right(),
    "canned": Right(),
    "canned-send": Right(),
    "r+": Right("supervisor", "none"),
    "r-": Right("supervisor", "none"),
    "language": GENERAL,
    "help": GENERAL,
    "start": GENERAL,
    "whoami": GENERAL,
    "escalate": GENERAL,
    "on": GENERAL,
    "off": GENERAL,
    "duty": GENERAL,
    "alias": GENERAL,
    "alias-of-others": Right("supervisor", "none"),
    # protection of agents
    "warn": OWN,
    "warn-now": OWN,
    "pause": SUPERVISOR,
    "pause-now": SUPERVISOR,
    "endtalk": SUPERVISOR,
    "end-now": SUPERVISOR,
    "lift": SUPERVISOR,
    "keep-ended": SUPERVISOR,
    "decline": OWN,
    "decline-now": OWN,
    "final": SUPERVISOR,
    "about": SUPERVISOR,
    "segment": SUPERVISOR,
    "severity": OWN,
    "correct": OWN,
    # customers without Telegram
    "new": GENERAL,
    "cancel": GENERAL,
    "told": Right(),
    "for": Right(),
    "invite": Right(),
    "unlink": Right(),
}
# Words to the customer, and the customer's own by phone, are anybody's of the staff, whoever has the case; so is what
# is written down about it.
FREE = frozenset({"reply", "edit", "r", "canned", "canned-send", "told", "for"}
                 | {"more", "note", "noted", "finding", "found", "link"})  # fmt: skip
# Whoever has the case, in whatever state; but not another department's.
READING = frozenset({"find", "queue", "mine", "case", "similar", "ledger", "record"})
# Under what /new answers, wherever that was: the case may be worked in another group.
AT_COUNTER = frozenset({"told", "invite"})


def check(name: str, actor: Actor, case: Case | None = None) -> None:
    """Refused, with the reason, where the actor has not this right; a name without a right is nobody's."""
    if actor.role == "none":
        raise Refused("staff-only")
    right = RIGHTS.get(name)
    if right is None:
        raise Refused("button-forged")
    if not at_least(actor.role, right.least):
        raise Refused("role-needed", role=Text(f"role-{right.least}"))
    if case is None or right.whose == "none":
        return
    if actor.id in case.about:
        raise Refused("about-you", number=case.number)
    if name in READING:
        _check_department(actor, case)
    elif case.open and name not in FREE:
        _check_case(right, actor, case)
    elif name not in FREE:
        _check_department(actor, case)


def _check_case(right: Right, actor: Actor, case: Case) -> None:
    if actor.id in case.barred and not _nobody_else(case, actor):
        raise Refused("somebody-else", number=case.number)
    if case.manager_only and not at_least(actor.role, "manager"):
        raise Refused("manager-only", number=case.number)
    if at_least(actor.role, "supervisor"):
        return
    if case.supervisor_only:
        raise Refused("supervisor-only", number=case.number)
    _check_department(actor, case)
    if right.whose == "own" and case.owner_id not in (0, actor.id):
        raise Refused("owned-by-other", number=case.number, agent=case.owner_name, name=case.name)


def _nobody_else(case: Case, actor: Actor) -> bool:
    """Where all of the desk are barred, it falls to who had the case but did not decide it; else to who is there.

    How many are in the group has to be known: of those who never acted nothing else is.
    """
    if actor.desk is None or actor.desk - set(case.barred) or not 0 < actor.people <= len(actor.desk):
        return False
    return [person for person in case.barred if person in actor.desk][-1:] == [actor.id]


def fits(actor: Actor, case: Case) -> bool:
    """Whether somebody may have this case, whoever has it now."""
    if actor.id in case.about:
        return False
    try:
        _check_case(Right(), actor, case)
    except Refused:
        return False
    return actor.role != "none"


def _check_department(actor: Actor, case: Case) -> None:
    seen = departments(actor)
    if seen and case.department and case.department not in seen:
        raise Refused("other-department", number=case.number, department=Text(f"department-{case.department}"))


def departments(actor: Actor) -> tuple[str, ...]:
    """The departments whose cases somebody sees; none named: all."""
    return () if at_least(actor.role, "supervisor") else actor.departments


def may(name: str, actor: Actor, case: Case | None = None) -> bool:
    """Whether the actor has this right."""
    try:
        check(name, actor, case)
    except Refused:
        return False
    return True
