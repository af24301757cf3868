"""The staff's view of a case (topic, card, title), brought call by call to what it should be."""

from typing import Any

from bot.calls import Calls
from bot.cards import Face, face
from bot.clock import Clock
from bot.outward import replying
from bot.staffroom import Staffroom
from bot.step import StaffChat
from bot.telegram import Gone, Unchanged
from bot.texts import Texts
from flows import conduct_words, segments
from flows.effects import Text
from flows.policy import Policy
from flows.records import Case
from storage import cases as case_rows
from storage import customers as customer_rows
from storage import queue, telegram
from storage.database import Connection, Database
from storage.queue import Row
from storage.schema import outbox
from storage.telegram import Card, Link


class Showing:
    """Makes, edits and, where they have vanished, makes anew what the staff see of a case."""

    def __init__(
        self, database: Database, calls: Calls, clock: Clock, staffroom: Staffroom, policy: Policy, texts: Texts
    ) -> None:
        self._database, self._calls, self._clock = database, calls, clock
        self._staffroom, self._policy, self._texts = staffroom, policy, texts

    async def place(self, row: Row, reply_to: int) -> dict[str, Any]:
        """Where in the staff group the row goes: the group's id, and the topic or thread of its case."""
        chat = await self._staffroom.known_chat()
        case_id = row.body.get("case", 0)
        if not case_id:
            return {"chat_id": chat.id, **replying(reply_to)}
        card = await self._reconcile(row, case_id)
        if chat.forum and card.topic_id:
            return {"chat_id": chat.id, "message_thread_id": card.topic_id, **replying(reply_to)}
        return {"chat_id": chat.id, **replying(reply_to or card.message_id or 0)}

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
        while True:
            chat = await self._staffroom.known_chat()
            async with self._database.step() as connection:
                card = await telegram.card(connection, case_id)
                if not fresh and card.message_id and (card.topic_id or not chat.forum):
                    return card
                step = self._next_call(chat, card, await self._face(connection, case_id, chat))
                if step is None:
                    if fresh:
                        await queue.done(connection, outbox, row.seq, now=self._clock.now())
                    return card
            method, parameters, values = step
            answer = await self._card_call(row, chat, method, parameters)
            async with self._database.step() as connection:
                await self._keep_card(connection, chat, case_id, method, answer, values)

    async def _face(self, connection: Connection, case_id: int, chat: StaffChat) -> Face:
        case = await case_rows.case(connection, case_id)
        assert case is not None, "cards are asked for of cases that exist"
        others = [] if case.erased_at else await case_rows.of_customer(connection, case.customer_id)
        earlier = [other for other in others if other.id < case.id]
        lines = [] if case.erased_at else await self._standing(connection, case, others)
        return face(case, earlier, self._texts[chat.language], self._policy.zone, lines)

    async def _standing(self, connection: Connection, case: Case, others: list[Case]) -> list[Text | None]:
        """How the customer stands with the staff."""
        found = await customer_rows.customer(connection, case.customer_id)
        if found is None:
            return []
        person, now = found[0], self._clock.now()
        lodged = [other for other in others if other.id <= case.id]
        here = segments.place(person.conduct, person.segment, lodged, self._policy, now)
        return [conduct_words.card_line(person.conduct), *segments.card_lines(here)]

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
            answer = await self._calls.call(row.lane, method, chat_id=chat.id, **parameters)
        except Unchanged:
            return None
        if method == "sendMessage":
            self.check_topic(parameters, answer)
        return answer

    async def _keep_card(
        self,
        connection: Connection,
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
