"""A complaint that is urgent is seen to be urgent: at once, when it becomes so, and until a person knows better."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, settled, until
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")
HOUR = 3600.0
URGENT = {"en": "It is late again. I have spoken to my lawyer.", "zh-Hans": "又晚了三天，我已经找了律师。"}
LAWYER = {"en": "to my lawyer", "zh-Hans": "律师"}
ON_FIRE = {"en": "Now it caught fire, come quickly", "zh-Hans": "现在水壶着火了，快来人"}
FIRE = {"en": "caught fire", "zh-Hans": "着火"}
CALM = {"en": "I am not angry, and nobody was hurt.", "zh-Hans": "我没有生气，也没有人受伤。"}


class Room:
    """A staff group of one kind, in one language, with a supervisor; the customers speak it too."""

    def __init__(self, desk: Desk, speak: Speech) -> None:
        self.desk, self.speak = desk, speak
        self.supervisor = self.staff("Su Lin", "administrator")

    def staff(self, name: str, status: str = "member") -> Person:
        return self.desk.telegram.agent(name, self.desk.group, language=self.speak.telegram, status=status)

    async def lodged(self, story: str = "") -> tuple[Person, str, Message]:
        customer = self.desk.customer(self.speak.customer, self.speak.telegram)
        number = await lodge(customer, self.speak, story=story)
        card = await card_of(self.desk, number)
        await settled(self.desk)
        return customer, number, card

    def alarms(self, number: str) -> list[str]:
        """The calls to the supervisors about a case."""
        words = self.speak("staff-s1", people="|", number=number, name=self.speak.customer, why="|", by="|")
        about = words.split("|")[1].strip("： :")
        rows = self.desk.bot.rows("select body from outbox order by seq")
        texts = [str(json.loads(row["body"]).get("parameters", {}).get("text", "")) for row in rows]
        return [text for text in texts if about in text.replace("<b>", "").replace("</b>", "")]

    def promised(self, number: str) -> list[datetime]:
        """By when the customer was told of a first answer, oldest first."""
        case_id = case_row(self.desk, number)["id"]
        rows = self.desk.bot.rows(
            "select due_at from promises where case_id = ? and kind = 'answer' order by id", case_id
        )
        return [datetime.fromisoformat(row["due_at"]).replace(tzinfo=UTC) for row in rows]


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Room]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("room"), forum=forum, language=language) as desk:
        found = Room(desk, Speech(language))
        await found.supervisor.says("/whoami")
        await settled(desk)
        yield found


async def test_words_make_a_complaint_urgent_and_the_card_says_which(room: Room) -> None:
    speak = room.speak
    customer, number, card = await room.lodged(URGENT[speak.code])
    assert "S1" in card.text.splitlines()[0]
    risk = speak("card-risk", points=5, level="S1")
    assert speak("card-signals", why=speak("signal-lawyer", words=LAWYER[speak.code]), risk=risk) in card.text
    assert speak("card-s1") in card.text
    [due] = room.promised(number)
    assert timedelta(minutes=59) < due - datetime.now(UTC) < timedelta(minutes=62)
    assert speak("who-supervisor") in customer.transcript()
    [alarm] = room.alarms(number)
    assert f"tg://user?id={room.supervisor.id}" in alarm
    assert LAWYER[speak.code] in alarm


async def test_an_ordinary_one_stays_ordinary_whatever_it_denies(room: Room) -> None:
    _, number, card = await room.lodged(CALM[room.speak.code])
    assert "S3" in card.text.splitlines()[0]
    assert room.alarms(number) == []


async def test_a_later_word_raises_it_and_a_sooner_time_is_told_once(room: Room) -> None:
    speak = room.speak
    customer, number, card = await room.lodged()
    await customer.says(ON_FIRE[speak.code])
    await room.desk.telegram.until(lambda: "S1" in card.text.splitlines()[0])
    assert FIRE[speak.code] in card.text
    await settled(room.desk)
    first, sooner = room.promised(number)
    assert sooner < first
    told = await customer.sees(speak("severity-sooner", number=number, by=sooner, decision="").strip())
    assert speak.moment(sooner) in told.text
    await customer.says(ON_FIRE[speak.code])
    await settled(room.desk)
    assert (len(room.promised(number)), len(room.alarms(number))) == (2, 1)
    await room.supervisor.says(f"/case {number}")
    why = speak("signal-safety", words=FIRE[speak.code])
    await room.supervisor.sees(speak("event-severity", before="S3", to="S1", why=why))


async def test_a_person_corrects_it_and_only_a_new_signal_raises_it_again(room: Room) -> None:
    speak = room.speak
    agent, other = room.staff("Kim Park"), room.staff("Mo Ali")
    customer, number, card = await room.lodged(URGENT[speak.code])
    await agent.presses(speak("button-take"), near=card)
    await room.desk.telegram.until(lambda: "Kim Park" in card.text.splitlines()[0])
    await other.says(f"/severity {number} S3 R-0")
    await other.sees(speak("stayed-owned", number=number, agent="Kim Park", name=speak.customer))
    await agent.says(f"/severity {number} S3 R-1")
    await agent.sees(speak("severity-supervisor", number=number))
    await agent.sees_reaction(await room.supervisor.says(f"/severity {number} S3 R-1"), "✍")
    await room.desk.telegram.until(lambda: "S3" in card.text.splitlines()[0])
    line = speak("card-corrected", before="S1", severity="S3", agent="Su Lin", reason="R-1")
    assert line in card.text
    await customer.says(URGENT[speak.code])
    await settled(room.desk)
    assert case_row(room.desk, number)["severity"] == "S3"
    await customer.says(ON_FIRE[speak.code])
    await room.desk.telegram.until(lambda: "S1" in card.text.splitlines()[0])


async def test_more_opens_a_form_that_does_the_same(room: Room) -> None:
    speak, agent = room.speak, room.supervisor
    _, number, card = await room.lodged()
    await agent.presses(speak("button-more"), near=card)
    await agent.presses(speak("button-severity"), near=await agent.sees(speak("ask-more", number=number)))
    form = await agent.sees(speak("prompt-severity", agent="Su Lin", number=number, severity="S3"))
    await agent.replies(form, "R-2")
    once_more = await agent.sees(speak("severity-tap", severities="S1, S2, S3"))
    await agent.presses(speak("button-severity-s2"), near=form)
    await agent.popup(speak("severity-chosen", severity="S2"))
    await agent.replies(once_more, "R-2")
    await room.desk.telegram.until(lambda: "S2" in card.text.splitlines()[0])
    assert "R-2" in card.text


async def test_the_customer_reads_why_in_words_that_count_for_them(room: Room) -> None:
    speak = room.speak
    customer, number, card = await room.lodged(
        {"en": "You are liars!!! It is late again.", "zh-Hans": "你们是骗子！！！"}[speak.code]
    )
    assert speak("signal-emotion", words={"en": "liars", "zh-Hans": "骗子"}[speak.code]) in card.text
    await room.supervisor.says(f"/severity {number} S2 R-3")
    await room.desk.telegram.until(lambda: "R-3" in card.text)
    await customer.says("/mydata")
    await until(lambda: any(each.kind == "document" for each in customer.received(ever=True)))
    await settled(room.desk)
    sent = room.desk.bot.rows("select body from outbox where lane = ? order by seq", str(customer.id))
    page = json.loads(sent[-2]["body"])["file"]["text"]
    assert speak("told-signal-emotion") in page
    assert speak("told-corrected", agent="Su Lin", reason="R-3") in page
    assert speak("mydata-event-severity-corrected", actor="Su Lin") in page
    assert speak("signal-emotion", words="")[:2] not in page


async def test_long_silence_raises_it_by_itself(room: Room) -> None:
    customer, number, card = await room.lodged()
    room.desk.telegram.push_clock(8 * 24 * HOUR)
    await room.desk.telegram.until(lambda: "S2" in card.text.splitlines()[0], 10)
    assert room.speak("signal-silence") in card.text
    assert number in customer.transcript()
