"""What is remembered of a case: the records that the machines step and storage keeps."""

from dataclasses import dataclass, field
from datetime import datetime

from flows.contact import Contact
from flows.events import Part
from flows.policy import Severity

OPEN = frozenset({"new", "taken", "waiting"})
OUTCOMES = ("upheld", "partly", "not-upheld", "withdrawn")
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


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand that was declined: its kind, by whom and when; the words stand in the history."""

    kind: str
    by: str
    at: datetime


@dataclass(slots=True)
class Case:
    """A complaint that was submitted. Times are aware UTC; `promise_at` is stored as told and never recomputed."""

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
    promise_at: datetime
    state: str = "new"
    version: int = 0
    owner_id: int = 0
    owner_name: str = ""
    panel: str = ""  # "outcome" while the card asks how the case ends
    outcome: str = ""
    answer: str = ""  # the sentence that resolved it
    remedies: list[str] = field(default_factory=list)  # what the customer gets by it, a sentence each
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
    decided_by: int = 0  # who gave the answer of this round
    barred: list[int] = field(default_factory=list)  # who had or decided it before: somebody else looks at it now
    earlier: str = ""  # their names
    supervisor_only: bool = False  # the customer asked for a supervisor
    withdrawn: str = ""  # why the customer took it back: solved, not-needed, or their own words
    merged_into: str = ""  # the number of the case that this one went on in
    department: str = ""  # who is responsible for it now
    form: Form | None = None
    about: list[int] = field(default_factory=list)  # whom of the staff it is about: they never handle it
    about_names: str = ""  # the names customers read
    demands: list[Demand] = field(default_factory=list)  # those that were declined, oldest first
    final_on: list[str] = field(default_factory=list)  # kinds of demands that had the final answer
    looked_at: bool = False  # the one second look at what was declined was asked for
    channel: str = ""  # phone, counter or mail, where an agent wrote it down; empty where the customer did
    follows: str = ""  # the number of an older case that this one is about again

    @property
    def open(self) -> bool:
        """Whether somebody still works on it."""
        return self.state in OPEN
