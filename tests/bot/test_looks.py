"""`complaint-bot check` names promises that may end behind closed doors, and holidays that nobody has told yet."""

from datetime import UTC, date, datetime
from typing import Any

from bot.looks import looks
from flows.calendar import WEEKDAYS, Calendar
from flows.clocks import Clock, Promises
from flows.policy import Policy
from tests.flows.samples import NOW, policy

DAILY = {day: ["09:00-18:00"] for day in WEEKDAYS}


def looked(now: datetime = NOW, **calendar: Any) -> list[str]:
    return list(looks(with_calendar(**calendar) if calendar else policy(), now))


def with_calendar(**calendar: Any) -> Policy:
    return policy().model_copy(update={"calendar": Calendar.model_validate({"hours": DAILY} | calendar)})


def test_what_runs_round_the_clock_may_end_while_nobody_is_there() -> None:
    [line] = [each for each in looked() if "round the clock" in each]
    assert line.startswith(
        "S1 first answer (1 hour), delay (1 hour), supervisor's answer (1 hour), manager's answer (1 hour): round"
    )
    assert line.endswith("(the longest time ahead: 25–28 December 2026, Christmas Day); who answers then?")


def test_nights_and_single_days_are_named_too() -> None:
    assert any("(every night)" in line for line in looked(hours=DAILY))
    assert any("(the longest time ahead: 1 June 2027)" in line for line in looked(closed=["2027-06-01"]))
    assert any("30 April–2 May 2027" in line for line in looked(closed=["2027-04-30", "2027-05-01", "2027-05-02"]))


def test_who_never_closes_is_asked_nothing() -> None:
    assert looked(hours={day: ["00:00-24:00"] for day in WEEKDAYS}) == []
    assert looked(hours={day: ["00:00-12:00", "12:00-24:00"] for day in WEEKDAYS}) == []
    assert looked(hours={day: ["00:00-12:00", "13:00-24:00"] for day in WEEKDAYS})


def test_who_promises_in_open_hours_is_asked_nothing() -> None:
    counted = dict.fromkeys(Promises.model_fields, Clock(business_hours=2))
    severity = {each: promises.model_copy(update=counted) for each, promises in policy().severity.items()}
    level = tuple(
        each.model_copy(update={"answer": dict.fromkeys(each.answer, Clock(business_hours=2))})
        for each in policy().escalation.level
    )
    escalation = policy().escalation.model_copy(update={"level": level})
    of = with_calendar(hours=DAILY).model_copy(update={"severity": severity, "escalation": escalation})
    assert list(looks(of, NOW)) == []


def test_open_days_of_a_remedy_grow_over_holidays() -> None:
    [line] = [each for each in looked() if each.startswith("remedies")]
    assert "over holidays 1 may take 6, 3 may take 11, 5 may take 13, 10 may take 20 days of the calendar" in line
    assert not [each for each in looked(hours=DAILY) if each.startswith("remedies")]


def test_a_year_whose_bridge_days_nobody_has_told_is_named() -> None:
    calendar = Calendar.model_validate({"holidays": "CN", "hours": DAILY})
    untold = next(year for year in range(2026, 2100) if calendar.guessed(year))
    [line] = [each for each in looked(datetime(untold - 1, 11, 22, tzinfo=UTC), holidays="CN") if "package" in each]
    assert line.startswith(f"{untold}: the holidays package (")
    assert "which days CN takes off" in line
    assert not calendar.guessed(2026)
    assert calendar.made_up(date(2026, 2, 14))
    assert not any("package" in each for each in looked(holidays="GB-ENG"))
