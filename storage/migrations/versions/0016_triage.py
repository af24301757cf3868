"""Why a case is as severe as it is: its signals, and what a person made of the severity."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("cases", sa.Column("signals", DOCUMENT, nullable=False, server_default="[]"))
    op.add_column("cases", sa.Column("corrected", DOCUMENT, nullable=True))
    op.add_column("cases", sa.Column("heard_at", Moment(), nullable=True))
