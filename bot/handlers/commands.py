"""Commands of the staff, in their groups: one list, one door with the check of rights, one way to answer."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.carry import carry
from bot.handlers.context import AS_GROUP, Context
from bot.handlers.here import case_here, check_place, in_staff_group
from bot.step import Step
from flows import authority
from flows.effects import AnswerStaff, Effect, Refused, Text
from flows.events import Actor
from flows.records import Case
from storage import cases as case_rows

NUMBER = re.compile(r"C-\d{4}-\d{6,}\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """One command: who sent it, what stands behind it, and the case it is about, where there is one.

    The case is the one named first in the words, else that of the message replied to, else that of the topic.
    `argument` is what remains.
    """

    context: Context
    step: Step
    name: str
    argument: str
    case: Case | None

    @property
    def actor(self) -> Actor:
        """Who sent it."""
        return self.context.actor

    def its_case(self) -> Case:
        """The case; Refused with how to name one."""
        if self.case is None:
            raise Refused("which-case-staff", command=f"/{self.name}")
        return self.case


Answer = Callable[[Request], Awaitable[list[Effect]]]


def answering(commands: dict[str, Answer]) -> tuple[Callable[[Context, Step], bool], Callable[..., Awaitable[None]]]:
    """The route for these commands: a person sent one of them in a staff group."""

    def asked(context: Context, step: Step) -> bool:
        return (
            in_staff_group(context, step)
            and context.update.message is not None
            and context.command is not None
            and context.command[0] in commands
            and (context.user.id == AS_GROUP or not (context.user.is_bot or context.update.message.sender_chat))
        )

    async def commanded(context: Context, step: Step) -> None:
        assert context.command is not None
        name, argument = context.command
        case: Case | None = None
        try:
            if context.user.id == AS_GROUP:
                raise Refused("anonymous-admin")
            authority.check(name, context.actor)  # first: an outsider learns nothing of any case
            case, argument = await _case(context, step, argument)
            if case is not None:
                check_place(step, context.actor, name, case)
            authority.check(name, context.actor, case)
            effects = await commands[name](Request(context, step, name, argument, case))
        except Refused as refused:
            if case is not None:
                step.forget(case.id)
            effects = [AnswerStaff(refused.text)]
        await carry(step, effects)

    return asked, commanded


async def _case(context: Context, step: Step, argument: str) -> tuple[Case | None, str]:
    named = NUMBER.match(argument)
    if named:
        number = named[0].strip().upper()
        found = await case_rows.id_of(step.connection, number)
        if found is None:
            raise Refused("case-unknown-staff", number=number)
        return await step.case(found), argument[named.end() :].strip()
    here = await case_here(context, step)
    return (await step.case(here) if here else None), argument


def words(key: str, **args: str | int) -> list[Effect]:
    """A plain answer."""
    return [AnswerStaff(Text(key, args))]
