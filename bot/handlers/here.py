"""Where in the staff groups something happened: in one of them at all, at which case, and whether it is its room."""

from dataclasses import replace

from bot.handlers.context import Context
from bot.step import Step
from flows import authority
from flows.desk import at_least
from flows.effects import Refused, Text
from flows.events import Actor
from flows.records import Case
from storage import telegram
from storage.within import ALL, Within


def in_staff_group(context: Context, step: Step) -> bool:
    """Whether the update came from a staff group."""
    return context.update.effective_chat is not None and step.rooms.at(context.chat.id) is not None


def check_room(step: Step, case: Case) -> None:
    """A role is that of the group where somebody acts: what is worked in another group is not theirs here."""
    if step.rooms.of(case.department).id != step.staff.id:
        raise Refused("other-room", number=case.number, department=Text(f"department-{case.department}"))


def check_place(step: Step, actor: Actor, name: str, case: Case) -> None:
    """The same; what is only read, supervisors read anywhere, and who wrote a case down has it before them."""
    if name in authority.AT_COUNTER:
        return
    if name not in authority.READING or not at_least(actor.role, "supervisor"):
        check_room(step, case)


def readable(step: Step, actor: Actor) -> Within:
    """The cases that somebody reads here: what is worked in this group, of their departments; supervisors all.

    What is about themselves is for nobody, as in /case.
    """
    all_here = ALL if at_least(actor.role, "supervisor") else None
    within = all_here or step.rooms.within(step.staff.lane, authority.departments(actor))
    return replace(within, reader=actor.id)


async def case_here(context: Context, step: Step) -> int | None:
    """The case of the message that is replied to, or of the topic."""
    reply = context.message.reply_to_message
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id) if reply else None
    if link is not None:
        return link.case_id
    thread = context.message.message_thread_id if context.message.is_topic_message else None
    return await telegram.case_of_topic(step.connection, step.staff.lane, thread) if thread else None


def beside_case(step: Step) -> Text:
    """How to write something at a case in this group."""
    return Text("at-case-topic" if step.staff.topics else "at-case-card")
