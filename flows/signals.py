"""Words that are signals, found in what people write: whole in Latin script, anywhere in Chinese, and not where denied.

Texts are made normal first: width, case, spaces and apostrophes as one types them. Each search is one pass over the
text, whatever its length.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

HAN = re.compile("[\u2e80-\u9fff]")
LETTER = "[^\\W\u2e80-\u9fff]"  # of a word in Latin script, which Chinese may touch
APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u00b4": "'"})
CAPITALS = re.compile(r"\b[A-Z]{2,}\b(?:[^A-Za-z0-9]{1,5}[A-Z]{2,}\b)*")
BORDER = f"(?:(?<!{LETTER})|(?!{LETTER}))"
LISTED = re.compile(r"<([a-z_]+)>")
SOME_ONE = re.compile(r" (\.\.\.|\?)(?= )")
SIGNS = re.compile(r"([(|)*\0\1])")
# What may stand between two words of a phrase: so many of the same sentence, and no denial.
BETWEEN = r"(?: (?!(?:not?|never|nobody|without) |\S*n't )[^\s.!?;]+)"
BETWEEN_IN_HAN = "[^.!?;\u3002没沒不未无無别別]"
SOME, ONE, HAN_SOME, HAN_ONE = (
    f",?{BETWEEN}{{0,5}}?",
    f"{BETWEEN}?",
    f"{BETWEEN_IN_HAN}{{0,8}}?",
    f"{BETWEEN_IN_HAN}{{0,2}}?",
)
WHOLE = 4  # words
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
    """Phrases (see `pattern`) that are looked for in one go, and phrases in which they mean something else."""

    def __init__(self, phrases: Iterable[str], but: Iterable[str] = ()) -> None:
        self._phrases, self._but = _any(frozenset(phrases)), _any(frozenset(but))

    def find(self, text: str) -> Found | None:
        """The first in a normal text that is neither denied nor part of a phrase that means something else."""
        return next(self.all(text), None)

    def all(self, text: str) -> Iterator[Found]:
        """All of them, in order."""
        harmless = [match.span() for match in self._but.finditer(text)]
        at = 0
        while match := self._phrases.search(text, at):
            begin, end = match.span()
            at = begin + 1
            if not _touches(begin, end, harmless):
                at = end
                if not denied(text, begin):
                    yield Found(match[0], begin)


def shouted(text: str, words: int) -> str:
    """The first run of at least so many words in capitals, as it stands in the normal text; XXXX is no word.

    A text that is in capitals from end to end is shorter: `WHOLE` words.
    """
    told = unicodedata.normalize("NFKC", text)
    if not any(letter.islower() for letter in told) and _capitals(told) >= min(words, WHOLE):
        return normal(told)
    return next((normal(run[0]) for run in CAPITALS.finditer(told) if _capitals(run[0]) >= words), "")


def _capitals(text: str) -> int:
    return sum(word.strip("X") != "" for word in re.findall(r"[A-Z]{2,}", text))


def _touches(begin: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the others holds the first letter or the last."""
    return any(start <= at < stop for start, stop in others for at in (begin, end - 1))


def denied(text: str, at: int) -> bool:
    """Whether what stands at this point of a normal text is said not to be so."""
    before = text[max(0, at - NEAR) : at]
    return bool(DENIED.search(before) or (DENIED_HAN.search(before) and not INSISTED_HAN.search(before)))


def expanded(phrase: str, lists: Mapping[str, Sequence[str]]) -> str:
    """A phrase with the words of a list where it is named: all of them in Chinese, else those in Latin script."""

    def put_in(name: re.Match[str]) -> str:
        words = lists.get(name[1], ())
        fit = words if HAN.search(phrase) else [each for each in words if not HAN.search(each)]
        return f"({'|'.join(fit)})" if fit else name[0]

    return LISTED.sub(put_in, phrase)


def pattern(phrase: str) -> str:
    """A phrase as a regular expression for normal texts.

    "*" ends a word of which only the beginning is given, "(a|b)" is one of several, " ? " a word or none, " ... " some
    words of the same sentence (letters in Chinese), none of which denies what follows.
    """
    words = SOME_ONE.sub(lambda sign: "\0" if sign[1] == "..." else "\1", normal(phrase))
    some, one = SOME, ONE
    if HAN.search(words):  # written without spaces
        some, one, words = HAN_SOME, HAN_ONE, re.sub("([\0\1]) ", r"\1", words)
    signs = {"(": "(?:", "|": "|", ")": ")", "*": f"{LETTER}*", "\0": some, "\1": one}
    return "".join(signs.get(each) or re.escape(each) for each in SIGNS.split(words))


@cache
def _any(phrases: frozenset[str]) -> re.Pattern[str]:
    """The longest first, so that what is named is the whole of it; a word in Latin script is found whole."""
    known = sorted(phrases, key=lambda each: (-len(each), each))
    return re.compile(f"{BORDER}(?:{'|'.join(map(pattern, known)) or '(?!)'}){BORDER}")
