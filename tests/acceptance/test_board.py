"""The board: one pinned message that says how the desk stands, edited sparingly, made anew where it has vanished."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import HURRIED, Desk, hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, lodge, resolves, settled, until
from tests.acceptance.test_company_texts import company
from tests.bot_process import Bot
from tests.simulator.limits import Limits
from tests.simulator.records import Message
from tests.simulator.server import Simulator

ROOMS = pytest.mark.parametrize(("forum", "code"), [(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"])
MINUTE, HOUR = 60.0, 3600.0


def counts(speak: Speech, opened: int, soon: int, late: int, unowned: int) -> str:
    """The first line of the board."""
    words = speak("board", open=opened, soon=soon, hours=4, late=late, unowned=unowned, lists="")
    return words.splitlines()[0]


async def board(desk: Desk, speak: Speech) -> Message:
    """The board, as soon as it is pinned."""

    beginning = counts(speak, 0, 0, 0, 0)[:2]

    def pinned() -> Message | None:
        found = [desk.group.chat.messages[each] for each in desk.group.chat.pinned]
        return next((each for each in found if not each.deleted and each.text.startswith(beginning)), None)

    found: Message = await desk.telegram.until(pinned)
    return found


@ROOMS
async def test_the_board_is_pinned_silently_and_follows_what_happens(tmp_path: Path, forum: bool, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, forum=forum, language=code) as desk:
        shown = await board(desk, speak)
        assert shown.text == "\n".join([counts(speak, 0, 0, 0, 0), speak("board-nobody-on-duty")])
        [pin] = desk.telegram.calls_of("pinChatMessage")
        assert pin.params["disable_notification"] is True
        customer, agent = desk.customer(speak.customer, speak.telegram), desk.agent(speak.agent)
        number = await lodge(customer, speak, category="safety")
        card = await card_of(desk, number)
        await settled(desk)
        assert number not in shown.text  # half a minute has not gone by
        desk.telegram.clock.push(31)
        await desk.telegram.until(lambda: shown.text.startswith(counts(speak, 1, 1, 0, 1)))
        lines = shown.text.splitlines()
        heads = [speak(f"board-{name}", lines="").strip() for name in ("soon", "unowned")]
        assert [line for line in lines if line in heads] == heads[:1]
        assert sum(line.startswith(f"{number} · S1 · ") for line in lines) == 1
        await agent.presses(speak("button-take"), near=card)
        await settled(desk)
        desk.telegram.clock.push(31)
        await desk.telegram.until(lambda: shown.text.startswith(counts(speak, 1, 1, 0, 0)))
        assert speak.agent in shown.text
        edits = desk.group.calls("editMessageText")
        desk.telegram.clock.push(45 * MINUTE)  # a quarter of an hour is left
        await settled(desk)
        assert desk.group.calls("editMessageText") == edits
        before, told = shown.text, card.text
        desk.telegram.clock.push(15 * MINUTE)  # the promise would have passed: it is put off, and the card says so
        await desk.telegram.until(lambda: card.text != told)
        await settled(desk)
        desk.telegram.clock.push(31)
        soon = counts(speak, 1, 1, 0, 0)
        await desk.telegram.until(lambda: shown.text.startswith(soon) and shown.text != before)
        if forum:
            [url] = {each["url"] for each in shown.content["entities"] if each["type"] == "text_link"}
            assert url == f"https://t.me/c/{str(desk.group.id)[4:]}/{card.thread_id}/{card.message_id}"


@ROOMS
async def test_a_board_that_was_deleted_is_made_anew_and_pinned(tmp_path: Path, forum: bool, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, forum=forum, language=code) as desk:
        first = await board(desk, speak)
        desk.telegram.world.remove(first)
        desk.telegram.clock.push(31)
        number = await lodge(desk.customer(speak.customer, speak.telegram), speak)
        second = await board(desk, speak)
        assert second is not first
        await desk.telegram.until(lambda: number in second.text)
        await settled(desk)
        assert len(desk.telegram.calls_of("pinChatMessage")) == 2


@ROOMS
async def test_a_right_that_is_missing_is_named_once(tmp_path: Path, forum: bool, code: str) -> None:
    speak = Speech(code)
    async with Simulator(offset_file=tmp_path / "offset", limits=Limits.off()) as telegram:
        rights = ["can_manage_topics", "can_delete_messages"]
        group = telegram.forum("Complaints", bot_rights=rights) if forum else telegram.plain_group("Complaints")
        telegram.world.set_bot(group.id, "administrator", rights=rights)
        settings = {
            "CLOCK_OFFSET_FILE": str(tmp_path / "offset"),
            "POLICY_FILE": str(policy_file(tmp_path, language=f'"{code}"')),
            "TELEGRAM_LIMITS": HURRIED,
        }
        async with Bot(tmp_path, telegram.url, telegram.token, group.id, **settings) as bot:
            desk = Desk(telegram, group, bot)
            await telegram.until(lambda: group.find(speak("board-not-pinned")))
            await lodge(desk.customer(speak.customer, speak.telegram), speak)
            telegram.clock.push(2 * HOUR)
            await until(lambda: _refused_at(bot) >= telegram.clock.now() - MINUTE)
            assert len(telegram.calls_of("pinChatMessage")) == 2
            assert len(group.find(speak("board-not-pinned"))) == 1
            telegram.world.set_bot(group.id, "administrator")
            telegram.clock.push(2 * HOUR)
            await board(desk, speak)


def _refused_at(bot: Bot) -> float:
    [row] = bot.rows("select value from facts where name like 'board:%'")
    return float(json.loads(row["value"])["refused_at"])


async def test_a_restart_and_a_minute_without_news_cost_no_call(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path) as desk:
        await board(desk, speak)
        await settled(desk)
        calls = desk.group.calls()
        await desk.bot.stop()
        await desk.bot.start()
        desk.telegram.clock.push(5 * MINUTE)
        await settled(desk)
        assert desk.group.calls() == calls


async def test_the_board_goes_with_a_group_that_moves(tmp_path: Path) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path, forum=False) as desk:
        first = await board(desk, speak)
        desk.group.migrate()
        desk.telegram.clock.push(31)
        number = await lodge(desk.customer(), speak)
        await desk.telegram.until(lambda: any(number in each.text for each in desk.group.find("On duty")))
        assert first.chat.id != desk.group.id


async def test_a_policy_without_a_board_has_none(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    async with hurried_desk(tmp_path, POLICY_FILE=str(policy_file(tmp_path / "own", shown="false"))) as desk:
        await card_of(desk, await lodge(desk.customer(), Speech("en")))
        await settled(desk)
        assert desk.telegram.calls_of("pinChatMessage") == []
        assert desk.group.find("On duty") == []


async def test_a_board_that_telegram_refuses_is_not_tried_again_before_it_says_something_else(tmp_path: Path) -> None:
    path = company(tmp_path, en="board-line = { $number } { $last } " + "x" * 1100 + "\n")
    async with hurried_desk(tmp_path, POLICY_FILE=path) as desk:
        speak = Speech("en")
        shown = await board(desk, speak)
        numbers = [await lodge(desk.customer(), speak, category="safety") for _ in range(4)]
        cards, agent = [await card_of(desk, number) for number in numbers], desk.agent()
        await settled(desk)
        desk.telegram.clock.push(31)

        def refused() -> int:
            tried = desk.telegram.calls_of("editMessageText")
            return sum(call.status == 400 and call.params.get("message_id") == shown.message_id for call in tried)

        await until(lambda: refused() == 1)
        for words in ("/note N-1", "/note N-2"):
            desk.telegram.clock.push(31)
            await agent.replies(cards[0], words)
            await settled(desk)
        assert refused() == 1
        assert desk.bot.rows("select key from outbox where state = 'buried'") == []
        assert "board_refused" in desk.bot.log()
        for number in numbers[:2]:
            await resolves(desk, agent, number, speak, "R-1.")
        await settled(desk)
        desk.telegram.clock.push(31)
        await desk.telegram.until(lambda: shown.text.startswith(counts(speak, 2, 2, 0, 2)))
