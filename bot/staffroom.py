"""The staff group: where it is now, whether it has topics, its language, and who belongs to it."""

from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.clock import Clock
from bot.step import StaffChat
from bot.telegram import Telegram, TelegramError, Wait
from flows.events import Role
from storage import cases, queue, telegram
from storage.database import Connection, Database
from storage.schema import outbox

log = structlog.get_logger()
ROLES: dict[str, Role] = {
    "creator": "supervisor",
    "administrator": "supervisor",
    "member": "agent",
    "restricted": "agent",
}
FRESH = timedelta(minutes=10)  # how long Telegram's word about a member holds, where no update corrects it sooner
AGAIN = timedelta(minutes=1)  # how long a count that failed is not tried again
FACT = "staff_chat"


class Staffroom:
    """What is known of the staff group, kept in the database, asked of Telegram where it may have changed."""

    def __init__(
        self, client: Telegram, database: Database, clock: Clock, configured: int, language: str, bot_id: int
    ) -> None:
        self._client, self._database, self._clock = client, database, clock
        self._configured, self._language, self._bot_id = configured, language, bot_id

    async def settle(self) -> None:
        """At start: where the setting names another group than before, every open case gets a card there."""
        async with self._database.step() as connection:
            before = await telegram.fact(connection, FACT)
            if before is None or before["configured"] == self._configured:
                return
            await telegram.save_fact(connection, FACT, before | {"configured": self._configured})
            if before["id"] != self._configured:
                await self.change(connection, id=self._configured, forum=None)
                await telegram.forget_cards(connection)
                await telegram.forget_members(connection)
                await self.show_all(connection)

    async def known_chat(self) -> StaffChat:
        """The group as it is now, Telegram being asked where it has just moved."""
        async with self._database.step() as connection:
            chat = await self.chat(connection)
        if chat.forum is not None:
            return chat
        await self.look()
        async with self._database.step() as connection:
            return await self.chat(connection)

    async def distrust(self) -> None:
        """The group is not what it was thought to be: ask Telegram before the next card."""
        async with self._database.step() as connection:
            await self.change(connection, forum=None)

    async def chat(self, connection: Connection) -> StaffChat:
        """The group as it is now: a move to another id is remembered, and so is the language chosen there."""
        fact = await self._fact(connection)
        people = fact.get("people") or {}
        return StaffChat(fact["id"], fact["forum"], fact["language"], fact.get("count", 0), tuple(people.values()))

    async def _fact(self, connection: Connection) -> dict[str, Any]:
        fact = await telegram.fact(connection, FACT)
        if fact is None or fact["configured"] != self._configured:
            return {"configured": self._configured, "id": self._configured, "forum": None, "language": self._language}
        return dict(fact)

    async def change(self, connection: Connection, **values: object) -> None:
        """Remember what has changed about the group."""
        await telegram.save_fact(connection, FACT, await self._fact(connection) | values)

    async def look(self) -> None:
        """Ask Telegram whether the group has topics; what cannot be asked now stays as it was."""
        async with self._database.step() as connection:
            chat = await self.chat(connection)
        try:
            answer = await self._client.call("getChat", 5, chat_id=chat.id)
        except TelegramError as error:
            log.warning(
                "the staff group does not answer", action="staff_chat_unreachable", chat=chat.id, error=str(error)
            )
            return
        await self._count(chat.id)
        async with self._database.step() as connection:
            forum = bool(answer.get("is_forum"))
            await self.change(connection, forum=forum)
            if chat.forum is not None and chat.forum != forum:
                await telegram.forget_cards(connection)
                await self.show_all(connection)

    async def _count(self, chat_id: int) -> None:
        """Ask how many people are in the group and who leads it: of members who never act Telegram tells no more."""
        try:
            leading = await self._client.call("getChatAdministrators", 5, chat_id=chat_id)
            count = await self._client.call("getChatMemberCount", 5, chat_id=chat_id)
        except TelegramError:  # what was known holds, and the next one who acts does not ask at once
            async with self._database.step() as connection:
                counted = self._clock.now() - FRESH + AGAIN
                await self.change(connection, counted_at=counted.isoformat())
            return
        people = [member for member in leading if not member["user"]["is_bot"]]
        others = sum(member["user"]["is_bot"] for member in leading if member["user"]["id"] != self._bot_id)
        now = self._clock.now()
        async with self._database.step() as connection:
            for member in people:
                await telegram.save_member(connection, member["user"]["id"], status_of(member), now)
            known = (await self._fact(connection)).get("people") or {}
            names = known | {str(member["user"]["id"]): _name(member["user"]) for member in people}
            await self.change(
                connection, count=count - 1 - others, people=names, counted_at=now.isoformat()
            )  # one of them is this bot

    async def _recount(self, chat_id: int) -> None:
        """Count again where it was long ago, or people came or went."""
        async with self._database.step() as connection:
            counted = (await self._fact(connection)).get("counted_at")
        if counted is None or self._clock.now() - datetime.fromisoformat(counted) >= FRESH:
            await self._count(chat_id)

    async def move(self, connection: Connection, chat_id: int) -> None:
        """The group has become a supergroup: its old messages cannot be reached, so every open case gets a new card."""
        if (await self._fact(connection))["id"] == chat_id:
            return
        log.warning(
            "the staff group has a new id: write it into .env", action="staff_chat_moved", STAFF_CHAT_ID=chat_id
        )
        await self.change(connection, id=chat_id, forum=None)
        await telegram.forget_cards(connection)
        await self.show_all(connection)

    async def show_all(self, connection: Connection) -> None:
        """Ask for the card of every open case."""
        now = self._clock.now()
        for case_id in await cases.open_ids(connection):
            key = f"card:{case_id}:all:{now.timestamp()}"
            await queue.put(connection, outbox, key, "staff", {"card": case_id}, now=now)

    async def role(self, user_id: int) -> Role:
        """What a person may do: by membership of the group, asked of Telegram unless known freshly."""
        now = self._clock.now()
        async with self._database.step() as connection:
            known = await telegram.member(connection, user_id)
            chat = await self.chat(connection)
        await self._recount(chat.id)
        if known is not None and now - known[1] < FRESH:
            return ROLES.get(known[0], "none")
        try:
            answer = await self._client.call("getChatMember", 5, chat_id=chat.id, user_id=user_id)
        except Wait:
            if known is None:
                raise  # nobody is turned away because Telegram did not answer
            return ROLES.get(known[0], "none")
        except TelegramError:
            return ROLES.get(known[0], "none") if known else "none"
        async with self._database.step() as connection:
            await telegram.save_member(connection, user_id, status_of(answer), now)
            if status_of(answer) in ROLES:
                known_names = (await self._fact(connection)).get("people") or {}
                await self.change(connection, people=known_names | {str(user_id): _name(answer["user"])})
        return ROLES.get(status_of(answer), "none")


def _name(user: dict[str, Any]) -> str:
    """A person's name as Telegram shows it."""
    return " ".join(filter(None, (user["first_name"], user.get("last_name"))))


def status_of(member: dict[str, Any]) -> str:
    """A ChatMember's status; somebody restricted who has left is left."""
    if member["status"] == "restricted" and not member.get("is_member"):
        return "left"
    return str(member["status"])
