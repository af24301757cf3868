"""/merge C-… by a supervisor, in the topic of a case or as a reply to its card, and the button that confirms it."""

from bot.handlers.commands import Answer, Request
from bot.handlers.here import case_here, check_room
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.step import Step
from flows import merging
from flows.effects import AnswerStaff, ClearStaffButtons, Effect, Refused
from flows.records import Case


async def merge(request: Request) -> list[Effect]:
    """The command names the other case: ask which of the two stays."""
    here = await case_here(request.context, request.step)
    if here is None or request.case is None or request.case.id == here:
        raise Refused("merge-how")
    text, buttons = merging.ask(request.actor, await request.step.case(here), request.case)
    return [AnswerStaff(text, buttons)]


async def confirmed(press: Press) -> list[Effect]:
    """The button: make it so."""
    kept, step = press.its_case(), press.step
    gone_id = int(press.value) if press.value.isdecimal() and len(press.value) < 16 else 0
    gone = await _other(step, gone_id)
    try:
        if gone is not None:
            check_room(step, gone)
        effects = merging.merge(press.actor, kept, gone, step.policy, step.now, press.context.press.id)
    except Refused:
        step.forget(gone_id)
        raise
    return press.done(*effects, ClearStaffButtons(press.context.pressed_message))


async def _other(step: Step, case_id: int) -> Case | None:
    try:
        return await step.case(case_id)
    except Refused:
        return None


COMMANDS: dict[str, Answer] = {"merge": merge}
PRESSES: dict[str, PressAnswer] = {"merge": confirmed}
