"""Steps that many stories share: lodging a complaint, tapping keys, reading the database."""

import asyncio
import re
import time
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

from flows.policy import Policy, read_policy
from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.simulator.puppet import Person
from tests.simulator.records import Json, Message

NUMBER = re.compile(r"C-\d{4}-\d{6}")


@cache
def default_policy() -> Policy:
    """The policy that the bot runs with unless told otherwise."""
    words = resources.files("flows").joinpath("default_policy.toml").read_text(encoding="utf-8")
    return read_policy(words, "default_policy.toml")


# --- the customer ----------------------------------------------------------------------------------------------------


async def taps(person: Person, label: str) -> Message:
    """Tap a key above the input line as soon as it is there."""
    await person.telegram.until(lambda: label in person.keyboard)
    keys = [[str(button["text"]) for button in row] for row in person._keys()]
    row = next(place for place, labels in enumerate(keys) if label in labels)
    person.reads()
    return person.world.key(person.id, person.chat_id, row, keys[row].index(label))


async def reaches(person: Person, speak: Speech, state: str, *, category: str = "delivery", story: str = "") -> None:
    """Answer from /start up to the question of `state`."""
    await person.starts()
    await person.sees(speak.asks("category"))
    if state == "category":
        return
    await taps(person, speak(f"category-{category}"))
    await person.sees(speak.asks("story"))
    if state == "story":
        return
    await person.says(story or speak.story)
    await taps(person, speak("key-done"))
    await person.sees(speak.asks("wish"))
    if state == "wish":
        return
    await taps(person, speak("remedy-refund"))
    await person.sees(speak.asks("contact"))
    if state == "contact":
        return
    await taps(person, speak("key-here"))
    await person.sees(speak.asks("name"))
    if state == "name":
        return
    await taps(person, person.user.name)
    await person.sees(speak.asks("review"))
    if state == "leaving":
        await taps(person, speak("key-cancel"))
        await person.sees(speak("ask-leaving"))


async def lodge(person: Person, speak: Speech, *, category: str = "delivery", story: str = "") -> str:
    """Lodge a complaint; gives the case number."""
    await reaches(person, speak, "review", category=category, story=story)
    return await submits(person, speak)


async def submits(person: Person, speak: Speech) -> str:
    """Tap Submit and read the case number in the acknowledgement."""
    await taps(person, speak("key-submit"))
    return number_in(await person.sees(NUMBER))


def number_in(message: Message) -> str:
    """The case number in a message."""
    found = NUMBER.search(message.text)
    assert found is not None, message.text
    return found[0]


async def posts(person: Person, kind: str, content: Json) -> Message:
    """Something that no app sends by itself: put into the person's chat as it is."""
    person.reads()
    person.user.started = True
    return person.world.post(person.world.private_chat(person.user), person.user, kind, content)


# --- what the database holds -----------------------------------------------------------------------------------------


def case_row(desk: Desk, number: str) -> dict[str, Any]:
    """The case as stored."""
    [row] = desk.bot.rows("select * from cases where number = ?", number)
    return dict(row)


def draft_row(desk: Desk, person: Person) -> dict[str, Any]:
    """The draft of a person as stored."""
    [row] = desk.bot.rows("select state, body from drafts where customer_id = ?", person.id)
    return dict(row)


async def settled(desk: Desk, within: float = 10.0) -> None:
    """Wait until every update is worked and everything is sent."""
    await desk.telegram.confirmed(within)

    def idle() -> bool:
        inbox = desk.bot.rows("select count(*) as n from inbox where state = 'ready'")[0]["n"]
        # The board's row waits for the next moment at which the board says something else.
        wanted = "select count(*) as n from outbox where state = 'ready' and key not like 'board:%'"
        outbox = desk.bot.rows(wanted)[0]["n"]
        return not inbox and not outbox

    await until(idle, within)


async def until(condition: Callable[[], Any], within: float = 5.0) -> Any:
    """Wait for something that shows in the database alone, looked at every 20 ms."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        result = condition()
        if result:
            return result
        await asyncio.sleep(0.02)
    raise AssertionError(f"nothing of the kind within {within} s")


# --- the agent -------------------------------------------------------------------------------------------------------


async def card_of(desk: Desk, number: str) -> Message:
    """The card of a case: it begins with the number, which may stand in another card's history too."""
    return await desk.group.card(begins(number))


def begins(number: str) -> re.Pattern[str]:
    """What tells a card from other messages about its case."""
    return re.compile(rf"^{number}\b")


async def prompted(desk: Desk, number: str, agent: Person, key: str, speak: Speech) -> Message:
    """The bot's request to this agent for the words that a step needs; the newest one."""
    words = speak(key, agent=agent.user.name, name=case_row(desk, number)["name"], number=number)
    return await agent.sees(words)


async def asks(desk: Desk, agent: Person, number: str, speak: Speech, question: str) -> Message:
    """Press Ask on the card and reply to the prompt."""
    await agent.presses(speak("button-ask"), near=await card_of(desk, number))
    return await agent.replies(await prompted(desk, number, agent, "prompt-ask", speak), question)


async def more(
    desk: Desk, agent: Person, number: str, speak: Speech, key: str, *, card: Message | None = None
) -> Message:
    """Press More on the card, and one of the rarer deeds in what opens; gives what opened."""
    await agent.presses(speak("button-more"), near=card or await card_of(desk, number))
    opened = await agent.sees(speak("ask-more", number=number))
    await agent.presses(speak(key), near=opened)
    return opened


async def resolves(
    desk: Desk,
    agent: Person,
    number: str,
    speak: Speech,
    words: str,
    outcome: str = "upheld",
    *,
    card: Message | None = None,
) -> Message:
    """Press Resolve on the card, tap an outcome and a cause in the form, and reply to it."""
    form = await resolve_form(desk, agent, number, speak, card=card)
    for key in (f"button-outcome-{outcome}", "cause-late-courier"):
        await agent.presses(speak(key), near=form)
        await agent.popup()
    return await agent.replies(form, words)


async def resolve_form(
    desk: Desk, agent: Person, number: str, speak: Speech, *, card: Message | None = None
) -> Message:
    """Press Resolve on the card, which may stand in another group than the desk's, and find the form."""
    await agent.presses(speak("button-resolve"), near=card or await card_of(desk, number))
    return await prompted(desk, number, agent, "prompt-resolve", speak)
