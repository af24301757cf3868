"""Offers to a customer: made by an agent, allowed by who may allow them, answered by the customer, or ended by time.

TRANSITIONS is the life of `case.offer`. Whether the case is at a point where this can happen at all, and who may do it,
is the case's own table and the table of rights; how much somebody may grant is in limits.py.
"""

from typing import Any

from transitions import MachineError

from flows import drafting, forms
from flows.casework import Turn, own, show
from flows.choosing import ask_sure, check_answer, decline, decline_kept, expire, grant, over, show_again, warn
from flows.duty import check_load
from flows.effects import Refused
from flows.escalating import by_declining, declined_again
from flows.events import OfferAnswered
from flows.fulfilment import come_due, delay, fulfil
from flows.offering import (
    APPROVAL,
    allowed,
    approve,
    ask_approval,
    ask_reason,
    chase,
    check_approver,
    check_maker,
    check_reason,
    draw_up,
    open_form,
    request,
    send,
    show_open,
    take_back,
    tell_ended,
    turn_down,
)
from flows.records import Case
from flows.tables import Callback, machine, row

STATES = ("none", "waiting", "open", "accepted", "declined", "expired", "rejected", "withdrawn")
PENDING = ("waiting", "open")
DONE_WITH = [state for state in STATES if state not in PENDING]

# --- the table -------------------------------------------------------------------------------------------------------

TRANSITIONS: list[dict[str, Any]] = [
    # made; above the maker's limit it waits, and nothing reaches the customer
    row("offer", DONE_WITH, None, then=open_form),
    row("offer", "open", None, then=show_open),
    row("offer", "waiting", None, then=request),  # its message may be gone
    row("propose", DONE_WITH, "open", when=allowed, do=draw_up, then=send),
    row("propose", DONE_WITH, "waiting", do=draw_up, then=ask_approval),
    # a supervisor's word
    row("approve", "waiting", "open", do=[check_approver, approve], then=send),
    row("reject", "waiting", None, do=check_approver, then=ask_reason),
    row("turn-down", "waiting", "rejected", do=[check_approver, check_reason], then=turn_down),
    row("take-back", ["waiting", "open"], "withdrawn", do=[check_maker, take_back]),
    # the customer's word
    row("pick", "open", None, do=check_answer, then=ask_sure),
    row("show-offer", "open", None, then=show_again),
    row("agree", "open", "accepted", do=check_answer, then=grant),
    row("refuse", "open", "declined", then=decline),
    # silence
    row("ring", "open", "expired", when=over, then=expire),
    row("ring", "open", None, then=warn),
    row("chase", "waiting", None, then=chase),
    # the case ends, and the offer with it
    row("end", "waiting", "withdrawn"),
    row("end", "open", "withdrawn", then=tell_ended),
]  # fmt: skip
MACHINE = machine(STATES, TRANSITIONS)

forms.KINDS[drafting.FORM] = forms.Kind(
    {
        "add": lambda policy: [each.id for each in policy.remedy],
        "how": lambda _policy: (drafting.ALTERNATIVES, drafting.TOGETHER),
    },
    drafting.so_far,
    several=("add",),
)


# --- the step --------------------------------------------------------------------------------------------------------


def step(trigger: str) -> Callback:
    """What a row of the case's table does about the offer; Refused where the offer is not at that point."""

    def stepped(turn: Turn) -> None:
        if isinstance(turn.event, OfferAnswered) and turn.event.number != turn.case.offer.number:
            raise _refusal(trigger, turn)
        if not _move(trigger, turn):
            raise _refusal(trigger, turn)

    return stepped


def end(turn: Turn) -> None:
    """The case ends: an offer that still stands ends too, and the customer hears so."""
    if turn.case.offer.state in PENDING:
        _move("end", turn)


def check_none_stands(turn: Turn) -> None:
    """Refused while an offer waits for its answer: first that one is answered or taken back."""
    if turn.case.offer.state in PENDING:
        raise Refused("offer-unanswered", number=turn.case.number, name=turn.case.name)


def rings(case: Case, name: str) -> bool:
    """Whether a timer of this name still means something."""
    if name == "offer":
        return case.offer.state == "open" and case.open and "conduct" not in case.halts
    if name == APPROVAL:
        return case.offer.state == "waiting" and case.open
    return name == "remedy" and any(grant.done_at is None for grant in case.remedies)


def _move(trigger: str, turn: Turn) -> bool:
    try:
        return bool(MACHINE.events[trigger].trigger(turn.case.offer, turn))
    except MachineError:
        return False


def _refusal(trigger: str, turn: Turn) -> Refused:
    if isinstance(turn.event, OfferAnswered):
        return Refused("offer-over", number=turn.case.number)
    if trigger not in ("offer", "propose"):
        return Refused("offer-decided", number=turn.case.number)
    return Refused("offer-waiting" if turn.case.offer.state == "waiting" else "offer-pending", number=turn.case.number)


# --- the rows of the case's table ------------------------------------------------------------------------------------

ACTIONS = frozenset({"offer", "propose", "approve", "reject", "take-back", "done"})
ANSWERS = {"offer": "propose", "approval": "turn-down", "late": "delay"}
TIMERS = {"offer": "offer-time", "remedy": "remedy-time", APPROVAL: "approval-time"}
WORKED = ["new", "taken", "waiting"]
EVER = [*WORKED, "resolved", "closed"]
ROWS: list[dict[str, Any]] = [
    row("offer", WORKED, None, then=step("offer")),
    row("propose", "new", "taken", do=[check_load, step("propose"), own], then=show),
    row("propose", ["taken", "waiting"], None, do=step("propose")),
    *(row(name, WORKED, None, do=step(name)) for name in ("approve", "reject", "turn-down", "take-back")),
    *(row(name, WORKED, None, do=step(name)) for name in ("pick", "show-offer")),
    row("agree", ["new", "taken"], None, do=step("agree")),
    row("refuse", WORKED, "new", when=declined_again, do=[step("refuse"), by_declining], then=show),
    row("refuse", ["new", "taken"], None, do=[step("refuse"), decline_kept]),
    row("offer-time", WORKED, None, do=step("ring")),
    row("approval-time", WORKED, None, do=step("chase")),
    # what was accepted is done, whatever has become of the case
    row("done", EVER, None, do=fulfil),
    row("delay", EVER, None, do=delay),
    row("remedy-time", EVER, None, do=come_due),
]  # fmt: skip
