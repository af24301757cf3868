"""What has happened in a case, as its customer reads it: one line a step, with its date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.effects import Argument, Past, Text
from flows.remedies import kept_text

SHOWN_BRIEF, BRIEF = 8, 100  # steps, and characters of each, for colleagues
PAST = frozenset({"taken", "put-back", "assigned", "replied", "asked", "customer-said", "resolved", "reopened",
                  "transferred", "returned", "transfer-accepted", "offered", "accepted", "declined"})  # fmt: skip
SHOWN = 15  # the newest steps: all fits one message
TOLD = frozenset({"lodged", "taken", "put-back", "asked", "replied", "customer-said", "resolved", "reopened", "closed",
                  "withdrawn", "merged", "merged-in", "rated", "handed-over", "taken-over", "no-answer", "assigned",
                  "transferred", "offered", "accepted", "declined", "taken-back", "offer-expired", "delayed",
                  "fulfilled", "followed", "put-off", "escalated"})  # fmt: skip


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
        if happened.kind == "unlinked":  # somebody else had opened the link
            found = [each for each in found if each.kind != "followed"]
        if happened.kind not in TOLD:
            continue
        if found and _same(found[-1], happened):
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


def _same(one: Happened, other: Happened) -> bool:
    """The same person did the same, and about the same remedy where it was about one."""
    return (one.kind, one.actor, one.data.get("remedy")) == (other.kind, other.actor, other.data.get("remedy"))


def _line(happened: Happened) -> Text:
    agent = str(happened.data.get("to") or happened.actor)
    other = str(happened.data.get("into") or happened.data.get("merged") or "")
    args: dict[str, Argument] = {
        "at": Past(happened.at),
        "agent": agent,
        "number": other,
        "score": str(happened.data.get("score", "")),
        "role": Text(f"role-{happened.data.get('role') or 'supervisor'}"),
        "remedy": kept_text(happened.data) if "remedy" in happened.data else "",
    }
    return Text(f"step-{happened.kind}", args)
