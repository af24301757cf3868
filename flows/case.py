"""A case from lodging to closing: its machine.

TRANSITIONS read from top to bottom is the life of a case. Who may do what is in authority.py.
"""

from datetime import datetime
from typing import Any

from transitions import MachineError

from flows import (
    adopting,
    authority,
    choosing,
    concerns,
    declining,
    delaying,
    duty,
    escalating,
    forms,
    halting,
    handover,
    lateness,
    law,
    linking,
    more,
    notes,
    offers,
    overseeing,
    pausing,
    satisfaction,
    settling,
    severity,
    transfer,
    triage,
)
from flows.casework import (
    STAFF_ACTS,
    Turn,
    goes_back,
    goes_on,
    may_take,
    merged,
    own,
    own_if_unowned,
    put_back,
    show,
    tell_taken,
    too_many,
)
from flows.choosing import decline_kept
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
    AgentCommanded,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAbove,
    AskedAgain,
    AskedLook,
    CaseAssigned,
    CaseEvent,
    CaseMerged,
    Concerned,
    ConversationPaused,
    ConversationResumed,
    DeliveryFailed,
    Edited,
    OfferAnswered,
    OwnerLeft,
    Said,
    SaidMeanwhile,
    SurveyEnded,
    TimerRang,
    ToldAbout,
    Withdrew,
)
from flows.halting import stop
from flows.policy import Policy
from flows.records import Case
from flows.reopening import (
    check_reopen,
    close,
    let_go,
    merge,
    prompt_reopen,
    reopen,
    reopen_by_staff,
    withdraw,
)
from flows.resolving import check_answer, completes, incomplete, keep_answer, open_form, resolve
from flows.tables import machine, row

STATES = ("new", "taken", "waiting", "resolved", "closed")

# --- the table -------------------------------------------------------------------------------------------------------

WORKED = ["new", "taken", "waiting"]
TRANSITIONS: list[dict[str, Any]] = [
    # whose it is
    row("take", "new", "taken", do=[duty.check_load, own], then=[tell_taken, show]),
    row("put-back", ["taken", "waiting"], "new", do=[pausing.resume, put_back], then=show),
    row("assign", "new", "taken", do=duty.give, then=[duty.tell_assigned, show]),
    row("leave", ["taken", "waiting"], "new", do=[pausing.resume, duty.lose_owner], then=show),
    row("hand-over", WORKED, None, then=handover.offer_colleagues),
    row("hand-to", WORKED, "taken", do=handover.hand_to, then=show),
    row("take-over", ["taken", "waiting"], "taken", do=handover.take_over, then=show),
    # to another department and back
    *transfer.ROWS,
    # words to the customer; the first takes the case
    row("reply", "new", "taken", when=may_take, do=own, then=[send, show]),
    row("reply", "new", None, when=too_many, then=[send, duty.tell_not_taken]),
    row("reply", list(STATES), None, then=send),
    row("ask", WORKED, None, then=prompt_question),
    row("question", WORKED, "waiting", do=[duty.check_load, own_if_unowned],
        then=[send_question, pausing.pause, show]),
    # what is tapped in a form
    row("choose", WORKED, "resolved", when=completes,
        do=[offers.check_none_stands, forms.keep, own_if_unowned, stop, resolve], then=show),
    row("choose", [*WORKED, "resolved"], None, then=forms.choose),
    # offers
    *offers.ROWS,
    # that is an answer too
    row("agree", "waiting", "taken", do=[offers.step("agree"), pausing.tell_on], then=show),
    row("refuse", "waiting", "taken", do=[offers.step("refuse"), decline_kept], then=show),
    # the end of the work
    row("resolve", WORKED, None, do=offers.check_none_stands, then=open_form),
    row("finish", WORKED, None, when=incomplete, do=offers.check_none_stands, then=keep_answer),
    row("finish", WORKED, "resolved", do=[offers.check_none_stands, check_answer, own_if_unowned, stop, resolve],
        then=show),
    # the customer
    row("said", "waiting", "taken", do=[relay, pausing.answered], then=show),
    row("said", ["new", "taken", "resolved"], None, do=relay),
    row("said", "closed", None, unless=merged, do=relay),
    row("remind", "waiting", None, then=pausing.remind),
    row("give-up", "waiting", "closed", do=pausing.give_up, then=show),
    row("withdraw", WORKED, "closed", do=withdraw, then=show),
    row("close", "resolved", "closed", do=close, then=show),
    # its clocks
    row("adopt", WORKED, None, do=adopting.adopt, then=show),
    row("clock", WORKED, "new", when=lateness.rises, do=lateness.rise, then=show),
    row("clock", WORKED, None, do=lateness.ring),
    row("clock", "closed", None, unless=merged, do=lateness.ring),
    *law.ROWS,
    row("ask-delay", WORKED, None, then=delaying.ask),
    row("put-off", WORKED, None, do=delaying.put_off, then=show),
    row("stand-still", WORKED, None, do=halting.pause_with, then=show),
    row("move-on", WORKED, None, do=choosing.go_on_after_pause, then=show),
    *escalating.ROWS,
    # once more
    row("reopen", ["resolved", "closed"], "taken", when=goes_back, do=reopen, then=show),
    row("reopen", ["resolved", "closed"], "new", unless=merged, do=[let_go, reopen], then=show),
    row("ask-again", ["resolved", "closed"], None, unless=merged, do=check_reopen, then=prompt_reopen),
    row("open-again", ["resolved", "closed"], "taken", when=goes_on, do=reopen_by_staff, then=show),
    row("open-again", ["resolved", "closed"], "new", unless=merged, do=reopen_by_staff, then=show),
    # rarer deeds, and what the staff write down for themselves
    row("more", list(STATES), None, then=more.open_more),
    row("note", list(STATES), None, then=notes.prompt_note),
    row("noted", list(STATES), None, do=notes.keep_note, then=show),
    row("finding", WORKED, None, then=notes.open_finding),
    row("found", WORKED, None, do=notes.keep_finding, then=show),
    row("link", list(STATES), None, then=linking.prompt_link),
    # as part of another case
    row("merge", [*WORKED, "resolved"], "closed", do=merge, then=show),
    row("edit", list(STATES), None, then=change_copy),
    # protection of agents: what was kept, whom it is about, demands that are declined
    row("catch-up", "waiting", "taken", do=[relay_meanwhile, pausing.answered], then=show),
    row("catch-up", ["new", "taken", "resolved", "closed"], None, do=relay_meanwhile),
    *concerns.ROWS,
    *declining.ROWS,
    # how severe it is
    *severity.ROWS,
    row("fall-silent", WORKED, None),
    # what could not be delivered
    row("fail", list(STATES), None, then=[mark_undelivered, show]),
]  # fmt: skip

MACHINE = machine(STATES, TRANSITIONS)


# --- the step --------------------------------------------------------------------------------------------------------

ACTIONS = frozenset(
    {"take", "ask", "resolve", "choose", "more", "hand-to", "accept", "return", "ask-delay", "put-off"}
    | {*(more.MORE.keys() - more.OF_CONDUCT), *offers.ACTIONS, *declining.ACTIONS, *law.ACTIONS}
)
ANSWERS = {
    "ask": "question",
    "resolve": "finish",
    "note": "noted",
    "finding": "found",
    "again": "open-again",
    "transfer": "hand-on",
    "return": "give-back",
    severity.FORM: "correct",
    **offers.ANSWERS,
    **declining.ANSWERS,
}
# What a command does with words behind it, and without any.
COMMANDS = {
    "handover": ("hand-to", "hand-over"),
    "transfer": ("transfer", "transfer"),
    "note": ("noted", "note"),
    "finding": ("found", "finding"),
    "reopen": ("open-again", "ask-again"),
    "severity": ("correct", "severity"),
    "holding": ("holding", "holding"),
}
TIMERS = {**pausing.TIMERS, **offers.TIMERS, **lateness.TIMERS, **adopting.TIMERS, triage.SILENCE: "fall-silent"}
TRIGGERS: dict[type[CaseEvent], str] = {
    AgentReplied: "reply",
    AgentEdited: "edit",
    Edited: "edit",
    Said: "said",
    SaidMeanwhile: "catch-up",
    SurveyEnded: "close",
    AskedAgain: "reopen",
    AskedLook: "look",
    AskedAbove: "escalate",
    ConversationPaused: "stand-still",
    ConversationResumed: "move-on",
    Withdrew: "withdraw",
    CaseMerged: "merge",
    CaseAssigned: "assign",
    Concerned: "about",
    ToldAbout: "about",
    OwnerLeft: "leave",
    DeliveryFailed: "fail",
}


def step(case: Case, event: CaseEvent, policy: Policy, now: datetime) -> list[Effect]:
    """Take one event through the machine; `case` becomes the new state. Refused: nothing has changed."""
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    trigger = _trigger(event)
    if isinstance(event, STAFF_ACTS):
        authority.check(trigger, event.actor, case)
    turn, owner, was_open = Turn(case, event, policy, now), case.owner_id if case.open else 0, case.open
    stood = case.promises
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
    weighed = triage.follow(case, event, turn.effects, policy, now)
    if isinstance(event, STAFF_ACTS):
        turn.effects += overseeing.follow(case, stood, event.actor, turn.effects, policy, now)
    followed = [*duty.follow(case, owner, was_open, event, policy, now), *lateness.follow(case, policy)]
    return [*turn.effects, *weighed, *settling.settle(case, [*turn.effects, *weighed], now), *followed]


def takes(case: Case, event: TimerRang) -> bool:
    """Whether a timer still means something to the case."""
    return TIMERS.get(event.name) in MACHINE.get_triggers(case.state)


def _trigger(event: CaseEvent) -> str:
    """The row's name; none for what is nobody's right."""
    match event:
        case AgentPressed():
            return event.action if event.action in ACTIONS else ""
        case AgentAnswered():
            return ANSWERS.get(event.prompt, "")
        case AgentCommanded() if event.name in COMMANDS:
            return COMMANDS[event.name][0 if event.words else 1]
        case OfferAnswered():
            return event.answer
        case TimerRang():
            return TIMERS.get(event.name, "")
        case _:
            return TRIGGERS.get(type(event), "")


def _refusal(case: Case, event: CaseEvent) -> Refused:
    """Why nothing happened, and where the case stands."""
    if isinstance(event, Said | AskedAgain | AskedLook | AskedAbove | Withdrew | OfferAnswered | TimerRang):
        return satisfaction.old_button(case)
    if case.merged_into:
        return Refused("case-merged", number=case.number, into=case.merged_into)
    if isinstance(event, CaseMerged):
        return Refused("merge-closed", number=case.number)
    state = Text(f"state-{case.state}", {"agent": case.answered_by})
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id == event.actor.id:
        return Refused("yours-already", number=case.number)
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id and case.open:
        return Refused("owned-by-other", number=case.number, agent=case.owner_name, name=case.name)
    return Refused("button-old", number=case.number, state=state, name=case.name)
