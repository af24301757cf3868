"""getUpdates and the webhook as the Bot API server does them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from tests.simulator.puppet import Group, Person
from tests.simulator.records import Json
from tests.simulator.server import Simulator
from tests.simulator.updates import CONFLICT, MESSAGES_KEPT, PRESSES_KEPT, WEBHOOK_ACTIVE
from tests.simulator.wire import Wire


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_offset_confirms_everything_below_it(call: Wire, ann: Person) -> None:
    for word in ("one", "two", "three"):
        await ann.says(word)
    first = await call("getUpdates", limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await call("getUpdates")) == ["one", "two", "three"]
    rest = await call("getUpdates", offset=first[-1]["update_id"] + 1)
    assert texts(rest) == ["three"]
    assert texts(await call("getUpdates")) == ["three"]


async def test_a_negative_offset_keeps_the_last_ones(call: Wire, telegram: Simulator, ann: Person) -> None:
    for word in ("one", "two", "three"):
        await ann.says(word)
    assert texts(await call("getUpdates", offset=-2)) == ["two", "three"]
    assert len(telegram.updates.pending) == 2


@pytest.mark.alone
async def test_a_long_poll_ends_with_the_first_update(call: Wire, ann: Person) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await ann.says("hello")
    assert texts(await poll) == ["hello"]
    assert time.monotonic() - began < 1


async def test_the_older_of_two_pollers_gets_the_conflict(call: Wire, ann: Person) -> None:
    older = asyncio.create_task(call.refused("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(call("getUpdates", timeout=20))
    assert await older == f"409 {CONFLICT}"
    await ann.says("hello")
    assert texts(await newer) == ["hello"]


async def test_allowed_updates_are_remembered_and_some_must_be_named(call: Wire, telegram: Simulator) -> None:
    ann = telegram.customer()
    note = await ann.says("x")
    await ann.reacts(note)
    assert len(await call("getUpdates", allowed_updates=["message_reaction"])) == 1
    await ann.says("not asked for")
    await ann.reacts(note, "🔥")
    kinds = [next(reversed(each)) for each in await call("getUpdates")]
    assert kinds == ["message", "message_reaction"]


async def test_presses_wait_150_seconds_and_messages_a_day(telegram: Simulator, call: Wire, ann: Person) -> None:
    await ann.starts()
    button = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await call("sendMessage", chat_id=ann.id, text="?", reply_markup=button)
    await ann.presses("Go", near="?")
    real = time.monotonic()
    telegram.updates.monotonic = lambda: real + PRESSES_KEPT + 1
    assert [next(reversed(update)) for update in await call("getUpdates")] == ["message"]
    telegram.updates.monotonic = lambda: real + MESSAGES_KEPT + 1
    telegram.updates.forget_old()
    assert telegram.updates.pending == []


async def test_ids_that_restart_do_not_swallow_updates(telegram: Simulator, call: Wire, ann: Person) -> None:
    await ann.says("before")
    [update] = await call("getUpdates")
    telegram.updates.restart_ids()
    await ann.says("after")
    later = await call("getUpdates", offset=update["update_id"] + 1)
    assert texts(later) == ["before", "after"]
    assert later[-1]["update_id"] < update["update_id"]


async def test_privacy_hides_what_is_not_meant_for_bots(telegram: Simulator, call: Wire) -> None:
    group = telegram.supergroup(bot_status="member")
    li = telegram.agent("Li Wei", group)
    card = await call("sendMessage", chat_id=group.id, text="card")
    await li.says("among us")
    await li.says("/queue")
    await li.replies(telegram.world.message(group.id, card["message_id"]), "to the card")
    assert texts(await call("getUpdates")) == ["/queue", "to the card"]
    telegram.world.reads_all_group_messages = True
    await li.says("now you hear me")
    assert texts(await call("getUpdates", offset=-1)) == ["now you hear me"]


class Hook:
    """A webhook that notes what comes and answers as told."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []
        self.secrets: set[str | None] = set()
        self.refuse = 0
        self.open: set[int] = set()
        self.overlapped = False
        self.port = 0

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.json()
        chat = body["message"]["chat"]["id"]
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.overlapped |= chat in self.open
        self.open.add(chat)
        await asyncio.sleep(0.01)
        self.open.discard(chat)
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500)
        self.seen.append((body["message"]["from"]["first_name"], body["message"]["text"]))
        return web.Response()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.port = runner.addresses[0][1]
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_one_update_of_a_chat_at_a_time(telegram: Simulator, call: Wire, hook: Hook) -> None:
    ann, bob = telegram.customer("Ann"), telegram.customer("Bob")
    await call("setWebhook", url=f"http://127.0.0.1:{hook.port}/hook", secret_token="s3cret_-")
    for number in range(5):
        await ann.says(f"a{number}")
        await bob.says(f"b{number}")
    await telegram.confirmed()
    assert [text for name, text in hook.seen if name == "Ann"] == [f"a{number}" for number in range(5)]
    assert [text for name, text in hook.seen if name == "Bob"] == [f"b{number}" for number in range(5)]
    assert not hook.overlapped
    assert hook.secrets == {"s3cret_-"}
    assert await call.refused("getUpdates") == f"409 {WEBHOOK_ACTIVE}"
    await call("deleteWebhook")
    assert await call("getUpdates") == []


async def test_a_webhook_is_tried_again_until_it_accepts(telegram: Simulator, call: Wire, hook: Hook) -> None:
    telegram.webhook.first_retry = 0.02
    hook.refuse = 3
    await call("setWebhook", url=f"http://127.0.0.1:{hook.port}/hook")
    await telegram.customer("Ann").says("hello")
    await telegram.confirmed()
    assert hook.seen == [("Ann", "hello")]
    info = await call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 0


async def test_a_webhook_must_be_https_and_its_secret_plain(call: Wire) -> None:
    refused = await call.refused("setWebhook", url="http://example.org/hook")
    assert refused == "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    refused = await call.refused("setWebhook", url="https://example.org/hook", secret_token="a b")
    assert refused == "400 Bad Request: secret token contains unallowed characters"


async def test_setting_a_webhook_ends_a_poll(call: Wire, hook: Hook) -> None:
    poll = asyncio.create_task(call.refused("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await call("setWebhook", url=f"http://127.0.0.1:{hook.port}/hook")
    assert await poll == "409 Conflict: terminated by setWebhook request"


async def test_migration_moves_the_group_and_says_where(telegram: Simulator, call: Wire) -> None:
    group = telegram.plain_group()
    li = telegram.agent("Li Wei", group)
    old = group.id
    card = await call("sendMessage", chat_id=old, text="card")
    telegram.world.migrate(old, forum=True)
    body = await call.answer("sendMessage", chat_id=old, text="x")
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": group.id}
    moved, came = (update["message"] for update in await call("getUpdates"))
    assert (moved["chat"]["id"], moved["migrate_to_chat_id"]) == (old, group.id)
    assert (came["chat"]["id"], came["migrate_from_chat_id"]) == (group.id, old)
    reply: dict[str, Any] = {"message_id": card["message_id"]}
    assert (
        await call.refused("sendMessage", chat_id=group.id, text="x", reply_parameters=reply)
        == "400 Bad Request: message to be replied not found"
    )
    assert group.chat.is_forum
    await li.says("still here")
    assert texts([await call("getUpdates", offset=-1)][0]) == ["still here"]


async def test_topics_live_close_and_die(telegram: Simulator, call: Wire, forum: Group) -> None:
    assert await call.refused("createForumTopic", chat_id=forum.id, name="") == (
        "400 Bad Request: topic name must be non-empty"
    )
    assert "too long" in await call.refused("createForumTopic", chat_id=forum.id, name="x" * 129)
    made = await call("createForumTopic", chat_id=forum.id, name="C-1 new")
    where = {"chat_id": forum.id, "message_thread_id": made["message_thread_id"]}
    sent = await call("sendMessage", **where, text="card")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (made["message_thread_id"], True)
    assert await call.refused("editForumTopic", **where, name="C-1 new") == "400 Bad Request: TOPIC_NOT_MODIFIED"
    icon = (await call("getForumTopicIconStickers"))[0]["custom_emoji_id"]
    await call("editForumTopic", **where, name="C-1 done", icon_custom_emoji_id=icon)
    assert forum.topics[0].name == "C-1 done"
    await call("closeForumTopic", **where)
    assert await call.refused("closeForumTopic", **where) == "400 Bad Request: TOPIC_NOT_MODIFIED"
    await call("sendMessage", **where, text="an administrator may")
    telegram.world.set_bot(forum.id, "member")
    assert await call.refused("sendMessage", **where, text="x") == "400 Bad Request: TOPIC_CLOSED"
    telegram.world.set_bot(forum.id, "administrator")
    assert (
        await call.refused("sendMessage", chat_id=forum.id, message_thread_id=1, text="x")
        == "400 Bad Request: message thread not found"
    )
    forum.delete_topic(forum.topics[0])
    assert await call.refused("sendMessage", **where, text="x") == "400 Bad Request: message thread not found"
    assert (
        await call.refused("editMessageText", chat_id=forum.id, message_id=sent["message_id"], text="x")
        == "400 Bad Request: message to edit not found"
    )
    telegram.faults.deleted_topic_into_general = True
    lost = await call("sendMessage", **where, text="into General")
    assert "message_thread_id" not in lost
    group = telegram.plain_group()
    refused = await call.refused("createForumTopic", chat_id=group.id, name="x")
    assert refused == "400 Bad Request: the chat is not a forum"
