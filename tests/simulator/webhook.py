"""Delivery of updates to the bot's webhook: in order within a chat, again and again until it says 2xx."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

import aiohttp

from tests.simulator.records import Json
from tests.simulator.updates import Pending, Updates


@dataclass(slots=True)
class Webhook:
    """Where updates go, and what went wrong there last."""

    updates: Updates
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    first_retry: float = 1.0
    longest_retry: float = 60.0
    last_error_date: int | None = None
    last_error_message: str | None = None
    certificate: bool = False
    _task: asyncio.Task[None] | None = None
    _busy: set[str] = field(default_factory=set)
    _deliveries: set[asyncio.Task[None]] = field(default_factory=set)

    def info(self) -> Json:
        """WebhookInfo."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": self.certificate,
            "pending_update_count": len(self.updates.pending),
        }
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_error_message:
            info |= {"last_error_date": self.last_error_date, "last_error_message": self.last_error_message}
        if self.updates.allowed:
            info["allowed_updates"] = list(self.updates.allowed)
        return info

    async def start(self, url: str, secret: str, max_connections: int) -> None:
        """Send everything to this address from now on."""
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error_message = None
        self.updates.webhook_url = url
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Deliver nothing any more; what is pending stays for getUpdates."""
        self.url = self.updates.webhook_url = ""
        tasks = [task for task in (self._task, *self._deliveries) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._task = None
        self._busy.clear()

    async def _run(self) -> None:
        """Start a delivery for every chat that has something waiting, one at a time in each."""
        connector = aiohttp.TCPConnector(limit=self.max_connections)
        async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                self.updates.forget_old()
                for pending in self._next_of_each_lane():
                    self._busy.add(pending.lane)
                    task = asyncio.create_task(self._deliver(session, pending))
                    self._deliveries.add(task)
                    task.add_done_callback(self._deliveries.discard)
                await self.updates.arrival()

    def _next_of_each_lane(self) -> list[Pending]:
        first: dict[str, Pending] = {}
        for pending in self.updates.pending:
            if pending.lane not in self._busy and len(self._busy) + len(first) < self.max_connections:
                first.setdefault(pending.lane, pending)
        return list(first.values())

    async def _deliver(self, session: aiohttp.ClientSession, pending: Pending) -> None:
        wait = self.first_retry
        while any(each is pending for each in self.updates.pending):
            if await self._accepted(session, pending.body):
                self.updates.delivered(pending)
                break
            await asyncio.sleep(wait)
            wait = min(wait * 2, self.longest_retry)
        self._busy.discard(pending.lane)
        self.updates.wake()

    async def _accepted(self, session: aiohttp.ClientSession, body: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with session.post(self.url, json=body, headers=headers) as response:
                if 200 <= response.status < 300:
                    return True
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        except (aiohttp.ClientError, TimeoutError) as error:
            self._failed("Connection timed out" if isinstance(error, TimeoutError) else "Connection refused")
        return False

    def _failed(self, message: str) -> None:
        self.last_error_date, self.last_error_message = int(time.time()), message
