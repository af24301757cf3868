"""What the staff have to know of cases: gathered for a moment, held back in silent hours, told at once in a room."""

from datetime import datetime, timedelta

from bot.rooms import Room
from bot.step import Step
from flows import alarming
from flows.alarming import LINES, Spoken
from flows.effects import Alarm, Argument, Buttons, Person, TellStaffWords, Text
from flows.folding import folded
from flows.worklist import linked
from storage import alarms, queue, telegram
from storage.database import Connection
from storage.schema import timers

TIMER = "alarms"
GATHER = timedelta(seconds=5)  # what comes due together, after an outage too, is told together


async def put(step: Step, alarm: Alarm) -> None:
    """Tell somebody soon, or when the silent hours are over."""
    case = await step.case(alarm.case_id)
    soon = alarming.told_at(alarm, case, step.policy, step.now + GATHER)
    await alarms.put(step.connection, alarm, soon, step.now)
    await _wake(step.connection, step.now)


async def _wake(connection: Connection, now: datetime) -> None:
    due = await alarms.next_due(connection)
    if due is not None:
        await queue.replace(connection, timers, TIMER, TIMER, {"name": TIMER}, now=now, due=due)


async def due(step: Step) -> list[tuple[Room, TellStaffWords]]:
    """What is to be said now, and in which groups; each alarm is told once, or not at all where it is over."""
    waiting = await alarms.due(step.connection, step.now + GATHER)  # what came a moment later belongs to it
    groups: dict[str, list[Spoken]] = {}
    held: set[int] = set()
    for each in waiting:
        case = await step.case(each.alarm.case_id)
        soon = alarming.told_at(each.alarm, case, step.policy, step.now)
        if soon > step.now:  # it comes late, and into the night
            await alarms.hold(step.connection, each.id, soon)
            held.add(each.id)
        elif alarming.stands(each.alarm, case):
            groups.setdefault((await step.room(case.id)).lane, []).append((each.alarm, case))
    await alarms.told(step.connection, [each.id for each in waiting if each.id not in held], step.now)
    await _wake(step.connection, step.now)
    return [(step.rooms.by(lane), await _words(step, found)) for lane, found in groups.items()]


async def _words(step: Step, all_found: list[Spoken]) -> TellStaffWords:
    """One case is told where it is worked, several in the group; everybody is woken whom any of the alarms calls."""
    found, people = alarming.worst(all_found), await _people(step, all_found)
    if len(found) > 1:
        return await _list(step, found, people)
    [(alarm, case)] = found
    buttons = alarming.buttons(alarm, case, step.policy)
    whose = Text("alarm-whose", {"name": case.name, "number": case.number})
    args: dict[str, Argument] = {
        "people": people,
        "line": alarming.line(alarm, case, whose, step.now),
        "how": alarming.how(alarm, case, step.policy, step.now),
    }
    about = alarm.promise if buttons else 0
    return TellStaffWords(case.id, Text("alarm-one", args), buttons, internal=True, about=about)


async def _list(step: Step, found: list[Spoken], people: Text) -> TellStaffWords:
    lines = [alarming.line(alarm, case, await _place(step, case.id), step.now) for alarm, case in found[:LINES]]
    if len(found) > LINES:
        lines.append(Text("alarms-more", {"more": len(found) - LINES}))
    late = [button for alarm, case in found[:LINES] if (button := alarming.button(alarm, case, step.policy))]
    args: dict[str, Argument] = {"people": people, "count": len(found), "lines": tuple(lines)}
    return TellStaffWords(0, Text("alarms", args), Buttons(tuple((each,) for each in late)) if late else None)


async def _place(step: Step, case_id: int) -> Argument:
    """The number, with the way to where the case is worked."""
    case, card, room = await step.case(case_id), await telegram.card(step.connection, case_id), await step.room(case_id)
    return linked(case.number, room.id, card.topic_id, card.message_id)


async def _people(step: Step, found: list[Spoken]) -> Text:
    """Who is woken, each once: of a role who is on duty, else all of it. Owners are named at their cases."""
    people: dict[int, Text] = {}
    roles: list[Text] = []
    for alarm, case in found:
        role, spared = alarming.calls(alarm, case, step.policy), alarming.spared(alarm, case)
        if role is None:
            continue
        known = {person.id: each for each in await step.staff_of(role, case.id, but=spared)
                 if isinstance(person := each.args["person"], Person)}  # fmt: skip
        people |= known
        roles = roles or ([] if known else [Text(f"role-{role}")])
    called = list(people.values()) or roles
    return Text("alarm-people", {"people": folded("listed", called)}) if called else Text("nothing")
