"""The promises of a case: told, kept, put off; and standing still while the case waits for its customer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from flows.clocks import Clock
from flows.desk import at_least
from flows.effects import Effect, Promised, PromiseEnded, Text
from flows.events import Role
from flows.model import Severity
from flows.policy import Policy
from flows.promises import promise, resumed, statutory_due
from flows.records import Case, Promise

ANSWER, UPDATE, RESOLUTION, ABOVE = "answer", "update", "resolution", "escalation"
NEWS = (ANSWER, UPDATE, ABOVE)
KINDS = (*NEWS, RESOLUTION)
TOGETHER = timedelta(hours=1)  # words so soon after others are part of the same news
Halt = Literal["question", "offer", "conduct"]


@dataclass(frozen=True, slots=True)
class Told:
    """A promise as it was told once, and what became of it."""

    kind: str
    told_at: datetime
    due_at: datetime
    kept_at: datetime | None = None
    missed_at: datetime | None = None
    delayed_at: datetime | None = None
    dropped_at: datetime | None = None


def name(kind: str) -> Text:
    """What is promised, or what a law wants."""
    return Text(f"promise-{kind}" if kind in KINDS else f"statutory-{kind}")


def of(case: Case, kind: str) -> Promise | None:
    """The promise of this kind that stands."""
    return next((each for each in case.promises if each.kind == kind), None)


def told(case: Case) -> list[Promise]:
    """What stands and was told to the customer."""
    return [each for each in case.promises if not each.ends_with]


def laws(case: Case) -> list[Promise]:
    """The clocks that never stand still."""
    return [each for each in case.promises if each.ends_with]


def clock_of(policy: Policy, case: Case, kind: str) -> Clock:
    """How a kind of promise is counted in this case."""
    if kind == ABOVE:
        return policy.escalation.level[max(case.level, 1) - 1].answer
    promises = policy.severity[case.severity]
    return {ANSWER: promises.first_answer, UPDATE: promises.next_update}.get(kind, promises.resolution)


# --- told ------------------------------------------------------------------------------------------------------------


def tell(case: Case, kind: str, due_at: datetime, now: datetime, warned: int = 0) -> list[Effect]:
    """A new promise, in the place of one of this kind that stood."""
    effects = end(case, "dropped", kind)
    case.told += 1
    case.promises.append(Promise(case.told, kind, now, due_at, warned))
    return [*effects, Promised(case.id, kind, case.told, due_at)]


def begin(case: Case, policy: Policy, now: datetime, kind: str, clock: Clock) -> list[Effect]:
    """A round begins: by when it is answered, and by when decided."""
    effects = end(case, "dropped", *(each.kind for each in told(case)))
    case.halts, case.paused_at, case.delays = [], None, 0
    due = promise(policy, clock, now)
    effects += tell(case, kind, due, now)
    return [*effects, *tell(case, RESOLUTION, max(due, promise(policy, clock_of(policy, case, RESOLUTION), now)), now)]


def run_law(case: Case, policy: Policy) -> list[Effect]:
    """The clocks beside the promises, from the lodging on."""
    effects: list[Effect] = []
    for rule in policy.statutory:
        if rule.runs_for(case.category):
            effects += tell(case, rule.id, statutory_due(policy, rule, case.lodged_at), case.lodged_at)
            case.promises[-1].ends_with = rule.ends_with
    return effects


def sooner(case: Case, policy: Policy, now: datetime, before: Severity) -> list[Effect]:
    """The case has become more urgent than `before`: what is sooner now is promised anew."""
    effects: list[Effect] = []
    if case.severity >= before or case.paused_at is not None:
        return effects
    for each in told(case):
        due = promise(policy, clock_of(policy, case, each.kind), now)
        if each.kind != ABOVE and due < each.due_at:
            effects += tell(case, each.kind, due, now)
    return effects


def inherit(case: Case, gone: Iterable[Promise], now: datetime) -> list[Effect]:
    """What was promised sooner in a case that goes on in this one holds here."""
    effects: list[Effect] = []
    for each in gone:
        own = of(case, each.kind if each.kind != ANSWER or of(case, ANSWER) else UPDATE)
        if own is not None and now < each.due_at < own.due_at:
            ends_with = own.ends_with
            effects += tell(case, own.kind, each.due_at, now)
            case.promises[-1].ends_with = ends_with
    return effects


# --- kept ------------------------------------------------------------------------------------------------------------


def end(case: Case, how: Literal["kept", "missed", "delayed", "dropped"], *kinds: str) -> list[Effect]:
    """Promises of these kinds stand no more."""
    over = [each for each in case.promises if each.kind in kinds]
    case.promises = [each for each in case.promises if each not in over]
    return [PromiseEnded(case.id, each.number, how) for each in over]


def spoke(case: Case, policy: Policy, now: datetime, role: Role) -> list[Effect]:
    """Somebody of the staff has told the customer something: that was promised, and the next news are."""
    above, standing = of(case, ABOVE), of(case, UPDATE)
    if above is not None and not at_least(role, policy.escalation.level[max(case.level, 1) - 1].role):
        return end(case, "kept", ANSWER, *_ended_by(case, "first_answer"))
    if above is None and standing is not None and now < min(standing.told_at + TOGETHER, standing.due_at):
        return []
    effects = end(case, "kept", *NEWS, *_ended_by(case, "first_answer"))
    return [*effects, *tell(case, UPDATE, promise(policy, clock_of(policy, case, UPDATE), now), now)]


def decided(case: Case) -> list[Effect]:
    """The answer is given: everything is kept."""
    return _over(case, "kept")


def drop(case: Case) -> list[Effect]:
    """The case has ended otherwise: nothing stands any more."""
    return _over(case, "dropped")


def _over(case: Case, how: Literal["kept", "dropped"]) -> list[Effect]:
    case.halts, case.paused_at = [], None
    return end(case, how, *(each.kind for each in case.promises))


def _ended_by(case: Case, what: str) -> list[str]:
    return [each.kind for each in laws(case) if each.ends_with == what]


def put_off(case: Case, each: Promise, policy: Policy, now: datetime) -> list[Effect]:
    """A promise that cannot be kept gives way to a later one; one that has passed was missed.

    Each delay in a row is twice as long as the one before: who waits long is not told every hour to wait one more.
    """
    delay = policy.severity[case.severity].delay.times(2**each.delayed)
    due = promise(policy, delay, max(now, each.due_at))
    if each.kind == RESOLUTION:  # no decision comes before the next news
        due = max([due, *(other.due_at for other in told(case) if other.kind in NEWS)])
    effects = passed(case, each, now)
    effects += tell(case, each.kind, due, now)
    case.promises[-1].delayed = each.delayed + 1
    return effects


def passed(case: Case, each: Promise, now: datetime) -> list[Effect]:
    """A promise stands no more that was not kept: it was put off in time, or missed."""
    return end(case, "missed" if now >= each.due_at else "delayed", each.kind)


def overtaken(case: Case) -> Promise | None:
    """The decision that is promised before the next news."""
    decision = of(case, RESOLUTION)
    news = [each.due_at for each in told(case) if each.kind in NEWS]
    return decision if decision is not None and news and decision.due_at < max(news) else None


# --- standing still --------------------------------------------------------------------------------------------------


def halt(case: Case, why: Halt, now: datetime) -> None:
    """The promises stand still; the clocks of law go on."""
    if why not in case.halts:
        case.halts = [*case.halts, why]
    case.paused_at = case.paused_at or now


def go_on(case: Case, why: Halt, policy: Policy, now: datetime) -> list[Effect] | None:
    """One reason is gone: with the last one the promises go on, with the time that was left; None: they do not yet."""
    since, case.halts = case.paused_at, [each for each in case.halts if each != why]
    if since is None or case.halts:
        return None
    case.paused_at = None
    effects: list[Effect] = []
    for each in told(case):
        clock, begun = clock_of(policy, case, each.kind), max(since, each.told_at)
        due = resumed(policy, clock, begun, each.due_at, now, policy.question.least)
        if due != each.due_at:
            effects += tell(case, each.kind, due, now, each.warned)
    return effects
