"""PLACEHOLDER"""

from alembic import op

revision = "0016"
down_revision = "0014"


def upgrade() -> None:
    for name in ("inbox", "outbox", "timers"):
        op.execute(f"CREATE INDEX ix_{name}_failed ON {name} (lane) WHERE state = 'ready' AND tries > 0")
