"""A case and its clocks: what is promised, who is warned when, what the customer hears before a promise passes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from flows import alarming, conversation, dossier, dues, lateness, lodging, silence
from flows import case as cases
from flows.clocks import Clock
from flows.effects import (
    Alarm,
    Asking,
    Effect,
    Near,
    Over,
    Person,
    Promised,
    PromiseEnded,
    Say,
    Settle,
    TellCustomer,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import (
    Actor,
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
    Withdrew,
)
from flows.policy import Policy, read_policy
from flows.promises import promise, share_until
from flows.records import Case, Demand, Item
from flows.timeline import Happened
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
    granted,
    of,
    offer,
    only,
    part,
    policy,
    refused,
    said,
    sayable,
    standing,
    talk,
    tapped,
    texts,
)

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
MA = Actor(70, "Ma Yun", "manager")


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


def dues_at(record: Case, kind: str) -> datetime:
    """When the promise of this kind is due."""
    each = dues.of(record, kind)
    assert each is not None
    return each.due_at


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
    moment = share_until(rules, dues.STEADY, NOW, law.due_at, 0.5)
    assert record.wake_at == moment == NOW + 36 * HOUR
    effects = ring(record, NOW + 36 * HOUR, rules)
    assert only(effects, Alarm) == Alarm(CASE, "law", "owner", law.number)
    assert said(effects) == []


def test_an_offer_lets_the_promises_stand_still_until_it_is_answered() -> None:
    record = owned(lodged())
    step(record, AgentAnswered(LI, part("refund 24.90"), "offer"), NOW + HOUR)
    assert (record.halts, record.wake_at) == (["offer"], None)
    effects = step(record, OfferAnswered("agree", 1, 1), NOW + 72 * HOUR)
    assert said(effects) == ["offer-accepted"]
    assert (kinds(record), record.due_at) == (["remedy"], record.remedies[0].due_at)
    assert ("kept" in dict(ended(effects)).values(), record.halts, record.wake_at) == (True, [], None)


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


def test_a_warning_says_how_much_time_is_left_of_what_and_who_has_it() -> None:
    record = owned(lodged())
    english = texts()["en"]
    alarm = Alarm(CASE, "warning", "owner", 1)
    for after, left in ((2 * HOUR, "2 h left"), (3 * HOUR + 12 * MINUTE, "48 min left")):
        assert [each.promise for each in of(ring(record, NOW + after), Alarm)] == [alarm.promise]
        line = english.plain(alarming.line(alarm, record, "C-1", NOW + after), policy().zone)
        assert line == f"{left}: C-1 · S2 · first answer by 14:00 · Li Wei"
    overnight = english.plain(alarming.line(alarm, record, "C-1", NOW - 12 * HOUR), policy().zone)
    assert "by Friday 20 Nov, 14:00" in overnight  # of another day it has its date


def test_the_last_warning_before_a_second_delay_says_that_a_supervisor_tells_it_and_when_it_goes_up() -> None:
    record = owned(lodged())
    first = only(ring(record, NOW + 3 * HOUR + 12 * MINUTE), Alarm)
    assert alarming.how(first, record, policy(), NOW) == Text("alarm-how")
    step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR + 20 * MINUTE)
    again = next(
        alarm
        for minutes in range(30, 160)
        for alarm in of(ring(record, NOW + 3 * HOUR + minutes * MINUTE), Alarm)
        if alarming.buttons(alarm, record, policy())
    )
    now = NOW + 5 * HOUR
    at = lateness.last_word(record.promises[-1], policy())
    assert alarming.how(again, record, policy(), now) == Text("alarm-how-again", {"at": Near(at, now)})
    record.supervisor_only = record.manager_only = True  # nobody is above
    assert alarming.how(again, record, policy(), now) == Text("alarm-how-above", {"role": Text("role-manager")})
    for key in ("alarm-how-again", "alarm-how-above"):
        sayable(Text(key, {"at": Near(at, now), "role": Text("role-manager")}))


def test_those_are_woken_who_may_do_something_about_it() -> None:
    def woken(kind: str, tells: str, record: Case) -> str | None:
        return alarming.calls(Alarm(CASE, kind, tells, 1), record, policy())  # type: ignore[arg-type]

    ordinary, urgent = lodged("delivery"), replace(lodged(), severity="S1")
    assert woken("unowned", "owner", ordinary) == "agent"
    assert woken("unowned", "owner", urgent) == "supervisor"  # who was promised
    assert woken("warning", "owner", owned(lodged())) is None
    assert woken("warning", "supervisor", replace(ordinary, supervisor_only=True, manager_only=True)) == "manager"


def test_what_asked_the_staff_to_act_says_what_came_of_it() -> None:
    record = owned(lodged())
    effects = step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR)
    now, by = NOW + 3 * HOUR, NOW + 6 * HOUR
    settled = only(effects, Settle)
    assert (settled.promises, settled.text.key) == ((1,), "settled-put-off")
    assert (settled.text.args["agent"], settled.text.args["reason"]) == ("Li Wei", Text("delay-reason-shop"))
    assert (settled.text.args["at"], settled.text.args["by"]) == (Near(now, now), Near(by, now))
    effects = ring(record, by - 5 * MINUTE)
    risen = only(effects, Settle)
    assert (risen.promises, risen.text.key) == ((3,), "settled-up")
    assert risen.text.args["by"] == Near(dues_at(record, "escalation"), by - 5 * MINUTE)


def test_a_warning_is_settled_too_where_the_bot_told_it_or_the_promise_was_kept() -> None:
    record = owned(lodged())
    assert only(ring(record, NOW + 3 * HOUR + 55 * MINUTE), Settle).text.key == "settled-by-itself"
    kept = only(reply(record, NOW + 4 * HOUR), Settle)
    assert (kept.text.key, kept.text.args["agent"]) == ("settled-kept", "Li Wei")
    over = only(step(record, AgentAnswered(LI, part("Which one?"), "ask"), NOW + 5 * HOUR), Settle)
    assert over.text.key == "settled-kept"
    assert only(step(record, Withdrew("solved"), NOW + 6 * HOUR), Settle).text.key == "settled-over"


def test_the_buttons_of_a_reason_are_about_their_promise_wherever_they_stand() -> None:
    record = owned(lodged())
    form = only(step(record, AgentPressed(LI, "ask-delay", "1", "callback"), NOW + 3 * HOUR), TellStaffWords)
    assert form.about == 1
    step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR)
    asked = only(step(record, AgentPressed(LI, "put-off", "3.shop", "callback"), NOW + 4 * HOUR), TellStaffWords)
    assert asked.about == 3


def test_the_history_says_who_put_it_off_and_why() -> None:
    english, record = texts()["en"], owned(lodged())
    for actor, told in (("Li Wei", "Li Wei told the customer"), ("", "the bot told the customer")):
        line = Happened(NOW, actor, "put-off", {"reason": "shop", "was": "x", "by": "y"})
        page, _ = dossier.page_of(record, [line], [], 0)
        assert f"{told} that it takes longer: the shop has not answered us yet" in english.plain(page)


# --- the delay is told before the promise passes ----------------------------------------------------------------------


def test_one_tap_tells_the_customer_why_and_by_when() -> None:
    record = owned(lodged())
    effects = step(record, AgentPressed(LI, "put-off", "1.shop", "callback"), NOW + 3 * HOUR)
    told = only(effects, Say)
    assert (told.text.key, told.text.args["reason"]) == ("put-off-news", Text("delay-reason-shop"))
    assert (told.text.args["missed"], told.text.args["by"]) == (
        Text("missed-once", {"was": NOW + 4 * HOUR}),
        NOW + 6 * HOUR,
    )
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
    told = only(effects, Say).text.args
    assert only(effects, Alarm) == Alarm(CASE, "late", "manager", 3, NOW + 4 * HOUR, NOW + 6 * HOUR)
    assert (told["missed"], told["by"]) == (Text("missed-once", {"was": NOW + 4 * HOUR}), NOW + 6 * HOUR)


def test_a_late_alarm_names_the_times_that_the_customer_was_told_and_never_the_nearest_of_another_kind() -> None:
    record = owned(lodged())
    reply(record, NOW + HOUR)
    decision = dues.of(record, "resolution")
    assert decision is not None
    was = decision.due_at
    reply(record, was - HOUR / 2)  # the next news are far from the decision
    effects = ring(record, was - 5 * MINUTE)
    told, alarm = only(effects, Say).text.args, only(effects, Alarm)
    assert (alarm.was, alarm.by) == (was, told["by"]) == (was, dues_at(record, "resolution"))
    assert told["missed"] == Text("missed-once", {"was": was})
    news = dues.of(record, "update")
    assert news is not None
    news.due_at = was + MINUTE  # comes sooner than the decision now
    shown = alarming.line(alarm, record, "C-1", was)
    assert (shown.args["was"], shown.args["by"]) == (Near(was, was), Near(dues_at(record, "resolution"), was))
    sayable(shown)


def test_a_late_alarm_of_a_case_that_goes_up_names_the_answer_from_above() -> None:
    record = owned(lodged())
    ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    effects = ring(record, NOW + 5 * HOUR + 50 * MINUTE)
    told, alarm = only(effects, Say).text.args, of(effects, Alarm)[-1]
    assert (alarm.kind, alarm.by) == ("late-again", told["by"])
    assert alarm.was is not None
    assert told["missed"] == Text("missed-again", {"was": alarm.was})
    assert alarm.by == dues_at(record, "escalation")


def test_of_two_late_alarms_that_waited_for_the_morning_the_newer_one_is_told() -> None:
    record = owned(lodged())
    first, second = (Alarm(CASE, "late-again", "manager", by=NOW + hours * HOUR) for hours in (1, 2))
    assert alarming.worst([(first, record), (second, record)]) == [(second, record)]


def test_what_passed_while_nothing_ran_was_missed_and_is_said_at_once() -> None:
    record = owned(lodged())
    effects = ring(record, NOW + 28 * HOUR)
    told = only(effects, Say).text
    assert told.args["missed"] == Text("missed-late", {"was": NOW + 4 * HOUR})
    assert told.args["reason"] == Text("delay-reason-away")
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


def test_an_agent_who_writes_meanwhile_reads_once_that_somebody_above_is_waited_for() -> None:
    record = case("taken", demands=[Demand("amount", "Li Wei", NOW)], promise_at=NOW + 30 * HOUR)
    step(record, AskedLook())
    told = only(reply(record, NOW + HOUR), TellStaffWords)
    assert (told.text.key, told.internal) == ("reply-waits-above", True)
    assert told.text.args["by"] == Near(dues_at(record, "escalation"), NOW + HOUR)
    assert of(reply(record, NOW + 2 * HOUR), TellStaffWords) == []
    other = case("taken", demands=[Demand("amount", "Li Wei", NOW)], promise_at=NOW + 30 * HOUR)
    step(other, AskedLook())
    assert of(reply(other, NOW + HOUR, SU), TellStaffWords) == []


def test_an_agent_s_first_answer_to_the_most_severe_calls_a_supervisor_to_look() -> None:
    record = replace(lodged(), severity="S1")
    called = only(reply(record, NOW + MINUTE), TellStaffWords)
    assert (called.text.key, called.notify) == ("staff-s1-answered", "supervisor")
    assert of(reply(record, NOW + 2 * HOUR), TellStaffWords) == []
    assert of(reply(replace(lodged(), severity="S1"), NOW + MINUTE, SU), TellStaffWords) == []
    assert of(reply(lodged(), NOW + MINUTE), TellStaffWords) == []
    assert "staff-s1-answered" not in said(reply(record, NOW + 3 * HOUR))


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


def test_what_is_put_off_once_more_is_not_called_late_before_it_is() -> None:
    record = owned(lodged())
    ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    second = record.due_at
    told = only(ring(record, second - 10 * MINUTE), Say).text
    assert (told.key, told.args["missed"]) == ("escalated-late-supervisor", Text("missed-again", {"was": second}))
    record = owned(lodged())
    ring(record, NOW + 3 * HOUR + 50 * MINUTE)
    told = only(ring(record, second + 21 * HOUR), Say).text
    assert told.args["missed"] == Text("missed-late", {"was": second})


def test_the_reason_is_where_the_case_stands() -> None:
    def reason(record: Case, now: datetime) -> object:
        return only(ring(record, now), Say).text.args["reason"]

    soon = NOW + 3 * HOUR + 50 * MINUTE
    assert reason(lodged(), soon) == Text("delay-reason-nobody")
    assert reason(owned(lodged()), soon) == Text("delay-reason-checking")
    asked = owned(lodged())
    step(asked, AgentAnswered(LI, part("refund 80"), "offer"))
    assert reason(asked, soon) == Text("delay-reason-approval")
    agreed = case("taken", promise_at=NOW + 4 * HOUR, remedies=[granted()])
    assert reason(agreed, soon) == Text("delay-reason-agreed")
    assert reason(owned(lodged()), NOW + 70 * HOUR) == Text("delay-reason-away")


def test_who_answers_is_the_same_from_the_acknowledgement_on() -> None:
    record, effects = lodging.lodge(draft("submitted", category="safety"), CASE, "C-2026-000001", "en", policy(), NOW)
    assert only(effects, Say).text.args["who"] == Text("who-supervisor")
    assert only(ring(record, record.due_at - 6 * MINUTE), Say).text.args["agent"] == Text("who-supervisor")
    assert dues.who(case("new")) == Text("who-agent")
    assert dues.who(case("new", supervisor_only=True)) == Text("who-supervisor")
    assert dues.who(case("new", supervisor_only=True, manager_only=True)) == Text("who-manager")
    assert dues.who(case("taken", SU, supervisor_only=True)) == Text("words", {"words": "Su Lin"})


def test_news_and_a_decision_that_are_near_each_other_are_put_off_in_one_message() -> None:
    record = owned(lodged())
    decision = dues.of(record, "resolution")
    assert decision is not None
    first = record.due_at
    decision.due_at = first + 30 * MINUTE
    effects = ring(record, first - 10 * MINUTE)
    told = only(effects, Say).text
    later = dues.of(record, "resolution")
    assert later is not None
    assert later.due_at == promise(policy(), policy().severity["S2"].resolution_delay, first + 30 * MINUTE)
    assert (told.args["by"], told.args["decision"]) == (first + 2 * HOUR, Text("decided-by", {"by": later.due_at}))
    assert sorted(ended(effects)) == [(1, "delayed"), (2, "delayed")]
    effects = ring(record, record.due_at - 10 * MINUTE)
    assert said(effects) == ["escalated-late-supervisor"]
    assert only(effects, Say).text.args["decision"] == Text("nothing")  # that stands as it was told


def test_what_is_put_off_is_warned_of_in_the_hours_of_its_new_time() -> None:
    record = case("taken", level=2, severity="S1", supervisor_only=True, manager_only=True, kind="escalation")
    evening = NOW + 7 * HOUR + 50 * MINUTE  # ten minutes before closing
    record.promises[0].told_at, record.promises[0].due_at = NOW, evening
    ring(record, evening - 10 * MINUTE)
    assert record.due_at == evening + HOUR
    assert record.wake_at == evening - 10 * MINUTE + 35 * MINUTE  # half of its seventy minutes, day and night


# --- nobody is left above ---------------------------------------------------------------------------------------------


def fortnight(record: Case, first: list[Effect]) -> tuple[list[tuple[datetime, str]], list[tuple[datetime, str]]]:
    """What the customer and the staff are told in two weeks in which nobody does anything."""
    heard = [(NOW, each.text.key) for each in of(first, Say)]
    called: list[tuple[datetime, str]] = []
    while record.wake_at is not None and record.wake_at < NOW + 14 * 24 * HOUR:
        at, standing = record.wake_at, [each.due_at for each in dues.told(record)]
        effects = ring(record, at)
        assert all(due > at for due in standing), "it passed in silence"
        heard += [(at, each.text.key) for each in of(effects, Say)]
        called += [(at, each.kind) for each in of(effects, Alarm)]
    return heard, called


@pytest.mark.parametrize("category", ["safety", "service", "delivery"])
def test_a_fortnight_without_an_answer_torments_nobody(category: str) -> None:
    """One delay, one step up for each level, then after a business day, two, three: so many fit into the time."""
    lodging_at = draft("submitted", category=category)
    record, first = lodging.lodge(lodging_at, CASE, "C-2026-000001", "en", policy(), NOW)
    heard, called = fortnight(record, first)
    print(f"\n{record.severity}: {len(heard)} messages to the customer, {len(called)} alarms in a fortnight")
    rules, days = policy(), 10  # business days of a fortnight
    renewals = next(count for count in range(days) if sum(range(1, count + 1)) >= days)
    bound = 1 + rules.delay.alone + len(rules.escalation.level) + renewals
    assert len(heard) <= bound
    words = [key for _, key in heard]
    assert [key for key in words if key.startswith("escalated")] == [
        "escalated-late-supervisor",
        "escalated-late-manager",
    ]
    assert "put-off-news-again" in words
    renewed = [at for at, key in heard if key.endswith("-again")]
    assert all(later - earlier >= 23 * HOUR for earlier, later in pairwise(renewed))
    assert all(silence.after_night(rules, at) == at for at in renewed[1:])
    each_day = [at.date() for at, kind in called if kind == "unanswered"]
    assert len(each_day) == len(set(each_day)), "more than one call a business day"
    assert {kind for at, kind in called if at > renewed[1]} == {"unanswered"}


def test_the_time_at_the_top_is_one_at_which_somebody_may_be_there() -> None:
    night = NOW.replace(hour=23)  # a Friday
    record = case("new", level=2, severity="S1", supervisor_only=True, manager_only=True, kind="escalation")
    record.promises[0].told_at, record.promises[0].due_at, record.promises[0].delays = NOW, night, 2
    effects = ring(record, night - 10 * MINUTE)
    told, call = only(effects, Say).text, only(effects, Alarm)
    assert (told.key, told.args["agent"]) == ("put-off-news-again", Text("who-manager"))
    assert record.due_at == told.args["by"] == datetime(2026, 11, 24, 9, tzinfo=UTC)  # Monday's opening, a day later
    assert (call.kind, call.tells) == ("unanswered", "manager")
    assert alarming.stands(call, record)
    assert alarming.told_at(call, record, policy(), night) == night  # the customer reads that a manager is asked
    later = Alarm(CASE, "unanswered", "manager", record.promises[0].number)
    record.promises[0].renewed = 2
    assert alarming.told_at(later, record, policy(), night) == datetime(2026, 11, 23, 9, tzinfo=UTC)
    late = read_policy(POLICY_TEXT.replace('friday = ["09:00-18:00"]', 'friday = ["09:00-23:30"]'), "shop.toml")
    record.severity = "S2"
    assert alarming.told_at(later, record, late, night) == datetime(2026, 11, 23, 9, tzinfo=UTC)  # open, yet silent
    record.promises[0].renewed, record.severity = 1, "S1"
    assert record.wake_at == datetime(2026, 11, 24, 8, 50, tzinfo=UTC)
    round_the_clock = POLICY_TEXT.replace("again = { business_days = 1 }", "again = { hours = 24 }")
    rules = read_policy(round_the_clock, "shop.toml")
    other = case("new", level=2, severity="S1", supervisor_only=True, manager_only=True, kind="escalation")
    other.promises[0].told_at, other.promises[0].due_at, other.promises[0].delays = NOW, night, 2
    ring(other, night - 10 * MINUTE, rules)
    assert other.due_at == datetime(2026, 11, 22, 7, 10, tzinfo=UTC)  # so that it is told at seven


def test_a_word_of_a_person_s_begins_it_anew() -> None:
    record = case("taken", SU, level=2, supervisor_only=True, manager_only=True, kind="escalation")
    record.promises[0].due_at, record.promises[0].delays = NOW + 4 * HOUR, 2
    reply(record, NOW + HOUR, MA)
    effects = ring(record, record.due_at - 10 * MINUTE)
    assert said(effects) == ["put-off-news"]
    assert said(ring(record, record.due_at - 10 * MINUTE)) == ["put-off-news-again"]


def test_a_renewed_time_gets_no_sooner_by_a_signal_that_nobody_would_answer() -> None:
    record = case("taken", SU, level=2, supervisor_only=True, manager_only=True, kind="escalation")
    record.promises[0].due_at, record.promises[0].delays = NOW + 4 * HOUR, 2
    effects = ring(record, NOW + 3 * HOUR + 55 * MINUTE)  # that it went up is known now, and makes it S2
    assert (record.severity, said(effects)) == ("S2", ["put-off-news-again"])
    [told] = of(effects, Say)
    assert told.text.args["by"] == record.due_at


def test_what_waits_for_the_customer_or_has_its_answer_is_not_renewed() -> None:
    record = case("taken", SU, level=2, supervisor_only=True, manager_only=True, kind="escalation")
    record.promises[0].due_at, record.promises[0].delays = NOW + 4 * HOUR, 2
    ring(record, NOW + 3 * HOUR + 55 * MINUTE)
    renewed = record.promises[0]
    assert (renewed.renewed, record.wake_at) == (1, renewed.due_at - 10 * MINUTE)
    step(record, ConversationPaused(), NOW + 5 * HOUR)
    assert record.wake_at is None
    assert not alarming.stands(Alarm(CASE, "unanswered", "manager", renewed.number), record)
    step(record, ConversationResumed(NOW), NOW + 24 * HOUR)
    assert (record.promises[0].renewed, record.wake_at is None) == (1, False)
    record.forms = [tapped(MA)]
    step(record, AgentAnswered(MA, part("It is put right."), "resolve"), NOW + 25 * HOUR)
    assert (record.promises, record.wake_at) == ([], None)


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


def test_a_decision_is_never_promised_before_the_next_news() -> None:
    record = lodged()
    months_alone(record)
    news, decision = dues.of(record, "escalation"), dues.of(record, "resolution")
    assert news is not None
    assert decision is not None
    assert decision.due_at >= news.due_at


def test_what_is_with_a_manager_is_a_manager_s_in_the_customer_s_words_too() -> None:
    record = lodged()
    record.level, record.supervisor_only, record.manager_only = 2, True, True
    assert only(ring(record, record.due_at - 10 * MINUTE), Say).text.args["agent"] == Text("who-manager")


def test_an_alarm_about_a_delay_names_its_promise_so_that_each_is_told_once() -> None:
    alarms = [effect for effect in months_alone(lodged()) if isinstance(effect, Alarm)]
    assert {"late", "late-again", "escalated"} <= {each.kind for each in alarms}
    once = [each for each in alarms if each.kind != "unanswered"]  # that is said again after each `again` of the policy
    assert len(once) == len(set(once))
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
    by = promise(policy(), policy().escalation.level[0].answer["S2"], NOW)
    assert record.due_at == by == only(effects, Promised).due_at
    told = only(escalate(record), Say).text
    assert (told.key, told.args["due"]) == ("escalate-not-yet-supervisor", Text("due-open", {"by": by}))
    assert told.args["role"] == Text("role-manager")
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
        assert said(escalate(record)) == ["escalate-offer"]
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


def test_what_stands_still_is_said_as_what_it_is() -> None:
    record = owned(lodged())
    step(record, AgentAnswered(LI, part("Which letter?"), "ask"))
    told = only(escalate(record), Say).text
    assert (told.key, told.args["agent"]) == ("escalate-waiting", "Li Wei")
    paused = case("taken", halts=["conduct"], paused_at=NOW, door="missed")
    here = talk(paused, conduct=standing("paused"))
    until = here.customer.conduct.until
    told = only(conversation.step(here, Commanded("escalate", "")), Say).text
    assert (told.key, told.args["until"]) == ("escalate-paused", until)
    assert paused.level == 0
    top = case("taken", offer=offer(), supervisor_only=True, manager_only=True, halts=["offer"], paused_at=NOW)
    told = only(escalate(top), Say).text
    assert (told.key, told.args["due"]) == ("escalate-top", Text("due-offer"))


@pytest.mark.parametrize(("category", "after"), [("privacy", 1.5), ("service", 5.5), ("delivery", 75)])
def test_who_asks_for_somebody_above_is_never_answered_later_than_they_were_told(category: str, after: float) -> None:
    record = owned(lodged(category))
    told = dues.of(record, "answer")
    assert told is not None
    step(record, AgentPressed(LI, "put-off", f"{told.number}.shop", "callback"), told.due_at - 10 * MINUTE)
    now, stood = NOW + after * HOUR, record.due_at
    assert now < stood <= promise(policy(), policy().escalation.level[0].answer[record.severity], now)
    effects = conversation.step(talk(record, now=now), Commanded("escalate", ""))
    assert (only(effects, Say).text.args["by"], record.due_at) == (stood, stood)
    assert "escalation" in kinds(record)


def test_the_most_severe_is_answered_from_above_by_night_too_and_each_severity_in_its_own_time() -> None:
    levels = policy().escalation.level
    assert [level.answer["S1"] for level in levels] == [Clock(hours=1)] * 2
    evening = NOW + 8.5 * HOUR
    for category, due in (("privacy", evening + HOUR), ("service", NOW + 73 * HOUR)):
        record = lodged(category)
        record.delays, record.promises = 1, record.promises[:1]
        record.promises[0].due_at = evening + 5 * MINUTE
        effects = ring(record, evening)
        assert only(effects, Say).text.args["by"] == record.due_at == due


def test_a_severity_that_rises_while_somebody_above_is_waited_for_brings_a_sooner_time() -> None:
    record = case("new", severity="S2", supervisor_only=True, level=1, promise_at=NOW + 4 * HOUR, kind="escalation")
    effects = step(record, Said(part("My solicitor will write to you.")))
    assert record.severity == "S1"
    assert said(effects) == ["severity-sooner"]
    assert [(each.kind, each.due_at) for each in of(effects, Promised)] == [("escalation", NOW + HOUR)]


def test_what_going_up_says_of_a_case_is_weighed_before_its_time_is_told_once() -> None:
    record = owned(lodged("delivery"))
    record.door = "missed"
    effects = escalate(record)
    assert (record.severity, said(effects)) == ("S2", ["escalated-asked-supervisor"])
    assert record.due_at == promise(policy(), policy().escalation.level[0].answer["S2"], NOW)


def test_the_button_for_it_stands_under_one_message_and_goes_when_the_case_goes_up() -> None:
    record = owned(lodged())
    told = only(step(record, AgentPressed(LI, "put-off", "1.shop", "callback")), Say)
    assert told.asks == Asking("door", CASE)
    effects = escalate(record)
    assert Asking("door", CASE) in [asking for each in of(effects, Over) for asking in each.asked]


def test_who_had_it_reads_in_the_alarm_that_it_is_no_longer_theirs() -> None:
    record = owned(lodged())
    record.door = "missed"
    alarm = only(escalate(record), Alarm)
    words = alarming.line(alarm, record, record.number, NOW)
    sayable(words)
    assert words.args["gone"] == Text("alarm-let-go", {"agent": Person(LI.id, "Li Wei")})
    unowned = lodged()
    unowned.door = "missed"
    alarm = only(escalate(unowned), Alarm)
    assert alarming.line(alarm, unowned, unowned.number, NOW).args["gone"] == Text("nothing")


def test_the_status_says_for_whom_it_waits() -> None:
    for above in ("supervisor", "manager"):
        record = case("new", supervisor_only=True, manager_only=above == "manager")
        shown = conversation.step(talk(record), Commanded("case"))
        assert only(shown, Say).text.args["state"] == Text(f"told-state-new-{above}", {})


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
    alarm = of(effects, Alarm)[0]
    shown = alarming.line(alarm, record, record.number, NOW)
    assert "£80" in texts()["en"].plain(shown)
    assert alarming.spared(alarm, record) == LI.id
    assert [alarming.calls(replace(alarm, tells="supervisor"), record, policy())] == ["supervisor"]
    assert alarming.calls(alarm, record, policy()) == "manager"
    assert alarming.how(alarm, record, policy(), NOW) == Text("alarm-how-approval")
    record.offer.options = ((Item("refund", 70000, "GBP"),),)
    assert alarming.calls(replace(alarm, tells="supervisor"), record, policy()) == "manager"  # nobody else may
    record.offer.options = ((Item("refund", 8000, "GBP"),),)
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
