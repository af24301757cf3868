"""The one-time link: made for the staff by a button or /invite, and opened by a person in their own chat."""

from bot.carry import carry
from bot.handlers.commands import Answer, Request
from bot.handlers.context import Context
from bot.handlers.presses import Answer as PressAnswer
from bot.handlers.presses import Press
from bot.profile import own_menus
from bot.step import Step
from bot.untold import said
from flows import invitation
from flows.effects import ClearStaffButtons, Effect, Refused, SpeakLanguage, Toast
from flows.events import Pressed
from flows.invitation import Invitation, Invited
from flows.records import Case
from storage import cases as case_rows
from storage import counter, customers, invitations, untold


async def invite(request: Request) -> list[Effect]:
    """/invite C-…"""
    return invitation.offer(request.its_case(), request.actor)


async def offered(press: Press) -> list[Effect]:
    """The button under a case that an agent has lodged."""
    return press.done(*invitation.offer(press.its_case(), press.actor))


async def unlinked(press: Press) -> list[Effect]:
    """Who opened the link is somebody else: the case goes back to a customer without Telegram."""
    if not press.context.offered:
        raise Refused("button-forged")
    step, case = press.step, press.its_case()
    before, theirs = await step.customer_of(case)
    talk = await step.open_conversation(await counter.next_customer(step.connection))
    invitation.unlink(talk, case, before, press.actor, press.value, only=theirs == [case])
    return press.done(*talk.effects, ClearStaffButtons(press.context.pressed_message))


async def opened(context: Context, step: Step) -> None:
    """Somebody has opened a link; its token is taken out of the update that brought it."""
    token = context.invitation
    assert token is not None, "the route asks for it"
    user = context.user
    talk = await step.open_conversation(user.id, user.full_name, user.language_code)
    found = await invitations.by_token(step.connection, token)
    invitation.opened(talk, found, await _invited(step, found), staff=context.role != "none")
    effects = talk.effects
    told = any(isinstance(effect, SpeakLanguage) for effect in effects)
    if step.met_now and not told and talk.customer.language not in own_menus(step.texts):
        effects.append(SpeakLanguage(talk.customer.language))
    await carry(step, effects)
    await invitations.blank(step.connection, step.cause.removeprefix("in:"), token)


async def answered(context: Context, step: Step) -> None:
    """Whoever was asked says whether it is their own case."""
    _, case_id, value = context.pressed
    user = context.user
    talk = await step.open_conversation(user.id, user.full_name, user.language_code)
    found = await invitations.held_for(step.connection, case_id, user.id)
    event = Pressed("follow", case_id, value, context.press.id, context.pressed_message)
    try:
        invitation.answered(talk, found, await _invited(step, found), event)
        effects = talk.effects
    except Refused as refused:
        effects = [Toast(event.callback_id, refused.text, alert=True)]
    await carry(step, effects)


async def _invited(step: Step, found: Invitation | None) -> Invited | None:
    """What the link leads to; None where everything of it is erased."""
    case = await step.case(found.case_id) if found else None
    known = await customers.customer(step.connection, case.customer_id) if case else None
    if case is None or known is None:
        return None
    waiting = await untold.of_case(step.connection, case.id)
    asked = "" if any(each.say.get("question") for each in waiting) else await _asked(step, case)
    return Invited(case, known[0], asked, len(said(waiting)))


async def _asked(step: Step, case: Case) -> str:
    """The agent's question that waits for its answer."""
    if case.state != "waiting":
        return ""
    history = await case_rows.history(step.connection, case.id)
    return next((str(row["data"].get("text", "")) for row in reversed(history) if row["kind"] == "asked"), "")


def _is_opened(context: Context, _step: Step) -> bool:
    return context.invitation is not None


def _is_answered(context: Context, _step: Step) -> bool:
    return context.private and context.update.callback_query is not None and context.pressed[0] == "follow"


COMMANDS: dict[str, Answer] = {"invite": invite}
ROUTES = [(_is_opened, opened), (_is_answered, answered)]
PRESSES: dict[str, PressAnswer] = {"invite": offered, "unlink": unlinked}
