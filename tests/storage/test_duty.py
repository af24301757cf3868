"""Who belongs to which group, what everybody has, and what waits."""

import json
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.customer import Customer
from flows.draft import Draft
from flows.records import Handed
from storage import cases, colleagues, customers, queue, telegram
from storage.colleagues import Colleague
from storage.database import Database
from storage.schema import inbox
from storage.telegram import Link
from tests.flows.samples import CASE, CUSTOMER, LI, MO, NOW, case

MAIN, QUALITY = -100, -200


async def meet(connection: AsyncConnection) -> None:
    await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)


async def test_membership_is_that_of_one_group(database: Database) -> None:
    async with database.step() as connection:
        for person in (LI, MO):
            await colleagues.save_colleague(connection, Colleague(person.id, person.name, f"User{person.id}"))
        await telegram.save_member(connection, MAIN, LI.id, "administrator", NOW)
        await telegram.save_member(connection, QUALITY, LI.id, "left", NOW)
        for chat, expected in ((MAIN, "administrator"), (QUALITY, "left"), (0, "")):
            found = await colleagues.colleague(connection, LI.id, chat)
            assert found is not None
            assert found.status == expected
        known = {each.user_id: each.status for each in await colleagues.colleagues_known(connection, QUALITY)}
        assert known == {LI.id: "left", MO.id: ""}
        called = await colleagues.colleague_called(connection, f"user{MO.id}")
        assert called is not None
        assert called.user_id == MO.id
        assert await colleagues.colleague_called(connection, "nobody") is None


async def test_a_new_case_is_remembered_with_the_moment(database: Database) -> None:
    async with database.step() as connection:
        await colleagues.save_colleague(connection, Colleague(LI.id, LI.name))
        await colleagues.got_case(connection, LI.id, NOW)
        found = await colleagues.colleague(connection, LI.id)
        assert found is not None
        assert found.had_case_at == NOW


async def test_load_and_what_waits_are_counted_over_open_cases(database: Database) -> None:
    async with database.step() as connection:
        await meet(connection)
        kept = [("new", 1), ("taken", 2), ("waiting", 3), ("resolved", 4), ("closed", 5), ("new", 6)]
        for state, at in kept:
            lodged = NOW - timedelta(hours=at)
            await cases.add(connection, case(state, id=at, number=f"C-{at}", lodged_at=lodged, department="quality"))
        assert await cases.loads(connection) == {LI.id: 2}
        assert await cases.owned_by(connection, LI.id) == [2, 3]
        assert [each.id for each in await cases.waiting(connection)] == [6, 1]
        assert await cases.department(connection, 6) == "quality"
        assert await cases.department(connection, 99) == ""


async def test_who_handed_a_case_over_comes_back_as_it_was_kept(database: Database) -> None:
    handed = Handed(MO.id, MO.name, "delivery", "盒子湿了")
    record = case(department="quality", handed=handed, transfers=2, department_due_at=NOW)
    async with database.step() as connection:
        await meet(connection)
        await cases.add(connection, record)
        assert await cases.case(connection, CASE) == record


async def test_the_group_where_a_message_about_a_case_stands_is_known(database: Database) -> None:
    async with database.step() as connection:
        await meet(connection)
        await cases.add(connection, case())
        await telegram.link(connection, Link(QUALITY, 20, CASE, "copy"))
        assert await telegram.chat_of(connection, CASE, 20, [MAIN, QUALITY]) == QUALITY
        assert await telegram.chat_of(connection, CASE, 20, [MAIN]) == 0
        assert await telegram.chat_of(connection, CASE, 21, [MAIN, QUALITY]) == 0


async def test_a_change_of_members_on_its_way_is_seen(database: Database) -> None:
    async with database.step() as connection:
        assert not await queue.pending(connection, inbox, "members:-100")
        await queue.put(connection, inbox, "1", "members:-100", {}, now=NOW)
        assert await queue.pending(connection, inbox, "members:-100")
        assert not await queue.pending(connection, inbox, "members:-200")


def test_members_known_before_there_were_rooms_belong_to_the_staff_group(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        for statement in (
            "CREATE TABLE cases (id INTEGER PRIMARY KEY)",
            "CREATE TABLE cards (case_id INTEGER PRIMARY KEY)",
            "CREATE TABLE colleagues (user_id INTEGER PRIMARY KEY)",
            "CREATE TABLE facts (name TEXT PRIMARY KEY, value JSON)",
            "CREATE TABLE staff (user_id INTEGER PRIMARY KEY, status TEXT, asked_at TIMESTAMP)",
            "INSERT INTO cards VALUES (1)",
            "INSERT INTO staff VALUES (51, 'administrator', '2026-11-20 10:00:00.000000')",
        ):
            connection.execute(sa.text(statement))
        fact = {"value": json.dumps({"id": MAIN, "configured": MAIN})}
        connection.execute(sa.text("INSERT INTO facts VALUES ('staff_chat', :value)"), fact)
        with Operations.context(MigrationContext.configure(connection)):
            import_module("storage.migrations.versions.0010_rooms").upgrade()
        members = connection.execute(sa.text("SELECT chat_id, user_id, status FROM staff")).all()
        places = connection.execute(sa.text("SELECT place FROM cards")).scalars().all()
    assert [tuple(row) for row in members] == [(MAIN, 51, "administrator")]
    assert places == ["staff"]
