"""/offer refund 24.90 | replacement, and /ledger, in a topic or as a reply to a card; and what waits, for /mine."""

from dataclasses import replace

from bot import assigning
from bot.handlers import finding
from bot.handlers.commands import Answer, Request
from bot.handlers.here import readable
from bot.handlers.pages import Page, answer, turned
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import authority, pending
from flows import case as case_flow
from flows import ledger as ledger_flow
from flows.desk import at_least
from flows.effects import Effect, Refused, Text
from flows.events import Actor, AgentAnswered
from flows.offering import WHOLE
from flows.paging import number
from flows.records import Case
from flows.worklist import Entry
from storage import ledger as ledger_rows
from storage import worklist as worklist_rows


async def offer(request: Request) -> list[Effect]:
    """/offer and all that is offered: what somebody tapped in a form before is none of it."""
    case, step = request.its_case(), request.step
    part = replace(request.context.part, text=request.context.labels.with_remedies(request.argument))
    actor = await assigning.acting(step, request.actor, case)
    return case_flow.step(case, AgentAnswered(actor, part, "offer", WHOLE), step.policy, step.now)


async def ledger(request: Request) -> list[Effect]:
    """/ledger: every line of a case."""
    return answer(await _ledger(request.step, request.its_case(), 0))


async def page_of_ledger(press: Press) -> list[Effect]:
    """Another page of it."""
    return turned(press, await _ledger(press.step, press.its_case(), number(press.value)))


async def _ledger(step: Step, case: Case, page: int) -> Page:
    rows = await ledger_rows.lines(step.connection, case.id)
    if not rows:
        raise Refused("ledger-empty", number=case.number)
    text, buttons = ledger_flow.page_of(case, rows, page)
    return text, buttons, ()


# --- below one's own cases in /mine ----------------------------------------------------------------------------------


async def approvals(step: Step, actor: Actor) -> list[Text]:
    """Offers that wait for a word this person may give."""
    if not authority.may("approve", actor):
        return []
    found = await _with_cases(step, await worklist_rows.to_approve(step.connection, readable(step, actor)))
    return pending.approvals(found, actor, step.policy)


async def remedies(step: Step, actor: Actor) -> list[Text]:
    """What is to be done in one's own cases, and for a supervisor in those that nobody has."""
    owners = (actor.id, 0) if at_least(actor.role, "supervisor") else (actor.id,)
    found = await _with_cases(step, await worklist_rows.to_be_done(step.connection, owners, readable(step, actor)))
    return pending.remedies(found, step.now)


async def _with_cases(step: Step, entries: list[Entry]) -> list[tuple[Entry, Case]]:
    return [(entry, await step.case(entry.id)) for entry in step.rooms.placed(entries)]


finding.WAITING += [approvals, remedies]
COMMANDS: dict[str, Answer] = {"offer": offer, "ledger": ledger}
PRESSES: dict[str, PressAnswer] = {"ledger": page_of_ledger}
