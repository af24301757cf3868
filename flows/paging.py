"""Long answers in the staff group, page by page: the answer is edited, nothing new is posted."""

from flows.effects import Button, Refused, Text

LAST = 9999


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
