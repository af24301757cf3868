"""What somebody of the staff has to know about a case, until they are told."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.effects import Alarm
from storage.schema import alarms


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alarm that nobody was told of yet."""

    id: int
    alarm: Alarm


async def put(connection: AsyncConnection, alarm: Alarm, due: datetime, now: datetime) -> None:
    """Keep it until then."""
    await connection.execute(sa.insert(alarms).values(**asdict(alarm), due=due, put_at=now))


async def due(connection: AsyncConnection, now: datetime) -> list[Waiting]:
    """What is due, in its order."""
    columns = (alarms.c.id, *(alarms.c[each.name] for each in fields(Alarm)))
    query = sa.select(*columns).where(alarms.c.told_at.is_(None), alarms.c.due <= now).order_by(alarms.c.id)
    return [Waiting(number, Alarm(*rest)) for number, *rest in await connection.execute(query)]


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next one is due."""
    query = sa.select(sa.func.min(alarms.c.due)).where(alarms.c.told_at.is_(None))
    earliest: datetime | None = (await connection.execute(query)).scalar()
    return earliest


async def told(connection: AsyncConnection, ids: Collection[int], now: datetime) -> None:
    """They are settled: said, or about nothing any more."""
    await connection.execute(sa.update(alarms).where(alarms.c.id.in_(ids)).values(told_at=now))


async def told_of(connection: AsyncConnection, case_id: int, promises: Collection[int]) -> bool:
    """Whether the staff were told of any of these promises of a case."""
    said = sa.exists().where(alarms.c.case_id == case_id, alarms.c.promise.in_(promises), alarms.c.told_at.is_not(None))
    return bool((await connection.execute(sa.select(said))).scalar())


async def hold(connection: AsyncConnection, alarm_id: int, due: datetime) -> None:
    """It is told later."""
    await connection.execute(sa.update(alarms).where(alarms.c.id == alarm_id).values(due=due))
