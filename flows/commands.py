"""Commands as people type them, and what is said to one that there is not."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from flows.amounts import narrow
from flows.effects import Argument, Text

BLANK = "\\s\u200b\u2060\ufeff"
# A name, the bot it is for, and what people put behind a name; /r+ and /r- take their word without a space.
COMMAND = re.compile(
    rf"[{BLANK}]*/[{BLANK}]*(?P<name>r[+-]|\w*)(?:@(?P<to>\w*))?(?P<mark>[:,;。、]?)", re.ASCII | re.IGNORECASE
)
ENDS = re.compile(r"\s|[^\x00-\x7f]|$")  # what may follow the name, where it is not r+ or r-
BUTTONS = ("take", "ask", "resolve")  # on the card, and no commands
LIKE = 0.7  # of 1: how alike a name is to the one that was meant
NAME_UNITS = 32


@dataclass(frozen=True, slots=True)
class Command:
    """What was typed: the name in small letters, what stands behind it unchanged, and the bot named with it."""

    name: str
    argument: str
    to: str = ""


def read(text: str) -> Command | None:
    """The command that a message begins with: with a wide slash, a space or a colon too; None for other words."""
    wide = narrow(text)
    found = COMMAND.match(wide)
    if found is None:
        return None
    name, end = found["name"].lower(), found.end()
    if not name or not (name in ("r+", "r-") or found["mark"] or ENDS.match(wide, end)):
        begin = found.start("name")
        name, end = re.match(r"\S*", wide[begin:])[0].lower(), begin  # type: ignore[index]
        end += len(name)
    return Command(name, text[end:].strip(), found["to"] or "")


def unknown(name: str, known: Collection[str]) -> Text:
    """What is said to a name that is no command: the one that was meant, as far as it can be guessed."""
    args: dict[str, Argument] = {"command": f"/{name[:NAME_UNITS]}"}
    meant = guess(name, known)
    if meant in BUTTONS:
        return Text("command-is-button", {**args, "button": Text(f"button-{meant}")})
    return Text("command-unknown-meant", {**args, "meant": f"/{meant}"}) if meant else Text("command-unknown", args)


def stayed(refusal: Text) -> Text:
    """What a refusal is called to somebody who wrote and pressed nothing: their words reached nobody else."""
    match refusal.key:
        case "owned-by-other":
            return Text("stayed-owned", refusal.args)
        case "button-old":
            return Text("stayed-over", refusal.args)
        case _:
            return refusal


def guess(name: str, known: Collection[str]) -> str:
    """The command or the button that is most like it; empty where none is."""
    return next(iter(get_close_matches(name, [*known, *BUTTONS], n=1, cutoff=LIKE)), "")
