"""A question to the customer: the promises stand still, the customer is reminded, and in the end the case closes."""

from flows import dues, halting, law, offers
from flows.casework import Turn, keep_for, nothing_asked
from flows.dues import CLOSE, REMIND
from flows.effects import Button, Buttons, Rest, Say, Text, Wake
from flows.halting import go_on, halt, stop
from flows.records import NO_ANSWER

TIMERS = {REMIND: "remind", CLOSE: "give-up"}


def pause(turn: Turn) -> None:
    """The case waits for the customer; a second question begins the waiting anew, the clocks stand since the first."""
    halt(turn, "question")
    case = turn.case
    turn.effects += [Rest(CLOSE, case.id), Wake(REMIND, turn.now + turn.policy.question.remind_after, case.id)]


def resume(turn: Turn) -> bool:
    """The waiting is over, and the promises go on; False where they do not."""
    return go_on(turn, "question")


def answered(turn: Turn) -> None:
    """The answer has come: the customer reads by when they hear more."""
    resume(turn)
    if turn.case.paused_at is None:  # what had become urgent meanwhile runs already
        turn.tell("answer-kept", agent=turn.case.owner_name, by=turn.case.due_at)


def tell_on(turn: Turn) -> None:
    """Whatever else ends the waiting: the customer reads the new time."""
    halting.tell_on(turn, "question")


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
    turn.effects += dues.drop_told(case)
    nothing_asked(turn)
    case.outcome, case.forms, case.closed_at = NO_ANSWER, [], turn.now
    until = turn.now + turn.policy.reopening.within
    again = Button("reopen", Text("button-reopen"), case.id)
    text = Text("closed-unanswered", {"number": case.number, "agent": case.owner_name, "until": until})
    turn.effects.append(Say(text, Buttons(((again,),)), case.id))
    keep_for(turn)
    if dues.laws(case):
        law.tell_standing(turn, "staff-law-unanswered")
    turn.note("no-answer")
