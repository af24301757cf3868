"""What agents do in the staff group."""

import re
from dataclasses import replace

from telegram import Message

from bot.carry import carry
from bot.handlers import merging
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import in_staff_group
from bot.keyboards import inline
from bot.staffroom import ROLES
from bot.step import Step
from flows import case as case_flow
from flows.effects import Button, Buttons, Prompt, Refused, TellStaffWords, Text, Toast
from flows.events import AgentAnswered, AgentEdited, AgentPressed, AgentReplied, DeliveryFailed, StaffEvent
from storage import cases as case_rows
from storage import telegram
from storage.telegram import Link

# The first line of a card and of a customer's message, as card-head, relay-header and their kin write it.
CARD = re.compile(r"(C-\d{4}-\d{6,}) · S\d ")
COPY = re.compile(r".+ · (C-\d{4}-\d{6,})(?: · | \(|（|$)")


WORDS_WANTED = frozenset({"resolve-in-words", "resolve-too-long"})  # the answer was none: the prompt stands again
COMMANDS = frozenset({"language", "help", "start"})


class NotYet(Exception):
    """The answer to a message of the bot came before its id was kept; a moment later it is there."""


async def _happened(step: Step, case_id: int, event: StaffEvent) -> None:
    try:
        case = await step.case(case_id)
        if isinstance(event, AgentAnswered):
            event = replace(event, occupied=await step.occupied(case), alone=step.staff.alone)
        if case.barred and not isinstance(event, DeliveryFailed):
            desk = await telegram.desk(step.connection, ROLES)
            event = replace(event, actor=replace(event.actor, desk=desk, people=step.staff.people))
        effects = case_flow.step(case, event, step.policy, step.now)
    except Refused as refused:
        step.forget(case_id)
        if isinstance(event, AgentPressed):
            effects = [Toast(event.callback_id, refused.text, alert=True)]
        elif isinstance(event, AgentAnswered) and refused.text.key in WORDS_WANTED:
            effects = [Prompt(case_id, event.prompt, refused.text, event.outcome)]
        else:
            effects = [TellStaffWords(case_id, refused.text)]
    await carry(step, effects)


async def pressed(context: Context, step: Step) -> None:
    """A button on a card."""
    action, case_id, value = context.pressed
    if action == "language" and context.role != "none":
        await _speak(context, step, value)
    else:
        await _happened(step, case_id, AgentPressed(context.actor, action, value, context.press.id))


async def _speak(context: Context, step: Step, code: str) -> None:
    """The language of the cards, for everybody in the group."""
    if code not in step.texts.languages:
        await carry(step, [Toast(context.press.id, Text("button-forged"), alert=True)])
        return
    await context.staffroom.change(step.connection, language=code)
    step.staff = await context.staffroom.chat(step.connection)
    await context.staffroom.show_all(step.connection)
    await carry(step, [Toast(context.press.id), TellStaffWords(0, Text("staff-language-changed"))])


async def replied(context: Context, step: Step) -> None:
    """A reply: to the card or a customer's message it goes to the customer, to a prompt it answers; else it stays."""
    link = await _replied_link(context, step)
    if link is None:
        await _hint(context, step)
        return
    if link.kind not in {"card", "copy", "prompt"}:
        return
    if context.user.id in ANONYMOUS or context.message.sender_chat is not None:
        await carry(step, [TellStaffWords(link.case_id, Text("anonymous-admin"))])
        return
    await _happened(step, link.case_id, _reply_event(context, link, step))


async def _hint(context: Context, step: Step) -> None:
    """A reply to another message of the bot's stays here; who meant it for the customer is told how."""
    reply = context.message.reply_to_message
    ours = reply is not None and reply.from_user is not None and reply.from_user.id == context.bot_id
    case_id = await telegram.case_of_topic(step.connection, context.message.message_thread_id or 0)
    if reply is not None and ours and reply.forum_topic_created is None and case_id:
        await carry(step, [TellStaffWords(case_id, Text("stayed-here"))])


def _reply_event(context: Context, link: Link, step: Step) -> StaffEvent:
    if link.kind == "prompt":
        data = link.data or {}
        return AgentAnswered(context.actor, context.part, data["name"], data["outcome"])
    theirs = link.origin_chat_id != step.staff.id
    return AgentReplied(context.actor, context.part, link.origin_message_id if theirs else 0)


async def _replied_link(context: Context, step: Step) -> Link | None:
    reply = context.message.reply_to_message
    if reply is None or reply.from_user is None or reply.from_user.id != context.bot_id:
        return None
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id)
    fresh = (step.now - reply.date).total_seconds() < 60
    if link is None and fresh and reply.forum_topic_created is None and context.tries < 3:
        raise NotYet(reply.message_id)
    return link or await _by_its_head(step, reply)


async def _by_its_head(step: Step, message: Message) -> Link | None:
    """A message of ours whose id never became known, as the answer to the call was lost: it names its case."""
    first = (message.text or message.caption or "").partition("\n")[0]
    for kind, pattern in (("card", CARD), ("copy", COPY)):
        found = pattern.match(first)
        case_id = await case_rows.id_of(step.connection, found[1]) if found else None
        if case_id is not None:
            return Link(step.staff.id, message.message_id, case_id, kind)
    return None


async def edited(context: Context, step: Step) -> None:
    """A reply was changed: the customer's copy follows."""
    case_id = await step.case_of_copy(context.chat.id, context.message.message_id)
    if case_id:
        await _happened(step, case_id, AgentEdited(context.actor, context.part))
        return
    link = await _replied_link(context, step)
    if link is not None and link.kind == "prompt":
        await carry(step, [TellStaffWords(link.case_id, Text("answer-given"))])


async def commanded(context: Context, step: Step) -> None:
    """A command in the group: its language, or help."""
    assert context.command is not None
    language = step.staff_language
    parameters: dict[str, object] = {}
    if context.command[0] == "language":
        rows = tuple((Button("language", Text(f"language-{code}"), value=code),) for code in step.texts.codes)
        text, parameters = Text("ask-language"), {"reply_markup": inline(Buttons(rows), language)}
    else:
        text = Text("staff-help")
    parameters |= {"text": language.html(text, step.policy.zone), "parse_mode": "HTML"}
    if context.message.is_topic_message:
        parameters["message_thread_id"] = context.message.message_thread_id
    await step.out.staff_call(0, "sendMessage", **parameters)  # type: ignore[arg-type]


STAFF_ROUTES: list[tuple[Match, Handler]] = [
    (merging.is_confirmed, merging.confirmed),
    (merging.is_asked, merging.asked),
    (lambda context, step: in_staff_group(context, step) and context.update.callback_query is not None, pressed),
    (
        lambda context, step: (
            in_staff_group(context, step)
            and context.update.message is not None
            and context.command is not None
            and context.command[0] in COMMANDS
            and context.role != "none"
        ),
        commanded,
    ),
    (
        lambda context, step: (
            in_staff_group(context, step)
            and context.update.message is not None
            and context.message.reply_to_message is not None
            and (not context.user.is_bot or context.user.id in ANONYMOUS)
        ),
        replied,
    ),
    (lambda context, step: in_staff_group(context, step) and context.update.edited_message is not None, edited),
]
