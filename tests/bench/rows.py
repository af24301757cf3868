"""A row put, claimed and done, a transaction each: storage.queue against bare aiosqlite on the same kind of file."""

from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from storage import queue
from storage.database import Database
from storage.schema import inbox
from tests.bench.measure import Result, seconds

COUNT = 250
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


async def rows(folder: Path) -> Result:
    """Both with WAL and synchronous FULL."""
    ours, theirs = await _ours(folder / "ours.db"), await _bare(folder / "bare.db")
    return Result("a row: put, claimed, done (3 commits)", "rows/s", COUNT / ours, COUNT / theirs, "bare aiosqlite")


async def _ours(path: Path) -> float:
    database = Database(f"sqlite:///{path}")
    await database.open()

    async def work() -> None:
        for number in range(COUNT):
            async with database.step() as connection:
                await queue.put(connection, inbox, str(number), "customer:7", {"text": "Hello."}, now=NOW)
            async with database.step() as connection:
                [row] = await queue.claim(connection, inbox, now=NOW, limit=1)
            async with database.step() as connection:
                await queue.done(connection, inbox, row.seq, now=NOW)

    try:
        return await seconds(work)
    finally:
        await database.close()


async def _bare(path: Path) -> float:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for statement in (
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE inbox (seq INTEGER PRIMARY KEY, key TEXT UNIQUE, lane TEXT, due TEXT, state TEXT, body TEXT)",
            "CREATE INDEX ready ON inbox (lane, seq) WHERE state = 'ready'",
        ):
            await connection.execute(statement)

        async def work() -> None:
            for number in range(COUNT):
                await connection.execute("BEGIN IMMEDIATE")
                values = (str(number), "customer:7", NOW.isoformat(), "{}")
                await connection.execute(
                    "INSERT INTO inbox (key, lane, due, state, body) VALUES (?, ?, ?, 'ready', ?)", values
                )
                await connection.execute("COMMIT")
                await connection.execute("BEGIN IMMEDIATE")
                query = "SELECT seq, body FROM inbox WHERE state = 'ready' AND due <= ? ORDER BY seq LIMIT 1"
                found = await connection.execute(query, (NOW.isoformat(),))
                row = await found.fetchone()
                assert row is not None
                await connection.execute("COMMIT")
                await connection.execute("BEGIN IMMEDIATE")
                await connection.execute("UPDATE inbox SET state = 'done' WHERE seq = ?", (row[0],))
                await connection.execute("COMMIT")

        return await seconds(work)
