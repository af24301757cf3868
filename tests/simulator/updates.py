"""The bot's queue of updates, fetched with getUpdates (long poll) as the Bot API server does it."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.simulator.errors import ApiError
from tests.simulator.records import Json

# Kinds that are sent only when allowed_updates names them.
ONLY_IF_NAMED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = ONLY_IF_NAMED | {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "inline_query",
    "chosen_inline_result",
    "poll",
    "poll_answer",
    "chat_join_request",
}
MESSAGES_KEPT = 24 * 3600.0
PRESSES_KEPT = 150.0
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
TERMINATED_BY_WEBHOOK = "Conflict: terminated by setWebhook request"


@dataclass(slots=True)
class Pending:
    """One update that the bot has not confirmed; `at` is monotonic, `lane` what it must stay in order with."""

    update_id: int
    kind: str
    body: Json
    lane: str
    at: float


@dataclass(slots=True, eq=False)
class _Poll:
    """A getUpdates that waits; it ends with a conflict when there is a description of one."""

    ended_with: str = ""


class Updates:
    """Updates in order of their ids; none is forgotten before it is confirmed or too old."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.pending: list[Pending] = []
        self.next_id = 100_000_000 + random.randrange(800_000_000)
        self.allowed: list[str] | None = None
        self.twice = False
        self.webhook_url = ""
        self.confirmed = 0
        self.on_confirm: Callable[[], object] = lambda: None
        self._poll: _Poll | None = None
        self._arrived = asyncio.Event()
        self._last_offset: int | None = None
        self._last_start = -10.0
        self._last_conflict = -10.0

    def push(self, kind: str, payload: Json, lane: str) -> None:
        """Queue an update unless the bot asked not to have its kind; with `twice` it comes again under a new id."""
        if not self.wants(kind):
            return
        self.push_raw({kind: payload}, kind, lane)
        if self.twice:
            # Telegram may hand the same update out again; then it has the id that it had before.
            last = self.pending[-1]
            self.pending.append(Pending(last.update_id, kind, last.body, lane, last.at))

    def push_raw(self, fields: Json, kind: str = "message", lane: str = "raw") -> int:
        """Queue any update, even one that no library can parse; it gets the next id."""
        update_id = self.next_id
        self.next_id += 1
        self.pending.append(Pending(update_id, kind, {"update_id": update_id, **fields}, lane, self.monotonic()))
        self._arrived.set()
        return update_id

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_IF_NAMED

    def allow(self, kinds: list[str] | None) -> None:
        """Remember allowed_updates; an empty list means the default again."""
        if kinds is not None:
            self.allowed = [kind for kind in kinds if kind in KINDS] or None

    def restart_ids(self) -> None:
        """Number on from somewhere else, as after an idle week."""
        low, high = 1, max(2, self.next_id - 1000)
        self.next_id = random.randrange(low, high)

    def forget_old(self) -> None:
        """Drop what Telegram no longer keeps: presses after 150 s, anything else after a day."""
        now = self.monotonic()
        self.pending = [
            each
            for each in self.pending
            if now - each.at < (PRESSES_KEPT if each.kind == "callback_query" else MESSAGES_KEPT)
        ]

    def confirm(self, offset: int) -> None:
        """Forget everything below the offset; a negative one keeps the last so many."""
        if offset < 0:
            self._keep(self.pending[offset:])
        elif 0 < offset <= self.next_id + 10:
            # An offset from the future (ids were restarted) confirms nothing.
            self._keep([each for each in self.pending if each.update_id >= offset])

    def delivered(self, pending: Pending) -> None:
        """The webhook took this one."""
        self._keep([each for each in self.pending if each is not pending])

    def _keep(self, kept: list[Pending]) -> None:
        gone = len(self.pending) - len(kept)
        self.pending = kept
        self.confirmed += gone
        if gone:
            self.on_confirm()

    def drop(self) -> None:
        self.pending.clear()

    async def get(self, offset: int, limit: int, wait: float, allowed: list[str] | None) -> list[Json]:
        """getUpdates: waits for the first update at most `wait` seconds; a later poll ends this one with 409."""
        if self.webhook_url:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self.end_poll(CONFLICT)
        self.allow(allowed)
        self.confirm(offset)
        now = self.monotonic()
        if offset == self._last_offset and wait < 3 and now < self._last_start + 3:
            wait = 3
        self._last_offset, self._last_start = offset, now
        self.forget_old()
        if not self.pending and wait > 0:
            await self._wait(wait)
            self.forget_old()
        return [each.body for each in self.pending[:limit]]

    async def _wait(self, wait: float) -> None:
        poll = self._poll = _Poll()
        self._arrived.clear()
        try:
            async with asyncio.timeout(wait):
                await self._arrived.wait()
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.ended_with:
            await self._conflict(poll.ended_with)

    async def _conflict(self, description: str) -> None:
        """The first conflict is told at once, one that follows within 3 s after 3 s."""
        now = self.monotonic()
        soon = now < self._last_conflict + 3
        self._last_conflict = now
        if soon:
            await asyncio.sleep(3)
        raise ApiError(409, description)

    def end_poll(self, description: str) -> None:
        """End the poll that waits now, if there is one."""
        if self._poll is not None:
            self._poll.ended_with = description
            self._poll = None
            self.wake()

    def wake(self) -> None:
        """Have whoever waits for updates look again."""
        self._arrived.set()

    async def arrival(self) -> None:
        """Wait until an update comes in."""
        self._arrived.clear()
        await self._arrived.wait()
