"""What a promise survives: words soon after a delay, a merge, a rise, folding, a second round, a changed policy."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.texts import Texts
from flows import alarming, canned, conversation, door, dossier, dues, lodging, merging, transfer, triage, zones
from flows import case as cases
from flows.clocks import Clock
from flows.effects import (
    Alarm,
    AnswerStaff,
    Effect,
    Note,
    Promised,
    PromiseEnded,
    Refused,
    Rest,
    Say,
    TellCustomer,
    TellStaffWords,
    Text,
    Wake,
)
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
    ConversationPaused,
    ConversationResumed,
    Said,
    TimerRang,
    Withdrew,
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
    tapped,
)

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
READY = Path(__file__).parents[2] / "docs/policies"
MANAGER = Actor(70, "Grace Hall", "manager")


def ready(name: str) -> Policy:
    """One of the policies in docs."""
    return read_policy((READY / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")


def lodged(category: str = "service", rules: Policy | None = None, now: datetime = NOW, key: int = CASE) -> Case:
    """A case as it was lodged, Friday at ten."""
    number = f"C-2026-{key % 1_000_000:06}"
    return lodging.lodge(draft("submitted", category=category), key, number, "en", rules or policy(), now)[0]


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
    gone, kept = lodged("privacy", key=SECOND), lodged("delivery")
    [law] = dues.laws(gone)
    merge(kept, gone, NOW + HOUR)
    [goes_on] = dues.laws(kept)
    assert (goes_on.kind, goes_on.due_at, goes_on.told_at) == (law.kind, law.due_at, law.told_at)


def test_the_news_promised_soonest_hold_and_the_history_says_why_it_is_more_urgent() -> None:
    gone, kept = lodged("safety", key=SECOND), lodged("delivery")
    reply(gone, NOW + HOUR / 2)
    promised = due(gone, dues.UPDATE)
    effects = merge(kept, gone, NOW + HOUR)
    assert kept.severity == "S1"
    assert kept.due_at <= promised
    assert only([each for each in effects if isinstance(each, Note) and each.kind == "severity"], Note).case_id == CASE
    assert "supervisor" in [each.notify for each in of(effects, TellStaffWords)]


def test_news_that_are_due_sooner_take_the_place_of_what_stood() -> None:
    gone, kept = take(lodged(key=SECOND)), lodged()
    reply(gone, NOW + HOUR / 2)
    gone.promises[-1].due_at = NOW + 2 * HOUR
    merge(kept, gone, NOW + HOUR)
    assert sorted(each.kind for each in kept.promises) == ["answer", "resolution"]
    assert due(kept, dues.ANSWER) == NOW + 2 * HOUR


def test_what_a_manager_has_stays_a_manager_s() -> None:
    gone, kept = lodged(key=SECOND), take(lodged("delivery"))
    for _ in range(2):
        gone.door = "missed"
        step(gone, AskedAbove())
    gone.declined = 1
    promised = due(gone, dues.ABOVE)
    merge(kept, gone, NOW + HOUR, MANAGER)
    assert (kept.level, kept.manager_only, kept.supervisor_only, kept.declined) == (2, True, True, 1)
    assert due(kept, dues.ABOVE) <= promised


def test_who_was_promised_from_above_answers_in_the_case_that_stays_too() -> None:
    gone, kept = lodged("delivery", key=SECOND), take(lodged("billing"))
    gone.door = "missed"
    step(gone, AskedAbove(), NOW + 3 * HOUR)
    news = due(kept, dues.ANSWER)
    assert news < due(gone, dues.ABOVE)
    merge(kept, gone, NOW + 3 * HOUR)
    assert (due(kept, dues.ABOVE), dues.of(kept, dues.ANSWER)) == (news, None)


def test_a_time_that_stood_still_comes_over_with_what_was_left_of_it() -> None:
    gone = ask(take(lodged("billing", key=SECOND)), NOW + MINUTE)
    later = NOW + 96 * HOUR
    kept = take(lodged("delivery", now=later))
    kept.promises = []  # as where all that was agreed has a date of its own
    merge(kept, gone, later)
    assert kept.promises
    assert all(each.due_at > later for each in kept.promises)


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


def test_what_becomes_urgent_while_a_question_waits_is_not_closed_for_want_of_an_answer() -> None:
    record = ask(take(lodged("delivery")), NOW + MINUTE)
    urgent = AgentCommanded(LI, "severity", "S1 the cable burns", part("/severity"))
    effects = step(record, urgent, NOW + 2 * MINUTE)
    assert {each.name for each in of(effects, Rest)} >= {dues.REMIND, dues.CLOSE}
    told = only(effects, Say).text
    assert (told.key, told.args["by"]) == ("severity-sooner", record.due_at)
    assert door.due_text(record).args["by"] == record.due_at
    assert said(step(record, Said(part("Shop 12")), NOW + HOUR)) == ["answer-kept"]


def test_a_decision_that_gets_sooner_is_told_with_the_news() -> None:
    record = take(lodged("delivery"))
    before = due(record, dues.RESOLUTION)
    told = only(step(record, Said(part("The kettle caught fire.")), NOW + HOUR), Say).text
    assert due(record, dues.RESOLUTION) < before
    assert told.args["decision"] == Text("decided-by", {"by": due(record, dues.RESOLUTION)})


def test_a_pause_keeps_what_was_said_of_a_promise() -> None:
    record = lodged("delivery")
    [answer] = [each for each in record.promises if each.kind == dues.ANSWER]
    answer.chased = answer.asked = answer.mentioned = True
    step(record, ConversationPaused(), NOW + HOUR)
    step(record, ConversationResumed(NOW), NOW + 2 * HOUR)
    [after] = [each for each in record.promises if each.kind == dues.ANSWER]
    assert after.number != answer.number
    assert (after.chased, after.asked, after.mentioned) == (True, True, True)


def test_words_from_the_top_end_the_calls_for_an_answer() -> None:
    record = lodged()
    record.level, record.supervisor_only, record.manager_only = 2, True, True
    decision = dues.of(record, dues.RESOLUTION)
    assert decision is not None
    decision.renewed, decision.warned = 2, 1
    step(record, AgentReplied(MANAGER, part("I have it now.")), NOW + HOUR)
    assert (decision.renewed, decision.warned) == (0, 0)


def test_words_to_the_customer_repeat_no_warning_of_the_decision() -> None:
    record = take(lodged())
    decision = dues.of(record, dues.RESOLUTION)
    assert decision is not None
    decision.warned = 1
    reply(record, NOW + HOUR)
    assert decision.warned == 1


def test_a_second_look_at_a_manager_s_case_is_a_manager_s() -> None:
    record = lodged("delivery")
    for _ in range(2):
        record.door = "missed"
        step(record, AskedAbove())
    record.demands = [Demand("amount", "Li Wei", NOW)]
    effects = step(record, AskedLook(), NOW + HOUR)
    assert said(effects) == ["look-asked-manager"]
    assert [each.notify for each in of(effects, TellStaffWords)] == ["manager"]


def test_a_smaller_rise_tells_no_time_while_it_waits_and_counts_afterwards() -> None:
    record = ask(take(lodged("delivery")), NOW + MINUTE)
    effects = step(record, AgentCommanded(LI, "severity", "S2 a pattern", part("/severity")), NOW + 2 * MINUTE)
    assert said(effects) == []
    step(record, Said(part("Shop 12")), NOW + HOUR)
    calm = ask(take(lodged("delivery")), NOW + MINUTE)
    step(calm, Said(part("Shop 12")), NOW + HOUR)
    assert due(record, dues.UPDATE) < due(calm, dues.UPDATE)


# --- folding ----------------------------------------------------------------------------------------------------------


def round_the_clock(rules: Policy) -> Policy:
    """The same policy with a first answer within a day and a night."""
    promises = {
        each: told.model_copy(update={"first_answer": Clock(hours=24)}) for each, told in rules.severity.items()
    }
    return rules.model_copy(update={"severity": promises})


def test_of_two_warnings_of_a_night_the_one_that_calls_higher_is_told() -> None:
    rules, start = round_the_clock(ready("cn-retail")), datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
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
    record = lodged(key=SECOND)
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
    effects = merge(kept, lodged("billing", key=SECOND), NOW + HOUR)
    told = [each.text for each in of(effects, Say) if each.text.key == "cases-merged"]
    assert [each.args["next"] for each in told] == [Text("still-question")]
    effects = merge(lodged("delivery"), lodged("delivery", key=SECOND), NOW + HOUR)
    assert only(effects, Say).text.args["next"] == Text("merged-by", {"by": due(lodged("delivery"), dues.ANSWER)})


def test_another_time_zone_tells_the_times_of_cases_that_run_alone() -> None:
    running, waits = lodged(), ask(take(lodged("delivery", key=SECOND)), NOW + HOUR)
    effects = zones.press(talk().customer, [running, waits], press("zone", value="Asia/Shanghai"), NOW + HOUR)
    promised = only(effects, Say).text.args["second"]
    assert isinstance(promised, tuple)
    assert [each.args["number"] for each in promised] == [running.number]


def test_a_canned_reply_with_a_time_is_not_sent_while_the_times_stand() -> None:
    with pytest.raises(Refused) as error:
        canned.next_news("by {by}", ask(take(lodged()), NOW + HOUR), LI, policy(), NOW + 2 * HOUR)
    assert refusal(error.value) == "canned-still"
    assert canned.next_news("soon", ask(take(lodged()), NOW + HOUR), LI, policy(), NOW + 2 * HOUR) is None


# --- clocks of law ----------------------------------------------------------------------------------------------------


def command(name: str, words: str) -> AgentCommanded:
    return AgentCommanded(LI, name, words, part(f"/{name} {words}"))


def test_a_withdrawn_case_keeps_what_a_law_wants_until_a_person_ends_it() -> None:
    record = take(lodged("privacy"))
    [standing] = dues.laws(record)
    effects = step(record, Withdrew("solved"), NOW + HOUR)
    told = only(effects, TellStaffWords)
    assert (told.text.key, told.notify, told.internal) == ("staff-law-withdrawn", "supervisor", True)
    assert (record.promises, record.wake_at) == ([standing], NOW + 36 * HOUR)
    place = talk(record, now=NOW + 36 * HOUR)
    place.effects = []
    effects = conversation.step(place, TimerRang("clock", CASE))
    assert [(each.kind, each.tells) for each in of(effects, Alarm)] == [("law", "owner")]
    assert alarming.stands(only(effects, Alarm), record)
    [(button,)] = told.buttons.rows if told.buttons else []
    assert refused(record, AgentPressed(LI, "law-done", button.value, "callback")) == "role-needed"
    effects = step(record, AgentPressed(SU, "law-done", button.value, "callback"), NOW + 40 * HOUR)
    assert PromiseEnded(CASE, standing.number, "kept") in effects
    assert (record.promises, record.wake_at) == ([], None)
    assert refused(record, AgentPressed(SU, "law-done", button.value, "callback")) == "law-over"
    step(record, AskedAgain("owner", "Not solved."), NOW + 50 * HOUR)
    assert dues.laws(record) == []  # what was done is done


def test_a_case_given_up_keeps_what_a_law_wants_and_no_limit_of_our_own() -> None:
    rules = ready("cn-retail")
    record = ask(take(lodged("delivery", rules), rules), NOW + HOUR, rules)
    assert [each.basis for each in dues.laws(record)] == ["own"]
    step(record, TimerRang("question-remind", CASE), NOW + 25 * HOUR, rules)
    effects = step(record, TimerRang("question-close", CASE), NOW + 5 * 24 * HOUR, rules)
    assert (record.state, record.promises, of(effects, TellStaffWords)) == ("closed", [], [])
    record = ask(take(lodged("privacy")), NOW + HOUR)
    step(record, TimerRang("question-remind", CASE), NOW + 25 * HOUR)
    effects = step(record, TimerRang("question-close", CASE), NOW + 5 * 24 * HOUR)
    assert only(effects, TellStaffWords).text.key == "staff-law-unanswered"
    assert [each.kind for each in record.promises] == ["breach-report"]


def test_what_a_rule_only_allows_is_brought_to_its_owner_s_mind_once() -> None:
    rules = ready("uk-bank")
    record = take(lodged("charges", rules), rules)
    allowed = next(each for each in dues.laws(record) if each.basis == "allowance")
    record.promises = [allowed]
    found: list[Alarm] = []
    while record.wake_at is not None and record.wake_at <= NOW + 8 * 24 * HOUR:
        found += of(ring(record, record.wake_at, rules), Alarm)
    about = [(each.kind, each.tells) for each in found if each.promise == allowed.number]
    assert about == [("warning", "owner")]
    nobody_s = lodged("charges", rules)
    nobody_s.promises = [replace(allowed, warned=0)]
    assert of(ring(nobody_s, NOW + 8 * 24 * HOUR, rules), Alarm) == []


def test_a_holding_response_reaches_the_customer_and_leaves_the_final_one_due() -> None:
    rules = ready("uk-bank")
    record = lodged("payment", rules)
    before = {each.kind: each.due_at for each in dues.laws(record)}
    effects = step(record, command("holding", "We wait for the other bank. Final by 8 January."), NOW + HOUR, rules)
    told = only(effects, TellCustomer)
    assert (told.part.text, told.by) == ("We wait for the other bank. Final by 8 January.", record.due_at)
    assert (record.owner_id, record.state) == (LI.id, "taken")
    assert before.keys() - {each.kind for each in dues.laws(record)} == {"payment-response"}
    assert next(each for each in dues.laws(record) if each.kind == "payment-final").due_at == before["payment-final"]
    assert only(effects, AnswerStaff).text.key == "holding-sent"
    assert "holding-sent" in [each.kind for each in of(effects, Note)]
    assert refused(record, command("holding", "Once more."), rules) == "holding-none"


def test_a_holding_response_needs_words_and_a_clock_that_it_ends() -> None:
    assert refused(take(lodged()), command("holding", "It takes longer.")) == "holding-none"
    rules = ready("uk-bank")
    assert refused(take(lodged("fraud", rules), rules), command("holding", ""), rules) == "holding-words"


def test_the_card_says_by_law_where_a_law_says_so() -> None:
    texts = Texts()["en"]
    for basis, words in (("law", "By law:"), ("own", "Our own limit"), ("allowance", "If settled by")):
        assert words in texts.plain(Text(f"card-{basis}", {"law": "a reply", "by": NOW}))
    assert "law" not in texts.plain(only_line(ready("cn-retail"))).casefold()


def only_line(rules: Policy) -> Text:
    """The alarm of the one clock that never pauses."""
    record = take(lodged("delivery", rules), rules)
    [standing] = dues.laws(record)
    return alarming.line(Alarm(CASE, "law", "owner", standing.number), record, record.number, NOW)


# --- a policy that has changed ----------------------------------------------------------------------------------------


def test_a_clock_that_the_policy_no_longer_has_is_named_in_general_words_and_breaks_nothing() -> None:
    record = take(lodged("privacy"))
    dues.laws(record)[0].kind = "of-yesterday"
    ring(record, NOW + 36 * HOUR)
    reply(record, NOW + 36 * HOUR)
    told = dues.Told("of-yesterday", NOW, NOW + 72 * HOUR)
    page, _ = dossier.page_of(record, [], [told], 0)
    for code, words in (("en", "what a rule wanted"), ("zh-Hans", "当初规定要办的事"), ("zh-Hant", "當初規定要辦的事")):
        language = Texts()[code]
        assert words in language.plain(page)
        assert words in language.plain(Text("card-law", {"law": dues.name("of-yesterday"), "by": NOW}))
    step(record, Withdrew("solved"), NOW + 37 * HOUR)


# --- how severe, and the door -----------------------------------------------------------------------------------------


def test_what_is_most_severe_is_lowered_by_a_supervisor() -> None:
    record = take(lodged("safety"))
    assert refused(record, command("severity", "S3 it is nothing")) == "severity-supervisor"
    assert refused(record, AgentPressed(LI, "severity", "", "callback")) == "severity-supervisor"
    assert refused(record, command("severity", "")) == "severity-supervisor"
    step(record, replace(command("severity", "S3 it is nothing"), actor=SU))
    assert record.severity == "S3"
    step(record, command("severity", "S2 it is something"))
    step(record, command("severity", "S3 it is nothing"))


def test_the_answer_closes_the_door_and_a_low_score_opens_it_again() -> None:
    record = take(lodged())
    record.door = "missed"
    record.forms = [tapped(LI)]
    step(record, AgentAnswered(LI, part("Refunded."), "resolve"), NOW + HOUR)
    assert (record.state, record.door) == ("resolved", "")
    record.survey.state = "rating"
    place = talk(record, now=NOW + 2 * HOUR)
    place.effects = []
    conversation.step(place, press("score", value="1.1"))
    assert record.door == "low_score"
