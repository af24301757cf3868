"""Where a customer's word belongs: the draft, an open case, the question just asked, or a new complaint."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import case as cases
from flows import lodging
from flows.customer import Conversation
from flows.draft import Draft
from flows.effects import (
    ChangeCopy,
    ClearButtons,
    Effect,
    Note,
    OpenCase,
    Promised,
    React,
    Refused,
    Rest,
    Say,
    ShowCase,
    SpeakLanguage,
    TellStaff,
    Text,
    Toast,
)
from flows.events import (
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    Blocked,
    Commanded,
    CustomerEvent,
    DeliveryFailed,
    Edited,
    Said,
    StaffEvent,
    Started,
    TimerRang,
)
from flows.questions import known_keys
from flows.records import Case, Survey
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    SECOND,
    alert,
    buttons,
    case,
    draft,
    of,
    only,
    part,
    policy,
    press,
    said,
    second,
    step,
    talk,
)


def to(effects: list[Effect]) -> list[int]:
    """The cases that a message went to."""
    return [effect.case_id for effect in of(effects, TellStaff)]


# --- beginning -------------------------------------------------------------------------------------------------------


def test_start_begins_a_complaint_or_goes_on_with_one() -> None:
    new = talk()
    assert said(step(new, Started())) == ["greeting", "ask-category"]
    assert said(step(new, Started())) == ["welcome-back", "ask-category"]


def test_start_beside_an_open_case_asks_which_is_meant() -> None:
    effects = step(talk(case("taken"), case("closed", id=3)), Started())
    assert said(effects) == ["start-which"]
    assert [(button.action, button.case_id) for button in buttons(effects)] == [("about", CASE), ("about", 0)]


@pytest.mark.parametrize("ended", ["submitted", "discarded", "expired"])
def test_an_ended_draft_makes_room_for_a_new_one(ended: str) -> None:
    here = talk(draft=draft(ended))
    step(here, Started())
    assert here.draft == Draft(here.customer.id, "category", apart_at=NOW, touched_at=NOW)


def test_who_just_writes_is_complaining() -> None:
    here = talk(case("closed"))
    assert said(step(here, Said(part("Now the lamp is broken.")))) == ["greeting-kept", "ask-category"]
    assert here.draft.story[0].text == "Now the lamp is broken."


@pytest.mark.parametrize("thanks", [part("Thanks!"), part("谢谢"), part("", "sticker"), part("👍")])
def test_a_thank_you_after_a_case_begins_nothing(thanks: object) -> None:
    here = talk(case("closed"), draft=draft("submitted"))
    effects = step(here, Said(thanks))  # type: ignore[arg-type]
    assert [type(effect) for effect in effects] == [React]
    assert here.draft.state == "submitted"


# --- follow-up -------------------------------------------------------------------------------------------------------


def test_a_message_goes_to_the_one_open_case() -> None:
    effects = step(talk(case("taken"), second("closed")), Said(part("The order is A-778.")))
    assert to(effects) == [CASE]
    assert said(effects) == []


def test_a_reply_goes_to_the_case_it_replies_to_even_during_a_draft() -> None:
    here = talk(case("taken"), second(), draft=draft("story"))
    before = deepcopy(here.draft)
    assert to(step(here, Said(part(), reply_case=SECOND))) == [SECOND]
    assert here.draft == before
    assert to(step(here, Said(part("The box."), reply_case=0))) == []
    assert here.draft.story[-1].text == "The box."


def test_a_reply_to_a_closed_or_foreign_case_is_not_sent_there() -> None:
    for named in (CASE, 999):
        here = talk(case("closed"), second())
        assert to(step(here, Said(part(), reply_case=named))) == [SECOND]


def test_with_several_cases_it_is_asked_once_and_nothing_is_lost() -> None:
    here = talk(case("taken"), second())
    first, more = part("It is still wet."), part("", "photo")
    assert said(step(here, Said(first))) == ["which-case"]
    effects = step(here, Said(more))
    assert [type(effect) for effect in effects] == [React]
    assert here.customer.held == [first, more]
    effects = step(here, press("about", SECOND))
    assert [effect.part for effect in of(effects, TellStaff)] == [first, more]
    assert to(effects) == [SECOND, SECOND]
    assert said(effects) == ["about-passed-on"]
    assert here.customer.held == []
    assert of(effects, ClearButtons)


def test_the_chosen_case_is_remembered_for_a_quarter_of_an_hour_after_the_last_word() -> None:
    here = talk(case("taken"), second())
    assert said(step(here, press("about", SECOND))) == ["about-go-on"]
    for minutes in (14, 28, 42):
        here.now = NOW + timedelta(minutes=minutes)
        assert to(step(here, Said(part()))) == [SECOND]
    here.now += timedelta(minutes=15)
    assert said(step(here, Said(part()))) == ["which-case"]


def test_a_remembered_case_that_was_closed_is_asked_about_again() -> None:
    third = second("closed", survey=Survey("finished"))
    here = talk(case("taken"), third, case("new", id=3), current_case=SECOND, current_until=NOW + timedelta(minutes=5))
    assert said(step(here, Said(part()))) == ["which-case"]


def test_a_case_remembered_without_a_time_is_asked_about() -> None:
    here = talk(case("taken"), second(), current_case=SECOND)
    assert said(step(here, Said(part()))) == ["which-case"]


def test_a_courtesy_during_a_case_is_noted_with_a_reaction_alone() -> None:
    for cases_ in ([case("taken")], [case("taken"), second()]):
        assert [type(effect) for effect in step(talk(*cases_), Said(part("Thanks!")))] == [React]


@pytest.mark.parametrize(
    ("sent", "key"), [(part("", "poll"), "not-evidence-case"), (part("\u2800"), "text-empty-case")]
)
@pytest.mark.parametrize("count", [1, 2])
def test_what_cannot_be_passed_on_is_said_to_be(sent: object, key: str, count: int) -> None:
    here = talk(*[case("taken"), second()][:count])
    assert said(step(here, Said(sent))) == [key]  # type: ignore[arg-type]
    assert here.customer.held == []


def test_something_new_takes_what_was_held_with_it() -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("And my lamp is broken too.")))
    effects = step(here, press("about", 0))
    assert said(effects) == ["greeting-kept", "ask-category"]
    assert here.draft.story[0].text == "And my lamp is broken too."
    assert here.customer.held == []


def test_something_new_with_nothing_held_is_asked_about_without_a_greeting() -> None:
    assert said(step(talk(case("taken")), press("about", 0))) == ["ask-category"]


def test_something_new_in_the_middle_of_a_complaint_is_refused() -> None:
    assert alert(step(talk(case("taken"), draft=draft("wish")), press("about", 0))) == "draft-under-way"


def test_more_than_a_complaint_holds_is_not_lost_when_it_begins_with_what_was_held() -> None:
    here = talk(case("taken"), second())
    for number in range(policy().intake.story_messages + 2):
        step(here, Said(part(f"This is my message {number}.")))
    effects = step(here, press("about", 0))
    assert len(here.draft.story) + len(here.customer.held) == policy().intake.story_messages + 2
    assert len(of(effects, Toast)) == 1
    assert "story-too-many" in said(effects)


def test_what_was_held_is_never_an_answer_to_another_question() -> None:
    here = talk(case("taken"), second(), draft=draft("name", name=""))
    here.customer.held = [part("The lamp is broken.")]
    assert alert(step(here, press("about", 0))) == "draft-under-way"
    assert here.draft.name == ""
    assert [each.text for each in here.customer.held] == ["The lamp is broken."]


def test_who_never_says_which_case_is_asked_again_after_a_while() -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("It is still wet.")))
    here.now += timedelta(minutes=14)
    assert said(step(here, Said(part("Hello? Anybody there?")))) == []
    here.now += timedelta(minutes=2)
    assert said(step(here, Said(part("It is still wet, really.")))) == ["which-case"]
    assert len(here.customer.held) == 3


@pytest.mark.parametrize("cases_", [[], [case("taken")], [case("taken"), second()]])
def test_submit_tapped_twice_is_no_message_to_anybody(cases_: list[Case]) -> None:
    here = talk(*cases_, draft=draft("submitted"))
    assert [type(effect) for effect in step(here, Said(part("Submit"), "submit"))] == [React]
    assert (here.draft.state, here.customer.held) == ("submitted", [])


# --- edits -----------------------------------------------------------------------------------------------------------


def test_an_edit_of_what_the_staff_have_changes_their_copy() -> None:
    effects = step(talk(case("taken")), Edited(part("at 14:05"), CASE))
    assert only(effects, ChangeCopy).case_id == CASE


def test_an_edit_changes_the_draft_where_it_belongs_to_it() -> None:
    here = talk(case("taken"), draft=draft("review"))
    step(here, Edited(part("Bea", message_id=14)))
    assert here.draft.name == "Bea"
    assert said(step(here, Edited(part("x", message_id=99)))) == ["edit-unknown"]


def test_an_edit_that_belongs_to_nothing_is_passed_over() -> None:
    assert step(talk(case("closed")), Edited(part("x"))) == []


# --- commands --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (Commanded("cancel"), "nothing-to-cancel"),
        (Commanded("cases"), "no-cases"),
        (Commanded("case"), "no-cases"),
        (Commanded("help"), "help"),
        (Commanded("start-again"), "unknown-command"),
        (Commanded("language"), "ask-language"),
        (Commanded("new"), "greeting"),
    ],
)
def test_a_command_without_a_case(command: Commanded, key: str) -> None:
    assert said(step(talk(), command))[0] == key


def test_cancel_asks_before_it_throws_a_draft_away() -> None:
    here = talk(draft=draft("wish"))
    assert said(step(here, Commanded("cancel"))) == ["ask-leaving"]
    assert said(step(here, Commanded("cancel"))) == ["not-now"]


def test_cases_lists_all_of_them() -> None:
    effects = step(talk(case("taken"), second("closed", closed_at=NOW)), Commanded("cases"))
    lines = only(effects, Say).text.args["lines"]
    assert isinstance(lines, tuple)
    assert [line.args["number"] for line in lines] == ["C-2026-000001", "C-2026-000002"]
    assert [button.case_id for button in buttons(effects)] == [CASE, SECOND]  # open ones first


@pytest.mark.parametrize(
    ("argument", "number"),
    [
        ("", "C-2026-000001"),
        ("C-2026-000001", "C-2026-000001"),
        ("c-2026-000001", "C-2026-000001"),
        (" 000001 ", "C-2026-000001"),
        ("2", "C-2026-000002"),
    ],
)
def test_case_shows_the_newest_open_one_or_the_one_that_is_named(argument: str, number: str) -> None:
    effects = step(talk(case("taken"), second("closed", closed_at=NOW)), Commanded("case", argument))
    assert only(effects, Say).text.args["number"] == number
    offered = ["about", "withdraw"] if number == "C-2026-000001" else ["reopen"]
    assert [button.action for button in buttons(effects)] == offered


def test_a_number_that_is_not_theirs_is_unknown() -> None:
    assert said(step(talk(case("taken")), Commanded("case", "C-2026-000999"))) == ["case-unknown"]


# --- buttons ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["about", "show", "solved", "take", "language", "made-up", ""])
def test_a_button_of_somebody_else_s_case_does_nothing(action: str) -> None:
    here = talk(case("taken"))
    before = deepcopy(here)
    assert alert(step(here, press(action, SECOND, "made-up"))) == "customer-button-forged"
    assert (here.cases, here.draft, here.customer) == (before.cases, before.draft, before.customer)


@pytest.mark.parametrize("action", ["take", "resolve", "made-up", "", "begin", "ring", "say"])
def test_a_made_up_button_of_one_s_own_case_does_nothing(action: str) -> None:
    assert alert(step(talk(case("resolved")), press(action))) == "customer-button-forged"


def test_a_button_about_a_closed_case_is_old() -> None:
    assert alert(step(talk(case("closed")), press("about"))) == "customer-button-old"


def test_show_tells_where_the_case_stands() -> None:
    effects = step(talk(case("resolved")), press("show"))
    assert only(effects, Say).text.args["answer"] == (Text("case-answer", {"answer": "Refunded."}),)
    assert only(effects, Toast).text is None


def test_choosing_a_language_changes_everything_to_it() -> None:
    here = talk(case("taken"), draft=draft("wish"))
    effects = step(here, press("language", 0, "zh-Hant"))
    assert (here.customer.language, here.customer.chose_language, here.cases[0].language) == (
        "zh-Hant",
        True,
        "zh-Hant",
    )
    assert said(effects) == ["language-changed", "welcome-back", "ask-wish"]
    assert only(effects, SpeakLanguage).language == "zh-Hant"
    assert said(step(talk(), press("language", 0, "en"))) == ["language-changed"]


# --- the survey, the timers, the door --------------------------------------------------------------------------------


def test_a_solved_case_is_closed_after_the_last_word() -> None:
    here = talk(case("resolved"))
    step(here, press("solved", value="1."))
    step(here, press("score", value="1.5"))
    effects = step(here, Said(part("Quick and kind.")))
    assert (here.cases[0].state, here.cases[0].survey.comment) == ("closed", "Quick and kind.")
    assert of(effects, Note)[-1].kind == "closed"


def test_a_comment_is_asked_for_in_words_and_a_photo_goes_to_the_case() -> None:
    here = talk(case("resolved", survey=Survey("comment", 4)))
    assert to(step(here, Said(part("", "photo")))) == [CASE]
    assert here.cases[0].survey.state == "comment"


def test_an_unsolved_case_is_open_again() -> None:
    here = talk(case("resolved"))
    assert said(step(here, press("unsolved", value="1."))) == ["ask-choice"]
    effects = step(here, press("another", value="1."))
    assert (here.cases[0].state, here.cases[0].round) == ("new", 2)
    assert of(effects, Promised)
    assert alert(step(here, press("unsolved", value="1."))) == "customer-button-old"


def test_a_case_closes_when_nobody_answers() -> None:
    here = talk(second(), case("resolved"))
    step(here, TimerRang("survey", CASE))
    effects = step(here, TimerRang("survey", CASE))
    assert said(effects) == ["closed-kindly"]
    assert [each.state for each in here.cases] == ["taken", "closed"]


@pytest.mark.parametrize("timer", [TimerRang("draft-idle"), TimerRang("survey", CASE), TimerRang("made-up")])
def test_a_timer_whose_case_or_draft_has_moved_on_rings_for_nobody(timer: TimerRang) -> None:
    here = talk(case("closed"), draft=draft("submitted"))
    before = deepcopy(here)
    assert step(here, timer) == []
    assert here == before


def test_an_idle_draft_is_reminded() -> None:
    here = talk(draft=draft("wish"), now=NOW + timedelta(days=2))
    assert said(step(here, TimerRang("draft-idle"))) == ["draft-reminder", "ask-wish"]


@pytest.mark.parametrize(("blocked", "word"), [(True, "blocked"), (False, "")])
def test_a_customer_who_shuts_the_door_is_marked_on_every_open_case(blocked: bool, word: str) -> None:
    here = talk(case("taken", undelivered="gone"), second("closed"))
    effects = step(here, Blocked(blocked))
    assert here.customer.blocked is blocked
    assert [each.undelivered for each in here.cases] == [word, ""]
    assert only(effects, ShowCase).case_id == CASE


# --- whatever happens ------------------------------------------------------------------------------------------------

LABELS = [key.token for key in known_keys(policy())]
CUSTOMER_EVENTS = st.one_of(
    st.sampled_from(LABELS).map(lambda token: Said(part("label"), token)),
    st.sampled_from(["The box was wet and late.", "a@example.org", "Ann", "thanks", "hi", "\u2800"]).map(
        lambda words: Said(part(words))
    ),
    st.sampled_from(["photo", "poll", "voice"]).map(lambda kind: Said(part("", kind))),
    st.sampled_from([Started(), Commanded("cancel"), Commanded("new"), Commanded("cases"), TimerRang("draft-idle")]),
    st.builds(
        press,
        st.sampled_from(["about", "show", "solved", "unsolved", "score", "no-comment", "another", "leave", "reopen"]),
        st.sampled_from([0, 1, 2, 3]),
        st.sampled_from(["1.", "1.4", "2.", "2.5", ""]),
    ),
    st.sampled_from([1, 2, 3]).map(lambda case_id: TimerRang("survey", case_id)),
    st.sampled_from([1, 2, 3]).map(lambda case_id: TimerRang("second-look", case_id)),
    st.sampled_from([Blocked(True), Blocked(False)]),
)
STAFF_EVENTS: list[StaffEvent] = [
    *(AgentPressed(actor, action, "", "c") for actor in (LI, MO) for action in ("take", "put-back")),
    *(AgentPressed(LI, "choose", f"resolve.{tap}", "c") for tap in ("outcome.upheld", "cause.defect")),
    AgentReplied(LI, part()),
    AgentAnswered(LI, part("Which one?"), "ask"),
    AgentAnswered(LI, part("Refunded."), "resolve"),
    AgentAnswered(MO, part("", "photo"), "resolve"),
    DeliveryFailed("blocked"),
]


def numbered(event: CustomerEvent, message: int) -> CustomerEvent:
    """Every message has an id of its own."""
    return replace(event, part=replace(event.part, message_id=message)) if isinstance(event, Said) else event


def carry_out(here: Conversation, effects: list[Effect]) -> list[Effect]:
    """What the program does with OpenCase, in memory."""
    for _ in of(effects, OpenCase):
        number = len(here.cases) + 1
        made, more = lodging.lodge(here.draft, number, f"C-2026-{number:06}", "en", policy(), here.now)
        here.cases.append(made)
        effects = [*effects, *more]
    return effects


@given(st.lists(st.one_of(CUSTOMER_EVENTS, st.tuples(st.integers(0, 2), st.sampled_from(STAFF_EVENTS))), max_size=60))
@settings(max_examples=60)
def test_whatever_both_sides_do_every_word_is_kept_somewhere_and_every_promise_was_told(
    happenings: list[CustomerEvent | tuple[int, StaffEvent]],
) -> None:
    here, message = talk(), 10_000
    promises: dict[int, list[object]] = {}
    for happening in happenings:
        message += 1
        here.now += timedelta(minutes=7)
        before, words = deepcopy(here), 0
        if isinstance(happening, tuple):
            at, event = happening
            if at >= len(here.cases):
                continue
            try:
                effects = cases.step(here.cases[at], event, policy(), here.now)
            except Refused:
                assert here == before
                continue
        else:
            if isinstance(happening, Said):
                words = message
            effects = carry_out(here, step(here, numbered(happening, message)))
        for effect in of(effects, Promised):
            promises.setdefault(effect.case_id, []).append(effect.due_at)
        for each in here.cases:
            assert each.due_at == promises[each.id][-1]
            assert (each.owner_id == 0) == (each.state == "new")
            assert each.state != "closed" or each.outcome
        kept = {each.message_id for each in [*here.draft.story, *here.customer.held]}
        kept |= {each.message_id for record in here.cases for each in record.story}
        kept |= {effect.part.message_id for effect in of(effects, TellStaff)}
        lost = {each.message_id for each in [*before.draft.story, *before.customer.held]} - kept
        assert (
            not lost or here.draft.state in ("discarded", "expired") or before.draft.state in ("discarded", "expired")
        )
        if words and words not in kept:  # then it was an answer, a courtesy or a refusal with its reason
            assert any(isinstance(effect, Say | React) for effect in effects)
        assert all(effect.name in ("survey", "second-look") or not effect.case_id for effect in of(effects, Rest))
