"""Case work by command: /handover NAME, /transfer, /note, /finding, /reopen, /record, /link; and who colleagues are."""

from bot import assigning
from bot.carry import carry
from bot.handlers.commands import NUMBER, Answer, Request, whole
from bot.handlers.context import Context
from bot.handlers.here import case_here
from bot.handlers.pages import Page, answer, turned
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import case as case_flow
from flows import linking, notes
from flows.effects import AnswerStaff, Effect, Refused
from flows.events import AgentCommanded
from flows.paging import number
from flows.records import Case
from storage import cases as case_rows
from storage import colleagues as colleague_rows

CHOOSES_COLLEAGUE = frozenset({"hand-over", "hand-to", "handover"})


async def _commanded(request: Request) -> list[Effect]:
    case, step = request.its_case(), request.step
    chooses = request.name in CHOOSES_COLLEAGUE
    event = AgentCommanded(
        request.actor,
        request.name,
        request.argument,
        request.context.part,
        await _mentioned(request) if chooses else 0,
        await assigning.everybody(step) if chooses else (),
    )
    return case_flow.step(case, event, step.policy, step.now)


async def _mentioned(request: Request) -> int:
    """The id of who is mentioned behind the command, by a link to them or by their @name."""
    for entity in request.context.message.entities:
        if entity.user is not None:
            return entity.user.id
    name = request.argument.removeprefix("@").casefold()
    known = await colleague_rows.colleagues_known(request.step.connection, request.step.staff.id)
    found = (each.user_id for each in known if each.username and each.username.casefold() == name)
    return next(found, 0) if request.argument.startswith("@") else 0


async def record(request: Request) -> list[Effect]:
    """/record: what was found and noted so far."""
    return answer(await _record(request.step, request.its_case(), 0))


async def page_of_record(press: Press) -> list[Effect]:
    """Another page of it."""
    return turned(press, await _record(press.step, press.its_case(), number(press.value)))


async def _record(step: Step, case: Case, page: int) -> Page:
    text, buttons = notes.record(case, await step.happened(case.id), page)
    return text, buttons, (case.id,)


async def link(request: Request) -> list[Effect]:
    """/link C-…: the case named and the one where this is written have to do with each other."""
    here = await case_here(request.context, request.step)
    if here is None or request.case is None or request.case.id == here:
        raise Refused("link-how")
    return linking.link(request.actor, await request.step.case(here), request.case)


async def linked(context: Context, step: Step, case_id: int) -> None:
    """The number came as the reply to a prompt."""
    effects: list[Effect]
    found = NUMBER.search(context.part.text)
    name = whole(found) if found else context.part.text.strip()[:40]
    other = await case_rows.id_of(step.connection, name) if found else None
    try:
        if other is None:
            raise Refused("case-unknown-staff", number=name) if found else Refused("link-how")
        effects = linking.link(context.actor, await step.case(case_id), await step.case(other))
    except Refused as refused:
        effects = [AnswerStaff(refused.text)]
    await carry(step, effects)


COMMANDS: dict[str, Answer] = {
    **dict.fromkeys(case_flow.COMMANDS, _commanded),
    "record": record,
    "link": link,
}
PRESSES: dict[str, PressAnswer] = {"record": page_of_record}
