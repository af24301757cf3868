"""What a policy cannot mean, though each of its values can be read; and what it may not mean.

Promises are compared in an ordinary week, without holidays, from several moments of each day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Any

from flows.calendar import MIDNIGHT, WEEKDAYS, Calendar, Shift, clocks
from flows.clocks import Clock, Promises
from flows.model import Model, Severity
from flows.policy_errors import Mistake
from flows.policy_lines import Place
from flows.promises import promise

if TYPE_CHECKING:
    from flows.policy import Policy

WEEK_HOURS = 1  # a business that is open for less keeps no promise that is counted in its hours
LONGEST = 366.0  # days: nobody is promised anything beyond
SHORTEST = timedelta(minutes=5)  # a promise that ends sooner is over before anybody has read it
AGAIN = timedelta(minutes=15)  # what is brought to mind more often is noise
MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
MOMENTS = [MONDAY + timedelta(days=day, hours=hour) for day in range(7) for hour in (0, 9.5, 17)]
NAMES = tuple(Promises.model_fields)
Dues = dict[Place, list[datetime]]


def contradictions(policy: Policy) -> Iterator[Mistake]:
    """What cannot be meant; the policy is refused."""
    lengths = [*_hardly_open(policy), *_too_long(policy), *_too_short(policy)]
    yield from lengths
    if not lengths:
        dues = _dues(policy)
        yield from _after_the_end(policy, dues)
        yield from _first_answers(policy, dues)
        yield from _last_word(policy)
    yield from _silence(policy)
    yield from _levels(policy)


def doubts(policy: Policy) -> Iterator[Mistake]:
    """What may be meant, and may not."""
    dues = _dues(policy)
    yield from _perhaps_after_the_end(policy, dues)
    yield from _perhaps_slower(policy, dues)
    yield from _evenings(policy)


# --- how long each clock is ------------------------------------------------------------------------------------------


def lengths_in(table: Model, place: Place = ()) -> Iterator[tuple[Place, Clock]]:
    """Every length of a policy that is counted in its calendar, with its place."""
    for key in type(table).model_fields:
        yield from _lengths(getattr(table, key), (*place, key))


def _lengths(value: Any, place: Place) -> Iterator[tuple[Place, Clock]]:
    if isinstance(value, Clock):
        yield place, value
    elif isinstance(value, Model):
        yield from lengths_in(value, place)
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _lengths(each, (*place, at))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _lengths(each, (*place, key))


def _hardly_open(policy: Policy) -> Iterator[Mistake]:
    if policy.calendar.week < WEEK_HOURS:
        words = "open for less than an hour a week: what is counted in these hours would hardly ever end"
        yield ("calendar", "hours"), words


def _too_long(policy: Policy) -> Iterator[Mistake]:
    for place, clock in lengths_in(policy):
        days = _days(policy.calendar, clock)
        if days > LONGEST:
            week = f", with {_week(policy.calendar, clock)} a week" if clock.hours is None else ""
            yield place, f"{clock.words} are some {days:.0f} days{week}: at most a year"


def _days(calendar: Calendar, clock: Clock) -> float:
    """How many days of a calendar it takes, about."""
    if clock.hours is not None:
        return clock.hours / 24
    if clock.business_hours is not None:
        return 7 * clock.business_hours / calendar.week
    return 7 * (clock.business_days or 1) / _open_days(calendar)


def _open_days(calendar: Calendar) -> int:
    return sum(bool(calendar.of_weekday(day)) for day in range(7))


def _week(calendar: Calendar, clock: Clock) -> str:
    hours = clock.business_hours is not None
    return Clock(business_hours=calendar.week).words if hours else Clock(business_days=_open_days(calendar)).words


def _too_short(policy: Policy) -> Iterator[Mistake]:
    for place, clock in lengths_in(policy):
        hours = clock.hours or clock.business_hours
        noisy = place[0] in ("chase", "delay")
        least = AGAIN if noisy else SHORTEST
        if hours is not None and timedelta(hours=hours) < least:
            often = "that is no reminder but noise" if noisy else "nobody could keep that"
            minutes = least.total_seconds() / 60
            yield place, f"{clock.words} are {60 * hours:.2g} minutes: {often}; at least {minutes:g} minutes"


# --- one promise with another ----------------------------------------------------------------------------------------


def _dues(policy: Policy) -> Dues:
    """When each promise of each severity ends, lodged at each of the moments of an ordinary week."""
    ordinary = policy.model_copy(update={"calendar": Calendar.model_construct(hours=policy.calendar.hours)})
    return {
        ("severity", severity, name): [promise(ordinary, getattr(promises, name), start) for start in MOMENTS]
        for severity, promises in policy.severity.items()
        for name in NAMES
    } | {
        ("escalation", "level", at, "answer", severity): [promise(ordinary, clock, start) for start in MOMENTS]
        for at, level in enumerate(policy.escalation.level)
        for severity, clock in level.answer.items()
    }


def _clock(policy: Policy, place: Place) -> str:
    return next(clock for at, clock in lengths_in(policy) if at == place).words


def _always_later(dues: Dues, one: Place, other: Place) -> bool:
    return all(late > soon for late, soon in zip(dues[one], dues[other], strict=True))


def _ever_later(dues: Dues, one: Place, other: Place) -> bool:
    return any(late > soon for late, soon in zip(dues[one], dues[other], strict=True))


def _after_the_end(policy: Policy, dues: Dues) -> Iterator[Mistake]:
    for severity in policy.severity:
        end: Place = ("severity", severity, "resolution")
        answers = [place for place in dues if place[0] == "escalation" and place[-1] == severity]
        promises: list[Place] = [("severity", severity, name) for name in ("first_answer", "delay", "resolution_delay")]
        for place in (*promises, *answers):
            if _always_later(dues, place, end):
                words = f"{_clock(policy, place)}, and the resolution comes sooner: {_clock(policy, end)}"
                yield place, f"{words}; make it shorter"


def _first_answers(policy: Policy, dues: Dues) -> Iterator[Mistake]:
    for more, less in _severities(policy):
        one: Place = ("severity", more, "first_answer")
        other: Place = ("severity", less, "first_answer")
        if _always_later(dues, one, other):
            words = f"{_clock(policy, one)}, and {less} has {_clock(policy, other)}"
            yield one, f"{words}; {more} is the more urgent one: make it shorter"


def _severities(policy: Policy) -> list[tuple[Severity, Severity]]:
    return list(combinations(sorted(policy.severity), 2))


def _perhaps_after_the_end(policy: Policy, dues: Dues) -> Iterator[Mistake]:
    for severity in policy.severity:
        end: Place = ("severity", severity, "resolution")
        answer: Place = ("severity", severity, "first_answer")
        if _ever_later(dues, answer, end):
            yield answer, f"{_clock(policy, answer)}, and the resolution may come sooner: {_clock(policy, end)}"
        news: Place = ("severity", severity, "next_update")
        if _always_later(dues, news, end):
            words = f"{_clock(policy, news)}, and the resolution comes sooner: {_clock(policy, end)}"
            yield news, f"{words}; between the answer and the resolution nobody hears anything"


def _perhaps_slower(policy: Policy, dues: Dues) -> Iterator[Mistake]:
    for more, less in _severities(policy):
        for name in NAMES:
            one: Place = ("severity", more, name)
            other: Place = ("severity", less, name)
            if name == "first_answer" and _always_later(dues, one, other):
                continue  # refused
            if _always_later(dues, one, other) or (name == "first_answer" and _ever_later(dues, one, other)):
                words = f"{_clock(policy, one)}, and {less} has {_clock(policy, other)}"
                yield one, f"{words}; {more}, the more urgent one, may be the slower one"


def _last_word(policy: Policy) -> Iterator[Mistake]:
    """The word before a promise passes comes after the promise was made."""
    told = timedelta(minutes=policy.delay.minutes)
    lengths = {
        ("severity", severity, name): _hours(getattr(promises, name))
        for severity, promises in policy.severity.items()
        for name in NAMES
    }
    short = min(lengths, key=lambda place: lengths[place])
    if told.total_seconds() / 3600 >= lengths[short]:
        what = f"the {str(short[2]).replace('_', ' ')} of {short[1]} is {_clock(policy, short)}"
        words = f"{policy.delay.minutes}, and {what}"
        yield ("delay", "minutes"), f"{words}: the customer would hear of a delay at once; make it shorter"


def _hours(clock: Clock) -> float:
    return clock.hours or clock.business_hours or 24.0 * (clock.business_days or 1)


# --- the night -------------------------------------------------------------------------------------------------------


def _silence(policy: Policy) -> Iterator[Mistake]:
    heard = _heard(policy)
    opened = [shift for day in range(7) for shift in policy.calendar.of_weekday(day)]
    if heard and not any(since < closing and opening < until for since, until in heard for opening, closing in opened):
        night = policy.warnings.silent
        words = f'"{clocks(night)}" covers all your open hours' if night else ""
        yield ("warnings", "silent"), f"{words}: nobody would be warned while somebody is there"


def _heard(policy: Policy) -> list[Shift]:
    """The hours of a day in which warnings are given."""
    night = policy.warnings.silent
    if night is None:
        return []
    since, until = night
    if until == MIDNIGHT:
        return [(time(), since)]
    return [(until, since)] if since > until else [(time(), since), (until, MIDNIGHT)]


def _evenings(policy: Policy) -> Iterator[Mistake]:
    """Open hours in which nobody is warned."""
    night = policy.warnings.silent
    if night is None:
        return
    since, until = night
    parts = [(since, until)] if since < until else [(since, MIDNIGHT), (time(), until)]
    quiet = [
        WEEKDAYS[day].capitalize()
        for day in range(7)
        if any(opening < end and begin < closing for opening, closing in policy.calendar.of_weekday(day)
               for begin, end in parts)
    ]  # fmt: skip
    if quiet and policy.calendar.week < 7 * 24:
        words = f'"{clocks(night)}" lies in your open hours ({", ".join(quiet)}): warnings of these hours wait'
        yield ("warnings", "silent"), words


# --- triage ----------------------------------------------------------------------------------------------------------


def _levels(policy: Policy) -> Iterator[Mistake]:
    """A level that begins no sooner than a more severe one never applies."""
    levels = policy.triage.level
    for at, level in enumerate(levels):
        above = [each for each in levels if each.severity < level.severity and each.points <= level.points]
        if above:
            words = (
                f"{level.points} points make {level.severity}, and {above[0].points} make {above[0].severity} already"
            )
            yield ("triage", "level", at, "points"), f"{words}: fewer points for {level.severity}"
