"""Erasing: a person, or single cases, out of every table; what remains is that there was a case."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.draft import ENDED
from flows.privacy import HISTORY_REMAINS, NOBODY
from storage import search
from storage.schema import (
    alarms,
    asked,
    cards,
    cases,
    counter_forms,
    customers,
    drafts,
    events,
    inbox,
    invitations,
    links,
    outbox,
    quotes,
    timers,
)

DELETABLE = timedelta(hours=48)  # how long Telegram lets a bot delete what it has sent
WORKED = ("done", "buried")


@dataclass(frozen=True, slots=True)
class Sent:
    """Messages of the bot in one staff group about one case: those it may delete, and those it perhaps may not."""

    case_id: int
    chat_id: int
    young: list[int]
    old: list[int]


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed case whose time will be up."""

    id: int
    customer_id: int
    category: str
    closed_at: datetime


async def closed(connection: AsyncConnection, *, timed: bool) -> list[Closed]:
    """Every closed case that is neither erased nor held; with `timed` False those that no timer waits for."""
    query = sa.select(cases.c.id, cases.c.customer_id, cases.c.category, cases.c.closed_at).where(
        cases.c.state == "closed", cases.c.closed_at.is_not(None), cases.c.erased_at.is_(None), cases.c.hold == ""
    )
    if not timed:
        key = sa.literal("retention:") + sa.cast(cases.c.id, sa.Text)
        query = query.where(~sa.exists().where(timers.c.key == key))
    return [Closed(*row) for row in await connection.execute(query)]


async def make_room(connection: AsyncConnection) -> None:
    """The nobody to whom erased cases belong."""
    nobody = {"id": NOBODY, "name": "", "language": "", "chose_language": False, "blocked": True, "current_case": 0}
    known = insert(customers).values(**nobody, held=[], first_seen_at=datetime.fromtimestamp(0, UTC))
    await connection.execute(known.on_conflict_do_nothing(index_elements=["id"]))


async def sent_about(
    connection: AsyncConnection, case_ids: Collection[int], chats: Collection[int], now: datetime
) -> list[Sent]:
    """What stands in the staff groups about these cases beside their cards."""
    about = sa.select(links.c.case_id, links.c.chat_id, links.c.message_id, links.c.sent_at).where(
        links.c.case_id.in_(case_ids), links.c.chat_id.in_(chats), links.c.kind != "card"
    )
    shown_there = sa.select(quotes.c.case_id, quotes.c.chat_id, quotes.c.message_id, quotes.c.sent_at).where(
        quotes.c.case_id.in_(case_ids), quotes.c.chat_id.in_(chats)
    )
    query = sa.union_all(about, shown_there).order_by("case_id", "chat_id", "message_id")
    found: dict[tuple[int, int], Sent] = {}
    for case_id, chat_id, message_id, sent_at in await connection.execute(query):
        sent = found.setdefault((case_id, chat_id), Sent(case_id, chat_id, [], []))
        fresh = sent_at is not None and now - sent_at < DELETABLE
        (sent.young if fresh else sent.old).append(message_id)
    return list(found.values())


async def shown(connection: AsyncConnection, case_ids: Collection[int]) -> list[int]:
    """Those of the cases that have a card."""
    query = sa.select(cards.c.case_id).where(cards.c.case_id.in_(case_ids)).order_by(cards.c.case_id)
    return list((await connection.execute(query)).scalars())


async def erase_cases(connection: AsyncConnection, case_ids: Collection[int], names: Collection[str]) -> None:
    """Everything beside the records of the cases: words of the history, links, timers, what goes out, titles."""
    await search.forget(connection, case_ids)
    await _bare_history(connection, case_ids, names)
    await connection.execute(sa.delete(quotes).where(quotes.c.case_id.in_(case_ids)))
    await connection.execute(sa.delete(links).where(links.c.case_id.in_(case_ids), links.c.kind != "card"))
    await connection.execute(sa.delete(asked).where(asked.c.case_id.in_(case_ids)))
    await connection.execute(sa.delete(alarms).where(alarms.c.case_id.in_(case_ids)))
    await connection.execute(sa.update(cards).where(cards.c.case_id.in_(case_ids)).values(title="", digest=""))
    await connection.execute(sa.delete(invitations).where(invitations.c.case_id.in_(case_ids)))
    await connection.execute(sa.delete(timers).where(timers.c.body["case"].as_integer().in_(case_ids)))
    of_case = sa.or_(
        outbox.c.body["case"].as_integer().in_(case_ids),
        outbox.c.body["then"]["case"].as_integer().in_(case_ids),
        outbox.c.body["then"]["link"]["case"].as_integer().in_(case_ids),
        outbox.c.body["again"]["case"].as_integer().in_(case_ids),
        _quotes(case_ids),
    )
    await connection.execute(sa.delete(outbox).where(of_case))


def _quotes(case_ids: Collection[int]) -> sa.ColumnElement[bool]:
    """Rows that show what was said in one of the cases among others."""
    shown_cases = sa.func.json_each(outbox.c.body, "$.then.quotes").table_valued("value")
    return sa.exists().select_from(shown_cases).where(shown_cases.c.value.in_(case_ids))


async def _bare_history(connection: AsyncConnection, case_ids: Collection[int], names: Collection[str]) -> None:
    query = sa.select(events.c.id, events.c.actor, events.c.data).where(events.c.case_id.in_(case_ids))
    for event_id, actor, data in (await connection.execute(query)).all():
        remains = {name: value for name, value in data.items() if name in HISTORY_REMAINS}
        values = {"actor": "" if actor in names else actor, "data": remains}
        await connection.execute(sa.update(events).where(events.c.id == event_id).values(values))


async def erase_person(
    connection: AsyncConnection, customer_id: int, case_ids: Collection[int], chats: Collection[int], row_key: str
) -> None:
    """A person, once no case is theirs any more. `row_key` is the row of the inbox being worked: it goes too."""
    lane = f"customer:{customer_id}"
    await _erase_received(connection, lane, row_key)
    await _erase_staff_talk(connection, customer_id, case_ids, chats)
    theirs = sa.or_(timers.c.lane == lane, timers.c.body["customer"].as_integer() == customer_id)
    await connection.execute(sa.delete(timers).where(theirs))
    await connection.execute(sa.delete(outbox).where(_to(customer_id)))
    either = sa.or_(links.c.chat_id == customer_id, links.c.origin_chat_id == customer_id)
    await connection.execute(sa.delete(links).where(either))
    await connection.execute(sa.delete(asked).where(asked.c.chat_id == customer_id))
    await connection.execute(sa.delete(counter_forms).where(counter_forms.c.customer_id == customer_id))
    await connection.execute(sa.delete(drafts).where(drafts.c.customer_id == customer_id))
    await connection.execute(sa.delete(customers).where(customers.c.id == customer_id))


def _to(customer_id: int) -> sa.ColumnElement[bool]:
    """Rows to a person, about their chat, or answering a button anybody has pressed."""
    return sa.or_(
        outbox.c.lane == str(customer_id),
        outbox.c.body["parameters"]["scope"]["chat_id"].as_integer() == customer_id,
        outbox.c.body["parameters"]["from_chat_id"].as_integer() == customer_id,
        sa.and_(outbox.c.lane.startswith("callback:"), outbox.c.state.in_(WORKED)),
    )


async def _erase_received(connection: AsyncConnection, lane: str, row_key: str) -> None:
    """The key stays, so that a second delivery is still known. What waits was sent after this and is a new contact."""
    old = sa.or_(inbox.c.state.in_(WORKED), inbox.c.key == row_key)
    await connection.execute(_blank(sa.and_(inbox.c.lane == lane, old)))


async def _erase_staff_talk(
    connection: AsyncConnection, customer_id: int, case_ids: Collection[int], chats: Collection[int]
) -> None:
    """What the staff wrote in the group comes with what they replied to. Worked it serves nothing: all of it goes."""
    topics = [
        f"chat:{chat}:{topic}"
        for topic in (
            await connection.execute(sa.select(cards.c.topic_id).where(cards.c.case_id.in_(case_ids)))
        ).scalars()
        for chat in chats
        if topic
    ]
    numbers = (await connection.execute(sa.select(cases.c.number).where(cases.c.id.in_(case_ids)))).scalars()
    named = [sa.cast(inbox.c.body, sa.Text).contains(word, autoescape=True) for word in (str(customer_id), *numbers)]
    in_group = inbox.c.lane.startswith("chat:")
    worked = sa.and_(in_group, inbox.c.state == "done")
    put_aside = sa.and_(in_group, inbox.c.state == "buried", sa.or_(inbox.c.lane.in_(topics), *named))
    await connection.execute(_blank(sa.or_(worked, put_aside)))


def _blank(rows: sa.ColumnElement[bool]) -> sa.Update:
    return sa.update(inbox).where(rows).values(lane="erased", body={}, error="")


async def last_word_sent(connection: AsyncConnection, customer_id: int, seq: int) -> None:
    """Nothing more is to be said: the rows that said it go as well, those of a new contact stay."""
    await connection.execute(sa.delete(outbox).where(outbox.c.lane == str(customer_id), outbox.c.seq <= seq))


async def sweep_people(connection: AsyncConnection, *, before: datetime) -> int:
    """Forget who has no case and nothing under way, and was met before `before`."""
    with_case = sa.select(cases.c.customer_id)
    busy = sa.select(drafts.c.customer_id).where(sa.or_(drafts.c.state.not_in(ENDED), drafts.c.touched_at >= before))
    query = sa.select(customers.c.id).where(
        customers.c.first_seen_at < before,
        customers.c.id != NOBODY,
        customers.c.id.not_in(with_case),
        customers.c.id.not_in(busy),
    )
    ids = list((await connection.execute(query)).scalars())
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        await connection.execute(sa.delete(counter_forms).where(counter_forms.c.customer_id.in_(some)))
        await connection.execute(sa.delete(asked).where(asked.c.chat_id.in_(some)))
        await connection.execute(sa.delete(drafts).where(drafts.c.customer_id.in_(some)))
        await connection.execute(sa.delete(customers).where(customers.c.id.in_(some)))
    return len(ids)
