"""People of the staff as the bot knows them: who has acted in the group, and what customers call them."""

from dataclasses import asdict, dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import colleagues, staff


@dataclass(slots=True)
class Colleague:
    """Somebody of the staff; `alias` is the name customers read, empty where it is their own.

    `status` is what Telegram calls their membership of the staff group (read, not kept here).
    """

    user_id: int
    name: str
    username: str = ""
    alias: str = ""
    on_duty: bool = False
    duty_since: datetime | None = None
    status: str = ""


_QUERY = sa.select(colleagues, sa.func.coalesce(staff.c.status, "").label("status")).join(
    staff, staff.c.user_id == colleagues.c.user_id, isouter=True
)


async def colleague(connection: AsyncConnection, user_id: int) -> Colleague | None:
    """Somebody by their id at Telegram."""
    row = (await connection.execute(_QUERY.where(colleagues.c.user_id == user_id))).first()
    return Colleague(*row) if row else None


async def colleagues_known(connection: AsyncConnection) -> list[Colleague]:
    """Everybody who has acted in the staff group, by name; those who have left have the status `left` or `kicked`."""
    rows = await connection.execute(_QUERY.order_by(colleagues.c.alias, colleagues.c.name))
    return [Colleague(*row) for row in rows]


async def save_colleague(connection: AsyncConnection, person: Colleague) -> None:
    """Keep somebody as they are now."""
    values = {name: value for name, value in asdict(person).items() if name not in ("user_id", "status")}
    await connection.execute(
        insert(colleagues)
        .values(user_id=person.user_id, **values)
        .on_conflict_do_update(index_elements=["user_id"], set_=values)
    )
