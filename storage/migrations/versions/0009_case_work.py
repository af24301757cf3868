"""Case work: root cause and who is responsible, the pause, notes, links; the card's panel has gone."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    empty = sa.text("''")
    op.add_column("cases", sa.Column("cause", sa.Text(), nullable=False, server_default=empty))
    op.add_column("cases", sa.Column("responsible", sa.Text(), nullable=False, server_default=empty))
    op.add_column("cases", sa.Column("paused_at", Moment(), nullable=True))
    op.add_column("cases", sa.Column("notes", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("cases", sa.Column("findings", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("cases", sa.Column("linked", DOCUMENT, nullable=False, server_default="[]"))
    op.drop_column("cases", "panel")
