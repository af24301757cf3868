"""Who was erased, as salted hashes: in a table and in a small file beside the database.

A restored backup brings back people who were erased after it was made. The file is not part of the database, so an
older database still meets it: at start the two lists become one, and who stands on it is erased again.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.privacy import NOBODY
from storage import telegram
from storage.database import Database
from storage.schema import customers, erasures, inbox

SALT, UNCLEAN = "erasure_salt", "erased_unclean"  # facts
LINE = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT[\d:.]+\+00:00)")
Entry = tuple[str, str, datetime]  # salt, hash, when


def file_of(database: Database) -> Path:
    """The list beside the database: one line a person, "salt hash moment"."""
    return database.path.with_name(database.path.name + ".erased")


def hashed(salt: str, customer_id: int) -> str:
    """A person's place on the list."""
    return hashlib.blake2b(str(customer_id).encode(), key=salt.encode(), digest_size=32).hexdigest()


async def remember(connection: AsyncConnection, customer_id: int, now: datetime) -> None:
    """Put a person on the list."""
    salt = await telegram.fact(connection, SALT)
    if salt is None:
        salt = secrets.token_hex(16)
        await telegram.save_fact(connection, SALT, salt)
    await _add(connection, [(salt, hashed(salt, customer_id), now)])


async def unclean(connection: AsyncConnection) -> None:
    """Something was erased: pages and log still hold it until `clean`."""
    await telegram.save_fact(connection, UNCLEAN, secrets.token_hex(8))


async def _add(connection: AsyncConnection, entries: Iterable[Entry]) -> None:
    for salt, digest, at in entries:
        row = insert(erasures).values(salt=salt, hash=digest, at=at)
        later = {"at": sa.func.max(erasures.c.at, row.excluded.at)}
        await connection.execute(row.on_conflict_do_update(index_elements=["salt", "hash"], set_=later))


async def clean(database: Database) -> None:
    """After a step that erased: copy the list to its file, then rewrite the database without what was erased."""
    async with database.step() as connection:
        wanted = await telegram.fact(connection, UNCLEAN)
        if not wanted:
            return
        await _write(database, connection)
    await database.scrub()
    async with database.step() as connection:
        if await telegram.fact(connection, UNCLEAN) == wanted:  # else something was erased after the rewriting
            await telegram.save_fact(connection, UNCLEAN, "")


async def merge(database: Database, connection: AsyncConnection) -> None:
    """Make one list of the table and the file."""
    known = set(await _entries(connection))
    await _add(connection, [entry for entry in _read(file_of(database)) if entry not in known])
    await _write(database, connection)


async def returned(connection: AsyncConnection) -> list[int]:
    """Who stands on the list and is there all the same, from a time before they were erased."""
    lists: dict[str, dict[str, datetime]] = {}
    for salt, digest, at in await _entries(connection):
        lists.setdefault(salt, {})[digest] = at
    if not lists:
        return []
    seen = await _seen(connection)
    return sorted(
        customer_id
        for customer_id, since in seen.items()
        if any(since < gone for salt, digests in lists.items() if (gone := digests.get(hashed(salt, customer_id))))
    )


async def _seen(connection: AsyncConnection) -> dict[int, datetime]:
    """Everybody there is, with the moment of their first trace."""
    query = sa.select(customers.c.id, customers.c.first_seen_at).where(customers.c.id != NOBODY)
    seen = {row.id: row.first_seen_at for row in await connection.execute(query)}
    received = (
        sa.select(inbox.c.lane, sa.func.min(inbox.c.put_at).label("since"))
        .where(inbox.c.lane.startswith("customer:"))
        .group_by(inbox.c.lane)
    )
    for lane, since in await connection.execute(received):
        customer_id = int(lane.removeprefix("customer:"))
        seen[customer_id] = min(since, seen.get(customer_id, since))
    return seen


async def _entries(connection: AsyncConnection) -> list[Entry]:
    return [(salt, digest, at) for salt, digest, at in await connection.execute(sa.select(erasures))]


def _read(file: Path) -> list[Entry]:
    """The lines of the file; one that was cut off by a crash is passed over, the table has it."""
    if not file.exists():
        return []
    lines = [LINE.fullmatch(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [(line[1], line[2], datetime.fromisoformat(line[3])) for line in lines if line]


async def _write(database: Database, connection: AsyncConnection) -> None:
    """The whole list anew, complete or not at all."""
    entries = sorted(await _entries(connection))
    if not entries:
        return
    file = file_of(database)
    new = file.with_name(file.name + ".new")
    with new.open("w", encoding="utf-8") as lines:
        lines.writelines(f"{salt} {digest} {at.isoformat()}\n" for salt, digest, at in entries)
        lines.flush()
        os.fsync(lines.fileno())
    new.replace(file)
