"""Where things stand in Telegram: cards, links between messages, who is staff, facts of the installation."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import cards, facts, links, quotes, staff


@dataclass(frozen=True, slots=True)
class Card:
    """The staff's view of a case: its topic (forums), its message, what they show, and in which room they stand."""

    case_id: int
    topic_id: int | None = None
    message_id: int | None = None
    title: str = ""
    digest: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A message of the bot about a case; `origin` is the message it is a copy of, 0 for none."""

    chat_id: int
    message_id: int
    case_id: int
    kind: str
    origin_chat_id: int = 0
    origin_message_id: int = 0
    data: Mapping[str, Any] | None = None
    sent_at: datetime | None = None


async def card(connection: AsyncConnection, case_id: int) -> Card:
    """The card of a case; an empty one where there is none yet."""
    row = (await connection.execute(sa.select(cards).where(cards.c.case_id == case_id))).first()
    return Card(*row) if row else Card(case_id)


async def case_of_topic(connection: AsyncConnection, place: str, topic_id: int) -> int | None:
    """The case whose topic this is."""
    query = sa.select(cards.c.case_id).where(cards.c.place == place, cards.c.topic_id == topic_id)
    return (await connection.execute(query)).scalar()


async def places(connection: AsyncConnection) -> dict[int, str]:
    """In which room each card stands, by the case."""
    rows = await connection.execute(sa.select(cards.c.case_id, cards.c.place))
    return {row.case_id: row.place for row in rows}


async def save_card(connection: AsyncConnection, case_id: int, **values: object) -> None:
    """Keep what the card has become."""
    await connection.execute(
        insert(cards).values(case_id=case_id, **values).on_conflict_do_update(index_elements=["case_id"], set_=values)
    )


async def forget_cards(connection: AsyncConnection, place: str) -> None:
    """The room has moved: no topic and no card stands there any more, nor in a topic within it."""
    within = cards.c.place.startswith(f"{place}#", autoescape=True)
    await connection.execute(sa.delete(cards).where(sa.or_(cards.c.place == place, within)))


async def link(connection: AsyncConnection, new: Link) -> None:
    """Remember what a message of the bot is about."""
    values = {
        "case_id": new.case_id,
        "kind": new.kind,
        "origin_chat_id": new.origin_chat_id,
        "origin_message_id": new.origin_message_id,
        "data": dict(new.data or {}),
        "sent_at": new.sent_at,
    }
    await connection.execute(
        insert(links)
        .values(chat_id=new.chat_id, message_id=new.message_id, **values)
        .on_conflict_do_update(index_elements=["chat_id", "message_id"], set_=values)
    )


async def linked(connection: AsyncConnection, chat_id: int, message_id: int) -> Link | None:
    """What a message of the bot is about."""
    query = sa.select(links).where(links.c.chat_id == chat_id, links.c.message_id == message_id)
    row = (await connection.execute(query)).first()
    return Link(*row) if row else None


async def chat_of(connection: AsyncConnection, case_id: int, message_id: int, chats: Collection[int]) -> int:
    """In which of the chats a message of the bot about a case stands; 0 where none is known."""
    query = sa.select(links.c.chat_id).where(
        links.c.case_id == case_id, links.c.message_id == message_id, links.c.chat_id.in_(chats)
    )
    return (await connection.execute(query)).scalar() or 0


async def asking(connection: AsyncConnection, chat_id: int, case_id: int, promises: Collection[int]) -> int:
    """A message of a chat whose buttons are about one of these promises of a case; 0 where none is left."""
    here = (links.c.chat_id == chat_id, links.c.case_id == case_id, links.c.kind == "notice")
    query = sa.select(links.c.message_id, links.c.data).where(*here).order_by(links.c.message_id)
    found = (row.message_id for row in await connection.execute(query) if row.data.get("promise") in promises)
    return next(found, 0)


async def settled(connection: AsyncConnection, chat_id: int, message_id: int) -> None:
    """Its buttons are off."""
    here = (links.c.chat_id == chat_id, links.c.message_id == message_id)
    await connection.execute(sa.update(links).where(*here).values(data={}))


async def quote(
    connection: AsyncConnection, chat_id: int, message_id: int, case_ids: Collection[int], now: datetime
) -> None:
    """Remember which cases a message of the bot shows something of."""
    for case_id in case_ids:
        values = {"chat_id": chat_id, "message_id": message_id, "case_id": case_id, "sent_at": now}
        await connection.execute(insert(quotes).values(values).on_conflict_do_nothing())


async def copy_of(connection: AsyncConnection, chat_id: int, message_id: int) -> Link | None:
    """The copy of a person's message on the other side."""
    query = (
        sa.select(links)
        .where(links.c.origin_chat_id == chat_id, links.c.origin_message_id == message_id, links.c.kind == "copy")
        .order_by(links.c.message_id.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return Link(*row) if row else None


async def member(connection: AsyncConnection, chat_id: int, user_id: int) -> tuple[str, datetime] | None:
    """A person's status in a staff group, as Telegram named it, and when it was asked."""
    query = sa.select(staff.c.status, staff.c.asked_at).where(staff.c.chat_id == chat_id, staff.c.user_id == user_id)
    row = (await connection.execute(query)).first()
    return (row.status, row.asked_at) if row else None


async def desk(connection: AsyncConnection, statuses: Collection[str]) -> frozenset[int]:
    """Who is known to be in a staff group, by these statuses."""
    return frozenset(
        (await connection.execute(sa.select(staff.c.user_id).where(staff.c.status.in_(statuses)))).scalars()
    )


async def forget_member(connection: AsyncConnection, chat_id: int, user_id: int) -> None:
    """What is known of somebody in a staff group may be old: it is asked anew."""
    await connection.execute(sa.delete(staff).where(staff.c.chat_id == chat_id, staff.c.user_id == user_id))


async def save_member(connection: AsyncConnection, chat_id: int, user_id: int, status: str, now: datetime) -> None:
    """Keep a person's status in a staff group."""
    values = {"status": status, "asked_at": now}
    known = insert(staff).values(chat_id=chat_id, user_id=user_id, **values)
    await connection.execute(known.on_conflict_do_update(index_elements=["chat_id", "user_id"], set_=values))


async def fact(connection: AsyncConnection, name: str) -> Any:
    """A fact of the installation; None where it is unknown."""
    return (await facts_of(connection, [name])).get(name)


async def facts_of(connection: AsyncConnection, names: Collection[str]) -> dict[str, Any]:
    """Several facts by their names; those that are unknown are missing."""
    rows = await connection.execute(sa.select(facts.c.name, facts.c.value).where(facts.c.name.in_(names)))
    return {row.name: row.value for row in rows}


async def save_fact(connection: AsyncConnection, name: str, value: object) -> None:
    """Keep a fact of the installation."""
    await connection.execute(
        insert(facts)
        .values(name=name, value=value)
        .on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )
