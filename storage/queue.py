"""Tables of work: put, claim, done, retry, bury. The inbox, the outbox and the timers are three such tables."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

Body = Mapping[str, Any]
Table = sa.Table
Order = Literal["arrival", "strict", "due"]
# Written out: a partial index serves no query that has a parameter there.
READY: sa.ColumnElement[str] = sa.literal_column("'ready'")
NEVER: sa.ColumnElement[int] = sa.literal_column("0")
LOOKED_AT = 500  # rows a claim looks at: the first in line of every lane among them, so a long backlog costs no more


@dataclass(frozen=True, slots=True)
class Row:
    """A row of work; `tries` counts the failures so far."""

    seq: int
    key: str
    lane: str
    tries: int
    body: dict[str, Any]


async def put(
    connection: AsyncConnection,
    table: sa.Table,
    key: str,
    lane: str,
    body: Body,
    *,
    now: datetime,
    due: datetime | None = None,
    priority: int = 0,
) -> bool:
    """Add a row; False where the key is known already and nothing was added."""
    values = {"key": key, "lane": lane, "priority": priority, "due": due or now, "body": body, "put_at": now}
    result = await connection.execute(insert(table).values(values).on_conflict_do_nothing(index_elements=["key"]))
    return result.rowcount == 1


async def replace(
    connection: AsyncConnection,
    table: sa.Table,
    key: str,
    lane: str,
    body: Body,
    *,
    now: datetime,
    due: datetime,
    priority: int = 0,
) -> None:
    """Add a row, or make the row of the same key ready anew with this body and moment."""
    values = {"key": key, "lane": lane, "due": due, "body": body, "put_at": now, "state": "ready", "tries": 0}
    values["priority"] = priority
    changes = {name: values[name] for name in ("due", "body", "state", "tries", "put_at")}
    await connection.execute(insert(table).values(values).on_conflict_do_update(index_elements=["key"], set_=changes))


async def claim(
    connection: AsyncConnection,
    table: sa.Table,
    *,
    now: datetime,
    busy: Collection[str] = (),
    limit: int = 50,
    order: Order = "arrival",
) -> list[Row]:
    """The next row of each lane that is not busy, most urgent first.

    A row that failed holds its lane until it is due; "strict" lanes are held by every row that is not due yet. Lanes
    are worked in the order of arrival, those of "due" in the order of their moments.
    """
    values = {"now": now, "busy": list(busy), "limit": limit}
    return [Row(*row) for row in await connection.execute(_heads(table, order), values)]


@cache
def _heads(table: sa.Table, order: Order) -> sa.Select[tuple[int, str, str, int, dict[str, Any]]]:
    """Made once: it is asked several times a second, and making it costs ten times what answering it does."""
    now = sa.bindparam("now", type_=table.c.due.type)
    ranks = (table.c.due, table.c.seq) if order == "due" else (table.c.priority, table.c.seq)
    free = table.c.lane.not_in(sa.bindparam("busy", expanding=True))
    first = (
        sa.select(table)
        .where(table.c.state == READY, table.c.due <= now, free, ~_held(table, now, order))
        .order_by(*ranks)
        .limit(LOOKED_AT)
        .subquery()
    )
    place = sa.func.row_number().over(partition_by=first.c.lane, order_by=[first.c[rank.key] for rank in ranks])
    heads = sa.select(first, place.label("place")).subquery()
    return (
        sa.select(heads.c.seq, heads.c.key, heads.c.lane, heads.c.tries, heads.c.body)
        .where(heads.c.place == 1)
        .order_by(heads.c.priority, heads.c.due, heads.c.seq)
        .limit(sa.bindparam("limit"))
    )


def _held(table: sa.Table, now: sa.ColumnElement[datetime], order: Order) -> sa.ColumnElement[bool]:
    """Whether a row waits for another one of its lane that is not worked yet."""
    other = table.alias("other")
    waits = sa.and_(other.c.state == READY, other.c.lane == table.c.lane)
    if order == "due":  # a failed row has a new moment, and is still the next one
        return sa.exists().where(waits, other.c.tries > NEVER, table.c.tries == 0)
    ahead = sa.tuple_(other.c.priority, other.c.seq) < sa.tuple_(table.c.priority, table.c.seq)
    failed = sa.true() if order == "strict" else other.c.tries > NEVER
    return sa.exists().where(waits, failed, other.c.due > now, ahead)


async def done(connection: AsyncConnection, table: sa.Table, seq: int, *, now: datetime) -> bool:
    """The row is worked; False where it was erased meanwhile."""
    result = await connection.execute(sa.update(table).where(table.c.seq == seq).values(state="done", done_at=now))
    return result.rowcount == 1


async def retry(connection: AsyncConnection, table: sa.Table, seq: int, *, due: datetime, error: str) -> None:
    """Work the row again from `due` on; its lane waits for it."""
    values = {"due": due, "tries": table.c.tries + 1, "error": error[:500]}
    await connection.execute(sa.update(table).where(table.c.seq == seq).values(values))


async def bury(connection: AsyncConnection, table: sa.Table, seq: int, *, now: datetime, error: str) -> bool:
    """Give the row up and keep it for a person to look at; False where it was erased meanwhile."""
    values = {"state": "buried", "done_at": now, "error": error[:500]}
    return (await connection.execute(sa.update(table).where(table.c.seq == seq).values(values))).rowcount == 1


async def drop(connection: AsyncConnection, table: sa.Table, key: str) -> None:
    """Forget a row that has not been worked yet."""
    await connection.execute(sa.delete(table).where(table.c.key == key, table.c.state == READY))


async def ready(connection: AsyncConnection, table: sa.Table, limit: int = 1000) -> list[dict[str, Any]]:
    """What the rows that wait to be worked say, oldest first."""
    query = sa.select(table.c.body).where(table.c.state == READY).order_by(table.c.seq).limit(limit)
    return list((await connection.execute(query)).scalars())


async def pending(connection: AsyncConnection, table: sa.Table, lane: str) -> bool:
    """Whether something of this lane waits to be worked."""
    query = sa.select(sa.exists().where(table.c.state == READY, table.c.lane == lane))
    return bool((await connection.execute(query)).scalar())


async def waiting(
    connection: AsyncConnection, table: sa.Table, prefix: str, *, due_after: datetime | None = None
) -> tuple[int, dict[str, Any]] | None:
    """The last ready, untried row whose key begins with `prefix`: something may still be added to it.

    A row that is due may be under way already; `due_after` (now) leaves those out.
    """
    matches = table.c.key.startswith(prefix, autoescape=True)
    early = table.c.due > due_after if due_after is not None else sa.true()
    query = (
        sa.select(table.c.seq, table.c.body)
        .where(table.c.state == READY, table.c.tries == 0, matches, early)
        .order_by(table.c.seq.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return (row.seq, row.body) if row else None


async def change(connection: AsyncConnection, table: sa.Table, seq: int, body: Body, **values: object) -> None:
    """Change what a waiting row says."""
    await connection.execute(sa.update(table).where(table.c.seq == seq).values(body=body, **values))


async def sweep(
    connection: AsyncConnection, table: sa.Table, *, before: datetime, buried_before: datetime | None = None
) -> int:
    """Delete what was worked before `before`; buried rows stay until `buried_before`."""
    old = sa.and_(table.c.state == "done", table.c.done_at < before)
    if buried_before is not None:
        old = sa.or_(old, sa.and_(table.c.state == "buried", table.c.done_at < buried_before))
    return (await connection.execute(sa.delete(table).where(old))).rowcount


async def recent(
    connection: AsyncConnection, table: sa.Table, lane: str, *, since: datetime, prefix: str = ""
) -> list[datetime]:
    """When the rows of a lane (whose keys begin with `prefix`) that were worked since then were done."""
    worked = (table.c.state == "done", table.c.done_at > since, table.c.key.startswith(prefix, autoescape=True))
    query = sa.select(table.c.done_at).where(table.c.lane == lane, *worked)
    return list((await connection.execute(query)).scalars())
