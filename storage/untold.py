"""What the staff were asked to tell somebody without Telegram and nobody has told yet, as it would have been sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.offline import TELL
from storage.schema import links, outbox

SAY = "say"  # in the data of the link of a message: what the customer would have read


@dataclass(frozen=True, slots=True)
class Untold:
    """What was to be said; the message in a staff group that asks for it, 0 where that is still to be sent."""

    say: Mapping[str, Any]
    chat_id: int = 0
    message_id: int = 0


async def of_case(connection: AsyncConnection, case_id: int) -> list[Untold]:
    """In the order in which it was to be said."""
    query = sa.select(links.c.data, links.c.chat_id, links.c.message_id).where(
        links.c.case_id == case_id, links.c.kind == "prompt"
    )
    rows = (await connection.execute(query.order_by(links.c.message_id))).all()
    waiting = (await connection.execute(sa.select(outbox.c.body).where(*_waits(case_id)).order_by(outbox.c.seq))).all()
    said = [Untold(row.data[SAY], row.chat_id, row.message_id) for row in rows if row.data.get(SAY)]
    asked = [row.body["then"]["link"]["data"].get(SAY) for row in waiting]
    return said + [Untold(say) for say in asked if say]


async def case_of(connection: AsyncConnection, chat_id: int, message_id: int) -> int:
    """The case of an agent's message that somebody was asked to tell the customer; 0 for none."""
    at = (links.c.origin_chat_id == chat_id, links.c.origin_message_id == message_id, links.c.kind == "prompt")
    return (await connection.execute(sa.select(links.c.case_id).where(*at).limit(1))).scalar() or 0


async def told(connection: AsyncConnection, chat_id: int, message_id: int) -> None:
    """The customer has heard what this message asked for."""
    at = (links.c.chat_id == chat_id, links.c.message_id == message_id)
    data = (await connection.execute(sa.select(links.c.data).where(*at))).scalar() or {}
    if SAY in data:
        rest = {name: value for name, value in data.items() if name != SAY}
        await connection.execute(sa.update(links).where(*at).values(data=rest))


async def take_back(connection: AsyncConnection, case_id: int) -> None:
    """What waits to be asked for is asked for no more; one on its way is taken out of the group again."""
    await connection.execute(sa.delete(outbox).where(*_waits(case_id)))


def _waits(case_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    link = outbox.c.body["then"]["link"]
    return outbox.c.state == "ready", link["case"].as_integer() == case_id, link["data"]["name"].as_string() == TELL
