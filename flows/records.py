"""What is remembered of a case: the records that the machines step and storage keeps."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from flows.contact import Contact
from flows.effects import Amount
from flows.events import Part
from flows.model import Severity

OPEN = frozenset({"new", "taken", "waiting"})
OUTCOMES = ("upheld", "partly", "not-upheld", "withdrawn")
NO_ANSWER = "no-answer"  # the outcome of a case whose customer did not answer a question
MERGED = "merged"  # the outcome of a case that went on as part of another one


@dataclass(slots=True)
class Survey:
    """What the customer says of this round's handling, once it is resolved; its machine is in satisfaction.py."""

    state: str = "none"
    score: int = 0  # 1 (badly) to 5 (well), 0 for none
    comment: str = ""
    reminded: bool = False
    scored_at: datetime | None = None  # when a score or a no was given: the words that follow soon belong to it


@dataclass(frozen=True, slots=True)
class Rating:
    """What the customer said of an earlier round: kept as it was, whatever the next round is rated."""

    round: int
    score: int  # 1 (badly) to 5 (well), 0 for words alone
    comment: str = ""
    at: datetime | None = None


@dataclass(slots=True)
class Form:
    """What somebody of the staff has tapped so far in a form of the group."""

    kind: str
    actor_id: int
    chosen: dict[str, str] = field(default_factory=dict)
    answer: Part | None = None  # the words that came before everything was chosen


@dataclass(frozen=True, slots=True)
class Handed:
    """Who handed the case to the department that has it now and did not accept it yet, from which one, and why."""

    by_id: int
    by: str
    department: str
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """One remedy of an offer; where money belongs to it, with its minor units and their currency (ISO 4217)."""

    remedy: str
    minor: int = 0
    currency: str = ""

    @property
    def amount(self) -> Amount | None:
        """The sum; None where no money belongs to it."""
        return Amount(self.minor, self.currency) if self.currency else None


Options = tuple[tuple[Item, ...], ...]  # the customer chooses one; each holds what comes with it


@dataclass(slots=True)
class Offer:
    """What a case's customer is offered just now, or was last; its machine is in offers.py."""

    state: str = "none"
    number: int = 0  # counted in the case: buttons of an earlier offer are old
    options: Options = ()
    maker_id: int = 0
    maker: str = ""
    allowed_by: str = ""  # who let it reach the customer: the maker, or who approved it
    allowed_role: str = ""
    until: datetime | None = None  # it stands so long
    warned: bool = False
    rejecting: int = 0  # who has pressed Reject: their reply is the reason
    request: int = 0  # the message in the group that was pressed then
    chased: int = 0  # how often a decision about it was asked for again


@dataclass(slots=True)
class Grant:
    """A remedy that the customer has accepted, until it is done and after."""

    id: int  # counted in the case
    item: Item
    offer: str  # the offer as the ledger names it
    option: int
    offered_by: str
    allowed_by: str
    allowed_role: str
    accepted_at: datetime
    due_at: datetime  # as the customer was told
    remind_at: datetime | None = None  # the owner is reminded then; None: no more
    overdue: bool = False  # the supervisors know
    chased: int = 0  # how often it was brought to mind since
    done_at: datetime | None = None
    done_by: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand that was declined: its kind, by whom and when; the words stand in the history."""

    kind: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Signal:
    """A reason why a case may be severe: its kind, and the words, or the number, that show it.

    A rule of the policy says straight away how severe a case is; else the policy's points do.
    """

    kind: str
    words: str = ""
    severity: Severity | None = None

    @property
    def mark(self) -> str:
        """What it counts as: the same kind twice is one signal."""
        return f"{self.kind}:{self.severity or ''}"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person made of the severity; `settled` are the marks of the signals that were known then."""

    before: Severity
    severity: Severity
    reason: str
    by: str
    at: datetime
    settled: tuple[str, ...] = ()


@dataclass(slots=True)
class Promise:
    """A promise that stands: kept by what ends it, or put off by a new one; its moment is never recomputed.

    `kind` is answer, update, resolution or escalation, and the customer was told; or remedy: the date of what was
    agreed, which fulfilment.py sees to. A clock of law has its own id as its kind, and says in `ends_with` what ends
    it and in `basis` what it rests on. Those two never stand still.
    """

    number: int  # counted in the case
    kind: str
    told_at: datetime
    due_at: datetime
    warned: int = 0  # of the policy's warnings, how many were given
    chased: bool = False  # that nobody has taken the case was said
    asked: bool = False  # a supervisor was asked for one more delay
    delays: int = 0  # how often in a row it was put off, or taken up the ladder instead
    renewed: int = 0  # how often of them with nobody left above
    steady: bool | None = None  # counted by day and night, or in open hours; None: as its kind is
    mentioned: bool = False  # an agent who wrote meanwhile was told that the customer waits for somebody above
    news: bool = False  # told with words of the staff: what follows soon is part of them
    ends_with: str = ""
    basis: str = "law"  # of a clock of law: law, allowance or own


@dataclass(slots=True)
class Case:
    """A complaint that was submitted. Times are aware UTC."""

    id: int
    number: str
    customer_id: int
    category: str
    severity: Severity
    story: list[Part]
    wish: str
    wish_own: bool
    contact: Contact
    name: str
    language: str
    time_zone: str
    lodged_at: datetime
    promises: list[Promise] = field(default_factory=list)  # that stand: of each kind one at most
    told: int = 0  # how many promises there were
    halts: list[str] = field(default_factory=list)  # why they stand still: question, offer, conduct
    paused_at: datetime | None = None  # since when they do
    wake_at: datetime | None = None  # when there is something to do about them
    delays: int = 0  # how often they were put off, since the last step up
    level: int = 0  # of the ladder
    door: str = ""  # what lets the customer ask for somebody above: missed, declined or low_score
    state: str = "new"
    version: int = 0
    owner_id: int = 0
    owner_name: str = ""
    outcome: str = ""
    answer: str = ""  # the sentence that resolved it
    remedies: list[Grant] = field(default_factory=list)  # what the customer has accepted, in all rounds
    undelivered: str = ""  # why the last message did not reach the customer
    round: int = 1  # how many times it was lodged or reopened: buttons of an earlier round are old
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    survey: Survey = field(default_factory=Survey)  # of this round
    ratings: list[Rating] = field(default_factory=list)  # of the rounds before, oldest first
    hold: str = ""  # why the case must not be erased (legal hold), in a supervisor's words
    erase_asked_at: datetime | None = None  # the customer asked while the hold was on: erased when it is lifted
    erased_at: datetime | None = None  # what was personal is gone; customer_id is then 0
    order_number: str = ""  # what the link or poster said that led here
    place: str = ""
    help: str = ""  # the help that the customer needs with this: one of NEEDS, or own words
    help_own: bool = False
    asked_at: datetime | None = None  # when the question was asked that the case waits for
    decided_by: int = 0  # who gave the answer of this round
    decided_name: str = ""
    barred: list[int] = field(
        default_factory=list
    )  # who decided it before, and who had it: somebody else looks at it now
    earlier: str = ""  # their names
    earlier_id: int = 0  # who was let go when it went up
    supervisor_only: bool = False  # it has gone up to a supervisor …
    manager_only: bool = False  # … or to a manager
    withdrawn: str = ""  # why the customer took it back: solved, not-needed, or their own words
    merged_into: str = ""  # the number of the case that this one went on in
    department: str = ""  # who is responsible for it now
    forms: list[Form] = field(default_factory=list)  # one of a kind for each person, the last tapped at the end
    cause: str = ""  # why it happened: a root cause of the policy
    responsible: str = ""  # the department that the cause lies with
    notes: int = 0
    findings: int = 0
    linked: list[str] = field(default_factory=list)  # numbers of cases that have to do with this one
    about: list[int] = field(default_factory=list)  # whom of the staff it is about: they never handle it
    about_names: str = ""  # the names customers read
    demands: list[Demand] = field(default_factory=list)  # those that were declined, oldest first
    final_on: list[str] = field(default_factory=list)  # kinds of demands that had the final answer
    looked_at: bool = False  # the one second look at what was declined was asked for
    channel: str = ""  # phone, counter or mail, where an agent wrote it down; empty where the customer did
    follows: str = ""  # the number of an older case that this one is about again
    transfers: int = 0  # how many times it went to another department
    handed: Handed | None = None
    department_due_at: datetime | None = None  # until when the department has its share of the time
    offer: Offer = field(default_factory=Offer)
    declined: int = 0  # how many offers the customer has declined
    signals: list[Signal] = field(default_factory=list)  # each kind once, as it was shown first
    corrected: Correction | None = None  # of the severity, the newest
    heard_at: datetime | None = None  # when the customer last had a word from us; None: the acknowledgement

    @property
    def due(self) -> Promise | None:
        """What the customer was told that comes next."""
        told = [promise for promise in self.promises if not promise.ends_with]
        return min(told, key=lambda promise: promise.due_at, default=None)

    @property
    def due_at(self) -> datetime:
        """By when the customer hears next; of a case in which nothing stands any more, when it was lodged."""
        return self.due.due_at if self.due else self.lodged_at

    @property
    def last_score(self) -> int:
        """The newest score of the rounds before; 0 for none."""
        return next((rating.score for rating in reversed(self.ratings) if rating.score), 0)

    @property
    def thanked(self) -> tuple[str, ...]:
        """The names of who may be thanked for it: who has the case, and who had it before."""
        return tuple(name for name in (self.owner_name, self.earlier) if name)

    @property
    def answered_by(self) -> str:
        """Who gave the answer of this round, or else who has the case."""
        return self.decided_name or self.owner_name

    @property
    def above(self) -> Literal["", "supervisor", "manager"]:
        """Who alone may have it, since it has gone up."""
        return "manager" if self.manager_only else "supervisor" if self.supervisor_only else ""

    @property
    def open(self) -> bool:
        """Whether somebody still works on it."""
        return self.state in OPEN
