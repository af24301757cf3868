"""The parameters of one Bot API call, however they came: query, form, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.simulator.errors import ApiError, bad_request
from tests.simulator.records import Json

LARGEST_UPLOAD = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime_type: str
    data: bytes


class Params:
    """Typed access with Telegram's leniency: numbers as strings, objects as JSON in a form field."""

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.files = files or {}

    @classmethod
    async def read(cls, request: web.Request) -> Params:
        values: dict[str, Any] = dict(request.query)
        files: dict[str, Upload] = {}
        if request.method == "POST":
            if request.content_type == "application/json":
                values |= await _json_body(request)
            elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
                for name, value in (await request.post()).items():
                    if isinstance(value, web.FileField):
                        files[name] = Upload(value.filename, value.content_type, value.file.read())
                    else:
                        values[name] = value.decode() if isinstance(value, bytes | bytearray) else value
        return cls(values, files)

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; what is none counts as the default, as the server has it."""
        value = self.values.get(name)
        try:
            return int(value) if value not in (None, "") else default
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value is True or str(value).lower() in ("true", "yes", "1")

    def object(self, name: str, what: str | None = None) -> Any:
        """A JSON value, given as such or as text; None when it is not there."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what or name.replace('_', ' ')} JSON object") from None

    def array(self, name: str) -> list[Any] | None:
        value = self.object(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array")
        return value

    def recorded(self) -> Json:
        """The parameters as they are kept for tests and the page: JSON read, whole numbers as numbers."""
        kept = {name: _plain(value) for name, value in self.values.items()}
        return kept | {name: f"<{file.name}: {len(file.data)} bytes>" for name, file in self.files.items()}


async def _json_body(request: web.Request) -> Json:
    body = await request.read()
    if not body:
        return {}
    try:
        values = json.loads(body)
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(values, dict):
        raise ApiError(400, "Bad Request: object expected")
    return values


def _plain(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.lstrip("-").isdigit() and len(value) < 20:
        return int(value)
    if value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return {"true": True, "false": False}.get(value, value)
