"""What goes out: paced to Telegram's limits, in order for each chat, every error treated as what it is."""

from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import relays
from bot.cards import Face, face
from bot.carry import carry
from bot.clock import Clock
from bot.outward import STAFF, Outward, replying
from bot.pace import Pace
from bot.staffroom import Staffroom
from bot.step import StaffChat, Step
from bot.telegram import Broken, GiveUp, Gone, Move, Stop, Telegram, TelegramError, Unchanged, Unparsable, Wait
from bot.texts import Texts
from flows import case as case_flow
from flows.effects import TellStory, Text
from flows.events import DeliveryFailed
from flows.policy import Policy
from flows.words import DELIVERED, NOT_DELIVERED
from storage import cases as case_rows
from storage import customers as customer_rows
from storage import queue, telegram
from storage.database import Database
from storage.documents import PARTS
from storage.queue import Row
from storage.schema import outbox
from storage.telegram import Card, Link

log = structlog.get_logger()
LONGEST_PAUSE = 60.0
TRIES = 5  # for what no error of Telegram's explains
REMAKES = 4  # a topic that vanishes again and again is given up after this many attempts


class Held(Exception):
    """The next call of this row has to wait for its turn."""


class Outbox:
    """Sends rows; what follows from the answer is written in the transaction that marks the row done."""

    def __init__(
        self,
        database: Database,
        client: Telegram,
        clock: Clock,
        pace: Pace,
        staffroom: Staffroom,
        policy: Policy,
        texts: Texts,
    ) -> None:
        self._database, self._client, self._clock, self._pace = database, client, clock, pace
        self._staffroom, self._policy, self._texts = staffroom, policy, texts

    # --- one row -----------------------------------------------------------------------------------------------------

    async def send(self, row: Row) -> None:
        """Send a row and settle it: done, tried again later, moved, or given up with a word to the staff."""
        try:
            if "card" in row.body:
                await self._show(row)
            else:
                await self._send_call(row)
        except Held:
            return  # still ready, still first: its turn comes when the window opens
        except Unchanged:
            await self._done(row, None)
        except Wait as error:
            await self._wait(row, error)
        except Move as error:
            async with self._database.step() as connection:
                await self._staffroom.move(connection, error.chat_id)
        except Gone as error:
            await self._gone(row, error)
        except GiveUp as error:
            await self._give_up(row, error)
        except (Broken, Unparsable) as error:
            if "not a forum" in str(error) and row.tries < REMAKES:
                await self._staffroom.distrust()
                await self._wait(row, Wait(str(error), 0))
            else:
                await self._bury(row, error, "refused")
        except Stop as error:
            await self._wait(row, Wait(str(error), LONGEST_PAUSE))  # who fetches updates stops the process
        except Exception as error:
            log.exception("a row of the outbox failed", action="send_failed", row=row.seq)
            again = row.tries + 1 < TRIES
            await (self._wait(row, Wait(repr(error))) if again else self._bury(row, Broken(repr(error)), "refused"))

    def hold(self, lane: str) -> float:
        """Seconds until the lane may send again."""
        return self._pace.wait(lane, "answerCallbackQuery" if lane.startswith("callback:") else "")

    async def _call(self, lane: str, method: str, **parameters: Any) -> Any:
        if self._pace.wait(lane, method) > 0:
            raise Held
        self._pace.take(lane, method)
        try:
            return await self._client.call(method, **parameters)
        except Unparsable as error:
            log.error("a text's formatting is wrong", action="unparsable", method=method, error=str(error))
            plain = {name: value for name, value in parameters.items() if name != "parse_mode"}
            return await self._client.call(method, **plain)

    # --- a plain call ------------------------------------------------------------------------------------------------

    async def _send_call(self, row: Row) -> None:
        body = row.body
        method, parameters = self._album(row) if "album" in body else (body["method"], dict(body["parameters"]))
        if row.lane == STAFF:
            place = await self._place(row, body.get("reply_to", 0))
            parameters = {**place, **parameters}
            answer = await self._call(row.lane, method, **parameters)
            self._check_topic(parameters, answer)
        else:
            if "album" in body:
                parameters |= {"chat_id": int(row.lane), **replying(body["reply_to"])}
            answer = await self._call(row.lane, method, **parameters)
        await self._done(row, answer)

    def _album(self, row: Row) -> tuple[str, dict[str, Any]]:
        parts = PARTS.validate_python(row.body["album"])
        words = next((part for part in parts if part.text), None)
        caption = row.body["header"] + (f"\n{relays.body(words)}" if words else "")
        [(method, parameters, _)] = relays.evidence(parts)
        if method == "sendMediaGroup":
            parameters["media"][0] |= {"caption": caption, "parse_mode": "HTML"}
        else:
            parameters |= {"caption": caption, "parse_mode": "HTML"}
        return method, parameters

    async def _place(self, row: Row, reply_to: int) -> dict[str, Any]:
        """Where in the staff group the row goes: the group's id, and the topic or thread of its case."""
        chat = await self._staffroom.known_chat()
        case_id = row.body.get("case", 0)
        if not case_id:
            return {"chat_id": chat.id}
        card = await self._reconcile(row, case_id)
        if chat.forum and card.topic_id:
            return {"chat_id": chat.id, "message_thread_id": card.topic_id, **replying(reply_to)}
        return {"chat_id": chat.id, **replying(reply_to or card.message_id or 0)}

    def _check_topic(self, parameters: dict[str, Any], answer: Any) -> None:
        """A deleted topic may also deliver silently into General."""
        wanted = parameters.get("message_thread_id")
        first = answer[0] if isinstance(answer, list) else answer
        if wanted and isinstance(first, dict) and "chat" in first and first.get("message_thread_id") != wanted:
            raise Gone("message thread not found: delivered into General")

    # --- a card --------------------------------------------------------------------------------------------------------

    async def _show(self, row: Row) -> None:
        await self._reconcile(row, row.body["card"], fresh=True)
        await self._done(row, None)

    async def _reconcile(self, row: Row, case_id: int, *, fresh: bool = False) -> Card:
        """Bring the staff's view of a case to what it should be, call by call: topic, card, title, text.

        `fresh` False asks only that there is a place to write to. Each call's outcome is kept before the next one.
        """
        while True:
            chat = await self._staffroom.known_chat()
            async with self._database.step() as connection:
                card = await telegram.card(connection, case_id)
                if not fresh and card.message_id and (card.topic_id or not chat.forum):
                    return card
                look = await self._face(connection, case_id, chat)
            step = self._next_call(chat, card, look)
            if step is None:
                return card
            method, parameters, values = step
            answer = await self._card_call(row, chat, method, parameters)
            async with self._database.step() as connection:
                await self._keep_card(connection, chat, case_id, method, answer, values)

    async def _face(self, connection: AsyncConnection, case_id: int, chat: StaffChat) -> Face:
        case = await case_rows.case(connection, case_id)
        assert case is not None, "cards are asked for of cases that exist"
        others = await case_rows.of_customer(connection, case.customer_id)
        earlier = [other for other in others if other.id < case.id]
        return face(case, earlier, self._texts[chat.language], self._policy.zone)

    def _next_call(self, chat: StaffChat, card: Card, look: Face) -> tuple[str, dict[str, Any], dict[str, Any]] | None:
        """The next call towards the wanted view, and what to keep of the card once it has gone through."""
        text = {"text": look.html, "parse_mode": "HTML", "reply_markup": look.markup}
        if chat.forum and card.topic_id is None:
            return "createForumTopic", {"name": look.title}, {"title": look.title, "message_id": None}
        if card.message_id is None:
            place = {"message_thread_id": card.topic_id} if chat.forum else {}
            return "sendMessage", place | text, {"digest": look.digest}
        if card.digest != look.digest:
            return "editMessageText", {"message_id": card.message_id, **text}, {"digest": look.digest}
        if chat.forum and card.title != look.title:
            return "editForumTopic", {"message_thread_id": card.topic_id, "name": look.title}, {"title": look.title}
        return None

    async def _card_call(self, row: Row, chat: StaffChat, method: str, parameters: dict[str, Any]) -> Any:
        try:
            answer = await self._call(row.lane, method, chat_id=chat.id, **parameters)
        except Unchanged:
            return None
        if method == "sendMessage":
            self._check_topic(parameters, answer)
        return answer

    async def _keep_card(
        self,
        connection: AsyncConnection,
        chat: StaffChat,
        case_id: int,
        method: str,
        answer: Any,
        values: dict[str, Any],
    ) -> None:
        if method == "createForumTopic":
            values = values | {"topic_id": answer["message_thread_id"]}
        if method == "sendMessage":
            values = values | {"message_id": answer["message_id"]}
            await telegram.link(connection, Link(chat.id, answer["message_id"], case_id, "card"))
        await telegram.save_card(connection, case_id, **values)

    # --- what follows ----------------------------------------------------------------------------------------------------

    async def _done(self, row: Row, answer: Any) -> None:
        now = self._clock.now()
        async with self._database.step() as connection:
            await queue.done(connection, outbox, row.seq, now=now)
            then = self._then(row)
            if answer is not None and "link" in then:
                await self._link(connection, row, then["link"], answer)
            out = Outward(connection, f"sent:{row.seq}", now)
            for chat_id, message_id in then.get("receipt", []):
                await _react(out, chat_id, message_id, DELIVERED)

    def _then(self, row: Row) -> dict[str, Any]:
        if "album" not in row.body:
            return row.body.get("then", {})  # type: ignore[no-any-return]
        origins = [[part["chat_id"], part["message_id"]] for part in row.body["album"]]
        link = {"case": row.body["case"], "kind": "copy", "origin": origins}
        return {"link": link, "case": row.body["case"], "receipt": origins if row.lane != STAFF else []}

    async def _link(self, connection: AsyncConnection, row: Row, wanted: dict[str, Any], answer: Any) -> None:
        chat_id = (await self._staffroom.chat(connection)).id if row.lane == STAFF else int(row.lane)
        sent = [message["message_id"] for message in (answer if isinstance(answer, list) else [answer])]
        origins = wanted.get("origin") or [[0, 0]]
        for index, message_id in enumerate(sent):
            origin = origins[min(index, len(origins) - 1)]
            new = Link(chat_id, message_id, wanted["case"], wanted["kind"], origin[0], origin[1], wanted.get("data"))
            await telegram.link(connection, new)

    async def _wait(self, row: Row, error: Wait) -> None:
        """Not now: as long as Telegram says, else doubling; the chat's later messages wait behind it."""
        pause = error.seconds if error.seconds is not None else min(0.5 * 2 ** min(row.tries, 8), LONGEST_PAUSE)
        log.warning("sent again later", action="send_wait", row=row.seq, lane=row.lane, pause=pause, error=str(error))
        self._pace.block(row.lane, pause)
        due = self._clock.now() + timedelta(seconds=pause)
        async with self._database.step() as connection:
            await queue.retry(connection, outbox, row.seq, due=due, error=str(error))

    async def _gone(self, row: Row, error: Gone) -> None:
        """What the row was about is gone. A case's topic or card is made anew, with its files; else it is given up."""
        case_id = row.body.get("card") or row.body.get("case", 0)
        editing = row.body.get("method", "").startswith("edit") or "to copy" in str(error)
        if row.lane != STAFF or not case_id or editing or row.tries >= REMAKES:
            await self._bury(row, error, "refused" if row.lane != STAFF else "")
            return
        log.warning("made anew", action="card_remade", case=case_id, error=str(error))
        now = self._clock.now()
        async with self._database.step() as connection:
            card = await telegram.card(connection, case_id)
            lost_topic = "thread" in str(error) or "topic" in str(error).lower()
            await telegram.save_card(connection, case_id, message_id=None, digest="", **_lost(lost_topic))
            await queue.retry(connection, outbox, row.seq, due=now, error=str(error))
            if lost_topic and card.topic_id:
                step = await self._step(connection, f"remade:{row.seq}:{row.tries}")
                case = await step.case(case_id)
                await carry(step, [TellStory(case.id)])

    async def _give_up(self, row: Row, error: GiveUp) -> None:
        """The other side cannot be reached. The staff group is waited for; a customer's case says so on its card."""
        if row.lane == STAFF or row.lane == "profile":
            await self._wait(row, Wait(str(error), LONGEST_PAUSE))
        else:
            await self._bury(row, error, error.reason)

    async def _bury(self, row: Row, error: TelegramError, reason: str) -> None:
        """Put the row aside. What a customer misses stands on the card of the case; the rest is told to the staff."""
        log.error("given up", action="send_buried", row=row.seq, lane=row.lane, error=str(error))
        then = self._then(row)
        async with self._database.step() as connection:
            step = await self._step(connection, f"buried:{row.seq}")
            await queue.bury(connection, outbox, row.seq, now=step.now, error=str(error))
            if row.lane.isdecimal() and reason == "blocked":
                await customer_rows.mark_blocked(connection, int(row.lane))
            if reason and "case" in then:
                case = await step.case(then["case"])
                await carry(step, case_flow.step(case, DeliveryFailed(reason), step.policy, step.now))
                for chat_id, message_id in then.get("receipt", []):
                    await _react(step.out, chat_id, message_id, NOT_DELIVERED)
                await step.save()
            elif isinstance(error, Broken | Unparsable | Gone) and self._told(row):
                words = Text("undeliverable-letter", {"row": row.seq, "error": str(error)[:200]})
                html = step.staff_language.html(words, self._policy.zone)
                await step.out.staff_call(0, "sendMessage", text=html, parse_mode="HTML")

    def _told(self, row: Row) -> bool:
        """Whether the staff miss something with this row: not with a receipt, nor with word of another such row."""
        return (
            row.body.get("method") != "setMessageReaction" and row.lane == STAFF and not row.key.startswith("buried:")
        )

    async def _step(self, connection: AsyncConnection, cause: str) -> Step:
        staff = await self._staffroom.chat(connection)
        return Step(connection, cause, self._clock.now(), self._policy, self._texts, staff)


def _lost(topic: bool) -> dict[str, Any]:
    return {"topic_id": None, "title": ""} if topic else {}


async def _react(out: Outward, chat_id: int, message_id: int, emoji: str) -> None:
    reaction = [{"type": "emoji", "emoji": emoji}]
    await out.call(chat_id, "setMessageReaction", message_id=message_id, reaction=reaction)
