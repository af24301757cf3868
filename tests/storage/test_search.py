"""Everything said is found, in any script, whatever signs a query holds; what is erased is gone from the index too."""

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.contact import Contact
from flows.customer import Customer
from flows.draft import Draft
from flows.events import Part
from flows.records import Case
from storage import cases, customers, erasing, search
from storage.database import Database
from storage.within import ALL, Within
from tests.flows.samples import CASE, CUSTOMER, NOW, case, part

TRIGRAM = "龘靐齉"  # three characters that nothing else in the file holds


async def kept(connection: AsyncConnection, number: int = 1, state: str = "closed", **more: Any) -> Case:
    """A case as it is kept."""
    if await customers.customer(connection, CUSTOMER) is None:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
    record = case(state, id=CASE - 1 + number, number=f"C-2026-{number:06}", **more)
    await cases.add(connection, record)
    return record


async def found(connection: AsyncConnection, query: str, within: Within = ALL) -> list[int]:
    """The cases found, as the last part of their numbers."""
    count, hits = await search.find(connection, query, within, most=100)
    assert count == len(hits)
    return [hit.case_id - CASE + 1 for hit in hits]


# --- what is found ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    ["C-2026-000001", "000001", "Ann", "A-778", "Shop 12", "ann@example.com", "kettle", "KETTLE", "ettl", "水壶",
     "水壺", "漏", "漏水", "a new one", "wheelchair", "receipt.pdf", "Mo Ali", "kettle 漏水"],
)  # fmt: skip
async def test_a_case_is_found_by_all_that_was_told(database: Database, query: str) -> None:
    story = [
        part("The kettle leaks."),
        part("水壶漏水了。水壺漏水了。"),
        part("", "document", file_name="receipt.pdf", origin="Mo Ali"),
    ]
    async with database.step() as connection:
        await kept(
            connection,
            story=story,
            order_number="A-778",
            place="Shop 12",
            contact=Contact("email", "ann@example.com"),
            wish="a new one",
            wish_own=True,
            help="wheelchair",
            help_own=True,
        )
        await kept(connection, 2, story=[part("Something else.")], name="Bea")
        assert await found(connection, query) == [1]


@pytest.mark.parametrize("query", ["退款", "refund", "supplier", "供应商说没问题"])
async def test_a_case_is_found_by_what_both_sides_and_the_notes_said(database: Database, query: str) -> None:
    async with database.step() as connection:
        await kept(connection)
        await kept(connection, 2)
        await cases.note(connection, CASE, "Li", "replied", {"text": "We refund it. 我们退款。"}, NOW)
        await cases.note(connection, CASE, "Li", "fact", {"fact": "供应商说没问题", "source": "the supplier"}, NOW)
        assert await found(connection, query) == [1]


async def test_words_may_stand_in_different_messages_but_all_must_be_there(database: Database) -> None:
    async with database.step() as connection:
        await kept(connection)
        await kept(connection, 2)
        await cases.note(connection, CASE, "Li", "replied", {"text": "The courier was late."}, NOW)
        assert await found(connection, "kettle courier") == [1]
        assert await found(connection, "kettle") == [2, 1]
        assert await found(connection, "courier plane") == []


async def test_what_no_one_said_is_not_found(database: Database) -> None:
    async with database.step() as connection:
        await kept(connection)
        await cases.note(connection, CASE, "Li", "resolved", {"outcome": "not-upheld", "kind_of_message": "photo"}, NOW)
        assert await found(connection, "not-upheld") == []
        assert await found(connection, "photo") == []
        assert await found(connection, "refund") == []  # the key of a remedy


async def test_what_changes_in_a_case_is_found_as_it_is_now(database: Database) -> None:
    async with database.step() as connection:
        record = await kept(connection)
        record.name = "Quentin"
        await cases.save(connection, record)
        assert await found(connection, "Quentin") == [1]
        assert await found(connection, "Ann") == []
        record.owner_id = 5
        await cases.save(connection, record)
        assert await found(connection, "Quentin") == [1]


async def test_a_step_that_fails_leaves_nothing_to_find(database: Database) -> None:
    async def step() -> None:
        async with database.step() as connection:
            await kept(connection)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await step()
    async with database.step() as connection:
        assert await found(connection, "kettle") == []


@pytest.mark.parametrize(
    "query",
    ['"', '""', "'", "*", "ket*", "kettle OR tin", "NOT kettle", "kettle AND*", "NEAR(kettle tin)", "words:kettle",
     "^kettle", "-kettle", "(", "kettle)", "{a b}: c", "\\", "%", "_", "%%", "a\\_", ":x", "said MATCH",
     "\0ke\0", ";--", "a" * 5000, "\U0001f600", "\u2028x", "x' OR '1'='1"],
)  # fmt: skip
async def test_no_sign_means_anything_but_itself(database: Database, query: str) -> None:
    async with database.step() as connection:
        await kept(connection)
        assert await found(connection, query) == ([1] if query == "\0ke\0" else [])
        await cases.note(connection, CASE, "Li", "replied", {"text": f"x{query}y"}, NOW)
        words = query.replace("\0", "").split()
        assert await found(connection, query) == ([1] if words else [])


async def test_nothing_is_looked_for_without_words(database: Database) -> None:
    async with database.step() as connection:
        await kept(connection)
        assert await search.find(connection, " \n") == (0, [])


async def test_the_best_comes_first_and_of_equals_the_newest_page_by_page(database: Database) -> None:
    async with database.step() as connection:
        for number in range(1, 8):
            await kept(connection, number, story=[part("the kettle " + "and much else besides " * (number == 4))])
        count, first = await search.find(connection, "kettle", most=5)
        again, second = await search.find(connection, "kettle", skip=5, most=5)
        assert (count, again) == (7, 7)
        assert [hit.case_id - CASE + 1 for hit in [*first, *second]] == [7, 6, 5, 3, 2, 1, 4]


async def test_the_words_shown_are_those_with_most_of_the_query(database: Database) -> None:
    async with database.step() as connection:
        await kept(connection)
        await cases.note(connection, CASE, "Li", "replied", {"text": "The kettle will be replaced."}, NOW)
        [hit] = (await search.find(connection, "kettle replaced"))[1]
        assert hit.words == "The kettle will be replaced."


async def test_only_the_own_departments_and_what_has_none_are_seen(database: Database) -> None:
    async with database.step() as connection:
        for number, department in enumerate(("billing", "quality", ""), start=1):
            await kept(connection, number, department=department)
        assert await found(connection, "kettle", Within(["billing"])) == [3, 1]
        assert await found(connection, "kettle", Within(["billing", "quality"])) == [3, 2, 1]
        assert await found(connection, "ke", Within(["quality"])) == [3, 2]
        assert await found(connection, "kettle", Within((), ["quality"])) == [3, 1]
        assert await found(connection, "kettle", Within(["quality"], ["billing", ""])) == [2]


async def test_a_case_about_somebody_is_not_found_by_them(database: Database) -> None:
    words = [part("The kettle leaks from the bottom.")]
    async with database.step() as connection:
        like = await kept(connection, 1, "new", story=words)
        await kept(connection, 2, story=words, about=[51, 52])
        await kept(connection, 3, story=words)
        assert await found(connection, "kettle", Within(reader=51)) == [3, 1]
        assert await found(connection, "kettle", Within(reader=53)) == [3, 2, 1]
        alike = await search.similar(connection, like, Within(reader=51))
        assert [each.case_id - CASE + 1 for each in alike] == [3]


# --- likeness --------------------------------------------------------------------------------------------------------

ENGLISH = (
    "The kettle leaks from the bottom and the handle got hot.",
    "The kettle leaks from its bottom when it boils and the handle is hot.",
    "My parcel never arrived although the courier says so.",
)
SIMPLIFIED = (
    "外卖迟到两个小时，送来的饭菜已经凉了。",
    "外卖迟到了一个小时，饭菜凉了不能吃。",
    "酒店房间有霉味，空调一直漏水。",
)
TRADITIONAL = (
    "外送遲到兩個小時，送來的飯菜已經涼了。",
    "外送遲到了一個小時，飯菜涼了不能吃。",
    "飯店房間有霉味，冷氣一直漏水。",
)


@pytest.mark.parametrize("stories", [ENGLISH, SIMPLIFIED, TRADITIONAL], ids=["en", "zh-Hans", "zh-Hant"])
async def test_the_case_that_is_like_it_is_found_and_the_other_is_not(database: Database, stories: tuple[str]) -> None:
    async with database.step() as connection:
        for number, words in enumerate(stories, start=1):
            await kept(connection, number, "new" if number == 1 else "closed", story=[part(words)])
        for number in range(10, 40):
            await kept(connection, number, story=[part(f"A story of its own, number {number}. 另外一件事。")])
        [alike] = await search.similar(connection, case("new", story=[part(stories[0])]))
        assert alike.case_id == CASE + 1
        assert 0.1 <= alike.likeness < 1


async def test_the_same_category_comes_first_open_merged_and_erased_cases_never(database: Database) -> None:
    words = [part("The kettle leaks from the bottom.")]
    async with database.step() as connection:
        about = await kept(connection, 1, "new", story=words)
        await kept(connection, 2, story=words, category="billing")
        await kept(connection, 3, story=[part("The kettle leaks from the lid.")])
        await kept(connection, 4, "taken", story=words)
        await kept(connection, 5, story=words, merged_into="C-2026-000003")
        await kept(connection, 6, story=words, erased_at=NOW)
        await kept(connection, 7, story=words, department="billing")
        for number in range(10, 40):
            await kept(connection, number, story=[part(f"Number {number} is different.")])
        alike = [each.case_id - CASE + 1 for each in await search.similar(connection, about)]
        assert alike == [7, 3, 2]
        alike = [each.case_id - CASE + 1 for each in await search.similar(connection, about, Within(["quality"]))]
        assert alike == [3, 2]
        alike = [each.case_id - CASE + 1 for each in await search.similar(connection, about, most=1)]
        assert alike == [7]


async def test_nothing_is_like_a_story_without_words(database: Database) -> None:
    async with database.step() as connection:
        about = await kept(connection, story=[Part(CUSTOMER, 1, "photo")])
        assert await search.similar(connection, about) == []
        about.story = [part("Nobody ever said so.")]
        await cases.save(connection, about)
        assert await search.similar(connection, about) == []


# --- erasing ---------------------------------------------------------------------------------------------------------


async def test_an_erased_case_is_gone_from_the_index_bodily(database: Database) -> None:
    """FTS5 only marks deleted words until it merges its parts."""
    async with database.step() as connection:
        record = await kept(connection, story=[part(TRIGRAM)])
        await cases.note(connection, CASE, "Li", "replied", {"text": f"x {TRIGRAM} y"}, NOW)
        await kept(connection, 2)
        assert await found(connection, TRIGRAM) == [1]
    async with database.step() as connection:
        await erasing.make_room(connection)
        bare = replace(record, story=[], name="", wish="", erased_at=NOW)
        await cases.save(connection, bare)
        await erasing.erase_cases(connection, [record.id], {record.name})
        assert await found(connection, TRIGRAM) == []
        assert await found(connection, "C-2026-000001") == []
        assert await found(connection, "kettle") == [2]
    assert TRIGRAM.encode() in await bytes_of(database)
    await database.scrub()
    assert TRIGRAM.encode() not in await bytes_of(database)
    async with database.step() as connection:
        assert await found(connection, "kettle") == [2]
        await connection.execute(sa.text("INSERT INTO said(said) VALUES ('integrity-check')"))


async def bytes_of(database: Database) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(database.path.parent.glob("complaints.db*")))


# --- before there was an index ---------------------------------------------------------------------------------------


async def test_what_was_said_before_the_index_came_is_found_by_it(database: Database) -> None:
    """The migration runs again over a database as it was before."""
    migration = import_module("storage.migrations.versions.0012_finding")

    def again(connection: sa.Connection) -> None:
        for name in ("said_terms", "said", "quotes", "replies"):
            connection.exec_driver_sql(f"DROP TABLE {name}")
        with Operations.context(MigrationContext.configure(connection)):
            migration.upgrade()

    async with database.step() as connection:
        story = [part("水壶漏水了。"), part("", "document", file_name="receipt.pdf", origin="Mo Ali")]
        record = await kept(connection, story=story, wish="a new one", wish_own=True, help="ramp", help_own=True)
        await cases.note(connection, CASE, "Li", "replied", {"text": "We refund it.", "round": 1}, NOW)
        await kept(connection, 2, erased_at=NOW, story=[part("secret")])
        await cases.note(connection, CASE, "Li", "taken", {}, NOW)
        before = await everything(connection)
        await connection.run_sync(again)
        assert await everything(connection) == before
        assert await found(connection, "refund") == [1]
        assert await found(connection, "secret") == []
        record.name = "Quentin"
        await cases.save(connection, record)
        assert await found(connection, "Quentin 漏水") == [1]


async def everything(connection: AsyncConnection) -> list[tuple[object, ...]]:
    rows = await connection.execute(sa.text("SELECT rowid, words, case_id FROM said ORDER BY rowid"))
    return [tuple(row) for row in rows]
