"""What a policy means, in words and with an example each: for whoever wrote it, at `complaint-bot check`."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby

from bot.texts import Language
from flows.calendar import MIDNIGHT, WEEKDAYS, Shift
from flows.clocks import Clock, Promises, Statutory
from flows.effects import Text
from flows.lateness import LAST_WORD
from flows.model import Severity
from flows.policy import Policy
from flows.promises import promise, statutory_due
from flows.wall import moment

UNITS = ("hours", "business_hours", "business_days", "days", "weeks")
OPENINGS = {"missed": "a missed promise", "declined": "a declined offer", "low_score": "a low score"}
ORDINARY_FOR = timedelta(days=10)  # an example shows an ordinary week, no holiday
SEARCHED = 90


def meaning(policy: Policy, texts: Language, now: datetime) -> Iterator[str]:
    """One line for each thing that the policy decides about time, with a telling moment from `now` (aware) on."""
    yield _calendar(policy)
    yield from _days_ahead(policy, now)
    for severity, promises in sorted(policy.severity.items()):
        yield from _promises(policy, severity, promises, now)
    for clock in policy.statutory:
        yield _statutory(policy, clock, texts, now)
    yield _warnings(policy)
    yield _delay(policy, texts)
    yield _ladder(policy)
    yield _chased(policy)


# --- the calendar ----------------------------------------------------------------------------------------------------


def _calendar(policy: Policy) -> str:
    week = [(_clocks(policy.calendar.of_weekday(day)), day) for day in range(7)]
    spans = [(hours, [day for _, day in days]) for hours, days in groupby(week, key=lambda each: each[0]) if hours]
    opened = "; ".join(f"{_span(days)} {hours}" for hours, days in spans)
    holidays = f"holidays of {policy.calendar.holidays}" if policy.calendar.holidays else "no public holidays"
    return f"open {opened} ({policy.company.time_zone}, {holidays})"


def _span(days: list[int]) -> str:
    first, last = WEEKDAYS[days[0]].capitalize(), WEEKDAYS[days[-1]].capitalize()
    return first if first == last else f"{first} to {last}"


def _clocks(shifts: list[Shift]) -> str:
    return " and ".join(f"{_clock(opening)}-{_clock(closing)}" for opening, closing in shifts)


def _clock(clock: time) -> str:
    return "24:00" if clock == MIDNIGHT else f"{clock:%H:%M}"


def _days_ahead(policy: Policy, now: datetime) -> Iterator[str]:
    """The next days that are unlike their weekday."""
    calendar, today = policy.calendar, now.astimezone(policy.zone).date()
    ahead = [today + timedelta(days=each) for each in range(SEARCHED)]
    for day in [each for each in ahead if calendar.shifts(each) != calendar.of_weekday(each.weekday())][:3]:
        hours = _clocks(calendar.shifts(day))
        yield f"{_day(day)}: {f'open {hours}' if hours else 'closed'}{_because(policy, day)}"


def _because(policy: Policy, day: date) -> str:
    if day in policy.calendar.days or day in policy.calendar.closed:
        return " (by this policy)"
    name = policy.calendar.holiday(day)
    return f" ({name})" if name else " (worked in place of a bridge day)"


# --- promises --------------------------------------------------------------------------------------------------------


def _promises(policy: Policy, severity: Severity, promises: Promises, now: datetime) -> Iterator[str]:
    for name, clock, words in (
        ("first answer", promises.first_answer, "An {severity} complaint lodged {start} is answered by {due}"),
        ("next update", promises.next_update, "Who hears of it {start} hears more by {due}"),
        ("resolution", promises.resolution, "An {severity} complaint lodged {start} is resolved by {due}"),
        ("delay", promises.delay, "News that {start} turn out too late are put off until {due}"),
        (
            "delay of a decision",
            promises.resolution_delay,
            "One that {start} turns out too late is put off until {due}",
        ),
        *(
            (each.role, each.answer[severity], f"What goes up to a {each.role} {{start}} is answered by {{due}}")
            for each in policy.escalation.level
        ),
    ):
        start = example(policy, now, at_night=clock.hours is not None)
        due = _told(policy, promise(policy, clock, start), start)
        said = words.format(severity=severity, start=_told(policy, start, start), due=due)
        yield f"{severity} {name}: {length(clock)}. {said}"


def _statutory(policy: Policy, clock: Statutory, texts: Language, now: datetime) -> str:
    start = example(policy, now)
    what = texts.plain(Text(f"statutory-{clock.id}"))
    which = f"complaints of {_listed(clock.categories)}" if clock.categories else "every complaint"
    ends = clock.ends_with.replace("_", " ")
    due = _told(policy, statutory_due(policy, clock, start), start)
    said = f"For one lodged {_told(policy, start, start)} it ends {due}"
    return f"{what}: {length(clock)} for {which}, never paused, until the {ends}. {said} [{clock.source}]"


def example(policy: Policy, now: datetime, *, at_night: bool = False) -> datetime:
    """A telling moment of an ordinary week after `now`: half an hour before the week-end, or at night within it."""
    calendar, tomorrow = policy.calendar, now.astimezone(policy.zone).date() + timedelta(days=1)
    days = [tomorrow + timedelta(days=ahead) for ahead in range(SEARCHED)]
    eves = [day for day in days if calendar.shifts(day) and not calendar.shifts(day + timedelta(days=1))]
    eves += [day for day in days if day.weekday() == 4]  # who is there every day has no eves
    eve = next((day for day in eves if _ordinary(policy, day)), eves[0])
    if at_night:
        return datetime.combine(eve + timedelta(days=1), time(22), policy.zone)
    closing = max(closing for _, closing in calendar.shifts(eve) or [(time(9), time(18))])
    return (moment(policy.zone, eve, closing) - timedelta(minutes=30)).astimezone(policy.zone)


def _ordinary(policy: Policy, day: date) -> bool:
    days = [day + timedelta(days=ahead) for ahead in range(ORDINARY_FOR.days)]
    return all(policy.calendar.shifts(each) == policy.calendar.of_weekday(each.weekday()) for each in days)


def length(clock: Clock | Statutory) -> str:
    """ "4 business hours": what the policy says of a clock."""
    unit, value = next((unit, each) for unit in UNITS if (each := getattr(clock, unit, None)) is not None)
    words = unit.replace("_", " ") if value != 1 else unit.replace("_", " ").removesuffix("s")
    return f"{value:g} {words}{' round the clock' if unit == 'hours' else ''}"


# --- when time runs out ----------------------------------------------------------------------------------------------


def _warnings(policy: Policy) -> str:
    rules = policy.warnings
    steps = [f"the {step.tells} {'at the miss' if step.share == 1 else f'at {step.share:.0%}'}" for step in rules.step]
    night = f"none {_clock(rules.silent[0])}-{_clock(rules.silent[1])} but for S1" if rules.silent else "at any hour"
    return f"warnings: {_listed(steps)}; {night}"


def _delay(policy: Policy, texts: Language) -> str:
    rules = policy.delay
    said = texts.plain(Text(f"delay-reason-{rules.reason}"))
    times = "first delay is" if rules.alone == 1 else f"first {rules.alone} delays are"
    whose = f"the {times} an agent's, the next one a supervisor's" if rules.alone else "every delay is a supervisor's"
    share = f"the last {LAST_WORD:.0%} of its time where that is shorter"
    heard = f"the customer hears {rules.minutes} minutes before a promise passes, or with {share}"
    top = (
        f"where nobody is left above, they hear again after {length(rules.again)}, then after twice as long, and so on"
    )
    return f"delay: {heard}, “{said}” unless somebody says otherwise; {whose}; {top}"


def _ladder(policy: Policy) -> str:
    levels = ", then ".join(f"a {each.role}" for each in policy.escalation.level)
    opens = _listed([words for opening, words in OPENINGS.items() if opening in policy.escalation.opens], "or")
    never = "never later than what the customer was told before"
    return f"/escalate: {levels}, {never}; open after {opens or 'nothing: it is never open'}"


def _chased(policy: Policy) -> str:
    rules = policy.chase
    return (
        f"chased: a case that nobody took at {rules.unowned_share:.0%} of its first answer, "
        f"an offer to be approved every {length(rules.approval)}; a remedy that is not done by its date is put off by "
        f"{length(rules.remedy)}, then by twice as long, and so on"
    )


# --- words -----------------------------------------------------------------------------------------------------------


def _told(policy: Policy, when: datetime, since: datetime) -> str:
    """ "Monday 12:30"; with its date where that would not be clear."""
    local = when.astimezone(policy.zone)
    near = abs(local.date() - since.astimezone(policy.zone).date()) < timedelta(days=7)
    return f"{local:%A %H:%M}" if near else f"{_day(local.date())} {local:%H:%M}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _listed(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    *before, final = words or [""]
    return f"{', '.join(before)} {last} {final}" if before else final
