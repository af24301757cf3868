"""The promises there were, as they were told, and what became of each."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.dues import Told
from flows.effects import Promised, PromiseEnded
from storage.schema import promises


async def add(connection: AsyncConnection, told: Promised, now: datetime) -> None:
    """Keep a promise as it was told."""
    values = {"case_id": told.case_id, "kind": told.kind, "number": told.number, "due_at": told.due_at}
    await connection.execute(sa.insert(promises).values(**values, told_at=now))


async def end(connection: AsyncConnection, ended: PromiseEnded, now: datetime) -> None:
    """Keep what became of it."""
    row = sa.and_(promises.c.case_id == ended.case_id, promises.c.number == ended.number)
    await connection.execute(sa.update(promises).where(row).values({f"{ended.how}_at": now}))


async def of_case(connection: AsyncConnection, case_id: int) -> list[Told]:
    """All of a case, oldest first."""
    columns = (promises.c[name] for name in Told.__dataclass_fields__)
    query = sa.select(*columns).where(promises.c.case_id == case_id).order_by(promises.c.id)
    return [Told(*row) for row in await connection.execute(query)]
