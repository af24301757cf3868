"""What a second look, a withdrawal, a merge and an open question leave in the database comes back as kept."""

import json
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from flows.closure import Question
from flows.customer import Customer
from flows.draft import Draft
from flows.records import Grant, Item, Offer, Rating, Survey
from storage import cases, customers, telegram
from storage.database import Database
from storage.documents import SURVEY
from tests.flows.samples import CASE, CUSTOMER, LI, NOW, SU, case

REFUND = Item("refund", 2490, "GBP")
OFFER = Offer("waiting", 3, ((REFUND, Item("apology")), (Item("coupon", 900, "JPY"),)), LI.id, "Li 卫", until=NOW)
GRANT = Grant(1, REFUND, "C-2026-000001/2", 1, "Li Wei", "Su Lin", "supervisor", NOW, NOW, NOW)


async def test_everything_new_of_a_case_comes_back(database: Database) -> None:
    record = case("closed", LI, decided_by=SU.id, decided_name="Su Lin", asked_at=NOW,
                  barred=[LI.id, SU.id], earlier="Li Wei", supervisor_only=True,
                  withdrawn="it's <b>fine</b> 好了", merged_into="C-2026-000002", follows="C-2025-000009",
                  ratings=[Rating(1, 2, "慢", NOW), Rating(2, 0, "still")],
                  offer=OFFER, declined=2,
                  remedies=[GRANT, replace(GRANT, id=2, done_at=NOW, done_by="Su")])  # fmt: skip
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


async def test_the_case_of_a_topic_is_found(database: Database) -> None:
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, case())
        assert await telegram.case_of_topic(connection, "staff", 44) is None
        await telegram.save_card(connection, CASE, topic_id=44, title="", digest="")
        assert await telegram.case_of_topic(connection, "staff", 44) == CASE
        assert await telegram.case_of_topic(connection, "staff:-7", 44) is None


async def test_cases_of_the_first_schema_get_the_new_columns(database: Database) -> None:
    """A case lodged before has nothing of this; SQLite fills it in."""
    async with database.step() as connection:
        columns = await connection.execute(
            sa.text("SELECT name, \"notnull\", dflt_value FROM pragma_table_info('cases')")
        )
        found = {row.name: row.dflt_value for row in columns}
    assert {found[name] for name in ("earlier", "withdrawn", "merged_into", "follows")} == {"''"}
    assert (found["barred"], found["decided_by"]) == ("'[]'", "'0'")


def test_a_rating_of_the_round_before_is_kept_when_the_database_learns_of_rounds(tmp_path: Path) -> None:
    """A database of before: a case opened again that still carries its rating, and one rated in its first round."""
    rated = {"state": "unsolved", "score": 2, "comment": "slow", "reminded": True, "scored_at": None}
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE cases (id INTEGER PRIMARY KEY, round INTEGER, survey JSON)"))
        for case_id, number, survey in (
            (1, 2, rated),
            (2, 1, rated | {"state": "finished"}),
            (3, 3, {**rated, "score": 0, "comment": ""}),
        ):
            row = {"id": case_id, "round": number, "survey": json.dumps(survey)}
            connection.execute(sa.text("INSERT INTO cases VALUES (:id, :round, :survey)"), row)
        with Operations.context(MigrationContext.configure(connection)):
            import_module("storage.migrations.versions.0005_rounds").upgrade()
        rows = connection.execute(sa.text("SELECT survey, ratings FROM cases ORDER BY id")).all()
    surveys, ratings = ([json.loads(each) for each in column] for column in zip(*rows, strict=True))
    assert ratings == [[{"round": 1, "score": 2, "comment": "slow", "at": None}], [], []]
    assert [each["score"] for each in surveys] == [0, 2, 0]
    assert SURVEY.validate_python(surveys[0]) == Survey("unsolved")


def test_who_decided_is_known_by_name_when_the_database_learns_to_keep_it(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        for words in (
            "CREATE TABLE cases (id INTEGER PRIMARY KEY, decided_by INTEGER)",
            "CREATE TABLE events (id INTEGER PRIMARY KEY, case_id INTEGER, actor TEXT, kind TEXT)",
            "INSERT INTO cases VALUES (1, 60), (2, 0), (3, 51)",
            (
                "INSERT INTO events (case_id, actor, kind) VALUES (1, 'Li Wei', 'resolved'), "
                "(1, 'Su Lin', 'resolved'), (1, 'Mo Ali', 'replied'), (2, 'Li Wei', 'resolved')"
            ),
        ):
            connection.execute(sa.text(words))
        with Operations.context(MigrationContext.configure(connection)):
            import_module("storage.migrations.versions.0007_decided").upgrade()
        names = connection.execute(sa.text("SELECT decided_name FROM cases ORDER BY id")).scalars().all()
    assert names == ["Su Lin", "", ""]


def test_a_form_that_was_begun_goes_on_when_the_database_learns_of_several(tmp_path: Path) -> None:
    form = {"kind": "resolve", "actor_id": 51, "chosen": {"outcome": "upheld"}, "answer": None}
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE cases (id INTEGER PRIMARY KEY, form JSON)"))
        connection.execute(sa.text("INSERT INTO cases VALUES (1, :form), (2, NULL)"), {"form": json.dumps(form)})
        with Operations.context(MigrationContext.configure(connection)):
            import_module("storage.migrations.versions.0015_forms").upgrade()
        rows = connection.execute(sa.text("SELECT * FROM cases ORDER BY id")).all()
    assert [(row.id, json.loads(row.forms)) for row in rows] == [(1, [form]), (2, [])]
    assert not hasattr(rows[0], "form")
