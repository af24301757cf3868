"""The answers that come as words in an agent's reply to the form of /new, and why one does not fit."""

from collections.abc import Callable

from flows.answers import keep_contact, keep_name, keep_wish_words
from flows.contact import Contact
from flows.draft import Turn
from flows.effects import Refused, Text
from flows.words import units

LINE_UNITS = 100  # an order or a place, as long as a card's line takes
ADDRESS_LETTERS, ADDRESS_UNITS = 4, 200
TOO_MUCH = frozenset({"story-too-many", "story-too-long", "files-too-many"})


def for_staff(refused: Refused, words: str) -> Text:
    """The same reason, for somebody who has other buttons before them."""
    key = refused.text.key
    if key in TOO_MUCH:
        return Text("new-too-much", refused.text.args)
    if key == "answer-too-long":
        return Text("new-line-too-long", {"given": words[:40], **refused.text.args})
    return refused.text if key == "file-too-large" else Text("new-contact-wrong", {"given": words[:40]})


def _keep_contact(turn: Turn) -> None:
    """A phone number or an e-mail address; words with a label that are neither are where letters go."""
    words = " ".join(turn.part.text.split())
    try:
        keep_contact(turn)
    except Refused:
        letters = sum(character.isalpha() for character in words)
        if "@" in words or letters < ADDRESS_LETTERS or units(words) > ADDRESS_UNITS:
            raise
        turn.draft.contact = Contact("post", words)


def _keep_order(turn: Turn) -> None:
    turn.draft.order_number = _line(turn)


def _keep_place(turn: Turn) -> None:
    turn.draft.place = _line(turn)


def _line(turn: Turn) -> str:
    words = " ".join(turn.part.text.split())
    if units(words) > LINE_UNITS:
        raise Refused("answer-too-long", limit=LINE_UNITS)
    return words


KEEP: dict[str, Callable[[Turn], None]] = {
    "wish": keep_wish_words,
    "contact": _keep_contact,
    "name": keep_name,
    "order": _keep_order,
    "place": _keep_place,
}
