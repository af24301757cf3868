"""One event on its way through a case, and the small things that many rows do."""

from dataclasses import dataclass, field
from datetime import datetime

from flows import authority
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
    Concerned,
    Edited,
    Part,
    Said,
)
from flows.policy import Policy
from flows.records import Case

STAFF_ACTS = AgentPressed | AgentReplied | AgentEdited | AgentAnswered | CaseMerged | Concerned  # what has an actor


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
        assert isinstance(self.event, AgentReplied | AgentAnswered | AgentEdited | Said | Edited)
        return self.event.part

    def tell(self, key: str, **args: Argument) -> None:
        """Tell the customer something about the case."""
        self.effects.append(Say(Text(key, {"number": self.case.number, **args}), case_id=self.case.id))

    def note(self, kind: str, **data: object) -> None:
        """Write a line of the case's history."""
        actor = self.actor.name if isinstance(self.event, STAFF_ACTS) else self.case.name
        self.effects.append(Note(self.case.id, actor, kind, data))


# --- conditions ------------------------------------------------------------------------------------------------------


def unowned(turn: Turn) -> bool:
    """The case belongs to nobody."""
    return turn.case.owner_id == 0


def owned(turn: Turn) -> bool:
    """Somebody has the case."""
    return turn.case.owner_id != 0


def may_take(turn: Turn) -> bool:
    """Whether the case may become the actor's."""
    return authority.may("take", turn.actor, turn.case)


def goes_back(turn: Turn) -> bool:
    """Who had the case has it again."""
    if merged(turn) or turn.case.owner_id in turn.case.about:
        return False
    return owned(turn) and isinstance(turn.event, AskedAgain) and turn.event.by == "owner"


def merged(turn: Turn) -> bool:
    """It went on as part of another case."""
    return bool(turn.case.merged_into)


# --- whose it is -----------------------------------------------------------------------------------------------------


def own(turn: Turn) -> None:
    """Put the case into the hands of who acts."""
    turn.case.owner_id, turn.case.owner_name, turn.case.panel = turn.actor.id, turn.actor.name, ""
    turn.note("taken")


def tell_taken(turn: Turn) -> None:
    """Tell the customer who is on it."""
    turn.tell("case-taken", agent=turn.actor.name)


def own_if_unowned(turn: Turn) -> None:
    """Acting on a case that nobody has takes it."""
    if unowned(turn):
        own(turn)


def put_back(turn: Turn) -> None:
    """Let the case go, for a colleague to take."""
    turn.case.owner_id, turn.case.owner_name, turn.case.panel = 0, "", ""
    turn.note("put-back")


def show(turn: Turn) -> None:
    """The card, title and board are stale."""
    turn.effects.append(ShowCase(turn.case.id))
