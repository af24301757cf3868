"""What a person of a test sees: messages, keyboards, buttons, popups, reactions; waiting for them to come."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from tests.simulator.group import Group, Words
from tests.simulator.records import Json, Message, Popup, Topic, User
from tests.simulator.views import line, matches, place_of, same_emoji

if TYPE_CHECKING:
    from tests.simulator.server import Simulator


class Reader:
    """What somebody sees on their phone, and the buttons there."""

    def __init__(self, telegram: Simulator, user: User, group: Group | None = None) -> None:
        self.telegram = telegram
        self.world = telegram.world
        self.user = user
        self.group = group
        self.since = 0

    def __repr__(self) -> str:
        return f"<{self.user.name}>"

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def chat_id(self) -> int:
        return self.group.id if self.group else self.user.id

    def reads(self) -> None:
        """Take note of everything so far: `sees` looks at what comes after."""
        self.since = self.world.seq

    # Buttons

    def _keys(self) -> list[list[Json]]:
        keyboard = (
            self.world.chat(self.chat_id).keyboards.get(self.user.id) if self.chat_id in self.world.chats else None
        )
        return keyboard.markup.get("keyboard", []) if keyboard and not keyboard.hidden else []

    @property
    def keyboard(self) -> list[str]:
        """The labels above the input line now."""
        return [str(button["text"]) for row in self._keys() for button in row]

    @property
    def buttons(self) -> list[str]:
        """The labels under the newest message that has buttons."""
        newest = next((each for each in reversed(self._view()) if each.buttons), None)
        return [str(button["text"]) for row in newest.buttons for button in row] if newest else []

    def _button(
        self, label: str, near: str | Message | None, topic: Topic | int | None
    ) -> tuple[bool, Message | None, int, int] | None:
        """(is it new?, its message or None for the keyboard, row, column); exact labels before longer ones."""
        keyboard = (
            self.world.chats[self.chat_id].keyboards.get(self.user.id) if self.chat_id in self.world.chats else None
        )
        if near is None and topic is None and keyboard is not None:
            place = place_of(self._keys(), label)
            if place:
                brought = self.world.chats[self.chat_id].messages.get(keyboard.message_id)
                fresh = brought is not None and brought.seq > self.since
                return fresh, None, *place
        for message in reversed(self._view()):
            if message.buttons and self._is_near(message, near, topic):
                place = place_of(message.buttons, label)
                if place:
                    return near is not None or message.changed > self.since, message, *place
        return None

    def _is_near(self, message: Message, near: str | Message | None, topic: Topic | int | None) -> bool:
        if topic is not None and message.thread_id != (topic.id if isinstance(topic, Topic) else topic):
            return False
        if near is None:
            return True
        if isinstance(near, Message):
            return message is near
        name = message.chat.topics[message.thread_id].name if message.thread_id in message.chat.topics else ""
        return near in message.text or near in name

    # Reading

    def _view(self) -> list[Message]:
        return self.world.visible_to(self.user)

    def received(self, *, ever: bool = False) -> list[Message]:
        """What others wrote or changed since the person's last act, or at any time, oldest first."""
        visible = self.world.visible_to(self.user, after=0 if ever else self.since)
        return [message for message in visible if message.sender is not self.user]

    async def sees(
        self,
        words: Words = "",
        *,
        within: float = 5.0,
        ever: bool = False,
        kind: str | None = None,
        topic: Topic | int | None = None,
        button: str | None = None,
    ) -> Message:
        """Wait for a message with these words (or a pattern) that came or was edited since the last act."""
        thread_id = topic.id if isinstance(topic, Topic) else topic
        deadline = time.monotonic() + within
        while True:
            seen = self.world.seq
            for message in reversed(self.received(ever=ever)):
                if (
                    matches(words, message.text or message.service or "")
                    and kind in (None, message.kind)
                    and thread_id in (None, message.thread_id)
                    and (button is None or place_of(message.buttons, button))
                ):
                    return message
            left = deadline - time.monotonic()
            if left <= 0:
                shown = words.pattern if isinstance(words, re.Pattern) else words
                what = f"{self.user.name} does not see “{shown}”{f' ({kind})' if kind else ''} within {within} s"
                raise AssertionError(f"{what}; what {self.user.name} sees:\n{self.transcript()}")
            await self.world.changed(seen, left)

    async def does_not_see(self, words: Words, *, within: float = 0.5) -> None:
        """Nothing of the kind comes in this time."""
        try:
            await self.sees(words, within=within)
        except AssertionError:
            return
        raise AssertionError(f"{self.user.name} does see “{words}”:\n{self.transcript()}")

    async def sees_reaction(self, message: Message, emoji: str, *, within: float = 5.0) -> None:
        """Wait for the bot's reaction to a message."""
        bot_id = self.world.bot.id

        def there() -> bool:
            return any(same_emoji(each.get("emoji"), emoji) for each in message.reactions.get(bot_id, []))

        try:
            await self.telegram.until(there, within)
        except AssertionError:
            raise AssertionError(
                f"no {emoji} on {line(message)} within {within} s; it has {message.reactions}"
            ) from None

    async def popup(self, words: Words = "", *, within: float = 5.0) -> Popup:
        """Wait for the answer to a press, with or without words."""

        def newest() -> Popup | None:
            mine = [each for each in self.world.popups if each.user_id == self.user.id and each.seq > self.since]
            return next((each for each in reversed(mine) if matches(words, each.text)), None)

        try:
            popup: Popup = await self.telegram.until(newest, within)
        except AssertionError:
            raise AssertionError(f"{self.user.name} sees no popup “{words}” within {within} s") from None
        return popup

    def transcript(self) -> str:
        """Everything as the person sees it, one line a message, the keyboard last."""
        lines = [line(message, self.user) for message in self._view()]
        keys = [f"   keyboard: {self.keyboard}"] if self.keyboard else []
        return "\n".join(lines + keys)
