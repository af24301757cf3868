"""The one-time link as a message: made when it is sent, so that its token is in no row of the database.

The hash is committed before the message goes out. Where an attempt fails, the next one makes another link, and the
one before is void: of two messages that arrived the newer one works.
"""

import io
import secrets
from typing import Any

import segno

from bot.calls import Calls
from bot.clock import Clock
from bot.staffroom import Staffroom
from bot.telegram import File, Unchanged
from bot.texts import Texts
from flows.effects import Text
from flows.invitation import PREFIX
from flows.offline import offline
from flows.policy import Policy
from storage import cases, invitations
from storage.database import Database
from storage.queue import Row

TOKEN_BYTES = 16
SCALE = 8  # dots a module: sharp on a phone held across a counter


class Inviting:
    """Makes links; the bot's name is asked of Telegram once."""

    def __init__(
        self, database: Database, calls: Calls, clock: Clock, staffroom: Staffroom, policy: Policy, texts: Texts
    ) -> None:
        self._database, self._calls, self._clock = database, calls, clock
        self._staffroom, self._policy, self._texts = staffroom, policy, texts
        self._username = ""

    async def content(self, row: Row) -> dict[str, Any]:
        """Picture and caption with a new link; Unchanged where the case needs none any more."""
        if not self._username:
            self._username = (await self._calls.call(row.lane, "getMe"))["username"]
        token = secrets.token_urlsafe(TOKEN_BYTES)
        now = self._clock.now()
        until = now + self._policy.invite.within
        async with self._database.step() as connection:
            case = await cases.case(connection, row.body["invite"])
            if case is None or not offline(case.customer_id):
                raise Unchanged("the customer follows by now")
            await invitations.add(connection, token, case.id, now, until)
            room = (await self._staffroom.rooms(connection)).by(row.lane)
        link = f"https://t.me/{self._username}?start={PREFIX}{token}"
        words = Text("invite-here", {"name": case.name, "number": case.number, "link": link, "until": until})
        caption = self._texts[room.language].html(words, self._policy.zone)
        return {"file": File("invitation.png", picture(link), "photo"), "caption": caption, "parse_mode": "HTML"}


def picture(link: str) -> bytes:
    """The QR code of a link, as PNG."""
    out = io.BytesIO()
    segno.make_qr(link, error="m").save(out, kind="png", scale=SCALE, border=4)
    return out.getvalue()
