"""A company's own texts: single messages changed, a language added by one file, mistakes named at start."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.keyboards import Labels, ambiguous_labels, needed_texts
from bot.policy_file import load_policy
from bot.profile import calls, menus, own_menus
from bot.settings import Settings
from bot.texts import Texts
from bot.texts.files import TextsError, companys
from flows.effects import Amount, City, Text
from flows.policy import PolicyError
from tests.acceptance.conftest import policy_file
from tests.flows.samples import NOW, POLICY_TEXT, policy, texts
from tests.german import german

ROOT = Path(__file__).resolve().parents[2]


def own(folder: Path, **files: str) -> Texts:
    """All languages with these files laid over them; `_` stands for the hyphen of a code."""
    for code, words in files.items():
        (folder / f"{code.replace('_', '-')}.ftl").write_text(words, encoding="utf-8")
    return Texts(companys(folder, needed_texts(policy())))


def settings(path: Path) -> Settings:
    return Settings(telegram_bot_token="1:a", policy_file=path)  # type: ignore[arg-type]


# --- single messages --------------------------------------------------------------------------------------------------


def test_a_company_changes_one_message_and_all_others_stay(tmp_path: Path) -> None:
    mine = own(tmp_path, en="survey-thanks = Cheers, { $number } is done.\n", zh_Hant="key-done = 就這樣\n")
    assert mine["en"].plain(Text("survey-thanks", {"number": "C-1"})) == "Cheers, C-1 is done."
    assert mine["zh-Hans"].plain(Text("survey-thanks", {"number": "C-1"})).startswith("谢谢您")
    assert mine["en"].plain(Text("greeting")) == texts()["en"].plain(Text("greeting"))
    assert Labels(mine, policy()).token("就這樣") == "done"


def test_the_name_of_a_company_may_have_an_ampersand(tmp_path: Path) -> None:
    mine = own(tmp_path, en="who-agent = An agent of Marks & Spencer\n")
    assert mine["en"].plain(Text("who-agent")) == "An agent of Marks & Spencer"
    assert mine["en"].html(Text("who-agent"), ZoneInfo("UTC")) == "An agent of Marks &amp; Spencer"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("survey-thank = Cheers.\n", "en.ftl: survey-thank: no text has this key"),
        ("survey-thanks = Cheers, { $name }.\n", "en.ftl: survey-thanks: $name is not filled here (known: $number)"),
        ("greeting = { $name }, hello\n", "en.ftl: greeting: $name is not filled here (known: none)"),
        ("greeting = { hello }\n", "en.ftl: greeting: refers to hello, and no text has this key"),
        ("greeting = <b>Hello</b>\n", "en.ftl: greeting: '<' and '>' do not belong in a text; *stars* show bold"),
        ("greeting Hello\n", "en.ftl: this is no text: 'greeting Hello'"),
        ("greeting =\n    .tone = kind\n", "en.ftl: greeting: says nothing"),
    ],
)
def test_a_mistake_names_the_file_and_the_key(tmp_path: Path, words: str, problem: str) -> None:
    with pytest.raises(TextsError, match=re.escape(problem)):
        own(tmp_path, en=words)


def test_a_category_of_one_s_own_brings_its_texts(tmp_path: Path) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    for code in texts().codes:
        (folder / f"{code}.ftl").write_text("category-parking = Parking\nack-parking = Noted.\n", encoding="utf-8")
    path = policy_file(tmp_path, folder='"words"')
    path.write_text(path.read_text(encoding="utf-8").replace('id = "other"', 'id = "parking"'), encoding="utf-8")
    _, mine = load_policy(settings(path))
    assert mine["zh-Hans"].plain(Text("category-parking")) == "Parking"


def test_what_cannot_be_used_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    path = policy_file(tmp_path, folder='"nowhere"')
    with pytest.raises(PolicyError, match=r"texts.folder: .*nowhere is no folder"):
        load_policy(settings(path))
    (tmp_path / "nowhere").mkdir()
    (tmp_path / "nowhere/en.ftl").write_text("key-done = Back\n", encoding="utf-8")
    with pytest.raises(PolicyError, match=r"read the same: key-back \(en\) and key-done \(en\)"):
        load_policy(settings(path))
    (tmp_path / "nowhere/en.ftl").write_bytes(b"\xff")
    with pytest.raises(PolicyError, match=r"texts.folder: "):
        load_policy(settings(path))
    path.write_text("[company", encoding="utf-8")
    with pytest.raises(PolicyError):
        load_policy(settings(path))
    with pytest.raises(PolicyError, match="POLICY_FILE"):
        load_policy(settings(tmp_path / "missing.toml"))
    assert load_policy(Settings(telegram_bot_token="1:a"))[1].codes == texts().codes  # type: ignore[arg-type]
    wanting = tmp_path / "wanting.toml"
    wanting.write_text(POLICY_TEXT.replace('"repair"', '"kiss"'), encoding="utf-8")
    with pytest.raises(
        PolicyError, match=r"wanting.toml, line \d+: remedy \"kiss\", id: its text remedy-kiss is missing in en, "
    ):
        load_policy(settings(wanting))


def test_no_two_keys_under_the_chat_read_the_same() -> None:
    assert ambiguous_labels(texts(), policy()) == []


# --- a language -------------------------------------------------------------------------------------------------------


def test_a_language_is_one_file(tmp_path: Path) -> None:
    mine = own(tmp_path, de=german())
    assert mine.codes == (*texts().codes, "de")
    assert mine.choose("de-AT") == "de"
    for language in mine.languages.values():
        assert language.plain(Text("language-de")) == "Deutsch"
    assert mine["de"].plain(Text("language-zh-Hans")) == "简体中文"
    by = mine["de"].plain(Text("due-open", {"by": NOW}), ZoneInfo("Europe/Berlin"))
    assert "Freitag, 20. Nov., 11:00" in by
    assert menus(mine)["de"] == "de"
    assert "de" in own_menus(mine)
    described = [each["parameters"] for each in calls(mine) if each["method"] == "setMyDescription"]
    assert {each["language_code"] for each in described} == {"", "zh", "de"}


def test_a_language_that_is_not_complete_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    words = german().replace("key-done = ", "# key-done = ")
    with pytest.raises(TextsError, match=r"de.ftl: a language of its own has to be complete: key-done missing"):
        own(tmp_path, de=words)
    with pytest.raises(TextsError, match=r"and \d+ more missing"):
        own(tmp_path, de="greeting = Hallo\n")


def test_a_file_that_is_no_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextsError, match="'house-style' is no language"):
        own(tmp_path, house_style=german())


def test_of_two_that_share_a_code_the_first_has_telegram_s_menu(tmp_path: Path) -> None:
    mine = own(tmp_path, pt_BR=german(), pt=german())
    assert menus(mine)["pt"] == "pt"
    assert "pt-BR" not in own_menus(mine)


# --- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "amount", "written"),
    [
        ("en", Amount(2490, "GBP"), "£24.90"),
        ("en", Amount(2500, "GBP"), "£25"),
        ("en", Amount(123456, "GBP"), "£1,234.56"),
        ("en", Amount(25, "JPY"), "¥25"),
        ("zh-Hans", Amount(2500, "CNY"), "¥25"),
        ("zh-Hans", Amount(2490, "GBP"), "£24.90"),
        ("zh-Hant", Amount(123450, "TWD"), "$1,234.50"),
        ("en", Amount(-500, "EUR"), "-€5"),
        ("en", Amount(1234, "KWD"), "KWD1.234"),
    ],
)
def test_an_amount_is_written_as_prices_are(code: str, amount: Amount, written: str) -> None:
    shown = texts()[code].plain(Text("words", {"words": amount}))
    assert shown.replace("\u00a0", " ") == written


def test_numbers_are_grouped_and_cities_named_as_the_language_does(tmp_path: Path) -> None:
    assert "20,000" in texts()["en"].plain(Text("story-too-long", {"limit": 20000}))
    german_texts = own(tmp_path, de=german())
    assert "20.000" in german_texts["de"].plain(Text("story-too-long", {"limit": 20000}))
    assert german_texts["de"].plain(Text("words", {"words": Amount(2490, "EUR")})).replace("\u00a0", " ") == "24,90 €"
    city = Text("zone-label", {"city": City("America/New_York"), "clock": "05:00"})
    assert texts()["en"].plain(city) == "New York · 05:00"
    assert texts()["zh-Hans"].plain(city) == "纽约 · 05:00"
    assert texts()["zh-Hant"].plain(Text("words", {"words": City("Asia/Taipei")})) == "台北"
