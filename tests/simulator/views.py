"""Messages as lines of text, and how words are looked for in them."""

from __future__ import annotations

import re
import time

from tests.simulator.records import Json, Message, User


def matches(words: str | re.Pattern[str], text: str) -> bool:
    """Whether the text contains these words, or the pattern is found in it."""
    return words in text if isinstance(words, str) else words.search(text) is not None


def same_emoji(one: object, other: str) -> bool:
    """Emoji with and without the variation selector are the same to a reader."""
    return str(one).replace("\ufe0f", "") == other.replace("\ufe0f", "")


def line(message: Message, reader: User | None = None) -> str:
    """One message in one line: when, where, who, what, which buttons and reactions."""
    sender = message.sender.name if message.sender else str(message.chat.title)
    who = "me" if reader is not None and message.sender is reader else sender
    topic = message.chat.topics.get(message.thread_id or 0)
    where = "" if message.chat.type == "private" else f" [{topic.name if topic else message.chat.title}]"
    what = message.service or message.text
    kind = "" if message.kind in ("text", "service") else f"<{message.kind}> "
    edited = " (edited)" if message.edit_date else ""
    buttons = "".join(f" [{button['text']}]" for row in message.buttons for button in row)
    reactions = "".join(str(each.get("emoji")) for given in message.reactions.values() for each in given)
    clock = time.strftime("%H:%M:%S", time.localtime(message.date))
    return f"{clock}{where} {who}: {kind}{what}{edited}{buttons}{f' {reactions}' if reactions else ''}"


def place_of(rows: list[list[Json]], label: str) -> tuple[int, int] | None:
    """Row and column of the button with this label, else of the first whose label contains it."""
    places = [(row, column) for row, buttons in enumerate(rows) for column in range(len(buttons))]
    for fits in (lambda text: text == label, lambda text: label in text):
        for row, column in places:
            if fits(str(rows[row][column]["text"])):
                return row, column
    return None
