"""parse_mode HTML, with the errors of Telegram's own parser; positions in errors are bytes of UTF-8."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.simulator.records import Json
from tests.simulator.units import ParseError, utf16_length

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_SPACE = " \t\r\n\0\v"
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_USER_LINK = re.compile(r"tg://user/?\?id=(\d+)\Z")


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    start: int


class _Reader:
    """One pass over the source: plain text into `out`, tags onto a stack and off it into entities."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self._tag()
            elif character == "&":
                self._put(self._reference())
            else:
                end = _next_special(self.source, self.at)
                self._put(self.source[self.at : end])
                self.at = end
        if self.open:
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.out), self.entities

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16_length(text)

    def _reference(self) -> str:
        """A character reference at this place, or the ampersand itself."""
        text, self.at = _decoded(self.source, self.at)
        return text

    def _here(self, place: int) -> int:
        return len(self.source[:place].encode())

    def _peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else "\0"

    def _skip_space(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in _SPACE:
            self.at += 1

    def _until(self, stops: str) -> str:
        start = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[start : self.at]

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self._peek() == "/":
            self.at += 1
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        tag = self._until(_SPACE + ">").lower()
        where = f"at byte offset {self._here(begin)}"
        if self.at >= len(self.source):
            raise ParseError(f"Unclosed start tag {where}")
        if tag not in _TYPES:
            raise ParseError(f'Unsupported start tag "{tag}" {where}')
        attributes: dict[str, str] = {}
        while self._peek() != ">":
            self._skip_space()
            if self._peek() == ">":
                break
            self._attribute(tag, where, attributes)
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise ParseError(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_Open(tag, attributes, self.units, len(self.out)))

    def _attribute(self, tag: str, where: str, attributes: dict[str, str]) -> None:
        # Only blockquote has an attribute without a value: expandable.
        name = self._until(_SPACE + ("=>" if tag == "blockquote" else "="))
        if not name:
            raise ParseError(f'Empty attribute name in the tag "{tag}" {where}')
        self._skip_space()
        if self._peek() != "=":
            if tag == "blockquote" and name == "expandable":
                attributes[name] = ""
                return
            raise ParseError(f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}')
        self.at += 1
        self._skip_space()
        if self.at >= len(self.source):
            raise ParseError(f'Unclosed start tag "{tag}" {where}')
        attributes[name] = self._quoted() if self._peek() in "'\"" else self._token()
        if self.at >= len(self.source):
            raise ParseError(f"Unclosed start tag {where}")

    def _token(self) -> str:
        begin = self.at
        match = _TOKEN.match(self.source, begin)
        self.at = match.end() if match else begin
        if self._peek() not in _SPACE + ">":
            raise ParseError(f"Unexpected end of name token at byte offset {self._here(begin)}")
        return self.source[begin : self.at].lower()

    def _quoted(self) -> str:
        quote = self._peek()
        self.at += 1
        value: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                value.append(self._reference())
            else:
                value.append(self.source[self.at])
                self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        where = f"at byte offset {self._here(begin)}"
        if not self.open:
            raise ParseError(f"Unexpected end tag {where}")
        name = self._until(_SPACE + ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise ParseError(f"Unclosed end tag {where}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise ParseError(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{name}>"')
        if self.units > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {
            "type": _TYPES[opened.tag],
            "offset": opened.offset,
            "length": self.units - opened.offset,
        }
        if opened.tag == "a":
            link = opened.attributes.get("href") or "".join(self.out[opened.start :])
            if not _as_link(entity, link):
                return
        elif opened.tag == "tg-emoji":
            emoji_id = opened.attributes.get("emoji-id", "")
            if not emoji_id.isdigit() or int(emoji_id) == 0:
                raise ParseError("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = emoji_id
        elif opened.tag == "tg-time":
            _as_time(entity, opened.attributes)
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag in ("code", "pre") and self._joins_code_and_pre(entity, opened):
            return
        self.entities.append(entity)

    def _joins_code_and_pre(self, entity: Json, opened: _Open) -> bool:
        """<pre><code class="language-x"> is one block of code with a language."""
        language = opened.attributes.get("class", "")
        if opened.tag == "code" and language.startswith("language-") and self.open and self.open[-1].tag == "pre":
            entity["_language"] = language.removeprefix("language-")
            self.entities.append(entity)
            return True
        if opened.tag == "pre" and self.entities:
            last = self.entities[-1]
            same = (last["offset"], last["length"]) == (entity["offset"], entity["length"])
            if "_language" in last and same:
                self.entities[-1] = {**entity, "language": last.pop("_language")}
                return True
        return False


def _next_special(text: str, start: int) -> int:
    places = [place for mark in "<&" if (place := text.find(mark, start)) >= 0]
    return min(places, default=len(text))


def _decoded(text: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(text, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        # The name runs as far as letters go, so "&amplifier" is no reference.
        return (_NAMED[name], match.end()) if name in _NAMED else ("&", at + 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    digits_end = match.end() - match.group().endswith(";")
    if code == 0 or code >= 0x10FFFF or digits_end - at >= 10 or 0xD800 <= code <= 0xDFFF:
        return "&", at + 1
    return chr(code), match.end()


def _as_link(entity: Json, link: str) -> bool:
    """Make the entity a link or a mention of a person; False when the address is none."""
    person = _USER_LINK.match(link)
    if person:
        entity |= {"type": "text_mention", "_user_id": int(person[1])}
        return True
    address = checked_link(link)
    entity["url"] = address
    return bool(address)


def _as_time(entity: Json, attributes: dict[str, str]) -> None:
    stamp = attributes.get("unix", "")
    if not stamp.isdigit() or int(stamp) == 0:
        raise ParseError("Invalid date-time specified")
    entity["unix_time"] = int(stamp)
    if attributes.get("format"):
        entity["date_time_format"] = attributes["format"]


def checked_link(link: str) -> str:
    """The address in its full form, or nothing when it is no address."""
    link = link.strip()
    if re.match(r"(?:https?|tg|ton|tonsite)://\S+\Z", link, re.I):
        rest = link.partition("://")[2]
        return link if "/" in rest or not link.lower().startswith("http") else f"{link}/"
    if re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?\Z", link, re.I):
        return f"http://{link}" if "/" in link else f"http://{link}/"
    return ""


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without its tags, and its entities."""
    text, entities = _Reader(source).read()
    for entity in entities:
        entity.pop("_language", None)
    return text, entities
