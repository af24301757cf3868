"""/new and /cancel by an agent, the buttons of the form, and the replies to it."""

from dataclasses import replace

from bot.carry import carry
from bot.handlers.commands import Answer, Request, words
from bot.handlers.context import ANONYMOUS, Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import in_staff_group
from bot.step import Step
from bot.texts import Texts
from flows import authority, conversation, counter
from flows.customer import Conversation
from flows.dictation import LABELS, Labels
from flows.effects import AnswerStaff, Effect, Refused, Text, Toast
from flows.offline import id_of, said
from storage import counter as rows
from storage import customers


async def new(request: Request) -> list[Effect]:
    """/new: a form for a new customer; words behind the command are the first of it."""
    step = request.step
    talk = await step.open_conversation(await rows.next_customer(step.connection))
    talk.customer.language = step.staff.language
    counter.begin(talk, request.actor)
    if request.argument:
        part = replace(request.context.part, text=request.argument, html="")
        counter.told(talk, request.actor, part, labels(step.texts))
    return talk.effects


async def cancel(request: Request) -> list[Effect]:
    """/cancel: drop the form one has open."""
    step = request.step
    customer_id = await rows.open_of(step.connection, request.actor.id)
    if customer_id is None:
        raise Refused("new-none-open")
    talk = await step.open_conversation(customer_id)
    counter.drop(talk, request.actor)
    return [*talk.effects, *words("new-dropped")]


async def pressed(context: Context, step: Step) -> None:
    """A button of the form."""
    _, number, value = context.pressed
    callback_id = context.press.id
    try:
        authority.check("new", context.actor)
        talk = await _talk(step, id_of(number))
        counter.tapped(talk, context.actor, value, callback_id, context.pressed_message)
        effects = talk.effects
    except Refused as refused:
        effects = [Toast(callback_id, refused.text, alert=True)]
    await carry(step, effects)


async def replied(context: Context, step: Step) -> bool:
    """A reply to the form, new or changed; False where the message replied to is no form."""
    reply = context.message.reply_to_message
    customer_id = await rows.form_of(step.connection, context.chat.id, reply.message_id) if reply else None
    if customer_id is None:
        return False
    try:
        if context.user.id in ANONYMOUS or context.message.sender_chat is not None:
            raise Refused("anonymous-admin")
        authority.check("new", context.actor)
        effects = await _told(context, step, customer_id)
    except Refused as refused:
        effects = [AnswerStaff(refused.text)]
    await carry(step, effects)
    return True


async def _told(context: Context, step: Step, customer_id: int) -> list[Effect]:
    """Words for the form; once that is lodged, they are what the customer says about the case."""
    talk = await _talk(step, customer_id)
    if talk.draft.state != "submitted" or not talk.cases:
        form = await rows.buttons_of(step.connection, context.chat.id, customer_id)
        counter.told(talk, context.actor, context.part, labels(step.texts), form)
        return talk.effects
    if context.update.edited_message is not None:
        raise Refused("new-is-lodged", number=talk.cases[-1].number)
    authority.check("for", context.actor, talk.cases[-1])
    return conversation.step(talk, said(talk.cases[-1], context.part))


async def _talk(step: Step, customer_id: int) -> Conversation:
    if await customers.customer(step.connection, customer_id) is None:
        raise Refused("new-is-over")
    return await step.open_conversation(customer_id)


def labels(texts: Texts) -> Labels:
    """What may stand before a colon, in every language there is."""
    return {
        language.plain(Text(f"label-{name}")).lower(): name for language in texts.languages.values() for name in LABELS
    }


def _is_pressed(context: Context, step: Step) -> bool:
    return in_staff_group(context, step) and context.update.callback_query is not None and context.pressed[0] == "new"


COMMANDS: dict[str, Answer] = {"new": new, "cancel": cancel}
PRESSES: list[tuple[Match, Handler]] = [(_is_pressed, pressed)]
"""The button of the form comes before those of cases: its number is a customer's."""
