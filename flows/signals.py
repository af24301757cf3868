"""Words that are signals, found in what people write: whole in Latin script, anywhere in Chinese, and not where denied.

Texts are made normal first: width, case, spaces and apostrophes as one types them. Each search is one pass over the
text, whatever its length.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

HAN = re.compile("[\u2e80-\u9fff]")
LETTER = "[^\\W\u2e80-\u9fff]"  # of a word in Latin script, which Chinese may touch
APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u00b4": "'"})
CAPITALS = re.compile(r"\b[A-Z]{2,}\b(?:[^A-Za-z0-9]{1,5}[A-Z]{2,}\b)*")
NEAR = 60  # letters before a word in which it is denied
# What denies the word behind it, and what may stand between the two: "is not at all angry", "no one was hurt".
DENIED = re.compile(
    r"(?:\b(?:not|no|never|without|nobody|none|neither|nor|hardly|isnt|wasnt|dont|didnt)|n't)"
    r"(?: (?:a|an|any|the|my|your|been|be|being|was|were|is|are|am|been|want|wanting|wish|plan|planning|intend|going|to"
    r"|trying|at|all|really|very|that|too|yet|in|of|one|seriously|badly|even|feel|feeling|get|getting|got|have|has|had"
    r"|call|calling|contact|involve|need|asking|for)){0,6} $"
)
BETWEEN_HAN = (
    r"(?:人|任何|什么|什麼|要|再|去|感到|觉得|覺得|有|真的|太|很|那么|那麼|怎么|怎麼|因此|想|说|說"
    r"|找|请|請|叫|打){0,2}$"
)
DENIED_HAN = re.compile(
    r"(?:没有?|沒有?|并没有?|並沒有?|不是|并非|並非|不会|不會|不想|不打算|不用|无|無|未|未曾|别|別|不)" + BETWEEN_HAN
)
# "had no choice but to", "why does nobody": not denied at all.
INSISTED_HAN = re.compile(
    r"(?:不得不|不能不|不会不|不會不|无不|無不|难道不|難道不|要不是?|再不|岂不|豈不|是不是|能不能|要不要|这不是|這不是|不就是)"
    + BETWEEN_HAN
)


def normal(text: str) -> str:
    """The text as words are looked for in it: one width, one case, single spaces, plain apostrophes."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(APOSTROPHES).casefold().split())


@dataclass(frozen=True, slots=True)
class Found:
    """Words that were found, as they stand in the normal text."""

    words: str
    at: int


class Words:
    """Phrases that are looked for in one go; a phrase that ends in * stands for every word that begins like it."""

    def __init__(self, phrases: Iterable[str], but: Iterable[str] = ()) -> None:
        self._phrases, self._but = _pattern(phrases), _pattern(but)

    def find(self, text: str) -> Found | None:
        """The first in a normal text that is neither denied nor part of a phrase that means something else."""
        return next(self.all(text), None)

    def all(self, text: str) -> Iterator[Found]:
        """All of them, in order."""
        harmless = [match.span() for match in self._but.finditer(text)]
        for match in self._phrases.finditer(text):
            if not _within(match.span(), harmless) and not denied(text, match.start()):
                yield Found(match[0], match.start())


def shouted(text: str, words: int) -> str:
    """The first run of at least so many words in capitals, as it stands in the normal text; XXXX is no word."""
    for run in CAPITALS.finditer(unicodedata.normalize("NFKC", text)):
        if sum(word.strip("X") != "" for word in re.findall(r"[A-Z]{2,}", run[0])) >= words:
            return normal(run[0])
    return ""


def _within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def denied(text: str, at: int) -> bool:
    """Whether what stands at this point of a normal text is said not to be so."""
    before = text[max(0, at - NEAR) : at]
    return bool(DENIED.search(before) or (DENIED_HAN.search(before) and not INSISTED_HAN.search(before)))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """The longest first, so that what is named is the whole of it; signs ("!!!") and Chinese have no ends."""
    known = sorted({normal(each) for each in phrases}, key=lambda each: (-len(each), each))
    latin = [each for each in known if each[0].isalnum() and not HAN.search(each)]
    whole = _any(each for each in latin if not each.endswith("*"))
    begun = _any(each.removesuffix("*") for each in latin if each.endswith("*"))
    bare = _any(each for each in known if each not in latin)
    return re.compile(f"(?<!{LETTER})(?:{whole}(?!{LETTER})|{begun}{LETTER}*)|{bare}")


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})"
