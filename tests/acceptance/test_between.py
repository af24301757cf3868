"""Words that could belong to two: an agent's question during a complaint, a number in a sentence, the review."""

import pytest

from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import (
    asks,
    card_of,
    case_row,
    draft_row,
    lodge,
    number_in,
    reaches,
    resolves,
    settled,
    taps,
)
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAFF = Speech("en")


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


async def test_an_answer_to_the_agent_in_the_middle_of_a_complaint_is_asked_about_and_delivered(
    hurried: Desk, speak: Speech
) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    await customer.says("/new")
    await taps(customer, speak("category-billing"))
    await customer.sees(speak.asks("story"))
    await asks(hurried, agent, number, STAFF, "B-1?")
    await customer.sees("B-1?")
    await customer.says("B-2.")
    await customer.sees(speak("answer-or-draft", agent=speak.agent, number=number))
    await customer.presses(speak("button-answer-to", agent=speak.agent))
    await agent.sees("B-2.")
    assert "B-2." not in draft_row(hurried, customer)["body"]
    await customer.says("B-3 " + speak.story)
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))
    assert "B-3" in draft_row(hurried, customer)["body"]


async def test_words_after_start_wait_for_the_tap_and_are_not_asked_for_again(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    await customer.starts()
    await customer.sees(speak("start-which"))
    await customer.says("B-4 " + speak.story)
    await settled(hurried)
    assert not hurried.group.find("B-4")
    await customer.presses(speak("button-something-new"))
    await taps(customer, speak("category-billing"))
    await customer.sees(speak.asks("wish"))
    assert "B-4" in draft_row(hurried, customer)["body"]
    assert case_row(hurried, number)["state"] == "new"


async def test_a_number_in_a_sentence_and_words_in_the_review(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.says(
        {"en": "My number is 020 7946 0018, evenings", "zh-Hans": "我的手机是13800138000，晚上打"}[speak.code]
    )
    await customer.sees(speak.asks("name"))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    await customer.says("bob@example.org")
    await customer.sees(speak("contact-changed", contact="bob@example.org"))
    await customer.says("B-5")
    await customer.says("B-6")
    review = await customer.sees("B-6", within=10)
    assert "B-5" in review.text
    assert "bob@example.org" in review.text
    assert customer.transcript().count(speak("story-added")) <= 1


async def test_a_spoken_comment_reaches_the_staff_and_ends_with_thanks(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    await lodge(customer, speak, category="billing")
    number = await lodge_second(customer, speak)
    card = await card_of(hurried, number)
    await resolves(hurried, agent, number, STAFF, "B-7.")
    await customer.sees("B-7.")
    await customer.presses(speak("button-solved"))
    await customer.presses("5")
    await customer.sees(speak("ask-comment", number=number))
    await customer.sends_voice()
    await customer.sees(speak("survey-thanks", number=number))
    await hurried.telegram.until(lambda: STAFF("spoken") in card.text)
    await settled(hurried)
    assert "voice" in [each.kind for each in hurried.group.messages(card.thread_id)]


async def lodge_second(customer: Person, speak: Speech) -> str:
    """Another complaint beside the first."""
    await customer.says("/new")
    await taps(customer, speak("category-product"))
    await customer.says(speak.story)
    for label in ("key-done", "key-skip", "key-here"):
        await taps(customer, speak(label))
    await taps(customer, customer.user.name)
    await taps(customer, speak("key-submit"))
    told = await customer.sees(speak("ack-product"))
    return number_in(told)


async def test_an_unfinished_complaint_is_named_as_such(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "wish")
    for command in ("/cases", "/case"):
        await customer.says(command)
        told = await customer.sees(speak("draft-unsubmitted"))
        assert speak.asks("wish") in told.text


async def test_the_desk_of_two_gives_a_case_to_the_one_who_never_acted(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    other = hurried.agent("Maya")
    number = await lodge(customer, speak)
    await resolves(hurried, agent, number, STAFF, "B-8.")
    await customer.sees("B-8.")
    await customer.presses(speak("button-unsolved"))
    await customer.presses(speak("button-another"))
    await customer.sees(number)
    await agent.presses(STAFF("button-take"), near=await card_of(hurried, number))
    await agent.popup(STAFF("somebody-else", number=number))
    await other.presses(STAFF("button-take"), near=await card_of(hurried, number))
    await customer.sees(speak("case-taken", agent="Maya", number=number))
