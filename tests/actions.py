"""How many taps and messages a customer needs: played against the running bot, written to docs/actions.md.

`python -m tests.actions` writes the page, a test compares it. An action is a tap or a message of the customer's, as the
bot's inbox counted it; reading costs nothing.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from flows.deeplink import Subject, write
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import NUMBER, lodge, resolves, settled, submits, taps
from tests.simulator.puppet import Person

PAGE = Path(__file__).parent.parent / "docs" / "actions.md"
START = """# What it costs a customer

Taps and messages from the first to the last, counted by `.venv/bin/python -m tests.actions` with the running bot, the
same in every language; a test keeps this page true. Words that have to be written anyway count as one message.

| story | actions | which |
|---|---|---|
"""
Act = Callable[[Desk, Person, Speech], Awaitable[None]]


async def _answers(person: Person, speak: Speech) -> None:
    """From the wish to the case number, tapping only."""
    await taps(person, speak("remedy-refund"))
    await taps(person, speak("key-here"))
    await taps(person, person.user.name)
    await person.sees(speak.asks("review"))
    await submits(person, speak)


async def _lodged(_desk: Desk, person: Person, speak: Speech) -> None:
    await lodge(person, speak)


async def _resolved(desk: Desk, person: Person, speak: Speech) -> None:
    number = await lodge(person, speak)
    await resolves(desk, desk.agent(), number, Speech("en"), "Refunded.")
    await person.sees(button=speak("button-solved"))


async def _nothing(_desk: Desk, _person: Person, _speak: Speech) -> None:
    """The story begins with the customer's first word."""


async def _lodges(_desk: Desk, person: Person, speak: Speech) -> None:
    await lodge(person, speak)


async def _scans(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.starts(write(Subject("A-778", "Shop 12")))
    await taps(person, speak("category-delivery"))
    await person.says(speak.story)
    await taps(person, speak("key-done"))
    await _answers(person, speak)


async def _just_writes(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.says(speak.story)
    await taps(person, speak("category-delivery"))
    await _answers(person, speak)


async def _just_speaks(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.sends_voice()
    await taps(person, speak("category-delivery"))
    await _answers(person, speak)


async def _adds_a_photo(_desk: Desk, person: Person, _speak: Speech) -> None:
    await person.sees_reaction(await person.sends_photo(), "✍")


async def _asks_status(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.says("/case")
    await person.sees(speak("told-state-new"))


async def _withdraws(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.says("/withdraw")
    await person.sees(button=speak("button-reason-not-needed"))
    await person.presses(speak("button-reason-not-needed"))
    await person.sees(button=speak("button-withdraw-yes"))
    await person.presses(speak("button-withdraw-yes"))


async def _rates(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.presses(speak("button-solved"))
    await person.sees(speak("ask-score", number="").split()[-1])
    await person.presses("5")
    await person.sees(button=speak("button-no-comment"))
    await person.presses(speak("button-no-comment"))
    await person.sees(NUMBER)


async def _changes_language(_desk: Desk, person: Person, speak: Speech) -> None:
    await person.says("/language")
    await person.sees(speak("ask-language"))
    await person.presses(speak(f"language-{speak.code}"))
    await person.sees(speak("language-changed"))


# A story: what it is called, what went before (not counted), what is counted, and which acts that are.
STORIES: tuple[tuple[str, Act, Act, str], ...] = (
    ("Lodge a complaint, guided", _nothing, _lodges,
     "Start, subject, what happened, Done, solution, contact, name, Submit"),
    ("Lodge by scanning a poster", _nothing, _scans,
     "the same; the order and the place need no words"),
    ("Lodge by just writing", _nothing, _just_writes,
     "what happened, subject, solution, contact, name, Submit"),
    ("Lodge by just speaking", _nothing, _just_speaks,
     "a voice message, subject, solution, contact, name, Submit"),
    ("Add a photo to a case", _lodged, _adds_a_photo, "the photo"),
    ("Ask where it stands", _lodged, _asks_status, "/case"),
    ("Withdraw a complaint", _lodged, _withdraws, "/withdraw, the reason, yes"),
    ("Rate the handling", _resolved, _rates, "solved, the score, nothing to add"),
    ("Change the language", _nothing, _changes_language, "/language, the language"),
)  # fmt: skip


async def measure(desk: Desk, speak: Speech) -> dict[str, int]:
    """Play every story with a customer of its own; the answer is how many actions each took."""
    counted = {}
    for name, before, story, _ in STORIES:
        person = desk.customer(speak.customer, speak.telegram)
        await before(desk, person, speak)
        await settled(desk)
        start = _acts(desk, person)
        await story(desk, person, speak)
        await settled(desk)
        counted[name] = _acts(desk, person) - start
    return counted


def _acts(desk: Desk, person: Person) -> int:
    [row] = desk.bot.rows("select count(*) as n from inbox where lane = ?", f"customer:{person.id}")
    return int(row["n"])


def page(counted: dict[str, int]) -> str:
    """The whole page."""
    return START + "".join(f"| {name} | {counted[name]} | {acts} |\n" for name, _, _, acts in STORIES)


async def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with hurried_desk(Path(folder)) as desk:
            PAGE.write_text(page(await measure(desk, Speech("en"))), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
