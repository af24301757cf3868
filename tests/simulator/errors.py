"""How the Bot API and the app refuse: an answer for the bot, a sentence for a person."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A Bot API call that Telegram answers with ok=false."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}


class NotPossible(Exception):
    """Something Telegram's app would not let this person do."""


def bad_request(text: str) -> ApiError:
    """A 400 as the Bot API server words it: the inner text starts small unless it is one of Telegram's own codes."""
    return ApiError(400, f"Bad Request: {_small(text)}")


def forbidden(text: str) -> ApiError:
    """A 403: the bot may not write there, or not any more."""
    return ApiError(403, f"Forbidden: {_small(text)}")


def too_many_requests(seconds: int) -> ApiError:
    """A 429 with the seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _small(text: str) -> str:
    keeps_its_capital = len(text) > 1 and (text[1] == "_" or text[1].isupper())
    return text if keeps_its_capital else text[:1].lower() + text[1:]
