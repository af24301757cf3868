"""Finding: the index over everything said, what the group was shown of cases, and the group's canned replies."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0012"
down_revision = "0011"
MACHINE = {"category", "severity", "outcome", "round", "score", "kind_of_message", "by", "before", "to", "cause",
           "responsible", "offer", "option", "options",
           "remedy", "minor", "currency", "maker", "role"}  # fmt: skip


def upgrade() -> None:
    op.execute("CREATE VIRTUAL TABLE said USING fts5(words, case_id UNINDEXED, tokenize = 'trigram')")
    op.execute("CREATE VIRTUAL TABLE said_terms USING fts5vocab(said, row)")
    op.create_table(
        "quotes",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_quotes_case_id_cases"),
        sa.PrimaryKeyConstraint("chat_id", "message_id", "case_id", name="pk_quotes"),
    )
    op.create_index("ix_quotes_case_id", "quotes", ["case_id"])
    op.create_table(
        "replies",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", "language", name="pk_replies"),
    )
    _fill()


def _fill() -> None:
    """Everything that was said before."""
    connection = op.get_bind()
    cases = sa.table(
        "cases",
        *(sa.column(name) for name in ("id", "number", "name", "order_number", "place", "wish", "wish_own", "help",
                                       "help_own", "erased_at")),
        sa.column("contact", DOCUMENT),
        sa.column("story", DOCUMENT),
    )  # fmt: skip
    for row in connection.execute(sa.select(cases).where(cases.c.erased_at.is_(None))).mappings().all():
        _add(row["id"], row["id"], _of_case(row))
    events = sa.table("events", sa.column("id"), sa.column("case_id"), sa.column("data", DOCUMENT))
    known = sa.select(cases.c.id).where(cases.c.erased_at.is_(None))
    query = sa.select(events.c.id, events.c.case_id, events.c.data).where(events.c.case_id.in_(known))
    for line_id, case_id, data in connection.execute(query).all():
        _add(-line_id, case_id, [value for name, value in data.items() if name not in MACHINE])


def _of_case(row: Any) -> list[object]:
    told = [part.get(name) for part in row["story"] for name in ("origin", "text", "file_name")]
    own = [row["wish"] if row["wish_own"] else "", row["help"] if row["help_own"] else ""]
    facts = [row[name] for name in ("number", "name", "order_number", "place")]
    return [*facts, row["contact"].get("value"), *told, *own]


def _add(row: int, case_id: int, pieces: list[object]) -> None:
    words = "\n".join(piece.replace("\0", "") for piece in pieces if isinstance(piece, str) and piece)
    if words:
        statement = sa.text("INSERT INTO said(rowid, words, case_id) VALUES (:row, :words, :case)")
        op.get_bind().execute(statement, {"row": row, "words": words, "case": case_id})
