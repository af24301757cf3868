"""Rooms of departments: where a card stands, membership by group, transfers, and who had a case last."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("cards", sa.Column("place", sa.Text(), nullable=False, server_default="staff"))
    op.add_column("cases", sa.Column("transfers", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("cases", sa.Column("handed", DOCUMENT, nullable=True))
    op.add_column("cases", sa.Column("department_due_at", Moment(), nullable=True))
    op.add_column("colleagues", sa.Column("had_case_at", Moment(), nullable=True))
    _keep_members()


def _keep_members() -> None:
    """Who was known to belong to the staff group belongs to it still."""
    connection = op.get_bind()
    facts = sa.table("facts", sa.column("name"), sa.column("value", DOCUMENT))
    group = connection.execute(sa.select(facts.c.value).where(facts.c.name == "staff_chat")).scalar()
    old = sa.table("staff", sa.column("user_id"), sa.column("status"), sa.column("asked_at", Moment()))
    known = connection.execute(sa.select(old)).all()
    op.drop_table("staff")
    staff = op.create_table(
        "staff",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_staff"),
    )
    chat_id = group["id"] if group else 0
    for user_id, status, asked_at in known:
        values = {"chat_id": chat_id, "user_id": user_id, "status": status, "asked_at": asked_at}
        connection.execute(sa.insert(staff).values(values))
