"""A desk that the version before the clocks has left behind: its database, and what Telegram still holds of it."""

import lzma
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.acceptance.conftest import HURRIED, Desk
from tests.bot_process import Bot
from tests.simulator.limits import Limits
from tests.simulator.puppet import Group, Person
from tests.simulator.records import Message, Topic
from tests.simulator.server import Simulator

LEFT = Path(__file__).parents[1] / "data" / "before-clocks.db.xz"
LONDON = ZoneInfo("Europe/London")
STOPPED = datetime(2027, 3, 15, 11, 20, 30, tzinfo=LONDON)  # a Monday


def unpack(path: Path) -> sqlite3.Connection:
    """The database as it was left, in a file of its own."""
    path.write_bytes(lzma.decompress(LEFT.read_bytes()))
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection


class People:
    """Whoever was there before: by their names, with the phones they had."""

    def __init__(self, telegram: Simulator, group: Group, left: sqlite3.Connection) -> None:
        self.agent = telegram.agent("Li Wei", group)
        self.above = telegram.agent("Su Lin", group, status="administrator")
        self.manager = telegram.agent("Olga Owner", group, status="creator")
        rows = left.execute("select id, name, language from customers order by id").fetchall()
        self.customers = {str(row["name"]): telegram.customer(row["name"], language=row["language"]) for row in rows}
        assert [person.id for person in self.customers.values()] == [row["id"] for row in rows]
        _restore(telegram, group, left, self.customers.values())

    def __getitem__(self, name: str) -> Person:
        return self.customers[name]


def _restore(telegram: Simulator, group: Group, left: sqlite3.Connection, customers: Iterable[Person]) -> None:
    """The messages and topics that the database knows; their words do not matter."""
    world, topics = telegram.world, dict[int, int]()
    for person in customers:
        person.user.started = True
        world.private_chat(person.user)
    chat = world.chats[group.id]
    for row in left.execute("select topic_id, message_id, title from cards order by topic_id"):
        chat.topics[row["topic_id"]] = Topic(row["topic_id"], row["title"], world.bot.id)
        topics[row["message_id"]] = row["topic_id"]
    held = (
        "select chat_id, message_id from links union select ?, message_id from cards"
        " union select chat_id, message_id from asked"
    )
    for row in left.execute(held, (group.id,)).fetchall():
        place, number = world.chats[row["chat_id"]], row["message_id"]
        thread = topics.get(number) if place is chat else None
        seq = world.touch()
        place.messages[number] = Message(
            place, number, "text", {"text": "…"}, int(STOPPED.timestamp()), seq, world.bot, thread_id=thread,
            in_topic=thread is not None, changed=seq,
        )  # fmt: skip
    highest = max(number for place in world.chats.values() for number in place.messages)
    chat.last_message_id = highest
    world._message_ids = count(highest + 1)
    telegram.updates.next_id = left.execute("select max(cast(key as integer)) from inbox").fetchone()[0] + 1


@asynccontextmanager
async def left_desk(folder: Path, policy: Path) -> AsyncIterator[tuple[Desk, People]]:
    """A desk whose bot has not started yet, minutes after the one before was stopped."""
    async with Simulator(offset_file=folder / "offset", limits=Limits.off()) as telegram:
        telegram.push_clock(STOPPED.timestamp() - telegram.clock.now())
        group = telegram.forum("Complaints")
        with closing(unpack(folder / "complaints.db")) as left:
            people = People(telegram, group, left)
        settings = {
            "CLOCK_OFFSET_FILE": str(folder / "offset"),
            "POLICY_FILE": str(policy),
            "TELEGRAM_LIMITS": HURRIED,
        }
        bot = Bot(folder, telegram.url, telegram.token, group.id, **settings)
        try:
            yield Desk(telegram, group, bot), people
        finally:
            await bot.stop()
