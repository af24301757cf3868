"""Privacy: legal hold, erasing, who was told what is kept."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("customers", sa.Column("informed_at", Moment(), nullable=True))
    op.add_column("cases", sa.Column("hold", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("cases", sa.Column("erase_asked_at", Moment(), nullable=True))
    op.add_column("cases", sa.Column("erased_at", Moment(), nullable=True))
    op.add_column("links", sa.Column("sent_at", Moment(), nullable=True))
    op.create_table(
        "erasures",
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("salt", "hash", name=op.f("pk_erasures")),
    )
