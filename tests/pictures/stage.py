"""The desk, the people and the camera of a story."""

from dataclasses import dataclass

from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import lodge, resolves, submits, taps
from tests.pictures.camera import Camera
from tests.pictures.words import WORDS
from tests.simulator.puppet import Person


@dataclass(frozen=True, slots=True)
class Stage:
    """One desk in one language, and the camera."""

    desk: Desk
    speak: Speech
    camera: Camera
    agent: Person

    def customer(self, language: str | None = None) -> Person:
        """Somebody new."""
        return self.desk.customer(self.speak.customer, language or self.speak.telegram)

    def joins(self, name: str, status: str = "member") -> Person:
        """One more of the staff."""
        return self.desk.telegram.agent(name, self.desk.group, language=self.speak.telegram, status=status)

    def words(self, key: str) -> str:
        """What somebody writes here."""
        return WORDS[self.speak.code][key]

    async def decides(self, customer: Person, number: str, words: str, outcome: str = "upheld") -> None:
        """An agent resolves the case, and the decision and its file arrive."""
        await resolves(self.desk, self.agent, number, self.speak, words, outcome)
        await customer.sees(words[:20])
        await customer.sees(kind="document")

    async def closes(self, customer: Person) -> str:
        """A case from the first word to the end."""
        number = await lodge(customer, self.speak)
        await self.decides(customer, number, self.words("decision"))
        await customer.presses(self.speak("button-solved"))
        await customer.presses("5")
        await customer.presses(self.speak("button-no-comment"))
        await customer.sees(self.speak("survey-thanks", number=number))
        return number

    async def lodges_again(self, customer: Person, category: str = "billing") -> str:
        """One more complaint, about something else."""
        await customer.says("/new")
        await taps(customer, self.speak(f"category-{category}"))
        await customer.says(self.words("second"))
        for key in ("key-done", "key-skip", "key-here"):
            await taps(customer, self.speak(key))
        await taps(customer, customer.user.name)
        return await submits(customer, self.speak)
