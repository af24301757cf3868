"""The ledger of what was offered and granted: lines are added and read, never changed."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.effects import Recorded
from storage.schema import ledger


async def add(connection: AsyncConnection, line: Recorded, now: datetime) -> None:
    """Write a line."""
    values = {name: value for name, value in asdict(line).items() if name != "amount"}
    minor, currency = (line.amount.minor, line.amount.currency) if line.amount else (0, "")
    await connection.execute(sa.insert(ledger).values(at=now, minor=minor, currency=currency, **values))


async def lines(connection: AsyncConnection, case_id: int) -> list[dict[str, Any]]:
    """The lines of a case, oldest first."""
    query = sa.select(ledger).where(ledger.c.case_id == case_id).order_by(ledger.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]
