"""Complaints that come by phone, at the counter or by mail: how they came, their forms, and the one-time links."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("cases", sa.Column("channel", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("customers", sa.Column("wrong_links", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("customers", sa.Column("wrong_links_since", Moment(), nullable=True))
    op.create_table(
        "counter_forms",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_counter_forms"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_counter_forms_customer_id"),
    )
    op.create_index("ix_counter_forms_customer_id", "counter_forms", ["customer_id"])
    op.create_table(
        "invitations",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.Column("opened_by", sa.BigInteger(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("hash", name="pk_invitations"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_invitations_case_id"),
    )
    op.create_index("ix_invitations_case_id", "invitations", ["case_id"])
