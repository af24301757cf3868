"""The staff groups: where each is now, whether it has topics, its language, and who belongs to it."""

from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram import User

from bot.clock import Clock
from bot.inbox import membership
from bot.rooms import STAFF, Room, Rooms, configured, lane_of
from bot.telegram import Telegram, TelegramError, Wait
from flows.events import Role
from flows.policy import MEMBERS, Policy
from storage import cases, colleagues, queue, telegram
from storage.colleagues import Colleague
from storage.database import Connection, Database
from storage.schema import inbox, outbox

log = structlog.get_logger()
FRESH = timedelta(minutes=10)  # how long Telegram's word about a member holds, where no update corrects it sooner
AGAIN = timedelta(minutes=1)  # how long a count that failed is not tried again


def _fact_name(lane: str) -> str:
    return lane.replace(STAFF, "staff_chat", 1)


class Staffroom:
    """What is known of the staff groups, kept in the database, asked of Telegram where it may have changed."""

    def __init__(
        self, client: Telegram, database: Database, clock: Clock, configured: int, policy: Policy, bot_id: int
    ) -> None:
        self._client, self._database, self._clock = client, database, clock
        self._configured, self.policy, self._bot_id = configured, policy, bot_id
        self.username = ""  # the bot's own, as soon as Telegram has told it
        self.sees_all = False  # privacy mode is off: every message reaches the bot, whatever its rights
        own = {each.chat_id for each in policy.department} - {0, configured}
        self.lanes = (STAFF, *(lane_of(chat_id) for chat_id in sorted(own)))

    async def settle(self) -> None:
        """At start: where the settings or the policy name another place than before, open cases get a card there."""
        async with self._database.step() as connection:
            before = await telegram.fact(connection, _fact_name(STAFF))
            if before is not None and before["configured"] != self._configured:
                await telegram.save_fact(connection, _fact_name(STAFF), before | {"configured": self._configured})
                if before["id"] != self._configured:
                    await self.change(connection, STAFF, id=self._configured, forum=None, lost=[])
                    await telegram.forget_cards(connection, STAFF)
            rooms, places = await self.rooms(connection), await telegram.places(connection)
            for case_id, department in await cases.open_by_department(connection):
                if places.get(case_id) != rooms.of(department).place:
                    await self._show(connection, rooms, case_id, department)

    async def known_room(self, room: Room) -> Room:
        """The room as it is now, Telegram being asked where it has just moved."""
        if room.forum is not None:
            return room
        await self.look(room.lane)
        async with self._database.step() as connection:
            now = (await self.rooms(connection)).by(room.lane)
        return Room(now.lane, now.id, now.forum, now.language, room.topic_id, now.lost)

    async def distrust(self, lane: str) -> None:
        """The group is not what it was thought to be: ask Telegram before the next card."""
        async with self._database.step() as connection:
            await self.change(connection, lane, forum=None)

    async def rooms(self, connection: Connection) -> Rooms:
        """The groups as they are now: a move to another id is remembered, and so is the language chosen there."""
        kept = await telegram.facts_of(connection, [_fact_name(lane) for lane in self.lanes])
        return Rooms(
            tuple(_room(lane, self._fact(lane, kept.get(_fact_name(lane)))) for lane in self.lanes), self.policy
        )

    def _fact(self, lane: str, kept: dict[str, Any] | None) -> dict[str, Any]:
        named = configured(lane) or self._configured
        if kept is None or kept["configured"] != named:
            return {"configured": named, "id": named, "forum": None, "language": self.policy.company.language}
        return dict(kept)

    async def change(self, connection: Connection, lane: str, **values: object) -> None:
        """Remember what has changed about a group."""
        kept = await telegram.fact(connection, _fact_name(lane))
        await telegram.save_fact(connection, _fact_name(lane), self._fact(lane, kept) | values)

    async def look(self, lane: str) -> None:
        """Ask Telegram whether the group has topics; what cannot be asked now stays as it was."""
        async with self._database.step() as connection:
            room = (await self.rooms(connection)).by(lane)
        try:
            answer = await self._client.call("getChat", 5, chat_id=room.id)
        except TelegramError as error:
            log.warning(
                "a staff group does not answer", action="staff_chat_unreachable", chat=room.id, error=str(error)
            )
            return
        await self._count(room)
        async with self._database.step() as connection:
            forum = bool(answer.get("is_forum"))
            await self.change(connection, lane, forum=forum)
            if room.forum is not None and room.forum != forum:
                await telegram.forget_cards(connection, lane)
                await self.show_all(connection, lane)

    async def _count(self, room: Room) -> None:
        """Ask how many people are in the group and who leads it: of members who never act Telegram tells no more."""
        try:
            leading = await self._client.call("getChatAdministrators", 5, chat_id=room.id)
            count = await self._client.call("getChatMemberCount", 5, chat_id=room.id)
        except TelegramError:  # what was known holds, and the next one who acts does not ask at once
            async with self._database.step() as connection:
                counted = self._clock.now() - FRESH + AGAIN
                await self.change(connection, room.lane, counted_at=counted.isoformat())
            return
        people = [member for member in leading if not member["user"]["is_bot"]]
        others = sum(member["user"]["is_bot"] for member in leading if member["user"]["id"] != self._bot_id)
        now = self._clock.now()
        async with self._database.step() as connection:
            for member in people:
                await telegram.save_member(connection, room.id, member["user"]["id"], status_of(member), now)
            known = (await self._kept(connection, room.lane)).get("people") or {}
            names = known | {str(member["user"]["id"]): _name(member["user"]) for member in people}
            counted = count - 1 - others  # one of them is this bot
            await self.change(connection, room.lane, count=counted, people=names, counted_at=now.isoformat())

    async def _recount(self, room: Room) -> None:
        """Count again where it was long ago, or people came or went."""
        async with self._database.step() as connection:
            counted = (await self._kept(connection, room.lane)).get("counted_at")
        if counted is None or self._clock.now() - datetime.fromisoformat(counted) >= FRESH:
            await self._count(room)

    async def _kept(self, connection: Connection, lane: str) -> dict[str, Any]:
        return self._fact(lane, await telegram.fact(connection, _fact_name(lane)))

    async def move(self, connection: Connection, lane: str, chat_id: int) -> None:
        """The group has become a supergroup: its old messages cannot be reached, so every open case gets a new card."""
        if (await self.rooms(connection)).by(lane).id == chat_id:
            return
        name = "STAFF_CHAT_ID" if lane == STAFF else "chat_id"
        log.warning("a staff group has a new id: write it into .env or the policy", action="staff_chat_moved",
                    **{name: chat_id})  # fmt: skip
        await self.change(connection, lane, id=chat_id, forum=None)
        await telegram.forget_cards(connection, lane)
        await self.show_all(connection, lane)

    async def lose_topic(self, connection: Connection, lane: str, topic_id: int) -> None:
        """The topic of a department was deleted: its cases are shown like all others of the group."""
        lost = {*(await self.rooms(connection)).by(lane).lost, topic_id}
        await self.change(connection, lane, lost=sorted(lost))
        await telegram.forget_cards(connection, f"{lane}#{topic_id}")
        await self.show_all(connection, lane)

    async def show_all(self, connection: Connection, lane: str) -> None:
        """Ask for the card of every open case of a group."""
        rooms = await self.rooms(connection)
        for case_id, department in await cases.open_by_department(connection):
            if rooms.of(department).lane == lane:
                await self._show(connection, rooms, case_id, department)

    async def _show(self, connection: Connection, rooms: Rooms, case_id: int, department: str) -> None:
        now = self._clock.now()
        key, lane = f"card:{case_id}:all:{now.timestamp()}", rooms.of(department).lane
        await queue.put(connection, outbox, key, lane, {"card": case_id}, now=now)

    async def person(self, user: User, chat_id: int) -> tuple[Role, str]:
        """What somebody may do in this group, and the name customers read: by membership and by the policy."""
        async with self._database.step() as connection:
            if (await self.rooms(connection)).at(chat_id) is None:
                return "none", ""
        role = self.policy.role_of(user.id, await self._status(user.id, chat_id))
        if role == "none":
            return role, ""
        async with self._database.step() as connection:
            known = await colleagues.colleague(connection, user.id)
            new = known or Colleague(user.id, user.full_name)
            if known is None or (known.name, known.username) != (user.full_name, user.username or ""):
                new.name, new.username = user.full_name, user.username or ""
                await colleagues.save_colleague(connection, new)
        return role, new.alias or self.policy.alias_of(user.id) or new.name

    async def anywhere(self, user: User) -> tuple[Role, str]:
        """The same of somebody who is in none of the groups just now: what they may do in the first where they may."""
        async with self._database.step() as connection:
            groups = (await self.rooms(connection)).groups
        for group in groups:
            role, alias = await self.person(user, group.id)
            if role != "none":
                return role, alias
        return "none", ""

    async def _status(self, user_id: int, chat_id: int) -> str:
        """Membership of the group, asked of Telegram unless known freshly and with no change of members on its way."""
        now = self._clock.now()
        async with self._database.step() as connection:
            known = await telegram.member(connection, chat_id, user_id)
            changes = await queue.pending(connection, inbox, membership(chat_id))
            room = (await self.rooms(connection)).at(chat_id)
        if room is not None:
            await self._recount(room)
        if known is not None and now - known[1] < FRESH and not changes:
            return known[0]
        try:
            answer = await self._client.call("getChatMember", 5, chat_id=chat_id, user_id=user_id)
        except Wait:
            if known is None:
                raise  # nobody is turned away because Telegram did not answer
            return known[0]
        except TelegramError:
            return known[0] if known else "left"
        async with self._database.step() as connection:
            await telegram.save_member(connection, chat_id, user_id, status_of(answer), now)
            if room is not None and status_of(answer) in MEMBERS:
                names = (await self._kept(connection, room.lane)).get("people") or {}
                await self.change(connection, room.lane, people=names | {str(user_id): _name(answer["user"])})
        return status_of(answer)


def _room(lane: str, fact: dict[str, Any]) -> Room:
    people = fact.get("people") or {}
    return Room(lane, fact["id"], fact["forum"], fact["language"], lost=tuple(fact.get("lost", ())),
                people=fact.get("count", 0), names=tuple(people.values()))  # fmt: skip


def _name(user: dict[str, Any]) -> str:
    """A person's name as Telegram shows it."""
    return " ".join(filter(None, (user["first_name"], user.get("last_name"))))


def status_of(member: dict[str, Any]) -> str:
    """A ChatMember's status; somebody restricted who has left is left."""
    if member["status"] == "restricted" and not member.get("is_member"):
        return "left"
    return str(member["status"])
