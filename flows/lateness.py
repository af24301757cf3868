"""What happens as a promise runs out: the staff are warned; before it passes the customer hears why, and the new time.

One timer of a case, CLOCK, rings whenever there is something to do about its promises; `follow` sets it.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from flows import delaying, dues, escalating
from flows.casework import Turn
from flows.door import next_level
from flows.effects import Alarm, Effect, Rest, Wake
from flows.policy import Policy
from flows.promises import repeated, share_until
from flows.records import Case, Promise
from flows.watch import WarningStep

CLOCK = "clock"
TIMERS = {CLOCK: "clock"}
LAST_WORD = 0.1  # of a promise's time: a short one leaves the agents their nine tenths


def follow(case: Case, policy: Policy) -> list[Effect]:
    """Come back when there is something to do about the promises."""
    at = next_moment(case, policy)
    if at == case.wake_at:
        return []
    case.wake_at = at
    return [Wake(CLOCK, at, case.id) if at else Rest(CLOCK, case.id)]


def next_moment(case: Case, policy: Policy) -> datetime | None:
    """When that is; None for never."""
    return min((moment for each in _running(case) for moment in _moments(case, each, policy)), default=None)


def _running(case: Case) -> list[Promise]:
    return [*(dues.told(case) if case.paused_at is None else []), *dues.laws(case)]


def _moments(case: Case, each: Promise, policy: Policy) -> Iterator[datetime]:
    if each.renewed:
        yield min(_call(each, policy), last_word(each, policy))
        return
    for share in [step.share for step in _steps(each, policy)[each.warned :]][:1]:  # the others come later
        if each.ends_with or share < 1:
            yield _share(case, each, policy, share)
    if not each.ends_with:
        yield last_word(each, policy)
    if _unowned(case, each):
        yield _share(case, each, policy, policy.chase.unowned_share)


def _steps(each: Promise, policy: Policy) -> tuple[WarningStep, ...]:
    """The warnings of a promise; what a rule only allows is brought to its owner's mind once."""
    steps = policy.warnings.step
    allowed = bool(each.ends_with) and each.basis == "allowance"
    return tuple(step for step in steps if step.tells == "owner")[:1] if allowed else steps


def _share(case: Case, each: Promise, policy: Policy, share: float) -> datetime:
    clock = dues.measure(policy, case, each)
    return share_until(policy, clock, each.told_at, each.due_at, share) or each.due_at


def _call(each: Promise, policy: Policy) -> datetime:
    """When those at the top are called next, while the customer waits for a renewed promise."""
    return repeated(policy, policy.delay.again, each.told_at, each.warned + 1)


def last_word(each: Promise, policy: Policy) -> datetime:
    """When the customer hears that the promise is not kept: shortly before it passes."""
    return each.due_at - min(timedelta(minutes=policy.delay.minutes), (each.due_at - each.told_at) * LAST_WORD)


def _unowned(case: Case, each: Promise) -> bool:
    return each.kind == dues.ANSWER and not case.owner_id and not each.chased


# --- the timer rings -------------------------------------------------------------------------------------------------


def passing(case: Case, policy: Policy, now: datetime) -> list[Promise]:
    """What was told and is not kept in time, the decision last."""
    running = dues.told(case) if case.paused_at is None else []
    late = [each for each in running if now >= last_word(each, policy)]
    return sorted(late, key=lambda each: each.kind == dues.RESOLUTION)


def rises(turn: Turn) -> bool:
    """A promise is broken once more than the agents' delays allow, and there is somebody above."""
    late = passing(turn.case, turn.policy, turn.now)
    used_up = delaying.used_up(turn.case, late, turn.policy)
    return bool(late) and used_up and next_level(turn.case, turn.policy) is not None


def rise(turn: Turn) -> None:
    """The case goes up the ladder; that is what the customer hears."""
    turn.case.wake_at = None
    late = delaying.together(turn, passing(turn.case, turn.policy, turn.now))
    was, by = min(each.due_at for each in late), escalating.climb(turn, "late", tuple(late))
    turn.effects.append(Alarm(turn.case.id, "late-again", "manager", turn.case.told, was, by))
    warn(turn)


def ring(turn: Turn) -> None:
    """Do what the moment asks for: the last word to the customer before all, then the most urgent warning."""
    case = turn.case
    case.wake_at = None
    late = passing(case, turn.policy, turn.now)
    if late:
        delaying.by_itself(turn, late)
    warn(turn)


def warn(turn: Turn) -> None:
    """Of all warnings that have come due the most urgent one is given; an outage leaves no queue of them behind."""
    found = [alarm for each in _running(turn.case) if (alarm := _warning(turn, each)) is not None]
    called = [alarm for alarm in found if alarm.kind == "unanswered"]  # once for the case, whatever is renewed
    turn.effects += [alarm for alarm in found if alarm not in called[1:]]


def _warning(turn: Turn, each: Promise) -> Alarm | None:
    case, policy, now = turn.case, turn.policy, turn.now
    if each.renewed:
        return _calling(turn, each)
    steps = _steps(each, policy)[each.warned :]
    due = [
        step for step in steps if (each.ends_with or step.share < 1) and _share(case, each, policy, step.share) <= now
    ]
    each.warned += len(due)
    unowned = _unowned(case, each) and _share(case, each, policy, policy.chase.unowned_share) <= now
    each.chased = each.chased or unowned
    if each.ends_with and each.basis == "allowance":
        return Alarm(case.id, "warning", "owner", each.number) if due and case.owner_id else None
    if each.ends_with and due:
        return Alarm(case.id, "law", due[-1].tells, each.number)
    if due:
        return Alarm(case.id, "warning", due[-1].tells, each.number)
    return Alarm(case.id, "unowned", "owner", each.number) if unowned else None


def _calling(turn: Turn, each: Promise) -> Alarm | None:
    """Nobody is left above: instead of warnings those at the top are called, once for each `again` of the policy."""
    before = each.warned
    while _call(each, turn.policy) <= turn.now and _call(each, turn.policy) < last_word(each, turn.policy):
        each.warned += 1
    return Alarm(turn.case.id, "unanswered", "manager", each.number) if each.warned > before else None
