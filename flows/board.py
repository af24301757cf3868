"""The board: one pinned message that says how the desk stands.

Times are absolute and counts are coarse, so that it changes only when the facts do.
"""

from collections.abc import Sequence
from datetime import datetime

from flows.desk import Board
from flows.effects import Argument, Text
from flows.folding import listed
from flows.worklist import Entry, by_time_left, owner, place

LINES = 8  # of each list; the rest is counted
NAMES = 20  # of who is on duty


def board(entries: Sequence[Entry], on_duty: Sequence[str], now: datetime, rule: Board) -> Text:
    """What the board says now."""
    ordered = by_time_left(entries, now)
    late = [entry for entry in ordered if entry.late(now)]
    soon = [entry for entry in ordered if not entry.late(now) and _soon(entry, now, rule)]
    unowned = [entry for entry in ordered if not entry.owner_id]
    rest = [entry for entry in unowned if not entry.late(now) and not _soon(entry, now, rule)]
    counts: dict[str, Argument] = {
        "open": len(ordered),
        "soon": len(soon),
        "hours": rule.hours,
        "late": len(late),
        "unowned": len(unowned),
    }
    lists = [("late", late), ("soon", soon), ("unowned", rest)]  # each case once
    parts = [_listed(name, found) for name, found in lists if found]
    return Text("board", {**counts, "lists": (*parts, _on_duty(on_duty))})


def next_change(entries: Sequence[Entry], now: datetime, rule: Board) -> datetime | None:
    """When the board will say something else though nothing happens; None for never."""
    running = [entry.due_at for entry in entries if entry.due_at is not None]
    moments = [moment for due in running for moment in (due - rule.soon, due)]
    return min((moment for moment in moments if moment > now), default=None)


def _soon(entry: Entry, now: datetime, rule: Board) -> bool:
    return entry.due_at is not None and entry.due_at <= now + rule.soon


def _listed(name: str, found: list[Entry]) -> Text:
    lines = [_line(entry, rest=name == "unowned") for entry in found[:LINES]]
    if len(found) > LINES:
        lines.append(Text("board-more", {"more": len(found) - LINES}))
    return Text(f"board-{name}", {"lines": tuple(lines)})


def _line(entry: Entry, *, rest: bool) -> Text:
    return Text(
        "board-line",
        {
            "number": place(entry),
            "severity": entry.severity,
            "by": Text("board-by", {"by": entry.due_at}) if entry.due_at else Text("left-waiting"),
            "last": Text(f"category-{entry.category}") if rest else owner(entry),
        },
    )


def _on_duty(names: Sequence[str]) -> Text:
    if not names:
        return Text("board-nobody-on-duty")
    people = listed(names[:NAMES])
    if len(names) > NAMES:
        people = Text("board-on-duty-more", {"people": people, "more": len(names) - NAMES})
    return Text("board-on-duty", {"people": people})
