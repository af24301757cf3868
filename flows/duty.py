"""Who is on duty and gets a case: the least loaded of those who may have it; what a free hand and a loss set off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from flows import authority
from flows.casework import Turn, tell_put_back, unowned
from flows.effects import Argument, Assign, Effect, Freed, Note, Person, Refused, TellStaffWords, Text, Wake
from flows.events import (
    Actor,
    AgentAnswered,
    AgentPressed,
    AskedAbove,
    CaseAssigned,
    CaseEvent,
    OwnerLeft,
    TimerRang,
)
from flows.offline import offline
from flows.policy import Policy
from flows.records import Case

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody on duty in the room of a case; `actor.load` is how many open cases are theirs."""

    actor: Actor
    had_case_at: datetime | None = None
    since: datetime | None = None


def full(actor: Actor, policy: Policy) -> bool:
    """Whether somebody has as many cases as the policy lets anybody have."""
    return 0 < policy.duty.load_limit <= actor.load


def suits(case: Case, actor: Actor, policy: Policy) -> bool:
    """Whether a waiting case may be given to somebody."""
    waits = case.state == "new" and not case.owner_id
    return waits and authority.may("take", actor, case) and not full(actor, policy)


def choose(case: Case, people: Iterable[OnDuty], policy: Policy, but: int = 0) -> Actor | None:
    """The least loaded of those who may have it; among equals, who has been without a new case for longest."""
    fit = [each for each in people if suits(case, each.actor, policy) and each.actor.id != but]
    first = min(fit, key=lambda each: (each.actor.load, each.had_case_at or NEVER, each.actor.id), default=None)
    return first.actor if first else None


def follow(
    case: Case, owner_before: int, was_open: bool, event: CaseEvent, policy: Policy, now: datetime
) -> list[Effect]:
    """What a step means for the others: a free hand takes the next case, a case that was let go finds somebody."""
    if not policy.duty.assign:
        return []
    owner = case.owner_id if case.open else 0
    effects: list[Effect] = [Freed(owner_before, case.id)] if owner_before and owner_before != owner else []
    if case.state == "new" and not owner and (owner_before or not was_open or _went_on(case, event)):
        # who has left may have left several customers behind: each finds somebody in a step of its own
        alone = isinstance(event, OwnerLeft)
        effects.append(Wake("assign", now, case.id) if alone else Assign(case.id, owner_before))
    return effects


def _went_on(case: Case, event: CaseEvent) -> bool:
    """It went to another department, by a reply or by the tap that its reason waited for; or it may suit somebody
    else now."""
    if isinstance(event, AgentPressed):
        return event.value.startswith("transfer.") and all(
            (form.kind, form.actor_id) != ("transfer", event.actor.id) for form in case.forms
        )
    if isinstance(event, AgentAnswered):
        return event.prompt in ("transfer", "return")
    return isinstance(event, AskedAbove | TimerRang)


# --- what rows do ----------------------------------------------------------------------------------------------------


def check_load(turn: Turn) -> None:
    """Nobody takes more than the policy lets anybody have."""
    if unowned(turn) and full(turn.actor, turn.policy):
        raise Refused("load-full", limit=turn.policy.duty.load_limit)


def tell_not_taken(turn: Turn) -> None:
    """The words went out, and the case is still nobody's."""
    args: dict[str, Argument] = {"name": turn.case.name, "count": turn.actor.load}
    key = "reply-not-taken-offline" if offline(turn.case.customer_id) else "reply-not-taken"
    turn.effects.append(TellStaffWords(turn.case.id, Text(key, args)))


def give(turn: Turn) -> None:
    """The case is somebody's who did not ask for it."""
    assert isinstance(turn.event, CaseAssigned)
    case, to = turn.case, turn.event.to
    if not authority.fits(to, case):
        raise Refused("not-for-them", number=case.number, agent=to.name)
    case.owner_id, case.owner_name = to.id, to.name
    turn.effects.append(Note(case.id, to.name, "assigned"))


def tell_assigned(turn: Turn) -> None:
    """The customer hears who is on it, and they hear it too."""
    assert isinstance(turn.event, CaseAssigned)
    case, to = turn.case, turn.event.to
    turn.tell("case-taken", agent=to.name)
    words = Text("staff-assigned", {"agent": Person(to.id, to.name), "number": case.number})
    turn.effects.append(TellStaffWords(case.id, words))


def lose_owner(turn: Turn) -> None:
    """Who had the case has left the group: it is everybody's again."""
    tell_put_back(turn)
    turn.effects.append(Note(turn.case.id, turn.case.owner_name, "left"))
    turn.case.owner_id, turn.case.owner_name, turn.case.forms = 0, "", []
