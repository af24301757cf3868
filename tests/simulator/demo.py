"""`make demo`: the simulator, its page and the bot on a temporary database; PLAY=1 plays a complaint by itself."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from pathlib import Path

from tests.bot_process import Bot
from tests.simulator import stories
from tests.simulator.puppet import Group, Person
from tests.simulator.server import Simulator

PORT = 8090


async def main() -> None:
    """Start everything, say where it is, and stay until interrupted."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    with tempfile.TemporaryDirectory(prefix="complaint-bot-") as name:
        folder = Path(name)
        offset = folder / "clock"
        async with await _simulator(offset) as telegram:
            group = telegram.forum("Complaints")
            agents = [telegram.agent(each, group, status="administrator") for each in ("Li Wei", "Maya Brown")]
            bot = Bot(folder, telegram.url, telegram.token, group.id, CLOCK_OFFSET_FILE=str(offset))
            async with bot:
                print(f"\n  Open  {telegram.url}  in your browser. Ctrl-C ends it.\n", flush=True)
                play = asyncio.create_task(_play(telegram, group, agents))
                await stopped.wait()
                play.cancel()


async def _simulator(offset: Path) -> Simulator:
    """On the usual port, or on a free one where that is taken."""
    wanted = int(os.environ.get("PORT", PORT))
    probe = asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", wanted)
    try:
        server = await probe
        server.close()
        await server.wait_closed()
    except OSError:
        wanted = 0
    return Simulator(port=wanted, offset_file=offset)


async def _play(telegram: Simulator, group: Group, agents: list[Person]) -> None:
    if os.environ.get("PLAY"):
        print("  It plays as soon as the page is open.", flush=True)
        await telegram.watched.wait()
        await asyncio.sleep(3)
        print("  Playing one complaint: watch the customer's phone and the staff group.", flush=True)
        await stories.watch(telegram, group, agents[0])
        print("  Played. Go on by yourself.", flush=True)
    else:
        telegram.customer("Ann")
        await stories.few_open_cases(telegram, group, agents)


if __name__ == "__main__":
    asyncio.run(main())
