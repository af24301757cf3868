"""Methods that ask about chats and their members, answer button presses and show activity."""

from __future__ import annotations

import time

from tests.simulator.api import Telegram, method
from tests.simulator.errors import bad_request
from tests.simulator.params import Params
from tests.simulator.records import IN_THE_CHAT, Json, Member
from tests.simulator.rendering import filled, member_json
from tests.simulator.targets import accessible, chat_of, writable

QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
ANSWERED_WITHIN = 15.0
ACTION_SHOWN = 5.0
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    }
)


@method("getChat")
def get_chat(telegram: Telegram, params: Params) -> Json:
    """ChatFullInfo."""
    world = telegram.world
    chat = accessible(world, chat_of(world, params))
    full = world.chat_json(chat) | {
        "accent_color_id": chat.id % 7 if chat.id > 0 else 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }
    if chat.is_group:
        full["permissions"] = dict(chat.permissions)
    if chat.allowed_reactions is not None:
        full["available_reactions"] = [{"type": "emoji", "emoji": emoji} for emoji in sorted(chat.allowed_reactions)]
    pinned = chat.messages.get(chat.pinned[0]) if chat.pinned else None
    return full | filled(pinned_message=world.message_json(pinned) if pinned else None)


@method("getChatMember")
def get_chat_member(telegram: Telegram, params: Params) -> Json:
    world = telegram.world
    chat = accessible(world, chat_of(world, params))
    user = world.users.get(params.integer("user_id"))
    if user is None:
        raise bad_request("user not found" if params.has("user_id") else "invalid user_id specified")
    if chat.type == "private" and user.id in (chat.id, world.bot.id):
        return member_json(user, Member("member"), chat)
    return member_json(user, chat.members.get(user.id), chat)


@method("getChatAdministrators")
def get_chat_administrators(telegram: Telegram, params: Params) -> list[Json]:
    world = telegram.world
    chat = accessible(world, chat_of(world, params))
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    # Bots are left out, but the asking bot itself is there.
    return [
        member_json(world.users[user_id], member, chat)
        for user_id, member in chat.members.items()
        if member.status in ("creator", "administrator")
    ]


@method("getChatMemberCount")
def get_chat_member_count(telegram: Telegram, params: Params) -> int:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    return 2 if chat.type == "private" else sum(member.status in IN_THE_CHAT for member in chat.members.values())


@method("leaveChat")
def leave_chat(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.members[telegram.world.bot.id] = Member("left")
    telegram.world.touch()
    return True


@method("sendChatAction")
def send_chat_action(telegram: Telegram, params: Params) -> bool:
    """What the bot is doing; the app shows it for five seconds."""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable(telegram.world, chat_of(telegram.world, params), "can_send_messages")
    chat.typing = None if action == "cancel" else action
    chat.typing_thread = params.integer("message_thread_id") or None
    chat.typing_until = time.monotonic() + ACTION_SHOWN
    telegram.world.touch()
    return True


@method("answerCallbackQuery")
def answer_callback_query(telegram: Telegram, params: Params) -> bool:
    """Each press can be answered once, and only soon."""
    query = telegram.world.queries.get(params.text("callback_query_id"))
    if query is None or query.answered or time.monotonic() - query.at > ANSWERED_WITHIN:
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    telegram.world.answer(query, text, alert=params.flag("show_alert"), url=params.text("url") or None)
    return True
