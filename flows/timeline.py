"""What has happened in a case, as its customer reads it: one line a step, with its date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.effects import Text

SHOWN = 15  # the newest steps: all fits one message
TOLD = frozenset({"lodged", "taken", "put-back", "asked", "replied", "customer-said", "resolved", "reopened", "closed",
                  "withdrawn", "merged", "merged-in", "rated", "followed"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the history, as it is kept."""

    at: datetime
    actor: str
    kind: str
    data: Mapping[str, Any]


def steps(history: Iterable[Happened]) -> tuple[Text, ...]:
    """The steps as texts, oldest first; what one person did several times in a row is one step, the last."""
    found: list[Happened] = []
    for happened in history:
        if happened.kind not in TOLD:
            continue
        if found and (found[-1].kind, found[-1].actor) == (happened.kind, happened.actor):
            found.pop()
        found.append(happened)
    lines = tuple(_line(happened) for happened in found[-SHOWN:])
    return lines if len(found) <= SHOWN else (_line(found[0]), Text("step-left-out"), *lines[1:])


def _line(happened: Happened) -> Text:
    other = str(happened.data.get("into") or happened.data.get("merged") or "")
    return Text(
        f"step-{happened.kind}",
        {"at": happened.at, "agent": happened.actor, "number": other, "score": str(happened.data.get("score", ""))},
    )
