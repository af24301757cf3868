"""What an agent wrote down for a customer in one message: the story, and in its last lines name and contact.

A line that begins with a label ("Order: A-778") is that answer wherever it stands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.words import units

LABELS = ("wish", "contact", "name", "order", "place")
LABELLED = re.compile(r"\s*([^:：]{1,40}?)\s*[:：]\s*(\S.*)")
NUMBER = re.compile(r"\(?\+?[\d(][\d\s().\-/–]{4,}\d")
BOTH = re.compile(r"(.+?)(?:\s*[,，、;；]\s*|\s+(?=[+(\d]))(.+)")
MANY = 3  # pieces of a sentence that says who, how to reach them, and what happened
NAME_UNITS, NAME_WORDS, NAME_CHARACTERS = 40, 5, 8
NO_NAME = re.compile(r"[\d.!?。！？，,;；@]$|[\d!?。！？@]")
HAN = re.compile(r"[\u2e80-\u9fff]")

PIECES = re.compile(r"\s*[,，、;；]\s*")
CALLED = re.compile(  # what may stand before a number in the middle of a sentence
    r"(?i)(?:电话|電話|手机|手機|联系电话|聯絡電話|邮箱|電郵|电邮|信箱|phone|tel\.?|mobile|call|e-?mail)\s*(?:号|號|是)?\s*[:：]?\s*"
)
POLITE = re.compile(r"(?i)(?:mr|mrs|ms|miss|dr)\.?\s+\S.*|.+(?:先生|女士|小姐|太太|阿姨|叔叔|老师|老師|师傅|師傅)")

Labels = Mapping[str, str]  # a label in any language, in lower case: which answer it names


@dataclass(slots=True)
class Dictation:
    """The answers found, by their labels, and what remains: the story."""

    answers: dict[str, str] = field(default_factory=dict)
    story: str = ""


def read(text: str, labels: Labels) -> Dictation:
    """Take a message apart; what is not recognised belongs to the story."""
    found = Dictation()
    lines = []
    for line in text.splitlines():
        match = LABELLED.fullmatch(line)
        answer = labels.get(match[1].lower()) if match else None
        if match and answer:
            found.answers[answer] = match[2].strip()
        else:
            lines.append(line)
    _take_last(found, lines)
    found.story = "\n".join(lines).strip()
    return found


def _take_last(found: Dictation, lines: list[str]) -> None:
    """The last lines, where they are a contact and a name: in either order, or both in one line."""
    _drop_blank(lines)
    if not lines or "contact" in found.answers:
        return
    together = BOTH.fullmatch(lines[-1].strip())
    if is_contact(lines[-1]):
        found.answers["contact"] = lines.pop().strip()
        _drop_blank(lines)
        if lines and is_name(lines[-1]):
            found.answers.setdefault("name", lines.pop().strip())
    elif len(lines) > 1 and is_contact(lines[-2]) and is_name(lines[-1]):
        found.answers.setdefault("name", lines.pop().strip())
        found.answers["contact"] = lines.pop().strip()
    elif len(lines) == 1 and _take_pieces(found, lines):
        pass
    elif together and is_name(together[1]) and is_contact(together[2]):
        lines.pop()
        found.answers.setdefault("name", together[1].strip())
        found.answers["contact"] = together[2].strip()


def _take_pieces(found: Dictation, lines: list[str]) -> bool:
    """One sentence that says it all: "Mr Lee, phone 020 7946 0018, the kettle leaks"; False where it is none."""
    line = lines[0].strip()
    pieces = PIECES.split(line)
    contacts = [piece for piece in pieces if is_contact(CALLED.sub("", piece, count=1))]
    if len(pieces) < MANY or len(contacts) != 1:
        return False
    name = pieces[0] if POLITE.fullmatch(pieces[0]) and is_name(pieces[0]) else ""
    found.answers["contact"] = CALLED.sub("", contacts[0], count=1).strip()
    if name:
        found.answers.setdefault("name", name.strip())
    mark = next(iter(PIECES.findall(line)))
    lines[0] = mark.join(piece for piece in pieces if piece not in (name, contacts[0]))
    return True


def _drop_blank(lines: list[str]) -> None:
    while lines and not lines[-1].strip():
        lines.pop()


def is_contact(line: str) -> bool:
    """Whether a line is meant as a phone number or an e-mail address, be it a right one or not."""
    words = line.strip()
    return ("@" in words and not HAN.search(words) and len(words.split()) == 1) or bool(NUMBER.fullmatch(words))


def is_name(line: str) -> bool:
    """Whether a line can be what somebody is called: a few words, and no sentence."""
    words = line.strip()
    if not words or units(words) > NAME_UNITS or NO_NAME.search(words):
        return False
    return len(words) <= NAME_CHARACTERS if HAN.search(words) else len(words.split()) <= NAME_WORDS
