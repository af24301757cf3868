"""The documentation is true."""

import re
from pathlib import Path

from bot.settings import Settings
from tests import diagrams

ROOT = Path(__file__).parent.parent


def test_the_diagrams_show_the_tables_as_they_are() -> None:
    assert diagrams.PAGE.read_text(encoding="utf-8") == diagrams.page(), "run .venv/bin/python -m tests.diagrams"


def test_every_setting_stands_in_the_example_and_nothing_else_does() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^#?([A-Z][A-Z_]+)=", example, re.MULTILINE)
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_every_file_that_the_readme_names_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"\]\((?!http)([^)#]+)\)", readme) + re.findall(
        r"`((?:bot|flows|storage|tests|docs)/[\w./-]*)`", readme
    )
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_make_target_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets
