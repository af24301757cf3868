"""Told, the answers that the staff give for a customer without Telegram, and the words they write down for them."""

from datetime import datetime

from telegram import Message

from bot.carry import carry
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import in_staff_group
from bot.step import Step
from flows import authority, conversation, offline
from flows.effects import AnswerStaff, Effect, Refused, Text, Toast
from flows.events import Pressed
from storage import cases as case_rows
from storage.telegram import Link


async def told(context: Context, step: Step) -> None:
    """Somebody has told the customer: who and when stands on the button from now on."""
    _, case_id, _ = context.pressed
    try:
        case = await step.case(case_id)
        authority.check("told", context.actor, case)
        if not context.offered:
            raise Refused("button-forged")
        before = await _told_before(step, case_id, context.pressed_message)
        effects: list[Effect] = [offline.told(case, context.actor, context.pressed_message, before)]
        effects.append(Toast(context.press.id, Text("told-noted")))
        await _mark(context, step)
    except Refused as refused:
        effects = [Toast(context.press.id, refused.text, alert=True)]
    await carry(step, effects)


async def _told_before(step: Step, case_id: int, message_id: int) -> tuple[str, datetime] | None:
    history = await case_rows.history(step.connection, case_id)
    found = [row for row in history if row["kind"] == "told" and row["data"].get("message") == message_id]
    return (found[-1]["actor"], found[-1]["at"]) if found else None


async def _mark(context: Context, step: Step) -> None:
    """The button says who; what else stands below the message stays."""
    message = context.press.message
    assert isinstance(message, Message), "a message whose buttons are known"
    assert message.reply_markup is not None, "the button was found in it"
    label = step.staff_language.plain(Text("told-by", {"agent": context.actor.name, "at": step.now}), step.policy.zone)
    rows = [
        [
            {"text": label, "callback_data": context.press.data} if button.callback_data == context.press.data
            else button.to_dict()
            for button in row
        ]
        for row in message.reply_markup.inline_keyboard
    ]  # fmt: skip
    await step.out.staff_call(
        0, "editMessageReplyMarkup", message_id=message.message_id, reply_markup={"inline_keyboard": rows}
    )


async def answered(context: Context, step: Step) -> None:
    """The customer's own button, pressed for them."""
    _, case_id, value = context.pressed
    action, _, rest = value.partition(".")
    press = Pressed(action, case_id, rest, context.press.id, context.pressed_message)
    try:
        case = await step.case(case_id)
        authority.check("for", context.actor, case)
        offline.check_offline(case)
        if not context.offered:
            raise Refused("button-forged")
        talk = await step.open_conversation(case.customer_id)
        effects = conversation.step(talk, press)
        if not any(isinstance(effect, Toast) and effect.alert for effect in effects):
            effects.append(offline.spoke(case, context.actor, action))
    except Refused as refused:
        effects = [Toast(context.press.id, refused.text, alert=True)]
    await carry(step, effects)


def is_answer(link: Link) -> bool:
    """Whether a reply to this message is what a customer without Telegram says."""
    return link.kind == "prompt" and (link.data or {}).get("name") == offline.TELL


async def said(context: Context, step: Step, case_id: int) -> None:
    """What the customer says, written down by somebody of the staff."""
    try:
        if context.user.id in ANONYMOUS:
            raise Refused("anonymous-admin")
        case = await step.case(case_id)
        authority.check("for", context.actor, case)
        offline.check_offline(case)
        talk = await step.open_conversation(case.customer_id)
        effects = conversation.step(talk, offline.said(case, context.part))
        effects.append(offline.spoke(case, context.actor, "words"))
    except Refused as refused:
        effects = [AnswerStaff(refused.text)]
    await carry(step, effects)


def _is(action: str) -> Match:
    def pressed(context: Context, step: Step) -> bool:
        here = in_staff_group(context, step) and context.update.callback_query is not None
        return here and context.pressed[0] == action

    return pressed


PRESSES: list[tuple[Match, Handler]] = [(_is("told"), told), (_is("for"), answered)]
"""Buttons that are not of the case's own machine."""
