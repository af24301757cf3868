"""One message at a time: what is under way when the process dies may arrive twice, so that shall be one at most."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PATIENCE = 0.4  # seconds: an answer that takes longer holds nobody else up


class Turn:
    """Held from a call until its outcome is committed; who holds it too long is no longer waited for."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._since = 0.0

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Wait for the turn, keep it for the block, pass it on."""
        mine = await self._take()
        try:
            yield
        finally:
            if mine:
                self._lock.release()

    async def _take(self) -> bool:
        while True:
            left = self._since + PATIENCE - time.monotonic() if self._lock.locked() else PATIENCE
            if left <= 0:
                return False
            try:
                async with asyncio.timeout(left):
                    await self._lock.acquire()
            except TimeoutError:
                continue
            self._since = time.monotonic()
            return True
