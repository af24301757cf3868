"""Case work: the pausing question, whose case it is, notes and findings, links, opening again, the rarer deeds."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows import case as flow
from flows import conversation, linking, notes, pausing
from flows.clocks import Clock
from flows.effects import (
    AnswerStaff,
    Asking,
    Effect,
    Note,
    Over,
    Person,
    Promised,
    Prompt,
    React,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentCommanded,
    AgentPressed,
    AskedAgain,
    CaseEvent,
    CaseMerged,
    ConversationPaused,
    ConversationResumed,
    Said,
    TimerRang,
    Withdrew,
)
from flows.more import MORE
from flows.promises import business_time, promise, resumed
from flows.records import Case, Form, Survey
from flows.timeline import Happened
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    STRANGER,
    SU,
    all_sayable,
    case,
    of,
    only,
    part,
    policy,
    refusal,
    said,
    sayable,
    talk,
    tapped,
    texts,
    wakes,
)

HOUR = timedelta(hours=1)
KIM = Actor(53, "Kim Park", "agent")
TEAM = (LI, MO, KIM, SU)


def step(record: Case, event: CaseEvent, now: datetime = NOW) -> list[Effect]:
    effects = flow.step(record, event, policy(), now)
    all_sayable(effects)
    return effects


def refused(record: Case, event: CaseEvent, now: datetime = NOW) -> str:
    before = deepcopy(record)
    with pytest.raises(Refused) as error:
        flow.step(record, event, policy(), now)
    assert record == before
    return refusal(error.value)


def press(action: str, actor: Actor = LI, value: str = "") -> AgentPressed:
    return AgentPressed(actor, action, value, "callback", colleagues=TEAM)


def command(name: str, words: str = "", actor: Actor = LI, **more: int) -> AgentCommanded:
    return AgentCommanded(actor, name, words, part(f"/{name} {words}"), colleagues=TEAM, **more)


def asked(now: datetime = NOW, **more: object) -> Case:
    """A case that waits for its customer since `now`; it has just had news, and the next are four hours away."""
    record = case("taken", promise_at=NOW + 4 * HOUR, severity="S2", kind="update")
    record.promises[0].told_at = NOW
    step(record, AgentAnswered(LI, part("Which one?"), "ask"), now)
    for name, value in more.items():
        setattr(record, name, value)
    return record


# --- the clock -------------------------------------------------------------------------------------------------------


def at(day: int, hour: int) -> datetime:
    """A moment of November 2026 in London."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)


FRIDAY = at(20, 16)  # open until 18:00, and again on Monday at 9:00


@pytest.mark.parametrize(
    ("clock", "due", "now", "wanted"),
    [
        # two hours are left: of the day, or of the next open one
        (Clock(business_hours=4), FRIDAY + 2 * HOUR, at(23, 10), at(23, 12)),
        (Clock(business_hours=4), FRIDAY + 2 * HOUR, at(23, 17), at(24, 10)),
        # round the clock an hour is an hour
        (Clock(hours=3), FRIDAY + 2 * HOUR, at(21, 22), at(22, 0)),
        # five minutes are not enough to do anything
        (Clock(hours=1), FRIDAY + HOUR / 12, at(21, 22), at(21, 23)),
        # closing on Monday is opening on Tuesday to the clock, and not to who was told Tuesday
        (Clock(business_days=1), at(24, 9), FRIDAY, at(24, 9)),
        # what had passed begins anew
        (Clock(business_hours=4), FRIDAY - HOUR, at(23, 10), at(23, 14)),
    ],
)
def test_a_promise_goes_on_with_the_time_it_had_left(
    clock: Clock, due: datetime, now: datetime, wanted: datetime
) -> None:
    assert resumed(policy(), clock, FRIDAY, due, now, HOUR) == wanted


def test_business_time_counts_open_hours_alone() -> None:
    assert business_time(policy(), FRIDAY, FRIDAY + 72 * HOUR) == 2 * HOUR + 7 * HOUR
    assert business_time(policy(), FRIDAY + 3 * HOUR, FRIDAY + 4 * HOUR) == timedelta()


# --- the question ----------------------------------------------------------------------------------------------------


def test_a_question_stops_the_clock_and_a_reminder_is_set() -> None:
    record = asked()
    assert (record.state, record.paused_at, record.due_at) == ("waiting", NOW, NOW + 4 * HOUR)
    effects = step(record, AgentAnswered(LI, part("And where?"), "ask"), NOW + HOUR)
    assert record.paused_at == NOW
    assert wakes(effects)[0] == Wake("question-remind", NOW + 25 * HOUR, CASE)


def test_the_answer_lets_it_go_on_and_the_customer_reads_by_when() -> None:
    record = asked()
    effects = step(record, Said(part("The red one.")), NOW + HOUR)
    assert (record.state, record.paused_at, record.due_at) == ("taken", None, NOW + 5 * HOUR)
    assert only(effects, Promised).due_at == NOW + 5 * HOUR
    assert only(effects, Say).text.key == "answer-kept"
    assert {rest.name for rest in of(effects, Rest)} == set(pausing.TIMERS)
    assert not of(step(record, Said(part("And a photo.", "photo"))), Promised)


def test_after_a_reopening_for_a_supervisor_its_own_clock_goes_on() -> None:
    record = case("new", promise_at=NOW + 4 * HOUR, kind="escalation", supervisor_only=True, severity="S1")
    step(record, ConversationPaused())
    step(record, ConversationResumed(NOW), NOW + HOUR)
    assert record.due_at == NOW + 5 * HOUR


def test_silence_is_reminded_of_once_then_closed_kindly_with_a_way_back() -> None:
    record = asked()
    effects = step(record, TimerRang("question-remind", CASE), NOW + 24 * HOUR)
    assert said(effects) == ["question-reminder"]
    closes = NOW + timedelta(days=5)
    assert only(wakes(effects), Wake) == Wake("question-close", closes, CASE)
    effects = step(record, TimerRang("question-close", CASE), closes)
    assert (record.state, record.outcome, record.closed_at, record.paused_at) == ("closed", "no-answer", closes, None)
    assert record.survey == Survey()
    assert only(effects, Say).text.key == "closed-unanswered"
    assert [wake.name for wake in wakes(effects)] == ["retention"]
    assert Asking("withdraw", CASE) in only(effects, Over).asked
    assert of(effects, ShowCase)
    step(record, AskedAgain("owner"), closes)
    assert (record.state, record.outcome) == ("taken", "")


@pytest.mark.parametrize("name", sorted(pausing.TIMERS))
@pytest.mark.parametrize("state", ["new", "taken", "resolved", "closed"])
def test_a_timer_of_a_question_that_is_settled_rings_for_nobody(name: str, state: str) -> None:
    record = case(state)
    assert conversation.step(talk(record), TimerRang(name, CASE)) == []
    waiting = asked()
    assert conversation.step(talk(waiting), TimerRang("question-remind", CASE))


@pytest.mark.parametrize(
    "event",
    [
        press("put-back"),
        press("hand-to", value=str(MO.id)),
        press("take-over", SU),
        AgentAnswered(LI, part("Refunded."), "resolve"),
        Withdrew("solved"),
        CaseMerged(SU, "C-2026-000009"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_whatever_ends_the_waiting_lets_the_timers_rest(event: CaseEvent) -> None:
    record = asked(forms=[tapped(LI)])
    effects = step(record, event, NOW + HOUR)
    assert record.paused_at is None
    assert {rest.name for rest in of(effects, Rest)} >= set(pausing.TIMERS)
    goes_on = record.state in ("new", "taken")
    assert bool(of(effects, Promised)) == goes_on == bool(record.promises)
    assert not goes_on or record.due_at == NOW + 5 * HOUR
    assert not goes_on or NOW + 5 * HOUR in [say.text.args.get("by") for say in of(effects, Say)]


# --- whose it is -----------------------------------------------------------------------------------------------------


def offered(effects: list[Effect]) -> list[str]:
    shape = only(effects, AnswerStaff).buttons
    assert shape is not None
    return [button.value or button.action for row in shape.rows for button in row]


def test_a_case_is_handed_to_a_colleague_who_is_called_and_the_customer_is_told() -> None:
    record = case("taken", LI)
    assert offered(step(record, press("hand-over"))) == [str(each.id) for each in (MO, KIM, SU)]
    effects = step(record, press("hand-to", value=str(KIM.id)))
    assert (record.state, record.owner_id, record.owner_name) == ("taken", KIM.id, "Kim Park")
    assert only(effects, TellStaffWords).text.args["person"] == Person(KIM.id, "Kim Park")
    assert said(effects) == ["case-handed-over"]
    assert only(effects, Note).data == {"to": "Kim Park"}
    assert only(effects, Toast).text == Text("done-hand-to", {"agent": "Kim Park"})


def test_a_case_that_nobody_has_is_given_to_somebody_and_the_customer_reads_who_is_on_it() -> None:
    record = case("new")
    assert said(step(record, command("handover", "kim"))) == ["case-taken"]
    assert (record.state, record.owner_id) == ("taken", KIM.id)
    mine = case("new")
    assert not of(step(mine, press("hand-to", value=str(LI.id))), TellStaffWords)


@pytest.mark.parametrize("words", ["Mo Ali", "mo  ali", "moali", "@mo", "ali"])
def test_a_colleague_is_found_by_name_or_a_part_of_it(words: str) -> None:
    record = case("taken", LI)
    step(record, command("handover", words))
    assert record.owner_id == MO.id


def test_a_colleague_is_found_by_a_mention() -> None:
    record = case("taken", LI)
    step(record, command("handover", "@somebody", mentioned=SU.id))
    assert record.owner_id == SU.id
    assert refused(record, command("handover", "@gone", SU, mentioned=404)) == "colleague-gone"


@pytest.mark.parametrize(("words", "key"), [("li", "colleague-which"), ("Zoe", "colleague-unknown")])
def test_who_is_not_found_or_found_twice_is_asked_about(words: str, key: str) -> None:
    assert refused(case("taken", LI), command("handover", words)) == key  # Li Wei, Mo Ali, Su Lin


def test_who_may_not_have_it_does_not_get_it() -> None:
    assert refused(case("taken", LI), press("hand-to", value=str(LI.id))) == "theirs-already"
    assert refused(case("taken", LI), press("hand-to", value="404")) == "colleague-gone"
    barred = case("taken", LI, barred=[MO.id])
    assert refused(barred, press("hand-to", value=str(MO.id))) == "not-for-them"
    assert str(MO.id) not in offered(step(barred, press("hand-over")))
    elsewhere = replace(press("hand-over"), colleagues=(LI, Actor(54, "Bo", "agent", ("billing",)), STRANGER))
    assert refused(case("taken", LI, department="delivery"), elsewhere) == "no-colleagues"
    assert refused(case("taken", LI), press("hand-to", MO, str(KIM.id))) == "owned-by-other"


def test_a_supervisor_takes_over_and_who_had_it_is_told() -> None:
    record = case("taken", LI)
    effects = step(record, press("take-over", SU))
    assert (record.owner_id, said(effects)) == (SU.id, ["case-handed-over"])
    assert only(effects, TellStaffWords).text.args["person"] == Person(LI.id, LI.name)
    assert refused(record, press("take-over", SU)) == "yours-already"
    assert refused(record, press("take-over", LI)) == "role-needed"


# --- what is written down --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", flow.STATES)
def test_a_note_is_counted_and_no_customer_reads_it(state: str) -> None:
    record = case(state)
    effects = step(record, command("note", "N-1", MO))
    assert (record.notes, said(effects)) == (1, [])
    assert only(effects, Note).data["text"] == "N-1"
    assert of(effects, React)
    step(record, AgentAnswered(MO, part("", "photo"), "note"))
    assert record.notes == 2
    assert only(step(record, command("note")), Prompt).name == "note"
    assert refused(record, AgentAnswered(LI, part("\u2800"), "note")) == "note-empty"
    assert refused(record, AgentAnswered(LI, part("", "sticker"), "note")) == "note-empty"


def test_a_finding_holds_fact_source_asked_and_what_it_points_to() -> None:
    record = case("taken", LI)
    step(record, press("finding"))
    for tap in ("source.record", "asked.partner", "attributed.delivery"):
        text = only(step(record, press("choose", value=f"finding.{tap}")), Toast).text
        assert text is not None
        assert text.key == "finding-chosen"
    effects = step(record, AgentAnswered(LI, part("Left at 1.2 kg."), "finding"))
    data = only(effects, Note).data
    assert (data["text"], data["source"], data["asked"], data["attributed"]) == (
        "Left at 1.2 kg.", "record", "partner", "delivery",
    )  # fmt: skip
    assert (record.findings, record.forms) == (1, [])


def test_a_finding_by_command_needs_no_form_and_leaves_another_one_alone() -> None:
    record = case("taken", LI, forms=[tapped(LI)])
    step(record, command("finding", "It was raining."))
    assert (record.findings, record.forms) == (1, [tapped(LI)])


def test_taps_for_another_finding_are_no_part_of_one_by_command() -> None:
    record = case("taken", LI, forms=[Form("finding", LI.id, {"source": "photo"})])
    [note] = of(step(record, command("finding", "It was raining.")), Note)
    assert "source" not in note.data
    assert record.forms == [Form("finding", LI.id, {"source": "photo"})]


def told(kind: str, **data: object) -> Happened:
    return Happened(NOW, "Li Wei", kind, data)


def test_the_record_is_a_list_to_read() -> None:
    record = case("resolved", cause="defect", responsible="quality")
    history = [
        told("lodged"),
        told("finding", text="x" * 900, source="photo", asked="customer", attributed="open", kind_of_message="photo"),
        told("finding", text="", attributed="billing", kind_of_message="photo"),
        *(told("note", text=f"N-{number}") for number in range(9)),
    ]
    [page] = recorded(record, history)
    sayable(page)
    lines = page.args["lines"]
    assert isinstance(lines, tuple)
    wanted = ["record-findings", *["record-line"] * 2, "record-notes", *["record-line"] * 9, "record-outcome"]
    assert [line.key for line in lines] == wanted
    [empty] = recorded(case("new"), [])
    lines = empty.args["lines"]
    assert isinstance(lines, tuple)
    assert [line.key for line in lines] == [
        "record-findings", "record-nothing", "record-notes", "record-nothing", "record-outcome",
    ]  # fmt: skip


def recorded(record: Case, history: list[Happened]) -> list[Text]:
    """The pages of the record, by their buttons."""
    found: list[Text] = []
    while True:
        text, buttons = notes.record(record, history, len(found))
        found.append(text)
        if str(len(found)) not in [button.value for row in buttons.rows for button in row]:
            return found


def test_every_page_of_the_record_fits_one_message_and_none_of_it_is_left_out() -> None:
    chosen = {"source": "statement", "asked": "colleague", "attributed": "customer", "kind_of_message": "photo"}
    history = [
        Happened(NOW, "李" * 60, kind, {"text": f"{number} " + "好" * 4000, **chosen})
        for kind in ("finding", "note")
        for number in range(20)
    ]
    for language in texts().languages.values():
        pages = [language.html(each, policy().zone) for each in recorded(case("closed"), history)]
        assert max(len(page) for page in pages) <= 4096
        assert sum(page.count("好好") > 0 for page in pages) == len(pages)
        assert sum(page.count("李" * 60) for page in pages) == 40


# --- links -----------------------------------------------------------------------------------------------------------


def test_linked_cases_name_each_other_once() -> None:
    one, other = case("taken"), case("closed", id=CASE + 1, number="C-2026-000002")
    effects = linking.link(LI, one, other)
    assert (one.linked, other.linked) == (["C-2026-000002"], ["C-2026-000001"])
    assert {note.case_id for note in of(effects, Note)} == {CASE, CASE + 1}
    for first, second, key in (
        (one, other, "linked-already"),
        (one, one, "link-how"),
        (one, case("closed", id=CASE + 2, number="C-2026-000003", erased_at=NOW), "case-erased"),
    ):
        with pytest.raises(Refused) as error:
            linking.link(LI, first, second)
        assert refusal(error.value) == key
    with pytest.raises(Refused):
        linking.link(STRANGER, one, other)


# --- open again ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["resolved", "closed"])
def test_who_had_it_opens_it_again_with_a_new_promise(state: str) -> None:
    record = case(state, LI, closed_at=NOW if state == "closed" else None)
    assert only(step(record, press("ask-again")), Prompt).name == "again"
    effects = step(record, AgentAnswered(LI, part("Wrong sum."), "again"))
    assert (record.state, record.owner_id, record.round) == ("taken", LI.id, 2)
    assert record.due_at == promise(policy(), policy().severity["S3"].first_answer, NOW)
    assert (said(effects), of(effects, TellStaffWords)) == (["case-reopened"], [])
    assert only(effects, Note).data == {"round": 2, "by": "staff", "text": "Wrong sum."}


def test_a_supervisor_opens_any_and_the_owner_is_called() -> None:
    record = case("closed", LI, closed_at=NOW - timedelta(days=99))
    effects = step(record, command("reopen", "Look once more.", SU))
    assert only(effects, TellStaffWords).text.args["person"] == Person(LI.id, LI.name)
    unowned = case("closed", LI, owner_id=0, owner_name="", closed_at=NOW)
    effects = step(unowned, AgentAnswered(SU, part("", "photo"), "again"))
    assert (unowned.state, said(effects)) == ("new", ["case-reopened-owner"])
    assert only(effects, TellStaffWords).text.key == "staff-opened-again"


def test_who_may_not_open_it_again_is_told_who_can() -> None:
    late = case("closed", LI, closed_at=NOW - timedelta(days=31))
    assert refused(late, press("ask-again")) == "reopen-late"
    assert refused(late, command("reopen", "x")) == "reopen-late"
    assert refused(case("closed", MO, closed_at=NOW), command("reopen", "x")) == "reopen-whose"
    assert refused(case("closed", LI, merged_into="C-2026-000009"), command("reopen", "x", SU)) == "case-merged"
    assert refused(case("taken", LI), command("reopen", "x")) == "button-old"


# --- the rarer deeds -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "actor", "wanted"),
    [
        (case("new"), LI, ["hand-over", "note", "finding", "link"]),
        (case("taken", LI), LI, ["hand-over", "put-back", "note", "finding", "link"]),
        (case("taken", MO), LI, ["note", "finding", "link"]),
        (case("taken", MO), SU, ["hand-over", "take-over", "put-back", "note", "finding", "link"]),
        (case("closed", LI), LI, ["note", "link", "ask-again"]),
        (case("closed", LI, merged_into="C-2026-000009"), LI, ["note", "link"]),
    ],
)
def test_more_shows_what_this_person_may_do_now(record: Case, actor: Actor, wanted: list[str]) -> None:
    shown = offered(step(deepcopy(record), press("more", actor)))
    assert [name for name in shown if name in wanted] == wanted
    assert len(shown) == len(set(shown))
    for name in set(wanted) & set(MORE):
        assert step(deepcopy(record), press(name, actor))


def test_a_form_of_one_kind_takes_no_tap_of_another() -> None:
    record = case("taken", forms=[Form("finding", LI.id, {"source": "photo"})])
    assert refused(record, press("choose", value="finding.cause.defect")) == "button-forged"
    step(record, press("choose", value="resolve.cause.defect"))
    assert record.forms == [Form("finding", LI.id, {"source": "photo"}), Form("resolve", LI.id, {"cause": "defect"})]
