"""What the bot says and what its keys are called, by key, in the language of who reads it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.texts import Texts
from flows.effects import Argument, Text

TEXTS = Texts()
LANGUAGES = ("en", "zh-Hans")
ROUND = ("category", "story", "wish", "contact", "name")
CUSTOMERS = {"en": "Ann", "zh-Hans": "王芳", "zh-Hant": "怡君"}
AGENTS = {"en": "Li Wei", "zh-Hans": "李卫", "zh-Hant": "陳志明"}
STORIES = {
    "en": "The parcel came three days late and the box was wet.",
    "zh-Hans": "快递晚了三天才到，盒子全湿了，里面的水壶也漏水。",
    "zh-Hant": "包裹晚了三天才到，盒子全濕了，裡面的水壺也漏水。",
}


@dataclass(frozen=True, slots=True)
class Speech:
    """One language as people see it."""

    code: str

    def __call__(self, key: str, **args: Argument) -> str:
        """A sentence as it reads on a phone, without markup."""
        return TEXTS[self.code].plain(Text(key, args))

    def moment(self, moment: datetime, zone: str = "Europe/London") -> str:
        """A moment as it is written for somebody in a time zone."""
        return TEXTS[self.code].plain(Text("words", {"words": moment}), ZoneInfo(zone))

    def asks(self, question: str) -> str:
        """The question of one state of the intake, with its progress; of the review its first line."""
        if question == "leaving":
            return self("ask-leaving")
        if question == "review":
            return self("ask-review", lines="").splitlines()[0]
        return self(f"ask-{question}", step=ROUND.index(question) + 1, steps=len(ROUND))

    @property
    def telegram(self) -> str:
        """What Telegram calls the language."""
        return self.code.lower()

    @property
    def customer(self) -> str:
        """A name that a customer of this language may have."""
        return CUSTOMERS[self.code]

    @property
    def agent(self) -> str:
        """A name that an agent may have."""
        return AGENTS[self.code]

    @property
    def story(self) -> str:
        """What happened to a customer."""
        return STORIES[self.code]
