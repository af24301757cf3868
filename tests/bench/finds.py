"""/find over many cases with the words of real people: the trigram index against LIKE over the stories."""

import asyncio
import csv
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from flows.customer import Customer
from flows.draft import Draft
from storage import cases, customers, search
from storage.database import Connection, Database
from tests.bench.measure import Result
from tests.flows.samples import CASE, CUSTOMER, NOW, case, part

COUNT, QUERIES = 10_000, 40
WORD = re.compile(r"[A-Za-z]{4,12}|[\u4e00-\u9fff]{2,4}")
SEED = random.Random(11)
TESTS = Path(__file__).parent.parent
FILES = ("data/complaints_en.csv", "data/complaints_zh.csv")


def real_texts() -> list[str]:
    """What people wrote: all there is beside the project, else the project's own extract."""
    shared = [TESTS.parent.parent / "shared" / name for name in FILES]
    found = []
    for path in shared if all(each.exists() for each in shared) else [TESTS / "data" / "complaints.csv"]:
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["text"] for row in csv.DictReader(file)]
    return found


async def finds(folder: Path, count: int = COUNT) -> list[Result | str]:
    """Half of the queries are English words, half Chinese, two characters among them."""
    database = Database(f"sqlite:///{folder / 'finds.db'}")
    await database.open()
    texts = real_texts()
    try:
        async with database.step() as connection:
            await _fill(connection, texts, count)
            queries = _queries(texts)
            ours = await _times(queries, lambda query: search.find(connection, query))
            theirs = await _times(queries, lambda query: _like(connection, query))
            alike = [replace(case("new"), id=CASE + at, story=[part(texts[at])]) for at in range(QUERIES // 2)]
            similar = await _times(alike, lambda each: search.similar(connection, each))
    finally:
        await database.close()
    what = f"/find over {count:,} cases"
    rates = Result(what, "finds/s", 1 / statistics.median(ours), 1 / statistics.median(theirs), "LIKE over the stories")
    named = (("/find", ours), ("LIKE", theirs), ("similar cases", similar))
    shown = "; ".join(f"{name} {_shown(times)}" for name, times in named)
    return [rates, f"{what}, median / p90 / worst: {shown}"]


def _shown(times: list[float]) -> str:
    ordered = sorted(times)
    p90 = ordered[int(len(ordered) * 0.9)]
    return " / ".join(f"{each * 1000:.1f} ms" for each in (statistics.median(ordered), p90, ordered[-1]))


async def _fill(connection: Connection, texts: list[str], count: int) -> None:
    """Each case a story of real words, and a reply of others."""
    await customers.save(connection, Customer(CUSTOMER, "Ann", "en"), Draft(CUSTOMER), NOW)
    for at in range(count):
        words, reply = texts[at % len(texts)], texts[(at * 7 + 3) % len(texts)]
        # Two texts in one and a serial, as no two complaints are the same.
        story = [part(f"{words} {SEED.choice(texts)[:200]} {at}")]
        record = replace(case("closed"), id=CASE + at, number=f"C-2026-{at:06}", story=story)
        await cases.add(connection, record)
        await cases.note(connection, record.id, "Li", "replied", {"text": reply[:300]}, NOW)


def _queries(texts: list[str]) -> list[str]:
    words = sorted({word for text in texts for word in WORD.findall(text)})
    chinese = [word for word in words if word[0] > "\u4e00"]
    english = [word for word in words if word[0] < "\u4e00"]
    return SEED.sample(chinese, QUERIES // 2) + SEED.sample(english, QUERIES // 2)


async def _like(connection: Connection, query: str) -> None:
    """What is done without an index; only the stories, and unranked."""
    statement = sa.text("SELECT id FROM cases WHERE story LIKE :query ORDER BY id DESC LIMIT 8")
    (await connection.execute(statement, {"query": f"%{query}%"})).all()
    counted = sa.text("SELECT count(*) FROM cases WHERE story LIKE :query")
    (await connection.execute(counted, {"query": f"%{query}%"})).all()


Of = TypeVar("Of")


async def _times(queries: list[Of], ask: Callable[[Of], Awaitable[object]]) -> list[float]:
    times = []
    for query in queries:
        began = time.perf_counter()
        await ask(query)
        times.append(time.perf_counter() - began)
    return times


async def _main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        for each in await finds(Path(name), count):
            print(each if isinstance(each, str) else each.line())


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
