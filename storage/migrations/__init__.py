"""The schema's history, run at start: each migration and its number are one transaction."""

from pathlib import Path

import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from storage.schema import metadata


class FutureDatabase(Exception):
    """The database was written by a newer version of this program; install that version or restore a backup."""


def migrate(connection: sa.Connection) -> None:
    """Bring the schema up to date; a database from the future is refused."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)

    def upgrade(revision: tuple[str, ...], _context: object) -> list[object]:
        try:
            return script._upgrade_revs("heads", revision)  # type: ignore[arg-type, return-value]
        except CommandError as error:
            raise FutureDatabase(FutureDatabase.__doc__) from error

    with EnvironmentContext(config, script) as environment:
        environment.configure(
            connection=connection,
            target_metadata=metadata,
            fn=upgrade,
            transaction_per_migration=True,
            render_as_batch=True,
        )
        with environment.begin_transaction():
            environment.run_migrations()
    connection.commit()
