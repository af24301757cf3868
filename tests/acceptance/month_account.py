"""What became of every promise, warning and case of a month: the bot's records held against what people saw."""

import re
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from tests.acceptance.month import LONDON, Month, moment
from tests.simulator.records import Message

LINE = re.compile(r"(C-\d{4}-\d{6}) · (S\d) · (.*)")
BACK_AT_WORK = timedelta(minutes=20)  # one stop of the clock after an outage
MORE = "more: /queue"  # at the end of a message with too many lines
CALLS = ("late", "late-again", "escalated")  # what stands for as long as the case is open
KINDS = ("answer", "update", "resolution", "escalation")
FATES = ("kept", "delayed", "dropped", "missed")
Fates = defaultdict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One case in one message to the staff."""

    at: datetime
    number: str
    severity: str
    words: str

    @property
    def at_night(self) -> bool:
        return not 7 <= self.at.hour < 22


@dataclass
class Account:
    """What the customers and the staff have seen."""

    month: Month

    # --- the customers -----------------------------------------------------------------------------------------------

    @cached_property
    def heard(self) -> dict[str, list[Message]]:
        """What the bot wrote to each customer about the case, by its number."""
        chats = {number: self.month.desk.telegram.world.chats[who.id] for number, who in self.month.customers.items()}
        return {
            number: [each for each in chat.messages.values() if each.sender is self._bot and number in each.text]
            for number, chat in chats.items()
        }

    @cached_property
    def promises(self) -> Fates:
        """Every promise that had to be kept by now, by its fate: what the records say must have been heard in time."""
        found: Fates = defaultdict(list)
        query = "select cases.number as case_number, promises.* from promises join cases on cases.id = case_id"
        for row in self.month.rows(f"{query} where kind in {KINDS}"):
            due = moment(row["due_at"])
            if due > self.month.now:
                continue
            heard = [_at(each) for each in self.heard[row["case_number"]]]
            fate, settled = _settled(row)
            if not any(settled - _SECOND < each <= due for each in heard):
                fate = "silent"
            back = self._back(due)
            if fate == "silent" and back and any(due < each <= back + BACK_AT_WORK for each in heard):
                fate = "while away"
            found[fate].append(f"{row['case_number']} {row['kind']} {due}")
        return found

    def by_kind(self) -> str:
        """How many of each kind there were, and what became of them."""
        fates = {fate: Counter(name.split()[1] for name in names) for fate, names in self.promises.items()}
        lines = [
            f"{kind}: " + ", ".join(f"{counted[kind]} {fate}" for fate, counted in fates.items() if counted[kind])
            for kind in KINDS
        ]
        return "; ".join(lines)

    def put_off(self) -> Counter[str]:
        """How often the customer of each case heard that it takes longer, a step up the ladder included."""
        query = (
            "select number, count(*) as times from events join cases on cases.id = case_id"
            " where kind in ('put-off', 'escalated') group by number"
        )
        return Counter({row["number"]: row["times"] for row in self.month.rows(query)})

    def _back(self, due: datetime) -> datetime | None:
        """When the bot came back that was away at this moment."""
        return next((end for begin, end in self.month.away if begin <= due <= end), None)

    # --- the staff ---------------------------------------------------------------------------------------------------

    @cached_property
    def posts(self) -> list[Message]:
        """What the bot wrote into the group beside the cards."""
        cards = {row["message_id"] for row in self.month.rows("select message_id from cards")}
        written = self.month.desk.group.messages()
        return [
            each for each in written if each.sender is self._bot and not each.silent and each.message_id not in cards
        ]

    @cached_property
    def lines(self) -> list[Line]:
        """Each mention of a case in what the staff were called about."""
        return [
            Line(datetime.fromtimestamp(message.date, LONDON), *found.groups())
            for message in self.posts
            for line in message.text.splitlines()
            if (found := LINE.search(line))
        ]

    @cached_property
    def calls(self) -> list[Message]:
        """The messages that call somebody for cases."""
        return [each for each in self.posts if any(LINE.search(line) for line in each.text.splitlines())]

    def warnings(self) -> Counter[str]:
        """What was put before the staff, by step."""
        query = "select kind, tells, count(*) as times from alarms group by kind, tells"
        return Counter({f"{row['kind']} ({row['tells']})": row["times"] for row in self.month.rows(query)})

    def twice(self) -> list[str]:
        """What the staff were to hear, or did hear, once more than was due.

        That nobody answers is said again after each `again` of the policy, of the same promise.
        """
        stored = self.month.rows(
            "select number, kind, tells, promise, iif(kind = 'unanswered', alarms.due, '') as again"
            " from alarms join cases on cases.id = case_id group by 1, 2, 3, 4, 5 having count(*) > 1"
        )
        query = "select number, count(*) as times from alarms join cases on cases.id = case_id group by number"
        due = {row["number"]: row["times"] for row in self.month.rows(query)}
        said = Counter(line.number for line in self.lines)
        return [str(tuple(row)) for row in stored] + [each for each, times in said.items() if times > due.get(each, 0)]

    def never_said(self) -> list[str]:
        """Alarms that stand as told while the case was open, though nobody read a line about it then."""
        query = (
            "select cases.number, alarms.kind, alarms.told_at from alarms join cases on cases.id = case_id"
            " where alarms.told_at is not null and"
            " not exists (select 1 from promises as ended where ended.case_id = cases.id and"
            " ended.kind = 'resolution' and ended.kept_at <= alarms.told_at)"
        )
        return [
            f"{row['number']} {row['kind']} {row['told_at']}"
            for row in self.month.rows(f"{query} and alarms.kind in {CALLS}")
            if not self._read(row["number"], moment(row["told_at"]))
        ]

    def _read(self, number: str, told_at: datetime) -> bool:
        """Whether a line about the case, or a count of those left out, came when the bot says that it was told."""
        near = [each for each in self.calls if abs(_at(each) - told_at) < timedelta(minutes=1)]
        return any(number in each.text or MORE in each.text for each in near)

    def alone(self) -> list[str]:
        """Cases that nobody took by the time their first answer was late, and that nobody of the staff was told of.

        That nobody has taken it is said once; of an answer that was put off they are warned. What fell due while the
        bot was away is told with the delay instead.
        """
        query = (
            "select cases.number, case_id, promises.number as which, promises.due_at, promises.told_at from promises"
            " join cases on cases.id = case_id"
            " where kind = 'answer' and coalesce(delayed_at, missed_at) is not null"
        )
        found = []
        for row in self.month.rows(query):
            since, due = moment(row["told_at"]), moment(row["due_at"])
            kinds = "('unowned')" if row["which"] == 1 else "('unowned', 'warning')"
            called = f"select told_at from alarms where kind in {kinds} and case_id = ? and told_at is not null"
            times = [moment(each["told_at"]) for each in self.month.rows(called, row["case_id"])]
            if any(since <= each <= due and self._read(row["number"], each) for each in times):
                continue
            if not any(begin <= due and since <= end for begin, end in self.month.away):
                found.append(f"{row['number']} {due}")
        open_ones = "select number from cases where state in ('new', 'taken') and owner_id = 0"
        named = {line.number for line in self.lines}
        return found + [row["number"] for row in self.month.rows(open_ones) if row["number"] not in named]

    def a_day(self) -> Counter[str]:
        """Messages to the group by day, beside the cards."""
        return Counter(f"{datetime.fromtimestamp(each.date, LONDON):%d %b}" for each in self.posts)

    @property
    def _bot(self) -> object:
        return self.month.desk.telegram.world.bot


_SECOND = timedelta(seconds=1)  # Telegram's dates are whole seconds


def _settled(row: sqlite3.Row) -> tuple[str, datetime]:
    """What became of a promise according to the records, and when; what stands on was never settled."""
    fates = [(how, moment(row[f"{how}_at"])) for how in FATES if row[f"{how}_at"]]
    return fates[0] if fates else ("silent", datetime.max.replace(tzinfo=UTC))


def _at(message: Message) -> datetime:
    return datetime.fromtimestamp(message.date, UTC)
