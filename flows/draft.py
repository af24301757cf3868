"""A complaint that is still being told: the record, and one event on its way through the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from flows.contact import Contact
from flows.effects import Effect, Keyboard, Say, Text
from flows.events import CustomerEvent, Edited, Part, Said, Started
from flows.policy import Policy

ENDED = frozenset({"submitted", "joined", "discarded", "expired"})
NO_TWINS: Mapping[str, str] = {}
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Draft:
    """A complaint that is still being told; one a customer."""

    customer_id: int
    state: str = "new"
    before: str = ""  # where "keep going" leads back to
    editing: bool = False  # an answer is being changed from the review
    outdated: bool = False  # something was written in the review since it was shown
    insisted: bool = False  # "done" was tapped once already on a very short story
    category: str = ""
    twin: str = ""  # the number of an open case about the same, while it is asked whether it is that one
    follows: str = ""  # the number of an older case that this is about again
    story: list[Part] = field(default_factory=list)
    wish: str = ""  # a remedy's id, or own words
    wish_message: int = 0
    contact: Contact | None = None
    contact_message: int = 0
    name: str = ""
    name_message: int = 0
    order_number: str = ""
    place: str = ""
    help: str = ""  # one of NEEDS, or own words
    help_message: int = 0
    channel: str = ""  # where an agent writes it down: phone, counter, mail
    agent_id: int = 0  # who does
    agent_name: str = ""
    refused_album: str = ""  # an album of which a part did not fit: said once
    apart_at: datetime = NEVER  # when it was last plain that what is written belongs here, and answers no agent
    touched_at: datetime = NEVER
    reminded: bool = False

    @property
    def active(self) -> bool:
        """Whether the conversation is under way."""
        return self.state != "new" and self.state not in ENDED


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    draft: Draft
    event: CustomerEvent
    policy: Policy
    now: datetime
    suggested_name: str
    twins: Mapping[str, str] = field(default_factory=dict)  # the customer's open cases: their numbers by category
    effects: list[Effect] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """The message of this event."""
        assert isinstance(self.event, Said | Edited)
        return self.event.part

    @property
    def value(self) -> str:
        """What stands behind the key that was pressed: `category:delivery` gives delivery."""
        if isinstance(self.event, Started):
            return self.event.category
        assert isinstance(self.event, Said)
        return self.event.token.partition(":")[2]

    def say(self, key: str, markup: Keyboard | None = None, **args: Any) -> None:
        """Add a sentence to what follows."""
        self.effects.append(Say(Text(key, args), markup))
