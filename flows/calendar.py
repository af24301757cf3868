"""When the business is open, as the policy says: weekly shifts, holidays, closed and special days."""

from datetime import date, time
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, Self

from holidays import HolidayBase, country_holidays, list_supported_countries
from pydantic import AfterValidator, BeforeValidator, model_validator

from flows.model import Model

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MIDNIGHT = time.max  # the end of a day as a closing, which no clock shows: "24:00"
Shift = tuple[time, time]


def _region(code: str) -> str:
    country, _, part = code.partition("-")
    known = list_supported_countries()
    if part and part not in known.get(country, []):
        raise ValueError(f"{code!r} is no region with known holidays; write one like 'GB-ENG', or the country alone")
    if country and country not in known:
        raise ValueError(f"{code!r} is no country code with known holidays; write one like 'GB'")
    return code


def hours_of(text: object) -> Shift:
    """Read "09:00-18:00" as two clocks."""
    opening, _, closing = str(text).partition("-")
    try:
        end = MIDNIGHT if closing.strip() == "24:00" else time.fromisoformat(closing.strip())
        return time.fromisoformat(opening.strip()), end
    except ValueError:
        raise ValueError(f"{text!r} is no shift; write one like '09:00-18:00'") from None


def _shift(text: object) -> Shift:
    opening, closing = hours_of(text)
    if opening >= closing:
        raise ValueError(f"{text!r} closes before it opens")
    return opening, closing


def _in_order(shifts: list[Shift]) -> list[Shift]:
    shifts = sorted(shifts)
    if any(later[0] < earlier[1] for earlier, later in pairwise(shifts)):
        raise ValueError("two shifts overlap")
    return shifts


Shifts = Annotated[list[Annotated[Shift, BeforeValidator(_shift)]], AfterValidator(_in_order)]


class Calendar(Model):
    """The hours of each weekday; a date in `days` has its own, closed days and public holidays have none."""

    holidays: Annotated[str, AfterValidator(_region)] = ""
    closed: frozenset[date] = frozenset()
    days: dict[date, Shifts] = {}  # noqa: RUF012  (pydantic copies it)
    hours: dict[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], Shifts]

    @model_validator(mode="after")
    def _opens_at_all(self) -> Self:
        if not any(self.hours.values()):
            raise ValueError("the business never opens: give at least one day a shift")
        return self

    @model_validator(mode="after")
    def _closed_or_not(self) -> Self:
        for day in sorted(self.closed & self.days.keys()):
            raise ValueError(f"{day} is a closed day and has hours of its own: take it out of closed or of days")
        return self

    @cached_property
    def _public(self) -> HolidayBase | None:
        country, _, part = self.holidays.partition("-")
        return country_holidays(country, subdiv=part or None) if country else None

    @cached_property
    def _ordinary(self) -> list[Shift]:
        return next(shifts for shifts in map(self.of_weekday, range(7)) if shifts)

    def of_weekday(self, weekday: int) -> list[Shift]:
        """The opening hours of an ordinary Monday (0) to Sunday (6), in order."""
        return self.hours.get(WEEKDAYS[weekday], [])  # type: ignore[call-overload, no-any-return]

    def shifts(self, day: date) -> list[Shift]:
        """The opening hours of one day, in order; none on a holiday.

        A day of the week-end that a country works instead of a bridge day has the hours of the first weekday.
        """
        if day in self.days:
            return self.days[day]
        if day in self.closed or self.holiday(day):
            return []
        return self.of_weekday(day.weekday()) or (self._ordinary if self.made_up(day) else [])

    def holiday(self, day: date) -> str:
        """The name of the public holiday; empty on any other day."""
        return (self._public.get(day) or "") if self._public is not None else ""

    def made_up(self, day: date) -> bool:
        """Whether a country works on this day of the week-end, in place of a bridge day."""
        known = self._public
        return known is not None and known.is_weekend(day) and known.is_working_day(day)

    def working_day(self, day: date) -> bool:
        """Whether laws that count business days count this one: not the week-end, not a holiday, whatever the hours."""
        return day.weekday() < 5 if self._public is None else self._public.is_working_day(day)
