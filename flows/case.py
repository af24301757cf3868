"""A case from lodging to closing: its machine.

TRANSITIONS read from top to bottom is the life of a case. Who may do what is in casework.py.
"""

from datetime import datetime
from typing import Any

from transitions import MachineError

from flows import satisfaction
from flows.casework import (
    Turn,
    by_supervisor,
    goes_back,
    may_act,
    may_have,
    may_take,
    merged,
    own,
    own_if_unowned,
    owned,
    put_back,
    show,
    tell_taken,
)
from flows.correspondence import change_copy, mark_undelivered, prompt_question, relay, send, send_question
from flows.effects import Effect, Refused, Text, Toast
from flows.events import (
    AgentAnswered,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseEvent,
    CaseMerged,
    DeliveryFailed,
    Edited,
    Said,
    SurveyEnded,
    Withdrew,
)
from flows.policy import Policy
from flows.records import Case
from flows.reopening import close, let_go, merge, reopen, withdraw
from flows.resolving import check_answer, close_panel, open_panel, prompt_answer, resolve
from flows.tables import machine, row

STATES = ("new", "taken", "waiting", "resolved", "closed")

# --- the table -------------------------------------------------------------------------------------------------------

WORKED = ["new", "taken", "waiting"]
TRANSITIONS: list[dict[str, Any]] = [
    # whose it is
    row("take", "new", "taken", when=may_take, do=own, then=[tell_taken, show]),
    row("put-back", ["taken", "waiting"], "new", when=may_act, do=put_back, then=show),
    # words to the customer; the first takes the case
    row("reply", "new", "taken", when=may_take, do=own, then=[send, show]),
    row("reply", list(STATES), None, then=send),
    row("ask", WORKED, None, when=may_act, then=prompt_question),
    row("question", WORKED, "waiting", when=may_act, do=own_if_unowned, then=[send_question, show]),
    # the end of the work
    row("resolve", WORKED, None, when=may_act, then=[open_panel, show]),
    row("back", WORKED, None, when=may_act, then=[close_panel, show]),
    row("outcome", WORKED, None, when=may_act, then=[prompt_answer, show]),
    row("finish", WORKED, "resolved", when=may_act, do=[check_answer, own_if_unowned, resolve], then=show),
    # the customer
    row("said", "waiting", "taken", when=owned, do=relay, then=show),
    row("said", ["new", "taken", "waiting", "resolved"], None, do=relay),
    row("said", "closed", None, unless=merged, do=relay),
    row("withdraw", WORKED, "closed", do=withdraw, then=show),
    row("close", "resolved", "closed", do=close, then=show),
    # once more
    row("reopen", ["resolved", "closed"], "taken", when=goes_back, do=reopen, then=show),
    row("reopen", ["resolved", "closed"], "new", unless=merged, do=[let_go, reopen], then=show),
    # as part of another case
    row("merge", [*WORKED, "resolved"], "closed", when=by_supervisor, do=merge, then=show),
    row("edit", list(STATES), None, then=change_copy),
    # what could not be delivered
    row("fail", list(STATES), None, then=[mark_undelivered, show]),
]  # fmt: skip

MACHINE = machine(STATES, TRANSITIONS)


# --- the step --------------------------------------------------------------------------------------------------------

ACTIONS = frozenset({"take", "put-back", "ask", "resolve", "back", "outcome"})
ANSWERS = {"ask": "question", "resolve": "finish"}


def step(case: Case, event: CaseEvent, policy: Policy, now: datetime) -> list[Effect]:
    """Take one event through the machine; `case` becomes the new state. Refused: nothing has changed."""
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    trigger = _trigger(event)
    turn = Turn(case, event, policy, now)
    try:
        moved = MACHINE.events[trigger].trigger(case, turn)
    except MachineError:
        moved = False
    if not moved and not turn.effects:
        raise _refusal(case, event)
    if isinstance(event, AgentPressed):
        turn.effects.append(
            Toast(event.callback_id, Text(f"done-{trigger}") if trigger in ("take", "put-back") else None)
        )
    return turn.effects


def _trigger(event: CaseEvent) -> str:
    match event:
        case AgentPressed() | AgentReplied() | AgentEdited() | AgentAnswered() | CaseMerged() if (
            event.actor.role == "none"
        ):
            raise Refused("staff-only")
        case AgentPressed() if event.action in ACTIONS:
            return event.action
        case AgentAnswered() if event.prompt in ANSWERS:
            return ANSWERS[event.prompt]
        case AgentReplied():
            return "reply"
        case AgentEdited() | Edited():
            return "edit"
        case Said():
            return "said"
        case SurveyEnded():
            return "close"
        case AskedAgain():
            return "reopen"
        case Withdrew():
            return "withdraw"
        case CaseMerged():
            return "merge"
        case DeliveryFailed():
            return "fail"
        case _:
            raise Refused("button-forged")


def _refusal(case: Case, event: CaseEvent) -> Refused:
    """Why nothing happened, and where the case stands."""
    if isinstance(event, Said | AskedAgain | Withdrew):
        return satisfaction.old_button(case)
    if case.merged_into:
        return Refused("case-merged", number=case.number, into=case.merged_into)
    if isinstance(event, CaseMerged):
        return Refused("merge-supervisor" if case.state != "closed" else "merge-closed", number=case.number)
    state = Text(f"state-{case.state}", {"agent": case.answered_by})
    if isinstance(event, AgentPressed | AgentAnswered) and case.open and not may_have(case, event.actor):
        key = "somebody-else" if event.actor.id in case.barred else "supervisor-only"
        return Refused(key, number=case.number)
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id == event.actor.id:
        return Refused("yours-already", number=case.number)
    if isinstance(event, AgentPressed | AgentAnswered) and case.owner_id not in (0, event.actor.id):
        return Refused("owned-by-other", number=case.number, agent=case.owner_name)
    return Refused("button-old", number=case.number, state=state)
