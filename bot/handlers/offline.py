"""Told, the answers that the staff give for a customer without Telegram, and the words they write down for them."""

from datetime import datetime

from telegram import Message

from bot.carry import carry
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.here import check_room
from bot.handlers.presses import Answer, Press
from bot.offline import go_on
from bot.step import Step
from flows import authority, conversation, offline
from flows.effects import AnswerStaff, Effect, Refused, Text, Toast
from flows.events import Pressed
from storage import cases as case_rows
from storage import telegram, untold
from storage.telegram import Link


async def told(press: Press) -> list[Effect]:
    """Somebody has told the customer: who and when stands on the button from now on."""
    case, context, message_id = press.its_case(), press.context, press.its_message()
    before = await _told_before(press.step, case.id, message_id)
    note = offline.told(case, press.actor, message_id, before)
    await _mark(context, press.step)
    await untold.told(press.step.connection, context.chat.id, context.pressed_message)
    return [note, Toast(context.press.id, Text("told-noted"))]


async def _told_before(step: Step, case_id: int, message_id: int) -> tuple[str, datetime] | None:
    history = await case_rows.history(step.connection, case_id)
    found = [row for row in history if row["kind"] == "told" and row["data"].get("message") == message_id]
    return (found[-1]["actor"], found[-1]["at"]) if found else None


async def _mark(context: Context, step: Step) -> None:
    """The button says who; what else stands below the message stays."""
    message = context.press.message
    assert isinstance(message, Message), "a message whose buttons are known"
    assert message.reply_markup is not None, "the button was found in it"
    language = await step.staff_language(0)
    label = language.plain(Text("told-by", {"agent": context.actor.name, "at": step.now}), step.policy.zone)
    rows = [
        [
            {"text": label, "callback_data": context.press.data} if button.callback_data == context.press.data
            else button.to_dict()
            for button in row
        ]
        for row in message.reply_markup.inline_keyboard
    ]  # fmt: skip
    buttons = {"inline_keyboard": rows}
    await step.out.staff_call(
        0, "editMessageReplyMarkup", lane=step.staff.lane, message_id=message.message_id, reply_markup=buttons
    )


async def answered(press: Press) -> list[Effect]:
    """The customer's own button, pressed for them."""
    case = press.its_case()
    offline.check_offline(case)
    message_id = press.its_message()
    action, _, rest = press.value.partition(".")
    talk = await press.step.open_conversation(case.customer_id)
    event = Pressed(action, case.id, rest, press.context.press.id, message_id)
    effects = conversation.step(talk, event)
    if not any(isinstance(effect, Toast) and effect.alert for effect in effects):
        await untold.told(press.step.connection, press.context.chat.id, message_id)
        effects = await go_on(press.step, case, effects, message_id if press.context.pressed_text else 0)
        effects.append(offline.spoke(case, press.actor, action))
    return effects


def is_answer(link: Link) -> bool:
    """Whether a reply to this message is what a customer without Telegram says."""
    return link.kind == "prompt" and (link.data or {}).get("name") == offline.TELL


async def said(context: Context, step: Step, case_id: int) -> None:
    """What the customer says, written down by somebody of the staff."""
    try:
        if context.user.id in ANONYMOUS:
            raise Refused("anonymous-admin")
        case = await step.case(case_id)
        check_room(step, case)
        authority.check("for", context.actor, case)
        offline.check_offline(case)
        talk = await step.open_conversation(case.customer_id)
        effects = conversation.step(talk, offline.said(case, context.part))
        message_id = await _answered_message(context, step)
        effects = await go_on(step, case, effects, message_id)
        effects.append(offline.spoke(case, context.actor, "words"))
    except Refused as refused:
        effects = [AnswerStaff(refused.text)]
    await carry(step, effects)


async def _answered_message(context: Context, step: Step) -> int:
    """The message whose words were told and are answered now; 0 where those have to stay, or are a file."""
    reply = context.message.reply_to_message
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id) if reply else None
    if reply is None or link is None:
        return 0
    await untold.told(step.connection, context.chat.id, reply.message_id)
    return reply.message_id if reply.text and not (link.data or {}).get("value") else 0


PRESSES: dict[str, Answer] = {"told": told, "for": answered}
