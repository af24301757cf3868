"""Open cases as the lists of the staff show them."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.records import OPEN
from flows.worklist import Entry
from storage.schema import cards, cases


async def entries(connection: AsyncConnection, departments: Collection[str] = ()) -> list[Entry]:
    """Every open case of these departments, none named: of all."""
    shown = (
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
    query = sa.select(*shown).join(cards, cards.c.case_id == cases.c.id, isouter=True).where(cases.c.state.in_(OPEN))
    if departments:
        query = query.where(cases.c.department.in_(["", *departments]))
    return [Entry(*row) for row in await connection.execute(query)]
