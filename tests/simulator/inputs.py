"""Files and captions that a bot gives: uploaded, by file_id, or inside an album."""

from __future__ import annotations

from typing import Any

from tests.simulator import media
from tests.simulator.errors import ApiError, bad_request
from tests.simulator.formatting import MAX_CAPTION, formatted
from tests.simulator.params import LARGEST_UPLOAD, Params, Upload
from tests.simulator.records import File, Json
from tests.simulator.rendering import media_json, user_json
from tests.simulator.world import World

LARGEST_PHOTO = 10 * 1024 * 1024
# A file_id may be sent again as its own kind only; these two pairs pass for one another.
_ALIKE = {("animation", "document"), ("video", "animation")}
_NAMES = {"video_note": "VideoNote", "voice": "VoiceNote"}


def caption_content(world: World, text: str, mode: str | None, entities: list[Json] | None) -> Json:
    """The caption fields of a message, parsed and measured."""
    if not text.strip():
        return {}
    body, found = formatted(text, mode, entities)
    if len(body) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not body:
        return {}
    return {"caption": body} | ({"caption_entities": with_people(world, found)} if found else {})


def params_caption(world: World, params: Params) -> Json:
    return caption_content(world, params.text("caption"), params.text("parse_mode"), params.array("caption_entities"))


def media_content(world: World, params: Params, kind: str) -> Json:
    """The content of a message that sends one file."""
    caption = params_caption(world, params) if kind in media.WITH_CAPTION else {}
    content = file_content(
        world, params, kind, params.values.get(kind), upload=params.files.get(kind), size=_size(params)
    )
    return content | caption | _looks(params)


def album_content(world: World, params: Params, item: Json) -> Json:
    """The content of one InputMedia of an album or of editMessageMedia."""
    kind = str(item["type"])
    entities = item.get("caption_entities")
    caption = caption_content(world, str(item.get("caption") or ""), item.get("parse_mode"), entities)
    return file_content(world, params, kind, item.get("media"), size=_size(Params(item))) | caption


def _size(params: Params) -> dict[str, int]:
    given = {name: params.integer(name) for name in ("width", "height", "duration")}
    return {name: value for name, value in given.items() if value}


def _looks(params: Params) -> Json:
    names = ("has_spoiler", "show_caption_above_media")
    fields = {"has_spoiler": "has_media_spoiler"}
    return {fields.get(name, name): True for name in names if params.flag(name)}


def file_content(
    world: World, params: Params, kind: str, given: Any, *, size: dict[str, int], upload: Upload | None = None
) -> Json:
    """The media field for an upload, an attach:// reference or a file_id."""
    if upload is None and isinstance(given, str) and given.startswith("attach://"):
        upload = params.files.get(given.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
    if upload is not None:
        return _stored(world, kind, upload, size)
    if not given:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    file = world.files.get(str(given))
    if file is None:
        if str(given).startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        raise bad_request("wrong file identifier/HTTP URL specified")
    return _sent_again(kind, file)


def _stored(world: World, kind: str, upload: Upload, given: dict[str, int]) -> Json:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > LARGEST_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        if len(upload.data) > LARGEST_PHOTO:
            size = len(upload.data)
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {LARGEST_PHOTO} bytes"
            )
        if not _is_picture(upload.data):
            raise bad_request("IMAGE_PROCESS_FAILED")
        return {"photo": media_json("photo", world.add_photo(upload.data, upload.name))}
    known = media.sample(kind)
    defaults = {"width": known.width, "height": known.height, "duration": known.duration}
    mime_type = upload.mime_type if kind == "document" else None
    file = world.add_file(kind, upload.data, name=upload.name, mime_type=mime_type, **(defaults | given))
    return {kind: media_json(kind, [file])} | _also_document(kind, file)


def _is_picture(data: bytes) -> bool:
    return (
        data[:3] == b"\xff\xd8\xff" or data[:8] == b"\x89PNG\r\n\x1a\n" or data[8:12] == b"WEBP" or data[:4] == b"GIF8"
    )


def _sent_again(kind: str, file: File) -> Json:
    if file.kind != kind and (file.kind, kind) not in _ALIKE:
        stored, wanted = (_NAMES.get(each, each.capitalize()) for each in (file.kind, kind))
        raise bad_request(f"can't use file of type {stored} as {wanted}")
    if kind == "photo":
        return {"photo": media_json("photo", file.sizes)}
    return {kind: media_json(kind, [file])} | _also_document(kind, file)


def _also_document(kind: str, file: File) -> Json:
    return {"document": media_json("document", [file])} if kind == "animation" else {}


def with_people(world: World, entities: list[Json]) -> list[Json]:
    """Mentions by id as the server shows them: with the whole person, or not at all when unknown."""
    shown: list[Json] = []
    for entity in entities:
        user_id = entity.get("_user_id") or (entity.get("user") or {}).get("id")
        if entity["type"] != "text_mention":
            shown.append(entity)
        elif user_id in world.users:
            rest = {name: value for name, value in entity.items() if name != "_user_id"}
            shown.append({**rest, "user": user_json(world.users[user_id])})
    return shown
