"""Canned replies: names, places that are filled in, and the customer's language."""

from datetime import timedelta

import pytest

from flows import canned
from flows.effects import Refused, Text
from flows.policy import PolicyError, read_policy
from flows.promises import promise
from tests.flows.samples import LI, NOW, POLICY_TEXT, case, policy, refusal, sayable

HERE = Text("at-case-card")
REPLIES = {"late": {"en": "Sorry {name}.", "zh-Hans": "{ name }，抱歉。"}, "own": {"de": "Hallo. " * 20}}


@pytest.mark.parametrize("name", ["late", "迟到", "a-1", "x" * 15, "LATE"])
def test_a_name_is_one_short_word(name: str) -> None:
    assert canned.check_name(name) == name.casefold()


@pytest.mark.parametrize("name", ["", "two words", "x" * 16, "a:b", "a.b", "/r"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(Refused) as caught:
        canned.check_name(name)
    assert refusal(caught.value) == "canned-name"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (" ", "canned-how-add"),
        ("x" * 2001, "canned-too-long"),
        ("Hi {nmae}", "canned-strange-place"),
        ("Hi {}", "canned-strange-place"),
        ("{name.__class__}", "canned-strange-place"),
    ],
)
def test_words_that_cannot_be_sent_are_refused_and_the_place_is_named(words: str, key: str) -> None:
    with pytest.raises(Refused) as caught:
        canned.check_words(words)
    assert refusal(caught.value) == key
    if key == "canned-strange-place":
        assert caught.value.text.args["given"] == words[words.index("{") :]


def test_places_are_filled_and_nothing_else_is_touched() -> None:
    words = canned.check_words(" { name }: {number} } { {by} ")
    assert canned.filled(words, {"name": "{by}", "number": "C-1", "by": "noon"}) == "{by}: C-1 } { noon"


def test_the_reply_is_the_one_of_the_customers_language_or_none() -> None:
    assert canned.words_for(REPLIES, "LATE", case(language="zh-Hans")) == "{ name }，抱歉。"
    for name, language, key in (("late", "zh-Hant", "canned-language"), ("none", "en", "canned-unknown")):
        with pytest.raises(Refused) as caught:
            canned.words_for(REPLIES, name, case(language=language))
        assert refusal(caught.value) == key


def test_at_a_case_those_are_offered_that_its_customer_can_read() -> None:
    text, buttons = canned.offered(REPLIES, case(), "zh-Hans", {"late": "晚了"}, HERE)
    assert buttons is not None
    assert [button.value for row in buttons.rows for button in row] == ["late"]
    assert buttons.rows[0][0].label == Text("words", {"words": "晚了"})
    sayable(text)
    with pytest.raises(Refused) as caught:
        canned.offered(REPLIES, case(language="zh-Hant"), "en", {}, HERE)
    assert refusal(caught.value) == "canned-none-language"


def test_elsewhere_all_are_listed_by_their_beginnings() -> None:
    text, buttons = canned.offered(REPLIES, None, "zh-Hans", {}, HERE)
    assert buttons is None
    lines = text.args["lines"]
    assert isinstance(lines, tuple)
    assert [str(line.args["words"])[:6] for line in lines] == ["{ name", "Hallo."]
    assert lines[0].args["words"] == "{ name }，抱歉。"
    sayable(text)
    sayable(canned.offered({}, None, "en", {}, HERE)[0])


def test_the_time_in_a_reply_is_when_the_customer_hears_next_and_nothing_goes_out_about_a_case_that_is_over() -> None:
    record = case("taken", promise_at=NOW - timedelta(hours=1))
    by = canned.next_news("By { by }", record, LI, policy(), NOW)
    assert by == promise(policy(), policy().severity[record.severity].next_update, NOW)
    assert canned.next_news("A photo, { name }?", record, LI, policy(), NOW) is None
    for over in ("resolved", "closed"):
        with pytest.raises(Refused) as caught:
            canned.next_news("A photo, { name }?", case(over), LI, policy(), NOW)
        assert refusal(caught.value) == "canned-case-over"


def test_the_preview_can_be_sent_or_left() -> None:
    text, buttons = canned.preview(case(), "late", "Sorry Ann.")
    assert [(button.action, button.value) for button in buttons.rows[0]] == [("canned-send", "late"), ("canned", "")]
    sayable(text)


def test_a_policy_with_a_place_that_nobody_fills_is_refused_by_its_name() -> None:
    assert set(policy().replies) == {"checking", "photo", "asked-shop"}
    with pytest.raises(PolicyError, match=r"reply.*checking.*\(en\): \{nmae\} is not filled"):
        read_policy(POLICY_TEXT.replace('en = "Hello {name}', 'en = "Hello {nmae}'), "policy.toml")
    with pytest.raises(PolicyError, match=r"hours"):
        read_policy(POLICY_TEXT.replace("hours = 4  ", "hours = 0  "), "policy.toml")
