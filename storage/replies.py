"""Canned replies that supervisors wrote in the group."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import replies


async def written(connection: AsyncConnection) -> dict[str, dict[str, str]]:
    """All of them: by name, then by language."""
    found: dict[str, dict[str, str]] = {}
    query = sa.select(replies.c.name, replies.c.language, replies.c.text).order_by(replies.c.name, replies.c.language)
    for name, language, text in await connection.execute(query):
        found.setdefault(name, {})[language] = text
    return found


async def write(connection: AsyncConnection, name: str, language: str, text: str, by: int, now: datetime) -> None:
    """Keep a reply in one language, instead of what it said before."""
    values = {"text": text, "written_by": by, "written_at": now}
    statement = insert(replies).values(name=name, language=language, **values)
    await connection.execute(statement.on_conflict_do_update(index_elements=["name", "language"], set_=values))


async def remove(connection: AsyncConnection, name: str) -> bool:
    """Forget a reply in all its languages; False where none has the name."""
    return (await connection.execute(sa.delete(replies).where(replies.c.name == name))).rowcount > 0
