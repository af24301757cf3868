"""Finding cases in the staff group: /find, /queue, /mine, /case, and the button for similar ones."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import Message

from bot.handlers.commands import Answer, Request
from bot.handlers.here import check_place, readable
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import authority, dossier, results, segments, worklist
from flows.effects import AnswerStaff, Buttons, ChangeStaffWords, Effect, Refused, Text
from flows.events import Actor
from flows.paging import number
from flows.records import Case
from flows.timeline import Happened
from flows.worklist import Entry
from storage import cases as case_rows
from storage import search
from storage import worklist as worklist_rows

Page = tuple[Text, Buttons, tuple[int, ...]]  # what is said, its buttons, and the cases whose words it shows
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
    rows = await case_rows.history(step.connection, case.id)
    history = [Happened(row["at"], row["actor"], row["kind"], row["data"]) for row in rows]
    promises = await case_rows.promises_of(step.connection, case.id)
    text, buttons = dossier.page_of(case, history, promises, page)
    return text, buttons, (case.id,)


# --- commands --------------------------------------------------------------------------------------------------------


async def find(request: Request) -> list[Effect]:
    """/find TEXT: over everything said."""
    query = _query(request.context.message)
    if not search.terms(query):
        raise Refused("find-how")
    return _answer(await _find(request.step, request.actor, query, 0))


async def queue(request: Request) -> list[Effect]:
    """/queue: open cases by the time left."""
    return _answer(await _queue(request.step, request.actor, "all", 0))


async def mine(request: Request) -> list[Effect]:
    """/mine: one's own, and what else waits for one."""
    return _answer(await _queue(request.step, request.actor, "mine", 0))


async def case(request: Request) -> list[Effect]:
    """/case N: everything about one case, by its number or the end of it, or the case where it is asked."""
    wanted = request.argument.upper().removeprefix("C-")
    if not wanted:
        return _answer(await _case(request.step, request.its_case(), 0))
    found = await case_rows.id_by_end(request.step.connection, wanted)
    if found is None:
        raise Refused("case-unknown-staff", number=request.argument[:40])
    asked = await request.step.case(found)
    check_place(request.step, request.actor, "case", asked)
    authority.check("case", request.actor, asked)
    return _answer(await _case(request.step, asked, 0))


def _query(message: Message | None) -> str:
    """What stands behind the command."""
    words = (message.text or "").split(maxsplit=1) if message is not None else []
    return words[1] if len(words) > 1 else ""


def _answer(page: Page) -> list[Effect]:
    text, buttons, quotes = page
    return [AnswerStaff(text, buttons if buttons.rows else None, quotes)]


# --- buttons ---------------------------------------------------------------------------------------------------------


async def page_of_find(press: Press) -> list[Effect]:
    """Another page of what was found; what was looked for stands in the message answered to."""
    message = press.context.press.message
    asked = message.reply_to_message if isinstance(message, Message) else None
    query = _query(asked)
    if asked is None or not query:
        raise Refused("find-again")
    return _turned(press, await _find(press.step, press.actor, query, number(press.value)))


async def page_of_queue(press: Press) -> list[Effect]:
    """Another page or another filter."""
    wanted, _, page = press.value.partition(".")
    return _turned(press, await _queue(press.step, press.actor, wanted, number(page)))


async def page_of_case(press: Press) -> list[Effect]:
    """Another page of everything about a case."""
    return _turned(press, await _case(press.step, press.its_case(), number(press.value)))


async def similar(press: Press) -> list[Effect]:
    """Older cases like this one, and what solved them."""
    about, step = press.its_case(), press.step
    alike = await search.similar(step.connection, about, readable(step, press.actor))
    found = [(await step.case(each.case_id), each.likeness) for each in alike]
    text = results.alike(about, found)
    return press.done(AnswerStaff(text, quotes=tuple(each.case_id for each in alike)))


def _turned(press: Press, page: Page) -> list[Effect]:
    text, buttons, quotes = page
    changed = ChangeStaffWords(0, press.context.pressed_message, text, buttons if buttons.rows else None, quotes)
    return press.done(changed)


COMMANDS: dict[str, Answer] = {"find": find, "queue": queue, "mine": mine, "case": case}
PRESSES: dict[str, PressAnswer] = {
    "find": page_of_find,
    "queue": page_of_queue,
    "case": page_of_case,
    "similar": similar,
}
