"""/on, /off and /duty: who is there to take cases."""

from bot import assigning
from bot.handlers.commands import Answer, Request, words
from flows.effects import AnswerStaff, Effect, Freed, Text
from storage import cases, colleagues


async def on(request: Request) -> list[Effect]:
    """/on: cases may come to this person from now on."""
    if not await _change(request, on_duty=True):
        return words("duty-already", name=request.actor.name)
    return [*words("duty-on", name=request.actor.name), Freed(request.actor.id)]


async def off(request: Request) -> list[Effect]:
    """/off: what they have stays theirs, nothing new comes by itself."""
    if not await _change(request, on_duty=False):
        return words("duty-not-on", name=request.actor.name)
    load = (await cases.loads(request.step.connection)).get(request.actor.id, 0)
    return words("duty-off", name=request.actor.name, count=load)


async def _change(request: Request, *, on_duty: bool) -> bool:
    """Whether it was otherwise before."""
    person = await colleagues.colleague(request.step.connection, request.actor.id)
    assert person is not None, "whoever acts in a staff group is known"
    if person.on_duty == on_duty:
        return False
    person.on_duty, person.duty_since = on_duty, request.step.now if on_duty else None
    await colleagues.save_colleague(request.step.connection, person)
    await request.step.show_boards()
    return True


async def who(request: Request) -> list[Effect]:
    """/duty: who is on, and how many open cases each has."""
    people = await assigning.on_duty(request.step, request.step.staff.id)
    if not people:
        return words("duty-nobody")
    lines = [
        Text("duty-line", {"name": each.actor.name, "count": each.actor.load, "since": each.since or request.step.now})
        for each in people
    ]
    return [AnswerStaff(Text("duty-list", {"lines": tuple(lines)}))]


COMMANDS: dict[str, Answer] = {"on": on, "off": off, "duty": who}
