"""The Bot API methods by name; each takes the simulated Telegram and the call's parameters."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.simulator.errors import ApiError
from tests.simulator.faults import Faults
from tests.simulator.limits import Limits
from tests.simulator.params import Params
from tests.simulator.updates import Updates
from tests.simulator.webhook import Webhook
from tests.simulator.world import World


@dataclass(slots=True)
class Telegram:
    """What a method works upon."""

    world: World
    updates: Updates
    webhook: Webhook
    limits: Limits
    faults: Faults


Method = Callable[[Telegram, Params], Any]
METHODS: dict[str, tuple[str, Method]] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Make a function a method of the Bot API; names are matched in any case."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = (name, function)
        return function

    return register


def find(name: str) -> tuple[str, Method]:
    """The method of this name, or Telegram's 404."""
    if name.lower() not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    return METHODS[name.lower()]


async def call(telegram: Telegram, function: Method, params: Params) -> Any:
    result = function(telegram, params)
    return await result if inspect.isawaitable(result) else result
