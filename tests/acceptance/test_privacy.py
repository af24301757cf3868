"""What is kept is said, handed over and erased: out of the tables, the pages, the log, and the staff group."""

import asyncio
import json
import re
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from flows.effects import Text
from tests.acceptance.conftest import Desk, hurried_desk, policy_file
from tests.acceptance.speech import TEXTS, Speech
from tests.acceptance.steps import (
    asks,
    card_of,
    case_row,
    default_policy,
    lodge,
    reaches,
    resolves,
    settled,
    submits,
    taps,
    until,
)
from tests.simulator.puppet import Person
from tests.simulator.records import Message, User

pytestmark = pytest.mark.asyncio(loop_scope="module")
ALL = ("en", "zh-Hans", "zh-Hant")
DAY = 24 * 3600
WORDS = "Quetzalcoatl porcelain <script>alert('x')</script>"
NAME = "Wilhelmina"


def content(desk: Desk, message: Message) -> str:
    """What stands in a document."""
    file = desk.telegram.world.files[str(message.file_id)]
    assert file.data is not None
    return file.data.decode()


def raw(desk: Desk) -> bytes:
    """All bytes of the database, of its log and of what stands beside it."""
    while True:
        files = sorted(desk.bot.folder.glob("complaints.db*"))
        assert files
        try:
            return b"".join(file.read_bytes() for file in files)
        except FileNotFoundError:
            continue  # the bot has just put a fresh list of who was erased in the place of the old one


def traces(desk: Desk, person: Person, *more: str) -> list[str]:
    """What the files still hold of a person: their words, name, phone number and id."""
    phone = str(person.user.phone).lstrip("+")
    words = (str(person.id), phone, person.user.first_name, "Quetzalcoatl", *more)
    found = raw(desk)
    return [word for word in words if word.encode() in found]


def still_there(desk: Desk) -> str:
    """Everything that stands in the staff group: messages, service lines, titles of topics."""
    topics = [topic.name for topic in desk.group.topics]
    messages = [message for message in desk.group.chat.messages.values() if not message.deleted]
    return "\n".join([*topics, *(f"{message.text} {message.content}" for message in messages)])


def restore(backup: Path, database: Path) -> None:
    """Put a backup in the place of the database, as docs/privacy.md says."""
    for file in database.parent.glob(f"{database.name}-*"):
        file.unlink()
    backup.replace(database)


async def clean(desk: Desk) -> None:
    """Wait until the files are rewritten."""
    await until(lambda: desk.bot.rows("select value from facts where name = 'erased_unclean'")[0]["value"] == '""')


async def lodges_all(person: Person, speak: Speech, contact: User | None = None) -> str:
    """A complaint with words, a photo and a phone number; with somebody's contact also with places."""
    await reaches(person, speak, "story")
    await person.says(WORDS)
    await person.sends_photo("Quetzalcoatl photo")
    if contact is not None:
        await person.sends_contact(contact)
        await person.sends_location(latitude=51.5007, longitude=-0.1246)
        await person.sends("venue")
    await taps(person, speak("key-done"))
    await person.sees(speak.asks("wish"))
    await taps(person, speak("remedy-refund"))
    await person.sees(speak.asks("contact"))
    await person.shares_phone()
    await person.sees(speak.asks("name"))
    await taps(person, person.user.name)
    await person.sees(speak.asks("review"))
    return await submits(person, speak)


async def lodges_another(person: Person, speak: Speech) -> str:
    """A second complaint beside an open one, by text alone."""
    await person.says("/new")
    await person.sees(speak.asks("category"))
    await person.says("They charged me twice for the same kettle.")
    await taps(person, speak("category-billing"))
    for key, question in (("key-skip", "wish"), ("key-here", "contact")):
        await person.sees(speak.asks(question))
        await taps(person, speak(key))
    await person.sees(speak.asks("name"))
    await taps(person, person.user.name)
    await person.sees(speak.asks("review"))
    return await submits(person, speak)


async def forgets(person: Person, speak: Speech) -> None:
    await person.says("/forget")
    await person.sees(speak("forget-ask").splitlines()[0])
    await person.presses(speak("button-forget"))


# --- telling ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ALL)
async def test_the_first_greeting_says_what_is_kept_and_privacy_says_how_long(hurried: Desk, code: str) -> None:
    speak, retention = Speech(code), default_policy().retention
    person = hurried.customer(speak.customer, speak.telegram)
    consent = speak("consent", term=Text("duration-years", {"count": retention.days // 365}))
    await person.starts()
    greeting = await person.sees(consent)
    assert len(consent.splitlines()) == 1
    assert speak("greeting") in greeting.text
    assert speak.asks("category") in greeting.text
    await taps(person, speak("key-cancel"))
    await person.starts()
    again = await person.sees(speak("greeting"))
    assert consent not in again.text
    await person.says("/privacy")
    told = await person.sees("/mydata")
    assert retention.idle_days == 30
    for term, count in (("years", 2), ("years", 6), ("months", 1), ("days", 7), ("days", 3)):
        assert speak(f"duration-{term}", count=count) in told.text
    assert speak("category-safety") in told.text


@pytest.mark.parametrize("code", ALL)
async def test_mydata_hands_over_everything_as_a_page_and_as_data(hurried: Desk, code: str) -> None:
    speak = Speech(code)
    person, agent = hurried.customer(speak.customer, speak.telegram), hurried.agent(speak.agent)
    friend = hurried.customer("Bea").user
    number = await lodges_all(person, speak, contact=friend)
    await asks(hurried, agent, number, Speech("en"), "Which <b>colour</b>?")
    await person.sees("colour")
    await person.says("A blue one & a red one")
    await person.sends_video_note()
    await settled(hurried)
    await person.says("/mydata")
    await person.sees(speak("mydata-here"))
    page_message = await person.sees("", kind="document")
    await settled(hurried)
    page_message, data_message = [each for each in person.received() if each.kind == "document"]
    page, data = content(hurried, page_message), json.loads(content(hurried, data_message))
    assert page_message.content["document"]["file_name"].endswith(".html")
    assert data_message.content["document"]["file_name"].endswith(".json")
    made = TEXTS[code].dated(datetime.fromisoformat(data["made_at"]), default_policy().zone)
    assert speak("mydata-made", at=made) in page
    assert str(datetime.fromisoformat(data["made_at"]).year) in made
    assert '<a href="geo:51.500700,-0.124600">51.500700, -0.124600</a>' in page
    assert "Corner shop\n12 High Street" in page
    assert f"Bea\n{str(friend.phone).lstrip('+')}" in page.replace("Bea\n+", "Bea\n")
    assert f"<th>{speak('kind-location')}</th>" in page
    assert speak("kind-video-note") in page
    assert "video_note" not in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<b>colour" not in page
    assert "A blue one &amp; a red one" in page
    for heading in ("mydata-title", "mydata-person", "mydata-history", "mydata-sent", "category-delivery"):
        assert speak(heading) in page
    assert speak("mydata-event-taken", actor=agent.user.name) in page
    [case] = data["cases"]
    assert data["schema"] == "complaint-bot/mydata/1"
    assert data["person"]["id"] == person.id
    assert case["number"] == number
    assert case["contact"]["value"].lstrip("+") == str(person.user.phone).lstrip("+")
    photo = next(part for part in case["story"] if part["kind"] == "photo")
    assert photo["file_id"] in hurried.telegram.world.files
    assert photo["file_id"] in page
    assert [each["kind"] for each in case["history"]][:2] == ["lodged", "taken"]
    assert [each["kind"] for each in case["promises"]] == ["answer", "resolution", "update"]
    assert "owner_id" not in case
    assert any("colour" in json.dumps(each) for each in data["sent"])
    assert any("Quetzalcoatl" in json.dumps(each) for each in data["received"])


async def test_mydata_holds_nothing_of_others(hurried: Desk) -> None:
    speak = Speech("en")
    first, second = hurried.customer("Bea"), hurried.customer("Cem")
    await lodge(first, speak, story="A secret of the first customer, with many words.")
    await lodge(second, speak, story="Something else altogether, also in many words.")
    await second.says("/mydata")
    await second.sees("", kind="document")
    await settled(hurried)
    files = [content(hurried, each) for each in second.received() if each.kind == "document"]
    assert len(files) == 2
    assert not any("secret of the first" in file or str(first.id) in file for file in files)


async def test_mydata_of_somebody_without_a_case(hurried: Desk, speak: Speech) -> None:
    person = hurried.customer(speak.customer, speak.telegram)
    await person.says("/mydata")
    await person.sees("", kind="document")
    await settled(hurried)
    page = next(each for each in person.received() if each.kind == "document")
    assert speak("mydata-no-cases") in content(hurried, page)


# --- erasing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ALL)
async def test_forget_withdraws_the_open_case_and_erases_everything(tmp_path: Path, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, language=code) as desk:
        person, agent = desk.customer(NAME, speak.telegram), desk.agent(speak.agent)
        number = await lodges_all(person, speak)
        card = await card_of(desk, number)
        await agent.replies(card, f"Dear {NAME}, which colour?")
        await person.sees("which colour")
        await person.says("Quetzalcoatl again")
        await settled(desk)
        assert desk.group.find("Quetzalcoatl")
        assert set(traces(desk, person)) == {str(person.id), str(person.user.phone).lstrip("+"), NAME, "Quetzalcoatl"}

        await person.says("/forget")
        asked = await person.sees(speak("forget-ask").splitlines()[0])
        assert speak("forget-withdraws", numbers=number, count=1) in asked.text
        await person.presses(speak("button-forget-keep"))
        await person.sees(speak("forget-kept"))
        assert case_row(desk, number)["state"] == "taken"
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        await clean(desk)

        assert traces(desk, person) == []
        row = case_row(desk, number)
        assert (row["state"], row["outcome"], row["severity"]) == ("closed", "withdrawn", "S3")
        assert (row["customer_id"], row["name"], row["story"]) == (0, "", "[]")
        assert row["lodged_at"]
        assert row["closed_at"]
        assert desk.bot.rows("select * from customers where id != 0") == []
        assert NAME not in still_there(desk)
        assert "Quetzalcoatl" not in still_there(desk)
        [told] = desk.group.find(speak("staff-erased", number=number))
        assert not told.in_topic

        # Nobody makes a new place for it.
        boss = desk.telegram.agent("Su Lin", desk.group, status="administrator")
        await boss.says(f"/release {number}")
        await boss.sees(speak("case-erased", number=number))
        await settled(desk)
        assert len(desk.telegram.calls_of("createForumTopic")) == 1
        assert desk.telegram.too_many == 0
        # It stays so after a restart, and the same person may come back as somebody new.
        await desk.bot.stop()
        await desk.bot.start()
        assert [each for each in traces(desk, person) if each != NAME] == []
        assert await lodge(person, speak) != number
        await desk.bot.stop()
        await desk.bot.start()
        assert desk.bot.rows("select count(*) as n from customers where id = ?", person.id)[0]["n"] == 1


async def test_a_draft_and_what_waits_for_a_case_go_too(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person = desk.customer(NAME)
        await lodges_all(person, speak)
        await person.says("/new")
        await person.sees(speak.asks("category"))
        await person.says("Quetzalcoatl draft")
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        await clean(desk)
        assert traces(desk, person) == []


async def test_an_old_button_erases_nothing_that_came_later(hurried: Desk, speak: Speech) -> None:
    person = hurried.customer(speak.customer, speak.telegram)
    await person.says("/forget")
    old = await person.sees(speak("forget-ask").splitlines()[0])
    number = await lodge(person, speak)
    await person.presses(speak("button-forget"), near=old)
    asked = await person.sees(number)
    assert speak("forget-withdraws", numbers=number, count=1) in asked.text
    assert case_row(hurried, number)["state"] == "new"


async def test_a_case_on_legal_hold_stays_until_it_is_released(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person, agent = desk.customer(NAME), desk.agent("Li Wei")
        boss = desk.telegram.agent("Su Lin", desk.group, status="administrator")
        held = await lodges_all(person, speak)
        card = await desk.group.card(held)
        other = await lodges_another(person, speak)
        topic = await desk.group.sees_topic(held)
        await agent.says("/hold court case 12", topic=topic)
        await agent.sees(speak("role-needed", role=speak("role-supervisor")))
        await boss.says("/hold", topic=topic)
        await boss.sees(speak("hold-reason"))
        await boss.says("/hold court case 12", topic=topic)
        await boss.sees(speak("staff-held", agent="Su Lin", number=held, reason="court case 12"))
        await desk.telegram.until(lambda: speak("card-hold", reason="court case 12") in card.text)

        await person.says("/forget")
        asked = await person.sees(speak("forget-ask").splitlines()[0])
        line = speak("forget-held", number=held, reason="court case 12")
        assert line in asked.text
        assert speak("forget-withdraws", numbers=other, count=1) in asked.text
        await person.presses(speak("button-forget"))
        kept = await person.sees(speak("forgotten-others"))
        assert line in kept.text
        await settled(desk)
        assert case_row(desk, other)["erased_at"]
        assert case_row(desk, held)["name"] == NAME
        assert case_row(desk, held)["state"] == "new"

        await boss.replies(card, "/release")
        await person.sees(speak("forgotten-later", number=held))
        await boss.sees(speak("staff-released-erased", agent="Su Lin", number=held))
        await settled(desk)
        await clean(desk)
        assert traces(desk, person) == []
        assert NAME not in still_there(desk)
        await boss.says(f"/release {held}")
        await boss.sees(speak("case-erased", number=held))


async def test_a_closed_case_is_erased_when_its_time_is_up(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person, agent = desk.customer(NAME), desk.agent("Li Wei")
        number = await lodges_all(person, speak)
        await resolves(desk, agent, number, speak, "Refunded.")
        await person.presses(speak("button-solved"))
        await person.presses("5")
        await person.presses(speak("button-no-comment"))
        await person.sees(speak("survey-thanks", number=number))
        await settled(desk)
        days = default_policy().retention.days
        desk.telegram.push_clock((days - 1) * DAY)
        await asyncio.sleep(1)
        assert case_row(desk, number)["name"] == NAME
        desk.telegram.push_clock(2 * DAY)
        await until(lambda: case_row(desk, number)["erased_at"])
        await settled(desk)
        await clean(desk)
        assert traces(desk, person) == []
        row = case_row(desk, number)
        assert (row["outcome"], json.loads(row["survey"])["score"]) == ("upheld", 5)


async def test_what_telegram_will_not_let_go_is_named_to_the_staff(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        desk.telegram.world.set_bot(desk.group.id, "administrator", rights=["can_manage_topics"])
        person = desk.customer(NAME)
        number = await lodges_all(person, speak)
        await person.says("Quetzalcoatl is old by then")
        await settled(desk)
        desk.telegram.push_clock(3 * DAY)
        await person.says("Quetzalcoatl is fresh")
        await settled(desk)
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        topic = await desk.group.sees_topic(speak("title-erased", number=number))
        await desk.telegram.until(lambda: desk.group.find(speak("staff-topic-stays", number=number), topic))
        assert not desk.group.find("fresh")
        assert NAME in still_there(desk)  # the service line of the first title
        await clean(desk)
        assert traces(desk, person) == []


async def test_a_plain_group_is_told_how_many_messages_remain(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path, forum=False) as desk:
        desk.telegram.world.set_bot(desk.group.id, "administrator", rights=["can_pin_messages"])
        person = desk.customer(NAME)
        number = await lodges_all(person, speak)
        await person.says("Quetzalcoatl is old by then")
        await settled(desk)
        desk.telegram.push_clock(3 * DAY)
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        assert desk.group.find(speak("staff-remain", number=number, count=2))
        assert any(re.match(rf"{number} · S\d · erased", each.text) for each in desk.group.messages())


async def test_what_a_plain_group_was_answered_about_a_case_goes_with_it(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path, forum=False) as desk:
        person, agent = desk.customer(NAME), desk.agent(speak.agent)
        boss = desk.telegram.agent("Su Lin", desk.group, status="administrator")
        number = await lodges_all(person, speak)
        card = await desk.group.card(number)
        await boss.says("/r+ hello hello {name}")
        await agent.replies(card, "/note K-1")
        await agent.replies(card, "/record")
        await agent.sees("K-1")
        await agent.replies(card, "/r")
        listed = await agent.sees(speak("canned-choose", name=NAME))
        await agent.presses("hello", near=listed)
        await agent.sees(speak("canned-preview", name=NAME, words=f"hello {NAME}"))
        await agent.presses(speak("button-canned-back"), near=listed)
        await agent.sees(speak("canned-choose", name=NAME))
        await boss.replies(card, "/segment vip big orders")
        await boss.sees(speak("done-segment", name=NAME, segment=speak("segment-vip")))
        await settled(desk)
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        ours = [each.text for each in desk.group.messages() if each.sender is desk.telegram.world.bot]
        assert not [words for words in ours if NAME in words or "K-1" in words]


async def test_a_policy_may_keep_the_topics_of_erased_cases(tmp_path: Path, speak: Speech) -> None:
    changes = {"language": f'"{speak.code}"', "delete_topics": "false"}
    async with hurried_desk(tmp_path, POLICY_FILE=str(policy_file(tmp_path, **changes))) as desk:
        person, agent = desk.customer(NAME, speak.telegram), desk.agent(speak.agent)
        number = await lodges_all(person, speak)
        await resolves(desk, agent, number, speak, "Refunded.")
        await person.presses(speak("button-solved"))
        await person.presses("5")
        await person.presses(speak("button-no-comment"))
        await person.sees(speak("survey-thanks", number=number))
        await settled(desk)
        await forgets(person, speak)  # closed before: the same holds for it
        await person.sees(speak("forgotten"))
        await settled(desk)
        topic = await desk.group.sees_topic(speak("title-erased", number=number))
        assert desk.group.find(speak("staff-topic-stays", number=number), topic)
        assert not desk.telegram.calls_of("deleteForumTopic")
        [card] = desk.group.find(f"{number} · S3", topic)
        await agent.replies(card, "Hello?")
        await agent.sees(speak("case-erased", number=number))


@pytest.mark.parametrize("list_in", ["file", "nowhere else"])
async def test_a_restored_backup_forgets_again_who_was_erased(tmp_path: Path, list_in: str) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person, other = desk.customer(NAME), desk.customer("Bea")
        number = await lodges_all(person, speak)
        stays = await lodge(other, speak)
        await settled(desk)
        backup = sqlite3.connect(tmp_path / "backup.db")
        with sqlite3.connect(desk.bot.database) as source:
            source.backup(backup)
        backup.close()
        source.close()
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        await clean(desk)
        await desk.bot.stop()
        restore(tmp_path / "backup.db", desk.bot.database)
        if list_in != "file":
            (tmp_path / "complaints.db.erased").unlink()
        await desk.bot.start()
        if list_in == "file":
            assert traces(desk, person) == []
            assert case_row(desk, number)["erased_at"]
        else:
            assert traces(desk, person)  # the file is what a restored database meets
        assert case_row(desk, stays)["name"] == "Bea"


async def test_a_kill_between_the_erasing_and_the_last_word_loses_neither(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person = desk.customer(NAME)
        number = await lodges_all(person, speak)
        await settled(desk)
        await person.says("/forget")
        await person.sees(speak("forget-ask").splitlines()[0])
        await person.presses(speak("button-forget"))
        await until(lambda: case_row(desk, number)["erased_at"])
        await desk.bot.kill()
        await desk.bot.start()
        await person.sees(speak("forgotten"))
        await settled(desk)
        await clean(desk)
        assert traces(desk, person) == []


async def test_who_blocks_the_bot_after_being_erased_is_not_kept_again(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path, language="en", POLICY_FILE=str(policy_file(tmp_path, idle_days="1"))) as desk:
        person = desk.customer(NAME)
        await lodges_all(person, speak)
        await forgets(person, speak)
        await person.sees(speak("forgotten"))
        await settled(desk)
        await person.blocks()
        await settled(desk)
        assert desk.bot.rows("select id from customers where id != 0") == []


async def test_a_message_on_its_way_to_the_staff_while_its_author_is_erased_is_taken_back(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person = desk.customer(NAME)
        await lodges_all(person, speak)
        await settled(desk)
        await person.says("/forget")
        await person.sees(speak("forget-ask").splitlines()[0])
        desk.telegram.faults.add("slow_reply", "sendMessage", chat_id=desk.group.id, seconds=2)
        await person.says("Quetzalcoatl on its way")
        await desk.telegram.until(lambda: desk.group.find("on its way"))
        await person.presses(speak("button-forget"))
        await person.sees(speak("forgotten"))
        await desk.telegram.until(lambda: not desk.group.find("Quetzalcoatl"))
        await settled(desk)
        await clean(desk)
        assert traces(desk, person) == []


async def test_a_last_word_that_cannot_be_delivered_leaves_nothing_behind(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        person = desk.customer(NAME)
        await lodges_all(person, speak)
        await settled(desk)
        desk.telegram.faults.add("slow", "sendMessage", chat_id=person.id, seconds=1, count=None)
        await forgets(person, speak)
        await until(lambda: desk.bot.rows("select 1 from outbox where body like '%\"last\":true%'"))
        await person.blocks()
        await until(lambda: not desk.bot.rows("select 1 from outbox where body like '%\"last\":true%'"))
        await settled(desk)
        assert desk.bot.rows("select id from customers where id != 0") == []
        assert [word for word in traces(desk, person) if word != str(person.id)] == [NAME]  # in the update that says so
