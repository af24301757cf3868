"""What happens to the group itself: people come and go, it moves, the bot lands in another one."""

from telegram import Chat

from bot.carry import carry
from bot.handlers.context import Context
from bot.handlers.customer import Handler, Match
from bot.staffroom import status_of
from bot.step import Step
from flows.effects import Text, Toast
from storage import telegram


async def member_changed(context: Context, step: Step) -> None:
    """Somebody joined, left or got other rights: it counts from now on."""
    change = context.update.chat_member
    assert change is not None
    member = change.new_chat_member
    await telegram.save_member(step.connection, member.user.id, status_of(member.to_dict()), step.now)
    await context.staffroom.change(step.connection, counted_at=None)


async def moved(context: Context, step: Step) -> None:
    """The staff group has become a supergroup."""
    new = context.message.migrate_to_chat_id
    assert new is not None
    await context.staffroom.move(step.connection, new)


async def landed(context: Context, step: Step) -> None:
    """The bot was added to a group that is not its staff group: it says the group's id and leaves."""
    change = context.update.my_chat_member
    assert change is not None
    if change.new_chat_member.status not in {"member", "administrator", "restricted"}:
        return
    language = step.texts[step.texts.choose(context.user.language_code)]
    first_steps = step.staff.id == 0
    text = Text("first-steps" if first_steps else "foreign-group", {"chat": str(context.chat.id)})
    words = language.html(text, step.policy.zone)
    await step.out.call(context.chat.id, "sendMessage", text=words, parse_mode="HTML")
    if not first_steps:
        await step.out.call(context.chat.id, "leaveChat")


async def not_set_up(context: Context, step: Step) -> None:
    """Without a staff group nobody would answer: say so instead of taking a complaint."""
    language = step.texts[step.texts.choose(context.user.language_code)]
    await step.out.call(context.chat.id, "sendMessage", text=language.plain(Text("not-set-up")))


async def foreign_press(context: Context, step: Step) -> None:
    """A button pressed anywhere else does nothing, and says so."""
    await carry(step, [Toast(context.press.id, Text("button-forged"), alert=True)])


def _elsewhere(context: Context, step: Step) -> bool:
    chat = context.update.effective_chat
    return chat is None or (chat.type != Chat.PRIVATE and chat.id != step.staff.id)


def _migrates(context: Context, step: Step) -> bool:
    message = context.update.message
    return message is not None and message.migrate_to_chat_id is not None and message.chat_id == step.staff.id


ADMIN_ROUTES: list[tuple[Match, Handler]] = [
    (lambda context, step: step.staff.id == 0 and context.private and context.update.message is not None, not_set_up),
    (_migrates, moved),
    (lambda context, step: context.update.chat_member is not None and context.chat.id == step.staff.id, member_changed),
    (lambda context, step: context.update.my_chat_member is not None and _elsewhere(context, step), landed),
    (lambda context, step: context.update.callback_query is not None and _elsewhere(context, step), foreign_press),
]
