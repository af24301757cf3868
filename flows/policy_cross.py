"""What single values of a policy file cannot show: names of what is not there, doubles, limits that fit nothing.

It reads the file as it stands, so that these mistakes are named together with those of single values.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import pairwise
from typing import Any, get_args

from flows.model import Severity
from flows.policy_errors import ROLES, Mistake
from flows.policy_lines import Place
from flows.protection import FIRST, ORDINARY

Found = tuple[Place, Mapping[str, Any]]  # a table, and where it stands
NAMES = (  # which lists of tables name what, and by which key
    (("category",), "department", "department"),
    (("root_cause",), "department", "department"),
    (("person",), "departments", "department"),
    (("statutory",), "categories", "category"),
    (("triage", "rule"), "category", "category"),
    (("triage", "rule"), "segment", "segment"),
)
CALLED = {"reply": "name"}  # what has no id
ONCE = ("category", "department", "root_cause", "remedy", "person", "demand", "segment", "statutory", "reply")
LISTS = (
    (("delay",), "reasons"),
    (("escalation",), "opens"),
    (("calendar",), "closed"),
    (("statutory",), "categories"),
    (("triage", "rule"), "category"),
    (("triage", "rule"), "segment"),
    (("triage", "rule"), "place"),
    (("person",), "departments"),
)


def mistakes(data: Mapping[str, Any]) -> Iterator[Mistake]:
    """All of them, each with its place."""
    for check in (_unknown, _severities, _segments, _twice, _listed_twice, _limits):
        yield from check(data)


def _tables(data: Mapping[str, Any], place: tuple[str, ...]) -> Iterator[Found]:
    """The tables that stand there, one or a list of them."""
    value: Any = data
    for step in place:
        value = value.get(step) if isinstance(value, Mapping) else None
    if isinstance(value, Mapping):
        yield place, value
    for at, each in enumerate(value if isinstance(value, list) else ()):
        if isinstance(each, Mapping):
            yield (*place, at), each


def _named(table: Mapping[str, Any], key: str) -> list[str]:
    """The words under a key, one or a list of them."""
    value = table.get(key)
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _ids(data: Mapping[str, Any], kind: str) -> list[str]:
    return [each for _, table in _tables(data, (kind,)) for each in _named(table, "id")]


def _unknown(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for place, key, kind in NAMES:
        known = _ids(data, kind)
        for at, table in _tables(data, place):
            for name in _named(table, key):
                if name not in known:
                    yield (*at, key), _no_such(kind, name, known)


def _no_such(kind: str, name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(known)}"
    return f'there is no {kind} "{name}"; {hint}'


def _severities(data: Mapping[str, Any]) -> Iterator[Mistake]:
    promised = data.get("severity")
    for name in get_args(Severity):
        if isinstance(promised, Mapping) and name not in promised and promised.keys() <= set(get_args(Severity)):
            words = "every severity needs promises, for cases become more and less severe"
            yield ("severity",), f"{words}: add [severity.{name}]"
        for at, table in _tables(data, ("escalation", "level")):
            answer = table.get("answer")
            if isinstance(answer, Mapping) and name not in answer:
                yield (*at, "answer"), f"{name} is missing: every severity needs its own, like answer.{name}"


def _segments(data: Mapping[str, Any]) -> Iterator[Mistake]:
    known = _ids(data, "segment")
    for needed in (FIRST, ORDINARY):
        if known and needed not in known:
            yield ("segment",), f'there is no "{needed}", in which everybody is whom nothing else fits: add it'


def _twice(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for kind in ONCE:
        key, seen = CALLED.get(kind, "id"), set()
        for at, table in _tables(data, (kind,)):
            called = str(table.get(key)).casefold()
            if key in table and called in seen:
                yield at, f"stands twice; give each {'a' if key == 'name' else 'an'} {key} of its own"
            seen.add(called)


def _listed_twice(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for place, key in LISTS:
        for at, table in _tables(data, place):
            listed = table.get(key)
            names = [str(each) for each in listed] if isinstance(listed, list) else []
            for name in sorted({each for each in names if names.count(each) > 1}):
                yield (*at, key), f'"{name}" stands twice: leave one out'


def _limits(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for at, table in _tables(data, ("remedy",)):
        limit, place = table.get("limit"), (*at, "limit")
        if not isinstance(limit, Mapping) or not limit:
            continue
        if table.get("money") is not True:
            yield place, "a limit is of money: add money = true, or leave the limit out"
        sums = [(role, _sum(limit.get(role))) for role in ROLES]
        given = [(role, most) for role, most in sums if most is not None]
        for (less, low), (more, high) in pairwise(given):
            if low > high:
                yield place, f"{less} may grant more than {more}: {limit[less]} is above {limit[more]}"


def _sum(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None
