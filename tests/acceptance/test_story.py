"""The main story: a complaint goes from a phone to the staff group and back, in each language."""

import re
from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import NUMBER, card_of, case_row, number_in, resolves, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

MOST_ACTIONS = 9


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
async def test_a_complaint_goes_to_the_staff_and_back(tmp_path: Path, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, language=code) as desk:
        customer, agent = desk.customer(speak.customer, speak.telegram), _agent(desk, speak)

        # The customer lodges the complaint.
        await customer.starts()
        greeting = await customer.sees(speak("greeting"))
        assert speak.asks("category") in greeting.text
        await taps(customer, speak("category-delivery"))
        await customer.sees(speak.asks("story"))
        told = await customer.says(speak.story)
        await customer.sees_reaction(told, "✍")
        await taps(customer, speak("key-done"))
        await customer.sees(speak.asks("wish"))
        await taps(customer, speak("remedy-refund"))
        await customer.sees(speak.asks("contact"))
        await taps(customer, speak("key-here"))
        await customer.sees(speak.asks("name"))
        await taps(customer, customer.user.name)
        await customer.sees(speak.asks("review"))
        await taps(customer, speak("key-submit"))
        acknowledged = await customer.sees(NUMBER)
        assert speak("ack-delivery") in acknowledged.text
        number = number_in(acknowledged)
        actions = [message for message in customer.world.chats[customer.id].messages.values()
                   if message.sender is customer.user]  # fmt: skip
        print(f"{code}: {len(actions)} actions from /start to {number}")
        assert len(actions) <= MOST_ACTIONS

        # It stands in the group; an agent takes it, answers and asks.
        topic = await desk.group.sees_topic(number)
        card = await card_of(desk, number)
        assert topic.id == card.thread_id
        assert speak.story in card.text
        await agent.presses(speak("button-take"), near=card)
        await agent.popup(speak("done-take"))
        await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
        reply = await agent.replies(card, "A-1")
        await agent.sees_reaction(reply, "👌")
        await customer.sees(speak("reply-header", agent=agent.user.name, number=number))
        more = await customer.says("A-778")
        await customer.sees_reaction(more, "✍")
        await agent.sees("A-778", topic=topic)
        await agent.presses(speak("button-ask"), near=card)
        prompt = await agent.sees(speak("prompt-ask", agent=agent.user.name, name=customer.user.name, number=number))
        await agent.replies(prompt, "A-2?")
        asked = await customer.sees("A-2?")
        assert speak("question-footer") in asked.text
        await customer.says("A-3")
        await agent.sees("A-3", topic=topic)

        # It is resolved, rated and closed.
        await resolves(desk, agent, number, speak, "£24.90")
        resolved = await customer.sees("£24.90")
        assert speak("told-upheld") in resolved.text
        await customer.presses(speak("button-solved"))
        await customer.sees(speak("ask-score", number=number))
        await customer.presses("4")
        await customer.sees(speak("ask-comment", number=number))
        await customer.says("A-4")
        await customer.sees(speak("survey-thanks", number=number))
        await desk.telegram.until(lambda: speak("state-closed") in card.text)
        assert "4/5 A-4" in card.text
        assert case_row(desk, number)["state"] == "closed"
        assert desk.telegram.too_many == 0
        _in_one_language([*customer.received(ever=True), card], code)
        print(customer.transcript(), desk.group.transcript(), sep="\n")


def _agent(desk: Desk, speak: Speech) -> Person:
    return desk.telegram.agent(speak.agent, desk.group, language=speak.telegram)


def _in_one_language(messages: list[Message], code: str) -> None:
    """Nothing of another language slips in: English has no Chinese characters, Chinese no English words."""
    for message in messages:
        words = re.sub(r"C-\d{4}-\d{6}|/\w+|Telegram|S\d|A-\d+\??|简体中文|繁體中文", "", message.text)
        foreign = re.search(r"[\u4e00-\u9fff]" if code == "en" else r"[A-Za-z]{2,}", words)
        assert foreign is None, message.text
