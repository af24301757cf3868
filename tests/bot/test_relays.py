"""Carrying a person's message: whole, under a header, within Telegram's limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import relays
from bot.relays import ALBUM, CAPTION_UNITS, split
from flows.events import EVIDENCE
from flows.words import MESSAGE_UNITS, units
from tests.flows.samples import part
from tests.simulator.formatting import formatted
from tests.simulator.units import clean

HEADER = "<b>Ann</b> · C-2026-000001"
words = st.text(st.sampled_from(["a", "好", "😀", " ", "\n", "<", "&", "*", "\u0301"]), max_size=80)
long_words = st.builds(lambda text, times: (text * times)[:MESSAGE_UNITS], words, st.integers(1, 120))


@given(words, st.integers(2, 40))
def test_pieces_joined_are_the_text_and_each_fits(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert "".join(pieces) == text
    assert all(units(piece) <= limit for piece in pieces)
    assert all(pieces) or text == ""


def test_a_text_is_split_where_its_author_paused() -> None:
    assert split("one two\n\nthree four", 12) == ["one two\n\n", "three four"]
    assert split("one two\nthree four", 12) == ["one two\n", "three four"]
    assert split("one two three", 9) == ["one two ", "three"]
    assert split("😀😀😀", 5) == ["😀😀", "😀"]


@given(
    long_words.filter(lambda text: text.strip()),
    st.sampled_from(sorted(EVIDENCE)),
    st.sampled_from(["", "Just answer here."]),
)
def test_every_call_fits_and_every_word_arrives(text: str, kind: str, footer: str) -> None:
    carried = relays.calls(part(text, kind), HEADER, footer)
    sent = ""
    for method, parameters in carried:
        shown = str(parameters.get("text", parameters.get("caption", "")))
        plain, _ = formatted(shown, parameters.get("parse_mode"), None)
        assert units(plain) <= (MESSAGE_UNITS if method == "sendMessage" else CAPTION_UNITS)
        sent += plain
    assert "".join(clean(text).split()) in "".join(sent.split())
    assert "Ann" in sent
    assert (kind == "text") == all(method == "sendMessage" for method, _ in carried)


def test_formatting_is_kept_as_its_author_gave_it() -> None:
    [(method, parameters)] = relays.calls(part("Fire!", html="<b>Fire!</b>"), HEADER)
    assert (method, parameters["text"]) == ("sendMessage", f"{HEADER}\n<b>Fire!</b>")


@pytest.mark.parametrize(
    ("kind", "size", "method"),
    [
        ("text", 100, "editMessageText"),
        ("text", MESSAGE_UNITS, None),
        ("photo", 100, "editMessageCaption"),
        ("photo", CAPTION_UNITS, None),
        ("location", 0, None),
    ],
)
def test_an_edit_changes_the_copy_where_the_new_words_fit(kind: str, size: int, method: str | None) -> None:
    call = relays.edit(part("x" * size, kind), HEADER)
    assert (call[0] if call else None) == method


@given(st.lists(st.sampled_from(sorted(EVIDENCE)), max_size=40))
def test_files_travel_in_as_few_calls_as_telegram_allows_and_none_is_left(kinds: list[str]) -> None:
    parts = [part("", kind, file_id=f"f{at}") for at, kind in enumerate(kinds)]
    carried = relays.evidence(parts)
    arrived = [each for _, _, them in carried for each in them]
    assert sorted(each.message_id for each in arrived) == [each.message_id for each in parts if each.kind != "text"]
    for method, parameters, them in carried:
        assert (method == "sendMediaGroup") == (len(them) > 1)
        if len(them) > 1:
            assert len(parameters["media"]) == len(them) <= ALBUM
            assert {each.kind for each in them} <= {"photo", "video"} or len({each.kind for each in them}) == 1
    visual = sum(kind in ("photo", "video") for kind in kinds)
    assert sum(them[0].kind in ("photo", "video") for _, _, them in carried) == -(-visual // ALBUM)
