"""A staff group as tests see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.simulator.records import Chat, Message, Topic
from tests.simulator.views import line, matches

if TYPE_CHECKING:
    from tests.simulator.server import Simulator

Words = str | re.Pattern[str]


class Group:
    """A staff group as tests see it; it stays the same object when the group migrates."""

    def __init__(self, telegram: Simulator, chat_id: int) -> None:
        self.telegram = telegram
        self.first_id = chat_id

    @property
    def chat(self) -> Chat:
        return self.telegram.world.chat(self.first_id)

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def topics(self) -> list[Topic]:
        """The topics that are there, oldest first."""
        return [topic for topic in self.chat.topics.values() if not topic.deleted]

    def topic(self, name: str) -> Topic | None:
        """The newest topic whose name contains this."""
        return next((topic for topic in reversed(self.topics) if name in topic.name), None)

    async def sees_topic(self, name: str, within: float = 5.0) -> Topic:
        """Wait for a topic."""
        topic: Topic = await self.telegram.until(lambda: self.topic(name), within)
        return topic

    def messages(self, thread: Topic | int | None = None) -> list[Message]:
        """What stands in the group, or in one topic, oldest first; service messages are left out."""
        thread_id = thread.id if isinstance(thread, Topic) else thread
        return [
            message
            for message in self.chat.messages.values()
            if not message.deleted and not message.service and (thread is None or message.thread_id == thread_id)
        ]

    def find(self, words: Words, thread: Topic | int | None = None) -> list[Message]:
        """Messages that contain these words, oldest first."""
        return [message for message in self.messages(thread) if matches(words, message.text)]

    async def card(self, words: Words, within: float = 5.0) -> Message:
        """The bot's message with buttons that contains these words; waits for it."""
        bot = self.telegram.world.bot

        def newest() -> Message | None:
            found = [each for each in self.find(words) if each.sender is bot and each.buttons]
            return found[-1] if found else None

        card: Message = await self.telegram.until(newest, within)
        return card

    def migrate(self, *, forum: bool = False) -> None:
        """The plain group becomes a supergroup; `id` is the new one from now on."""
        self.telegram.world.migrate(self.chat.id, forum=forum)

    def delete_topic(self, topic: Topic) -> None:
        self.telegram.world.delete_topic(self.id, topic.id)

    def close_topic(self, topic: Topic) -> None:
        self.telegram.world.close_topic(self.id, topic.id)

    def reopen_topic(self, topic: Topic) -> None:
        self.telegram.world.reopen_topic(self.id, topic.id)

    def calls(self, *methods: str) -> int:
        """How many calls of the bot went to the group (all that write, if no method is named)."""
        free = ("getChat", "answerCallbackQuery", "setMessageReaction", "sendChatAction", "getUpdates")
        calls = self.telegram.calls_of(*methods)
        ids = {self.first_id, self.id}
        return sum(
            call.params.get("chat_id") in ids and (bool(methods) or not call.method.startswith(free)) for call in calls
        )

    def transcript(self) -> str:
        """Everything in the group, one line a message."""
        return "\n".join(line(message) for message in self.chat.messages.values() if not message.deleted)
