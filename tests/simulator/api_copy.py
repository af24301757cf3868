"""Methods that send again what is already there: copy and forward."""

from __future__ import annotations

from itertools import pairwise

from tests.simulator import contents, inputs, media
from tests.simulator.api import Telegram, method
from tests.simulator.api_edit import message_ids
from tests.simulator.api_send import put
from tests.simulator.errors import bad_request
from tests.simulator.markup import reply_markup
from tests.simulator.params import Params
from tests.simulator.records import Json, Message
from tests.simulator.targets import Place, accessible, chat_of, message_of, place


def _sources(telegram: Telegram, params: Params, verb: str) -> list[Message]:
    """The messages of a plural call: rising ids, those that cannot be sent again are passed over."""
    chat = accessible(telegram.world, chat_of(telegram.world, params, "from_chat_id"))
    ids = message_ids(params)
    if any(later <= earlier for earlier, later in pairwise(ids)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [chat.messages[each] for each in ids if each in chat.messages and _can_go_again(chat.messages[each])]
    if not found:
        raise bad_request(f"there are no messages to {verb}")
    return found


def _can_go_again(message: Message) -> bool:
    return not message.deleted and message.service is None and not message.protected


def _source(telegram: Telegram, params: Params, verb: str) -> Message:
    chat = accessible(telegram.world, chat_of(telegram.world, params, "from_chat_id"))
    message = message_of(chat, params, verb)
    if not _can_go_again(message):
        raise bad_request(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    return message


def _copied(message: Message) -> Json:
    content = {name: value for name, value in message.content.items() if name != "venue_id"}
    if message.kind == "dice":
        return {"dice": dict(content["dice"])}
    return content


def _together(messages: list[Message], telegram: Telegram) -> dict[str, str]:
    """New album ids for those old ones of which more than one message goes along."""
    groups = [message.media_group_id for message in messages if message.media_group_id]
    return {group: telegram.world.next_media_group_id() for group in set(groups) if groups.count(group) > 1}


@method("copyMessage")
def copy_message(telegram: Telegram, params: Params) -> Json:
    """A copy without the link to its author; its caption stays unless another is given."""
    message = _source(telegram, params, "copy")
    content = _copied(message)
    if "caption" in params.values and message.kind in media.WITH_CAPTION:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= inputs.params_caption(telegram.world, params)
    markup = reply_markup(params, chat_of(telegram.world, params))
    where = place(telegram.world, telegram.faults, params, contents.permission(message.kind))
    telegram.limits.charge(where.chat)
    return {"message_id": put(telegram, params, where, message.kind, content, markup=markup).message_id}


@method("copyMessages")
def copy_messages(telegram: Telegram, params: Params) -> list[Json]:
    """Copies in one call; albums stay together."""
    return _several(telegram, params, _sources(telegram, params, "copy"), forward=False)


@method("forwardMessages")
def forward_messages(telegram: Telegram, params: Params) -> list[Json]:
    return _several(telegram, params, _sources(telegram, params, "forward"), forward=True)


@method("forwardMessage")
def forward_message(telegram: Telegram, params: Params) -> Json:
    message = _source(telegram, params, "forward")
    where = place(telegram.world, telegram.faults, params, contents.permission(message.kind))
    telegram.limits.charge(where.chat)
    sent = _put_again(telegram, params, where, message, None, forward=True)
    return telegram.world.message_json(sent)


def _several(telegram: Telegram, params: Params, messages: list[Message], *, forward: bool) -> list[Json]:
    where = place(telegram.world, telegram.faults, params, contents.permission(messages[0].kind))
    telegram.limits.charge(where.chat)
    albums = _together(messages, telegram)
    sent = [
        _put_again(telegram, params, where, each, albums.get(each.media_group_id or ""), forward=forward)
        for each in messages
    ]
    return [{"message_id": message.message_id} for message in sent]


def _put_again(
    telegram: Telegram, params: Params, where: Place, message: Message, album: str | None, *, forward: bool
) -> Message:
    content = _copied(message)
    if params.flag("remove_caption"):
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
    origin = (message.forward_origin or contents.origin(message)) if forward else None
    return put(telegram, params, where, message.kind, content, media_group_id=album, forward_origin=origin)
