"""A question to the customer: the promise's clock pauses, the customer is reminded, and in the end the case closes."""

from datetime import datetime, timedelta

from flows import offers
from flows.casework import Turn, keep_for, nothing_asked
from flows.effects import Button, Buttons, Promised, Rest, Say, Text, Wake
from flows.policy import Clock, Policy
from flows.promises import resumed
from flows.records import NO_ANSWER, Case

REMIND, CLOSE = "question-remind", "question-close"
SHARE = "department-due"  # the department's share of the time has passed
TIMERS = {REMIND: "remind", CLOSE: "give-up"}


def pause(turn: Turn) -> None:
    """The case waits for the customer; a second question begins the waiting anew, the clock stands since the first."""
    case = turn.case
    case.paused_at = case.paused_at or turn.now
    turn.effects += [Rest(CLOSE, case.id), Rest(SHARE, case.id)]
    turn.effects += [Wake(REMIND, turn.now + turn.policy.question.remind_after, case.id)]


def stop(turn: Turn) -> None:
    """Nobody waits for an answer any more."""
    case = turn.case
    if case.paused_at is not None:
        case.paused_at = None
        turn.effects += [Rest(REMIND, case.id), Rest(CLOSE, case.id)]


def resume(turn: Turn) -> bool:
    """Let the clock go on: a new promise with the time that was left; False where it did not stand still."""
    case = turn.case
    if case.paused_at is None:
        return False
    clock, share = _clock(turn.policy, case), _share(turn, case.paused_at)
    case.promise_at = resumed(turn.policy, clock, case.paused_at, case.promise_at, turn.now, turn.policy.question.least)
    if share is not None:
        case.department_due_at = min(share, case.promise_at)
        turn.effects.append(Wake(SHARE, case.department_due_at, case.id))
    stop(turn)
    turn.effects.append(Promised(case.id, case.promise_at))
    return True


def begin_anew(turn: Turn) -> None:
    """A new time is told while the case waits: what stood still until now is not added to that one."""
    case = turn.case
    if case.paused_at is not None:
        case.department_due_at = _share(turn, case.paused_at) or case.department_due_at
        case.paused_at = turn.now


def _share(turn: Turn, since: datetime) -> datetime | None:
    """Until when the department's share of the time goes on; None where there is none, or it has passed."""
    case = turn.case
    if case.department_due_at is None or case.department_due_at <= since:
        return None
    return resumed(turn.policy, _clock(turn.policy, case), since, case.department_due_at, turn.now, timedelta())


def _clock(policy: Policy, case: Case) -> Clock:
    """What the case's promise is counted by."""
    return policy.reopening.supervisor if case.supervisor_only else policy.severity[case.severity]


def answered(turn: Turn) -> None:
    """The answer has come: the customer reads by when they hear more."""
    if resume(turn):
        turn.tell("answer-kept", agent=turn.case.owner_name, by=turn.case.promise_at)


def go_on(turn: Turn) -> None:
    """Whatever else ends the waiting: the customer reads the new time."""
    if resume(turn):
        turn.tell("promise-again", by=turn.case.promise_at)


# --- silence ---------------------------------------------------------------------------------------------------------


def remind(turn: Turn) -> None:
    """Bring the question to mind, and say when the case closes without an answer."""
    left = turn.policy.question.close_after - turn.policy.question.remind_after
    closes = turn.now + left
    turn.tell("question-reminder", agent=turn.case.owner_name, by=closes)
    turn.effects.append(Wake(CLOSE, closes, turn.case.id))
    turn.note("reminded")


def give_up(turn: Turn) -> None:
    """No answer came: close kindly, and say how to open it again."""
    case = turn.case
    stop(turn)
    offers.end(turn)
    nothing_asked(turn)
    case.outcome, case.forms, case.closed_at = NO_ANSWER, [], turn.now
    until = turn.now + turn.policy.reopening.within
    again = Button("reopen", Text("button-reopen"), case.id)
    text = Text("closed-unanswered", {"number": case.number, "agent": case.owner_name, "until": until})
    turn.effects.append(Say(text, Buttons(((again,),)), case.id))
    keep_for(turn)
    turn.note("no-answer")
