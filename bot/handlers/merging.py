"""/merge C-… by a supervisor, in the topic of a case or as a reply to its card, and the button that confirms it."""

from bot.carry import carry
from bot.handlers.commands import Answer, Request
from bot.handlers.context import Context
from bot.handlers.here import case_here, check_room, in_staff_group
from bot.step import Step
from flows import merging
from flows.effects import AnswerStaff, ClearStaffButtons, Effect, Refused, Toast
from flows.records import Case


async def merge(request: Request) -> list[Effect]:
    """The command names the other case: ask which of the two stays."""
    here = await case_here(request.context, request.step)
    if here is None or request.case is None or request.case.id == here:
        raise Refused("merge-how")
    text, buttons = merging.ask(request.actor, await request.step.case(here), request.case)
    return [AnswerStaff(text, buttons)]


async def confirmed(context: Context, step: Step) -> None:
    """The button: make it so."""
    _, kept_id, value = context.pressed
    gone_id = int(value) if value.isdecimal() and len(value) < 16 else 0
    message = context.press.message
    effects: list[Effect]
    try:
        kept = await step.case(kept_id)
        gone = await _other(step, gone_id)
        for each in (kept, gone):
            if each is not None:
                check_room(step, each)
        effects = merging.merge(context.actor, kept, gone, step.policy, step.now, context.press.id)
        effects.append(ClearStaffButtons(message.message_id if message else 0))
    except Refused as refused:
        for case_id in (kept_id, gone_id):
            step.forget(case_id)
        effects = [Toast(context.press.id, refused.text, alert=True)]
    await carry(step, effects)


async def _other(step: Step, case_id: int) -> Case | None:
    try:
        return await step.case(case_id)
    except Refused:
        return None


def is_confirmed(context: Context, step: Step) -> bool:
    """The button, pressed in a staff group."""
    return in_staff_group(context, step) and context.update.callback_query is not None and context.pressed[0] == "merge"


COMMANDS: dict[str, Answer] = {"merge": merge}
