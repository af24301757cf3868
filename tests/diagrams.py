"""docs/flows.md, drawn from the tables of the flows: `python -m tests.diagrams` writes it, a test compares it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

from flows import case, conduct, intake, offers, satisfaction

PAGE = Path(__file__).parent.parent / "docs" / "flows.md"
START = """# The flows

Drawn from the tables in `flows/` by `.venv/bin/python -m tests.diagrams`; a test keeps this page true. Each arrow is a
row of the table: the trigger, in brackets the condition. A state and event without an arrow is refused with a sentence.
"""
FLOWS: tuple[tuple[str, str, ModuleType, str], ...] = (
    ("Intake", "A complaint is told: `flows/intake.py`.", intake, "new"),
    ("Case", "A complaint is worked: `flows/case.py`.", case, "new"),
    ("Offer", "What a customer is offered: `flows/offers.py`.", offers, "none"),
    ("Satisfaction", "Whether it is solved: `flows/satisfaction.py`.", satisfaction, "none"),
    ("Conduct", "An abusive conversation: `flows/conduct.py`.", conduct, "fine"),
)


def page() -> str:
    """The whole page."""
    return START + "".join(_section(*flow) for flow in FLOWS)


def _section(title: str, words: str, flow: ModuleType, initial: str) -> str:
    arrows = "\n".join(f"    {line}" for line in _arrows(flow.TRANSITIONS))
    picture = f"```mermaid\nstateDiagram-v2\n    [*] --> {initial}\n{arrows}\n```"
    return f"\n## {title}\n\n{words}\n\n{picture}\n\n{_stays(flow.TRANSITIONS)}\n"


def _arrows(rows: list[dict[str, Any]]) -> list[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        for source in _sources(row):
            if row["dest"] is not None and row["dest"] != source:
                found.setdefault((source, row["dest"]), []).append(_label(row))
    return [f"{source} --> {dest}: {', '.join(dict.fromkeys(labels))}" for (source, dest), labels in found.items()]


def _stays(rows: list[dict[str, Any]]) -> str:
    """What happens without leaving the state, as a table."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for source in _sources(row):
            if row["dest"] is None:
                found.setdefault(source, []).append(_label(row))
    lines = [f"| {state} | {', '.join(dict.fromkeys(labels))} |" for state, labels in found.items()]
    return "\n".join(["| in | and staying there |", "|---|---|", *lines])


def _sources(row: dict[str, Any]) -> list[str]:
    return [row["source"]] if isinstance(row["source"], str) else list(row["source"])


def _label(row: dict[str, Any]) -> str:
    conditions = [_name(each) for each in row["conditions"]] + [f"not {_name(each)}" for each in row["unless"]]
    return f"{row['trigger']} [{' and '.join(conditions)}]" if conditions else str(row["trigger"])


def _name(condition: Any) -> str:
    return "came from there" if "came_from" in condition.__qualname__ else condition.__name__.replace("_", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
