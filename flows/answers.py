"""What is kept of a customer's answers in the draft; what does not fit is refused with the reason."""

from collections.abc import Callable
from dataclasses import replace

from flows import deeplink
from flows.contact import Contact, find_contact, is_contact, is_number, shared_phone
from flows.deeplink import Subject
from flows.draft import Turn
from flows.effects import React, Refused, Say
from flows.events import Part, Said, Started
from flows.evidence import check_count, check_size
from flows.needs import NOT_NEEDED, spoken_in
from flows.words import KEPT, is_long, units, visible

# UTF-16 units: what fits the card beside the story, a topic's title, a line of the card.
WISH_UNITS, NAME_UNITS, HELP_UNITS, CONTACT_UNITS = 1000, 60, 200, 200


def keep_story(turn: Turn) -> None:
    """Keep a message as part of what happened."""
    draft, part = turn.draft, turn.part
    limits = turn.policy.intake
    if part.kind != "text":
        check_size(part, limits)
        check_count(draft.story, part, limits)
    if len(draft.story) >= limits.story_messages:
        raise Refused("story-too-many-album" if part.album else "story-too-many", limit=limits.story_messages)
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
    turn.draft.wish, turn.draft.wish_message = _own_words(turn, WISH_UNITS)


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
        contact, beside = find_contact(_answer(part, CONTACT_UNITS), turn.policy.company.country)
        if beside and isinstance(turn.event, Said):
            _keep_beside(turn)
    turn.draft.contact, turn.draft.contact_message = contact, part.message_id


def _keep_beside(turn: Turn) -> None:
    """Words like "evenings only" say more than the number; where the story is full the number is kept all the same."""
    try:
        keep_story(turn)
    except Refused as refused:
        turn.effects.append(Say(refused.text))


def keep_here(turn: Turn) -> None:
    """Reach the customer in Telegram only."""
    turn.draft.contact, turn.draft.contact_message = Contact("telegram"), 0


def keep_name(turn: Turn) -> None:
    """Keep how the customer wants to be called."""
    turn.draft.name, turn.draft.name_message = " ".join(_answer(turn.part, NAME_UNITS).split()), turn.part.message_id


def keep_number(turn: Turn) -> None:
    """A number or an address where the name was asked for is a way to reach the customer, where there is none yet."""
    given = _answer(turn.part, CONTACT_UNITS)
    if turn.draft.contact is not None and turn.draft.contact.medium != "telegram":
        raise Refused("name-is-number", given=given[:40])
    try:
        keep_contact(turn)
    except Refused:
        raise Refused("name-is-number", given=given[:40]) from None
    turn.effects.append(React(turn.part, KEPT))


def gives_number(turn: Turn) -> bool:
    """A number or an address, and nothing else."""
    return turn.part.kind == "text" and is_number(turn.part.text)


def gives_contact(turn: Turn) -> bool:
    """A way to reach the customer, and nothing else."""
    if turn.part.origin or turn.part.kind not in ("text", "contact"):
        return False
    if turn.part.kind == "contact":
        return turn.part.own
    return is_contact(turn.part.text, turn.policy.company.country)


def keep_help(turn: Turn) -> None:
    """Keep which help is needed, or that none is."""
    turn.draft.help, turn.draft.help_message = "" if turn.value == NOT_NEEDED else turn.value, 0


def keep_help_words(turn: Turn) -> None:
    """Keep which help is needed in the customer's own words, written or spoken."""
    turn.draft.help, turn.draft.help_message = _own_words(turn, HELP_UNITS)


def keep_subject(turn: Turn) -> None:
    """Keep the order and the place that a link or poster carried."""
    subject = scanned_subject(turn)
    if subject is not None:
        turn.draft.order_number, turn.draft.place = subject.order, subject.place


def drop_subject(turn: Turn) -> None:
    """The order and the place were not those that it is about."""
    turn.draft.order_number, turn.draft.place = "", ""


def scanned_subject(turn: Turn) -> Subject | None:
    """The order and the place that the link of this event names."""
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
    if any(kept.message_id == part.message_id for kept in draft.story):
        draft.story = [replace(part, album=kept.album) if kept.message_id == part.message_id else kept
                       for kept in draft.story]  # fmt: skip
    elif part.message_id not in answers:
        raise Refused("edit-unknown")
    turn.effects.append(React(part, KEPT))


def _own_words(turn: Turn, limit: int) -> tuple[str, int]:
    """An answer and the message that gave it; a spoken one is part of the story, and no message of its own."""
    if turn.part.kind == "voice":
        keep_story(turn)
        return spoken_in(turn.draft.story), 0
    return _answer(turn.part, limit), turn.part.message_id


def _answer(part: Part, limit: int) -> str:
    """The words of a one-line answer; Refused where there are none or too many."""
    if part.kind != "text":
        raise Refused("answer-in-words")
    if not visible(part.text):
        raise Refused("text-empty")
    if units(part.text) > limit:
        raise Refused("answer-too-long", limit=limit)
    return part.text.strip()
