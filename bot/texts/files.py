"""The .ftl files: those that come with the program, and a company's own, checked key by key before they are used."""

from collections.abc import Collection
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.syntax import ast as ftl
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

FALLBACK = "en"


class TextsError(Exception):
    """A company's own texts cannot be used."""


@dataclass(frozen=True, slots=True)
class Source:
    """One language's file as it was written; `own` is a company's, laid over what comes with the program."""

    code: str
    name: str
    words: str
    own: bool


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.words: list[str] = []

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802 (Fluent's naming)
        self.words.append(node.value)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 (Fluent's naming)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 (Fluent's naming)
        self.messages.add(node.id.name)


def packaged() -> list[Source]:
    """The languages that come with the program."""
    files = [file for file in resources.files("bot.texts").iterdir() if file.name.endswith(".ftl")]
    return [
        Source(file.name.removesuffix(".ftl"), file.name, file.read_text(encoding="utf-8"), own=False)
        for file in sorted(files, key=lambda file: file.name)
    ]


def companys(folder: Path, keys: Collection[str]) -> list[Source]:
    """A company's own files; `keys` are those that its policy needs beside the program's.

    A file of a language that is known changes single messages; any other is a language of its own, and complete.
    """
    known = packaged()
    english = placeholders(next(source.words for source in known if source.code == FALLBACK))
    allowed = english | {key: frozenset() for key in keys if key not in english}
    try:
        files = sorted(folder.glob("*.ftl"))
        if not folder.is_dir():
            raise TextsError(f"{folder} is no folder: name the one that holds your .ftl files")
        found = [Source(file.stem, str(file), file.read_text(encoding="utf-8"), own=True) for file in files]
    except (OSError, UnicodeDecodeError) as error:
        raise TextsError(f"{folder}: {error}") from error
    for source in found:
        _check(source, allowed, complete=source.code not in {each.code for each in known})
    return found


def placeholders(words: str) -> dict[str, frozenset[str]]:
    """Every key of a file, with the placeholders that its text uses."""
    found = {}
    for entry in parse(words).body:
        if isinstance(entry, ftl.Message):
            found[entry.id.name] = frozenset(_references(entry).variables)
    return found


def _check(source: Source, allowed: dict[str, frozenset[str]], *, complete: bool) -> None:
    for entry in parse(source.words).body:
        if isinstance(entry, ftl.Junk):
            raise TextsError(f"{source.name}: this is no text: {str(entry.content).strip().splitlines()[0][:60]!r}")
        if isinstance(entry, ftl.Message):
            _check_message(source, entry, allowed)
    own = placeholders(source.words)
    missing = sorted(allowed.keys() - own.keys())
    if complete and missing:
        more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
        raise TextsError(
            f"{source.name}: a language of its own has to be complete: {', '.join(missing[:5])}{more} missing"
        )
    try:
        Locale.parse(source.code, sep="-")
    except (UnknownLocaleError, ValueError):
        raise TextsError(f"{source.name}: {source.code!r} is no language; name the file like 'de.ftl'") from None


def _check_message(source: Source, entry: ftl.Message, allowed: dict[str, frozenset[str]]) -> None:
    key = entry.id.name
    if key not in allowed:
        raise TextsError(f"{source.name}: {key}: no text has this key")
    if entry.value is None:
        raise TextsError(f"{source.name}: {key}: says nothing")
    references = _references(entry)
    if any(sign in words for words in references.words for sign in "<>"):
        raise TextsError(f"{source.name}: {key}: '<' and '>' do not belong in a text; *stars* show bold")
    unknown = sorted(references.variables - allowed[key])
    if unknown:
        known = ", ".join(f"${name}" for name in sorted(allowed[key])) or "none"
        raise TextsError(f"{source.name}: {key}: ${unknown[0]} is not filled here (known: {known})")
    strange = sorted(references.messages - allowed.keys())
    if strange:
        raise TextsError(f"{source.name}: {key}: refers to {strange[0]}, and no text has this key")


def _references(entry: ftl.Message) -> _References:
    found = _References()
    found.visit(entry)
    return found
