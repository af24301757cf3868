"""One update, and what its handlers need to translate it."""

from dataclasses import dataclass
from datetime import datetime

from telegram import (
    CallbackQuery,
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
    User,
)
from telegram.helpers import effective_message_type

from bot.keyboards import Labels, read_data
from bot.profile import COMMANDS as CUSTOMERS
from bot.staffroom import Staffroom
from bot.step import Here
from flows import authority
from flows.commands import Command
from flows.commands import read as read_command
from flows.events import Actor, Part, Role
from flows.invitation import PREFIX

AS_GROUP = 1087968824  # anonymous administrators all write as this one
ANONYMOUS = frozenset({AS_GROUP, 136817688, 777000})  # and channels, and automatic forwards: never a person
# As people write them: "/queue", "／queue", "/ queue", "/queue@our_bot", "/r+迟到 …".


@dataclass(slots=True)
class Context:
    """An update with what is known of its sender; `tries` counts the failures of this row so far."""

    update: Update
    labels: Labels
    staffroom: Staffroom
    bot_id: int
    tries: int
    role: Role = "none"
    alias: str = ""

    async def ask_role(self) -> None:
        """Find out the sender's role in this group before the transaction, because Telegram may have to be asked."""
        chat, user = self.update.effective_chat, self.update.effective_user
        if chat is None or user is None or user.id in ANONYMOUS:
            return
        if chat.type != Chat.PRIVATE:
            self.role, self.alias = await self.staffroom.person(user, chat.id)
        elif self.invitation is not None or self.misplaced:
            self.role, self.alias = await self.staffroom.anywhere(user)

    @property
    def private(self) -> bool:
        """Whether it comes from a customer's own chat."""
        chat = self.update.effective_chat
        return chat is not None and chat.type == Chat.PRIVATE

    @property
    def chat(self) -> Chat:
        """The chat it comes from."""
        assert self.update.effective_chat is not None
        return self.update.effective_chat

    @property
    def user(self) -> User:
        """Who sent it."""
        assert self.update.effective_user is not None
        return self.update.effective_user

    @property
    def message(self) -> Message:
        """The message, new or edited."""
        message = self.update.message or self.update.edited_message
        assert message is not None
        return message

    @property
    def replied(self) -> Message | None:
        """The message of ours that this one replies to; what stands in a topic "replies" to the topic's beginning."""
        reply = self.message.reply_to_message
        if reply is None or reply.from_user is None or reply.forum_topic_created is not None:
            return None
        return reply if reply.from_user.id == self.bot_id else None

    @property
    def press(self) -> CallbackQuery:
        """The press of a button."""
        assert self.update.callback_query is not None
        return self.update.callback_query

    @property
    def pressed(self) -> tuple[str, int, str]:
        """Action, case and value of the button, as the client claims them."""
        return read_data(self.press.data)

    @property
    def pressed_message(self) -> int:
        """The message whose button was pressed; 0 where Telegram does not name it."""
        return self.press.message.message_id if self.press.message else 0

    @property
    def here(self) -> Here:
        """The message that is answered, and its topic."""
        message = self.update.effective_message
        if not isinstance(message, Message):
            return Here()
        return Here(message.message_id, (message.message_thread_id or 0) if message.is_topic_message else 0)

    @property
    def actor(self) -> Actor:
        """The sender as somebody of the staff, or not."""
        named = self.staffroom.policy.person_of(self.user.id)
        return Actor(self.user.id, self.alias or self.user.full_name, self.role, named.departments if named else ())

    @property
    def invitation(self) -> str | None:
        """The token of the one-time link that a person came by."""
        message = self.update.message
        if message is None or not self.private or self.command is None:
            return None
        name, payload = self.command
        return payload.removeprefix(PREFIX) if name == "start" and payload.startswith(PREFIX) else None

    @property
    def misplaced(self) -> bool:
        """Whether it is a command of the staff, in the chat with the bot."""
        message = self.update.message
        if message is None or not self.private or self.command is None:
            return False
        return self.command[0] in authority.RIGHTS and self.command[0] not in CUSTOMERS

    @property
    def offered(self) -> bool:
        """Whether the message whose button was pressed still has this button: anything else the client made up."""
        message = self.press.message
        markup = message.reply_markup if isinstance(message, Message) else None
        rows = markup.inline_keyboard if markup else ()
        return any(button.callback_data == self.press.data for row in rows for button in row)

    @property
    def pressed_text(self) -> bool:
        """Whether the message whose button was pressed is words alone, which can become other words."""
        return isinstance(self.press.message, Message) and self.press.message.text is not None

    @property
    def part(self) -> Part:
        """The message as the flows see it."""
        return read_part(self.message)

    @property
    def typed(self) -> Command | None:
        """The command at the beginning of the message, whichever bot it is for; of the staff, of a caption too."""
        text = self.message.text or ("" if self.private else self.message.caption)
        return read_command(text or "") if self.message.forward_origin is None else None

    @property
    def command(self) -> tuple[str, str] | None:
        """A command for this bot, without its name, and what stands behind it."""
        typed, own = self.typed, self.staffroom.username
        if typed is None or (typed.to and own and typed.to.lower() != own.lower()):
            return None
        return typed.name, typed.argument


def read_part(message: Message) -> Part:
    """What a message holds: its words unchanged, and the file by its id."""
    # A venue is a location too, for clients from before venues.
    kind = "venue" if message.venue is not None else str(effective_message_type(message) or "unknown")
    text = message.text if message.text is not None else message.caption or ""
    formatted = bool(message.entities or message.caption_entities)
    html = (message.text_html if message.text is not None else message.caption_html) if formatted else ""
    file_id, file_name, size = _file(message, kind)
    origin, written_at = _origin(message)
    contact = message.contact
    return Part(
        chat_id=message.chat_id,
        message_id=message.message_id,
        kind=kind,
        text=text,
        html=html or "",
        file_id=file_id,
        file_name=file_name,
        album=message.media_group_id or "",
        phone=contact.phone_number if contact else "",
        own=bool(contact and message.from_user and contact.user_id == message.from_user.id),
        person=(contact.user_id or 0) if contact else 0,
        size=size,
        origin=origin,
        written_at=written_at,
        facts=_facts(message, kind),
    )


def _file(message: Message, kind: str) -> tuple[str, str, int]:
    """The file's id, name and size as far as Telegram tells."""
    media = message.photo[-1] if kind == "photo" else getattr(message, kind, None)
    name, size = getattr(media, "file_name", None), getattr(media, "file_size", None)
    return getattr(media, "file_id", ""), name or "", size or 0


def _origin(message: Message) -> tuple[str, datetime | None]:
    """Who wrote what was forwarded, as Telegram names them, and when."""
    match message.forward_origin:
        case MessageOriginUser(sender_user=user, date=date):
            return user.full_name + (f" (@{user.username})" if user.username else ""), date
        case MessageOriginHiddenUser(sender_user_name=name, date=date):
            return name, date
        case MessageOriginChat(sender_chat=chat, date=date) | MessageOriginChannel(chat=chat, date=date):
            return chat.effective_name or "", date
        case _:
            return "", None


def _facts(message: Message, kind: str) -> dict[str, str | float]:
    """What a place or a contact consists of, as the method that sends one takes it."""
    if kind == "contact" and message.contact is not None:
        known = message.contact
        named = {"phone_number": known.phone_number, "first_name": known.first_name, "last_name": known.last_name}
        return {name: value for name, value in named.items() if value}
    place = message.venue.location if message.venue is not None else message.location
    if kind not in {"location", "venue"} or place is None:
        return {}
    facts: dict[str, str | float] = {"latitude": place.latitude, "longitude": place.longitude}
    return facts | ({"title": message.venue.title, "address": message.venue.address} if message.venue else {})
