"""One step: what was loaded, what changed, and the transaction that holds it together."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.outward import Outward, origins
from bot.profile import commands
from bot.rooms import Room, Rooms
from bot.texts import Language, Texts
from flows import aliases, satisfaction, zones
from flows.concerns import Named
from flows.customer import Conversation, Customer
from flows.desk import at_least
from flows.draft import Draft
from flows.effects import Person, Refused, StaffRole, Text
from flows.events import Part
from flows.offline import offline
from flows.policy import Policy
from flows.records import Case
from flows.timeline import Happened
from storage import cases as case_rows
from storage import colleagues, queue, telegram, untold
from storage import customers as customer_rows
from storage.colleagues import Colleague
from storage.database import Connection
from storage.schema import outbox


@dataclass(frozen=True, slots=True)
class Here:
    """Where in the staff group something happened: what an answer replies to, and the topic it stands in."""

    message_id: int = 0
    topic_id: int = 0

    @property
    def thread(self) -> dict[str, Any]:
        """The parameter that puts an answer there."""
        return {"message_thread_id": self.topic_id} if self.topic_id else {}


class Step:
    """The unit of work of one event; everything it reads and writes goes through `connection`.

    `staff` is the staff group where it happens; where it happens elsewhere, the one of the settings.
    """

    def __init__(
        self,
        connection: Connection,
        cause: str,
        now: datetime,
        policy: Policy,
        texts: Texts,
        rooms: Rooms,
        presser_language: str = "",
        chat_id: int = 0,
    ) -> None:
        self.connection, self.now, self.policy, self.texts, self.rooms = connection, now, policy, texts, rooms
        self.staff = rooms.at(chat_id) or rooms.main
        self.out = Outward(connection, cause, now, self.lane_of)
        self.replied_origin = 0  # the staff's message that the customer replied to
        self.met_now = False  # the customer was never seen before
        self.cause = cause
        self.here = Here()
        self.erased = False  # something was erased: the files are to be cleaned after the commit
        self.customer_gone = False  # the customer was erased: nothing of them is saved
        self._presser_language = presser_language
        self._conversation: Conversation | None = None
        self._cases: dict[int, Case] = {}
        self._before: dict[int, Case] = {}
        self._people: dict[int, tuple[Customer, Customer]] = {}  # as they are now, and were before

    # --- who and in which language ---------------------------------------------------------------------------------

    @property
    def conversation(self) -> Conversation:
        """The customer's side of this step."""
        assert self._conversation is not None, "open_conversation() comes first"
        return self._conversation

    @property
    def offline_case(self) -> Case | None:
        """The newest case of the customer of this step, where they are without Telegram."""
        talk = self._conversation
        return talk.cases[-1] if talk is not None and offline(talk.customer.id) and talk.cases else None

    @property
    def customer_id(self) -> int:
        """The customer this step is about."""
        if self._conversation is not None:
            return self._conversation.customer.id
        case = next(iter(self._cases.values()))
        return case.customer_id

    @property
    def customer_language(self) -> Language:
        """The language of the customer this step is about."""
        if self._conversation is not None:
            return self.texts[self._conversation.customer.language]
        case = next(iter(self._cases.values()))
        return self.texts[case.language]

    def reader(self, case: Case) -> tuple[int, Language]:
        """Who reads what is said about a case, and in which language: a deed of the staff may touch many customers."""
        if self._conversation is not None:
            return self.customer_id, self.customer_language
        return case.customer_id, self.texts[case.language]

    @property
    def customer_zone(self) -> ZoneInfo:
        """Where the customer of this step reads the clock."""
        if self._conversation is None:
            return self.policy.zone
        told = [case.time_zone for case in self._conversation.cases[-1:]]
        return ZoneInfo(
            next(filter(None, [self._conversation.customer.time_zone, *told]), self.policy.company.time_zone)
        )

    async def room(self, case_id: int) -> Room:
        """Where the case is worked; of 0 the staff group of this step."""
        return self.rooms.of((await self.case(case_id)).department) if case_id else self.staff

    async def lane_of(self, case_id: int) -> str:
        """The lane of that room."""
        return (await self.room(case_id)).lane

    async def staff_language(self, case_id: int) -> Language:
        """The language of that room."""
        return self.texts[(await self.room(case_id)).language]

    @property
    def presser_language(self) -> Language:
        """The language of who pressed a button: a customer's own, an agent's as Telegram names it."""
        if self._conversation is not None and not offline(self._conversation.customer.id):
            return self.customer_language
        return self.texts[self.texts.choose(self._presser_language)]

    # --- what it works on --------------------------------------------------------------------------------------------

    async def open_conversation(
        self, customer_id: int, name: str = "", language_code: str | None = None
    ) -> Conversation:
        """Load a customer with draft and cases; somebody new is met here."""
        found = await customer_rows.customer(self.connection, customer_id)
        if found is None:
            customer, draft = Customer(customer_id, name, self.texts.choose(language_code)), Draft(customer_id)
            self.met_now = True
        else:
            customer, draft = found
            customer.name = name or customer.name
            if language_code and not customer.chose_language:
                customer.language = self.texts.choose(language_code)
        customer.country = zones.country_of(language_code)
        found_cases = await case_rows.of_customer(self.connection, customer_id) if found else []
        for case in found_cases:
            self.keep(case)
        self._conversation = Conversation(
            customer,
            draft,
            found_cases,
            self.policy,
            self.now,
            tuple(self.texts.languages),
            self.staff.names,
            alone=self.staff.alone,
        )
        return self._conversation

    async def case(self, case_id: int) -> Case:
        """A case, once loaded the same object; Refused where there is none."""
        if case_id not in self._cases:
            found = await case_rows.case(self.connection, case_id)
            if found is None:
                raise Refused("button-forged")
            self.keep(found)
        return self._cases[case_id]

    async def customer_of(self, case: Case) -> tuple[Customer, list[Case]]:
        """The customer of a case and all their cases, for a deed of the staff; both are saved with the step."""
        found = await customer_rows.customer(self.connection, case.customer_id)
        if found is None:
            raise Refused("case-erased", number=case.number)
        person = found[0]
        self._people[person.id] = person, deepcopy(person)
        for other in await case_rows.of_customer(self.connection, person.id):
            if other.id not in self._cases:
                self.keep(other)
        return person, [each for each in self._cases.values() if each.customer_id == person.id]

    async def staff_of(self, least: StaffRole, case_id: int, but: int = 0) -> tuple[Text, ...]:
        """Mentions of those in the case's room with at least this role, of its department; on duty, where any are.

        Whom the case is about is not asked about it, nor who decided it before where somebody else is there.
        """
        case = await self.case(case_id) if case_id else None
        known = await colleagues.colleagues_known(self.connection, (await self.room(case_id)).id)
        people = [
            each
            for each in known
            if at_least(self.policy.role_of(each.user_id, each.status), least)
            and self.policy.works_for(each.user_id, case.department if case else "")
            and (case is None or each.user_id not in case.about)
            and each.user_id != but
        ]
        people = [each for each in people if case is None or each.user_id not in case.barred] or people
        present = [each for each in people if each.on_duty] or people
        return tuple(Text("mention", {"person": Person(each.user_id, self.name_of(each))}) for each in present)

    async def staff_names(self) -> list[Named]:
        """Everybody of the staff by all their names."""
        known = await colleagues.colleagues_known(self.connection, self.staff.id)
        return [Named(each.user_id, self.name_of(each), each.name, each.username) for each in known]

    async def veiled(self, words: str) -> str:
        """Words as a customer may see them: each of the staff under the name that customers read."""
        return aliases.veiled(Part(0, 0, "text", words), await self.staff_names()).text

    def name_of(self, person: Colleague) -> str:
        """The name customers read: as chosen in the group, else by the policy, else their own."""
        return person.alias or self.policy.alias_of(person.user_id) or person.name

    async def happened(self, case_id: int) -> list[Happened]:
        """The history of a case, oldest first."""
        rows = await case_rows.history(self.connection, case_id)
        return [Happened(row["at"], row["actor"], row["kind"], row["data"]) for row in rows]

    async def occupied(self, case: Case) -> bool:
        """Whether another question to the customer of this case is open."""
        found = await customer_rows.customer(self.connection, case.customer_id)
        others = await case_rows.of_customer(self.connection, case.customer_id)
        telling = found is not None and (found[1].active or found[0].conduct.silent(self.now))
        return satisfaction.occupied(telling, others, case)

    async def case_of_copy(self, chat_id: int, message_id: int) -> int:
        """The case of a person's message: by its copy, or by the row that will become its copy; 0 for none."""
        copy = await telegram.copy_of(self.connection, chat_id, message_id)
        if copy is not None:
            return copy.case_id
        asked = await untold.case_of(self.connection, chat_id, message_id)
        if asked:
            return asked
        for body in await queue.ready(self.connection, outbox):
            if [chat_id, message_id] in origins(body):
                return int(body.get("case") or body["then"]["link"]["case"])
        return 0

    def keep(self, case: Case) -> None:
        """Watch a case: what changes in it is saved with the step."""
        self._cases[case.id], self._before[case.id] = case, deepcopy(case)

    def forget(self, case_id: int) -> None:
        """Drop what was changed in a case: the step was refused."""
        if case_id in self._cases:
            self._cases[case_id] = deepcopy(self._before[case_id])
        self._people.clear()

    async def save(self) -> None:
        """Write what has changed; Stale where somebody was faster."""
        if self._conversation is not None and not self.customer_gone:
            await customer_rows.save(self.connection, self._conversation.customer, self._conversation.draft, self.now)
        for person, before in self._people.values():
            if (person.conduct, person.segment) != (before.conduct, before.segment):
                await customer_rows.save_standing(self.connection, person)
        await self.save_cases()

    async def save_cases(self) -> None:
        """Write the cases that have changed; Stale where somebody was faster."""
        for case_id, case in self._cases.items():
            if case != self._before[case_id]:
                if case.owner_id not in (0, self._before[case_id].owner_id):
                    await colleagues.got_case(self.connection, case.owner_id, self.now)
                await case_rows.save(self.connection, case)
                self._before[case_id] = deepcopy(case)

    async def show_boards(self) -> None:
        """What the boards say is stale; of each staff group, as a case may have gone from one to another."""
        if self.policy.board.shown:
            for group in self.rooms.groups:
                await self.out.board(group.lane)

    # --- what is set up at Telegram -----------------------------------------------------------------------------------

    def commands_for(self, chat_id: int, language: str) -> dict[str, Any]:
        """The command menu of one chat, in the language chosen there."""
        scope = {"type": "chat", "chat_id": chat_id}
        return {"method": "setMyCommands", "parameters": {"commands": commands(self.texts[language]), "scope": scope}}
