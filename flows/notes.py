"""What the staff write down about a case: notes, and what was found out (fact, source, attribution)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from flows import forms
from flows.casework import Turn, people
from flows.correspondence import kept
from flows.effects import Argument, Button, Buttons, Prompt, React, Refused, Text
from flows.events import EVIDENCE, AgentAnswered
from flows.folding import folded, pairs
from flows.paging import AROUND, Block, paged, ways
from flows.policy import Policy
from flows.records import Case, Form
from flows.timeline import Happened
from flows.words import KEPT, units, visible

SOURCES = ("record", "document", "photo", "visit", "statement")
ASKED = ("customer", "colleague", "partner", "nobody")
SIDES = ("customer", "open")  # what it points to, beside the departments
NAME = "finding"
LINE_UNITS = 250  # of the words of one line: /case has all of them
DETAIL = 40  # units of what was tapped


# --- notes -----------------------------------------------------------------------------------------------------------


def prompt_note(turn: Turn) -> None:
    """Ask for the note."""
    turn.effects.append(Prompt(turn.case.id, "note", Text("prompt-note", people(turn))))


def keep_note(turn: Turn) -> None:
    """Write it on the timeline: it is not sent to the customer, who can ask for it with /mydata."""
    _keep(turn, "note")
    turn.case.notes += 1


def _keep(turn: Turn, kind: str, **data: str) -> None:
    words, part = turn.words.strip(), turn.part
    if part.kind not in EVIDENCE or (part.kind == "text" and not visible(words)):
        raise Refused("note-empty")
    turn.effects.append(React(part, KEPT))
    turn.note(kind, **{**kept(part), "text": words, **data})


# --- findings --------------------------------------------------------------------------------------------------------


def _sides(policy: Policy) -> list[str]:
    return [*(each.id for each in policy.department), *SIDES]


def _side(option: str) -> Text:
    return Text(f"side-{option}") if option in SIDES else Text(f"department-{option}")


def details(chosen: Mapping[str, str]) -> list[Text]:
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
    return Text("finding-chosen", {"chosen": folded("dotted", details(form.chosen))})


forms.KINDS[NAME] = forms.Kind(
    {"source": lambda _: SOURCES, "asked": lambda _: ASKED, "attributed": _sides},
    _chosen,
)


def open_finding(turn: Turn) -> None:
    """Show the form: three taps, none of them needed, and the fact as the reply."""
    forms.over(turn.case, turn.actor.id, NAME)

    def row(field: str, labels: Mapping[str, Text]) -> list[tuple[Button, ...]]:
        made = [Button("choose", label, turn.case.id, forms.value(NAME, field, key)) for key, label in labels.items()]
        return pairs(made)

    rows = row("source", {each: Text("button-source", {"source": Text(f"source-{each}")}) for each in SOURCES})
    rows += row("asked", {each: Text("button-asked", {"asked": Text(f"asked-{each}")}) for each in ASKED})
    rows += row("attributed", {each: Text("button-points", {"to": _side(each)}) for each in _sides(turn.policy)})
    text = Text("prompt-finding", people(turn))
    turn.effects.append(Prompt(turn.case.id, NAME, text, buttons=Buttons(tuple(rows))))


def keep_finding(turn: Turn) -> None:
    """Write down what was found, with what was tapped."""
    form = forms.of(turn, NAME) if isinstance(turn.event, AgentAnswered) else None
    _keep(turn, "finding", **(form.chosen if form else {}))
    turn.case.findings += 1
    if form is not None:
        forms.over(turn.case, turn.actor.id, NAME)


# --- the record ------------------------------------------------------------------------------------------------------


def record(case: Case, history: Sequence[Happened], page: int) -> tuple[Text, Buttons]:
    """A page of the investigation as a list to read: what was found, what it points to, notes, the end."""
    pages = paged(
        [
            (Text("record-findings"), AROUND),
            *_lines(each for each in history if each.kind == "finding"),
            (Text("record-notes"), AROUND),
            *_lines(each for each in history if each.kind == "note"),
            (Text("record-outcome", {"outcome": _end(case)}), AROUND),
        ]
    )
    page = min(page, len(pages) - 1)
    category = Text(f"category-{case.category}")
    args: dict[str, Argument] = {"number": case.number, "category": category, "lines": pages[page]}
    return Text("record", args), Buttons(ways("record", page, len(pages) - 1, case_id=case.id))


def _lines(happened: Iterable[Happened]) -> list[Block]:
    """A line each; "nothing yet" where there is nothing."""
    return [_line(each.at, each.actor, each.data) for each in happened] or [(Text("record-nothing"), AROUND)]


def _line(at: datetime, actor: str, data: Mapping[str, Any]) -> Block:
    words = _cut(str(data.get("text") or ""))
    fact = Text("words", {"words": words}) if words else Text("no-words")
    more = [Text("words", {"words": "📎"})] if data.get("kind_of_message", "text") != "text" else []
    more += details({name: str(data.get(name, "")) for name in ("source", "asked", "attributed")})
    what = folded("dotted", [fact, *more])
    size = AROUND + units(actor) + units(words) + DETAIL * len(more)
    return Text("record-line", {"at": at, "agent": actor, "what": what}), size


def _cut(words: str) -> str:
    while units(words) > LINE_UNITS:
        words = words[: len(words) - 2].rstrip() + "…"
    return words


def _end(case: Case) -> Text:
    outcome = Text(f"outcome-{case.outcome or 'none'}")
    if not case.cause:
        return outcome
    return folded("dotted", [outcome, Text(f"cause-{case.cause}"), Text(f"department-{case.responsible}")])
