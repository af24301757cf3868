"""What a second look, a withdrawal, a merge and an open question leave in the database comes back as kept."""

from datetime import timedelta

import sqlalchemy as sa

from flows.closure import Question
from flows.customer import Customer
from flows.draft import Draft
from storage import cases, customers, telegram
from storage.database import Database
from tests.flows.samples import CASE, CUSTOMER, LI, NOW, SU, case


async def test_everything_new_of_a_case_comes_back(database: Database) -> None:
    record = case("closed", LI, decided_by=SU.id, barred=[LI.id, SU.id], earlier="Li Wei", supervisor_only=True,
                  withdrawn="it's <b>fine</b> 好了", merged_into="C-2026-000002", follows="C-2025-000009")  # fmt: skip
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, record)
        assert await cases.case(connection, CASE) == record


async def test_the_question_whose_words_are_waited_for_comes_back_and_goes(database: Database) -> None:
    question = Question("withdraw", CASE, NOW + timedelta(days=1), "好了")
    async with database.step() as connection:
        for asked in (question, None):
            await customers.save(connection, Customer(CUSTOMER, "Ann", "en", question=asked), Draft(CUSTOMER), NOW)
            found = await customers.customer(connection, CUSTOMER)
            assert found is not None
            assert found[0].question == asked


async def test_the_last_decider_and_the_case_of_a_topic_are_found(database: Database) -> None:
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, case())
        assert await cases.decider(connection, CASE) == ""
        for actor, kind in (("Li Wei", "resolved"), ("Su Lin", "resolved"), ("Mo Ali", "replied")):
            await cases.note(connection, CASE, actor, kind, {}, NOW)
        assert await cases.decider(connection, CASE) == "Su Lin"
        assert await telegram.case_of_topic(connection, 44) is None
        await telegram.save_card(connection, CASE, topic_id=44, title="", digest="")
        assert await telegram.case_of_topic(connection, 44) == CASE


async def test_cases_of_the_first_schema_get_the_new_columns(database: Database) -> None:
    """A case lodged before has nothing of this; SQLite fills it in."""
    async with database.step() as connection:
        columns = await connection.execute(
            sa.text("SELECT name, \"notnull\", dflt_value FROM pragma_table_info('cases')")
        )
        found = {row.name: row.dflt_value for row in columns}
    assert {found[name] for name in ("earlier", "withdrawn", "merged_into", "follows")} == {"''"}
    assert (found["barred"], found["decided_by"]) == ("'[]'", "'0'")
