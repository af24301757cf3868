"""The legal hold: a supervisor's /hold REASON and /release, in a case's topic or as a reply to its card."""

import re

from bot.carry import carry
from bot.handlers.context import Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import case_here, in_staff_group
from bot.step import Step
from flows import privacy
from flows.effects import Refused, TellStaffWords, Text
from storage import cases

COMMANDS = ("hold", "release")
NUMBER = re.compile(r"C-\d{4}-\d{6,}\b\s*")


async def commanded(context: Context, step: Step) -> None:
    """/hold and /release."""
    assert context.command is not None
    name, argument = context.command
    case_id, reason = await _case(context, step, argument)
    if not case_id:
        await carry(step, [TellStaffWords(0, Text("hold-where"))])
        return
    try:
        case = await step.case(case_id)
        if name == "hold":
            effects = privacy.hold(case, context.actor, reason)
        else:
            effects = privacy.release(case, context.actor, step.policy)
    except Refused as refused:
        step.forget(case_id)
        effects = [TellStaffWords(case_id, refused.text)]
    await carry(step, effects)


async def _case(context: Context, step: Step, argument: str) -> tuple[int, str]:
    """The case that is meant, by its number, by what is replied to, or by the topic; and the words that remain."""
    named = NUMBER.match(argument.upper())
    if named:
        found = await cases.id_of(step.connection, named[0].strip())
        return found or 0, argument[named.end() :]
    return await case_here(context, step) or 0, argument


def _asked(context: Context, step: Step) -> bool:
    return (
        in_staff_group(context, step)
        and context.update.message is not None
        and context.role != "none"
        and _name(context) in COMMANDS
    )


def _name(context: Context) -> str:
    return context.command[0] if context.command else ""


PRIVACY_ROUTES: list[tuple[Match, Handler]] = [(_asked, commanded)]
