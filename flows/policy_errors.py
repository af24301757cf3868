"""What is wrong in a policy file, in words that name the line, the entry and what may stand there instead."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from tomllib import TOMLDecodeError
from typing import Any, get_args

from pydantic_core import ErrorDetails

from flows.clocks import Clock, Statutory
from flows.desk import Limit
from flows.model import MISPLACED, Model
from flows.policy_lines import Place, line_of

NAMED_BY = ("id", "name")  # what an entry of a list is known by
ROLES = ("agent", "supervisor", "manager")
TABLE = "has to be a section with settings of its own"
INSTEAD = {"source": 'name the rule, or write "own promise"'}  # of what is missing, where there is more to say
UNITS = ("minute", "hour", "day", "week", "month", "year")
HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
SPOKEN = re.compile(r"([\d.]+)\s*(business|open|working)?[\s_]*(minute|hour|day|week)s?", re.IGNORECASE)
WIDE = re.compile("[“”„‘’＂＇]")
PLAIN = (  # what pydantic says, as people say it
    (r"a valid number, .*|a valid number", "a number"),
    (r"a valid integer, .*|a valid integer", "a whole number"),
    (r"a valid string", 'words in "quotes"'),
    (r"a valid boolean.*", "true or false"),
    (r"a valid (?:tuple|list)", "a list in [ ]"),
    (r"a valid dictionary.*", "a section with settings of its own"),
    (r"a valid date.*", 'a date like "2026-12-24"'),
    (r"less than or equal to (.*)", r"at most \1"),
    (r"greater than or equal to (.*)", r"at least \1"),
)
Mistake = tuple[Place, str]  # what stands there, and what is wrong with it


def unreadable(error: TOMLDecodeError, text: str, name: str) -> str:
    """Why a file cannot be read at all, with what it may be."""
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", str(error))
    if found is None:
        return f"{name}: {error}"
    words, line, column = found[1], int(found[2]), found[3]
    return f"{name}, line {line}, column {column}: {words}{_unread(words, text.splitlines()[line - 1 : line])}"


def problem(error: ErrorDetails, model: type[Model], data: Mapping[str, Any], text: str, name: str) -> str:
    """One of pydantic's errors about `model` as a line for who keeps the file."""
    within = error["ctx"]["place"] if error["type"] == MISPLACED else ()
    steps = (*(step for step in error["loc"] if step != "[key]"), *within)
    return _line(text, name, steps, *_words(error, steps, model, data))


def mistaken(mistakes: Iterable[Mistake], data: Mapping[str, Any], text: str, name: str) -> list[str]:
    """Mistakes as lines."""
    return [_line(text, name, place, _where(place, data), words) for place, words in mistakes]


def line_named(mistake: str) -> int:
    """The line that a mistake names, to put mistakes in the order of the file; those of none come first."""
    found = re.search(r", line (\d+)", mistake)
    return int(found[1]) if found else 0


def _line(text: str, name: str, place: Sequence[str | int], where: str, words: str) -> str:
    line = line_of(text, place)
    return ": ".join(filter(None, [f"{name}, line {line}" if line else name, where, words]))


def _unread(words: str, lines: list[str]) -> str:
    if any(WIDE.search(line) for line in lines):
        return '; write straight quotes: "…"'
    if words.startswith(("Cannot overwrite", "Cannot declare")):
        return "; it stands twice: keep one of them"
    return '; words stand in straight quotes: "…"' if words.startswith("Invalid value") else ""


# --- one value -------------------------------------------------------------------------------------------------------


def _words(error: ErrorDetails, steps: Place, model: type[Model], data: Mapping[str, Any]) -> tuple[str, str]:
    """Where it is, and what is wrong there."""
    where, kind, key = _where(steps, data), error["type"], str(steps[-1]) if steps else ""
    if kind == "extra_forbidden":
        return _unknown(steps, model, data)
    if kind == "missing":
        return where, f"is missing: {INSTEAD.get(key, 'flows/default_policy.toml shows it')}"
    if kind == "less_than_equal" and key == "chat_id":
        return where, "a group's id begins with -, as the bot told it there"
    if kind == "string_pattern_mismatch" and key in NAMED_BY:
        rule = "begin with a letter, then a-z, 0-9 and -, 20 at most" if key == "id" else "one word, 15 letters at most"
        return where, f'"{error["input"]}" does not fit: {rule}'
    if kind in ("too_short", "string_too_short"):
        return where, f"it is empty: {INSTEAD.get(key, 'give at least one')}"
    if kind == "tuple_type" and isinstance(error["input"], Mapping):
        return where, f"is a list of sections: write [[{'.'.join(map(str, steps))}]], with two brackets"
    if kind.startswith("model_") and _model_at(model, steps) is Clock:
        return where, f"has to be a length like {_as_clock(error['input'])}{_instead(error['input'])}"
    words = error["msg"].removeprefix("Value error, ")
    if not words.startswith("Input should be "):
        return where, words
    return where, f"has to be {_plain(words.removeprefix('Input should be '))}{_instead(error['input'])}"


def _as_clock(value: object) -> str:
    """A length as it is written; as the one that was meant where that can be read."""
    said = SPOKEN.fullmatch(str(value).strip())
    try:
        number = float(said[1]) if said else None
    except ValueError:
        number = None
    if said is None or number is None:
        return "{ hours = 1 }, { business_hours = 4 } or { business_days = 2 }"
    unit = said[3].lower()
    if said[2] and unit in ("hour", "day"):
        return f"{{ business_{unit}s = {number:g} }}"
    return f"{{ hours = {number * HOURS[unit]:.3g} }}"


def _plain(words: str) -> str:
    return next((found.expand(plain) for pattern, plain in PLAIN if (found := re.fullmatch(pattern, words))), words)


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
    if owner in (Clock, Statutory) and (owner is Clock or key.removeprefix("business_").removesuffix("s") in UNITS):
        hint = _units(owner, key, _at(_value(data, above), key))
    if len(above) == 1:
        return "", f'no setting "{key}" in [{above[0]}]{hint}'
    return _where(above, data), f'no setting "{key}"{hint}'


def _units(owner: type[Model], key: str, value: object) -> str:
    """What a length may be counted in; as what it was meant where that can be said."""
    units = [each for each in owner.model_fields if each.removeprefix("business_").removesuffix("s") in HOURS]
    unit, said = key.removesuffix("s"), isinstance(value, (int, float)) and not isinstance(value, bool)
    meant = ""
    if said and unit in HOURS and f"{unit}s" not in units:
        meant = f" ({value} {unit}{'' if value == 1 else 's'}: {_as_clock(f'{value} {unit}').strip('{ }')})"
    return f"; there are {', '.join(units)}{meant}"


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


def _value(data: Mapping[str, Any], steps: Place) -> Any:
    found: Any = data
    for step in steps:
        found = _at(found, step)
    return found


def _at(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value.get(str(step))
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None
