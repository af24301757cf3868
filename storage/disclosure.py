"""Everything about one person, row by row, as the tables hold it."""

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import cases, customers, drafts, events, inbox, ledger, links, outbox, promises, timers

Rows = list[dict[str, Any]]
# The agents' ids are the agents'; the others are machinery.
INTERNAL = frozenset({"owner_id", "earlier_id", "decided_by", "barred", "about"}
                     | {"version", "forms", "linked", "wake_at", "told"})  # fmt: skip


async def everything(connection: AsyncConnection, customer_id: int) -> dict[str, Any]:
    """What is kept about a person; docs/privacy.md describes it. Moments are aware UTC `datetime`s."""
    own = await _rows(connection, sa.select(cases).where(cases.c.customer_id == customer_id).order_by(cases.c.id))
    found: dict[str, Any] = {
        "person": await _one(connection, sa.select(customers).where(customers.c.id == customer_id)),
        "draft": await _one(connection, sa.select(drafts).where(drafts.c.customer_id == customer_id)),
        "cases": [await _case(connection, row) for row in own],
    }
    lane = f"customer:{customer_id}"
    due = sa.select(timers.c.key, timers.c.due).where(timers.c.lane == lane, timers.c.state == "ready")
    came = sa.select(inbox.c.put_at, inbox.c.state, inbox.c.body).where(inbox.c.lane == lane)
    went = sa.select(outbox.c.put_at, outbox.c.state, outbox.c.body).where(outbox.c.lane == str(customer_id))
    found["reminders"] = await _rows(connection, due.order_by(timers.c.due))
    found["received"] = await _rows(connection, came.order_by(inbox.c.seq))
    found["sent"] = [_without_file(row) for row in await _rows(connection, went.order_by(outbox.c.seq))]
    return found


async def _case(connection: AsyncConnection, row: dict[str, Any]) -> dict[str, Any]:
    about = {name: value for name, value in row.items() if name not in INTERNAL}
    about["offer"] = _without(row["offer"], "maker_id", "rejecting")
    about["handed"] = _without(row["handed"], "by_id") if row["handed"] else None
    for name, table, order in (
        ("promises", promises, promises.c.id),
        ("history", events, events.c.id),
        ("messages", links, links.c.message_id),
        ("ledger", ledger, ledger.c.id),
    ):
        query = sa.select(table).where(table.c.case_id == row["id"]).order_by(order)
        rows = await _rows(connection, query)
        about[name] = [{key: value for key, value in each.items() if key not in ("id", "case_id")} for each in rows]
    return about


def _without(kept: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in kept.items() if name not in names}


def _without_file(row: dict[str, Any]) -> dict[str, Any]:
    """A file that was handed over before holds all of this once more; its name is enough."""
    if "file" not in row["body"]:
        return row
    return row | {"body": row["body"] | {"file": {"name": row["body"]["file"]["name"]}}}


async def _rows(connection: AsyncConnection, query: sa.Select[Any]) -> Rows:
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def _one(connection: AsyncConnection, query: sa.Select[Any]) -> dict[str, Any] | None:
    return next(iter(await _rows(connection, query)), None)


def as_json(found: dict[str, Any]) -> str:
    """The same as a JSON text; moments in ISO 8601."""
    return json.dumps(found, ensure_ascii=False, indent=2, default=_moment)


def _moment(value: object) -> str:
    assert isinstance(value, datetime), f"no JSON for {value!r}"
    return value.isoformat()
