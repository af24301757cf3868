"""Open cases by the time that is left: /queue and /mine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.effects import Argument, Button, Buttons, Refused, Text, WebLink
from flows.events import Actor
from flows.paging import last_page, ways

PAGE = 10
FILTERS = ("all", "unowned", "overdue", "mine")
DAYS_FROM = timedelta(hours=48)  # above it, time is told in days
SUPERGROUP = "-100"  # how the ids of chats begin whose messages have addresses


@dataclass(frozen=True, slots=True)
class Entry:
    """An open case as a list shows it, with where its card stands."""

    id: int
    number: str
    severity: str
    category: str
    state: str
    owner_id: int
    owner_name: str
    lodged_at: datetime
    due_at: datetime | None  # by when the customer hears next; None while the case waits for the customer
    department: str
    topic_id: int | None = None
    message_id: int | None = None
    customer_id: int = 0
    chat_id: int = 0  # the group where it is worked
    priority: int = 0  # of the customer's segment

    def late(self, now: datetime) -> bool:
        """Whether the promise has passed; a case that waits for the customer is not late."""
        return self.due_at is not None and self.due_at <= now


def by_time_left(entries: Sequence[Entry], now: datetime) -> list[Entry]:
    """The late ones first, then what a segment moves up, then by the time left; who waits for the customer last."""

    def rank(entry: Entry) -> tuple[bool, bool, int, datetime, int]:
        late = entry.late(now)
        due = entry.due_at or entry.lodged_at
        return entry.due_at is None, not late, 0 if late else -entry.priority, due, entry.id

    return sorted(entries, key=rank)


def chosen(entries: Sequence[Entry], wanted: str, actor: Actor, now: datetime) -> list[Entry]:
    """Those that the filter lets through, by the time left."""
    tests: dict[str, Callable[[Entry], bool]] = {
        "all": lambda _: True,
        "unowned": lambda entry: not entry.owner_id,
        "overdue": lambda entry: entry.late(now),
        "mine": lambda entry: entry.owner_id == actor.id,
    }
    if wanted not in tests:
        raise Refused("button-forged")
    return [entry for entry in by_time_left(entries, now) if tests[wanted](entry)]


def page_of(entries: Sequence[Entry], wanted: str, page: int, actor: Actor, now: datetime) -> tuple[Text, Buttons]:
    """One page of /queue, with the other filters and the pages beside it."""
    found = chosen(entries, wanted, actor, now)
    last = last_page(len(found), PAGE)
    page = min(page, last)
    lines = tuple(line(entry, now) for entry in found[page * PAGE : (page + 1) * PAGE])
    args: dict[str, Argument] = {
        "name": actor.name,
        "count": len(found),
        "lines": lines or Text(f"queue-none-{wanted}"),
    }
    others = tuple(
        Button("queue", Text(f"button-queue-{each}"), value=f"{each}.0") for each in FILTERS if each != wanted
    )
    return Text(f"queue-{wanted}", args), Buttons(
        (others[:2], others[2:], *ways("queue", page, last, before=f"{wanted}."))
    )


def line(entry: Entry, now: datetime) -> Text:
    """One case in one line."""
    return Text(
        "queue-line",
        {
            "number": place(entry),
            "severity": entry.severity,
            "left": time_left(entry, now),
            "owner": owner(entry),
            "category": Text(f"category-{entry.category}"),
        },
    )


def owner(entry: Entry) -> Text:
    """Who has it."""
    return Text("words", {"words": entry.owner_name}) if entry.owner_id else Text("queue-nobody")


def time_left(entry: Entry, now: datetime) -> Text:
    """The time to the promise in words."""
    return time_to(entry.due_at, now) if entry.due_at else Text("left-waiting")


def time_to(moment: datetime, now: datetime) -> Text:
    """The time to a moment in words, rounded down."""
    left = moment - now
    minutes = int(abs(left).total_seconds()) // 60
    if abs(left) >= DAYS_FROM:
        unit, count = "days", minutes // 1440
    else:
        unit, count = ("hours", minutes // 60) if minutes >= 60 else ("minutes", minutes)
    return Text(f"late-{unit}" if left <= timedelta() else f"left-{unit}", {"count": count})


def place(entry: Entry) -> Argument:
    """The number, leading to the topic or card."""
    return linked(entry.number, entry.chat_id, entry.topic_id, entry.message_id)


def linked(number: str, chat_id: int, topic_id: int | None, message_id: int | None) -> Argument:
    """The number, leading to the topic or card where a group's messages have addresses."""
    chat = str(chat_id)
    steps = [str(step) for step in (topic_id, message_id) if step]
    if not chat.startswith(SUPERGROUP) or not steps:
        return number
    return WebLink("/".join(["https://t.me/c", chat.removeprefix(SUPERGROUP), *steps]), number)
