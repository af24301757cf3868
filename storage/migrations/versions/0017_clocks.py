"""A case's clocks: its promises by kind and what became of them, the ladder, alarms; timers found by their moments.

In a case of before stands what its customer was told and has not had; the timer `adopt` adds what the policy promises.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT, Moment

revision = "0017"
down_revision = "0016"

OPEN = ("new", "taken", "waiting")
WORDS = ("replied", "asked", "offered", "declined-demand", "final-answer", "resolved")  # of the staff to the customer
Row = Mapping[Any, Any]


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
        sa.Column("earlier_id", sa.BigInteger(), nullable=False, server_default="0"),
        sa.Column("manager_only", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("cases", column)
    op.drop_column("cases", "promise_at")
    _carry_over(op.get_bind())


# --- what was promised before ----------------------------------------------------------------------------------------

CASES = sa.table(
    "cases",
    *(sa.column(name) for name in ("id", "customer_id", "state", "round", "owner_name", "supervisor_only")),
    *(sa.column(name, Moment()) for name in ("lodged_at", "closed_at", "paused_at", "heard_at", "due_at")),
    *(sa.column(name, DOCUMENT) for name in ("offer", "remedies", "promises", "halts")),
    *(sa.column(name) for name in ("declined", "told", "level", "door")),
)
ENDS = [sa.column(name, Moment()) for name in ("told_at", "due_at", "kept_at", "missed_at", "dropped_at")]
PROMISES = sa.table("promises", *(sa.column(name) for name in ("id", "case_id", "number", "kind")), *ENDS)
EVENTS = sa.table(
    "events", *(sa.column(name) for name in ("id", "case_id", "actor", "kind")), sa.column("at", Moment())
)
TIMERS = sa.table(
    "timers",
    *(sa.column(name) for name in ("key", "lane", "priority", "tries", "state", "error")),
    *(sa.column(name, Moment()) for name in ("due", "put_at")),
    sa.column("body", DOCUMENT),
)


def _carry_over(connection: sa.Connection) -> None:
    told, happened = _by_case(connection, PROMISES), _by_case(connection, EVENTS)
    for case in connection.execute(sa.select(CASES)).mappings().all():
        _carry_case(connection, case, told[case["id"]], happened[case["id"]])
        _chase_remedies(connection, case)


def _by_case(connection: sa.Connection, table: sa.TableClause) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in connection.execute(sa.select(table).order_by(table.c.id)).mappings():
        found[row["case_id"]].append(row)
    return found


def _carry_case(connection: sa.Connection, case: Row, told: list[Row], happened: list[Row]) -> None:
    words = [event for event in happened if event["kind"] in WORDS]
    ended = [_became(case, row, after, words) for row, after in zip(told, [*told[1:], None], strict=True)]
    for row, end in zip(told, ended, strict=True):
        if end:
            connection.execute(sa.update(PROMISES).where(PROMISES.c.id == row["id"]).values(**end))
    heard = max((event["at"] for event in words), default=None)
    values: dict[str, Any] = {"told": len(told), "heard_at": heard}
    if case["state"] in OPEN:
        values |= _standing(case, told[-1:], ended[-1:], happened) | _halts(case, happened)
        for standing in values["promises"]:
            its = sa.and_(PROMISES.c.case_id == case["id"], PROMISES.c.number == standing["number"])
            connection.execute(sa.update(PROMISES).where(its).values(kind=standing["kind"]))
        if values["halts"]:
            values["due_at"] = None
        _wake(connection, "adopt", case, case["lodged_at"])
        if (case["offer"] or {}).get("state") == "waiting":  # for a supervisor's word
            _wake(connection, "approval", case, case["lodged_at"])
    connection.execute(sa.update(CASES).where(CASES.c.id == case["id"]).values(**values))


def _became(case: Row, row: Row, after: Row | None, words: Iterable[Row]) -> dict[str, datetime]:
    """What ended a promise: the first words after it kept it, where they came in time; nothing of one that stands."""
    above = after is None and case["supervisor_only"]  # only who has it since may keep that
    until = after["told_at"] if after else case["closed_at"] if case["state"] == "closed" else None
    answers = (
        word["at"]
        for word in words
        if word["at"] > row["told_at"]
        and (until is None or word["at"] <= until)
        and not (above and word["actor"] != case["owner_name"])
    )
    end = next(answers, until)
    if end is None:
        return {}
    if end > row["due_at"]:
        return {"missed_at": row["due_at"]}
    return {"dropped_at" if end == until else "kept_at": end}


def _standing(case: Row, last: list[Row], ended: list[dict[str, datetime]], happened: Iterable[Row]) -> dict[str, Any]:
    """What the customer waits for, and whether they may ask for somebody above because of what was before."""
    risen = bool(case["supervisor_only"]) and case["round"] > 1  # not one whose customer's conversation has ended
    looks = {event["at"] for event in happened if event["kind"] == "look-asked"}
    values: dict[str, Any] = {"level": int(risen), "promises": [], "due_at": None}
    values["door"] = "declined" if case["declined"] and not case["supervisor_only"] else ""
    for row, end in zip(last, ended, strict=True):
        if "missed_at" in end:
            values["door"] = "missed"
        elif not end:
            above = risen or row["told_at"] in looks
            moments = {name: row[name].astimezone(UTC).isoformat() for name in ("told_at", "due_at")}
            kind = "escalation" if above else "answer"
            values |= {"promises": [{"number": row["number"], "kind": kind} | moments], "due_at": row["due_at"]}
    return values


def _halts(case: Row, happened: Iterable[Row]) -> dict[str, Any]:
    """Why the promises stand still, and since when: a question did that before, and an open offer does it now."""
    halts, since = ["question"] if case["paused_at"] else [], case["paused_at"]
    if (case["offer"] or {}).get("state") == "open":
        made = max((event["at"] for event in happened if event["kind"] == "offered"), default=case["lodged_at"])
        halts, since = [*halts, "offer"], min(since or made, made)
    return {"halts": halts, "paused_at": since}


def _chase_remedies(connection: sa.Connection, case: Row) -> None:
    """What is overdue was said once; from now on it is brought to mind again."""
    grants = [dict(grant) for grant in case["remedies"]]
    late = [grant for grant in grants if grant.get("overdue") and not grant.get("done_at")]
    if late:
        for grant in late:
            grant["remind_at"] = grant["due_at"]
        connection.execute(sa.update(CASES).where(CASES.c.id == case["id"]).values(remedies=grants))
        _wake(connection, "remedy", case, min(datetime.fromisoformat(grant["due_at"]) for grant in late))


def _wake(connection: sa.Connection, name: str, case: Row, due: datetime) -> None:
    key, lane = f"{name}:{case['id']}", f"customer:{case['customer_id']}"
    body = {"name": name, "case": case["id"], "customer": case["customer_id"]}
    connection.execute(sa.delete(TIMERS).where(TIMERS.c.key == key))
    timer = {"key": key, "lane": lane, "priority": 0, "tries": 0, "state": "ready", "error": "", "body": body}
    connection.execute(sa.insert(TIMERS).values(**timer, due=due, put_at=due))
