"""The whole world as one JSON object for the page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.simulator.records import Call, Chat, Json, Message, User

if TYPE_CHECKING:
    from tests.simulator.world import World

CALLS_SHOWN = 200
_MEDIA_FIELDS = ("file_name", "mime_type", "file_size", "width", "height", "duration")


def of_world(world: World) -> Json:
    """The object of docs/simulator.md; a message that did not change is not written anew."""
    return {
        "now": world.clock.now(),
        "offset": world.clock.offset,
        "bot": {
            "id": world.bot.id,
            "first_name": world.bot.first_name,
            "username": world.bot.username,
            **world.profile.page(),
        },
        "users": [_user(user) for user in world.users.values() if user.kind in ("customer", "agent")],
        "chats": [_chat(chat) for chat in world.chats.values() if not chat.migrated_to and not chat.deleted],
        "messages": [
            message.page or _remember(message) for message in world.messages() if not message.chat.migrated_to
        ],
        "popups": [
            {"id": popup.id, "user_id": popup.user_id, "text": popup.text, "alert": popup.alert}
            for popup in world.popups[-20:]
        ],
        "calls": _calls(world),
        "faults": world.faults_now(),
    }


def _user(user: User) -> Json:
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "language_code": user.language_code,
        "phone": user.phone,
        "is_bot": user.is_bot,
        "kind": user.kind,
        "blocked_bot": user.blocked_bot,
        "started": user.started,
    }


def _chat(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "is_forum": chat.is_forum,
        "members": [{"user_id": user_id, "status": member.status} for user_id, member in chat.members.items()],
        "topics": [
            {
                "id": topic.id,
                "name": topic.name,
                "icon_color": topic.icon_color,
                "icon_custom_emoji_id": topic.icon_custom_emoji_id,
                "closed": topic.closed,
            }
            for topic in chat.topics.values()
            if not topic.deleted
        ],
        "pinned": list(chat.pinned),
        "keyboards": {
            str(user_id): None if keyboard.hidden else keyboard.markup for user_id, keyboard in chat.keyboards.items()
        },
        "typing": chat.typing if time.monotonic() < chat.typing_until else None,
    }


def _remember(message: Message) -> Json:
    message.page = _message(message)
    return message.page


def _message(message: Message) -> Json:
    content = message.content
    sender = message.sender or message.sender_chat
    return {
        "chat_id": message.chat.id,
        "message_id": message.message_id,
        "thread_id": message.thread_id if message.in_topic else None,
        "from_id": sender.id if sender else message.chat.id,
        "date": message.date,
        "edit_date": message.edit_date if message.rewritten else None,
        "kind": message.kind,
        "text": content.get("text"),
        "entities": content.get("entities", []),
        "caption": content.get("caption"),
        "caption_entities": content.get("caption_entities", []),
        "service": message.service,
        "media": _media(message),
        "location": content.get("location"),
        "venue": content.get("venue"),
        "contact": content.get("contact"),
        "poll": content.get("poll"),
        "reply_to": message.reply_to,
        "forward_origin": message.forward_origin,
        "reply_markup": message.reply_markup,
        "reactions": [
            {"emoji": reaction.get("emoji", "⭐"), "user_id": user_id}
            for user_id, reactions in message.reactions.items()
            for reaction in reactions
        ],
        "media_group_id": message.media_group_id,
    }


def _media(message: Message) -> Json | None:
    file_id = message.file_id
    if file_id is None:
        return None
    media = message.content[message.kind]
    fields = media[-1] if isinstance(media, list) else media
    return {"url": f"/media/{file_id}"} | {name: fields.get(name) for name in _MEDIA_FIELDS}


def _calls(world: World) -> list[Json]:
    """The last calls that were answered or lost; polls that brought nothing are left out."""
    shown: list[Json] = []
    for call in reversed(world.calls):
        if call.method == "getUpdates" and (call.status in (0, 200)) and not call.result:
            continue
        if call.status or call.error:
            shown.append(_call(call))
        if len(shown) == CALLS_SHOWN:
            break
    return shown[::-1]


def _call(call: Call) -> Json:
    return {
        "at": call.at,
        "method": call.method,
        "params": {name: _short(value) for name, value in call.params.items()},
        "status": call.status,
        "error": call.error,
    }


def _short(value: object) -> object:
    """A call's parameter as the page shows it: bytes are only named."""
    return f"{len(value)} bytes" if isinstance(value, bytes) else value
