"""Promises against a slow model that walks minute by minute, over clock changes, holidays and breaks."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from flows.calendar import WEEKDAYS, Calendar
from flows.clocks import Clock, Statutory
from flows.policy import Policy
from flows.promises import business_time, promise, resumed, share_until, statutory_due
from flows.silence import told_at
from tests.flows.doors import MINUTE, Doors
from tests.flows.samples import policy

ZONES = (
    "Europe/London",
    "America/New_York",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Asia/Kathmandu",
    "America/Santiago",  # where midnight is skipped, and eleven at night comes twice
)
WEEK = ["09:00-18:00"]
# Around these days the clocks of the zones above change.
TURNS = (
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 9, 6),
    date(2026, 10, 4),
    date(2026, 10, 25),
    date(2026, 11, 1),
)


def business(
    zone: str,
    hours: dict[str, list[str]],
    holidays: str = "",
    closed: frozenset[date] = frozenset(),
    days: dict[date, list[str]] | None = None,
) -> Policy:
    """The default policy with other hours; every day that is not named is closed."""
    calendar = Calendar.model_validate({"holidays": holidays, "closed": closed, "hours": hours, "days": days or {}})
    company = policy().company.model_copy(update={"time_zone": zone})
    return policy().model_copy(update={"calendar": calendar, "company": company})


def at(words: str, zone: str = "Europe/London") -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone))


def week(*shifts: str) -> dict[str, list[str]]:
    """The same shifts from Monday to Friday."""
    return {day: list(shifts) for day in WEEKDAYS[:5]}


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
    around = st.sampled_from((0, 30, 60, 90, 120, 135, 150, 180, 1380, 1410, 1440))  # where the clocks change
    edges = draw(st.lists(st.integers(0, 24 * 60) | around, unique=True, max_size=6).map(sorted))
    edges = edges[: len(edges) // 2 * 2]
    clock = [f"{edge // 60:02}:{edge % 60:02}" for edge in edges]
    return [f"{opening}-{closing}" for opening, closing in zip(clock[::2], clock[1::2], strict=True)]


@st.composite
def shops(draw: st.DrawFn) -> Policy:
    hours = {day: draw(shifts()) for day in WEEKDAYS}
    assume(sum(len(each) for each in hours.values()) > 1)
    zone = draw(st.sampled_from(ZONES))
    days = draw(
        st.dictionaries(st.dates(date(2026, 3, 1), date(2026, 11, 30)) | st.sampled_from(TURNS), shifts(), max_size=4)
    )
    closed = draw(st.frozensets(st.dates(date(2026, 3, 1), date(2026, 11, 30)), max_size=3)) - days.keys()
    return business(zone, hours, draw(st.sampled_from(("", "GB", "CN"))), closed, days)


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


@given(shops(), moments, st.integers(0, 5 * 24 * 60))
@settings(max_examples=60)
def test_business_time_is_the_open_minutes_between(shop: Policy, start: datetime, minutes: int) -> None:
    end = start + MINUTE * minutes
    assert business_time(shop, start, end) == MINUTE * Doors(shop).open_between(start, end)


@given(shops(), moments, st.integers(1, 600), st.sampled_from((0.25, 0.5, 0.8, 1.0)))
@settings(max_examples=60)
def test_a_share_of_a_promise_is_that_share_of_its_open_minutes(
    shop: Policy, start: datetime, minutes: int, share: float
) -> None:
    clock, doors = Clock(business_hours=minutes / 60), Doors(shop)
    until = promise(shop, clock, start)
    warned = share_until(shop, clock, start, until, share)
    assert warned is not None
    assert warned <= until
    assert 0 <= doors.open_between(start, warned) - minutes * share < 1
    assert share < 1 or warned == until


@given(shops(), moments, st.integers(1, 600), st.integers(0, 400), st.integers(0, 4000), st.integers(0, 90))
@settings(max_examples=60)
def test_a_pause_gives_back_the_open_minutes_that_were_left(
    shop: Policy, start: datetime, minutes: int, before: int, pause: int, least: int
) -> None:
    clock, doors = Clock(business_hours=minutes / 60), Doors(shop)
    due, paused = promise(shop, clock, start), start + MINUTE * before
    now = paused + MINUTE * pause
    again = resumed(shop, clock, paused, due, now, MINUTE * least)
    if due <= paused:
        assert again == doors.after_hours(now, minutes)
    else:
        assert again == max(due, doors.after_hours(now, max(least, doors.open_between(paused, due))))


@given(moments, st.integers(1, 3000), st.integers(0, 2000), st.integers(0, 4000))
def test_a_pause_of_hours_round_the_clock_gives_back_what_was_left(
    start: datetime, minutes: int, before: int, pause: int
) -> None:
    clock, paused = Clock(hours=minutes / 60), start + MINUTE * min(before, minutes - 1)
    again = resumed(policy(), clock, paused, promise(policy(), clock, start), paused + MINUTE * pause, timedelta())
    assert again == start + MINUTE * (minutes + pause)


# --- days ------------------------------------------------------------------------------------------------------------


@given(moments, st.sampled_from(ZONES), st.sampled_from(["", "GB", "CN"]), st.integers(1, 4), shifts())
@settings(max_examples=60)
def test_business_days_keep_the_clock_or_go_to_the_next_open_moment_of_the_day(
    start: datetime, zone: str, holidays: str, days: int, hours: list[str]
) -> None:
    shop = business(zone, week("08:30-12:00", "13:00-17:15") | {"wednesday": hours}, holidays)
    assert promise(shop, Clock(business_days=days), start) == Doors(shop).after_days(start, days)


# --- clocks that never pause ----------------------------------------------------------------------------------------


@given(shops(), moments, st.integers(1, 40), st.sampled_from(("days", "business_days")))
@settings(max_examples=60)
def test_days_of_law_are_counted_one_by_one_from_the_next(shop: Policy, start: datetime, days: int, unit: str) -> None:
    due = statutory_due(shop, statutory(**{unit: days}), start).astimezone(shop.zone)
    day, left = start.astimezone(shop.zone).date(), days
    while left:
        day += timedelta(days=1)
        left -= unit == "days" or shop.calendar.working_day(day)
    closings = [closing for _, closing in shop.calendar.shifts(day)]
    assert due.date() == day
    assert due.replace(tzinfo=None) - datetime.combine(day, max(closings, default=time(23, 59))) < timedelta(hours=2)
    assert due.time() >= min(max(closings, default=time(23, 59)), time(23, 59))


@pytest.mark.parametrize(
    ("length", "due"),
    [
        ({"business_days": 3}, "2026-12-24 17:00"),  # Monday the 21st, Tuesday, Wednesday, Thursday
        ({"business_days": 15}, "2027-01-14 17:00"),  # over Christmas, Monday the 28th and New Year
        ({"business_days": 35}, "2027-02-11 17:00"),
        ({"weeks": 8}, "2027-02-15 17:00"),
        ({"days": 6}, "2026-12-27 23:59"),  # a Sunday on which nobody is there
        ({"hours": 72}, "2026-12-24 16:30"),
    ],
)
def test_clocks_of_law_by_hand(length: dict[str, Any], due: str) -> None:
    """Business days of the country, whether the shop is open then or not: here it is open on Saturdays too."""
    shop = business("Europe/London", {day: ["09:00-17:00"] for day in WEEKDAYS[:6]}, "GB-ENG")
    assert statutory_due(shop, statutory(**length), at("2026-12-21 16:30:45")) == at(due)


def statutory(**length: Any) -> Statutory:
    return Statutory(id="law", source="a law", **length)


# --- silence ---------------------------------------------------------------------------------------------------------


@given(moments, st.sampled_from(ZONES), st.integers(0, 23), st.integers(0, 23))
@settings(max_examples=80)
def test_a_warning_waits_for_the_first_minute_after_the_night(due: datetime, zone: str, since: int, until: int) -> None:
    assume(since != until)
    night = policy().warnings.model_copy(update={"silent": (time(since, 30), time(until, 15))})
    shop = business(zone, week(*WEEK)).model_copy(update={"warnings": night})
    doors, told = Doors(shop), told_at(shop, "S2", due)
    assert told_at(shop, "S1", due) == due
    assert not doors.silent_at(told, time(since, 30), time(until, 15))
    assert told == due or doors.silent_at(told - MINUTE, time(since, 30), time(until, 15))
    assert told == due or doors.silent_at(due, time(since, 30), time(until, 15))


def test_without_silent_hours_warnings_come_at_any_time() -> None:
    loud = policy().model_copy(update={"warnings": policy().warnings.model_copy(update={"silent": None})})
    night = at("2026-11-20 23:30")
    assert told_at(loud, "S3", night) == night
    assert told_at(policy(), "S3", night) == at("2026-11-21 07:00")
    assert told_at(policy(), "S3", at("2026-11-20 21:59")) == at("2026-11-20 21:59")


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


def test_a_door_that_opens_inside_the_skipped_hour_opens_when_the_clock_has_jumped() -> None:
    early = business("Europe/London", {"sunday": ["01:30-03:00"]})
    assert promise(early, Clock(business_hours=1), at("2026-03-29 00:00")) == at("2026-03-29 03:00")


def test_a_day_whose_only_shift_is_skipped_is_no_business_day() -> None:
    night = business("Europe/London", {"saturday": ["01:00-02:00"], "sunday": ["01:00-02:00"]})
    assert promise(night, Clock(business_days=1), at("2026-03-28 01:15")) == at("2026-04-04 01:15")


def test_a_half_day_is_as_short_as_it_says() -> None:
    shop = business("Europe/London", week(*WEEK), "GB-ENG", days={date(2026, 12, 24): ["09:00-13:00"]})
    assert promise(shop, Clock(business_hours=4), at("2026-12-24 11:00")) == at("2026-12-29 11:00")
    assert promise(shop, Clock(business_days=1), at("2026-12-23 16:30")) == at("2026-12-24 13:00")


@cache
def _always() -> Policy:
    return business("Europe/London", {day: ["00:00-24:00"] for day in WEEKDAYS})


def test_a_shift_may_last_until_midnight() -> None:
    assert promise(_always(), Clock(business_hours=30), at("2026-11-20 10:00")) == at("2026-11-21 16:00")
    assert promise(_always(), Clock(business_days=1), at("2026-11-20 23:59")) == at("2026-11-21 23:59")
