"""Methods that change or remove what the bot has sent, and its reactions and pins."""

from __future__ import annotations

from tests.simulator import inputs, media
from tests.simulator.api import Telegram, method
from tests.simulator.api_send import text_content
from tests.simulator.errors import bad_request
from tests.simulator.markup import reply_markup
from tests.simulator.params import Params
from tests.simulator.reactions import REACTIONS
from tests.simulator.records import Chat, Json, Message
from tests.simulator.targets import accessible, chat_of, message_of, require_right

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
DELETABLE_FOR = 48 * 3600


def _to_edit(telegram: Telegram, params: Params) -> Message:
    """The bot's own message that a call wants to edit."""
    if params.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    message = message_of(chat, params, "edit")
    if message.sender is not telegram.world.bot or message.service or message.forward_origin:
        raise bad_request("message can't be edited")
    return message


def _apply(telegram: Telegram, params: Params, message: Message, kind: str, content: Json) -> Json:
    """Replace content and buttons; buttons that are not given again go."""
    markup = reply_markup(params, message.chat, inline_only=True)
    markup = markup if markup and markup["inline_keyboard"] else None
    telegram.limits.charge(message.chat)
    if (kind, content, markup) == (message.kind, message.content, message.reply_markup):
        raise bad_request(NOT_MODIFIED)
    only_buttons = (kind, content) == (message.kind, message.content)
    message.reply_markup = markup
    if only_buttons:
        message.edit_date = int(telegram.world.clock.now())
        telegram.world.changed_message(message)
    else:
        telegram.world.replace_content(message, kind, content)
    return telegram.world.message_json(message)


@method("editMessageText")
def edit_message_text(telegram: Telegram, params: Params) -> Json:
    content = text_content(telegram, params)
    message = _to_edit(telegram, params)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return _apply(telegram, params, message, "text", content)


@method("editMessageCaption")
def edit_message_caption(telegram: Telegram, params: Params) -> Json:
    caption = inputs.params_caption(telegram.world, params)
    message = _to_edit(telegram, params)
    if message.kind not in media.WITH_CAPTION:
        raise bad_request("there is no caption in the message to edit")
    rest = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return _apply(telegram, params, message, message.kind, rest | caption)


@method("editMessageMedia")
def edit_message_media(telegram: Telegram, params: Params) -> Json:
    item = params.object("media", "input media")
    if not isinstance(item, dict) or str(item.get("type")) not in media.WITH_CAPTION - {"voice"}:
        raise bad_request("can't parse InputMedia: type must be one of animation, audio, document, photo, video")
    content = inputs.album_content(telegram.world, params, item)
    message = _to_edit(telegram, params)
    if message.kind not in media.WITH_CAPTION | {"text"}:
        raise bad_request("there is no media in the message to edit")
    return _apply(telegram, params, message, str(item["type"]), content)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(telegram: Telegram, params: Params) -> Json:
    message = _to_edit(telegram, params)
    return _apply(telegram, params, message, message.kind, message.content)


# Deleting


def _deletable(telegram: Telegram, chat: Chat, message: Message) -> bool:
    world = telegram.world
    if "forum_topic_created" in message.content or "migrate_from_chat_id" in message.content:
        return False
    if message.sender is world.bot or chat.type == "private":
        return True
    own = world.bot_member(chat)
    return own is not None and own.may("can_delete_messages")


@method("deleteMessage")
def delete_message(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    message = message_of(chat, params, "delete")
    if not _deletable(telegram, chat, message):
        raise bad_request("message can't be deleted")
    own = telegram.world.bot_member(chat)
    may_delete_all = own is not None and own.may("can_delete_messages")
    if telegram.world.clock.now() - message.date > DELETABLE_FOR and not may_delete_all:
        raise bad_request("message can't be deleted for everyone")
    telegram.world.remove(message)
    return True


@method("deleteMessages")
def delete_messages(telegram: Telegram, params: Params) -> bool:
    """Ids that are not there are passed over; one that is too old to be deleted refuses them all."""
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    own = telegram.world.bot_member(chat)
    may_delete_all = own is not None and own.may("can_delete_messages")
    known = [chat.messages[each] for each in message_ids(params) if each in chat.messages]
    oldest = min((each.date for each in known if not each.deleted), default=telegram.world.clock.now())
    if telegram.world.clock.now() - oldest > DELETABLE_FOR and not may_delete_all:
        raise bad_request("message can't be deleted for everyone")
    for message_id in message_ids(params):
        message = chat.messages.get(message_id)
        if message is not None and not message.deleted and _deletable(telegram, chat, message):
            telegram.world.remove(message)
    return True


def message_ids(params: Params) -> list[int]:
    """1 to 100 ids."""
    given = params.array("message_ids") or []
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > 100:
        raise bad_request("too many message identifiers specified")
    try:
        return [int(each) for each in given]
    except (TypeError, ValueError):
        raise bad_request("message identifier is not a number") from None


# Reactions and pins


@method("setMessageReaction")
def set_message_reaction(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    message = message_of(chat, params, "react")
    wanted = params.array("reaction") or []
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    allowed = REACTIONS if chat.allowed_reactions is None else chat.allowed_reactions
    for reaction in wanted:
        emoji = str(reaction.get("emoji")).replace("\ufe0f", "") if isinstance(reaction, dict) else None
        if not isinstance(reaction, dict) or reaction.get("type") != "emoji" or emoji not in allowed:
            raise bad_request("REACTION_INVALID")
    telegram.world.set_reactions(message, telegram.world.bot.id, wanted)
    return True


def _may_pin(telegram: Telegram, chat: Chat) -> None:
    if chat.type != "private":
        description = "not enough rights to manage pinned messages in the chat"
        require_right(telegram.world, chat, "can_pin_messages", description)


@method("pinChatMessage")
def pin_chat_message(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    message = message_of(chat, params, "pin")
    _may_pin(telegram, chat)
    if message.message_id not in chat.pinned:
        telegram.world.pin(chat.id, message.message_id, telegram.world.bot)
    return True


@method("unpinChatMessage")
def unpin_chat_message(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    _may_pin(telegram, chat)
    if params.has("message_id"):
        message = message_of(chat, params, "unpin")
        if message.message_id in chat.pinned:
            chat.pinned.remove(message.message_id)
    elif chat.pinned:
        chat.pinned.pop(0)
    telegram.world.touch()
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(telegram: Telegram, params: Params) -> bool:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    _may_pin(telegram, chat)
    chat.pinned.clear()
    telegram.world.touch()
    return True
