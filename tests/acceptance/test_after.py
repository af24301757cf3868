"""After a case: words that may be about one that was closed, answers that join an open one, taking one back."""

import pytest

from flows.effects import Text
from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import case_row, draft_row, lodge, reaches, resolves, settled, taps
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAFF = Speech("en")


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


async def _closed(desk: Desk, speak: Speech) -> tuple[Person, Person, str]:
    customer, agent = _customer(desk, speak), desk.agent(speak.agent)
    number = await lodge(customer, speak)
    await resolves(desk, agent, number, STAFF, "Refunded.")
    await customer.sees(kind="document")
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses("5")
    await customer.presses(speak("button-no-comment"))
    await customer.sees(speak("survey-thanks", number=number))
    return customer, agent, number


# --- words after a case was closed ------------------------------------------------------------------------------------


async def test_words_after_a_closing_open_the_case_again_where_the_customer_says_so(
    hurried: Desk, speak: Speech
) -> None:
    customer, agent, number = await _closed(hurried, speak)
    first = await customer.says(speak.story)
    await customer.sees(speak("about-closed", number=number))
    second = await customer.says("A-931")
    await customer.sees_reaction(first, "✍")
    await customer.sees_reaction(second, "✍")
    await settled(hurried)
    assert customer.transcript().count(speak("about-closed", number=number)) == 1
    await customer.presses(speak("button-reopen"))
    await customer.sees(number)
    await agent.sees("A-931")
    assert case_row(hurried, number)["state"] == "taken"


async def test_words_after_a_closing_begin_something_new_where_the_customer_says_so(
    hurried: Desk, speak: Speech
) -> None:
    customer, _, number = await _closed(hurried, speak)
    await customer.says("A-932 " + speak.story)
    await customer.sees(speak("about-closed", number=number))
    await customer.presses(speak("button-something-new"))
    await customer.sees(speak("greeting-kept"))
    await taps(customer, speak("category-billing"))
    await customer.sees(speak.asks("wish"))
    assert "A-932" in draft_row(hurried, customer)["body"]
    assert case_row(hurried, number)["state"] == "closed"


async def test_thanks_after_a_closing_remain_without_effect(hurried: Desk, speak: Speech) -> None:
    customer, _, number = await _closed(hurried, speak)
    thanks = await customer.says({"en": "ok, thank you!", "zh-Hans": "好的，谢谢"}[speak.code])
    await customer.sees_reaction(thanks, "✍")
    await settled(hurried)
    assert speak("about-closed", number=number) not in customer.transcript()
    assert case_row(hurried, number)["state"] == "closed"


# --- joining ----------------------------------------------------------------------------------------------------------


async def test_what_was_answered_before_goes_along_to_the_open_case(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak, category="delivery")
    await customer.says("/new")
    await customer.sees(speak.asks("category"))
    await taps(customer, speak("category-billing"))
    await customer.says("A-933 " + speak.story)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("remedy-repair"))
    await customer.sees(speak.asks("contact"))
    await customer.says("ann@example.org")
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    await taps(customer, speak("key-edit-category"))
    await taps(customer, speak("category-delivery"))
    await customer.sees(speak("ask-twin", number=number, category=Text("category-delivery")))
    await taps(customer, speak("key-join"))
    await customer.sees(speak("joined-case", number=number))
    card = await hurried.group.card(number)
    await hurried.telegram.until(lambda: "ann@example.org" in card.text)
    await settled(hurried)
    words = [each.text for each in hurried.group.messages(card.thread_id) if each is not card]
    assert any("A-933" in each for each in words)
    [told] = [each for each in words if "ann@example.org" in each]
    assert STAFF("review-wish", wish=Text("remedy-repair")) in told
    assert len(hurried.bot.rows("select * from cases where customer_id = ?", customer.id)) == 1


# --- taking back ------------------------------------------------------------------------------------------------------


async def test_the_command_takes_a_complaint_back_and_ok_is_no_reason(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    card = await hurried.group.card(number)
    await customer.says("/withdraw")
    await customer.sees(speak("ask-reason", number=number))
    await customer.presses(speak("button-reason-other"))
    await customer.sees(speak("ask-reason-words", number=number))
    await customer.says({"en": "ok", "zh-Hans": "好的"}[speak.code])
    await customer.sees(speak("ask-withdraw", number=number))
    await customer.presses(speak("button-withdraw-yes"))
    await customer.sees(speak("case-withdrawn", number=number))
    await hurried.telegram.until(lambda: STAFF("card-withdrawn", reason=Text("withdrawn-unsaid")) in card.text)
    await customer.says("/withdraw")
    await customer.sees(speak("nothing-to-withdraw"))


async def test_the_command_asks_which_of_several(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    first = await lodge(customer, speak)
    await customer.says("/new")
    await customer.sees(speak.asks("category"))
    await taps(customer, speak("category-billing"))
    await customer.says(speak.story)
    for label in ("key-done", "key-skip", "key-here"):
        await taps(customer, speak(label))
    await taps(customer, customer.user.name)
    await taps(customer, speak("key-submit"))
    await settled(hurried)
    await customer.says("/withdraw")
    await customer.sees(speak("withdraw-which"))
    await customer.presses(speak("case-label", number=first, category=Text("category-delivery")))
    await customer.sees(speak("ask-reason", number=first))


async def test_the_command_with_nothing_but_a_begun_complaint_stops_that(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.says("/withdraw")
    await customer.sees(speak("no-cases"))
    await reaches(customer, speak, "wish")
    await customer.says("/withdraw")
    await customer.sees(speak("ask-leaving"))


async def test_a_reason_in_own_words_is_no_part_of_a_complaint_under_way(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    await customer.says("/new")
    await customer.sees(speak.asks("category"))
    await customer.says("/withdraw")
    await customer.presses(speak("button-reason-other"))
    await customer.sees(speak("ask-reason-words", number=number))
    await customer.says("A-934")
    await customer.sees(speak("ask-withdraw", number=number))
    assert "A-934" not in draft_row(hurried, customer)["body"]
    await taps(customer, speak("category-billing"))
    await customer.sees(speak.asks("story"))
