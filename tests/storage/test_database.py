"""One process, one connection, one transaction a step; whatever goes wrong, nothing of it stays."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from storage import telegram
from storage.database import Database, StorageError
from storage.migrations import FutureDatabase
from storage.schema import metadata

ROOT = Path(__file__).parents[2]
SECOND = """
import asyncio, sys
from storage.database import Database, StorageError

async def main():
    database = Database(sys.argv[1])
    try:
        await database.open()
    except StorageError as error:
        sys.exit(str(error))
    await database.close()

asyncio.run(main())
"""


def second_process(database: Database) -> subprocess.CompletedProcess[str]:
    """Open the same file in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", SECOND, f"sqlite:///{database.path}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


async def fact(database: Database, name: str) -> object:
    async with database.step() as connection:
        return await telegram.fact(connection, name)


# --- a step ----------------------------------------------------------------------------------------------------------


async def test_a_step_that_ends_well_is_committed(database: Database) -> None:
    async with database.step() as connection:
        await telegram.save_fact(connection, "colour", "red")
    reader = sqlite3.connect(database.path)
    assert reader.execute("SELECT value FROM facts").fetchall() == [('"red"',)]
    reader.close()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, asyncio.CancelledError, SystemExit])
async def test_a_step_that_ends_badly_leaves_nothing(database: Database, error: type[BaseException]) -> None:
    async def step() -> None:
        async with database.step() as connection:
            await telegram.save_fact(connection, "colour", "red")
            raise error

    with pytest.raises(error):
        await step()
    assert await fact(database, "colour") is None


async def test_a_step_that_is_cancelled_midway_leaves_nothing_and_blocks_nobody(database: Database) -> None:
    written = asyncio.Event()

    async def step() -> None:
        async with database.step() as connection:
            await telegram.save_fact(connection, "colour", "red")
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(step())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await fact(database, "colour") is None


@pytest.mark.parametrize("turns", range(12))
async def test_a_step_cancelled_at_any_moment_leaves_the_next_one_whole(database: Database, turns: int) -> None:
    """A cancelled BEGIN still begins at the driver; the next step must not meet it."""

    async def step() -> None:
        async with database.step() as connection:
            await telegram.save_fact(connection, "first", turns)
            await telegram.save_fact(connection, "second", turns)

    task = asyncio.create_task(step())
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with database.step() as connection:
        found = (await telegram.fact(connection, "first"), await telegram.fact(connection, "second"))
        await telegram.save_fact(connection, "third", turns)
    assert found in ((None, None), (turns, turns))
    assert await fact(database, "third") == turns


async def test_steps_take_turns(database: Database) -> None:
    async def count() -> None:
        async with database.step() as connection:
            number = await telegram.fact(connection, "count") or 0
            await asyncio.sleep(0)
            await telegram.save_fact(connection, "count", number + 1)

    await asyncio.gather(*(count() for _ in range(30)))
    assert await fact(database, "count") == 30


async def test_a_commit_is_a_promise(database: Database) -> None:
    async with database.step() as connection:
        settings = [
            (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == ["wal", 2, 1]


# --- opening ---------------------------------------------------------------------------------------------------------


async def test_a_second_process_is_refused_while_the_first_one_runs(database: Database) -> None:
    refused = second_process(database)
    assert refused.returncode == 1
    assert refused.stderr == f"DATABASE_URL: {database.path} is in use by another running bot; stop that one first\n"
    await database.close()
    assert second_process(database).returncode == 0


async def test_what_was_kept_is_there_after_opening_again(database: Database) -> None:
    async with database.step() as connection:
        await telegram.save_fact(connection, "colour", "red")
    await database.close()
    again = Database(f"sqlite:///{database.path}")
    await again.open()
    assert await fact(again, "colour") == "red"
    await again.close()


async def refusal(url: str) -> str:
    """The one sentence; a failed opening lets go of everything, so that a second try says the same."""
    messages = []
    for _ in range(2):
        with pytest.raises(StorageError) as error:
            await Database(url).open()
        messages.append(str(error.value))
    assert messages[0] == messages[1]
    assert "\n" not in messages[0]
    assert messages[0].startswith("DATABASE_URL: ")
    return messages[0]


async def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    assert "is no database of this program" in await refusal(f"sqlite:///{tmp_path / 'holiday.jpg'}")


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert str(tmp_path) in await refusal(f"sqlite:///{tmp_path}")


async def test_a_place_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, no folder")
    await refusal(f"sqlite:///{tmp_path / 'file' / 'complaints.db'}")


@pytest.mark.parametrize("url", ["", "complaints.db", "sqlite://", "mysql://u:secret@host/db", "sqlite:/x", "://"])
async def test_an_address_that_is_none_says_what_to_write_and_no_secret(url: str) -> None:
    with pytest.raises(StorageError) as error:
        Database(url)
    assert "write sqlite:///data/complaints.db" in str(error.value)
    assert "secret" not in str(error.value)


async def test_the_folder_is_made(tmp_path: Path) -> None:
    deep = Database(f"sqlite:///{tmp_path / 'a' / 'b' / 'complaints.db'}")
    await deep.open()
    await deep.close()
    assert deep.path.exists()


async def test_a_database_that_was_never_opened_closes_quietly(tmp_path: Path) -> None:
    await Database(f"sqlite:///{tmp_path / 'x.db'}").close()


# --- migrations ------------------------------------------------------------------------------------------------------


def _of_ours(_object: object, name: str | None, *_: object) -> bool:
    """Not the index over what was said: FTS5 keeps that in tables of its own."""
    return not (name or "").startswith("said")


async def test_the_migrations_make_exactly_the_schema(database: Database) -> None:
    def differences(connection: sa.Connection) -> list[object]:
        opts = {"compare_type": True, "compare_server_default": True, "include_object": _of_ours}
        context = MigrationContext.configure(connection, opts=opts)
        return list(compare_metadata(context, metadata))

    async with database.step() as connection:
        assert await connection.run_sync(differences) == []


async def test_the_indexes_are_those_of_the_schema(database: Database) -> None:
    """compare_metadata does not look at a partial index's condition."""
    wanted = sa.create_engine("sqlite://")
    metadata.create_all(wanted)
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    with wanted.connect() as connection:
        expected = [tuple(row) for row in connection.exec_driver_sql(query)]
    wanted.dispose()
    async with database.step() as connection_:
        assert [tuple(row) for row in await connection_.exec_driver_sql(query)] == expected


async def test_a_database_from_the_future_is_refused(database: Database) -> None:
    async with database.step() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await database.close()
    for _ in range(2):
        with pytest.raises(FutureDatabase, match="newer version"):
            await Database(f"sqlite:///{database.path}").open()
