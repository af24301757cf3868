"""Customers know the staff by alias: what an agent writes loses Telegram's names, ids and contacts."""

import html
import re
from collections.abc import Iterable
from dataclasses import replace

from flows.concerns import Named
from flows.effects import Refused
from flows.events import Part
from flows.signals import HAN

MENTION = re.compile(r'<a href="tg://user\?id=(\d+)">(.*?)</a>', re.DOTALL)
ADDRESS = r"(?:https?://)?(?:t|telegram)\.me/"
LINK = re.compile(rf'<a href="(?:{ADDRESS}|tg://resolve\?domain=)(\w+)[^"]*">(.*?)</a>', re.DOTALL)


def veiled(part: Part, staff: Iterable[Named]) -> Part:
    """The message as a customer may see it: each of the staff under the name that customers read.

    Refused where it is the contact of one of the staff: a number is nobody's alias.
    """
    people = list(staff)
    if part.kind == "contact" and (part.own or any(person.id == part.person for person in people)):
        raise Refused("contact-of-staff")
    if part.kind == "contact" or not part.text:
        return part
    aliases = {person.id: person.alias for person in people}

    def named(found: re.Match[str]) -> str:
        return html.escape(aliases[int(found[1])], quote=False) if int(found[1]) in aliases else found[2]

    by_username = {person.username.casefold(): person.alias for person in people if person.username}

    def linked(found: re.Match[str]) -> str:
        alias = by_username.get(found[1].casefold())
        return found[0] if alias is None else html.escape(alias, quote=False)

    marked = LINK.sub(linked, MENTION.sub(named, part.html))
    text = part.text
    for pattern, alias in _patterns(people):
        text = pattern.sub(lambda _, alias=alias: alias, text)  # type: ignore[misc]
        marked = pattern.sub(lambda _, alias=alias: html.escape(alias, quote=False), marked)  # type: ignore[misc]
    return replace(part, text=_mentioned(part, text, aliases), html=marked)


def _mentioned(part: Part, text: str, aliases: dict[int, str]) -> str:
    """The plain words: a mention by id shows as its alias there too."""
    for person_id, shown in MENTION.findall(part.html):
        if int(person_id) in aliases:
            text = text.replace(html.unescape(re.sub(r"<[^>]*>", "", shown)), aliases[int(person_id)])
    return text


def _patterns(people: list[Named]) -> list[tuple[re.Pattern[str], str]]:
    """Usernames and links to them first, then the names at Telegram, the longest first."""
    found = [
        (re.compile(rf"(?:{ADDRESS}|@){re.escape(each.username)}\b", re.IGNORECASE), each.alias)
        for each in people
        if each.username
    ]
    names = sorted(((each.name, each.alias) for each in people), key=lambda each: -len(each[0]))
    return found + [(_name(name), alias) for name, alias in names if len(name) > 1 and name != alias]


def _name(name: str) -> re.Pattern[str]:
    escaped = re.escape(html.escape(name, quote=False)) + "|" + re.escape(name)
    if HAN.search(name):
        return re.compile(escaped)
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)")
