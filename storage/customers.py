"""Customers and the draft each may have."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.customer import Customer
from flows.draft import ENDED, Draft
from flows.standing import Conduct
from storage.documents import CONDUCT, DRAFT, PARTS, QUESTION, SEGMENT
from storage.schema import customers, drafts


async def customer(connection: AsyncConnection, customer_id: int) -> tuple[Customer, Draft] | None:
    """A customer and their draft; None where they have never been seen."""
    query = (
        sa.select(customers, drafts.c.body)
        .join(drafts, drafts.c.customer_id == customers.c.id, isouter=True)
        .where(customers.c.id == customer_id)
    )
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        return None
    draft = DRAFT.validate_python(row["body"]) if row["body"] else Draft(customer_id)
    person = Customer(
        id=row["id"],
        name=row["name"],
        language=row["language"],
        chose_language=row["chose_language"],
        blocked=row["blocked"],
        current_case=row["current_case"],
        current_until=row["current_until"],
        held=PARTS.validate_python(row["held"]),
        informed_at=row["informed_at"],
        time_zone=row["time_zone"],
        city_asked_until=row["city_asked_until"],
        question=QUESTION.validate_python(row["question"]),
        conduct=CONDUCT.validate_python(row["conduct"] or {}),
        segment=SEGMENT.validate_python(row["segment"]),
        wrong_links=row["wrong_links"],
        wrong_links_since=row["wrong_links_since"],
    )
    return person, draft


async def save(connection: AsyncConnection, person: Customer, draft: Draft, now: datetime) -> None:
    """Keep the customer and the draft as they are now."""
    values = {
        "name": person.name,
        "language": person.language,
        "chose_language": person.chose_language,
        "blocked": person.blocked,
        "current_case": person.current_case,
        "current_until": person.current_until,
        "held": PARTS.dump_python(person.held, mode="json", exclude_defaults=True),
        "informed_at": person.informed_at,
        "time_zone": person.time_zone,
        "city_asked_until": person.city_asked_until,
        "question": QUESTION.dump_python(person.question, mode="json"),
        **_standing(person),
        "wrong_links": person.wrong_links,
        "wrong_links_since": person.wrong_links_since,
    }
    await connection.execute(
        insert(customers)
        .values(id=person.id, first_seen_at=now, **values)
        .on_conflict_do_update(index_elements=["id"], set_=values)
    )
    if draft.state == "new":
        return
    if draft.state in ENDED:  # its words are in the case, or were thrown away
        draft = Draft(person.id, draft.state, touched_at=draft.touched_at)
    body = {"state": draft.state, "touched_at": draft.touched_at, "body": DRAFT.dump_python(draft, mode="json")}
    await connection.execute(
        insert(drafts)
        .values(customer_id=person.id, **body)
        .on_conflict_do_update(index_elements=["customer_id"], set_=body)
    )


def _standing(person: Customer) -> dict[str, Any]:
    fine = person.conduct == Conduct()
    return {
        "conduct": None if fine else CONDUCT.dump_python(person.conduct, mode="json", exclude_defaults=True),
        "segment": SEGMENT.dump_python(person.segment, mode="json"),
    }


async def save_standing(connection: AsyncConnection, person: Customer) -> None:
    """Keep how the customer stands with the staff: conduct and segment."""
    await connection.execute(sa.update(customers).where(customers.c.id == person.id).values(_standing(person)))


async def mark_blocked(connection: AsyncConnection, customer_id: int) -> None:
    """The customer has shut the door: Telegram said so when a message was to be delivered."""
    await connection.execute(sa.update(customers).where(customers.c.id == customer_id).values(blocked=True))
