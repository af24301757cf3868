"""The staff side: who is who, the department of a case, and what is tapped in a form."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("cases", sa.Column("department", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("cases", sa.Column("form", DOCUMENT, nullable=True))
    op.create_table(
        "colleagues",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("on_duty", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("duty_since", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("user_id", name="pk_colleagues"),
    )
