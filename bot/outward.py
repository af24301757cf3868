"""What goes out, as rows of the outbox: rendered now, or marked as stale and rendered when its turn comes."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import relays
from bot.rooms import STAFF
from flows.events import Part
from flows.offline import offline
from storage import queue
from storage.database import Connection
from storage.documents import PARTS
from storage.schema import outbox

log = structlog.get_logger()
PEOPLE, BULK, BOARD = 0, 5, 9
BOARD_KEY = "board"
GATHER = timedelta(seconds=1)  # the parts of an album arrive as separate updates, within this time


Again = Mapping[str, Any] | None


LaneOf = Callable[[int], Awaitable[str]]


async def _main(_case_id: int) -> str:
    return STAFF


class Outward:
    """Puts rows for one cause; (cause, index) is the id, so a second run of the same step adds nothing.

    `lane_of` says in which staff group a case is worked; of 0, in which one the step happens.
    """

    def __init__(self, connection: Connection, cause: str, now: datetime, lane_of: LaneOf = _main) -> None:
        self._connection, self._cause, self._now, self._lane_of = connection, cause, now, lane_of
        self._index = 0

    async def put(self, lane: str, body: Mapping[str, Any], *, priority: int = PEOPLE, name: str = "") -> None:
        """Add a row; `name` stands before the cause in its key. Nothing goes to somebody without Telegram."""
        if lane.removeprefix("-").isdecimal() and offline(int(lane)):
            log.error("nobody is there to be written to", action="offline_written_to", method=body.get("method"))
            return
        key = f"{name}{self._cause}:{self._index}"
        self._index += 1
        await queue.put(self._connection, outbox, key, lane, body, now=self._now, priority=priority)

    async def document(
        self, chat: int, name: str, text: str, then: Mapping[str, Any] | None = None, **more: Any
    ) -> None:
        """A text file for a person; what it says is kept in the row, as everything that is said."""
        parameters = {"chat_id": chat, **more}
        file = {"name": name, "text": text}
        await self.put(
            str(chat), {"method": "sendDocument", "parameters": parameters, "file": file, "then": then or {}}
        )

    async def last_word(self, chat: int, **parameters: Any) -> None:
        """A message to somebody who is erased: when it is sent, what was said to them is erased as well."""
        body = {"method": "sendMessage", "parameters": {"chat_id": chat, **parameters}, "then": {}, "last": True}
        await self.put(str(chat), body)

    async def call(
        self, chat: int, method: str, then: Mapping[str, Any] | None = None, again: Again = None, **parameters: Any
    ) -> None:
        """A call about a person's chat; `then` says what follows from its answer, `again` what an edit stood for."""
        body = {"method": method, "parameters": {"chat_id": chat, **parameters}, "then": then or {}}
        await self.put(str(chat), body | ({"again": again} if again else {}))

    async def over(self, chat: int, asked: Mapping[str, Any]) -> None:
        """A question is over: its buttons are taken off the message that has them when the row's turn comes."""
        body = {"method": "editMessageReplyMarkup", "parameters": {"chat_id": chat}, "over": asked, "then": {}}
        await self.put(str(chat), body)

    async def react(self, chat: int, message_id: int, emoji: str) -> None:
        """A reaction as the receipt of a person's message."""
        reaction = [{"type": "emoji", "emoji": emoji}]
        await self.call(chat, "setMessageReaction", message_id=message_id, reaction=reaction)

    async def staff_call(
        self,
        case_id: int,
        method: str,
        then: Mapping[str, Any] | None = None,
        reply_to: int = 0,
        again: Again = None,
        lane: str = "",
        file: Mapping[str, str] | None = None,
        **parameters: Any,
    ) -> None:
        """A call about a staff group: with a case to its topic or thread, wherever that is when the row's turn comes.

        0 is the group itself. What changes or deletes a message names the `lane` of the group where that stands.
        """
        body: dict[str, Any] = {
            "case": case_id,
            "method": method,
            "parameters": parameters,
            "then": then or {},
            "reply_to": reply_to,
        }
        body |= {"file": file} if file else {}
        await self.put(lane or await self._lane_of(case_id), body | ({"again": again} if again else {}))

    async def settle(self, case_id: int, promises: Collection[int], **parameters: Any) -> None:
        """What asked the staff to act on these promises changes, one message after the other, as long as any stands."""
        about = {"case": case_id, "promises": list(promises)}
        body = {"case": case_id, "method": "editMessageText", "parameters": parameters, "settle": about, "then": {}}
        await self.put(await self._lane_of(case_id), body)

    async def invitation(self, case_id: int, reply_to: int, **parameters: Any) -> None:
        """A new one-time link to a case: made when the row's turn comes, so that no row holds its token."""
        then = {"link": {"case": case_id, "kind": "copy"}}
        body = {"method": "sendPhoto", "parameters": parameters, "then": then, "reply_to": reply_to}
        await self.put(STAFF, {"case": 0, "invite": case_id, **body})

    async def card(self, case_id: int) -> None:
        """The staff's view of the case is stale; one waiting row serves for several changes."""
        prefix = f"card:{case_id}:"
        if await queue.waiting(self._connection, outbox, prefix) is None:
            await self.put(await self._lane_of(case_id), {"card": case_id}, name=prefix)

    async def board(self, lane: str) -> None:
        """What the board of a staff group says is stale; one row serves for all that changes until its turn comes."""
        row = (f"{BOARD_KEY}:{lane}", lane, {"board": True})
        await queue.replace(self._connection, outbox, *row, now=self._now, due=self._now, priority=BOARD)

    async def relay(
        self, side: str, case_id: int, part: Part, header: str, footer: str = "", reply_to: int = 0
    ) -> None:
        """Carry a person's message to the case's room ("staff") or to a customer (the chat's id), albums gathered."""
        origin = [part.chat_id, part.message_id]
        if part.album and part.kind in relays.GROUPED:
            if not relays.fits_caption(part, header):
                await self.relay(side, case_id, replace(part, kind="text", album=""), header, footer, reply_to)
                part = replace(part, text="", html="")
            await self._gather(side, case_id, part, header, reply_to)
            return
        calls = relays.calls(part, header, footer)
        for index, (method, parameters) in enumerate(calls):
            last = index == len(calls) - 1
            then = {"link": {"case": case_id, "kind": "copy", "origin": [origin]}, "receipt": [origin] if last else []}
            await self._relay_call(side, case_id, method, parameters, then, reply_to if index == 0 else 0)

    async def _relay_call(
        self, side: str, case_id: int, method: str, parameters: dict[str, Any], then: dict[str, Any], reply_to: int
    ) -> None:
        if side == STAFF:
            await self.staff_call(case_id, method, {"link": then["link"]}, reply_to, **parameters)
        else:
            await self.call(int(side), method, then | {"case": case_id}, **parameters, **replying(reply_to))

    async def _gather(self, side: str, case_id: int, part: Part, header: str, reply_to: int) -> None:
        """Add the part to the waiting album, or begin one that waits a moment for its other parts."""
        prefix = f"album:{side}:{part.album}:"
        found = await queue.waiting(self._connection, outbox, prefix, due_after=self._now)  # not yet on its way
        [document] = PARTS.dump_python([part], mode="json", exclude_defaults=True)
        due = self._now + GATHER
        if found is not None and len(found[1]["album"]) < relays.ALBUM:
            seq, body = found
            parts = relays.in_order([*PARTS.validate_python(body["album"]), part])
            body["album"] = PARTS.dump_python(parts, mode="json", exclude_defaults=True)
            await queue.change(self._connection, outbox, seq, body, due=due)
            return
        body = {"album": [document], "case": case_id, "header": header, "reply_to": reply_to, "side": side}
        key = f"{prefix}{self._cause}"
        lane = await self._lane_of(case_id) if side == STAFF else side
        await queue.put(self._connection, outbox, key, lane, body, now=self._now, due=due, priority=PEOPLE)


def origins(body: Mapping[str, Any]) -> list[list[int]]:
    """The messages (chat, message) whose copies a row will make."""
    if "album" in body:
        return [[part["chat_id"], part["message_id"]] for part in body["album"]]
    found: list[list[int]] = body.get("then", {}).get("link", {}).get("origin", [])
    return found


def replying(message_id: int) -> dict[str, Any]:
    """The parameter that makes a message a reply, while the other one still stands."""
    if not message_id:
        return {}
    return {"reply_parameters": {"message_id": message_id, "allow_sending_without_reply": True}}
