"""How urgent a complaint is, as the policy says: words that are signals, what each weighs, and rules of its own."""

import re
from datetime import timedelta
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from flows.desk import Money
from flows.model import MOST, Count, Days, Id, Model, Severity, Some
from flows.signals import LISTED, Words, expanded, normal, shouted

Spoken = Literal["regulator", "lawyer", "media", "safety", "injury", "privacy", "emotion"]
Known = Literal["repeat", "low-score", "escalated", "transfers", "silence", "declined"]
SPOKEN: tuple[Spoken, ...] = ("safety", "injury", "privacy", "lawyer", "regulator", "media", "emotion")
KNOWN: tuple[Known, ...] = ("repeat", "escalated", "low-score", "declined", "transfers", "silence")


def _phrase(text: str) -> str:
    if unknown := LISTED.search(text):
        raise ValueError(f"there is no list {unknown[1]!r} in triage.lists")
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
    if depth:
        raise ValueError(f"{text!r}: a bracket is not closed, or there is none to close")
    if not normal(text).strip(" *()|"):
        raise ValueError(f"{text!r} is no word")
    return text


Listed = Annotated[tuple[str, ...], Field(min_length=1)]
Phrases = tuple[Annotated[str, AfterValidator(_phrase)], ...]


class Spotted(Model):
    """A signal that is found in words; `but` are phrases in which these words mean nothing ("media player").

    So many words in capitals in a row are one too (`capitals`; 0 for never).
    """

    points: Count = 0
    words: Phrases = ()
    but: Phrases = ()
    capitals: Count = 0

    @model_validator(mode="after")
    def _made_ready(self) -> Self:
        # the search is made when the policy is read, so that nobody's complaint waits for it
        if self._words.find("") is not None:
            raise ValueError("one of the phrases may stand for no word at all")
        return self

    @cached_property
    def _words(self) -> Words:
        return Words(self.words, self.but)

    def find(self, text: str) -> str:
        """The first words of a text that say it without being denied, made normal; none where nothing says it."""
        found = self._words.find(normal(text))
        if found is not None:
            return found.words
        return shouted(text, self.capitals) if self.capitals else ""


class Weight(Model):
    """A signal that the case's own history gives; what it weighs."""

    points: Count = 0


class Times(Weight):
    """From how many times on it is a signal."""

    times: Some = 2


class Repeat(Weight):
    """How many complaints within how many days make one who complains again."""

    cases: int = Field(default=3, gt=1, le=MOST)
    days: Days = 180

    @property
    def within(self) -> timedelta:
        return timedelta(days=self.days)


class Silence(Weight):
    """After how many open hours without a word from us."""

    business_hours: float = Field(default=18, gt=0, le=1000)

    @property
    def after(self) -> timedelta:
        return timedelta(hours=self.business_hours)


class Level(Model):
    """From so many points on a case is at least this severe."""

    points: Some
    severity: Severity


class Rule(Model):
    """A case to which all that is named here applies is at least this severe.

    `amount` is at stake, in the currency of the offers; `place` and `segment` are any of those named.
    """

    severity: Severity
    category: tuple[Id, ...] = ()
    segment: tuple[Id, ...] = ()
    place: tuple[str, ...] = ()
    amount: Money | None = None
    words: Phrases = ()
    but: Phrases = ()

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if not self.model_fields_set - {"severity", "but"}:
            raise ValueError("a rule names at least one of category, segment, place, amount, words")
        self.spotted.find("")  # as ready as those of the signals
        return self

    @cached_property
    def spotted(self) -> Spotted:
        """Its words."""
        return Spotted(words=self.words, but=self.but)

    @cached_property
    def places(self) -> re.Pattern[str]:
        """Its places, wherever they stand in a text."""
        return re.compile("|".join(re.escape(normal(each)) for each in self.place))


class Signals(Model):
    """What each signal weighs, and the words by which it is known; what is not named weighs nothing."""

    safety: Spotted = Spotted()
    injury: Spotted = Spotted()
    privacy: Spotted = Spotted()
    lawyer: Spotted = Spotted()
    regulator: Spotted = Spotted()
    media: Spotted = Spotted()
    emotion: Spotted = Spotted()
    repeat: Repeat = Repeat()
    escalated: Weight = Weight()
    low_score: Weight = Weight()
    declined: Weight = Weight()
    transfers: Times = Times()
    silence: Silence = Silence()

    def spotted(self, kind: Spoken) -> Spotted:
        """A signal that is found in words."""
        return getattr(self, kind)  # type: ignore[no-any-return]

    def points_of(self, kind: str) -> int:
        """What a signal weighs; one that the policy has dropped weighs nothing."""
        found = getattr(self, kind.replace("-", "_"), None)
        return found.points if isinstance(found, Spotted | Weight) else 0


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _put_in(value: Any, lists: dict[str, list[str]]) -> Any:
    """The same with the lists in every text."""
    match value:
        case str():
            return expanded(value, lists)
        case list():
            return [_put_in(each, lists) for each in value]
        case dict():
            return {key: _put_in(each, lists) for key, each in value.items()}
        case _:
            return value


class Triage(Model):
    """Severity beyond the category's own: rules, and signals whose points add up to a risk level."""

    lists: dict[str, Listed] = Field(default_factory=dict)
    rule: tuple[Rule, ...] = ()
    level: tuple[Level, ...] = ()
    signal: Signals = Signals()

    @model_validator(mode="before")
    @classmethod
    def _lists_put_in(cls, told: Any) -> Any:
        """`<body>` in a phrase stands for every word of the list `body`."""
        lists = told.get("lists") if isinstance(told, dict) else None
        if not isinstance(lists, dict) or not all(_is_words(each) for each in lists.values()):
            return told
        return {key: value if key == "lists" else _put_in(value, lists) for key, value in told.items()}

    def is_danger(self, text: str) -> bool:
        """Whether somebody may be hurt or in danger: such words reach the agents whatever was before."""
        return bool(self.signal.safety.find(text) or self.signal.injury.find(text))

    def level_of(self, points: int) -> Severity | None:
        """What this much risk makes of a case at least; None where it makes nothing."""
        return min((each.severity for each in self.level if points >= each.points), default=None)
