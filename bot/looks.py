"""What `complaint-bot check` asks to look at: promises that may end behind closed doors, holidays not told yet."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from importlib.metadata import version
from itertools import groupby, pairwise

from flows.calendar import MIDNIGHT
from flows.model import Severity
from flows.policy import Policy
from flows.promises import after_business_days

YEAR = 365
LATE = time(23, 59)  # the doors are closed, so the first day is not this one


def looks(policy: Policy, now: datetime) -> Iterator[str]:
    """A line for each thing, as it lies in the year from `now` (aware) on."""
    shut = _shut(policy, now)
    if shut:
        for severity in sorted(policy.severity):
            yield from _round_the_clock(policy, severity, shut)
    yield from _over_holidays(policy, now)
    today = now.astimezone(policy.zone).date()
    for year in (today.year, today.year + 1):
        if policy.calendar.guessed(year):
            yield _guessed(policy, year)


def _round_the_clock(policy: Policy, severity: Severity, shut: str) -> Iterator[str]:
    clocks = [(name.replace("_", " "), clock) for name, clock in policy.severity[severity]]
    clocks += [(f"{level.role}'s answer", level.answer[severity]) for level in policy.escalation.level]
    round_the_clock = [
        f"{name} ({clock.words.split(' round')[0]})" for name, clock in clocks if clock.hours is not None
    ]
    if round_the_clock:
        listed = ", ".join(round_the_clock)
        yield f"{severity} {listed}: round the clock, so it may end while you are closed ({shut}); who answers then?"


def _shut(policy: Policy, now: datetime) -> str:
    """When the business is closed in the coming year, in words; empty where it never is."""
    days = _days(policy, now)
    shifts = [policy.calendar.shifts(day) for day in days]
    if all(
        each and each[0][0] == MIDNIGHT.min and each[-1][1] == MIDNIGHT and all(a[1] == b[0] for a, b in pairwise(each))
        for each in shifts
    ):
        return ""
    longest = _longest(policy, days)
    if not longest:
        return "every night"
    name = next((found for day in longest if (found := policy.calendar.holiday(day))), "")
    return f"the longest time ahead: {_dates(longest[0], longest[-1])}{f', {name}' if name else ''}"


def _over_holidays(policy: Policy, now: datetime) -> Iterator[str]:
    """How many days of the calendar the open days of the remedies may become."""
    eves = [run[0] - timedelta(days=1) for run in _shut_runs(policy, _days(policy, now)) if len(run) > 2]
    evenings = [datetime.combine(eve, LATE, policy.zone) for eve in eves]
    if not evenings:
        return
    counts = sorted({each.done_days for each in policy.remedy})
    most = {count: max(_days_of(policy, evening, count) for evening in evenings) for count in counts}
    if any(days > 2 * count + 2 for count, days in most.items()):
        told = ", ".join(f"{count} may take {days}" for count, days in most.items())
        yield f"remedies are counted in open days: over holidays {told} days of the calendar"


def _days_of(policy: Policy, since: datetime, open_days: int) -> int:
    done = after_business_days(policy, since, open_days).astimezone(policy.zone)
    return (done.date() - since.date()).days


def _guessed(policy: Policy, year: int) -> str:
    return (
        f"{year}: the holidays package ({version('holidays')}) does not know yet which days {policy.calendar.holidays} "
        "takes off and which week-ends it works for them: write them under [calendar.days], or update the package"
    )


def _days(policy: Policy, now: datetime) -> list[date]:
    today = now.astimezone(policy.zone).date()
    return [today + timedelta(days=ahead) for ahead in range(YEAR)]


def _longest(policy: Policy, days: list[date]) -> list[date]:
    """The longest run of days without any shift."""
    return max(_shut_runs(policy, days), key=len, default=[])


def _shut_runs(policy: Policy, days: list[date]) -> list[list[date]]:
    return [list(run) for shut, run in groupby(days, key=lambda day: not policy.calendar.shifts(day)) if shut]


def _dates(first: date, last: date) -> str:
    if first == last:
        return f"{first.day} {first:%B %Y}"
    begin = f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}"
    return f"{begin}–{last.day} {last:%B %Y}"
