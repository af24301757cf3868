"""The road that everything travels: a row of the inbox or a due timer becomes an event, a step, one transaction.

A customer's message, an agent's button and a moment that has come are worked alike: load, let the flow decide, save,
put what follows into the outbox, mark the row done, commit. Reading this file explains the system.
"""

from datetime import timedelta
from typing import Any

import structlog
from telegram import Update

from bot import alarms
from bot.carry import carry
from bot.clock import Clock
from bot.erasing import clean
from bot.handlers import Context, route
from bot.keyboards import Labels
from bot.outward import Outward
from bot.staffroom import Staffroom
from bot.step import Step
from bot.telegram import Wait
from bot.texts import Texts
from flows import conversation, privacy
from flows.effects import Text
from flows.events import TimerRang
from flows.policy import Policy
from storage import queue
from storage.database import Connection, Database
from storage.queue import Row
from storage.schema import inbox, timers

log = structlog.get_logger()
TRIES = 5  # then a row is put aside and reported, and the bot goes on
FIRST_PAUSE = timedelta(seconds=0.2)


class Dispatch:
    """Works rows of the inbox and of the timers."""

    def __init__(
        self, database: Database, clock: Clock, policy: Policy, texts: Texts, staffroom: Staffroom, bot_id: int
    ) -> None:
        self._database, self._clock, self._policy, self._texts = database, clock, policy, texts
        self._staffroom, self._bot_id = staffroom, bot_id
        self._labels = Labels(texts, policy)

    async def update(self, row: Row) -> None:
        """One update of Telegram's."""
        try:
            update = Update.de_json(row.body)
            context = Context(update, self._labels, self._staffroom, self._bot_id, row.tries)
            await context.ask_role()
            async with self._database.step() as connection:
                step = await self._step(connection, f"in:{row.key}", update)
                step.here = context.here
                await route(context, step)
                await step.save()
                await queue.done(connection, inbox, row.seq, now=step.now)
            if step.erased:
                await clean(self._database)
        except Exception as error:
            await self._failed(inbox, row, error)

    async def timer(self, row: Row) -> None:
        """One timer that has come due: an event like any other."""
        try:
            async with self._database.step() as connection:
                step = await self._step(connection, f"timer:{row.key}:{self._clock.now().timestamp()}")
                await queue.done(connection, timers, row.seq, now=step.now)  # first: the step may set it anew
                await self._ring(step, row)
                await step.save()
            if step.erased:
                await clean(self._database)
        except Exception as error:
            await self._failed(timers, row, error)

    async def _ring(self, step: Step, row: Row) -> None:
        if row.body["name"] == alarms.TIMER:
            for room, words in await alarms.due(step):
                step.staff = room
                await carry(step, [words])
            return
        talk = await step.open_conversation(row.body["customer"])
        await carry(step, conversation.step(talk, TimerRang(row.body["name"], row.body["case"])))

    async def erase_again(self, customer_id: int) -> None:
        """Somebody who was erased has come back with a restored backup."""
        async with self._database.step() as connection:
            step = await self._step(connection, f"again:{self._clock.now().timestamp()}")
            talk = await step.open_conversation(customer_id)
            await carry(step, privacy.again(talk))
            await step.save()

    async def _step(self, connection: Connection, cause: str, update: Update | None = None) -> Step:
        rooms = await self._staffroom.rooms(connection)
        person = update.effective_user if update else None
        language = (person.language_code or "") if person else ""
        chat = update.effective_chat.id if update and update.effective_chat else 0
        return Step(connection, cause, self._clock.now(), self._policy, self._texts, rooms, language, chat)

    async def _failed(self, table: Any, row: Row, error: Exception) -> None:
        """Try again a little later; after the last try put the row aside, tell the staff, and tell the customer."""
        log.warning(
            "step failed", action="step_failed", table=table.name, row=row.seq, tries=row.tries + 1, exc_info=error
        )
        now, name = self._clock.now(), type(error).__name__
        away = isinstance(error, Wait)  # Telegram was asked and did not answer: no fault of the row's
        async with self._database.step() as connection:
            if away or row.tries + 1 < TRIES:
                pause = FIRST_PAUSE * 2 ** min(row.tries, 6)
                await queue.retry(connection, table, row.seq, due=now + pause, error=name)
                return
            await queue.bury(connection, table, row.seq, now=now, error=name)
            main = (await self._staffroom.rooms(connection)).main
            out = Outward(connection, f"poison:{table.name}:{row.seq}", now)
            words = Text("poisoned", {"tries": TRIES, "row": row.seq, "error": name})
            html = self._texts[main.language].html(words, self._policy.zone)
            await out.staff_call(0, "sendMessage", text=html, parse_mode="HTML")
        customer = row.lane.removeprefix("customer:")
        if customer != row.lane and customer.isdecimal():
            await self._apologise(row, int(customer))

    async def _apologise(self, row: Row, customer_id: int) -> None:
        """In a transaction of its own: what broke the step may break this too."""
        try:
            async with self._database.step() as connection:
                step = await self._step(connection, f"apology:{row.key}")
                talk = await step.open_conversation(customer_id)
                html = self._texts[talk.customer.language].html(Text("step-failed"), self._policy.zone)
                await step.out.call(customer_id, "sendMessage", text=html, parse_mode="HTML")
        except Exception:
            log.exception("no apology", action="apology_failed", row=row.seq)
