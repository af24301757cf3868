"""The simulated Telegram: users, chats, topics, messages, files; what a person can do in Telegram."""

from __future__ import annotations

from collections.abc import Callable

from tests.simulator import snapshot
from tests.simulator.clock import Clock
from tests.simulator.groups import Groups
from tests.simulator.profile import Profile
from tests.simulator.records import Json, Message, Popup, Query, User


class World(Groups):
    """Registry, messages, people and groups in one; the Bot API and the page both act upon it.

    For the page's acts: start, say, send, upload, press, key, edit, react, delete, block, unblock, add_user, language,
    delete_topic, close_topic, reopen_topic, migrate; push_clock is `clock.push`, a fault is `Simulator.faults.act`.
    """

    def __init__(self, clock: Clock, bot: User) -> None:
        super().__init__(clock, bot)
        self.profile = Profile()
        self.faults_now: Callable[[], Json] = dict
        clock.on_change = self.changed_somehow

    def snapshot(self) -> Json:
        """Everything the page shows, as docs/simulator.md describes it."""
        return snapshot.of_world(self)

    def changed_somehow(self) -> None:
        """Something that the page shows is different now."""
        self.touch()

    def answer(self, query: Query, text: str, *, alert: bool, url: str | None) -> None:
        """A button press is answered: the app stops waiting and may show a few words."""
        query.answered = True
        seq = self.touch()
        self.popups.append(Popup(query.id, query.user_id, text, alert, seq, url))

    def visible_to(self, user: User, *, after: int = 0) -> list[Message]:
        """What a person can see in all their chats, oldest first; a migrated group's past is part of it.

        With `after` only what came or was edited after that count of changes.
        """
        chats = [
            chat
            for chat in self.chats.values()
            if chat.id == user.id
            or (chat.is_group and (self.in_chat(user, chat) or (chat.migrated_to and user.id in chat.members)))
        ]
        seen = [
            message
            for chat in chats
            for message in chat.messages.values()
            if not message.deleted and (message.seq > after or message.edited_seq > after)
        ]
        return sorted(seen, key=lambda message: message.seq)
