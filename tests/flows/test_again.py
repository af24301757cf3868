"""Once more: who may look again, opening and withdrawing, joining and merging, the list, the steps of a case."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows import case as cases
from flows import concerns, conversation, dues, lodging, merging, overview, timeline
from flows.closure import Question
from flows.concerns import Named
from flows.contact import Contact
from flows.draft import Draft
from flows.effects import (
    Alarm,
    ChangeCopy,
    Effect,
    GiveDecision,
    LookForNames,
    Note,
    Past,
    Person,
    Promised,
    React,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellCustomer,
    TellStaff,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseMerged,
    Commanded,
    Edited,
    Pressed,
    Said,
    Started,
    SurveyEnded,
    TimerRang,
    ToldAbout,
    Withdrew,
)
from flows.policy import OutsideBody
from flows.promises import promise
from flows.records import Case, Demand, Rating, Survey
from flows.timeline import Happened
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    SECOND,
    STRANGER,
    SU,
    alert,
    all_sayable,
    buttons,
    case,
    draft,
    of,
    only,
    part,
    policy,
    press,
    refusal,
    refused,
    said,
    second,
    step,
    talk,
    tapped,
)

LATE = NOW + timedelta(days=31)
UNANSWERED: dict[str, Any] = {"wish": "", "contact": None, "name": ""}


def closed(**more: Any) -> Case:
    values: dict[str, Any] = {"closed_at": NOW, "survey": Survey("finished", 5), "decided_by": LI.id}
    return case("closed", **(values | more))


def take(actor: object) -> AgentPressed:
    return AgentPressed(actor, "take", "", "callback")  # type: ignore[arg-type]


# --- who may look again -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("desk", "may"),
    [
        ({LI, SU}, LI),  # an agent had it and a supervisor decided: who did not decide looks again
        ({SU}, SU),
        ({LI}, LI),
        ({LI, SU, MO}, MO),
    ],
)
def test_a_second_look_never_waits_for_somebody_who_is_not_there(desk: set[Actor], may: Actor) -> None:
    record = closed(owner_id=LI.id, owner_name="Li Wei", decided_by=SU.id)
    cases.step(record, AskedAgain("another"), policy(), NOW)
    known = frozenset(each.id for each in desk)
    for actor in sorted(desk - {may}, key=lambda each: each.id):
        assert refused(record, take(replace(actor, desk=known, people=len(known)))) == "somebody-else"
    effects = cases.step(record, take(replace(may, desk=known, people=len(known))), policy(), NOW)
    assert record.owner_id == may.id
    assert only(effects, Note).data == {"again": may != MO}


def test_who_had_and_decided_it_looks_again_where_nobody_else_is_there() -> None:
    record = closed(owner_id=LI.id, owner_name="Li Wei", decided_by=LI.id)
    cases.step(record, AskedAgain("another"), policy(), NOW)
    assert refused(record, take(replace(LI, desk=frozenset({LI.id, SU.id}), people=2))) == "somebody-else"
    cases.step(record, take(replace(LI, desk=frozenset({LI.id}), people=1)), policy(), NOW)
    assert record.owner_id == LI.id


def test_what_was_said_of_a_round_stays_when_the_next_begins() -> None:
    record = closed(survey=Survey("finished", 2, "Nobody called.", scored_at=NOW))
    cases.step(record, AskedAgain("another"), policy(), NOW)
    first = Rating(1, 2, "Nobody called.", NOW)
    assert (record.ratings, record.survey) == ([first], Survey("unsolved"))
    record.forms = [tapped(MO)]
    cases.step(record, AgentAnswered(MO, part("Refunded."), "resolve"), policy(), NOW)
    assert record.survey == Survey("asked")
    record.survey.score = 5
    cases.step(record, AskedAgain("supervisor"), policy(), NOW)
    assert record.ratings == [first, Rating(2, 5)]
    record.forms = [tapped(SU)]
    cases.step(record, AgentAnswered(SU, part("Refunded."), "resolve"), policy(), NOW)
    cases.step(record, AskedAgain("supervisor"), policy(), NOW)
    assert len(record.ratings) == 2  # nothing was said of the third


@pytest.mark.parametrize("state", ["resolved", "closed"])
@pytest.mark.parametrize("decider", [LI, SU])
def test_somebody_else_looks_again_than_who_had_or_decided_it(state: str, decider: object) -> None:
    record = case(state, LI, decided_by=decider.id)  # type: ignore[attr-defined]
    effects = cases.step(record, AskedAgain("another", "It leaks."), policy(), NOW)
    due = promise(policy(), policy().severity["S3"].first_answer, NOW)
    assert (record.state, record.owner_id, record.earlier, record.round) == ("new", 0, "Li Wei", 2)
    assert (record.outcome, record.answer, record.resolved_at, record.closed_at) == ("", "", None, None)
    assert of(effects, Promised)[0] == Promised(CASE, "answer", 1, due)
    assert said(effects) == ["case-reopened-another"]
    assert only(effects, TellStaffWords).text.args["words"] == Text("quoted", {"words": "It leaks."})
    assert {rest.name for rest in of(effects, Rest)} == {"survey", "second-look", "retention", "department-due"}
    all_sayable(effects)
    for actor in {LI, decider}:
        for event in (
            take(actor),
            AgentPressed(actor, "ask", "", "c"),  # type: ignore[arg-type]
            AgentPressed(actor, "choose", "resolve.outcome.upheld", "c"),  # type: ignore[arg-type]
            AgentAnswered(actor, part(), "resolve"),  # type: ignore[arg-type]
        ):
            assert refused(record, event) == "somebody-else"
    told = cases.step(record, AgentReplied(LI, part("I can explain.")), policy(), NOW)
    assert of(told, TellCustomer)
    assert record.owner_id == 0
    cases.step(record, take(MO), policy(), NOW)
    assert record.owner_id == MO.id


def test_a_desk_of_one_may_let_the_same_person_look_again() -> None:
    alone = policy().model_copy(update={"reopening": policy().reopening.model_copy(update={"someone_else": False})})
    record = case("resolved", LI, decided_by=LI.id)
    cases.step(record, AskedAgain("another"), alone, NOW)
    assert record.barred == []
    cases.step(record, take(LI), alone, NOW)
    assert record.owner_id == LI.id


def test_a_supervisor_who_was_asked_for_is_the_only_one_who_takes_it() -> None:
    record = case("resolved", LI, decided_by=LI.id)
    effects = cases.step(record, AskedAgain("supervisor"), policy(), NOW)
    assert record.supervisor_only
    assert record.due_at == promise(policy(), policy().escalation.level[0].answer[record.severity], NOW)
    assert said(effects) == ["case-reopened-supervisor"]
    for actor in (LI, MO):
        assert refused(record, take(actor)) == "supervisor-only"
    cases.step(record, take(SU), policy(), NOW)
    assert record.owner_id == SU.id
    assert refused(record, AgentPressed(LI, "resolve", "", "c")) == "supervisor-only"


def rated(score: int, **more: Any) -> Case:
    return case("resolved", LI, decided_by=LI.id, survey=Survey("choice", score), **more)


@pytest.mark.parametrize(("above", "role"), [({}, "supervisor"), ({"level": 1, "supervisor_only": True}, "manager")])
def test_who_is_above_is_called_by_name_with_the_number_the_score_and_the_time(
    above: dict[str, Any], role: str
) -> None:
    record = rated(1, **above)
    told = only(cases.step(record, AskedAgain("supervisor", "It leaks."), policy(), NOW), TellStaffWords)
    assert (told.text.key, told.notify) == (f"staff-reopened-{role}", role)
    assert {name: told.text.args[name] for name in ("number", "by", "scored")} == {
        "number": record.number,
        "by": record.due_at,
        "scored": Text("staff-scored", {"score": 1}),
    }


def test_at_night_nobody_is_called_before_morning_but_for_what_is_urgent() -> None:
    night = NOW + timedelta(hours=13)
    record = rated(1)
    effects = cases.step(record, AskedAgain("supervisor"), policy(), night)
    assert only(effects, TellStaffWords).notify is None
    alarm, above = only(effects, Alarm), dues.of(record, dues.ABOVE)
    assert above is not None
    assert alarm == Alarm(CASE, "escalated", "supervisor", above.number)
    urgent = cases.step(rated(1, severity="S1"), AskedAgain("supervisor"), policy(), night)
    assert (only(urgent, TellStaffWords).notify, of(urgent, Alarm)) == ("supervisor", [])


def test_another_look_calls_those_who_may_take_it_unless_somebody_is_given_it() -> None:
    told = only(cases.step(rated(2), AskedAgain("another"), policy(), NOW), TellStaffWords)
    assert (told.text.key, told.notify) == ("staff-reopened-another", "agent")
    giving = policy().model_copy(update={"duty": policy().duty.model_copy(update={"assign": True})})
    told = only(cases.step(rated(2), AskedAgain("another"), giving, NOW), TellStaffWords)
    assert told.notify is None


def test_who_has_it_again_is_called() -> None:
    told = only(cases.step(closed(), AskedAgain("owner"), policy(), NOW), TellStaffWords)
    assert told.text.key == "staff-reopened"
    assert told.text.args["people"] == Text("mention", {"person": Person(LI.id, LI.name)})


def test_the_button_names_who_comes() -> None:
    for above, label in ((False, "button-supervisor"), (True, "button-manager")):
        here = talk(case("resolved", survey=Survey("asked"), supervisor_only=above))
        effects = conversation.step(here, Pressed("unsolved", CASE, "1.", "callback", 5))
        assert label in [button.label.key for button in buttons(effects)]


def test_who_had_it_has_it_again_when_it_is_opened_again_and_nobody_where_nobody_had_it() -> None:
    record = closed()
    assert said(cases.step(record, AskedAgain("owner"), policy(), NOW)) == ["case-reopened"]
    assert (record.state, record.owner_id) == ("taken", LI.id)
    unowned = closed(owner_id=0, owner_name="", withdrawn="solved", outcome="withdrawn", answer="")
    assert said(cases.step(unowned, AskedAgain("owner"), policy(), NOW)) == ["case-reopened-owner"]
    assert (unowned.state, unowned.withdrawn) == ("new", "")


@pytest.mark.parametrize("state", ["new", "taken", "waiting"])
def test_an_open_case_is_not_opened_again(state: str) -> None:
    assert refused(case(state), AskedAgain("owner")) == "customer-button-old"
    assert refused(closed(merged_into="C-2026-000002"), AskedAgain("another")) == "customer-button-old"


# --- the decision and the questions after it --------------------------------------------------------------------------


def test_the_decision_comes_as_a_file_with_the_right_to_a_second_look() -> None:
    record = case("taken", LI, forms=[tapped(LI)])
    effects = cases.step(record, AgentAnswered(LI, part("Refunded."), "resolve"), policy(), NOW)
    given = only(effects, GiveDecision)
    assert given.text.args["until"] == NOW + timedelta(days=30)
    assert [button.action for row in given.markup.rows for button in row] == ["another"]
    assert record.decided_by == LI.id


def test_the_question_waits_while_another_one_is_open_and_comes_when_it_is_answered() -> None:
    record = case("taken", LI, forms=[tapped(LI)])
    answer = AgentAnswered(LI, part("Refunded."), "resolve", occupied=True)
    effects = cases.step(record, answer, policy(), NOW)
    assert said(effects) == ["case-decided"]
    assert record.survey.state == "due"
    here = talk(record, second("waiting"), draft=draft("wish"))
    assert said(step(here, TimerRang("survey", CASE))) == []
    assert said(step(here, Commanded("cancel"))) == ["ask-leaving"]
    assert said(step(here, Said(part("Throw it away"), "throw"))) == ["discarded"]
    here.cases[1].state = "taken"
    effects = step(here, Commanded("help"))
    assert said(effects) == ["help", "ask-solved"]
    assert only(effects, Wake).at == NOW + timedelta(hours=24)
    assert record.survey.state == "asked"


def test_two_answers_at_once_are_asked_about_one_after_the_other() -> None:
    here = talk(case("resolved", survey=Survey("asked")), second("resolved", survey=Survey("due")))
    assert said(step(here, TimerRang("survey", SECOND))) == []
    for event in (press("solved", CASE, "1."), press("score", CASE, "1.5")):
        assert "ask-solved" not in said(step(here, event))
    assert said(step(here, press("no-comment", CASE, "1."))) == ["survey-thanks", "ask-solved"]


@pytest.mark.parametrize(
    ("changes", "looked"),
    [
        ({}, False),
        ({"severity": "S1"}, True),
        ({"round": 2}, True),
        ({"survey": Survey("finished", 2)}, True),
        ({"survey": Survey("finished", 3)}, False),
    ],
)
def test_urgent_reopened_and_badly_rated_cases_are_looked_at_again(changes: dict[str, Any], looked: bool) -> None:
    record = case("resolved", **changes)
    wakes = of(cases.step(record, SurveyEnded(), policy(), NOW), Wake)
    looks = [(wake.name, wake.at) for wake in wakes if wake.name != "retention"]
    assert looks == ([("second-look", NOW + timedelta(days=7))] if looked else [])


def test_the_second_look_waits_its_turn_too_and_a_no_opens_the_case_with_the_choice() -> None:
    here = talk(closed(round=2), draft=draft("wish"))
    assert only(step(here, TimerRang("second-look", CASE)), Wake).name == "second-look"
    here.draft = draft("submitted")
    assert said(step(here, TimerRang("second-look", CASE))) == ["second-look"]
    assert said(step(here, TimerRang("second-look", CASE))) == []
    assert said(step(here, press("unsolved", CASE, "2."))) == ["ask-choice"]
    assert said(step(here, Said(part("It leaks again.")))) == ["choice-noted"]
    assert said(step(here, Said(part("And smells.")))) == []
    assert said(step(here, press("another", CASE, "2."))) == ["case-reopened-another"]
    assert here.cases[0].round == 3


@pytest.mark.parametrize("action", ["leave", "fine"])
def test_a_second_look_that_ends_well_leaves_the_case_closed(action: str) -> None:
    here = talk(closed(survey=Survey("second" if action == "fine" else "choice")))
    effects = step(here, press(action, CASE, "1."))
    assert here.cases[0].state == "closed"
    assert not of(effects, Note)


@pytest.mark.parametrize("timer", ["survey", "second-look", "made-up"])
@pytest.mark.parametrize("more", [{"withdrawn": "solved"}, {"merged_into": "C-2026-000002"}])
def test_no_timer_rings_for_a_case_that_was_withdrawn_or_merged(timer: str, more: dict[str, Any]) -> None:
    assert step(talk(closed(**more)), TimerRang(timer, CASE)) == []


def test_a_choice_nobody_makes_is_brought_to_mind_once() -> None:
    here = talk(case("resolved", survey=Survey("choice")))
    assert said(step(here, TimerRang("survey", CASE))) == ["choice-reminder"]
    assert said(step(here, TimerRang("survey", CASE))) == ["closed-kindly"]
    assert here.cases[0].state == "closed"


# --- withdraw ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["new", "taken", "waiting"])
@pytest.mark.parametrize("reason", ["solved", "not-needed"])
def test_a_complaint_is_taken_back_with_a_reason_after_a_question(state: str, reason: str) -> None:
    here = talk(case(state))
    effects = step(here, press("withdraw"))
    assert [button.value for button in buttons(effects)] == ["solved", "not-needed", "other", ""]
    assert said(step(here, press("reason", value=reason))) == ["ask-withdraw"]
    effects = step(here, press("withdraw-yes", value=reason))
    record = here.cases[0]
    assert (record.state, record.outcome, record.withdrawn, record.closed_at) == ("closed", "withdrawn", reason, NOW)
    assert said(effects) == ["case-withdrawn"]
    assert len(of(effects, TellStaffWords)) == (state != "new")
    assert only(effects, ShowCase).case_id == CASE
    waited = {"question-remind", "question-close"} if state == "waiting" else set()
    assert {rest.name for rest in of(effects, Rest)} == {"survey", "second-look", *waited}
    assert alert(step(here, press("withdraw"))) == "customer-button-old"


def test_own_words_are_asked_for_kept_and_confirmed() -> None:
    here = talk(case("taken"))
    assert said(step(here, press("reason", value="other"))) == ["ask-reason-words"]
    assert alert(step(here, press("withdraw-yes", value="other"))) == "customer-button-old"
    for sent, key in (
        (part("", "photo"), "answer-in-words"),
        (part("\u2800"), "text-empty-case"),
        (part("x" * 301), "reason-too-long"),
    ):
        assert said(step(here, Said(sent))) == [key]
    assert said(step(here, Said(part(" The courier found it. ")))) == ["ask-withdraw"]
    effects = step(here, press("withdraw-yes", value="other"))
    assert here.cases[0].withdrawn == "The courier found it."
    assert only(effects, TellStaffWords).text.args["reason"] == Text("quoted", {"words": "The courier found it."})
    assert here.customer.question is None


@pytest.mark.parametrize("words", ["ok", "Thanks!", "好的", "👍"])
def test_a_courtesy_in_the_place_of_a_reason_is_none_given(words: str) -> None:
    here = talk(case("taken"))
    step(here, press("reason", value="other"))
    effects = step(here, Said(part(words)))
    assert said(effects) == ["ask-withdraw"]
    assert len(of(effects, React)) == 1
    [yes, keep] = buttons(effects)
    assert (yes.value, keep.action) == ("unsaid", "keep")
    effects = step(here, press("withdraw-yes", value="unsaid"))
    assert only(effects, TellStaffWords).text.args["reason"] == Text("withdrawn-unsaid")
    assert (here.cases[0].state, here.customer.question) == ("closed", None)


@pytest.mark.parametrize(("argument", "reply"), [
    ("", "ask-reason"), ("C-2026-000001", "ask-reason"), ("2", "nothing-to-withdraw"), ("9", "case-unknown"),
])  # fmt: skip
def test_the_command_withdraws_the_only_open_case_or_the_one_named(argument: str, reply: str) -> None:
    here = talk(case("taken"), second("closed", closed_at=NOW))
    assert said(step(here, Commanded("withdraw", argument))) == [reply]


def test_the_command_asks_which_of_several_and_says_where_there_is_none() -> None:
    effects = step(talk(case("taken"), second()), Commanded("withdraw"))
    assert said(effects) == ["withdraw-which"]
    assert [(button.action, button.case_id) for button in buttons(effects)] == [
        ("withdraw", SECOND),
        ("withdraw", CASE),
    ]
    assert said(step(talk(case("resolved")), Commanded("withdraw"))) == ["nothing-to-withdraw"]
    assert said(step(talk(), Commanded("withdraw"))) == ["no-cases"]
    assert said(step(talk(closed(), draft=draft("wish")), Commanded("withdraw"))) == ["ask-leaving"]


def test_who_thinks_again_keeps_the_case() -> None:
    here = talk(case("taken"), question=Question("withdraw", CASE, NOW + timedelta(hours=1)))
    assert said(step(here, press("keep"))) == ["withdraw-kept"]
    assert here.customer.question is None
    here.customer.question = Question("withdraw", CASE, NOW + timedelta(hours=1))
    assert said(step(here, Commanded("cancel"))) == ["question-dropped"]
    assert here.cases[0].state == "taken"


def test_a_made_up_reason_is_refused() -> None:
    assert alert(step(talk(case("taken")), press("reason", value="made-up"))) == "customer-button-forged"
    assert refused(case("resolved"), Withdrew("solved")) == "customer-button-old"


def test_a_question_is_forgotten_after_a_day_and_when_something_else_begins() -> None:
    question = Question("withdraw", CASE, NOW)
    assert of(step(talk(case("taken"), question=question), Said(part("It is wet."))), TellStaff)
    here = talk(question=Question("reopen", CASE, LATE))
    step(here, Started())
    assert here.customer.question is None


# --- open again -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sent", [part("It leaks again."), part("", "voice"), part("x" * 4000)])
def test_a_closed_case_is_opened_again_with_what_is_still_wrong(sent: object) -> None:
    here = talk(closed())
    assert said(step(here, press("reopen"))) == ["ask-reopen"]
    assert [type(effect) for effect in step(here, Said(part("ok")))] == [React]
    effects = step(here, Said(sent))  # type: ignore[arg-type]
    assert said(effects) == ["case-reopened"]
    assert only(effects, TellStaff).part == sent
    assert here.cases[0].state == "taken"
    assert alert(step(here, press("reopen"))) == "customer-button-old"


def test_what_cannot_be_passed_on_opens_nothing() -> None:
    here = talk(closed(), question=Question("reopen", CASE, LATE))
    for sent, key in ((part("", "poll"), "not-evidence-case"), (part("\u2800"), "text-empty-case")):
        assert said(step(here, Said(sent))) == [key]
    assert here.cases[0].state == "closed"


def test_a_complaint_under_way_comes_first() -> None:
    here = talk(closed(), draft=draft("wish"))
    assert alert(step(here, press("reopen"))) == "finish-first"
    here.now = LATE
    assert alert(step(here, press("reopen"))) == "draft-under-way"


@pytest.mark.parametrize("action", [("reopen", ""), ("another", "1.")])
def test_too_late_begins_a_new_complaint_that_names_the_old_one(action: tuple[str, str]) -> None:
    here = talk(closed(), now=LATE)
    assert said(step(here, press(action[0], CASE, action[1]))) == ["reopen-too-late", "ask-story"]
    assert (here.draft.category, here.draft.state) == ("delivery", "story")
    assert here.draft.follows == "C-2026-000001"
    here.draft = draft("review", follows="C-2026-000001")
    made, _ = lodging.lodge(here.draft, SECOND, "C-2026-000002", "en", policy(), LATE)
    assert made.follows == "C-2026-000001"


def test_a_reply_to_a_closed_case_asks_whether_to_open_it_again() -> None:
    here = talk(closed(), draft=draft("submitted"))
    told = part("It leaks again.")
    effects = step(here, Said(told, reply_case=CASE))
    assert said(effects) == ["about-closed"]
    assert [button.action for button in buttons(effects)] == ["reopen", "about"]
    again = deepcopy(here)
    effects = step(again, press("reopen"))
    assert only(effects, TellStaff).part == told
    assert said(step(here, press("about", 0))) == ["greeting-kept", "ask-category"]


@pytest.mark.parametrize("kind", ["text", "voice", "photo"])
def test_words_soon_after_a_case_was_closed_ask_once_whether_to_open_it_again(kind: str) -> None:
    earlier = second("closed", closed_at=NOW - timedelta(days=1))
    here = talk(closed(closed_at=NOW), earlier, draft=draft("submitted"))
    effects = step(here, Said(part("It leaks again.", kind)))
    assert said(effects) == ["about-closed"]
    assert [(button.action, button.case_id) for button in buttons(effects)] == [("reopen", CASE), ("about", 0)]
    anew = deepcopy(here)
    assert len(of(step(here, press("reopen")), TellStaff)) == 1
    assert here.cases[0].open
    assert said(step(anew, press("about", 0))) == ["greeting-kept", "ask-category"]
    assert len(anew.draft.story) == 1


@pytest.mark.parametrize("words", ["hello", "你好"])
def test_a_hello_after_a_case_was_closed_is_greeted(words: str) -> None:
    assert said(step(talk(closed()), Said(part(words)))) == ["greeting", "ask-category"]


@pytest.mark.parametrize("more", [{"closed_at": NOW - timedelta(days=31)}, {"merged_into": "C-2026-000002"}])
def test_words_long_after_a_case_was_closed_begin_something_new(more: dict[str, Any]) -> None:
    assert said(step(talk(closed(**more)), Said(part("It leaks.")))) == ["greeting-kept", "ask-category"]


def test_words_that_waited_until_it_was_too_late_go_into_the_new_complaint() -> None:
    here = talk(closed())
    step(here, Said(part("It leaks again.")))
    here.now = LATE
    step(here, press("reopen"))
    assert ([told.text for told in here.draft.story], here.draft.follows) == (["It leaks again."], "C-2026-000001")
    assert here.customer.held == []


def test_who_ignores_the_question_and_writes_on_loses_nothing() -> None:
    here = talk(closed(), draft=draft("submitted"))
    step(here, Said(part("It leaks again."), reply_case=CASE))
    assert [type(effect) for effect in step(here, Said(part("And it smells.")))] == [React]
    later = deepcopy(here)
    assert len(of(step(later, press("reopen")), TellStaff)) == 2
    assert here.draft.state == "submitted"
    here.now += timedelta(minutes=16)
    step(here, Said(part("", "photo")))
    assert [told.text for told in here.draft.story] == ["It leaks again.", "And it smells.", ""]
    here = talk(case("taken"))
    here.customer.held = [part("held"), part("ok")]
    assert [effect.part.text for effect in of(step(here, Said(part("It is wet."))), TellStaff)] == [
        "held",
        "It is wet.",
    ]


# --- courtesies -------------------------------------------------------------------------------------------------------


def test_ok_to_a_question_is_asked_about_and_passed_on_when_it_is_the_answer() -> None:
    here = talk(case("waiting"))
    effects = step(here, Said(part("ok")))
    assert said(effects) == ["is-answer"]
    assert here.cases[0].state == "waiting"
    assert only(step(here, press("about")), TellStaff).part.text == "ok"
    assert here.cases[0].state == "taken"


def test_ok_as_a_reply_to_the_question_is_the_answer_and_thanks_is_not() -> None:
    here = talk(case("waiting"))
    assert [type(effect) for effect in step(here, Said(part("Thanks!"), reply_case=CASE))] == [React]
    assert of(step(here, Said(part("ok"), reply_case=CASE)), TellStaff)


def test_a_courtesy_does_not_disturb_what_is_held() -> None:
    here = talk(case("waiting"), second())
    step(here, Said(part("It is wet.")))
    assert [type(effect) for effect in step(here, Said(part("ok")))] == [React]
    assert [held.text for held in here.customer.held] == ["It is wet."]


@pytest.mark.parametrize(("by", "key"), [("another", "somebody-else"), ("supervisor", "supervisor-only")])
def test_taking_it_back_meanwhile_changes_nothing_about_who_looks_again(by: Any, key: str) -> None:
    record = closed(owner_id=LI.id, owner_name="Li Wei")
    cases.step(record, AskedAgain(by), policy(), NOW)
    kept = (record.barred, record.supervisor_only, record.earlier)
    cases.step(record, Withdrew("solved"), policy(), NOW)
    cases.step(record, AskedAgain("owner"), policy(), NOW)
    assert (record.barred, record.supervisor_only, record.earlier) == kept
    assert refused(record, take(LI)) == key


def test_the_next_words_answer_the_one_agent_who_waits_though_it_was_asked_what_they_are_about() -> None:
    here = talk(case("waiting"))
    assert said(step(here, Started())) == ["start-which"]
    assert [each.part.text for each in of(step(here, Said(part("It is blue."))), TellStaff)] == ["It is blue."]
    assert here.cases[0].state == "taken"
    assert of(step(here, Said(part("And round."))), TellStaff)  # it goes on where it went
    assert here.customer.held == []


# --- joining and merging ----------------------------------------------------------------------------------------------


def test_a_complaint_about_the_same_joins_the_open_case_with_all_that_was_told() -> None:
    told = [part("It is wet."), part("", "photo")]
    here = talk(case("taken"), draft=draft("category", story=told))
    effects = step(here, Said(part("Delivery"), "category:delivery"))
    assert said(effects) == ["ask-twin"]
    assert said(step(here, Said(part("It also leaks.")))) == []
    effects = step(here, Said(part("About that case"), "join"))
    assert [effect.part.text for effect in of(effects, TellStaff)] == ["It is wet.", "", "It also leaks."]
    assert said(effects) == ["joined-case"]
    assert (here.draft.state, here.draft.story) == ("joined", [])


def test_answers_that_were_spoken_have_no_number_among_the_voices_of_another_case() -> None:
    told = draft("twin", twin="C-2026-000001", wish="(spoken 1)", wish_message=0, help="(spoken 2)")
    voices = [part("", "voice"), part("", "voice")]
    here = talk(case("taken", wish="", story=voices), draft=told)
    step(here, Said(part("About that case"), "join"))
    assert (here.cases[0].wish, here.cases[0].help) == ("(spoken)", "(spoken)")


def test_own_words_in_brackets_stay_as_they_are() -> None:
    here = talk(case("taken", wish=""), draft=draft("twin", twin="C-2026-000001", wish="(spoken 1)"))
    step(here, Said(part("About that case"), "join"))
    assert here.cases[0].wish == "(spoken 1)"


def test_answers_given_before_go_along_as_details() -> None:
    phone = Contact("phone", "+442079460018")
    told = draft("twin", twin="C-2026-000001", story=[], contact=phone, name="Annie", help="hearing")
    here = talk(case("taken", wish=""), draft=told)
    effects = step(here, Said(part("About that case"), "join"))
    assert said(effects) == ["joined-case"]
    lines = only(effects, TellStaffWords).text.args["lines"]
    assert isinstance(lines, tuple)
    assert [line.key for line in lines] == ["review-wish", "review-contact", "review-name", "review-help"]
    record = here.cases[0]
    assert (record.wish, record.wish_own, record.help) == ("own words", True, "hearing")
    assert (record.contact, record.name) == (phone, "Ann")
    assert only(effects, Note).data["text"] == "own words\n+442079460018\nAnnie"
    assert here.draft == Draft(here.customer.id, "joined", touched_at=NOW)


def test_what_the_case_knows_already_is_not_told_again() -> None:
    known = case("taken", wish="refund", help="hearing", contact=Contact("phone", "+442079460018"))
    told = draft("twin", twin="C-2026-000001", wish="refund", wish_message=0, contact=Contact("telegram"))
    here = talk(known, draft=told)
    effects = step(here, Said(part("About that case"), "join"))
    assert of(effects, TellStaffWords) == []
    here = talk(known, draft=draft("twin", twin="C-2026-000001", wish="repair", wish_message=0, help="literacy"))
    step(here, Said(part("About that case"), "join"))
    assert (here.cases[0].wish, here.cases[0].help) == ("refund", "hearing")
    assert here.cases[0].contact == Contact("email", "ann@example.com")


@pytest.mark.parametrize(("known", "kept"), [("", "A-778"), ("A-1", "A-1")])
def test_the_order_of_a_link_goes_with_it_where_the_case_names_none(known: str, kept: str) -> None:
    scanned = draft("twin", story=[], twin="C-2026-000001", order_number="A-778", **UNANSWERED)
    here = talk(case("taken", order_number=known), draft=scanned)
    effects = step(here, Said(part("About that case"), "join"))
    assert here.cases[0].order_number == kept
    assert (ShowCase(CASE) in effects) == (not known)


def test_joining_with_nothing_told_goes_on_in_that_case() -> None:
    here = talk(case("taken"), second(), draft=draft("twin", story=[], twin="C-2026-000001", **UNANSWERED))
    assert said(step(here, Said(part("About that case"), "join"))) == ["about-go-on"]
    assert of(step(here, Said(part("It is wet."))), TellStaff)[0].case_id == CASE


@pytest.mark.parametrize(
    ("changes", "asked"), [({}, "ask-wish"), ({"story": []}, "ask-story"), ({"editing": True}, "ask-review")]
)
def test_something_new_goes_on_as_ever(changes: dict[str, Any], asked: str) -> None:
    here = talk(case("taken"), draft=draft("twin", twin="C-2026-000001", **changes))
    assert said(step(here, Said(part("It is something new"), "separate"))) == [asked]


def test_a_case_closed_meanwhile_takes_nothing_more() -> None:
    here = talk(closed(), draft=draft("twin", twin="C-2026-000001"))
    assert said(step(here, Said(part("About that case"), "join"))) == ["twin-closed"]
    assert here.draft.state == "twin"


def merge(actor: object, kept: Case, gone: Case | None) -> list[Effect]:
    effects = merging.merge(actor, kept, gone, policy(), NOW, "callback")  # type: ignore[arg-type]
    all_sayable(effects)
    return effects


def test_two_cases_become_one_and_the_earlier_promise_and_the_graver_severity_hold() -> None:
    due = NOW + timedelta(hours=2)
    kept, gone = case("taken", promise_at=NOW + timedelta(days=2)), second(severity="S2", promise_at=due)
    effects = merge(SU, kept, gone)
    assert (gone.state, gone.merged_into, gone.outcome, gone.closed_at) == ("closed", kept.number, "merged", NOW)
    assert (kept.due_at, kept.severity) == (due, "S2")
    assert only(effects, Promised) == Promised(CASE, "answer", 2, due)
    assert [(note.case_id, note.kind) for note in of(effects, Note)] == [
        (SECOND, "merged"), (CASE, "severity"), (CASE, "merged-in"),
    ]  # fmt: skip
    assert said(effects) == ["cases-merged"]
    assert {show.case_id for show in of(effects, ShowCase)} == {CASE, SECOND}


def test_a_later_or_kept_promise_changes_nothing_and_a_survey_under_way_ends() -> None:
    kept, gone = case("taken", promise_at=NOW), second("resolved", story=[part("x" * 2000)])
    effects = merge(SU, kept, gone)
    assert not of(effects, Promised)
    assert gone.survey.state == "lapsed"
    assert only(effects, TellStaffWords).text.args["words"] == Text("nothing")


def test_who_may_not_handle_the_one_may_not_handle_the_two() -> None:
    demand = Demand("amount", "Li Wei", NOW)
    kept = case("taken", LI, about=[53], about_names="Kim Park", demands=[demand])
    gone = second(about=[53, LI.id], about_names="Kim Park, Li Wei", barred=[MO.id], supervisor_only=True,
                  demands=[demand], final_on=["amount"])  # fmt: skip
    effects = merge(SU, kept, gone)
    assert (kept.about, kept.about_names) == ([53, LI.id], "Kim Park, Li Wei")
    assert (kept.barred, kept.supervisor_only, len(kept.demands), kept.final_on) == ([MO.id], True, 2, ["amount"])
    assert (kept.state, kept.owner_id) == ("new", 0)
    assert said(effects) == ["case-somebody-else", "cases-merged"]


@pytest.mark.parametrize("bar", [{"barred": [LI.id]}, {"supervisor_only": True}])
def test_a_merged_case_does_not_stay_with_who_may_not_look_at_it_again(bar: dict[str, Any]) -> None:
    kept = case("taken", LI)
    merge(SU, kept, second(**bar))
    assert (kept.state, kept.owner_id, kept.about) == ("new", 0, [])
    mine = case("taken", SU)
    merge(SU, mine, second(**bar))
    assert (mine.state, mine.owner_id) == ("taken", SU.id)


def test_a_twin_that_names_who_has_the_case_takes_it_out_of_their_hands() -> None:
    here = talk(case("taken", LI), draft=draft("twin", twin="C-2026-000001", story=[part("Li Wei was rude.")]))
    effects = step(here, Said(part("About that case"), "join"))
    looked = only(effects, LookForNames)
    staff = [Named(LI.id, LI.name), Named(MO.id, MO.name)]
    record = here.cases[0]
    event = concerns.named_too(record, looked.words, staff, here.cases)
    assert event == ToldAbout((LI.id,), ("Li Wei",))
    effects = cases.step(record, event, policy(), NOW)
    all_sayable(effects)
    assert (record.state, record.owner_id, record.about_names) == ("new", 0, "Li Wei")
    assert said(effects) == ["case-somebody-else"]
    assert concerns.named_too(record, looked.words, staff, here.cases) is None


@pytest.mark.parametrize(
    ("actor", "kept", "gone", "key"),
    [
        (STRANGER, case(), second(), "staff-only"),
        (LI, case(), second(), "role-needed"),
        (SU, case(barred=[SU.id]), second(), "somebody-else"),
        (SU, case(), second(barred=[SU.id]), "somebody-else"),
        (SU, case(), None, "merge-other-customer"),
        (SU, case(), case(), "merge-other-customer"),
        (SU, case(), second(customer_id=99), "merge-other-customer"),
        (SU, case(), second("closed"), "merge-closed"),
        (SU, case("resolved"), second(), "merge-closed"),
        (SU, case(), second("closed", merged_into="C-2026-000009"), "case-merged"),
    ],
)
def test_what_cannot_be_merged_is_said_why(actor: object, kept: Case, gone: Case | None, key: str) -> None:
    with pytest.raises(Refused) as error:
        merge(actor, kept, gone)
    assert refusal(error.value) == key


def test_it_is_asked_which_of_the_two_stays_of_those_still_open() -> None:
    text, shape = merging.ask(SU, case(), second("resolved"))
    assert [(button.case_id, button.value) for row in shape.rows for button in row] == [(CASE, str(SECOND))]
    all_sayable([Say(text, shape)])
    with pytest.raises(Refused) as error:
        merging.ask(SU, case("resolved"), second("resolved"))
    assert refusal(error.value) == "merge-closed"
    assert refused(case(), CaseMerged(LI, "C-2026-000002")) == "role-needed"
    assert refused(case("closed"), CaseMerged(SU, "C-2026-000002")) == "merge-closed"
    assert refused(closed(merged_into="C-2026-000002"), take(LI)) == "case-merged"


def test_what_comes_for_a_merged_case_goes_to_the_one_that_stays() -> None:
    here = talk(closed(merged_into="C-2026-000002"), second())
    assert only(step(here, Said(part("It is wet."), reply_case=CASE)), TellStaff).case_id == SECOND
    assert alert(step(here, press("about"))) == "customer-case-merged"
    assert said(step(here, press("show"))) == ["case-timeline"]
    assert only(step(here, Edited(part("dry"), CASE)), ChangeCopy).case_id == CASE
    lost = talk(closed(merged_into="C-2026-000009"))
    assert said(step(lost, Said(part("It is wet."), reply_case=CASE))) == ["greeting-kept", "ask-category"]


# --- the list and the steps -------------------------------------------------------------------------------------------


def many(count: int) -> list[Case]:
    return [case("closed", id=n, number=f"C-2026-{n:06}", closed_at=NOW) for n in range(1, count + 1)]


def test_the_list_has_pages_of_ten_with_open_cases_first_and_a_year_of_closed_ones() -> None:
    old = case("closed", id=90, number="C-2024-000001", closed_at=NOW - timedelta(days=366))
    here = talk(case("taken", id=30, number="C-2026-000030"), old, *many(22))
    effects = step(here, Commanded("cases"))
    shown = [button.case_id for button in buttons(effects) if button.action == "show"]
    assert (shown[0], shown[1], len(shown)) == (30, 22, 10)
    assert [button.value for button in buttons(effects) if button.action == "cases"] == ["1"]
    effects = step(here, press("cases", 0, "1"))
    assert [button.value for button in buttons(effects) if button.action == "cases"] == ["0", "2"]
    effects = step(here, press("cases", 0, "999"))
    assert len([button for button in buttons(effects) if button.action == "show"]) == 3
    assert [button.value for button in buttons(effects) if button.action == "cases"] == ["1"]
    for value in ("", "x", "-1", "99999"):
        assert alert(step(here, press("cases", 0, value))) == "customer-button-forged"


def test_an_old_case_is_still_shown_when_it_is_named() -> None:
    here = talk(case("closed", closed_at=NOW - timedelta(days=400)))
    assert overview.listed(here) == []
    effects = step(here, Commanded("case"))
    assert [button.label.key for button in buttons(effects)] == ["button-complain-again"]
    assert only(effects, Say).history


def test_the_steps_of_a_case_have_their_dates_and_repeats_are_one() -> None:
    def happened(minute: int, kind: str, actor: str = "Ann", **data: object) -> Happened:
        return Happened(NOW + timedelta(minutes=minute), actor, kind, data)

    history = [
        happened(0, "lodged"),
        happened(1, "undelivered"),
        happened(2, "customer-said"),
        happened(3, "customer-said"),
        happened(4, "taken", "Li Wei"),
        happened(5, "merged-in", "Su Lin", merged="C-2026-000002"),
        happened(6, "merged", "Su Lin", into="C-2026-000003"),
    ]
    steps = timeline.steps(history)
    assert [step.key for step in steps] == [
        "step-lodged",
        "step-customer-said",
        "step-taken",
        "step-merged-in",
        "step-merged",
    ]
    assert steps[1].args["at"] == Past(NOW + timedelta(minutes=3))
    assert [step.args["number"] for step in steps[-2:]] == ["C-2026-000002", "C-2026-000003"]
    all_sayable([Say(step) for step in steps])
    long = timeline.steps(happened(n, "replied", str(n)) for n in range(40))
    assert len(long) == 16
    assert long[1].key == "step-left-out"
    all_sayable(
        [Say(timeline.steps([Happened(NOW, "Li", kind, {"into": "C-1", "score": "4"})])[0]) for kind in timeline.TOLD]
    )


# --- the policy -------------------------------------------------------------------------------------------------------


def test_the_outside_body_is_one_for_all_or_one_for_each_language() -> None:
    body = OutsideBody(name="Ombudsman", url="https://example.org")
    for named, found in ((None, None), (body, body), ({"en": body}, body), ({"zh-Hans": body}, None)):
        assert policy().model_copy(update={"outside_body": named}).outside_body_for("en") == found
