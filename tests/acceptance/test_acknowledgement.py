"""The acknowledgement: at once, with an action in it, the number, and a promise that holds in every calendar."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.promises import promise
from tests.acceptance.conftest import Desk, Open, hurried_desk
from tests.acceptance.speech import LANGUAGES, Speech
from tests.acceptance.steps import NUMBER, card_of, case_row, default_policy, lodge, number_in, reaches, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

LONDON = ZoneInfo("Europe/London")
CATEGORIES = ("delivery", "product", "service", "billing", "safety", "privacy", "other")


def _set_clock(desk: Desk, moment: datetime) -> None:
    desk.telegram.push_clock(moment.timestamp() - desk.telegram.clock.now())


def _told(message: Message) -> tuple[datetime, str]:
    """The moment of the first date-time entity, and the words it stands on; the second is the decision's."""
    entity, _ = [each for each in message.content["entities"] if each["type"] == "date_time"]
    units = message.text.encode("utf-16-le")
    words = units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
    return datetime.fromtimestamp(entity["unix_time"], UTC), words


async def _acknowledged(customer: Person, speak: Speech, category: str) -> Message:
    await lodge(customer, speak, category=category)
    return await customer.sees(NUMBER, ever=True)


@pytest.mark.alone
async def test_it_comes_within_a_second_of_submit(open_desk: Open) -> None:
    """Telegram's limits are on, and the customers tap as people do: about once a second."""
    async with open_desk() as desk:
        speeches = [Speech(code) for code in LANGUAGES]
        took = await asyncio.gather(*(_lodges_at_human_pace(desk, speak) for speak in speeches))
        for speak, seconds in zip(speeches, took, strict=True):
            print(f"{speak.code}: acknowledged {seconds:.3f} s after Submit")
            assert seconds < 1.0
        assert desk.telegram.too_many == 0


async def _lodges_at_human_pace(desk: Desk, speak: Speech) -> float:
    """Lodge a complaint with a second between the taps; gives the seconds from Submit to the acknowledging call."""
    customer = desk.customer(speak.customer, speak.telegram)
    await customer.starts()
    for label in ("category-delivery", "", "key-done", "remedy-refund", "key-here", "name"):
        await asyncio.sleep(1)
        if not label:
            await customer.says(speak.story)
        else:
            await taps(customer, customer.user.name if label == "name" else speak(label))
    await customer.sees(speak.asks("review"))
    await asyncio.sleep(1)
    await taps(customer, speak("key-submit"))
    tapped = time.monotonic()
    number = number_in(await customer.sees(NUMBER))
    sent = desk.telegram.calls_of("sendMessage", chat_id=customer.id)
    [call] = [each for each in sent if number in str(each.params["text"])]
    assert customer.keyboard == []
    return call.real - tapped


async def test_each_category_has_words_with_an_action_and_its_promise(tmp_path: Path, speak: Speech) -> None:
    policy = default_policy()
    async with hurried_desk(tmp_path) as desk:
        _set_clock(desk, datetime(2027, 3, 8, 10, 0, 5, tzinfo=LONDON))  # a Monday
        expected = {"S1": "11:01", "S2": "14:01", "S3": "10:01"}
        for category in CATEGORIES:
            customer = desk.customer(speak.customer, speak.telegram)
            message = await _acknowledged(customer, speak, category)
            number = number_in(message)
            severity = policy.category_of(category).severity
            row = case_row(desk, number)
            moment, words = _told(message)
            who = speak("who-supervisor" if severity == "S1" else "who-agent")
            assert message.text.startswith(speak(f"ack-{category}"))
            assert who in message.text
            assert "/case" in message.text
            lodged = datetime.fromisoformat(row["lodged_at"]).replace(tzinfo=UTC)
            assert moment == promise(policy, policy.severity[severity].first_answer, lodged)
            assert words == speak.moment(moment)
            assert words.endswith(expected[severity])
            rows = desk.bot.rows("select kind, due_at from promises where case_id = ? order by id", row["id"])
            assert [each["kind"] for each in rows][:2] == ["answer", "resolution"]
            assert datetime.fromisoformat(rows[0]["due_at"]).replace(tzinfo=UTC) == moment
            assert row["due_at"] == rows[0]["due_at"]


async def test_closed_doors_and_holidays_do_not_count(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        for now, category, due in (
            # Friday evening: 4 open hours end on Monday
            ((2027, 3, 5, 17, 30, 5), "billing", (2027, 3, 8, 12, 31)),
            # Saturday: an open day later begins on Monday at nine
            ((2027, 3, 6, 12, 0, 5), "delivery", (2027, 3, 9, 9, 0)),
            # S1 goes round the clock
            ((2027, 3, 7, 3, 0, 5), "safety", (2027, 3, 7, 4, 1)),
            # the clocks go forward in the night to 28 March; Good Friday and Easter Monday are holidays
            ((2027, 3, 25, 16, 0, 5), "service", (2027, 3, 30, 11, 1)),
            # Christmas on a Saturday: the days that stand for it are holidays too
            ((2027, 12, 24, 17, 0, 5), "other", (2027, 12, 29, 17, 1)),
        ):
            _set_clock(desk, datetime(*now, tzinfo=LONDON))
            customer = desk.customer(speak.customer, speak.telegram)
            moment, words = _told(await _acknowledged(customer, speak, category))
            wanted = datetime(*due, tzinfo=LONDON)
            assert moment == wanted
            assert words == speak.moment(wanted)


async def test_the_promise_is_told_in_the_customers_own_time_zone(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        _set_clock(desk, datetime(2027, 3, 8, 10, 0, 5, tzinfo=LONDON))
        customer = desk.customer(speak.customer, speak.telegram)
        await reaches(customer, speak, "contact", category="safety")
        await customer.says("+852 9123 4567")
        await taps(customer, customer.user.name)
        await taps(customer, speak("key-submit"))
        message = await customer.sees(NUMBER)
        # in words alone: an entity would be shown by the phone's own clock, which may be anywhere
        assert not [each for each in message.content["entities"] if each["type"] == "date_time"]
        assert "19:01" in message.text
        assert ("Hong Kong" if speak.code == "en" else "香港") in message.text
        assert case_row(desk, number_in(message))["due_at"].startswith("2027-03-08 11:01")
        # the staff read it in the company's
        assert (await card_of(desk, number_in(message))).text.splitlines()[1].endswith("11:01")
