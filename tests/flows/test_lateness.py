"""A case and its clocks: what is promised, who is warned when, what the customer hears before a promise passes."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows import alarming, conversation, dues, lateness, lodging
from flows import case as cases
from flows.clocks import Clock
from flows.effects import Alarm, Effect, Promised, PromiseEnded, Say, TellCustomer, TellStaffWords, Text, Toast, Wake
from flows.events import (
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    AskedLook,
    CaseEvent,
    Commanded,
    ConversationPaused,
    ConversationResumed,
    OfferAnswered,
    Pressed,
    Said,
    TimerRang,
)
from flows.policy import Policy, read_policy
from flows.promises import business_time, promise, share_until
from flows.records import Case, Demand
from tests.flows.samples import (
    CASE,
    LI,
    NOW,
    POLICY_TEXT,
    SU,
    all_sayable,
    buttons,
    case,
    draft,
    of,
    offer,
    only,
    part,
    policy,
    refused,
    said,
    talk,
    tapped,
)

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def lodged(category: str = "service", rules: Policy | None = None) -> Case:
    """A case as it was lodged on Friday at ten: S2, so answered by 14:00."""
    record, effects = lodging.lodge(
        draft("submitted", category=category), CASE, "C-2026-000001", "en", rules or policy(), NOW
    )
    all_sayable(effects)
    return record


def step(record: Case, event: CaseEvent, now: datetime = NOW, rules: Policy | None = None) -> list[Effect]:
    effects = cases.step(record, event, rules or policy(), now)
    all_sayable(effects)
    return effects


def ring(record: Case, now: datetime, rules: Policy | None = None) -> list[Effect]:
    return step(record, TimerRang("clock", CASE), now, rules)


def reply(record: Case, now: datetime, actor: object = LI) -> list[Effect]:
    return step(record, AgentReplied(actor, part("I asked the shop.")), now)  # type: ignore[arg-type]


def ended(effects: list[Effect]) -> list[tuple[int, str]]:
    return [(each.number, each.how) for each in of(effects, PromiseEnded)]


def kinds(record: Case) -> list[str]:
    return [each.kind for each in record.promises]


def owned(record: Case) -> Case:
    step(record, AgentPressed(LI, "take", "", "callback"))
    return record


# --- what is promised, and what keeps it ------------------------------------------------------------------------------


def test_a_complaint_has_an_answer_and_a_decision_promised_and_each_is_a_row() -> None:
    record = lodged()
    rules = policy().severity["S2"]
    assert [(each.kind, each.due_at) for each in record.promises] == [
        ("answer", promise(policy(), rules.first_answer, NOW)),
        ("resolution", promise(policy(), rules.resolution, NOW)),
    ]
    assert record.due_at == NOW + 4 * HOUR


def test_the_first_words_keep_the_answer_and_say_when_there_are_more() -> None:
    record = lodged()
    effects = reply(record, NOW + HOUR)
    due = promise(policy(), policy().severity["S2"].next_update, NOW + HOUR)
    assert ended(effects) == [(1, "kept")]
    assert only(effects, Promised) == Promised(CASE, "update", 3, due)
    assert only(effects, TellCustomer).by == record.due_at == due


def test_words_that_follow_soon_are_the_same_news_and_later_ones_keep_their_promise() -> None:
    record = lodged()
    reply(record, NOW + HOUR)
    soon = reply(record, NOW + HOUR + 20 * MINUTE)
    assert (of(soon, Promised), ended(soon), only(soon, TellCustomer).by) == ([], [], None)
    assert ended(reply(record, NOW + 3 * HOUR)) == [(3, "kept")]


def test_taking_a_case_is_no_answer_and_the_decision_keeps_all() -> None:
    record = owned(lodged("privacy"))
    assert kinds(record) == ["answer", "resolution", "breach-report"]
    record.forms = [tapped(LI)]
    effects = step(record, AgentAnswered(LI, part("It is deleted."), "resolve"), NOW + HOUR / 2)
    assert sorted(ended(effects)) == [(1, "kept"), (2, "kept"), (3, "kept")]
    assert (record.promises, record.halts, record.wake_at) == ([], [], None)


def test_waiting_for_the_customer_stops_the_promises_and_no_clock_of_law() -> None:
    rules = read_policy(POLICY_TEXT.replace('ends_with = "resolution"', 'ends_with = "first_answer"'), "shop.toml")
    record = owned(lodged("privacy", rules))
    step(record, AgentAnswered(LI, part("Which letter?"), "ask"), NOW + HOUR / 2, rules)
    assert dues.laws(record) == []  # that one ended with the first answer
    rules = policy()
    record = owned(lodged("privacy"))
    law = dues.laws(record)[0]
    step(record, AgentAnswered(LI, part("Which letter?"), "ask"), NOW + HOUR / 2, rules)
    assert record.paused_at is not None
    moment = share_until(rules, lateness.STEADY, NOW, law.due_at, 0.5)
    assert record.wake_at == moment == NOW + 36 * HOUR
    effects = ring(record, NOW + 36 * HOUR, rules)
    assert only(effects, Alarm) == Alarm(CASE, "law", "owner", law.number)
    assert said(effects) == []


def test_an_offer_lets_the_promises_stand_still_until_it_is_answered() -> None:
    record = owned(lodged())
    step(record, AgentAnswered(LI, part("refund 24.90"), "offer"), NOW + HOUR)
    assert (record.halts, record.wake_at) == (["offer"], None)
    effects = step(record, OfferAnswered("agree", 1, 1), NOW + 72 * HOUR)
    assert said(effects) == ["offer-accepted", "promise-again"]
    assert record.due_at > NOW + 72 * HOUR


# --- warnings ---------------------------------------------------------------------------------------------------------


def test_the_timer_rings_at_each_share_and_each_warning_is_given_once() -> None:
    record = owned(lodged())
    heard: list[tuple[timedelta, str, str]] = []
    while len(heard) < 2:
        assert record.wake_at is not None
        at = record.wake_at
        effects = ring(record, at)
        heard += [(at - NOW, alarm.kind, alarm.tells) for alarm in of(effects, Alarm)]
        assert of(ring(record, at), Alarm) == []  # twice is once
    assert heard == [(2 * HOUR, "warning", "owner"), (3 * HOUR + 12 * MINUTE, "warning", "supervisor")]
    assert record.wake_at == NOW + 4 * HOUR - 10 * MINUTE


def test_what_nobody_has_is_said_early_and_of_several_warnings_that_are_late_one_is_given() -> None:
    record = lodged()
    assert record.wake_at == NOW + HOUR  # a quarter of the time
    assert only(ring(record, NOW + HOUR), Alarm) == Alarm(CASE, "unowned", "owner", 1)
    late = lodged()
    assert only(ring(late, NOW + 3 * HOUR + 30 * MINUTE), Alarm) == Alarm(CASE, "warning", "supervisor", 1)


def test_a_clock_that_was_set_back_warns_nobody_twice_and_loses_nothing() -> None:
    record = owned(lodged())
    assert of(ring(record, NOW + 2 * HOUR), Alarm)
    effects = ring(record, NOW - HOUR)
    assert (of(effects, Alarm), said(effects)) == ([], [])
    assert only(effects, Wake).at == NOW + 3 * HOUR + 12 * MINUTE


def test_an_alarm_about_what_is_settled_means_nothing() -> None:
    record = owned(lodged())
    alarm = only(ring(record, NOW + 2 * HOUR), Alarm)
    assert alarming.stands(alarm, record)
    reply(record, NOW + 2 * HOUR)
    assert not alarming.stands(alarm, record)


def test_of_several_alarms_of_a_case_the_gravest_is_told() -> None:
    one, other = owned(lodged()), replace(lodged(), id=CASE + 1, number="C-2026-000002", severity="S1")
    found = [(Alarm(CASE, "warning", "owner", 1), one), (Alarm(CASE, "late", "manager", 1), one)]
    found.append((Alarm(CASE + 1, "warning", "owner", 1), other))
    assert [(alarm.kind, each.id) for alarm, each in alarming.worst(found)] == [
        ("late", CASE),
        ("warning", CASE + 1),
    ]


# --- the delay is told before the promise passes ----------------------------------------------------------------------


def test_one_tap_tells_the_customer_why_and_by_when() -> None:
    record = owned(lodged())
    effects = step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR)
    told = only(effects, Say)
    assert (told.text.key, told.text.args["reason"]) == ("put-off-news", Text("delay-reason-shop"))
    assert (told.text.args["was"], told.text.args["by"]) == (NOW + 4 * HOUR, NOW + 6 * HOUR)
    assert ended(effects) == [(1, "delayed")]
    assert record.due_at == NOW + 6 * HOUR
    assert [button.action for button in buttons([told])] == ["escalate"]
    assert refused(record, AgentPressed(LI, "put-off", "1.shop", "callback")) == "put-off-over"
    assert refused(record, AgentPressed(LI, "put-off", "3.made-up", "callback")) == "button-forged"


def test_where_nobody_taps_the_policy_s_sentence_is_said_before_it_passes() -> None:
    record = owned(lodged())
    effects = ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    assert only(effects, Say).text.args["reason"] == Text("delay-reason-checking")
    assert ended(effects) == [(1, "delayed")]
    assert only(effects, Alarm) == Alarm(CASE, "late", "manager", 3)


def test_what_passed_while_nothing_ran_was_missed_and_is_said_at_once() -> None:
    record = owned(lodged())
    effects = ring(record, NOW + 28 * HOUR)
    assert only(effects, Say).text.key == "put-off-news-late"
    assert ended(effects) == [(1, "missed")]
    assert record.due_at > NOW + 28 * HOUR


def test_a_second_delay_is_a_supervisor_s_and_the_first_tap_asks_one() -> None:
    record = owned(lodged())
    step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR)
    again = AgentPressed(LI, "put-off", "3.records", "callback")
    effects = step(record, again, NOW + 5 * HOUR)
    toast, asked = only(effects, Toast), only(effects, TellStaffWords)
    assert (toast.alert, toast.text) == (True, Text("put-off-supervisor"))
    assert (asked.notify, said(effects)) == ("supervisor", [])
    assert of(step(record, again, NOW + 5 * HOUR), TellStaffWords) == []  # one is asked already
    effects = step(record, replace(again, actor=SU), NOW + 5 * HOUR)
    assert said(effects) == ["put-off-news"]


def test_a_second_delay_that_nobody_tells_goes_up_and_the_customer_hears_who_looks() -> None:
    record = owned(lodged())
    ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    effects = ring(record, NOW + 5 * HOUR + 50 * MINUTE)
    assert said(effects) == ["escalated-late-supervisor"]
    assert [(alarm.kind, alarm.tells) for alarm in of(effects, Alarm)] == [
        ("escalated", "supervisor"),
        ("late-again", "manager"),
    ]
    assert (record.state, record.owner_id, record.supervisor_only, record.level) == ("new", 0, True, 1)
    assert kinds(record) == ["resolution", "escalation"]
    assert refused(record, AgentPressed(LI, "take", "", "callback")) == "supervisor-only"


def test_the_words_of_an_agent_do_not_keep_what_a_supervisor_owes() -> None:
    record = case("taken", demands=[Demand("amount", "Li Wei", NOW)], promise_at=NOW + 30 * HOUR)
    step(record, AskedLook())
    assert "escalation" in kinds(record)
    reply(record, NOW + HOUR)
    assert "escalation" in kinds(record)
    reply(record, NOW + HOUR, SU)
    assert "escalation" not in kinds(record)


def test_a_decision_that_is_late_is_put_off_in_its_own_words() -> None:
    record = owned(lodged())
    reply(record, NOW + HOUR)
    decision = dues.of(record, "resolution")
    assert decision is not None
    for now in (decision.due_at - 40 * HOUR, decision.due_at - 20 * HOUR):
        reply(record, now)
    reply(record, decision.due_at - HOUR)
    effects = ring(record, decision.due_at - 10 * MINUTE)
    assert said(effects) == ["put-off-decision"]


# --- when nobody ever answers ----------------------------------------------------------------------------------------


def months_alone(record: Case, weeks: int = 5) -> list[Effect]:
    """All that follows by itself where nobody of the staff does anything."""
    found: list[Effect] = []
    while (moment := lateness.next_moment(record, policy())) is not None and moment < NOW + timedelta(weeks=weeks):
        found += ring(record, moment)
    return found


@pytest.mark.parametrize("category", ["safety", "service", "delivery"])
def test_whoever_is_never_answered_is_not_told_every_hour_to_wait_one_more(category: str) -> None:
    heard = [effect for effect in months_alone(lodged(category)) if isinstance(effect, Say)]
    assert 3 < len(heard) <= 20, f"{len(heard)} messages in five weeks"


def test_each_delay_in_a_row_is_twice_as_long_and_words_of_the_staff_begin_anew() -> None:
    record = lodged()
    record.level, record.supervisor_only, record.manager_only = 2, True, True
    put_off, after = [], record.promises[0]
    for _ in range(3):
        before = after
        ring(record, lateness.last_word(before, policy()))
        [after] = [each for each in record.promises if each.kind == "answer"]
        put_off.append(business_time(policy(), before.due_at, after.due_at))
    assert put_off == [2 * HOUR, 4 * HOUR, 8 * HOUR]
    assert after.delayed == 3
    reply(record, after.due_at - HOUR, SU)
    assert [each.delayed for each in record.promises if each.kind == "update"] == [0]


def test_a_decision_is_never_promised_before_the_next_news() -> None:
    record = lodged()
    months_alone(record)
    news, decision = dues.of(record, "escalation"), dues.of(record, "resolution")
    assert news is not None
    assert decision is not None
    assert decision.due_at >= news.due_at


def test_a_decision_that_the_next_news_overtake_is_put_off_in_the_same_message() -> None:
    record = owned(lodged())
    decision = dues.of(record, "resolution")
    assert decision is not None
    reply(record, decision.due_at - 10 * HOUR)
    news = dues.of(record, "update")
    assert news is not None
    news.due_at = decision.due_at - 30 * MINUTE
    told = only(ring(record, news.due_at - 10 * MINUTE), Say).text
    later = dues.of(record, "resolution")
    assert later is not None
    assert told.args["more"] == Text("put-off-decision-too", {"by": later.due_at})
    assert told.args["by"] == record.due_at
    assert later.due_at >= record.due_at


def test_going_up_moves_the_decision_along_and_tells_it() -> None:
    record = owned(lodged())
    ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    decision = dues.of(record, "resolution")
    assert decision is not None
    decision.due_at = record.due_at + MINUTE
    effects = ring(record, record.due_at - 10 * MINUTE)
    later = dues.of(record, "resolution")
    assert later is not None
    assert only(effects, Say).text.args["more"] == Text("put-off-decision-too", {"by": later.due_at})
    assert later.due_at >= record.due_at
    assert "dropped" not in [how for _, how in ended(effects)]


def test_what_is_with_a_manager_is_a_manager_s_in_the_customer_s_words_too() -> None:
    record = lodged()
    record.level, record.supervisor_only, record.manager_only = 2, True, True
    assert only(ring(record, record.due_at - 10 * MINUTE), Say).text.args["agent"] == Text("who-manager")


def test_an_alarm_about_a_delay_names_its_promise_so_that_each_is_told_once() -> None:
    alarms = [effect for effect in months_alone(lodged()) if isinstance(effect, Alarm)]
    assert {"late", "late-again", "escalated"} <= {each.kind for each in alarms}
    assert len(alarms) == len(set(alarms))
    assert all(each.promise for each in alarms)


# --- the inside door --------------------------------------------------------------------------------------------------


def escalate(record: Case, argument: str = "") -> list[Effect]:
    effects = conversation.step(talk(record), Commanded("escalate", argument))
    all_sayable(effects)
    return effects


def test_before_the_door_is_open_it_is_said_what_is() -> None:
    record = owned(lodged())
    told = only(escalate(record), Say).text
    assert (told.key, told.args["due"]) == ("escalate-not-yet", Text("due-open", {"by": NOW + 4 * HOUR}))
    assert record.level == 0


def test_after_a_delay_the_customer_may_have_a_supervisor_then_a_manager_then_nobody_is_above() -> None:
    record = owned(lodged())
    step(record, AgentPressed(LI, "put-off", "1.shop", "callback"))
    effects = escalate(record)
    assert said(effects) == ["escalated-asked-supervisor"]
    assert (record.owner_id, record.supervisor_only, record.door) == (0, True, "")
    by = promise(policy(), policy().escalation.level[0].answer, NOW)
    assert record.due_at == by == only(effects, Promised).due_at
    assert said(escalate(record)) == ["escalate-not-yet"]
    record.door = "missed"
    effects = conversation.step(talk(record), Pressed("escalate", CASE, "", "callback", 5))
    assert said(effects) == ["escalated-asked-manager"]
    assert refused(record, AgentPressed(SU, "take", "", "callback")) == "manager-only"
    record.door = "missed"
    assert said(escalate(record)) == ["escalate-top"]


def test_a_declined_offer_opens_the_door_and_a_second_one_goes_up_by_itself() -> None:
    record, effects = owned(lodged()), list[Effect]()
    for number in (1, 2):
        step(record, AgentAnswered(LI, part("refund 24.90"), "offer"), NOW + number * HOUR)
        assert said(escalate(record)) == ["escalate-not-yet" if number == 1 else "escalate-offer"]
        effects = step(record, OfferAnswered("refuse", number, 0), NOW + number * HOUR)
        assert record.door == ("declined" if number == 1 else "")
    assert said(effects) == ["escalated-declined-supervisor"]
    assert record.supervisor_only


def test_a_low_score_opens_the_door_of_a_closed_case() -> None:
    record = case("closed", closed_at=NOW - HOUR, door="low_score")
    assert said(escalate(record)) == ["case-reopened-supervisor"]
    assert (record.state, record.level, record.round) == ("new", 1, 2)
    assert said(escalate(case("closed", closed_at=NOW - HOUR))) == ["escalate-closed"]
    assert said(escalate(case("resolved"))) == ["escalate-answered"]


def test_the_policy_says_what_opens_it() -> None:
    rules = read_policy(POLICY_TEXT.replace('opens = ["missed", ', "opens = ["), "shop.toml")
    record = owned(lodged())
    effects = step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW, rules)
    assert record.door == ""
    assert buttons(of(effects, Say)) == []


@pytest.mark.parametrize("door", ["", "missed"])
def test_the_status_and_help_show_the_way_where_it_is_open(door: str) -> None:
    for name in ("case", "help"):
        effects = conversation.step(talk(case("taken", door=door)), Commanded(name))
        assert ("escalate" in [button.action for button in buttons(effects)]) == bool(door)


# --- chasing ----------------------------------------------------------------------------------------------------------


def test_an_offer_that_waits_for_approval_is_chased_three_times_and_then_no_more() -> None:
    record = owned(lodged())
    step(record, AgentAnswered(LI, part("refund 80"), "offer"))
    heard, effects = list[tuple[str, str]](), list[Effect]()
    for _ in range(3):
        effects = step(record, TimerRang("approval", CASE))
        heard += [(alarm.kind, alarm.tells) for alarm in of(effects, Alarm)]
    assert heard == [("approval", "supervisor"), ("approval", "supervisor"), ("approval", "manager")]
    assert "approval" not in [wake.name for wake in of(effects, Wake)]
    step(record, AgentPressed(SU, "approve", "1", "callback"))
    assert conversation.step(talk(record), TimerRang("approval", CASE)) == []


# --- a paused conversation --------------------------------------------------------------------------------------------


def test_a_paused_conversation_stops_the_promises_and_the_offer() -> None:
    record = case("taken", offer=offer(), halts=["offer"], paused_at=NOW)
    step(record, ConversationPaused())
    assert conversation.step(talk(record), TimerRang("offer", CASE)) == []
    stood = record.offer.until
    assert stood is not None
    effects = step(record, ConversationResumed(NOW), NOW + 24 * HOUR)
    assert record.offer.until == stood + 24 * HOUR
    assert "offer" in [wake.name for wake in of(effects, Wake)]
    assert record.halts == ["offer"]
    plain = case("taken", promise_at=NOW + 4 * HOUR)
    step(plain, ConversationPaused())
    assert (plain.wake_at, plain.paused_at) == (None, NOW)
    assert said(step(plain, ConversationResumed(NOW), NOW + HOUR)) == ["promise-again"]


def test_more_urgent_is_promised_sooner_and_never_later() -> None:
    record = lodged("delivery")
    record.severity = "S1"
    effects = dues.sooner(record, policy(), NOW + HOUR, "S3")
    assert [each.kind for each in of(effects, Promised)] == ["answer", "resolution"]
    assert record.due_at == NOW + 2 * HOUR
    assert dues.sooner(record, policy(), NOW + HOUR, "S1") == []
    assert Clock(hours=1) == policy().severity["S1"].first_answer


def test_an_answer_of_the_customer_s_is_no_news_of_ours() -> None:
    record = owned(lodged())
    assert of(step(record, Said(part("And the lid."))), Promised) == []
