"""A Telegram, a staff group and a running bot for each test."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bot_process import Bot
from tests.simulator.puppet import Group, Person
from tests.simulator.server import Simulator


@dataclass(slots=True)
class Desk:
    """Everything a story needs."""

    telegram: Simulator
    group: Group
    bot: Bot

    def customer(self, name: str = "Ann", language: str = "en") -> Person:
        """A customer whose Telegram speaks this language."""
        return self.telegram.customer(name, language=language)

    def agent(self, name: str = "Li Wei") -> Person:
        """Somebody of the staff group."""
        return self.telegram.agent(name, self.group)


Open = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture
def open_desk(tmp_path: Path) -> Open:
    """Open a desk: `forum` says which kind of group, further arguments are environment variables of the bot."""

    @asynccontextmanager
    async def opened(*, forum: bool = True, **environment: str) -> AsyncIterator[Desk]:
        async with Simulator(offset_file=tmp_path / "offset") as telegram:
            group = telegram.forum("Complaints") if forum else telegram.plain_group("Complaints")
            environment = {"CLOCK_OFFSET_FILE": str(tmp_path / "offset")} | environment
            async with Bot(tmp_path, telegram.url, telegram.token, group.id, **environment) as bot:
                yield Desk(telegram, group, bot)

    return opened


@pytest.fixture
async def desk(open_desk: Open) -> AsyncIterator[Desk]:
    """A desk with a forum group."""
    async with open_desk() as opened:
        yield opened


@pytest.fixture
async def plain_desk(open_desk: Open) -> AsyncIterator[Desk]:
    """A desk with a plain group."""
    async with open_desk(forum=False) as opened:
        yield opened
