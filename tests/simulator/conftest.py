"""A simulator on a free port, and python-telegram-bot's own client to prove that a real library understands it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.simulator.limits import Limits
from tests.simulator.puppet import Group, Person
from tests.simulator.server import Simulator
from tests.simulator.wire import Wire


@pytest.fixture
async def telegram() -> AsyncIterator[Simulator]:
    async with Simulator(limits=Limits.off()) as simulator:
        yield simulator


@pytest.fixture
async def bot(telegram: Simulator) -> AsyncIterator[Bot]:
    client = Bot(telegram.token, base_url=f"{telegram.url}/bot", base_file_url=f"{telegram.url}/file/bot")
    async with client:
        yield client


@pytest.fixture
def ann(telegram: Simulator) -> Person:
    return telegram.customer("Ann")


@pytest.fixture
def forum(telegram: Simulator) -> Group:
    return telegram.forum()


@pytest.fixture
def li(telegram: Simulator, forum: Group) -> Person:
    return telegram.agent("Li Wei", forum)


@pytest.fixture
async def call(telegram: Simulator) -> AsyncIterator[Wire]:
    async with Wire(telegram) as wire:
        yield wire
