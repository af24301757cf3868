"""kill -9 at every point of a conversation, and at thirty moments nobody chose: nothing is lost, no case made twice."""

import asyncio
import itertools
import json
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.acceptance import ledger
from tests.acceptance.lodging import LOCALES, NUMBER, QUICK, lodge, number_in, question, words
from tests.bot_process import Bot
from tests.simulator.faults import Fault
from tests.simulator.limits import Limits
from tests.simulator.puppet import Group, Person
from tests.simulator.records import Message
from tests.simulator.server import Simulator

SEED = 20260101
PATIENCE = 25.0  # seconds in which somebody waits through a restart
KILLS, CUSTOMERS, AGENTS = 30, 10, 2
# What the bot asks and says beside a conversation, at its start and now and then: no points of one.
BESIDE = ("getUpdates", "getChat", "getChatAdministrators", "getChatMemberCount", "pinChatMessage")


class Point(NamedTuple):
    """A point of the conversation: `of` says what is counted, `number` which of these, from 1."""

    of: str
    number: int


@dataclass(slots=True, eq=False)
class NthCall(Fault):
    """The answer of the nth call that matches comes late enough for the caller to be dead by then."""

    nth: int = 1
    seen: int = 0

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Count what matches; only the nth one is struck."""
        if method in BESIDE or not Fault.matches(self, method, chat_id):
            return False
        self.seen += 1
        return self.seen == self.nth


@dataclass(slots=True)
class Desk:
    """A Telegram without flood limits, a forum, the bot, and the moments at which it was killed."""

    telegram: Simulator
    group: Group
    bot: Bot
    kills: list[float]

    async def kill(self) -> None:
        """kill -9, and start again."""
        self.kills.append(time.monotonic())
        await self.bot.kill()
        await self.bot.start()


@asynccontextmanager
async def desk_at(folder: Path) -> AsyncIterator[Desk]:
    """Open one."""
    async with Simulator(limits=Limits.off()) as telegram:
        group = telegram.forum()
        async with Bot(folder, telegram.url, telegram.token, group.id, TELEGRAM_LIMITS=QUICK) as bot:
            yield Desk(telegram, group, bot, [])


# --- every point of one conversation ---------------------------------------------------------------------------------


class Walk:
    """One conversation from the first word to the agent's answer and a follow-up; it may be killed at one point."""

    def __init__(self, desk: Desk, serial: str, language: str, point: Point) -> None:
        self.desk, self.language, self.point, self.serial = desk, language, point, serial
        self.ann = desk.telegram.customer(f"Ann{serial}", language=LOCALES[language])
        self.li = desk.telegram.agent(f"Li{serial}", desk.group)
        self.story = f"Parcel {serial} came late and wet."
        self.acts = 0
        self.number = ""

    async def run(self) -> bool:
        """Hold the conversation; the answer is whether the point was reached."""
        chat = {"customer's call": self.ann.id, "group's call": self.desk.group.id}.get(self.point.of)
        method = "answerCallbackQuery" if self.point.of == "answer to a button" else "*"
        fault = NthCall("slow_reply", method, chat, 1, seconds=0.5, nth=self.point.number)
        if not self.point.of.startswith("message"):
            self.desk.telegram.faults.active.append(fault)
        killer = asyncio.create_task(self._kill_at(fault))
        try:
            await self._talk()
        finally:
            reached = bool(fault.hits) or (self.acts >= self.point.number > 0 and self.point.of.startswith("message"))
            if fault.hits:
                await killer
            killer.cancel()
            self.desk.telegram.faults.remove(fault)
        return reached

    async def _kill_at(self, fault: Fault) -> None:
        await self.desk.telegram.until(lambda: fault.hits, 120)
        await self.desk.kill()

    async def _does(self, act: Callable[[], Awaitable[object]]) -> None:
        """Something that a person does; a point may stand right behind it."""
        confirmed = self.desk.telegram.updates.confirmed
        self.acts += 1
        await act()
        if self.acts != self.point.number:
            return
        if self.point.of == "message confirmed":
            await self.desk.telegram.until(lambda: self.desk.telegram.updates.confirmed > confirmed)
        if self.point.of.startswith("message"):
            await self.desk.kill()

    async def _talk(self) -> None:
        ann, li = self.ann, self.li

        def label(key: str) -> str:
            return words(self.language, key)

        await self._does(lambda: ann.says(self.story))
        await ann.sees(question(self.language, "category", 1), within=PATIENCE)
        await self._does(lambda: ann.presses(label("category-delivery")))
        await ann.sees(question(self.language, "wish", 3), within=PATIENCE)
        await self._does(lambda: ann.presses(label("key-skip")))
        await ann.sees(question(self.language, "contact", 4), within=PATIENCE)
        await self._does(lambda: ann.presses(label("key-here")))
        await ann.sees(question(self.language, "name", 5), within=PATIENCE)
        await self._does(lambda: ann.presses(ann.user.name))
        await ann.sees(self.story, within=PATIENCE)
        await self._does(lambda: ann.presses(label("key-submit")))
        self.number = number_in((await ann.sees(NUMBER, within=PATIENCE)).text)
        card = await self.desk.group.card(self.number, within=PATIENCE)
        await self._does(lambda: li.presses("Take", near=card))
        await ann.sees(li.user.name, within=PATIENCE)
        await self._does(lambda: li.replies(card, f"Answer {self.serial}."))
        await ann.sees(f"Answer {self.serial}.", within=PATIENCE)
        await self._does(lambda: ann.says(f"More about {self.serial}."))
        await li.sees(f"More about {self.serial}.", within=PATIENCE)


async def test_a_conversation_goes_on_after_kill_9_at_each_of_its_points(tmp_path: Path) -> None:
    points = await _points(tmp_path / "clean")
    print(f"\n{len(points)} points: {dict(Counter(point.of for point in points))}")
    halves = (points[::2], points[1::2])
    results = await asyncio.gather(*(_walk(tmp_path / str(index), half, index) for index, half in enumerate(halves)))
    missed = [point for half in results for point in half]
    print(f"points that no call came to (two edits of a card had become one): {missed}")
    assert len(missed) <= 3


async def _points(folder: Path) -> list[Point]:
    """The points of a conversation that nothing disturbs."""
    folder.mkdir()  # noqa: ASYNC240 (a folder of the test)
    async with desk_at(folder) as desk:
        await desk.telegram.until(lambda: desk.telegram.calls_of("pinChatMessage"))
        desk.telegram.calls.clear()  # the board was there before the conversation
        walk = Walk(desk, "0", "en", Point("none", 0))
        await walk.run()
        await desk.telegram.quiet()
        calls = desk.telegram.calls_of
        counts = {
            "message arrived": walk.acts,
            "message confirmed": walk.acts,
            "customer's call": len(calls(chat_id=walk.ann.id)),
            "group's call": len([call for call in calls(chat_id=desk.group.id) if call.method not in BESIDE]),
            "answer to a button": len(calls("answerCallbackQuery")),
        }
    return [Point(of, number) for of, count in counts.items() for number in range(1, count + 1)]


async def _walk(folder: Path, points: list[Point], half: int) -> list[Point]:
    """One conversation a point; the answer is the points that were not reached."""
    missed: list[Point] = []
    folder.mkdir()  # noqa: ASYNC240 (a folder of the test)
    async with desk_at(folder) as desk:
        walks: list[Walk] = []
        for index, point in enumerate(points):
            language = list(LOCALES)[index % len(LOCALES)]
            walk = Walk(desk, f"{half}{index:02}", language, point)
            kills = len(desk.kills)
            walks.append(walk)
            reached = await walk.run()
            assert len(desk.kills) - kills == reached, point
            if not reached:
                missed.append(point)
        await desk.telegram.quiet(0.5)
        _check(desk, {walk.story: walk.number for walk in walks})
    return missed


def _check(desk: Desk, told: dict[str, str]) -> None:
    """Every complaint is one case under the number that was told; what arrived is what was meant, in its order."""
    rows = desk.bot.rows("SELECT number, story FROM cases ORDER BY id")
    cases = [("\n".join(part["text"] for part in json.loads(row["story"])), row["number"]) for row in rows]
    assert sorted(cases) == sorted(told.items())
    assert [number for _, number in cases] == [f"C-{cases[0][1][2:6]}-{index:06}" for index in range(1, len(cases) + 1)]
    found = ledger.compare(desk.telegram, desk.group, desk.bot)
    assert found.wrong == []
    # One message is under way at a time, and only that one may have arrived without its answer.
    duplicates = Counter(_kill_before(desk.kills, call.real) for call in found.twice)
    print(
        f"{len(desk.kills)} kills, {len(cases)} cases, {len(found.twice)} duplicate messages"
        f" ({dict(Counter(call.method for call in found.twice))}); by kill: "
        f"{dict(Counter(duplicates.values()))}"
    )
    assert max(duplicates.values(), default=0) <= 1, [(call.method, call.params) for call in found.twice]


def _kill_before(kills: list[float], moment: float) -> int:
    """Which kill a call came after."""
    return sum(kill <= moment for kill in kills)


# --- moments nobody chose --------------------------------------------------------------------------------------------


@pytest.mark.alone
async def test_thirty_kills_under_load_lose_no_complaint_and_make_no_case_twice(tmp_path: Path) -> None:
    print(f"\nseed {SEED}")
    chance = random.Random(SEED)
    async with desk_at(tmp_path) as desk:
        over = asyncio.Event()
        serials = itertools.count(1)
        told: dict[str, str] = {}
        agents = [desk.telegram.agent(name, desk.group) for name in ("Li Wei", "Sam Poe")]
        people = [asyncio.create_task(_customers(desk, over, serials, told)) for _ in range(CUSTOMERS)]
        people += [asyncio.create_task(_agent(desk, over, agent, index)) for index, agent in enumerate(agents)]
        for _ in range(KILLS):
            await asyncio.sleep(0.05 + 0.6 * chance.random())
            await desk.kill()
        over.set()
        await asyncio.gather(*people)
        await desk.telegram.quiet(0.5)
        _check(desk, told)


async def _customers(desk: Desk, over: asyncio.Event, serials: "itertools.count[int]", told: dict[str, str]) -> None:
    """One customer after the other: lodges, adds something, is answered."""
    while not over.is_set():
        serial = next(serials)
        language = list(LOCALES)[serial % len(LOCALES)]
        person = desk.telegram.customer(f"Customer{serial}", language=LOCALES[language])
        story = f"Complaint {serial}: the parcel came late."
        told[story] = (await lodge(person, language, story, within=PATIENCE)).number
        more = await person.says(f"More about {serial}: the box was wet.")
        await person.sees_reaction(more, "✍", within=PATIENCE)
        await person.sees(f"Answer to {told[story]}", within=2 * PATIENCE, ever=True)


async def _agent(desk: Desk, over: asyncio.Event, agent: Person, index: int) -> None:
    """Takes every second card and answers on it, one after the other, until nobody waits any more."""
    done: set[int] = set()

    def next_card() -> Message | None:
        return next((card for card in _cards(desk.group) if card.thread_id not in done
                     and card.thread_id is not None and _serial(card) % AGENTS == index), None)  # fmt: skip

    while True:
        card = next_card()
        if card is not None:
            assert card.thread_id is not None
            done.add(card.thread_id)
            await agent.presses("Take", near=card)
            await agent.replies(card, f"Answer to {number_in(card.text)}.")
        elif (
            over.is_set()
            and not desk.telegram.updates.pending
            and not await desk.telegram.world.changed(desk.telegram.world.seq, 1.0)
        ):
            return
        else:
            await desk.telegram.world.changed(desk.telegram.world.seq, 0.5)


def _cards(group: Group) -> list[Message]:
    """The card of each case; where a kill made a second one, the newer."""
    cards = {number_in(message.text): message for message in group.messages() if message.buttons}
    return list(cards.values())


def _serial(card: Message) -> int:
    return int(number_in(card.text)[-6:])
