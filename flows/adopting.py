"""A case that was worked before its clocks were: it gets what the policy promises now, and the customer hears it once.

What was told before stands as it was told; the migration left it in the case, and set the timer.
"""

from datetime import timedelta

from flows import dues, triage
from flows.casework import Turn
from flows.delaying import by_itself
from flows.effects import Say, Text, Wake
from flows.events import TimerRang
from flows.folding import folded
from flows.lateness import passing
from flows.promises import promise

ADOPT, LATER = "adopt", "adopt-later"
TIMERS = {ADOPT: ADOPT, LATER: ADOPT}
AGAIN = timedelta(days=1)  # the times of a case that waits for its customer are told once it goes on


def adopt(turn: Turn) -> None:
    """Add what is missing and tell it; where a time has passed without an answer, the customer hears that with it."""
    case, policy, now = turn.case, turn.policy, turn.now
    was = case.severity
    turn.effects += [*triage.catch_up(case, policy, now), *dues.sooner(case, policy, now, was)]
    if isinstance(turn.event, TimerRang) and turn.event.name == ADOPT:  # what has ended since does not begin again
        turn.effects += dues.run_law(case, policy, answered=dues.of(case, dues.ANSWER) is None)
    if dues.of(case, dues.REMEDY) is None:  # an offer that was accepted is the decision
        _complete(turn)
    turn.effects += triage.alarm(case) if case.severity != was else []


def _complete(turn: Turn) -> None:
    case, policy, now = turn.case, turn.policy, turn.now
    late = passing(case, policy, now)
    if not any(dues.of(case, kind) for kind in dues.NEWS):
        _promise(turn, dues.UPDATE)
    if case.paused_at is not None:
        turn.effects.append(Wake(LATER, now + AGAIN, case.id))
    elif dues.of(case, dues.RESOLUTION) is None:
        _promise(turn, dues.RESOLUTION)
        if late:
            by_itself(turn, late, adopted=True)
        else:
            again = Text("promise-again", {"number": case.number, "by": case.due_at})
            turn.effects.append(Say(folded("run-on", [again, dues.decided_by(case)]), case_id=case.id))


def _promise(turn: Turn, kind: str) -> None:
    case, policy, now = turn.case, turn.policy, turn.now
    due = promise(policy, dues.clock_of(policy, case, kind), now)
    first = case.due
    turn.effects += dues.tell(case, kind, max(due, first.due_at) if first else due, now)
