"""A hundred thousand timers, over restarts, summer time and a clock that jumps: each rings once, and in order."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
import sqlalchemy as sa

from flows.promises import promise
from storage import queue
from storage.database import Connection, Database
from storage.schema import timers
from tests.flows.samples import NOW, policy

TIMERS, LANES, LOOK = 100_000, 30_000, 500
BEGIN = datetime(2026, 3, 20, 9, tzinfo=UTC)  # over the last Sunday of March, and by another year's October
MOST_SECONDS = 60


class Crash(Exception):
    """The process ends amid a transaction."""


def moments(random: Random) -> list[datetime]:
    """Promises of every severity, over both changes of the clocks; some of them at the same minute."""
    found = []
    for _ in range(600):
        start = BEGIN + timedelta(minutes=random.randrange(60 * 24 * 240))
        for each in policy().severity.values():
            found += [promise(policy(), clock, start) for clock in (each.first_answer, each.next_update, each.delay)]
    return found


async def fill(database: Database, random: Random) -> dict[str, datetime]:
    """All timers; the answer is when each is due."""
    pool = moments(random)
    due = {f"clock:{number}": random.choice(pool) for number in range(TIMERS)}
    rows = [
        {"key": key, "lane": f"customer:{random.randrange(LANES)}", "due": at, "body": {}, "put_at": BEGIN}
        for key, at in due.items()
    ]
    async with database.step() as connection:
        await connection.execute(sa.insert(timers), rows)
    return due


async def work(connection: Connection, now: datetime, rang: list[tuple[str, str, datetime]], random: Random) -> int:
    """Ring what is due now, in one transaction; one in some hundred fails and is tried again."""
    rows = await queue.claim(connection, timers, now=now, limit=LOOK, order="due")
    worked = []
    for row in rows:
        if row.tries == 0 and random.random() < 0.003:
            await queue.retry(connection, timers, row.seq, due=now + timedelta(seconds=1), error="no")
            continue
        worked.append(row.seq)
        rang.append((row.key, row.lane, now))
    # as queue.done does row by row: a statement for each would be most of the test's time
    done = sa.update(timers).where(timers.c.seq.in_(worked)).values(state="done", done_at=now)
    await connection.execute(done)
    return len(rows)


async def test_a_hundred_thousand_timers_ring_once_each_in_order_whatever_the_clock_and_the_machine_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    random, begun = Random(5), perf_counter()
    address = f"sqlite:///{tmp_path / 'timers.db'}"
    database = Database(address)
    await database.open()
    due = await fill(database, random)
    rang: list[tuple[str, str, datetime]] = []
    now, last = BEGIN, max(due.values()) + timedelta(hours=1)
    restarts = jumps = 0
    while len(rang) < TIMERS:
        now += timedelta(hours=random.choice((1, 6, 24, 24 * 9)))  # an outage now and then
        if random.random() < 0.1:
            jumps += 1
            now += timedelta(hours=random.choice((-36, -2, 30)))  # and a clock that somebody has set
        now = min(now, last + timedelta(days=1))
        while True:
            before = len(rang)
            try:
                async with database.step() as connection:
                    found = await work(connection, now, rang, random)
                    if found and random.random() < 0.05:
                        raise Crash
            except Crash:
                restarts += 1
                del rang[before:]  # none of it was committed
                await database.close()
                database = Database(address)
                await database.open()
                continue
            if not found:
                break
            now += timedelta(seconds=1)
    await database.close()
    counted = Counter(key for key, _, _ in rang)
    missed, twice = len(due.keys() - counted.keys()), sum(many - 1 for many in counted.values())
    early = sum(at < due[key] for key, _, at in rang)
    took = perf_counter() - begun
    with capsys.disabled():
        print(f"\n{TIMERS:,} timers, {restarts} restarts, {jumps} jumps: {missed} missed, {twice} twice, {took:.0f} s")
    assert (missed, twice, early) == (0, 0, 0)
    assert restarts > 3
    assert jumps > 3
    by_lane: dict[str, list[tuple[datetime, datetime]]] = {}
    for key, lane, at in rang:
        by_lane.setdefault(lane, []).append((at, due[key]))
    for worked in by_lane.values():  # what was late together rang in the order of its moments
        together = [(earlier[1], later[1]) for earlier, later in pairwise(worked)]
        assert all(one <= other for one, other in together)
    assert took < MOST_SECONDS


@pytest.mark.alone
async def test_many_open_timers_cost_a_claim_next_to_nothing(database: Database) -> None:
    rows = [
        {"key": f"{n}", "lane": f"{n % LANES}", "due": NOW + timedelta(minutes=n + 1), "body": {}, "put_at": NOW}
        for n in range(TIMERS)
    ]
    async with database.step() as connection:
        await connection.execute(sa.insert(timers), rows)
        for after in (timedelta(), timedelta(minutes=40)):
            begun, found = perf_counter(), list[queue.Row]()
            for _ in range(20):
                found = await queue.claim(connection, timers, now=NOW + after, order="due")
            took = (perf_counter() - begun) / 20
            print(f"{TIMERS:,} open timers, {len(found)} due: a claim takes {took * 1000:.1f} ms")
            assert took < 0.01


async def test_timers_that_are_late_ring_in_the_order_of_their_moments(database: Database) -> None:
    async with database.step() as connection:
        for key, minutes in (("third", 9), ("first", 1), ("second", 5)):
            due = NOW + timedelta(minutes=minutes)
            await queue.put(connection, timers, key, "a", {}, now=NOW, due=due)
        late, rang = NOW + timedelta(days=1), []
        for turn in range(4):
            [row] = await queue.claim(connection, timers, now=late, order="due")
            if turn == 0:  # what fails is still the next one, though its moment is later than the others' now
                await queue.retry(connection, timers, row.seq, due=late + timedelta(seconds=5), error="no")
                assert await queue.claim(connection, timers, now=late, order="due") == []
                late += timedelta(seconds=5)
                continue
            rang.append(row.key)
            await queue.done(connection, timers, row.seq, now=late)
        assert rang == ["first", "second", "third"]
