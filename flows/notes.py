"""What the staff write down about a case for themselves: notes, and what was found out (fact, source, attribution)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from flows import forms
from flows.casework import Turn, people
from flows.effects import Argument, Button, Buttons, Prompt, React, Refused, Text
from flows.events import EVIDENCE
from flows.policy import Policy
from flows.records import Case, Form
from flows.timeline import Happened
from flows.words import KEPT, units, visible

SOURCES = ("record", "document", "photo", "visit", "statement")
ASKED = ("customer", "colleague", "partner", "nobody")
SIDES = ("customer", "open")  # what it points to, beside the departments
NAME = "finding"
LINES, LINE_UNITS = 12, 250  # what one message holds


# --- notes -----------------------------------------------------------------------------------------------------------


def prompt_note(turn: Turn) -> None:
    """Ask for the note."""
    turn.effects.append(Prompt(turn.case.id, "note", Text("prompt-note", people(turn))))


def keep_note(turn: Turn) -> None:
    """Write it on the timeline, where no customer reads it."""
    _keep(turn, "note")
    turn.case.notes += 1


def _keep(turn: Turn, kind: str, **data: str) -> None:
    words, part = turn.words.strip(), turn.part
    if part.kind not in EVIDENCE or (part.kind == "text" and not visible(words)):
        raise Refused("note-empty")
    turn.effects.append(React(part, KEPT))
    turn.note(kind, text=words, kind_of_message=part.kind, message=part.message_id, **data)


# --- findings --------------------------------------------------------------------------------------------------------


def _sides(policy: Policy) -> list[str]:
    return [*(each.id for each in policy.department), *SIDES]


def _side(option: str) -> Text:
    return Text(f"side-{option}") if option in SIDES else Text(f"department-{option}")


def _details(chosen: Mapping[str, str]) -> list[Text]:
    """Source, who was asked, and what it points to, as far as they were tapped."""
    found = []
    if chosen.get("source"):
        found.append(Text("found-source", {"source": Text(f"source-{chosen['source']}")}))
    if chosen.get("asked"):
        found.append(Text("found-asked", {"asked": Text(f"asked-{chosen['asked']}")}))
    if chosen.get("attributed"):
        found.append(Text("found-attributed", {"to": _side(chosen["attributed"])}))
    return found


def _chosen(form: Form) -> Text:
    return Text("finding-chosen", {"chosen": forms.dotted(_details(form.chosen))})


forms.KINDS[NAME] = forms.Kind(
    {"source": lambda _: SOURCES, "asked": lambda _: ASKED, "attributed": _sides},
    _chosen,
)


def open_finding(turn: Turn) -> None:
    """Show the form: three taps, none of them needed, and the fact as the reply."""
    turn.case.form = Form(NAME, turn.actor.id)

    def row(field: str, labels: Mapping[str, Text]) -> list[tuple[Button, ...]]:
        made = [Button("choose", label, turn.case.id, forms.value(NAME, field, key)) for key, label in labels.items()]
        return forms.pairs(made)

    rows = row("source", {each: Text("button-source", {"source": Text(f"source-{each}")}) for each in SOURCES})
    rows += row("asked", {each: Text("button-asked", {"asked": Text(f"asked-{each}")}) for each in ASKED})
    rows += row("attributed", {each: Text("button-points", {"to": _side(each)}) for each in _sides(turn.policy)})
    text = Text("prompt-finding", people(turn))
    turn.effects.append(Prompt(turn.case.id, NAME, text, buttons=Buttons(tuple(rows))))


def keep_finding(turn: Turn) -> None:
    """Write down what was found, with what was tapped."""
    form = forms.of(turn, NAME)
    _keep(turn, "finding", **(form.chosen if form else {}))
    turn.case.findings += 1
    if form is not None:
        turn.case.form = None


# --- the record ------------------------------------------------------------------------------------------------------


def record(case: Case, history: Iterable[Happened]) -> Text:
    """The investigation as a list to read: complaint, what was found, what it points to, notes, the end."""
    told = list(history)
    found = [each for each in told if each.kind == "finding"]
    noted = [each for each in told if each.kind == "note"]
    args: dict[str, Argument] = {
        "number": case.number,
        "category": Text(f"category-{case.category}"),
        "findings": _lines(found),
        "notes": _lines(noted),
        "outcome": _end(case),
    }
    return Text("record", args)


def _lines(happened: list[Happened]) -> Argument:
    """The newest; "nothing yet" where there is nothing."""
    if not happened:
        return Text("record-nothing")
    lines = tuple(_line(each.at, each.actor, each.data) for each in happened[-LINES // 2 :])
    return lines if len(lines) == len(happened) else (Text("step-left-out"), *lines)


def _line(at: datetime, actor: str, data: Mapping[str, Any]) -> Text:
    words = str(data.get("text") or "")
    fact = Text("words", {"words": _cut(words)}) if words else Text("no-words")
    details = [Text("words", {"words": "📎"})] if data.get("kind_of_message", "text") != "text" else []
    chosen = {name: str(data.get(name, "")) for name in ("source", "asked", "attributed")}
    return Text("record-line", {"at": at, "agent": actor, "what": forms.dotted([fact, *details, *_details(chosen)])})


def _cut(words: str) -> str:
    while units(words) > LINE_UNITS:
        words = words[: len(words) - 2].rstrip() + "…"
    return words


def _end(case: Case) -> Text:
    outcome = Text(f"outcome-{case.outcome or 'none'}")
    if not case.cause:
        return outcome
    return forms.dotted([outcome, Text(f"cause-{case.cause}"), Text(f"department-{case.responsible}")])
