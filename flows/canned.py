"""Canned replies: words that agents need often, with places for what differs from case to case."""

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime

from flows import dues
from flows.desk import PLACEHOLDER, REPLY_NAME, REPLY_PLACES
from flows.effects import Button, Buttons, Refused, Text
from flows.events import Actor
from flows.folding import listed, pairs
from flows.policy import Policy
from flows.records import Case
from flows.words import units, visible

LETTERS = 2000
Replies = Mapping[str, Mapping[str, str]]  # by name, then by language


def check_name(name: str) -> str:
    """The name as it is kept; Refused where it is none."""
    if not re.fullmatch(REPLY_NAME, name.casefold()):
        raise Refused("canned-name")
    return name.casefold()


def check_words(words: str) -> str:
    """The words as they are kept; Refused where there are none, too many, or an unknown place in them."""
    if not visible(words):
        raise Refused("canned-how-add")
    if units(words) > LETTERS:
        raise Refused("canned-too-long", limit=LETTERS)
    for place in PLACEHOLDER.findall(words):
        if place not in REPLY_PLACES:
            known = listed(f"{{{each}}}" for each in REPLY_PLACES)
            raise Refused("canned-strange-place", given=f"{{{place}}}", known=known)
    return words.strip()


def words_for(replies: Replies, name: str, case: Case) -> str:
    """The words of a reply in the customer's language."""
    found = replies.get(name.casefold())
    if found is None:
        raise Refused("canned-unknown", given=name)
    if case.language not in found:
        language = Text(f"language-{case.language}")
        raise Refused("canned-language", given=name, language=language, code=case.language)
    return found[case.language]


def next_news(words: str, case: Case, actor: Actor, policy: Policy, now: datetime) -> datetime | None:
    """By when the customer hears next, once this is sent, where the words name it; Refused where the case is over."""
    if not case.open:
        raise Refused("canned-case-over", number=case.number)
    if "by" not in PLACEHOLDER.findall(words):
        return None
    if case.paused_at is not None:
        raise Refused("canned-still", number=case.number)
    after = deepcopy(case)
    dues.spoke(after, policy, now, actor.role)
    return after.due_at


def filled(words: str, values: Mapping[str, str]) -> str:
    """The words with what belongs into their places."""
    return PLACEHOLDER.sub(lambda place: values[place[1]], words)


def offered(
    replies: Replies, case: Case | None, language: str, titles: Mapping[str, str], where: Text
) -> tuple[Text, Buttons | None]:
    """The list of all replies in the group's language; at a case a button for each that the customer can read."""
    if not replies:
        return Text("canned-none"), None
    if case is None:
        lines = tuple(
            Text("canned-line", {"given": name, "words": _first(texts, language)}) for name, texts in replies.items()
        )
        return Text("canned-list", {"where": where, "lines": lines}), None
    names = [name for name, texts in replies.items() if case.language in texts]
    if not names:
        raise Refused("canned-none-language", language=Text(f"language-{case.language}"))
    buttons = [Button("canned", Text("words", {"words": titles.get(name, name)}), case.id, name) for name in names]
    return Text("canned-choose", {"name": case.name}), Buttons(tuple(pairs(buttons)))


def preview(case: Case, name: str, words: str) -> tuple[Text, Buttons]:
    """What would be sent, to be confirmed with one tap."""
    send = Button("canned-send", Text("button-canned-send"), case.id, name, "primary")
    back = Button("canned", Text("button-canned-back"), case.id)
    return Text("canned-preview", {"name": case.name, "words": words}), Buttons(((send, back),))


def _first(texts: Mapping[str, str], language: str) -> str:
    """The beginning of a reply, to recognise it by."""
    words = " ".join(texts.get(language, next(iter(texts.values()))).split())
    return words if len(words) <= 60 else words[:59] + "…"
