"""What goes out: paced to Telegram's limits, in order for each chat, every error treated as what it is."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import structlog

from bot import relays
from bot.board import Boarding
from bot.calls import Calls, Held
from bot.carry import carry
from bot.clock import Clock
from bot.erasing import clean
from bot.inviting import Inviting
from bot.outward import Outward, origins, replying
from bot.rooms import STAFF, Elsewhere, Room, is_staff
from bot.showing import MESSAGES, Showing
from bot.staffroom import Staffroom
from bot.step import Step
from bot.telegram import Broken, File, GiveUp, Gone, Move, Stop, TelegramError, Unchanged, Unparsable, Wait
from bot.texts import Texts
from bot.turn import Turn
from flows import case as case_flow
from flows.effects import TellStaffWords, TellStory, Text
from flows.events import DeliveryFailed
from flows.policy import Policy
from flows.words import DELIVERED, NOT_DELIVERED
from storage import asked, counter, erasing, erasures, queue, telegram
from storage import customers as customer_rows
from storage.database import Connection, Database
from storage.documents import PARTS
from storage.queue import Row
from storage.schema import outbox
from storage.telegram import Link

log = structlog.get_logger()
LONGEST_PAUSE = 60.0
TRIES = 5  # for what no error of Telegram's explains
REMAKES = 4  # a topic that vanishes again and again is given up after this many attempts


class Outbox:
    """Sends rows; what follows from the answer is written in the transaction that marks the row done."""

    def __init__(
        self, database: Database, calls: Calls, clock: Clock, staffroom: Staffroom, policy: Policy, texts: Texts
    ) -> None:
        self._database, self._calls, self._clock = database, calls, clock
        self._staffroom, self._policy, self._texts = staffroom, policy, texts
        self._turn = Turn()
        self._showing = Showing(database, calls, clock, staffroom, policy, texts)
        self._boarding = Boarding(database, calls, clock, staffroom, policy, texts)
        self._inviting = Inviting(database, calls, clock, staffroom, policy, texts)

    # --- one row -----------------------------------------------------------------------------------------------------

    async def send(self, row: Row) -> None:
        """Send a row and settle it: done, tried again later, moved, or given up with a word to the staff."""
        try:
            if row.body.get("method", "send").startswith(MESSAGES):  # what a person would see twice
                async with self._turn.taken():
                    await self._send_row(row)
            else:
                await self._send_row(row)
        except Held:
            return  # still ready, still first: its turn comes when the window opens
        except Unchanged:
            await self._done(row, None)
        except Wait as error:
            await self._wait(row, error)
        except Move as error:
            await self._moved(row, error)
        except Gone as error:
            await self._gone(row, error)
        except GiveUp as error:
            await self._give_up(row, error)
        except (Broken, Unparsable) as error:
            if "not a forum" in str(error) and row.tries < REMAKES:
                await self._staffroom.distrust(row.lane)
                await self._wait(row, Wait(str(error), 0))
            else:
                await self._bury(row, error, "refused")
        except Stop as error:
            await self._wait(row, Wait(str(error), LONGEST_PAUSE))  # who fetches updates stops the process
        except Exception as error:
            log.exception("a row of the outbox failed", action="send_failed", row=row.seq)
            name = type(error).__name__  # its words may hold a customer's
            again = row.tries + 1 < TRIES
            await (self._wait(row, Wait(name)) if again else self._bury(row, Broken(name), "refused"))

    async def _send_row(self, row: Row) -> None:
        try:
            if "card" in row.body:
                await self._showing.show(row)
            elif "board" in row.body:
                await self._boarding.show(row)
            else:
                await self._send_call(row)
        except Elsewhere as error:
            async with self._database.step() as connection:
                await queue.change(connection, outbox, row.seq, row.body, lane=error.lane)

    # --- a plain call ------------------------------------------------------------------------------------------------

    async def _send_call(self, row: Row) -> None:
        body = row.body
        method, parameters = self._album(row) if "album" in body else (body["method"], dict(body["parameters"]))
        if "invite" in body:
            parameters |= await self._inviting.content(row)
        if "file" in body:
            parameters["file"] = File(body["file"]["name"], body["file"]["text"].encode())
        if "over" in body or "settle" in body:
            message_id = await self._standing(row)
            if not message_id:
                await self._done(row, None)
                return
            parameters["message_id"] = message_id
        if is_staff(row.lane):
            place = await self._showing.place(row, method, body.get("reply_to", 0))
            parameters = {**place, **parameters}
            answer = await self._calls.call(row.lane, method, **parameters)
            self._showing.check_topic(parameters, answer)
        else:
            if "album" in body:
                parameters |= {"chat_id": int(row.lane), **replying(body["reply_to"])}
            answer = await self._calls.call(row.lane, method, **parameters)
        await self._done(row, answer)

    async def _standing(self, row: Row) -> int | None:
        """The message that this row changes: known when its turn comes, as it may have been on its way before."""
        async with self._database.step() as connection:
            if "over" in row.body:
                over = row.body["over"]
                return await asked.message(connection, int(row.lane), over["question"], over["case"])
            settle = row.body["settle"]
            room = (await self._staffroom.rooms(connection)).by(row.lane)
            return await telegram.asking(connection, room.id, settle["case"], settle["promises"])

    def _album(self, row: Row) -> tuple[str, dict[str, Any]]:
        parts = PARTS.validate_python(row.body["album"])
        method, parameters, _ = relays.album(parts, row.body["header"])
        return method, parameters

    # --- what follows ------------------------------------------------------------------------------------------------

    async def _done(self, row: Row, answer: Any) -> None:
        if "last" in row.body:
            await self._last_word_sent(row)
            return
        now = self._clock.now()
        async with self._database.step() as connection:
            if "settle" in row.body and await self._more_to_settle(connection, row):
                return  # still ready: the next message's turn
            if not await queue.done(connection, outbox, row.seq, now=now):
                await self._take_back(connection, row, answer)
                return
            if "over" in row.body:
                await asked.drop(connection, int(row.lane), row.body["over"]["question"], row.body["over"]["case"])
            then = self._then(row)
            if answer is not None and "link" in then:
                await self._link(connection, row, then["link"], answer)
            if answer is not None and "asked" in then:
                question, case_id = then["asked"]["question"], then["asked"]["case"]
                await asked.keep(connection, int(row.lane), question, case_id, answer["message_id"])
            if answer is not None and "quotes" in then:
                chat_id = (await self._staffroom.rooms(connection)).by(row.lane).id
                await telegram.quote(connection, chat_id, answer["message_id"], then["quotes"], now)
            if answer is not None and "form" in then:
                await counter.keep_form(connection, answer["chat"]["id"], answer["message_id"], then["form"])
            out = Outward(connection, f"sent:{row.seq}", now)
            for chat_id, message_id in then.get("receipt", []):
                await out.react(chat_id, message_id, DELIVERED)

    async def _more_to_settle(self, connection: Connection, row: Row) -> bool:
        """One message is changed, or gone; whether another one is left."""
        settle, room = row.body["settle"], (await self._staffroom.rooms(connection)).by(row.lane)
        asks = (room.id, settle["case"], settle["promises"])
        message_id = await telegram.asking(connection, *asks)
        if message_id:
            await telegram.settled(connection, room.id, message_id)
        return bool(message_id and await telegram.asking(connection, *asks))

    async def _last_word_sent(self, row: Row) -> None:
        async with self._database.step() as connection:
            await erasing.last_word_sent(connection, int(row.lane), row.seq)
            await erasures.unclean(connection)
        await clean(self._database)

    async def _take_back(self, connection: Connection, row: Row, answer: Any) -> None:
        """What the row said was erased while it was on its way: nothing of it is kept, and the group loses it again."""
        messages = answer if isinstance(answer, list) else [answer]
        sent = [message["message_id"] for message in messages if isinstance(message, dict) and "message_id" in message]
        if is_staff(row.lane) and sent and row.body.get("method", "send").startswith(MESSAGES):
            out = Outward(connection, f"erased:{row.seq}", self._clock.now())
            await out.staff_call(0, "deleteMessages", lane=row.lane, message_ids=sent)

    def _then(self, row: Row) -> dict[str, Any]:
        if "album" not in row.body:
            return row.body.get("then", {})  # type: ignore[no-any-return]
        copied = origins(row.body)
        link = {"case": row.body["case"], "kind": "copy", "origin": copied}
        return {"link": link, "case": row.body["case"], "receipt": [] if is_staff(row.lane) else copied}

    async def _link(self, connection: Connection, row: Row, wanted: dict[str, Any], answer: Any) -> None:
        staff = is_staff(row.lane)
        chat_id = (await self._staffroom.rooms(connection)).by(row.lane).id if staff else int(row.lane)
        sent = [message["message_id"] for message in (answer if isinstance(answer, list) else [answer])]
        copied = wanted.get("origin") or [[0, 0]]
        for index, message_id in enumerate(sent):
            origin = copied[min(index, len(copied) - 1)]
            new = Link(chat_id, message_id, wanted["case"], wanted["kind"], origin[0], origin[1], wanted.get("data"))
            await telegram.link(connection, replace(new, sent_at=self._clock.now()))

    async def _wait(self, row: Row, error: Wait) -> None:
        """Not now: as long as Telegram says, else doubling; the chat's later messages wait behind all but the board."""
        pause = error.seconds if error.seconds is not None else min(0.5 * 2 ** min(row.tries, 8), LONGEST_PAUSE)
        log.warning("sent again later", action="send_wait", row=row.seq, lane=row.lane, pause=pause, error=str(error))
        if error.seconds is not None or "board" not in row.body:
            self._calls.block(row.lane, pause)
        due = self._clock.now() + timedelta(seconds=pause)
        async with self._database.step() as connection:
            await queue.retry(connection, outbox, row.seq, due=due, error=str(error))

    async def _moved(self, row: Row, error: Move) -> None:
        """A staff group has another id. Any other group that moved is nobody's business."""
        if not is_staff(row.lane):
            await self._bury(row, error, "")
            return
        async with self._database.step() as connection:
            await self._staffroom.move(connection, row.lane, error.chat_id)

    async def _gone(self, row: Row, error: Gone) -> None:
        """What the row was about is gone. A case's topic or card is made anew, with its files; else it is given up."""
        if "settle" in row.body:
            await self._done(row, None)
            return
        case_id = row.body.get("card") or row.body.get("case", 0)
        lost_source = "to copy" in str(error)
        if "again" in row.body:
            await self._say_again(row)
            return
        made = "card" in row.body or row.body.get("method", "send").startswith(MESSAGES)
        if not is_staff(row.lane) or not case_id or not made or lost_source or row.body.get("remade", 0) >= REMAKES:
            await self._bury(row, error, "" if is_staff(row.lane) else "refused")
            return
        log.warning("made anew", action="card_remade", case=case_id, error=str(error))
        now = self._clock.now()
        async with self._database.step() as connection:
            card = await telegram.card(connection, case_id)
            lost_topic = "thread" in str(error) or "topic" in str(error).lower()
            step = await self._step(connection, f"remade:{row.seq}:{row.body.get('remade', 0) + 1}")
            room = await step.room(case_id)
            if lost_topic and room.topic_id:
                await self._topic_lost(connection, step, room)
            else:
                await telegram.save_card(connection, case_id, message_id=None, digest="", **_lost(lost_topic))
            remade = row.body.get("remade", 0) + 1
            await queue.change(connection, outbox, row.seq, row.body | {"remade": remade})
            await queue.retry(connection, outbox, row.seq, due=now, error=str(error))
            if lost_topic and card.topic_id:
                await carry(step, [TellStory(case_id)])

    async def _topic_lost(self, connection: Connection, step: Step, room: Room) -> None:
        """A department's own topic was deleted: its cases get topics of their own, and it is said once."""
        await self._staffroom.lose_topic(connection, room.lane, room.topic_id)
        words = self._texts[room.language].html(Text("topic-lost", {"topic": str(room.topic_id)}), self._policy.zone)
        await step.out.staff_call(0, "sendMessage", lane=room.lane, text=words, parse_mode="HTML")

    async def _say_again(self, row: Row) -> None:
        """The copy that was to be changed is gone: the changed words go as a message of their own."""
        again = row.body["again"]
        [part] = PARTS.validate_python([again["part"]])
        async with self._database.step() as connection:
            if not await queue.done(connection, outbox, row.seq, now=self._clock.now()):
                return  # erased while it was on its way
            step = await self._step(connection, f"again:{row.seq}")
            side = STAFF if is_staff(row.lane) else row.lane
            await step.out.relay(side, again["case"], part, again["header"])

    async def _give_up(self, row: Row, error: GiveUp) -> None:
        """The other side cannot be reached. The staff group is waited for; a customer's case says so on its card."""
        if "remain" in row.body.get("then", {}):
            await self._bury(row, error, "")
        elif is_staff(row.lane) or row.lane == "profile":
            await self._ask_for_rights(row, error)
            await self._wait(row, Wait(str(error)))
        else:
            await self._bury(row, error, "gone" if error.reason == "rights" else error.reason)

    async def _ask_for_rights(self, row: Row, error: GiveUp) -> None:
        """A right that is missing is asked for once, where the bot may still speak; the rows wait until it is given."""
        if not is_staff(row.lane) or row.tries or error.reason != "rights":
            return
        async with self._database.step() as connection:
            room = (await self._staffroom.rooms(connection)).by(row.lane)
        words = self._texts[room.language].html(Text("rights-missing"), self._policy.zone)
        with suppress(TelegramError, Held):
            await self._calls.call(row.lane, "sendMessage", chat_id=room.id, text=words, parse_mode="HTML")

    async def _bury(self, row: Row, error: TelegramError, reason: str) -> None:
        """Put the row aside. What a customer misses stands on the card of the case; the rest is told to the staff."""
        log.error("given up", action="send_buried", row=row.seq, lane=row.lane, error=str(error))
        if "last" in row.body:
            await self._last_word_sent(row)
            return
        then = self._then(row)
        async with self._database.step() as connection:
            step = await self._step(connection, f"buried:{row.seq}")
            if not await queue.bury(connection, outbox, row.seq, now=step.now, error=str(error)):
                return
            if row.lane.isdecimal() and reason == "blocked":
                await customer_rows.mark_blocked(connection, int(row.lane))
            if reason and "case" in then:
                case = await step.case(then["case"])
                await carry(step, case_flow.step(case, DeliveryFailed(reason), step.policy, step.now))
                for chat_id, message_id in then.get("receipt", []):
                    await step.out.react(chat_id, message_id, NOT_DELIVERED)
                await step.save()
            elif "remain" in then and step.staff.forum:
                return  # its topic is deleted, or says what stays
            elif "remain" in then:
                case = await step.case(then["remain"]["case"])
                words = Text("staff-remain", {"number": case.number, "count": then["remain"]["count"]})
                await carry(step, [TellStaffWords(case.id, words)])
            elif isinstance(error, Broken | Unparsable | Gone) and self._told(row):
                words = Text("undeliverable-letter", {"row": row.seq, "error": str(error)[:200]})
                room = step.rooms.by(row.lane) if is_staff(row.lane) else step.rooms.main
                html = self._texts[room.language].html(words, self._policy.zone)
                await step.out.staff_call(0, "sendMessage", lane=room.lane, text=html, parse_mode="HTML")

    def _told(self, row: Row) -> bool:
        """Whether the staff miss something with this row: not with a receipt, nor with word of another such row."""
        silent = ("setMessageReaction", "answerCallbackQuery", "editMessageReplyMarkup", "leaveChat")
        return row.body.get("method") not in silent and not row.key.startswith(("buried:", "rights:"))

    async def _step(self, connection: Connection, cause: str) -> Step:
        rooms = await self._staffroom.rooms(connection)
        return Step(connection, cause, self._clock.now(), self._policy, self._texts, rooms)


def _lost(topic: bool) -> dict[str, Any]:
    return {"topic_id": None, "title": ""} if topic else {}
