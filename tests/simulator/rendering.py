"""Records as the Bot API writes them: User, Chat, ChatMember, Message."""

from __future__ import annotations

from typing import Any

from tests.simulator.records import Chat, File, Json, Member, Message, User

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_send_welcome_messages",
    "can_manage_topics",
)
MEMBER_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def filled(**fields: Any) -> Json:
    """The fields that have a value: the Bot API leaves out what is absent."""
    return {name: value for name, value in fields.items() if value is not None and value is not False}


def user_json(user: User) -> Json:
    return {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": user.first_name,
        **filled(
            last_name=user.last_name,
            username=user.username,
            language_code=None if user.is_bot else user.language_code,
        ),
    }


def chat_json(chat: Chat, person: User | None = None) -> Json:
    """A chat as it stands in messages; a private one carries the person's names."""
    if chat.type == "private" and person is not None:
        return {
            "id": chat.id,
            "type": "private",
            **filled(first_name=person.first_name, last_name=person.last_name, username=person.username),
        }
    named = filled(title=chat.title, username=chat.username, is_forum=chat.is_forum)
    return {"id": chat.id, "type": chat.type, **named}


def member_json(user: User, member: Member | None, chat: Chat) -> Json:
    """A ChatMember of the kind that the status calls for."""
    status = member.status if member else "left"
    base: Json = {"user": user_json(user), "status": status}
    if member and status == "creator":
        base["is_anonymous"] = member.anonymous
    elif member and status == "administrator":
        rights = ADMIN_RIGHTS if chat.is_forum else ADMIN_RIGHTS[:-1]
        base |= {"can_be_edited": False, "is_anonymous": member.anonymous}
        base |= {right: member.rights.get(right, False) for right in rights}
    elif member and status == "restricted":
        base |= {"is_member": True, "until_date": 0}
        base |= {permission: member.rights.get(permission, False) for permission in MEMBER_PERMISSIONS}
    elif status == "kicked":
        base["until_date"] = 0
    return base


def message_json(message: Message, people: dict[int, User], *, nested: bool = False) -> Json:
    """A Message as the bot receives it; a message that is replied to is shown without its own reply."""
    chat = message.chat
    body: Json = {"message_id": message.message_id}
    if message.sender is not None:
        body["from"] = user_json(message.sender)
    if message.sender_chat is not None:
        body["sender_chat"] = chat_json(message.sender_chat)
    body |= {"date": message.date, "chat": chat_json(chat, people.get(chat.id))}
    body |= filled(
        author_signature=message.author_signature,
        edit_date=message.edit_date,
        media_group_id=message.media_group_id,
        forward_origin=message.forward_origin,
        has_protected_content=message.protected,
        **_thread(message),
    )
    if not nested:
        replied = replied_message(message)
        if replied is not None:
            body["reply_to_message"] = message_json(replied, people, nested=True)
        if message.quote is not None:
            body["quote"] = message.quote
    body |= message.content
    if message.reply_markup:
        body["reply_markup"] = message.reply_markup
    return body


def replied_message(message: Message) -> Message | None:
    """The message replied to; what stands in a topic without a reply hangs on the topic's first message."""
    target = message.reply_to
    if target is None and message.in_topic and message.service is None:
        target = message.thread_id
    if target is None:
        return None
    replied = message.chat.messages.get(target)
    return None if replied is None or replied.deleted else replied


def _thread(message: Message) -> Json:
    """A topic's messages name it; so does a reply in any supergroup, where the id is merely the first message's."""
    if message.thread_id is None:
        return {}
    return {"message_thread_id": message.thread_id, "is_topic_message": message.in_topic}


def file_json(file: File) -> Json:
    return {"file_id": file.file_id, "file_unique_id": file.file_unique_id, "file_size": file.size}


def media_json(kind: str, files: list[File]) -> Any:
    """The field of a message that holds its media: a list of sizes for a photo, one object for the others."""
    if kind == "photo":
        return [{**file_json(file), "width": file.width, "height": file.height} for file in files]
    file = files[0]
    body = file_json(file)
    if kind in ("video", "animation"):
        body |= {"width": file.width, "height": file.height, "duration": file.duration}
    elif kind == "video_note":
        body |= {"length": file.width or 240, "duration": file.duration}
    elif kind in ("voice", "audio"):
        body |= {"duration": file.duration}
    elif kind == "sticker":
        return body | {
            "type": "regular",
            "width": file.width,
            "height": file.height,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
            "set_name": "SimulatorStickers",
        }
    if kind not in ("video_note",):
        body["mime_type"] = file.mime_type
    if kind in ("video", "animation", "document", "audio"):
        body["file_name"] = file.name
    return body
