"""Cases as the lists of the staff show them."""

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.records import OPEN
from flows.standing import Chosen, Conduct
from flows.worklist import Entry
from storage.documents import CONDUCT, SEGMENT
from storage.schema import cards, cases, customers
from storage.within import ALL, Within

SHOWN = (
    cases.c.id,
    cases.c.number,
    cases.c.severity,
    cases.c.category,
    cases.c.state,
    cases.c.owner_id,
    cases.c.owner_name,
    cases.c.lodged_at,
    cases.c.due_at,
    cases.c.department,
    cards.c.topic_id,
    cards.c.message_id,
    cases.c.customer_id,
)


async def entries(connection: AsyncConnection, within: Within = ALL) -> list[Entry]:
    """Every open case of these departments."""
    return await _entries(connection, cases.c.state.in_(OPEN), _of(within))


async def to_approve(connection: AsyncConnection, within: Within = ALL) -> list[Entry]:
    """Open cases with an offer that waits for approval."""
    waits = cases.c.offer["state"].as_string() == "waiting"
    return await _entries(connection, cases.c.state.in_(OPEN), waits, _of(within))


async def to_be_done(connection: AsyncConnection, owners: Collection[int], within: Within = ALL) -> list[Entry]:
    """Cases of these owners, open or not, with something accepted that is not done; owner 0 is nobody."""
    grants = sa.func.json_each(cases.c.remedies).table_valued("value")
    undone = sa.exists().select_from(grants).where(sa.func.json_extract(grants.c.value, "$.done_at").is_(None))
    return await _entries(connection, cases.c.owner_id.in_(owners), undone, _of(within))


async def standings(connection: AsyncConnection) -> list[tuple[int, Conduct, Chosen | None, list[datetime]]]:
    """Everybody with an open case: their conduct, the segment chosen for them, and when they lodged each of theirs."""
    theirs = sa.select(cases.c.customer_id).where(cases.c.state.in_(OPEN))
    lodged: dict[int, list[datetime]] = {}
    query = sa.select(cases.c.customer_id, cases.c.lodged_at).where(cases.c.customer_id.in_(theirs))
    for customer_id, moment in await connection.execute(query):
        lodged.setdefault(customer_id, []).append(moment)
    people = sa.select(customers.c.id, customers.c.conduct, customers.c.segment).where(customers.c.id.in_(theirs))
    return [
        (customer_id, CONDUCT.validate_python(conduct or {}), SEGMENT.validate_python(segment), lodged[customer_id])
        for customer_id, conduct, segment in await connection.execute(people)
    ]


def _of(within: Within) -> sa.ColumnElement[bool]:
    only = cases.c.department.in_(["", *within.only]) if within.only else sa.true()
    about = sa.func.json_each(cases.c.about).table_valued("value")
    theirs = sa.exists().select_from(about).where(about.c.value == within.reader) if within.reader else sa.false()
    return sa.and_(only, cases.c.department.not_in(list(within.but)), sa.not_(theirs))


async def _entries(connection: AsyncConnection, *wanted: sa.ColumnElement[bool]) -> list[Entry]:
    query = sa.select(*SHOWN).join(cards, cards.c.case_id == cases.c.id, isouter=True).where(*wanted)
    return [Entry(*row) for row in await connection.execute(query)]
