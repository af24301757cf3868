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
    "back": OWN,
    "outcome": OWN,
    "finish": OWN,
    "choose": OWN,
    "reply": Right(),
    "edit": Right(),
    "merge": SUPERVISOR,
    "hold": SUPERVISOR,
    "release": SUPERVISOR,
    "language": GENERAL,
    "help": GENERAL,
    "start": GENERAL,
    "whoami": GENERAL,
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
    # customers without Telegram
    "new": GENERAL,
    "cancel": GENERAL,
    "told": Right(),
    "for": Right(),
    "invite": Right(),
}
FREE = frozenset(
    # words to the customer, and the customer's own by phone, are anybody's of the staff, whoever has the case
    {"reply", "edit", "told", "for"}
)


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
    if case.open and name not in FREE:
        _check_case(right, actor, case)


def _check_case(right: Right, actor: Actor, case: Case) -> None:
    if actor.id in case.barred:
        raise Refused("somebody-else", number=case.number)
    if at_least(actor.role, "supervisor"):
        return
    if case.supervisor_only:
        raise Refused("supervisor-only", number=case.number)
    if actor.departments and case.department and case.department not in actor.departments:
        raise Refused("other-department", number=case.number, department=Text(f"department-{case.department}"))
    if right.whose == "own" and case.owner_id not in (0, actor.id):
        raise Refused("owned-by-other", number=case.number, agent=case.owner_name)


def may(name: str, actor: Actor, case: Case | None = None) -> bool:
    """Whether the actor has this right."""
    try:
        check(name, actor, case)
    except Refused:
        return False
    return True
