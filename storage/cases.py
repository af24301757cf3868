"""Cases, their numbers, promises and history."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.records import OPEN, Case
from storage import search
from storage.documents import (
    CONTACT,
    CORRECTION,
    DEMANDS,
    FORMS,
    GRANTS,
    HANDED,
    OFFER,
    PARTS,
    PROMISES,
    RATINGS,
    SIGNALS,
    SURVEY,
)
from storage.schema import cases, events, numbers

WAITING = 200  # looked at for one free hand


class Stale(Exception):
    """Another step changed the case meanwhile; this one runs again on the new state."""


def _record(row: RowMapping) -> Case:
    values = {field.name: row[field.name] for field in fields(Case)}
    values["story"] = PARTS.validate_python(row["story"])
    values["contact"] = CONTACT.validate_python(row["contact"])
    values["survey"] = SURVEY.validate_python(row["survey"])
    values["forms"] = FORMS.validate_python(row["forms"])
    values["handed"] = HANDED.validate_python(row["handed"])
    values["ratings"] = RATINGS.validate_python(row["ratings"])
    values["offer"] = OFFER.validate_python(row["offer"])
    values["remedies"] = GRANTS.validate_python(row["remedies"])
    values["demands"] = DEMANDS.validate_python(row["demands"])
    values["signals"] = SIGNALS.validate_python(row["signals"])
    values["corrected"] = CORRECTION.validate_python(row["corrected"])
    values["promises"] = PROMISES.validate_python(row["promises"])
    return Case(**values)


def _values(case: Case) -> dict[str, Any]:
    values = {field.name: getattr(case, field.name) for field in fields(Case)}
    values["story"] = PARTS.dump_python(case.story, mode="json", exclude_defaults=True)
    values["contact"] = CONTACT.dump_python(case.contact, mode="json")
    values["survey"] = SURVEY.dump_python(case.survey, mode="json")
    values["forms"] = FORMS.dump_python(case.forms, mode="json")
    values["handed"] = HANDED.dump_python(case.handed, mode="json")
    values["ratings"] = RATINGS.dump_python(case.ratings, mode="json")
    values["offer"] = OFFER.dump_python(case.offer, mode="json", exclude_defaults=True)
    values["remedies"] = GRANTS.dump_python(case.remedies, mode="json")
    values["demands"] = DEMANDS.dump_python(case.demands, mode="json")
    values["signals"] = SIGNALS.dump_python(case.signals, mode="json", exclude_defaults=True)
    values["corrected"] = CORRECTION.dump_python(case.corrected, mode="json")
    values["promises"] = PROMISES.dump_python(case.promises, mode="json", exclude_defaults=True)
    values["due_at"] = case.due.due_at if case.due and case.paused_at is None else None
    return values


async def next_number(connection: AsyncConnection, year: int) -> tuple[int, str]:
    """A new case's id and its number, like C-2026-000123; numbers begin anew each year and leave no gap."""
    counted = (
        insert(numbers)
        .values(year=year, last=1)
        .on_conflict_do_update(index_elements=["year"], set_={"last": numbers.c.last + 1})
        .returning(numbers.c.last)
    )
    last = (await connection.execute(counted)).scalar_one()
    return year * 10_000_000 + last, f"C-{year}-{last:06}"


async def add(connection: AsyncConnection, case: Case) -> None:
    """Keep a new case."""
    await connection.execute(sa.insert(cases).values(_values(case)))
    await search.keep_case(connection, case)


async def save(connection: AsyncConnection, case: Case) -> None:
    """Keep a changed case; Stale where somebody was faster."""
    version, case.version = case.version, case.version + 1
    changed = await connection.execute(
        sa.update(cases).where(cases.c.id == case.id, cases.c.version == version).values(_values(case))
    )
    if changed.rowcount != 1:
        raise Stale(case.number)
    await search.keep_case(connection, case)


async def case(connection: AsyncConnection, case_id: int) -> Case | None:
    """One case by its id."""
    row = (await connection.execute(sa.select(cases).where(cases.c.id == case_id))).mappings().first()
    return _record(row) if row else None


async def id_of(connection: AsyncConnection, number: str) -> int | None:
    """The id of the case with this number."""
    return (await connection.execute(sa.select(cases.c.id).where(cases.c.number == number))).scalar()


async def numbered(connection: AsyncConnection, number: int) -> dict[str, int]:
    """The cases of all years with this number of their year, the newest first: their whole numbers, and ids."""
    query = sa.select(cases.c.number, cases.c.id).where(cases.c.number.like(f"C-____-{number:06}"))
    return {row.number: row.id for row in await connection.execute(query.order_by(cases.c.id.desc()))}


async def of_customer(connection: AsyncConnection, customer_id: int) -> list[Case]:
    """All cases of a customer, oldest first."""
    query = sa.select(cases).where(cases.c.customer_id == customer_id).order_by(cases.c.id)
    return [_record(row) for row in (await connection.execute(query)).mappings()]


async def open_by_department(connection: AsyncConnection) -> list[tuple[int, str]]:
    """The id and department of all cases that are not closed, oldest first."""
    query = sa.select(cases.c.id, cases.c.department).where(cases.c.state != "closed").order_by(cases.c.id)
    return [(row.id, row.department) for row in await connection.execute(query)]


async def department(connection: AsyncConnection, case_id: int) -> str:
    """Which department has the case."""
    return (await connection.execute(sa.select(cases.c.department).where(cases.c.id == case_id))).scalar() or ""


async def loads(connection: AsyncConnection) -> dict[int, int]:
    """How many open cases everybody has."""
    mine = sa.select(cases.c.owner_id, sa.func.count().label("load"))
    query = mine.where(cases.c.state.in_(OPEN), cases.c.owner_id != 0).group_by(cases.c.owner_id)
    return {row.owner_id: row.load for row in await connection.execute(query)}


async def owned_by(connection: AsyncConnection, user_id: int) -> list[int]:
    """The ids of the open cases that somebody has, oldest first."""
    query = sa.select(cases.c.id).where(cases.c.state.in_(OPEN), cases.c.owner_id == user_id).order_by(cases.c.id)
    return list((await connection.execute(query)).scalars())


async def waiting(connection: AsyncConnection) -> list[Case]:
    """The cases that nobody has, oldest first."""
    query = sa.select(cases).where(cases.c.state == "new", cases.c.owner_id == 0).order_by(cases.c.lodged_at)
    return [_record(row) for row in (await connection.execute(query.limit(WAITING))).mappings()]


async def note(
    connection: AsyncConnection, case_id: int, actor: str, kind: str, data: Mapping[str, object], now: datetime
) -> None:
    """Add a line to the case's history; nothing is ever changed there."""
    line = sa.insert(events).values(case_id=case_id, at=now, actor=actor, kind=kind, data=dict(data))
    [line_id] = (await connection.execute(line)).inserted_primary_key or (0,)
    await search.keep_line(connection, case_id, line_id, data)


async def history(connection: AsyncConnection, case_id: int) -> list[RowMapping]:
    """The case's history, oldest first: at, actor, kind, data."""
    query = sa.select(events).where(events.c.case_id == case_id).order_by(events.c.id)
    return list((await connection.execute(query)).mappings())
