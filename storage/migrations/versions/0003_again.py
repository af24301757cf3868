"""Second looks, withdrawals, merged cases, and the question that a button's deed waits for."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("customers", sa.Column("question", DOCUMENT, nullable=True))
    for column in (
        sa.Column("decided_by", sa.BigInteger(), nullable=False, server_default="0"),
        sa.Column("barred", DOCUMENT, nullable=False, server_default="[]"),
        sa.Column("earlier", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("supervisor_only", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("withdrawn", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("merged_into", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("follows", sa.Text(), nullable=False, server_default=sa.text("''")),
    ):
        op.add_column("cases", column)
