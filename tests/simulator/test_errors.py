"""Every refusal in Telegram's own words."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.simulator.api_edit import NOT_MODIFIED
from tests.simulator.puppet import Group, Person
from tests.simulator.rendering import ADMIN_RIGHTS
from tests.simulator.server import Simulator
from tests.simulator.wire import Wire

NOBODY = 999_999_999
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **fields}]]}


async def test_where_to_write_is_checked(call: Wire, telegram: Simulator, ann: Person) -> None:
    assert await call.refused("sendMessage", text="x") == "400 Bad Request: chat_id is empty"
    assert await call.refused("sendMessage", chat_id=NOBODY, text="x") == "400 Bad Request: chat not found"
    assert (
        await call.refused("sendMessage", chat_id=ann.id, text="x")
        == "403 Forbidden: bot can't initiate conversation with a user"
    )
    await ann.starts()
    await call("sendMessage", chat_id=str(ann.id), text="numbers come as text, too")
    await ann.blocks()
    assert await call.refused("sendMessage", chat_id=ann.id, text="x") == "403 Forbidden: bot was blocked by the user"
    assert await call.refused("copyMessage", chat_id=ann.id, from_chat_id=ann.id, message_id=1) == (
        "403 Forbidden: bot was blocked by the user"
    )
    telegram.world.deactivate(ann.id)
    assert await call.refused("sendMessage", chat_id=ann.id, text="x") == "403 Forbidden: user is deactivated"
    bot_id = telegram.world.bot.id
    assert (
        await call.refused("sendMessage", chat_id=bot_id, text="x")
        == "403 Forbidden: the bot can't send messages to the bot"
    )


async def test_a_group_that_the_bot_lost_says_how(call: Wire, telegram: Simulator, forum: Group) -> None:
    kicked, left = telegram.plain_group(), telegram.supergroup()
    telegram.world.set_bot(kicked.id, "kicked")
    telegram.world.set_bot(left.id, "left")
    telegram.world.delete_group(forum.id)
    assert (
        await call.refused("sendMessage", chat_id=kicked.id, text="x")
        == "403 Forbidden: bot was kicked from the group chat"
    )
    assert await call.refused("getChat", chat_id=left.id) == "403 Forbidden: bot is not a member of the supergroup chat"
    assert await call.refused("sendMessage", chat_id=forum.id, text="x") == "403 Forbidden: the group chat was deleted"


NO_END = "can't parse entities: Can't find end tag corresponding to start tag \"b\""
NO_TAG = 'can\'t parse entities: Unsupported start tag "p" at byte offset 7'
NO_DOT = "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"
NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
TOO_MANY = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101}


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "😀" * 4097}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, NO_END),
        ({"text": "héllo <p>", "parse_mode": "HTML"}, NO_TAG),
        ({"text": "a.", "parse_mode": "MarkdownV2"}, NO_DOT),
        ({"text": "x", "parse_mode": "reST"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="处" * 22)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button()}, NO_ACTION),
        ({"text": "x", "reply_markup": TOO_MANY}, "reply markup is too long"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "message_thread_id": 7}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 4711}}, "message to be replied not found"),
    ],
)
async def test_a_message_that_cannot_be_sent(call: Wire, ann: Person, fields: dict[str, Any], description: str) -> None:
    await ann.starts()
    assert await call.refused("sendMessage", chat_id=ann.id, **fields) == f"400 Bad Request: {description}"


async def test_lengths_are_counted_in_characters_after_parsing(call: Wire, ann: Person) -> None:
    await ann.starts()
    await call("sendMessage", chat_id=ann.id, text=f"<b>{'😀' * 4096}</b>", parse_mode="HTML")
    photo = (await ann.sends_photo()).file_id
    await call("sendPhoto", chat_id=ann.id, photo=photo, caption="x" * 1024)
    assert (
        await call.refused("sendPhoto", chat_id=ann.id, photo=photo, caption="x" * 1025)
        == "400 Bad Request: message caption is too long"
    )
    await call("sendMessage", chat_id=ann.id, text="x", reply_markup=button(callback_data="x" * 64))


async def test_allow_sending_without_reply(call: Wire, ann: Person) -> None:
    await ann.starts()
    reply = {"message_id": 4711, "allow_sending_without_reply": True}
    sent = await call("sendMessage", chat_id=ann.id, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_edits_that_cannot_be(call: Wire, ann: Person) -> None:
    mine = await ann.starts()
    sent = await call("sendMessage", chat_id=ann.id, text="one", reply_markup=button(callback_data="x"))
    target = {"chat_id": ann.id, "message_id": sent["message_id"]}
    same = await call.refused("editMessageText", **target, text=" one ", reply_markup=button(callback_data="x"))
    assert same == f"400 Bad Request: {NOT_MODIFIED}"
    edited = await call("editMessageText", **target, text="one")
    assert "reply_markup" not in edited
    assert await call.refused("editMessageReplyMarkup", **target) == f"400 Bad Request: {NOT_MODIFIED}"
    assert (
        await call.refused("editMessageText", chat_id=ann.id, message_id=4711, text="x")
        == "400 Bad Request: message to edit not found"
    )
    assert (
        await call.refused("editMessageText", chat_id=ann.id, message_id=mine.message_id, text="x")
        == "400 Bad Request: message can't be edited"
    )
    photo = (await ann.sends_photo()).file_id
    picture = await call("sendPhoto", chat_id=ann.id, photo=photo)
    target["message_id"] = picture["message_id"]
    assert (
        await call.refused("editMessageText", **target, text="x")
        == "400 Bad Request: there is no text in the message to edit"
    )
    await call("editMessageCaption", **target, caption="now with words")


async def test_a_press_is_answered_once_and_soon(call: Wire, telegram: Simulator, ann: Person) -> None:
    await ann.starts()
    await call("sendMessage", chat_id=ann.id, text="?", reply_markup=button(callback_data="go"))
    first = await ann.presses("Go", near="?")
    await call("answerCallbackQuery", callback_query_id=first, text="Noted", show_alert=True)
    popup = await ann.popup("Noted")
    assert popup.alert
    assert await call.refused("answerCallbackQuery", callback_query_id=first) == TOO_OLD
    assert await call.refused("answerCallbackQuery", callback_query_id="unknown") == TOO_OLD
    second = await ann.presses("Go", near="?")
    telegram.world.queries[str(second)].at = time.monotonic() - 16
    assert await call.refused("answerCallbackQuery", callback_query_id=second) == TOO_OLD


async def test_what_is_gone_cannot_be_deleted_pinned_or_reacted_to(call: Wire, forum: Group) -> None:
    for method, verb in (("deleteMessage", "delete"), ("pinChatMessage", "pin"), ("setMessageReaction", "react")):
        answer = await call.refused(method, chat_id=forum.id, message_id=4711)
        assert answer == f"400 Bad Request: message to {verb} not found"


async def test_reactions_are_of_the_allowed_set(call: Wire, forum: Group, li: Person) -> None:
    note = await li.says("x")
    target = {"chat_id": forum.id, "message_id": note.message_id}
    await call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "❤️‍🔥"}])
    bad = await call.refused("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "🚽"}])
    assert bad == "400 Bad Request: REACTION_INVALID"
    forum.chat.allowed_reactions = frozenset({"👍"})
    bad = await call.refused("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "🔥"}])
    assert bad == "400 Bad Request: REACTION_INVALID"


async def test_rights_in_the_group_count(call: Wire, telegram: Simulator, forum: Group, li: Person) -> None:
    note = await li.says("x")
    rights = [right for right in ADMIN_RIGHTS if right not in ("can_manage_topics", "can_pin_messages")]
    telegram.world.set_bot(forum.id, "administrator", rights=rights)
    assert (
        await call.refused("createForumTopic", chat_id=forum.id, name="C-1")
        == "400 Bad Request: not enough rights to create a topic"
    )
    assert (
        await call.refused("pinChatMessage", chat_id=forum.id, message_id=note.message_id)
        == "400 Bad Request: not enough rights to manage pinned messages in the chat"
    )
    telegram.world.set_bot(forum.id, "member")
    forum.chat.permissions["can_send_photos"] = False
    photo = (await telegram.agent("Wang", forum, status="administrator").sends_photo()).file_id
    assert (
        await call.refused("sendPhoto", chat_id=forum.id, photo=photo)
        == "400 Bad Request: not enough rights to send photos to the chat"
    )
    assert (
        await call.refused("deleteMessage", chat_id=forum.id, message_id=note.message_id)
        == "400 Bad Request: message can't be deleted"
    )


async def test_unknown_methods_and_tokens(call: Wire, telegram: Simulator) -> None:
    assert await call.refused("sendHologram") == "404 Not Found: method not found"
    assert await call("GETME") == await call("getMe")
    async with call.session.get(f"{telegram.url}/bot1:no/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    async with call.session.get(f"{telegram.url}/file/bot1:no/photos/file_1.jpg") as response:
        assert response.status == 404
