"""Limits, faults, the clock, and the people of the tests themselves."""

from __future__ import annotations

import asyncio
import re
import time
from pathlib import Path

import aiohttp
import pytest

from tests.simulator.clock import Clock
from tests.simulator.errors import ApiError, NotPossible
from tests.simulator.limits import Limits
from tests.simulator.puppet import Group, Person
from tests.simulator.records import Chat
from tests.simulator.server import Simulator
from tests.simulator.wire import Wire

PRIVATE, GROUP = Chat(7, "private"), Chat(-7, "supergroup")


def stuck(limits: Limits, chat: Chat) -> int:
    """Seconds to wait that one more call is told, 0 when it passes."""
    try:
        limits.charge(chat)
    except ApiError as error:
        return int(error.parameters["retry_after"])
    return 0


def test_a_group_takes_twenty_a_minute() -> None:
    now = 100.0
    limits = Limits(monotonic=lambda: now)
    for _ in range(20):
        assert stuck(limits, GROUP) == 0
        now += 1
    assert stuck(limits, GROUP) == 40
    assert stuck(limits, PRIVATE) == 0
    now += 39.9
    assert stuck(limits, GROUP) == 1
    now += 0.2
    assert stuck(limits, GROUP) == 0


def test_a_person_takes_short_bursts_and_everybody_thirty_a_second() -> None:
    now = 100.0
    limits = Limits(burst=3, monotonic=lambda: now)
    assert [stuck(limits, PRIVATE) for _ in range(4)] == [0, 0, 0, 3]
    now += 3
    assert stuck(limits, PRIVATE) == 0
    assert [stuck(limits, Chat(100 + each, "private")) for each in range(30)] == [0] * 29 + [1]
    assert [stuck(Limits.off(), GROUP) for _ in range(50)] == [0] * 50


async def test_what_counts_for_a_group_and_what_is_free() -> None:
    async with Simulator(limits=Limits(group_per_minute=6)) as telegram, Wire(telegram) as call:
        group = telegram.forum()
        photo = (await telegram.agent("Li", group).sends_photo()).file_id
        topic = await call("createForumTopic", chat_id=group.id, name="C-1")
        where = {"chat_id": group.id, "message_thread_id": topic["message_thread_id"]}
        card = await call("sendMessage", **where, text="card")
        await call("editMessageText", chat_id=group.id, message_id=card["message_id"], text="card 2")
        media = [{"type": "photo", "media": photo}] * 5
        await call("sendMediaGroup", **where, media=media)
        await call("copyMessages", **where, from_chat_id=group.id, message_ids=[card["message_id"]])
        react = {"chat_id": group.id, "message_id": card["message_id"]}
        for _ in range(10):
            await call("setMessageReaction", **react, reaction=[{"type": "emoji", "emoji": "👍"}])
            await call("sendChatAction", chat_id=group.id, action="typing")
            await call("getChat", chat_id=group.id)
        await call("editForumTopic", **where, name="C-1 done")
        assert telegram.too_many == 0
        async with call.session.post(
            f"{telegram.url}/bot{telegram.token}/sendMessage", json={**where, "text": "x"}
        ) as response:
            body = await response.json()
            wait = body["parameters"]["retry_after"]
            assert (response.status, response.headers["Retry-After"]) == (429, str(wait))
            assert body["description"] == f"Too Many Requests: retry after {wait}"
            assert 50 <= wait <= 60
        assert telegram.too_many == 1
        assert group.calls() == 7


async def test_a_lost_reply_has_taken_effect_and_a_reset_has_not(call: Wire, telegram: Simulator, ann: Person) -> None:
    await ann.starts()
    telegram.faults.add("lose_reply", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=ann.id, text="said")
    telegram.faults.add("reset", "send*", chat_id=ann.id)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=ann.id, text="not said")
    await call("sendMessage", chat_id=ann.id, text="after")
    assert [each.text for each in ann.received(ever=True)] == ["said", "after"]
    assert telegram.faults.active == []


async def test_answers_can_be_late_wrong_or_429(call: Wire, telegram: Simulator, ann: Person) -> None:
    await ann.starts()
    faults = telegram.faults
    faults.add("slow_reply", "sendMessage", seconds=5)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(call("sendMessage", chat_id=ann.id, text="late"), 0.1)
    assert (await ann.sees("late")).text == "late"
    faults.add("slow", "sendMessage", seconds=0.2)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(call("sendMessage", chat_id=ann.id, text="received and done"), 0.1)
    await ann.sees("received and done")
    faults.add("too_many", "sendMessage", retry_after=7)
    assert (await call.answer("sendMessage", chat_id=ann.id, text="x"))["parameters"] == {"retry_after": 7}
    faults.add("error", chat_id=ann.id)
    assert await call.refused("sendMessage", chat_id=ann.id, text="x") == "500 Internal Server Error"
    faults.add("bad_gateway")
    async with call.session.get(f"{telegram.url}/bot{telegram.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")
    faults.add("error", count=None, probability=0.0)
    await call("getMe")


async def test_telegram_can_go_away_and_come_back(call: Wire, telegram: Simulator) -> None:
    telegram.faults.gone(30, "502")
    async with call.session.get(f"{telegram.url}/bot{telegram.token}/getMe") as response:
        assert response.status == 502
    telegram.faults.gone(30)
    with pytest.raises(aiohttp.ClientError):
        await call("getMe")
    telegram.faults.clear()
    poll = asyncio.create_task(call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await telegram.stop_listening()
    with pytest.raises(aiohttp.ClientError):
        await poll
    with pytest.raises(aiohttp.ClientConnectorError):
        await call("getMe")
    await telegram.listen_again()
    await call("getMe")


async def test_updates_can_come_twice_or_as_garbage(call: Wire, telegram: Simulator, ann: Person) -> None:
    telegram.faults.act({"kind": "deliver_twice"})
    await ann.says("again")
    telegram.faults.act({"kind": "garbage_update"})
    one, two, garbage = await call("getUpdates")
    assert one == two
    assert garbage["message"]["message_id"] == "seven"
    telegram.faults.act({"kind": "clear"})
    telegram.faults.act({"kind": "block", "user": ann.id})
    assert ann.user.blocked_bot
    with pytest.raises(NotPossible):
        telegram.faults.act({"kind": "earthquake"})


def test_the_clock_is_pushed_through_a_file(tmp_path: Path) -> None:
    path = tmp_path / "offset"
    clock = Clock(path)
    assert float(path.read_text()) == 0
    clock.push(3600)
    clock.push(60.5)
    assert float(path.read_text()) == 3660.5
    assert abs(clock.now() - time.time() - 3660.5) < 1
    assert Clock(path).offset == 3660.5
    assert list(tmp_path.iterdir()) == [path]


async def test_messages_carry_the_pushed_time(telegram: Simulator, ann: Person) -> None:
    telegram.push_clock(86_400)
    assert (await ann.says("tomorrow")).date - time.time() > 86_000
    first = await ann.says("x")
    telegram.push_clock(49 * 3600)
    with pytest.raises(NotPossible, match="too old"):
        await ann.edits(first, "y")


async def test_sees_looks_after_the_last_own_act(call: Wire, ann: Person) -> None:
    await ann.starts()
    sent = await call("sendMessage", chat_id=ann.id, text="Case C-2026-000123")
    assert (await ann.sees(re.compile(r"C-\d{4}-\d{6}"))).message_id == sent["message_id"]
    await ann.says("thanks")
    with pytest.raises(AssertionError, match="Case C-2026-000123"):
        await ann.sees("C-2026", within=0.05)
    assert (await ann.sees("C-2026", ever=True)).message_id == sent["message_id"]
    later = asyncio.create_task(ann.sees("edited"))
    await call("editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="edited")
    assert (await later).message_id == sent["message_id"]


async def test_presses_takes_the_newest_button(call: Wire, forum: Group, li: Person) -> None:
    for number in (1, 2):
        rows = [[{"text": "Take", "callback_data": f"take{number}"}, {"text": "Take over", "callback_data": "x"}]]
        markup = {"inline_keyboard": rows}
        await call("sendMessage", chat_id=forum.id, text=f"C-{number}", reply_markup=markup)
    await li.presses("Take", near="C-1")
    await li.presses("Take")
    pressed = [update["callback_query"]["data"] for update in await call("getUpdates")]
    assert pressed == ["take1", "take2"]
    assert (await forum.card("C-1")).text == "C-1"
    with pytest.raises(AssertionError, match="no button “Refund”"):
        await li.presses("Refund", within=0.05)


async def test_long_texts_are_split_as_an_app_does(telegram: Simulator, ann: Person) -> None:
    text = "字" * 5000 + "😀" * 100
    await ann.says(text)
    sent = [each.text for each in telegram.world.visible_to(ann.user)]
    assert "".join(sent) == text
    assert [len(piece) for piece in sent] == [4096, 1004]
    with pytest.raises(NotPossible):
        await ann.says(" \n ")


async def test_people_keep_to_what_the_app_allows(telegram: Simulator, forum: Group, li: Person, ann: Person) -> None:
    topic = telegram.world.create_topic(forum.id, li.user, "C-1")
    forum.close_topic(topic)
    with pytest.raises(NotPossible, match="closed"):
        await li.says("x", topic=topic)
    stranger = telegram.agent("Wang")
    with pytest.raises(NotPossible, match="not in this group"):
        telegram.world.say(stranger.id, forum.id, "x")
    await ann.starts()
    await ann.blocks()
    with pytest.raises(NotPossible, match="blocked"):
        await ann.says("x")
    await ann.starts()
    assert not ann.user.blocked_bot


async def test_the_page_gets_the_whole_world(call: Wire, telegram: Simulator, forum: Group, ann: Person) -> None:
    await ann.starts()
    await ann.sends_album(2, "both")
    await call("sendMessage", chat_id=ann.id, text="*x*", parse_mode="MarkdownV2")
    await call("createForumTopic", chat_id=forum.id, name="C-1")
    await call.refused("sendMessage", chat_id=ann.id, text="")
    snapshot = telegram.world.snapshot()
    assert set(snapshot) == {
        "now", "offset", "bot", "users", "chats", "messages", "popups", "calls", "faults",
    }  # fmt: skip
    kinds = [message["kind"] for message in snapshot["messages"]]
    assert sorted(kinds) == ["photo", "photo", "service", "text", "text"]
    photo = next(message for message in snapshot["messages"] if message["kind"] == "photo")
    async with call.session.get(telegram.url + photo["media"]["url"]) as response:
        assert response.status == 200
        assert response.content_type == "image/jpeg"
    assert [each["method"] for each in snapshot["calls"]] == ["sendMessage", "createForumTopic", "sendMessage"]
    assert snapshot["calls"][-1]["error"] == "Bad Request: message text is empty"


@pytest.mark.alone
async def test_hundreds_of_messages_take_no_time(call: Wire, telegram: Simulator) -> None:
    people = [telegram.customer(f"P{number}") for number in range(100)]
    began = time.monotonic()
    for person in people:
        await person.starts()
        await call("sendMessage", chat_id=person.id, text="Hello")
        await person.sees("Hello")
    assert time.monotonic() - began < 3
    began = time.monotonic()
    for _ in range(20):
        telegram.world.snapshot()
    assert time.monotonic() - began < 0.5
