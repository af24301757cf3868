"""The Bot API by bare HTTP, for tests that look at the exact answer."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.simulator.records import Json
from tests.simulator.server import Simulator


class Wire:
    """Calls a method with JSON and gives the answer as it came."""

    def __init__(self, telegram: Simulator) -> None:
        self.telegram = telegram
        self.session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.session.close()

    async def answer(self, method: str, **params: Any) -> Json:
        """The whole envelope."""
        url = f"{self.telegram.url}/bot{self.telegram.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body: Json = await response.json()
            assert body["ok"] == (response.status == 200)
            assert body["ok"] or body["error_code"] == response.status
            return body

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of a call that succeeds."""
        body = await self.answer(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The code and description of a call that fails."""
        body = await self.answer(method, **params)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"
