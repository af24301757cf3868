"""A case whose promises stand still: a question or an offer waits for the customer, or the conversation is paused."""

from datetime import timedelta

from flows import dues
from flows.casework import Turn
from flows.dues import CLOSE, REMIND, Halt
from flows.effects import Rest, Wake
from flows.promises import resumed

SHARE = "department-due"  # the department's share of the time has passed


def halt(turn: Turn, why: Halt) -> None:
    """Stand still."""
    dues.halt(turn.case, why, turn.now)
    turn.effects.append(Rest(SHARE, turn.case.id))


def stop(turn: Turn) -> None:
    """Nobody waits for an answer any more."""
    case = turn.case
    if "question" in case.halts:
        turn.effects += [Rest(REMIND, case.id), Rest(CLOSE, case.id)]


def go_on(turn: Turn, why: Halt) -> bool:
    """One reason is gone: the promises go on with the time that was left; False where they do not."""
    case, since = turn.case, turn.case.paused_at
    if why == "question":
        stop(turn)
    effects = dues.go_on(case, why, turn.policy, turn.now)
    if effects is None or since is None:
        return False
    turn.effects += effects
    if case.department_due_at is not None and case.department_due_at > since:
        clock = turn.policy.severity[case.severity].first_answer
        due = resumed(turn.policy, clock, since, case.department_due_at, turn.now, timedelta())
        case.department_due_at = min(due, case.due_at)
        turn.effects.append(Wake(SHARE, case.department_due_at, case.id))
    return True


def pause_with(turn: Turn) -> None:
    """The conversation is paused."""
    halt(turn, "conduct")


def tell_on(turn: Turn, why: Halt) -> None:
    """The same, and the customer reads the new time; what was agreed has its date, which they have read."""
    if go_on(turn, why) and (why == "conduct" or dues.told(turn.case)):
        turn.tell("promise-again", by=turn.case.due_at)
