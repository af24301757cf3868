"""When an answer is due: clocks over business hours, holidays and time zones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice, takewhile
from typing import TYPE_CHECKING

from flows.wall import moment

if TYPE_CHECKING:
    from flows.clocks import Clock, Statutory
    from flows.policy import Policy

LAST_MINUTE = time(23, 59)


def promise(policy: Policy, clock: Clock, start: datetime) -> datetime:
    """The moment (aware UTC) by which an answer to something lodged at `start` (aware) is due."""
    start = start.astimezone(UTC)  # an hour is an hour, whatever the clock on the wall does
    if clock.hours is not None:
        return _whole_minute(start + timedelta(hours=clock.hours))
    if clock.business_hours is not None:
        return _whole_minute(after_business_hours(policy, start, timedelta(hours=clock.business_hours)))
    return _whole_minute(after_business_days(policy, start, clock.business_days or 1))


def resumed(
    policy: Policy, clock: Clock, paused_at: datetime, due: datetime, now: datetime, least: timedelta
) -> datetime:
    """The new moment (aware UTC) of a promise that stood still from `paused_at` until `now`, with the time it had left.

    It is at least `least` away and never sooner than what was told; a promise whose moment had passed before the pause
    begins anew, whole.
    """
    if due <= paused_at:
        return promise(policy, clock, now)
    now = now.astimezone(UTC)
    if clock.hours is not None:
        return max(due, _whole_minute(now + max(due - paused_at, least)))
    left = business_time(policy, paused_at, due)
    return max(due, _whole_minute(after_business_hours(policy, now, max(left, least))))


def share_until(policy: Policy, clock: Clock, now: datetime, until: datetime, share: float) -> datetime | None:
    """When this share of the time from `now` to a promise has passed, as its clock counts; None once it has passed."""
    if until <= now:
        return None
    left = timedelta() if clock.hours is not None else business_time(policy, now, until)
    whole = now + (until - now) * share if not left else after_business_hours(policy, now, left * share)
    return min(_whole_minute(whole), until)


def business_time(policy: Policy, start: datetime, end: datetime) -> timedelta:
    """How much of the time from `start` to `end` (aware) the business is open."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    shifts = takewhile(lambda shift: shift[0] < end, _shifts_from(policy, start))
    return sum((min(closing, end) - max(opening, start) for opening, closing in shifts), timedelta())


def after_business_hours(policy: Policy, start: datetime, length: timedelta) -> datetime:
    """`start` moved on by `length` of open hours."""
    shifts = _shifts_from(policy, start)
    while True:
        opening, closing = next(shifts)
        begin = max(opening, start)
        if closing - begin >= length:
            return begin + length
        length -= closing - begin


def after_business_days(policy: Policy, start: datetime, days: int) -> datetime:
    """The same clock `days` open days later; lodged while closed, the day begins when the doors open next."""
    opening, _ = next(_shifts_from(policy, start))
    begin = max(opening, start).astimezone(policy.zone)
    day = begin.date()
    for _ in range(days):
        day = _next_open_day(policy, day)
    return _inside_hours(policy, day, begin)


def repeated(policy: Policy, clock: Clock, start: datetime, times: int) -> datetime:
    """The same clock so many times, one after the other."""
    for _ in range(times):
        start = promise(policy, clock, start)
    return start


def opening(policy: Policy, now: datetime) -> datetime:
    """When somebody is there next: now, or as soon as the business opens."""
    opens, _ = next(_shifts_from(policy, now))
    return max(opens, now)


def statutory_due(policy: Policy, clock: Statutory, lodged: datetime) -> datetime:
    """The last minute (aware UTC) of a clock that never pauses, never later than its rule says.

    Days end when the business closes, or with the day where it is closed all day.
    """
    if clock.hours is not None:
        return (lodged + timedelta(hours=clock.hours)).astimezone(UTC).replace(second=0, microsecond=0)
    day = lodged.astimezone(policy.zone).date()
    if clock.length is not None:
        return _end_of(policy, day + clock.length)
    following = (day + timedelta(days=ahead) for ahead in count(1))
    working = (each for each in following if policy.calendar.working_day(each))
    return _end_of(policy, next(islice(working, (clock.business_days or 1) - 1, None)))


def _end_of(policy: Policy, day: date) -> datetime:
    closing = max((closing for _, closing in policy.calendar.shifts(day)), default=LAST_MINUTE)
    return moment(policy.zone, day, min(closing, LAST_MINUTE))


def _inside_hours(policy: Policy, day: date, begin: datetime) -> datetime:
    """The clock of `begin` on `day`, or the nearest later moment of that day that is open, or its closing."""
    shifts = _shifts_on(policy, day)
    due = moment(policy.zone, day, begin.time())
    for opening, closing in shifts:
        if due <= closing:
            return max(due, opening)
    return shifts[-1][1]


def _next_open_day(policy: Policy, day: date) -> date:
    return next(later for later in (day + timedelta(days=ahead) for ahead in count(1)) if _shifts_on(policy, later))


def _shifts_from(policy: Policy, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the shifts (opening, closing, aware UTC) that end after `start`, for ever."""
    day = start.astimezone(policy.zone).date()
    while True:
        yield from (shift for shift in _shifts_on(policy, day) if shift[1] > start)
        day += timedelta(days=1)


def _shifts_on(policy: Policy, day: date) -> list[tuple[datetime, datetime]]:
    """The shifts of one day as moments; one that lies in an hour that the clock skips is none."""
    zone, shifts = policy.zone, policy.calendar.shifts(day)
    moments = [(moment(zone, day, opening), moment(zone, day, closing)) for opening, closing in shifts]
    return [(opening, closing) for opening, closing in moments if opening < closing]


def _whole_minute(moment: datetime) -> datetime:
    """Promises are told to the minute, so they are kept to the minute: the next full minute."""
    floor = moment.astimezone(UTC).replace(second=0, microsecond=0)
    return floor if floor == moment else floor + timedelta(minutes=1)
