"""The promises of a case: told, kept, put off; and standing still while the case waits for its customer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from flows.clocks import Clock
from flows.desk import at_least
from flows.effects import Effect, Promised, PromiseEnded, Rest, Text
from flows.events import Role
from flows.model import Severity
from flows.policy import Policy
from flows.promises import promise, repeated, resumed, statutory_due
from flows.records import Case, Promise
from flows.silence import after_night
from flows.watch import Level

ANSWER, UPDATE, RESOLUTION, ABOVE = "answer", "update", "resolution", "escalation"
REMEDY = "remedy"  # the first date by which something that was agreed is done
NEWS = (ANSWER, UPDATE, ABOVE)
KINDS = (*NEWS, RESOLUTION, REMEDY)
STEADY, OPEN = Clock(hours=1), Clock(business_hours=1)  # by day and night, or in open hours
REMIND, CLOSE = "question-remind", "question-close"  # the timers of a question that waits for the customer
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
    """What stands and was told to the customer as news or a decision."""
    return [each for each in case.promises if not each.ends_with and each.kind != REMEDY]


def still(case: Case) -> Text:
    """What the promises wait for: told instead of a time, while they stand still."""
    why = next((each for each in ("conduct", "question", "offer") if each in case.halts), "question")
    return Text(f"still-{why}")


def laws(case: Case) -> list[Promise]:
    """The clocks that never stand still."""
    return [each for each in case.promises if each.ends_with]


def who(case: Case) -> Text:
    """Who answers, as the customer is told."""
    if case.owner_id:
        return Text("words", {"words": case.owner_name})
    if case.manager_only:
        return Text("who-manager")
    return Text("who-supervisor" if case.severity == "S1" or case.supervisor_only else "who-agent")


def level_of(policy: Policy, case: Case) -> Level:
    """The step of the ladder that the case is on; the last one where the policy has fewer by now."""
    levels = policy.escalation.level
    return levels[min(max(case.level, 1), len(levels)) - 1]


def decided_by(case: Case) -> Text:
    """By when it is decided, where that is another time than the next news'."""
    decision = of(case, RESOLUTION)
    if decision is None or decision.due_at == case.due_at:
        return Text("nothing")
    return Text("decided-by", {"by": decision.due_at})


def decided_anew(case: Case, before: Promise | None) -> Text:
    """The same, where the customer was told another time `before`."""
    decision = of(case, RESOLUTION)
    same = decision is None or before is None or decision.due_at == before.due_at
    return Text("nothing") if same else decided_by(case)


def clock_of(policy: Policy, case: Case, kind: str) -> Clock:
    """How a kind of promise is counted in this case."""
    if kind == ABOVE:
        return level_of(policy, case).answer[case.severity]
    promises = policy.severity[case.severity]
    return {ANSWER: promises.first_answer, UPDATE: promises.next_update}.get(kind, promises.resolution)


def measure(policy: Policy, case: Case, each: Promise) -> Clock:
    """In which hours the time of a promise is counted: those of the clock that has made it."""
    if each.ends_with:
        return STEADY
    if each.steady is None:
        return clock_of(policy, case, each.kind)
    return STEADY if each.steady else OPEN


# --- told ------------------------------------------------------------------------------------------------------------


def tell(case: Case, kind: str, due_at: datetime, now: datetime, warned: int = 0) -> list[Effect]:
    """A new promise, in the place of one of this kind that stood."""
    effects = end(case, "dropped", kind)
    case.told += 1
    case.promises.append(Promise(case.told, kind, now, due_at, warned))
    return [*effects, Promised(case.id, kind, case.told, due_at)]


def begin(case: Case, policy: Policy, now: datetime, kind: str, clock: Clock) -> list[Effect]:
    """A round begins: by when it is answered, and by when decided."""
    effects = end(case, "dropped", *(each.kind for each in told(case)), REMEDY)
    case.halts, case.paused_at, case.delays = [], None, 0
    due = promise(policy, clock, now)
    effects += tell(case, kind, due, now)
    decision = max(due, promise(policy, clock_of(policy, case, RESOLUTION), now))
    effects += tell(case, RESOLUTION, decision, now)
    agreed = _date(case)
    return [*effects, *tell(case, REMEDY, agreed, now)] if agreed is not None else effects


def agree(case: Case, now: datetime) -> list[Effect]:
    """An offer was accepted: that is the decision, and the news come with what is done by its date."""
    return [*end(case, "kept", RESOLUTION), *end(case, "dropped", ANSWER, UPDATE), *look_after(case, now)]


def look_after(case: Case, now: datetime) -> list[Effect]:
    """The first date of what is still to be done stands as a promise."""
    due, standing = _date(case), of(case, REMEDY)
    if standing is not None and standing.due_at == due:
        return []
    put_off = standing is not None and due is not None and due > standing.due_at
    in_time = standing is not None and now < standing.due_at
    effects = end(case, ("delayed" if put_off else "kept") if in_time else "missed", REMEDY)
    return [*effects, *tell(case, REMEDY, due, now)] if due is not None and case.open else effects


def _date(case: Case) -> datetime | None:
    """When the first thing that was agreed is to be done."""
    return min((grant.due_at for grant in case.remedies if grant.done_at is None), default=None)


def run_law(case: Case, policy: Policy, *bases: str, answered: bool = False) -> list[Effect]:
    """The clocks beside the promises, from the lodging on; those that run already do so as they were counted.

    With `bases`, those that rest on one of them.
    """
    effects: list[Effect] = []
    for rule in policy.statutory:
        over = (answered and rule.ends_with == "first_answer") or (bases and rule.basis not in bases)
        if rule.runs_for(case.category) and of(case, rule.id) is None and not over:
            effects += tell(case, rule.id, statutory_due(policy, rule, case.lodged_at), case.lodged_at)
            case.promises[-1].ends_with, case.promises[-1].basis = rule.ends_with, rule.basis
    return effects


def sooner(case: Case, policy: Policy, now: datetime, before: Severity) -> list[Effect]:
    """The case has become more urgent than `before`: what is sooner now is promised anew.

    What was renewed stays: nobody is left above who would keep a sooner time.
    """
    effects: list[Effect] = []
    if case.severity >= before:
        return effects
    if case.severity == "S1" and "conduct" not in case.halts:  # what is urgent waits for nobody
        if "question" in case.halts:
            effects += [Rest(REMIND, case.id), Rest(CLOSE, case.id)]
        effects += [*(go_on(case, "question", policy, now) or []), *(go_on(case, "offer", policy, now) or [])]
    for each in [each for each in told(case) if not each.renewed]:
        clock = clock_of(policy, case, each.kind)
        since = now if case.paused_at is None else max(case.paused_at, each.told_at)
        if promise(policy, clock, since) < each.due_at:
            effects += tell(case, each.kind, promise(policy, clock, now), now)
            case.promises[-1].delays = each.delays
    return effects


def above(case: Case, policy: Policy, now: datetime, late: Sequence[Promise] = ()) -> list[Effect]:
    """Somebody above answers instead, by a time of their own, and never later than what stands and is not `late`."""
    standing = told(case) if case.paused_at is None else []
    others = [each.due_at for each in standing if each not in late and now < each.due_at]
    by = min([promise(policy, clock_of(policy, case, ABOVE), now), *others])
    return [*end(case, "dropped", *NEWS), *tell(case, ABOVE, by, now)]


def inherit(case: Case, gone: Iterable[Promise], now: datetime) -> list[Effect]:
    """What was promised in a case that goes on in this one holds here: clocks of law, and what comes sooner."""
    effects: list[Effect] = []
    for each in [each for each in gone if each.kind != REMEDY]:  # it follows what is to be done
        own = of(case, each.kind) if each.ends_with or each.kind == RESOLUTION else _news(case)
        sooner = own is None or ((each.ends_with or now < each.due_at) and each.due_at < own.due_at)
        rises = each.kind == ABOVE and own is not None and own.kind != ABOVE  # who was promised answers here too
        if sooner or rises:
            kind = own.kind if own is not None and each.kind != ABOVE else each.kind
            by = each.due_at if sooner or own is None else own.due_at
            effects += end(case, "dropped", *NEWS) if rises else []
            effects += tell(case, kind, by, each.told_at if each.ends_with else now, each.warned)
            fresh = case.promises[-1]
            fresh.ends_with, fresh.basis, fresh.chased = each.ends_with, each.basis, each.chased
            fresh.delays, fresh.renewed, fresh.steady = each.delays, each.renewed, each.steady
    return effects


def _news(case: Case) -> Promise | None:
    """What the customer hears next, the decision left out."""
    return min((each for each in told(case) if each.kind in NEWS), key=lambda each: each.due_at, default=None)


# --- kept ------------------------------------------------------------------------------------------------------------


def end(case: Case, how: Literal["kept", "missed", "delayed", "dropped"], *kinds: str) -> list[Effect]:
    """Promises of these kinds stand no more."""
    over = [each for each in case.promises if each.kind in kinds]
    case.promises = [each for each in case.promises if each not in over]
    return [PromiseEnded(case.id, each.number, how) for each in over]


def spoke(case: Case, policy: Policy, now: datetime, role: Role) -> list[Effect]:
    """Somebody of the staff has told the customer something: that was promised, and the next news are."""
    above, standing = of(case, ABOVE), of(case, UPDATE)
    if above is not None and not at_least(role, level_of(policy, case).role):
        return end(case, "kept", ANSWER, *_ended_by(case, "first_answer"))
    fresh = standing is not None and standing.news and now < min(standing.told_at + TOGETHER, standing.due_at)
    if above is None and fresh:
        return []
    effects = end(case, "kept", *NEWS, *_ended_by(case, "first_answer"))
    for each in told(case):
        if each.renewed:  # somebody is there: from here on it is warned of, and nobody is called for an answer
            each.renewed = each.warned = 0
    return effects if of(case, REMEDY) is not None else [*effects, *next_news(case, policy, now)]


def next_news(case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """By when the customer hears more, where nothing else says it."""
    effects = tell(case, UPDATE, promise(policy, clock_of(policy, case, UPDATE), now), now)
    case.promises[-1].news = True
    return effects


def decided(case: Case) -> list[Effect]:
    """The answer is given: everything is kept."""
    return _over(case, "kept")


def drop(case: Case) -> list[Effect]:
    """The case goes on in another one: here nothing stands any more."""
    return _over(case, "dropped")


def drop_told(case: Case) -> list[Effect]:
    """The case has ended without an answer: nothing stands any more but what a law wants all the same."""
    case.halts, case.paused_at = [], None
    binding = [each for each in laws(case) if each.basis == "law"]
    return end(case, "dropped", *(each.kind for each in case.promises if each not in binding))


def _over(case: Case, how: Literal["kept", "dropped"]) -> list[Effect]:
    case.halts, case.paused_at = [], None
    effects = end(case, "dropped", REMEDY)  # it is seen to all the same
    return [*effects, *end(case, how, *(each.kind for each in case.promises))]


def held(case: Case) -> list[Effect]:
    """A holding response was sent: it ends what a law wants until then."""
    return end(case, "kept", *_ended_by(case, "holding"))


def _ended_by(case: Case, what: str) -> list[str]:
    return [each.kind for each in laws(case) if each.ends_with == what]


def later(case: Case, each: Promise, policy: Policy, now: datetime, renewed: int = 0) -> tuple[datetime, Clock]:
    """The new time of a promise that cannot be kept, and how it is counted.

    One that is `renewed`, as nobody is left above, is a time at which somebody may well be there, and not at night.
    """
    promises, start = policy.severity[case.severity], max(now, each.due_at)
    clock = promises.resolution_delay if each.kind == RESOLUTION else promises.delay
    due = promise(policy, clock, start)
    if renewed:
        before = timedelta(minutes=policy.delay.minutes)
        calm = after_night(policy, repeated(policy, policy.delay.again, start, renewed) - before) + before
        return (calm, policy.delay.again) if calm > due else (due, clock)
    return due, clock


def put_off(case: Case, each: Promise, policy: Policy, now: datetime, renewed: int = 0) -> list[Effect]:
    """A promise that cannot be kept gives way to a later one; a decision comes with the news or after them."""
    due, clock = later(case, each, policy, now, renewed)
    if each.kind == RESOLUTION:
        due = max([due, *(news.due_at for news in told(case) if news.kind in NEWS)])
    effects = [*give_up(case, each, now), *tell(case, each.kind, due, now)]
    fresh = case.promises[-1]
    fresh.delays, fresh.renewed, fresh.steady = each.delays + 1, renewed, clock.hours is not None
    fresh.chased = each.chased
    return effects


def give_up(case: Case, each: Promise, now: datetime) -> list[Effect]:
    """A promise is not kept: one that has passed was missed."""
    return end(case, "missed" if now >= each.due_at else "delayed", each.kind)


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
        begun = max(since, each.told_at)
        clock = measure(policy, case, each) if begun < each.due_at else clock_of(policy, case, each.kind)
        due = resumed(policy, clock, begun, each.due_at, now, policy.question.least)
        if due != each.due_at:
            effects += tell(case, each.kind, due, now, each.warned)
            fresh = case.promises[-1]
            fresh.delays, fresh.renewed, fresh.steady = each.delays, each.renewed, each.steady
            fresh.chased, fresh.asked, fresh.mentioned = each.chased, each.asked, each.mentioned
    return effects
