"""The policy file as a checked model: what the business promises, in which hours, for which complaints."""

import tomllib
from datetime import timedelta
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from pydantic import AfterValidator, Field, ValidationError, model_validator

from flows.calendar import Calendar
from flows.clocks import Promises, Statutory
from flows.desk import Board, Department, Duty, Offers, PersonOfStaff, Question, Remedy, Reply, Roles, RootCause
from flows.events import Role
from flows.model import Id, Model, Severity
from flows.policy_errors import mistakes, problem
from flows.protection import FIRST, ORDINARY, Conduct, Demand, Segment
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
    ask_zone_days: float = Field(default=7, ge=0)


class Category(Model):
    id: Id
    severity: Severity
    department: Id
    retention_days: int | None = Field(default=None, gt=0)


class Intake(Model):
    story_characters: int = Field(gt=0)
    story_messages: int = Field(gt=0, le=100)
    files: int = Field(default=20, gt=0, le=100)
    file_megabytes: float = Field(default=2000, gt=0)
    remind_hours: float = Field(gt=0)
    expire_days: float = Field(gt=0)
    counter_hours: float = Field(default=24, gt=0)

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
    days: float = Field(gt=0)

    @property
    def within(self) -> timedelta:
        return timedelta(days=self.days)


class Satisfaction(Model):
    remind_hours: float = Field(gt=0)
    close_hours: float = Field(gt=0)
    low_score: int = Field(ge=0, le=5)
    second_look_days: float = Field(gt=0)

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
    days: float = Field(gt=0)
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
    days: int = Field(gt=0)
    idle_days: int = Field(gt=0)
    put_aside_days: int = Field(gt=0)
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

    @model_validator(mode="after")
    def _severities_have_promises(self) -> Self:
        for category in self.category:
            if category.severity not in self.severity:
                raise ValueError(f"category {category.id!r} has severity {category.severity}, which has no promises")
        return self

    @model_validator(mode="after")
    def _triage_names_what_is_there(self) -> Self:
        for severity in self.triage.severities:
            if severity not in self.severity:
                raise ValueError(f"triage names the severity {severity}, which has no clock")
        categories, segments = {each.id for each in self.category}, {each.id for each in self.segment}
        for rule in self.triage.rule:
            for name in (*(set(rule.category) - categories), *(set(rule.segment) - segments)):
                raise ValueError(f"a rule of triage names {name!r}, which is neither a category nor a segment")
        return self

    @model_validator(mode="after")
    def _each_level_answers_each_severity(self) -> Self:
        for level in self.escalation.level:
            for severity in self.severity.keys() ^ level.answer.keys():
                known = "which has no promises" if severity in level.answer else "which has promises, and none here"
                raise ValueError(f"the escalation level of the {level.role}: answer.{severity}, {known}")
        return self

    @model_validator(mode="after")
    def _statutory_clocks_run_for_something(self) -> Self:
        known = {each.id for each in self.category}
        for clock in self.statutory:
            for category in clock.categories:
                if category not in known:
                    raise ValueError(f"statutory {clock.id!r} names the category {category!r}, which is not there")
        return self

    @model_validator(mode="after")
    def _everybody_has_a_segment(self) -> Self:
        known = {each.id for each in self.segment}
        for needed in (FIRST, ORDINARY):
            if needed not in known:
                raise ValueError(f"there is no segment {needed!r}")
        return self

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
        raise PolicyError(f"{name}: {error}") from error
    wrong = mistakes(data, text, name)
    try:
        policy = Policy.model_validate(data)
    except ValidationError as error:
        raise PolicyError(*(problem(each, Policy, data, text, name) for each in error.errors()), *wrong) from error
    if wrong:
        raise PolicyError(*wrong)
    return policy
