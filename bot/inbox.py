"""Updates on their way in: fetched raw, committed, and only then confirmed to Telegram."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web

from bot.clock import Clock
from bot.lanes import Lanes
from bot.settings import Settings
from bot.telegram import Broken, Conflict, GiveUp, Stop, Telegram, TelegramError, Wait
from storage import queue
from storage.database import Database
from storage.schema import inbox

log = structlog.get_logger()
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
POLL_SECONDS = 25
MESSAGES = ("message", "edited_message")


def lane(update: dict[str, Any]) -> str:
    """Which queue an update stands in: one for each customer, each topic of a group, and a group's membership."""
    body = _object(next((value for name, value in update.items() if name != "update_id"), None))
    message = _object(body.get("message")) if "callback_query" in update else body
    chat = _object(message.get("chat"))
    if chat.get("type") == "private":
        return f"customer:{chat.get('id')}"
    if "chat_member" in update:
        return membership(chat.get("id", 0))
    return f"chat:{chat.get('id', 0)}:{message.get('message_thread_id', 0)}"


def membership(chat_id: int) -> str:
    """The queue of who comes, goes and gets other rights in a group."""
    return f"members:{chat_id}"


def _object(value: object) -> dict[str, Any]:
    """The value where it is an object: an update of a shape nobody knows is kept and parked, it stops nothing."""
    return value if isinstance(value, dict) else {}


class Inbox:
    """Keeps every update before Telegram is told; update_id makes a second delivery harmless."""

    def __init__(self, database: Database, telegram: Telegram, clock: Clock, lanes: Lanes) -> None:
        self._database, self._telegram, self._clock, self._lanes = database, telegram, clock, lanes
        self.last_fetch: datetime | None = None

    async def keep(self, updates: list[dict[str, Any]]) -> None:
        """Commit updates, then wake who works them."""
        now = self._clock.now()
        async with self._database.step() as connection:
            for update in updates:
                await queue.put(connection, inbox, str(update["update_id"]), lane(update), update, now=now)
        self._lanes.wake()

    async def poll(self) -> None:
        """Fetch for ever, from offset 0: Telegram hands out what was never confirmed, the key drops what is known."""
        offset, pause = 0, 0.0
        while True:
            await asyncio.sleep(pause)
            try:
                updates = await self._telegram.call(
                    "getUpdates",
                    POLL_SECONDS + 10,
                    offset=offset,
                    limit=100,
                    timeout=POLL_SECONDS,
                    allowed_updates=ALLOWED,
                )
            except (Wait, Conflict, GiveUp) as error:
                pause = _pause(error, pause)
                if isinstance(error, Conflict) and "webhook" in str(error):
                    await self._forget_webhook()
                log.warning("no updates", action="poll_failed", error=str(error), pause=pause)
                continue
            pause, self.last_fetch = 0.0, self._clock.now()
            if not updates:
                offset = 0  # all is confirmed; after an idle week the ids begin anew, perhaps lower
                continue
            try:
                await asyncio.shield(self.keep(updates))
            except Exception:  # not committed, so not confirmed: they come again
                log.exception("updates could not be kept", action="keep_failed")
                pause = 1.0
            else:
                offset = max(update["update_id"] for update in updates) + 1

    async def listen(self, settings: Settings) -> None:
        """Take updates from the webhook: 200 only after the commit."""
        secret = settings.webhook_secret.get_secret_value()
        app = web.Application()
        app.router.add_post("/{path:.*}", self._receiver(secret))
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        host, _, port = settings.webhook_listen.rpartition(":")
        try:
            try:
                await web.TCPSite(runner, host.strip("[]") or "127.0.0.1", int(port)).start()
            except OSError as error:
                raise Stop(f"WEBHOOK_LISTEN {settings.webhook_listen}: {error.strerror}") from None
            await self._announce(settings.webhook_url, secret)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _forget_webhook(self) -> None:
        """One is still set from an earlier life, and Telegram hands out nothing while it is."""
        with suppress(TelegramError):
            await self._telegram.call("deleteWebhook")

    async def _announce(self, url: str, secret: str) -> None:
        """Tell Telegram where to send updates, until it has heard."""
        pause = 0.0
        while True:
            await asyncio.sleep(pause)
            try:
                await self._telegram.call("setWebhook", url=url, secret_token=secret, allowed_updates=ALLOWED)
                return
            except (Broken, GiveUp) as error:
                raise Stop(f"WEBHOOK_URL: {error}") from None
            except Wait as error:
                pause = _pause(error, pause)
                log.warning("the webhook is not set yet", action="webhook_failed", error=str(error), pause=pause)

    def _receiver(self, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def receive(request: web.Request) -> web.Response:
            given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            if not hmac.compare_digest(given.encode(), secret.encode()):
                return web.Response(status=403)
            try:
                update = await request.json()
            except ValueError:
                update = None
            if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
                return web.Response(status=400)
            await asyncio.shield(self.keep([update]))
            self.last_fetch = self._clock.now()
            return web.Response()

        return receive


def _pause(error: TelegramError, last: float) -> float:
    """How long to wait before asking again: as long as told, else doubling from a second to half a minute."""
    if isinstance(error, Wait) and error.seconds:
        return error.seconds
    return min(max(last * 2, 1.0), 30.0)
