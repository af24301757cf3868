"""People of the staff as the bot knows them: who has acted in a staff group, and what customers call them."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import colleagues, staff


@dataclass(slots=True)
class Colleague:
    """Somebody of the staff; `alias` is the name customers read, empty where it is their own.

    `status` is what Telegram calls their membership of one staff group (read, not kept here).
    """

    user_id: int
    name: str
    username: str = ""
    alias: str = ""
    on_duty: bool = False
    duty_since: datetime | None = None
    had_case_at: datetime | None = None  # when they last got a case
    status: str = ""


async def colleague(connection: AsyncConnection, user_id: int, chat_id: int = 0) -> Colleague | None:
    """Somebody by their id at Telegram, with their status in a staff group."""
    row = (await connection.execute(_in(chat_id).where(colleagues.c.user_id == user_id))).first()
    return Colleague(*row) if row else None


async def colleague_called(connection: AsyncConnection, username: str) -> Colleague | None:
    """Somebody by their username, as written after the @."""
    query = _in(0).where(sa.func.lower(colleagues.c.username) == username.lower())
    row = (await connection.execute(query)).first()
    return Colleague(*row) if row else None


async def colleagues_known(connection: AsyncConnection, chat_id: int) -> list[Colleague]:
    """Everybody who has acted in a staff group, by name; those who have left that one are `left`, `kicked` or ""."""
    rows = await connection.execute(_in(chat_id).order_by(colleagues.c.alias, colleagues.c.name))
    return [Colleague(*row) for row in rows]


def _in(chat_id: int) -> sa.Select[Any]:
    status = sa.func.coalesce(staff.c.status, "").label("status")
    here = sa.and_(staff.c.user_id == colleagues.c.user_id, staff.c.chat_id == chat_id)
    return sa.select(colleagues, status).join(staff, here, isouter=True)


async def got_case(connection: AsyncConnection, user_id: int, now: datetime) -> None:
    """Somebody has a case since now."""
    await connection.execute(sa.update(colleagues).where(colleagues.c.user_id == user_id).values(had_case_at=now))


async def save_colleague(connection: AsyncConnection, person: Colleague) -> None:
    """Keep somebody as they are now."""
    values = {name: value for name, value in asdict(person).items() if name not in ("user_id", "status")}
    await connection.execute(
        insert(colleagues)
        .values(user_id=person.user_id, **values)
        .on_conflict_do_update(index_elements=["user_id"], set_=values)
    )
