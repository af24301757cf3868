"""Erasing: inside a step, the cleaning after it, and what is made up for at start."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from bot.step import Step
from flows.effects import Erase
from flows.policy import Policy
from storage import erasing, erasures, queue, telegram
from storage.database import Connection, Database
from storage.schema import timers

log = structlog.get_logger()
BATCH = 100  # ids that one deleteMessages takes
TERMS = "retention_terms"  # fact: the terms by which the timers were set last
EraseAgain = Callable[[int], Awaitable[None]]


async def erase(step: Step, effect: Erase) -> None:
    """Take everything about the cases, and about the person, out of the database and of the staff group."""
    chats = {group.id: group.lane for group in step.rooms.groups}
    sent = await erasing.sent_about(step.connection, effect.case_ids, list(chats), step.now)
    await erasing.make_room(step.connection)
    await step.save_cases()
    await erasing.erase_cases(step.connection, effect.case_ids, effect.names)
    if effect.person:
        row_key = step.cause.removeprefix("in:")
        await erasing.erase_person(step.connection, step.customer_id, effect.case_ids, list(chats), row_key)
        if effect.listed:
            await erasures.remember(step.connection, step.customer_id, step.now)
        step.customer_gone = True
    await erasures.unclean(step.connection)
    step.erased = True
    for case_id in await erasing.shown(step.connection, effect.case_ids):
        await step.out.card(case_id)
    for each in sent:
        for ids in (each.young, each.old):  # apart, because Telegram refuses all where it refuses one
            await _delete(step, each.case_id, chats[each.chat_id], ids)


async def _delete(step: Step, case_id: int, lane: str, ids: list[int]) -> None:
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        remain = {"case": case_id, "count": len(some)}
        await step.out.staff_call(0, "deleteMessages", {"remain": remain}, lane=lane, message_ids=some)


async def clean(database: Database) -> None:
    """Rewrite the files after an erasure; what fails now is done by the next sweep or start."""
    try:
        await erasures.clean(database)
    except Exception:
        log.exception("the database could not be rewritten after erasing", action="scrub_failed")


async def make_up(database: Database, erase_again: EraseAgain) -> None:
    """At start, before anything else: who was erased and has come back with a restored backup is erased again."""
    async with database.step() as connection:
        await erasures.merge(database, connection)
        returned = await erasures.returned(connection)
    for customer_id in returned:
        await erase_again(customer_id)
    if returned:
        log.warning("a restored backup held people who were erased", action="erased_again", people=len(returned))
    await clean(database)


async def set_timers(connection: Connection, policy: Policy, now: datetime) -> None:
    """Every closed case has its timer; where the policy's terms have changed all are set anew."""
    terms = {category.id: policy.retention_of(category.id).days for category in policy.category}
    changed = await telegram.fact(connection, TERMS) != terms
    for case in await erasing.closed(connection, timed=changed):
        key, lane = f"retention:{case.id}", f"customer:{case.customer_id}"
        body = {"name": "retention", "case": case.id, "customer": case.customer_id}
        due = case.closed_at + policy.retention_of(case.category)
        await queue.replace(connection, timers, key, lane, body, now=now, due=due)
    if changed:
        await telegram.save_fact(connection, TERMS, terms)
