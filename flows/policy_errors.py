"""What is wrong in a policy file, in words that name the line, the entry and what may stand there instead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Any, get_args

from pydantic_core import ErrorDetails

from flows.desk import Limit
from flows.model import Model
from flows.policy_lines import Place, line_of

NAMED_BY = ("id", "name")  # what an entry of a list is known by
WITH_DEPARTMENT = {"category": "category", "root_cause": "root cause"}
ONCE = ("category", "department", "root_cause", "remedy", "person", "demand", "segment")
ROLES = ("agent", "supervisor", "manager")
PLAIN = (  # what pydantic says, as people say it
    (r"a valid number, .*|a valid number", "a number"),
    (r"a valid integer, .*|a valid integer", "a whole number"),
    (r"a valid string", 'words in "quotes"'),
    (r"a valid boolean.*", "true or false"),
    (r"a valid (?:tuple|list)", "a list in [ ]"),
    (r"a valid dictionary.*", "a section with settings of its own"),
    (r"a valid date.*", 'a date like "2026-12-24"'),
)


def problem(error: ErrorDetails, model: type[Model], data: Mapping[str, Any], text: str, name: str) -> str:
    """One of pydantic's errors about `model` as a line for who keeps the file."""
    steps = tuple(step for step in error["loc"] if step != "[key]")
    return _line(text, name, steps, *_words(error, steps, model, data))


def mistakes(data: Mapping[str, Any], text: str, name: str) -> list[str]:
    """What single values cannot show: names of what is not there, entries that stand twice, limits that fit nothing."""
    found = [*_departments(data), *_twice(data), *_limits(data)]
    return [_line(text, name, place, where, words) for place, where, words in found]


def _line(text: str, name: str, place: Sequence[str | int], where: str, words: str) -> str:
    line = line_of(text, place)
    return ": ".join(filter(None, [f"{name}, line {line}" if line else name, where, words]))


# --- one value -------------------------------------------------------------------------------------------------------


def _words(error: ErrorDetails, steps: Place, model: type[Model], data: Mapping[str, Any]) -> tuple[str, str]:
    """Where it is, and what is wrong there."""
    where, kind, key = _where(steps, data), error["type"], str(steps[-1]) if steps else ""
    if kind == "extra_forbidden":
        return _unknown(steps, model, data)
    if kind == "missing":
        return where, "is missing: flows/default_policy.toml shows it"
    if kind == "less_than_equal" and key == "chat_id":
        return where, "a group's id begins with -, as the bot told it there"
    if kind == "string_pattern_mismatch" and key in NAMED_BY:
        rule = "begin with a letter, then a-z, 0-9 and -, 20 at most" if key == "id" else "one word, 15 letters at most"
        return where, f'"{error["input"]}" does not fit: {rule}'
    if kind in ("too_short", "string_too_short"):
        return where, "it is empty: give at least one"
    words = error["msg"].removeprefix("Value error, ")
    if not words.startswith("Input should be "):
        return where, words
    return where, f"has to be {_plain(words.removeprefix('Input should be '))}{_instead(error['input'])}"


def _plain(words: str) -> str:
    return next((plain for pattern, plain in PLAIN if re.fullmatch(pattern, words)), words)


def _instead(value: object) -> str:
    return f", not {value!r}" if isinstance(value, (str, int, float)) else ""


def _unknown(steps: Place, model: type[Model], data: Mapping[str, Any]) -> tuple[str, str]:
    """A key that nothing is called by; the one that was meant may be near."""
    key, above = str(steps[-1]), steps[:-1]
    owner = _model_at(model, above)
    known = list(owner.model_fields) if owner else []
    if owner is Limit:
        return _where(above, data), f'no role "{key}"; roles are {", ".join(ROLES)}'
    near = get_close_matches(key, known, 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    if len(above) == 1:
        return "", f'no setting "{key}" in [{above[0]}]{hint}'
    return _where(above, data), f'no setting "{key}"{hint}'


def _model_at(model: type[Model], steps: Place) -> type[Model] | None:
    """The table that stands at a place."""
    found: type[Model] | None = model
    for step in steps:
        field = found.model_fields.get(str(step)) if found and isinstance(step, str) else None
        if field is not None:
            found = _model_in(field.annotation)
    return found


def _model_in(kind: Any) -> type[Model] | None:
    if isinstance(kind, type) and issubclass(kind, Model):
        return kind
    return next(filter(None, map(_model_in, get_args(kind))), None)


def _where(steps: Place, data: Mapping[str, Any]) -> str:
    """A place in words: an entry of a list by what it is called, the rest by its keys."""
    value: Any = data
    words, keys = "", []
    for step in steps:
        value = _at(value, step)
        if not isinstance(step, int):
            keys.append(step)
        elif isinstance(value, Mapping):
            called = next((str(value[each]) for each in NAMED_BY if value.get(each)), "")
            words, keys = f'{".".join(keys)} "{called}"' if called else f"{'.'.join(keys)} {step + 1}", []
    return ", ".join(filter(None, [words, ".".join(keys)]))


def _at(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value.get(str(step))
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


# --- one with another ------------------------------------------------------------------------------------------------


Mistake = tuple[Place, str, str]


def _entries(data: Mapping[str, Any], kind: str) -> list[tuple[int, Mapping[str, Any]]]:
    """The entries of a list, as far as they are tables."""
    found = data.get(kind)
    return [(at, each) for at, each in enumerate(found) if isinstance(each, Mapping)] if isinstance(found, list) else []


def _departments(data: Mapping[str, Any]) -> Iterator[Mistake]:
    known = [each.get("id") for _, each in _entries(data, "department")]
    unknown = f"no such department; there are {', '.join(map(str, known))}"
    for kind, called in WITH_DEPARTMENT.items():
        for at, each in _entries(data, kind):
            named = each.get("department")
            if isinstance(named, str) and named not in known:
                yield (kind, at, "department"), f'{called} "{each.get("id")}", department = "{named}"', unknown
    for at, each in _entries(data, "person"):
        named = each.get("departments")
        for one in named if isinstance(named, list) else ():
            if one not in known:
                yield ("person", at, "departments"), f'person "{each.get("id")}", departments = "{one}"', unknown


def _twice(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for kind in ONCE:
        seen: list[object] = []
        for at, each in _entries(data, kind):
            called = each.get("id")
            if called is not None and called in seen:
                yield (
                    (kind, at, "id"),
                    f'{kind.replace("_", " ")} "{called}"',
                    "stands twice; give each an id of its own",
                )
            seen.append(called)


def _limits(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for at, each in _entries(data, "remedy"):
        limit, where = each.get("limit"), f'remedy "{each.get("id")}", limit'
        if not isinstance(limit, Mapping) or not limit:
            continue
        place: Place = ("remedy", at, "limit")
        if each.get("money") is not True:
            yield place, where, "a limit is of money: add money = true, or leave the limit out"
        sums = [(role, _sum(limit.get(role))) for role in ROLES]
        given = [(role, most) for role, most in sums if most is not None]
        for (less, low), (more, high) in pairwise(given):
            if low > high:
                yield place, where, f"{less} may grant more than {more}: {limit[less]} is above {limit[more]}"


def _sum(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None
