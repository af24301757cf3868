"""Promises that keep themselves: warnings, a delay that is told in time, the ladder, nights and outages."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.effects import Text
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, prompted, resolves, settled, until
from tests.simulator.puppet import Person

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2027, 3, 8, 10, 0, 5, tzinfo=LONDON)
FORUM_EN, GROUP_ZH = (True, "en"), (False, "zh-Hans")
SOON = 20.0  # seconds: alarms are gathered for a moment
both = pytest.mark.parametrize(("forum", "code"), [FORUM_EN, GROUP_ZH], ids=["forum-en", "group-zh"])


def clock(desk: Desk, moment: datetime) -> None:
    """Push the clock of everybody to this moment."""
    desk.telegram.push_clock(moment.timestamp() - desk.telegram.clock.now())


@asynccontextmanager
async def monday(folder: Path, forum: bool, code: str) -> AsyncIterator[tuple[Desk, Speech, Person, Person]]:
    """A desk on a Monday at ten, with an agent and a supervisor who have written a word."""
    async with hurried_desk(folder, forum=forum, language=code) as desk:
        clock(desk, MONDAY)
        agent = desk.telegram.agent(Speech(code).agent, desk.group, language=Speech(code).telegram)
        above = desk.telegram.agent("Su Lin", desk.group, status="administrator")
        for person in (agent, above):
            await person.says("hello")
        await settled(desk)
        yield desk, Speech(code), agent, above


def customers(desk: Desk, speak: Speech, count: int) -> list[Person]:
    return [desk.customer(f"{speak.customer}{number}", speak.telegram) for number in range(count)]


def alarms(desk: Desk, number: str) -> list[str]:
    """What the staff were told of a case, in order."""
    query = "select kind, tells from alarms where case_id = ? and told_at is not null order by id"
    return [f"{row['kind']}>{row['tells']}" for row in desk.bot.rows(query, case_row(desk, number)["id"])]


def promises(desk: Desk, number: str) -> list[tuple[str, str]]:
    """Every promise of a case by its kind, and what became of it."""
    rows = desk.bot.rows("select * from promises where case_id = ? order by id", case_row(desk, number)["id"])
    names = ("missed", "delayed", "dropped", "kept")
    return [(row["kind"], next((name for name in names if row[f"{name}_at"]), "stands")) for row in rows]


def clock_time(moment: datetime) -> str:
    """How the staff read a moment of the same day."""
    return f"{moment.astimezone(LONDON):%H:%M}"


def due(desk: Desk, number: str) -> datetime:
    return datetime.fromisoformat(case_row(desk, number)["due_at"]).replace(tzinfo=UTC)


def risen_words(speak: Speech, number: str, why: str = "late") -> re.Pattern[str]:
    """What the customer reads when a supervisor takes over, whatever the times."""
    missed = Text("missed-again", {"was": "@"})
    words = speak(f"escalated-{why}-supervisor", number=number, missed=missed, by="@", decision=Text("nothing"))
    return re.compile(re.escape(words).replace("@", ".+"))


async def takes(desk: Desk, agent: Person, number: str, speak: Speech) -> None:
    card = await card_of(desk, number)
    await agent.presses(speak("button-take"), near=card)
    await desk.telegram.until(lambda: speak("state-taken", agent=agent.user.name) in card.text)


@both
async def test_a_promise_is_warned_of_put_off_by_a_tap_and_then_goes_up(tmp_path: Path, forum: bool, code: str) -> None:
    async with monday(tmp_path, forum, code) as (desk, speak, agent, above):
        customer = desk.customer(speak.customer, speak.telegram)
        number = await lodge(customer, speak, category="service")
        card = await card_of(desk, number)
        assert speak("promise-answer") in card.text
        await takes(desk, agent, number, speak)
        first = due(desk, number)
        assert timedelta(hours=4) <= first - MONDAY <= timedelta(hours=4, minutes=2)
        # half of the time: the owner; four fifths: a supervisor too, with the reasons
        clock(desk, first - timedelta(hours=2) + timedelta(seconds=30))
        await until(lambda: alarms(desk, number) == ["warning>owner"], SOON)
        await settled(desk)
        assert speak("button-put-off", reason=Text("delay-reason-shop")) not in desk.group.transcript()
        clock(desk, first - timedelta(minutes=40))
        await until(lambda: alarms(desk, number) == ["warning>owner", "warning>supervisor"], SOON)
        warned = await agent.sees(speak("alarm-how"))
        assert above.user.name in warned.text
        assert speak.moment(first) not in warned.text
        assert clock_time(first) in warned.text
        customer.reads()
        await agent.presses(speak("button-put-off", reason=Text("delay-reason-shop")), near=warned)
        told = await customer.sees(speak("delay-reason-shop"))
        second = due(desk, number)
        assert speak.moment(first) in told.text
        assert speak.moment(second) in told.text
        await desk.telegram.until(lambda: speak.moment(second) in card.text)
        # the warning says who told what, and asks nothing any more
        await desk.telegram.until(lambda: not warned.buttons)
        assert all(each in warned.text for each in (agent.user.name, speak("delay-reason-shop"), clock_time(second)))
        assert speak("alarm-how") not in warned.text
        # nobody does anything more: before the new time passes, a supervisor has the case
        clock(desk, second - timedelta(minutes=5))
        risen = await customer.sees(risen_words(speak, number))
        third = due(desk, number)
        assert speak.moment(third) in risen.text
        await desk.telegram.until(lambda: not told.buttons)  # "Have a supervisor take over" is true no more
        await until(lambda: alarms(desk, number)[2:] == ["escalated>supervisor", "late-again>manager"], SOON)
        await above.sees(speak("alarm-let-go", agent=agent.user.name).strip())
        if forum:
            titled = speak("title-new-supervisor", number=number, name=customer.user.name)
            await desk.telegram.until(lambda: titled in [topic.name for topic in desk.group.chat.topics.values()])
        await agent.presses(speak("button-take"), near=card)
        await agent.popup(speak("supervisor-only", number=number))
        await takes(desk, above, number, speak)
        customer.reads()
        await above.replies(card, "S-1.")
        await customer.sees("S-1.")
        await settled(desk)
        assert promises(desk, number)[:4] == [
            ("answer", "delayed"),
            ("resolution", "stands"),
            ("answer", "delayed"),
            ("escalation", "kept"),
        ]
        assert promises(desk, number)[-1] == ("update", "stands")
        clock(desk, third + timedelta(minutes=1))  # nothing more about what is kept
        await settled(desk)
        assert [each for each in promises(desk, number) if each[1] == "missed"] == []


@both
async def test_the_customer_may_ask_for_a_supervisor_once_a_time_was_not_kept(
    tmp_path: Path, forum: bool, code: str
) -> None:
    async with monday(tmp_path, forum, code) as (desk, speak, agent, above):
        customer = desk.customer(speak.customer, speak.telegram)
        number = await lodge(customer, speak, category="service")
        await takes(desk, agent, number, speak)
        customer.reads()
        await customer.says("/escalate")
        told = await customer.sees(number)
        assert speak.moment(due(desk, number)) in told.text
        assert case_row(desk, number)["level"] == 0
        clock(desk, due(desk, number) - timedelta(minutes=5))
        late = await customer.sees(speak("delay-reason-checking"))
        await agent.replies(await card_of(desk, number), "S-1.")
        await customer.sees("S-1.")
        await until(lambda: alarms(desk, number) == ["late>manager"], SOON)
        # at night: the customer hears at once, the supervisors in the morning
        clock(desk, datetime(2027, 3, 8, 23, 30, tzinfo=LONDON))
        await settled(desk)
        before = alarms(desk, number)
        await customer.presses(speak("button-escalate-supervisor"), near=late)
        await customer.sees(risen_words(speak, number, "asked"))
        await settled(desk)
        assert (case_row(desk, number)["supervisor_only"], alarms(desk, number)) == (1, before)
        clock(desk, datetime(2027, 3, 9, 7, 0, 10, tzinfo=LONDON))
        await until(lambda: alarms(desk, number) == [*before, "escalated>supervisor"], SOON)
        await above.sees(speak("role-supervisor"))
        customer.reads()
        await customer.says("/case")
        shown = await customer.sees(number)
        assert speak("button-escalate-manager") not in str(shown.buttons)


@both
async def test_what_an_outage_has_made_late_is_told_at_once_and_to_the_staff_in_one_message(
    tmp_path: Path, forum: bool, code: str
) -> None:
    async with monday(tmp_path, forum, code) as (desk, speak, agent, _):
        people = customers(desk, speak, 3)
        numbers = [await lodge(each, speak, category="service") for each in people]
        for number in numbers:
            await takes(desk, agent, number, speak)
        await settled(desk)
        for each in people:
            each.reads()
        assert await desk.bot.stop() == 0
        clock(desk, MONDAY + timedelta(days=1, hours=1))
        await desk.bot.start()
        for each, number in zip(people, numbers, strict=True):
            told = await each.sees(speak("delay-reason-away"))
            assert speak.moment(due(desk, number)) in told.text
            assert due(desk, number) > MONDAY + timedelta(days=1, hours=1)
        await until(lambda: all(alarms(desk, number) for number in numbers), SOON)
        await settled(desk)
        assert [alarms(desk, number) for number in numbers] == [["late>manager"]] * 3
        told = await agent.sees(speak("alarms", people="", count=3, lines="").splitlines()[0])
        assert all(number in told.text for number in numbers)
        assert agent.transcript().count(told.text) == 1
        assert [dict(promises(desk, number)[:1]) for number in numbers] == [{"answer": "missed"}] * 3


@both
async def test_while_it_waits_for_the_customer_nothing_is_late_and_a_decision_keeps_everything(
    tmp_path: Path, forum: bool, code: str
) -> None:
    async with monday(tmp_path, forum, code) as (desk, speak, agent, _):
        customer = desk.customer(speak.customer, speak.telegram)
        number = await lodge(customer, speak, category="service")
        card = await card_of(desk, number)
        await agent.presses(speak("button-ask"), near=card)
        await agent.replies(await prompted(desk, number, agent, "prompt-ask", speak), "A-1?")
        await customer.sees("A-1?")
        clock(desk, MONDAY + timedelta(hours=20))
        await settled(desk)
        assert (case_row(desk, number)["due_at"], alarms(desk, number)) == (None, [])
        await customer.says("A-2.")
        await desk.telegram.until(lambda: speak("promise-update") in card.text)
        await resolves(desk, agent, number, speak, "R-1.")
        await customer.sees("R-1.")
        await settled(desk)
        assert {what for _, what in promises(desk, number)} <= {"kept", "dropped"}
        clock(desk, MONDAY + timedelta(hours=50))
        await settled(desk)
        assert alarms(desk, number) == []
