"""Every version of the schema goes on from the one before, empty or with what a business has left in it."""

import lzma
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from storage import migrations
from storage.database import Database
from storage.schema import metadata

LEFT = Path(__file__).parents[1] / "data" / "before-clocks.db.xz"
Shape = dict[str, set[tuple[object, ...]]]


def _script() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return ScriptDirectory.from_config(config)


REVISIONS = sorted(revision.revision for revision in _script().walk_revisions())


def upgrade(path: Path, revision: str) -> None:
    """Bring a file up to one revision, as the version that ended there did."""
    script, engine = _script(), sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection, EnvironmentContext(Config(), script) as environment:
        environment.configure(
            connection=connection,
            target_metadata=metadata,
            fn=lambda now, _: script._upgrade_revs(revision, now),
            transaction_per_migration=True,
            render_as_batch=True,
        )
        with environment.begin_transaction():
            environment.run_migrations()
        connection.commit()
    engine.dispose()


def shape(path: Path) -> Shape:
    """The columns of each table."""
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        names = [row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {
            name: {tuple(row)[1:] for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")} for name in names
        }
        assert connection.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    engine.dispose()
    return found


async def opened(path: Path) -> Shape:
    """What the program makes of a file when it starts."""
    database = Database(f"sqlite:///{path}")
    await database.open()
    await database.close()
    return shape(path)


@pytest.mark.parametrize("revision", REVISIONS)
async def test_an_empty_database_of_every_version_becomes_the_newest(tmp_path: Path, revision: str) -> None:
    upgrade(tmp_path / "old.db", revision)
    assert await opened(tmp_path / "old.db") == await opened(tmp_path / "new.db")


async def test_a_database_in_use_goes_on_version_by_version(tmp_path: Path) -> None:
    path = tmp_path / "left.db"
    path.write_bytes(lzma.decompress(LEFT.read_bytes()))
    for revision in REVISIONS:
        if revision > "0015":  # where it was left
            upgrade(path, revision)
            shape(path)
    assert await opened(path) == await opened(tmp_path / "new.db")


async def test_a_database_in_use_is_brought_up_to_date_at_start_and_only_once(tmp_path: Path) -> None:
    path = tmp_path / "left.db"
    path.write_bytes(lzma.decompress(LEFT.read_bytes()))
    assert await opened(path) == await opened(tmp_path / "new.db")
    before = path.read_bytes()
    await opened(path)
    assert path.read_bytes() == before
