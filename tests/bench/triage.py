"""How well severity and anger are told from words: precision and recall on complaints that a person has labelled.

`python -m tests.bench.triage [FOLDER]` prints the table; docs/labelling.md says by which rule the labels were given.
Texts that must not stand in the repository are read from FOLDER (complaints_zh.csv); without it they are left out, and
counted. `--tuning` runs the half that the word lists are tuned on alone, so that the other one stays unseen; `--misses`
lists what was wrong in it, never in the other one.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows import triage, triage_words
from tests.flows.samples import case, policy

DATA = Path(__file__).parent.parent / "data" / "labelled.csv"
SHARED = Path(__file__).parent.parent.parent.parent / "shared" / "data"
OTHERS = "complaints_zh.csv"
LANGUAGES, HALVES, WHAT = ("en", "zh-Hans"), ("tuning", "final"), ("S1", "angry")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text, what a person said of it, and what the bot says."""

    id: str
    language: str
    half: str
    text: str
    label: dict[str, bool]
    found: dict[str, str]  # the words that show it, or nothing


@dataclass(frozen=True, slots=True)
class Score:
    """How often the bot and the person agreed."""

    both: int
    bot_alone: int
    person_alone: int

    @property
    def precision(self) -> float | None:
        """Of what the bot found, how much the person found too; None where it found nothing."""
        found = self.both + self.bot_alone
        return self.both / found if found else None

    @property
    def recall(self) -> float | None:
        """Of what the person found, how much the bot found too."""
        there = self.both + self.person_alone
        return self.both / there if there else None


def read(folder: Path = SHARED, halves: Sequence[str] = HALVES) -> list[Labelled]:
    """The labelled texts that are at hand, of these halves."""
    path = folder / OTHERS
    elsewhere = {row["id"]: row["text"] for row in _rows(path)} if path.exists() else {}
    found = []
    for row in _rows(DATA):
        text = row["text"] or elsewhere.get(row["id"], "")
        if text and row["half"] in halves:
            label = {"S1": row["s1"] == "yes", "angry": row["angry"] == "yes"}
            found.append(Labelled(row["id"], row["language"], row["half"], text, label, judge(text)))
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def judge(text: str) -> dict[str, str]:
    """What the words alone make of an ordinary complaint, with the words."""
    record = case("new")
    triage.keep(record, triage.heard([text], record, policy()))
    urgent = triage.reached(record, policy()) == "S1"
    weighty = [f"{each.kind} {each.words!r}" for each in triage_words.in_order(record.signals)]
    angry = [each.words for each in record.signals if each.kind == "emotion"]
    return {"S1": ", ".join(weighty) if urgent else "", "angry": ", ".join(angry)}


def score(rows: Sequence[Labelled], what: str) -> Score:
    """Count the agreement."""
    pairs = [(row.label[what], bool(row.found[what])) for row in rows]
    return Score(pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False)))


def table(rows: Sequence[Labelled]) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield "| what | language | half | texts | labelled | found | precision | recall |"
    yield "|---|---|---|---|---|---|---|---|"
    for what in WHAT:
        for language in LANGUAGES:
            for half in HALVES:
                some = [row for row in rows if (row.language, row.half) == (language, half)]
                if not some:
                    continue
                one = score(some, what)
                numbers = f"{one.both + one.person_alone} | {one.both + one.bot_alone}"
                shares = f"{_share(one.precision)} | {_share(one.recall)}"
                yield f"| {what} | {language} | {half} | {len(some)} | {numbers} | {shares} |"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def misses(rows: Sequence[Labelled]) -> Iterator[str]:
    """What was wrong in the half for tuning."""
    for what in WHAT:
        for row in rows:
            if row.half == "tuning" and row.label[what] != bool(row.found[what]):
                why = f"found {row.found[what]}" if row.found[what] else "not found"
                yield f"{what} {row.language} {row.id}: {why}: {' '.join(row.text.split())}"


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    folders = [Path(each) for each in arguments if not each.startswith("-")]
    halves = ("tuning",) if {"--tuning", "--misses"} & set(arguments) else HALVES
    rows = read(folders[0] if folders else SHARED, halves)
    missing = sum(row["half"] in halves for row in _rows(DATA)) - len(rows)
    lines = misses(rows) if "--misses" in arguments else table(rows)
    print("\n".join(lines))
    if missing:
        print(f"\n{missing} texts are left out: they may not stand here, and {OTHERS} is not at hand.")


if __name__ == "__main__":
    main(sys.argv[1:])
