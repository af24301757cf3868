"""Updates from Telegram to their effect: ours committed before they are confirmed and one transaction a step."""

import asyncio
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.app import App
from bot.settings import Settings
from tests.bench.measure import Result, seconds
from tests.simulator.limits import Limits
from tests.simulator.server import Simulator

PEOPLE, EACH = 40, 10


async def updates(folder: Path) -> Result:
    """Both are handed the same messages of forty people, by the same simulator."""
    count = PEOPLE * EACH
    ours, theirs = count / await _ours(folder), count / await _theirs()
    return Result("updates: fetched, kept, worked", "updates/s", ours, theirs, "python-telegram-bot, in memory")


def _write(telegram: Simulator) -> None:
    people = [telegram.customer(f"Ann{index}") for index in range(PEOPLE)]
    for number in range(EACH):
        for person in people:
            telegram.world.say(person.id, person.id, f"The parcel came late and wet, {number}.")


async def _ours(folder: Path) -> float:
    async with Simulator(limits=Limits.off()) as telegram:
        settings = Settings.model_validate(
            {
                "telegram_bot_token": telegram.token,
                "telegram_api_url": telegram.url,
                "staff_chat_id": telegram.forum().id,
                "database_url": f"sqlite:///{folder / 'updates.db'}",
            }
        )
        app = App(settings)
        await app.database.open()
        await app.telegram.open()
        _write(telegram)
        loops = [asyncio.create_task(app.updates.run()), asyncio.create_task(app.inbox.poll())]
        try:
            return await seconds(lambda: _worked(folder / "updates.db"))
        finally:
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
            await app.telegram.close()
            await app.database.close()


async def _worked(path: Path) -> None:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    while connection.execute("SELECT count(*) FROM inbox WHERE state = 'done'").fetchone()[0] < PEOPLE * EACH:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    connection.close()


async def _theirs() -> float:
    stories: dict[int, list[str]] = {}
    heard: Counter[int] = Counter()
    done = asyncio.Event()

    async def told(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_user is not None
        assert update.effective_message is not None
        stories.setdefault(update.effective_user.id, []).append(update.effective_message.text or "")
        heard[0] += 1
        if heard[0] == PEOPLE * EACH:
            done.set()

    async with Simulator(limits=Limits.off()) as telegram:
        application: Application[Any, Any, Any, Any, Any, Any] = (
            Application.builder().token(telegram.token).base_url(f"{telegram.url}/bot").job_queue(None).build()
        )
        application.add_handler(MessageHandler(filters.TEXT, told))
        _write(telegram)
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(timeout=5)
            elapsed = await seconds(done.wait)
            await application.updater.stop()
            await application.stop()
        return elapsed
