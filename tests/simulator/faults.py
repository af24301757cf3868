"""What can be made to go wrong, at run time, from tests and from the page."""

from __future__ import annotations

import fnmatch
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from tests.simulator.errors import NotPossible
from tests.simulator.records import Json

FaultKind = Literal[
    "lose_reply",  # the call takes effect, then the connection is cut
    "reset",  # the connection is cut and nothing happens
    "slow",  # `seconds` pass, then the call takes effect
    "slow_reply",  # the call takes effect, its answer comes `seconds` later
    "too_many",  # 429 with `retry_after`
    "error",  # 500
    "bad_gateway",  # 502 with an HTML page, as a proxy in between says it
]
KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass(slots=True, eq=False)
class Fault:
    """One thing that goes wrong for the calls it matches; `count` None means until it is cleared."""

    kind: FaultKind
    method: str = "*"
    chat_id: int | None = None
    count: int | None = None
    probability: float = 1.0
    seconds: float = 0.0
    retry_after: int = 1
    hits: int = 0

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Whether this call is to go wrong; the method is a pattern as in file names, in any case."""
        if self.count is not None and self.hits >= self.count:
            return False
        if not fnmatch.fnmatchcase(method.lower(), self.method.lower()):
            return False
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        return self.probability >= 1 or random.random() < self.probability


@dataclass(slots=True)
class Faults:
    """All that goes wrong at the moment."""

    active: list[Fault] = field(default_factory=list)
    gone_until: float = 0.0
    gone_how: Literal["reset", "502"] = "reset"
    deleted_topic_into_general: bool = False
    deliver_twice: bool = False
    on_change: Callable[[], None] = lambda: None
    # What the simulator lends: acts that reach into the queue of updates and the world.
    garbage_update: Callable[[], object] = lambda: None
    restart_update_ids: Callable[[], object] = lambda: None
    block: Callable[[int, bool], object] = lambda *_: None

    def add(
        self,
        kind: FaultKind,
        method: str = "*",
        *,
        chat_id: int | None = None,
        count: int | None = 1,
        probability: float = 1.0,
        seconds: float = 0.0,
        retry_after: int = 1,
    ) -> Fault:
        """Make matching calls go wrong: the next `count` of them, or with None all until it is cleared."""
        fault = Fault(kind, method, chat_id, count, probability, seconds, retry_after)
        self.active.append(fault)
        self.on_change()
        return fault

    def clear(self) -> None:
        """All is well again."""
        self.active.clear()
        self.gone_until = 0.0
        self.deleted_topic_into_general = self.deliver_twice = False
        self.on_change()

    def remove(self, fault: Fault) -> None:
        if fault in self.active:
            self.active.remove(fault)
        self.on_change()

    def gone(self, seconds: float, how: Literal["reset", "502"] = "reset") -> None:
        """Telegram is away for a while: every call's connection is cut, or a proxy answers 502."""
        self.gone_until, self.gone_how = time.monotonic() + seconds, how
        self.on_change()

    @property
    def is_gone(self) -> bool:
        return time.monotonic() < self.gone_until

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that this call meets, counted; the first that matches."""
        for fault in self.active:
            if fault.matches(method, chat_id):
                fault.hits += 1
                if fault.count is not None and fault.hits >= fault.count:
                    self.active.remove(fault)
                self.on_change()
                return fault
        return None

    def now(self) -> Json:
        """For the page: what is switched on."""
        return {
            "calls": [asdict(fault) for fault in self.active],
            "gone": max(0.0, round(self.gone_until - time.monotonic(), 1)),
            "deleted_topic_into_general": self.deleted_topic_into_general,
            "deliver_twice": self.deliver_twice,
        }

    def act(self, fields: dict[str, Any]) -> Json:
        """The page's `fault` act.

        kind: one of the kinds above (with method, chat_id, count, probability, seconds, retry_after), or "gone"
        (seconds, how), "deleted_topic_into_general" (on), "deliver_twice" (on), "garbage_update", "restart_update_ids",
        "block" (user, on), "clear".
        """
        kind, on = str(fields.get("kind", "")), bool(fields.get("on", True))
        if kind in KINDS:
            known = ("method", "chat_id", "count", "probability", "seconds", "retry_after")
            self.add(kind, **{name: fields[name] for name in known if name in fields})  # type: ignore[arg-type]
        elif kind == "gone":
            self.gone(float(fields.get("seconds", 15)), "502" if str(fields.get("how")) == "502" else "reset")
        elif kind == "deleted_topic_into_general":
            self.deleted_topic_into_general = on
        elif kind == "deliver_twice":
            self.deliver_twice = on
        elif kind == "garbage_update":
            self.garbage_update()
        elif kind == "restart_update_ids":
            self.restart_update_ids()
        elif kind == "block":
            self.block(int(fields.get("user", 0)), on)
        elif kind == "clear":
            self.clear()
        else:
            raise NotPossible(f"There is no fault named {kind!r}.")
        self.on_change()
        return self.now()
