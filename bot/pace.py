"""Keeping to Telegram's limits: sliding windows over all, for each chat, and for a group's minute."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.rooms import is_staff

# What counts against a chat: everything that a person sees as a new or changed message, topics included.
FREE = ("answerCallbackQuery", "setMessageReaction", "get", "setMy", "sendChatAction", "leaveChat")
BURST = 8  # short bursts pass: at most this many in as many seconds to one chat, a whole intake at its fastest


@dataclass(slots=True)
class Window:
    """At most `count` calls in any `seconds`."""

    count: float
    seconds: float
    taken: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until one more call fits."""
        while self.taken and self.taken[0] + self.seconds - now <= 0:  # the very sum that is the answer
            self.taken.popleft()
        return self.taken[0] + self.seconds - now if len(self.taken) >= self.count else 0.0


class Pace:
    """When the next call to a chat may go; every call that counts is noted when it starts."""

    def __init__(
        self, overall: float, chat: float, group_minute: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._chat, self._group = chat, group_minute
        # One more second than promised by the words "a second": the call travels, and arrives later than it left.
        self._overall = Window(overall, 1.05)
        self._chats: dict[str, Window] = {}
        self._blocked: dict[str, float] = {}

    def wait(self, chat: str, method: str = "") -> float:
        """Seconds until a call to the chat may start."""
        now = self._clock()
        blocked = max(self._blocked.get(chat, 0), self._blocked.get("", 0)) - now
        counted = self._window(chat).wait(now) if not method.startswith(FREE) else 0.0
        return max(blocked, counted, self._overall.wait(now), 0.0)

    def spent(self, chat: str) -> float:
        """How much of a chat's window is used up, from 0 to 1."""
        window = self._window(chat)
        window.wait(self._clock())
        return len(window.taken) / window.count

    def take(self, chat: str, method: str) -> None:
        """A call to the chat starts now."""
        now = self._clock()
        self._overall.taken.append(now)
        if not method.startswith(FREE):
            self._window(chat).taken.append(now)

    def seed(self, chat: str, seconds_ago: list[float]) -> None:
        """What was sent before this process began still counts."""
        now = self._clock()
        self._window(chat).taken.extend(now - ago for ago in sorted(seconds_ago, reverse=True))

    def block(self, chat: str, seconds: float) -> None:
        """Telegram said to wait: this chat, or everything where the chat is ""."""
        self._blocked[chat] = self._clock() + seconds

    def _window(self, chat: str) -> Window:
        if chat not in self._chats:
            if len(self._chats) > 10_000:  # a group's minute is never forgotten
                self._chats = {name: window for name, window in self._chats.items() if is_staff(name)}
            self._chats[chat] = Window(self._group, 61) if is_staff(chat) else Window(BURST * self._chat, BURST + 0.2)
        return self._chats[chat]
