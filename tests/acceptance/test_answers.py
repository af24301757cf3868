"""Answers that do not fit: each gets a helpful sentence, the question stands, and nothing is lost."""

import json
from typing import Any

import pytest

from tests.acceptance.conftest import Desk
from tests.acceptance.speech import ROUND, Speech
from tests.acceptance.steps import card_of, case_row, draft_row, posts, reaches, settled, submits, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Json

pytestmark = pytest.mark.asyncio(loop_scope="module")

LONG = "水 is ä 😀 long story. " * 320  # some 6,000 UTF-16 units, more than a phone sends in one message
INVISIBLE = "\u200b\u2800\u2060"


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


def _answers(desk: Desk, person: Person) -> dict[str, Any]:
    """The draft's answers and place, without the moment of the last word."""
    row = draft_row(desk, person)
    body = dict(json.loads(row["body"]))
    return {name: value for name, value in body.items() if name != "touched_at"}


@pytest.mark.parametrize("state", [*ROUND, "review", "leaving"])
async def test_what_is_no_answer_is_explained_and_the_question_stands(hurried: Desk, speak: Speech, state: str) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    before, keys = _answers(hurried, customer), customer.keyboard
    unfit = f"not-evidence-{state}" if state in ("contact", "name") else "not-evidence"
    nonsense: list[tuple[str, Json | None, str]] = [
        ("sticker", None, unfit),
        ("poll", None, unfit),
        ("dice", None, unfit),
        ("text", {"text": INVISIBLE}, "text-empty"),
        ("text", {"text": ""}, ""),
    ]
    for kind, content, key in nonsense:
        if content is None:
            await customer.sends(kind)
        else:
            await posts(customer, kind, content)
        answer = await customer.sees(speak(key) if key else "")
        assert answer.text, "an answer in words"
        assert _answers(hurried, customer) == before
        assert customer.keyboard == keys


async def test_a_text_longer_than_a_message_is_kept_whole(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    await posts(customer, "text", {"text": LONG})
    await customer.sees(speak("story-long-kept"))
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    number = await submits(customer, speak)
    assert json.loads(case_row(hurried, number)["story"])[0]["text"] == LONG
    card = await card_of(hurried, number)
    await settled(hurried)
    below = [message for message in hurried.group.messages(card.thread_id) if message is not card][1:]
    assert "".join(message.text for message in below).replace(" ", "") == LONG.replace(" ", "")


async def test_a_long_first_word_is_kept_and_the_bot_goes_on(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await posts(customer, "text", {"text": LONG})
    answer = await customer.sees(speak("greeting-kept"))
    assert speak.asks("category") in answer.text
    assert [part["text"] for part in _answers(hurried, customer)["story"]] == [LONG]
    assert speak("story-long-kept") not in customer.transcript()  # there is no Done to tap yet


@pytest.mark.parametrize(("state", "limit"), [("wish", 1000), ("contact", 200), ("name", 60)])
async def test_a_short_answer_that_is_too_long_says_how_long_it_may_be(
    hurried: Desk, speak: Speech, state: str, limit: int
) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    for words in ("x" * (limit + 1), "字" * (limit + 1), "😀" * (limit // 2 + 1), LONG):
        await posts(customer, "text", {"text": words})
        answer = await customer.sees(speak("answer-too-long", limit=limit).split(str(limit))[0])
        assert str(limit) in answer.text.replace(",", "")
        assert _answers(hurried, customer)["state"] == state
    await customer.says("x" * limit if state != "contact" else "020 7946 0018")
    await hurried.telegram.until(lambda: _answers(hurried, customer)["state"] != state)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("0207 946", "phone-too-short"),
        ("+44 20", "phone-too-short"),
        ("+44 20 7946 0018 000 111", "phone-too-long"),
        ("+999 123 456 789", "phone-unreadable"),
        ("call me maybe", "contact-neither"),
        ("ann@", "email-unreadable"),
        ("ann@example", "email-unreadable"),
        ("ann lee@example.org", "email-unreadable"),
    ],
)
async def test_a_bad_contact_is_named_and_asked_again(hurried: Desk, speak: Speech, typed: str, key: str) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.says(typed)
    answer = await customer.sees(speak(key, given=typed))
    assert speak("key-here") in answer.text
    assert speak("key-here") in customer.keyboard
    assert _answers(hurried, customer)["contact"] is None
    await customer.says("020 7946 0018")
    await customer.sees(speak.asks("name"))


async def test_somebody_elses_contact_is_not_taken_for_the_customers(hurried: Desk, speak: Speech) -> None:
    customer, other = _customer(hurried, speak), _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.sends_contact(of=other.user)
    await customer.sees(speak("contact-not-own"))
    assert _answers(hurried, customer)["state"] == "contact"
    await customer.shares_phone()
    await customer.sees(speak.asks("name"))


@pytest.mark.parametrize("state", ["category", "wish", "contact", "name", "review"])
async def test_a_photo_sent_at_any_question_is_kept_as_part_of_the_story(
    hurried: Desk, speak: Speech, state: str
) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    photo = await customer.sends_photo(caption="A-1")
    await customer.sees_reaction(photo, "✍")
    answers = _answers(hurried, customer)
    assert answers["state"] == state
    assert [part["text"] for part in answers["story"]][-1] == "A-1"


async def test_limits_of_the_story_are_named_and_what_was_told_stays(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    for part in range(5):
        await posts(customer, "text", {"text": f"{part}" * 3990})
    await posts(customer, "text", {"text": "x" * 3990})
    await customer.sees(speak("story-too-long", limit=20000).split("20")[0])
    assert len(_answers(hurried, customer)["story"]) == 5
    other = _customer(hurried, speak)
    await reaches(other, speak, "story")
    sent = [await other.says(f"A-{part}") for part in range(30)]
    await other.sees_reaction(sent[-1], "✍")
    await other.says("A-30")
    await other.sees(speak("story-too-many", limit=30))
    assert len(_answers(hurried, other)["story"]) == 30
