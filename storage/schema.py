"""The tables, once, for SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts up by itself only in an INTEGER
DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)


class Moment(sa.types.TypeDecorator[datetime]):
    """An aware UTC datetime, sortable as stored; naive ones are refused."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _queue(name: str) -> sa.Table:
    """A table of work: one shape for what came in, what goes out and what is to come.

    `key` makes a second put harmless. Rows of one `lane` are worked in order of priority and arrival, one at a time.
    `due` is the moment from which a row may be worked; a row that was tried and failed holds its lane until then.
    """
    return sa.Table(
        name,
        metadata,
        sa.Column("seq", KEY, primary_key=True, autoincrement=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("lane", sa.Text, nullable=False),
        sa.Column("priority", sa.SmallInteger, nullable=False, default=0),
        sa.Column("due", Moment, nullable=False),
        sa.Column("tries", sa.SmallInteger, nullable=False, default=0),
        sa.Column("state", sa.Text, nullable=False, default="ready"),  # ready, done, buried
        sa.Column("error", sa.Text, nullable=False, default=""),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("put_at", Moment, nullable=False),
        sa.Column("done_at", Moment),
        sa.Index(
            f"ix_{name}_ready",
            "priority",
            "seq",
            sqlite_where=sa.text("state = 'ready'"),
            postgresql_where=sa.text("state = 'ready'"),
        ),
        sa.Index(
            f"ix_{name}_due",
            "due",
            sqlite_where=sa.text("state = 'ready'"),
            postgresql_where=sa.text("state = 'ready'"),
        ),
        sa.Index(
            f"ix_{name}_failed",
            "lane",
            sqlite_where=sa.text("state = 'ready' AND tries > 0"),
            postgresql_where=sa.text("state = 'ready' AND tries > 0"),
        ),
        sa.Index(f"ix_{name}_done_at", "done_at"),
        sqlite_autoincrement=True,
    )


inbox = _queue("inbox")
outbox = _queue("outbox")
timers = _queue("timers")

customers = sa.Table(
    "customers",
    metadata,
    sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("chose_language", sa.Boolean, nullable=False),
    sa.Column("blocked", sa.Boolean, nullable=False),
    sa.Column("current_case", sa.BigInteger, nullable=False),
    sa.Column("current_until", Moment),
    sa.Column("held", DOCUMENT, nullable=False),
    sa.Column("time_zone", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("city_asked_until", Moment),
    sa.Column("first_seen_at", Moment, nullable=False),
    sa.Column("informed_at", Moment),
    sa.Column("question", DOCUMENT),
    sa.Column("conduct", DOCUMENT),
    sa.Column("segment", DOCUMENT),
    sa.Column("wrong_links", sa.Integer, nullable=False, server_default="0"),
    sa.Column("wrong_links_since", Moment),
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("customer_id", sa.ForeignKey("customers.id"), primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("body", DOCUMENT, nullable=False),
    sa.Column("touched_at", Moment, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),  # year and number
    sa.Column("number", sa.Text, nullable=False, unique=True),
    sa.Column("customer_id", sa.ForeignKey("customers.id"), nullable=False, index=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("category", sa.Text, nullable=False),
    sa.Column("severity", sa.Text, nullable=False),
    sa.Column("story", DOCUMENT, nullable=False),
    sa.Column("wish", sa.Text, nullable=False),
    sa.Column("wish_own", sa.Boolean, nullable=False),
    sa.Column("contact", DOCUMENT, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("time_zone", sa.Text, nullable=False),
    sa.Column("lodged_at", Moment, nullable=False),
    sa.Column("owner_id", sa.BigInteger, nullable=False),
    sa.Column("owner_name", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("undelivered", sa.Text, nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("resolved_at", Moment),
    sa.Column("closed_at", Moment),
    sa.Column("survey", DOCUMENT, nullable=False),
    sa.Column("ratings", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("remedies", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("hold", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("erase_asked_at", Moment),
    sa.Column("erased_at", Moment),
    sa.Column("order_number", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("place", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("help", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("help_own", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("asked_at", Moment),
    sa.Column("decided_by", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("decided_name", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("barred", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("earlier", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("earlier_id", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("supervisor_only", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("manager_only", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("withdrawn", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("merged_into", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("follows", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("department", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("forms", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("cause", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("responsible", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("promises", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("told", sa.Integer, nullable=False, server_default="0"),
    sa.Column("halts", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("paused_at", Moment),
    sa.Column("wake_at", Moment),
    sa.Column("delays", sa.Integer, nullable=False, server_default="0"),
    sa.Column("level", sa.Integer, nullable=False, server_default="0"),
    sa.Column("door", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("due_at", Moment),  # by when the customer hears next; none while the promises stand still
    sa.Column("notes", sa.Integer, nullable=False, server_default="0"),
    sa.Column("findings", sa.Integer, nullable=False, server_default="0"),
    sa.Column("linked", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("transfers", sa.Integer, nullable=False, server_default="0"),
    sa.Column("handed", DOCUMENT),
    sa.Column("department_due_at", Moment),
    sa.Column("offer", DOCUMENT, nullable=False, server_default="{}"),
    sa.Column("declined", sa.Integer, nullable=False, server_default="0"),
    sa.Column("about", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("about_names", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("demands", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("final_on", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("looked_at", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("channel", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("signals", DOCUMENT, nullable=False, server_default="[]"),
    sa.Column("corrected", DOCUMENT),
    sa.Column("heard_at", Moment),
)

numbers = sa.Table(
    "numbers",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

# Every promise there was, and what became of it: kept, missed, put off before it passed (delayed), or overtaken by
# something else (dropped). One that stands has none of these moments.
promises = sa.Table(
    "promises",
    metadata,
    sa.Column("id", KEY, primary_key=True, autoincrement=True),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False, server_default="0"),  # counted in the case
    sa.Column("kind", sa.Text, nullable=False, server_default="answer"),
    sa.Column("told_at", Moment, nullable=False),
    sa.Column("due_at", Moment, nullable=False),
    sa.Column("kept_at", Moment),
    sa.Column("missed_at", Moment),
    sa.Column("delayed_at", Moment),
    sa.Column("dropped_at", Moment),
)

# What somebody of the staff has to know: told from `due` on, all that is due in a room in one message.
alarms = sa.Table(
    "alarms",
    metadata,
    sa.Column("id", KEY, primary_key=True, autoincrement=True),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("tells", sa.Text, nullable=False),  # owner, supervisor, manager
    sa.Column("promise", sa.Integer, nullable=False),
    sa.Column("was", Moment),  # of what is late: the time that the customer was told …
    sa.Column("by", Moment),  # … and the new one
    sa.Column("put_at", Moment, nullable=False),
    sa.Column("due", Moment, nullable=False),
    sa.Column("told_at", Moment),
    sa.Index(
        "ix_alarms_due",
        "due",
        sqlite_where=sa.text("told_at IS NULL"),
        postgresql_where=sa.text("told_at IS NULL"),
    ),
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("id", KEY, primary_key=True, autoincrement=True),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("data", DOCUMENT, nullable=False),
)

# What was offered and granted, line by line: rows are added, never changed. Of the customer nothing stands here.
ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("id", KEY, primary_key=True, autoincrement=True),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),  # offered, accepted, declined, expired, withdrawn, delayed, fulfilled
    sa.Column("offer", sa.Text, nullable=False),
    sa.Column("option", sa.Integer, nullable=False),
    sa.Column("remedy", sa.Text, nullable=False),
    sa.Column("minor", sa.BigInteger, nullable=False),  # of the currency; 0 without one
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("offered_by", sa.Text, nullable=False),
    sa.Column("allowed_by", sa.Text, nullable=False),
    sa.Column("allowed_role", sa.Text, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("due_at", Moment),
)

# What the staff see of a case in Telegram; the adapter's, not the flow's.
cards = sa.Table(
    "cards",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("topic_id", sa.BigInteger),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("title", sa.Text, nullable=False, default=""),
    sa.Column("digest", sa.Text, nullable=False, default=""),
    sa.Column("place", sa.Text, nullable=False, server_default="staff"),  # the room where they stand
)

# Every message of the bot that is about a case, and what it is a copy of: replies and edits find their way by it.
links = sa.Table(
    "links",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column(
        "kind", sa.Text, nullable=False
    ),  # card, copy, said, prompt, notice (data: the promise its buttons are about)
    sa.Column("origin_chat_id", sa.BigInteger, nullable=False, default=0),
    sa.Column("origin_message_id", sa.BigInteger, nullable=False, default=0),
    sa.Column("data", DOCUMENT, nullable=False),
    sa.Column("sent_at", Moment),
    sa.Index("ix_links_origin", "origin_chat_id", "origin_message_id"),
)

# Which message in a customer's chat has the buttons of a question: they are taken off when it is over.
asked = sa.Table(
    "asked",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),  # survey, decision, withdraw, case, which
    sa.Column("case_id", sa.BigInteger, primary_key=True, autoincrement=False),  # 0 for none
    sa.Column("message_id", sa.BigInteger, nullable=False),
)

# Answers in the staff group that show what was said in cases: they go when a case is erased.
quotes = sa.Table(
    "quotes",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("case_id", sa.ForeignKey("cases.id"), primary_key=True, index=True),
    sa.Column("sent_at", Moment, nullable=False),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("user_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("status", sa.Text, nullable=False),  # as in Telegram's ChatMember
    sa.Column("asked_at", Moment, nullable=False),
)

# People of the staff as the bot knows them: the name at Telegram, and the one that customers read.
colleagues = sa.Table(
    "colleagues",
    metadata,
    sa.Column("user_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("username", sa.Text, nullable=False),
    sa.Column("alias", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("on_duty", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("duty_since", Moment),
    sa.Column("had_case_at", Moment),
)

# Small facts of the installation by name: where the staff group is now, what was set up at Telegram.
facts = sa.Table(
    "facts",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", DOCUMENT, nullable=False),
)

# Canned replies that supervisors wrote in the group, beside those of the policy; one row a language.
replies = sa.Table(
    "replies",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("written_by", sa.BigInteger, nullable=False),
    sa.Column("written_at", Moment, nullable=False),
)

# Who was erased, by a salted hash of their id: when a backup is restored they are erased again.
erasures = sa.Table(
    "erasures",
    metadata,
    sa.Column("salt", sa.Text, primary_key=True),
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("at", Moment, nullable=False),
)

# Messages in the staff group by which a complaint is written down for a customer without Telegram.
counter_forms = sa.Table(
    "counter_forms",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("customer_id", sa.ForeignKey("customers.id"), nullable=False, index=True),
)

# Links that let a customer follow a case here, each by the hash of its token; used once. `opened_by` is somebody of the
# staff who was asked whether the case is theirs.
invitations = sa.Table(
    "invitations",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("made_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
    sa.Column("used_at", Moment),
    sa.Column("opened_by", sa.BigInteger, nullable=False, server_default="0"),
)
