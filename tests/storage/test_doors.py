"""What links, help, zones and forwarded messages leave behind is read as it was written."""

from datetime import UTC, datetime

from flows.customer import Customer
from flows.draft import Draft
from storage import cases, customers
from storage.database import Database
from tests.flows.samples import CUSTOMER, NOW, case, draft, part


async def test_a_customer_s_zone_and_a_draft_s_subject_are_kept(database: Database) -> None:
    person = Customer(CUSTOMER, "Ann", "en", time_zone="Asia/Shanghai", city_asked_until=NOW)
    told = draft("review", order_number="A-778", place="门店 12", help="hearing", refused_album="a1")
    async with database.step() as connection:
        await customers.save(connection, person, told, NOW)
    async with database.step() as connection:
        assert await customers.customer(connection, CUSTOMER) == (person, told)


async def test_a_case_s_subject_help_and_forwarded_words_are_kept(database: Database) -> None:
    forwarded = part("Pay first", origin="Shop", written_at=datetime(2026, 11, 1, tzinfo=UTC), size=3)
    place = part("", "location", facts={"latitude": 51.5, "longitude": -0.1})
    kept = case(story=[forwarded, place], order_number="A-778", place="Shop 12", help="own words", help_own=True)
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, kept)
    async with database.step() as connection:
        assert await cases.case(connection, kept.id) == kept
