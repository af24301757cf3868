"""What happens to the groups themselves: people come and go, one moves, the bot lands somewhere or gets rights."""

from typing import Any

from telegram import Chat, ChatMember, User

from bot import rights
from bot.carry import carry
from bot.handlers.context import Context
from bot.handlers.customer import Handler, Match
from bot.handlers.here import in_staff_group
from bot.rooms import STAFF
from bot.staffroom import status_of
from bot.step import Step
from flows import case as case_flow
from flows.effects import Effect, TellStaffWords, Text, Toast
from flows.events import OwnerLeft
from flows.folding import listed
from storage import cases as case_rows
from storage import telegram

PRESENT = frozenset({"member", "administrator", "restricted"})


# --- people ----------------------------------------------------------------------------------------------------------


async def member_changed(context: Context, step: Step) -> None:
    """Somebody joined, left or got other rights: it counts from now on."""
    change = context.update.chat_member
    assert change is not None
    await _is_now(step, change.new_chat_member.user, status_of(change.new_chat_member.to_dict()))
    await context.staffroom.change(step.connection, step.staff.lane, counted_at=None)


async def left(context: Context, step: Step) -> None:
    """Somebody left; without administrator rights the bot learns it from this message alone."""
    assert context.message.left_chat_member is not None
    await _is_now(step, context.message.left_chat_member, "left")
    await context.staffroom.change(step.connection, step.staff.lane, counted_at=None)


async def came(context: Context, step: Step) -> None:
    """Somebody joined: what they are is asked when they act."""
    for user in context.message.new_chat_members:
        await telegram.forget_member(step.connection, step.staff.id, user.id)
    await context.staffroom.change(step.connection, step.staff.lane, counted_at=None)


async def _is_now(step: Step, user: User, status: str) -> None:
    await telegram.save_member(step.connection, step.staff.id, user.id, status, step.now)
    if step.policy.role_of(user.id, status) == "none":
        await carry(step, await _put_back_all(step, user))


async def _put_back_all(step: Step, user: User) -> list[Effect]:
    """The cases that somebody leaves behind in this room are everybody's again, and the supervisors are told."""
    effects: list[Effect] = []
    numbers, name = [], user.full_name
    for case_id in await case_rows.owned_by(step.connection, user.id):
        case = await step.case(case_id)
        if step.rooms.of(case.department).id == step.staff.id:
            numbers.append(case.number)
            name = case.owner_name
            effects += case_flow.step(case, OwnerLeft(), step.policy, step.now)
    if numbers:
        words = Text("staff-owner-left", {"agent": name, "numbers": listed(numbers)})
        effects.append(TellStaffWords(0, words, notify="supervisor"))
    return effects


# --- the group itself ------------------------------------------------------------------------------------------------


async def moved(context: Context, step: Step) -> None:
    """A staff group has become a supergroup."""
    new = context.message.migrate_to_chat_id
    assert new is not None
    await context.staffroom.move(step.connection, step.staff.lane, new)


async def landed(context: Context, step: Step) -> None:
    """The bot was added to a group that is no staff group: it says the group's id and leaves."""
    change = context.update.my_chat_member
    assert change is not None
    if change.new_chat_member.status not in PRESENT:
        return
    first_steps = step.rooms.main.id == 0
    text = Text("first-steps" if first_steps else "foreign-group", {"chat": str(context.chat.id)})
    if first_steps:
        text = Text("joined", {"first": text, "second": rights.summary(_missing(context, change.new_chat_member))})
    language = step.texts[step.texts.choose(context.user.language_code)]
    words = language.html(text, step.policy.zone)
    await step.out.call(context.chat.id, "sendMessage", text=words, parse_mode="HTML")
    if not first_steps:
        await step.out.call(context.chat.id, "leaveChat")


async def own_rights(context: Context, step: Step) -> None:
    """The bot's own rights in a staff group have changed: it says what is still missing, or that nothing is."""
    change = context.update.my_chat_member
    assert change is not None
    before, now = change.old_chat_member, change.new_chat_member
    if now.status not in PRESENT:
        await _shut_out(context, step)
        return
    lines = _missing(context, now)
    if before.status not in PRESENT:
        words = Text("joined", {"first": Text("staff-arrived", {"chat": str(context.chat.id)}), "second":
                                rights.summary(lines)})  # fmt: skip
    elif lines != _missing(context, before):
        words = rights.summary(lines)
    else:
        return
    await carry(step, [TellStaffWords(0, words)])


async def _shut_out(context: Context, step: Step) -> None:
    """A department's group has lost the bot: the main group is told, for its cases wait."""
    if step.staff.lane == STAFF:
        return
    main = step.texts[step.rooms.main.language]
    words = main.html(Text("staff-shut-out", {"title": context.chat.title or str(context.chat.id)}), step.policy.zone)
    await step.out.staff_call(0, "sendMessage", lane=STAFF, text=words, parse_mode="HTML")


def _missing(context: Context, member: ChatMember) -> list[Text]:
    forum, sees_all = bool(context.chat.is_forum), context.staffroom.sees_all
    own: dict[str, Any] = member.to_dict()
    return rights.missing(own, forum=forum, sees_all=sees_all)


async def not_set_up(context: Context, step: Step) -> None:
    """Without a staff group nobody would answer: say so instead of taking a complaint."""
    language = step.texts[step.texts.choose(context.user.language_code)]
    await step.out.call(context.chat.id, "sendMessage", text=language.plain(Text("not-set-up")))


async def foreign_press(context: Context, step: Step) -> None:
    """A button pressed anywhere else does nothing, and says so."""
    await carry(step, [Toast(context.press.id, Text("button-forged"), alert=True)])


def _elsewhere(context: Context, step: Step) -> bool:
    chat = context.update.effective_chat
    return chat is None or (chat.type != Chat.PRIVATE and step.rooms.at(chat.id) is None)


def _service(context: Context, step: Step, name: str) -> bool:
    message = context.update.message
    return message is not None and bool(getattr(message, name)) and in_staff_group(context, step)


def _not_open(context: Context, step: Step) -> bool:
    return step.rooms.main.id == 0 and context.private and context.update.message is not None


ADMIN_ROUTES: list[tuple[Match, Handler]] = [
    (_not_open, not_set_up),
    (lambda context, step: _service(context, step, "migrate_to_chat_id"), moved),
    (lambda context, step: _service(context, step, "left_chat_member"), left),
    (lambda context, step: _service(context, step, "new_chat_members"), came),
    (lambda context, step: context.update.chat_member is not None and in_staff_group(context, step), member_changed),
    (lambda context, step: context.update.my_chat_member is not None and in_staff_group(context, step), own_rights),
    (lambda context, step: context.update.my_chat_member is not None and _elsewhere(context, step), landed),
    (lambda context, step: context.update.callback_query is not None and _elsewhere(context, step), foreign_press),
]
