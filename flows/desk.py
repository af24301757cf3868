"""How the staff side works, as the policy says: people, departments, causes, remedies and what each role may grant."""

import re
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Self

from babel.numbers import get_currency_precision, list_currencies
from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from flows.effects import Amount, StaffRole
from flows.events import Role
from flows.model import MOST_HOURS, Count, Days, Hours, Id, Model, Share

PLACEHOLDER = re.compile(r"\{\s*([^{}]*?)\s*\}")  # of a canned reply
REPLY_PLACES = ("name", "number", "agent", "by", "shop")
MOST_MONEY = 10**12
MOST_ID = 2**53  # as Telegram says of its ids
REPLY_NAME = r"[\w-]{1,15}"  # fifteen Chinese characters fit the data of a button
RANK: dict[Role, int] = {"none": 0, "agent": 1, "supervisor": 2, "manager": 3}


def at_least(role: Role, least: Role) -> bool:
    """Whether a role has the rights of another one."""
    return RANK[role] >= RANK[least]


def _currency(code: str) -> str:
    if code not in list_currencies():
        raise ValueError(f"{code!r} is no currency; write one like 'GBP' (ISO 4217)")
    return code


def _money(text: object) -> Decimal:
    """Read "50.00" as it is; a float would be no amount of money."""
    try:
        value = Decimal(text) if isinstance(text, str) else None
    except InvalidOperation:
        value = None
    if value is None or not value.is_finite() or value < 0:
        raise ValueError(f'{text!r} is no amount; write one like "50.00"')
    if value > MOST_MONEY:
        raise ValueError(f"{text!r} is more than anybody grants; {MOST_MONEY:,} is the most")
    return value


Money = Annotated[Decimal, BeforeValidator(_money)]


class Roles(Model):
    """What the group's own administrators are; the one who made the group is a manager."""

    administrators: StaffRole = "supervisor"


class PersonOfStaff(Model):
    """Somebody of the staff, by their id at Telegram: role beyond the group's, the name customers read, departments."""

    id: int = Field(gt=0, le=MOST_ID)
    role: StaffRole | None = None
    alias: str = Field(default="", max_length=64)
    departments: tuple[str, ...] = ()


class Department(Model):
    """Who is responsible for a kind of complaint; its text is `department-<id>`.

    `share` is its part of the time that is left to the promise when a case comes to it. Where it has a group of its own
    (`chat_id`) or a topic of its own (`topic_id`), its cases are worked there.
    """

    id: Id
    share: Share = 1.0
    chat_id: int = Field(default=0, le=0, ge=-MOST_ID)
    topic_id: int = Field(default=0, ge=0, le=MOST_ID)


class Duty(Model):
    """Whether new cases go to whoever is on duty, and how many open ones anybody may have; 0 for any number."""

    assign: bool = False
    load_limit: Count = 0


class RootCause(Model):
    """Why something went wrong; its text is `cause-<id>`. `department` is who is responsible, unless said otherwise."""

    id: Id
    department: Id


class Limit(Model):
    """How much each role may grant without asking; a role that is not named may grant any amount."""

    agent: Money | None = None
    supervisor: Money | None = None
    manager: Money | None = None


class Remedy(Model):
    """What can be offered; its text is `remedy-<id>`.

    `wish` makes it one of the answers to "what would put it right?". With `money` an amount belongs to it. `least` is
    the role that may grant it without asking; with money, within its limit.
    """

    id: Id
    wish: bool = True
    money: bool = False
    limit: Limit = Limit()
    least: StaffRole = "agent"
    done_days: int = Field(default=3, gt=0, le=366)  # business days within which it is done once accepted

    def limit_of(self, role: StaffRole) -> Decimal | None:
        """What the role may grant without asking, in the currency's own units; None for any amount."""
        return getattr(self.limit, role)  # type: ignore[no-any-return]


class Offers(Model):
    """How long an offer stands, and when the customer is told that it ends."""

    currency: Annotated[str, AfterValidator(_currency)]
    most: Money
    expire_days: Days
    warn_hours: Hours

    @model_validator(mode="after")
    def _warned_before(self) -> Self:
        if self.warn_after <= timedelta():
            raise ValueError("warn_hours is longer than the offer stands (expire_days)")
        return self

    @property
    def expire_after(self) -> timedelta:
        return timedelta(days=self.expire_days)

    @property
    def warn_after(self) -> timedelta:
        return self.expire_after - timedelta(hours=self.warn_hours)

    @property
    def digits(self) -> int:
        """How many digits the currency has behind the point."""
        return get_currency_precision(self.currency)

    def amount(self, value: Decimal) -> Amount:
        """A sum as minor units of the currency."""
        return Amount(int(value.scaleb(self.digits)), self.currency)


class Board(Model):
    """The pinned message that says how the desk stands; `hours` is how far "due soon" reaches."""

    shown: bool = True
    hours: int = Field(default=4, gt=0, le=MOST_HOURS)

    @property
    def soon(self) -> timedelta:
        return timedelta(hours=self.hours)


class Reply(Model):
    """A canned reply: its name, its words by language, and what its button says where that is not the name."""

    name: str = Field(pattern=rf"^{REPLY_NAME}$")
    text: dict[str, str] = Field(min_length=1)
    title: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _places_are_known(self) -> Self:
        for language, words in self.text.items():
            strange = [place for place in PLACEHOLDER.findall(words) if place not in REPLY_PLACES]
            if strange:
                known = ", ".join(f"{{{place}}}" for place in REPLY_PLACES)
                raise ValueError(f"reply {self.name!r} ({language}): {{{strange[0]}}} is not filled; known: {known}")
        return self


class Question(Model):
    """A question to the customer that stays without an answer: the reminder, and the kind closing."""

    remind_hours: Hours
    close_days: Days
    least_hours: Hours = 1  # once it is answered, the new promise is at least so far away

    @model_validator(mode="after")
    def _reminded_before(self) -> Self:
        if self.remind_after >= self.close_after:
            raise ValueError("remind_hours is not before the closing (close_days)")
        return self

    @property
    def least(self) -> timedelta:
        return timedelta(hours=self.least_hours)

    @property
    def remind_after(self) -> timedelta:
        return timedelta(hours=self.remind_hours)

    @property
    def close_after(self) -> timedelta:
        return timedelta(days=self.close_days)
