"""Long answers in the staff group, page by page: the answer is edited, nothing new is posted."""

from collections.abc import Iterable

from flows.effects import Button, Refused, Text

LAST = 9999
PAGE_UNITS = 2800  # of words on one page: with all that stands around them it fits a message
AROUND = 90  # units that a line has beside its words

Block = tuple[Text, int]  # a piece of a page, and its size in UTF-16 units


def paged(blocks: Iterable[Block]) -> list[tuple[Text, ...]]:
    """The pieces in their order on as many pages as they need, at least one."""
    pages: list[list[Text]] = [[]]
    room = PAGE_UNITS
    for text, size in blocks:
        if size > room and pages[-1]:
            pages.append([])
            room = PAGE_UNITS
        pages[-1].append(text)
        room -= size
    return [tuple(page) for page in pages]


def last_page(count: int, size: int) -> int:
    """The number of the last page, the first being 0."""
    return max(0, (count - 1) // size)


def ways(action: str, page: int, last: int, *, case_id: int = 0, before: str = "") -> tuple[tuple[Button, ...], ...]:
    """A row with the pages beside this one, where there are any; `before` stands before the page in the value."""
    beside = [(page - 1, "button-page-back"), (page + 1, "button-page-on")]
    found = tuple(
        Button(action, Text(key, {"page": number + 1}), case_id, f"{before}{number}")
        for number, key in beside
        if 0 <= number <= last
    )
    return (found,) if found else ()


def number(value: str) -> int:
    """The page that a button names."""
    if not value.isdecimal() or len(value) > len(str(LAST)):
        raise Refused("button-forged")
    return int(value)
