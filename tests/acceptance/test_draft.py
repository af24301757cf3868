"""A draft survives: /start again, other commands, another language, changed messages, days of silence."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import ROUND, Speech
from tests.acceptance.steps import card_of, draft_row, lodge, reaches, settled, submits, taps
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR = 3600
STATES = (*ROUND, "review")


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


# --- in between ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", STATES)
async def test_commands_in_between_lose_nothing(hurried: Desk, speak: Speech, state: str) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    before, keys = draft_row(hurried, customer)["state"], customer.keyboard
    for command, answer in (
        ("/cases", speak("draft-unsubmitted")),
        ("/case", speak("draft-unsubmitted")),
        ("/help", speak("help")),
        ("/language", speak("ask-language")),
        ("/weather", speak("unknown-command")),
    ):
        await customer.says(command)
        await customer.sees(answer)
        assert (draft_row(hurried, customer)["state"], customer.keyboard) == (before, keys)
    await customer.starts()
    welcome = await customer.sees(speak("welcome-back"))
    assert speak.asks(state) in welcome.text
    assert customer.keyboard == keys
    if state == "review":
        assert speak.story in welcome.text
        await submits(customer, speak)


async def test_the_language_changes_in_the_middle_and_old_keys_still_count(hurried: Desk, speak: Speech) -> None:
    other = Speech("zh-Hans" if speak.code == "en" else "en")
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "wish")
    await customer.says("/language")
    await customer.sees(speak("ask-language"))
    await customer.presses(other("language-name"))
    await customer.sees(other("language-changed"))
    await customer.sees(other.asks("wish"), ever=True)
    assert other("remedy-refund") in customer.keyboard
    await customer.says(speak("remedy-refund"))  # a label of the keyboard before
    await customer.sees(other.asks("contact"))
    await taps(customer, other("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(other.asks("review"))
    assert other("remedy-refund") in review.text
    assert speak.story in review.text


# --- changed messages ------------------------------------------------------------------------------------------------


async def test_an_edited_message_changes_the_answer_it_gave(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    story = await customer.says(speak.story)
    photo = await customer.sends_photo(caption="A-1")
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))
    wish = await customer.says("W-1")
    await customer.sees(speak.asks("contact"))
    contact = await customer.says("020 7946 0018")
    await customer.sees(speak.asks("name"))
    name = await customer.says("N-1")
    review = await customer.sees(speak.asks("review"))
    for message, words, shown in (
        (story, f"{speak.story} S-2", f"{speak.story} S-2"),
        (photo, "A-2", "A-2"),
        (wish, "W-2", "W-2"),
        (contact, "ann@example.org", "ann@example.org"),
        (name, "N-2", "N-2"),
    ):
        await customer.edits(message, words)
        review = await customer.sees(speak.asks("review"))
        assert shown in review.text
        await customer.sees_reaction(message, "✍")
    assert not any(gone in review.text for gone in ("W-1", "A-1", "7946", "N-1"))
    number = await submits(customer, speak)
    card = await card_of(hurried, number)
    for kept in ("S-2", "A-2", "W-2", "ann@example.org", "N-2"):
        assert kept in card.text


async def test_an_edit_before_the_review_changes_the_answer_too(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    story = await customer.says("S-1 " + speak.story)
    await customer.sees_reaction(story, "✍")
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))
    await customer.edits(story, "S-2 " + speak.story)
    await settled(hurried)
    assert draft_row(hurried, customer)["state"] == "wish"
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert "S-2" in review.text
    assert "S-1" not in review.text


async def test_an_edit_into_something_unfit_is_explained_and_the_answer_stays(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    contact = await customer.says("020 7946 0018")
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    await customer.edits(contact, "ann@")
    await customer.sees(speak("email-unreadable", given="ann@"))
    await customer.starts()
    assert "+442079460018" in (await customer.sees(speak("welcome-back"))).text


# --- silence ---------------------------------------------------------------------------------------------------------


async def test_a_silent_draft_is_reminded_of_once_and_then_let_go_with_a_word(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer = _customer(desk, speak)
        await reaches(customer, speak, "wish")
        desk.telegram.push_clock(23 * HOUR)
        await customer.does_not_see(speak("draft-reminder"))
        desk.telegram.push_clock(2 * HOUR)
        reminder = await customer.sees(speak("draft-reminder"))
        assert speak.asks("wish") in reminder.text
        assert speak("remedy-refund") in customer.keyboard
        customer.reads()
        desk.telegram.push_clock(5 * 24 * HOUR)
        await customer.does_not_see("")
        desk.telegram.push_clock(24 * HOUR)
        await customer.sees(speak("draft-expired", days=7))
        assert customer.keyboard == []
        customer.reads()
        desk.telegram.push_clock(30 * 24 * HOUR)
        await customer.does_not_see("")
        await customer.says(speak.story)
        await customer.sees(speak("greeting-kept"))


async def test_a_reminded_customer_goes_on_where_they_stopped(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer = _customer(desk, speak)
        await reaches(customer, speak, "contact")
        desk.telegram.push_clock(25 * HOUR)
        await customer.sees(speak("draft-reminder"))
        await taps(customer, speak("key-here"))
        await taps(customer, customer.user.name)
        review = await customer.sees(speak.asks("review"))
        assert speak.story in review.text
        number = await submits(customer, speak)
        await card_of(desk, number)
        customer.reads()
        desk.telegram.push_clock(8 * 24 * HOUR)
        await customer.does_not_see(speak("draft-expired", days=7))


async def test_who_opened_the_bot_and_answered_nothing_is_left_in_peace(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer = _customer(desk, speak)
        await reaches(customer, speak, "category")
        customer.reads()
        desk.telegram.push_clock(25 * HOUR)
        await customer.does_not_see("")
        desk.telegram.push_clock(8 * 24 * HOUR)
        await customer.does_not_see("")
        number = await lodge(customer, speak)
        assert number in customer.transcript()
