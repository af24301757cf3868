"""Facts about the tree that are easy to break unseen: where things stand, what the locks hold, who reads the clock."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "flows", "storage")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.txt", "requirements-dev.txt")

TOP_LEVEL = re.compile(
    r"bot|flows|storage|tests|docs|deploy|\.ci"
    r"|pyproject\.toml|requirements.*\.txt|alembic\.ini|Makefile|Dockerfile|compose\.yaml"
    r"|README\.md|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|\.env\.example"
    r"|\.gitignore|\.gitattributes|\.dockerignore|\.editorconfig|\.pre-commit-config\.yaml"
)
ADDRESS_OF_AN_INDEX = re.compile(r"--(extra-)?index|find-links|trusted-host|https?:", re.IGNORECASE)
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA\s)\b",
    re.DOTALL,
)
CLOCK = re.compile(r"(date|datetime)\.(now|utcnow|today)|time\.(time|time_ns|localtime|gmtime)")


def tracked() -> list[str]:
    """Every file git knows, whoever owns the checkout."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def modules(*packages: str) -> Iterator[tuple[str, ast.Module]]:
    """The modules of these packages, each as its path from the root and its syntax tree."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_the_top_level_holds_only_what_people_expect_there() -> None:
    assert [name for name in tracked() if not TOP_LEVEL.fullmatch(name.partition("/")[0])] == []


def test_what_is_private_or_made_by_tools_is_not_committed() -> None:
    made = re.compile(r"\.env|data/.*|.*\.(py[cod]|sqlite3?|db)(-wal|-shm)?|.*\.egg-info/.*|\.venv/.*")
    assert [name for name in tracked() if made.fullmatch(name)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if ADDRESS_OF_AN_INDEX.search(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_in_a_lock_is_pinned_and_hashed(lock: str) -> None:
    for requirement in (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        assert re.match(r"[\w.-]+==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+$", requirement), requirement


def pins(lock: str) -> dict[str, str]:
    found = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    groups = PROJECT["dependency-groups"]
    runtime, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    for wanted, lock in ((PROJECT["project"]["dependencies"] + groups["build"], runtime), (groups["dev"], dev)):
        for requirement in map(Requirement, wanted):
            version = lock.get(canonicalize_name(requirement.name))
            assert version is not None, f"{requirement} is not locked: make lock"
            assert version in requirement.specifier, f"{requirement} is locked at {version}: make lock"


def test_both_locks_agree() -> None:
    runtime, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: dev.get(name) for name in runtime} == runtime


def test_every_file_beside_the_code_is_packaged() -> None:
    packaged = [
        f"{package}/{pattern}"
        for package, patterns in PROJECT["tool"]["setuptools"]["package-data"].items()
        for pattern in patterns
    ]
    beside = [name for name in tracked() if name.startswith(tuple(f"{package}/" for package in PACKAGES))]
    missing = [
        name for name in beside if not name.endswith(".py") and not any(fnmatch(name, glob) for glob in packaged)
    ]
    assert missing == []


def test_only_the_clock_reads_the_clock() -> None:
    read = [
        f"{path}:{node.lineno} {ast.unparse(node)}"
        for path, tree in modules(*PACKAGES)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and path != "bot/clock.py" and CLOCK.search(ast.unparse(node))
    ]
    assert read == []


def test_flows_do_not_wait() -> None:
    waits = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert [path for path, tree in modules("flows") for node in ast.walk(tree) if isinstance(node, waits)] == []


def test_sql_stands_in_storage_alone() -> None:
    said = [
        f"{path}:{node.lineno} {node.value[:60]!r}"
        for path, tree in modules("bot", "flows")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert said == []
