"""People for tests: they write, press, read and wait as people with phones do."""

from __future__ import annotations

import time
from typing import Any

from tests.simulator.errors import NotPossible
from tests.simulator.group import Group
from tests.simulator.reader import Reader
from tests.simulator.records import Json, Message, Topic, User

# How long an older button with the right label waits for a newer one before it is pressed.
GRACE = 0.4


class Person(Reader):
    """One person with a phone.

    Whoever has a group writes there unless told otherwise, everybody else in the private chat with the bot. `sees`,
    `popup` and the newest buttons are looked for after the person's own last act.
    """

    def private(self) -> Person:
        """The same person in the private chat with the bot."""
        return Person(self.telegram, self.user)

    # Writing

    async def starts(self, payload: str = "") -> Message:
        """Open the bot's chat and tap Start."""
        self.reads()
        return self.world.start(self.user.id, payload)

    async def says(
        self,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        anonymous: bool = False,
        entities: list[Json] | None = None,
        quote: str | None = None,
    ) -> Message:
        """Write a text (the first message of it, if the app has to split it)."""
        self.reads()
        thread_id = self._thread(topic, reply_to)
        chat_id = reply_to.chat.id if reply_to else self.chat_id
        return self.world.say(
            self.user.id,
            chat_id,
            text,
            thread_id=thread_id,
            reply_to=reply_to.message_id if reply_to else None,
            entities=entities,
            anonymous=anonymous,
            quote=quote,
        )[0]

    async def sends(
        self,
        kind: str,
        *,
        caption: str = "",
        count: int = 1,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        **details: Any,
    ) -> list[Message]:
        """Send something other than text."""
        self.reads()
        return self.world.send(
            self.user.id,
            reply_to.chat.id if reply_to else self.chat_id,
            kind,
            caption=caption,
            count=count,
            thread_id=self._thread(topic, reply_to),
            reply_to=reply_to.message_id if reply_to else None,
            **details,
        )

    async def sends_photo(self, caption: str = "", **more: Any) -> Message:
        return (await self.sends("photo", caption=caption, **more))[0]

    async def sends_album(self, count: int = 3, caption: str = "", **more: Any) -> list[Message]:
        """Several photos at once, or with kinds=["photo", "video"] a mixed album."""
        return await self.sends("photo", caption=caption, count=count, **more)

    async def sends_video(self, caption: str = "", **more: Any) -> Message:
        return (await self.sends("video", caption=caption, **more))[0]

    async def sends_voice(self, **more: Any) -> Message:
        return (await self.sends("voice", **more))[0]

    async def sends_audio(self, caption: str = "", **more: Any) -> Message:
        return (await self.sends("audio", caption=caption, **more))[0]

    async def sends_video_note(self, **more: Any) -> Message:
        return (await self.sends("video_note", **more))[0]

    async def sends_animation(self, caption: str = "", **more: Any) -> Message:
        return (await self.sends("animation", caption=caption, **more))[0]

    async def sends_document(
        self, name: str = "receipt.pdf", size: int | None = None, caption: str = "", **more: Any
    ) -> Message:
        """A document; with a size it only claims to be that large."""
        return (await self.sends("document", caption=caption, name=name, size=size, **more))[0]

    async def sends_sticker(self, **more: Any) -> Message:
        return (await self.sends("sticker", **more))[0]

    async def sends_poll(self, question: str = "Is it broken?", **more: Any) -> Message:
        return (await self.sends("poll", question=question, **more))[0]

    async def sends_location(self, **more: Any) -> Message:
        return (await self.sends("location", **more))[0]

    async def sends_contact(self, of: User | None = None, **more: Any) -> Message:
        """One's own contact, or somebody else's."""
        return (await self.sends("contact", of=of, **more))[0]

    async def shares_phone(self) -> Message:
        """Tap the button that shares one's number, or share it from the menu when there is no such button."""
        for row, buttons in enumerate(self._keys()):
            for column, button in enumerate(buttons):
                if button.get("request_contact"):
                    self.reads()
                    return self.world.key(self.user.id, self.chat_id, row, column)
        return await self.sends_contact()

    async def forwards(self, message: Message) -> Message:
        self.reads()
        return self.world.forward(self.user.id, self.chat_id, message)

    async def replies(self, message: Message, text: str = "", *, kind: str = "text", **more: Any) -> Message:
        """Reply to a message, with a text or with something else and the text as its caption."""
        if kind == "text":
            return await self.says(text, reply_to=message, **more)
        return (await self.sends(kind, caption=text, reply_to=message, **more))[0]

    async def edits(self, message: Message, text: str) -> Message:
        self.reads()
        return self.world.edit(self.user.id, message.chat.id, message.message_id, text)

    async def deletes(self, message: Message) -> None:
        self.reads()
        self.world.delete(self.user.id, message.chat.id, message.message_id)

    async def reacts(self, message: Message, emoji: str | None = "👍") -> None:
        self.reads()
        self.world.react(self.user.id, message.chat.id, message.message_id, emoji)

    async def blocks(self) -> None:
        self.world.block(self.user.id)

    async def unblocks(self) -> None:
        self.world.unblock(self.user.id)

    def _thread(self, topic: Topic | int | None, reply_to: Message | None) -> int | None:
        if topic is None and reply_to is not None and reply_to.in_topic:
            return reply_to.thread_id
        return topic.id if isinstance(topic, Topic) else topic

    # Buttons

    async def presses(
        self,
        label: str,
        *,
        near: str | Message | None = None,
        topic: Topic | int | None = None,
        within: float = 5.0,
    ) -> str | None:
        """Press the button whose label contains this: above the input line, else under the newest message.

        `near` is the message, or words of it or of its topic's name. A button that came before the person's last act is
        pressed only when no newer one turns up within a moment. Gives the id of the press, to look for its answer.
        """
        deadline, patience = time.monotonic() + within, time.monotonic() + GRACE
        while True:
            seen = self.world.seq
            found = self._button(label, near, topic)
            now = time.monotonic()
            if found is not None and (found[0] or now >= patience):
                return self._press(found[1], found[2], found[3])
            left = (patience if found else deadline) - now
            if left <= 0:
                what = f"{self.user.name} finds no button “{label}” within {within} s; buttons: "
                raise AssertionError(f"{what}{self.keyboard + self.buttons}\n{self.transcript()}")
            await self.world.changed(seen, left)

    def _press(self, message: Message | None, row: int, column: int) -> str | None:
        self.reads()
        if message is None:
            self.world.key(self.user.id, self.chat_id, row, column)
            return None
        return self.world.press(self.user.id, message.chat.id, message.message_id, row, column)

    async def presses_data(self, message: Message, data: str) -> str:
        """What a forged app can do: send any data for a message."""
        self.reads()
        return self.world.press_data(self.user, message, data)


__all__ = ["Group", "NotPossible", "Person"]
