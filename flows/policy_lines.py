"""On which line of the policy file a key stands: tomllib reads values and forgets where they were."""

import re
from collections.abc import Sequence

Place = tuple[str | int, ...]
HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def line_of(text: str, place: Sequence[str | int]) -> int | None:
    """The line of a key, else of what it stands in, counted from 1; None where nothing of it is in the file."""
    lines = _lines(text)
    wanted = tuple(place)
    return next((lines[wanted[:end]] for end in range(len(wanted), 0, -1) if wanted[:end] in lines), None)


def _lines(text: str) -> dict[Place, int]:
    found: dict[Place, int] = {}
    table: Place = ()
    counts: dict[Place, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        header, key = HEADER.match(line), KEY.match(line)
        if header:
            table = _steps(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            _add(found, table, number)
        elif key:
            _add(found, (*table, *_steps(key[1])), number)
    return found


def _add(found: dict[Place, int], place: Place, number: int) -> None:
    for end in range(1, len(place) + 1):
        found.setdefault(place[:end], number)


def _steps(dotted: str) -> Place:
    return tuple(step.strip().strip("\"'") for step in dotted.split("."))
