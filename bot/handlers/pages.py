"""What is read page by page in the staff group: the first page as an answer, the others in its place."""

from bot.handlers.presses import Press
from flows.effects import AnswerStaff, Buttons, ChangeStaffWords, Effect, Text

Page = tuple[Text, Buttons, tuple[int, ...]]  # what is said, its buttons, and the cases whose words it shows


def answer(page: Page, *, beside: int = 0) -> list[Effect]:
    """The first page; where the card of the case `beside` stands in this group, as a reply to that."""
    text, buttons, quotes = page
    return [AnswerStaff(text, buttons if buttons.rows else None, quotes, beside=beside)]


def turned(press: Press, page: Page) -> list[Effect]:
    """Another page, where the one before it stood."""
    text, buttons, quotes = page
    return press.done(ChangeStaffWords(0, press.its_message(), text, buttons if buttons.rows else None, quotes))
