"""What a customer does, in their own chat with the bot."""

from collections.abc import Awaitable, Callable

from bot.carry import carry
from bot.handlers import invitation
from bot.handlers.context import Context
from bot.profile import own_menus
from bot.step import Step
from flows import conversation
from flows.effects import SpeakLanguage, Text
from flows.events import Blocked, Commanded, CustomerEvent, Edited, Pressed, Said, Started
from storage import customers, telegram

Handler = Callable[[Context, Step], Awaitable[None]]
Match = Callable[[Context, Step], bool]


async def _happened(context: Context, step: Step, event: CustomerEvent) -> None:
    user = context.user
    talk = await step.open_conversation(user.id, user.full_name, user.language_code)
    effects = conversation.step(talk, event)
    if step.met_now and talk.customer.language not in own_menus(step.texts):
        effects.append(SpeakLanguage(talk.customer.language))
    await carry(step, effects)


async def said(context: Context, step: Step) -> None:
    """A message: a command, a key of the keyboard, or words and files."""
    if context.command is not None:
        name, argument = context.command
        await _happened(context, step, Started(argument) if name == "start" else Commanded(name, argument))
        return
    reply = context.message.reply_to_message
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id) if reply else None
    if link is not None and link.origin_chat_id == (await step.room(link.case_id)).id:
        step.replied_origin = link.origin_message_id
    part = context.part
    token = "" if part.origin else context.labels.token(part.text)
    await _happened(context, step, Said(part, token, link.case_id if link else 0))


async def misplaced(context: Context, step: Step) -> None:
    """Somebody of the staff looks for their desk here."""
    words = step.presser_language.html(Text("staff-commands-in-group"), step.policy.zone)
    await step.out.call(context.user.id, "sendMessage", text=words, parse_mode="HTML")


async def edited(context: Context, step: Step) -> None:
    """A message was changed: an answer of the draft, or one that the staff have."""
    case_id = await step.case_of_copy(context.chat.id, context.message.message_id)
    await _happened(context, step, Edited(context.part, case_id))


async def pressed(context: Context, step: Step) -> None:
    """An inline button."""
    action, case_id, value = context.pressed
    message = context.press.message
    event = Pressed(action, case_id, value, context.press.id, message.message_id if message else 0)
    await _happened(context, step, event)


async def blocked(context: Context, step: Step) -> None:
    """The customer blocked the bot, or let it in again."""
    change = context.update.my_chat_member
    assert change is not None
    if await customers.customer(step.connection, context.user.id) is None:
        return  # nobody we know: erased, or never spoken to
    await _happened(context, step, Blocked(change.new_chat_member.status == "kicked"))


CUSTOMER_ROUTES: list[tuple[Match, Handler]] = [
    *invitation.ROUTES,
    (lambda context, _step: context.misplaced and context.role != "none", misplaced),
    (lambda context, _step: context.private and context.update.message is not None, said),
    (lambda context, _step: context.private and context.update.edited_message is not None, edited),
    (lambda context, _step: context.private and context.update.callback_query is not None, pressed),
    (lambda context, _step: context.private and context.update.my_chat_member is not None, blocked),
]
