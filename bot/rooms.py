"""The staff groups, and which of them, where in it, a department's cases are worked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from flows.policy import Policy
from flows.worklist import Entry
from storage.within import Within

STAFF = "staff"  # the lane of the staff group; a department's own group has a lane of its own behind it


class Elsewhere(Exception):
    """The case of this row has gone to another room meanwhile; the row follows it to `lane`."""

    def __init__(self, lane: str) -> None:
        super().__init__(lane)
        self.lane = lane


@dataclass(frozen=True, slots=True)
class Room:
    """A staff group as it is now; for a department with a topic of its own, that topic.

    `lane` is its lane of the outbox and stays the same when the group's id changes. `lost` are topics of departments
    that were deleted: their cases have topics of their own, like all others.
    """

    lane: str
    id: int
    forum: bool | None  # None: it has moved or is new, and Telegram was not asked yet
    language: str
    topic_id: int = 0
    lost: tuple[int, ...] = ()
    people: int = 0  # who are in it, bots left out; 0 where Telegram did not say
    names: tuple[str, ...] = ()  # of those of them who are known by name

    @property
    def alone(self) -> bool:
        """Whether only one person works here."""
        return self.people == 1

    @property
    def topics(self) -> bool:
        """Whether each case has a topic of its own."""
        return bool(self.forum) and not self.topic_id

    @property
    def place(self) -> str:
        """What tells the places where cards stand from each other."""
        return f"{self.lane}#{self.topic_id}" if self.topic_id else self.lane


@dataclass(frozen=True, slots=True)
class Rooms:
    """All staff groups; the one of STAFF_CHAT_ID first, for every department without one of its own."""

    groups: tuple[Room, ...]
    policy: Policy

    @property
    def main(self) -> Room:
        """The staff group of the settings."""
        return self.groups[0]

    def at(self, chat_id: int) -> Room | None:
        """The staff group with this id now."""
        return next((group for group in self.groups if group.id == chat_id != 0), None)

    def by(self, lane: str) -> Room:
        """The group of a lane; one that the policy has dropped is still what it was."""
        found = next((group for group in self.groups if group.lane == lane), None)
        return found or Room(lane, configured(lane), None, self.main.language)

    def of(self, department: str) -> Room:
        """Where the cases of a department are worked."""
        known = next((each for each in self.policy.department if each.id == department), None)
        if known is None:
            return self.main
        group = next((each for each in self.groups if configured(each.lane) == known.chat_id), self.main)
        topic = known.topic_id if known.topic_id not in group.lost else 0
        return replace(group, topic_id=topic)

    def within(self, lane: str, allowed: Collection[str] = ()) -> Within:
        """Of all cases those that are worked in one group; `allowed` are departments, none named: all."""
        known = [each.id for each in self.policy.department]
        elsewhere = [each for each in known if self.of(each).lane != lane]
        if lane == self.main.lane:
            return Within(tuple(allowed), tuple(elsewhere))
        here = [each for each in known if each not in elsewhere]
        return Within(tuple(allowed or here), (*elsewhere, ""))

    def placed(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries, with the group where each is worked."""
        return [replace(each, chat_id=self.of(each.department).id) for each in entries]


def lane_of(chat_id: int) -> str:
    """The lane of a department's own group, by the id that the policy gives."""
    return f"{STAFF}:{chat_id}"


def is_staff(lane: str) -> bool:
    """Whether a lane leads to a staff group."""
    return lane == STAFF or lane.startswith(f"{STAFF}:")


def configured(lane: str) -> int:
    """The id that the policy gives for a lane; 0 for the group of the settings."""
    return int(lane.partition(":")[2] or 0)
