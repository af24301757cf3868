"""What a promise survives: words soon after a delay, a merge, a rise, folding, a second round, a changed policy."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows import alarming, canned, dues, lodging, merging, transfer, triage, zones
from flows import case as cases
from flows.effects import Alarm, Effect, Note, Promised, PromiseEnded, Refused, Say, TellStaffWords, Text, Wake
from flows.events import (
    Actor,
    AgentAnswered,
    AgentCommanded,
    AgentPressed,
    AgentReplied,
    AskedAbove,
    AskedAgain,
    AskedLook,
    CaseEvent,
    Said,
    TimerRang,
)
from flows.policy import Policy, read_policy
from flows.records import Case, Demand, Form, Signal
from tests.flows.samples import (
    CASE,
    LI,
    NOW,
    SECOND,
    SU,
    all_sayable,
    draft,
    of,
    only,
    part,
    policy,
    press,
    refusal,
    refused,
    said,
    talk,
)

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
READY = Path(__file__).parents[2] / "docs/policies"
MANAGER = Actor(70, "Grace Hall", "manager")


def ready(name: str) -> Policy:
    """One of the policies in docs."""
    return read_policy((READY / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")


def lodged(category: str = "service", rules: Policy | None = None, now: datetime = NOW, id: int = CASE) -> Case:
    """A case as it was lodged, Friday at ten."""
    number = f"C-2026-{id % 1_000_000:06}"
    return lodging.lodge(draft("submitted", category=category), id, number, "en", rules or policy(), now)[0]


def step(record: Case, event: CaseEvent, now: datetime = NOW, rules: Policy | None = None) -> list[Effect]:
    effects = cases.step(record, event, rules or policy(), now)
    if rules is None:
        all_sayable(effects)
    return effects


def take(record: Case, rules: Policy | None = None, now: datetime = NOW) -> Case:
    step(record, AgentPressed(LI, "take", "", "callback"), now, rules)
    return record


def reply(record: Case, now: datetime) -> list[Effect]:
    return step(record, AgentReplied(LI, part("I asked the shop.")), now)


def ask(record: Case, now: datetime, rules: Policy | None = None) -> Case:
    step(record, AgentAnswered(LI, part("Which shop?"), "ask"), now, rules)
    return record


def offer(record: Case, now: datetime) -> Case:
    step(record, AgentAnswered(LI, part("refund 24.90"), "offer"), now)
    return record


def ring(record: Case, now: datetime, rules: Policy | None = None) -> list[Effect]:
    return step(record, TimerRang("clock", record.id), now, rules)


def merge(kept: Case, gone: Case, now: datetime, actor: Actor = SU) -> list[Effect]:
    effects = merging.merge(actor, kept, gone, policy(), now, "callback")
    all_sayable(effects)
    return effects


def due(record: Case, kind: str) -> datetime:
    found = dues.of(record, kind)
    assert found is not None
    return found.due_at


# --- words soon after a delay -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [10, 30, 50])
def test_an_answer_soon_after_a_delay_keeps_the_new_promise(minutes: int) -> None:
    record = take(lodged("safety"))
    reply(record, NOW + HOUR / 2)
    late = due(record, dues.UPDATE) - 10 * MINUTE
    assert said(ring(record, late)) == ["put-off-news"]
    delayed = dues.of(record, dues.UPDATE)
    assert delayed is not None
    effects = reply(record, late + minutes * MINUTE)
    assert PromiseEnded(CASE, delayed.number, "kept") in effects
    assert only(effects, Promised).due_at == due(record, dues.UPDATE) > delayed.due_at


# --- two cases become one ---------------------------------------------------------------------------------------------


def test_a_clock_of_law_goes_on_in_the_case_that_stays() -> None:
    gone, kept = lodged("privacy", id=SECOND), lodged("delivery")
    [law] = dues.laws(gone)
    merge(kept, gone, NOW + HOUR)
    [goes_on] = dues.laws(kept)
    assert (goes_on.kind, goes_on.due_at, goes_on.told_at) == (law.kind, law.due_at, law.told_at)


def test_the_news_promised_soonest_hold_and_the_history_says_why_it_is_more_urgent() -> None:
    gone, kept = lodged("safety", id=SECOND), lodged("delivery")
    reply(gone, NOW + HOUR / 2)
    promised = due(gone, dues.UPDATE)
    effects = merge(kept, gone, NOW + HOUR)
    assert kept.severity == "S1"
    assert kept.due_at <= promised
    assert only([each for each in effects if isinstance(each, Note) and each.kind == "severity"], Note).case_id == CASE
    assert "supervisor" in [each.notify for each in of(effects, TellStaffWords)]


def test_what_a_manager_has_stays_a_manager_s() -> None:
    gone, kept = lodged(id=SECOND), take(lodged("delivery"))
    for _ in range(2):
        gone.door = "missed"
        step(gone, AskedAbove())
    gone.declined = 1
    promised = due(gone, dues.ABOVE)
    merge(kept, gone, NOW + HOUR, MANAGER)
    assert (kept.level, kept.manager_only, kept.supervisor_only, kept.declined) == (2, True, True, 1)
    assert due(kept, dues.ABOVE) <= promised


# --- a rise while the clocks stand ------------------------------------------------------------------------------------


def test_what_becomes_urgent_while_an_offer_stands_waits_for_nobody() -> None:
    record = offer(take(lodged("delivery")), NOW + HOUR)
    effects = step(record, Said(part("The kettle caught fire and my son is in hospital.")), NOW + 2 * HOUR)
    assert (record.severity, record.paused_at, record.halts) == ("S1", None, [])
    assert record.due_at <= NOW + 6 * HOUR
    assert "severity-sooner" in said(effects)
    assert record.wake_at is not None


def test_what_a_person_makes_urgent_while_a_question_waits_is_counted_as_urgent() -> None:
    record = ask(take(lodged("delivery")), NOW + MINUTE)
    step(record, AgentCommanded(LI, "severity", "S1 the cable burns", part("/severity")), NOW + 2 * MINUTE)
    step(record, Said(part("Shop 12")), NOW + HOUR)
    assert due(record, dues.UPDATE) <= NOW + 5 * HOUR


def test_a_smaller_rise_tells_no_time_while_it_waits_and_counts_afterwards() -> None:
    record = ask(take(lodged("delivery")), NOW + MINUTE)
    effects = step(record, AgentCommanded(LI, "severity", "S2 a pattern", part("/severity")), NOW + 2 * MINUTE)
    assert said(effects) == []
    step(record, Said(part("Shop 12")), NOW + HOUR)
    calm = ask(take(lodged("delivery")), NOW + MINUTE)
    step(calm, Said(part("Shop 12")), NOW + HOUR)
    assert due(record, dues.UPDATE) < due(calm, dues.UPDATE)


# --- folding ----------------------------------------------------------------------------------------------------------


def test_of_two_warnings_of_a_night_the_one_that_calls_higher_is_told() -> None:
    rules, start = ready("cn-retail"), datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
    record = take(lodged("delivery", rules, start), rules, start)
    found: list[Alarm] = []
    while record.wake_at is not None and record.wake_at <= start + 20 * HOUR:
        found += of(ring(record, record.wake_at, rules), Alarm)
    assert {each.tells for each in found} == {"owner", "supervisor"}
    [(told, _)] = alarming.worst([(each, record) for each in found])
    assert told.tells == "supervisor"


def test_each_promise_that_is_running_out_warns_for_itself() -> None:
    record = take(lodged("privacy"))
    answer = dues.of(record, dues.ANSWER)
    assert answer is not None
    answer.told_at, answer.due_at = NOW + 34 * HOUR, NOW + 37 * HOUR
    found = of(ring(record, NOW + 36 * HOUR + 30 * MINUTE), Alarm)
    assert {("law", "owner"), ("warning", "supervisor")} <= {(each.kind, each.tells) for each in found}


# --- a second round ---------------------------------------------------------------------------------------------------


def test_a_case_that_closed_without_an_answer_has_its_clocks_of_law_when_it_is_opened_again() -> None:
    rules = ready("uk-bank")
    record = ask(take(lodged("charges", rules), rules), NOW + HOUR, rules)
    promised = {each.kind: each.due_at for each in dues.laws(record)}
    step(record, TimerRang("question-remind", CASE), NOW + 25 * HOUR, rules)
    step(record, TimerRang("question-close", CASE), NOW + 5 * 24 * HOUR, rules)
    step(record, AskedAgain("owner", "It was shop 12."), NOW + 6 * 24 * HOUR, rules)
    assert {each.kind: each.due_at for each in dues.laws(record)} == promised
    assert "final-response" in promised


# --- the night, the ladder, what was before ---------------------------------------------------------------------------


def test_a_department_is_called_in_the_morning_and_at_night_for_what_is_urgent_alone() -> None:
    rules, start = ready("cn-retail"), datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
    record = take(lodged("delivery", rules, start), rules, start)
    record.forms = [Form("transfer", LI.id, {"to": "quality"})]
    step(record, AgentAnswered(LI, part("please check the box"), "transfer"), start + MINUTE, rules)
    night = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # 07:30 in Shanghai
    record.department_due_at = night
    assert transfer.rang(record, rules, night) == [Wake("department-due", night + HOUR / 2, CASE)]
    assert only(transfer.rang(record, rules, night + HOUR / 2), TellStaffWords).notify == "agent"
    record.severity = "S1"
    assert only(transfer.rang(record, rules, night), TellStaffWords).notify == "agent"


def test_who_asked_for_a_supervisor_in_the_first_round_has_asked_for_one() -> None:
    record = lodged(id=SECOND)
    record.door = "missed"
    assert Signal("escalated") not in triage.known(record, policy())
    step(record, AskedAbove(), NOW + HOUR)
    assert Signal("escalated") in triage.known(record, policy())
    assert Signal("escalated") in triage.known_before([record], policy(), NOW + 2 * HOUR)


def test_going_up_writes_down_no_promise_that_nobody_was_told() -> None:
    record = take(lodged())
    ring(record, NOW + 230 * MINUTE)
    effects = ring(record, NOW + 350 * MINUTE)
    assert record.level == 1
    assert [each.kind for each in of(effects, Promised)] == ["escalation"]
    assert [each.text.args["by"] for each in of(effects, Say)] == [due(record, dues.ABOVE)]


# --- while the clocks stand no time is told ---------------------------------------------------------------------------


def test_a_second_look_while_an_offer_stands_asks_for_the_answer_first() -> None:
    record = offer(take(lodged("delivery")), NOW + HOUR)
    record.demands = [Demand("amount", "Li Wei", NOW)]
    assert refused(record, AskedLook()) == "look-offer"
    record.halts, record.offer.state = ["conduct"], "none"
    assert refused(record, AskedLook()) == "look-paused"


def test_a_second_look_ends_the_waiting_for_an_answer_and_its_time_runs() -> None:
    record = ask(take(lodged("delivery")), NOW + HOUR)
    record.demands = [Demand("amount", "Li Wei", NOW)]
    effects = step(record, AskedLook(), NOW + 2 * HOUR)
    assert said(effects) == ["look-asked"]
    assert (record.state, record.paused_at, record.due_at) == ("taken", None, due(record, dues.ABOVE))
    assert record.wake_at is not None


def test_what_changes_hands_while_an_offer_stands_names_what_the_time_waits_for() -> None:
    record = offer(take(lodged("billing")), NOW + HOUR)
    told = only(step(record, AgentPressed(LI, "put-back", "", "callback"), NOW + 2 * HOUR), Say).text
    assert (told.key, told.args["still"]) == ("case-put-back-still", Text("still-offer"))
    record = offer(take(lodged("billing")), NOW + HOUR)
    record.forms = [Form("transfer", LI.id, {"to": "quality"})]
    effects = step(record, AgentAnswered(LI, part("please check"), "transfer"), NOW + 2 * HOUR)
    told = only(effects, Say).text
    assert (told.key, told.args["still"]) == ("case-handed-still", Text("still-offer"))
    assert only(effects, TellStaffWords).text.args["due"] == Text("nothing")


def test_a_merge_into_a_case_that_waits_names_what_the_time_waits_for() -> None:
    kept = ask(take(lodged("delivery")), NOW + MINUTE)
    effects = merge(kept, lodged("billing", id=SECOND), NOW + HOUR)
    told = [each.text for each in of(effects, Say) if each.text.key == "cases-merged"]
    assert [each.args["next"] for each in told] == [Text("still-question")]
    effects = merge(lodged("delivery"), lodged("delivery", id=SECOND), NOW + HOUR)
    assert only(effects, Say).text.args["next"] == Text("merged-by", {"by": due(lodged("delivery"), dues.ANSWER)})


def test_another_time_zone_tells_the_times_of_cases_that_run_alone() -> None:
    running, waits = lodged(), ask(take(lodged("delivery", id=SECOND)), NOW + HOUR)
    effects = zones.press(talk().customer, [running, waits], press("zone", value="Asia/Shanghai"), NOW + HOUR)
    promised = only(effects, Say).text.args["second"]
    assert isinstance(promised, tuple)
    assert [each.args["number"] for each in promised] == [running.number]


def test_a_canned_reply_with_a_time_is_not_sent_while_the_times_stand() -> None:
    with pytest.raises(Refused) as error:
        canned.next_news("by {by}", ask(take(lodged()), NOW + HOUR), LI, policy(), NOW + 2 * HOUR)
    assert refusal(error.value) == "canned-still"
    assert canned.next_news("soon", ask(take(lodged()), NOW + HOUR), LI, policy(), NOW + 2 * HOUR) is None
