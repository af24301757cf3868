"""Full text over everything said about a case, by trigrams: any script, words inside words, Chinese included.

`said` is an FTS5 table with one row for a case's own words (under its id) and one for each line of its history (under
the line's id made negative). storage/cases.py keeps it in the transaction of what it mirrors.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.privacy import HISTORY_REMAINS
from flows.records import Case
from storage.within import ALL, Within

TRIGRAM = 3  # characters: what is shorter is looked for in every row
TERMS = 8  # of one query; more are of no use
TELLING = 12  # words and trigrams by which likeness is judged: the rarest
MACHINE = HISTORY_REMAINS | {"by", "before", "to", "file_id"}  # of a line of the history, what nobody has said
# Deleted words stay in the index until its parts are merged.
MERGE = "INSERT INTO said(said) VALUES ('optimize')"
CHINESE = re.compile(r"[\u3400-\u9fff]+")
WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found, and the words in which it was."""

    case_id: int
    words: str


@dataclass(frozen=True, slots=True)
class Like:
    """A case that is like another one; `likeness` is 1 for the very same words."""

    case_id: int
    likeness: float


# --- keeping ---------------------------------------------------------------------------------------------------------


async def keep_case(connection: AsyncConnection, case: Case) -> None:
    """The case's own words are these now."""
    before = await connection.execute(sa.text("SELECT words FROM said WHERE rowid = :id"), {"id": case.id})
    known, words = before.scalar(), "" if case.erased_at else words_of(case)
    if known == words or (known is None and not words):
        return
    if known is not None:
        await connection.execute(sa.text("DELETE FROM said WHERE rowid = :id"), {"id": case.id})
    await _add(connection, case.id, case.id, words)


async def keep_line(connection: AsyncConnection, case_id: int, line_id: int, data: Mapping[str, object]) -> None:
    """A line of the case's history says this."""
    await _add(connection, -line_id, case_id, words_in(data))


async def forget(connection: AsyncConnection, case_ids: Collection[int]) -> None:
    """These cases cannot be found any more; the bytes go with `MERGE`."""
    lines = "SELECT -id FROM events WHERE case_id IN :ids"
    query = sa.text(f"DELETE FROM said WHERE rowid IN :ids OR rowid IN ({lines})")  # noqa: S608 (no input)
    await connection.execute(query.bindparams(sa.bindparam("ids", expanding=True)), {"ids": list(case_ids)})


async def _add(connection: AsyncConnection, row: int, case_id: int, words: str) -> None:
    if words:
        statement = sa.text("INSERT INTO said(rowid, words, case_id) VALUES (:row, :words, :case)")
        await connection.execute(statement, {"row": row, "words": words, "case": case_id})


def words_of(case: Case) -> str:
    """What a case can be found by, beside its history."""
    told = [line for part in case.story for line in (part.origin, part.text, part.file_name) if line]
    own = [case.wish if case.wish_own else "", case.help if case.help_own else ""]
    return _lines([case.number, case.name, case.order_number, case.place, case.contact.value, *told, *own])


def words_in(data: Mapping[str, object]) -> str:
    """What a line of the history can be found by."""
    return _lines(value for name, value in data.items() if name not in MACHINE and isinstance(value, str))


def _lines(pieces: Iterable[str]) -> str:
    return "\n".join(piece.replace("\0", "") for piece in pieces if piece)


# --- finding ---------------------------------------------------------------------------------------------------------


def terms(query: str) -> list[str]:
    """What has to be there, all of it: the words of the query, whatever signs they hold."""
    return list(dict.fromkeys(query.replace("\0", "").split()))[:TERMS]


async def find(
    connection: AsyncConnection, query: str, within: Within = ALL, *, skip: int = 0, most: int = 8
) -> tuple[int, list[Hit]]:
    """How many cases hold every word of the query, and some of them: the best first, of equals the newest."""
    wanted = terms(query)
    if not wanted:
        return 0, []
    values: dict[str, Any] = {"all": len(wanted), "skip": skip, "most": most}
    found = " UNION ALL ".join(_term(index, term, values) for index, term in enumerate(wanted))
    statement = sa.text(
        f"SELECT f.case_id, count(*) OVER () FROM ({found}) f JOIN cases c ON c.id = f.case_id"  # noqa: S608 (no input)
        f" WHERE c.erased_at IS NULL{_within(within, values)}"
        " GROUP BY f.case_id HAVING count(*) = :all ORDER BY sum(f.place), f.case_id DESC LIMIT :most OFFSET :skip"
    )
    rows = (await connection.execute(statement, values)).all()
    hits = [Hit(case_id, await _words(connection, case_id, wanted)) for case_id, _ in rows]
    return (rows[0][1] if rows else 0), hits


def _term(index: int, term: str, values: dict[str, Any]) -> str:
    """The cases that hold a term, each once, with how well."""
    name = f"term{index}"
    if len(term) < TRIGRAM:
        values[name] = "%" + re.sub(r"([\\%_])", r"\\\1", term) + "%"
        return f"SELECT DISTINCT case_id, 0.0 AS place FROM said WHERE words LIKE :{name} ESCAPE '\\'"  # noqa: S608
    values[name] = _phrase(term)
    return f"SELECT case_id, min(rank) AS place FROM said WHERE said MATCH :{name} GROUP BY case_id"  # noqa: S608


def _within(within: Within, values: dict[str, Any]) -> str:
    only = f" AND c.department IN ({_names('only', ['', *within.only], values)})" if within.only else ""
    but = f" AND c.department NOT IN ({_names('but', within.but, values)})" if within.but else ""
    values |= {"reader": within.reader} if within.reader else {}
    theirs = " AND NOT EXISTS (SELECT 1 FROM json_each(c.about) WHERE value = :reader)" if within.reader else ""
    return only + but + theirs


def _names(name: str, departments: Collection[str], values: dict[str, Any]) -> str:
    """The places of these departments in a statement."""
    places = {f"{name}{index}": department for index, department in enumerate(departments)}
    values |= places
    return ", ".join(f":{place}" for place in places)


def _phrase(term: str) -> str:
    """A term as FTS5 takes it literally."""
    return '"' + term.replace('"', '""') + '"'


async def _words(connection: AsyncConnection, case_id: int, wanted: Collection[str]) -> str:
    """Of what was said in the case, the piece with the most of the wanted words; of equals the first."""
    statement = sa.text(
        "SELECT words FROM said WHERE rowid = :id OR rowid IN (SELECT -id FROM events WHERE case_id = :id)"
        " ORDER BY abs(rowid)"
    )
    pieces = (await connection.execute(statement, {"id": case_id})).scalars().all()
    return max(pieces, key=lambda piece: sum(term.casefold() in piece.casefold() for term in wanted), default="")


# --- likeness --------------------------------------------------------------------------------------------------------


async def similar(
    connection: AsyncConnection, case: Case, within: Within = ALL, *, least: float = 0.1, most: int = 5
) -> list[Like]:
    """Closed cases whose own words are like this one's: those of the same category first, then the likest."""
    telling, shared = await _telling(connection, case)
    if not telling:
        return []
    values: dict[str, Any] = {
        "words": " OR ".join(_phrase(term) for term in telling),
        "id": case.id,
        "category": case.category,
        "most": most,
        "least": least,
        "shared": shared,
    }
    statement = sa.text(
        "WITH alike AS MATERIALIZED"  # noqa: S608 (no input)
        " (SELECT rowid AS id, rank AS place FROM said WHERE said MATCH :words AND rowid > 0),"
        " own AS (SELECT min(place) AS place FROM alike WHERE id = :id)"
        " SELECT a.id, :shared * a.place / own.place AS likeness FROM alike a, own JOIN cases c ON c.id = a.id"
        " WHERE a.id <> :id AND c.state = 'closed' AND c.merged_into = '' AND c.erased_at IS NULL"
        f" AND likeness >= :least{_within(within, values)}"
        " ORDER BY c.category <> :category, likeness DESC, a.id DESC LIMIT :most"
    )
    return [Like(case_id, min(likeness, 1.0)) for case_id, likeness in await connection.execute(statement, values)]


async def _telling(connection: AsyncConnection, case: Case) -> tuple[list[str], float]:
    """Of what the story says and others do too, what fewest say; and how much of the story others say at all."""
    found = _pieces("\n".join(part.text for part in case.story).casefold())
    counts = await _counts(connection, {piece[at : at + TRIGRAM] for piece in found for at in range(len(piece) - 2)})
    often = {piece: min(counts.get(piece[at : at + TRIGRAM], 0) for at in range(len(piece) - 2)) for piece in found}
    shared = [piece for piece in found if often[piece] > 1]
    return sorted(shared, key=lambda piece: often[piece])[:TELLING], len(shared) / max(1, len(found))


def _pieces(words: str) -> list[str]:
    """Words of the alphabets, and of Chinese every three characters in a row."""
    chinese = [run[at : at + TRIGRAM] for run in CHINESE.findall(words) for at in range(len(run) - 2)]
    return list(dict.fromkeys([*WORD.findall(CHINESE.sub(" ", words)), *chinese]))


async def _counts(connection: AsyncConnection, trigrams: Collection[str]) -> dict[str, int]:
    """In how many rows each trigram stands."""
    statement = sa.text("SELECT term, doc FROM said_terms WHERE term IN :terms")
    found: dict[str, int] = {}
    ordered = sorted(trigrams)
    for start in range(0, len(ordered), 500):
        some = statement.bindparams(sa.bindparam("terms", expanding=True))
        rows = await connection.execute(some, {"terms": ordered[start : start + 500]})
        found |= {row.term: row.doc for row in rows}
    return found
