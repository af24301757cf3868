"""A case from lodging to closing: the record, its machine, and who may do what.

TRANSITIONS read from top to bottom is the life of a case. Authority is checked here, from the actor's role and id;
what a button carries proves nothing.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from transitions import MachineError

from flows import reopening, satisfaction
from flows.contact import Contact
from flows.draft import Draft
from flows.effects import (
    Argument,
    ChangeCopy,
    Effect,
    Keyboard,
    Note,
    Person,
    Promised,
    Prompt,
    React,
    Refused,
    Say,
    ShowCase,
    TellCustomer,
    TellStaff,
    TellStory,
    Text,
    Toast,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseEvent,
    CaseMerged,
    DeliveryFailed,
    Edited,
    Part,
    Said,
    SurveyEnded,
    Withdrew,
)
from flows.policy import Policy
from flows.promises import promise
from flows.records import OUTCOMES, Case
from flows.reopening import close, let_go, merge, reopen, withdraw
from flows.tables import machine, row
from flows.words import KEPT, units, visible

ANSWER_UNITS = 1000  # the sentence that resolves, in UTF-16 units: it stands in one message with the question after it
STATES = ("new", "taken", "waiting", "resolved", "closed")


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    case: Case
    event: CaseEvent
    policy: Policy
    now: datetime
    effects: list[Effect] = field(default_factory=list)

    @property
    def actor(self) -> Actor:
        """The agent who acts."""
        assert isinstance(self.event, AgentPressed | AgentReplied | AgentEdited | AgentAnswered | CaseMerged)
        return self.event.actor

    @property
    def part(self) -> Part:
        """The message of this event."""
        assert isinstance(self.event, AgentReplied | AgentAnswered | AgentEdited | Said | Edited)
        return self.event.part

    def tell(self, key: str, **args: Argument) -> None:
        """Tell the customer something about the case."""
        self.effects.append(Say(Text(key, {"number": self.case.number, **args}), case_id=self.case.id))

    def note(self, kind: str, **data: object) -> None:
        """Write a line of the case's history."""
        staff = isinstance(self.event, AgentPressed | AgentReplied | AgentEdited | AgentAnswered | CaseMerged)
        actor = self.actor.name if staff else self.case.name
        self.effects.append(Note(self.case.id, actor, kind, data))


# --- conditions ------------------------------------------------------------------------------------------------------


def is_owner(turn: Turn) -> bool:
    """The case belongs to who acts."""
    return turn.case.owner_id == turn.actor.id


def unowned(turn: Turn) -> bool:
    """The case belongs to nobody."""
    return turn.case.owner_id == 0


def by_supervisor(turn: Turn) -> bool:
    """A supervisor does it."""
    return turn.actor.role == "supervisor"


def owned(turn: Turn) -> bool:
    """Somebody has the case."""
    return turn.case.owner_id != 0


def may_take(turn: Turn) -> bool:
    """Not who had or decided it before it was looked at again; a supervisor alone, where one was asked for."""
    return reopening.may_have(turn.case, turn.actor)


def may_act(turn: Turn) -> bool:
    """The owner, anybody where there is none, and a supervisor always; of those who may have the case."""
    return may_take(turn) and (unowned(turn) or is_owner(turn) or turn.actor.role == "supervisor")


def goes_back(turn: Turn) -> bool:
    """Who had the case has it again."""
    return owned(turn) and not merged(turn) and isinstance(turn.event, AskedAgain) and turn.event.by == "owner"


def merged(turn: Turn) -> bool:
    """It went on as part of another case."""
    return bool(turn.case.merged_into)


# --- what is done ----------------------------------------------------------------------------------------------------


def own(turn: Turn) -> None:
    """Put the case into the hands of who acts."""
    turn.case.owner_id, turn.case.owner_name, turn.case.panel = turn.actor.id, turn.actor.name, ""
    turn.note("taken")


def tell_taken(turn: Turn) -> None:
    """Tell the customer who is on it."""
    turn.tell("case-taken", agent=turn.actor.name)


def own_if_unowned(turn: Turn) -> None:
    """Acting on a case that nobody has takes it."""
    if unowned(turn):
        own(turn)


def put_back(turn: Turn) -> None:
    """Let the case go, for a colleague to take."""
    turn.case.owner_id, turn.case.owner_name, turn.case.panel = 0, "", ""
    turn.note("put-back")


def open_panel(turn: Turn) -> None:
    """Let the card ask how the case ends."""
    turn.case.panel = "outcome"


def close_panel(turn: Turn) -> None:
    """Let the card show its usual buttons."""
    turn.case.panel = ""


def prompt_question(turn: Turn) -> None:
    """Ask the agent for the question."""
    text = Text(
        "prompt-ask",
        {"name": turn.case.name, "number": turn.case.number, "agent": Person(turn.actor.id, turn.actor.name)},
    )
    turn.effects.append(Prompt(turn.case.id, "ask", text))


def prompt_answer(turn: Turn) -> None:
    """Ask the agent for the sentence that resolves the case."""
    assert isinstance(turn.event, AgentPressed)
    outcome = turn.event.value
    if outcome not in OUTCOMES:
        raise Refused("button-forged")
    turn.case.panel = ""
    args: dict[str, Argument] = {
        "name": turn.case.name,
        "number": turn.case.number,
        "agent": Person(turn.actor.id, turn.actor.name),
        "outcome": Text(f"outcome-{outcome}"),
    }
    turn.effects.append(Prompt(turn.case.id, "resolve", Text("prompt-resolve", args), outcome))


def send(turn: Turn) -> None:
    """Carry the agent's words to the customer."""
    to = turn.event.to if isinstance(turn.event, AgentReplied) else 0
    turn.effects.append(TellCustomer(turn.case.id, turn.part, turn.actor.name, to))
    turn.note("replied", text=turn.part.text, kind_of_message=turn.part.kind, message=turn.part.message_id)


def send_question(turn: Turn) -> None:
    """Carry the agent's question to the customer."""
    turn.effects.append(TellCustomer(turn.case.id, turn.part, turn.actor.name, question=True))
    turn.note("asked", text=turn.part.text, kind_of_message=turn.part.kind, message=turn.part.message_id)


def check_answer(turn: Turn) -> None:
    """An answer is an outcome and words; refused before anything changes."""
    assert isinstance(turn.event, AgentAnswered)
    if turn.part.kind != "text" or not visible(turn.part.text):
        raise Refused("resolve-in-words")
    if units(turn.part.text) > ANSWER_UNITS:
        raise Refused("resolve-too-long", limit=ANSWER_UNITS)
    if turn.event.outcome not in OUTCOMES:
        raise Refused("button-forged")


def resolve(turn: Turn) -> None:
    """Close the work with an outcome and a sentence."""
    assert isinstance(turn.event, AgentAnswered)
    words = turn.part.text.strip()
    turn.case.outcome, turn.case.answer, turn.case.resolved_at = turn.event.outcome, words, turn.now
    turn.case.decided_by = turn.actor.id
    turn.note("resolved", outcome=turn.event.outcome, text=words)
    turn.effects += satisfaction.begin(turn.case, turn.part, turn.policy, turn.now, busy=turn.event.occupied)


def relay(turn: Turn) -> None:
    """Carry the customer's message to the staff; a reaction is the receipt."""
    if turn.case.undelivered:
        turn.case.undelivered = ""
        show(turn)
    turn.effects += [TellStaff(turn.case.id, turn.part), React(turn.part, KEPT)]
    turn.note("customer-said", text=turn.part.text, kind_of_message=turn.part.kind, message=turn.part.message_id)


def change_copy(turn: Turn) -> None:
    """Carry an edit to the other side; what was said before stays in the history."""
    actor = turn.case.name if isinstance(turn.event, Edited) else turn.actor.name
    turn.effects.append(ChangeCopy(turn.case.id, turn.part, actor))
    if isinstance(turn.event, Edited):
        turn.effects.append(React(turn.part, KEPT))
    turn.note("edited", text=turn.part.text, message=turn.part.message_id)


def show(turn: Turn) -> None:
    """The card, title and board are stale."""
    turn.effects.append(ShowCase(turn.case.id))


def mark_undelivered(turn: Turn) -> None:
    """Write on the card that the customer did not get the message, and why."""
    assert isinstance(turn.event, DeliveryFailed)
    turn.case.undelivered = turn.event.reason
    turn.note("undelivered", reason=turn.event.reason)


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


def lodge(
    draft: Draft, case_id: int, number: str, language: str, policy: Policy, now: datetime, time_zone: str = ""
) -> tuple[Case, list[Effect]]:
    """Make a case of a finished draft: severity, promise, and what the customer and the staff get to see."""
    category = policy.category_of(draft.category)
    contact = draft.contact or Contact("telegram")
    case = Case(
        id=case_id,
        number=number,
        customer_id=draft.customer_id,
        category=draft.category,
        severity=category.severity,
        story=draft.story,
        wish=draft.wish,
        wish_own=bool(draft.wish_message),
        contact=contact,
        name=draft.name,
        language=language,
        time_zone=time_zone or contact.time_zone or policy.company.time_zone,
        follows=draft.follows,
        lodged_at=now,
        promise_at=promise(policy, policy.severity[category.severity], now),
        order_number=draft.order_number,
        place=draft.place,
        help=draft.help,
        help_own=bool(draft.help_message),
    )
    acknowledged: dict[str, Argument] = {
        "number": number,
        "by": case.promise_at,
        "action": Text(f"ack-{case.category}"),
        "who": Text("who-supervisor" if case.severity == "S1" else "who-agent"),
    }
    return case, [
        Say(Text("acknowledged", acknowledged), Keyboard(), case_id=case_id),
        Promised(case_id, case.promise_at),
        Note(
            case_id,
            case.name,
            "lodged",
            {"category": case.category, "severity": case.severity, "follows": case.follows},
        ),
        ShowCase(case_id),
        TellStory(case_id),
    ]


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


def _outsider(actor: Actor) -> bool:
    return actor.role == "none"


def _refusal(case: Case, event: CaseEvent) -> Refused:
    """Why nothing happened, and where the case stands."""
    if isinstance(event, Said | AskedAgain | Withdrew):
        return satisfaction.old_button(case)
    if case.merged_into:
        return Refused("case-merged", number=case.number, into=case.merged_into)
    if isinstance(event, CaseMerged):
        return Refused("merge-supervisor" if case.state != "closed" else "merge-closed", number=case.number)
    state = Text(f"state-{case.state}", {"agent": case.owner_name})
    if isinstance(event, AgentPressed | AgentAnswered) and case.open and not reopening.may_have(case, event.actor):
        key = "somebody-else" if event.actor.id in case.barred else "supervisor-only"
        return Refused(key, number=case.number)
    if isinstance(event, AgentPressed) and event.action == "take" and case.owner_id == event.actor.id:
        return Refused("yours-already", number=case.number)
    if isinstance(event, AgentPressed | AgentAnswered) and case.owner_id not in (0, event.actor.id):
        return Refused("owned-by-other", number=case.number, agent=case.owner_name)
    return Refused("button-old", number=case.number, state=state)
