"""Every error Telegram gives, as what the caller does next, over HTTP against the simulator."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.telegram import (
    Broken,
    Conflict,
    GiveUp,
    Gone,
    Move,
    Stop,
    Telegram,
    TelegramError,
    Unchanged,
    Unparsable,
    Wait,
    _bad_request,
)
from tests.simulator.limits import Limits
from tests.simulator.puppet import Person
from tests.simulator.server import Simulator

NOBODY = 999_999_999


@pytest.fixture
async def telegram() -> AsyncIterator[Simulator]:
    async with Simulator(limits=Limits.off()) as simulator:
        yield simulator


@pytest.fixture
async def client(telegram: Simulator) -> AsyncIterator[Telegram]:
    opened = Telegram(telegram.token, telegram.url)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
async def ann(telegram: Simulator) -> Person:
    person = telegram.customer("Ann")
    await person.starts()
    return person


async def error_of(client: Telegram, method: str, **parameters: Any) -> TelegramError:
    with pytest.raises(TelegramError) as error:
        await client.call(method, **parameters)
    return error.value


async def test_what_goes_well_comes_back_as_telegram_s_own_json(client: Telegram, ann: Person) -> None:
    sent = await client.call(
        "sendMessage", chat_id=ann.id, text="盒子 <b>", reply_markup={"remove_keyboard": True}, x=None
    )
    assert (sent["text"], sent["chat"]["id"]) == ("盒子 <b>", ann.id)


async def test_people_who_cannot_be_reached(client: Telegram, telegram: Simulator, ann: Person) -> None:
    stranger = telegram.customer("Bea")
    reasons = []
    reasons.append(await error_of(client, "sendMessage", chat_id=stranger.id, text="x"))
    reasons.append(await error_of(client, "sendMessage", chat_id=NOBODY, text="x"))
    await ann.blocks()
    reasons.append(await error_of(client, "sendMessage", chat_id=ann.id, text="x"))
    telegram.world.deactivate(ann.id)
    reasons.append(await error_of(client, "sendMessage", chat_id=ann.id, text="x"))
    assert [each.reason for each in reasons if isinstance(each, GiveUp)] == ["gone", "gone", "blocked", "deactivated"]


async def test_a_group_that_is_lost_or_has_moved(client: Telegram, telegram: Simulator) -> None:
    kicked, plain = telegram.plain_group(), telegram.plain_group()
    telegram.world.set_bot(kicked.id, "kicked")
    lost = await error_of(client, "sendMessage", chat_id=kicked.id, text="x")
    assert isinstance(lost, GiveUp)
    assert lost.reason == "gone"
    old = plain.id
    telegram.world.migrate(old)
    moved = await error_of(client, "sendMessage", chat_id=old, text="x")
    assert isinstance(moved, Move)
    assert moved.chat_id != old
    assert await client.call("sendMessage", chat_id=moved.chat_id, text="x")


async def test_things_that_are_gone(client: Telegram, telegram: Simulator, ann: Person) -> None:
    forum = telegram.forum()
    topic = await client.call("createForumTopic", chat_id=forum.id, name="C-1")
    closed = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}
    for method, parameters in (
        ("editMessageText", {"chat_id": ann.id, "message_id": 999, "text": "x"}),
        ("copyMessage", {"chat_id": ann.id, "from_chat_id": ann.id, "message_id": 999}),
        ("sendMessage", {"chat_id": ann.id, "text": "x", "reply_parameters": {"message_id": 999}}),
        ("setMessageReaction", {"chat_id": ann.id, "message_id": 999, "reaction": []}),
        ("sendMessage", {"chat_id": forum.id, "text": "x", "message_thread_id": 999}),
    ):
        assert isinstance(await error_of(client, method, **parameters), Gone), method
    assert await client.call("sendMessage", **closed, text="x")


async def test_what_is_as_good_as_done(client: Telegram, ann: Person) -> None:
    sent = await client.call("sendMessage", chat_id=ann.id, text="x")
    same = await error_of(client, "editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="x")
    late = await error_of(client, "answerCallbackQuery", callback_query_id="1")
    assert isinstance(same, Unchanged)
    assert isinstance(late, Unchanged)


async def test_what_is_our_own_fault(client: Telegram, ann: Person) -> None:
    bad = await error_of(client, "sendMessage", chat_id=ann.id, text="<b>x", parse_mode="HTML")
    assert isinstance(bad, Unparsable)
    button = {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}
    for parameters in ({"text": ""}, {"text": "x" * 4097}, {"text": "x", "reply_markup": button}):
        assert isinstance(await error_of(client, "sendMessage", chat_id=ann.id, **parameters), Broken)


async def test_a_wrong_token_stops_everything_and_is_not_shown(telegram: Simulator) -> None:
    stranger = Telegram("123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", telegram.url)
    await stranger.open()
    error = await error_of(stranger, "getMe")
    await stranger.close()
    assert isinstance(error, Stop)
    assert "TELEGRAM_BOT_TOKEN" in str(error)
    assert "AAAA" not in str(error)


async def test_a_bot_with_a_webhook_cannot_poll(client: Telegram) -> None:
    await client.call("setWebhook", url="https://example.org/hook", secret_token="s")
    assert isinstance(await error_of(client, "getUpdates"), Conflict)


async def test_a_flood_says_how_long_to_wait(client: Telegram, telegram: Simulator, ann: Person) -> None:
    telegram.faults.add("too_many", "sendMessage", retry_after=7)
    error = await error_of(client, "sendMessage", chat_id=ann.id, text="x")
    assert isinstance(error, Wait)
    assert error.seconds == 7


@pytest.mark.parametrize("kind", ["error", "bad_gateway", "reset", "lose_reply"])
async def test_a_telegram_in_trouble_is_tried_again_and_the_token_is_not_shown(
    client: Telegram, telegram: Simulator, ann: Person, kind: str
) -> None:
    telegram.faults.add(kind, "sendMessage")  # type: ignore[arg-type]
    error = await error_of(client, "sendMessage", chat_id=ann.id, text="x")
    assert isinstance(error, Wait)
    assert error.seconds is None
    assert telegram.token.partition(":")[2] not in repr(error)
    assert await client.call("sendMessage", chat_id=ann.id, text="x")


async def test_an_answer_that_does_not_come_in_time_is_waited_for_no_longer(
    client: Telegram, telegram: Simulator, ann: Person
) -> None:
    telegram.faults.add("slow_reply", "sendMessage", seconds=3)
    with pytest.raises(Wait) as error:
        await client.call("sendMessage", 0.2, chat_id=ann.id, text="x")
    assert error.value.seconds is None


async def test_a_telegram_that_is_not_there_is_tried_again() -> None:
    nobody = Telegram("1:x", "http://127.0.0.1:9")
    await nobody.open()
    assert isinstance(await error_of(nobody, "getMe"), Wait)
    await nobody.close()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("message to edit not found", Gone),
        ("message to be replied not found", Gone),
        ("message thread not found", Gone),
        ("message to copy not found", Gone),
        ("TOPIC_CLOSED", Gone),
        ("TOPIC_DELETED", Gone),
        ("message can't be edited", Gone),
        ("chat not found", GiveUp),
        ("message is not modified: specified new message content …", Unchanged),
        ("TOPIC_NOT_MODIFIED", Unchanged),
        ("query is too old and response timeout expired or query ID is invalid", Unchanged),
        ('can\'t parse entities: Unsupported start tag "x" at byte offset 0', Unparsable),
        ("message is too long", Broken),
        ("message text is empty", Broken),
        ("text must be non-empty", Broken),
        ("message caption is too long", Broken),
        ("BUTTON_DATA_INVALID", Broken),
        ("reply markup is too long", Broken),
        ("not enough rights to create a topic", GiveUp),
        ("CHAT_WRITE_FORBIDDEN", GiveUp),
        ("the chat is not a forum", Broken),
        ("file is too big", Broken),
    ],
)
def test_every_bad_request_of_the_documentation_has_its_kind(text: str, kind: type[TelegramError]) -> None:
    for words in (text, f"Bad Request: {text}", text[0].upper() + text[1:]):
        assert type(_bad_request(words)) is kind
