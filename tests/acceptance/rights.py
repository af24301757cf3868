"""Who may do what, as the issue and the product description say it: written out here, not read from the code.

`reach` is how far a right goes among the cases:
    desk   it is not about a case
    words  words to the customer, and what is written down about a case: whoever has it, wherever it is
    read   seeing it, open or closed: whoever has it, but not another department's
    any    working on it: whoever has it, but not another department's, and not where somebody else shall look at it
    own    as `any`, but of open cases only one's own, or one that nobody has
Supervisors work on everybody's cases in every department; somebody who is barred works on none.
"""

from typing import Literal, NamedTuple

Role = Literal["outsider", "customer", "former", "agent", "supervisor", "manager", "anonymous"]
Reach = Literal["desk", "words", "read", "any", "own"]
Situation = Literal["own", "other's", "other department", "closed", "closed, other department", "barred"]

ROLES: tuple[Role, ...] = ("outsider", "customer", "former", "agent", "supervisor", "manager", "anonymous")
SITUATIONS: tuple[Situation, ...] = (
    "own", "other's", "other department", "closed", "closed, other department", "barred",
)  # fmt: skip
RANK = {"agent": 1, "supervisor": 2, "manager": 3}


class Expected(NamedTuple):
    """The least role, and how far the right goes."""

    least: str
    reach: Reach


def _each(least: str, reach: Reach, names: str) -> dict[str, Expected]:
    return dict.fromkeys(names.split(), Expected(least, reach))


MAY: dict[str, Expected] = {
    # case work: take, put back, hand over, ask, resolve, accept what another department sent or return it
    **_each(
        "agent",
        "own",
        "take put-back ask question resolve finish choose hand-over hand-to handover ask-delay put-off",
    ),
    **_each("agent", "own", "transfer hand-on accept return give-back severity correct holding"),
    # replying is the interface: a reply by anybody of the staff reaches the customer; notes, findings
    **_each("agent", "words", "reply edit more note noted finding found link"),
    # once more
    **_each("agent", "any", "ask-again open-again reopen"),
    # supervisors
    **_each("supervisor", "any", "take-over merge hold release law-done"),
    **_each("supervisor", "desk", "alias-of-others"),
    # the desk itself
    **_each("agent", "desk", "language help start whoami on off duty alias escalate"),
    # offers: nobody grants above the limit but supervisors; everybody sees the ledger
    **_each("agent", "own", "offer propose done delay"),
    **_each("supervisor", "any", "approve reject turn-down"),
    **_each("agent", "any", "take-back"),
    # finding, reading, canned replies
    **_each("agent", "desk", "find queue mine"),  # what they list is one's own department's, wherever they are said
    **_each("agent", "read", "case similar ledger record"),
    **_each("agent", "words", "r canned canned-send"),
    **_each("supervisor", "desk", "r+ r-"),
    # protection of agents: a warning is the agent's own, to pause or end a conversation is a supervisor's
    **_each("agent", "own", "warn warn-now decline decline-now"),
    **_each("supervisor", "any", "pause pause-now endtalk end-now lift keep-ended final about segment"),
    # complaints by phone and at the counter
    **_each("agent", "desk", "new cancel"),
    **_each("agent", "words", "told for"),
    **_each("agent", "any", "invite unlink"),
}


def allowed(name: str, role: Role, situation: Situation, *, pressed: bool) -> bool:
    """Whether this right is a person's in this situation; who writes as the group shows who they are by a press."""
    if role == "anonymous":
        return pressed and allowed(name, "supervisor", situation, pressed=True)
    if role not in RANK or RANK[role] < RANK[MAY[name].least]:
        return False
    if name == "take" and situation == "other's":
        return False  # of two who want it one has it, and the other is told
    reach = MAY[name].reach
    if reach in ("desk", "words"):
        return True
    if role == "agent" and situation.endswith("other department"):
        return False
    if reach == "read" or situation.startswith("closed"):
        return True
    return situation != "barred" and (situation != "other's" or reach == "any" or role != "agent")
