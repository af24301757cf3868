"""The conversation that makes a complaint: a draft, its machine, and the questions it asks.

Read TRANSITIONS from top to bottom; docs/flows.md shows it as a picture. A customer's answer comes as text even
where it is a key's label, because Telegram keeps messages for 24 hours but presses of inline buttons for 150 seconds
only: a bot that was away for five minutes still finds every answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from transitions import MachineError

from flows import deeplink
from flows.contact import MEDIUM, Contact, read_contact, shared_phone
from flows.deeplink import Subject
from flows.effects import Effect, Key, Keyboard, OpenCase, React, Refused, Rest, Say, Text, Wake
from flows.events import EVIDENCE, Commanded, CustomerEvent, Edited, Part, Said, Started, TimerRang
from flows.evidence import check_count, check_size
from flows.needs import NEEDS, NOT_NEEDED, SPOKEN, help_text
from flows.policy import Policy
from flows.tables import machine, row
from flows.words import KEPT, is_hello, is_long, is_short, units, visible, weight

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
ENDED = frozenset({"submitted", "joined", "discarded", "expired"})
QUESTIONS = ("category", "story", "wish", "contact", "name")
# UTF-16 units: what fits the card beside the story, a topic's title, a line of the card.
WISH_UNITS, NAME_UNITS, HELP_UNITS = 1000, 60, 200


NO_TWINS: Mapping[str, str] = {}
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Draft:
    """A complaint that is still being told; one a customer."""

    customer_id: int
    state: str = "new"
    before: str = ""  # where "keep going" leads back to
    editing: bool = False  # an answer is being changed from the review
    insisted: bool = False  # "done" was tapped once already on a very short story
    category: str = ""
    twin: str = ""  # the number of an open case about the same, while it is asked whether it is that one
    follows: str = ""  # the number of an older case that this is about again
    story: list[Part] = field(default_factory=list)
    wish: str = ""  # a remedy's id, or own words
    wish_message: int = 0
    contact: Contact | None = None
    contact_message: int = 0
    name: str = ""
    name_message: int = 0
    order_number: str = ""
    place: str = ""
    help: str = ""  # one of NEEDS, or own words
    help_message: int = 0
    refused_album: str = ""  # an album of which a part did not fit: said once
    touched_at: datetime = NEVER
    reminded: bool = False

    @property
    def active(self) -> bool:
        """Whether the conversation is under way."""
        return self.state != "new" and self.state not in ENDED


@dataclass(slots=True)
class Turn:
    """One event on its way through the machine, and what follows from it."""

    draft: Draft
    event: CustomerEvent
    policy: Policy
    now: datetime
    suggested_name: str
    twins: Mapping[str, str] = field(default_factory=dict)  # the customer's open cases: their numbers by category
    effects: list[Effect] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """The message of this event."""
        assert isinstance(self.event, Said | Edited)
        return self.event.part

    @property
    def value(self) -> str:
        """What stands behind the key that was pressed: `category:delivery` gives delivery."""
        assert isinstance(self.event, Said)
        return self.event.token.partition(":")[2]

    def say(self, key: str, markup: Keyboard | None = None, **args: Any) -> None:
        """Add a sentence to what follows."""
        self.effects.append(Say(Text(key, args), markup))


# --- what is kept ----------------------------------------------------------------------------------------------------


def keep_story(turn: Turn) -> None:
    """Keep a message as part of what happened."""
    draft, part = turn.draft, turn.part
    limits = turn.policy.intake
    if part.kind != "text":
        check_size(part, limits)
        check_count(draft.story, limits)
    if len(draft.story) >= limits.story_messages:
        raise Refused("story-too-many", limit=limits.story_messages)
    if sum(len(kept.text) for kept in draft.story) + len(part.text) > limits.story_characters:
        raise Refused("story-too-long", limit=limits.story_characters)
    draft.story.append(part)
    turn.effects.append(React(part, KEPT))
    if is_long(part.text) and draft.state == "story":
        turn.say("story-long-kept")


def keep_category(turn: Turn) -> None:
    """Keep what the complaint is about."""
    turn.draft.category = turn.value


def keep_twin(turn: Turn) -> None:
    """Keep what the complaint is about, and the case that it may belong to."""
    turn.draft.category = turn.value
    turn.draft.twin = turn.twins[turn.value]


def check_twin(turn: Turn) -> None:
    """The case is still open: else it is something new."""
    if turn.draft.twin not in turn.twins.values():
        raise Refused("twin-closed", number=turn.draft.twin)


def keep_wish(turn: Turn) -> None:
    """Keep the remedy, in the policy's terms or in the customer's words."""
    turn.draft.wish, turn.draft.wish_message = turn.value, 0


def keep_wish_words(turn: Turn) -> None:
    """Keep the remedy in the customer's own words, written or spoken."""
    if turn.part.kind == "voice":
        keep_story(turn)
        turn.draft.wish, turn.draft.wish_message = SPOKEN, 0
        return
    turn.draft.wish, turn.draft.wish_message = _answer(turn.part, WISH_UNITS), turn.part.message_id


def drop_wish(turn: Turn) -> None:
    """Leave the remedy to the business."""
    turn.draft.wish, turn.draft.wish_message = "", 0


def keep_contact(turn: Turn) -> None:
    """Keep a phone number or an e-mail address, shared or typed."""
    part = turn.part
    if part.kind == "contact":
        if not part.own:
            raise Refused("contact-not-own")
        contact = shared_phone(part.phone)
    else:
        contact = read_contact(_answer(part, 200), turn.policy.company.country)
    turn.draft.contact, turn.draft.contact_message = contact, part.message_id


def keep_here(turn: Turn) -> None:
    """Reach the customer in Telegram only."""
    turn.draft.contact, turn.draft.contact_message = Contact("telegram"), 0


def keep_name(turn: Turn) -> None:
    """Keep how the customer wants to be called."""
    turn.draft.name, turn.draft.name_message = " ".join(_answer(turn.part, NAME_UNITS).split()), turn.part.message_id


def keep_help(turn: Turn) -> None:
    """Keep which help is needed, or that none is."""
    turn.draft.help, turn.draft.help_message = "" if turn.value == NOT_NEEDED else turn.value, 0


def keep_help_words(turn: Turn) -> None:
    """Keep which help is needed in the customer's own words, written or spoken."""
    if turn.part.kind == "voice":
        keep_story(turn)
        turn.draft.help, turn.draft.help_message = SPOKEN, 0
        return
    turn.draft.help, turn.draft.help_message = _answer(turn.part, HELP_UNITS), turn.part.message_id


def keep_subject(turn: Turn) -> None:
    """Keep the order and the place that a link or poster carried."""
    subject = _scanned(turn)
    if subject is not None:
        turn.draft.order_number, turn.draft.place = subject.order, subject.place


def drop_subject(turn: Turn) -> None:
    """The order and the place were not those that it is about."""
    turn.draft.order_number, turn.draft.place = "", ""


def _scanned(turn: Turn) -> Subject | None:
    return deeplink.read(turn.event.payload) if isinstance(turn.event, Started) else None


def keep_change(turn: Turn) -> None:
    """An edited message changes the answer it gave."""
    draft, part = turn.draft, turn.part
    answers: dict[int, Callable[[Turn], None]] = {
        draft.wish_message: keep_wish_words,
        draft.contact_message: keep_contact,
        draft.name_message: keep_name,
        draft.help_message: keep_help_words,
    }
    if part.message_id in answers:
        answers[part.message_id](turn)
    elif any(kept.message_id == part.message_id for kept in draft.story):
        draft.story = [replace(part, album=kept.album) if kept.message_id == part.message_id else kept
                       for kept in draft.story]  # fmt: skip
    else:
        raise Refused("edit-unknown")
    turn.effects.append(React(part, KEPT))


def _answer(part: Part, limit: int) -> str:
    """The words of a one-line answer; Refused where there are none or too many."""
    if part.kind != "text":
        raise Refused("answer-in-words")
    if not visible(part.text):
        raise Refused("text-empty")
    if units(part.text) > limit:
        raise Refused("answer-too-long", limit=limit)
    return part.text.strip()


# --- conditions ------------------------------------------------------------------------------------------------------


def editing(turn: Turn) -> bool:
    """The customer came from the review to change one answer."""
    return turn.draft.editing


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
    return _scanned(turn) is not None


def still_busy(turn: Turn) -> bool:
    """The customer has written since the timer was set."""
    return turn.now < turn.draft.touched_at + turn.policy.intake.remind_after


def untold(turn: Turn) -> bool:
    """Opened and left without an answer: nothing to remind of."""
    return not turn.draft.story and not turn.draft.category


def came_from(place: str) -> Callable[[Turn], bool]:
    """Leaving was asked for at this place."""
    return lambda turn: turn.draft.before == place


def reminded(turn: Turn) -> bool:
    """The one reminder was given."""
    return turn.draft.reminded


# --- what is said ----------------------------------------------------------------------------------------------------


def ask(turn: Turn) -> None:
    """Ask the question of the state that was reached."""
    turn.draft.insisted = False
    turn.effects.append(Say(question(turn.draft), keyboard(turn.draft, turn.policy, turn.suggested_name)))


def greet(turn: Turn) -> None:
    """Say how long it takes and what comes of it, with the first question."""
    _open(turn, "greeting")


def greet_kept(turn: Turn) -> None:
    """Say that what was written is kept, with the first question."""
    _open(turn, "greeting-kept")


def welcome_back(turn: Turn) -> None:
    """Go on where the customer stopped."""
    _introduce(turn, "welcome-back")


def say_subject(turn: Turn) -> None:
    """Say that the draft is about what the link named, and go on where the customer stopped."""
    _introduce(turn, "subject-kept")


def _open(turn: Turn, key: str) -> None:
    _introduce(turn, key)
    turn.effects.append(Wake("draft-idle", turn.now + turn.policy.intake.remind_after))


def _introduce(turn: Turn, key: str) -> None:
    first, second = Text(key), question(turn.draft)
    subject = subject_text(turn.draft.order_number, turn.draft.place)
    if subject is not None and turn.draft.state != "review":
        first = Text("joined", {"first": first, "second": subject})
    markup = keyboard(turn.draft, turn.policy, turn.suggested_name)
    turn.effects.append(Say(Text("joined", {"first": first, "second": second}), markup))


def point_to_category(turn: Turn) -> None:
    """Say once that what was written is kept, and that a tap is still wanted."""
    if len(turn.draft.story) == 1:
        turn.say("story-kept-choose")


def insist(turn: Turn) -> None:
    """Ask once for more words; a second "done" is taken as it is."""
    turn.draft.insisted = True
    turn.say("story-too-short", given=turn.draft.story[-1].text[:40])


def say_nothing_told(turn: Turn) -> None:
    """ "Done" before anything was told."""
    turn.say("story-empty")


def to_edit(turn: Turn) -> None:
    """Ask again, and come back to the review after this answer."""
    turn.draft.editing = True
    ask(turn)


def to_review(turn: Turn) -> None:
    """The review is reached again."""
    turn.draft.editing = False
    ask(turn)


def remember_place(turn: Turn) -> None:
    """Note where "keep going" leads back to."""
    turn.draft.before = turn.draft.state


def ask_leaving(turn: Turn) -> None:
    """Ask before anything is thrown away."""
    turn.effects.append(Say(Text("ask-leaving"), keyboard(turn.draft, turn.policy)))


def say_discarded(turn: Turn) -> None:
    """Nothing was kept, and the door stays open."""
    turn.say("discarded", Keyboard())
    turn.effects.append(Rest("draft-idle"))


def remind(turn: Turn) -> None:
    """Bring the draft to mind, once."""
    turn.draft.reminded = True
    _introduce(turn, "draft-reminder")
    turn.effects.append(Wake("draft-idle", turn.draft.touched_at + turn.policy.intake.expire_after))


def wake_later(turn: Turn) -> None:
    """The customer is at it: look again a day after the last word."""
    turn.effects.append(Wake("draft-idle", turn.draft.touched_at + turn.policy.intake.remind_after))


def say_expired(turn: Turn) -> None:
    """Let the draft go with a word."""
    turn.say("draft-expired", Keyboard(), days=round(turn.policy.intake.expire_days))


def end_joined(turn: Turn) -> None:
    """What was told goes to the open case."""
    turn.effects.append(Rest("draft-idle"))


def lodge(turn: Turn) -> None:
    """Make it a case."""
    turn.effects += [Rest("draft-idle"), OpenCase()]


# --- the table -------------------------------------------------------------------------------------------------------

ASKING = ["category", "twin", "story", "wish", "contact", "name", "help", "review"]
TRANSITIONS: list[dict[str, Any]] = [
    # the first word: /start, or just writing
    row("start", "new", "category", do=keep_subject, then=greet),
    row("say", "new", "category", when=is_greeting, then=greet),
    row("say", "new", "category", do=keep_story, then=greet_kept),
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
    row("say", "contact", None, when=is_no_contact, do=keep_story),
    row("say", "contact", "review", when=editing, do=keep_contact, then=to_review),
    row("say", "contact", "name", do=keep_contact, then=ask),
    # what to call the customer
    row("say", "name", None, when=is_evidence, do=keep_story),
    row("say", "name", "review", do=keep_name, then=to_review),
    # which help is needed: offered in the review
    row("choose", "help", "review", do=keep_help, then=to_review),
    row("say", "help", None, when=is_unspoken, do=keep_story),
    row("say", "help", "review", do=keep_help_words, then=to_review),
    # the review
    row("say", "review", None, do=keep_story, then=ask),
    row("submit", "review", "submitted", then=lodge),
    *(
        row(f"edit-{question}", "review", question, then=to_edit)
        for question in QUESTIONS
    ),
    row("help", "review", "help", then=to_edit),
    row("drop-subject", "review", None, do=drop_subject, then=ask),
    # one step back
    row("back", ["category", *ASKING[2:-1]], "review", when=editing, then=to_review),
    *(
        row("back", later, earlier, then=ask)
        for earlier, later in pairwise(QUESTIONS)
    ),
    # leaving, after a question
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


# --- questions and their keys ----------------------------------------------------------------------------------------


def question(draft: Draft) -> Text:
    """What is asked in the draft's state, with its place among the questions."""
    if draft.state == "review":
        return review(draft)
    if draft.state in ("leaving", "help"):
        return Text(f"ask-{draft.state}")
    if draft.state == "twin":
        return Text("ask-twin", {"number": draft.twin, "category": Text(f"category-{draft.category}")})
    place = {"step": QUESTIONS.index(draft.state) + 1, "steps": len(QUESTIONS)}
    return Text(f"ask-{draft.state}", place)


def review(draft: Draft) -> Text:
    """All answers, to be looked at once before they are sent."""
    return Text(
        "ask-review",
        {
            "category": Text(f"category-{draft.category}"),
            "story": Text("quoted", {"words": story_excerpt(draft)}) if story_excerpt(draft) else Text("no-words"),
            "evidence": (evidence(draft.story), *_extras(draft)) if _extras(draft) else evidence(draft.story),
            "wish": wish_text(draft.wish, draft.wish_message),
            "contact": contact_text(draft.contact),
            "name": draft.name,
        },
    )


def _extras(draft: Draft) -> tuple[Text, ...]:
    """The lines of the review that not every complaint has."""
    subject = subject_text(draft.order_number, draft.place)
    lines = [Text("review-subject", {"subject": subject})] if subject else []
    lines += [Text("review-help", {"help": help_text(draft.help, draft.help_message)})] if draft.help else []
    return tuple(lines)


def subject_text(order: str, place: str) -> Text | None:
    """The order and the place as one line; None where neither is known."""
    if order and place:
        return Text("subject-order-place", {"order": order, "place": place})
    if order:
        return Text("subject-order", {"order": order})
    return Text("subject-place", {"place": place}) if place else None


def story_excerpt(draft: Draft, units: int = 700) -> str:
    """The beginning of the story, enough to recognise it in the review; the case keeps all of it."""
    words = "\n".join(part.text for part in draft.story if part.text)
    return words if len(words) <= units else words[:units].rstrip() + " …"


def evidence(story: list[Part]) -> Text:
    """How many files came with the story."""
    files = sum(part.kind != "text" for part in story)
    return Text("evidence-count", {"files": files})


def wish_text(wish: str, own_words: int | bool) -> Text:
    """The remedy as a text: the policy's word for it, the customer's own words, or none given."""
    if not wish:
        return Text("wish-open")
    if wish == SPOKEN and not own_words:
        return Text("spoken")
    return Text("words", {"words": wish}) if own_words else Text(f"remedy-{wish}")


def contact_text(contact: Contact | None) -> Text:
    """How the customer is reached, as a text."""
    contact = contact or Contact("telegram")
    return Text(MEDIUM[contact.medium], {"value": contact.value})


def keyboard(draft: Draft, policy: Policy, suggested_name: str = "") -> Keyboard:
    """The keys under the question of the draft's state."""
    way_out = (_key("back"), _key("cancel")) if draft.state != "category" or draft.editing else (_key("cancel"),)
    rows: dict[str, tuple[tuple[Key, ...], ...]] = {
        "category": (*_pairs([_key(f"category:{each.id}") for each in policy.category]), way_out),
        "twin": ((_key("join"),), (_key("separate"),), way_out),
        "story": ((_key("done"),), way_out),
        "wish": (*_pairs([_key(f"remedy:{each.id}") for each in policy.remedy if each.wish]), (_key("skip"),), way_out),
        "contact": ((Key("share", Text("key-share"), share_phone=True),), (_key("here"),), way_out),
        "name": (*_name_key(suggested_name), way_out),
        "help": (*_pairs([_key(f"help:{each}") for each in NEEDS]), (_key(f"help:{NOT_NEEDED}"),), way_out),
        "review": (
            (_key("submit"),),
            (_key("edit-category"), _key("edit-story")),
            (_key("edit-wish"), _key("edit-contact")),
            (_key("edit-name"), _key("help")),
            *(((_key("drop-subject"),),) if draft.order_number or draft.place else ()),
            (_key("cancel"),),
        ),
        "leaving": ((_key("keep"),), (_key("throw"),)),
    }
    return Keyboard(rows.get(draft.state, ()), Text(f"placeholder-{draft.state}"))


def known_keys(policy: Policy) -> list[Key]:
    """Every key whose label a customer may send back, for reading labels in any language."""
    drafts = [Draft(0, state=state, place="-") for state in (*ASKING, "leaving")]
    rows = [row for draft in drafts for row in keyboard(draft, policy).rows]
    return [key for row in rows for key in row if not key.share_phone] + [_key("back")]


def _key(token: str) -> Key:
    kind, _, name = token.partition(":")
    return Key(token, Text(f"{kind}-{name}" if name else f"key-{token}"))


def _name_key(suggested_name: str) -> tuple[tuple[Key, ...], ...]:
    """The name that Telegram shows, where it would be taken as an answer."""
    if not suggested_name or units(suggested_name) > NAME_UNITS:
        return ()
    return ((Key("say", Text("words", {"words": suggested_name})),),)


def _pairs(keys: list[Key]) -> list[tuple[Key, ...]]:
    return [tuple(keys[at : at + 2]) for at in range(0, len(keys), 2)]


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
            return "ring"
        case _:
            raise Refused("not-now")


def _said(draft: Draft, event: Said, policy: Policy) -> str:
    """A key of the question that is open, or else words; what cannot be kept is refused with the reason."""
    offered = {key.token for row in keyboard(draft, policy).rows for key in row if not key.share_phone}
    if event.token in offered:
        return "choose" if ":" in event.token else event.token
    if event.part.kind not in EVIDENCE:
        raise Refused("not-evidence")
    if event.part.kind == "text" and not visible(event.part.text):
        raise Refused("text-empty")
    if draft.state == "leaving":
        raise Refused("choose-leaving")
    if is_way(event.token):
        raise Refused("not-now")
    return "say"


def is_way(token: str) -> bool:
    """A key that leads somewhere, like Done or Submit: tapped twice it is no answer to the next question."""
    return bool(token) and ":" not in token
