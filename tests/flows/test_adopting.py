"""A case of before the clocks gets what the policy promises, and its customer reads it once."""

from datetime import datetime, timedelta
from typing import Any

from flows import case as cases
from flows import dues
from flows.effects import Effect, Say, Text, Wake
from flows.events import TimerRang
from flows.records import Case, Promise
from tests.flows.samples import CASE, NOW, all_sayable, case, of, only, policy, said

HOUR = timedelta(hours=1)


def left(state: str = "taken", due: datetime | None = None, **more: Any) -> Case:
    """A case as the migration leaves it: with the promise that stands, or with none."""
    record = case(state, lodged_at=NOW - HOUR, **more)
    record.promises = [Promise(1, dues.ANSWER, NOW - HOUR, due)] if due else []
    record.told, record.wake_at = 1, None
    return record


def adopt(record: Case) -> list[Effect]:
    effects = cases.step(record, TimerRang("adopt", CASE), policy(), NOW)
    all_sayable(effects)
    return effects


def test_a_time_that_lies_ahead_stays_and_a_decision_is_promised() -> None:
    record = left(due=NOW + 5 * HOUR)
    assert said(adopt(record)) == ["run-on"]
    assert [each.kind for each in record.promises] == [dues.ANSWER, dues.RESOLUTION]
    assert record.due_at == NOW + 5 * HOUR
    assert record.wake_at is not None


def test_who_was_answered_hears_when_the_next_news_come_and_of_no_delay() -> None:
    record = left()
    effects = adopt(record)
    assert [each.kind for each in record.promises] == [dues.UPDATE, dues.RESOLUTION]
    assert (said(effects), record.delays, record.door) == (["run-on"], 0, "")


def test_what_has_passed_unanswered_is_said_with_the_decision_in_one_message() -> None:
    record = left(due=NOW - HOUR / 2)
    effects = adopt(record)
    assert (said(effects), record.delays, record.door) == (["put-off-news"], 1, "missed")
    told = only(effects, Say).text
    assert told.args["reason"] != Text("delay-reason-away")
    assert told.args["decision"] == dues.decided_by(record)
    assert min(each.due_at for each in record.promises) > NOW


def test_a_case_that_waits_for_its_customer_is_silent_until_it_goes_on() -> None:
    record = left("waiting", halts=["question"], paused_at=NOW - HOUR)
    effects = adopt(record)
    assert ([each.kind for each in record.promises], said(effects)) == ([dues.UPDATE], [])
    assert [each.name for each in of(effects, Wake) if each.name == "adopt-later"] == ["adopt-later"]


def test_a_clock_of_law_runs_from_the_lodging_on_and_only_once() -> None:
    record = left("waiting", category="privacy", halts=["question"], paused_at=NOW - HOUR)
    adopt(record)
    adopt(record)
    [law] = dues.laws(record)
    assert law.due_at - record.lodged_at <= timedelta(hours=72)


def test_whoever_has_everything_already_hears_nothing_again() -> None:
    record = left(due=NOW + 5 * HOUR)
    adopt(record)
    assert said(adopt(record)) == []
