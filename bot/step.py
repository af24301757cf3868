"""One step: what was loaded, what changed, and the transaction that holds it together."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.outward import Outward, origins
from bot.profile import commands
from bot.texts import Language, Texts
from flows import satisfaction, zones
from flows.customer import Conversation, Customer
from flows.draft import Draft
from flows.effects import Refused
from flows.policy import Policy
from flows.records import Case
from storage import cases as case_rows
from storage import customers as customer_rows
from storage import queue, telegram
from storage.database import Connection
from storage.schema import outbox


@dataclass(frozen=True, slots=True)
class StaffChat:
    """The staff group as it is now."""

    id: int
    forum: bool | None  # None: it has moved, and Telegram was not asked yet
    language: str
    people: int = 0  # who are in it, bots left out; 0 where Telegram did not say
    names: tuple[str, ...] = ()  # of those of them who are known by name

    @property
    def alone(self) -> bool:
        """Whether only one person works here: nobody else can look at anything again."""
        return self.people == 1


class Step:
    """The unit of work of one event; everything it reads and writes goes through `connection`."""

    def __init__(
        self,
        connection: Connection,
        cause: str,
        now: datetime,
        policy: Policy,
        texts: Texts,
        staff: StaffChat,
        presser_language: str = "",
    ) -> None:
        self.connection, self.now, self.policy, self.texts, self.staff = connection, now, policy, texts, staff
        self.out = Outward(connection, cause, now)
        self.replied_origin = 0  # the staff's message that the customer replied to
        self.met_now = False  # the customer was never seen before
        self.cause = cause
        self.erased = False  # something was erased: the files are to be cleaned after the commit
        self.customer_gone = False  # the customer was erased: nothing of them is saved
        self._presser_language = presser_language
        self._conversation: Conversation | None = None
        self._cases: dict[int, Case] = {}
        self._before: dict[int, Case] = {}

    # --- who and in which language ---------------------------------------------------------------------------------

    @property
    def conversation(self) -> Conversation:
        """The customer's side of this step."""
        assert self._conversation is not None, "open_conversation() comes first"
        return self._conversation

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

    @property
    def customer_zone(self) -> ZoneInfo:
        """Where the customer of this step reads the clock."""
        if self._conversation is None:
            return self.policy.zone
        told = [case.time_zone for case in self._conversation.cases[-1:]]
        return ZoneInfo(
            next(filter(None, [self._conversation.customer.time_zone, *told]), self.policy.company.time_zone)
        )

    @property
    def staff_language(self) -> Language:
        """The language of the staff group."""
        return self.texts[self.staff.language]

    @property
    def presser_language(self) -> Language:
        """The language of who pressed a button: a customer's own, an agent's as Telegram names it."""
        if self._conversation is not None:
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

    async def occupied(self, case: Case) -> bool:
        """Whether another question to the customer of this case is open."""
        found = await customer_rows.customer(self.connection, case.customer_id)
        others = await case_rows.of_customer(self.connection, case.customer_id)
        return satisfaction.occupied(found is not None and found[1].active, others, case)

    async def case_of_copy(self, chat_id: int, message_id: int) -> int:
        """The case of a person's message: by its copy, or by the row that will become its copy; 0 for none."""
        copy = await telegram.copy_of(self.connection, chat_id, message_id)
        if copy is not None:
            return copy.case_id
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

    async def save(self) -> None:
        """Write what has changed; Stale where somebody was faster."""
        if self._conversation is not None and not self.customer_gone:
            await customer_rows.save(self.connection, self._conversation.customer, self._conversation.draft, self.now)
        await self.save_cases()

    async def save_cases(self) -> None:
        """Write the cases that have changed; Stale where somebody was faster."""
        for case_id, case in self._cases.items():
            if case != self._before[case_id]:
                await case_rows.save(self.connection, case)
                self._before[case_id] = deepcopy(case)

    # --- what is set up at Telegram -----------------------------------------------------------------------------------

    def commands_for(self, chat_id: int, language: str) -> dict[str, Any]:
        """The command menu of one chat, in the language chosen there."""
        scope = {"type": "chat", "chat_id": chat_id}
        return {"method": "setMyCommands", "parameters": {"commands": commands(self.texts[language]), "scope": scope}}
