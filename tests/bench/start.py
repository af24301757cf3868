"""From nothing to ready: our process against the bare import of the library that it is made with."""

import asyncio
import sys
from pathlib import Path

from tests.bench.measure import seconds
from tests.bot_process import Bot
from tests.simulator.limits import Limits
from tests.simulator.server import Simulator


async def start(folder: Path) -> str:
    """One line: seconds until the bot says that it is ready, on a new and on a known database."""
    folder = folder / "start"
    folder.mkdir()
    async with Simulator(limits=Limits.off()) as telegram:
        bot = Bot(folder, telegram.url, telegram.token, telegram.forum().id)
        first = await seconds(bot.start)
        await bot.stop()
        again = await seconds(bot.start)
        await bot.stop()
    bare = await seconds(_import)
    ours = f"ready after {first:.2f} s with a new database, {again:.2f} s with a known one"
    return f"{ours}; import telegram.ext alone: {bare:.2f} s"


async def _import() -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import telegram.ext")
    await process.wait()
