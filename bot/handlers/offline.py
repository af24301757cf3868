"""Told, the answers that the staff give for a customer without Telegram, and the words they write down for them."""

from datetime import datetime

from telegram import Message

from bot.carry import carry
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.here import check_room
from bot.handlers.presses import Answer, Press
from bot.step import Step
from flows import authority, conversation, offline
from flows.effects import AnswerStaff, Effect, Refused, Text, Toast
from flows.events import Pressed
from storage import cases as case_rows
from storage.telegram import Link


async def told(press: Press) -> list[Effect]:
    """Somebody has told the customer: who and when stands on the button from now on."""
    case, context = press.its_case(), press.context
    if not context.offered:
        raise Refused("button-forged")
    before = await _told_before(press.step, case.id, context.pressed_message)
    note = offline.told(case, press.actor, context.pressed_message, before)
    await _mark(context, press.step)
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
    case, context = press.its_case(), press.context
    offline.check_offline(case)
    if not context.offered:
        raise Refused("button-forged")
    action, _, rest = press.value.partition(".")
    talk = await press.step.open_conversation(case.customer_id)
    event = Pressed(action, case.id, rest, context.press.id, context.pressed_message)
    effects = conversation.step(talk, event)
    if not any(isinstance(effect, Toast) and effect.alert for effect in effects):
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
        effects.append(offline.spoke(case, context.actor, "words"))
    except Refused as refused:
        effects = [AnswerStaff(refused.text)]
    await carry(step, effects)


PRESSES: dict[str, Answer] = {"told": told, "for": answered}
