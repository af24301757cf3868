"""What is told, handed over, erased and held: decided here, whatever the button or the command says."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from flows import case as cases
from flows import deeplink, privacy
from flows.closure import Question
from flows.contact import Contact
from flows.customer import Conversation
from flows.deeplink import Subject
from flows.effects import (
    ClearButtons,
    Effect,
    Erase,
    Farewell,
    HandOver,
    Note,
    Recorded,
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
    AgentReplied,
    AskedAgain,
    CaseMerged,
    Commanded,
    DeliveryFailed,
    Pressed,
    Said,
    Started,
    SurveyEnded,
    TimerRang,
    Withdrew,
)
from flows.policy import PolicyError, read_policy
from flows.privacy import HISTORY_REMAINS, NOBODY, REMAINS
from flows.records import Case, Item, Survey
from tests.flows.samples import (
    CASE,
    CUSTOMER,
    NOW,
    POLICY_TEXT,
    SECOND,
    SU,
    all_sayable,
    buttons,
    case,
    draft,
    granted,
    of,
    only,
    part,
    policy,
    refusal,
    second,
    step,
    talk,
)

DAYS = timedelta(days=1)


def keys(text: Text) -> list[str]:
    """The keys of a text put together of others, in order."""
    if text.key != "joined":
        return [text.key]
    return [key for name in ("first", "second") for key in keys(text.args[name])]  # type: ignore[arg-type]


def told(effects: list[Effect]) -> list[str]:
    return [key for effect in of(effects, Say) for key in keys(effect.text)]


def confirm(here: Conversation) -> Pressed:
    """Ask, and press what confirms."""
    [yes, _] = buttons(step(here, Commanded("forget")))
    return Pressed(yes.action, yes.case_id, yes.value, "callback", 40)


# --- telling ----------------------------------------------------------------------------------------------------------


def test_the_first_greeting_says_what_is_kept_and_the_second_does_not() -> None:
    here = talk(informed_at=None)
    assert told(step(here, Started())) == ["greeting", "consent", "ask-category"]
    assert here.customer.informed_at == NOW
    assert told(step(here, Started())) == ["welcome-back", "ask-category"]
    fresh = talk(informed_at=None, draft=draft("story"))
    assert told(step(fresh, Started())) == ["welcome-back", "ask-story"]
    assert fresh.customer.informed_at is None


def test_who_just_writes_is_told_too() -> None:
    here = talk(informed_at=None)
    effects = step(here, Said(part()))
    assert told(effects) == ["greeting-kept", "consent", "ask-category"]


def test_privacy_names_the_policys_figures() -> None:
    effects = step(talk(informed_at=None), Commanded("privacy"))
    text = only(effects, Say).text
    assert text.args["draft"] == Text("duration-days", {"count": 7})
    assert text.args["copies"] == Text("duration-days", {"count": 3})
    assert text.args["idle"] == Text("duration-months", {"count": 1})
    terms = text.args["terms"]
    assert isinstance(terms, tuple)
    assert [term.args["term"] for term in terms] == [Text("duration-years", {"count": years}) for years in (2, 6)]


def test_mydata_hands_over() -> None:
    assert of(step(talk(case("taken")), Commanded("mydata")), HandOver) == [HandOver()]


# --- erasing at the customer's wish ----------------------------------------------------------------------------------


def test_forget_asks_first_and_names_what_is_withdrawn() -> None:
    here = talk(case("closed"), second())
    before = [replace(each) for each in here.cases]
    effects = step(here, Commanded("forget"))
    assert told(effects) == ["forget-ask", "forget-withdraws"]
    assert [button.label.key for button in buttons(effects)] == ["button-forget", "button-forget-keep"]
    assert here.cases == before
    assert of(effects, Erase) == []


def test_keeping_changes_nothing() -> None:
    here = talk(case("taken"))
    effects = step(here, Pressed("forget", 0, "keep", "callback", 40))
    assert told(effects) == ["forget-kept"]
    assert here.cases == [case("taken", story=here.cases[0].story)]


@pytest.mark.parametrize("state", cases.STATES)
def test_whatever_state_a_case_is_in_only_that_it_was_remains(state: str) -> None:
    told_all = case(
        state, wish="a saucer", wish_own=True, contact=Contact("email", "ann@example.com"), name="Ann Other"
    )
    told_all.survey = Survey("finished", 2, "They were rude.", True)
    told_all.answer = "Dear Ann, refunded."
    here = talk(told_all, draft=draft("story"))
    effects = step(here, confirm(here))
    [bare] = here.cases
    assert bare.erased_at == NOW
    assert bare.customer_id == NOBODY
    assert bare.state == "closed"
    assert (bare.outcome == "withdrawn") == (state in ("new", "taken", "waiting"))
    assert bare.survey == Survey("finished", 2)
    told_words = repr(bare)
    for word in ("Ann", "saucer", "example", "rude", "kettle", "refunded"):
        assert word not in told_words
    empty = {each.name: getattr(case(state), each.name) for each in fields(Case) if each.name in REMAINS}
    assert {name: getattr(bare, name) for name in ("id", "number", "category", "severity", "lodged_at")} == {
        name: empty[name] for name in ("id", "number", "category", "severity", "lodged_at")
    }
    erase = only(effects, Erase)
    assert erase == Erase((CASE,), frozenset({"Ann", "Ann Other"}), person=True, listed=True)
    assert only(effects, Farewell).text.key == "forgotten"
    words = [effect.text.key for effect in of(effects, TellStaffWords)]
    assert words == ([] if state == "closed" else ["staff-erased"])


def test_everything_to_the_customers_chat_comes_after_the_erasing() -> None:
    here = talk(case("taken"))
    effects = step(here, confirm(here))
    at = [type(effect) for effect in effects].index(Erase)
    assert all(isinstance(effect, Note) for effect in effects[:at])
    assert {Toast, ClearButtons, Farewell} <= {type(effect) for effect in effects[at:]}


@pytest.mark.parametrize(
    "value", ["", "yes", "0.0.0.0", f"{CASE}.0.0.0", f"{CASE}.1.1.0", f"{CASE}.1.0.1", f"{SECOND}.1.0.0"]
)
def test_a_button_that_named_other_cases_asks_anew(value: str) -> None:
    here = talk(case("taken"))
    effects = step(here, Pressed("forget", 0, value, "callback", 40))
    assert of(effects, Erase) == []
    assert told(effects) == ["forget-ask", "forget-withdraws"]


def test_a_held_case_stays_with_its_reason_and_the_wish_is_remembered() -> None:
    here = talk(case("taken", hold="court case"), second(), draft=draft("story"))
    effects = step(here, confirm(here))
    held, gone = here.cases
    assert (held.state, held.name, held.erase_asked_at) == ("taken", "Ann", NOW)
    assert gone.erased_at == NOW
    assert not only(effects, Erase).person
    assert of(effects, Farewell) == []
    assert told(effects) == ["forgotten-others", "forget-holds"]
    assert here.draft.state == "discarded"
    assert here.draft.story == []
    assert of(effects, Rest) == [Rest("draft-idle")]


def test_what_was_accepted_and_is_not_done_lapses_with_a_word_to_both() -> None:
    here = talk(case("taken", remedies=[granted(), granted(Item("apology"), id=2, done_at=NOW)]))
    asked = step(here, Commanded("forget"))
    assert told(asked) == ["forget-ask", "forget-owed", "forget-withdraws"]
    [yes, _] = buttons(asked)
    effects = step(here, Pressed(yes.action, yes.case_id, yes.value, "callback", 40))
    line = only(effects, Recorded)
    assert (line.kind, line.remedy, line.case_id) == ("dropped", "refund", CASE)
    words = {effect.text.key: effect for effect in of(effects, TellStaffWords)}
    assert set(words) == {"staff-erased", "staff-erased-owed"}
    assert words["staff-erased-owed"].case_id == 0  # the case's own topic goes with it
    types = [type(effect) for effect in effects]
    assert types.index(Recorded) < types.index(Erase) < types.index(TellStaffWords)


def test_what_was_accepted_after_the_question_is_asked_about_anew() -> None:
    here = talk(case("taken"))
    yes = confirm(here)
    here.cases[0].remedies = [granted()]
    effects = step(here, yes)
    assert of(effects, Erase) == []
    assert "forget-owed" in told(effects)


# --- retention --------------------------------------------------------------------------------------------------------


def test_closing_sets_the_timer_by_the_category() -> None:
    for category, days in (("delivery", 730), ("safety", 2190)):
        effects = cases.step(case("resolved", category=category), SurveyEnded(), policy(), NOW)
        assert only(effects, Wake) == Wake("retention", NOW + days * DAYS, CASE)


@pytest.mark.parametrize(
    ("state", "more", "passed", "follows"),
    [
        ("closed", {"closed_at": NOW}, 730 * DAYS, "erased"),
        ("closed", {"closed_at": NOW}, 729 * DAYS, "later"),
        ("closed", {"closed_at": NOW, "hold": "court"}, 800 * DAYS, "nothing"),
        ("taken", {}, 800 * DAYS, "nothing"),
        ("taken", {"erase_asked_at": NOW}, 0 * DAYS, "erased"),
        ("closed", {"closed_at": NOW, "erase_asked_at": NOW}, 0 * DAYS, "erased"),
    ],
)
def test_a_timer_erases_what_is_due_and_nothing_else(
    state: str, more: dict[str, object], passed: timedelta, follows: str
) -> None:
    here = talk(case(state, **more), now=NOW + passed)  # type: ignore[arg-type]
    effects = step(here, TimerRang("retention", CASE))
    assert {"erased": bool(of(effects, Erase)), "later": bool(of(effects, Wake)), "nothing": not effects}[follows]
    assert (here.cases[0].erased_at is not None) == (follows == "erased")
    assert bool(of(effects, Farewell)) == ("erase_asked_at" in more)


def test_a_case_whose_time_is_up_waits_for_what_is_still_to_be_done() -> None:
    late = NOW + 731 * DAYS
    owed = case("closed", closed_at=NOW, remedies=[granted()])
    effects = step(talk(owed, now=late), TimerRang("retention", CASE))
    assert effects == [Wake("retention", late + 7 * DAYS, CASE)]
    owed.remedies[0].done_at = late
    assert of(step(talk(owed, now=late), TimerRang("retention", CASE)), Erase)
    asked = talk(case("closed", closed_at=NOW, erase_asked_at=NOW, remedies=[granted()]), now=late)
    effects = step(asked, TimerRang("retention", CASE))
    assert only(effects, Recorded).kind == "dropped"
    assert "staff-erased-owed" in [each.text.key for each in of(effects, TellStaffWords)]


def test_the_person_stays_while_another_case_or_a_draft_is_theirs() -> None:
    due = case("closed", closed_at=NOW - 800 * DAYS)
    assert only(step(talk(due), TimerRang("retention", CASE)), Erase).person
    for here in (talk(replace(due), second()), talk(replace(due), draft=draft("story"))):
        here.cases[0] = case("closed", closed_at=NOW - 800 * DAYS)
        assert not only(step(here, TimerRang("retention", CASE)), Erase).person


def test_a_released_case_among_others_says_so_and_stays_a_conversation() -> None:
    here = talk(case("closed", closed_at=NOW, erase_asked_at=NOW), second())
    effects = step(here, TimerRang("retention", CASE))
    assert told(effects) == ["forgotten-later"]
    assert not only(effects, Erase).person


def test_a_timer_of_a_case_that_is_gone_rings_for_nobody() -> None:
    assert step(talk(), TimerRang("retention", CASE)) == []


def test_a_restored_person_is_erased_again_without_a_word() -> None:
    here = talk(case("taken"), second(hold="court"))
    effects = privacy.again(here)
    assert only(effects, Erase) == Erase((CASE,), frozenset({"Ann"}), person=False)
    assert of(effects, Say) == []


# --- legal hold -------------------------------------------------------------------------------------------------------


def test_a_supervisor_holds_and_releases() -> None:
    record = case("closed", closed_at=NOW)
    effects = privacy.hold(record, SU, "  court\ncase ")
    all_sayable(effects)
    assert record.hold == "court case"
    assert {ShowCase, Note, TellStaffWords, Rest} == {type(effect) for effect in effects}
    effects = privacy.release(record, SU, policy())
    all_sayable(effects)
    assert record.hold == ""
    assert only(effects, Wake) == Wake("retention", NOW + 730 * DAYS, CASE)


def test_releasing_an_open_case_sets_no_timer_and_a_remembered_wish_one_at_once() -> None:
    assert of(privacy.release(case("taken", hold="x"), SU, policy()), Wake) == []
    effects = privacy.release(case("taken", hold="x", erase_asked_at=NOW), SU, policy())
    all_sayable(effects)
    assert only(effects, Wake).at == NOW
    assert only(effects, TellStaffWords).text.key == "staff-released-erased"


@pytest.mark.parametrize(
    ("record", "reason", "key"),
    [
        (case("taken"), " ", "hold-reason"),
        (case("taken"), None, "not-held"),
        (case("closed", erased_at=NOW), "court", "case-erased"),
        (case("closed", erased_at=NOW), None, "case-erased"),
    ],
)
def test_what_cannot_be_held_or_released_says_why(record: Case, reason: str | None, key: str) -> None:
    with pytest.raises(Refused) as error:
        privacy.hold(record, SU, reason) if reason is not None else privacy.release(record, SU, policy())
    assert refusal(error.value) == key


def test_nothing_happens_to_an_erased_case_any_more() -> None:
    for event in (AgentReplied(SU, part()), DeliveryFailed("blocked")):
        with pytest.raises(Refused) as error:
            cases.step(case("closed", erased_at=NOW), event, policy(), NOW)
        assert refusal(error.value) == "case-erased"


# --- the policy -------------------------------------------------------------------------------------------------------


def test_terms_are_whole_days_above_none() -> None:
    for old, new in (("days = 730", "days = 0"), ("retention_days = 2190", "retention_days = -1")):
        with pytest.raises(PolicyError, match="days"):
            read_policy(POLICY_TEXT.replace(old, new), "policy.toml")


def test_what_remains_is_named_and_exists() -> None:
    assert set(REMAINS) <= {each.name for each in fields(Case)}
    assert not {"text", "comment", "reason", "message"} & HISTORY_REMAINS
    assert len(f"forget:0:{CASE}.99.99") < 64  # callback data
    assert CUSTOMER != NOBODY


@pytest.mark.parametrize("event", [Withdrew("solved"), CaseMerged(SU, "C-2026-000009")])
def test_however_a_case_ends_its_time_runs(event: Withdrew | CaseMerged) -> None:
    wakes = of(cases.step(case("taken"), event, policy(), NOW), Wake)
    assert [wake for wake in wakes if wake.name == "retention"] == [Wake("retention", NOW + 730 * DAYS, CASE)]


def test_a_case_opened_again_is_not_erased_meanwhile() -> None:
    effects = cases.step(case("closed", closed_at=NOW), AskedAgain("owner"), policy(), NOW)
    assert Rest("retention", CASE) in effects


@pytest.mark.parametrize(("state", "outcome"), [("new", "withdrawn"), ("waiting", "withdrawn"), ("resolved", "upheld")])
def test_what_is_open_ends_by_its_own_table_before_it_is_erased(state: str, outcome: str) -> None:
    here = talk(case(state))
    yes = confirm(here)
    here.cases[0].survey.state = "due" if state == "resolved" else "none"
    effects = step(here, yes)
    ended = "withdrawn" if outcome == "withdrawn" else "closed"
    assert [note.kind for note in of(effects, Note)] == [ended, "erased"]
    assert (here.cases[0].state, here.cases[0].outcome, here.cases[0].withdrawn) == ("closed", outcome, "")
    assert (told(effects), only(effects, Farewell).text.key) == ([], "forgotten")


def test_words_about_to_be_told_are_forgotten_too() -> None:
    here = talk(case("taken", hold="court case"), second())
    here.customer.question = Question("withdraw", CASE, NOW + 1 * DAYS, "my words")
    step(here, confirm(here))
    assert here.customer.question is None


def test_the_first_greeting_tells_it_also_where_a_link_led_here() -> None:
    here = talk(draft=draft("new"))
    here.customer.informed_at = None
    effects = step(here, Started(deeplink.write(Subject("A-778", "Shop 12"))))
    assert "consent" in str(only(effects, Say).text)
    assert here.customer.informed_at == NOW
