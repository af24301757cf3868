"""Something that somebody of the staff asks for: by a command, or by a button."""

from dataclasses import dataclass

from bot.handlers.context import Context
from bot.step import Step
from flows.events import Actor
from flows.records import Case


@dataclass(frozen=True, slots=True)
class Deed:
    """Who asks, in which step, and the case it is about, where there is one."""

    context: Context
    step: Step
    case: Case | None

    @property
    def actor(self) -> Actor:
        """Who asks."""
        return self.context.actor
