"""What is promised, and how each promise is counted, as the policy says."""

from datetime import timedelta
from typing import Literal, Self, TypeVar

from pydantic import Field, model_validator

from flows.model import Id, Model

Of = TypeVar("Of", bound=Model)


class Clock(Model):
    """How long something may take: exactly one of the three."""

    hours: float | None = Field(default=None, gt=0)
    business_hours: float | None = Field(default=None, gt=0)
    business_days: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        return _exactly_one(self, ("hours", "business_hours", "business_days"))

    def times(self, factor: int) -> "Clock":
        """So many times as long."""
        return Clock(**{name: value * factor for name, value in self if value is not None})


class Promises(Model):
    """What a customer is promised at one severity.

    `next_update` is how long the customer may be without news after the first answer. `delay` is what a promise that
    cannot be kept is put off by; each further delay in a row is twice as long.
    """

    first_answer: Clock
    next_update: Clock
    resolution: Clock
    delay: Clock


class Statutory(Model):
    """A clock that stands beside the promises and never pauses: of a law, a standard, or the business's own.

    `source` names the rule. It runs for every case, or for `categories` alone; its text is `statutory-<id>`. Days are
    counted from the day after the complaint and end with the last day; `business_days` are working days of the country.
    """

    id: Id
    source: str = Field(min_length=1)
    categories: tuple[Id, ...] = ()
    ends_with: Literal["first_answer", "resolution"] = "resolution"
    hours: float | None = Field(default=None, gt=0)
    days: int | None = Field(default=None, gt=0)
    weeks: int | None = Field(default=None, gt=0)
    business_days: int | None = Field(default=None, gt=0)

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


def _exactly_one(model: Of, names: tuple[str, ...]) -> Of:
    if sum(getattr(model, name) is not None for name in names) != 1:
        raise ValueError(f"give exactly one of {', '.join(names)}")
    return model
