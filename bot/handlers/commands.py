"""Commands of the staff, in their groups: one list, one door with the check of rights, one way to answer."""

import re
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from difflib import get_close_matches

from bot.carry import carry
from bot.handlers.context import AS_GROUP, Context
from bot.handlers.deed import Deed
from bot.handlers.here import beside_case, case_here, check_place, in_staff_group
from bot.step import Step
from flows import authority
from flows.effects import AnswerStaff, Effect, Refused, Text
from flows.records import Case
from storage import cases as case_rows

# What stands behind these becomes a reason or a line of the history: the customer can ask for it.
READ_BY_CUSTOMERS = frozenset({"hold", "segment", "note", "finding", "reopen", "transfer"})
# C-2026-000003, also written C-2026-3 or c2026000003
NUMBER = re.compile(r"C-?(\d{4})(?:-|(?=\d{6}))(\d{1,9})(?!\d)\s*", re.IGNORECASE)

ALIKE = 0.82  # how much of a mistyped command has to be right


@dataclass(frozen=True, slots=True)
class Request(Deed):
    """One command: who sent it, what stands behind it, and the case it is about, where there is one.

    The case is the one named first in the words, else that of the message replied to, else that of the topic.
    `argument` is what remains.
    """

    name: str
    argument: str

    def its_case(self) -> Case:
        """The case; Refused with how to name one."""
        if self.case is None:
            example = f"/{self.name} C-2026-000123 {self.argument[:40]}".strip()
            raise Refused("which-case-staff", command=f"/{self.name}", example=example, where=beside_case(self.step))
        return self.case


Answer = Callable[[Request], Awaitable[list[Effect]]]


def answering(commands: dict[str, Answer]) -> tuple[Callable[[Context, Step], bool], Callable[..., Awaitable[None]]]:
    """The route for these commands: a person sent one of them in a staff group."""

    def asked(context: Context, step: Step) -> bool:
        return (
            in_staff_group(context, step)
            and context.update.message is not None
            and context.command is not None
            and (
                context.command[0] in commands or (context.role != "none" and _near(context.command[0], commands) != "")
            )
            and (context.user.id == AS_GROUP or not (context.user.is_bot or context.update.message.sender_chat))
        )

    async def commanded(context: Context, step: Step) -> None:
        assert context.command is not None
        name, argument = context.command
        case: Case | None = None
        try:
            if context.user.id == AS_GROUP:
                raise Refused("anonymous-admin")
            if name not in commands:
                raise Refused("command-near", given=name, meant=_near(name, commands))
            authority.check(name, context.actor)  # first: an outsider learns nothing of any case
            case, argument = await _case(context, step, argument)
            if case is not None:
                check_place(step, context.actor, name, case)
            authority.check(name, context.actor, case)
            if name in READ_BY_CUSTOMERS:
                argument = await step.veiled(argument)
            effects = await commands[name](Request(context, step, case, name, argument))
        except Refused as refused:
            if case is not None:
                step.forget(case.id)
            effects = [AnswerStaff(refused.text)]
        await carry(step, effects)

    return asked, commanded


def _near(name: str, commands: Collection[str]) -> str:
    """The command that somebody will have meant; empty for none: it may be another bot's."""
    return next(iter(get_close_matches(name, commands, 1, ALIKE)), "")


async def _case(context: Context, step: Step, argument: str) -> tuple[Case | None, str]:
    named = NUMBER.match(argument)
    if named:
        number = whole(named)
        found = await case_rows.id_of(step.connection, number)
        if found is None:
            raise Refused("case-unknown-staff", number=number)
        return await step.case(found), argument[named.end() :].strip()
    here = await case_here(context, step)
    return (await step.case(here) if here else None), argument


def whole(number: re.Match[str]) -> str:
    """A number as it is kept."""
    return f"C-{int(number[1])}-{int(number[2]):06}"


def words(key: str, **args: str | int) -> list[Effect]:
    """A plain answer."""
    return [AnswerStaff(Text(key, args))]
