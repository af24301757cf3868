"""Working a table of work: one row of a lane at a time, lanes beside each other, in order within each."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog

from bot.clock import Clock
from storage import queue
from storage.database import Database
from storage.queue import Order, Row, Table

log = structlog.get_logger()
LAST_CALLS = 5.0  # seconds that calls under way have when the process is told to stop
LOOK_AGAIN = timedelta(seconds=0.25)  # how soon a row whose moment has come is noticed


class Lanes:
    """Claims due rows and hands each to `work`, which settles it (done, retry or bury) in a transaction of its own."""

    def __init__(
        self,
        database: Database,
        table: Table,
        clock: Clock,
        work: Callable[[Row], Awaitable[None]],
        *,
        width: int = 16,
        hold: Callable[[str], float] = lambda _lane: 0.0,
        order: Order = "arrival",
    ) -> None:
        self._database, self._table, self._clock, self._work = database, table, clock, work
        self._width, self._hold, self._order = width, hold, order
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._held: set[str] = set()
        self._woken = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Something was put, or a lane has come free."""
        self._woken.set()

    def stop(self) -> None:
        """Start nothing more; `run` ends when the rows under way have ended."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Work until told to stop. Nothing here is cancelled amid a transaction: that would end the driver's thread."""
        while not self._stopping:
            self._woken.clear()
            try:
                pause = await self._start()
            except Exception:  # the database is held by another program, say: nothing is lost, and it is tried again
                log.exception("no rows could be claimed", action="claim_failed", table=self._table.name)
                pause = 1.0
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._woken.wait()
        if self._busy:
            await asyncio.wait(self._busy.values(), timeout=LAST_CALLS)
        for task in self._busy.values():
            task.cancel()

    async def _start(self) -> float:
        """Start what can be started; the answer is how long to sleep at most, in seconds."""
        room = self._width - len(self._busy)
        waits = {lane: seconds for lane in self._held if (seconds := self._hold(lane)) > 0}
        self._held = set(waits)
        if room > 0:
            closed = [*self._busy, *self._held]
            async with self._database.step() as connection:
                rows = await queue.claim(
                    connection, self._table, now=self._clock.now(), busy=closed, limit=room, order=self._order
                )
            for row in rows:
                seconds = self._hold(row.lane)
                if seconds > 0:
                    self._held.add(row.lane)
                    waits[row.lane] = seconds
                else:
                    self._launch(row)
        return min([LOOK_AGAIN.total_seconds(), *waits.values()])

    def _launch(self, row: Row) -> None:
        task = asyncio.create_task(self._guarded(row), name=f"{self._table.name}:{row.seq}")
        self._busy[row.lane] = task
        task.add_done_callback(lambda _: self._free(row.lane))

    async def _guarded(self, row: Row) -> None:
        try:
            await self._work(row)
        except Exception:
            # The last line of defence: the row is still ready and comes again; the loop must not die of it.
            log.exception("row failed", action="row_failed", table=self._table.name, row=row.seq)
            await asyncio.sleep(1)

    def _free(self, lane: str) -> None:
        self._busy.pop(lane, None)
        self._woken.set()
