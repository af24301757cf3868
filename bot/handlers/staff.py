"""What agents do in the staff groups."""

import re
from dataclasses import replace

from telegram import Message

from bot import assigning
from bot.carry import carry
from bot.handlers import (
    alias,
    canned,
    casework,
    counter,
    duty,
    finding,
    group,
    guide,
    invitation,
    merging,
    offers,
    offline,
    privacy,
    protection,
)
from bot.handlers.commands import answering, staying, typed
from bot.handlers.context import AS_GROUP, Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import check_room, in_staff_group
from bot.handlers.presses import pressing
from bot.step import Step
from flows import aliases
from flows import case as case_flow
from flows.commands import stayed
from flows.effects import AnswerStaff, Prompt, Refused, TellStaffWords, Text, Toast
from flows.events import AgentAnswered, AgentEdited, AgentPressed, AgentReplied, DeliveryFailed, StaffEvent
from storage import cases as case_rows
from storage import telegram
from storage.telegram import Link

# The first line of a card and of a customer's message, as card-head, relay-header and their kin write it.
CARD = re.compile(r"(C-\d{4}-\d{6,}) · S\d ")
COPY = re.compile(r".+ · (C-\d{4}-\d{6,})(?: · | \(|（|$)")


# The answer was none: the prompt stands again.
WORDS_WANTED = frozenset(
    {"resolve-in-words", "resolve-too-long", "offer-in-words", "offer-empty", "offer-which", "offer-twice"}
    | {
        "offer-too-many",
        "grant-unknown",
        "grant-meant",
        "amount-missing",
        "amount-unwanted",
        "amount-unreadable",
        "amount-zero",
    }
    | {"amount-digits", "amount-too-large", "reject-in-words", "reject-too-long", "delay-how", "delay-too-long"}
    | {"severity-tap", "severity-why", "severity-too-long"}
    | {"decline-in-words", "decline-too-long", "decline-what", "decline-not-yours"}
    | {"conduct-choose-reason", "conduct-note-words"}
)


class NotYet(Exception):
    """The answer to a message of the bot came before its id was kept; a moment later it is there."""


async def _happened(step: Step, case_id: int, event: StaffEvent) -> None:
    try:
        case = await step.case(case_id)
        check_room(step, case)
        if not isinstance(event, DeliveryFailed):
            event = replace(event, actor=await assigning.acting(step, event.actor, case))
        if isinstance(event, AgentAnswered) or (isinstance(event, AgentPressed) and event.action == "choose"):
            event = replace(event, occupied=await step.occupied(case), alone=step.staff.alone)
        if isinstance(event, AgentReplied | AgentAnswered | AgentEdited):
            event = replace(event, part=aliases.veiled(event.part, await step.staff_names()))
        if protection.is_conduct(event):
            effects = await protection.conducted(step, case, event)
        else:
            effects = case_flow.step(case, event, step.policy, step.now)
    except Refused as refused:
        step.forget(case_id)
        if isinstance(event, AgentPressed):
            effects = [Toast(event.callback_id, refused.text, alert=True)]
        elif refused.text.key == "other-room":
            effects = [AnswerStaff(refused.text)]
        elif isinstance(event, AgentAnswered) and refused.text.key in WORDS_WANTED:
            effects = [Prompt(case_id, event.prompt, refused.text, event.value)]
        else:
            effects = [TellStaffWords(case_id, stayed(refused.text), internal=True)]
    await carry(step, effects)


async def pressed(context: Context, step: Step) -> None:
    """A button on a card."""
    action, case_id, value = context.pressed
    if action == "language" and context.role != "none":
        await _speak(context, step, value)
    else:
        colleagues = await assigning.everybody(step) if action in casework.CHOOSES_COLLEAGUE else ()
        message_id = context.pressed_message if context.offered else 0  # else it would change what is not its own
        event = AgentPressed(context.actor, action, value, context.press.id, message_id, colleagues=colleagues)
        await _happened(step, case_id, event)


async def _speak(context: Context, step: Step, code: str) -> None:
    """The language of the cards, for everybody in the group."""
    if code not in step.texts.languages:
        await carry(step, [Toast(context.press.id, Text("button-forged"), alert=True)])
        return
    lane = step.staff.lane
    await context.staffroom.change(step.connection, lane, language=code)
    step.rooms = await context.staffroom.rooms(step.connection)
    step.staff = step.rooms.by(lane)
    await context.staffroom.show_all(step.connection, lane)
    await step.show_boards()
    await carry(step, [Toast(context.press.id), TellStaffWords(0, Text("staff-language-changed"))])


async def replied(context: Context, step: Step) -> None:
    """A reply: to the card or a customer's message it goes to the customer, to a prompt it answers; else it stays."""
    if await counter.replied(context, step):
        return
    link = await _replied_link(context, step)
    if link is None:
        await _hint(context, step)
        return
    if link.kind == "notice":
        await carry(step, [TellStaffWords(link.case_id, Text("stayed-here"), internal=True)])
    if link.kind not in {"card", "copy", "prompt"}:
        return
    if context.user.id == AS_GROUP:
        await carry(step, [TellStaffWords(link.case_id, Text("anonymous-admin"))])
        return
    if link.kind == "prompt" and (link.data or {}).get("name") == "link":
        await casework.linked(context, step, link.case_id)
        return
    if offline.is_answer(link):
        await offline.said(context, step, link.case_id)
        return
    await _happened(step, link.case_id, _reply_event(context, link, step))


async def _hint(context: Context, step: Step) -> None:
    """A reply to another message of the bot's stays here; who meant it for the customer is told how."""
    case_id = await telegram.case_of_topic(step.connection, step.staff.lane, context.message.message_thread_id or 0)
    if context.replied is not None and case_id:
        await carry(step, [TellStaffWords(case_id, Text("stayed-here"))])


def _reply_event(context: Context, link: Link, step: Step) -> StaffEvent:
    if link.kind == "prompt":
        data = link.data or {}
        part = context.part
        if data["name"] == "offer":
            part = replace(part, text=context.labels.with_remedies(part.text))
        return AgentAnswered(context.actor, part, data["name"], data["value"])
    theirs = step.rooms.at(link.origin_chat_id) is None
    return AgentReplied(context.actor, context.part, link.origin_message_id if theirs else 0)


async def _replied_link(context: Context, step: Step) -> Link | None:
    reply = context.replied
    if reply is None:
        return None
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id)
    fresh = (step.now - reply.date).total_seconds() < 60
    if link is None and fresh and context.tries < 3:
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
    """A reply was changed: the customer's copy follows. A command is carried out once, as it was sent."""
    if context.typed is not None:
        if context.command is not None and context.command[0] not in COMMANDS:
            await staying(COMMANDS)(context, step)
        return
    case_id = await step.case_of_copy(context.chat.id, context.message.message_id)
    if case_id:
        await _happened(step, case_id, AgentEdited(context.actor, context.part))
        return
    if await counter.replied(context, step):
        return
    link = await _replied_link(context, step)
    if link is not None and link.kind == "prompt":
        await carry(step, [TellStaffWords(link.case_id, Text("answer-given"))])


COMMANDS = {
    **casework.COMMANDS,
    **group.COMMANDS,
    **guide.COMMANDS,
    **alias.COMMANDS,
    **duty.COMMANDS,
    **merging.COMMANDS,
    **offers.COMMANDS,
    **privacy.COMMANDS,
    **finding.COMMANDS,
    **canned.COMMANDS,
    **protection.COMMANDS,
    **counter.COMMANDS,
    **invitation.COMMANDS,
}
PRESSES = {
    **casework.PRESSES,
    **offers.PRESSES,
    **merging.PRESSES,
    **finding.PRESSES,
    **canned.PRESSES,
    **offline.PRESSES,
    **invitation.PRESSES,
}

STAFF_ROUTES: list[tuple[Match, Handler]] = [
    *counter.PRESSES,  # before those of cases: its number is a customer's
    pressing(PRESSES),
    (lambda context, step: in_staff_group(context, step) and context.update.callback_query is not None, pressed),
    answering(COMMANDS),
    (typed, staying(COMMANDS)),
    (
        lambda context, step: (
            in_staff_group(context, step)
            and context.update.message is not None
            and context.message.reply_to_message is not None
            and (context.user.id == AS_GROUP or (not context.user.is_bot and context.message.sender_chat is None))
        ),
        replied,
    ),
    (lambda context, step: in_staff_group(context, step) and context.update.edited_message is not None, edited),
]
