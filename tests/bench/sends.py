"""Messages to Telegram: our client over aiohttp against python-telegram-bot's own over httpx."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.telegram import Telegram
from tests.bench.measure import Result, seconds
from tests.simulator.limits import Limits
from tests.simulator.server import Simulator

COUNT = 400


async def sends(at_once: int) -> Result:
    """The same messages to the same simulator, some at a time."""
    async with Simulator(limits=Limits.off()) as telegram:
        ann = telegram.customer()
        await ann.starts()
        client = Telegram(telegram.token, telegram.url)
        await client.open()
        ours = await seconds(lambda: _all(at_once, lambda: client.call("sendMessage", chat_id=ann.id, text="Hello.")))
        await client.close()
        request = HTTPXRequest(connection_pool_size=max(at_once, 2), pool_timeout=30)
        async with Bot(telegram.token, base_url=f"{telegram.url}/bot", request=request) as bot:
            theirs = await seconds(lambda: _all(at_once, lambda: bot.send_message(ann.id, "Hello.")))
    name = f"sends, {at_once} at once" if at_once > 1 else "sends, one after the other"
    return Result(name, "messages/s", COUNT / ours, COUNT / theirs, "python-telegram-bot, HTTPXRequest")


async def _all(at_once: int, send: Callable[[], Awaitable[object]]) -> None:
    left = iter(range(COUNT))

    async def sender() -> None:
        for _ in left:
            await send()

    await asyncio.gather(*(sender() for _ in range(at_once)))
