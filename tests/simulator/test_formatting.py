"""Texts and entities as Telegram makes them."""

from __future__ import annotations

import contextlib
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message

from tests.simulator.errors import ApiError
from tests.simulator.formatting import formatted, found_entities, written
from tests.simulator.parse_html import parse_html
from tests.simulator.parse_markdown import parse_markdown_v2
from tests.simulator.records import Json
from tests.simulator.units import ParseError, clean, parts, utf16_length, utf16_slice

RESERVED = "\\_*[]()~`>#+-=|{}.!"


def kinds(text: str, mode: str = "HTML") -> list[tuple[str, str]]:
    """(type, the covered text) of every entity."""
    body, entities = formatted(text, mode, None)
    return [(entity["type"], utf16_slice(body, entity["offset"], entity["length"])) for entity in entities]


@given(st.text())
def test_escaped_html_of_any_text_comes_back_as_it_was(text: str) -> None:
    body, entities = formatted(f"<b>{html.escape(text)}</b>x", "HTML", None)
    expected = f"{clean(text)}x".strip()
    assert body == expected
    assert all(utf16_slice(body, each["offset"], each["length"]) for each in entities)


@given(st.text())
def test_escaped_markdown_of_any_text_comes_back_as_it_was(text: str) -> None:
    text = clean(text).replace("\n", " ")
    escaped = "".join(f"\\{each}" if each in RESERVED else each for each in text)
    assert parse_markdown_v2(escaped)[0] == text


@given(st.text(alphabet="<>/abi &;=\"' 😀"))
def test_html_is_parsed_or_refused_but_never_breaks(text: str) -> None:
    with contextlib.suppress(ParseError):
        body, entities = parse_html(clean(text))
        assert all(0 <= each["offset"] < utf16_length(body) for each in entities)


def test_every_tag_has_its_entity() -> None:
    source = (
        "<b>b</b><i>i</i><u>u</u><s>s</s><code>c</code><tg-spoiler>h</tg-spoiler><span class='tg-spoiler'>p</span>"
        "<a href='https://example.org'>a</a><tg-emoji emoji-id='5368324170671202286'>👍</tg-emoji>"
        "<pre><code class='language-python'>x = 1</code></pre><blockquote>q</blockquote>"
        "<blockquote expandable>e</blockquote>"
    )
    body, entities = formatted(source, "HTML", None)
    assert [each["type"] for each in entities] == [
        "bold", "italic", "underline", "strikethrough", "code", "spoiler", "spoiler", "text_link", "custom_emoji",
        "pre", "blockquote", "expandable_blockquote",
    ]  # fmt: skip
    assert entities[7]["url"] == "https://example.org/"
    assert entities[9]["language"] == "python"
    assert utf16_slice(body, entities[8]["offset"], entities[8]["length"]) == "👍"


def test_a_moment_is_an_entity_that_the_library_writes_back() -> None:
    source = '<tg-time unix="1795296000" format="dt">Monday, 12:30</tg-time>'
    body, entities = formatted(f"An answer by {source}.", "HTML", None)
    assert entities == [
        {"type": "date_time", "offset": 13, "length": 13, "unix_time": 1795296000, "date_time_format": "dt"}
    ]
    raw = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": body, "entities": entities}
    assert Message.de_json(raw).text_html == f"An answer by {source}."
    markdown = "![Monday, 12:30](tg://time?unix=1795296000&format=dt)"
    assert formatted(markdown, "MarkdownV2", None)[1][0]["unix_time"] == 1795296000


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("5 <3", "Unclosed start tag at byte offset 2"),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_html_may_not_be(source: str, error: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities") as refused:
        formatted(source, "HTML", None)
    assert refused.value.description == f"Bad Request: can't parse entities: {error}"


def test_markdown_v2_nests_and_names_its_errors() -> None:
    assert kinds("*bold _both_*", "MarkdownV2") == [("bold", "bold both"), ("italic", "both")]
    assert kinds(">a\n>b\nc", "MarkdownV2") == [("blockquote", "a\nb")]
    assert kinds("**>a\n>b||", "MarkdownV2") == [("expandable_blockquote", "a\nb")]
    assert kinds("[x](https://example.org/\\))", "MarkdownV2") == [("text_link", "x")]
    with pytest.raises(ApiError, match="Can't find end of Bold entity at byte offset 3"):
        formatted("处*x", "MarkdownV2", None)


def test_white_space_at_the_ends_goes_and_entities_move() -> None:
    entities: list[Json] = [{"type": "bold", "offset": 2, "length": 5}]
    assert formatted("  bold  ", None, entities) == ("bold", [{"type": "bold", "offset": 0, "length": 4}])
    assert written("\n a\r\nb\t\n") == ("a\nb", [])


def test_links_and_the_like_are_found_in_what_people_write() -> None:
    text = "/start @li_wei #kettle 😀 a.b@example.org https://example.org/x. +44 20 7946 0018"
    found = [(each["type"], utf16_slice(text, each["offset"], each["length"])) for each in found_entities(text)]
    assert found == [
        ("bot_command", "/start"),
        ("mention", "@li_wei"),
        ("hashtag", "#kettle"),
        ("email", "a.b@example.org"),
        ("url", "https://example.org/x"),
        ("phone_number", "+44 20 7946 0018"),
    ]
    assert found_entities("1/2 and 24.90 or C#, and/or") == []
    assert kinds("<code>/start</code> /help") == [("code", "/start"), ("bot_command", "/help")]


@given(st.text(min_size=1))
def test_an_app_splits_without_losing_a_character(text: str) -> None:
    pieces = parts(text, 7)
    assert "".join(pieces) == text
    assert all(utf16_length(piece) <= 7 for piece in pieces)
