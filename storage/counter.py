"""Customers without Telegram: their numbers, the forms in the group by which they are written down."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.counter import STATE
from flows.offline import id_of
from storage.schema import cases, counter_forms, customers, drafts, links, numbers, outbox, timers

COUNTED = 0  # the "year" under which these customers are counted: no number is ever given twice


async def next_customer(connection: AsyncConnection) -> int:
    """The id of a new customer without Telegram."""
    counted = (
        insert(numbers)
        .values(year=COUNTED, last=1)
        .on_conflict_do_update(index_elements=["year"], set_={"last": numbers.c.last + 1})
        .returning(numbers.c.last)
    )
    return id_of((await connection.execute(counted)).scalar_one())


async def keep_form(connection: AsyncConnection, chat_id: int, message_id: int, customer_id: int) -> None:
    """Remember whose complaint a message in the group asks for; one whose customer is gone asks for nobody's."""
    known = (await connection.execute(sa.select(customers.c.id).where(customers.c.id == customer_id))).scalar()
    if known is not None:
        values = {"chat_id": chat_id, "message_id": message_id, "customer_id": customer_id}
        await connection.execute(insert(counter_forms).values(values).on_conflict_do_nothing())


async def form_of(connection: AsyncConnection, chat_id: int, message_id: int) -> int | None:
    """The customer whose complaint this message asks for."""
    at = (counter_forms.c.chat_id == chat_id, counter_forms.c.message_id == message_id)
    return (await connection.execute(sa.select(counter_forms.c.customer_id).where(*at))).scalar()


async def buttons_of(connection: AsyncConnection, chat_id: int, customer_id: int) -> int:
    """The first message that asks for this complaint: the one with the buttons; 0 where none stands yet."""
    at = (counter_forms.c.chat_id == chat_id, counter_forms.c.customer_id == customer_id)
    return (await connection.execute(sa.select(sa.func.min(counter_forms.c.message_id)).where(*at))).scalar() or 0


async def open_of(connection: AsyncConnection, actor_id: int) -> int | None:
    """The customer whom this agent is writing down, the newest of several."""
    query = (
        sa.select(drafts.c.customer_id)
        .where(drafts.c.state == STATE, drafts.c.body["agent_id"].as_integer() == actor_id)
        .order_by(drafts.c.customer_id)
        .limit(1)
    )
    return (await connection.execute(query)).scalar()


async def pass_on(connection: AsyncConnection, case_id: int, after: int) -> None:
    """A case is another customer's now: its timers follow."""
    query = sa.select(timers.c.seq, timers.c.body).where(timers.c.body["case"].as_integer() == case_id)
    for seq, body in (await connection.execute(query)).all():
        moved = {"lane": f"customer:{after}", "body": body | {"customer": after}}
        await connection.execute(sa.update(timers).where(timers.c.seq == seq).values(moved))


async def forget(connection: AsyncConnection, customer_id: int) -> None:
    """A customer without Telegram who has no case left is forgotten."""
    left = sa.select(cases.c.id).where(cases.c.customer_id == customer_id).limit(1)
    if (await connection.execute(left)).scalar() is None:
        await connection.execute(sa.delete(counter_forms).where(counter_forms.c.customer_id == customer_id))
        await connection.execute(sa.delete(timers).where(timers.c.lane == f"customer:{customer_id}"))
        await connection.execute(sa.delete(drafts).where(drafts.c.customer_id == customer_id))
        await connection.execute(sa.delete(customers).where(customers.c.id == customer_id))


async def unsaid(connection: AsyncConnection, case_id: int, customer_id: int) -> None:
    """What was still to be sent to a customer about this case is not sent, and no reply of theirs belongs to it."""
    theirs = outbox.c.body["then"]["case"].as_integer() == case_id
    await connection.execute(
        sa.delete(outbox).where(outbox.c.lane == str(customer_id), outbox.c.state == "ready", theirs)
    )
    await connection.execute(sa.delete(links).where(links.c.chat_id == customer_id, links.c.case_id == case_id))


async def language_of(connection: AsyncConnection, customer_id: int) -> str:
    """The language a customer is spoken to in."""
    query = sa.select(customers.c.language).where(customers.c.id == customer_id)
    return str((await connection.execute(query)).scalar_one())
