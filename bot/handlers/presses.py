"""Buttons of the staff group that are no step of one case's machine: one door with the check of rights."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.carry import carry
from bot.handlers.context import Context
from bot.handlers.deed import Deed
from bot.handlers.here import check_place, in_staff_group
from bot.step import Step
from flows import authority
from flows.effects import Effect, Refused, Toast
from flows.records import Case


@dataclass(frozen=True, slots=True)
class Press(Deed):
    """One press: who, on which message, with what value, and the case it is about, where there is one."""

    value: str

    def its_case(self) -> Case:
        """The case; Refused where a client left it out."""
        if self.case is None:
            raise Refused("button-forged")
        return self.case

    def its_message(self) -> int:
        """The message to change: the one that carries this very button; Refused where a client says it does."""
        if not self.context.offered:
            raise Refused("button-forged")
        return self.context.pressed_message

    def done(self, *effects: Effect) -> list[Effect]:
        """The press is answered, and this follows."""
        answered = any(isinstance(effect, Toast) for effect in effects)
        return list(effects) if answered else [Toast(self.context.press.id), *effects]


Answer = Callable[[Press], Awaitable[list[Effect]]]


def pressing(presses: dict[str, Answer]) -> tuple[Callable[[Context, Step], bool], Callable[..., Awaitable[None]]]:
    """The route for these buttons, by their action."""

    def fits(context: Context, step: Step) -> bool:
        if context.update.callback_query is None or not in_staff_group(context, step):
            return False
        return context.pressed[0] in presses

    async def pressed(context: Context, step: Step) -> None:
        action, case_id, value = context.pressed
        try:
            authority.check(action, context.actor)
            case = await step.case(case_id) if case_id else None
            if case is not None:
                check_place(step, context.actor, action, case)
            authority.check(action, context.actor, case)
            effects = await presses[action](Press(context, step, case, value))
        except Refused as refused:
            step.forget(case_id)
            effects = [Toast(context.press.id, refused.text, alert=True)]
        await carry(step, effects)

    return fits, pressed
