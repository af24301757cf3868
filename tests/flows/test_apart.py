"""Words that could be for two: an agent's question in the middle of a complaint, and "a case you have, or new?"."""

from datetime import timedelta

import pytest

from flows.customer import Conversation
from flows.draft import Draft
from flows.effects import React, TellStaff
from flows.events import Said, Started
from flows.words import KEPT
from tests.flows.samples import CASE, NOW, alert, buttons, case, draft, of, only, part, press, said, second, step, talk

BEGAN = NOW - timedelta(minutes=5)


def asked_meanwhile(**more: object) -> Conversation:
    """A complaint being told, and a question that an agent has asked since it was begun."""
    told = draft("story", apart_at=BEGAN, **({"story": []} | more))
    return talk(case("waiting", asked_at=NOW - timedelta(minutes=1)), draft=told)


def test_words_that_could_answer_the_agent_wait_and_are_asked_about_once() -> None:
    here = asked_meanwhile()
    effects = step(here, Said(part("It was blue.")))
    assert said(effects) == ["answer-or-draft"]
    assert [(button.case_id, button.value) for button in buttons(effects)] == [(CASE, ""), (0, "draft")]
    effects = step(here, Said(part("And wet.")))
    assert [effect.emoji for effect in of(effects, React)] == [KEPT]
    assert said(effects) == []
    assert (here.draft.story, len(here.customer.held)) == ([], 2)


def test_the_answer_goes_to_the_agent_and_the_complaint_goes_on() -> None:
    here = asked_meanwhile()
    step(here, Said(part("It was blue.")))
    effects = step(here, press("about"))
    assert [(each.case_id, each.part.text) for each in of(effects, TellStaff)] == [(CASE, "It was blue.")]
    step(here, Said(part("The lamp is broken.")))
    assert [each.text for each in here.draft.story] == ["The lamp is broken."]


def test_what_belongs_to_the_complaint_goes_there_and_is_not_asked_about_again() -> None:
    here = asked_meanwhile()
    step(here, Said(part("The lamp is broken.")))
    step(here, press("about", 0, "draft"))
    assert said(step(here, Said(part("And the box was wet.")))) == []
    assert [each.text for each in here.draft.story] == ["The lamp is broken.", "And the box was wet."]
    here.cases[0].asked_at = here.now + timedelta(minutes=1)  # another question
    assert said(step(here, Said(part("It was blue.")))) == ["answer-or-draft"]


def test_a_key_that_would_leave_the_words_behind_asks_again() -> None:
    here = asked_meanwhile()
    step(here, Said(part("The lamp is broken.")))
    assert said(step(here, Said(part("Done"), "done"))) == ["answer-or-draft"]
    assert here.draft.state == "story"


def test_keys_the_own_number_and_the_known_name_are_answers_of_the_complaint() -> None:
    assert said(step(asked_meanwhile(story=[part()]), Said(part("Done"), "done"))) == ["ask-wish"]
    for state, answer in (("contact", part("", "contact", phone="442079460018", own=True)), ("name", part("Ann"))):
        here = talk(case("waiting", asked_at=NOW), draft=draft(state, apart_at=BEGAN))
        step(here, Said(answer))
        assert here.draft.state in ("name", "review")


def test_a_question_from_before_the_complaint_is_not_meant() -> None:
    here = talk(case("waiting", asked_at=BEGAN))
    step(here, Started())
    step(here, press("about", 0))
    step(here, Said(part("The lamp is broken.")))
    assert [each.text for each in here.draft.story] == ["The lamp is broken."]


def test_a_reply_to_the_question_goes_to_its_case_at_once() -> None:
    here = asked_meanwhile()
    effects = step(here, Said(part("It was blue."), reply_case=CASE))
    assert (said(effects), only(effects, TellStaff).case_id) == ([], CASE)


# --- a case you have, or something new? -------------------------------------------------------------------------------


@pytest.mark.parametrize("told", [part("The lamp is broken."), part("灯坏了，不亮。"), part("", "animation")])
def test_words_before_the_tap_wait_and_are_what_happened(told: object) -> None:
    here = talk(case("taken"))
    step(here, Started())
    effects = step(here, Said(told))  # type: ignore[arg-type]
    assert [type(effect) for effect in effects if isinstance(effect, React | TellStaff)] == [React]
    assert said(effects) == []
    assert said(step(here, press("about", 0, str(CASE)))) == ["greeting-kept", "ask-category"]
    assert here.draft.story == [told]
    assert "ask-wish" in said(step(here, Said(part("Delivery"), "category:product")))


def test_words_before_the_tap_go_to_the_case_where_that_is_tapped() -> None:
    here = talk(case("taken"))
    step(here, Started())
    step(here, Said(part("It is still wet.")))
    assert only(step(here, press("about")), TellStaff).part.text == "It is still wet."


def test_something_new_on_the_order_of_a_case_keeps_the_order_with_the_words() -> None:
    here = talk(case("taken", order_number="A-7", place="Leeds"))
    step(here, Started())
    step(here, Said(part("The lamp is broken.")))
    step(here, press("about", 0, str(CASE)))
    assert (here.draft.order_number, here.draft.place) == ("A-7", "Leeds")


def test_something_new_that_is_old_is_refused_during_a_complaint() -> None:
    assert alert(step(talk(case("taken"), second(), draft=Draft(7, "story")), press("about", 0))) == "draft-under-way"


# --- a GIF is evidence ----------------------------------------------------------------------------------------------


def test_a_gif_reaches_the_agents_and_begins_a_complaint() -> None:
    gif = part("", "animation")
    assert only(step(talk(case("taken")), Said(gif)), TellStaff).part == gif
    here = talk()
    step(here, Said(gif))
    assert here.draft.story == [gif]
