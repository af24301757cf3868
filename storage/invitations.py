"""One-time links, each kept as the hash of its token: who reads the database can follow no case with it."""

import hashlib
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.invitation import Invitation
from storage.schema import inbox, invitations

_QUERY = sa.select(
    invitations.c.case_id, invitations.c.expires_at, invitations.c.used_at, invitations.c.opened_by, invitations.c.hash
)


def hashed(token: str) -> str:
    """A token is 128 random bits, so a plain hash of it cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


async def add(connection: AsyncConnection, token: str, case_id: int, now: datetime, expires_at: datetime) -> None:
    """Keep a new link to a case; an earlier one that nobody used is void from now on."""
    unused = sa.and_(invitations.c.case_id == case_id, invitations.c.used_at.is_(None))
    await connection.execute(sa.delete(invitations).where(unused))
    values = {"hash": hashed(token), "case_id": case_id, "made_at": now, "expires_at": expires_at}
    await connection.execute(sa.insert(invitations).values(**values, opened_by=0))


async def by_token(connection: AsyncConnection, token: str) -> Invitation | None:
    """The link with this token."""
    row = (await connection.execute(_QUERY.where(invitations.c.hash == hashed(token)))).first()
    return Invitation(*row) if row else None


async def held_for(connection: AsyncConnection, case_id: int, user_id: int) -> Invitation | None:
    """The link to a case that this person has opened and was asked about."""
    query = _QUERY.where(invitations.c.case_id == case_id, invitations.c.opened_by == user_id)
    row = (await connection.execute(query.order_by(invitations.c.made_at.desc()).limit(1))).first()
    return Invitation(*row) if row else None


async def hold(connection: AsyncConnection, digest: str, user_id: int) -> None:
    """Remember who has opened a link and was asked whether the case is theirs."""
    await connection.execute(sa.update(invitations).where(invitations.c.hash == digest).values(opened_by=user_id))


async def use(connection: AsyncConnection, digest: str, now: datetime) -> bool:
    """A link is used once; False where somebody was faster."""
    unused = (invitations.c.hash == digest, invitations.c.used_at.is_(None))
    return (await connection.execute(sa.update(invitations).where(*unused).values(used_at=now))).rowcount == 1


async def blank(connection: AsyncConnection, key: str, token: str) -> None:
    """Take the token out of the update that brought it."""
    row = (await connection.execute(sa.select(inbox.c.seq, inbox.c.body).where(inbox.c.key == key))).first()
    if row is not None and "message" in row.body:
        message = row.body["message"] | {"text": str(row.body["message"].get("text", "")).replace(token, "")}
        await connection.execute(
            sa.update(inbox).where(inbox.c.seq == row.seq).values(body=row.body | {"message": message})
        )
