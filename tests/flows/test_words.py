"""Small judgements about what people wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.words import MESSAGE_UNITS, is_hello, is_long, is_short, is_thanks, units, visible, weight
from tests.flows.samples import part


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("abc", 3), ("盒子", 2), ("😀", 2), ("👨‍👩‍👧", 8), ("\ud800", 1), ("e\u0301", 2)],
)
def test_length_is_counted_as_telegram_counts_it(text: str, length: int) -> None:
    assert units(text) == length


@given(st.text(), st.text())
def test_lengths_add_up(first: str, second: str) -> None:
    assert units(first + second) == units(first) + units(second)


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "\u2800", "\u2800\u200b \u2060", "\u00ad"])
def test_blanks_are_nothing_to_read(text: str) -> None:
    assert not visible(text)


@pytest.mark.parametrize("text", ["a", "1", "好", "?", "😀", "。", "\u2800a", "+"])
def test_anything_with_ink_can_be_read(text: str) -> None:
    assert visible(text)


def test_a_text_is_long_beyond_one_message() -> None:
    assert not is_long("a" * MESSAGE_UNITS)
    assert is_long("a" * (MESSAGE_UNITS + 1))
    assert is_long("😀" * (MESSAGE_UNITS // 2 + 1))


def test_a_chinese_character_weighs_as_much_as_three_letters() -> None:
    assert weight("盒子") == 6
    assert weight("box, 2!") == 4


@pytest.mark.parametrize("text", ["bad", "很差", "!!!", "so bad", "不好"])
def test_a_word_or_two_is_short(text: str) -> None:
    assert is_short([part(text)])


@pytest.mark.parametrize("text", ["the box was wet", "盒子是湿的"])
def test_a_sentence_is_not_short(text: str) -> None:
    assert not is_short([part(text)])


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "document", "location"])
def test_a_photo_or_a_voice_message_speaks_for_itself(kind: str) -> None:
    assert not is_short([part("bad"), part("", kind)])


def test_short_messages_add_up() -> None:
    assert is_short([part("the box")])
    assert not is_short([part("the box"), part("was wet")])
    assert is_short([])


@pytest.mark.parametrize("text", ["Hi", "hello!", "HELLO 👋", "你好！", "您好", "在吗？", "Good  Morning.", "help"])
def test_a_greeting_is_a_hello(text: str) -> None:
    assert is_hello(text)


@pytest.mark.parametrize("text", ["hello, my box is wet", "你好，盒子坏了", "broken", "坏了", "?", "a"])
def test_a_complaint_is_no_hello(text: str) -> None:
    assert not is_hello(text)


@pytest.mark.parametrize(
    "text", ["Thanks!", "thank you.", "OK 👍", "👍", "🙏🙏", "谢谢！", "好的，谢谢", "收到", "嗯", "..."]
)
def test_a_courtesy_asks_for_nothing(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you so much!",
        "thanks a lot",
        "Great, thank you very much for your help",
        "thanks anyway",
        "no problem",
        "非常感谢！",
        "谢谢啦",
        "辛苦了",
        "多谢",
        "好的，谢谢您",
        "没问题",
        "非常感謝",
        "好的，謝謝您的幫忙",
        "了解",
    ],
)
def test_thanks_come_with_many_words_around_them(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "thanks for nothing",
        "thank you, it is still broken",
        "Thanks, when does it come?",
        "thank you?",
        "谢谢，还没收到退款",
        "可以退款吗",
        "行李箱坏了",
        "感谢你们把箱子弄坏",
        "了解一下进度",
    ],
)
def test_thanks_with_a_matter_in_them_are_a_message(text: str) -> None:
    assert not is_thanks(text)


@pytest.mark.parametrize(
    "text", ["", "thanks, but it is still broken", "?", "？？", "!", "谢谢，但是还没收到", "no", "not ok"]
)
def test_a_question_or_a_word_more_is_no_courtesy(text: str) -> None:
    assert not is_thanks(text)


BY_NAME = [
    "Thanks Li Wei",
    "Thank you so much, Li!",
    "Li Wei, thank you 🙏",
    "ok thanks li wei",
    "谢谢李卫",
    "谢谢您，李卫",
    "李卫，辛苦了",
    "謝謝志明",
    "志明，多謝",
]


@pytest.mark.parametrize("text", BY_NAME)
def test_thanks_to_an_agent_by_name_are_thanks(text: str) -> None:
    assert is_thanks(text, ["Li Wei", "李卫", "志明"])
    assert not is_thanks(text, ["Bo Xu", "王芳", ""])


@pytest.mark.parametrize(
    "text",
    [
        "Li Wei",
        "ok Li",
        "好的李卫",
        "Thanks Li Wei but it leaks",
        "谢谢李卫，还是漏水",
        "Will Li Wei call",
        "",
        "Thanks Lina",
        "谢谢李卫?",
    ],
)
def test_a_name_excuses_no_other_word(text: str) -> None:
    assert not is_thanks(text, ["Li Wei", "李卫", ""])
