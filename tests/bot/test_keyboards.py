"""Buttons both ways: what goes out fits, and what comes back is believed in nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.keyboards import Labels, data, force_reply, keys, markup, missing_texts, read_data
from flows import conversation, intake, questions
from flows.effects import Button, Buttons, Key, Keyboard, Refused, Text
from flows.events import Commanded, Pressed, Said, Started
from tests.flows.samples import CASE, NOW, buttons, case, draft, part, policy, talk, texts

HUGE = 9999 * 10_000_000 + 9_999_999


@given(
    st.sampled_from(["take", "put-back", "outcome", "no-comment", "language"]),
    st.integers(0, HUGE),
    st.sampled_from(["", "not-upheld", "withdrawn", "zh-Hant", "99.5", "1."]),
)
def test_what_a_button_says_comes_back_and_fits(action: str, case_id: int, value: str) -> None:
    written = data(Button(action, Text("nothing"), case_id, value))
    assert len(written.encode()) <= 64
    assert read_data(written) == (action, case_id, value)


@given(st.one_of(st.none(), st.text(), st.from_regex(r"[a-z]*:-?\d*(:.*)?"), st.text(":0١²-9", max_size=40)))
def test_whatever_comes_back_is_read_or_refused_and_never_fails(text: str | None) -> None:
    action, case_id, value = read_data(text)
    assert 0 <= case_id < 10**15
    assert (action, value) == ("", "") or text is not None


@pytest.mark.parametrize(
    "text", ["take", "take:", "take:-1:", "take:1e3:", "take:0x10:", "take:²:", "take:" + "9" * 16]
)
def test_data_that_is_not_ours_is_nothing(text: str) -> None:
    assert read_data(text) == ("", 0, "")


def test_every_button_a_customer_ever_sees_fits() -> None:
    shown = []
    for event in (Started(), Commanded("cases"), Commanded("case"), Commanded("language"), Said(part("Which?"))):
        here = talk(case("taken", id=HUGE), case("resolved", id=HUGE - 1))
        shown += buttons(conversation.step(here, event))
    resolved = case("resolved", id=HUGE, round=9999)
    for action, value in (("solved", ""), ("score", "5")):
        shown += buttons(conversation.step(talk(resolved), Pressed(action, HUGE, f"9999.{value}", "c", 1)))
    assert len(shown) > 10
    assert max(len(data(button).encode()) for button in shown) <= 64


def test_inline_buttons_and_keys_are_telegrams_shapes() -> None:
    language = texts()["en"]
    rows = Buttons(
        ((Button("take", Text("button-take"), CASE, style="primary"), Button("ask", Text("button-ask"), CASE)),)
    )
    assert markup(rows, language) == {
        "inline_keyboard": [
            [
                {"text": "Take", "callback_data": f"take:{CASE}:", "style": "primary"},
                {"text": "Ask", "callback_data": f"ask:{CASE}:"},
            ]
        ]
    }
    board = Keyboard(((Key("share", Text("key-share"), share_phone=True),),), Text("placeholder-contact"))
    assert markup(board, language) == {
        "keyboard": [[{"text": "Share my phone number", "request_contact": True}]],
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": "Phone or e-mail",
    }
    assert "input_field_placeholder" not in keys(Keyboard(board.rows), language)
    assert markup(Keyboard(), language) == {"remove_keyboard": True}
    assert markup(None, language) is None
    assert len(force_reply("x" * 99)["input_field_placeholder"]) == 64


@pytest.mark.parametrize("code", texts().codes)
@pytest.mark.parametrize("state", [*questions.ASKING, "leaving"])
def test_every_label_is_understood_in_every_language(code: str, state: str) -> None:
    labels = Labels(texts(), policy())
    for row in questions.keyboard(draft(state, editing=True), policy()).rows:
        for key in row:
            if not key.share_phone:
                assert labels.token(f" {texts()[code].plain(key.label)} ") == key.token


def test_other_words_are_no_key() -> None:
    labels = Labels(texts(), policy())
    assert labels.token("Deliver it") == ""
    assert labels.token("") == ""


def test_what_the_policy_needs_and_a_language_lacks_is_named() -> None:
    assert missing_texts(texts(), policy()) == []
    kiss = policy().remedy[0].model_copy(update={"id": "kiss"})
    changed = policy().model_copy(update={"remedy": (kiss,)})
    assert missing_texts(texts(), changed) == [
        f"{kind}-kiss ({code})" for code in texts().codes for kind in ("remedy", "fulfilled")
    ]


def test_a_forged_press_is_refused_by_the_flow() -> None:
    with pytest.raises(Refused):
        intake.step(draft("wish"), Pressed(*read_data("choose:1:refund"), "c", 1), policy(), NOW, "Ann")
