"""The lists of the staff: which cases have an offer to approve, and which something that is still to be done."""

import pytest

from flows.customer import Customer
from flows.draft import Draft
from flows.standing import Chosen, Conduct
from flows.worklist import Entry
from storage import cases, customers, worklist
from storage.database import Database
from storage.within import Within
from tests.flows.samples import CASE, CUSTOMER, LI, MO, NOW, case, granted, offer

DONE = granted(id=2, done_at=NOW, done_by="Li Wei")
KEPT = [
    case("taken", LI, offer=offer("waiting")),
    case("taken", LI, offer=offer("open")),
    case("closed", LI, offer=offer("waiting")),
    case("closed", LI, remedies=[granted(), DONE]),
    case("taken", LI, remedies=[DONE]),
    case("taken", MO, remedies=[granted()]),
    case("new", remedies=[granted()]),
]


@pytest.fixture
async def desk(database: Database) -> Database:
    """A database with all of KEPT, numbered from 1."""
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        for number, record in enumerate(KEPT, start=1):
            record.id, record.number = CASE + number, f"C-2026-{number:06}"
            await cases.add(connection, record)
    return database


def numbers(entries: list[Entry]) -> list[int]:
    return sorted(each.id - CASE for each in entries)


@pytest.mark.parametrize(
    ("within", "found"),
    [
        (Within(), [1, 2, 5, 6, 7]),
        (Within(["billing"]), [1, 2, 5]),
        (Within((), ["billing"]), [1, 5, 6, 7]),
        (Within(["billing"], ["quality", ""]), [2]),
    ],
)
async def test_open_cases_are_listed_by_the_departments_that_somebody_sees(
    desk: Database, within: Within, found: list[int]
) -> None:
    async with desk.step() as connection:
        for number, department in ((1, ""), (2, "billing"), (6, "quality"), (7, "quality")):
            record = await cases.case(connection, CASE + number)
            assert record is not None
            record.department = department
            await cases.save(connection, record)
        assert numbers(await worklist.entries(connection, within)) == found


async def test_open_cases_whose_offer_waits_are_to_be_approved(desk: Database) -> None:
    async with desk.step() as connection:
        assert numbers(await worklist.to_approve(connection)) == [1]


@pytest.mark.parametrize(("owners", "found"), [((LI.id,), [4]), ((MO.id,), [6]), ((MO.id, 0), [6, 7]), ((1,), [])])
async def test_cases_with_something_not_done_are_found_by_their_owner(
    desk: Database, owners: tuple[int, ...], found: list[int]
) -> None:
    async with desk.step() as connection:
        assert numbers(await worklist.to_be_done(connection, owners)) == found


async def test_who_has_an_open_case_is_known_with_everything_they_lodged(desk: Database) -> None:
    async with desk.step() as connection:
        other = Customer(CUSTOMER + 1, "Ben", "en", segment=Chosen("vip", "Ten shops", "Su Lin", NOW))
        await customers.save(connection, other, Draft(other.id), NOW)
        await cases.add(connection, case("closed", id=CASE + 50, number="C-2026-000050", customer_id=other.id))
        assert await worklist.standings(connection) == [(CUSTOMER, Conduct(), None, [NOW] * len(KEPT))]
        await cases.add(connection, case("new", id=CASE + 51, number="C-2026-000051", customer_id=other.id))
        assert (other.id, Conduct(), other.segment, [NOW] * 2) in await worklist.standings(connection)


async def test_a_case_about_somebody_is_in_none_of_their_lists(desk: Database) -> None:
    async with desk.step() as connection:
        for number, people in ((2, [51, 52]), (6, [52])):
            record = await cases.case(connection, CASE + number)
            assert record is not None
            record.about = people
            await cases.save(connection, record)
        assert numbers(await worklist.entries(connection, Within(reader=51))) == [1, 5, 6, 7]
        assert numbers(await worklist.entries(connection, Within(reader=52))) == [1, 5, 7]
