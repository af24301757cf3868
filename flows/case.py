"""A case from lodging to closing: its machine.

TRANSITIONS read from top to bottom is the life of a case. Who may do what is in authority.py.
"""

from datetime import datetime
from typing import Any

from transitions import MachineError

from flows import authority, concerns, declining, forms, satisfaction
from flows.casework import (
    STAFF_ACTS,
    Turn,
    goes_back,
    may_take,
    merged,
    own,
    own_if_unowned,
    owned,
    put_back,
    show,
    tell_taken,
)
from flows.correspondence import (
    change_copy,
    mark_undelivered,
    prompt_question,
    relay,
    relay_meanwhile,
    send,
    send_question,
)
from flows.effects import Effect, Refused, Text, Toast
from flows.events import (
    AgentAnswered,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    AskedLook,
    CaseEvent,
    CaseMerged,
    Concerned,
    DeliveryFailed,
    Edited,
    Said,
    SaidMeanwhile,
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
    row("take", "new", "taken", do=own, then=[tell_taken, show]),
    row("put-back", ["taken", "waiting"], "new", do=put_back, then=show),
    # words to the customer; the first takes the case
    row("reply", "new", "taken", when=may_take, do=own, then=[send, show]),
    row("reply", list(STATES), None, then=send),
    row("ask", WORKED, None, then=prompt_question),
    row("question", WORKED, "waiting", do=own_if_unowned, then=[send_question, show]),
    # what is tapped in a form
    row("choose", [*WORKED, "resolved"], None, then=forms.choose),
    # the end of the work
    row("resolve", WORKED, None, then=[open_panel, show]),
    row("back", WORKED, None, then=[close_panel, show]),
    row("outcome", WORKED, None, then=[prompt_answer, show]),
    row("finish", WORKED, "resolved", do=[check_answer, own_if_unowned, resolve], then=show),
    # the customer
    row("said", "waiting", "taken", when=owned, do=relay, then=show),
    row("said", ["new", "taken", "waiting", "resolved"], None, do=relay),
    row("withdraw", WORKED, "closed", do=withdraw, then=show),
    row("close", "resolved", "closed", do=close, then=show),
    # once more
    row("reopen", ["resolved", "closed"], "taken", when=goes_back, do=reopen, then=show),
    row("reopen", ["resolved", "closed"], "new", unless=merged, do=[let_go, reopen], then=show),
    # as part of another case
    row("merge", [*WORKED, "resolved"], "closed", do=merge, then=show),
    row("edit", list(STATES), None, then=change_copy),
    # protection of agents: what was kept, whom it is about, demands that are declined
    row("catch-up", "waiting", "taken", when=owned, do=relay_meanwhile, then=show),
    row("catch-up", list(STATES), None, do=relay_meanwhile),
    *concerns.ROWS,
    *declining.ROWS,
    # what could not be delivered
    row("fail", list(STATES), None, then=[mark_undelivered, show]),
]  # fmt: skip

MACHINE = machine(STATES, TRANSITIONS)


# --- the step --------------------------------------------------------------------------------------------------------

ACTIONS = frozenset({"take", "put-back", "ask", "resolve", "back", "outcome", "choose", *declining.ACTIONS})
ANSWERS = {"ask": "question", "resolve": "finish", **declining.ANSWERS}
TRIGGERS: dict[type, str] = {SaidMeanwhile: "catch-up", Concerned: "about", AskedLook: "look"}


def step(case: Case, event: CaseEvent, policy: Policy, now: datetime) -> list[Effect]:
    """Take one event through the machine; `case` becomes the new state. Refused: nothing has changed."""
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    trigger = _trigger(event)
    if isinstance(event, STAFF_ACTS):
        authority.check(trigger, event.actor, case)
    turn = Turn(case, event, policy, now)
    try:
        moved = MACHINE.events[trigger].trigger(case, turn)
    except MachineError:
        moved = False
    if not moved and not turn.effects:
        raise _refusal(case, event)
    if isinstance(event, AgentPressed) and not any(isinstance(each, Toast) for each in turn.effects):
        turn.effects.append(
            Toast(event.callback_id, Text(f"done-{trigger}") if trigger in ("take", "put-back") else None)
        )
    return turn.effects


def _trigger(event: CaseEvent) -> str:
    match event:
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
            return TRIGGERS.get(type(event), "")  # without a name it is nobody's right


def _refusal(case: Case, event: CaseEvent) -> Refused:
    """Why nothing happened, and where the case stands."""
    if isinstance(event, Said | AskedAgain | AskedLook | Withdrew):
        return satisfaction.old_button(case)
    if case.merged_into:
        return Refused("case-merged", number=case.number, into=case.merged_into)
    if isinstance(event, CaseMerged):
        return Refused("merge-closed", number=case.number)
    state = Text(f"state-{case.state}", {"agent": case.owner_name})
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id == event.actor.id:
        return Refused("yours-already", number=case.number)
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id and case.open:
        return Refused("owned-by-other", number=case.number, agent=case.owner_name)
    return Refused("button-old", number=case.number, state=state)
