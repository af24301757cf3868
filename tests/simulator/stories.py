"""Small stories that people play on the simulator, for the demo: they tap and write as on a phone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from tests.simulator.puppet import Group, Person
from tests.simulator.records import Message
from tests.simulator.server import Simulator

NUMBER = re.compile(r"C-\d{4}-\d{6}")


@dataclass(frozen=True, slots=True)
class Story:
    """What one customer taps and writes, in their order; the labels are those of the customer's language."""

    name: str
    language: str
    category: str
    told: str
    photo: str
    wish: str
    contact: str
    keys: tuple[str, str]  # Done, Submit


STORIES = (
    Story(
        "Tom", "en", "Delivery", "The parcel came three days late, and the box was soaked through.",
        "What the box looks like", "Money back", "Here is fine", ("Done", "Submit"),
    ),
    Story(
        "王芳", "zh-hans", "商品质量", "上周六在你们南京路店买的电热水壶，用了两次就漏水，底座都湿了。",
        "漏水的地方", "换货", "就在这里联系", ("说完了", "提交"),
    ),
    Story(
        "怡君", "zh-hant", "付款或退款", "同一筆訂單被刷了兩次信用卡，都過五天了，第二筆還沒有退回來。",
        "", "退款", "在這裡聯絡就好", ("說完了", "送出"),
    ),
)  # fmt: skip

Pause = Callable[[float], Awaitable[None]]


async def lodge(customer: Person, story: Story, pause: Pause = asyncio.sleep) -> str:
    """Tell the whole story to the bot; gives the case number."""
    await customer.starts()
    await _answers(customer, story, pause)
    await customer.presses(story.keys[1])
    found = NUMBER.search((await customer.sees(NUMBER, within=15)).text)
    assert found is not None
    return found[0]


async def _answers(customer: Person, story: Story, pause: Pause) -> None:
    await customer.sees("1/5", within=15)
    await pause(1)
    await customer.presses(story.category)
    await customer.sees("2/5", within=15)
    await pause(1.5)
    await customer.says(story.told)
    if story.photo:
        await pause(1)
        await customer.sends_photo(caption=story.photo)
    await pause(1)
    for key, next_step in ((story.keys[0], "3/5"), (story.wish, "4/5"), (story.contact, "5/5")):
        await customer.presses(key)
        await customer.sees(next_step, within=15)
        await pause(1)
    await customer.presses(story.name)
    await customer.sees(story.told[:20], within=15)
    await pause(2)


async def few_open_cases(telegram: Simulator, group: Group, agents: Sequence[Person]) -> None:
    """Let the group be alive: three cases, one of them taken and answered."""

    async def at_once(_seconds: float) -> None:
        return None

    people = [telegram.customer(story.name, language=story.language) for story in STORIES]
    numbers = [await lodge(person, story, at_once) for person, story in zip(people, STORIES, strict=True)]
    card = await group.card(numbers[0], within=60)
    await agents[0].replies(card, "The courier scanned it on Tuesday in the rain. I am getting the depot's record now.")


async def watch(telegram: Simulator, group: Group, agent: Person) -> None:
    """One complaint from the first word to the rating, slowly enough to watch, in English."""
    ann = telegram.customer("Ann")
    story = Story(
        "Ann", "en", "Faulty product", "My new kettle leaks from the bottom, since the first day.",
        "Here it drips", "A replacement", "Here is fine", ("Done", "Submit"),
    )  # fmt: skip
    number = await lodge(ann, story, asyncio.sleep)
    card = await group.card(number, within=60)
    await asyncio.sleep(3)
    await agent.presses("Take", near=card, within=60)
    await ann.sees("on your case", within=60)
    await asyncio.sleep(2)
    await _talk(ann, agent, card)
    await _end(ann, agent, card)


async def _talk(ann: Person, agent: Person, card: Message) -> None:
    await agent.replies(
        card, "Thank you for the photo, Ann. A new kettle can be with you on Monday. Is the morning all right?"
    )
    await ann.sees("morning", within=60)
    await asyncio.sleep(3)
    await ann.says("Monday morning is perfect.")
    await agent.sees("perfect", within=60)
    await asyncio.sleep(3)


async def _end(ann: Person, agent: Person, card: Message) -> None:
    await agent.presses("Resolve", near=card, within=60)
    await asyncio.sleep(2)
    form = await agent.sees("one sentence", within=60)
    for button in ("Upheld", "Product defect"):
        await agent.presses(button, near=form, within=60)
        await asyncio.sleep(2)
    await agent.replies(
        form, "A new kettle is on its way and comes on Monday morning; please keep the old one for the courier."
    )
    await ann.sees("on its way", within=60)
    await asyncio.sleep(3)
    await ann.presses("solved", within=60)
    await ann.sees("1 (badly)", within=60)
    await asyncio.sleep(2)
    await ann.presses("5", within=60)
    await ann.sees("Anything to add", within=60)
    await asyncio.sleep(2)
    await ann.says("Quick, and I did not have to say it twice.")
    await ann.sees("closed", within=60)
