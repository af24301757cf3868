"""Giving cases to who is on duty: the people and their load are looked up here, flows/duty.py chooses."""

from dataclasses import replace

from bot.step import Step
from flows import case as case_flow
from flows import duty
from flows.duty import OnDuty
from flows.effects import Assign, Effect, Freed, Wake
from flows.events import Actor, CaseAssigned
from flows.policy import MEMBERS
from flows.records import Case
from storage import cases as case_rows
from storage import colleagues, telegram
from storage.colleagues import Colleague


async def acting(step: Step, actor: Actor, case: Case) -> Actor:
    """The actor as a case needs to know them: what they have, where the policy limits that, and who else is there."""
    if step.policy.duty.load_limit:
        actor = replace(actor, load=(await case_rows.loads(step.connection)).get(actor.id, 0))
    if not case.barred:
        return actor
    return replace(actor, desk=await telegram.desk(step.connection, MEMBERS), people=step.staff.people)


async def assign(step: Step, effect: Assign) -> list[Effect]:
    """Give a waiting case to the least loaded on duty in its room; without anybody there it waits."""
    case = await step.case(effect.case_id)
    people = await on_duty(step, step.rooms.of(case.department).id)
    chosen = duty.choose(case, people, step.policy, effect.but)
    return case_flow.step(case, CaseAssigned(chosen), step.policy, step.now) if chosen else []


async def free(step: Step, effect: Freed) -> list[Effect]:
    """The oldest case that waits for somebody like this one is assigned, in a step of its own."""
    if not step.policy.duty.assign:
        return []
    await step.save_cases()  # what was let go in this step counts
    load = (await case_rows.loads(step.connection)).get(effect.user_id, 0)
    for case in await case_rows.waiting(step.connection):
        room = step.rooms.of(case.department)
        person = await colleagues.colleague(step.connection, effect.user_id, room.id)
        if person is None or not person.on_duty:
            break
        if case.id != effect.but_case and duty.suits(case, _actor(step, person, load), step.policy):
            return [Wake("assign", step.now, case.id)]
    return []


async def everybody(step: Step) -> tuple[Actor, ...]:
    """Who is known to belong to the staff group where this happens, with what they have, by name."""
    known = await colleagues.colleagues_known(step.connection, step.staff.id)
    load = await case_rows.loads(step.connection)
    people = (_actor(step, each, load.get(each.user_id, 0)) for each in known)
    return tuple(person for person in people if person.role != "none")


async def on_duty(step: Step, chat_id: int) -> list[OnDuty]:
    """Who is on duty in a staff group, with what they have, by name."""
    await step.save_cases()
    known = await colleagues.colleagues_known(step.connection, chat_id)
    load = await case_rows.loads(step.connection)
    people = [
        OnDuty(_actor(step, each, load.get(each.user_id, 0)), each.had_case_at, each.duty_since)
        for each in known
        if each.on_duty
    ]
    return [each for each in people if each.actor.role != "none"]


def _actor(step: Step, person: Colleague, load: int) -> Actor:
    named = step.policy.person_of(person.user_id)
    role = step.policy.role_of(person.user_id, person.status)
    return Actor(person.user_id, step.name_of(person), role, named.departments if named else (), load=load)
