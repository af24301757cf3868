"""A customer's words on their way to the staff: carried at once, or kept while the conversation is paused or ended."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from flows import case as cases
from flows import conduct
from flows.conduct_words import new_complaint, way
from flows.correspondence import kept
from flows.dues import CLOSE, REMIND
from flows.effects import Argument, Effect, Note, Person, React, Say, TellStaffWords, Text, Wake
from flows.events import Edited, Part, Said, SurveyEnded, TimerRang
from flows.standing import Kept
from flows.words import KEPT

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.records import Case

# Timers that would ask the customer something: they wait for the end of a pause.
WAITING = frozenset({REMIND, CLOSE})
ASKING = frozenset({"survey", "second-look", *WAITING})


def pass_on(talk: Conversation, case: Case, event: Said | Edited) -> None:
    """Carry a message, or its change, to the case. Words of danger are never kept back."""
    if not talk.silent or (isinstance(event, Said) and case.state == "closed"):
        talk.effects += cases.step(case, event, talk.policy, talk.now)
    elif talk.policy.triage.is_danger(event.part.text):
        talk.effects += cases.step(case, event, talk.policy, talk.now)
        talk.effects += [_alarm(case), Say(Text("conduct-danger-passed-on"), case_id=case.id)]
    else:
        _keep(talk, case, event.part)


def _alarm(case: Case) -> Effect:
    """Whoever has the case and the supervisors; everybody where nobody has it."""
    words = Text("conduct-danger", {"name": case.name})
    if not case.owner_id:
        return TellStaffWords(case.id, words, notify="agent")
    return TellStaffWords(case.id, words, notify="supervisor", also=Person(case.owner_id, case.owner_name))


def _keep(talk: Conversation, case: Case, part: Part) -> None:
    """Nothing is lost: it stands in the record now, and goes to the agents later. That is said once."""
    standing = talk.customer.conduct
    others = [each for each in standing.kept if each.part.message_id != part.message_id]
    standing.kept = [*others, Kept(case.id, part)]
    talk.effects += [Note(case.id, case.name, "kept", kept(part)), React(part, KEPT)]
    if not standing.told:
        standing.told = True
        args: dict[str, Argument] = {"number": case.number, "until": _next(talk)}
        way_on = new_complaint(talk.customer.id) if standing.state == "ended" else None
        talk.effects.append(Say(Text(f"conduct-kept-{standing.state}", args), way_on, case.id))


def _next(talk: Conversation) -> datetime:
    """When it changes, or somebody looks at it: a review that nobody has answered is asked for again."""
    until = talk.customer.conduct.until
    return until if until is not None and until > talk.now else talk.now + conduct.ASK_AGAIN


# --- moments ---------------------------------------------------------------------------------------------------------


def rang(talk: Conversation) -> None:
    """A moment of the customer's conduct: the pause is over, or the end is to be reviewed."""
    case = talk.case(talk.customer.conduct.case_id) or next(reversed(talk.cases), None)
    if case is not None and case.erased_at is None:
        turn = conduct.Turn(talk.customer, talk.cases, case, talk.policy, talk.now)
        talk.effects += conduct.step(turn, "ring")


def catch_up(talk: Conversation) -> None:
    """A pause that is over is over, whether its timer has rung yet or not."""
    if talk.customer.conduct.state == "paused" and not talk.resting:
        rang(talk)


def held_back(talk: Conversation, event: TimerRang, case: Case) -> bool:
    """Nobody is asked anything while the conversation is paused or ended: the timer waits, or the survey lapses."""
    if not talk.resting or event.name not in ASKING:
        return False
    if talk.customer.conduct.state == "paused" or event.name in WAITING:
        talk.effects.append(Wake(event.name, _next(talk), case.id))
    elif case.state == "resolved":
        case.survey.state = "lapsed"
        talk.effects += cases.step(case, SurveyEnded(), talk.policy, talk.now)
    return True


def tell_way(talk: Conversation) -> None:
    """Who begins a new complaint while the conversation is ended reads first who will read it."""
    args: dict[str, Argument] = {
        "way": way(talk.policy, talk.customer.id),
        "until": _next(talk),
    }
    talk.effects.insert(0, Say(Text("conduct-new-complaint", args)))
