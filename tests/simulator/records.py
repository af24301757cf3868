"""What Telegram's servers remember: people, chats, topics, messages and files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["customer", "agent", "bot", "system"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

GENERAL = 1
IN_THE_CHAT = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True, eq=False)
class User:
    """Somebody with a Telegram account; a bot is one too."""

    id: int
    first_name: str
    kind: Kind
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    phone: str | None = None
    started: bool = False
    blocked_bot: bool = False
    deactivated: bool = False

    @property
    def is_bot(self) -> bool:
        return self.kind in ("bot", "system")

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(slots=True)
class Member:
    """What somebody is in a group; rights count for an administrator."""

    status: Status
    rights: dict[str, bool] = field(default_factory=dict)
    anonymous: bool = False

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is the id of the service message that opened it."""

    id: int
    name: str
    creator_id: int
    icon_color: int = 7322096
    icon_custom_emoji_id: str | None = None
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Keyboard:
    """What stands above one person's input line, and the message that put it there."""

    message_id: int
    markup: Json
    hidden: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat with the bot (its id is the person's), a group, a supergroup or a channel."""

    id: int
    type: Literal["private", "group", "supergroup", "channel"]
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboards: dict[int, Keyboard] = field(default_factory=dict)
    typing: str | None = None
    typing_thread: int | None = None
    typing_until: float = 0.0
    migrated_to: int | None = None
    deleted: bool = False
    general_closed: bool = False
    allowed_reactions: frozenset[str] | None = None
    last_message_id: int = 0

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "supergroup")


@dataclass(slots=True, eq=False)
class File:
    """A file on Telegram's servers; a large one only claims its size."""

    file_id: str
    file_unique_id: str
    kind: str
    size: int
    mime_type: str
    name: str
    path: str
    data: bytes | None = None
    width: int = 0
    height: int = 0
    duration: int = 0
    sizes: list[File] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Message:
    """One message; `content` holds the fields of its kind exactly as the Bot API names them."""

    chat: Chat
    message_id: int
    kind: str
    content: Json
    date: int
    seq: int
    sender: User | None = None
    sender_chat: Chat | None = None
    author_signature: str | None = None
    thread_id: int | None = None
    in_topic: bool = False
    reply_to: int | None = None
    quote: Json | None = None
    reply_markup: Json | None = None
    forward_origin: Json | None = None
    media_group_id: str | None = None
    protected: bool = False
    silent: bool = False
    edit_date: int | None = None
    rewritten: bool = False  # other words, not only other buttons: apps show "edited" then
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    service: str | None = None
    deleted: bool = False
    changed: int = 0
    edited_seq: int = 0
    page: Json | None = None

    @property
    def text(self) -> str:
        """The words of the message, be they its text or its caption."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def file_id(self) -> str | None:
        """The file a person would open; a photo's largest size."""
        media = self.content.get(self.kind)
        if isinstance(media, list) and media:
            return str(media[-1]["file_id"])
        if isinstance(media, dict) and "file_id" in media:
            return str(media["file_id"])
        return None

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of inline buttons under the message."""
        return self.reply_markup["inline_keyboard"] if self.reply_markup else []


@dataclass(slots=True)
class Popup:
    """What the app shows when a button press is answered."""

    id: str
    user_id: int
    text: str
    alert: bool
    seq: int
    url: str | None = None


@dataclass(slots=True)
class Query:
    """A button press that waits for its answer; `at` is the real, monotonic time of the press."""

    id: str
    user_id: int
    message: Message
    data: str
    at: float
    answered: bool = False


@dataclass(slots=True)
class Call:
    """One call of the Bot API; `at` is simulated time, `real` monotonic, status 0 means that no answer went out."""

    at: float
    real: float
    method: str
    params: Json
    status: int = 0
    error: str | None = None
    result: Any = None

    @property
    def description(self) -> str | None:
        return self.error

    @property
    def ok(self) -> bool:
        return self.status == 200
