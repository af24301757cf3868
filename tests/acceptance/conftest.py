"""A Telegram, a staff group and a running bot for each test."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest
import pytest_asyncio

from tests.acceptance.speech import LANGUAGES, Speech
from tests.bot_process import Bot
from tests.simulator.limits import Limits
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


HURRIED = "10000/10000/10000"  # TELEGRAM_LIMITS for stories that are not about Telegram's limits


def policy_file(folder: Path, /, **changes: str) -> Path:
    """The packaged policy in a file of its own; `changes` are values by their key, as they shall stand there."""
    words = resources.files("flows").joinpath("default_policy.toml").read_text(encoding="utf-8")
    for key, value in changes.items():
        words, found = re.subn(rf"(?m)^{key} = [^#\n]*", f"{key} = {value} ", words)
        assert found == 1, f"{key} stands {found} times in the policy"
    path = folder / "policy.toml"
    path.write_text(words, encoding="utf-8")
    return path


@asynccontextmanager
async def hurried_desk(
    folder: Path, *, forum: bool = True, language: str = "en", **environment: str
) -> AsyncIterator[Desk]:
    """A desk without flood limits on either side, for many stories one after another; `language` is the staff's."""
    async with Simulator(offset_file=folder / "offset", limits=Limits.off()) as telegram:
        group = telegram.forum("Complaints") if forum else telegram.plain_group("Complaints")
        settings = {
            "CLOCK_OFFSET_FILE": str(folder / "offset"),
            "POLICY_FILE": environment.get("POLICY_FILE") or str(policy_file(folder, language=f'"{language}"')),
            "TELEGRAM_LIMITS": HURRIED,
        }
        async with Bot(folder, telegram.url, telegram.token, group.id, **(settings | environment)) as bot:
            yield Desk(telegram, group, bot)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hurried(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """One desk for all stories of a file, without flood limits; each story brings its own people."""
    async with hurried_desk(tmp_path_factory.mktemp("hurried")) as opened:
        yield opened


@pytest.fixture(params=LANGUAGES)
def speak(request: pytest.FixtureRequest) -> Speech:
    """Each story is told in each of these languages."""
    return Speech(request.param)
