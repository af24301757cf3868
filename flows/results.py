"""What a search found, and what an older case tells: as the staff read it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.effects import Argument, Buttons, Marked, Text
from flows.paging import last_page, ways
from flows.records import Case
from flows.remedies import item_text

PAGE = 6
BEFORE, AFTER = 30, 70  # letters around what was looked for
SOLVED_LETTERS = 240
REMEDIES = 4  # of an older case that are shown, the last
LONG = 200  # letters of a query


@dataclass(frozen=True, slots=True)
class Found:
    """A case with the words in which the search found something."""

    case: Case
    words: str


def results(found: Sequence[Found], count: int, terms: Sequence[str], page: int) -> tuple[Text, Buttons]:
    """One page of what was found."""
    lines = tuple(
        Text("find-line", {**_facts(each.case), "hit": snippet(each.words.removeprefix(each.case.number), terms)})
        for each in found
    )
    last = last_page(count, PAGE)
    args: dict[str, Argument] = {"count": count, "page": page + 1, "pages": last + 1, "lines": lines}
    return Text("found", args), Buttons(ways("find", page, last))


def snippet(words: str, terms: Sequence[str]) -> Marked:
    """The words around what was looked for; that itself stands out."""
    flat = " · ".join(" ".join(line.split()) for line in words.splitlines() if line.strip())
    hit = re.search("|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)), flat, re.IGNORECASE)
    start, end = hit.span() if hit else (0, 0)
    before = ("…" if start > BEFORE else "") + flat[max(0, start - BEFORE) : start]
    after = flat[end : end + AFTER] + ("…" if len(flat) > end + AFTER else "")
    return Marked(before + flat[start:end] + after, len(before), len(before) + end - start)


def alike(case: Case, found: Sequence[Case]) -> Text:
    """What solved cases like this one."""
    if not found:
        return Text("similar-none", {"number": case.number})
    lines = tuple(Text("similar-line", {**_facts(each), "solved": _solved(each)}) for each in found)
    return Text("similar", {"number": case.number, "lines": lines})


def _facts(case: Case) -> dict[str, Argument]:
    return {
        "number": case.number,
        "state": Text(f"state-{case.state}", {"agent": case.owner_name}),
        "category": Text(f"category-{case.category}"),
    }


def _solved(case: Case) -> tuple[Text, ...]:
    """How it ended, what the customer said of it, what they were granted, and the words of the answer."""
    outcome = Text(f"outcome-{case.outcome or 'none'}")
    lines = [Text("similar-rated", {"outcome": outcome, "score": case.survey.score}) if case.survey.score else outcome]
    granted = [item_text(each.item) for each in case.remedies[-REMEDIES:]]
    answer = [Text("words", {"words": _cut(case.answer)})] if case.answer else []
    return (*lines, *granted, *answer)


def _cut(words: str) -> str:
    """The beginning; /case shows the whole."""
    flat = " ".join(words.split())
    return flat if len(flat) <= SOLVED_LETTERS else flat[: SOLVED_LETTERS - 1] + "…"
