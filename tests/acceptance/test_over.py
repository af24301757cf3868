"""A question that is over has no buttons left, and words that nobody placed reach somebody all the same."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import case_row, lodge, resolves, settled, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

DAY = 24 * 3600 + 60
STAFF = Speech("en")


async def _resolved(desk: Desk, speak: Speech, words: str) -> tuple[Person, str]:
    customer, agent = desk.customer(speak.customer, speak.telegram), desk.agent(speak.agent)
    number = await lodge(customer, speak)
    await resolves(desk, agent, number, STAFF, words)
    await customer.sees(words)
    await customer.sees(kind="document")
    await settled(desk)
    return customer, number


def _standing(customer: Person) -> list[list[str]]:
    """The labels of each message that has buttons, oldest first."""
    found = [each for each in customer.received(ever=True) if each.buttons]
    return [[str(button["text"]) for row in each.buttons for button in row] for each in found]


async def _closed(customer: Person, speak: Speech, number: str) -> Message:
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses("5")
    await customer.sees(speak("ask-comment", number=number))
    await customer.says("V-9")
    return await customer.sees(speak("survey-thanks", number=number))


async def test_a_comment_that_was_typed_leaves_no_button_to_say_there_is_none(hurried: Desk, speak: Speech) -> None:
    customer, number = await _resolved(hurried, speak, "V-1.")
    await _closed(customer, speak, number)
    await settled(hurried)
    assert _standing(customer) == [[speak("button-another")]]  # under the decision, while it is a right


async def test_the_choice_stands_once_and_goes_when_the_case_is_opened_again(hurried: Desk, speak: Speech) -> None:
    customer, number = await _resolved(hurried, speak, "V-2.")
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses("1")
    await customer.sees(speak("ask-comment-low", number=number))
    await customer.says("V-3")
    await customer.sees(speak("choice-noted", number=number))
    await settled(hurried)
    choice = [speak("button-another"), speak("button-supervisor"), speak("button-leave")]
    assert _standing(customer) == [[speak("button-another")], choice]
    file = next(each for each in customer.received(ever=True) if each.kind == "document")
    await customer.presses(speak("button-another"), near=file)
    await customer.sees(number)
    await settled(hurried)
    assert _standing(customer) == []


async def test_only_the_newest_reminder_asks_and_after_the_closing_none_does(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, number = await _resolved(desk, speak, "V-4.")
        asked = [speak("button-solved"), speak("button-unsolved")]
        assert _standing(customer) == [asked, [speak("button-another")]]
        desk.telegram.push_clock(DAY)
        await customer.sees(speak("survey-reminder", number=number))
        await settled(desk)
        assert _standing(customer) == [[speak("button-another")], asked]
        desk.telegram.push_clock(3 * DAY)
        await customer.sees(speak("closed-kindly", number=number))
        await settled(desk)
        assert _standing(customer) == [[speak("button-another")]]


async def test_a_case_opened_by_way_of_its_number_leaves_no_question_behind(hurried: Desk, speak: Speech) -> None:
    customer, number = await _resolved(hurried, speak, "V-5.")
    await _closed(customer, speak, number)
    await customer.says(speak.story)
    await customer.sees(speak("about-closed", number=number))
    await customer.says("/case")
    await customer.sees(speak("told-state-closed"))
    await customer.presses(speak("button-reopen"))
    await customer.sees(number)
    await settled(hurried)
    assert case_row(hurried, number)["state"] in ("new", "taken")
    assert _standing(customer) == []


async def test_who_withdrew_opens_it_again_with_one_tap(hurried: Desk, speak: Speech) -> None:
    customer = hurried.customer(speak.customer, speak.telegram)
    number = await lodge(customer, speak)
    await customer.says("/withdraw")
    await customer.sees(speak("ask-reason", number=number))
    await customer.presses(speak("button-reason-solved"))
    await customer.sees(speak("ask-withdraw", number=number))
    await customer.presses(speak("button-withdraw-yes"))
    await customer.sees(speak("case-withdrawn", number=number))
    await settled(hurried)
    assert _standing(customer) == [[speak("button-reopen")]]
    await customer.presses(speak("button-reopen"))
    await customer.sees(speak("ask-reopen", number=number))


async def test_nothing_stands_when_a_question_is_over_before_it_was_seen(tmp_path: Path, speak: Speech) -> None:
    """Words and a tap at once: the outbox takes the buttons off when the turn of the row comes."""
    async with hurried_desk(tmp_path) as desk:
        customer, number = await _resolved(desk, speak, "V-6.")
        await customer.presses(speak("button-unsolved"))
        await customer.sees(speak("ask-choice", number=number))
        for _ in range(3):
            await customer.says(speak.story)
        await customer.presses(speak("button-another"), near=number)
        await settled(desk)
        assert _standing(customer) == []
        assert desk.bot.rows("select * from asked") == []


# --- words that wait --------------------------------------------------------------------------------------------------


async def test_words_after_a_closing_are_asked_about_again_then_told_to_the_staff(
    tmp_path: Path, speak: Speech
) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, number = await _resolved(desk, speak, "V-7.")
        await _closed(customer, speak, number)
        await customer.says("V-8")
        await customer.sees(speak("about-closed", number=number))
        await settled(desk)
        for key in ("about-closed", "held-passed-on"):
            customer.reads()
            desk.telegram.push_clock(DAY)
            await customer.sees(speak(key, number=number))
        await settled(desk)
        assert desk.group.find(STAFF("staff-late-words", name=speak.customer, number=number))
        assert desk.group.find("V-8")
        assert case_row(desk, number)["state"] == "closed"
        assert _standing(customer) == [[speak("button-another")], [speak("button-reopen")]]


async def test_a_key_left_by_a_complaint_that_fell_silent_begins_with_it(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer = desk.customer(speak.customer, speak.telegram)
        await customer.starts()
        await customer.sees(speak.asks("category"))
        await settled(desk)
        customer.reads()
        desk.telegram.push_clock(DAY)
        await customer.does_not_see("")
        await taps(customer, speak("category-delivery"))
        assert (await customer.sees(speak.asks("story"))).text == speak.asks("story")


# --- what is handed over ----------------------------------------------------------------------------------------------


async def test_a_place_sent_later_and_each_rating_stand_in_what_is_handed_over(hurried: Desk, speak: Speech) -> None:
    customer, agent = hurried.customer(speak.customer, speak.telegram), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    place = await customer.sends_location(latitude=51.5, longitude=-0.12)
    await customer.sees_reaction(place, "✍")
    await resolves(hurried, agent, number, STAFF, "V-10.")
    await customer.sees(kind="document")
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses("2")
    await customer.sees(speak("ask-comment-low", number=number))
    await customer.presses(speak("button-another"))
    await customer.sees(number)
    await customer.says("/mydata")
    await settled(hurried)
    files = {each.content["document"]["file_name"][-5:]: each.content["document"]["file_id"]
             for each in customer.received() if each.kind == "document"}  # fmt: skip
    page, data = ((hurried.telegram.world.files[files[end]].data or b"").decode() for end in (".html", ".json"))
    assert page.count("51.500000, -0.120000") == 1
    assert page.partition(speak("mydata-sent"))[0].count("2/5") == 2  # among the ratings, and the step
    [said] = [each for each in json.loads(data)["cases"][0]["history"] if each["kind"] == "customer-said"]
    assert said["data"]["facts"] == {"latitude": 51.5, "longitude": -0.12}
