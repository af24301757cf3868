"""Help that a customer needs with complaining itself, and answers that are spoken: for who cannot read or type well.

Help is offered, never asked for, and stands on the card as its own line.
"""

import re

from flows.effects import Text
from flows.events import Part

NEEDS = ("eyesight", "hearing", "literacy", "speaker")
NOT_NEEDED = "none"
# The answer is in a voice message, or in the one of this number: in brackets, as no remedy or need is called so.
SPOKEN, NTH = "(spoken)", "(spoken {})"
SPOKEN_FORM = re.compile(r"\(spoken(?: (\d+))?\)")
SPEECH = frozenset({"voice", "video_note"})


def spoken_in(story: list[Part]) -> str:
    """What stands for an answer that was just spoken: which of the voice messages it is."""
    return NTH.format(_voices(story))


def unnumbered(answer: str) -> str:
    """The same among other voice messages, where the number means nothing."""
    return SPOKEN if is_spoken(answer) else answer


def is_spoken(answer: str) -> bool:
    """Whether this stands for an answer that was spoken."""
    return SPOKEN_FORM.fullmatch(answer) is not None


def spoken_text(answer: str, story: list[Part]) -> Text:
    """Where an answer was spoken; of several voice messages it is said which."""
    spoken = SPOKEN_FORM.fullmatch(answer)
    if spoken is not None and spoken[1] and _voices(story) > 1:
        return Text("spoken-nth", {"nth": int(spoken[1])})
    return Text("spoken")


def _voices(story: list[Part]) -> int:
    return sum(part.kind == "voice" for part in story)


def words_text(words: str) -> tuple[Text, ...]:
    """A comment or reason, line by line: some of it may have been spoken."""
    return tuple(Text("spoken") if line == SPOKEN else Text("words", {"words": line}) for line in words.splitlines())


def help_text(need: str, own_words: int | bool, story: list[Part]) -> Text:
    """The help that is needed: one that is offered by name, or the customer's own words."""
    if own_words:
        return Text("words", {"words": need})
    return Text(f"help-{need}") if need in NEEDS else spoken_text(need, story)
