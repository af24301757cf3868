"""Commands of the staff, in their groups: one list, one door with the check of rights, one way to answer."""

import re
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.carry import carry
from bot.handlers.context import AS_GROUP, Context
from bot.handlers.deed import Deed
from bot.handlers.here import beside_case, case_here, check_place, in_staff_group
from bot.step import Step
from flows import authority
from flows.commands import guess, stayed, unknown
from flows.effects import AnswerStaff, Effect, Refused, Text
from flows.records import Case
from storage import cases as case_rows

# What stands behind these becomes a reason or a line of the history: the customer can ask for it.
READ_BY_CUSTOMERS = frozenset({"hold", "segment", "severity", "note", "finding", "reopen", "transfer", "holding"})
# C-2026-000003, also written C-2026-3 or c2026000003
NUMBER = re.compile(r"C-?(\d{4})(?:-|(?=\d{6}))(\d{1,9})(?!\d)\s*", re.IGNORECASE)
END = re.compile(r"(?:C-)?(\d{1,6})(?:\s+|$)", re.IGNORECASE)
TAKES_END = frozenset(
    {"severity", "note", "finding", "record", "handover", "transfer", "reopen", "ledger", "hold", "release", "about"}
    | {"warn", "pause", "endtalk", "lift", "decline", "segment", "invite"}
)


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
        return typed(context, step) and context.command is not None and context.command[0] in commands

    async def commanded(context: Context, step: Step) -> None:
        assert context.command is not None
        name, argument = context.command
        case: Case | None = None
        try:
            if context.user.id == AS_GROUP:
                raise Refused("anonymous-admin")
            authority.check(name, context.actor)  # first: an outsider learns nothing of any case
            case, argument = await _case(context, step, name, argument)
            if case is not None:
                check_place(step, context.actor, name, case)
            authority.check(name, context.actor, case)
            if name in READ_BY_CUSTOMERS:
                argument = await step.veiled(argument)
            effects = await commands[name](Request(context, step, case, name, argument))
        except Refused as refused:
            if case is not None:
                step.forget(case.id)
            effects = [AnswerStaff(stayed(refused.text))]
        await carry(step, effects)

    return asked, commanded


def typed(context: Context, step: Step) -> bool:
    """Whether a person's message in a staff group begins with a slash, whatever follows."""
    return (
        in_staff_group(context, step)
        and context.update.message is not None
        and context.typed is not None
        and (context.user.id == AS_GROUP or not (context.user.is_bot or context.update.message.sender_chat))
    )


def staying(known: Collection[str]) -> Callable[[Context, Step], Awaitable[None]]:
    """What becomes of all else that begins with a slash: it stays here, and that is said where it may be about a case.

    Elsewhere in the group it may be meant for another bot: only what is nearly a command is answered.
    """

    async def stays(context: Context, step: Step) -> None:
        if context.command is None:
            return  # for another bot
        name = context.command[0]
        if guess(name, known) or await case_here(context, step) or context.replied:
            await carry(step, [AnswerStaff(unknown(name, known))])

    return stays


async def _case(context: Context, step: Step, name: str, argument: str) -> tuple[Case | None, str]:
    named = NUMBER.match(argument)
    if named:
        number = whole(named)
        found = await case_rows.id_of(step.connection, number)
        if found is None:
            raise Refused("case-unknown-staff", number=number)
        return await step.case(found), argument[named.end() :].strip()
    here = await case_here(context, step)
    if here is None and name in TAKES_END:
        here, argument = await _by_end(step, argument)
    return (await step.case(here) if here else None), argument


def whole(number: re.Match[str]) -> str:
    """A number as it is kept."""
    return f"C-{int(number[1])}-{int(number[2]):06}"


async def _by_end(step: Step, argument: str) -> tuple[int | None, str]:
    """The case whose number the first word is, without the zeros before it: "1" is never C-2026-000021."""
    end = END.match(argument)
    found = await fitting(step, end[1]) if end else {}
    if end is None or len(found) != 1:
        return None, argument
    return next(iter(found.values())), argument[end.end() :].strip()


async def fitting(step: Step, digits: str, year: str = "") -> dict[str, int]:
    """The cases of this number, with their ids: of the year that is named, else of this one, else of any."""
    found = await case_rows.numbered(step.connection, int(digits))
    of_year = f"C-{year or step.now.astimezone(step.policy.zone).year}-"
    return {number: key for number, key in found.items() if number.startswith(of_year)} or ({} if year else found)


def words(key: str, **args: str | int) -> list[Effect]:
    """A plain answer."""
    return [AnswerStaff(Text(key, args))]
