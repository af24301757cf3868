"""What happens in groups: people come and go, topics open and close, a group becomes a supergroup."""

from __future__ import annotations

from collections.abc import Iterable

from tests.simulator.errors import NotPossible
from tests.simulator.people import People
from tests.simulator.records import GENERAL, IN_THE_CHAT, Chat, Json, Member, Message, Status, Topic, User
from tests.simulator.registry import ANONYMOUS_ADMIN, CHANNEL_BOT
from tests.simulator.rendering import filled, member_json, user_json

TOPIC_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


class Groups(People):
    """The acts of people upon a group."""

    # Coming and going

    def join(self, user_id: int, chat_id: int, status: Status = "member", *, quietly: bool = True) -> Member:
        """Somebody becomes a member (or more); quietly means that it was so before the story begins."""
        user, chat = self.user(user_id), self.chat(chat_id)
        old = chat.members.get(user_id)
        member = self.membership(status)
        if quietly:
            chat.members[user_id] = member
            self.touch()
        else:
            self._membership(chat, user, user, old, member)
            self.service(chat, user, "new_chat_members", [user_json(user)])
        return member

    def leave(self, user_id: int, chat_id: int, *, quietly: bool = False) -> None:
        """A person leaves the group."""
        user, chat = self.user(user_id), self.chat(chat_id)
        old = chat.members.get(user_id)
        if quietly:
            chat.members[user_id] = Member("left")
            self.touch()
        else:
            self.service(chat, user, "left_chat_member", user_json(user))
            self._membership(chat, user, user, old, Member("left"))

    def set_member(self, chat_id: int, user_id: int, status: Status, *, by: User | None = None) -> None:
        """An administrator changes what somebody is in the group: promoted, restricted, kicked."""
        user, chat = self.user(user_id), self.chat(chat_id)
        self._membership(chat, by or self._owner(chat), user, chat.members.get(user_id), self.membership_as(status))

    def add_bot(self, chat_id: int, by_user: int, status: Status = "member") -> None:
        """A person adds the bot to a group, as the bot's operator does."""
        chat, by = self.chat(chat_id), self.user(by_user)
        old = chat.members.get(self.bot.id)
        self._membership(chat, by, self.bot, old, self.membership("member"))
        self.service(chat, by, "new_chat_members", [user_json(self.bot)])
        if status == "administrator":
            self.set_bot(chat_id, "administrator", by=by)

    def set_bot(
        self, chat_id: int, status: Status, *, rights: Iterable[str] | None = None, by: User | None = None
    ) -> None:
        """The bot is promoted, restricted, kicked or let in again."""
        chat = self.chat(chat_id)
        new = self.membership(status, rights) if status in ("administrator", "member") else self.membership_as(status)
        self._membership(chat, by or self._owner(chat), self.bot, chat.members.get(self.bot.id), new)

    def membership_as(self, status: Status) -> Member:
        return self.membership(status) if status in ("creator", "administrator", "member") else Member(status)

    def _owner(self, chat: Chat) -> User:
        for user_id, member in chat.members.items():
            if member.status == "creator":
                return self.users[user_id]
        people = [user for user in self.members(chat) if not user.is_bot]
        return people[0] if people else ANONYMOUS_ADMIN

    def _membership(self, chat: Chat, by: User, user: User, old: Member | None, new: Member) -> None:
        chat.members[user.id] = new
        self.touch()
        payload = {
            "chat": self.chat_json(chat),
            "from": user_json(by),
            "date": int(self.clock.now()),
            "old_chat_member": member_json(user, old, chat),
            "new_chat_member": member_json(user, new, chat),
        }
        own = self.bot_member(chat)
        if user is self.bot:
            self.emit("my_chat_member", payload, chat.id)
        elif own and own.status == "administrator":
            self.emit("chat_member", payload, chat.id)

    # Topics

    def create_topic(
        self, chat_id: int, by: User, name: str, *, icon_color: int | None = None, icon: str | None = None
    ) -> Topic:
        """A new topic; its first message is the service message that says so."""
        chat = self.chat(chat_id)
        color = TOPIC_COLORS[0] if icon_color is None else icon_color
        created = {"name": name, "icon_color": color, **filled(icon_custom_emoji_id=icon)}
        message = self.service(chat, by, "forum_topic_created", created)
        topic = Topic(message.message_id, name, by.id, color, icon)
        chat.topics[topic.id] = topic
        self.touch()
        return topic

    def edit_topic(self, chat_id: int, thread_id: int, by: User, *, name: str | None, icon: str | None) -> None:
        chat, topic = self._topic(chat_id, thread_id)
        edited: Json = {}
        if name is not None and name != topic.name:
            edited["name"] = topic.name = name
        if icon is not None and icon != (topic.icon_custom_emoji_id or ""):
            topic.icon_custom_emoji_id = icon or None
            edited["icon_custom_emoji_id"] = icon
        self.service(chat, by, "forum_topic_edited", edited, thread_id=thread_id)

    def close_topic(self, chat_id: int, thread_id: int, by: User | None = None) -> None:
        chat, topic = self._topic(chat_id, thread_id)
        topic.closed = True
        self.service(chat, by or self._owner(chat), "forum_topic_closed", {}, thread_id=thread_id)

    def reopen_topic(self, chat_id: int, thread_id: int, by: User | None = None) -> None:
        chat, topic = self._topic(chat_id, thread_id)
        topic.closed = False
        self.service(chat, by or self._owner(chat), "forum_topic_reopened", {}, thread_id=thread_id)

    def delete_topic(self, chat_id: int, thread_id: int) -> None:
        """The topic goes with all its messages; the bot is told nothing."""
        chat, topic = self._topic(chat_id, thread_id)
        topic.deleted = True
        for message in chat.messages.values():
            if message.thread_id == thread_id and not message.deleted:
                self.remove(message)
        self.touch()

    def _topic(self, chat_id: int, thread_id: int) -> tuple[Chat, Topic]:
        chat = self.chat(chat_id)
        topic = chat.topics.get(thread_id)
        if topic is None or topic.deleted or thread_id == GENERAL:
            raise NotPossible("There is no such topic.")
        return chat, topic

    # The group itself

    def rename(self, chat_id: int, title: str, by: User | None = None) -> None:
        chat = self.chat(chat_id)
        chat.title = title
        self.service(chat, by or self._owner(chat), "new_chat_title", title)

    def pin(self, chat_id: int, message_id: int, by: User) -> None:
        """Pin a message; the group is told."""
        message = self.message(chat_id, message_id)
        chat = message.chat
        chat.pinned = [message_id, *(other for other in chat.pinned if other != message_id)]
        self.service(chat, by, "pinned_message", self.message_json(message), thread_id=message.thread_id)

    def migrate(self, chat_id: int, *, forum: bool = False) -> Chat:
        """A plain group becomes a supergroup with a new id; turning topics on does that by itself."""
        old = self.chats[chat_id]
        if old.type != "group" or old.migrated_to:
            raise NotPossible("Only a plain group can become a supergroup.")
        new = self.new_group_chat(old.title or "", "supergroup")
        new.is_forum = forum
        new.members = dict(old.members)
        new.permissions = dict(old.permissions)
        owner = self._owner(old)
        self.service(old, owner, "migrate_to_chat_id", new.id)
        old.migrated_to = new.id
        old.members = {user_id: Member("left") for user_id in old.members}
        self.service(new, ANONYMOUS_ADMIN, "migrate_from_chat_id", old.id, sender_chat=new)
        self.touch()
        return new

    def enable_topics(self, chat_id: int) -> Chat:
        """Topics are switched on; a plain group is upgraded by it."""
        chat = self.chat(chat_id)
        if chat.type == "group":
            return self.migrate(chat.id, forum=True)
        chat.is_forum = True
        self.touch()
        return chat

    def delete_group(self, chat_id: int) -> None:
        """The owner deletes the group."""
        self.chat(chat_id).deleted = True
        self.touch()

    # Channels

    def add_channel(self, title: str) -> Chat:
        """A channel with the bot as administrator."""
        chat = self.new_group_chat(title, "supergroup")
        chat.type = "channel"
        chat.members[self.bot.id] = self.membership("administrator")
        return chat

    def channel_post(self, chat_id: int, text: str) -> Message:
        """A post in a channel: it has no sender, only the channel."""
        chat = self.chat(chat_id)
        return self.post(chat, None, "text", {"text": text}, sender_chat=chat)

    def say_as_channel(self, channel_id: int, chat_id: int, text: str, *, thread_id: int | None = None) -> Message:
        """Somebody writes in a group under the name of their channel."""
        chat, channel = self.chat(chat_id), self.chat(channel_id)
        return self.post(chat, CHANNEL_BOT, "text", {"text": text}, sender_chat=channel, thread_id=thread_id)

    def in_chat(self, user: User, chat: Chat) -> bool:
        member = chat.members.get(user.id)
        return member is not None and member.status in IN_THE_CHAT
