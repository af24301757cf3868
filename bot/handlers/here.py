"""Where in the staff group something happened: in the group at all, and at which case."""

from bot.handlers.context import Context
from bot.step import Step
from storage import telegram


def in_staff_group(context: Context, step: Step) -> bool:
    """Whether the update came from the staff group."""
    return context.update.effective_chat is not None and context.chat.id == step.staff.id


async def case_here(context: Context, step: Step) -> int | None:
    """The case of the message that is replied to, or of the topic."""
    reply = context.message.reply_to_message
    link = await telegram.linked(step.connection, context.chat.id, reply.message_id) if reply else None
    if link is not None:
        return link.case_id
    thread = context.message.message_thread_id if context.message.is_topic_message else None
    return await telegram.case_of_topic(step.connection, thread) if thread else None
