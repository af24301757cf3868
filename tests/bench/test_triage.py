"""The page about labelling says what is measured."""

from pathlib import Path

import pytest

from tests.bench import triage
from tests.bench.triage import Score

PAGE = Path(__file__).parents[2] / "docs" / "labelling.md"


def test_the_page_holds_the_figures_of_the_texts_that_stand_here(tmp_path: Path) -> None:
    for line in triage.table(triage.read(tmp_path)):
        assert line in PAGE.read_text(encoding="utf-8"), "write what `python -m tests.bench.triage /nowhere` prints"


def test_the_page_holds_the_figures_of_all_texts() -> None:
    rows = triage.read()
    if len(rows) < 400:
        pytest.skip(f"{triage.OTHERS} is not at hand")
    for line in triage.table(rows):
        assert line in PAGE.read_text(encoding="utf-8"), "write what `python -m tests.bench.triage` prints"


def test_both_halves_of_both_languages_are_equal_and_every_text_is_there_once() -> None:
    rows = list(triage._rows(triage.DATA))
    assert len({row["id"] for row in rows}) == len(rows) == 400
    for language in triage.LANGUAGES:
        for half in triage.HALVES:
            assert sum((row["language"], row["half"]) == (language, half) for row in rows) == 100
    assert {row[name] for row in rows for name in ("s1", "angry")} == {"yes", "no"}


def test_only_the_half_for_tuning_is_shown_text_by_text(tmp_path: Path) -> None:
    final = {row["id"] for row in triage._rows(triage.DATA) if row["half"] == "final"}
    lines = list(triage.misses(triage.read(tmp_path)))
    assert lines
    assert not [line for line in lines if line.split()[2].rstrip(":") in final]


def test_precision_and_recall_are_shares_or_nothing() -> None:
    assert (Score(3, 1, 2).precision, Score(3, 1, 2).recall) == (0.75, 0.6)
    assert (Score(0, 0, 0).precision, Score(0, 0, 0).recall) == (None, None)


def test_the_table_is_printed_and_says_what_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    triage.main([str(tmp_path)])
    assert "100 texts are left out" in capsys.readouterr().out
    triage.main([str(tmp_path), "--misses"])
    assert "not found" in capsys.readouterr().out
    triage.main([str(tmp_path), "--tuning"])
    told = capsys.readouterr().out
    assert "50 texts are left out" in told
    assert "| tuning |" in told
    assert "| final |" not in told
