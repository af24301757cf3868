"""What is read page by page in the staff group: the first page as an answer, the others in its place."""

from bot.handlers.presses import Press
from flows.effects import AnswerStaff, Buttons, ChangeStaffWords, Effect, Text

Page = tuple[Text, Buttons, tuple[int, ...]]  # what is said, its buttons, and the cases whose words it shows


def answer(page: Page) -> list[Effect]:
    """The first page."""
    text, buttons, quotes = page
    return [AnswerStaff(text, buttons if buttons.rows else None, quotes)]


def turned(press: Press, page: Page) -> list[Effect]:
    """Another page, where the one before it stood."""
    text, buttons, quotes = page
    changed = ChangeStaffWords(0, press.context.pressed_message, text, buttons if buttons.rows else None, quotes)
    return press.done(changed)
