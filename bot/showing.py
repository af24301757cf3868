"""The staff's view of a case (topic, card, title), brought call by call to what it should be."""

from typing import Any

from bot.calls import Calls
from bot.cards import Face, face
from bot.clock import Clock
from bot.outward import Outward, replying
from bot.rooms import Elsewhere, Room, Rooms
from bot.staffroom import Staffroom
from bot.telegram import Broken, GiveUp, Gone, Unchanged
from bot.texts import Texts
from flows import conduct_words, segments, triage, triage_words
from flows.effects import Argument, Text
from flows.policy import Policy
from flows.records import Case
from storage import cases as case_rows
from storage import customers as customer_rows
from storage import queue, telegram
from storage.database import Connection, Database
from storage.queue import Row
from storage.schema import outbox
from storage.telegram import Card, Link

MESSAGES = ("send", "copy")  # what makes a message; everything else is about one that stands somewhere already


class Showing:
    """Makes, edits and, where they have vanished, makes anew what the staff see of a case."""

    def __init__(
        self, database: Database, calls: Calls, clock: Clock, staffroom: Staffroom, policy: Policy, texts: Texts
    ) -> None:
        self._database, self._calls, self._clock = database, calls, clock
        self._staffroom, self._policy, self._texts = staffroom, policy, texts

    async def place(self, row: Row, method: str, reply_to: int) -> dict[str, Any]:
        """Where the row goes: the group's id, and for a message the topic or thread of its case."""
        case_id = row.body.get("case", 0) if method.startswith(MESSAGES) else 0
        room = await self._room(row, case_id)
        if not method.startswith(MESSAGES):
            return {"chat_id": room.id}
        if not case_id:
            return {"chat_id": room.id, **replying(reply_to)}
        card = await self._reconcile(row, case_id)
        if room.topics and card.topic_id:
            return {"chat_id": room.id, "message_thread_id": card.topic_id, **replying(reply_to)}
        return {"chat_id": room.id, **_thread(room), **replying(reply_to or card.message_id or 0)}

    async def _room(self, row: Row, case_id: int) -> Room:
        """The room of the case, or else of the lane; Elsewhere where the case is in another group by now."""
        async with self._database.step() as connection:
            rooms = await self._staffroom.rooms(connection)
            room = rooms.of(await case_rows.department(connection, case_id)) if case_id else rooms.by(row.lane)
        if room.lane != row.lane:
            raise Elsewhere(room.lane)
        return await self._staffroom.known_room(room) if case_id else room

    def check_topic(self, parameters: dict[str, Any], answer: Any) -> None:
        """A deleted topic may also deliver silently into General."""
        wanted = parameters.get("message_thread_id")
        first = answer[0] if isinstance(answer, list) else answer
        if wanted and isinstance(first, dict) and "chat" in first and first.get("message_thread_id") != wanted:
            raise Gone("message thread not found: delivered into General")

    async def show(self, row: Row) -> None:
        """Bring topic, card and title to what they should be now, and settle the row that asked for it."""
        await self._reconcile(row, row.body["card"], fresh=True)

    async def _reconcile(self, row: Row, case_id: int, *, fresh: bool = False) -> Card:
        """Bring the staff's view of a case to what it should be, call by call: topic, card, text, title.

        `fresh` False asks only that there is a place to write to. Each call's outcome is kept before the next one. The
        row is done in the transaction that finds nothing left to do: a step that changes the case after that puts a new
        row, one before it is seen here.
        """
        delete = self._policy.retention.delete_topics
        while True:
            room = await self._room(row, case_id)
            async with self._database.step() as connection:
                card = await telegram.card(connection, case_id)
                if card.place not in ("", room.place):
                    card = await self._leave(connection, card, room)
                if not fresh and card.message_id and (card.topic_id or not room.topics):
                    return card
                look = await self._face(connection, case_id, room)
                step = self._next_call(room, card, look, delete=delete)
                if step is None:
                    if fresh:
                        await queue.done(connection, outbox, row.seq, now=self._clock.now())
                    return card
            method, parameters, values = step
            try:
                answer = await self._card_call(row, room, method, parameters)
            except (GiveUp, Broken):
                if method != "deleteForumTopic":
                    raise
                delete = False  # then it stays, with nothing of the customer's that a bot can take away
                continue
            async with self._database.step() as connection:
                await self._keep_card(connection, room, case_id, method, answer, values)
                if method == "editForumTopic" and look.erased:
                    await self._tell_what_stays(connection, room, case_id)

    async def _leave(self, connection: Connection, card: Card, room: Room) -> Card:
        """The case has gone to another room: what stood for it in the old one says where it goes on."""
        rooms = await self._staffroom.rooms(connection)
        await self._say_goodbye(connection, rooms, card)
        empty = Card(card.case_id, place=room.place)
        await telegram.save_card(
            connection, card.case_id, place=room.place, topic_id=None, message_id=None, title="", digest=""
        )
        return empty

    async def _say_goodbye(self, connection: Connection, rooms: Rooms, card: Card) -> None:
        case = await case_rows.case(connection, card.case_id)
        assert case is not None, "cards are asked for of cases that exist"
        lane = card.place.partition("#")[0]
        language, zone = self._texts[rooms.by(lane).language], self._policy.zone
        args: dict[str, Argument] = {
            "number": case.number,
            "severity": case.severity,
            "department": Text(f"department-{case.department}"),
        }
        out = Outward(connection, f"left:{card.case_id}:{card.topic_id}:{card.message_id}", self._clock.now())
        words = language.html(Text("card-handed-on", args), zone)
        if card.message_id:
            await out.staff_call(
                0, "editMessageText", lane=lane, message_id=card.message_id, text=words, parse_mode="HTML"
            )
        if card.topic_id:
            title = language.plain(Text("title-handed-on", args))
            await out.staff_call(0, "editForumTopic", lane=lane, message_thread_id=card.topic_id, name=title)

    async def _face(self, connection: Connection, case_id: int, room: Room) -> Face:
        case = await case_rows.case(connection, case_id)
        assert case is not None, "cards are asked for of cases that exist"
        others = [] if case.erased_at else await case_rows.of_customer(connection, case.customer_id)
        lines = [] if case.erased_at else await self._standing(connection, case, others)
        language, risk = self._texts[room.language], triage.risk(case, self._policy)
        return face(case, others, language, self._policy.zone, lines, risk)

    async def _standing(self, connection: Connection, case: Case, others: list[Case]) -> list[Text | None]:
        """How the customer stands with the staff."""
        found = await customer_rows.customer(connection, case.customer_id)
        if found is None:
            return []
        person, now = found[0], self._clock.now()
        lodged = [other.lodged_at for other in others if other.id <= case.id]
        here = segments.place(person.conduct, person.segment, lodged, self._policy, now)
        return [conduct_words.card_line(person.conduct), *segments.card_lines(here, grave=triage_words.grave(case))]

    def _next_call(
        self, room: Room, card: Card, look: Face, *, delete: bool
    ) -> tuple[str, dict[str, Any], dict[str, Any]] | None:
        """The next call towards the wanted view, and what to keep of the card once it has gone through."""
        if look.erased and card.topic_id is None and (room.topics or card.message_id is None):
            return None  # nobody makes a new place for what is erased
        if look.erased and room.topics and delete:
            gone = {"topic_id": None, "message_id": None, "digest": "", "title": ""}
            return "deleteForumTopic", {"message_thread_id": card.topic_id}, gone
        text = {"text": look.html, "parse_mode": "HTML", "reply_markup": look.markup}
        if room.topics and card.topic_id is None:
            return "createForumTopic", {"name": look.title}, {"title": look.title, "message_id": None}
        if card.message_id is None:
            place = {"message_thread_id": card.topic_id} if room.topics else _thread(room)
            return "sendMessage", place | text, {"digest": look.digest}
        if card.digest != look.digest:
            return "editMessageText", {"message_id": card.message_id, **text}, {"digest": look.digest}
        if room.topics and card.title != look.title:
            return "editForumTopic", {"message_thread_id": card.topic_id, "name": look.title}, {"title": look.title}
        return None

    async def _tell_what_stays(self, connection: Connection, room: Room, case_id: int) -> None:
        """The topic of an erased case that the bot does not delete: what in it is beyond a bot, and what to do."""
        case = await case_rows.case(connection, case_id)
        assert case is not None
        words = self._texts[room.language].html(Text("staff-topic-stays", {"number": case.number}), self._policy.zone)
        out = Outward(connection, f"stays:{case_id}:{self._clock.now().timestamp()}", self._clock.now())
        await out.staff_call(case_id, "sendMessage", text=words, parse_mode="HTML")

    async def _card_call(self, row: Row, room: Room, method: str, parameters: dict[str, Any]) -> Any:
        try:
            answer = await self._calls.call(row.lane, method, chat_id=room.id, **parameters)
        except Unchanged:
            return None
        if method == "sendMessage":
            self.check_topic(parameters, answer)
        return answer

    async def _keep_card(
        self,
        connection: Connection,
        room: Room,
        case_id: int,
        method: str,
        answer: Any,
        values: dict[str, Any],
    ) -> None:
        if method == "createForumTopic":
            values = values | {"topic_id": answer["message_thread_id"]}
        if method == "sendMessage":
            values = values | {"message_id": answer["message_id"]}
            await telegram.link(connection, Link(room.id, answer["message_id"], case_id, "card"))
        await telegram.save_card(connection, case_id, place=room.place, **values)


def _thread(room: Room) -> dict[str, Any]:
    """The parameter that puts a message into a department's own topic."""
    return {"message_thread_id": room.topic_id} if room.topic_id else {}
