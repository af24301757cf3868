"""Many at once, with Telegram's limits switched on in the simulator."""

import asyncio
import random
import re
import statistics
from collections.abc import Sequence

import pytest

from tests.acceptance.conftest import Desk, Open
from tests.acceptance.lodging import LOCALES, lodge
from tests.simulator.puppet import Person
from tests.simulator.records import Message

CUSTOMERS = 10
PACE = random.Random(10)


@pytest.mark.parametrize("forum", [True, False], ids=["forum", "plain group"])
async def test_two_agents_and_ten_customers_at_once_and_telegram_never_says_too_many_requests(
    open_desk: Open, forum: bool
) -> None:
    async with open_desk(forum=forum) as desk:
        assert desk.telegram.limits.enabled
        languages = [list(LOCALES)[index % 2] for index in range(CUSTOMERS)]
        customers = [desk.customer(f"Customer{index}", LOCALES[language]) for index, language in enumerate(languages)]
        agents = [desk.agent("Li Wei"), desk.agent("Sam Poe")]
        stories = [f"The parcel number {index} came late and wet." for index in range(CUSTOMERS)]

        lodged = await asyncio.gather(
            *(
                lodge(person, language, story, within=15, pace=0.3 + PACE.random() * 0.6)
                for person, language, story in zip(customers, languages, stories, strict=True)
            )
        )

        numbers = [each.number for each in lodged]
        assert len(set(numbers)) == CUSTOMERS
        waits = [each.waited for each in lodged]
        cards = [await desk.group.card(number, within=90) for number in numbers]
        calls = desk.group.calls()
        kind = "forum" if forum else "plain group"
        print(f"\n{kind}: Submit to acknowledgement: median {statistics.median(waits):.3f} s, worst {max(waits):.3f} s")
        print(f"{kind}: {calls} group calls until every card stands, for {CUSTOMERS} cases")
        await _take_all(agents, cards, customers, numbers)
        assert max(waits) < 1.0
        if forum:  # twice twenty calls: the second twenty have to wait for the next minute
            await desk.telegram.until(
                lambda: all(re.search("(Li Wei|Sam Poe) has it", card.text) for card in cards), 90
            )
        assert desk.telegram.too_many == 0
        print(f"group calls when all are taken: {desk.group.calls()}; 429 answers: {desk.telegram.too_many}")


async def _take_all(
    agents: Sequence[Person], cards: Sequence[Message], customers: Sequence[Person], numbers: Sequence[str]
) -> None:
    """The agents share the cases, both at once; every customer hears who has theirs."""

    async def take(agent: Person, mine: Sequence[Message]) -> None:
        for card in mine:
            await agent.presses("Take", near=card)
            await agent.popup("yours")

    await asyncio.gather(take(agents[0], cards[::2]), take(agents[1], cards[1::2]))
    for person, number in zip(customers, numbers, strict=True):
        await person.sees(re.compile(rf"(Li Wei|Sam Poe).*{number}|{number}.*(Li Wei|Sam Poe)"), within=30, ever=True)


async def test_what_was_sent_before_a_restart_counts_against_the_minute_after_it(desk: Desk) -> None:
    customers = [desk.customer(f"Customer{index}") for index in range(8)]
    lodged = await asyncio.gather(*(lodge(person, "en", "The parcel came late.", within=15) for person in customers))
    cards = [await desk.group.card(each.number, within=15) for each in lodged]
    await desk.telegram.quiet()
    assert desk.group.calls() == 2 * len(cards) + 2  # with the board and its pin; two are left of this minute's twenty
    await desk.bot.stop()
    await desk.bot.start()
    li = desk.agent()
    for card in cards:
        await li.presses("Take", near=card)
        await li.popup("yours")
    await desk.telegram.quiet()
    assert desk.telegram.too_many == 0
    assert desk.group.calls() <= 20
