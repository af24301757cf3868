"""How a customer stands with the staff: the conduct of the conversation, and the segment that a supervisor chose."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from flows.events import Part

STATES = ("fine", "warned", "paused", "ended")
SILENT = frozenset({"paused", "ended"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A message that came while the conversation was paused or ended, with the case it belongs to."""

    case_id: int
    part: Part


@dataclass(slots=True)
class Conduct:
    """Whether the conversation goes on; its machine is in conduct.py. Times are aware UTC."""

    state: str = "fine"
    reason: str = ""  # one of the policy's
    by: str = ""  # the name that customers read
    at: datetime | None = None
    until: datetime | None = None  # a pause ends then; an ended conversation is reviewed then
    warned_at: datetime | None = None
    paused_at: datetime | None = None
    case_id: int = 0  # where it was done
    told: bool = False  # that messages are kept meanwhile was said once
    kept: list[Kept] = field(default_factory=list)

    def silent(self, now: datetime) -> bool:
        """Whether what the customer writes is kept instead of carried to the staff."""
        return self.state == "ended" or (self.state == "paused" and self.until is not None and now < self.until)

    @property
    def weight(self) -> tuple[int, datetime]:
        """What of two stands where they become one: the further step, and of the same step the later."""
        return STATES.index(self.state), self.until or self.at or datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The segment that a supervisor has put a customer into, and why."""

    id: str
    reason: str
    by: str
    at: datetime
