"""What has happened in a case, as its customer reads it: one line a step, with its date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.effects import Past, Text

SHOWN_BRIEF, BRIEF = 8, 100  # steps, and characters of each, for colleagues
PAST = frozenset({"taken", "put-back", "assigned", "replied", "asked", "customer-said", "resolved", "reopened",
                  "transferred", "returned", "accepted"})  # fmt: skip
SHOWN = 15  # the newest steps: all fits one message
TOLD = frozenset({"lodged", "taken", "put-back", "asked", "replied", "customer-said", "resolved", "reopened", "closed",
                  "withdrawn", "merged", "merged-in", "rated", "handed-over", "taken-over", "no-answer", "assigned",
                  "transferred"})  # fmt: skip


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


def internal(history: Iterable[Happened]) -> tuple[Text, ...]:
    """The newest steps for colleagues who see the case for the first time: who did what, with the first words of it."""
    return tuple(_past(happened) for happened in [each for each in history if each.kind in PAST][-SHOWN_BRIEF:])


def _past(happened: Happened) -> Text:
    what = Text(f"mydata-event-{happened.kind}", {"actor": happened.actor})
    words = " ".join(str(happened.data.get("text") or "").split())
    quote = Text("quoted", {"words": words[:BRIEF]}) if words else Text("nothing")
    return Text("past", {"at": happened.at, "what": what, "words": quote})


def _line(happened: Happened) -> Text:
    agent = str(happened.data.get("to") or happened.actor)
    other = str(happened.data.get("into") or happened.data.get("merged") or "")
    score = str(happened.data.get("score", ""))
    return Text(
        f"step-{happened.kind}",
        {"at": Past(happened.at), "agent": agent, "number": other, "score": score},
    )
