"""The client: one HTTP session to Telegram, and every error as what the caller does next."""

import asyncio
import os
from dataclasses import dataclass
from typing import Any

import aiohttp
from telegram import InputFile
from telegram import error as ptb
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

Json = dict[str, Any]
os.environ.setdefault(
    "PTB_TIMEDELTA", "true"
)  # a 429's seconds as the library's coming version gives them, without its warning


@dataclass(frozen=True, slots=True)
class File:
    """A file to be sent along, as the parameter that Telegram expects it in."""

    name: str
    content: bytes
    parameter: str = "document"


class TelegramError(Exception):
    """A call to Telegram did not go through."""


class Wait(TelegramError):
    """Try the same call again, after `seconds` where Telegram named them."""

    def __init__(self, text: str, seconds: float | None = None) -> None:
        super().__init__(text)
        self.seconds = seconds


class Move(TelegramError):
    """The group has become a supergroup with another id."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(f"the group is now {chat_id}")
        self.chat_id = chat_id


class GiveUp(TelegramError):
    """The person or the chat cannot be reached; `reason` is blocked, deactivated, gone or rights."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(text)
        self.reason = reason


class Gone(TelegramError):
    """What the call was about (message, topic) is not there any more."""


class Unchanged(TelegramError):
    """An edit changed nothing, or a press was answered too late: as good as done."""


class Unparsable(TelegramError):
    """The formatting of a text is wrong: our fault, it goes out as plain text."""


class Broken(TelegramError):
    """The call is wrong or not allowed: trying again would not help."""


class Stop(TelegramError):
    """TELEGRAM_BOT_TOKEN is not valid: copy it again from @BotFather."""


class Conflict(TelegramError):
    """Another instance fetches the updates of this bot."""


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's way out, over aiohttp: 2 to 10 times the rate of its httpx backend (design.md)."""

    def __init__(self, connections: int = 100) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return 20

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self._connections))

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,  # noqa: ARG002 (one timeout serves)
        connect_timeout: Any = None,  # noqa: ARG002
        pool_timeout: Any = None,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Send one request; the answer is the status and the body."""
        assert self._session is not None, "initialize() comes first"
        seconds = read_timeout if isinstance(read_timeout, int | float) else self.read_timeout
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=seconds)
        fields: aiohttp.FormData | dict[str, str] | None = request_data.json_parameters if request_data else None
        if request_data is not None and request_data.contains_files:
            fields = aiohttp.FormData(request_data.json_parameters)
            for name, (file_name, content, kind) in (request_data.multipart_data or {}).items():
                fields.add_field(name, content, filename=file_name, content_type=kind)
        async with self._session.request(method, url, data=fields, timeout=timeout) as response:
            return response.status, await response.read()


class Telegram:
    """The Bot API by method name and plain parameters; what comes back is Telegram's own JSON."""

    def __init__(self, token: str, api_url: str) -> None:
        self._base = f"{api_url}/bot{token}"
        self._request = AiohttpRequest()

    async def open(self) -> None:
        """Open the session."""
        await self._request.initialize()

    async def close(self) -> None:
        """Close the session."""
        await self._request.shutdown()

    async def call(self, method: str, seconds: float = 20, file: File | None = None, **parameters: Any) -> Any:
        """Call a method; the answer may take `seconds`. Raises a TelegramError by what is to be done next."""
        try:
            return await self._post(method, parameters, seconds, file)
        except ptb.RetryAfter as error:
            wait = error.retry_after
            raise Wait("429", wait if isinstance(wait, int) else wait.total_seconds()) from None
        except ptb.ChatMigrated as error:
            raise Move(error.new_chat_id) from None
        except ptb.Forbidden as error:
            raise GiveUp(str(error), _reason(str(error))) from None
        except ptb.BadRequest as error:  # a NetworkError too, so it comes first
            raise _bad_request(str(error)) from None
        except ptb.InvalidToken as error:
            raise Stop(Stop.__doc__ if "method" not in str(error) else str(error)) from None
        except ptb.Conflict as error:
            raise Conflict(str(error)) from None
        except (ptb.TelegramError, aiohttp.ClientError, TimeoutError, asyncio.IncompleteReadError, OSError) as error:
            raise Wait(type(error.__cause__ or error).__name__) from None  # the text of an HTTP error holds the token

    async def _post(self, method: str, parameters: Json, seconds: float, file: File | None) -> Any:
        fields = [RequestParameter(name, value, None) for name, value in parameters.items() if value is not None]
        if file is not None:
            content = InputFile(file.content, filename=file.name, attach=True)
            fields.append(RequestParameter(file.parameter, content.attach_uri, [content]))
        return await self._request.post(f"{self._base}/{method}", RequestData(fields), read_timeout=seconds)


def _reason(text: str) -> str:
    """Why a chat is closed to the bot, as the card names it."""
    if "blocked" in text:
        return "blocked"
    return "deactivated" if "deactivated" in text else "gone"


GONE = (
    "not found",
    "topic_deleted",
    "topic_closed",
    "topic_id_invalid",
    "message can't be edited",
    "message_id_invalid",
)


def _bad_request(text: str) -> TelegramError:
    """A 400 is many things; telegram.md lists them."""
    lower = text.lower()
    if "not modified" in lower or "topic_not_modified" in lower or "query is too old" in lower:
        return Unchanged(text)
    if "can't parse entities" in lower:
        return Unparsable(text)
    if "not enough rights" in lower or "write_forbidden" in lower or "no write access" in lower:
        return GiveUp(text, "rights")
    if "chat not found" in lower:
        return GiveUp(text, "gone")
    if any(sign in lower for sign in GONE):
        return Gone(text)
    return Broken(text)
