"""Erased is gone from every table and from the bytes of the file; the list of the erased outlives a restored backup."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.customer import Customer
from flows.draft import Draft
from flows.effects import Alarm, Promised
from flows.privacy import NOBODY
from flows.records import Case
from storage import alarms, asked, cases, customers, disclosure, erasing, erasures, promises, queue, search, telegram
from storage.database import Database
from storage.schema import events, inbox, links, metadata, outbox, timers
from storage.telegram import Link
from tests.flows.samples import CASE, NOW, case, draft, part

ANN, BEA, STAFF = 7_000_000_007, 7_000_000_008, -100_200_300
WORD = "Quetzalcoatl"
# Every table stands here, so that whoever adds one decides what erasing means for it.
EMPTIED = {"customers", "drafts", "inbox", "outbox", "timers", "links", "events", "cases", "cards", "asked", "quotes",
           "counter_forms", "invitations", "alarms"}  # fmt: skip
IMPERSONAL = {"colleagues", "ledger", "numbers", "promises", "staff", "facts", "erasures", "replies"}


async def fill(connection: AsyncConnection, customer_id: int = ANN, case_id: int = CASE, word: str = WORD) -> Case:
    """A person with a case, a draft, and rows of every kind."""
    await customers.save(connection, Customer(customer_id, word, "en", held=[part(word)]), draft("story"), NOW)
    number = f"C-2026-{case_id % 1000000:06}"
    record = replace(case("closed"), id=case_id, number=number, customer_id=customer_id, name=word, closed_at=NOW)
    record.story = [part(word)]
    await cases.add(connection, record)
    await cases.note(connection, case_id, word, "customer-said", {"text": word, "round": 1}, NOW)
    await cases.note(connection, case_id, "Li Wei", "replied", {"text": f"Dear {word}"}, NOW)
    await promises.add(connection, Promised(case_id, "answer", 1, NOW), NOW)
    await alarms.put(connection, Alarm(case_id, "late", "manager"), NOW, NOW)
    await telegram.save_card(connection, case_id, topic_id=5, message_id=9, title=word, digest="d")
    await telegram.link(connection, Link(STAFF, 9, case_id, "card"))
    await telegram.link(connection, Link(STAFF, case_id % 1000 + 20, case_id, "copy", customer_id, 11, {}, NOW))
    await telegram.link(connection, Link(customer_id, case_id % 1000 + 21, case_id, "said"))
    await asked.keep(connection, customer_id, "survey", case_id, 9)
    await asked.keep(connection, customer_id, "which", 0, 10)
    await telegram.quote(connection, STAFF, case_id % 1000 + 22, [case_id], NOW)
    update = {"message": {"text": word, "from": {"id": customer_id}}}
    lane = f"customer:{customer_id}"
    for at, state in enumerate(("done", "buried", "ready")):
        await queue.put(connection, inbox, f"{customer_id}{at}", lane, update, now=NOW)
        await queue.put(connection, outbox, f"out{customer_id}{at}", str(customer_id), {"text": word}, now=NOW)
        body = {"case": case_id, "method": "sendMessage", "parameters": {"text": word}}
        await queue.put(connection, outbox, f"staff{customer_id}{at}", "staff", body, now=NOW)
        edit = {"case": 0, "parameters": {"text": word}, "again": {"case": case_id, "header": word}}
        await queue.put(connection, outbox, f"edit{customer_id}{at}", "staff", edit, now=NOW)
        found = {"case": 0, "parameters": {"text": word}, "then": {"quotes": [1, case_id]}}
        await queue.put(connection, outbox, f"found{customer_id}{at}", "staff", found, now=NOW)
        reply = {"message": {"reply_to_message": {"text": f"{word} · {number}"}}}
        await queue.put(connection, inbox, f"group{customer_id}{at}", f"chat:{STAFF}:5", reply, now=NOW)
        for table in (inbox, outbox):
            changed = sa.update(table).where(table.c.key.like(f"%{customer_id}{at}")).values(state=state, done_at=NOW)
            await connection.execute(changed)
    await queue.put(connection, timers, f"survey:{case_id}", lane, {"customer": customer_id, "case": case_id}, now=NOW)
    return record


async def erase(connection: AsyncConnection, record: Case, customer_id: int = ANN) -> None:
    await erasing.make_room(connection)
    bare = {"story": [], "wish": "", "name": "", "answer": "", "contact": {}, "survey": {}, "customer_id": NOBODY}
    table = metadata.tables["cases"]
    await connection.execute(sa.update(table).where(table.c.id == record.id).values(bare))
    await erasing.erase_cases(connection, [record.id], {record.name})
    await erasing.erase_person(connection, customer_id, [record.id], [STAFF], f"{customer_id}2")


async def dump(connection: AsyncConnection) -> str:
    rows = [repr(list(await connection.execute(sa.select(table)))) for table in metadata.sorted_tables]
    rows.append(repr(list(await connection.execute(sa.text("SELECT * FROM said")))))
    return "\n".join(rows)


def test_every_table_is_judged() -> None:
    assert set(metadata.tables) == EMPTIED | IMPERSONAL


async def test_nothing_of_a_person_is_left_in_any_table_and_all_of_another_is(database: Database) -> None:
    async with database.step() as connection:
        record = await fill(connection)
        await fill(connection, BEA, CASE + 1, "Bea")
        others = await disclosure.everything(connection, BEA)
        await connection.execute(sa.delete(inbox).where(inbox.c.key == f"group{ANN}2"))  # not worked yet: not ours yet
        await erase(connection, record)
        everything = await dump(connection)
        assert WORD not in everything
        assert str(ANN) not in everything.replace(f"'{ANN}", "").replace(f"group{ANN}", "")  # update ids in this test
        assert await disclosure.everything(connection, BEA) == others


async def test_what_remains_of_the_history_is_who_of_the_staff_did_what_and_when(database: Database) -> None:
    async with database.step() as connection:
        await erase(connection, await fill(connection))
        lines = list(await connection.execute(sa.select(events.c.at, events.c.actor, events.c.kind, events.c.data)))
        assert lines == [(NOW, "", "customer-said", {"round": 1}), (NOW, "Li Wei", "replied", {})]
        kept = list(await connection.execute(sa.select(links.c.kind)))
        assert kept == [("card",)]


async def test_the_keys_of_updates_stay_so_that_a_second_delivery_is_known(database: Database) -> None:
    async with database.step() as connection:
        await erase(connection, await fill(connection))
        for at in range(3):
            assert not await queue.put(connection, inbox, f"{ANN}{at}", "customer:1", {}, now=NOW)


async def test_the_bytes_are_gone_from_a_file_whose_rows_have_moved(database: Database) -> None:
    """secure_delete alone leaves copies behind in pages that were rebalanced."""
    async with database.step() as connection:
        await customers.save(connection, Customer(ANN, WORD, "en"), Draft(ANN), NOW)
        for at in range(120):
            await fill(connection, ANN + 100 + at, CASE + 100 + at, f"{WORD}{at} " + "x" * (at * 37 % 900))
        found = list(await connection.execute(sa.select(events.c.id)))
        for (event_id,) in found[::3]:
            longer = {"data": {"text": WORD + "y" * (event_id * 53 % 3000)}}
            await connection.execute(sa.update(events).where(events.c.id == event_id).values(longer))
    async with database.step() as connection:
        await erasing.make_room(connection)
        await search.forget(connection, list(await connection.scalars(sa.select(metadata.tables["cases"].c.id))))
        for table in reversed(metadata.sorted_tables):
            keep = table.c.id == NOBODY if table.name == "customers" else sa.false()
            await connection.execute(sa.delete(table).where(~keep))
    await database.scrub()
    for file in database.path.parent.glob("complaints.db*"):
        assert WORD.encode() not in file.read_bytes(), file.name
    assert database.path.with_name("complaints.db-wal").stat().st_size == 0


async def test_young_and_old_messages_of_the_group_are_told_apart(database: Database) -> None:
    async with database.step() as connection:
        await fill(connection)
        await telegram.link(connection, Link(STAFF, 70, CASE, "copy"))
        await telegram.link(connection, Link(STAFF, 71, CASE, "prompt", sent_at=NOW - timedelta(hours=47)))
        await telegram.link(connection, Link(STAFF, 72, CASE, "said", sent_at=NOW - timedelta(hours=49)))
        [sent] = await erasing.sent_about(connection, [CASE], [STAFF], NOW)
        young = [CASE % 1000 + 20, CASE % 1000 + 22, 71]
        assert (sent.chat_id, sent.young, sent.old) == (STAFF, young, [70, 72])


async def test_who_came_without_complaining_is_forgotten_after_a_while(database: Database) -> None:
    before = NOW - timedelta(days=30)
    async with database.step() as connection:
        await fill(connection)
        for number, (person_draft, since) in enumerate(
            [
                (Draft(1), before),
                (draft("story"), before),
                (draft("discarded", touched_at=before), before),
                (draft("discarded", touched_at=NOW), before),
                (Draft(5), NOW),
            ],
            start=1,
        ):
            await customers.save(
                connection, Customer(number, "n", "en"), replace(person_draft, customer_id=number), since
            )
            await asked.keep(connection, number, "which", 0, 10)
        assert await erasing.sweep_people(connection, before=NOW - timedelta(days=29)) == 2
        stands = [number for number in range(1, 6) if await asked.message(connection, number, "which", 0)]
        assert stands == [2, 4, 5]
        left = [number for number in range(1, 6) if await customers.customer(connection, number)]
        assert left == [2, 4, 5]
        assert await customers.customer(connection, ANN) is not None


async def test_an_ended_draft_keeps_no_words(database: Database) -> None:
    async with database.step() as connection:
        for state in ("submitted", "discarded", "expired"):
            await customers.save(connection, Customer(ANN, "Ann", "en"), draft(state), NOW)
            found = await customers.customer(connection, ANN)
            assert found is not None
            assert found[1] == Draft(ANN, state, touched_at=NOW)


async def test_closed_cases_without_a_timer_are_found(database: Database) -> None:
    async with database.step() as connection:
        await fill(connection)
        assert [each.id for each in await erasing.closed(connection, timed=False)] == [CASE]
        await queue.put(connection, timers, f"retention:{CASE}", "customer:1", {}, now=NOW)
        assert await erasing.closed(connection, timed=False) == []
        assert [each.id for each in await erasing.closed(connection, timed=True)] == [CASE]


# --- the list ---------------------------------------------------------------------------------------------------------


async def test_the_list_names_nobody_and_finds_who_has_returned(database: Database) -> None:
    async with database.step() as connection:
        await fill(connection)
        await fill(connection, BEA, CASE + 1, "Bea")
        assert await erasures.returned(connection) == []
        await erasures.remember(connection, ANN, NOW + timedelta(minutes=1))
        assert await erasures.returned(connection) == [ANN]
        await erasures.unclean(connection)
    await erasures.clean(database)
    written = erasures.file_of(database).read_text(encoding="utf-8")
    assert str(ANN) not in written
    assert len(written.splitlines()) == 1


async def test_who_came_back_after_being_erased_is_somebody_new(database: Database) -> None:
    async with database.step() as connection:
        await erasures.remember(connection, ANN, NOW - timedelta(minutes=1))
        await fill(connection)
        assert await erasures.returned(connection) == []


async def test_a_message_in_the_inbox_is_trace_enough(database: Database) -> None:
    async with database.step() as connection:
        await queue.put(connection, inbox, "1", f"customer:{ANN}", {}, now=NOW)
        await erasures.remember(connection, ANN, NOW + timedelta(minutes=1))
        assert await erasures.returned(connection) == [ANN]


@pytest.mark.parametrize("damage", ["", "half a li", "a b c d e\n"])
async def test_another_database_meets_the_file_of_the_first(database: Database, tmp_path: Path, damage: str) -> None:
    async with database.step() as connection:
        await erasures.remember(connection, ANN, NOW + timedelta(minutes=1))
        await erasures.merge(database, connection)
    other = Database(f"sqlite:///{tmp_path / 'other.db'}")
    await other.open()
    try:
        lines = erasures.file_of(database).read_text(encoding="utf-8")
        erasures.file_of(other).write_text(lines + damage, encoding="utf-8")
        async with other.step() as connection:
            await fill(connection)
            await erasures.merge(other, connection)
            assert await erasures.returned(connection) == [ANN]
            await erasures.remember(connection, BEA, NOW)  # by the salt of its own
            await erasures.merge(other, connection)
            await erasures.merge(other, connection)
        assert len(erasures.file_of(other).read_text(encoding="utf-8").splitlines()) == 2
    finally:
        await other.close()


async def test_an_erasure_during_the_cleaning_is_cleaned_by_the_next(database: Database) -> None:
    async with database.step() as connection:
        await erasures.unclean(connection)
        first = await telegram.fact(connection, erasures.UNCLEAN)
        await erasures.unclean(connection)
        assert await telegram.fact(connection, erasures.UNCLEAN) != first
    await erasures.clean(database)
    async with database.step() as connection:
        assert await telegram.fact(connection, erasures.UNCLEAN) == ""
    await erasures.clean(database)
