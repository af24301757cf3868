"""The engine by URL, and the unit of work: one transaction per step, rolled back unless it ends well."""

import asyncio
import fcntl
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from storage import search
from storage.migrations import migrate

LAST_WORD = 0.05  # seconds in which the driver's thread, after a connection that failed, still speaks to the loop
Connection = AsyncConnection  # the name by which bot knows it: SQL stays here
CLOSE_SECONDS = 2


class StorageError(Exception):
    """The database cannot be used."""


class Database:
    """One SQLite file: a single writing connection, and a lock that keeps a second process out.

    SQLite before 3.51.3 can corrupt a WAL file that two connections checkpoint: so one connection, one process.
    """

    def __init__(self, url: str) -> None:
        self.path = _path(url)
        self._engine: AsyncEngine | None = None
        self._lock_file: IO[str] | None = None
        self._turn = asyncio.Lock()

    async def open(self) -> None:
        """Lock the file, connect and bring the schema up to date."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock_file = _lock(self.path)
        except OSError as error:
            raise StorageError(f"DATABASE_URL: {self.path} cannot be used: {error.strerror}") from None
        engine = create_async_engine(
            f"sqlite+aiosqlite:///{self.path}",
            poolclass=StaticPool,
            json_serializer=_json,
            hide_parameters=True,  # an error names the statement, not what people wrote
            connect_args={"timeout": 5},
        )
        sa.event.listen(engine.sync_engine, "connect", _on_connect)
        sa.event.listen(engine.sync_engine, "begin", _on_begin)
        self._engine = engine
        try:
            async with engine.connect() as connection:
                await connection.run_sync(migrate)
        except BaseException as error:
            await self.close()
            await asyncio.sleep(LAST_WORD)
            if isinstance(error, sa.exc.DatabaseError):
                raise StorageError(f"DATABASE_URL: {self.path} is no database of this program: {error.orig}") from error
            raise

    async def close(self) -> None:
        """Finish the connection and let the file go."""
        try:
            if self._engine is not None:
                # A statement that was cancelled has ended the driver's thread, and closing would wait for it for ever;
                # what was committed is on the disk all the same.
                with suppress(TimeoutError):
                    async with asyncio.timeout(CLOSE_SECONDS), self._turn:
                        await self._engine.dispose()
        finally:
            if self._lock_file is not None:
                self._lock_file.close()

    @asynccontextmanager
    async def step(self) -> AsyncIterator[AsyncConnection]:
        """One unit of work: committed when the block ends well, else rolled back, cancellation included."""
        assert self._engine is not None, "open() comes first"
        async with self._turn, self._engine.connect() as connection:
            try:
                # With aiosqlite a cancelled BEGIN still begins, so it stands inside the try.
                await connection.begin()
                yield connection
            except BaseException:
                await asyncio.shield(connection.rollback())
                raise
            else:
                await connection.commit()

    async def scrub(self) -> None:
        """Rewrite the file, so that no page and no log holds what was deleted.

        `secure_delete` alone is not enough: a row that moved to another page leaves its old bytes behind (measured).
        """
        assert self._engine is not None, "open() comes first"
        async with self._turn, self._engine.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            assert driver is not None
            for statement in (search.MERGE, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                cursor = await driver.execute(statement)
                await cursor.close()


def _path(url: str) -> Path:
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError:
        parsed = make_url("unknown://")
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise StorageError("DATABASE_URL: write sqlite:///data/complaints.db (sqlite:/// and a path)")
    return Path(parsed.database)


def _lock(path: Path) -> IO[str]:
    """Hold the file for this process; the system lets go when the process ends, however it ends."""
    lock_file = path.with_name(path.name + ".lock").open("w")
    try:
        fcntl.flock(lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock_file.close()
        raise StorageError(f"DATABASE_URL: {path} is in use by another running bot; stop that one first") from None
    return lock_file


def _json(value: object) -> str:
    """Text as it is; half a character, which no database takes, becomes the sign for that."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN below, not the driver's
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
