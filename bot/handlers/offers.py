"""/offer refund 24.90 | replacement, and /ledger, in a case's topic or as a reply to its card."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.handlers.commands import Answer, Request
from flows import case as case_flow
from flows.effects import AnswerStaff, Argument, Effect, Refused, Text
from flows.events import AgentAnswered
from flows.remedies import kept_text
from storage import ledger as ledger_rows

SHOWN = 30  # the newest lines: all fits one message


async def offer(request: Request) -> list[Effect]:
    """/offer and what is offered, as in a reply to the form."""
    case, step = request.its_case(), request.step
    part = replace(request.context.part, text=request.context.labels.with_remedies(request.argument))
    return case_flow.step(case, AgentAnswered(request.actor, part, "offer"), step.policy, step.now)


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


COMMANDS: dict[str, Answer] = {"offer": offer, "ledger": ledger}
