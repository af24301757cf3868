"""What was told, as texts: the same sentences in the review, on the card and in the decision."""

from flows.contact import MEDIUM, Contact
from flows.effects import Text
from flows.events import Part
from flows.needs import is_spoken, spoken_text


def subject_text(order: str, place: str) -> Text | None:
    """The order and the place as one line; None where neither is known."""
    if order and place:
        return Text("subject-order-place", {"order": order, "place": place})
    if order:
        return Text("subject-order", {"order": order})
    return Text("subject-place", {"place": place}) if place else None


def wish_text(wish: str, own_words: int | bool, story: list[Part]) -> Text:
    """The remedy as a text: the policy's word for it, the customer's own words, or none given."""
    if not wish:
        return Text("wish-open")
    if is_spoken(wish) and not own_words:
        return spoken_text(wish, story)
    return Text("words", {"words": wish}) if own_words else Text(f"remedy-{wish}")


def contact_text(contact: Contact | None) -> Text:
    """How the customer is reached, as a text."""
    contact = contact or Contact("telegram")
    return Text(MEDIUM[contact.medium], {"value": contact.value})


def unwritten(story: list[Part]) -> Text:
    """What stands in the place of the story where nothing was written: it was spoken, or there is no text."""
    spoken = {part.kind for part in story} & {"voice", "video_note"}
    if not spoken:
        return Text("no-words")
    return Text("spoken" if "voice" in spoken else "spoken-video")


def files(story: list[Part]) -> int:
    """How many files came with the story."""
    return sum(part.kind != "text" for part in story)
