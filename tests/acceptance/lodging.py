"""Complaints by the dozen: the shortest way from a customer's first word to the case number, in every language."""

import asyncio
import re
import time
from dataclasses import dataclass
from functools import cache

from bot.texts import Texts
from flows.effects import Text
from tests.simulator.puppet import Person

NUMBER = re.compile(r"C-\d{4}-\d{6}")
LOCALES = {"en": "en", "zh-Hans": "zh-hans"}  # our languages, and how Telegram names them
QUICK = "2000/500/60000"  # TELEGRAM_LIMITS where pace is not what is tested


@cache
def texts() -> Texts:
    """All sentences of the product."""
    return Texts()


def words(language: str, key: str, **arguments: str | int) -> str:
    """A sentence or label as a person reads it."""
    return texts()[language].plain(Text(key, arguments))


def question(language: str, state: str, step: int) -> str:
    """The question of a state, with its place among the five."""
    return words(language, f"ask-{state}", step=step, steps=5)


@dataclass(frozen=True, slots=True)
class Lodged:
    """A complaint that was submitted: its number, and the seconds from the tap on Submit to the acknowledgement."""

    number: str
    waited: float


async def lodge(
    person: Person, language: str, story: str, *, category: str = "delivery", within: float = 5.0, pace: float = 0.0
) -> Lodged:
    """Just write, answer what is asked, submit; `pace` is how long the customer thinks before each tap."""
    await person.says(story)
    await person.sees(question(language, "category", 1), within=within)
    await answer(person, language, category=category, within=within, pace=pace)
    submitted = time.monotonic()
    await person.presses(words(language, "key-submit"), within=within)
    told = await person.sees(NUMBER, within=within)
    return Lodged(number_in(told.text), time.monotonic() - submitted)


async def answer(person: Person, language: str, *, category: str, within: float, pace: float = 0.0) -> None:
    """From the category to the review, with the first name as Telegram shows it."""
    wish, told = question(language, "wish", 3), question(language, "story", 2)
    await asyncio.sleep(pace)
    await person.presses(words(language, f"category-{category}"), within=within)
    reached = await person.sees(re.compile(f"{re.escape(wish)}|{re.escape(told)}"), within=within)
    if told in reached.text:  # a very short story: Done, asked for more, Done again
        await person.presses(words(language, "key-done"), within=within)
        await person.sees(words(language, "story-too-short", given="…")[-12:], within=within)
        await person.presses(words(language, "key-done"), within=within)
        await person.sees(wish, within=within)
    await asyncio.sleep(pace)
    await person.presses(words(language, "key-skip"), within=within)
    await person.sees(question(language, "contact", 4), within=within)
    await asyncio.sleep(pace)
    await person.presses(words(language, "key-here"), within=within)
    await person.sees(question(language, "name", 5), within=within)
    await asyncio.sleep(pace)
    await person.presses(person.user.name, within=within)
    await person.sees(words(language, "key-submit"), within=within)
    await asyncio.sleep(pace)


def number_in(text: str) -> str:
    """The case number that stands in a text."""
    found = NUMBER.search(text)
    assert found is not None, text
    return found[0]
