"""Sentences as people read them: our own stars and tags work, and what a person typed stays as typed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Texts
from flows.effects import Person, Text
from tests.flows.samples import NOW, texts
from tests.simulator.parse_html import parse_html

LONDON = ZoneInfo("Europe/London")
typed = st.one_of(
    st.text(st.characters(exclude_characters="\ue000\ue001\ue002", exclude_categories=["Cs"]), max_size=60),
    st.lists(st.sampled_from(["*", "**", "<b>", "</b>", "&amp;", "&", "{ $x }", '"', "<a href='x'>", "a"])).map(
        "".join
    ),
)


@given(typed, st.sampled_from(texts().codes))
def test_whatever_a_person_typed_is_read_as_typed_and_never_formats(words: str, code: str) -> None:
    text, entities = parse_html(texts()[code].html(Text("words", {"words": words}), LONDON))
    assert (text, entities) == (words, [])
    assert texts()[code].plain(Text("words", {"words": words})) == words


@given(typed.filter(bool))
def test_a_name_inside_a_bold_sentence_changes_nothing_around_it(name: str) -> None:
    header = texts()["en"].html(Text("relay-header", {"name": name, "number": "C-1"}), LONDON)
    text, entities = parse_html(header)
    assert text == f"{name} · C-1"
    assert [entity["type"] for entity in entities] in (["bold"], [])


@pytest.mark.parametrize("character", ["\ue000", "\ue001", "\ue002"])
def test_the_characters_we_mark_with_cannot_be_typed(character: str) -> None:
    html = texts()["en"].html(Text("words", {"words": f"a{character}b *{character}*"}), LONDON)
    assert html == "ab **"


def test_stars_of_ours_are_bold_and_stars_of_theirs_are_stars() -> None:
    nested = Text("card-wish", {"wish": Text("words", {"words": "*now*"})})
    assert texts()["en"].html(nested, LONDON) == "<b>Wants:</b> *now*"
    assert texts()["en"].plain(nested) == "Wants: *now*"


def test_a_moment_shows_in_its_zone_and_as_a_moment_to_the_phone() -> None:
    text = Text("due-open", {"by": datetime(2026, 7, 1, 8, 30, tzinfo=UTC)})
    written, [entity] = parse_html(texts()["en"].html(text, LONDON))
    assert written == "you hear from us by Wednesday 1 Jul, 09:30"
    assert entity["type"] == "date_time"
    assert entity["unix_time"] == 1782894600
    assert texts()["en"].plain(text, ZoneInfo("Asia/Shanghai")) == "you hear from us by Wednesday 1 Jul, 16:30"


def test_a_person_is_named_so_that_their_phone_notices() -> None:
    text = Text("prompt-ask", {"agent": Person(51, "<Li> *Wei*"), "name": "Ann", "number": "C-1"})
    html = texts()["en"].html(text, LONDON)
    assert html.startswith('<a href="tg://user?id=51">&lt;Li&gt; *Wei*</a>: ')
    assert texts()["en"].plain(text).startswith("<Li> *Wei*: ")


def test_lines_stand_one_under_the_other() -> None:
    lines = tuple(Text("words", {"words": word}) for word in ("a", "b"))
    assert texts()["en"].plain(Text("cases", {"lines": lines})).endswith("a\nb")


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("zh", "zh-Hans"), ("zh-hans", "zh-Hans"), ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-hk", "zh-Hant"), ("zh_MO", "zh-Hant"), ("zh-hant", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"), ("de", "en"), ("", "en"), (None, "en"), ("-", "en"), ("zhx", "en"),
    ],
)  # fmt: skip
def test_a_customer_is_spoken_to_in_their_language(code: str | None, own: str) -> None:
    assert texts().choose(code) == own


def test_an_unknown_language_is_english_and_an_unknown_key_an_error() -> None:
    assert Texts()["xx"].code == "en"
    with pytest.raises(LookupError):
        texts()["en"].plain(Text("made-up"))
    with pytest.raises(KeyError, match="case-taken"):
        texts()["en"].plain(Text("case-taken", {"number": "C-1"}))
    assert not texts()["en"].has("made-up")


@pytest.mark.parametrize("code", texts().codes)
def test_a_moment_has_a_day_and_a_clock_in_every_language(code: str) -> None:
    written = texts()[code].plain(Text("due-open", {"by": NOW}))
    assert "10:00" in written
    assert "20" in written
