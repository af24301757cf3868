"""What is inside a message that is not plain text: media, places, contacts, polls, forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.simulator import media
from tests.simulator.errors import NotPossible
from tests.simulator.formatting import written
from tests.simulator.records import Json, Message, User
from tests.simulator.rendering import chat_json, filled, media_json, user_json

if TYPE_CHECKING:
    from tests.simulator.registry import Registry

_PERMISSIONS = {
    "photo": "can_send_photos",
    "video": "can_send_videos",
    "video_note": "can_send_video_notes",
    "voice": "can_send_voice_notes",
    "audio": "can_send_audios",
    "document": "can_send_documents",
    "poll": "can_send_polls",
    "text": "can_send_messages",
}
DICE_EMOJI = ("🎲", "🎯", "🏀", "⚽", "🎳", "🎰")
PEOPLES_LIMIT = 2 * 1024**3


def permission(kind: str) -> str:
    """The right that a member needs to send this kind."""
    return _PERMISSIONS.get(kind, "can_send_other_messages")


def from_phone(registry: Registry, user: User, kind: str, number: int, details: dict[str, Any]) -> Json:
    """What a person sends when all that is said is the kind."""
    if kind in media.FILE_KINDS:
        chosen = media.sample(kind, number)
        name = str(details.get("name", chosen.file_name))
        data = details.get("data", media.sample_bytes(chosen.file_name))
        size = details.get("size")
        if size is not None and size != len(data):
            data = None
        mime_type = details.get("mime_type", chosen.mime_type)
        duration = int(details.get("duration", chosen.duration))
        return from_file(registry, kind, data, name=name, mime_type=mime_type, size=size, duration=duration)
    if kind == "location":
        place = {"latitude": details.get("latitude", 51.5074), "longitude": details.get("longitude", -0.1278)}
        return {"location": place}
    if kind == "venue":
        place = {"latitude": 51.5074, "longitude": -0.1278}
        venue = {"location": place, "title": "Corner shop", "address": "12 High Street"}
        return {"venue": venue, "location": place}
    if kind == "contact":
        return contact(details.get("of") or user)
    if kind == "poll":
        return {"poll": poll(details.get("question", "Is it broken?"), details.get("options", ["Yes", "No"]), number)}
    if kind == "dice":
        return {"dice": {"emoji": DICE_EMOJI[0], "value": 4}}
    raise NotPossible(f"Nobody can send a {kind}.")


def from_file(
    registry: Registry,
    kind: str,
    data: bytes | None,
    *,
    name: str,
    mime_type: str | None,
    size: int | None,
    duration: int | None = None,
) -> Json:
    """The content of a message with a file of this kind."""
    if kind not in media.FILE_KINDS:
        raise NotPossible(f"A file cannot be sent as {kind}.")
    if size is not None and size > PEOPLES_LIMIT:
        raise NotPossible("The file is larger than 2 GB.")
    if kind == "photo":
        return {"photo": media_json("photo", registry.add_photo(data or b"", name))}
    known = media.sample(kind)
    file = registry.add_file(
        kind,
        data,
        name=name,
        mime_type=mime_type,
        size=size,
        width=known.width,
        height=known.height,
        duration=known.duration if duration is None else duration,
    )
    content: Json = {kind: media_json(kind, [file])}
    if kind == "animation":
        # For clients from before animations the same file is a document as well.
        content["document"] = media_json("document", [file])
    return content


def caption(kind: str, text: str) -> Json:
    """A person's words under a picture or file."""
    if kind not in media.WITH_CAPTION:
        raise NotPossible(f"A {kind} has no caption.")
    body, found = written(text)
    if not body:
        return {}
    return {"caption": body} | ({"caption_entities": found} if found else {})


def contact(person: User) -> Json:
    return {
        "contact": {
            "phone_number": (person.phone or "").removeprefix("+"),
            "first_name": person.first_name,
            **filled(last_name=person.last_name),
            "user_id": person.id,
        }
    }


def poll(question: str, options: list[str], number: int = 0) -> Json:
    return {
        "id": str(5_000_000_000_000_000_001 + number + abs(hash(question)) % 1_000_000),
        "question": question,
        "options": [
            {"persistent_id": str(place), "text": option, "voter_count": 0} for place, option in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }


def origin(message: Message) -> Json:
    """Where a forwarded message comes from."""
    if message.chat.type == "channel":
        chat = chat_json(message.chat)
        return {"type": "channel", "date": message.date, "chat": chat, "message_id": message.message_id}
    if message.sender_chat is not None:
        return {"type": "chat", "date": message.date, "sender_chat": chat_json(message.sender_chat)}
    if message.sender is None:
        return {"type": "hidden_user", "date": message.date, "sender_user_name": "Somebody"}
    return {"type": "user", "date": message.date, "sender_user": user_json(message.sender)}
