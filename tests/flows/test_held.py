"""Words that wait for a choice are not lost: asked about once more, then they go where they most likely belong."""

from datetime import timedelta

import pytest

from flows import held
from flows.customer import WHICH, Conversation
from flows.effects import (
    Asking,
    Buttons,
    ChangeCopy,
    Effect,
    Note,
    Over,
    React,
    Rest,
    Say,
    TellStaff,
    TellStaffWords,
    Wake,
)
from flows.events import Edited, Pressed, Said, TimerRang
from flows.records import Survey
from flows.words import KEPT
from tests.flows.samples import (
    CASE,
    NOW,
    SECOND,
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

REMIND, EXPIRE = (TimerRang(name) for name in held.TIMERS)
AFTER = policy().intake.remind_after


def wakes(effects: list[Effect]) -> list[tuple[str, timedelta]]:
    """The timers of held words that are set, and after how long they ring."""
    return [(each.name, each.at - NOW) for each in of(effects, Wake) if each.name in held.TIMERS]


def later(here: Conversation) -> None:
    """The policy's time has passed."""
    here.now += AFTER


def closed() -> Conversation:
    """A customer whose only case was closed a moment ago."""
    return talk(case("closed", closed_at=NOW, survey=Survey("finished", 4)), draft=draft("submitted"))


def test_words_that_wait_set_a_timer_and_every_new_question_sets_it_anew() -> None:
    here = talk(case("taken"), second())
    effects = step(here, Said(part("It leaks.")))
    assert said(effects) == ["which-case"]
    assert wakes(effects) == [("held", AFTER)]
    assert [each.name for each in of(effects, Rest)] == ["held-expired"]
    assert wakes(step(here, Said(part("Still.")))) == []  # asked a moment ago
    here.now += timedelta(minutes=20)
    assert wakes(step(here, Said(part("And still.")))) == [("held", AFTER + timedelta(minutes=20))]


def test_which_case_is_asked_once_more_and_then_a_new_complaint_is_made_of_the_words() -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("It leaks.")))
    later(here)
    effects = step(here, REMIND)
    assert said(effects) == ["which-case"]
    assert wakes(effects) == [("held-expired", 2 * AFTER)]
    later(here)
    effects = step(here, EXPIRE)
    assert said(effects) == ["held-new", "greeting-kept", "ask-category"]
    assert [each.text for each in here.draft.story] == ["It leaks."]
    assert here.customer.held == []
    assert [each.asked for each in of(effects, Over)] == [(WHICH,)]
    assert [each.name for each in of(effects, Wake)] == ["draft-idle"]


@pytest.mark.parametrize("timer", [REMIND, EXPIRE])
def test_where_one_case_is_left_the_words_go_there(timer: TimerRang) -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("It leaks.")))
    here.cases[1].state, here.cases[1].closed_at = "closed", NOW
    effects = step(here, timer)
    assert said(effects) == ["about-passed-on"]
    assert [(each.case_id, each.part.text) for each in of(effects, TellStaff)] == [(CASE, "It leaks.")]
    assert here.customer.held == []


def test_words_after_a_closing_are_asked_about_once_more_and_then_told_to_the_staff_of_the_case() -> None:
    here = closed()
    step(here, Said(part("It leaks again.")))
    later(here)
    effects = step(here, REMIND)
    assert said(effects) == ["about-closed"]
    assert [button.action for button in buttons(effects)] == ["reopen", "about"]
    later(here)
    effects = step(here, EXPIRE)
    assert said(effects) == ["held-passed-on"]
    assert [button.action for button in buttons(effects)] == ["reopen"]
    assert [each.text.key for each in of(effects, TellStaffWords)] == ["staff-late-words"]
    assert [each.part.text for each in of(effects, TellStaff)] == ["It leaks again."]
    assert [each.kind for each in of(effects, Note)] == ["customer-said"]
    assert (here.cases[0].state, here.cases[0].round, here.customer.held) == ("closed", 1, [])


def test_the_case_that_was_named_gets_them_and_not_the_one_closed_last() -> None:
    here = talk(case("closed", closed_at=NOW), second("closed", closed_at=NOW + timedelta(seconds=1)))
    step(here, Said(part("It leaks again."), reply_case=CASE))
    assert [each.case_id for each in of(step(here, EXPIRE), TellStaff)] == [CASE]


def test_when_it_is_too_late_to_open_the_case_again_the_words_begin_a_complaint() -> None:
    here = closed()
    step(here, Said(part("It leaks again.")))
    here.now += timedelta(days=40)
    assert said(step(here, EXPIRE)) == ["held-new", "greeting-kept", "ask-category"]


def test_words_never_become_an_answer_of_a_complaint_that_is_being_told() -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("It leaks.")))
    here.draft = draft("name", name="")
    effects = step(here, EXPIRE)
    assert (said(effects), wakes(effects), here.draft.name) == ([], [("held-expired", AFTER)], "")
    assert len(here.customer.held) == 1


@pytest.mark.parametrize(("state", "told"), [("waiting", ["ok"]), ("taken", [])])
def test_ok_goes_to_the_one_who_waits_for_an_answer_and_to_nobody_else(state: str, told: list[str]) -> None:
    here = talk(case("waiting"))
    effects = step(here, Said(part("ok")))
    assert (said(effects), wakes(effects)) == (["is-answer"], [("held", AFTER)])
    here.cases[0].state = state
    assert [each.part.text for each in of(step(here, REMIND), TellStaff)] == told
    assert here.customer.held == []


@pytest.mark.parametrize("timer", [REMIND, EXPIRE])
def test_a_timer_rings_for_nobody_where_nothing_waits(timer: TimerRang) -> None:
    assert step(talk(case("taken"), second()), timer) == []


# --- questions that are over ------------------------------------------------------------------------------------------


def over(effects: list[Effect]) -> set[Asking]:
    """What is not asked any more."""
    return {each for effect in of(effects, Over) for each in effect.asked}


def asking(effects: list[Effect]) -> list[Asking]:
    """What is asked with buttons now."""
    return [each.asks for each in of(effects, Say) if each.asks is not None and isinstance(each.markup, Buttons)]


@pytest.mark.parametrize("text", ["It was slow.", "Thanks!"])
def test_a_comment_ends_the_survey(text: str) -> None:
    here = talk(case("resolved", survey=Survey("comment", 4)))
    assert over(step(here, Said(part(text)))) == {Asking("survey", CASE), Asking("case", CASE)}


def test_opening_a_case_again_ends_all_that_was_asked_about_it() -> None:
    here = talk(case("closed", closed_at=NOW, survey=Survey("second")))
    step(here, Said(part("It leaks again.")))
    effects = step(here, press("reopen"))
    names = {(each.name, each.case_id) for each in over(effects)}
    assert names == {(name, CASE) for name in ("survey", "decision", "withdraw", "case", "door")} | {("which", 0)}


def test_who_leaves_it_or_withdraws_is_offered_to_open_it_again() -> None:
    here = talk(case("resolved", survey=Survey("choice", 1)))
    effects = step(here, press("leave", CASE, "1."))
    assert said(effects) == ["survey-left"]
    assert (asking(effects), [each.action for each in buttons(effects)]) == ([Asking("case", CASE)], ["reopen"])
    assert effects.index(of(effects, Over)[0]) < effects.index(of(effects, Say)[0])  # not the one that is offered now
    effects = step(talk(case("taken")), press("withdraw-yes", CASE, "solved"))
    assert (asking(effects), [each.action for each in buttons(effects)]) == ([Asking("case", CASE)], ["reopen"])


def test_what_waited_is_placed_and_its_question_is_over_by_way_of_another_button() -> None:
    here = talk(case("taken"), second())
    step(here, Said(part("It leaks.")))
    effects = step(here, press("about", SECOND))  # under /case
    assert said(effects) == ["about-passed-on"]
    assert WHICH in over(effects)


# --- what is asked first ----------------------------------------------------------------------------------------------


def test_the_newest_case_stands_first_wherever_one_is_chosen() -> None:
    effects = step(talk(case("taken"), second()), Said(part("It leaks.")))
    assert [each.case_id for each in buttons(effects)] == [SECOND, CASE, 0]


def test_a_key_left_standing_by_a_complaint_that_fell_silent_begins_one() -> None:
    for own in ([], [case("taken", category="billing")]):
        here = talk(*own, draft=draft("expired", story=[], category=""))
        effects = step(here, Said(part("Delivery"), "category:delivery"))
        assert (said(effects), here.draft.state, here.draft.category) == (["ask-story"], "story", "delivery")
        assert [each.name for each in of(effects, Wake)] == ["draft-idle"]
    here = talk(case("taken"), draft=draft("expired", story=[], category=""))
    assert said(step(here, Said(part("Delivery"), "category:delivery"))) == ["ask-twin"]
    here = talk(draft=draft("expired", story=[], category=""))
    assert said(step(here, Said(part("Cancel"), "cancel"))) == ["left-empty"]
    assert here.draft.state == "discarded"


def test_a_label_that_is_typed_when_no_keyboard_stands_is_what_it_always_is() -> None:
    here = talk(case("taken"), draft=draft("submitted"))
    assert of(step(here, Said(part("Delivery"), "category:delivery")), TellStaff)
    here = talk(case("taken"), draft=draft("submitted"))
    assert [each.emoji for each in of(step(here, Said(part("Cancel"), "cancel")), React)] == ["✍"]


def test_something_new_names_the_order_it_was_asked_about_without_a_greeting() -> None:
    here = talk(case("taken", order_number="A-778"))
    effects = step(here, Pressed("about", 0, str(CASE), "callback", 40))
    assert said(effects) == ["subject-order", "ask-category"]
    assert here.draft.order_number == "A-778"


def test_who_was_never_told_what_is_kept_is_greeted_all_the_same() -> None:
    here = talk(case("taken"), informed_at=None)
    effects = step(here, press("about", 0))
    assert here.customer.informed_at is not None
    assert of(effects, Say)[-1].text.key == "joined"


def photos(count: int) -> list[Said]:
    """So many photos, one message each."""
    return [Said(part("", kind="photo", file_id=f"photo {number}")) for number in range(count)]


def test_words_after_more_photos_than_a_complaint_holds_are_told_and_the_photos_wait() -> None:
    here = closed()
    for photo in photos(25):
        step(here, photo)
    here.now += timedelta(minutes=20)
    effects = step(here, Said(part("The boiler exploded and my hand is burnt.")))
    assert said(effects).count("files-too-many") == 1
    assert here.draft.story[-1].text == "The boiler exploded and my hand is burnt."
    assert len(here.draft.story) + len(here.customer.held) == 26
    assert [name for name, _ in wakes(effects)] == ["held"]  # what is left is brought to mind


def test_what_does_not_fit_a_complaint_begun_again_waits_and_the_rest_is_told() -> None:
    here = talk(case("closed", closed_at=NOW - timedelta(days=60)))
    here.customer.held = [photo.part for photo in photos(22)] + [part("The words that matter.")]
    effects = step(here, press("reopen"))
    assert said(effects).count("files-too-many") == 1
    assert here.draft.story[-1].text == "The words that matter."
    assert len(here.customer.held) == 2
    assert [name for name, _ in wakes(effects)] == ["held"]


def test_what_no_complaint_ever_holds_is_said_and_does_not_come_back() -> None:
    here = talk()
    here.customer.held = [part("x" * 30_000)]
    effects = step(here, press("about", 0))
    assert said(effects)[-1] == "story-too-long"
    assert here.customer.held == []


def test_a_first_message_that_cannot_be_passed_on_leaves_what_waits_where_it_is() -> None:
    here = closed()
    step(here, Said(part("It leaks.")))
    here.now += timedelta(minutes=20)
    assert said(step(here, Said(part("", kind="poll")))) == ["not-evidence-case"]
    assert [each.text for each in here.customer.held] == ["It leaks."]


def test_a_reply_to_a_case_is_no_city() -> None:
    here = talk(case("waiting"), city_asked_until=NOW + timedelta(minutes=10))
    effects = step(here, Said(part("Red"), reply_case=CASE))
    assert "zone-unknown" not in said(effects)
    assert here.cases[0].state == "taken"


def test_changed_words_that_wait_are_noted_and_nothing_else() -> None:
    here = talk(case("waiting", asked_at=NOW), draft=draft("story", apart_at=NOW - timedelta(hours=1)))
    step(here, Said(part("It was blu", message_id=77)))
    assert step(here, Edited(now := part("It was blue", message_id=77))) == [React(now, KEPT)]
    assert here.customer.held == [now]


@pytest.mark.parametrize("state", ["submitted", "story"])
def test_changed_words_that_were_passed_on_after_the_closing_reach_the_staff(state: str) -> None:
    here = talk(case("closed", closed_at=NOW), draft=draft(state))
    effects = step(here, Edited(part("It does not leak", message_id=90), CASE))
    assert "story-edited" not in said(effects)
    assert only(effects, ChangeCopy).part.text == "It does not leak"
