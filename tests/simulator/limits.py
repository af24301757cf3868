"""Telegram's flood limits: overall, to one person, to one group; sliding windows on the real clock."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulator.errors import too_many_requests
from tests.simulator.records import Chat


@dataclass(slots=True)
class Window:
    """At most `most` in any `seconds`."""

    most: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 when it is now."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return 0.0 if len(self.times) < self.most else self.times[0] + self.seconds - now


@dataclass(slots=True)
class Limits:
    """The limits as Telegram states them; each is settable, `off()` switches all of them off.

    per_second: calls over all chats; per_chat: a second to one person, with bursts of `burst` in as many seconds;
    group_per_minute: sends, copies, edits and topic changes in one group together.
    """

    per_second: float = 30
    per_chat: float = 1
    burst: int = 8
    group_per_minute: float = 20
    enabled: bool = True
    monotonic: Callable[[], float] = time.monotonic
    _overall: deque[float] = field(default_factory=deque)
    _chats: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    @classmethod
    def off(cls) -> Limits:
        return cls(enabled=False)

    def charge(self, chat: Chat) -> None:
        """Count one call to a chat, or refuse it with the seconds to wait; a refused call does not count."""
        if not self.enabled:
            return
        now = self.monotonic()
        own = self._window(chat)
        overall = Window(max(1, int(self.per_second)), 1.0, self._overall)
        wait = max(own.wait(now), overall.wait(now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        own.times.append(now)
        overall.times.append(now)

    def _window(self, chat: Chat) -> Window:
        times = self._chats[chat.id]
        if chat.type == "private":
            return Window(self.burst, self.burst / self.per_chat, times)
        return Window(max(1, int(self.group_per_minute)), 60.0, times)
