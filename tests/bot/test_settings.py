"""Settings: each error is one line that names the setting, and each setting is explained in .env.example."""

import re
from pathlib import Path

import pytest

from bot.settings import TELEGRAM, Settings, SettingsError, examine, read_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without .env."""
    monkeypatch.chdir(tmp_path)


def read(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in ({"TELEGRAM_BOT_TOKEN": TOKEN} | values).items():
        monkeypatch.setenv(name, value)
    return read_settings()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"TELEGRAM_BOT_TOKEN": ""}, "TELEGRAM_BOT_TOKEN is not set: copy it from @BotFather"),
        ({"STAFF_CHAT_ID": "12"}, "STAFF_CHAT_ID: 12 is no group: a group's id begins with -"),
        ({"STAFF_CHAT_ID": "@complaints"}, "STAFF_CHAT_ID: "),
        ({"WEBHOOK_SECRET": "with space"}, "WEBHOOK_SECRET: use at most 256 letters"),
        ({"WEBHOOK_SECRET": "x" * 257}, "WEBHOOK_SECRET: use at most 256 letters"),
        ({"WEBHOOK_URL": "https://example.org/hook"}, "WEBHOOK_SECRET is needed with WEBHOOK_URL"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL: write DEBUG"),
        ({"TELEGRAM_LIMITS": "30"}, "TELEGRAM_LIMITS: write calls"),
        ({"TELEGRAM_LIMITS": "30/1/0"}, "TELEGRAM_LIMITS: write calls"),
        ({"TELEGRAM_LIMITS": "30/one/20"}, "TELEGRAM_LIMITS: write calls"),
        ({"TELEGRAM_LIMITS": "30/nan/20"}, "TELEGRAM_LIMITS: write calls"),
        ({"CLOCK_OFFSET_FILE": "offset"}, "CLOCK_OFFSET_FILE is for demos and tests"),
        ({"CLOCK_OFFSET_FILE": "offset", "TELEGRAM_API_URL": TELEGRAM + "/"}, "CLOCK_OFFSET_FILE is for"),
    ],
)
def test_an_error_is_one_line_that_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], words: str
) -> None:
    with pytest.raises(SettingsError) as error:
        read(monkeypatch, **values)
    assert str(error.value).startswith(words)
    assert "\n" not in str(error.value)
    assert TOKEN not in str(error.value)


def test_everything_that_is_wrong_is_found_and_the_rest_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "TELEGRAM_BOT_TOKEN": "",
        "LOG_LEVEL": "loud",
        "STAFF_CHAT_ID": "us",
        "CLOCK_OFFSET_FILE": "offset",
        "WEBHOOK_URL": "https://example.org/hook",
        "TELEGRAM_LIMITS": "1/1/1",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    settings, problems = examine()
    names = {"telegram_bot_token", "log_level", "staff_chat_id", "clock_offset_file", "webhook_secret"}
    assert set(problems) == names
    assert all(words.startswith(name.upper()) for name, words in problems.items())
    assert (settings.log_level, settings.staff_chat_id, settings.limits) == ("INFO", None, (1, 1, 1))


def test_a_missing_token_says_where_to_write_it() -> None:
    with pytest.raises(
        SettingsError, match=r"^TELEGRAM_BOT_TOKEN is not set: write it into \.env, see \.env\.example$"
    ):
        read_settings()


def test_settings_come_from_the_file_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nLOG_LEVEL=debug\nSTAFF_CHAT_ID=-100\nOTHER=1\n")
    monkeypatch.setenv("STAFF_CHAT_ID", "-200")
    settings = read_settings()
    assert (settings.log_level, settings.staff_chat_id) == ("DEBUG", -200)
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert TOKEN not in repr(settings)


def test_empty_means_the_default_and_limits_are_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, STAFF_CHAT_ID="", POLICY_FILE="", CLOCK_OFFSET_FILE="", TELEGRAM_LIMITS="1000/1.5/20")
    assert (settings.staff_chat_id, settings.policy_file, settings.clock_offset_file) == (None, None, None)
    assert settings.limits == (1000, 1.5, 20)


def test_a_shifted_clock_is_fine_away_from_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, CLOCK_OFFSET_FILE="offset", TELEGRAM_API_URL="http://127.0.0.1:8081/")
    assert settings.telegram_api_url == "http://127.0.0.1:8081"


def test_every_setting_stands_in_the_example_with_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    written = dict(re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(written) == {name.upper() for name in Settings.model_fields}
    kept = read(monkeypatch, **{name: value for name, value in written.items() if value})
    assert kept == read(monkeypatch)
