"""What a person sends in Telegram's app: Start, texts, media, forwards; and whether the bot may answer."""

from __future__ import annotations

from typing import Any

from tests.simulator import contents, media
from tests.simulator.errors import NotPossible
from tests.simulator.formatting import MAX_TEXT, written
from tests.simulator.posting import Posting
from tests.simulator.records import IN_THE_CHAT, Chat, Json, Message, Status, User
from tests.simulator.registry import ANONYMOUS_ADMIN
from tests.simulator.rendering import chat_json, user_json
from tests.simulator.units import parts


class Writing(Posting):
    """What people send; each act keeps to what the app allows."""

    def start(self, user_id: int, payload: str = "") -> Message:
        """Open the bot's chat and tap Start (or a t.me link with a payload); a block is lifted by it."""
        user = self.user(user_id)
        if user.blocked_bot:
            self.unblock(user_id)
        return self.say(user_id, user_id, f"/start {payload}".strip())[0]

    def say(
        self,
        user_id: int,
        chat_id: int,
        text: str,
        *,
        thread_id: int | None = None,
        reply_to: int | None = None,
        entities: list[Json] | None = None,
        anonymous: bool = False,
        quote: str | None = None,
    ) -> list[Message]:
        """Write a text; the app sends what is too long in several messages."""
        user, chat = self._opens(user_id, chat_id, thread_id, "can_send_messages")
        reply_to = self._reply_target(user, chat, reply_to)
        sent: list[Message] = []
        for piece in parts(text.strip(), MAX_TEXT):
            body, found = written(piece, entities)
            if not body:
                continue
            content: Json = {"text": body} | ({"entities": found} if found else {})
            sent.append(
                self._sends(
                    user,
                    chat,
                    "text",
                    content,
                    thread_id=thread_id,
                    reply_to=reply_to,
                    anonymous=anonymous,
                    quote=quote,
                )
            )
        if not sent:
            raise NotPossible("An empty message cannot be sent.")
        return sent

    def send(
        self,
        user_id: int,
        chat_id: int,
        kind: str,
        *,
        thread_id: int | None = None,
        caption: str = "",
        count: int = 1,
        reply_to: int | None = None,
        kinds: list[str] | None = None,
        **details: Any,
    ) -> list[Message]:
        """Send something other than text; `count` above 1 makes an album, `kinds` a mixed one."""
        user, chat = self._opens(user_id, chat_id, thread_id, contents.permission(kind))
        wanted = kinds or [kind] * max(1, count)
        together = len(wanted) > 1 and all(each in media.ALBUM_KINDS for each in wanted)
        group_id = self.next_media_group_id() if together else None
        reply_to = self._reply_target(user, chat, reply_to)
        sent: list[Message] = []
        for number, each in enumerate(wanted):
            content = contents.from_phone(self, user, each, number, details)
            if number == 0 and caption:
                content |= contents.caption(each, caption)
            sent.append(
                self._sends(user, chat, each, content, thread_id=thread_id, reply_to=reply_to, media_group_id=group_id)
            )
        return sent

    def upload(
        self,
        user_id: int,
        chat_id: int,
        kind: str,
        data: bytes | None,
        *,
        file_name: str,
        mime_type: str | None = None,
        size: int | None = None,
        caption: str = "",
        thread_id: int | None = None,
        reply_to: int | None = None,
    ) -> Message:
        """Send a file of the person's own; without bytes it only claims its size."""
        user, chat = self._opens(user_id, chat_id, thread_id, contents.permission(kind))
        content = contents.from_file(self, kind, data, name=file_name, mime_type=mime_type, size=size)
        if caption:
            content |= contents.caption(kind, caption)
        return self._sends(
            user, chat, kind, content, thread_id=thread_id, reply_to=self._reply_target(user, chat, reply_to)
        )

    def forward(self, user_id: int, chat_id: int, message: Message, *, thread_id: int | None = None) -> Message:
        """Forward a message: the origin names its first sender."""
        user, chat = self._opens(user_id, chat_id, thread_id, "can_send_messages")
        origin = message.forward_origin or contents.origin(message)
        return self._sends(user, chat, message.kind, dict(message.content), thread_id=thread_id, forward_origin=origin)

    def _opens(self, user_id: int, chat_id: int, thread_id: int | None, permission: str) -> tuple[User, Chat]:
        """The person and the chat, if the app lets this person write there now."""
        user = self.user(user_id)
        if chat_id == user_id:
            if user.blocked_bot:
                raise NotPossible("You have blocked this bot.")
            user.started = True
            return user, self.private_chat(user)
        chat = self.chat(chat_id)
        if chat.type == "private":
            raise NotPossible("This is somebody else's private chat.")
        member = chat.members.get(user_id)
        if member is None or member.status not in IN_THE_CHAT:
            raise NotPossible(f"{user.name} is not in this group.")
        if member.status in ("member", "restricted"):
            allowed = chat.permissions if member.status == "member" else member.rights
            if not allowed.get(permission, True):
                raise NotPossible("You are not allowed to send this to the group.")
        self._check_topic(chat, thread_id, may_manage=member.may("can_manage_topics"))
        return user, chat

    @staticmethod
    def _check_topic(chat: Chat, thread_id: int | None, *, may_manage: bool) -> None:
        topic = chat.topics.get(thread_id or 0)
        if thread_id not in (None, 1) and chat.is_forum and (topic is None or topic.deleted):
            raise NotPossible("This topic is no longer there.")
        if topic is not None and topic.closed and not may_manage:
            raise NotPossible("This topic is closed.")

    def _reply_target(self, user: User, chat: Chat, reply_to: int | None) -> int | None:
        """The message replied to; a ForceReply keyboard makes the app reply by itself."""
        keyboard = chat.keyboards.get(user.id)
        if reply_to is None:
            forced = keyboard is not None and keyboard.markup.get("force_reply")
            return keyboard.message_id if forced and keyboard else None
        self.message(chat.id, reply_to)
        return reply_to

    def _sends(
        self,
        user: User,
        chat: Chat,
        kind: str,
        content: Json,
        *,
        thread_id: int | None = None,
        reply_to: int | None = None,
        anonymous: bool = False,
        quote: str | None = None,
        media_group_id: str | None = None,
        forward_origin: Json | None = None,
    ) -> Message:
        member = chat.members.get(user.id)
        as_group = chat.is_group and (anonymous or (member is not None and member.anonymous))
        keyboard = chat.keyboards.get(user.id)
        if keyboard is not None and keyboard.markup.get("force_reply") and reply_to == keyboard.message_id:
            del chat.keyboards[user.id]
        return self.post(
            chat,
            ANONYMOUS_ADMIN if as_group else user,
            kind,
            content,
            thread_id=thread_id,
            reply_to=reply_to,
            quote={"text": quote, "position": 0, "is_manual": True} if quote else None,
            sender_chat=chat if as_group else None,
            media_group_id=media_group_id,
            forward_origin=forward_origin,
        )

    # The bot and the person

    def block(self, user_id: int) -> None:
        self._private_membership(self.user(user_id), "member", "kicked", blocked=True)

    def unblock(self, user_id: int) -> None:
        self._private_membership(self.user(user_id), "kicked", "member", blocked=False)

    def _private_membership(self, user: User, old: Status, new: Status, *, blocked: bool) -> None:
        if user.blocked_bot == blocked:
            return
        user.blocked_bot = blocked
        chat = self.private_chat(user)
        bot = user_json(self.bot)
        payload = {
            "chat": chat_json(chat, user),
            "from": user_json(user),
            "date": int(self.clock.now()),
            "old_chat_member": {"user": bot, "status": old} | ({"until_date": 0} if old == "kicked" else {}),
            "new_chat_member": {"user": bot, "status": new} | ({"until_date": 0} if new == "kicked" else {}),
        }
        self.touch()
        self.emit("my_chat_member", payload, chat.id)

    def language(self, user_id: int, language_code: str | None) -> None:
        """The person changes the app's language."""
        self.user(user_id).language_code = language_code
        self.touch()

    def deactivate(self, user_id: int) -> None:
        """The account is deleted."""
        self.user(user_id).deactivated = True
        self.touch()
