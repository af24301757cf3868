"""The simulator itself: builds the world and serves the Bot API, the files and the page on one port of this machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.simulator.api import Telegram
from tests.simulator.clock import Clock
from tests.simulator.endpoint import Endpoint
from tests.simulator.faults import Faults
from tests.simulator.limits import Limits
from tests.simulator.params import LARGEST_UPLOAD
from tests.simulator.puppet import Group, Person
from tests.simulator.records import Call, Json, User
from tests.simulator.updates import Updates
from tests.simulator.webhook import Webhook
from tests.simulator.world import World

TOKEN = "7000000001:AAF-simulator-token-of-no-value-at-all"


class Simulator:
    """A Telegram on 127.0.0.1; `async with Simulator() as telegram` starts it on a free port.

    `telegram.world` is what exists, `telegram.faults` what goes wrong, `telegram.limits` the flood limits,
    `telegram.calls` every call of the bot so far.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = TOKEN,
        limits: Limits | None = None,
        offset_file: Path | None = None,
        bot_name: str = "Complaint desk",
        bot_username: str = "complaint_desk_bot",
    ) -> None:
        self.token = token
        self.port = port
        self.clock = Clock(offset_file)
        bot = User(int(token.partition(":")[0]), bot_name, "bot", username=bot_username)
        self.world = World(self.clock, bot)
        self.updates = Updates()
        self.webhook = Webhook(self.updates)
        self.limits = limits or Limits()
        self.faults = Faults()
        self.watched = asyncio.Event()  # somebody has opened the page
        lent = Telegram(self.world, self.updates, self.webhook, self.limits, self.faults)
        self._endpoint = Endpoint(lent, token)
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None
        self._wire()

    def _wire(self) -> None:
        world, faults = self.world, self.faults
        world.on_update = self._queue
        world.faults_now = faults.now
        faults.on_change = world.changed_somehow
        self.updates.on_confirm = world.changed_somehow
        faults.garbage_update = self.send_garbage
        faults.restart_update_ids = self.updates.restart_ids
        faults.block = lambda user_id, blocked: world.block(user_id) if blocked else world.unblock(user_id)

    def _queue(self, kind: str, payload: Json, lane: str) -> None:
        self.updates.twice = self.faults.deliver_twice
        self.updates.push(kind, payload, lane)

    # Life

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen on 127.0.0.1; port 0 finds a free one, which `url` then names."""
        from tests.simulator import live  # the page's routes know the simulator's type

        app = web.Application(client_max_size=LARGEST_UPLOAD + 1024 * 1024)
        app.router.add_routes(self._endpoint.routes())
        app.router.add_routes(live.routes(self))
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self._listen()

    async def _listen(self) -> None:
        assert self._runner is not None
        self._site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await self._site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = self._site = None

    async def stop_listening(self) -> None:
        """Connections are refused from now on, open ones are cut."""
        if self._site is not None and self._runner is not None and self._runner.server is not None:
            await self._site.stop()
            self._site = None
            for connection in list(self._runner.server.connections):
                connection.force_close()
                if connection.transport is not None:
                    connection.transport.abort()

    async def listen_again(self) -> None:
        """Connections are taken again, on the same port."""
        if self._site is None:
            await self._listen()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # People and groups to play with

    def customer(self, first_name: str = "Ann", *, language: str | None = "en", last_name: str | None = None) -> Person:
        """Somebody with Telegram who has not met the bot yet."""
        return Person(self, self.world.add_user(first_name, "customer", language, last_name=last_name))

    def agent(
        self, name: str, group: Group | None = None, *, language: str | None = "en", status: str = "member"
    ) -> Person:
        """Somebody of the staff, in the group already."""
        first, _, last = name.partition(" ")
        user = self.world.add_user(first, "agent", language, last_name=last or None, username=_username(name))
        if group is not None:
            group.chat.members[user.id] = self.world.membership(status)
        return Person(self, user, group)

    def forum(self, title: str = "Complaints", **bot: Any) -> Group:
        """A supergroup with topics; the bot is an administrator unless `bot_status` or `bot_rights` say otherwise."""
        return Group(self, self.world.add_group(title, "forum", **bot).id)

    def plain_group(self, title: str = "Complaints", **bot: Any) -> Group:
        """A group as it is first made, without topics."""
        return Group(self, self.world.add_group(title, "group", **bot).id)

    def supergroup(self, title: str = "Complaints", **bot: Any) -> Group:
        """A supergroup without topics."""
        return Group(self, self.world.add_group(title, "supergroup", **bot).id)

    def push_clock(self, seconds: float) -> None:
        """Move the simulated time on."""
        self.clock.push(seconds)

    def send_garbage(self) -> int:
        """An update that follows no schema: fields are missing or of the wrong type."""
        return self.updates.push_raw({"message": {"message_id": "seven", "chat": {"id": []}, "date": None}})

    def push_update(self, fields: Json) -> int:
        """Any update at all, with the next id."""
        kind = next(iter(fields), "message")
        return self.updates.push_raw(fields, kind)

    # What was seen

    @property
    def too_many(self) -> int:
        """How many calls were answered with 429."""
        return self._endpoint.too_many

    @property
    def calls(self) -> list[Call]:
        return self.world.calls

    def calls_of(self, *methods: str, chat_id: int | None = None) -> list[Call]:
        """The calls of these methods (all but getUpdates without any), to one chat if it is named."""
        wanted = {name.lower() for name in methods}
        return [
            call
            for call in self.world.calls
            if (call.method.lower() in wanted if wanted else call.method != "getUpdates")
            and (chat_id is None or call.params.get("chat_id") == chat_id)
        ]

    async def until(self, condition: Callable[[], Any], within: float = 5.0) -> Any:
        """Wait until a condition about the world holds, and give what it gave."""
        deadline = time.monotonic() + within
        while True:
            seen = self.world.seq
            result = condition()
            if result:
                return result
            left = deadline - time.monotonic()
            if left <= 0 or not await self.world.changed(seen, left):
                raise AssertionError(f"nothing of the kind within {within} s")

    async def quiet(self, seconds: float = 0.3, within: float = 10.0) -> None:
        """Wait until nothing has happened for a while."""
        deadline = time.monotonic() + within
        while await self.world.changed(self.world.seq, seconds):
            if time.monotonic() > deadline:
                raise AssertionError(f"still not quiet after {within} s")

    async def confirmed(self, within: float = 5.0) -> None:
        """Wait until the bot has confirmed every update."""
        await self.until(lambda: not self.updates.pending, within)


def _username(name: str) -> str:
    letters = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())
    return f"{letters}_staff" if letters else ""
