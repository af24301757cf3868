"""Departments with groups or topics of their own: cases go there and back, and what belongs elsewhere is refused."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from flows.effects import Text
from tests.acceptance.conftest import HURRIED, Desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import begins, card_of, case_row, lodge, resolves, settled, until
from tests.bot_process import Bot
from tests.simulator.limits import Limits
from tests.simulator.puppet import Group, Person
from tests.simulator.records import Message
from tests.simulator.server import Simulator

DAY = 24 * 3600
WOKEN = {"en": "your share of the time for", "zh-Hans": "部门的时限已过"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(slots=True)
class House:
    """The staff group, and the group of the quality department; everybody speaks one language."""

    desk: Desk
    quality: Group
    speak: Speech
    forum: bool

    def agent(self, name: str, *, there: bool = False, status: str = "member") -> Person:
        group = self.quality if there else self.desk.group
        return self.desk.telegram.agent(name, group, language=self.speak.telegram, status=status)

    async def lodged(self, category: str = "delivery") -> tuple[Person, str]:
        customer = self.desk.customer(self.speak.customer, self.speak.telegram)
        return customer, await lodge(customer, self.speak, category=category)

    async def card_there(self, number: str) -> Message:
        return await self.quality.card(begins(number))

    def handed(self, number: str) -> str:
        """What the customer reads of it: the time is the one that was told."""
        due = datetime.fromisoformat(case_row(self.desk, number)["due_at"]).replace(tzinfo=UTC)
        department = Text("department-quality")
        return self.speak("case-handed", number=number, department=department, by=self.speak.moment(due))

    async def hands_on(self, agent: Person, number: str, reason: str) -> Message:
        """/transfer to quality, with a reason; gives the old card."""
        speak, card = self.speak, await card_of(self.desk, number)
        await agent.replies(card, "/transfer")
        form = await agent.sees(speak("prompt-transfer", agent=agent.user.name, number=number))
        await agent.presses(speak("department-quality"), near=form)
        assert (await agent.popup()).text == speak("transfer-to", department=Text("department-quality"))
        await agent.replies(form, reason)
        return card


@asynccontextmanager
async def house_of(
    folder: Path, *, forum: bool = True, language: str = "en", rules: str = "", place: str = "chat", **env: str
) -> AsyncIterator[House]:
    """A bot whose quality department has a group of its own, or a topic of its own in the staff group."""
    async with Simulator(offset_file=folder / "offset", limits=Limits.off()) as telegram:
        made = telegram.forum if forum else telegram.plain_group
        main = made("Complaints")
        quality = made("Quality") if place == "chat" else main
        owner = telegram.agent("Olga Owner", main, status="creator")
        topic = telegram.world.create_topic(main.id, owner.user, "Quality") if place == "topic" else None
        line = f"topic_id = {topic.id}" if topic else f"chat_id = {quality.id}"
        path = policy_file(folder, language=f'"{language}"')
        words = path.read_text(encoding="utf-8").replace('id = "quality"\nshare', f'id = "quality"\n{line}\nshare')
        path.write_text(
            words.replace("[duty]\nassign = false", f"[duty]\n{rules or 'assign = false'}"), encoding="utf-8"
        )
        settings = {
            "CLOCK_OFFSET_FILE": str(folder / "offset"),
            "POLICY_FILE": str(path),
            "TELEGRAM_LIMITS": HURRIED,
        }
        async with Bot(folder, telegram.url, telegram.token, main.id, **(settings | env)) as bot:
            yield House(Desk(telegram, main, bot), quality, Speech(language), forum)


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    forum, language = request.param
    async with house_of(tmp_path_factory.mktemp("house"), forum=forum, language=language) as opened:
        yield opened


# --- where a case is worked ------------------------------------------------------------------------------------------


async def test_a_case_of_the_department_stands_in_its_own_group_alone(house: House) -> None:
    _, number = await house.lodged("product")
    card = await house.card_there(number)
    assert house.speak.story in card.text
    await settled(house.desk)
    assert house.desk.group.find(number) == []
    other, there = await house.lodged()
    await card_of(house.desk, there)
    await settled(house.desk)
    assert house.quality.find(there) == []
    assert other.user.name in (await card_of(house.desk, there)).text


async def test_it_is_worked_there_from_the_first_word_to_the_last(house: House) -> None:
    speak, quinn = house.speak, house.agent("Quinn Test", there=True)
    customer, number = await house.lodged("product")
    card = await house.card_there(number)
    reply = await quinn.replies(card, "Q-1: which model is it?")
    await customer.sees("Q-1: which model is it?")
    await quinn.sees_reaction(reply, "👌")
    await customer.says("A-1: K2000")
    relayed = await quinn.sees("A-1: K2000")
    assert relayed.chat.id == house.quality.id
    await resolves(house.desk, quinn, number, speak, "D-1: a new one is on its way.", card=card)
    await customer.sees("D-1: a new one is on its way.")
    assert house.desk.group.find(number) == []


# --- handed over, accepted, returned ---------------------------------------------------------------------------------


async def test_a_case_goes_to_the_other_group_with_its_story_and_is_accepted_there(house: House) -> None:
    speak, li, quinn = house.speak, house.agent("Li Wei"), house.agent("Quinn Yu", there=True)
    customer, number = await house.lodged()
    await li.replies(await card_of(house.desk, number), "W-1: we look into it.")
    await customer.sees("W-1: we look into it.")
    await customer.says("P-1: the kettle leaks")
    await li.sees("P-1: the kettle leaks")
    await customer.sends_photo(caption="E-1: this crack")
    await li.sees("E-1: this crack")
    await customer.sends_location()
    old = await house.hands_on(li, number, "R-1: the kettle, not the parcel")
    card = await house.card_there(number)
    quality = Text("department-quality")
    await customer.sees(house.handed(number))
    assert "R-1" not in customer.transcript()
    for words in (speak("card-transfers", department=quality, count=1), "R-1: the kettle", speak.story):
        assert words in card.text
    told = await quinn.sees(all_of("R-1: the kettle", "P-1: the kettle leaks", "W-1: we look into it"), ever=True)
    assert told.chat.id == house.quality.id
    photo = await quinn.sees("E-1: this crack", kind="photo", ever=True)
    assert photo.chat.id == house.quality.id
    await quinn.sees(kind="location", ever=True)
    gone = speak("card-handed-on", number=number, severity="S3", department=quality)
    await house.desk.telegram.until(lambda: old.text == gone and not old.buttons)
    if house.forum:
        title = speak("title-handed-on", number=number, department=quality)
        await house.desk.telegram.until(lambda: old.chat.topics[old.thread_id or 0].name == title)
    await quinn.presses(speak("button-accept"), near=card)
    await customer.sees(speak("case-taken", agent="Quinn Yu", number=number))
    await customer.says("P-2: since Monday")
    assert (await quinn.sees("P-2: since Monday")).chat.id == house.quality.id


def all_of(*words: str) -> re.Pattern[str]:
    """All of these words in one message, in any order."""
    return re.compile("".join(f"(?=.*{re.escape(each)})" for each in words), re.DOTALL)


async def test_it_is_returned_with_a_reason_and_the_customer_hears_nothing(house: House) -> None:
    speak, mo, quinn = house.speak, house.agent("Mo Ali"), house.agent("Quinn Wu", there=True)
    customer, number = await house.lodged()
    await house.hands_on(mo, number, "R-2")
    card = await house.card_there(number)
    await customer.sees(house.handed(number))
    heard = len(customer.received(ever=True))
    await quinn.presses(speak("button-return"), near=card)
    prompt = await quinn.sees(speak("prompt-return", agent="Quinn Wu", number=number))
    await quinn.replies(prompt, "B-2: it was the courier")
    back = await mo.sees("B-2: it was the courier")
    assert back.text.splitlines()[0].count("Mo Ali") == 1
    new = await card_of(house.desk, number)
    assert speak("button-take") in str(new.buttons)
    await settled(house.desk)
    assert len(customer.received(ever=True)) == heard
    row = case_row(house.desk, number)
    assert (row["department"], row["state"], row["transfers"], row["handed"]) == ("delivery", "new", 1, "null")


async def test_what_is_worked_elsewhere_is_refused_with_a_sentence(house: House) -> None:
    speak, li, boss = house.speak, house.agent("Li Na"), house.agent("Su Lin", status="administrator")
    customer, number = await house.lodged()
    old = await house.hands_on(li, number, "R-3")
    card = await house.card_there(number)
    await settled(house.desk)
    refusal = speak("other-room", number=number, department=Text("department-quality"))
    before = case_row(house.desk, number)
    await li.presses_data(old, f"take:{before['id']}:")
    assert (await li.popup()).text == refusal
    await li.replies(old, "X-3: a word from the old room")
    await li.sees(refusal)
    await boss.says(f"/hold {number} because")
    await boss.sees(refusal)
    await li.presses_data(card, f"take:{before['id']}:")  # an app can press what its owner does not see
    popup = await li.popup()
    assert popup.text == speak("staff-only")
    await settled(house.desk)
    assert case_row(house.desk, number) == before
    assert "X-3" not in customer.transcript()


async def test_a_role_is_the_one_of_the_group_where_somebody_acts(house: House) -> None:
    speak = house.speak
    sue = house.agent("Sue Per", there=True, status="administrator")
    house.desk.telegram.world.join(sue.id, house.desk.group.id)
    at_main = Person(house.desk.telegram, sue.user, house.desk.group)
    _, here = await house.lodged()
    await card_of(house.desk, here)
    await at_main.says(f"/hold {here} because")
    await at_main.sees(speak("role-needed", role=Text("role-supervisor")))
    _, there = await house.lodged("product")
    await house.card_there(there)
    await sue.says(f"/hold {there} because")
    await sue.sees(speak("staff-held", agent="Sue Per", number=there, reason="because"))


async def test_the_share_of_the_time_is_on_the_card_and_the_department_is_woken_when_it_has_passed(
    house: House,
) -> None:
    speak, li, quinn = house.speak, house.agent("Li An"), house.agent("Quinn Ho", there=True)
    _, number = await house.lodged()
    await quinn.says("/whoami")
    await quinn.sees("Quinn Ho")
    await house.hands_on(li, number, "R-4")
    card = await house.card_there(number)
    label = speak("card-department-due", by="|").partition("|")[0].strip()
    assert label in card.text
    house.desk.telegram.push_clock(10 * DAY)
    await quinn.sees(all_of(WOKEN[speak.code], number, "Quinn Ho"), within=10, ever=True)


async def test_each_group_speaks_its_own_language(house: House) -> None:
    speak, boss = house.speak, house.agent("Lan Guage", there=True, status="administrator")
    other = Speech("zh-Hant")
    await boss.says("/language")
    await boss.presses(other("language-name"))
    await boss.sees(other("staff-language-changed"))
    _, there = await house.lodged("product")
    assert other("card-category", category=Text("category-product")) in (await house.card_there(there)).text
    _, here = await house.lodged()
    assert speak("card-category", category=Text("category-delivery")) in (await card_of(house.desk, here)).text
    await boss.says("/language")
    await boss.presses(speak("language-name"))
    await boss.sees(speak("staff-language-changed"))


# --- groups that change ----------------------------------------------------------------------------------------------


async def test_a_department_s_group_becomes_a_supergroup_and_its_cases_come_along(tmp_path: Path) -> None:
    async with house_of(tmp_path, forum=False) as house:
        customer, number = await house.lodged("product")
        await house.card_there(number)
        _, here = await house.lodged()
        await settled(house.desk)
        before = len(house.desk.group.messages())
        house.quality.migrate()
        card = await house.quality.card(begins(number))
        quinn = house.agent("Quinn", there=True)
        await quinn.replies(card, "M-1")
        await customer.sees("M-1")
        await settled(house.desk)
        assert len(house.desk.group.messages()) == before
        assert here in house.desk.group.transcript()


async def test_a_department_that_gets_a_group_gets_its_open_cases_there(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        _, number = await house.lodged("billing")
        old = await card_of(house.desk, number)
        await settled(house.desk)
        await house.desk.bot.stop()
        path = tmp_path / "policy.toml"
        words = path.read_text(encoding="utf-8")
        line = f'id = "billing"\nchat_id = {house.quality.id}\nshare'
        path.write_text(words.replace('id = "billing"\nshare', line), encoding="utf-8")
        await house.desk.bot.start()
        assert house.speak.story in (await house.card_there(number)).text
        await house.desk.telegram.until(lambda: not old.buttons)


async def test_a_department_s_topic_holds_its_cases_and_when_it_is_deleted_nothing_is_lost(tmp_path: Path) -> None:
    async with house_of(tmp_path, place="topic") as house:
        speak, li = house.speak, house.agent("Li Wei")
        topic = house.desk.group.topic("Quality")
        assert topic is not None
        customer, number = await house.lodged("product")
        _, second = await house.lodged("product")
        cards = [await card_of(house.desk, each) for each in (number, second)]
        assert [card.thread_id for card in cards] == [topic.id, topic.id]
        await li.replies(cards[0], "T-1")
        await customer.sees("T-1")
        await customer.says("T-2")
        relayed = await li.sees("T-2")
        assert (relayed.thread_id, relayed.reply_to) == (topic.id, cards[0].message_id)
        house.desk.group.delete_topic(topic)
        await customer.says("T-3")
        again = await li.sees("T-3")
        assert again.thread_id != topic.id
        await li.sees(speak("topic-lost", topic=str(topic.id)), ever=True)
        assert (await card_of(house.desk, second)).thread_id not in (None, topic.id)


async def test_each_group_has_a_minute_of_its_own(tmp_path: Path) -> None:
    async with house_of(tmp_path, forum=False, TELEGRAM_LIMITS="1000/1000/6") as house:
        lanes = "select distinct lane from outbox where state = 'ready' and key not like 'board:%'"
        for _ in range(8):
            await house.lodged()
        await until(lambda: house.desk.bot.rows(lanes) == [{"lane": "staff"}])  # it has to wait for its next minute
        _, number = await house.lodged("product")
        await house.card_there(number)
        await until(lambda: house.desk.bot.rows(lanes) == [{"lane": "staff"}])


# --- what a group reads ----------------------------------------------------------------------------------------------


def boards(group: Group) -> str:
    """What is pinned in a group."""
    pinned = [group.chat.messages[each] for each in group.chat.pinned]
    return "\n".join(message.text for message in pinned if not message.deleted)


@pytest.mark.parametrize(("forum", "language"), [(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"])
async def test_each_group_has_a_board_and_lists_of_what_is_worked_there(
    tmp_path: Path, forum: bool, language: str
) -> None:
    async with house_of(tmp_path, forum=forum, language=language) as house:
        main, speak = house.desk.group, house.speak
        li, boss = house.agent("Li Na"), house.agent("Su Lin", status="administrator")
        quinn = house.agent("Quinn Ho", there=True)
        (_, here), (_, there) = await house.lodged(), await house.lodged("product")
        await house.card_there(there)
        await quinn.says("/on")
        await quinn.sees(speak("duty-on", name="Quinn Ho"))
        house.desk.telegram.push_clock(61)
        await until(lambda: here in boards(main) and there in boards(house.quality), 10)
        assert there not in boards(main)
        assert here not in boards(house.quality)
        assert "Quinn Ho" in boards(house.quality)
        assert "Quinn Ho" not in boards(main)

        for person, seen in ((li, {here}), (quinn, {there}), (boss, {here, there})):
            await person.says("/queue")
            lines = (await person.sees(re.compile(r"C-\d{4}-\d{6} · S\d"))).text
            assert {number for number in (here, there) if number in lines} == seen
        refusal = speak("other-room", number=there, department=Text("department-quality"))
        await li.says(f"/case {there}")
        await li.sees(refusal)
        await li.says(f"/find {there[-6:]}")
        await li.sees(speak("find-none"))
        await boss.says(f"/case {there}")
        await boss.sees(speak("dossier-severity", value="S3"))
