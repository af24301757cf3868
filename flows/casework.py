"""One event on its way through a case, and the small things that many rows do."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from flows import authority, dues
from flows.effects import Argument, Asking, Effect, Note, Over, Person, Say, ShowCase, Text, Wake
from flows.events import (
    Actor,
    AgentAnswered,
    AgentCommanded,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseEvent,
    CaseMerged,
    Concerned,
    Edited,
    Part,
    Said,
    TimerRang,
)
from flows.policy import Policy
from flows.records import Case

STAFF_ACTS = (
    AgentPressed | AgentCommanded | AgentReplied | AgentEdited | AgentAnswered | CaseMerged | Concerned
)  # what has an actor


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
        assert isinstance(self.event, STAFF_ACTS)
        return self.event.actor

    @property
    def part(self) -> Part:
        """The message of this event."""
        assert isinstance(self.event, AgentReplied | AgentAnswered | AgentCommanded | AgentEdited | Said | Edited)
        return self.event.part

    @property
    def words(self) -> str:
        """What was written, without the command in front of it."""
        return self.event.words if isinstance(self.event, AgentCommanded) else self.part.text

    def tell(self, key: str, **args: Argument) -> None:
        """Tell the customer something about the case."""
        self.effects.append(Say(Text(key, {"number": self.case.number, **args}), case_id=self.case.id))

    def note(self, kind: str, **data: object) -> None:
        """Write a line of the case's history."""
        self.effects.append(Note(self.case.id, self._doer, kind, data))

    @property
    def _doer(self) -> str:
        if isinstance(self.event, STAFF_ACTS):
            return self.actor.name
        return "" if isinstance(self.event, TimerRang) else self.case.name


def people(turn: Turn) -> dict[str, Argument]:
    """Whose case it is and who is asked for something, for the texts of prompts."""
    agent = Person(turn.actor.id, turn.actor.name)
    return {"name": turn.case.name, "number": turn.case.number, "agent": agent}


# --- conditions ------------------------------------------------------------------------------------------------------


def unowned(turn: Turn) -> bool:
    """The case belongs to nobody."""
    return turn.case.owner_id == 0


def owned(turn: Turn) -> bool:
    """Somebody has the case."""
    return turn.case.owner_id != 0


def may_take(turn: Turn) -> bool:
    """Whether the case may become the actor's."""
    return authority.may("take", turn.actor, turn.case) and not 0 < turn.policy.duty.load_limit <= turn.actor.load


def too_many(turn: Turn) -> bool:
    """Whether the case might become the actor's, had they not as many as the policy lets anybody have."""
    return authority.may("take", turn.actor, turn.case) and 0 < turn.policy.duty.load_limit <= turn.actor.load


def goes_back(turn: Turn) -> bool:
    """Who had the case has it again."""
    return goes_on(turn) and isinstance(turn.event, AskedAgain) and turn.event.by == "owner"


def goes_on(turn: Turn) -> bool:
    """Who had the case has it again, whoever opened it; unless it is about them."""
    return owned(turn) and not merged(turn) and turn.case.owner_id not in turn.case.about


def merged(turn: Turn) -> bool:
    """It went on as part of another case."""
    return bool(turn.case.merged_into)


# --- whose it is -----------------------------------------------------------------------------------------------------


def own(turn: Turn) -> None:
    """Put the case into the hands of who acts."""
    turn.case.owner_id, turn.case.owner_name = turn.actor.id, turn.actor.name
    turn.case.handed = None
    turn.note("taken", again=turn.actor.id in turn.case.barred)


def tell_taken(turn: Turn) -> None:
    """Tell the customer who is on it."""
    turn.tell("case-taken", agent=turn.actor.name)


def own_if_unowned(turn: Turn) -> None:
    """Acting on a case that nobody has takes it."""
    if unowned(turn):
        own(turn)


def nothing_asked(turn: Turn) -> None:
    """What was asked about the case as it stood before has no buttons any more."""
    names: tuple[Literal["survey", "decision", "withdraw", "case", "door"], ...]
    names = ("survey", "decision", "withdraw", "case", "door")
    turn.effects.append(Over(tuple(Asking(name, turn.case.id) for name in names)))


def put_back(turn: Turn) -> None:
    """Let the case go, for a colleague to take."""
    tell_put_back(turn)
    turn.case.owner_id, turn.case.owner_name = 0, ""
    turn.note("put-back")


def tell_put_back(turn: Turn) -> None:
    """The customer, who was told whose the case is, is told as well that somebody else gets it."""
    case = turn.case
    if case.paused_at is not None:
        turn.tell("case-put-back-still", agent=case.owner_name, still=dues.still(case))
        return
    key = "case-put-back" if turn.now < case.due_at else "case-put-back-late"
    turn.tell(key, agent=case.owner_name, by=case.due_at)


def keep_for(turn: Turn) -> None:
    """From its closing on a case is kept for a while, then erased."""
    after = turn.policy.retention_of(turn.case.category)
    turn.effects.append(Wake("retention", turn.now + after, turn.case.id))


def show(turn: Turn) -> None:
    """The card, title and board are stale."""
    turn.effects.append(ShowCase(turn.case.id))
