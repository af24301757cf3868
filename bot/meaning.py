"""What a policy means, in words and with an example each: for whoever wrote it, at `complaint-bot check`."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby

from bot.texts import Language
from flows.calendar import WEEKDAYS, Shift
from flows.calendar import clocks as written
from flows.clocks import Clock, Promises, Statutory
from flows.effects import Text
from flows.lateness import LAST_WORD
from flows.model import Severity
from flows.policy import Policy
from flows.promises import promise, statutory_due
from flows.triage_policy import KNOWN, SPOKEN, Repeat, Rule, Silence, Times
from flows.wall import moment

UNITS = ("hours", "days", "weeks")
OPENINGS = {"missed": "a missed promise", "declined": "a declined offer", "low_score": "a low score"}
BASES = {
    "law": "never paused, ",
    "own": "your own limit, never paused, ",
    "allowance": "an allowance (the owner is reminded once, a miss breaks nothing), ",
}
ENDINGS = {
    "first_answer": "the first answer",
    "holding": "a holding response (/holding) or the resolution",
    "resolution": "the resolution",
}
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
    yield from _reasons(policy, texts)
    yield _ladder(policy)
    yield _chased(policy)
    yield from _triage(policy)
    yield _remedies(policy)
    yield _kept(policy)


# --- the calendar ----------------------------------------------------------------------------------------------------


def _calendar(policy: Policy) -> str:
    week = [(_clocks(policy.calendar.of_weekday(day)), day) for day in range(7)]
    spans = [(hours, [day for _, day in days]) for hours, days in groupby(week, key=lambda each: each[0]) if hours]
    opened = "; ".join(f"{_span(days)} {hours}" for hours, days in spans)
    holidays = f"holidays of {policy.calendar.holidays}" if policy.calendar.holidays else "no public holidays"
    shut = [WEEKDAYS[day].capitalize() for hours, day in week if not hours]
    closed = f"; closed {_listed(shut)}" if shut else ""
    return f"open {opened}{closed} ({policy.company.time_zone}, {holidays})"


def _span(days: list[int]) -> str:
    first, last = WEEKDAYS[days[0]].capitalize(), WEEKDAYS[days[-1]].capitalize()
    return first if first == last else f"{first} to {last}"


def _clocks(shifts: list[Shift]) -> str:
    return " and ".join(written(shift) for shift in shifts)


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
        ("next update", promises.next_update, "After news on {start} the next are due by {due}"),
        ("resolution", promises.resolution, "An {severity} complaint lodged {start} is resolved by {due}"),
        ("delay", promises.delay, "If on {start} news cannot come in time, they are put off until {due}"),
        (
            "delay of a decision",
            promises.resolution_delay,
            "If on {start} it cannot come in time, it is put off until {due}",
        ),
        *(
            (each.role, each.answer[severity], f"What goes up to a {each.role} on {{start}} is answered by {{due}}")
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
    ends = ENDINGS[clock.ends_with]
    due = _told(policy, statutory_due(policy, clock, start), start)
    said = f"For one lodged {_told(policy, start, start)} it ends {due}"
    return f"{what}: {length(clock)} for {which}, {BASES[clock.basis]}until {ends}. {said} [{clock.source}]"


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
    """ "4 open hours": what the policy says of a clock; working days are the country's, open days the business's."""
    if isinstance(clock, Clock):
        return clock.words
    if clock.business_days is not None:
        return _many(clock.business_days, "working day")
    unit, value = next((unit, each) for unit in UNITS if (each := getattr(clock, unit)) is not None)
    return f"{_many(value, unit.removesuffix('s'))}{' round the clock' if unit == 'hours' else ''}"


# --- when time runs out ----------------------------------------------------------------------------------------------


def _warnings(policy: Policy) -> str:
    rules = policy.warnings
    steps = [f"the {step.tells} {'at the miss' if step.share == 1 else f'at {step.share:.0%}'}" for step in rules.step]
    night = f"none {written(rules.silent)} but for S1" if rules.silent else "at any hour"
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


def _reasons(policy: Policy, texts: Language) -> Iterator[str]:
    said = [f"“{texts.plain(Text(f'delay-reason-{each}'))}”" for each in policy.delay.reasons]
    if said:
        yield f"reasons that an agent can tap for a delay: {_listed(said, 'or')}"


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


# --- how severe, what is granted, what is kept -----------------------------------------------------------------------


def _triage(policy: Policy) -> Iterator[str]:
    triage = policy.triage
    levels = [f"{_many(each.points, 'point')} make {each.severity}" for each in triage.level]
    weights = [words for kind in (*SPOKEN, *KNOWN) if (words := _weight(policy, kind))]
    if levels and weights:
        yield f"triage: severity is only raised; {_listed(levels)}. Points: {', '.join(weights)}"
    for rule in triage.rule:
        yield f"triage: a case {_rule(policy, rule)} is {rule.severity} at least"


def _weight(policy: Policy, kind: str) -> str:
    """ "repeat 2 (3 complaints within 180 days)"; nothing where it weighs nothing."""
    points, signal = policy.triage.signal.points_of(kind), getattr(policy.triage.signal, kind.replace("-", "_"))
    match signal:
        case Repeat():
            known = f" ({signal.cases} complaints within {_many(signal.days, 'day')})"
        case Times():
            known = f" ({_many(signal.times, 'time')})"
        case Silence():
            known = f" ({_many(signal.business_hours, 'open hour')} without a word from us)"
        case _:
            known = ""
    return f"{kind.replace('-', ' ')} {points}{known}" if points else ""


def _rule(policy: Policy, rule: Rule) -> str:
    told = (
        ("of category", _listed(rule.category, "or")),
        ("of segment", _listed(rule.segment, "or")),
        ("about", _listed(rule.place, "or")),
        ("of at least", f"{rule.amount} {policy.offers.currency}" if rule.amount is not None else ""),
        ("with the words", _listed([f"“{each}”" for each in rule.words], "or")),
    )
    return _listed([f"{what} {words}" for what, words in told if words])


def _remedies(policy: Policy) -> str:
    done = [f"{each.id} {_many(each.done_days, 'open day')}" for each in policy.remedy]
    return f"remedies are done within: {', '.join(done)}"


def _kept(policy: Policy) -> str:
    own = [
        f"{each.id} {_many(each.retention_days, 'day')}" for each in policy.category if each.retention_days is not None
    ]
    others = f" ({_listed(own)})" if own else ""
    kept = f"a closed case is kept {_many(policy.retention.days, 'day')}{others}"
    return f"{kept} and can be opened again for {_many(policy.reopening.days, 'day')}"


# --- words -----------------------------------------------------------------------------------------------------------


def _told(policy: Policy, when: datetime, since: datetime) -> str:
    """ "Monday 12:30"; with its date where that would not be clear."""
    local = when.astimezone(policy.zone)
    near = abs(local.date() - since.astimezone(policy.zone).date()) < timedelta(days=7)
    return f"{local:%A %H:%M}" if near else f"{_day(local.date())} {local:%H:%M}"


def _many(value: float, unit: str) -> str:
    return f"{value:g} {unit}{'' if value == 1 else 's'}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _listed(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    *before, final = words or [""]
    return f"{', '.join(before)} {last} {final}" if before else final
