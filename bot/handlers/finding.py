"""Finding cases in the staff group: /find, /queue, /mine, /case, and the button for similar ones."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import Message

from bot.handlers.commands import Answer, Request, fitting
from bot.handlers.here import check_place, readable
from bot.handlers.pages import Page, answer, turned
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import authority, commands, dossier, results, segments, worklist
from flows.effects import AnswerStaff, Effect, Refused, Text
from flows.events import Actor
from flows.folding import listed
from flows.paging import number
from flows.records import Case
from flows.worklist import Entry
from storage import promises, search
from storage import worklist as worklist_rows

DIGITS = 9  # of a number, at most
# What else waits for somebody (approvals, remedies due …), as lines of /mine; each module that knows some adds its own.
Waiting = Callable[[Step, Actor], Awaitable[list[Text]]]
WAITING: list[Waiting] = []


# --- the pages -------------------------------------------------------------------------------------------------------


async def _queue(step: Step, actor: Actor, wanted: str, page: int) -> Page:
    entries = step.rooms.placed(await worklist_rows.entries(step.connection, readable(step, actor)))
    entries = await _ranked(step, entries)
    text, buttons = worklist.page_of(entries, wanted, page, actor, step.now)
    if wanted == "mine":
        more = [line for waiting in WAITING for line in await waiting(step, actor)]
        text = Text(text.key, {**text.args, "waiting": tuple(more) or Text("nothing")})
    return text, buttons, ()


async def _ranked(step: Step, entries: list[Entry]) -> list[Entry]:
    """The entries, with how far the segment of each customer moves them."""
    if not any(each.priority for each in step.policy.segment):
        return entries
    found = {
        customer_id: segments.place(conduct, chosen, lodged, step.policy, step.now).segment.priority
        for customer_id, conduct, chosen, lodged in await worklist_rows.standings(step.connection)
    }
    return [replace(entry, priority=found.get(entry.customer_id, 0)) for entry in entries]


async def _find(step: Step, actor: Actor, query: str, page: int) -> Page:
    words = query[: results.LONG]
    within, skip = readable(step, actor), page * results.PAGE
    count, hits = await search.find(step.connection, words, within, skip=skip, most=results.PAGE)
    if not hits:
        raise Refused("find-none")
    found = [results.Found(await step.case(hit.case_id), hit.words) for hit in hits]
    text, buttons = results.results(found, count, search.terms(words), page)
    return text, buttons, tuple(hit.case_id for hit in hits)


async def _case(step: Step, case: Case, page: int) -> Page:
    told = await promises.of_case(step.connection, case.id)
    text, buttons = dossier.page_of(case, await step.happened(case.id), told, page)
    return text, buttons, (case.id,)


# --- commands --------------------------------------------------------------------------------------------------------


async def find(request: Request) -> list[Effect]:
    """/find TEXT: over everything said."""
    query = _query(request.context.message)
    if not search.terms(query):
        raise Refused("find-how")
    return answer(await _find(request.step, request.actor, query, 0))


async def queue(request: Request) -> list[Effect]:
    """/queue: open cases by the time left."""
    return answer(await _queue(request.step, request.actor, "all", 0))


async def mine(request: Request) -> list[Effect]:
    """/mine: one's own, and what else waits for one."""
    return answer(await _queue(request.step, request.actor, "mine", 0))


async def case(request: Request) -> list[Effect]:
    """/case N: everything about one case: the one of this number, or the one where it is asked."""
    asked = await _numbered(request) if request.argument else request.its_case()
    return answer(await _case(request.step, asked, 0), beside=asked.id)


async def _numbered(request: Request) -> Case:
    """The case of a number without its C; without a year too, it is this year's, or else the only one."""
    step, wanted = request.step, request.argument.upper().removeprefix("C").removeprefix("-")
    year, _, digits = wanted.rpartition("-")
    short = digits.isdecimal() and len(digits) <= DIGITS
    found = await fitting(step, digits, year) if short else {}
    if not found:
        raise Refused("case-unknown-staff", number=request.argument[:40])
    if len(found) > 1:
        raise Refused("case-which", numbers=listed(list(found)))
    case = await step.case(next(iter(found.values())))
    check_place(step, request.actor, "case", case)
    authority.check("case", request.actor, case)
    return case


def _query(message: Message | None) -> str:
    """What stands behind the command."""
    typed = commands.read(message.text or message.caption or "") if message is not None else None
    return typed.argument if typed else ""


# --- buttons ---------------------------------------------------------------------------------------------------------


async def page_of_find(press: Press) -> list[Effect]:
    """Another page of what was found; what was looked for stands in the message answered to."""
    press.its_message()
    message = press.context.press.message
    asked = message.reply_to_message if isinstance(message, Message) else None
    query = _query(asked)
    if asked is None or not query:
        raise Refused("find-again")
    return turned(press, await _find(press.step, press.actor, query, number(press.value)))


async def page_of_queue(press: Press) -> list[Effect]:
    """Another page or another filter."""
    wanted, _, page = press.value.partition(".")
    return turned(press, await _queue(press.step, press.actor, wanted, number(page)))


async def page_of_case(press: Press) -> list[Effect]:
    """Another page of everything about a case."""
    return turned(press, await _case(press.step, press.its_case(), number(press.value)))


async def similar(press: Press) -> list[Effect]:
    """Older cases like this one, and what solved them."""
    about, step = press.its_case(), press.step
    alike = await search.similar(step.connection, about, readable(step, press.actor))
    found = [await step.case(each.case_id) for each in alike]
    text = results.alike(about, found)
    return press.done(AnswerStaff(text, quotes=tuple(each.case_id for each in alike)))


COMMANDS: dict[str, Answer] = {"find": find, "queue": queue, "mine": mine, "case": case}
PRESSES: dict[str, PressAnswer] = {
    "find": page_of_find,
    "queue": page_of_queue,
    "case": page_of_case,
    "similar": similar,
}
