"""One event on its way through a case, and who may do what.

Authority is checked here, from the actor's role and id; what a button carries proves nothing.
"""

from dataclasses import dataclass, field
from datetime import datetime

from flows.effects import Argument, Effect, Note, Say, ShowCase, Text
from flows.events import (
    Actor,
    AgentAnswered,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseEvent,
    CaseMerged,
    Edited,
    Part,
    Said,
)
from flows.policy import Policy
from flows.records import Case


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    case: Case
    event: CaseEvent
    policy: Policy
    now: datetime
    effects: list[Effect] = field(default_factory=list)

    @property
    def actor(self) -> Actor:
        """The agent who acts."""
        assert isinstance(self.event, AgentPressed | AgentReplied | AgentEdited | AgentAnswered | CaseMerged)
        return self.event.actor

    @property
    def part(self) -> Part:
        """The message of this event."""
        assert isinstance(self.event, AgentReplied | AgentAnswered | AgentEdited | Said | Edited)
        return self.event.part

    def tell(self, key: str, **args: Argument) -> None:
        """Tell the customer something about the case."""
        self.effects.append(Say(Text(key, {"number": self.case.number, **args}), case_id=self.case.id))

    def note(self, kind: str, **data: object) -> None:
        """Write a line of the case's history."""
        staff = isinstance(self.event, AgentPressed | AgentReplied | AgentEdited | AgentAnswered | CaseMerged)
        actor = self.actor.name if staff else self.case.name
        self.effects.append(Note(self.case.id, actor, kind, data))


# --- conditions ------------------------------------------------------------------------------------------------------


def may_have(case: Case, actor: Actor) -> bool:
    """Whether the case may be this person's."""
    if case.supervisor_only and actor.role != "supervisor":
        return False
    return actor.id not in case.barred or _nobody_else(case, actor)


def _nobody_else(case: Case, actor: Actor) -> bool:
    """Where all of the desk are barred, it falls to who had the case but did not decide it; else to who is there.

    How many are in the group has to be known: of those who never acted nothing else is.
    """
    if actor.desk is None or actor.desk - set(case.barred) or not 0 < actor.people <= len(actor.desk):
        return False
    return [person for person in case.barred if person in actor.desk][-1:] == [actor.id]


def is_owner(turn: Turn) -> bool:
    """The case belongs to who acts."""
    return turn.case.owner_id == turn.actor.id


def unowned(turn: Turn) -> bool:
    """The case belongs to nobody."""
    return turn.case.owner_id == 0


def by_supervisor(turn: Turn) -> bool:
    """A supervisor does it."""
    return turn.actor.role == "supervisor"


def owned(turn: Turn) -> bool:
    """Somebody has the case."""
    return turn.case.owner_id != 0


def may_take(turn: Turn) -> bool:
    """Not who had or decided it before it was looked at again; a supervisor alone, where one was asked for."""
    return may_have(turn.case, turn.actor)


def may_act(turn: Turn) -> bool:
    """The owner, anybody where there is none, and a supervisor always; of those who may have the case."""
    return may_take(turn) and (unowned(turn) or is_owner(turn) or turn.actor.role == "supervisor")


def goes_back(turn: Turn) -> bool:
    """Who had the case has it again."""
    return owned(turn) and not merged(turn) and isinstance(turn.event, AskedAgain) and turn.event.by == "owner"


def merged(turn: Turn) -> bool:
    """It went on as part of another case."""
    return bool(turn.case.merged_into)


# --- whose it is -----------------------------------------------------------------------------------------------------


def own(turn: Turn) -> None:
    """Put the case into the hands of who acts."""
    turn.case.owner_id, turn.case.owner_name, turn.case.panel = turn.actor.id, turn.actor.name, ""
    turn.note("taken", again=turn.actor.id in turn.case.barred)


def tell_taken(turn: Turn) -> None:
    """Tell the customer who is on it."""
    turn.tell("case-taken", agent=turn.actor.name)


def own_if_unowned(turn: Turn) -> None:
    """Acting on a case that nobody has takes it."""
    if unowned(turn):
        own(turn)


def put_back(turn: Turn) -> None:
    """Let the case go, for a colleague to take; the customer, who was told whose it is, is told that as well."""
    case = turn.case
    key = "case-put-back" if turn.now < case.promise_at else "case-put-back-late"
    turn.tell(key, agent=case.owner_name, by=case.promise_at)
    case.owner_id, case.owner_name, case.panel = 0, "", ""
    turn.note("put-back")


def show(turn: Turn) -> None:
    """The card, title and board are stale."""
    turn.effects.append(ShowCase(turn.case.id))
