"""Promises against a slow model that walks minute by minute, over clock changes, holidays and breaks."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from flows.calendar import MIDNIGHT, WEEKDAYS, Calendar
from flows.clocks import Clock
from flows.policy import Policy
from flows.promises import promise
from tests.flows.samples import policy

MINUTE = timedelta(minutes=1)
ZONES = (
    "Europe/London",
    "America/New_York",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Asia/Kathmandu",
)
WEEK = ["09:00-18:00"]
# Around these days the clocks of the zones above change.
TURNS = (
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 10, 4),
    date(2026, 10, 25),
    date(2026, 11, 1),
)


def business(
    zone: str, hours: dict[str, list[str]], holidays: str = "", closed: frozenset[date] = frozenset()
) -> Policy:
    """The default policy with other hours; every day that is not named is closed."""
    calendar = Calendar.model_validate({"holidays": holidays, "closed": closed, "hours": hours})
    company = policy().company.model_copy(update={"time_zone": zone})
    return policy().model_copy(update={"calendar": calendar, "company": company})


def at(words: str, zone: str = "Europe/London") -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone))


def week(*shifts: str) -> dict[str, list[str]]:
    """The same shifts from Monday to Friday."""
    return {day: list(shifts) for day in WEEKDAYS[:5]}


# --- the model -------------------------------------------------------------------------------------------------------


class Doors:
    """A shop with doors: they open when the clock on the wall first shows the opening, and close the same way."""

    def __init__(self, shop: Policy) -> None:
        self.shop = shop
        self._days: dict[date, list[datetime]] = {}

    def minutes(self, day: date) -> list[datetime]:
        """The minutes of a day, by their beginnings, at which the doors are open."""
        if day not in self._days:
            moment = datetime.combine(day, time(), self.shop.zone).astimezone(UTC)
            shown, opened = time(), []
            while (local := moment.astimezone(self.shop.zone)).date() == day:
                shown = max(shown, local.time().replace(fold=0))
                if any(opening <= shown < closing for opening, closing in self.shop.calendar.shifts(day)):
                    opened.append(moment)
                moment += MINUTE
            self._days[day] = opened
        return self._days[day]

    def open_at(self, moment: datetime) -> bool:
        return moment in self.minutes(moment.astimezone(self.shop.zone).date())

    def after_hours(self, start: datetime, minutes: int) -> datetime:
        """Count open minutes one by one."""
        moment = start
        while minutes:
            minutes -= self.open_at(moment)
            moment += MINUTE
        return moment

    def next_open(self, start: datetime) -> datetime:
        """The first open minute from `start` on."""
        while not self.open_at(start):
            start += MINUTE
        return start

    def after_days(self, start: datetime, days: int) -> datetime:
        """The same clock so many open days later: the first moment from then on with somebody there, or the closing."""
        begin = self.next_open(start).astimezone(self.shop.zone)
        day = begin.date()
        for _ in range(days):
            day += timedelta(days=1)
            while not self.minutes(day):
                day += timedelta(days=1)
        present = sorted({moment + ahead for moment in self.minutes(day) for ahead in (timedelta(), MINUTE)})
        wall = begin.time().replace(fold=0)
        later = [moment for moment in present if self.shown(moment, day) >= wall]
        return later[0] if later else present[-1]

    def shown(self, moment: datetime, day: date) -> time:
        """What the wall shows; midnight after the day is the end of the day."""
        local = moment.astimezone(self.shop.zone)
        return local.time().replace(fold=0) if local.date() == day else MIDNIGHT


# --- hours -----------------------------------------------------------------------------------------------------------

moments = st.builds(
    lambda day, minute: datetime.combine(day, time(), UTC) + MINUTE * minute,
    st.one_of(
        st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        st.builds(lambda turn, days: turn + timedelta(days=days), st.sampled_from(TURNS), st.integers(-3, 2)),
    ),
    st.integers(0, 24 * 60 - 1),
)


@st.composite
def shifts(draw: st.DrawFn) -> list[str]:
    """Up to three shifts of one day; the first may begin at midnight, the last may end there."""
    # Nobody opens in the middle of the hour that the clock skips once a year.
    edge = st.integers(0, 24 * 60).filter(lambda each: each in (60, 120, 180) or not 60 < each < 180)
    edges = draw(st.lists(edge, unique=True, max_size=6).map(sorted))
    edges = edges[: len(edges) // 2 * 2]
    clock = [f"{edge // 60:02}:{edge % 60:02}" for edge in edges]
    return [f"{opening}-{closing}" for opening, closing in zip(clock[::2], clock[1::2], strict=True)]


@st.composite
def shops(draw: st.DrawFn) -> Policy:
    hours = {day: draw(shifts()) for day in WEEKDAYS}
    assume(sum(len(each) for each in hours.values()) > 1)
    zone = draw(st.sampled_from(ZONES))
    return business(zone, hours, draw(st.sampled_from(("", "GB", "CN"))), draw(closed_days))


closed_days = st.frozensets(st.dates(date(2026, 3, 1), date(2026, 11, 30)), max_size=3)


@given(shops(), moments, st.integers(1, 600))
@settings(max_examples=60)
def test_business_hours_count_open_minutes_only(shop: Policy, start: datetime, minutes: int) -> None:
    clock = Clock(business_hours=minutes / 60)
    assert promise(shop, clock, start) == Doors(shop).after_hours(start, minutes)


@given(moments, st.sampled_from(ZONES), st.integers(1, 1200))
@settings(max_examples=40)
def test_a_shop_with_a_lunch_break_keeps_its_hours(start: datetime, zone: str, minutes: int) -> None:
    shop = business(zone, week("09:00-12:30", "13:15-18:00"), "GB")
    assert promise(shop, Clock(business_hours=minutes / 60), start) == Doors(shop).after_hours(start, minutes)


@given(shops(), moments, st.integers(0, 59), st.integers(1, 30))
@settings(max_examples=60)
def test_a_promise_is_a_whole_minute_ahead_at_which_somebody_is_there(
    shop: Policy, start: datetime, seconds: int, hours: int
) -> None:
    lodged, doors = start + timedelta(seconds=seconds), Doors(shop)
    for clock in (Clock(hours=hours / 3), Clock(business_hours=hours / 3), Clock(business_days=hours % 5 + 1)):
        due = promise(shop, clock, lodged)
        assert due > lodged
        assert (due.second, due.microsecond) == (0, 0)
        assert due.tzinfo is UTC
        assert clock.hours is not None or doors.open_at(due - MINUTE) or doors.open_at(due)


@given(moments, moments, st.sampled_from([Clock(hours=1), Clock(business_hours=4)]))
def test_who_complains_later_is_answered_no_earlier(first: datetime, second: datetime, clock: Clock) -> None:
    earlier, later = sorted((first, second))
    assert promise(policy(), clock, earlier) <= promise(policy(), clock, later)


@given(moments)
def test_hours_round_the_clock_do_not_care_for_the_calendar(start: datetime) -> None:
    assert promise(policy(), Clock(hours=1.5), start) == start + timedelta(minutes=90)


# --- days ------------------------------------------------------------------------------------------------------------


@given(moments, st.sampled_from(ZONES), st.sampled_from(["", "GB", "CN"]), st.integers(1, 4), shifts())
@settings(max_examples=60)
def test_business_days_keep_the_clock_or_go_to_the_next_open_moment_of_the_day(
    start: datetime, zone: str, holidays: str, days: int, hours: list[str]
) -> None:
    shop = business(zone, week("08:30-12:00", "13:00-17:15") | {"wednesday": hours}, holidays)
    assert promise(shop, Clock(business_days=days), start) == Doors(shop).after_days(start, days)


# --- by hand ---------------------------------------------------------------------------------------------------------

LUNCH = week("09:00-12:00", "13:00-18:00")
LATE = week("22:00-23:59")


@pytest.mark.parametrize(
    ("hours", "clock", "lodged", "due"),
    [
        # inside the day, over the night, over the week-end
        (week(*WEEK), Clock(business_hours=4), "2026-11-20 10:00", "2026-11-20 14:00"),
        (week(*WEEK), Clock(business_hours=4), "2026-11-19 16:00", "2026-11-20 11:00"),
        (week(*WEEK), Clock(business_hours=4), "2026-11-20 16:00", "2026-11-23 11:00"),
        (week(*WEEK), Clock(business_hours=9), "2026-11-20 09:00", "2026-11-20 18:00"),
        (week(*WEEK), Clock(business_hours=4), "2026-11-21 23:00", "2026-11-23 13:00"),
        (week(*WEEK), Clock(business_hours=4), "2026-11-20 18:00", "2026-11-23 13:00"),
        # over Christmas: Friday 25th, and Monday 28th in place of Saturday 26th
        (week(*WEEK), Clock(business_hours=4), "2026-12-24 16:00", "2026-12-29 11:00"),
        (week(*WEEK), Clock(business_days=1), "2026-12-24 16:00", "2026-12-29 16:00"),
        # days: the same clock; lodged at night, the day begins in the morning
        (week(*WEEK), Clock(business_days=1), "2026-11-20 16:30", "2026-11-23 16:30"),
        (week(*WEEK), Clock(business_days=1), "2026-11-20 20:00", "2026-11-24 09:00"),
        (week(*WEEK), Clock(business_days=3), "2026-11-20 09:00", "2026-11-25 09:00"),
        # with a break for lunch
        (LUNCH, Clock(business_hours=2), "2026-11-20 11:00", "2026-11-20 14:00"),
        (LUNCH, Clock(business_hours=1), "2026-11-20 11:00", "2026-11-20 12:00"),
        (LUNCH, Clock(business_days=1), "2026-11-20 12:30", "2026-11-23 13:00"),
        (LUNCH | {"monday": ["12:30-15:00"]}, Clock(business_days=1), "2026-11-20 12:00", "2026-11-23 13:00"),
        (LUNCH | {"monday": ["10:00-15:00"]}, Clock(business_days=1), "2026-11-20 17:00", "2026-11-23 15:00"),
        (LUNCH | {"monday": ["10:00-15:00"]}, Clock(business_days=1), "2026-11-20 09:30", "2026-11-23 10:00"),
        # near midnight
        (LATE, Clock(business_hours=2), "2026-11-19 23:30", "2026-11-20 23:31"),
        # the clock goes back on 25 October, forward on 29 March: a day keeps its clock, hours round the clock are hours
        (week(*WEEK), Clock(business_days=1), "2026-10-23 16:30", "2026-10-26 16:30"),
        (week(*WEEK), Clock(business_hours=2), "2026-03-27 17:00", "2026-03-30 10:00"),
        (week(*WEEK), Clock(hours=24), "2026-03-28 12:00", "2026-03-29 13:00"),
    ],
)  # fmt: skip
def test_examples_a_person_can_check(hours: dict[str, list[str]], clock: Clock, lodged: str, due: str) -> None:
    assert promise(business("Europe/London", hours, "GB"), clock, at(lodged)) == at(due)


def test_seconds_are_rounded_up_to_the_minute_that_is_told() -> None:
    lodged = at("2026-11-20 10:00:00.000001")
    assert promise(policy(), Clock(business_hours=1), lodged) == at("2026-11-20 11:01")


def test_an_hour_that_the_clock_skips_is_no_open_hour() -> None:
    """On 29 March 2026 London has no 01:00 to 02:00; a shift that begins inside it is as short as the wall says."""
    night = business("Europe/London", {"sunday": ["01:30-02:00", "02:00-03:00"]})
    assert promise(night, Clock(business_hours=1), at("2026-03-29 00:00")) == at("2026-03-29 03:00")


@cache
def _always() -> Policy:
    return business("Europe/London", {day: ["00:00-24:00"] for day in WEEKDAYS})


def test_a_shift_may_last_until_midnight() -> None:
    assert promise(_always(), Clock(business_hours=30), at("2026-11-20 10:00")) == at("2026-11-21 16:00")
    assert promise(_always(), Clock(business_days=1), at("2026-11-20 23:59")) == at("2026-11-21 23:59")
