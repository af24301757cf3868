"""The rarer deeds of a case, behind one button of the card: each acts by itself or asks for a reply."""

from collections.abc import Callable
from dataclasses import dataclass

from flows import authority
from flows.casework import Turn
from flows.effects import AnswerStaff, Button, Buttons, Text
from flows.folding import pairs

When = Callable[[Turn], bool]


def at_work(turn: Turn) -> bool:
    """Somebody still works on the case."""
    return turn.case.open


def _held(turn: Turn) -> bool:
    return turn.case.open and turn.case.owner_id != 0


def _anothers(turn: Turn) -> bool:
    return _held(turn) and turn.case.owner_id != turn.actor.id


def _ended(turn: Turn) -> bool:
    return not turn.case.open and not turn.case.merged_into


def _not_closed(turn: Turn) -> bool:
    return turn.case.state != "closed"


def _always(_: Turn) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Deed:
    """A button: the text of its label, and when it makes sense. Its right stands in authority.RIGHTS under its name."""

    label: str
    when: When = at_work


# By the name of the action that the button carries.
MORE: dict[str, Deed] = {
    "hand-over": Deed("button-hand-over"),
    "take-over": Deed("button-take-over", _anothers),
    "transfer": Deed("button-transfer"),
    "put-back": Deed("button-put-back", _held),
    "note": Deed("button-note", _always),
    "finding": Deed("button-finding"),
    "link": Deed("button-link", _always),
    "severity": Deed("button-severity", _not_closed),
    "decline": Deed("button-decline"),
    "warn": Deed("button-warn"),
    "pause": Deed("button-pause"),
    "endtalk": Deed("button-endtalk"),
    "ask-again": Deed("button-open-again", _ended),
}
OF_CONDUCT = frozenset({"warn", "pause", "endtalk"})  # about the customer: stepped in conduct.py, not by the case


def open_more(turn: Turn) -> None:
    """Show what this actor may do now."""
    case = turn.case
    buttons = [
        Button(name, Text(deed.label), case.id)
        for name, deed in MORE.items()
        if deed.when(turn) and authority.may(name, turn.actor, case)
    ]
    question = Text("ask-more", {"number": case.number})
    turn.effects.append(AnswerStaff(question, Buttons(tuple(pairs(buttons)))))
