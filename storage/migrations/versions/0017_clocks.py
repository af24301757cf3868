"""A case's clocks: its promises by kind and what became of them, the ladder, alarms; timers found by their moments."""

import json
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0017"
down_revision = "0016"

OPEN = ("new", "taken", "waiting")


def upgrade() -> None:
    for name in ("inbox", "outbox", "timers"):
        op.execute(f"CREATE INDEX ix_{name}_failed ON {name} (lane) WHERE state = 'ready' AND tries > 0")
    _promises()
    _cases()
    op.create_table(
        "alarms",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("tells", sa.Text(), nullable=False),
        sa.Column("promise", sa.Integer(), nullable=False),
        sa.Column("was", Moment(), nullable=True),
        sa.Column("by", Moment(), nullable=True),
        sa.Column("put_at", Moment(), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("told_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_alarms"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_alarms_case_id"),
    )
    op.create_index("ix_alarms_case_id", "alarms", ["case_id"])
    op.execute("CREATE INDEX ix_alarms_due ON alarms (due) WHERE told_at IS NULL")


def _promises() -> None:
    op.add_column("promises", sa.Column("number", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("promises", sa.Column("kind", sa.Text(), nullable=False, server_default="answer"))
    for name in ("kept_at", "missed_at", "delayed_at", "dropped_at"):
        op.add_column("promises", sa.Column(name, Moment(), nullable=True))
    op.execute(
        "UPDATE promises SET number = (SELECT count(*) FROM promises AS older"
        " WHERE older.case_id = promises.case_id AND older.id <= promises.id)"
    )


def _cases() -> None:
    document = sa.JSON()
    for column in (
        sa.Column("promises", document, nullable=False, server_default="[]"),
        sa.Column("told", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("halts", document, nullable=False, server_default="[]"),
        sa.Column("wake_at", Moment(), nullable=True),
        sa.Column("delays", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("level", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("door", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("manager_only", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("cases", column)
    _carry_over()
    op.drop_column("cases", "promise_at")


def _carry_over() -> None:
    """What stands in an open case goes on, and its clock rings at once to find out what there is to do."""
    connection = op.get_bind()
    cases = sa.table("cases", *_columns("id", "customer_id", "state", "lodged_at", "promise_at", "paused_at"))
    numbers = connection.execute(sa.text("SELECT case_id, max(number) FROM promises GROUP BY case_id"))
    told: dict[int, int] = dict(map(tuple, numbers))
    for row in connection.execute(sa.select(cases).where(cases.c.state.in_(OPEN))).mappings().all():
        number = told.get(row["id"], 1)
        standing = {"number": number, "kind": "answer", "told_at": _text(row["lodged_at"])}
        values = {"id": row["id"], "told": number, "due_at": row["promise_at"] if row["paused_at"] is None else None}
        values["promises"] = json.dumps([standing | {"due_at": _text(row["promise_at"])}])
        values["halts"] = json.dumps(["question"] if row["paused_at"] is not None else [])
        change = "UPDATE cases SET promises = :promises, told = :told, halts = :halts, due_at = :due_at WHERE id = :id"
        connection.execute(sa.text(change).bindparams(sa.bindparam("due_at", type_=Moment())), values)
        body = json.dumps({"name": "clock", "case": row["id"], "customer": row["customer_id"]})
        timer = {"key": f"clock:{row['id']}", "lane": f"customer:{row['customer_id']}", "body": body}
        put = (
            "INSERT INTO timers (key, lane, priority, due, tries, state, error, body, put_at)"
            " VALUES (:key, :lane, 0, :due, 0, 'ready', '', :body, :due)"
        )
        due = sa.bindparam("due", type_=Moment())
        connection.execute(sa.text(put).bindparams(due), timer | {"due": row["lodged_at"]})


def _columns(*names: str) -> list[Any]:
    return [sa.column(name, Moment() if name.endswith("_at") else None) for name in names]


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
