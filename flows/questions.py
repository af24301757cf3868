"""The questions of the conversation that makes a complaint, their keys, and what is said between them."""

from datetime import timedelta

from flows.answers import NAME_UNITS
from flows.draft import Draft, Turn
from flows.effects import Key, Keyboard, OpenCase, Rest, Say, Text, Wake
from flows.events import Started
from flows.folding import pairs
from flows.needs import NEEDS, NOT_NEEDED, help_text
from flows.policy import Policy
from flows.summary import contact_text, files, subject_text, unwritten, wish_text
from flows.words import units

REVIEW = "draft-review"  # the timer that shows it again
PAUSE = timedelta(seconds=3)  # several messages in a row are answered with one review
QUESTIONS = ("category", "story", "wish", "contact", "name")
ASKING = ["category", "twin", "story", "wish", "contact", "name", "help", "review"]


# --- questions and their keys ----------------------------------------------------------------------------------------


def question(draft: Draft) -> Text:
    """What is asked in the draft's state, with its place among the questions."""
    if draft.state == "review":
        return review(draft)
    if draft.state in ("leaving", "help"):
        return Text(f"ask-{draft.state}")
    if draft.state == "twin":
        return Text("ask-twin", {"number": draft.twin, "category": Text(f"category-{draft.category}")})
    if draft.editing:
        return Text(f"ask-{draft.state}-again")
    place = {"step": QUESTIONS.index(draft.state) + 1, "steps": len(QUESTIONS)}
    return Text(f"ask-{draft.state}", place)


def review(draft: Draft) -> Text:
    """All answers, to be looked at once before they are sent; a line that has nothing to say is left out."""
    excerpt, came = story_excerpt(draft), files(draft.story)
    subject = subject_text(draft.order_number, draft.place)
    lines = (
        Text("review-category", {"category": Text(f"category-{draft.category}")}),
        Text("review-story", {"story": Text("quoted", {"words": excerpt}) if excerpt else unwritten(draft.story)}),
        Text("review-files", {"files": came}) if came else None,
        Text("review-subject", {"subject": subject}) if subject else None,
        Text("review-help", {"help": help_text(draft.help, draft.help_message, draft.story)}) if draft.help else None,
        Text("review-wish", {"wish": wish_text(draft.wish, draft.wish_message, draft.story)}),
        Text("review-contact", {"contact": contact_text(draft.contact)}),
        Text("review-name", {"name": draft.name}),
    )
    return Text("ask-review", {"lines": tuple(line for line in lines if line is not None)})


def asked(draft: Draft, policy: Policy, suggested_name: str = "", first: Text | None = None) -> Say:
    """The question of the draft's state with its keys; `first` is what is said above it."""
    text = question(draft) if first is None else Text("joined", {"first": first, "second": question(draft)})
    return Say(text, keyboard(draft, policy, suggested_name))


def story_excerpt(draft: Draft, units: int = 700) -> str:
    """The beginning of the story, enough to recognise it in the review; the case keeps all of it."""
    words = "\n".join(part.text for part in draft.story if part.text)
    return words if len(words) <= units else words[:units].rstrip() + " …"


def keyboard(draft: Draft, policy: Policy, suggested_name: str = "") -> Keyboard:
    """The keys under the question of the draft's state; before the first word those left of one that fell silent."""
    state = "category" if draft.state == "new" else draft.state
    way_out = (_key("back"), _key("cancel")) if state != "category" or draft.editing else (_key("cancel"),)
    rows: dict[str, tuple[tuple[Key, ...], ...]] = {
        "category": (*pairs([_key(f"category:{each.id}") for each in policy.category]), way_out),
        "twin": ((_key("join"),), (_key("separate"),), way_out),
        "story": ((_key("done"),), *(((_key("help"),),) if not (draft.help or draft.editing) else ()), way_out),
        "wish": (*pairs([_key(f"remedy:{each.id}") for each in policy.remedy if each.wish]), (_key("skip"),), way_out),
        "contact": ((Key("share", Text("key-share"), share_phone=True),), (_key("here"),), way_out),
        "name": (*_name_key(suggested_name), way_out),
        "help": (*pairs([_key(f"help:{each}") for each in NEEDS]), (_key(f"help:{NOT_NEEDED}"),), way_out),
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
    return Keyboard(rows.get(state, ()), Text(f"placeholder-{state}"))


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


# --- what is said ----------------------------------------------------------------------------------------------------


def ask(turn: Turn) -> None:
    """Ask the question of the state that was reached."""
    turn.draft.insisted = turn.draft.outdated = False
    _ask_below(turn, None)


def _ask_below(turn: Turn, first: Text | None) -> None:
    turn.effects.append(asked(turn.draft, turn.policy, turn.suggested_name, first))


def greet(turn: Turn) -> None:
    """Say how long it takes and what comes of it, with the first question; who knows is only asked."""
    if isinstance(turn.event, Started) and turn.event.known:
        ask_first(turn)
    else:
        _open(turn, "greeting")


def ask_first(turn: Turn) -> None:
    """Begin with the question alone, about what was named."""
    _ask_below(turn, subject_text(turn.draft.order_number, turn.draft.place))
    _wake(turn)


def _wake(turn: Turn) -> None:
    turn.effects.append(Wake("draft-idle", turn.now + turn.policy.intake.remind_after))


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
    _wake(turn)


def _introduce(turn: Turn, key: str) -> None:
    turn.draft.outdated = False
    first = Text(key)
    subject = subject_text(turn.draft.order_number, turn.draft.place)
    if subject is not None and turn.draft.state != "review":
        first = Text("joined", {"first": first, "second": subject})
    _ask_below(turn, first)


def point_to_category(turn: Turn) -> None:
    """Say once that what was written is kept, and that a tap is still wanted."""
    if len(turn.draft.story) == 1:
        turn.say("story-kept-choose")


def point_to_answer(turn: Turn) -> None:
    """Evidence where an answer is wanted: say that it is kept, and how to answer; of an album once."""
    album = turn.part.album
    if not album or sum(part.album == album for part in turn.draft.story) == 1:
        turn.say(f"kept-{turn.draft.state}")


def say_help(turn: Turn) -> None:
    """Say that the help is noted, and go on with what happened."""
    if turn.draft.help:
        _ask_below(turn, Text("help-noted"))
    else:
        ask(turn)


def insist(turn: Turn) -> None:
    """Ask once for more words; a second "done" is taken as it is."""
    turn.draft.insisted = True
    turn.say("story-too-short", given=turn.draft.story[-1].text[:40])


def say_nothing_told(turn: Turn) -> None:
    """ "Done" before anything was told."""
    turn.say("story-empty")


def say_contact_noted(turn: Turn) -> None:
    """The number is kept, and the name is still asked for."""
    _ask_below(turn, Text("contact-noted", {"contact": contact_text(turn.draft.contact)}))


def say_contact_changed(turn: Turn) -> None:
    """The way to reach the customer was typed in the review."""
    turn.say("contact-changed", contact=contact_text(turn.draft.contact))
    _show_soon(turn)


def say_added(turn: Turn) -> None:
    """Words in the review belong to what happened; of several in a row it is said once."""
    if not turn.draft.outdated:
        turn.say("story-added")
    _show_soon(turn)


def _show_soon(turn: Turn) -> None:
    turn.draft.outdated = True
    turn.effects.append(Wake(REVIEW, turn.now + PAUSE))


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


def say_left(turn: Turn) -> None:
    """There was nothing to throw away."""
    turn.say("left-empty", Keyboard())
    turn.effects.append(Rest("draft-idle"))


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
