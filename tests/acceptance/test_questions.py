"""At the questions: a voice for a story, what is no answer, help that is needed, leaving with empty hands."""

import pytest

from flows.effects import Text
from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import draft_row, reaches, resolves, settled, submits, taps
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


@pytest.mark.parametrize(("kind", "key"), [("voice", "spoken"), ("video_note", "spoken-video")])
async def test_a_story_told_by_voice_alone_is_called_so_wherever_it_is_read(
    hurried: Desk, speak: Speech, kind: str, key: str
) -> None:
    customer, english = _customer(hurried, speak), Speech("en")
    await reaches(customer, speak, "story")
    await customer.sends(kind)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert speak("review-story", story=Text(key)) in review.text.splitlines()
    assert speak("review-files", files=1) in review.text.splitlines()
    number = await submits(customer, speak)
    card = await hurried.group.card(number)
    assert english("card-story", words=Text(key)) in card.text.splitlines()
    await resolves(hurried, hurried.agent(), number, english, "Refunded.")
    await customer.sees(button=speak("button-solved"))


async def test_the_review_names_no_files_where_there_are_none(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    review = await customer.sees(speak.asks("review"), ever=True)
    assert speak("review-files", files="").strip("* ") not in review.text
    assert len([line for line in review.text.splitlines() if line]) == 7


@pytest.mark.parametrize("state", ["contact", "name"])
async def test_what_is_no_answer_is_kept_and_the_way_to_answer_is_told(
    hurried: Desk, speak: Speech, state: str
) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    voice = await customer.sends_voice()
    await customer.sees(speak(f"kept-{state}"))
    await customer.sees_reaction(voice, "✍")
    await customer.sends("sticker")
    await customer.sees(speak(f"not-evidence-{state}"))
    if state == "contact":
        await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    number = await submits(customer, speak)
    card = await hurried.group.card(number)
    await settled(hurried)
    assert [each.kind for each in hurried.group.messages(card.thread_id) if each is not card] == ["voice"]


async def test_who_needs_help_says_so_while_telling_what_happened(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    await taps(customer, speak("key-help"))
    await customer.sees(speak("ask-help"))
    await taps(customer, speak("help-literacy"))
    noted = await customer.sees(speak("help-noted"))
    assert speak.asks("story") in noted.text
    assert speak("key-help") not in customer.keyboard
    await customer.sends_voice()
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert speak("help-literacy") in review.text
    number = await submits(customer, speak)
    help_line = Speech("en")("card-help", help=Text("help-literacy"))
    assert help_line in (await hurried.group.card(number)).text.splitlines()


@pytest.mark.parametrize("state", ["category", "story"])
async def test_cancel_before_anything_was_written_asks_nothing(hurried: Desk, speak: Speech, state: str) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, state)
    await taps(customer, speak("key-cancel"))
    await customer.sees(speak("left-empty"))
    assert customer.keyboard == []
    assert draft_row(hurried, customer)["state"] == "discarded"
    assert speak("ask-leaving") not in customer.transcript()
