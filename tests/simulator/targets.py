"""Where a call goes: the chat, the topic, the message replied to, and whether the bot may write there."""

from __future__ import annotations

from dataclasses import dataclass

from tests.simulator.errors import ApiError, bad_request, forbidden
from tests.simulator.faults import Faults
from tests.simulator.params import Params
from tests.simulator.records import GENERAL, IN_THE_CHAT, Chat, Json, Message
from tests.simulator.world import World

_NOUNS = {
    "can_send_messages": "send text messages",
    "can_send_photos": "send photos",
    "can_send_videos": "send videos",
    "can_send_video_notes": "send video notes",
    "can_send_voice_notes": "send voice notes",
    "can_send_audios": "send audios",
    "can_send_documents": "send documents",
    "can_send_polls": "send polls",
    "can_send_other_messages": "send stickers",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new message is to stand."""

    chat: Chat
    thread_id: int | None = None
    reply_to: int | None = None
    quote: Json | None = None


def chat_of(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat that a call names by id or by @username."""
    given = params.text(name).strip()
    if not given:
        raise bad_request(f"{name} is empty")
    chat = _by_username(world, given[1:]) if given.startswith("@") else _by_id(world, given)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _by_username(world: World, username: str) -> Chat | None:
    return next((chat for chat in world.chats.values() if chat.username == username), None)


def _by_id(world: World, given: str) -> Chat | None:
    try:
        chat_id = int(given)
    except ValueError:
        return None
    if chat_id in world.chats:
        return world.chats[chat_id]
    user = world.users.get(chat_id)
    return world.private_chat(user) if user else None


def accessible(world: World, chat: Chat) -> Chat:
    """The chat, if the bot can do anything there at all."""
    if chat.migrated_to:
        description = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, description, {"migrate_to_chat_id": chat.migrated_to})
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    if chat.type == "private":
        return chat
    own = world.bot_member(chat)
    if own is None or own.status == "left":
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    if own.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    return chat


def writable(world: World, chat: Chat, permission: str) -> Chat:
    """The chat, if the bot may send this kind of message there."""
    accessible(world, chat)
    if chat.type == "private":
        user = world.users[chat.id]
        if user.is_bot:
            raise forbidden("the bot can't send messages to the bot")
        if user.deactivated:
            raise forbidden("user is deactivated")
        if user.blocked_bot:
            raise forbidden("bot was blocked by the user")
        if not user.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    own = world.bot_member(chat)
    assert own is not None
    allowed = own.rights if own.status == "restricted" else chat.permissions if own.status == "member" else {}
    if not allowed.get(permission, True):
        raise bad_request(f"not enough rights to {_NOUNS.get(permission, 'send messages')} to the chat")
    return chat


def place(world: World, faults: Faults, params: Params, permission: str) -> Place:
    """Chat, topic and reply of a call that sends something."""
    chat = writable(world, chat_of(world, params), permission)
    thread_id = _thread(world, faults, chat, params)
    reply_to, quote = _reply(chat, params)
    if thread_id is None and reply_to is not None:
        _check_open(world, chat, chat.messages[reply_to].thread_id)
    return Place(chat, thread_id, reply_to, quote)


def _thread(world: World, faults: Faults, chat: Chat, params: Params) -> int | None:
    thread_id = params.integer("message_thread_id")
    if not thread_id:
        if chat.is_forum and chat.general_closed:
            _refuse_closed(world, chat)
        return None
    topic = chat.topics.get(thread_id)
    if chat.is_forum and topic is not None and topic.deleted and faults.deleted_topic_into_general:
        return None
    if not chat.is_forum or thread_id == GENERAL or topic is None or topic.deleted:
        raise bad_request("message thread not found")
    _check_open(world, chat, thread_id)
    return thread_id


def _check_open(world: World, chat: Chat, thread_id: int | None) -> None:
    topic = chat.topics.get(thread_id or 0)
    if topic is not None and topic.closed:
        _refuse_closed(world, chat)


def _refuse_closed(world: World, chat: Chat) -> None:
    """Only administrators write in a closed topic."""
    own = world.bot_member(chat)
    if own is None or own.status not in ("administrator", "creator"):
        raise bad_request("TOPIC_CLOSED")


def _reply(chat: Chat, params: Params) -> tuple[int | None, Json | None]:
    """The message to reply to, by reply_parameters or by the older reply_to_message_id."""
    given = params.object("reply_parameters", "reply parameters") or {}
    message_id = _whole(given.get("message_id")) or params.integer("reply_to_message_id")
    if not message_id:
        return None, None
    message = chat.messages.get(message_id)
    other_chat = given.get("chat_id")
    elsewhere = other_chat not in (None, "") and str(other_chat) != str(chat.id)
    if elsewhere or message is None or message.deleted:
        if _true(given.get("allow_sending_without_reply")) or params.flag("allow_sending_without_reply"):
            return None, None
        raise bad_request("message to be replied not found")
    quoted = str(given.get("quote") or "")
    if quoted and quoted not in message.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return message_id, {"text": quoted, "position": message.text.index(quoted)} if quoted else None


def _whole(value: object) -> int:
    try:
        return int(str(value)) if value is not None else 0
    except ValueError:
        return 0


def _true(value: object) -> bool:
    return value is True or str(value).lower() in ("true", "1")


def message_of(chat: Chat, params: Params, what: str, name: str = "message_id") -> Message:
    """The message that a call names; `what` is what was to be done with it."""
    message = chat.messages.get(params.integer(name))
    if message is None or message.deleted:
        raise bad_request(f"message to {what} not found")
    return message


def require_right(world: World, chat: Chat, right: str, description: str) -> None:
    """Refuse what the bot's rights in the group do not cover."""
    own = world.bot_member(chat)
    if own is not None and own.status == "member" and chat.type == "group" and chat.permissions.get(right, False):
        return
    if own is None or own.status not in IN_THE_CHAT or not own.may(right):
        raise bad_request(description)
