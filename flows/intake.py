"""The conversation that makes a complaint: the machine of a draft.

Read TRANSITIONS from top to bottom; docs/flows.md shows it as a picture. A customer's answer comes as text even
where it is a key's label, because Telegram keeps messages for 24 hours but presses of inline buttons for 150 seconds
only: a bot that was away for five minutes still finds every answer.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

from transitions import MachineError

from flows import questions
from flows.answers import (
    check_twin,
    drop_subject,
    drop_wish,
    gives_contact,
    gives_number,
    keep_category,
    keep_change,
    keep_contact,
    keep_help,
    keep_help_words,
    keep_here,
    keep_name,
    keep_number,
    keep_story,
    keep_subject,
    keep_twin,
    keep_wish,
    keep_wish_words,
    scanned_subject,
)
from flows.draft import NO_TWINS, Draft, Turn
from flows.effects import Effect, Refused
from flows.events import EVIDENCE, Commanded, CustomerEvent, Edited, Said, Started, TimerRang
from flows.policy import Policy
from flows.questions import (
    ASKING,
    QUESTIONS,
    REVIEW,
    ask,
    ask_first,
    ask_leaving,
    end_joined,
    greet,
    greet_kept,
    insist,
    lodge,
    point_to_answer,
    point_to_category,
    remember_place,
    remind,
    say_added,
    say_contact_changed,
    say_contact_noted,
    say_discarded,
    say_expired,
    say_help,
    say_left,
    say_nothing_told,
    say_subject,
    to_edit,
    to_review,
    wake_later,
    welcome_back,
)
from flows.tables import machine, row
from flows.words import is_hello, is_short, visible, weight

STATES = (
    "new",
    "category",
    "twin",
    "story",
    "wish",
    "contact",
    "name",
    "help",
    "review",
    "leaving",
    "submitted",
    "joined",
    "discarded",
    "expired",
)


# --- conditions ------------------------------------------------------------------------------------------------------


def editing(turn: Turn) -> bool:
    """The customer came from the review to change one answer."""
    return turn.draft.editing


def names_category(turn: Turn) -> bool:
    """What it is about is known from the case that it goes back to."""
    return bool(turn.value)


def has_twin(turn: Turn) -> bool:
    """The customer has an open case about the same."""
    return turn.value in turn.twins


def story_told(turn: Turn) -> bool:
    """What happened is known already: the customer wrote it before being asked."""
    return not is_short(turn.draft.story)


def too_short(turn: Turn) -> bool:
    """The story is a word or two, and the customer has not insisted yet."""
    return is_short(turn.draft.story) and not turn.draft.insisted


def nothing_told(turn: Turn) -> bool:
    """Nothing at all was sent as the story."""
    return not turn.draft.story


def is_evidence(turn: Turn) -> bool:
    """A photo, a voice message, a file, a place, or what somebody else wrote: part of what happened, and no answer."""
    return turn.part.kind not in ("text", "contact") or bool(turn.part.origin)


def is_unspoken(turn: Turn) -> bool:
    """Evidence where a voice message would be the answer."""
    return is_evidence(turn) and (turn.part.kind != "voice" or bool(turn.part.origin))


def is_no_contact(turn: Turn) -> bool:
    """Evidence where a contact would be the answer."""
    return is_evidence(turn) and turn.part.kind != "contact"


def is_greeting(turn: Turn) -> bool:
    """A first message that is only a hello, or too little to mean anything; nothing to keep."""
    part = turn.part
    return says_hello(turn) or (part.kind == "text" and not part.origin and weight(part.text) < 3)


def says_hello(turn: Turn) -> bool:
    """A hello in the middle of the conversation: no part of what happened."""
    return turn.part.kind == "text" and not turn.part.origin and is_hello(turn.part.text)


def scanned(turn: Turn) -> bool:
    """The customer came by a link that names an order or a place."""
    return scanned_subject(turn) is not None


def still_busy(turn: Turn) -> bool:
    """The customer has written since the timer was set."""
    return turn.now < turn.draft.touched_at + turn.policy.intake.remind_after


def nothing_written(turn: Turn) -> bool:
    """At most taps that are quickly made again: nothing to lose."""
    return not (turn.draft.story or turn.draft.help or turn.draft.editing)


def untold(turn: Turn) -> bool:
    """Opened and left without an answer: nothing to remind of."""
    return not turn.draft.story and not turn.draft.category


def came_from(place: str) -> Callable[[Turn], bool]:
    """Leaving was asked for at this place."""
    return lambda turn: turn.draft.before == place


def to_be_shown(turn: Turn) -> bool:
    """Something was written in the review, which is shown again once the customer pauses."""
    return turn.draft.outdated


def reminded(turn: Turn) -> bool:
    """The one reminder was given."""
    return turn.draft.reminded


# --- the table -------------------------------------------------------------------------------------------------------

TRANSITIONS: list[dict[str, Any]] = [
    # the first word: /start, or just writing
    row("start", "new", "twin", when=has_twin, do=keep_twin, then=ask_first),
    row("start", "new", "story", when=names_category, do=keep_category, then=ask_first),
    row("start", "new", "category", do=keep_subject, then=greet),
    row("say", "new", "category", when=is_greeting, then=greet),
    row("say", "new", "category", do=keep_story, then=greet_kept),
    # a key that was left standing when one with nothing told fell silent
    row("choose", "new", "twin", when=has_twin, do=keep_twin, then=ask_first),
    row("choose", "new", "story", do=keep_category, then=ask_first),
    row("cancel", "new", "discarded", then=say_left),
    # what it is about
    row("choose", "category", "twin", when=has_twin, do=keep_twin, then=ask),
    row("choose", "category", "review", when=editing, do=keep_category, then=to_review),
    row("choose", "category", "wish", when=story_told, do=keep_category, then=ask),
    row("choose", "category", "story", do=keep_category, then=ask),
    row("say", "category", None, when=says_hello, then=ask),
    row("say", "category", None, do=keep_story, then=point_to_category),
    # about an open case, or something new
    row("join", "twin", "joined", do=check_twin, then=end_joined),
    row("separate", "twin", "review", when=editing, then=to_review),
    row("separate", "twin", "wish", when=story_told, then=ask),
    row("separate", "twin", "story", then=ask),
    row("say", "twin", None, when=says_hello, then=ask),
    row("say", "twin", None, do=keep_story),
    row("back", "twin", "category", then=ask),
    # what happened
    row("say", "story", None, when=says_hello, then=ask),
    row("say", "story", None, do=keep_story),
    row("done", "story", None, when=nothing_told, then=say_nothing_told),
    row("done", "story", None, when=too_short, then=insist),
    row("done", "story", "review", when=editing, then=to_review),
    row("done", "story", "wish", then=ask),
    # what would put it right
    row("choose", "wish", "review", when=editing, do=keep_wish, then=to_review),
    row("choose", "wish", "contact", do=keep_wish, then=ask),
    row("skip", "wish", "review", when=editing, do=drop_wish, then=to_review),
    row("skip", "wish", "contact", do=drop_wish, then=ask),
    row("say", "wish", None, when=is_unspoken, do=keep_story),
    row("say", "wish", "review", when=editing, do=keep_wish_words, then=to_review),
    row("say", "wish", "contact", do=keep_wish_words, then=ask),
    # how to reach the customer
    row("here", "contact", "review", when=editing, do=keep_here, then=to_review),
    row("here", "contact", "name", do=keep_here, then=ask),
    row("say", "contact", None, when=is_no_contact, do=keep_story, then=point_to_answer),
    row("say", "contact", "review", when=editing, do=keep_contact, then=to_review),
    row("say", "contact", "name", do=keep_contact, then=ask),
    # what to call the customer
    row("say", "name", None, when=is_evidence, do=keep_story, then=point_to_answer),
    row("say", "name", None, when=gives_number, do=keep_number, then=say_contact_noted),
    row("say", "name", "review", do=keep_name, then=to_review),
    # which help is needed: offered beside what happened, and in the review
    row("help", "story", "help", unless=editing, then=ask),
    row("help", "review", "help", then=to_edit),
    row("choose", "help", "review", when=editing, do=keep_help, then=to_review),
    row("choose", "help", "story", do=keep_help, then=say_help),
    row("say", "help", None, when=is_unspoken, do=keep_story),
    row("say", "help", "review", when=editing, do=keep_help_words, then=to_review),
    row("say", "help", "story", do=keep_help_words, then=say_help),
    # the review
    row("say", "review", None, when=gives_contact, do=keep_contact, then=say_contact_changed),
    row("say", "review", None, when=says_hello, then=ask),
    row("say", "review", None, do=keep_story, then=say_added),
    row("show", "review", None, when=to_be_shown, then=ask),
    row("submit", "review", "submitted", then=lodge),
    *(
        row(f"edit-{question}", "review", question, then=to_edit)
        for question in QUESTIONS
    ),
    row("drop-subject", "review", None, do=drop_subject, then=ask),
    # one step back
    row("back", ["category", *ASKING[2:-1]], "review", when=editing, then=to_review),
    *(
        row("back", later, earlier, then=ask)
        for earlier, later in pairwise(QUESTIONS)
    ),
    row("back", "help", "story", then=ask),
    # leaving, after a question where there is something to lose
    row("cancel", ["category", "twin", "story", "help"], "discarded", when=nothing_written, then=say_left),
    row("cancel", ASKING, "leaving", do=remember_place, then=ask_leaving),
    row("throw", "leaving", "discarded", then=say_discarded),
    *(
        row("keep", "leaving", place, when=came_from(place), then=ask)
        for place in ASKING
    ),
    # coming back, changing an answer, falling silent
    row("start", [*ASKING, "leaving"], None, when=scanned, do=keep_subject, then=say_subject),
    row("start", [*ASKING, "leaving"], None, then=welcome_back),
    row("change", "review", None, do=keep_change, then=ask),
    row("change", [*ASKING[:-1], "leaving"], None, do=keep_change),
    row("ring", [*ASKING, "leaving"], "expired", when=reminded, unless=still_busy, then=say_expired),
    row("ring", [*ASKING, "leaving"], "expired", when=untold, unless=still_busy),
    row("ring", [*ASKING, "leaving"], None, unless=still_busy, then=remind),
    row("ring", [*ASKING, "leaving"], None, then=wake_later),
]  # fmt: skip
MACHINE = machine(STATES, TRANSITIONS)
IN_ONE_LINE = ("wish", "contact", "name", "help")  # answered by a few words: a key's label from elsewhere is none


# --- the step --------------------------------------------------------------------------------------------------------


def step(
    draft: Draft,
    event: CustomerEvent,
    policy: Policy,
    now: datetime,
    suggested_name: str,
    twins: Mapping[str, str] = NO_TWINS,
) -> list[Effect]:
    """Take one event through the machine; `draft` becomes the new state. Refused: nothing has changed."""
    turn = Turn(draft, event, policy, now, suggested_name, twins)
    trigger = _trigger(draft, event, policy)
    try:
        moved = MACHINE.events[trigger].trigger(draft, turn)
    except MachineError:
        moved = False
    if not moved and not turn.effects:
        raise Refused("not-now")
    if not isinstance(event, TimerRang):
        draft.outdated = draft.outdated and draft.state == "review"
        draft.touched_at, draft.reminded = now, False
    return turn.effects


def _trigger(draft: Draft, event: CustomerEvent, policy: Policy) -> str:
    match event:
        case Started():
            return "start"
        case Said():
            return _said(draft, event, policy)
        case Edited():
            return "change"
        case Commanded(name="cancel"):
            return "cancel"
        case TimerRang():
            return "show" if event.name == REVIEW else "ring"
        case _:
            raise Refused("not-now")


def _said(draft: Draft, event: Said, policy: Policy) -> str:
    """A key of the question that is open, or else words; what cannot be kept is refused with the reason."""
    offered = {key.token for row in questions.keyboard(draft, policy).rows for key in row if not key.share_phone}
    if event.token in offered:
        return "choose" if ":" in event.token else event.token
    if event.part.kind not in EVIDENCE:
        raise Refused(f"not-evidence-{draft.state}" if draft.state in ("contact", "name") else "not-evidence")
    if event.part.kind == "text" and not visible(event.part.text):
        raise Refused("text-empty")
    if draft.state == "leaving":
        raise Refused("choose-leaving")
    if is_way(event.token) or (event.token and draft.state in IN_ONE_LINE):
        raise Refused("not-now")
    return "say"


def first_tokens(policy: Policy) -> frozenset[str]:
    """The keys under the first question."""
    return frozenset(key.token for row in questions.keyboard(Draft(0), policy).rows for key in row)


def is_way(token: str) -> bool:
    """A key that leads somewhere, like Done or Submit: tapped twice it is no answer to the next question."""
    return bool(token) and ":" not in token
