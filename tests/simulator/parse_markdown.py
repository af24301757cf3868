"""parse_mode MarkdownV2 (and the older Markdown), with the errors of Telegram's own parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from tests.simulator.parse_html import checked_link
from tests.simulator.records import Json
from tests.simulator.units import ParseError, utf16_length

_RESERVED = "_*[]()~`>#+-=|{}.!\n"
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
# (kind, its mark); the longer mark of a pair comes first.
_MARKS = (
    ("pre", "```"),
    ("code", "`"),
    ("underline", "__"),
    ("italic", "_"),
    ("bold", "*"),
    ("strikethrough", "~"),
    ("spoiler", "||"),
    ("custom_emoji", "!["),
    ("text_link", "["),
)
_ENDS = dict(_MARKS) | {"text_link": "]", "custom_emoji": "]"}
_USER_LINK = re.compile(r"tg://user/?\?id=(\d+)\Z")
_LANGUAGE = re.compile(r"([^\s`]+)(?=[\s])")


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    byte_offset: int
    start: int
    language: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []
        self.quote = False

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        if self.quote and self.open and self.open[-1].kind == "blockquote":
            self._finish(self.open.pop())
        if self.open:
            raise self._no_end()
        return "".join(self.out), self.entities

    def _step(self) -> None:
        character = self.source[self.at]
        following = self.source[self.at + 1 : self.at + 2]
        if character == "\\" and following and "\0" < following <= "~":
            self._put(following)
            self.at += 2
            return
        inside = self.open[-1].kind if self.open else ""
        reserved = "`" if inside in ("code", "pre") else _RESERVED
        if character not in reserved:
            self._put(character)
            self.at += 1
        elif self._ends(inside):
            self._end()
        else:
            self._begin(character)

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16_length(text)

    def _ends(self, inside: str) -> bool:
        if not inside:
            return False
        if self.quote and self.source[self.at] == "\n" and self.source[self.at + 1 : self.at + 2] != ">":
            return True
        if inside == "blockquote":
            return self.source.startswith("||", self.at) and self.source[self.at + 2 : self.at + 3] in ("", "\n")
        if inside == "italic" and self.source.startswith("__", self.at):
            return False
        return self.source.startswith(_ENDS[inside], self.at)

    def _begin(self, character: str) -> None:
        if character == "\n":
            self._line_break()
            return
        # An empty bold (**) may stand before the mark, to part two quotations.
        if character == ">" and not self.quote and (not self.out or self.out[-1] == "\n"):
            self._open("blockquote", 1)
            self.quote = True
            return
        for kind, mark in _MARKS:
            if self.source.startswith(mark, self.at):
                self._open(kind, len(mark))
                if kind == "pre":
                    self._language()
                return
        raise ParseError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _open(self, kind: str, length: int) -> None:
        self.open.append(_Open(kind, self.units, len(self.source[: self.at].encode()), len(self.out)))
        self.at += length

    def _language(self) -> None:
        match = _LANGUAGE.match(self.source, self.at)
        if match:
            self.open[-1].language = match[1]
            self.at = match.end()
        if self.source[self.at : self.at + 1] == "\n":
            self.at += 1

    def _line_break(self) -> None:
        self._put("\n")
        self.at += 1
        if self.source[self.at : self.at + 1] == ">":
            if not self.quote:
                self._open("blockquote", 1)
                self.quote = True
            else:
                self.at += 1

    def _end(self) -> None:
        opened = self.open.pop()
        if opened.kind == "blockquote":
            self._end_of_quote(opened)
            return
        if self.source[self.at] == "\n":
            self.open.append(opened)
            raise self._no_end()
        self.at += len(_ENDS[opened.kind])
        if opened.kind in ("text_link", "custom_emoji"):
            self._finish_link(opened)
        else:
            self._finish(opened)

    def _end_of_quote(self, opened: _Open) -> None:
        self.quote = False
        if self.source.startswith("||", self.at):
            self.at += 2
            self._finish(opened, "expandable_blockquote")
        else:
            self._finish(opened)
        if self.source[self.at : self.at + 1] == "\n":
            self._put("\n")
            self.at += 1

    def _finish(self, opened: _Open, kind: str | None = None, **fields: object) -> None:
        if self.units == opened.offset:
            return
        entity: Json = {"type": kind or opened.kind, "offset": opened.offset, "length": self.units - opened.offset}
        if opened.language:
            entity["language"] = opened.language
        self.entities.append(entity | fields)

    def _finish_link(self, opened: _Open) -> None:
        if not self.source.startswith("(", self.at):
            if opened.kind == "custom_emoji":
                raise ParseError("Custom emoji entity must contain a tg://emoji URL")
            address = checked_link("".join(self.out[opened.start :]))
        else:
            address = self._address("custom emoji" if opened.kind == "custom_emoji" else "")
        if opened.kind == "custom_emoji":
            self._finish_special(opened, address)
            return
        person = _USER_LINK.match(address)
        if person:
            self._finish(opened, "text_mention", _user_id=int(person[1]))
        elif checked_link(address):
            self._finish(opened, url=checked_link(address))

    def _finish_special(self, opened: _Open, address: str) -> None:
        """![text](tg://emoji?id=…) or ![text](tg://time?unix=…&format=…)."""
        parts = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.scheme == "tg" and parts.netloc == "time" and query.get("unix", "").isdigit():
            extra = {"date_time_format": query["format"]} if query.get("format") else {}
            self._finish(opened, "date_time", unix_time=int(query["unix"]), **extra)
        elif parts.scheme == "tg" and parts.netloc == "emoji" and query.get("id", "").isdigit():
            self._finish(opened, custom_emoji_id=query["id"])
        else:
            raise ParseError("Custom emoji URL must have scheme tg")

    def _address(self, what: str) -> str:
        begin = self.at + 1
        self.at = begin
        address: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != ")":
            if self.source[self.at] == "\\" and self.at + 1 < len(self.source):
                self.at += 1
            address.append(self.source[self.at])
            self.at += 1
        if self.at >= len(self.source):
            article = f"{what} URL" if what else "URL"
            raise ParseError(f"Can't find end of a {article} at byte offset {len(self.source[:begin].encode())}")
        self.at += 1
        return "".join(address)

    def _no_end(self) -> ParseError:
        last = self.open[-1]
        kind = "PreCode" if last.language else _NAMES[last.kind]
        return ParseError(f"Can't find end of {kind} entity at byte offset {last.byte_offset}")


def parse_markdown_v2(source: str) -> tuple[str, list[Json]]:
    """The text without its marks, and its entities."""
    return _Reader(source).read()


_V1 = {"_": ("_", "italic"), "*": ("*", "bold"), "`": ("`", "code"), "[": ("]", "text_link")}


def parse_markdown_v1(source: str) -> tuple[str, list[Json]]:
    """The older Markdown: no nesting, a mark that is never closed is an error."""
    out: list[str] = []
    entities: list[Json] = []
    at = units = 0
    while at < len(source):
        character = source[at]
        if character == "\\" and source[at + 1 : at + 2] in tuple(_V1):
            character, at = source[at + 1], at + 1
        elif character in _V1:
            end, kind = _V1[character]
            if source.startswith("```", at):
                end, kind = "```", "pre"
            begin = at + len(end)
            close = source.find(end, begin)
            if close < 0:
                place = len(source[:at].encode())
                raise ParseError(f"Can't find end of the entity starting at byte offset {place}")
            inner, at = source[begin:close], close + len(end)
            entity: Json = {"type": kind, "offset": units, "length": utf16_length(inner)}
            if kind == "text_link" and source.startswith("(", at):
                stop = source.find(")", at)
                stop = len(source) if stop < 0 else stop
                entity["url"] = checked_link(source[at + 1 : stop])
                at = stop + 1
            elif kind == "text_link":
                entity["url"] = checked_link(inner)
            if inner and entity.get("url", "there"):
                entities.append(entity)
            out.append(inner)
            units += utf16_length(inner)
            continue
        out.append(character)
        units += utf16_length(character)
        at += 1
    return "".join(out), entities
