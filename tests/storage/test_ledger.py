"""The ledger: lines come back as they were written, in their order, and outlive the customer's data without them."""

import inspect
from dataclasses import replace

import sqlalchemy as sa

from flows import ledger as flow
from flows.customer import Customer
from flows.draft import Draft
from flows.effects import Amount, Recorded
from storage import cases, customers, disclosure, erasing, ledger
from storage.database import Database
from storage.schema import ledger as table
from tests.flows.samples import CASE, CUSTOMER, NOW, case, policy, texts


def line(kind: str = "offered", amount: Amount | None = Amount(2490, "GBP"), actor: str = "Li Wei") -> Recorded:  # noqa: B008
    return Recorded(CASE, kind, "C-2026-000001/1", 1, "refund", amount, "Li Wei", "Su Lin", "supervisor", actor, NOW)  # type: ignore[arg-type]


async def test_lines_come_back_in_their_order_with_minor_units(database: Database) -> None:
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, case())
        for kind, amount in (("offered", Amount(2490, "GBP")), ("accepted", Amount(900, "JPY")), ("fulfilled", None)):
            await ledger.add(connection, line(kind, amount), NOW)
        found = [(row["kind"], row["minor"], row["currency"]) for row in await ledger.lines(connection, CASE)]
        assert found == [("offered", 2490, "GBP"), ("accepted", 900, "JPY"), ("fulfilled", 0, "")]
        assert await ledger.lines(connection, CASE + 1) == []


async def test_the_customer_gets_the_lines_with_their_data_and_the_lines_outlive_it(database: Database) -> None:
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, case())
        await ledger.add(connection, line("accepted", actor=""), NOW)
        found = await disclosure.everything(connection, CUSTOMER)
        assert found["cases"][0]["ledger"][0]["minor"] == 2490
        assert "maker_id" not in found["cases"][0]["offer"]
        await erasing.erase_cases(connection, [CASE], {"Ann"})
        rows = (await connection.execute(sa.select(table))).mappings().all()
        assert [(row["minor"], row["currency"], row["actor"]) for row in rows] == [(2490, "GBP", "")]
        assert "Ann" not in repr(rows)


def test_the_ledger_can_only_be_added_to_and_read() -> None:
    code = inspect.getsource(ledger)
    assert "update(" not in code
    assert "delete(" not in code


async def test_every_page_of_the_ledger_fits_a_message(database: Database) -> None:
    """Forty lines with the longest names that Telegram lets people have."""
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, case())
        for kind in ("offered", "accepted", "withdrawn", "fulfilled") * 10:
            long = replace(line(kind), offered_by="李" * 60, allowed_by="李" * 60, actor="李" * 60)
            await ledger.add(connection, long, NOW)
        rows = await ledger.lines(connection, CASE)
    pages: list[str] = []
    on = True
    while on:
        text, buttons = flow.page_of(case(), rows, len(pages))
        pages.append(texts()["zh-Hant"].html(text, policy().zone))
        on = str(len(pages)) in [button.value for row in buttons.rows for button in row]
    assert len(pages) > 1
    assert max(len(page) for page in pages) <= 4096
    assert sum(page.count("C-2026-000001/1") for page in pages) == 40
