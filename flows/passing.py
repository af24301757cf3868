"""A customer's words on their way to the staff: carried at once, or kept while the conversation is paused or ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import case as cases
from flows import conduct
from flows.conduct_words import way
from flows.effects import Argument, Effect, Note, Person, React, Say, TellStaffWords, Text, Wake
from flows.events import Edited, Part, Said, SurveyEnded, TimerRang
from flows.pausing import CLOSE, REMIND
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
    elif talk.policy.conduct.is_danger(event.part.text):
        talk.effects += cases.step(case, event, talk.policy, talk.now)
        talk.effects.append(_alarm(case))
    else:
        _keep(talk, case, event.part)


def _alarm(case: Case) -> Effect:
    if not case.owner_id:
        return TellStaffWords(case.id, Text("conduct-danger", {"name": case.name}), notify="agent")
    owner = Text("mention", {"person": Person(case.owner_id, case.owner_name)})
    return TellStaffWords(case.id, Text("conduct-danger", {"name": case.name, "people": owner}))


def _keep(talk: Conversation, case: Case, part: Part) -> None:
    """Nothing is lost: it stands in the record now, and goes to the agents later. That is said once."""
    standing = talk.customer.conduct
    others = [each for each in standing.kept if each.part.message_id != part.message_id]
    standing.kept = [*others, Kept(case.id, part)]
    data = {"text": part.text, "kind_of_message": part.kind, "message": part.message_id}
    talk.effects += [Note(case.id, case.name, "kept", data), React(part, KEPT)]
    if not standing.told:
        standing.told = True
        args: dict[str, Argument] = {"number": case.number, "until": standing.until or talk.now}
        talk.effects.append(Say(Text(f"conduct-kept-{standing.state}", args), case_id=case.id))


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
        talk.effects.append(Wake(event.name, talk.customer.conduct.until or talk.now, case.id))
    elif case.state == "resolved":
        case.survey.state = "lapsed"
        talk.effects += cases.step(case, SurveyEnded(), talk.policy, talk.now)
    return True


def tell_way(talk: Conversation) -> None:
    """Who begins a new complaint while the conversation is ended reads first who will read it."""
    args: dict[str, Argument] = {
        "way": way(talk.policy, talk.customer.id),
        "until": talk.customer.conduct.until or talk.now,
    }
    talk.effects.insert(0, Say(Text("conduct-new-complaint", args)))
