"""A person who complains, and all that their word can belong to."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flows import closure, satisfaction
from flows.draft import Draft
from flows.effects import Argument, Asking, Button, Buttons, Effect, Over, Refused, Say, Text
from flows.events import EVIDENCE, Part
from flows.evidence import check_size
from flows.offline import offline
from flows.policy import Policy
from flows.records import Case
from flows.standing import Chosen, Conduct
from flows.words import is_courtesy, visible

REMEMBERED = timedelta(minutes=15)  # how long "it is about this case" holds for the messages that follow

WHICH = Asking("which")  # where do these words belong?


@dataclass(slots=True)
class Customer:
    """A person who complains, as far as it is known from Telegram and from them."""

    id: int
    name: str  # as Telegram shows it
    language: str
    chose_language: bool = False
    blocked: bool = False
    current_case: int = 0
    current_until: datetime | None = None
    held: list[Part] = field(default_factory=list)  # messages that wait for "which case?"
    informed_at: datetime | None = None  # when they were told what is kept, and how long
    time_zone: str = ""  # as chosen by the customer
    city_asked_until: datetime | None = None  # a city is awaited: the next words may be one
    country: str = ""  # as Telegram's language code names it just now; not kept
    question: closure.Question | None = None  # words that a button's deed waits for
    conduct: Conduct = field(default_factory=Conduct)
    segment: Chosen | None = None  # as a supervisor chose; by rule otherwise
    wrong_links: int = 0  # one-time links that did not work, of late
    wrong_links_since: datetime | None = None


@dataclass(slots=True)
class Conversation:
    """All that a customer's word can belong to; `cases` are those not closed, oldest first, and the one named."""

    customer: Customer
    draft: Draft
    cases: list[Case]
    policy: Policy
    now: datetime
    languages: tuple[str, ...]
    colleagues: tuple[str, ...] = ()  # names of those who work here
    alone: bool = False  # only one person works here: nobody else can look at anything again
    effects: list[Effect] = field(default_factory=list)

    @property
    def open_cases(self) -> list[Case]:
        """The cases somebody works on, or whose solution is still being asked about."""
        return [case for case in self.cases if case.state != "closed"]

    def say(self, key: str, *rows: tuple[Button, ...], asks: Asking | None = None, **args: Argument) -> None:
        """Say something to the customer."""
        self.effects.append(Say(Text(key, args), Buttons(rows) if rows else None, asks=asks))

    def case(self, case_id: int) -> Case | None:
        """The customer's own case by its id; another's is not theirs to touch."""
        return next((case for case in self.cases if case.id == case_id), None)

    def stands_for(self, case_id: int) -> Case | None:
        """The case by its id, or the one that it went on in."""
        case = self.case(case_id)
        while case is not None and case.merged_into:
            case = next((other for other in self.cases if other.number == case.merged_into), None)
        return case

    def check(self, part: Part) -> None:
        """Refused where the message cannot be passed on."""
        check_size(part, self.policy.intake)
        if part.kind not in EVIDENCE:
            raise Refused("not-evidence-case")
        if part.kind == "text" and not visible(part.text):
            raise Refused("text-empty-case")

    def take_held(self) -> list[Part]:
        """What waited for "which case?"; a courtesy that might have been an answer is none any more."""
        return [part for part in self.take_all_held() if not self.is_courtesy(part)]

    def take_all_held(self) -> list[Part]:
        """What waited, courtesies too: the question that it waited for is over."""
        held, self.customer.held = self.customer.held, []
        if held:
            self.effects.append(Over((WHICH,)))
        return held

    def is_courtesy(self, part: Part) -> bool:
        """Whether a message asks for nothing; agents may be thanked by the names they are known by."""
        return is_courtesy(part, [*self.colleagues, *(name for case in self.cases for name in case.thanked)])

    @property
    def remembers(self) -> bool:
        """Whether it is still known what the messages are about, or that it was asked."""
        return self.customer.current_until is not None and self.now < self.customer.current_until

    @property
    def asked_which(self) -> bool:
        """Whether it was asked a moment ago what the messages are about, and not answered."""
        return self.remembers and self.customer.current_case == 0

    def remember(self, case_id: int) -> None:
        """For a while what follows is about this case; 0 for none that is known."""
        self.customer.current_case, self.customer.current_until = case_id, self.now + REMEMBERED

    @property
    def resting(self) -> bool:
        """Whether the conversation is paused or ended: the customer is asked nothing."""
        return self.customer.conduct.silent(self.now)

    @property
    def silent(self) -> bool:
        """Whether what the customer writes is kept meanwhile; what the staff write down for somebody never is."""
        return self.resting and not offline(self.customer.id)

    def occupied(self, case: Case) -> bool:
        """Whether a question about something else than this case is open, or nothing may be asked at all."""
        telling = self.draft.active or self.question is not None or self.resting
        return satisfaction.occupied(telling, self.cases, case)

    @property
    def question(self) -> tuple[closure.Question, Case] | None:
        """The question whose words a button's deed waits for, and its case."""
        return closure.open_question(self)
