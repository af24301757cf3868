"""What can happen: a person wrote, a button was pressed, a moment came. Past tense, frozen, with no decision in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

# What a person can send that reaches the other side. Everything else (sticker, poll, game …) is not evidence.
EVIDENCE = frozenset(
    {
        "text",
        "photo",
        "video",
        "animation",
        "voice",
        "audio",
        "document",
        "video_note",
        "location",
        "venue",
        "contact",
    }
)

Role = Literal["none", "agent", "supervisor", "manager"]


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a person, as Telegram gave it.

    `text` is the text or caption, unchanged; `html` the same with its formatting, empty when it has none. `album` is
    Telegram's media_group_id. `phone` and `own` belong to a shared contact: `own` says that it is the sender's number.
    `size` is the file's, in bytes, as Telegram claims it. `origin` and `written_at` say whose words a forwarded message
    holds. `facts` is what a place or a contact consists of, under Telegram's own names; `person` is
    the id of whose contact it is.
    """

    chat_id: int
    message_id: int
    kind: str
    text: str = ""
    html: str = ""
    file_id: str = ""
    file_name: str = ""
    album: str = ""
    phone: str = ""
    own: bool = False
    size: int = 0
    origin: str = ""
    written_at: datetime | None = None
    facts: Mapping[str, str | float] = field(default_factory=dict)
    person: int = 0


@dataclass(frozen=True, slots=True)
class Started:
    """A customer opened the bot or came back to it with /start; `payload` is what a link carried along.

    `known` says that they have just been talking with the bot: they need no greeting. `category` is what it is about,
    where that is known already.
    """

    payload: str = ""
    known: bool = False
    category: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A customer sent a message; `token` is the key whose label it is, `reply_case` the case replied to."""

    part: Part
    token: str = ""
    reply_case: int = 0


@dataclass(frozen=True, slots=True)
class Edited:
    """A customer changed a message; `copied` says that its copy already stands with the staff."""

    part: Part
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class Commanded:
    """A customer sent a command other than /start."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A customer pressed an inline button; everything here but `callback_id` was chosen by the client."""

    action: str
    case_id: int
    value: str
    callback_id: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """A customer blocked the bot or let it in again."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class TimerRang:
    """A moment came that a flow had asked to be woken at."""

    name: str
    case_id: int = 0


CustomerEvent = Started | Said | Edited | Commanded | Pressed | Blocked | TimerRang


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in the staff group; the role comes from the group's membership and the policy, never from a button.

    `name` is the one customers read. `departments` are those whose cases they work, none named: all. `desk` is who is
    known to work there, by id; asked for where somebody is barred from a case, None where it was not.
    """

    id: int
    name: str
    role: Role
    departments: tuple[str, ...] = ()
    desk: frozenset[int] | None = None
    load: int = 0  # how many open cases are theirs, where the policy limits that
    people: int = 0  # in the group, whether they have acted or not; 0 where Telegram did not say


@dataclass(frozen=True, slots=True)
class AgentPressed:
    """An agent pressed a button on a message about a case: the card, a form or a request."""

    actor: Actor
    action: str
    value: str
    callback_id: str
    message_id: int = 0
    occupied: bool = False  # another question to the customer is open
    alone: bool = False  # only one person works here
    colleagues: tuple[Actor, ...] = ()  # who is known of the staff, where the button is about them


@dataclass(frozen=True, slots=True)
class AgentCommanded:
    """An agent sent a command about a case; `words` stand behind it, `mentioned` is the id of who is named there."""

    actor: Actor
    name: str
    words: str
    part: Part
    mentioned: int = 0
    colleagues: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class AgentReplied:
    """An agent replied to the card or to a customer's message; `to` is the customer's message, 0 for the card."""

    actor: Actor
    part: Part
    to: int = 0


@dataclass(frozen=True, slots=True)
class AgentEdited:
    """An agent changed a reply that the customer already has."""

    actor: Actor
    part: Part


@dataclass(frozen=True, slots=True)
class AgentAnswered:
    """An agent replied to a prompt: the question to ask (`ask`), the sentence that resolves (`resolve`) …

    `value` is what the prompt was about.
    """

    actor: Actor
    part: Part
    prompt: str
    value: str = ""
    occupied: bool = False  # another question to the customer is open
    alone: bool = False  # only one person works here


@dataclass(frozen=True, slots=True)
class DeliveryFailed:
    """A message to the customer cannot be delivered; `reason` is blocked, deactivated, gone or refused."""

    reason: str


@dataclass(frozen=True, slots=True)
class ConversationPaused:
    """What the customer writes reaches nobody for a while: the promises stand still."""


@dataclass(frozen=True, slots=True)
class ConversationResumed:
    """The pause is over that began at `since`, or was no pause."""

    since: datetime


@dataclass(frozen=True, slots=True)
class AskedAbove:
    """The customer asked for somebody above, while the case is being worked on."""


@dataclass(frozen=True, slots=True)
class SurveyEnded:
    """The customer said how it was, or said nothing for long enough."""


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """The customer wants it looked at again: by who had it, by another agent, or by a supervisor."""

    by: Literal["owner", "another", "supervisor"]
    words: str = ""
    alone: bool = False  # only one person works here


@dataclass(frozen=True, slots=True)
class Withdrew:
    """The customer took the complaint back; `reason` is solved, not-needed, or their own words."""

    reason: str


@dataclass(frozen=True, slots=True)
class CaseMerged:
    """A supervisor made the case part of another one of the same customer."""

    actor: Actor
    into: str


@dataclass(frozen=True, slots=True)
class CaseAssigned:
    """A case that nobody had was given to somebody on duty."""

    to: Actor


@dataclass(frozen=True, slots=True)
class OwnerLeft:
    """Who had the case does not belong to its staff group any more."""


@dataclass(frozen=True, slots=True)
class OfferAnswered:
    """The customer pressed a button under the case's offer of this number; options are counted from 1."""

    answer: Literal["pick", "agree", "show-offer", "refuse"]
    number: int
    option: int = 0


@dataclass(frozen=True, slots=True)
class SaidMeanwhile:
    """What a customer wrote while the conversation was paused or ended comes to the staff, all at once."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Concerned:
    """A supervisor said whom of the staff the complaint is about, by ids and the names customers read; or nobody.

    `lets_go`: whoever has the case is not to have it any more, whomever it is about.
    """

    actor: Actor
    ids: tuple[int, ...]
    names: tuple[str, ...]
    lets_go: bool = False


@dataclass(frozen=True, slots=True)
class ToldAbout:
    """The customer named some of the staff in what they added to the case; all whom it is about by now."""

    ids: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedLook:
    """The customer asked for a second look at a demand that was declined."""


StaffEvent = AgentPressed | AgentCommanded | AgentReplied | AgentEdited | AgentAnswered | DeliveryFailed
CaseEvent = (
    StaffEvent
    | (Said | Edited | SurveyEnded | AskedAgain | Withdrew | CaseMerged)
    | (CaseAssigned | OwnerLeft | OfferAnswered | TimerRang)
    | (SaidMeanwhile | Concerned | ToldAbout | AskedLook | AskedAbove)
    | (ConversationPaused | ConversationResumed)
)
