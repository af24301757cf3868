"""Rates and the table that shows them."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """Our rate and a peer's, in the same unit, measured one after the other."""

    what: str
    unit: str
    ours: float
    peer: float
    peer_name: str

    def line(self) -> str:
        """One row of the table; above 1 we are faster."""
        rates = f"{self.ours:>10,.0f} {self.peer:>10,.0f}"
        return f"{self.what:<44} {rates} {self.unit:<11} {self.ours / self.peer:>6.2f}  {self.peer_name}"


HEAD = f"{'':<44} {'ours':>10} {'peer':>10} {'':<11} {'ratio':>6}  peer"


def rate(work: Callable[[], object], seconds: float = 0.5) -> float:
    """How often a second something can be done."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        for _ in range(20):
            work()
        count += 20
    return count / (time.perf_counter() - began)


async def seconds(work: Callable[[], Awaitable[object]]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
