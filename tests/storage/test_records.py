"""Customers, drafts, cases and what stands in Telegram come back as they were kept, to the last byte."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.contact import Contact
from flows.customer import Customer
from flows.draft import Draft
from flows.effects import Promised
from flows.records import Case, Demand, Survey
from flows.standing import Chosen, Conduct, Kept
from storage import cases, customers, telegram
from storage import promises as promised
from storage.cases import Stale
from storage.database import Database
from storage.schema import promises
from storage.telegram import Card, Link
from tests.flows.samples import CASE, CUSTOMER, LI, NOW, case, draft, part

ODD = [
    "",
    "盒子湿了，还晚到。",
    "👨‍👩‍👧‍👦",
    "a\u0300e\u0301",
    "ＡＢ",
    "\u200b\u2800\ufeff",
    "'; DROP TABLE cases; --",
    "a\x00b",
    "\u2028\r\n\t",
    "مرحبا",
    '"\\{}',
    "\U0010ffff\uffff",
]
SHARED = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


async def meet(connection: AsyncConnection, customer_id: int = CUSTOMER) -> None:
    """A case belongs to a customer."""
    await customers.save(connection, Customer(customer_id, "Ann", "en"), Draft(customer_id), NOW)


async def keep(connection: AsyncConnection, record: Case | None = None) -> Case:
    record = record or case("taken")
    await meet(connection, record.customer_id)
    await cases.add(connection, record)
    return record


# --- customers and drafts --------------------------------------------------------------------------------------------


async def test_nobody_is_known_before_they_are_met(database: Database) -> None:
    async with database.step() as connection:
        assert await customers.customer(connection, CUSTOMER) is None


async def test_a_customer_comes_back_as_kept(database: Database) -> None:
    held = [part("held", album="a"), part("", "photo")]
    person = Customer(CUSTOMER, "Ann 😀", "zh-Hans", True, True, CASE, NOW + timedelta(minutes=15), held)
    async with database.step() as connection:
        await customers.save(connection, person, draft("wish"), NOW)
        assert await customers.customer(connection, CUSTOMER) == (person, draft("wish"))
        changed = replace(person, held=[], current_until=None, name="Bea")
        await customers.save(connection, changed, draft("name"), NOW)
        assert await customers.customer(connection, CUSTOMER) == (changed, draft("name"))


async def test_who_has_not_begun_has_a_new_draft(database: Database) -> None:
    async with database.step() as connection:
        await meet(connection)
        found = await customers.customer(connection, CUSTOMER)
        assert found is not None
        assert found[1] == Draft(CUSTOMER)


async def test_a_customer_who_shuts_the_door_is_marked(database: Database) -> None:
    async with database.step() as connection:
        await meet(connection)
        await customers.mark_blocked(connection, CUSTOMER)
        found = await customers.customer(connection, CUSTOMER)
        assert found is not None
        assert found[0].blocked


@given(st.lists(st.tuples(words, st.sampled_from(["text", "photo"]), words), max_size=5), words, words)
@SHARED
async def test_any_words_of_a_draft_come_back(
    database: Database, told: list[tuple[str, str, str]], wish: str, name: str
) -> None:
    story = [part(text, kind, html=html, message_id=at + 1) for at, (text, kind, html) in enumerate(told)]
    kept = draft("review", story=story, wish=wish, name=name)
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, name, "en"), kept, NOW)
        found = await customers.customer(connection, CUSTOMER)
    assert found == (Customer(CUSTOMER, name, "en"), kept)


# --- cases -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("odd", ODD)
async def test_a_case_comes_back_byte_for_byte(database: Database, odd: str) -> None:
    record = case(
        "closed",
        story=[part(odd, html=odd), part(odd, "photo", file_id=odd, file_name=odd, album=odd)],
        wish=odd,
        name=odd,
        answer=odd,
        contact=Contact("email", odd),
        survey=Survey("finished", 5, odd, True),
        closed_at=NOW,
    )
    async with database.step() as connection:
        await keep(connection, record)
    async with database.step() as connection:
        assert await cases.case(connection, CASE) == record
        assert await cases.of_customer(connection, CUSTOMER) == [record]


async def test_half_a_character_becomes_the_sign_for_it_and_stops_nothing(database: Database) -> None:
    async with database.step() as connection:
        await telegram.save_fact(connection, "half", "a\ud83d b\ude00 \ud83d\ude00")
        assert await telegram.fact(connection, "half") == "a\ufffd b\ufffd 😀"


async def test_a_case_that_is_not_there_is_none(database: Database) -> None:
    async with database.step() as connection:
        assert await cases.case(connection, 1) is None
        assert await cases.id_of(connection, "C-2026-000001") is None
        await keep(connection)
        assert await cases.id_of(connection, "C-2026-000001") == CASE
        assert await cases.of_customer(connection, 1) == []


async def test_the_slower_of_two_steps_is_stale_and_changes_nothing(database: Database) -> None:
    async with database.step() as connection:
        await keep(connection)
        first, second = await cases.case(connection, CASE), await cases.case(connection, CASE)
        assert first is not None
        assert second is not None
        first.owner_name, second.owner_name = "first", "second"
        await cases.save(connection, first)
        assert first.version == 1
        with pytest.raises(Stale, match=first.number):
            await cases.save(connection, second)
        assert await cases.case(connection, CASE) == first


async def test_cases_stand_in_the_order_they_were_lodged(database: Database) -> None:
    async with database.step() as connection:
        for at, state in ((3, "taken"), (1, "closed"), (2, "resolved"), (4, "new")):
            await keep(connection, case(state, id=at, number=f"C-{at}", department="delivery" if at == 3 else ""))
        assert [each.id for each in await cases.of_customer(connection, CUSTOMER)] == [1, 2, 3, 4]
        assert await cases.open_by_department(connection) == [(2, ""), (3, "delivery"), (4, "")]


async def test_numbers_have_no_gap_and_begin_anew_each_year(database: Database) -> None:
    async def next_of(year: int, *, fails: bool = False) -> tuple[int, str]:
        async with database.step() as connection:
            number = await cases.next_number(connection, year)
            if fails:
                raise RuntimeError
            return number

    assert await next_of(2026) == (20260000001, "C-2026-000001")
    with pytest.raises(RuntimeError):
        await next_of(2026, fails=True)
    assert await next_of(2026) == (20260000002, "C-2026-000002")
    assert await next_of(2027) == (20270000001, "C-2027-000001")
    assert await next_of(2026) == (20260000003, "C-2026-000003")


async def test_a_promise_and_a_line_of_history_are_only_ever_added(database: Database) -> None:
    async with database.step() as connection:
        await keep(connection)
        for hours in (1, 2):
            await promised.add(connection, Promised(CASE, "answer", hours, NOW + timedelta(hours=hours)), NOW)
        await cases.note(connection, CASE, "Li Wei", "taken", {}, NOW)
        await cases.note(connection, CASE, "Ann", "customer-said", {"text": "盒子"}, NOW + timedelta(minutes=1))
        told = await connection.execute(sa.select(promises.c.due_at).order_by(promises.c.id))
        assert list(told.scalars()) == [NOW + timedelta(hours=1), NOW + timedelta(hours=2)]
        lines = [(row["at"], row["actor"], row["kind"], row["data"]) for row in await cases.history(connection, CASE)]
        assert lines == [
            (NOW, "Li Wei", "taken", {}),
            (NOW + timedelta(minutes=1), "Ann", "customer-said", {"text": "盒子"}),
        ]
        assert await cases.history(connection, 1) == []


async def test_a_case_of_nobody_is_refused_by_the_database(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="FOREIGN KEY"):
        async with database.step() as connection:
            await cases.add(connection, case())
    async with database.step() as connection:
        assert await cases.case(connection, CASE) is None


# --- what stands in Telegram -----------------------------------------------------------------------------------------


async def test_a_card_is_kept_piece_by_piece(database: Database) -> None:
    async with database.step() as connection:
        await keep(connection)
        assert await telegram.card(connection, CASE) == Card(CASE)
        await telegram.save_card(connection, CASE, topic_id=5, title="C-1")
        await telegram.save_card(connection, CASE, message_id=9, digest="d")
        assert await telegram.card(connection, CASE) == Card(CASE, 5, 9, "C-1", "d", "staff")
        assert await telegram.places(connection) == {CASE: "staff"}
        await telegram.forget_cards(connection, "staff:-7")
        assert (await telegram.card(connection, CASE)).topic_id == 5
        await telegram.forget_cards(connection, "staff")
        assert await telegram.card(connection, CASE) == Card(CASE)


async def test_a_group_that_moves_takes_the_topics_of_departments_along(database: Database) -> None:
    async with database.step() as connection:
        await keep(connection)
        await telegram.save_card(connection, CASE, message_id=9, place="staff:-7#12")
        for other in ("staff", "staff:-7#1", "staff:-77"):
            await telegram.forget_cards(connection, other)
            assert (await telegram.card(connection, CASE)).message_id == 9
        await telegram.forget_cards(connection, "staff:-7")
        assert await telegram.card(connection, CASE) == Card(CASE)


async def test_a_message_leads_to_its_case_and_a_copy_to_its_origin(database: Database) -> None:
    async with database.step() as connection:
        await keep(connection)
        copy = Link(-100, 20, CASE, "copy", CUSTOMER, 11, {"a": [1]})
        newer = replace(copy, message_id=21)
        said = Link(-100, 30, CASE, "said", CUSTOMER, 11)
        for link in (copy, newer, said):
            await telegram.link(connection, link)
        assert await telegram.linked(connection, -100, 20) == copy
        assert await telegram.linked(connection, -100, 99) is None
        assert await telegram.linked(connection, CUSTOMER, 20) is None
        assert await telegram.copy_of(connection, CUSTOMER, 11) == newer
        assert await telegram.copy_of(connection, CUSTOMER, 12) is None
        await telegram.link(connection, replace(copy, kind="card"))
        assert await telegram.linked(connection, -100, 20) == replace(copy, kind="card")


async def test_staff_and_facts_are_kept_as_they_are_now(database: Database) -> None:
    async with database.step() as connection:
        assert await telegram.member(connection, -100, LI.id) is None
        for status in ("member", "left"):
            await telegram.save_member(connection, -100, LI.id, status, NOW)
        await telegram.save_member(connection, -200, LI.id, "administrator", NOW)
        assert await telegram.member(connection, -100, LI.id) == ("left", NOW)
        assert await telegram.member(connection, -200, LI.id) == ("administrator", NOW)
        await telegram.forget_member(connection, -200, LI.id)
        assert await telegram.member(connection, -200, LI.id) is None
        assert await telegram.fact(connection, "group") is None
        for value in ({"id": -100, "forum": True}, "盒子", 5, [1, None]):
            await telegram.save_fact(connection, "group", value)
            assert await telegram.fact(connection, "group") == value


async def test_how_a_customer_stands_with_the_staff_comes_back(database: Database) -> None:
    kept = [Kept(CASE, part("盒子湿了", "photo", file_id="f"))]
    conduct = Conduct("paused", "threat", "Su Lin", NOW, NOW + timedelta(days=1), NOW, NOW, CASE, True, kept)
    person = Customer(CUSTOMER, "Ann", "en")
    async with database.step() as connection:
        await customers.save(connection, person, Draft(CUSTOMER), NOW)
        found = await customers.customer(connection, CUSTOMER)
        assert found is not None
        assert (found[0].conduct, found[0].segment) == (Conduct(), None)
        person.conduct, person.segment = conduct, Chosen("vip", "ten shops", "Su Lin", NOW)
        await customers.save_standing(connection, person)
        found = await customers.customer(connection, CUSTOMER)
        assert found is not None
        assert found[0] == person


async def test_whom_a_case_is_about_and_what_was_declined_come_back(database: Database) -> None:
    record = case("taken", about=[LI.id], about_names="Li Wei", final_on=["amount"], looked_at=True)
    record.demands = [Demand("amount", "Mo Ali", NOW)]
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        await cases.add(connection, record)
        assert await cases.case(connection, CASE) == record


async def test_a_number_is_found_in_every_year_and_nothing_else_is(database: Database) -> None:
    async with database.step() as connection:
        await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
        for at, number in enumerate(("C-2025-000003", "C-2026-000003", "C-2026-000013", "C-2026-000030")):
            await cases.add(connection, case(id=CASE + at, number=number))
        assert list(await cases.numbered(connection, 3)) == ["C-2026-000003", "C-2025-000003"]
        assert await cases.numbered(connection, 4) == {}
