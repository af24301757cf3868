"""/offer refund 24.90 | replacement, and /ledger, in a topic or as a reply to a card; and what waits, for /mine."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot import assigning
from bot.handlers import finding
from bot.handlers.commands import Answer, Request
from bot.handlers.here import readable
from bot.step import Step
from flows import authority, pending
from flows import case as case_flow
from flows.desk import at_least
from flows.effects import AnswerStaff, Argument, Effect, Refused, Text
from flows.events import Actor, AgentAnswered
from flows.records import Case
from flows.remedies import kept_text
from flows.worklist import Entry
from storage import ledger as ledger_rows
from storage import worklist as worklist_rows

SHOWN = 30  # the newest lines: all fits one message


async def offer(request: Request) -> list[Effect]:
    """/offer and what is offered, as in a reply to the form."""
    case, step = request.its_case(), request.step
    part = replace(request.context.part, text=request.context.labels.with_remedies(request.argument))
    actor = await assigning.acting(step, request.actor, case)
    return case_flow.step(case, AgentAnswered(actor, part, "offer"), step.policy, step.now)


async def ledger(request: Request) -> list[Effect]:
    """/ledger: every line of a case."""
    case = request.its_case()
    lines = await ledger_rows.lines(request.step.connection, case.id)
    if not lines:
        raise Refused("ledger-empty", number=case.number)
    shown = tuple(_line(each) for each in lines[-SHOWN:])
    return [AnswerStaff(Text("ledger", {"number": case.number, "lines": shown}))]


def _line(row: Mapping[str, Any]) -> Text:
    args: dict[str, Argument] = {
        "at": row["at"],
        "offer": row["offer"],
        "option": row["option"],
        "remedy": kept_text(row),
        "agent": row["offered_by"],
        "by": row["allowed_by"],
        "role": Text(f"role-{row['allowed_role']}"),
        "actor": row["actor"],
        "due": row["due_at"] or row["at"],
    }
    return Text(f"ledger-{row['kind']}", args)


# --- below one's own cases in /mine ----------------------------------------------------------------------------------


async def approvals(step: Step, actor: Actor) -> list[Text]:
    """Offers that wait for a word this person may give."""
    if not authority.may("approve", actor):
        return []
    found = await _with_cases(step, await worklist_rows.to_approve(step.connection))
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
