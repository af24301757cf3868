"""The composition root: opens everything, runs the loops, closes everything."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog

from bot.board import standing
from bot.calls import Calls
from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.erasing import clean, make_up, set_timers
from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.outbox import Outbox
from bot.outward import Outward
from bot.pace import Pace
from bot.policy_file import load_policy
from bot.profile import put_profile
from bot.settings import Settings
from bot.staffroom import Staffroom
from bot.telegram import Stop, Telegram, TelegramError
from flows.privacy import COPIES
from storage import erasing, erasures, queue
from storage.database import Database
from storage.queue import Row
from storage.schema import inbox, outbox, timers

log = structlog.get_logger()
SWEEP_SECONDS = 3600
SENDERS = 8  # calls under way at once: enough for 30 a second at Telegram's usual answer time


class App:
    """Everything that runs in one process of the bot."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.stopped = asyncio.Event()
        self.clock = Clock(settings.clock_offset_file)
        self.policy, self.texts = load_policy(settings)
        self.database = Database(settings.database_url)
        token = settings.telegram_bot_token.get_secret_value()
        self.telegram = Telegram(token, settings.telegram_api_url)
        self.pace = Pace(*settings.limits)
        bot_id = int(token.partition(":")[0]) if token.partition(":")[0].isdecimal() else 0
        self.staffroom = Staffroom(
            self.telegram, self.database, self.clock, settings.staff_chat_id or 0, self.policy, bot_id
        )
        self._dispatch = Dispatch(self.database, self.clock, self.policy, self.texts, self.staffroom, bot_id)
        calls = Calls(self.telegram, self.pace)
        sender = Outbox(self.database, calls, self.clock, self.staffroom, self.policy, self.texts)
        self.outbox = Lanes(
            self.database, outbox, self.clock, sender.send, width=SENDERS, hold=calls.hold, order="strict"
        )
        self.updates = Lanes(self.database, inbox, self.clock, self._then_send(self._dispatch.update))
        self.timers = Lanes(self.database, timers, self.clock, self._then_send(self._dispatch.timer), order="due")
        self.inbox = Inbox(self.database, self.telegram, self.clock, self.updates)

    def _then_send(self, work: Callable[[Row], Awaitable[None]]) -> Callable[[Row], Awaitable[None]]:
        async def worked(row: Row) -> None:
            await work(row)
            self.outbox.wake()

        return worked

    async def run(self) -> None:
        """Run until SIGTERM or SIGINT; Stop where the token is not valid."""
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, self.stopped.set)
        await self.database.open()
        await make_up(self.database, self._dispatch.erase_again)
        await self.telegram.open()
        try:
            await self.staffroom.settle()
            await self._greet_telegram()
            await self._remember()
            await self._loops()
        finally:
            await self.telegram.close()
            await self.database.close()

    async def _greet_telegram(self) -> None:
        """Know at once whether the token is right; a Telegram that is away is waited for by the loops."""
        try:
            me = await self.telegram.call("getMe", 5)
            self.staffroom.username = me.get("username", "")
            self.staffroom.sees_all = bool(me.get("can_read_all_group_messages"))
            if not self.settings.webhook_url:
                await self.telegram.call("deleteWebhook", 5)
        except Stop:
            raise
        except TelegramError as error:
            log.warning("Telegram does not answer yet", action="telegram_away", error=str(error))
            return
        if self.settings.staff_chat_id:
            for lane in self.staffroom.lanes:
                await self.staffroom.look(lane)
        else:
            log.warning("STAFF_CHAT_ID is not set: add the bot to your staff group, it tells the id there",
                        action="no_staff_chat")  # fmt: skip

    async def _remember(self) -> None:
        """What was sent in the last minute counts against the limits of this one."""
        now = self.clock.now()
        async with self.database.step() as connection:
            minute = now - timedelta(seconds=61)
            rooms = await self.staffroom.rooms(connection)
            for lane in self.staffroom.lanes:
                sent = await queue.recent(connection, outbox, lane, since=minute)
                # A card costs up to two calls: topic and card, or text and title.
                sent += await queue.recent(connection, outbox, lane, since=minute, prefix="card:")
                board = await standing(connection, rooms.by(lane).id)
                edited = datetime.fromtimestamp(board.changed_at, UTC)
                sent += [edited] * 2 if edited > minute else []  # made and pinned
                self.pace.seed(lane, [max((now - moment).total_seconds(), 0.0) for moment in sent])
                if self.policy.board.shown and rooms.by(lane).id:
                    await Outward(connection, "start", now).board(lane)
            await put_profile(connection, self.texts, now)

    async def _loops(self) -> None:
        fetch = self.inbox.listen(self.settings) if self.settings.webhook_url else self.inbox.poll()
        lanes = (self.updates, self.timers, self.outbox)
        async with asyncio.TaskGroup() as group:
            others = [group.create_task(each) for each in (fetch, self._sweep(), self._follow_clock())]
            for each in lanes:
                group.create_task(each.run())
            print("complaint-bot is ready", flush=True)  # noqa: T201 (the one line that says so)
            await self.stopped.wait()
            for task in others:
                task.cancel()
            for each in lanes:
                each.stop()

    async def _follow_clock(self) -> None:
        """What a pushed clock has made due is worked at once."""
        while True:
            await self.clock.pushed()
            for lanes in (self.updates, self.timers, self.outbox):
                lanes.wake()

    async def _sweep(self) -> None:
        """Clear away what was worked long ago."""
        while True:
            try:
                async with self.database.step() as connection:
                    now, retention = self.clock.now(), self.policy.retention
                    for table in (inbox, outbox, timers):
                        aside = now - max(retention.put_aside_after, COPIES)
                        await queue.sweep(connection, table, before=now - COPIES, buried_before=aside)
                    if await erasing.sweep_people(connection, before=now - retention.idle_after):
                        await erasures.unclean(connection)
                    await set_timers(connection, self.policy, now)
                await clean(self.database)
            except Exception:
                log.exception("the sweep failed", action="sweep_failed")
            await asyncio.sleep(SWEEP_SECONDS)
