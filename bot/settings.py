"""Settings from the environment and .env, read once, checked, frozen."""

import re
from pathlib import Path
from typing import Any, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

UNSET = "0:none"  # stands for a token that is missing or none
TELEGRAM = "https://api.telegram.org"


class SettingsError(Exception):
    """The settings cannot be used; the first that is wrong is named."""


class Settings(BaseSettings):
    """One field an environment variable of the same name; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr = Field(min_length=1)
    telegram_api_url: str = TELEGRAM
    staff_chat_id: int | None = None
    database_url: str = "sqlite:///data/complaints.db"
    policy_file: Path | None = None
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr = SecretStr("")
    log_level: str = "INFO"
    telegram_limits: str = "30/1/20"
    clock_offset_file: Path | None = None

    @field_validator("policy_file", "clock_offset_file", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _no_slash_at_the_end(cls, value: str) -> str:
        return value.rstrip("/")

    @field_validator("staff_chat_id", mode="before")
    @classmethod
    def _a_number(cls, value: object) -> object:
        if value == "":
            return None
        if isinstance(value, str) and not re.fullmatch(r"-?\d+", value.strip()):
            raise ValueError(
                f"{value!r} is no id; write the number that the bot tells in the group, like -1001234567890"
            )
        return value

    @field_validator("staff_chat_id")
    @classmethod
    def _a_group(cls, value: int | None) -> int | None:
        if value is not None and value > 0:
            raise ValueError(f"{value} is no group: a group's id begins with -, as the bot told it there")
        return value

    @field_validator("telegram_bot_token")
    @classmethod
    def _like_a_token(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value.get_secret_value()):
            raise ValueError("this is no token; copy it from @BotFather, it looks like 123456789:AAF…")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _https(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://127.0.0.1:")):
            raise ValueError("write the public address, beginning with https://")
        return value

    @field_validator("webhook_listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        port = value.rpartition(":")[2]
        if ":" not in value or not port.isdecimal() or not 0 < int(port) < 65536:
            raise ValueError("write host:port, like 127.0.0.1:8080")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise ValueError("use at most 256 letters, digits, _ and -")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("write DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("telegram_limits")
    @classmethod
    def _three_numbers(cls, value: str) -> str:
        try:
            valid = len([number for number in value.split("/") if float(number) > 0]) == 3
        except ValueError:
            valid = False
        if not valid:
            raise ValueError(
                "write calls a second over all / a second to one chat / a minute to one group, like 30/1/20"
            )
        return value

    @model_validator(mode="after")
    def _no_shifted_clock_at_telegram(self) -> Self:
        if self.clock_offset_file is not None and self.telegram_api_url == TELEGRAM:
            raise ValueError("CLOCK_OFFSET_FILE is for demos and tests; unset it to talk to Telegram itself")
        if self.webhook_url and not self.webhook_secret.get_secret_value():
            raise ValueError("WEBHOOK_SECRET is needed with WEBHOOK_URL, so that nobody else can send updates")
        return self

    @property
    def limits(self) -> tuple[float, float, float]:
        """Calls a second over all, a second to one chat, a minute to one group."""
        overall, chat, group = (float(number) for number in self.telegram_limits.split("/"))
        return overall, chat, group


def read_settings() -> Settings:
    """Read the environment; an error names the setting in one line."""
    settings, problems = examine()
    for problem in problems.values():
        raise SettingsError(problem)
    return settings


def examine() -> tuple[Settings, dict[str, str]]:
    """Every wrong setting with a line about it, and the settings as if those were not set."""
    instead: dict[str, Any] = {}
    problems: dict[str, str] = {}
    while True:
        try:
            return Settings(**instead), problems
        except ValidationError as error:
            for each in error.errors():
                words = _words(each)
                name = str(each["loc"][0]) if each["loc"] else words.partition(" ")[0].lower()
                problems[name] = words
                instead[name] = UNSET if name == "telegram_bot_token" else Settings.model_fields[name].default
                if name == "webhook_secret":
                    instead["webhook_url"] = ""  # it is nothing without the secret


def _words(error: ErrorDetails) -> str:
    name = str(error["loc"][0]).upper() if error["loc"] else ""
    if error["type"] == "missing":
        return f"{name} is not set: write it into .env, see .env.example"
    if name == "TELEGRAM_BOT_TOKEN" and error["type"] == "too_short":
        return f"{name} is not set: copy it from @BotFather into .env"
    message = error["msg"].removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
