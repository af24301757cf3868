"""What a person does with messages that are there: press buttons, edit, delete, react."""

from __future__ import annotations

import time

from tests.simulator import contents, media
from tests.simulator.errors import NotPossible
from tests.simulator.formatting import written
from tests.simulator.records import Json, Message, Query, User
from tests.simulator.rendering import user_json
from tests.simulator.writing import Writing

EDITABLE_FOR = 48 * 3600


class People(Writing):
    """The acts of people; each keeps to what the app allows."""

    # Buttons

    def press(self, user_id: int, chat_id: int, message_id: int, row: int, column: int) -> str | None:
        """Press an inline button: the id of the query, or None for a button that only the app acts upon."""
        user, message = self.user(user_id), self.message(chat_id, message_id)
        try:
            button = message.buttons[row][column]
        except IndexError:
            raise NotPossible("There is no such button.") from None
        if "callback_data" not in button:
            return None
        return self.press_data(user, message, str(button["callback_data"]))

    def press_data(self, user: User, message: Message, data: str) -> str:
        """What a press sends to the bot; a forged client can send any data for any message of the bot."""
        query = Query(self.next_query_id(), user.id, message, data, time.monotonic())
        self.queries[query.id] = query
        payload = {
            "id": query.id,
            "from": user_json(user),
            "message": self._for_query(message),
            "chat_instance": str(abs(hash((message.chat.id, "instance"))) % 10**18),
            "data": data,
        }
        self.touch()
        # Presses keep their order for each person, apart from messages: the two may swap.
        self.emit("callback_query", payload, f"presses of {user.id}")
        return query.id

    def _for_query(self, message: Message) -> Json:
        """The message of a press; what the bot can no longer reach has only its ids and date 0."""
        if message.deleted:
            return {"chat": self.chat_json(message.chat), "message_id": message.message_id, "date": 0}
        return self.message_json(message)

    def key(self, user_id: int, chat_id: int, row: int, column: int, *, thread_id: int | None = None) -> Message:
        """Tap a button of the reply keyboard: it writes its text, or shares the person's number or place."""
        _, chat = self._opens(user_id, chat_id, thread_id, "can_send_messages")
        keyboard = chat.keyboards.get(user_id)
        try:
            button = keyboard.markup["keyboard"][row][column] if keyboard else None
        except (KeyError, IndexError):
            button = None
        if button is None or keyboard is None:
            raise NotPossible("There is no such button.")
        if keyboard.markup.get("one_time_keyboard"):
            keyboard.hidden = True
        if button.get("request_contact"):
            return self.share_contact(user_id, chat_id, reply_to=keyboard.message_id)
        if button.get("request_location"):
            return self.send(user_id, chat_id, "location", reply_to=keyboard.message_id)[0]
        # In a group the app answers the message that brought the keyboard.
        reply_to = keyboard.message_id if chat.is_group else None
        return self.say(user_id, chat_id, str(button["text"]), thread_id=thread_id, reply_to=reply_to)[0]

    def share_contact(
        self, user_id: int, chat_id: int, *, of: User | None = None, reply_to: int | None = None
    ) -> Message:
        """Send a contact: one's own, or with `of` somebody else's."""
        user, chat = self._opens(user_id, chat_id, None, "can_send_other_messages")
        content = contents.contact(of or user)
        return self._sends(user, chat, "contact", content, reply_to=reply_to)

    # Changing one's mind

    def edit(self, user_id: int, chat_id: int, message_id: int, text: str) -> Message:
        """Edit one's own text or caption."""
        message = self._own(user_id, chat_id, message_id)
        if self.clock.now() - message.date > EDITABLE_FOR:
            raise NotPossible("This message is too old to be edited.")
        if message.kind == "text":
            body, found = written(text)
            if not body:
                raise NotPossible("An empty message cannot be sent.")
            content: Json = {"text": body} | ({"entities": found} if found else {})
        elif message.kind in media.WITH_CAPTION:
            rest = {name: value for name, value in message.content.items() if not name.startswith("caption")}
            content = rest | (contents.caption(message.kind, text) if text.strip() else {})
        else:
            raise NotPossible("This kind of message cannot be edited.")
        self.replace_content(message, message.kind, content)
        if self.bot_sees(message):
            self.emit_message("edited_message", message)
        return message

    def delete(self, user_id: int, chat_id: int, message_id: int) -> None:
        """Delete for everybody; Telegram tells the bot nothing."""
        message = self.message(chat_id, message_id)
        member = message.chat.members.get(user_id)
        own = message.sender is not None and message.sender.id == user_id
        if not own and message.chat.type != "private" and not (member and member.may("can_delete_messages")):
            raise NotPossible("You cannot delete this message.")
        self.remove(message)

    def _own(self, user_id: int, chat_id: int, message_id: int) -> Message:
        message = self.message(chat_id, message_id)
        if message.sender is None or message.sender.id != user_id:
            raise NotPossible("This is not your message.")
        if message.forward_origin is not None:
            raise NotPossible("A forwarded message cannot be edited.")
        return message

    def react(self, user_id: int, chat_id: int, message_id: int, emoji: str | None) -> None:
        """Set one's reaction, or take it back by giving the same one again or None."""
        user, message = self.user(user_id), self.message(chat_id, message_id)
        old = message.reactions.get(user_id, [])
        chosen: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        new = [] if chosen == old else chosen
        self.set_reactions(message, user_id, new)
        own = self.bot_member(message.chat)
        if message.chat.type != "private" and not (own and own.status == "administrator"):
            return
        payload: Json = {
            "chat": self.chat_json(message.chat),
            "message_id": message.message_id,
            "user": user_json(user),
            "date": int(self.clock.now()),
            "old_reaction": old,
            "new_reaction": new,
        }
        self.emit("message_reaction", payload, message.chat.id)
