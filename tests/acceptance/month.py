"""A month at a desk: complaints by day and night, agents early, late and never, two days without the bot."""

import asyncio
import csv
import random
import sqlite3
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import lodge, resolves
from tests.simulator.puppet import Person
from tests.simulator.records import Message

LONDON = ZoneInfo("Europe/London")
BEGIN = datetime(2027, 3, 1, 6, 0, tzinfo=LONDON)  # the clocks go forward on the 28th
DAYS, AFTER = 30, 7  # days in which complaints come, and in which the last of them are worked
OUTAGES = (9, 20)  # the bot is away for a day from noon of these days on
# What comes so close to each other is done at one stop of the clock; no promise passes between two stops.
BOT_WAITS, PEOPLE_WAIT, SPARE = timedelta(minutes=10), timedelta(minutes=30), timedelta(seconds=30)
AT_ONCE = 6  # people who do something at the same time
CATEGORIES = ("delivery", "product", "service", "billing", "other")
TEXTS = Path(__file__).parents[1] / "data" / "complaints.csv"
EN = Speech("en")
Deed = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Month:
    """The desk with what is going to happen, by time."""

    desk: Desk
    chance: random.Random
    agents: list[Person]
    above: Person
    plan: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    away: list[tuple[datetime, datetime]] = field(default_factory=list)
    customers: dict[str, Person] = field(default_factory=dict)  # by case number
    stops: int = 0
    up: bool = True
    _ids: "count[int]" = field(default_factory=count)
    _crowd: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _reader: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        self._reader = sqlite3.connect(f"file:{self.desk.bot.database}?mode=ro", uri=True, isolation_level=None)
        self._reader.row_factory = sqlite3.Row
        return self

    def __exit__(self, *_: object) -> None:
        assert self._reader is not None
        self._reader.close()

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Read the database over one connection that stays: it is looked at thousands of times."""
        assert self._reader is not None
        return self._reader.execute(query, values).fetchall()

    # --- time --------------------------------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.desk.telegram.clock.now(), UTC)

    def at(self, moment: datetime, deed: Deed) -> None:
        heappush(self.plan, (moment.astimezone(UTC), next(self._ids), deed))

    def later(self, least: float, most: float) -> datetime:
        """So many hours from now."""
        return self.now + timedelta(hours=self.chance.uniform(least, most))

    async def lives(self, until_moment: datetime) -> None:
        """Let the time go on, from one thing that happens to the next."""
        await self._rest()
        while self.now < until_moment:
            self.stops += 1
            ahead = (self._next_stop(until_moment) - self.now).total_seconds()
            self.desk.telegram.push_clock(max(ahead, 1.0))
            await self._rest()
            await self._happens()

    def _next_stop(self, until_moment: datetime) -> datetime:
        """As far ahead as may be without a promise passing on the way that the bot was not asked about."""
        stops = [until_moment.astimezone(UTC)]
        if self.plan:
            stops.append(self.plan[0][0] + (PEOPLE_WAIT if self.up else timedelta()))
        if not self.up:
            return min(stops)
        due = [moment(row["due"]) for row in self.rows(_DUE) if row["due"]]
        stops += [each + BOT_WAITS for each in due]
        promised = self.rows(_PROMISED, _stamp(self.now + SPARE))[0]["due"]
        if promised:
            stops.append(max(moment(promised) - SPARE, min(due, default=self.now)))
        return min(stops)

    async def _rest(self) -> None:
        """Wait until the bot has done all that was due."""
        if not self.up:
            return
        await self.desk.telegram.confirmed(60)
        deadline = time.monotonic() + 60
        while self.rows(_BUSY, _stamp(self.now)):
            assert time.monotonic() < deadline, f"the bot is still busy after a minute, at {self.now}"
            await asyncio.sleep(0.01)

    async def _happens(self) -> None:
        """All that people do by now; the bot goes and comes when nobody is amid something."""
        while self.plan and self.plan[0][0] <= self.now:
            deeds: list[Deed] = []
            while self.plan and self.plan[0][0] <= self.now:
                deeds.append(heappop(self.plan)[2])
            alone = (self.goes_away, self.comes_back)
            await asyncio.gather(*(self._amid_others(each) for each in deeds if each not in alone))
            await self._rest()
            for each in [each for each in deeds if each in alone]:
                await each()
                await self._rest()

    async def _amid_others(self, deed: Deed) -> None:
        async with self._crowd:
            await deed()

    # --- what happens ------------------------------------------------------------------------------------------------

    def arrives(self, moment: datetime, words: str, code: str) -> None:
        """Somebody complains, and an agent is early, late, or never there."""

        async def complains() -> None:
            if not self.up:
                self.at(self.later(1, 12), complains)  # Telegram keeps what they write; here they come back
                return
            customer = self.desk.customer(f"P{next(self._ids)}", code.lower())
            number = await lodge(customer, Speech(code), category=self.chance.choice(CATEGORIES), story=words)
            self.customers[number] = customer
            if self.chance.random() < 0.85:
                agent, more = self.chance.choice(self.agents), self.chance.randint(0, 3)
                self.at(self.later(0.2, 40), lambda: self._answers(agent, number, more))

        self.at(moment, complains)

    async def _answers(self, agent: Person, number: str, more: int) -> None:
        """An agent writes to the customer, some more times, and in the end resolves the case."""
        row = self.case(number)
        if not self.up or row["state"] not in ("new", "taken") or row["supervisor_only"]:
            return
        agent = self._hands(agent)
        if more:
            await agent.replies(self._card(number), f"We are looking into it ({more}).")
            self.at(self.later(2, 70), lambda: self._answers(agent, number, more - 1))
        elif row["owner_id"] in (0, agent.id):
            await resolves(self.desk, agent, number, EN, "It is put right.", card=self._card(number))

    async def supervisor_comes(self) -> None:
        """Twice a day a supervisor closes some of what has come up to them."""
        if not self.up:
            return
        query = (
            "select number from cases where supervisor_only and not manager_only and state in ('new', 'taken')"
            " order by id limit 8"
        )
        for row in self.rows(query):
            number = row["number"]
            above = self._hands(self.above)
            await resolves(self.desk, above, number, EN, "I have seen to it myself.", card=self._card(number))

    async def goes_away(self) -> None:
        await self.desk.bot.stop()
        self.up = False
        self.away.append((self.now, self.now + timedelta(days=1)))
        self.at(self.now + timedelta(days=1), self.comes_back)

    async def comes_back(self) -> None:
        await self.desk.bot.start()
        self.up = True
        self.away[-1] = (self.away[-1][0], self.now)

    # --- what there is -----------------------------------------------------------------------------------------------

    def case(self, number: str) -> sqlite3.Row:
        """The case as stored."""
        return self.rows("select * from cases where number = ?", number)[0]

    def _card(self, number: str) -> Message:
        found = self.rows("select message_id from cards join cases on cases.id = case_id where number = ?", number)
        return self.desk.group.chat.messages[found[0]["message_id"]]

    def _hands(self, person: Person) -> Person:
        """The same person, doing another thing at the same time."""
        return Person(self.desk.telegram, person.user, person.group)


_DUE = (
    "select min(due) as due from timers where state = 'ready' union all"
    " select min(due) from alarms where told_at is null"
)
_PROMISED = (
    "select min(promises.due_at) as due from promises join cases on cases.id = case_id where promises.due_at > ?"
    " and coalesce(kept_at, missed_at, delayed_at, dropped_at) is null and cases.paused_at is null"
)
_BUSY = (
    "select 1 from timers where state = 'ready' and due <= ?1 union all select 1 from inbox where state = 'ready'"
    " union all select 1 from outbox where state = 'ready' and key not like 'board:%'"
)


def _stamp(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(" ")


def moment(text: Any) -> datetime:
    """A moment as the database holds it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def stories(chance: random.Random, number: int) -> list[tuple[str, str]]:
    """Real complaints, shortened to one message, with their language."""
    with TEXTS.open(encoding="utf-8") as file:
        rows = [(row["text"][:1500], "en" if row["language"] == "en" else "zh-Hans") for row in csv.DictReader(file)]
    return [chance.choice(rows) for _ in range(number)]


def planned(desk: Desk, complaints: int) -> Month:
    """Everybody who works there, and all that is going to happen."""
    chance = random.Random(20270301)
    desk.telegram.push_clock(BEGIN.timestamp() - desk.telegram.clock.now())
    agents = [desk.agent(name) for name in ("Li Wei", "Mo Ali", "Kim Park", "Ana Cruz")]
    month = Month(desk, chance, agents, desk.telegram.agent("Su Lin", desk.group, status="administrator"))
    for words, code in stories(chance, complaints):
        month.arrives(BEGIN + timedelta(days=chance.uniform(0, DAYS)), words, code)
    for day in range(DAYS + AFTER):
        for hour in (4, 9):
            month.at(BEGIN + timedelta(days=day, hours=hour), month.supervisor_comes)
    for day in OUTAGES:
        month.at(BEGIN + timedelta(days=day, hours=6), month.goes_away)
    return month
