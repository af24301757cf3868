"""The board of a staff group: made, pinned, edited sparingly, made anew where it has vanished."""

import hashlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

import structlog

from bot import assigning
from bot.calls import Calls
from bot.clock import Clock
from bot.outward import BOARD, BOARD_KEY, Outward
from bot.rooms import Room
from bot.staffroom import Staffroom
from bot.step import Step
from bot.telegram import Broken, GiveUp, Gone, Unchanged, Unparsable
from bot.texts import Texts
from flows import board as flow
from flows.effects import Text
from flows.policy import Policy
from storage import queue, telegram, worklist
from storage.database import Connection, Database
from storage.queue import Row
from storage.schema import outbox

log = structlog.get_logger()

PAUSE = timedelta(seconds=30)  # between two edits
BUSY, LATER = 0.5, timedelta(seconds=10)  # of the group's minute spent, the board lets others go first
PIN_AGAIN = timedelta(hours=1)  # how soon a right that was missing is tried again


@dataclass(slots=True)
class Standing:
    """What is known of a group's board."""

    message_id: int = 0
    digest: str = ""
    changed_at: float = 0.0  # seconds since 1970
    pinned: bool = False
    refused_at: float = 0.0  # when Telegram did not let it be pinned; said once in the group


async def standing(connection: Connection, chat_id: int) -> Standing:
    """The board of a group, as it was left."""
    return Standing(**(await telegram.fact(connection, f"board:{chat_id}") or {}))


class Boarding:
    """Brings the board to what it should say, when its turn comes."""

    def __init__(
        self, database: Database, calls: Calls, clock: Clock, staffroom: Staffroom, policy: Policy, texts: Texts
    ) -> None:
        self._database, self._calls, self._clock = database, calls, clock
        self._staffroom, self._policy, self._texts = staffroom, policy, texts

    async def show(self, row: Row) -> None:
        """Bring the board up to date and settle the row: until the moment when it will say something else."""
        async with self._database.step() as connection:
            room = (await self._staffroom.rooms(connection)).by(row.lane)
        while True:
            now = self._clock.now()
            async with self._database.step() as connection:
                board = await standing(connection, room.id)
                if not room.id or not self._policy.board.shown or row.lane not in self._staffroom.lanes:
                    await queue.done(connection, outbox, row.seq, now=now)
                    return
                earliest = datetime.fromtimestamp(board.changed_at, UTC) + PAUSE
                if now < earliest and not self._wants_pin(board, now):  # not even read: there may be thousands of cases
                    await self._settle(connection, row, now, earliest)
                    return
                html, change = await self._face(connection, room, now)
                digest = hashlib.sha256(html.encode()).hexdigest()[:16]
                if digest == board.digest and not self._wants_pin(board, now):
                    await self._settle(connection, row, now, self._next(board, change))
                    return
                if digest != board.digest and (now < earliest or self._calls.spent(row.lane) > BUSY):
                    await self._settle(connection, row, now, max(earliest, now + LATER))
                    return
            if digest == board.digest:
                await self._pin(row, room, board)
            else:
                await self._change(row, room, board, html, digest)

    def _next(self, board: Standing, change: datetime | None) -> datetime | None:
        """When there is something to do again, though nothing happens."""
        if board.pinned or not board.message_id:
            return change
        again = datetime.fromtimestamp(board.refused_at, UTC) + PIN_AGAIN
        return min(again, change) if change else again

    async def _settle(self, connection: Connection, row: Row, now: datetime, due: datetime | None) -> None:
        if due is None:
            await queue.done(connection, outbox, row.seq, now=now)
        else:
            await queue.replace(connection, outbox, row.key, row.lane, row.body, now=now, due=due, priority=BOARD)

    async def _face(self, connection: Connection, room: Room, now: datetime) -> tuple[str, datetime | None]:
        """What it should say now of the cases worked there, and when that changes by itself."""
        rooms = await self._staffroom.rooms(connection)
        entries = rooms.placed(await worklist.entries(connection, rooms.within(room.lane)))
        step = Step(connection, "board", now, self._policy, self._texts, rooms, chat_id=room.id)
        present = [each.actor.name for each in await assigning.on_duty(step, room.id)]
        text = flow.board(entries, present, now, self._policy.board)
        html = self._texts[room.language].html(text, self._policy.zone)
        return html, flow.next_change(entries, now, self._policy.board)

    async def _change(self, row: Row, room: Room, board: Standing, html: str, digest: str) -> None:
        words = {"chat_id": room.id, "text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
        try:
            if board.message_id:
                await self._calls.call(row.lane, "editMessageText", message_id=board.message_id, **words)
            else:
                sent = await self._calls.call(row.lane, "sendMessage", disable_notification=True, **words)
                board.message_id = sent["message_id"]
            board.digest, board.changed_at = digest, self._clock.now().timestamp()
        except Unchanged:
            board.digest = digest
        except Gone:
            board = Standing(refused_at=board.refused_at)
        except (Broken, Unparsable) as error:  # the same words would be refused again: it waits until it says others
            log.error("the board was refused", action="board_refused", lane=row.lane, error=str(error))
            board.digest, board.changed_at = digest, self._clock.now().timestamp()
        await self._keep(room, board)

    def _wants_pin(self, board: Standing, now: datetime) -> bool:
        return (
            bool(board.message_id)
            and not board.pinned
            and now.timestamp() - board.refused_at >= PIN_AGAIN.total_seconds()
        )

    async def _pin(self, row: Row, room: Room, board: Standing) -> None:
        """Pin it silently; where the right is missing the group is told once which one."""
        message = {"chat_id": room.id, "message_id": board.message_id, "disable_notification": True}
        told = bool(board.refused_at)
        try:
            await self._calls.call(row.lane, "pinChatMessage", **message)
            board.pinned = True
        except Unchanged:
            board.pinned = True
        except Gone:
            board = Standing(refused_at=board.refused_at)
        except GiveUp as error:
            if error.reason != "rights":
                raise
            board.refused_at = self._clock.now().timestamp()
        await self._keep(room, board, ask=bool(board.refused_at) and not told)

    async def _keep(self, room: Room, board: Standing, *, ask: bool = False) -> None:
        async with self._database.step() as connection:
            await telegram.save_fact(connection, f"board:{room.id}", asdict(board))
            if ask:
                out = Outward(connection, f"{BOARD_KEY}-right:{room.id}", self._clock.now())
                words = self._texts[room.language].html(Text("board-not-pinned"), self._policy.zone)
                await out.staff_call(0, "sendMessage", lane=room.lane, text=words, parse_mode="HTML")
