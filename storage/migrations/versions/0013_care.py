"""Protection of agents: conduct and segment of a customer, whom a case is about, demands that were declined."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    for name in ("conduct", "segment"):
        op.add_column("customers", sa.Column(name, DOCUMENT, nullable=True))
    for name in ("about", "demands", "final_on"):
        op.add_column("cases", sa.Column(name, DOCUMENT, nullable=False, server_default="[]"))
    op.add_column("cases", sa.Column("about_names", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("cases", sa.Column("looked_at", sa.Boolean(), nullable=False, server_default=sa.false()))
