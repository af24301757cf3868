"""Tables of work: order within a lane, lanes beside each other, nothing worked twice and nothing forgotten."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import queue
from storage.database import Database
from storage.schema import inbox, outbox, timers
from tests.flows.samples import NOW

SECOND = timedelta(seconds=1)
_keys = count()


async def put(connection: AsyncConnection, lane: str = "a", key: str = "", **more: Any) -> str:
    """Add a row, at NOW unless told otherwise; the answer is its key."""
    key = key or f"k{next(_keys)}"
    assert await queue.put(connection, outbox, key, lane, {"say": key}, now=NOW, **more)
    return key


async def claimed(connection: AsyncConnection, at: float = 0, **more: Any) -> list[str]:
    return [row.key for row in await queue.claim(connection, outbox, now=NOW + at * SECOND, **more)]


async def seq(connection: AsyncConnection, key: str) -> int:
    found = (await connection.execute(sa.select(outbox.c.seq).where(outbox.c.key == key))).scalar_one()
    return int(found)


async def settle(connection: AsyncConnection, key: str, at: float = 0) -> None:
    await queue.done(connection, outbox, await seq(connection, key), now=NOW + at * SECOND)


async def fail(connection: AsyncConnection, key: str, due: float) -> None:
    await queue.retry(connection, outbox, await seq(connection, key), due=NOW + due * SECOND, error="no")


# --- putting ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", [inbox, outbox, timers], ids=str)
async def test_a_second_put_of_a_key_is_harmless(database: Database, table: sa.Table) -> None:
    async with database.step() as connection:
        assert await queue.put(connection, table, "k", "a", {"n": 1}, now=NOW)
        assert not await queue.put(connection, table, "k", "b", {"n": 2}, now=NOW)
        [row] = await queue.claim(connection, table, now=NOW)
        assert (row.key, row.lane, row.tries, row.body) == ("k", "a", 0, {"n": 1})
        await queue.done(connection, table, row.seq, now=NOW)
        assert not await queue.put(connection, table, "k", "a", {"n": 3}, now=NOW)
        assert await queue.claim(connection, table, now=NOW) == []


async def test_a_row_worked_is_never_claimed_again_and_a_number_is_never_used_again(database: Database) -> None:
    async with database.step() as connection:
        first = await put(connection)
        number = await seq(connection, first)
        await settle(connection, first)
        await queue.sweep(connection, outbox, before=NOW + SECOND)
        assert await seq(connection, await put(connection)) > number


async def test_replace_sets_a_row_anew(database: Database) -> None:
    async with database.step() as connection:
        for hour in (1, 2):
            await queue.replace(connection, timers, "t", "a", {"h": hour}, now=NOW, due=NOW + hour * SECOND)
        assert await queue.claim(connection, timers, now=NOW + SECOND) == []
        [row] = await queue.claim(connection, timers, now=NOW + 2 * SECOND)
        assert row.body == {"h": 2}
        await queue.retry(connection, timers, row.seq, due=NOW, error="no")
        await queue.done(connection, timers, row.seq, now=NOW)
        await queue.replace(connection, timers, "t", "a", {"h": 3}, now=NOW, due=NOW)
        [row] = await queue.claim(connection, timers, now=NOW)
        assert (row.tries, row.body) == (0, {"h": 3})


async def test_drop_forgets_what_is_ready_and_nothing_else(database: Database) -> None:
    async with database.step() as connection:
        one, two = await put(connection), await put(connection)
        await settle(connection, one)
        for key in (one, two, "unknown"):
            await queue.drop(connection, outbox, key)
        keys = list((await connection.execute(sa.select(outbox.c.key))).scalars())
        assert keys == [one]


# --- claiming --------------------------------------------------------------------------------------------------------


async def test_a_lane_is_worked_in_the_order_of_arrival(database: Database) -> None:
    async with database.step() as connection:
        keys = [await put(connection) for _ in range(3)]
        for key in keys:
            assert await claimed(connection) == [key]
            await settle(connection, key)
        assert await claimed(connection) == []


async def test_people_come_before_bulk_in_one_lane_and_between_lanes(database: Database) -> None:
    async with database.step() as connection:
        bulk = await put(connection, "a", priority=5)
        other = await put(connection, "b", priority=5)
        person = await put(connection, "a")
        assert await claimed(connection) == [person, other]
        await settle(connection, person)
        assert await claimed(connection) == [bulk, other]


async def test_lanes_are_worked_beside_each_other_and_busy_ones_are_left_alone(database: Database) -> None:
    async with database.step() as connection:
        first, second = await put(connection, "a"), await put(connection, "b")
        await put(connection, "a")
        assert await claimed(connection) == [first, second]
        assert await claimed(connection, busy={"a"}) == [second]
        assert await claimed(connection, limit=1) == [first]


async def test_a_row_that_failed_holds_its_lane_until_it_is_due_again(database: Database) -> None:
    async with database.step() as connection:
        first, second = await put(connection), await put(connection)
        elsewhere = await put(connection, "b")
        await fail(connection, first, due=10)
        assert await claimed(connection) == [elsewhere]
        assert await claimed(connection, at=10) == [elsewhere, first]
        await settle(connection, first)
        assert await claimed(connection) == [second, elsewhere]


async def test_a_long_backlog_behind_a_failed_row_starves_nobody(database: Database) -> None:
    async with database.step() as connection:
        first = await put(connection, "staff")
        for _ in range(queue.LOOKED_AT):
            await put(connection, "staff")
        ann = await put(connection, "ann")
        await fail(connection, first, due=60)
        assert await claimed(connection) == [ann]
        urgent = await put(connection, "staff", priority=-1)
        assert await claimed(connection) == [urgent, ann]


async def test_a_row_of_the_future_does_not_hold_its_lane(database: Database) -> None:
    async with database.step() as connection:
        later = await put(connection, due=NOW + 10 * SECOND)
        now = await put(connection)
        assert await claimed(connection) == [now]
        assert await claimed(connection, at=10) == [later]


async def test_a_buried_row_lets_its_lane_go_and_stays_for_a_person_to_look_at(database: Database) -> None:
    async with database.step() as connection:
        first, second = await put(connection), await put(connection)
        await queue.bury(connection, outbox, await seq(connection, first), now=NOW, error="x" * 900)
        assert await claimed(connection) == [second]
        await queue.sweep(connection, outbox, before=NOW + timedelta(days=999))
        row = (await connection.execute(sa.select(outbox).where(outbox.c.key == first))).one()
        assert (row.state, row.error, row.done_at) == ("buried", "x" * 500, NOW)


async def test_tries_are_counted_and_the_reason_is_kept(database: Database) -> None:
    async with database.step() as connection:
        key = await put(connection)
        for tries in (1, 2):
            await fail(connection, key, due=0)
            [row] = await queue.claim(connection, outbox, now=NOW)
            assert row.tries == tries
        error = (await connection.execute(sa.select(outbox.c.error))).scalar_one()
        assert error == "no"


# --- looking ---------------------------------------------------------------------------------------------------------


async def test_something_may_be_added_to_the_last_row_that_waits_untried(database: Database) -> None:
    async with database.step() as connection:
        assert await queue.waiting(connection, outbox, "card:1:") is None
        await put(connection, key="card:1:a")
        await put(connection, key="card:11:b")
        last = await put(connection, key="card:1:c")
        found = await queue.waiting(connection, outbox, "card:1:")
        assert found == (await seq(connection, last), {"say": last})
        await queue.change(connection, outbox, found[0], {"say": "more"}, due=NOW + SECOND)
        assert await queue.waiting(connection, outbox, "card:1:") == (found[0], {"say": "more"})
        await fail(connection, last, due=0)
        assert await queue.waiting(connection, outbox, "card:1:") == (
            await seq(connection, "card:1:a"),
            {"say": "card:1:a"},
        )


async def test_a_prefix_is_taken_literally(database: Database) -> None:
    async with database.step() as connection:
        await put(connection, key="album-1")
        for prefix in ("%", "album_", "ALBUM%"):
            assert await queue.waiting(connection, outbox, prefix) is None


async def test_sweeping_deletes_what_was_worked_long_ago(database: Database) -> None:
    async with database.step() as connection:
        old, new, ready = await put(connection), await put(connection), await put(connection)
        await settle(connection, old)
        await settle(connection, new, at=5)
        assert await queue.sweep(connection, outbox, before=NOW + SECOND) == 1
        keys = list((await connection.execute(sa.select(outbox.c.key).order_by(outbox.c.seq))).scalars())
        assert keys == [new, ready]


async def test_what_was_sent_lately_is_known_by_lane(database: Database) -> None:
    async with database.step() as connection:
        for lane, at in (("staff", 0.0), ("staff", 5.0), ("7", 6.0)):
            await settle(connection, await put(connection, lane), at=at)
        await put(connection, "staff")
        assert await queue.recent(connection, outbox, "staff", since=NOW + SECOND) == [NOW + 5 * SECOND]


async def test_a_moment_without_a_time_zone_is_refused(database: Database) -> None:
    async with database.step() as connection:
        with pytest.raises(sa.exc.StatementError, match="a moment needs a time zone"):
            await queue.put(connection, outbox, "k", "a", {}, now=datetime(2026, 1, 1))  # noqa: DTZ001 (meant)


# --- against a model -------------------------------------------------------------------------------------------------


@dataclass
class Item:
    seq: int
    lane: str
    priority: int
    due: int
    tries: int = 0


@dataclass
class Model:
    """What the table should do, in a few plain lines."""

    items: list[Item] = field(default_factory=list)
    put: int = 0

    def claim(self, now: int, busy: set[str], limit: int) -> list[int]:
        heads = []
        for lane in {item.lane for item in self.items} - busy:
            in_line = [each for each in self.items if each.lane == lane and (each.due <= now or each.tries)]
            if in_line:
                heads.append(min(in_line, key=lambda each: (each.priority, each.seq)))
        ready = sorted(
            (each for each in heads if each.due <= now), key=lambda each: (each.priority, each.due, each.seq)
        )
        return [each.seq for each in ready][:limit]


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from("abc"), st.integers(0, 2), st.integers(0, 6)),
        st.tuples(st.sampled_from(["done", "bury", "retry"]), st.integers(0, 9), st.integers(0, 6)),
        st.tuples(st.just("pass"), st.integers(1, 3)),
        st.tuples(st.just("claim"), st.sets(st.sampled_from("abc")), st.integers(1, 3)),
    ),
    min_size=5,
    max_size=40,
)


@given(ACTS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_claiming_is_as_a_simple_model_has_it(database: Database, acts: list[tuple[Any, ...]]) -> None:
    async with database.step() as connection:
        await connection.execute(sa.delete(outbox))
        await connection.exec_driver_sql("DELETE FROM sqlite_sequence")
        model, now = Model(), 0
        for act in [*acts, ("claim", set(), 3)]:
            match act:
                case ("put", lane, priority, due):
                    model.put += 1
                    model.items.append(Item(model.put, lane, priority, now + due))
                    await put(connection, lane, due=NOW + (now + due) * SECOND, priority=priority)
                case ("pass", seconds):
                    now += seconds
                case ("claim", busy, limit):
                    rows = await queue.claim(connection, outbox, now=NOW + now * SECOND, busy=busy, limit=limit)
                    assert [row.seq for row in rows] == model.claim(now, busy, limit)
                case (how, which, pause) if model.items:
                    item = model.items[which % len(model.items)]
                    if how == "retry":
                        item.due, item.tries = now + pause, item.tries + 1
                        await queue.retry(connection, outbox, item.seq, due=NOW + item.due * SECOND, error="no")
                        continue
                    model.items.remove(item)
                    if how == "done":
                        await queue.done(connection, outbox, item.seq, now=NOW)
                    else:
                        await queue.bury(connection, outbox, item.seq, now=NOW, error="")
