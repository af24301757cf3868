"""Every sentence exists in every language, fits where it is shown, and sounds as docs/texts.md says."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from bot.texts import Texts
from flows import questions
from flows.case import STATES
from flows.contact import MEDIUM
from flows.effects import Person, Text
from flows.events import EVIDENCE
from flows.policy import Policy, read_policy
from flows.records import OUTCOMES
from flows.words import units

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = {file.stem: file for file in sorted((ROOT / "bot/texts").glob("*.ftl"))}
LANGUAGES = sorted(FILES)
CHINESE = [code for code in LANGUAGES if code.startswith("zh")]
UNDELIVERED = ("blocked", "deactivated", "gone", "refused")

SAMPLES: dict[str, str | int] = {
    "number": "C-2026-000123",
    "agent": "Maximilian",
    "name": "Ann-Christine",
    "given": "0" * 40,
    "state": "Maximilian is waiting for your answer",
    "step": 1,
    "steps": 5,
    "files": 3,
    "others": 2,
    "limit": 20000,
    "days": 7,
    "size": 2048,
    "city": "Rio de Janeiro · 14:05",
    "by": "Monday 23 Nov, 12:30",
    "at": "Monday 23 Nov, 12:30",
    "row": "1234",
    "tries": 5,
}
NUMBERS = {name: value for name, value in SAMPLES.items() if isinstance(value, int) or name == "number"} | {"count": 5}
TOASTS = (
    "button-forged",
    "button-old",
    "customer-button-forged",
    "customer-button-old",
    "done-put-back",
    "done-take",
    "draft-under-way",
    "owned-by-other",
    "staff-only",
    "yours-already",
)
FORBIDDEN = re.compile(
    r"[!！]|inconvenience|important to us|valued customer|rest assured|亲爱的|親愛的|亲，|親，"
    r"|敬请谅解|敬請見諒|敬請諒解|带来不便|帶來不便|造成不便|非常抱歉",
    re.IGNORECASE,
)
# What a Taiwanese or Hong Kong reader would know as a converted text.
CONVERTED = (
    "視頻",
    "短信",
    "郵箱",
    "質量",
    "默認",
    "用戶",
    "軟件",
    "文件",
    "消息",
    "屏蔽",
    "反饋",
    "信息",
    "提交",
    "菜單",
)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,.;:?!()]|[,;:?!()][\u4e00-\u9fff]")
OTHERS_BUTTONS = {"Remain anonymous", "保持匿名"}  # Telegram's own words
SENTENCES = {"button-old", "button-forged", "language-changed"}  # named like labels, and none
SAY = {"Text", "Refused", "say", "tell", "_ask_which", "_introduce", "_open"}


class Placeholders(Visitor):
    """The names of the placeholders, and of the messages and terms, that a text refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 (Fluent's naming)
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 (Fluent's naming)
        self.references.add(node.id.name)


@cache
def entries(code: str) -> list[ftl.EntryType]:
    """What a language's file consists of."""
    return parse(FILES[code].read_text(encoding="utf-8")).body


@cache
def placeholders(code: str) -> dict[str, Placeholders]:
    """Every key of a language, with what its text refers to."""
    found = {}
    for entry in entries(code):
        if isinstance(entry, ftl.Message):
            found[entry.id.name] = Placeholders()
            found[entry.id.name].visit(entry)
    return found


@cache
def said(code: str) -> dict[str, str]:
    """Every key of a language, with its text as it reads for one example; formatting it raises no error."""
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(FluentResource(FILES[code].read_text(encoding="utf-8")))
    texts = {}
    for key, refers in placeholders(code).items():
        pattern = bundle.get_message(key).value
        assert pattern is not None, key
        words, errors = bundle.format_pattern(pattern, {name: SAMPLES.get(name, "…") for name in refers.names})
        assert errors == [], key
        texts[key] = str(words)
    return texts


@cache
def policy() -> Policy:
    return read_policy((ROOT / "flows/default_policy.toml").read_text(encoding="utf-8"), "default_policy.toml")


def trees() -> Iterator[ast.Module]:
    for package in ("flows", "bot"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def literals(node: ast.expr) -> Iterator[str]:
    """The keys, or patterns of keys, that an expression may give."""
    match node:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)
        case ast.JoinedStr(values=[ast.Constant(), *_] as values):
            yield "".join(
                re.escape(str(each.value)) if isinstance(each, ast.Constant) else "[A-Za-z0-9-]+" for each in values
            )


@cache
def named() -> frozenset[str]:
    """The keys, or patterns of keys, that the code says."""
    found: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SAY:
                found |= {key for argument in node.args[:2] for key in literals(argument)}
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "key":
                found |= set(literals(node.value)) if isinstance(node.value, ast.IfExp) else set()
    return frozenset(found)


@cache
def labels() -> dict[str, str]:
    """The keys of the keyboard under the chat: what each sends, by the key of its label."""
    return {key.label.key: key.token for key in questions.known_keys(policy())} | {"key-share": "share"}


@cache
def families() -> frozenset[str]:
    """The keys that the code puts together from what the policy and the flows name."""
    categories = [each.id for each in policy().category]
    return frozenset(
        [f"{kind}-{each}" for each in categories for kind in ("category", "ack")]
        + [f"{kind}-{each.id}" for each in policy().remedy for kind in ("remedy", "fulfilled")]
        + [f"department-{each.id}" for each in policy().department]
        + [f"cause-{each.id}" for each in policy().root_cause]
        + [f"conduct-reason-{each.id}" for each in policy().conduct.reason]
        + [f"demand-{each.id}" for each in policy().demand]
        + [f"{kind}-{each.id}" for each in policy().segment for kind in ("segment", "told-segment")]
        + [f"{kind}-{each}" for each in STATES for kind in ("state", "told-state")]
        + [f"title-{each}" for each in STATES if each != "waiting"]
        + [f"{kind}-{each}" for each in OUTCOMES for kind in ("outcome", "told", "button-outcome")]
        + [f"placeholder-{each}" for each in (*questions.ASKING, "leaving")]
        + [f"ask-{each}" for each in (*questions.ASKING, "leaving")]
        + [f"undelivered-{each}" for each in UNDELIVERED]
        + [f"{kind}-{each}" for each in MEDIUM for kind in ("contact", "reach")]
        + [f"kind-{each.replace('_', '-')}" for each in EVIDENCE]
        + ["outcome-none", "language-name", "moment-pattern", *labels()]
    )


def buttons(code: str) -> dict[str, str]:
    """Every label that a finger taps, by key."""
    tapped = ("key-", "category-", "remedy-", "button-", "language-")
    return {key: text for key, text in said(code).items() if key.startswith(tapped) and key not in SENTENCES}


def differing(wrong: dict[str, str]) -> list[str]:
    return [f"{key}: {what}" for key, what in wrong.items()]


# --- complete --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_in_the_file_is_understood(code: str) -> None:
    assert [entry.content for entry in entries(code) if isinstance(entry, ftl.Junk)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_key_stands_twice(code: str) -> None:
    keys = [entry.id.name for entry in entries(code) if isinstance(entry, ftl.Message)]
    assert [key for key in keys if keys.count(key) > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_everything_with_the_same_placeholders(code: str) -> None:
    own, english = placeholders(code), placeholders("en")
    assert sorted(own.keys() ^ english.keys()) == []
    assert [key for key in own if own[key].names != english[key].names] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_can_be_said(code: str) -> None:
    assert said(code).keys() == placeholders(code).keys()


def test_every_key_the_code_says_exists() -> None:
    keys = said("en")
    assert sorted(families() - keys.keys()) == []
    assert sorted(key for key in named() if not any(re.fullmatch(key, own) for own in keys)) == []


def test_no_key_is_dead() -> None:
    constants = {
        node.value
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    referred = {name for each in placeholders("en").values() for name in each.references}
    alive = families() | constants | referred
    assert [
        key for key in said("en") if key not in alive and not any(re.fullmatch(each, key) for each in named())
    ] == []


# --- fit -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_stars_come_in_pairs_and_nothing_looks_like_html(code: str) -> None:
    assert [key for key, text in said(code).items() if text.count("*") % 2] == []
    assert [key for key, text in said(code).items() if re.search(r"[<>&]", text)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_labels_are_short_and_plain(code: str) -> None:
    assert differing({key: text for key, text in buttons(code).items() if units(text) > 32 or "*" in text}) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_fits_where_it_is_shown(code: str) -> None:
    limits = {"bot-description": 512, "bot-short-description": 120} | dict.fromkeys(TOASTS, 200)
    for key in said(code):
        if key.startswith("command-"):
            limits[key] = 256
        elif key.startswith("placeholder-") or key.endswith("-placeholder"):
            limits[key] = 64
    assert differing({key: said(code)[key] for key, most in limits.items() if units(said(code)[key]) > most}) == []


def test_a_label_means_one_key_in_all_languages() -> None:
    meant: dict[str, set[str]] = {}
    for code in LANGUAGES:
        for key, token in labels().items():
            meant.setdefault(said(code)[key], set()).add(token)
    assert {label: tokens for label, tokens in meant.items() if len(tokens) > 1} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_button_that_is_quoted_exists(code: str) -> None:
    known = {*buttons(code).values(), *OTHERS_BUTTONS}
    quoted = {
        quote
        for entry in entries(code)
        if isinstance(entry, ftl.Message) and isinstance(entry.value, ftl.Pattern)
        for part in entry.value.elements
        if isinstance(part, ftl.TextElement)
        for quote in re.findall(r"“([^”“]+)”|「([^」「]+)」", part.value)
    }
    assert {first or second for first, second in quoted} - known == set()


# --- sound -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_nobody_is_fobbed_off(code: str) -> None:
    assert differing({key: text for key, text in said(code).items() if FORBIDDEN.search(text)}) == []


@pytest.mark.parametrize("code", CHINESE)
def test_chinese_has_chinese_punctuation(code: str) -> None:
    assert differing({key: text for key, text in said(code).items() if HALF_WIDTH.search(text)}) == []


def seams(words: str) -> list[str]:
    """Where Chinese meets Latin letters or digits without a space; dates are written as one word."""
    return re.findall(r"[\u3400-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3400-\u9fff]", re.sub(r"\d+[年月日]\d*", "", words))


@pytest.mark.parametrize("code", CHINESE)
@pytest.mark.parametrize("filled", ["Ann", "李卫"])
def test_between_chinese_and_latin_stands_one_space_whatever_fills_the_text(code: str, filled: str) -> None:
    """What a placeholder holds is known when it is filled: 李卫正在处理, and Ann 正在处理."""
    language, wrong = Texts()[code], {}
    for key, refers in placeholders(code).items():
        values = {name: NUMBERS.get(name, filled) for name in refers.names}
        written = language.plain(Text(key, values))
        if not key.endswith("-pattern") and (
            seams(written) or re.search(r"[\u3400-\u9fff] +[\u3400-\u9fff]", written.replace(f"{filled} {filled}", ""))
        ):
            wrong[key] = written
    assert differing(wrong) == []


def test_a_name_keeps_its_markup_and_gets_its_space() -> None:
    language, zone = Texts()["zh-Hans"], policy().zone
    taken = language.html(Text("told-state-taken", {"agent": Person(5, "Ann")}), zone)
    assert taken == '<a href="tg://user?id=5">Ann</a> 正在处理'
    asks = language.html(Text("question-header", {"agent": "李卫", "number": "C-1"}), zone)
    assert asks == "<b>李卫</b>想问您（C-1）："
    assert language.plain(Text("words", {"words": "我的iPhone坏了"})) == "我的iPhone坏了"  # their own words stay theirs
    assert Texts()["en"].plain(Text("told-state-taken", {"agent": "李卫"})) == "李卫 is on it"


@pytest.mark.parametrize(
    ("code", "zone", "written"),
    [
        ("en", "Asia/Tokyo", "Friday 20 Nov, 19:00 in Tokyo"),
        ("zh-Hans", "Asia/Tokyo", "东京时间 11月20日（周五）19:00"),
        ("zh-Hant", "Asia/Tokyo", "東京時間 11月20日（週五）19:00"),
        ("en", "Europe/London", "Friday 20 Nov, 10:00"),
        ("en", "Europe/Lisbon", "Friday 20 Nov, 10:00"),  # the same clock
    ],
)
def test_a_promise_names_the_city_where_its_clock_is_not_the_companys(code: str, zone: str, written: str) -> None:
    language, moment = Texts(home=policy().zone)[code], datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert language.plain(Text("due-open", {"by": moment}), ZoneInfo(zone)) == said(code)["due-open"].replace(
        "Monday 23 Nov, 12:30", written
    ).replace("在 东", "在东")
    assert written in language.html(Text("due-open", {"by": moment}), ZoneInfo(zone))
    assert "Tokyo" not in language.plain(Text("step-lodged", {"at": moment}), ZoneInfo(zone))


@pytest.mark.parametrize(("code", "charset"), [("zh-Hans", "gb2312"), ("zh-Hant", "big5")])
def test_each_script_keeps_to_its_own_characters(code: str, charset: str) -> None:
    """GB 2312 holds the simplified characters and Big5 the traditional ones; what is in neither is the other's."""
    foreign = {}
    for key, text in said(code).items():
        letters = "".join(re.findall(r"[\u4e00-\u9fff]", text))
        if not key.startswith("language-zh") and letters.encode(charset, "replace").decode(charset) != letters:
            foreign[key] = text
    assert differing(foreign) == []


def test_traditional_chinese_is_written_and_not_converted() -> None:
    assert (
        differing({key: text for key, text in said("zh-Hant").items() if any(each in text for each in CONVERTED)}) == []
    )


@pytest.mark.parametrize("code", CHINESE)
def test_category_names_are_short(code: str) -> None:
    assert [text for key, text in said(code).items() if key.startswith("category-") and len(text) > 8] == []
