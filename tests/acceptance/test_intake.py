"""A customer tells what went wrong: guided or unasked, forwards and back, with whatever a phone can send."""

import json

import pytest

from tests.acceptance.conftest import Desk
from tests.acceptance.speech import ROUND, Speech
from tests.acceptance.steps import card_of, case_row, draft_row, lodge, reaches, settled, submits, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


# --- the first word --------------------------------------------------------------------------------------------------


async def test_start_says_how_long_it_takes_and_asks_the_first_question(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.starts()
    greeting = await customer.sees(speak("greeting"))
    assert speak.asks("category") in greeting.text
    assert "1/5" in greeting.text
    assert speak("category-delivery") in customer.keyboard


@pytest.mark.parametrize("kind", ["text", "photo", "voice"])
async def test_who_just_writes_is_never_asked_for_the_same_again(hurried: Desk, speak: Speech, kind: str) -> None:
    customer = _customer(hurried, speak)
    if kind == "text":
        first = await customer.says(speak.story)
    else:
        first = (await customer.sends(kind, caption=speak.story if kind == "photo" else ""))[0]
    answer = await customer.sees(speak("greeting-kept"))
    assert speak.asks("category") in answer.text
    await customer.sees_reaction(first, "✍")
    await taps(customer, speak("category-product"))
    await customer.sees(speak.asks("wish"))
    assert speak.asks("story") not in customer.transcript()
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert (speak.story if kind != "voice" else speak("spoken")) in review.text
    number = await submits(customer, speak)
    card = await card_of(hurried, number)
    if kind == "voice":
        await hurried.telegram.until(lambda: [each.kind for each in _in_topic(hurried, card)] == ["voice"])
    else:
        assert speak.story in card.text


async def test_a_bare_hello_is_answered_with_the_greeting_and_kept_by_nobody(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.says({"en": "Hello!", "zh-Hans": "你好"}[speak.code])
    await customer.sees(speak("greeting"))
    assert json.loads(draft_row(hurried, customer)["body"])["story"] == []
    await taps(customer, speak("category-other"))
    await customer.sees(speak.asks("story"))


# --- forwards and back ------------------------------------------------------------------------------------------------


async def test_every_question_shows_how_far_it_is(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    questions = [message.text for message in customer.received(ever=True)]
    assert [place for text in questions for place in ("1/5", "2/5", "3/5", "4/5", "5/5") if place in text] == [
        "1/5", "2/5", "3/5", "4/5", "5/5",
    ]  # fmt: skip


async def test_back_leads_one_question_back_and_loses_nothing(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "name")
    for question in reversed(ROUND[:-1]):
        await taps(customer, speak("key-back"))
        await customer.sees(speak.asks(question))
    assert speak("key-back") not in customer.keyboard
    await taps(customer, speak("category-billing"))
    await customer.sees(speak.asks("wish"))  # what happened was told already
    await taps(customer, speak("remedy-repair"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    for words in (speak("category-billing"), speak.story, speak("remedy-repair"), speak("contact-telegram")):
        assert words in review.text


async def test_cancel_asks_first_wherever_there_is_something_to_lose(hurried: Desk, speak: Speech) -> None:
    for question in (*ROUND[2:], "review"):
        customer = _customer(hurried, speak)
        await reaches(customer, speak, question)
        await taps(customer, speak("key-cancel"))
        await customer.sees(speak("ask-leaving"))
        await customer.says(speak.story)
        await customer.sees(speak("choose-leaving"))
        await taps(customer, speak("key-keep"))
        await customer.sees(speak.asks(question))
        await taps(customer, speak("key-cancel"))
        await taps(customer, speak("key-throw"))
        await customer.sees(speak("discarded"))
        assert customer.keyboard == []
        assert draft_row(hurried, customer)["state"] == "discarded"
        assert hurried.bot.rows("select * from cases where customer_id = ?", customer.id) == []
        # the door stays open
        await customer.says(speak.story)
        await customer.sees(speak("greeting-kept"))


async def test_the_cancel_command_does_what_the_key_does(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.says("/cancel")
    await customer.sees(speak("nothing-to-cancel"))
    await reaches(customer, speak, "wish")
    await customer.says("/cancel")
    await customer.sees(speak("ask-leaving"))


async def test_the_remedy_can_be_left_to_the_business_or_said_in_own_words(hurried: Desk, speak: Speech) -> None:
    skipper = _customer(hurried, speak)
    await reaches(skipper, speak, "wish")
    await taps(skipper, speak("key-skip"))
    await skipper.sees(speak.asks("contact"))
    await taps(skipper, speak("key-here"))
    await taps(skipper, skipper.user.name)
    assert speak("wish-open") in (await skipper.sees(speak.asks("review"))).text
    writer = _customer(hurried, speak)
    await reaches(writer, speak, "wish")
    await writer.says("50 % & <b>a call</b> 道歉")
    await writer.sees(speak.asks("contact"))
    await taps(writer, speak("key-here"))
    await taps(writer, writer.user.name)
    assert "50 % & <b>a call</b> 道歉" in (await writer.sees(speak.asks("review"))).text
    number = await submits(writer, speak)
    assert "50 % & <b>a call</b> 道歉" in (await card_of(hurried, number)).text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("020 7946 0018", "+442079460018"),
        ("+86 138 0013 8000", "+8613800138000"),
        ("ann.lee@EXAMPLE.org", "ann.lee@example.org"),
    ],
)
async def test_a_typed_contact_is_normalised(hurried: Desk, speak: Speech, typed: str, kept: str) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.says(typed)
    await customer.sees(speak.asks("name"))
    await taps(customer, customer.user.name)
    assert kept in (await customer.sees(speak.asks("review"))).text


async def test_the_share_button_gives_the_customers_own_number(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.shares_phone()
    await customer.sees(speak.asks("name"))
    await taps(customer, customer.user.name)
    assert str(customer.user.phone) in (await customer.sees(speak.asks("review"))).text


# --- the review ------------------------------------------------------------------------------------------------------


async def test_each_answer_can_be_changed_from_the_review(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")

    async def changes(answer: str, *taken: str, said: str = "") -> Message:
        await taps(customer, speak(f"key-edit-{answer}"))
        await customer.sees(speak(f"ask-{answer}-again"))
        if said:
            await customer.says(said)
        for label in taken:
            await taps(customer, label)
        return await customer.sees(speak.asks("review"))

    assert speak("category-service") in (await changes("category", speak("category-service"))).text
    review = await changes("story", speak("key-done"), said="A-778")
    assert speak.story in review.text
    assert "A-778" in review.text
    assert speak("remedy-apology") in (await changes("wish", speak("remedy-apology"))).text
    assert "+442079460018" in (await changes("contact", said="020 7946 0018")).text
    assert "Ms A. Lee" in (await changes("name", said="Ms A. Lee")).text
    number = await submits(customer, speak)
    row = case_row(hurried, number)
    assert (row["category"], row["severity"], row["wish"], row["name"]) == ("service", "S2", "apology", "Ms A. Lee")


async def test_back_from_a_change_returns_to_the_review_unchanged(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    for answer in ROUND:
        await taps(customer, speak(f"key-edit-{answer}"))
        await customer.sees(speak(f"ask-{answer}-again"))
        await taps(customer, speak("key-back"))
        review = await customer.sees(speak.asks("review"))
        assert speak("category-delivery") in review.text
        assert speak("remedy-refund") in review.text


async def test_words_written_at_the_review_are_added_to_the_story(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    await customer.says("A-779")
    review = await customer.sees(speak.asks("review"))
    assert "A-779" in review.text


# --- what comes with it ----------------------------------------------------------------------------------------------


async def test_everything_a_phone_can_send_is_in_the_story_and_in_the_case(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    sent = [
        await customer.says(speak.story),
        await customer.says("A-780 *stars* <tags> & 😀"),
        await customer.sends_photo(caption="A-781"),
        *await customer.sends_album(3, caption="A-782"),
        await customer.sends_video(),
        await customer.sends_voice(),
        await customer.sends_document("receipt.pdf"),
        await customer.sends_video_note(),
        await customer.sends_location(),
    ]
    for message in sent:
        await customer.sees_reaction(message, "✍")
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert speak("review-files", files=9) in review.text
    number = await submits(customer, speak)
    card = await card_of(hurried, number)
    for words in (speak.story, "A-780 *stars* <tags> & 😀", "A-781", "A-782"):
        assert words in card.text
    await settled(hurried)
    kinds = sorted(message.kind for message in _in_topic(hurried, card))
    assert kinds == sorted(["photo"] * 4 + ["video", "voice", "document", "video_note", "location"])
    albums = [call for call in hurried.telegram.calls_of("sendMediaGroup") if _thread(call.params) == card.thread_id]
    assert len(albums) == 1  # four photos and a video in one call


async def test_done_before_a_word_and_a_story_of_one_word_are_asked_back_once(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    await taps(customer, speak("key-done"))
    await customer.sees(speak("story-empty"))
    short = {"en": "Bad", "zh-Hans": "很差"}[speak.code]
    await customer.says(short)
    await taps(customer, speak("key-done"))
    await customer.sees(speak("story-too-short", given=short))
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))


async def test_a_second_complaint_can_be_lodged_after_the_first(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    first = await lodge(customer, speak)
    await customer.starts()
    await customer.sees(speak("start-which"))
    await customer.presses(speak("button-something-new"))
    await customer.sees(speak.asks("category"))
    await taps(customer, speak("category-privacy"))
    await customer.says(speak.story)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    second = await submits(customer, speak)
    assert second != first
    assert first in (await card_of(hurried, second)).text  # the agents see the earlier one in the history line


def _thread(params: dict[str, object]) -> int:
    return int(str(params.get("message_thread_id", 0)))


def _in_topic(desk: Desk, card: Message) -> list[Message]:
    return [message for message in desk.group.messages(card.thread_id) if message is not card]
