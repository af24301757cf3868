"""Messages come into being, change and go; the bot is told of those it may see."""

from __future__ import annotations

from tests.simulator import rendering
from tests.simulator.records import GENERAL, IN_THE_CHAT, Chat, Json, Keyboard, Message, User
from tests.simulator.registry import Registry

_SERVICE_WORDS = {
    "forum_topic_created": "created the topic “{name}”",
    "forum_topic_edited": "changed the topic to “{name}”",
    "forum_topic_closed": "closed the topic",
    "forum_topic_reopened": "reopened the topic",
    "pinned_message": "pinned a message",
    "new_chat_members": "joined the group",
    "left_chat_member": "left the group",
    "new_chat_title": "changed the group's name to “{title}”",
    "migrate_to_chat_id": "upgraded the group to a supergroup",
    "migrate_from_chat_id": "upgraded the group to a supergroup",
}


class Posting(Registry):
    """What happens to messages, whoever sends them."""

    def post(
        self,
        chat: Chat,
        sender: User | None,
        kind: str,
        content: Json,
        *,
        thread_id: int | None = None,
        reply_to: int | None = None,
        reply_markup: Json | None = None,
        quote: Json | None = None,
        forward_origin: Json | None = None,
        media_group_id: str | None = None,
        sender_chat: Chat | None = None,
        protected: bool = False,
        silent: bool = False,
        service: str | None = None,
        tell_bot: bool = True,
    ) -> Message:
        """A new message in a chat; the bot hears of it unless it is its own."""
        message = Message(chat, self.next_message_id(chat), kind, content, int(self.clock.now()), self.touch(), sender)
        message.sender_chat, message.service = sender_chat, service
        message.reply_to, message.quote = reply_to, quote
        message.forward_origin, message.media_group_id = forward_origin, media_group_id
        message.protected, message.silent = protected, silent
        message.changed = message.seq
        self._place(message, thread_id)
        chat.messages[message.message_id] = message
        if sender is self.bot:
            self._own_message(message, reply_markup)
        elif tell_bot and self.bot_sees(message):
            self.emit_message("channel_post" if chat.type == "channel" else "message", message)
        return message

    def service(
        self,
        chat: Chat,
        sender: User,
        name: str,
        value: object,
        *,
        thread_id: int | None = None,
        sender_chat: Chat | None = None,
    ) -> Message:
        """A message that Telegram itself writes about what somebody did; a created topic is its own thread."""
        details = value if isinstance(value, dict) else {}
        words = _SERVICE_WORDS.get(name, name.replace("_", " "))
        words = words.format(name=details.get("name", ""), title=value if isinstance(value, str) else "")
        content = {name: value}
        return self.post(chat, sender, "service", content, thread_id=thread_id, sender_chat=sender_chat, service=words)

    def _place(self, message: Message, thread_id: int | None) -> None:
        """Which thread a message belongs to: its topic, or that of the message it replies to."""
        chat = message.chat
        if chat.type != "supergroup":
            return
        if "forum_topic_created" in message.content:
            thread_id = message.message_id
        elif thread_id is None and message.reply_to in chat.messages:
            replied = chat.messages[message.reply_to]
            thread_id = replied.thread_id or replied.message_id
        if thread_id in (None, GENERAL):
            return
        message.thread_id = thread_id
        message.in_topic = thread_id in chat.topics or thread_id == message.message_id

    def _own_message(self, message: Message, markup: Json | None) -> None:
        """What the bot's own message does: buttons under it or above the input lines; a typing line ends."""
        chat = message.chat
        chat.typing = None
        if markup is None:
            return
        if "inline_keyboard" in markup:
            message.reply_markup = markup if markup["inline_keyboard"] else None
            return
        for user in self._addressed(message, markup):
            if markup.get("remove_keyboard"):
                chat.keyboards.pop(user.id, None)
            else:
                chat.keyboards[user.id] = Keyboard(message.message_id, markup)

    def _addressed(self, message: Message, markup: Json) -> list[User]:
        """Everybody in the chat, or with `selective` only whoever is mentioned or replied to."""
        people = [user for user in self.members(message.chat) if not user.is_bot]
        if not markup.get("selective"):
            return people
        replied = message.chat.messages.get(message.reply_to or 0)
        mentioned = {f"@{user.username}" for user in people if user.username and f"@{user.username}" in message.text}
        linked = {entity["user"]["id"] for entity in message.content.get("entities", []) if "user" in entity}
        return [
            user
            for user in people
            if (replied is not None and replied.sender is user) or f"@{user.username}" in mentioned or user.id in linked
        ]

    # What the bot may see

    def bot_sees(self, message: Message) -> bool:
        """Privacy: without admin rights or the switch at BotFather a bot sees only what is meant for bots."""
        chat, sender = message.chat, message.sender
        if chat.type == "private":
            return True
        own = self.bot_member(chat)
        if own is None or own.status not in IN_THE_CHAT:
            return False
        if sender is not None and sender.kind == "bot":
            return False
        if own.status != "member" or self.reads_all_group_messages or message.service is not None:
            return True
        replied = rendering.replied_message(message)
        to_bot = replied is not None and replied.sender is self.bot
        words = message.text.split()
        command = bool(words) and words[0].startswith("/")
        return to_bot or command or f"@{self.bot.username}" in message.text

    def emit(self, kind: str, payload: Json, lane: int | str) -> None:
        """Hand an update to the queue; updates with one lane keep their order."""
        self.on_update(kind, payload, str(lane))

    def emit_message(self, kind: str, message: Message) -> None:
        self.emit(kind, self.message_json(message), message.chat.id)

    def message_json(self, message: Message) -> Json:
        return rendering.message_json(message, self.users)

    def chat_json(self, chat: Chat) -> Json:
        return rendering.chat_json(chat, self.users.get(chat.id))

    # Changes to what is there

    def changed_message(self, message: Message) -> None:
        """Note that a message looks different now."""
        message.changed = self.touch()
        message.page = None

    def replace_content(self, message: Message, kind: str, content: Json) -> None:
        """An edit: new content, an edit date."""
        message.kind, message.content = kind, content
        message.edit_date = int(self.clock.now())
        message.rewritten = True
        self.changed_message(message)
        message.edited_seq = message.changed

    def remove(self, message: Message) -> None:
        """Delete for everybody; its keyboard and its pin go with it."""
        message.deleted = True
        chat = message.chat
        if message.message_id in chat.pinned:
            chat.pinned.remove(message.message_id)
        for user_id, keyboard in list(chat.keyboards.items()):
            if keyboard.message_id == message.message_id:
                del chat.keyboards[user_id]
        self.changed_message(message)

    def set_reactions(self, message: Message, user_id: int, reactions: list[Json]) -> None:
        if reactions:
            message.reactions[user_id] = reactions
        else:
            message.reactions.pop(user_id, None)
        self.changed_message(message)
