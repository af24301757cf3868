"""`python -m tests.simulator`: a Telegram to play with, until it is interrupted."""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path

from tests.simulator.server import TOKEN, Simulator


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--offset-file", type=Path, help="file that holds the seconds by which the clock was pushed")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument(
        "--state", choices=("none", "forum", "group"), default="none", help="a staff group to begin with"
    )
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    telegram = Simulator(port=options.port, token=options.token, offset_file=options.offset_file)
    chat = None
    if options.state != "none":
        chat = telegram.forum() if options.state == "forum" else telegram.plain_group()
        telegram.agent("Li Wei", chat, status="creator")
        telegram.customer("Ann")
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with telegram:
        staff = f" staff group {chat.id}" if chat else ""
        print(f"{telegram.url} token {telegram.token}{staff}", flush=True)
        await stopped.wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
