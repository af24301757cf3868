"""Which message of the bot has the buttons of a question that is open; gone once they are taken off."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import asked, outbox


async def keep(connection: AsyncConnection, chat_id: int, question: str, case_id: int, message_id: int) -> None:
    """The question stands under this message now."""
    key = {"chat_id": chat_id, "question": question, "case_id": case_id}
    await connection.execute(
        insert(asked)
        .values(**key, message_id=message_id)
        .on_conflict_do_update(index_elements=list(key), set_={"message_id": message_id})
    )


async def message(connection: AsyncConnection, chat_id: int, question: str, case_id: int) -> int | None:
    """The message that has the buttons of this question."""
    return (await connection.execute(sa.select(asked.c.message_id).where(_is(chat_id, question, case_id)))).scalar()


async def stands(connection: AsyncConnection, chat_id: int, question: str, case_id: int) -> bool:
    """Whether a message has the buttons of this question, or is on its way with them."""
    then = outbox.c.body["then"]["asked"]
    under_way = sa.exists().where(
        outbox.c.state == "ready",
        outbox.c.lane == str(chat_id),
        then["question"].as_string() == question,
        then["case"].as_integer() == case_id,
    )
    sent = sa.exists().where(_is(chat_id, question, case_id))
    return bool((await connection.execute(sa.select(sa.or_(sent, under_way)))).scalar())


async def drop(connection: AsyncConnection, chat_id: int, question: str, case_id: int) -> None:
    """Nothing stands of this question any more."""
    await connection.execute(sa.delete(asked).where(_is(chat_id, question, case_id)))


async def forget(connection: AsyncConnection, chat_id: int, case_id: int) -> None:
    """The chat is asked nothing about this case any more."""
    await connection.execute(sa.delete(asked).where(asked.c.chat_id == chat_id, asked.c.case_id == case_id))


async def over(connection: AsyncConnection, chat_id: int, message_id: int) -> None:
    """The buttons of this message are taken off."""
    await connection.execute(sa.delete(asked).where(asked.c.chat_id == chat_id, asked.c.message_id == message_id))


def _is(chat_id: int, question: str, case_id: int) -> sa.ColumnElement[bool]:
    return sa.and_(asked.c.chat_id == chat_id, asked.c.question == question, asked.c.case_id == case_id)
