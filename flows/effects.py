"""What may be asked for: imperative, frozen, in text keys and never in sentences. bot carries them out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from flows.events import Part

StaffRole = Literal["agent", "supervisor", "manager"]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence by its key; `args` fill its placeholders: words, numbers, moments (aware UTC) or further texts."""

    key: str
    args: Mapping[str, "Argument"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """A person named so that their own client notices: a mention by id."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money: minor units (pence, fen) of a currency by its ISO 4217 code."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class City:
    """A time zone by the city that stands for it, in the reader's language."""

    zone: str


@dataclass(frozen=True, slots=True)
class Past:
    """A moment (aware UTC) that is only looked back at: shown short, without its weekday."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Near:
    """A moment (aware UTC) for who reads it at `now`: of the same day its clock alone."""

    at: datetime
    now: datetime


@dataclass(frozen=True, slots=True)
class WebLink:
    """Words that lead to an address."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Words as they were said; those from `start` to `end` stand out."""

    words: str
    start: int
    end: int


Argument = str | int | datetime | Past | Near | Text | Person | Amount | City | WebLink | Marked | tuple[Text, ...]


class Refused(Exception):
    """What was tried cannot be done now; `text` says so and what to do instead."""

    def __init__(self, key: str, **args: Argument) -> None:
        super().__init__(key)
        self.text = Text(key, args)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the keyboard under the chat; pressing it sends its label as a message."""

    token: str
    label: Text
    share_phone: bool = False


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard under the chat: rows of keys; without rows it is taken away."""

    rows: tuple[tuple[Key, ...], ...] = ()
    placeholder: Text | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button; `case_id` and `value` come back with the press, from the client, and prove nothing."""

    action: str
    label: Text
    case_id: int = 0
    value: str = ""
    style: Literal["", "primary", "success", "danger"] = ""


@dataclass(frozen=True, slots=True)
class Buttons:
    """Inline buttons under one message, in rows."""

    rows: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """What the buttons under a message ask; only the newest message that asks it has them."""

    name: Literal["survey", "decision", "withdraw", "case", "which", "offer", "door"]
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class Say:
    """Tell the customer of this step something; rendered in the step and stored as said.

    With `history` the placeholder `steps` is filled with what has happened in the case so far. What it asks with its
    buttons is over by the next message that asks the same, or by `Over`.
    """

    text: Text
    markup: Keyboard | Buttons | None = None
    case_id: int = 0
    receipt: Part | None = None  # the agent's message whose words these are: a reaction there says delivered
    history: bool = False
    asks: Asking | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """Answer the press of a button, in a few words that vanish."""

    callback_id: str
    text: Text | None = None
    alert: bool = False


@dataclass(frozen=True, slots=True)
class React:
    """Put a reaction on a person's message: a receipt without words."""

    part: Part
    emoji: str


@dataclass(frozen=True, slots=True)
class ClearButtons:
    """Take the buttons off a message of the bot that has been answered."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing of this is asked any more: buttons that still stand under a message are taken off."""

    asked: tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class ClearStaffButtons:
    """Take the buttons off a message of the bot in the staff group."""

    message_id: int


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Make a case of the draft of this step."""


@dataclass(frozen=True, slots=True)
class GiveDecision:
    """Hand the customer the decision as a file that can be printed; `text` stands beside it."""

    case_id: int
    text: Text
    markup: Buttons


@dataclass(frozen=True, slots=True)
class TellStory:
    """Carry what came with the complaint (files, and words too long for the card) to the staff side."""

    case_id: int


@dataclass(frozen=True, slots=True)
class LookForNames:
    """Look for names of the staff in what a customer added to a case: whom it is about does not handle it."""

    case_id: int
    words: str


@dataclass(frozen=True, slots=True)
class TellStaffWords:
    """Say a sentence on the staff side of a case.

    With `notify` the placeholder `people` is filled with a mention of everybody who has at least this role, with
    `history` the placeholder `steps` with what has happened in the case so far. A reply to it goes to the customer;
    with `internal` it stays in the group, and who wrote it is told so. `also` is woken first, and named once. `about`
    is the promise that its buttons are about: once that is settled, the message says so (Settle).
    """

    case_id: int
    text: Text
    buttons: Buttons | None = None
    notify: StaffRole | None = None
    history: bool = False
    internal: bool = False
    also: Person | None = None
    about: int = 0


@dataclass(frozen=True, slots=True)
class ChangeStaffWords:
    """Change what a message of the bot in the staff group says, and its buttons; `quotes` as in AnswerStaff."""

    case_id: int
    message_id: int
    text: Text
    buttons: Buttons | None = None
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Settle:
    """The staff need no longer act on these promises of a case: what asked them to says what came of it, no buttons."""

    case_id: int
    promises: tuple[int, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class AnswerStaff:
    """Answer what somebody of the staff wrote or pressed, in the place where they did.

    `quotes` are the cases whose words it shows: it goes when one of them is erased. `form` is the customer without
    Telegram whose complaint a reply to this goes on with. `beside` is the case whose card it replies to, where that
    stands in the same place: a tap leads there.
    """

    text: Text
    buttons: Buttons | None = None
    quotes: tuple[int, ...] = ()
    form: int = 0
    beside: int = 0


@dataclass(frozen=True, slots=True)
class TellStaff:
    """Carry a customer's message to the staff side of a case."""

    case_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class TellMeanwhile:
    """Carry what was kept during a pause to the staff side of a case: one message with the words, then the files."""

    case_id: int
    parts: tuple[Part, ...]
    owner: Person | None = None


@dataclass(frozen=True, slots=True)
class TellCustomer:
    """Carry an agent's message to the customer, under the agent's name; a receipt follows delivery."""

    case_id: int
    part: Part
    actor: str
    to: int = 0
    question: bool = False
    by: datetime | None = None  # by when there are more news


@dataclass(frozen=True, slots=True)
class ChangeCopy:
    """A message was edited: change its copy on the other side."""

    case_id: int
    part: Part
    actor: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """Ask an agent, in the group, for the words that a step needs; their reply comes back as AgentAnswered.

    With `buttons` it is a form: what is tapped there is noted (flows/forms.py), and the reply completes it.
    """

    case_id: int
    name: str
    text: Text
    value: str = ""
    buttons: Buttons | None = None
    notify: StaffRole | None = None  # as in TellStaffWords


@dataclass(frozen=True, slots=True)
class ShowCase:
    """The staff's view of a case (topic, title, card) is stale."""

    case_id: int


@dataclass(frozen=True, slots=True)
class Promised:
    """The customer is told a time (aware UTC); it is stored as told, a later one is a new row.

    `kind` and `number` are those of flows/records.py. Of a clock of law nobody is told.
    """

    case_id: int
    kind: str
    number: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class PromiseEnded:
    """A promise stands no more: kept, missed, put off before it passed (delayed), or overtaken by something else."""

    case_id: int
    number: int
    how: Literal["kept", "missed", "delayed", "dropped"]


@dataclass(frozen=True, slots=True)
class Alarm:
    """Somebody of the staff has to know, now or when the silent hours are over.

    What comes at the same moment is one message of the group. `promise` is the number of the promise it is about; where
    that stands no more when the message is written, nobody is told. Of what is late, `was` and `by` are the times that
    the customer was told: the one that is not kept, and the new one.
    """

    case_id: int
    kind: Literal["warning", "unowned", "late", "late-again", "unanswered", "law", "escalated", "approval", "remedy"]
    tells: Literal["owner", "supervisor", "manager"]
    promise: int = 0
    was: datetime | None = None
    by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the case's history: who did what, with what words."""

    case_id: int
    actor: str
    kind: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recorded:
    """One line of the ledger: what happened to one remedy of an offer; never changed afterwards.

    `actor` is who of the staff did it, empty for the customer or the clock. `due_at` is what the customer was told.
    """

    case_id: int
    kind: Literal["offered", "accepted", "declined", "expired", "withdrawn", "delayed", "fulfilled", "dropped"]
    offer: str
    option: int
    remedy: str
    amount: Amount | None
    offered_by: str
    allowed_by: str
    allowed_role: str
    actor: str = ""
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wake:
    """Come back at a moment (aware UTC); the same name for the same case or customer replaces the earlier one."""

    name: str
    at: datetime
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """Forget a Wake."""

    name: str
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the customer of this step all that is kept about them, as files."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase what is personal about these cases and, with `person`, about the customer of this step.

    The records themselves are bare already. `names` are those under which the customer stands in the history;
    `listed` puts the person on the list that is applied again when a backup is restored.
    """

    case_ids: tuple[int, ...]
    names: frozenset[str]
    person: bool
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Farewell:
    """The last word to a customer who is erased: once it is sent nothing is left of it either."""

    text: Text


@dataclass(frozen=True, slots=True)
class SendInvitation:
    """Give the staff a new one-time link to a case, as a picture and an address, where they asked for it."""

    case_id: int


@dataclass(frozen=True, slots=True)
class HoldInvitation:
    """The customer of this step is asked whether the case of this link is theirs."""

    digest: str


@dataclass(frozen=True, slots=True)
class Follow:
    """The case belongs to the customer of this step from now on; the link is used up, who had it before is gone."""

    case_id: int
    before: int
    digest: str


@dataclass(frozen=True, slots=True)
class SayUntold:
    """Who follows a case here reads what nobody had told them yet; it is no longer for the staff to tell."""

    case_id: int


@dataclass(frozen=True, slots=True)
class LetGo:
    """The case is the business of the person before no longer: what they were shown of it goes, and `text` says so."""

    case_id: int
    before: int
    text: Text


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """The customer's command menu follows the language chosen."""

    language: str


@dataclass(frozen=True, slots=True)
class Assign:
    """Give a case that nobody has to somebody on duty, `but` not to this one, who let it go."""

    case_id: int
    but: int = 0


@dataclass(frozen=True, slots=True)
class Freed:
    """Somebody has a hand free: the oldest waiting case comes to them, but not the one they let go."""

    user_id: int
    but_case: int = 0


Effect = (
    Say
    | Toast
    | React
    | ClearButtons
    | Over
    | ClearStaffButtons
    | OpenCase
    | GiveDecision
    | TellStory
    | LookForNames
    | TellStaffWords
    | ChangeStaffWords
    | Settle
    | AnswerStaff
    | TellStaff
    | TellMeanwhile
    | TellCustomer
    | ChangeCopy
    | Prompt
    | ShowCase
    | Promised
    | PromiseEnded
    | Alarm
    | Note
    | Recorded
    | Wake
    | Rest
    | SendInvitation
    | HoldInvitation
    | Follow
    | SayUntold
    | LetGo
    | SpeakLanguage
    | HandOver
    | Erase
    | Farewell
    | Assign
    | Freed
)
