"""Methods for the topics of a forum."""

from __future__ import annotations

from tests.simulator.api import Telegram, method
from tests.simulator.errors import bad_request
from tests.simulator.groups import TOPIC_COLORS
from tests.simulator.params import Params
from tests.simulator.records import GENERAL, Chat, Json, Topic
from tests.simulator.rendering import filled
from tests.simulator.targets import accessible, chat_of, require_right

LONGEST_NAME = 128
ICONS = {
    str(5_310_000_000_000_000_000 + number): emoji
    for number, emoji in enumerate("📰💡⚡🎙🔝🗣🆒❗📝📆📁🔎📣🔥❤❓📈📉💎💰✅⭐🏆🤖👀🎉")
}


def _forum(telegram: Telegram, params: Params) -> Chat:
    chat = accessible(telegram.world, chat_of(telegram.world, params))
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


def _name(params: Params) -> str:
    name = params.text("name").strip()
    if not name:
        raise bad_request("topic name must be non-empty")
    if len(name) > LONGEST_NAME:
        raise bad_request("topic name is too long")
    return name


def _icon(params: Params) -> str | None:
    icon = params.text("icon_custom_emoji_id")
    if icon and icon not in ICONS:
        raise bad_request("DOCUMENT_INVALID")
    return icon if "icon_custom_emoji_id" in params.values else None


def _topic(telegram: Telegram, params: Params, to_do: str, right: str = "can_manage_topics") -> tuple[Chat, Topic]:
    """The topic of a call, if the bot may do this with it: an administrator, or whoever opened it."""
    chat = _forum(telegram, params)
    topic = chat.topics.get(params.integer("message_thread_id"))
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    if topic.creator_id != telegram.world.bot.id or right == "can_delete_messages":
        require_right(telegram.world, chat, right, f"not enough rights to {to_do}")
    return chat, topic


@method("createForumTopic")
def create_forum_topic(telegram: Telegram, params: Params) -> Json:
    chat = _forum(telegram, params)
    require_right(telegram.world, chat, "can_manage_topics", "not enough rights to create a topic")
    name, icon = _name(params), _icon(params)
    color = params.integer("icon_color", TOPIC_COLORS[0])
    if color not in TOPIC_COLORS:
        raise bad_request("invalid icon color specified")
    telegram.limits.charge(chat)
    topic = telegram.world.create_topic(chat.id, telegram.world.bot, name, icon_color=color, icon=icon or None)
    return {
        "message_thread_id": topic.id,
        "name": topic.name,
        "icon_color": topic.icon_color,
        **filled(icon_custom_emoji_id=topic.icon_custom_emoji_id),
    }


@method("editForumTopic")
def edit_forum_topic(telegram: Telegram, params: Params) -> bool:
    chat, topic = _topic(telegram, params, "edit the topic")
    name = _name(params) if params.has("name") else None
    icon = _icon(params)
    telegram.limits.charge(chat)
    same_icon = icon is None or icon == (topic.icon_custom_emoji_id or "")
    if name in (None, topic.name) and same_icon:
        raise bad_request("TOPIC_NOT_MODIFIED")
    telegram.world.edit_topic(chat.id, topic.id, telegram.world.bot, name=name, icon=icon)
    return True


@method("closeForumTopic")
def close_forum_topic(telegram: Telegram, params: Params) -> bool:
    return _set_closed(telegram, params, closed=True)


@method("reopenForumTopic")
def reopen_forum_topic(telegram: Telegram, params: Params) -> bool:
    return _set_closed(telegram, params, closed=False)


def _set_closed(telegram: Telegram, params: Params, *, closed: bool) -> bool:
    chat, topic = _topic(telegram, params, "close or open the topic")
    telegram.limits.charge(chat)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    act = telegram.world.close_topic if closed else telegram.world.reopen_topic
    act(chat.id, topic.id, telegram.world.bot)
    return True


@method("deleteForumTopic")
def delete_forum_topic(telegram: Telegram, params: Params) -> bool:
    chat, topic = _topic(telegram, params, "delete the topic", "can_delete_messages")
    telegram.world.delete_topic(chat.id, topic.id)
    return True


@method("closeGeneralForumTopic")
def close_general_forum_topic(telegram: Telegram, params: Params) -> bool:
    return _set_general(telegram, params, closed=True)


@method("reopenGeneralForumTopic")
def reopen_general_forum_topic(telegram: Telegram, params: Params) -> bool:
    return _set_general(telegram, params, closed=False)


def _set_general(telegram: Telegram, params: Params, *, closed: bool) -> bool:
    chat = _forum(telegram, params)
    require_right(telegram.world, chat, "can_manage_topics", "not enough rights to close or open the topic")
    telegram.limits.charge(chat)
    if chat.general_closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.general_closed = closed
    name = "forum_topic_closed" if closed else "forum_topic_reopened"
    telegram.world.service(chat, telegram.world.bot, name, {}, thread_id=GENERAL)
    return True


@method("getForumTopicIconStickers")
def get_forum_topic_icon_stickers(_telegram: Telegram, _params: Params) -> list[Json]:
    return [
        {
            "file_id": f"CAACAgIAAxUAAWicon{icon}",
            "file_unique_id": f"AgAD{icon}",
            "type": "custom_emoji",
            "width": 100,
            "height": 100,
            "is_animated": True,
            "is_video": False,
            "emoji": emoji,
            "set_name": "Topics",
            "custom_emoji_id": icon,
            "file_size": 4096,
        }
        for icon, emoji in ICONS.items()
    ]
