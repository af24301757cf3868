"""The page in the browser: its files, its web socket, and what a reader does on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from aiohttp import BodyPartReader, WSMsgType, web

from tests.simulator.api_topics import ICONS
from tests.simulator.errors import NotPossible
from tests.simulator.faults import Faults
from tests.simulator.records import Chat, File, Json, Kind, Message, User
from tests.simulator.world import World

PAGE = Path(__file__).parent / "page"
CONTENT_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
FOLD = 0.05
IDLE = 25.0
FADING = 1.0
LARGEST_UPLOAD = 50 * 1024 * 1024
SHOWN_IN_PLACE = ("image/", "video/", "audio/")
SAFE = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"}
PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
MEDIA_POLICY = "default-src 'none'; sandbox"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Stage(Protocol):
    """What the page needs of the simulator."""

    @property
    def world(self) -> World: ...

    @property
    def faults(self) -> Faults: ...

    @property
    def watched(self) -> asyncio.Event: ...


def routes(simulator: Stage) -> list[web.RouteDef]:
    """The page, its files and media, its live line and its acts."""
    page = Page(simulator)
    return [
        web.get("/", page.index),
        web.get("/page/live", page.live),
        web.get("/page/{name}", page.file),
        web.get("/media/{file_id}", page.media),
        web.post("/page/act", page.act),
        web.post("/page/upload", page.upload),
    ]


class Page:
    """The handlers of the page; all they do is ask the world."""

    def __init__(self, simulator: Stage) -> None:
        self.simulator = simulator
        self.world = simulator.world
        self.acts = acts(simulator)

    # What is looked at

    async def index(self, _request: web.Request) -> web.StreamResponse:
        return _file(PAGE / "index.html")

    async def file(self, request: web.Request) -> web.StreamResponse:
        path = PAGE / request.match_info["name"]
        if path.parent != PAGE or path.suffix not in CONTENT_TYPES or not path.is_file():
            raise web.HTTPNotFound
        return _file(path)

    async def media(self, request: web.Request) -> web.StreamResponse:
        """A file that somebody sent; one that only claims its size cannot be looked at."""
        file = self.world.files.get(request.match_info["file_id"])
        data = self.world.file_bytes(file) if file is not None else b""
        if file is None or not data:
            raise web.HTTPNotFound
        return _media(file, data, request)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The whole world whenever it changed, until the browser goes."""
        _same_origin(request)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        self.simulator.watched.set()
        sender = asyncio.create_task(self._send_changes(socket))
        try:
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
        finally:
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)
        return socket

    async def _send_changes(self, socket: web.WebSocketResponse) -> None:
        while not socket.closed:
            seen = self.world.seq
            snapshot = self.snapshot()
            await socket.send_str(json.dumps(snapshot, ensure_ascii=False))
            await self.world.changed(seen, FADING if _fades(snapshot) else IDLE)
            await asyncio.sleep(FOLD)

    def snapshot(self) -> Json:
        """The world's own snapshot, with the picture that stands for each topic's icon."""
        snapshot = self.world.snapshot()
        for chat in snapshot["chats"]:
            for topic in chat["topics"]:
                topic["icon_emoji"] = ICONS.get(topic["icon_custom_emoji_id"] or "")
        return snapshot

    # What is done

    async def act(self, request: web.Request) -> web.StreamResponse:
        _same_origin(request)
        try:
            fields = await request.json()
            deed = self.acts.get(str(fields.get("do")))
            if deed is None:
                raise NotPossible(f"Nobody can do {fields.get('do')!r} here.")
            return _done(deed(fields))
        except (NotPossible, KeyError, TypeError, ValueError, AttributeError) as error:
            return _refused(error)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """A file from the reader's own disk."""
        _same_origin(request)
        try:
            data, name, mime_type = await _first_file(request)
            given = request.query
            message = self.world.upload(
                int(given["user"]),
                int(given["chat"]),
                given["kind"],
                data,
                file_name=name,
                mime_type=mime_type,
                caption=given.get("caption", ""),
                thread_id=_number(given.get("thread")),
                reply_to=_number(given.get("reply_to")),
            )
            return _done(message)
        except (NotPossible, KeyError, ValueError) as error:
            return _refused(error)


def acts(simulator: Stage) -> dict[str, Callable[[Json], Any]]:
    """Every act of docs/simulator.md by its name."""
    world = simulator.world
    return {
        "start": lambda a: world.start(a["user"], a.get("payload") or ""),
        "say": lambda a: world.say(
            a["user"], a["chat"], a["text"], thread_id=a.get("thread"), reply_to=a.get("reply_to")
        ),
        "send": lambda a: world.send(
            a["user"],
            a["chat"],
            a["kind"],
            thread_id=a.get("thread"),
            caption=a.get("caption") or "",
            count=int(a.get("count") or 1),
            reply_to=a.get("reply_to"),
        ),
        "press": lambda a: world.press(a["user"], a["chat"], a["message"], a["row"], a["column"]),
        "key": lambda a: world.key(a["user"], a["chat"], a["row"], a["column"], thread_id=a.get("thread")),
        "edit": lambda a: world.edit(a["user"], a["chat"], a["message"], a["text"]),
        "react": lambda a: world.react(a["user"], a["chat"], a["message"], a.get("emoji") or None),
        "delete": lambda a: world.delete(a["user"], a["chat"], a["message"]),
        "block": lambda a: world.block(a["user"]),
        "unblock": lambda a: world.unblock(a["user"]),
        "add_user": lambda a: _add_user(world, a),
        "language": lambda a: world.language(a["user"], a["language_code"]),
        "delete_topic": lambda a: world.delete_topic(a["chat"], a["thread"]),
        "close_topic": lambda a: world.close_topic(a["chat"], a["thread"]),
        "reopen_topic": lambda a: world.reopen_topic(a["chat"], a["thread"]),
        "migrate": lambda a: world.migrate(a["chat"]),
        "push_clock": lambda a: world.clock.push(float(a["seconds"])),
        "fault": simulator.faults.act,
    }


def _add_user(world: World, fields: Json) -> User:
    """Somebody new; an agent is a member of every staff group at once."""
    name = str(fields["first_name"]).strip()
    if not name:
        raise NotPossible("A person needs a name.")
    kind: Kind = "agent" if fields["kind"] == "agent" else "customer"
    user = world.add_user(name, kind, fields.get("language_code") or "en")
    if kind == "agent":
        for chat in list(world.chats.values()):
            if chat.is_group and not chat.migrated_to:
                world.join(user.id, chat.id)
    return user


def _fades(snapshot: Json) -> bool:
    """Whether something shown ends by itself: a typing line, an outage."""
    return bool(snapshot["faults"].get("gone")) or any(chat["typing"] for chat in snapshot["chats"])


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _result(value: Any) -> Any:
    """An act's outcome as JSON: people, chats and messages by their ids."""
    if isinstance(value, list):
        return [_result(one) for one in value]
    if isinstance(value, Message):
        return value.message_id
    return value.id if isinstance(value, User | Chat) else value


def _done(value: Any) -> web.Response:
    return web.json_response({"ok": True, "result": _result(value)})


def _refused(error: Exception) -> web.Response:
    sentence = str(error) if isinstance(error, NotPossible) else f"This cannot be read: {error!r}"
    return web.json_response({"ok": False, "error": sentence})


def _same_origin(request: web.Request) -> None:
    """Only this page may act; another site that is open in the same browser may not."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden


async def _first_file(request: web.Request) -> tuple[bytes, str, str | None]:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.filename is None:
            continue
        data = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            data += chunk
            if len(data) > LARGEST_UPLOAD:
                raise NotPossible("A file larger than 50 MB is too much for this try-out.")
        return bytes(data), part.filename, part.headers.get("Content-Type")
    raise NotPossible("There was no file.")


def _file(path: Path) -> web.StreamResponse:
    headers = {**SAFE, "Content-Security-Policy": PAGE_POLICY}
    return web.FileResponse(path, headers={**headers, "Content-Type": f"{CONTENT_TYPES[path.suffix]}; charset=utf-8"})


def _media(file: File, data: bytes, request: web.Request) -> web.Response:
    """A picture or sound is shown where it stands, anything else is a download; a player may ask for a part."""
    headers = {**SAFE, "Content-Security-Policy": MEDIA_POLICY, "Accept-Ranges": "bytes"}
    shown = file.mime_type.startswith(SHOWN_IN_PLACE)
    content_type = file.mime_type if shown else "application/octet-stream"
    if not shown:
        headers["Content-Disposition"] = "attachment"
    try:
        asked = request.http_range
    except ValueError:
        raise web.HTTPRequestRangeNotSatisfiable from None
    if asked.start is None and asked.stop is None:
        return web.Response(body=data, content_type=content_type, headers=headers)
    first, end, _ = asked.indices(len(data))
    if first >= end:
        raise web.HTTPRequestRangeNotSatisfiable
    headers["Content-Range"] = f"bytes {first}-{end - 1}/{len(data)}"
    return web.Response(status=206, body=data[first:end], content_type=content_type, headers=headers)
