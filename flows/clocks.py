"""What is promised, and how each promise is counted, as the policy says."""

from datetime import timedelta
from typing import Literal, Self, TypeVar

from pydantic import Field, model_validator

from flows.model import Hours, Id, Model, WholeDays

Of = TypeVar("Of", bound=Model)
MOST_WEEKS = 520


class Clock(Model):
    """How long something may take: exactly one of the three."""

    hours: Hours | None = None
    business_hours: Hours | None = None
    business_days: WholeDays | None = None

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        return _exactly_one(self, ("hours", "business_hours", "business_days"))

    @property
    def words(self) -> str:
        """ "4 open hours": as people say it; what is counted are the hours and the days of this policy's calendar."""
        if self.hours is not None:
            return f"{_many(self.hours, 'hour')} round the clock"
        if self.business_hours is not None:
            return _many(self.business_hours, "open hour")
        return _many(self.business_days or 1, "open day")


class Promises(Model):
    """What a customer is promised at one severity.

    `next_update` is how long the customer may be without news after the first answer. `delay` is what news that cannot
    come in time are put off by, `resolution_delay` what a decision is.
    """

    first_answer: Clock
    next_update: Clock
    resolution: Clock
    delay: Clock
    resolution_delay: Clock


class Statutory(Model):
    """A clock that stands beside the promises and never pauses: of a law, a standard, or the business's own.

    `source` names the rule, `basis` what it is: a law that binds, what a rule allows until then (who misses it has
    broken nothing), or the business's own. It runs for every case, or for `categories` alone; its text is
    `statutory-<id>`. Days are counted from the day after the complaint and end with the last day; `business_days` are
    working days of the country.
    """

    id: Id
    source: str = Field(min_length=1)
    categories: tuple[Id, ...] = ()
    basis: Literal["law", "allowance", "own"] = "law"
    ends_with: Literal["first_answer", "holding", "resolution"] = "resolution"
    hours: Hours | None = None
    days: WholeDays | None = None
    weeks: int | None = Field(default=None, gt=0, le=MOST_WEEKS)
    business_days: WholeDays | None = None

    @model_validator(mode="after")
    def _one_of_four(self) -> Self:
        return _exactly_one(self, ("hours", "days", "weeks", "business_days"))

    @property
    def length(self) -> timedelta | None:
        """As time that runs whatever day it is; None where working days are counted."""
        if self.business_days is not None:
            return None
        return timedelta(hours=self.hours or 0, days=self.days or 0, weeks=self.weeks or 0)

    def runs_for(self, category_id: str) -> bool:
        """Whether it runs for a case of this category."""
        return not self.categories or category_id in self.categories


def _many(value: float, unit: str) -> str:
    return f"{value:g} {unit}{'' if value == 1 else 's'}"


def _exactly_one(model: Of, names: tuple[str, ...]) -> Of:
    if sum(getattr(model, name) is not None for name in names) != 1:
        raise ValueError(f"give exactly one of {', '.join(names)}")
    return model
