"""A complaint about one of the staff is handled by somebody else: whom it is about, found in the words or said."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flows import pausing
from flows.casework import Turn, show
from flows.effects import Refused, Text
from flows.events import Concerned, ToldAbout
from flows.records import Case
from flows.signals import HAN
from flows.tables import row


@dataclass(frozen=True, slots=True)
class Named:
    """One of the staff: `alias` is the name customers read; `name` and `username` are Telegram's."""

    id: int
    alias: str
    name: str = ""
    username: str = ""


# --- found in the words ----------------------------------------------------------------------------------------------


def named_in(text: str, staff: Iterable[Named], known: Iterable[int] = ()) -> list[Named]:
    """Those of the staff whose name stands in a text as a word of its own; the longest names are found first.

    `known` are those the customer has dealt with. A name of one word that somebody else has must be written as it is:
    "will" is no Will.
    """
    worked = frozenset(known)
    found: dict[int, Named] = {}
    for name, person in sorted(_names(staff, worked), key=lambda each: -len(each[0])):
        loose = person.id in worked or " " in name
        pattern = re.compile(_whole(name), re.IGNORECASE if loose else 0)
        text, times = pattern.subn("\n", text)
        if times:
            found[person.id] = person
    return sorted(found.values(), key=lambda each: each.id)


def _names(staff: Iterable[Named], worked: frozenset[int]) -> list[tuple[str, Named]]:
    """The names to look for: the alias, and of those the customer has dealt with Telegram's name too."""
    return [
        (name, person)
        for person in staff
        for name in {person.alias, person.name if person.id in worked else ""}
        if len(name) > 1
    ]


def _whole(name: str) -> str:
    """A name as a whole word; Chinese is written without spaces, so there it may touch its neighbours."""
    pieces = [re.escape(each) for each in name.split()]
    if HAN.search(name):
        return r"\s*".join(pieces)
    words = r"\s+".join(pieces)
    return rf"(?<!\w){words}(?!\w)"


def worked_on(cases: Iterable[Case]) -> set[int]:
    """Those of the staff who have had or decided one of these cases."""
    return {person for case in cases for person in (case.owner_id, case.decided_by, *case.barred) if person}


def told_of(case: Case, staff: Sequence[Named], before: Iterable[Case]) -> None:
    """Note whom a new complaint names; `before` are the customer's other cases."""
    words = "\n".join(part.text for part in case.story if part.text)
    found = named_in(words, staff, worked_on(before))
    case.about = [person.id for person in found]
    case.about_names = ", ".join(person.alias for person in found)


def named_too(case: Case, words: str, staff: Sequence[Named], cases: Iterable[Case]) -> ToldAbout | None:
    """Whom the case is about by now, where words that were added to it name somebody more; `cases` as `before`."""
    found = [person for person in named_in(words, staff, worked_on(cases)) if person.id not in case.about]
    if not found:
        return None
    ids = (*case.about, *(person.id for person in found))
    return ToldAbout(ids, both_names(case.about_names, ", ".join(person.alias for person in found)))


def both_names(one: str, other: str) -> tuple[str, ...]:
    """The names in two lists of them, each once."""
    return tuple(dict.fromkeys(name for names in (one, other) if names for name in names.split(", ")))


# --- said by a supervisor --------------------------------------------------------------------------------------------


def find(argument: str, staff: Iterable[Named]) -> Named:
    """The one of the staff that a command names: by @username, alias or name; Refused where it is not one."""
    wanted = " ".join(argument.split()).casefold()
    found = [
        person
        for person in staff
        if wanted in (f"@{person.username}".casefold(), person.alias.casefold(), person.name.casefold(), str(person.id))
    ]
    if len(found) != 1:
        raise Refused("about-unknown", given=argument[:60])
    return found[0]


def owner_concerned(turn: Turn) -> bool:
    """Who has the case is the one it is about, or is to let it go."""
    assert isinstance(turn.event, Concerned | ToldAbout)
    return turn.case.owner_id in turn.event.ids or (isinstance(turn.event, Concerned) and turn.event.lets_go)


def set_about(turn: Turn) -> None:
    """Keep whom it is about."""
    assert isinstance(turn.event, Concerned | ToldAbout)
    case, ids = turn.case, list(turn.event.ids)
    if ids != case.about:
        turn.note("about", text=", ".join(turn.event.names))
    case.about, case.about_names = ids, ", ".join(turn.event.names)


def release(turn: Turn) -> None:
    """It is nobody's now, and the customer hears that somebody else takes over."""
    turn.case.owner_id, turn.case.owner_name, turn.case.forms = 0, "", []
    turn.tell("case-somebody-else")


ROWS: list[dict[str, Any]] = [
    row(
        "about", ["taken", "waiting"], "new", when=owner_concerned, do=[set_about, pausing.tell_on, release], then=show
    ),
    row("about", ["new", "taken", "waiting", "resolved", "closed"], None, do=set_about, then=show),
]  # fmt: skip


def card_line(case: Case) -> Text | None:
    """What the card says of it."""
    return Text("card-about", {"agent": case.about_names}) if case.about else None
