"""Commands as people type them."""

import pytest

from flows.commands import Command, read, unknown
from flows.effects import Text

KNOWN = ("note", "new", "on", "offer", "find", "queue", "handover", "r", "r+", "r-")


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/note he called twice", "note", "he called twice"),
        ("/NOTE He called", "note", "He called"),
        ("／note 他打过两次电话", "note", "他打过两次电话"),
        ("/ queue", "queue", ""),
        ("/note: he called", "note", "he called"),
        ("/note：他打过电话", "note", "他打过电话"),
        ("/note：late", "note", "late"),
        ("/note他打过电话", "note", "他打过电话"),
        ("/note\nfirst line\nsecond line", "note", "first line\nsecond line"),
        ("/r+迟到 我们来晚了", "r+", "迟到 我们来晚了"),
        ("/r＋ 迟到", "r+", "迟到"),
        ("/r- late", "r-", "late"),
        ("\u200b/note hidden", "note", "hidden"),
        ("/note/what", "note/what", ""),
        ("/查找 水壶", "查找", "水壶"),
        ("/", "", ""),
    ],
)
def test_a_command_is_read_as_people_type_it(typed: str, name: str, argument: str) -> None:
    assert read(typed) == Command(name, argument)


def test_the_bot_it_is_for_is_read_too() -> None:
    assert read("/new@other_bot 5") == Command("new", "5", "other_bot")


def test_other_words_are_no_command() -> None:
    assert read("Either/or, and 1/2") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("noet", Text("command-unknown-meant", {"command": "/noet", "meant": "/note"})),
        ("offr", Text("command-unknown-meant", {"command": "/offr", "meant": "/offer"})),
        ("refund", Text("command-unknown", {"command": "/refund"})),
        ("take", Text("command-is-button", {"command": "/take", "button": Text("button-take")})),
        ("resolv", Text("command-is-button", {"command": "/resolv", "button": Text("button-resolve")})),
    ],
)
def test_what_is_no_command_is_told_the_one_it_is_like(name: str, text: Text) -> None:
    assert unknown(name, KNOWN) == text
