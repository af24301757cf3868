"""The memory of the simulated Telegram: who and what exists, numbering, files, and word of every change."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable

from tests.simulator import media
from tests.simulator.clock import Clock
from tests.simulator.errors import NotPossible
from tests.simulator.records import IN_THE_CHAT, Call, Chat, File, Json, Kind, Member, Message, Popup, Query, User
from tests.simulator.rendering import ADMIN_RIGHTS, MEMBER_PERMISSIONS

ANONYMOUS_ADMIN = User(1087968824, "Group", "system", username="GroupAnonymousBot")
CHANNEL_BOT = User(136817688, "Channel", "system", username="Channel_Bot")
SERVICE_ACCOUNT = User(777000, "Telegram", "system")


class Registry:
    """Everything that exists, and the one place that gives out ids."""

    def __init__(self, clock: Clock, bot: User) -> None:
        self.clock = clock
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.files_by_path: dict[str, File] = {}
        self.popups: list[Popup] = []
        self.queries: dict[str, Query] = {}
        self.calls: list[Call] = []
        self.reads_all_group_messages = False
        self.on_update: Callable[[str, Json, str], None] = lambda *_: None
        self.seq = 0
        self._changed = asyncio.Event()
        self._user_ids = itertools.count(700_000_001)
        self._agent_ids = itertools.count(800_000_001)
        self._group_ids = itertools.count(4_100_001)
        self._supergroup_ids = itertools.count(2_100_000_001)
        self._message_ids = itertools.count(1)
        self._file_ids = itertools.count(1)
        self._group_media_ids = itertools.count(13_900_000_000_000_001)
        self._query_ids = itertools.count(3_000_000_000_000_000_001)

    # Word of changes

    def touch(self) -> int:
        """Count one change and wake whoever waits for one."""
        self.seq += 1
        self._changed.set()
        self._changed = asyncio.Event()
        return self.seq

    async def changed(self, seen: int, within: float | None = None) -> bool:
        """Wait until something happened after `seen`; False when the time is up."""
        if self.seq > seen:
            return True
        try:
            await asyncio.wait_for(self._changed.wait(), within)
        except TimeoutError:
            return self.seq > seen
        return True

    # Looking up

    def user(self, user_id: int) -> User:
        if user_id not in self.users:
            raise NotPossible("There is no such person.")
        return self.users[user_id]

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise NotPossible("There is no such chat.")
        chat = self.chats[chat_id]
        return self.chat(chat.migrated_to) if chat.migrated_to else chat

    def message(self, chat_id: int, message_id: int) -> Message:
        message = self.chat(chat_id).messages.get(message_id)
        if message is None or message.deleted:
            raise NotPossible("There is no such message.")
        return message

    def messages(self) -> Iterable[Message]:
        """Every message that is not deleted, chat by chat."""
        for chat in self.chats.values():
            for message in chat.messages.values():
                if not message.deleted:
                    yield message

    def members(self, chat: Chat) -> list[User]:
        """Who is in a group now."""
        return [self.users[user_id] for user_id, member in chat.members.items() if member.status in IN_THE_CHAT]

    def bot_member(self, chat: Chat) -> Member | None:
        return chat.members.get(self.bot.id)

    # Bringing into being

    def add_user(
        self,
        first_name: str,
        kind: Kind = "customer",
        language_code: str | None = "en",
        *,
        last_name: str | None = None,
        username: str | None = None,
        phone: str | None = None,
    ) -> User:
        """Somebody new on Telegram; a customer's private chat with the bot exists from their first Start."""
        user_id = next(self._agent_ids if kind == "agent" else self._user_ids)
        number = phone or f"+44{7700900000 + user_id % 1000 + (500 if kind == 'agent' else 0)}"
        user = User(user_id, first_name, kind, last_name, username, language_code, number)
        self.users[user_id] = user
        self.touch()
        return user

    def add_group(
        self,
        title: str,
        kind: str = "forum",
        *,
        bot_status: str = "administrator",
        bot_rights: Iterable[str] | None = None,
    ) -> Chat:
        """A plain group, a supergroup or a forum that the bot already belongs to."""
        chat = self.new_group_chat(title, "group" if kind == "group" else "supergroup")
        chat.is_forum = kind == "forum"
        if bot_status in IN_THE_CHAT:
            chat.members[self.bot.id] = self.membership(bot_status, bot_rights)
        self.touch()
        return chat

    def new_group_chat(self, title: str, chat_type: str) -> Chat:
        if chat_type == "group":
            chat = Chat(-next(self._group_ids), "group", title)
        else:
            # The first message of a supergroup says that it was made; its id is also that of the General topic.
            chat = Chat(-1_000_000_000_000 - next(self._supergroup_ids), "supergroup", title, last_message_id=1)
        chat.permissions = dict.fromkeys(MEMBER_PERMISSIONS, True)
        self.chats[chat.id] = chat
        return chat

    def membership(self, status: str, rights: Iterable[str] | None = None) -> Member:
        """A member; an administrator without a list of rights has all but promoting others."""
        if status == "administrator":
            granted = ADMIN_RIGHTS if rights is None else rights
            return Member("administrator", {right: right != "can_promote_members" for right in granted})
        if status == "creator":
            return Member("creator")
        return Member("member")

    def private_chat(self, user: User) -> Chat:
        if user.id not in self.chats:
            self.chats[user.id] = Chat(user.id, "private", members={user.id: Member("member")})
        return self.chats[user.id]

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups number for themselves; private chats and plain groups share one count."""
        if chat.type in ("supergroup", "channel"):
            chat.last_message_id += 1
        else:
            chat.last_message_id = next(self._message_ids)
        return chat.last_message_id

    def next_media_group_id(self) -> str:
        return str(next(self._group_media_ids))

    def next_query_id(self) -> str:
        return str(next(self._query_ids))

    # Files

    def add_file(
        self,
        kind: str,
        data: bytes | None,
        *,
        name: str,
        mime_type: str | None = None,
        size: int | None = None,
        width: int = 0,
        height: int = 0,
        duration: int = 0,
    ) -> File:
        """A file on the servers; with a size and no bytes it merely claims to be that large."""
        number = next(self._file_ids)
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        file = File(
            file_id=f"{_PREFIX.get(kind, 'BQACAgIAAxkD')}{number:06d}{media.unique_id(f'{kind}{number}')}",
            file_unique_id=media.unique_id(f"unique{kind}{number}"),
            kind=kind,
            size=len(data or b"") if size is None else size,
            mime_type=mime_type or media.DEFAULT_TYPES[kind],
            name=name,
            path=f"{media.FOLDERS[kind]}/file_{number}.{suffix}",
            data=data,
            width=width,
            height=height,
            duration=duration,
        )
        self.files[file.file_id] = file
        self.files_by_path[file.path] = file
        return file

    def file_bytes(self, file: File) -> bytes:
        """What is in a file; one that only claims its size is all zeros, up to what a bot may download."""
        return bytes(min(file.size, 20 * 1024 * 1024)) if file.data is None else file.data

    def add_photo(self, data: bytes, name: str = "photo.jpg") -> list[File]:
        """A photo in the sizes that Telegram keeps, smallest first."""
        width, height = media.jpeg_size(data) or (640, 480)
        longest = max(width, height, 1)
        edges = [edge for edge in (90, 320) if edge < longest]
        sizes = [(width * edge // longest, height * edge // longest) for edge in edges] + [(width, height)]
        files = [
            self.add_file("photo", data, name=name, width=w, height=h, size=max(1, len(data) * w // max(width, 1)))
            for w, h in sizes
        ]
        for file in files:
            file.sizes = files
        return files


_PREFIX = {
    "photo": "AgACAgIAAxkD",
    "video": "BAACAgIAAxkD",
    "voice": "AwACAgIAAxkD",
    "audio": "CQACAgIAAxkD",
    "document": "BQACAgIAAxkD",
    "sticker": "CAACAgIAAxkD",
    "animation": "CgACAgIAAxkD",
    "video_note": "DQACAgIAAxkD",
}
