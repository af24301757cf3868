"""How commands of the staff are written, whom they are for, and where; in a forum and, in Chinese, in a plain group."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from flows.effects import Text
from tests.acceptance.conftest import hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import settled
from tests.acceptance.test_agents import Room

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Room]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("room"), forum=forum, language=language) as desk:
        yield Room(desk, Speech(language), forum)


@pytest.mark.parametrize("written", ["／queue", "/ queue", "/QUEUE", "/queue\n", "/queue，", "/queue@{own}"])
async def test_a_command_is_read_as_it_was_meant(room: Room, written: str) -> None:
    agent = room.agent()
    await agent.says(written.format(own=room.desk.telegram.world.bot.username))
    await agent.sees(room.speak("queue-none-all"))


async def test_a_name_may_stand_right_behind_a_command(room: Room) -> None:
    boss = room.agent("administrator", "Su Lin")
    language = Text(f"language-{room.speak.code}")
    await boss.says("/r+迟到 抱歉，{name}。")
    head = room.speak("canned-added", given="迟到", language=language, words="").splitlines()[0]
    assert "抱歉，{name}。" in (await boss.sees(head)).text
    await boss.says("/r-迟到")
    await boss.sees(room.speak("canned-removed", given="迟到"))


async def test_a_mistyped_command_is_asked_about_and_never_reaches_the_customer(room: Room) -> None:
    agent = room.agent()
    customer, _, card = await room.lodged()
    customer.reads()
    await agent.replies(card, "/handovr Mo")
    await agent.sees(room.speak("command-unknown-meant", command="/handovr", meant="/handover"))
    said = len(room.desk.group.messages())
    await agent.says("/weather London")  # another bot's, it may be
    await settled(room.desk)
    assert len(room.desk.group.messages()) == said + 1
    await customer.does_not_see("")


async def test_a_command_for_another_bot_is_left_alone(room: Room) -> None:
    agent = room.agent()
    customer, _, card = await room.lodged()
    await settled(room.desk)
    customer.reads()
    calls = room.desk.group.calls()
    await agent.says("/new@other_bot")
    await agent.replies(card, "/queue@other_bot")
    await settled(room.desk)
    assert room.desk.group.calls() == calls
    await customer.does_not_see("")


async def test_the_staff_are_told_where_their_commands_work_and_others_are_not(room: Room) -> None:
    agent, customer = room.agent(), room.customer()
    await agent.says("/mine")
    await agent.sees(room.speak("queue-mine", name=agent.user.name, count=0, lines="", waiting="").splitlines()[0])
    alone = agent.private()
    await alone.says("/mine")
    await alone.sees(room.speak("staff-commands-in-group"))
    await customer.starts()
    await customer.says("/mine")
    await customer.sees(room.speak("unknown-command"))


async def test_a_hint_in_a_group_without_topics_speaks_of_cards_and_keeps_what_was_written(room: Room) -> None:
    agent = room.agent()
    where = Text("at-case-topic" if room.forum else "at-case-card")
    await agent.says("/handover Mo Ali")
    hint = await agent.sees(
        room.speak("which-case-staff", command="/handover", example="/handover C-2026-000123 Mo Ali", where=where)
    )
    assert ("topic" in hint.text or "话题" in hint.text) == room.forum
    await agent.says("/help")
    assert room.speak("help-case", where=where) in (await agent.sees(room.speak("staff-help"))).text


async def test_who_is_on_duty_already_or_never_was_is_told_so(room: Room) -> None:
    agent = room.agent(name="Du Ty")
    for command, key in (("off", "duty-not-on"), ("on", "duty-on"), ("on", "duty-already"), ("off", "duty-off")):
        await agent.says(f"/{command}")
        await agent.sees(room.speak(key, name="Du Ty", count=0).partition("0")[0])
