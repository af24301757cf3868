"""Cases as the lists of the staff show them."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.records import OPEN
from flows.worklist import Entry
from storage.schema import cards, cases

SHOWN = (
    cases.c.id,
    cases.c.number,
    cases.c.severity,
    cases.c.category,
    cases.c.state,
    cases.c.owner_id,
    cases.c.owner_name,
    cases.c.lodged_at,
    cases.c.promise_at,
    cards.c.topic_id,
    cards.c.message_id,
)


async def entries(connection: AsyncConnection, departments: Collection[str] = ()) -> list[Entry]:
    """Every open case of these departments, none named: of all."""
    within = cases.c.department.in_(["", *departments]) if departments else sa.true()
    return await _entries(connection, cases.c.state.in_(OPEN), within)


async def to_approve(connection: AsyncConnection) -> list[Entry]:
    """Open cases with an offer that waits for approval."""
    return await _entries(connection, cases.c.state.in_(OPEN), cases.c.offer["state"].as_string() == "waiting")


async def to_be_done(connection: AsyncConnection, owners: Collection[int]) -> list[Entry]:
    """Cases of these owners, open or not, with something accepted that is not done; owner 0 is nobody."""
    grants = sa.func.json_each(cases.c.remedies).table_valued("value")
    undone = sa.exists().select_from(grants).where(sa.func.json_extract(grants.c.value, "$.done_at").is_(None))
    return await _entries(connection, cases.c.owner_id.in_(owners), undone)


async def _entries(connection: AsyncConnection, *wanted: sa.ColumnElement[bool]) -> list[Entry]:
    query = sa.select(*SHOWN).join(cards, cards.c.case_id == cases.c.id, isouter=True).where(*wanted)
    return [Entry(*row) for row in await connection.execute(query)]
