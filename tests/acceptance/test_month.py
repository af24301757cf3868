"""A month at a desk: complaints by day and night, agents early and late, two days without the bot; no silence."""

import csv
import os
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, resolves, until
from tests.simulator.puppet import Person

LONDON = ZoneInfo("Europe/London")
BEGIN = datetime(2027, 3, 1, 6, 0, tzinfo=LONDON)  # the clocks go forward on the 28th
COMPLAINTS = int(os.environ.get("MONTH_COMPLAINTS", "300"))
DAYS = 30
OUTAGES = (9, 20)  # the bot is away for a day from noon of these days on
TOGETHER = timedelta(minutes=2)  # what comes so close to each other is done at one stop of the clock
CATEGORIES = ("delivery", "product", "service", "billing", "other")
TEXTS = Path(__file__).parents[1] / "data" / "complaints.csv"
LINE = re.compile(r"(C-\d{4}-\d{6}) · S[23] · ")
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
    up: bool = True
    _ids: "count[int]" = field(default_factory=count)

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
        while self.now < until_moment:
            await self._rest()
            stop = min([*self._due(), *([self.plan[0][0]] if self.plan else []), until_moment])
            self.desk.telegram.push_clock(max(0.0, (stop - self.now).total_seconds()) + TOGETHER.total_seconds())
            while self.plan and self.plan[0][0] <= self.now:
                await heappop(self.plan)[2]()

    def _due(self) -> list[datetime]:
        """When the bot has something to do next."""
        if not self.up:
            return []
        rows = self.desk.bot.rows(
            "select min(due) as due from timers where state = 'ready' union all"
            " select min(due) from alarms where told_at is null"
        )
        return [_moment(row["due"]) for row in rows if row["due"]]

    async def _rest(self) -> None:
        """Wait until the bot has done all that was due."""
        if not self.up:
            return
        now = self.now.replace(tzinfo=None).isoformat(" ")
        query = (
            f"select 1 from timers where state = 'ready' and due <= '{now}'"
            " union all select 1 from inbox where state = 'ready'"
            " union all select 1 from outbox where state = 'ready' and key not like 'board:%'"
        )
        await self.desk.telegram.confirmed(30)
        await until(lambda: not self.desk.bot.rows(query), 60)

    # --- what happens ------------------------------------------------------------------------------------------------

    def arrives(self, moment: datetime, words: str, code: str) -> None:
        """Somebody complains, and an agent is early, late, or never there."""

        async def complains() -> None:
            if not self.up:
                self.at(self.later(1, 12), complains)  # Telegram keeps what they write; here they come back
                return
            customer = self.desk.customer(f"P{next(self._ids)}", code.lower())
            speak = Speech(code)
            number = await lodge(customer, speak, category=self.chance.choice(CATEGORIES), story=words)
            if self.chance.random() < 0.85:
                agent = self.chance.choice(self.agents)
                self.at(self.later(0.2, 40), lambda: self._answers(agent, number, self.chance.randint(0, 3)))

        self.at(moment, complains)

    async def _answers(self, agent: Person, number: str, more: int) -> None:
        """An agent writes to the customer, some more times, and in the end resolves the case."""
        row = case_row(self.desk, number)
        if not self.up or row["state"] not in ("new", "taken") or row["supervisor_only"]:
            return
        if more:
            await agent.replies(await card_of(self.desk, number), f"We are looking into it ({more}).")
            self.at(self.later(2, 70), lambda: self._answers(agent, number, more - 1))
        elif row["owner_id"] in (0, agent.id):
            await resolves(self.desk, agent, number, Speech("en"), "It is put right.")

    async def supervisor_comes(self) -> None:
        """Twice a day a supervisor closes some of what has come up to them."""
        if self.up:
            query = "select number from cases where supervisor_only and state in ('new', 'taken') order by id limit 8"
            for row in self.desk.bot.rows(query):
                if case_row(self.desk, row["number"])["manager_only"] == 0:
                    await resolves(self.desk, self.above, row["number"], Speech("en"), "I have seen to it myself.")

    async def goes_away(self) -> None:
        await self.desk.bot.stop()
        self.up = False
        self.away.append((self.now, self.now + timedelta(days=1)))
        self.at(self.now + timedelta(days=1), self.comes_back)

    async def comes_back(self) -> None:
        self.up = True
        await self.desk.bot.start()

    # --- what is to be held ------------------------------------------------------------------------------------------

    def silent(self) -> tuple[list[str], list[str]]:
        """Promises that passed without a word: while the bot was there, and while it was away."""
        there: list[str] = []
        gone: list[str] = []
        joined = "select cases.number, kind, promises.due_at from promises join cases on cases.id = case_id"
        for row in self.desk.bot.rows(f"{joined} where missed_at is not null"):
            due = _moment(row["due_at"])
            away = any(begin <= due <= end + timedelta(hours=1) for begin, end in self.away)
            (gone if away else there).append(f"{row['number']} {row['kind']} {due}")
        standing = self.desk.bot.rows(
            f"{joined} where coalesce(kept_at, missed_at, delayed_at, dropped_at) is null"
            " and state in ('new', 'taken') and cases.paused_at is null"
            " and kind in ('answer', 'update', 'resolution', 'escalation')"
        )
        there += [f"{row['number']} {row['kind']} stands" for row in standing if _moment(row["due_at"]) < self.now]
        return there, gone

    def at_night(self) -> list[str]:
        """What the staff were called about in the silent hours, though it was not S1."""
        cards = {row["message_id"] for row in self.desk.bot.rows("select message_id from cards")}
        found = []
        for message in self.desk.group.messages():
            moment = datetime.fromtimestamp(message.date, LONDON)
            if message.message_id in cards or 7 <= moment.hour < 22 or message.sender is not self.bot:
                continue
            found += [f"{moment} {line}" for line in message.text.splitlines() if LINE.match(line)]
        return found

    @property
    def bot(self) -> object:
        return self.desk.telegram.world.bot


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def stories(chance: random.Random) -> list[tuple[str, str]]:
    """Real complaints, shortened to one message, with their language."""
    with TEXTS.open(encoding="utf-8") as file:
        rows = [(row["text"][:1500], "en" if row["language"] == "en" else "zh-Hans") for row in csv.DictReader(file)]
    return [chance.choice(rows) for _ in range(COMPLAINTS)]


async def test_in_a_month_no_promise_passes_in_silence(tmp_path: Path) -> None:
    chance = random.Random(20270301)
    async with hurried_desk(tmp_path) as desk:
        desk.telegram.push_clock(BEGIN.timestamp() - desk.telegram.clock.now())
        agents = [desk.agent(name) for name in ("Li Wei", "Mo Ali", "Kim Park", "Ana Cruz")]
        above = desk.telegram.agent("Su Lin", desk.group, status="administrator")
        month = Month(desk, chance, agents, above)
        for person in (*agents, above):
            await person.says("/whoami")
        for words, code in stories(chance):
            month.arrives(BEGIN + timedelta(days=chance.uniform(0, DAYS)), words, code)
        for day in range(DAYS + 7):
            for hour in (4, 9):
                month.at(BEGIN + timedelta(days=day, hours=hour), month.supervisor_comes)
        for day in OUTAGES:
            month.at(BEGIN + timedelta(days=day, hours=6), month.goes_away)
        await month.lives(BEGIN + timedelta(days=DAYS + 7))
        await month._rest()
        there, gone = month.silent()
        cases = desk.bot.rows("select count(*) as n from cases")[0]["n"]
        told = desk.bot.rows("select count(*) as n, sum(delayed_at is not null) as late from promises")[0]
        print(f"\n{cases} complaints, {told['n']} promises, {told['late']} put off in time, {len(gone)} passed while"
              f" the bot was away, {len(there)} in silence")  # fmt: skip
        assert there == []
        assert cases == COMPLAINTS
        twice = desk.bot.rows(
            "select case_id, tells, promise from alarms where kind = 'warning' group by 1, 2, 3 having count(*) > 1"
        )
        assert twice == []
        assert month.at_night() == []
        alone = desk.bot.rows(
            "select number from cases where state in ('new', 'taken') and owner_id = 0"
            " and not exists (select 1 from alarms where case_id = cases.id and told_at is not null)"
        )
        assert [row["number"] for row in alone] == []
        assert "Traceback" not in desk.bot.log()
