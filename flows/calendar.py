"""When the business is open, as the policy says: weekly shifts, holidays, closed and special days."""

import re
from datetime import date, time
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, Self

from holidays import HolidayBase, country_holidays, list_supported_countries
from holidays.registry import COUNTRIES
from pydantic import AfterValidator, BeforeValidator, model_validator

from flows.model import Model, misplaced

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MIDNIGHT = time.max  # the end of a day as a closing, which no clock shows: "24:00"
Shift = tuple[time, time]
CLOCK = re.compile(r"(\d\d?)(?:[:：](\d\d))?")
DASH = re.compile(r"\s*[-‐‑–—~～]\s*")


def _region(code: str) -> str:
    country, _, part = code.partition("-")
    known = list_supported_countries()
    if country and country not in known:
        meant = _country(country)
        hint = f"did you mean {meant + (part and '-') + part.upper()!r}?" if meant in known else "write one like 'GB'"
        raise ValueError(f"{code!r} is no country code with known holidays; {hint}")
    if part and part not in known[country]:
        raise ValueError(f"{code!r} is no region with known holidays; write one like 'GB-ENG', or the country alone")
    return code


def _country(text: str) -> str:
    """The code of a country that was written as a name, or small; empty where nothing is called so."""
    called = text.strip().lower().replace(" ", "_")
    codes = {code for _, code, *_ in COUNTRIES.values()}
    return text.upper() if text.upper() in codes else COUNTRIES[called][1] if called in COUNTRIES else ""


def hours_of(text: object, example: str = "09:00-18:00") -> Shift:
    """Read "09:00-18:00" as two clocks."""
    found = [CLOCK.fullmatch(each) for each in DASH.split(str(text).strip())]
    try:
        since, until = [(int(each[1]), int(each[2] or 0)) for each in found if each is not None]
        return time(*since), MIDNIGHT if until == (24, 0) else time(*until)
    except ValueError:
        raise ValueError(f"{text!r} is no shift; write one like {example!r}") from None


def clocks(shift: Shift) -> str:
    """ "09:00-18:00": a shift as it is written."""
    since, until = shift
    return f"{since:%H:%M}-{'24:00' if until == MIDNIGHT else f'{until:%H:%M}'}"


def _shift(text: object) -> Shift:
    opening, closing = hours_of(text)
    if opening == closing:
        raise ValueError(f'{text!r} closes as it opens; the whole day is "00:00-24:00", a closed one is []')
    if opening > closing:
        evening, morning = clocks((opening, MIDNIGHT)), clocks((time(), closing))
        raise ValueError(f'{text!r} closes before it opens; a night is "{evening}", and "{morning}" the next day')
    return opening, closing


def _in_order(shifts: list[Shift]) -> list[Shift]:
    shifts = sorted(shifts)
    for earlier, later in pairwise(shifts):
        if later[0] < earlier[1]:
            raise ValueError(f'"{clocks(earlier)}" and "{clocks(later)}" overlap')
    return shifts


def length(shift: Shift) -> float:
    """How many hours of a clock on the wall a shift has."""
    since, until = (each.hour + each.minute / 60 for each in shift)
    return (24 if shift[1] == MIDNIGHT else until) - since


def _days_of(year: int) -> list[date]:
    return [date.fromordinal(each) for each in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())]


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
            raise misplaced("the business never opens: give at least one day a shift", "hours")
        return self

    @model_validator(mode="after")
    def _closed_or_not(self) -> Self:
        for day in sorted(self.closed & self.days.keys()):
            words = f"{day} is a closed day and has hours of its own: take it out of closed or of days"
            raise misplaced(words, "closed")
        return self

    @cached_property
    def week(self) -> float:
        """How many hours an ordinary week is open."""
        return sum(length(shift) for shifts in self.hours.values() for shift in shifts)

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

    def guessed(self, year: int) -> bool:
        """Whether a country that tells each year which days of the week-end it works has not told yet of this one."""
        known = self._public
        if known is None:
            return False
        worked = [any(known.is_weekend(day) and known.is_working_day(day) for day in _days_of(each)) for each in
                  (year - 2, year - 1, year)]  # fmt: skip
        return worked == [True, True, False]

    def made_up(self, day: date) -> bool:
        """Whether a country works on this day of the week-end, in place of a bridge day."""
        known = self._public
        return known is not None and known.is_weekend(day) and known.is_working_day(day)

    def working_day(self, day: date) -> bool:
        """Whether laws that count business days count this one: not the week-end, not a holiday, whatever the hours."""
        return day.weekday() < 5 if self._public is None else self._public.is_working_day(day)
