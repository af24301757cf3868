"""Case work: root cause and who is responsible; the card's panel has gone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    empty = sa.text("''")
    op.add_column("cases", sa.Column("cause", sa.Text(), nullable=False, server_default=empty))
    op.add_column("cases", sa.Column("responsible", sa.Text(), nullable=False, server_default=empty))
    op.drop_column("cases", "panel")
