"""/merge C-… by a supervisor, in the topic of a case or as a reply to its card, and the button that confirms it."""

from bot.carry import carry
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.here import case_here, in_staff_group
from bot.keyboards import inline
from bot.step import Step
from flows import merging
from flows.effects import ClearStaffButtons, Effect, Refused, TellStaffWords, Text, Toast
from flows.records import Case
from storage import cases as case_rows


async def asked(context: Context, step: Step) -> None:
    """The command: ask which of the two stays."""
    assert context.command is not None
    one_id = await case_here(context, step)
    if context.user.id in ANONYMOUS or context.message.sender_chat is not None:
        await carry(step, [TellStaffWords(one_id or 0, Text("anonymous-admin"))])
        return
    if one_id is None or not context.command[1]:
        await carry(step, [TellStaffWords(one_id or 0, Text("merge-how"))])
        return
    other_id = await case_rows.id_of(step.connection, context.command[1].strip().upper())
    one = await step.case(one_id)
    try:
        text, buttons = merging.ask(context.actor, one, await _other(step, other_id))
    except Refused as refused:
        await carry(step, [TellStaffWords(one_id, refused.text)])
        return
    language = step.staff_language
    words = language.html(text, step.policy.zone)
    await step.out.staff_call(
        one_id, "sendMessage", text=words, parse_mode="HTML", reply_markup=inline(buttons, language)
    )


async def confirmed(context: Context, step: Step) -> None:
    """The button: make it so."""
    _, kept_id, value = context.pressed
    gone_id = int(value) if value.isdecimal() and len(value) < 16 else 0
    message = context.press.message
    effects: list[Effect]
    try:
        kept = await step.case(kept_id)
        gone = await _other(step, gone_id)
        effects = merging.merge(context.actor, kept, gone, step.policy, step.now, context.press.id)
        effects.append(ClearStaffButtons(message.message_id if message else 0))
    except Refused as refused:
        for case_id in (kept_id, gone_id):
            step.forget(case_id)
        effects = [Toast(context.press.id, refused.text, alert=True)]
    await carry(step, effects)


async def _other(step: Step, case_id: int | None) -> Case | None:
    try:
        return await step.case(case_id or 0)
    except Refused:
        return None


def is_asked(context: Context, step: Step) -> bool:
    """The command of somebody of the staff, in the staff group."""
    return in_staff_group(context, step) and context.update.message is not None and context.command is not None and (
        context.command[0] == "merge" and (context.role != "none" or context.user.id in ANONYMOUS)
    )  # fmt: skip


def is_confirmed(context: Context, step: Step) -> bool:
    """The button, pressed in the staff group."""
    return in_staff_group(context, step) and context.update.callback_query is not None and context.pressed[0] == "merge"
