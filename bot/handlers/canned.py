"""Canned replies in the staff group: /r lists and sends them, /r+ and /r- change them."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from telegram import Message

from bot import assigning
from bot.handlers.commands import Answer, Request
from bot.handlers.here import beside_case
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import canned
from flows import case as case_flow
from flows.effects import AnswerStaff, Buttons, ChangeStaffWords, Effect, Refused, Text, Toast
from flows.events import Actor, AgentReplied, Part
from flows.records import Case
from storage import replies as rows
from storage import telegram


async def _replies(step: Step) -> dict[str, Mapping[str, str]]:
    """Those of the policy, and over them those written in the group."""
    known: dict[str, Mapping[str, str]] = dict(step.policy.replies)
    for name, texts in (await rows.written(step.connection)).items():
        known[name] = {**known.get(name, {}), **texts}
    return known


async def _offered(step: Step, case: Case | None) -> tuple[Text, Buttons | None]:
    titles = step.policy.reply_titles(step.staff.language)
    return canned.offered(await _replies(step), case, step.staff.language, titles, beside_case(step))


async def _words(step: Step, case: Case, name: str, actor: Actor) -> str:
    """A reply as this customer would read it from this agent: nobody of the staff under another name than theirs."""
    language, zone = step.texts[case.language], ZoneInfo(case.time_zone)
    words = canned.words_for(await _replies(step), name, case)
    by = canned.next_news(words, case, actor, step.policy, step.now)
    values = {
        "name": case.name,
        "number": case.number,
        "agent": actor.name,
        "by": language.plain(Text("words", {"words": by}), zone) if by else "",
        "shop": case.place or language.plain(Text("canned-shop")),
    }
    return await step.veiled(canned.filled(words, values))


async def _send(step: Step, case: Case, actor: Actor, words: str, message_id: int, to: int = 0) -> list[Effect]:
    """The words go out as the agent's; the receipt comes to the message they were called up with."""
    part = Part(step.staff.id, message_id, "text", words)
    event = AgentReplied(await assigning.acting(step, actor, case), part, to)
    return case_flow.step(case, event, step.policy, step.now)


# --- commands --------------------------------------------------------------------------------------------------------


async def reply(request: Request) -> list[Effect]:
    """/r lists them, /r NAME sends one."""
    step, case = request.step, request.case
    if not request.argument:
        return [AnswerStaff(*await _offered(step, case), (case.id,) if case else ())]
    case, actor = request.its_case(), request.actor
    words = await _words(step, case, request.argument, actor)
    message = request.context.message
    to = await _answered(step, message.reply_to_message.message_id) if message.reply_to_message else 0
    sent = await _send(step, case, actor, words, message.message_id, to)
    return [*sent, AnswerStaff(_sent(case, words), quotes=(case.id,))]


async def _answered(step: Step, message_id: int) -> int:
    """The customer's message whose copy is replied to; 0 for none."""
    link = await telegram.linked(step.connection, step.staff.id, message_id)
    return link.origin_message_id if link is not None and step.rooms.at(link.origin_chat_id) is None else 0


def _sent(case: Case, words: str) -> Text:
    return Text("canned-sent", {"name": case.name, "words": words})


async def add(request: Request) -> list[Effect]:
    """/r+ NAME TEXT, or as a reply to the text: in the group's language, or in another one as NAME:zh-Hans."""
    step = request.step
    head, *rest = request.argument.split(maxsplit=1)[:2] or [""]
    name, _, code = head.partition(":")
    name, code = canned.check_name(name), step.texts.choose(code) if code else step.staff.language
    replied = request.context.message.reply_to_message
    words = canned.check_words(rest[0] if rest else (replied.text or "") if replied else "")
    await rows.write(step.connection, name, code, words, request.actor.id, step.now)
    return [AnswerStaff(Text("canned-added", {"given": name, "language": Text(f"language-{code}"), "words": words}))]


async def remove(request: Request) -> list[Effect]:
    """/r- NAME: what was written in the group goes; what the policy says stays."""
    step, name = request.step, canned.check_name(request.argument)
    removed = await rows.remove(step.connection, name)
    of_policy = name in step.policy.replies
    if not removed:
        raise Refused("canned-of-policy" if of_policy else "canned-unknown", given=name)
    return [AnswerStaff(Text("canned-restored" if of_policy else "canned-removed", {"given": name}))]


# --- buttons ---------------------------------------------------------------------------------------------------------


async def choose(press: Press) -> list[Effect]:
    """A name: show what would be sent; none: the list again."""
    case, step = press.its_case(), press.step
    if press.value:
        return press.done(_preview(press, case, await _words(step, case, press.value, press.actor)))
    return press.done(ChangeStaffWords(0, press.its_message(), *await _offered(step, case), (case.id,)))


def _preview(press: Press, case: Case, words: str) -> Effect:
    text, buttons = canned.preview(case, press.value, words)
    return ChangeStaffWords(0, press.its_message(), text, buttons, (case.id,))


async def send(press: Press) -> list[Effect]:
    """Confirmed by who has seen these very words: it goes to the customer, once."""
    case, step = press.its_case(), press.step
    if await step.case_of_copy(step.staff.id, press.context.pressed_message):
        raise Refused("canned-sent-already")
    message_id, words = press.its_message(), await _words(step, case, press.value, press.actor)
    if not _shows(press, words):  # a colleague's preview has a colleague's name
        return press.done(
            Toast(press.context.press.id, Text("canned-look-first"), alert=True), _preview(press, case, words)
        )
    sent = await _send(step, case, press.actor, words, message_id)
    return press.done(*sent, ChangeStaffWords(0, message_id, _sent(case, words), quotes=(case.id,)))


def _shows(press: Press, words: str) -> bool:
    """Whether the message pressed on says these words."""
    message = press.context.press.message
    return isinstance(message, Message) and " ".join(words.split()) in " ".join((message.text or "").split())


COMMANDS: dict[str, Answer] = {"r": reply, "r+": add, "r-": remove}
PRESSES: dict[str, PressAnswer] = {"canned": choose, "canned-send": send}
