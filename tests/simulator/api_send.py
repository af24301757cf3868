"""Methods that send: texts, media, albums, places, contacts, polls."""

from __future__ import annotations

import random
from typing import Any

from tests.simulator import contents, inputs
from tests.simulator.api import Telegram, method
from tests.simulator.errors import bad_request
from tests.simulator.formatting import MAX_TEXT, formatted
from tests.simulator.inputs import with_people
from tests.simulator.markup import reply_markup
from tests.simulator.media import ALBUM_KINDS
from tests.simulator.params import Params
from tests.simulator.records import Json, Message
from tests.simulator.targets import Place, chat_of, place


def text_content(telegram: Telegram, params: Params) -> Json:
    """The text of a call, parsed and measured."""
    text = params.text("text")
    if not text.strip():
        raise bad_request("message text is empty")
    body, entities = formatted(text, params.text("parse_mode"), params.array("entities"))
    if not body:
        raise bad_request("text must be non-empty")
    if len(body) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": body} | ({"entities": with_people(telegram.world, entities)} if entities else {})


def deliver(telegram: Telegram, params: Params, kind: str, content: Json) -> Message:
    """Send one message of the bot: where to, whether that is allowed now, and there it is."""
    chat = chat_of(telegram.world, params)
    markup = reply_markup(params, chat)
    where = place(telegram.world, telegram.faults, params, contents.permission(kind))
    telegram.limits.charge(where.chat)
    return put(telegram, params, where, kind, content, markup=markup)


def put(
    telegram: Telegram,
    params: Params,
    where: Place,
    kind: str,
    content: Json,
    *,
    markup: Json | None = None,
    **more: Any,
) -> Message:
    return telegram.world.post(
        where.chat,
        telegram.world.bot,
        kind,
        content,
        thread_id=where.thread_id,
        reply_to=where.reply_to,
        quote=where.quote,
        reply_markup=markup,
        protected=params.flag("protect_content"),
        silent=params.flag("disable_notification"),
        **more,
    )


@method("sendMessage")
def send_message(telegram: Telegram, params: Params) -> Json:
    content = text_content(telegram, params)
    return telegram.world.message_json(deliver(telegram, params, "text", content))


def _sender(kind: str) -> None:
    def send(telegram: Telegram, params: Params) -> Json:
        content = inputs.media_content(telegram.world, params, kind)
        return telegram.world.message_json(deliver(telegram, params, kind, content))

    method(f"send{''.join(word.capitalize() for word in kind.split('_'))}")(send)


for _kind in ("photo", "video", "animation", "audio", "document", "voice", "video_note", "sticker"):
    _sender(_kind)


@method("sendMediaGroup")
def send_media_group(telegram: Telegram, params: Params) -> list[Json]:
    """An album: 2 to 10, documents and audio only among their kind; it is one call to the limits."""
    given = params.array("media")
    if not given:
        raise bad_request("there are no messages to send")
    if len(given) > 10:
        raise bad_request("too many messages to send as an album")
    if len(given) < 2:
        raise bad_request("media must include 2-10 items")
    kinds = [str(each.get("type", "")) if isinstance(each, dict) else "" for each in given]
    for kind in kinds:
        if kind not in ALBUM_KINDS:
            raise bad_request("can't parse InputMedia: type must be one of audio, document, photo, video")
    groups = {ALBUM_KINDS[kind] for kind in kinds}
    if len(groups) > 1:
        apart = "Document" if "document" in groups else "Audio"
        raise bad_request(f"{apart} can't be mixed with other media types")
    parts = [inputs.album_content(telegram.world, params, each) for each in given]
    where = place(telegram.world, telegram.faults, params, contents.permission(kinds[0]))
    telegram.limits.charge(where.chat)
    album = telegram.world.next_media_group_id()
    sent = [
        put(telegram, params, where, kind, part, media_group_id=album) for kind, part in zip(kinds, parts, strict=True)
    ]
    return [telegram.world.message_json(message) for message in sent]


def _position(params: Params) -> Json:
    try:
        latitude, longitude = float(params.text("latitude")), float(params.text("longitude"))
    except ValueError:
        raise bad_request("latitude is empty" if not params.has("latitude") else "longitude is empty") from None
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("location is invalid")
    return {"latitude": latitude, "longitude": longitude}


@method("sendLocation")
def send_location(telegram: Telegram, params: Params) -> Json:
    return telegram.world.message_json(deliver(telegram, params, "location", {"location": _position(params)}))


@method("sendVenue")
def send_venue(telegram: Telegram, params: Params) -> Json:
    location = _position(params)
    if not params.has("title"):
        raise bad_request("venue title must be non-empty")
    venue = {"location": location, "title": params.text("title"), "address": params.text("address")}
    return telegram.world.message_json(deliver(telegram, params, "venue", {"venue": venue, "location": location}))


@method("sendContact")
def send_contact(telegram: Telegram, params: Params) -> Json:
    if not params.has("phone_number"):
        raise bad_request("phone number must be non-empty")
    if not params.has("first_name"):
        raise bad_request("first name must be non-empty")
    contact = {
        name: params.text(name) for name in ("phone_number", "first_name", "last_name", "vcard") if params.has(name)
    }
    return telegram.world.message_json(deliver(telegram, params, "contact", {"contact": contact}))


@method("sendPoll")
def send_poll(telegram: Telegram, params: Params) -> Json:
    question = params.text("question").strip()
    options = [
        str(each.get("text", "")) if isinstance(each, dict) else str(each) for each in params.array("options") or []
    ]
    if not question or len(question) > 300:
        raise bad_request("poll question must be non-empty" if not question else "poll question must not exceed 300")
    if not 1 <= len(options) <= 12 or not all(options):
        raise bad_request("poll must have at least 1 option" if not options else "poll can't have more than 12 options")
    poll = contents.poll(question, options, telegram.world.seq) | {
        "is_anonymous": params.text("is_anonymous") != "false"
    }
    return telegram.world.message_json(deliver(telegram, params, "poll", {"poll": poll}))


@method("sendDice")
def send_dice(telegram: Telegram, params: Params) -> Json:
    emoji = params.text("emoji") or contents.DICE_EMOJI[0]
    dice = {"emoji": emoji, "value": random.randint(1, 6)}
    return telegram.world.message_json(deliver(telegram, params, "dice", {"dice": dice}))
