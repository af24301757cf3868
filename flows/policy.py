"""The policy file as a checked model: what the business promises, in which hours, for which complaints."""

import tomllib
from datetime import timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from pydantic import AfterValidator, Field, ValidationError

from flows.calendar import Calendar
from flows.clocks import Promises, Statutory
from flows.desk import Board, Department, Duty, Offers, PersonOfStaff, Question, Remedy, Reply, Roles, RootCause
from flows.events import Role
from flows.model import MOST, MOST_DAYS, Days, Hours, Id, Model, Severity, Some, WholeDays
from flows.policy_cross import mistakes
from flows.policy_errors import line_named, mistaken, problem, unreadable
from flows.policy_sense import contradictions, doubts
from flows.protection import Conduct, Demand, Segment
from flows.triage_policy import Triage
from flows.watch import Chase, Delay, Escalation, Warnings

ROLES: dict[str, Role] = {"creator": "manager", "member": "agent", "restricted": "agent"}  # beside administrators
MEMBERS = frozenset({*ROLES, "administrator"})  # the statuses of who belongs to the staff group


class PolicyError(Exception):
    """The policy file cannot be used; `problems` are all that is wrong with it, a line each."""

    def __init__(self, *problems: str) -> None:
        super().__init__(problems[0])
        self.problems = problems


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is no time zone; write one like 'Europe/London'")
    return name


def _phone_country(code: str) -> str:
    if code and code not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f"{code!r} is no country code with known phone numbers; write one like 'GB'")
    return code


class Company(Model):
    language: str = "en"
    time_zone: Annotated[str, AfterValidator(_zone)]
    country: Annotated[str, AfterValidator(_phone_country)]
    ask_zone_days: float = Field(default=7, ge=0, le=MOST_DAYS)


class Category(Model):
    id: Id
    severity: Severity
    department: Id
    retention_days: WholeDays | None = None


class Intake(Model):
    story_characters: Some
    story_messages: int = Field(gt=0, le=100)
    files: int = Field(default=20, gt=0, le=100)
    file_megabytes: float = Field(default=2000, gt=0, le=MOST)
    remind_hours: Hours
    expire_days: Days
    counter_hours: Hours = 24

    @property
    def remind_after(self) -> timedelta:
        return timedelta(hours=self.remind_hours)

    @property
    def expire_after(self) -> timedelta:
        return timedelta(days=self.expire_days)

    @property
    def counter_after(self) -> timedelta:
        return timedelta(hours=self.counter_hours)


class Invite(Model):
    days: Days

    @property
    def within(self) -> timedelta:
        return timedelta(days=self.days)


class Satisfaction(Model):
    remind_hours: Hours
    close_hours: Hours
    low_score: int = Field(ge=0, le=5)
    second_look_days: Days

    @property
    def remind_after(self) -> timedelta:
        return timedelta(hours=self.remind_hours)

    @property
    def close_after(self) -> timedelta:
        return timedelta(hours=self.close_hours)

    @property
    def second_look_after(self) -> timedelta:
        return timedelta(days=self.second_look_days)


class Reopening(Model):
    days: Days
    someone_else: bool

    @property
    def within(self) -> timedelta:
        return timedelta(days=self.days)

    def by_another(self, *, alone: bool) -> bool:
        """Whether a second look is somebody else's; `alone` says that only one person works here."""
        return self.someone_else and not alone


class OutsideBody(Model):
    name: str = Field(min_length=1)
    address: str = ""
    url: str = Field(default="", pattern=r"^(https?://\S+)?$")


class Retention(Model):
    days: WholeDays
    idle_days: WholeDays
    put_aside_days: WholeDays
    delete_topics: bool = True

    @property
    def idle_after(self) -> timedelta:
        return timedelta(days=self.idle_days)

    @property
    def put_aside_after(self) -> timedelta:
        return timedelta(days=self.put_aside_days)


class CompanyTexts(Model):
    folder: str = ""


class Policy(Model):
    """What the business decided; read once, passed to every flow."""

    company: Company
    calendar: Calendar
    severity: dict[Severity, Promises]
    statutory: tuple[Statutory, ...] = ()
    warnings: Warnings
    delay: Delay
    escalation: Escalation
    chase: Chase
    category: tuple[Category, ...] = Field(min_length=1)
    roles: Roles = Roles()
    person: tuple[PersonOfStaff, ...] = ()
    duty: Duty = Duty()
    department: tuple[Department, ...] = Field(min_length=1)
    root_cause: tuple[RootCause, ...] = Field(min_length=1)
    remedy: tuple[Remedy, ...] = Field(min_length=1)
    offers: Offers
    question: Question
    board: Board = Board()
    reply: tuple[Reply, ...] = ()
    intake: Intake
    invite: Invite
    satisfaction: Satisfaction
    retention: Retention
    texts: CompanyTexts = CompanyTexts()
    reopening: Reopening
    outside_body: OutsideBody | dict[str, OutsideBody] | None = None
    triage: Triage = Triage()
    conduct: Conduct
    demand: tuple[Demand, ...] = Field(min_length=1)
    segment: tuple[Segment, ...] = Field(min_length=1)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.company.time_zone)

    def outside_body_for(self, language: str) -> OutsideBody | None:
        """Where a customer of this language may turn next; one body for all, or the one of the language."""
        if isinstance(self.outside_body, dict):
            return self.outside_body.get(language)
        return self.outside_body

    def category_of(self, category_id: str) -> Category:
        """The category by its id; the last one where the policy has dropped it since the case was lodged."""
        return next((category for category in self.category if category.id == category_id), self.category[-1])

    def person_of(self, user_id: int) -> PersonOfStaff | None:
        """Somebody of the staff whom the policy names."""
        return next((person for person in self.person if person.id == user_id), None)

    def role_of(self, user_id: int, status: str) -> Role:
        """What somebody may do, by their status in the staff group; who is not in it may nothing."""
        role = self.roles.administrators if status == "administrator" else ROLES.get(status, "none")
        named = self.person_of(user_id)
        return named.role if named and named.role and role != "none" else role

    def alias_of(self, user_id: int) -> str:
        """The name by which customers know somebody, where the policy gives one."""
        named = self.person_of(user_id)
        return named.alias if named else ""

    def works_for(self, user_id: int, department: str) -> bool:
        """Whether somebody works the cases of a department."""
        named = self.person_of(user_id)
        return not named or not named.departments or not department or department in named.departments

    def remedy_of(self, remedy_id: str) -> Remedy | None:
        """A remedy by its id."""
        return next((remedy for remedy in self.remedy if remedy.id == remedy_id), None)

    @property
    def replies(self) -> dict[str, dict[str, str]]:
        """The canned replies: by name, then by language."""
        return {reply.name.casefold(): dict(reply.text) for reply in self.reply}

    def reply_titles(self, language: str) -> dict[str, str]:
        """What the buttons of canned replies say in this language, by name; without a title it is the name."""
        return {reply.name.casefold(): reply.title[language] for reply in self.reply if language in reply.title}

    def cause_of(self, cause_id: str) -> RootCause | None:
        """A root cause by its id."""
        return next((cause for cause in self.root_cause if cause.id == cause_id), None)

    def department_of(self, department_id: str) -> Department:
        """The department by its id; the first one where the policy has dropped it."""
        return next((each for each in self.department if each.id == department_id), self.department[0])

    def segment_of(self, segment_id: str) -> Segment | None:
        """A segment by its id."""
        return next((each for each in self.segment if each.id == segment_id), None)

    def retention_of(self, category_id: str) -> timedelta:
        """How long after its closing a case of this category is kept."""
        return timedelta(days=self.category_of(category_id).retention_days or self.retention.days)


def read_policy(text: str, name: str) -> Policy:
    """Check the text of a policy file; each problem names the file, the line and the key."""
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(unreadable(error, text, name)) from error
    except (ValueError, RecursionError) as error:  # a number of more digits than Python reads, lists within lists
        raise PolicyError(f"{name}: {error}") from error
    wrong = mistaken(mistakes(data), data, text, name)
    try:
        policy = Policy.model_validate(data)
    except ValidationError as error:
        wrong += [problem(each, Policy, data, text, name) for each in error.errors()]
        raise PolicyError(*sorted(wrong, key=line_named)) from error
    wrong += mistaken(contradictions(policy), data, text, name)
    if wrong:
        raise PolicyError(*sorted(wrong, key=line_named))
    return policy


def doubts_about(policy: Policy, text: str, name: str) -> list[str]:
    """What in a policy that can be used may be meant otherwise, as lines like those of the errors."""
    return mistaken(doubts(policy), tomllib.loads(text), text, name)
