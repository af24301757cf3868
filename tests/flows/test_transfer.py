"""A case goes to another department and back: what is asked, who is told, and until when it has time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from flows import case as flow
from flows import conversation, halting, timeline
from flows.clocks import Clock
from flows.effects import (
    Assign,
    Effect,
    Note,
    Person,
    Prompt,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellStaffWords,
    TellStory,
    Text,
    Toast,
    Wake,
)
from flows.events import Actor, AgentAnswered, AgentCommanded, AgentPressed, AskedAgain, CaseEvent, Said, TimerRang
from flows.policy import Policy
from flows.promises import share_until
from flows.records import Case, Form, Handed, Item
from flows.timeline import Happened
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    all_sayable,
    case,
    of,
    offer,
    only,
    part,
    policy,
    refusal,
    sayable,
    talk,
    wakes,
)

TOMORROW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # Friday 10:00 to Monday 12:00: 11 open hours
HANDED = Handed(MO.id, "Mo Ali", "delivery", "The kettle, not the parcel.")


def handing(**more: Any) -> Case:
    chosen = Form("transfer", LI.id, {"to": "quality"})
    return case("taken", LI, **({"department": "delivery", "forms": [chosen], "promise_at": TOMORROW} | more))


def received(state: str = "new", owner: Actor | None = None) -> Case:
    return case(state, owner, department="quality", handed=HANDED, transfers=1, department_due_at=TOMORROW)


def step(record: Case, event: CaseEvent, rules: Policy | None = None) -> list[Effect]:
    effects = flow.step(record, event, rules or policy(), NOW)
    all_sayable(effects)
    return effects


def refused(record: Case, event: CaseEvent) -> str:
    with pytest.raises(Refused) as error:
        step(record, event)
    return refusal(error.value)


def reason(words: str = "The kettle, not the parcel.", prompt: str = "transfer", actor: Actor = LI) -> AgentAnswered:
    return AgentAnswered(actor, part(words), prompt)


def own_rooms() -> Policy:
    """Quality works in a group of its own."""
    departments = [
        each.model_copy(update={"chat_id": -1007}) if each.id == "quality" else each for each in policy().department
    ]
    return policy().model_copy(update={"department": tuple(departments)})


def command(words: str) -> AgentCommanded:
    return AgentCommanded(LI, "transfer", words, part(f"/transfer {words}"))


def test_words_behind_the_command_are_the_reason_and_a_tap_sends_it_there() -> None:
    record = handing(forms=[])
    asked = only(step(record, command("The kettle, not the parcel.")), Prompt)
    assert (asked.name, asked.text.key) == ("transfer", "prompt-transfer-where")
    effects = step(record, AgentPressed(LI, "choose", "transfer.to.quality", "c"))
    assert (record.department, record.state, record.owner_id, record.forms) == ("quality", "new", 0, [])
    assert record.handed == Handed(LI.id, LI.name, "delivery", "The kettle, not the parcel.")
    [note] = of(effects, Note)
    assert (note.kind, note.data["text"]) == ("transferred", "The kettle, not the parcel.")
    assert only(effects, Toast).callback_id == "c"


def test_a_reply_says_the_reason_anew_and_the_department_it_is_in_takes_nothing() -> None:
    record = handing(forms=[])
    step(record, command("First."))
    step(record, AgentPressed(LI, "choose", "transfer.to.delivery", "c"))
    assert record.department == "delivery"
    assert refused(record, reason("Second.")) == "transfer-there"
    step(record, AgentPressed(LI, "choose", "transfer.to.billing", "c"))
    assert record.department == "billing"


@pytest.mark.parametrize(("words", "key"), [("\u2800", "transfer-in-words"), ("x" * 501, "transfer-too-long")])
def test_a_reason_behind_the_command_is_words_too(words: str, key: str) -> None:
    assert refused(handing(forms=[]), command(words)) == key


def test_a_case_that_nobody_had_finds_somebody_where_a_tap_sends_it() -> None:
    rules = policy().model_copy(update={"duty": policy().duty.model_copy(update={"assign": True})})
    record = case("new", department="delivery", promise_at=TOMORROW)
    assert not of(step(record, command("The kettle."), rules), Assign)
    effects = step(record, AgentPressed(LI, "choose", "transfer.to.quality", "c"), rules)
    assert only(effects, Assign).case_id == CASE


# --- the form --------------------------------------------------------------------------------------------------------


def test_the_form_offers_the_other_departments() -> None:
    asked = only(step(handing(forms=[]), AgentPressed(LI, "transfer", "", "c")), Prompt)
    assert asked.name == "transfer"
    assert asked.buttons is not None
    offered = [button.value for row in asked.buttons.rows for button in row]
    assert offered == ["transfer.to.service", "transfer.to.quality", "transfer.to.billing"]


def test_what_is_tapped_is_said_and_nothing_has_happened_yet() -> None:
    record = handing(forms=[])
    effects = step(record, AgentPressed(LI, "choose", "transfer.to.billing", "c"))
    assert only(effects, Toast).text == Text("transfer-to", {"department": Text("department-billing")})
    assert (record.department, record.state) == ("delivery", "taken")


def test_a_tap_of_a_form_that_was_left_sends_the_case_nowhere() -> None:
    record = handing()
    step(record, AgentPressed(LI, "transfer", "", "c"))
    assert refused(record, reason()) == "transfer-choose"


def test_with_a_single_department_there_is_nowhere_to_go() -> None:
    rules = policy().model_copy(update={"department": policy().department[1:2]})
    with pytest.raises(Refused) as error:
        flow.step(handing(), AgentPressed(LI, "transfer", "", "c"), rules, NOW)
    assert refusal(error.value) == "transfer-nowhere"


@pytest.mark.parametrize(
    ("record", "event", "key"),
    [
        (handing(forms=[]), reason(), "transfer-choose"),
        (handing(forms=[Form("transfer", MO.id, {"to": "quality"})]), reason(), "transfer-choose"),
        (handing(department="quality"), reason(), "transfer-there"),
        (handing(), AgentAnswered(LI, part("", "photo"), "transfer"), "transfer-in-words"),
        (handing(), reason("\u2800"), "transfer-in-words"),
        (handing(), reason("x" * 501), "transfer-too-long"),
        (handing(), reason(actor=MO), "owned-by-other"),
        (received(), AgentAnswered(LI, part("", "voice"), "return"), "transfer-in-words"),
    ],
)
def test_what_is_missing_is_said(record: Case, event: CaseEvent, key: str) -> None:
    before = replace(record)
    assert refused(record, event) == key
    assert record == before


# --- there -----------------------------------------------------------------------------------------------------------


def test_the_case_goes_with_the_reason_and_its_share_of_the_time() -> None:
    record = handing()
    effects = step(record, reason())
    assert (record.department, record.state, record.owner_id, record.transfers) == ("quality", "new", 0, 1)
    assert record.handed == Handed(LI.id, "Li Wei", "delivery", "The kettle, not the parcel.")
    assert record.department_due_at == datetime(2026, 11, 20, 15, 30, tzinfo=UTC)  # half of 11 open hours
    assert record.due_at == TOMORROW
    assert wakes(effects) == [Wake(halting.SHARE, record.department_due_at, CASE)]
    note = only(effects, Note)
    assert (note.kind, note.data["text"], note.data["to"]) == ("transferred", "The kettle, not the parcel.", "quality")


def test_the_customer_hears_one_sentence_without_the_reason() -> None:
    said = only(step(handing(), reason()), Say)
    assert said.text.key == "case-handed"
    assert "reason" not in said.text.args


def test_a_time_that_has_passed_is_not_promised_again() -> None:
    record = handing(promise_at=NOW - timedelta(minutes=1))
    effects = step(record, reason())
    assert only(effects, Say).text.key == "case-handed-late"
    assert record.department_due_at is None
    assert (wakes(effects), of(effects, Rest)) == ([], [Rest(halting.SHARE, CASE)])


def test_a_case_that_waits_goes_on_first_and_the_customer_reads_one_time() -> None:
    record = handing(paused_at=NOW - timedelta(hours=1), severity="S3")
    record.state = "waiting"
    effects = step(record, reason())
    assert (record.state, record.paused_at) == ("new", None)
    assert record.due_at > TOMORROW
    told = only(effects, Say).text
    assert (told.key, told.args["by"]) == ("case-handed", record.due_at)


def test_while_the_case_waits_the_department_s_share_stands_still_too() -> None:
    record = received("taken", LI)
    record.promises[0].due_at = TOMORROW + timedelta(hours=1)
    effects = step(record, AgentAnswered(LI, part("Which model?"), "ask"))
    assert Rest(halting.SHARE, CASE) in of(effects, Rest)
    effects = flow.step(record, Said(part("K2000")), policy(), NOW + timedelta(hours=1))
    assert record.department_due_at == TOMORROW + timedelta(hours=1)
    assert wakes(effects) == [Wake(halting.SHARE, record.department_due_at, CASE)]


def test_a_share_that_had_passed_before_the_question_stays_passed() -> None:
    record = received("taken", LI)
    record.department_due_at = NOW - timedelta(hours=1)
    step(record, AgentAnswered(LI, part("Which model?"), "ask"))
    assert not wakes(step(record, Said(part("K2000"))))
    assert record.department_due_at == NOW - timedelta(hours=1)


def test_what_is_resolved_needs_no_accepting_and_begins_again_without_a_share() -> None:
    record = received("taken", LI)
    record.forms = [Form("resolve", LI.id, {"outcome": "upheld", "cause": "defect"})]
    step(record, AgentAnswered(LI, part("A new one is on its way."), "resolve"))
    assert record.handed is None
    effects = step(record, AskedAgain("owner"))
    assert record.department_due_at is None
    assert Rest(halting.SHARE, CASE) in of(effects, Rest)


def test_in_the_same_room_one_message_wakes_the_department() -> None:
    effects = step(handing(), reason())
    told = only(effects, TellStaffWords)
    assert (told.notify, told.history) == ("agent", False)
    assert of(effects, TellStory) == []
    assert of(effects, ShowCase)


def test_into_another_room_the_story_comes_along() -> None:
    effects = step(handing(), reason(), own_rooms())
    kinds = [type(each) for each in effects if isinstance(each, ShowCase | TellStory | TellStaffWords)]
    assert kinds == [ShowCase, TellStory, TellStaffWords]
    assert only(effects, TellStaffWords).history


# --- accepted, returned ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("state", "rules", "asked"), [("waiting", own_rooms(), True), ("waiting", policy(), False),
                                                       ("open", own_rooms(), False)])  # fmt: skip
def test_an_offer_that_waits_for_a_word_is_asked_about_where_the_case_goes(
    state: str, rules: Policy, asked: bool
) -> None:
    big = (Item("refund", 8000, "GBP"),)
    effects = step(handing(offer=offer(state, big)), reason(), rules)
    assert [(prompt.name, prompt.value, prompt.notify) for prompt in of(effects, Prompt)] == (
        [("approval", "1", "supervisor")] if asked else []
    )


def test_who_accepts_has_it() -> None:
    record = received()
    effects = step(record, AgentPressed(LI, "accept", "", "c"))
    assert (record.state, record.owner_id, record.handed) == ("taken", LI.id, None)
    assert only(effects, Say).text.key == "case-taken"


def test_who_was_given_it_accepts_it_without_another_word_to_the_customer() -> None:
    record = received("taken", LI)
    effects = step(record, AgentPressed(LI, "accept", "", "c"))
    assert record.handed is None
    assert of(effects, Say) == []
    assert only(effects, Note).kind == "transfer-accepted"


def test_what_was_not_handed_over_is_neither_accepted_nor_returned() -> None:
    for event in (AgentPressed(LI, "accept", "", "c"), AgentPressed(LI, "return", "", "c"), reason(prompt="return")):
        assert refused(case(department="quality"), event) == "button-old"


def test_it_goes_back_with_a_reason_to_who_sent_it_and_the_customer_hears_nothing() -> None:
    record = received()
    assert only(step(record, AgentPressed(LI, "return", "", "c")), Prompt).name == "return"
    effects = step(record, reason("It was the courier.", "return"), own_rooms())
    assert (record.department, record.state, record.transfers) == ("delivery", "new", 1)
    assert (record.handed, record.department_due_at) == (None, None)
    told = only(effects, TellStaffWords)
    assert told.also == Person(MO.id, "Mo Ali")
    assert told.text.args["reason"] == "It was the courier."
    assert of(effects, Say) == []
    assert of(effects, Rest) == [Rest(halting.SHARE, CASE)]


# --- the department's time -------------------------------------------------------------------------------------------


def ringing(record: Case) -> list[Effect]:
    return conversation.step(talk(record), TimerRang(halting.SHARE, CASE))


def test_when_its_share_has_passed_the_department_is_woken() -> None:
    record = received()
    record.department_due_at = NOW
    told = only(ringing(record), TellStaffWords)
    assert (told.text.key, told.notify) == ("staff-department-due", "agent")


def test_or_the_one_who_has_it() -> None:
    record = received("taken", LI)
    record.department_due_at = NOW
    told = only(ringing(record), TellStaffWords)
    assert told.notify is None
    sayable(told.text)


@pytest.mark.parametrize("record", [received("resolved", LI), case("taken"), received()])
def test_a_time_that_means_nothing_any_more_wakes_nobody(record: Case) -> None:
    assert ringing(record) == []


@pytest.mark.parametrize(
    ("clock", "until", "expected"),
    [
        (Clock(business_days=1), TOMORROW, datetime(2026, 11, 20, 15, 30, tzinfo=UTC)),
        (Clock(hours=1), NOW + timedelta(hours=1), NOW + timedelta(minutes=30)),
        (Clock(business_hours=4), NOW + timedelta(hours=4), NOW + timedelta(hours=2)),
        (Clock(business_hours=4), NOW, None),
        (Clock(business_hours=4), NOW - timedelta(hours=1), None),
    ],
)
def test_a_share_is_counted_as_the_promise_is(clock: Clock, until: datetime, expected: datetime | None) -> None:
    assert share_until(policy(), clock, NOW, until, 0.5) == expected


def test_where_no_open_hour_is_left_the_clock_on_the_wall_counts() -> None:
    night = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
    until = night + timedelta(hours=2)
    assert share_until(policy(), Clock(business_hours=4), night, until, 0.5) == night + timedelta(hours=1)


# --- what a new room reads -------------------------------------------------------------------------------------------


def test_colleagues_read_the_last_steps_with_their_first_words() -> None:
    kinds = ("lodged", "taken", "replied", "customer-said", "transferred")
    history = [Happened(NOW, "Li Wei", kind, {"text": "word " * 50}) for kind in kinds]
    steps = timeline.internal(history)
    assert len(steps) == 4
    for each in steps:
        sayable(each)
    assert len(timeline.internal(history * 5)) == timeline.SHOWN_BRIEF
    assert timeline.internal([Happened(NOW, "Li Wei", "taken", {})])[0].args["words"] == Text("nothing")
