"""Words that could be for two: an agent's question in the middle of a complaint, and "a case you have, or new?"."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import case as cases
from flows.customer import Conversation
from flows.draft import Draft
from flows.effects import React, Say, TellStaff, Text
from flows.events import AgentPressed, Commanded, Said, Started
from flows.records import Survey
from flows.words import KEPT
from tests.flows.samples import (
    CASE,
    LI,
    NOW,
    alert,
    buttons,
    case,
    draft,
    of,
    only,
    part,
    policy,
    press,
    refused,
    said,
    second,
    step,
    talk,
)

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
    assert (said(effects), only(effects, TellStaff).case_id) == (["answer-kept"], CASE)


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


# --- smaller words ----------------------------------------------------------------------------------------------------


def test_a_damaged_link_is_said() -> None:
    assert said(step(talk(), Started("1broken")))[0] == "link-damaged"
    assert "link-damaged" not in said(step(talk(), Started()))


def test_the_next_thing_of_a_case_that_waits_is_the_customer_s_answer() -> None:
    [told] = of(step(talk(case("waiting")), Commanded("case")), Say)
    assert told.text.args["due"] == Text("due-answer", {"agent": "Li Wei"})


@pytest.mark.parametrize("words", ["Thank you, Maya", "谢谢Maya", "好的，知道了", "了解，感恩", "好喔"])
def test_a_courtesy_costs_nobody_a_message_before_anyone_has_the_case(words: str) -> None:
    here = talk(case())
    here.colleagues = ("Maya Lin",)
    assert not of(step(here, Said(part(words))), TellStaff)


def test_forgetting_an_answered_case_does_not_call_it_unfinished() -> None:
    [told] = of(step(talk(case("resolved"), second()), Commanded("forget")), Say)
    keys = str(told.text)
    assert "forget-answered" in keys
    assert "C-2026-000002" in keys


@pytest.mark.parametrize("kind", ["voice", "video_note"])
def test_a_spoken_reason_is_a_reason_and_goes_to_the_staff(kind: str) -> None:
    here = talk(case("taken"))
    step(here, press("reason", CASE, "other"))
    told = part("", kind)
    assert said(step(here, Said(told))) == ["ask-withdraw"]
    effects = step(here, press("withdraw-yes", CASE, "other"))
    assert only(effects, TellStaff).part == told
    assert here.cases[0].withdrawn == "(spoken)"


@pytest.mark.parametrize(
    ("alone", "key", "barred"), [(True, "case-reopened-owner", []), (False, "case-reopened-another", [51])]
)
def test_somebody_else_is_promised_only_where_there_is_somebody(alone: bool, key: str, barred: list[int]) -> None:
    here = talk(case("resolved", survey=Survey("choice"), decided_by=51))
    here.alone = alone
    assert said(step(here, press("another", CASE, "1."))) == [key]
    assert here.cases[0].barred == barred


@pytest.mark.parametrize(("people", "taken"), [(0, False), (1, True), (2, False)])
def test_who_had_the_case_has_it_again_only_where_nobody_else_is_in_the_group(people: int, taken: bool) -> None:
    record = case("new", barred=[LI.id])
    actor = replace(LI, desk=frozenset({LI.id}), people=people)
    if taken:
        cases.step(record, AgentPressed(actor, "take", "", "c"), policy(), NOW)
        assert record.owner_id == LI.id
    else:
        assert refused(record, AgentPressed(actor, "take", "", "c")) == "somebody-else"
