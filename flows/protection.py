"""How agents are protected, as the policy says: conduct, demands that are declined, segments and their treatment."""

from datetime import timedelta
from typing import Self

from pydantic import Field, model_validator

from flows.model import MOST, MOST_DAYS, Count, Days, Hours, Id, Model

FIRST, ORDINARY = "first", "ordinary"  # what everybody is whom nothing else fits


class Reason(Model):
    """A kind of behaviour that agents need not bear; its text is `conduct-reason-<id>`.

    Where it may have no warning first (`at_once`), a supervisor pauses or ends the conversation straight away.
    """

    id: Id
    at_once: bool = False


class NewComplaint(Model):
    """The way that stays open when a conversation is ended: a supervisor reads a new complaint within these days."""

    business_days: int = Field(default=5, gt=0, le=366)
    address: str = ""


class Conduct(Model):
    """An abusive conversation: warned, then paused for some hours, then ended until a supervisor reviews it."""

    reason: tuple[Reason, ...] = Field(min_length=1)
    pause_hours: Hours
    warning_days: Days
    review_days: Days
    new_complaint: NewComplaint = NewComplaint()

    @property
    def pause_for(self) -> timedelta:
        return timedelta(hours=self.pause_hours)

    @property
    def warned_for(self) -> timedelta:
        """How long a warning is a ground for the next step."""
        return timedelta(days=self.warning_days)

    @property
    def review_after(self) -> timedelta:
        return timedelta(days=self.review_days)

    def reason_of(self, reason_id: str) -> Reason | None:
        """A reason by its id."""
        return next((each for each in self.reason if each.id == reason_id), None)


class Demand(Model):
    """A kind of demand that is declined; its text is `demand-<id>`."""

    id: Id


class Segment(Model):
    """How customers of a kind are treated; its texts are `segment-<id>` and, with `hint`, `segment-hint-<id>`.

    By rule it is theirs who lodged `cases` cases within `days`, or whose conversation is paused or ended (`abusive`).
    `priority` moves their cases up in the queue, behind late ones; with `strict` the card reminds agents to have
    everything proved.
    """

    id: Id
    hint: bool = False
    strict: bool = False
    priority: int = Field(default=0, ge=-MOST, le=MOST)
    cases: Count = 0
    days: int = Field(default=0, ge=0, le=MOST_DAYS)
    abusive: bool = False

    @model_validator(mode="after")
    def _cases_within_days(self) -> Self:
        if bool(self.cases) != bool(self.days):
            raise ValueError(f"segment {self.id!r}: cases and days belong together")
        return self
