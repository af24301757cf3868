"""The Bot API over HTTP: token, parameters, faults on the way, and the envelope of the answer."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from aiohttp import web

from tests.simulator import api, api_bot, api_chat, api_copy, api_edit, api_send, api_topics
from tests.simulator.errors import ApiError
from tests.simulator.faults import Fault
from tests.simulator.params import Params
from tests.simulator.records import Call, Json

METHOD_MODULES = (api_bot, api_chat, api_copy, api_edit, api_send, api_topics)
CALLS_KEPT = 20_000
BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    "<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)


class Endpoint:
    """Answers the calls of the one bot whose token it knows."""

    def __init__(self, telegram: api.Telegram, token: str) -> None:
        self.telegram = telegram
        self.world = telegram.world
        self.token = token
        self.too_many = 0
        self._running: set[asyncio.Task[web.StreamResponse]] = set()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.file),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        if self.telegram.faults.is_gone:
            return _gateway_error() if self.telegram.faults.gone_how == "502" else _cut(request)
        if request.match_info["token"] != self.token:
            return _answer(ApiError(401, "Unauthorized"))
        if request.match_info["method"].lower() == "getupdates":
            return await self._perform(request)
        # What has been received is carried out, even if the caller does not wait for the answer.
        task = asyncio.create_task(self._perform(request))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def _perform(self, request: web.Request) -> web.StreamResponse:
        call = Call(self.world.clock.now(), time.monotonic(), request.match_info["method"], {})
        try:
            name, function = api.find(call.method)
            call.method = name
            params = await Params.read(request)
            call.params = params.recorded()
        except ApiError as error:
            return self._done(call, error)
        self._record(call)
        fault = self.telegram.faults.strike(name, params.integer("chat_id") or None)
        early = await self._before(request, call, fault)
        if early is not None:
            return early
        outcome: Any
        try:
            outcome = await api.call(self.telegram, function, params)
        except ApiError as error:
            outcome = error
        return await self._after(request, call, fault, outcome)

    async def _before(self, request: web.Request, call: Call, fault: Fault | None) -> web.StreamResponse | None:
        """What goes wrong before anything has happened."""
        if fault is None:
            return None
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        elif fault.kind == "reset":
            return _cut(request)
        elif fault.kind == "too_many":
            wait = {"retry_after": fault.retry_after}
            return self._done(call, ApiError(429, f"Too Many Requests: retry after {fault.retry_after}", wait))
        elif fault.kind == "error":
            return self._done(call, ApiError(500, "Internal Server Error"))
        elif fault.kind == "bad_gateway":
            call.status, call.error = 502, "Bad Gateway"
            self.world.touch()
            return _gateway_error()
        return None

    async def _after(self, request: web.Request, call: Call, fault: Fault | None, outcome: Any) -> web.StreamResponse:
        """What goes wrong once it has happened."""
        if fault is not None and fault.kind == "slow_reply":
            await asyncio.sleep(fault.seconds)
        if fault is not None and fault.kind == "lose_reply":
            call.error = "the reply was lost"
            self.world.touch()
            return _cut(request)
        return self._done(call, outcome)

    def _record(self, call: Call) -> None:
        self.world.calls.append(call)
        if len(self.world.calls) > 2 * CALLS_KEPT:
            del self.world.calls[:CALLS_KEPT]

    def _done(self, call: Call, outcome: Any) -> web.Response:
        if isinstance(outcome, ApiError):
            call.status, call.error = outcome.code, outcome.description
            self.too_many += outcome.code == 429
        else:
            call.status, call.result = 200, outcome
        if call.method != "getUpdates" or outcome:
            self.world.touch()
        return _answer(outcome)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Download of a file; the link holds the token, as Telegram's does."""
        if self.telegram.faults.is_gone:
            return _cut(request)
        file = self.world.files_by_path.get(request.match_info["path"])
        if request.match_info["token"] != self.token or file is None:
            return _answer(ApiError(404, "Not Found"))
        body = self.world.file_bytes(file)
        return web.Response(body=body, content_type="application/octet-stream")


def _answer(outcome: Any) -> web.Response:
    """The envelope: ok and result, or ok=false with code, description and parameters."""
    if not isinstance(outcome, ApiError):
        return _json(200, {"ok": True, "result": outcome})
    body: Json = {"ok": False, "error_code": outcome.code, "description": outcome.description}
    if outcome.parameters:
        body["parameters"] = outcome.parameters
    response = _json(outcome.code, body)
    if "retry_after" in outcome.parameters:
        response.headers["Retry-After"] = str(outcome.parameters["retry_after"])
    return response


def _json(status: int, body: Json) -> web.Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return web.Response(status=status, text=text, content_type="application/json")


def _cut(request: web.Request) -> web.Response:
    """Cut the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _gateway_error() -> web.Response:
    return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
