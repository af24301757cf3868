"""Calling Telegram when it is the chat's turn."""

from typing import Any

import structlog

from bot import relays
from bot.pace import Pace
from bot.telegram import Telegram, Unparsable

log = structlog.get_logger()


class Held(Exception):
    """The next call of this row has to wait for its turn."""


class Calls:
    """The client and the pace together: no call of the outbox goes out past them."""

    def __init__(self, client: Telegram, pace: Pace) -> None:
        self._client, self._pace = client, pace

    def hold(self, lane: str) -> float:
        """Seconds until the lane may send again."""
        return self._pace.wait(lane, "answerCallbackQuery" if lane.startswith("callback:") else "")

    def spent(self, lane: str) -> float:
        """How much of what the lane may send now is used up, from 0 to 1."""
        return self._pace.spent(lane)

    async def call(self, lane: str, method: str, **parameters: Any) -> Any:
        """Call a method now, or raise Held; a text whose formatting is wrong goes out without it."""
        if self._pace.wait(lane, method) > 0:
            raise Held
        self._pace.take(lane, method)
        try:
            return await self._client.call(method, **parameters)
        except Unparsable as error:
            log.error("a text's formatting is wrong", action="unparsable", method=method, error=str(error))
            return await self._client.call(method, **relays.unmarked(parameters))

    def block(self, lane: str, seconds: float) -> None:
        """Telegram said to wait."""
        self._pace.block(lane, seconds)
