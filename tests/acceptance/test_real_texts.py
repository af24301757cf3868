"""Real complaints go through the real bot, from the first word to the card: nothing is cut, nothing refused."""

import asyncio
import csv
import html
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.lodging import LOCALES, QUICK, lodge
from tests.bot_process import Bot
from tests.simulator.limits import Limits
from tests.simulator.puppet import Group
from tests.simulator.records import Message
from tests.simulator.server import Simulator
from tests.simulator.units import clean, parts, utf16_length

HERE = Path(__file__).parent.parent
EXTRACT = HERE / "data" / "complaints.csv"
SHARED = HERE.parent.parent / "shared" / "data"
AT_ONCE = 12
LIMITS = {"sendMessage": ("text", 4096), "editMessageText": ("text", 4096), "copyMessage": ("caption", 1024)}


@dataclass(frozen=True, slots=True)
class Row:
    """One complaint as it was written, in the language of its writer."""

    id: str
    text: str
    language: str


def read(path: Path, language: str = "") -> list[Row]:
    """The rows of a file; the extract names the language of each."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(row["id"], row["text"], language or row["language"]) for row in csv.DictReader(file)]


@dataclass(frozen=True, slots=True)
class Room:
    """A Telegram without flood limits, a staff group and the bot."""

    telegram: Simulator
    group: Group
    bot: Bot


@asynccontextmanager
async def room(folder: Path, *, forum: bool) -> AsyncIterator[Room]:
    """Open it."""
    async with Simulator(limits=Limits.off()) as telegram:
        group = telegram.forum() if forum else telegram.plain_group()
        async with Bot(folder, telegram.url, telegram.token, group.id, TELEGRAM_LIMITS=QUICK, LOG_LEVEL="ERROR") as bot:
            yield Room(telegram, group, bot)


@pytest.mark.parametrize("forum", [True, False], ids=["forum", "plain group"])
async def test_the_longest_and_oddest_texts_go_from_a_phone_to_the_card_whole(tmp_path: Path, forum: bool) -> None:
    rows = read(EXTRACT)
    assert {row.language for row in rows} == set(LOCALES)
    async with room(tmp_path, forum=forum) as here:
        await _lodge_all(here, rows)


async def test_every_text_of_the_shared_collection_goes_from_a_phone_to_the_card_whole(tmp_path: Path) -> None:
    files = {SHARED / "complaints_en.csv": "en", SHARED / "complaints_zh.csv": "zh-Hans"}
    missing = [path.name for path in files if not path.exists()]
    if missing:
        pytest.skip(f"not beside this repository: {', '.join(missing)}")
    rows = [row for path, language in files.items() for row in read(path, language)]
    assert len(rows) == 1100
    async with room(tmp_path, forum=True) as here:
        began = time.monotonic()
        await _lodge_all(here, rows)
        print(f"\n{len(rows)} texts in {time.monotonic() - began:.1f} s")


async def _lodge_all(here: Room, rows: list[Row]) -> None:
    """Every text as a complaint of its own, some at once; then each is looked for in the database and the group."""
    numbers: dict[str, str] = {}
    left = iter(enumerate(rows))

    async def customer() -> None:
        for index, row in left:
            person = here.telegram.customer(f"Writer{index}", language=LOCALES[row.language])
            numbers[row.id] = (await lodge(person, row.language, row.text, within=30)).number

    await asyncio.gather(*(customer() for _ in range(AT_ONCE)))
    await here.telegram.quiet(0.5, within=60)

    kept = _kept(here.bot)
    shown = _shown(here.group)
    assert len(set(numbers.values())) == len(rows)
    for row in rows:
        assert "".join(kept[numbers[row.id]]).encode() == _as_sent(row).encode(), row.id
        assert _in_the_group(shown, numbers[row.id], kept[numbers[row.id]]), row.id
    _no_complaint_of_telegrams(here)


def _as_sent(row: Row) -> str:
    """What Telegram delivers, joined: the app splits at 4,096 units, the server trims and makes tabs spaces."""
    return "".join(clean(piece).strip() for piece in parts(row.text.strip(), 4096))


def _kept(bot: Bot) -> dict[str, list[str]]:
    """The stories in the database by case number, message by message."""
    rows = bot.rows("SELECT number, story FROM cases")
    return {row["number"]: [part["text"] for part in json.loads(row["story"])] for row in rows}


def _shown(group: Group) -> dict[str, list[Message]]:
    """The bot's messages in the group by case number: those of its topic, or of the card and what replies to it."""
    found: dict[str, list[Message]] = {}
    threads: dict[int, str] = {topic.id: topic.name.partition(" ")[0] for topic in group.topics}
    for message in group.messages():
        key = message.thread_id if group.chat.is_forum else message.reply_to
        number = threads.get(key or 0) or message.text.partition(" ")[0]
        threads.setdefault(message.message_id, number)
        found.setdefault(number, []).append(message)
    return found


def _in_the_group(shown: dict[str, list[Message]], number: str, pieces: list[str]) -> bool:
    """Whether the whole story can be read there: on the card, or in the messages below it, joined."""
    texts = [message.text for message in shown[number]]
    return "\n".join(pieces) in "\n".join(texts) or _flat("".join(pieces)) in _flat("".join(texts))


def _flat(text: str) -> str:
    """Without white space, which Telegram trims at the ends of every piece."""
    return "".join(text.split())


def _no_complaint_of_telegrams(here: Room) -> None:
    """No call was refused, and none was longer than Telegram allows."""
    refused = [(call.method, call.status, call.error) for call in here.telegram.calls if call.status >= 400]
    assert refused == []
    for call in here.telegram.calls:
        field, limit = LIMITS.get(call.method, ("", 0))
        assert utf16_length(str(call.params.get(field, ""))) <= limit + _markup(call.params, field)


def _markup(params: dict[str, object], field: str) -> int:
    """How much of a text is markup, which Telegram does not count."""
    if params.get("parse_mode") != "HTML":
        return 0
    text = str(params.get(field, ""))
    return len(text) - len(html.unescape(re.sub(r"<[^>]+>", "", text)))
