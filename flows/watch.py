"""What happens as time runs out, as the policy says: warnings, the delay that is told, the ladder, what is chased."""

from datetime import time
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from flows.calendar import MIDNIGHT, Shift, hours_of
from flows.clocks import Clock
from flows.desk import RANK
from flows.model import Count, Id, Model, Severity, Share, Some, misplaced

NIGHT = "22:00-07:00"
Told = Literal["owner", "supervisor", "manager"]
LISTENERS: tuple[Told, ...] = ("owner", "supervisor", "manager")  # from below
Above = Literal["supervisor", "manager"]
Opening = Literal["missed", "declined", "low_score"]


def _night(text: object) -> Shift | None:
    if text == "":
        return None
    since, until = hours_of(text, NIGHT)
    if since == until or (since, until) == (time(), MIDNIGHT):
        raise ValueError(f'{text!r} would be all day; write one like {NIGHT!r}, or "" for none')
    return since, until


class WarningStep(Model):
    """Once this share of a promise's time has passed, somebody is told; with 1 it is missed."""

    share: Share
    tells: Told


class Warnings(Model):
    """Who is told when, and the hours in which nobody is: clocks of the company; S1 is always told."""

    silent: Annotated[Shift | None, BeforeValidator(_night)] = None
    step: tuple[WarningStep, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for at, (earlier, later) in enumerate(pairwise(self.step), start=1):
            if later.share <= earlier.share:
                words = f"{later.share:g} does not come after {earlier.share:g}: the shares rise from step to step"
                raise misplaced(words, "step", at, "share")
            if LISTENERS.index(later.tells) < LISTENERS.index(earlier.tells):
                words = f"the {later.tells} is told after the {earlier.tells}: first the owner, last who is above"
                raise misplaced(words, "step", at, "tells")
        if self.step[-1].share != 1:
            raise misplaced("nobody is told of a miss: the last step has share = 1.0", "step", len(self.step) - 1)
        return self


class Delay(Model):
    """A promise that cannot be kept: the customer hears `minutes` before it passes, with a reason.

    An agent chooses one of `reasons`, else `reason` is said; their texts are `delay-reason-<id>`. After `alone` delays
    of a case the next one is a supervisor's. Where nobody is left above, and nobody answers, the customer hears from
    the bot after `again`, then after twice as long, and so on.
    """

    minutes: Some
    reasons: tuple[Id, ...] = ()
    reason: Id
    alone: Count = 1
    again: Clock

    @property
    def known(self) -> tuple[str, ...]:
        """Every reason that may be said."""
        return tuple(dict.fromkeys((*self.reasons, self.reason)))


class Level(Model):
    """A step of the ladder: whose the case is, and by when they answer, by how severe it is."""

    role: Above
    answer: dict[Severity, Clock]


class Escalation(Model):
    """When a customer may ask for somebody above, and who takes over, one level after the other."""

    opens: frozenset[Opening]
    level: tuple[Level, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _rising(self) -> Self:
        for at, (earlier, later) in enumerate(pairwise(self.level), start=1):
            if RANK[later.role] <= RANK[earlier.role]:
                words = f"a {later.role} after a {earlier.role}: the roles rise from level to level"
                raise misplaced(words, "level", at, "role")
        return self


class Chase(Model):
    """What is brought to mind again while it is not done, beside what [question], [offers] and [satisfaction] chase."""

    unowned_share: float = Field(gt=0, lt=1)  # nobody has taken the case when this share of its first answer has passed
    approval: Clock  # again and again, until somebody decides about the offer
    remedy: Clock  # what is not done by its date is put off by this, then by twice as long, and so on
