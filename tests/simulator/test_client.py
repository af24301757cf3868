"""A real client library talks to the simulator and understands every answer and every update."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, EndPointNotFound, InvalidToken

from tests.simulator.media import sample_bytes
from tests.simulator.puppet import Group, Person
from tests.simulator.server import Simulator
from tests.simulator.updates import KINDS

ALL = sorted(KINDS)


async def updates(bot: Bot, telegram: Simulator) -> list[Update]:
    """Everything that waits, parsed by the library."""
    assert telegram.updates.pending, "nothing waits"
    found = await bot.get_updates(timeout=0, limit=100, allowed_updates=ALL)
    await bot.get_updates(offset=found[-1].update_id + 1, timeout=0, limit=1)
    return list(found)


async def test_get_me_tells_who_the_bot_is(bot: Bot, telegram: Simulator) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (telegram.world.bot.id, "complaint_desk_bot", True)
    assert me.can_read_all_group_messages is False


async def test_a_wrong_token_is_unauthorized_and_a_wrong_method_not_found(bot: Bot, telegram: Simulator) -> None:
    with pytest.raises(InvalidToken, match="rejected by the server"):
        async with Bot("1:wrong", base_url=f"{telegram.url}/bot"):
            pass
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendHologram")


async def test_every_kind_of_message_from_a_person_is_understood(bot: Bot, telegram: Simulator, ann: Person) -> None:
    await ann.starts("order_77")
    await ann.says("My kettle leaks. Write to ann@example.org or +44 20 7946 0018, see https://example.org/k")
    await ann.sends_photo(caption="here /status")
    await ann.sends_album(3, "three of them")
    for kind in ("video", "voice", "audio", "animation", "video_note", "document", "sticker", "location", "venue"):
        await ann.sends(kind)
    await ann.sends_contact()
    await ann.sends_poll()
    await ann.sends("dice")
    messages = [update.effective_message for update in await updates(bot, telegram)]
    assert all(message is not None and message.from_user and message.from_user.id == ann.id for message in messages)
    start, text, photo, *rest = [message for message in messages if message]
    assert start.text == "/start order_77"
    assert start.entities[0].type == "bot_command"
    assert [entity.type for entity in text.entities] == ["email", "phone_number", "url"]
    assert text.parse_entity(text.entities[1]) == "+44 20 7946 0018"
    assert photo.photo[-1].width == 640
    assert photo.caption_entities[0].type == "bot_command"
    assert len({message.media_group_id for message in rest[:3]}) == 1
    assert [message.caption for message in rest[:3]] == ["three of them", None, None]
    assert [message.effective_attachment is not None for message in rest] == [True] * len(rest)
    contact = next(message.contact for message in rest if message.contact)
    assert contact.user_id == ann.id


async def test_edits_presses_reactions_and_blocks_arrive_as_updates(bot: Bot, telegram: Simulator, ann: Person) -> None:
    first = await ann.starts()
    await bot.get_updates(timeout=0, allowed_updates=ALL)
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Submit", callback_data="go", style="success")]])
    sent = await bot.send_message(ann.id, "Ready?", reply_markup=markup)
    note = await ann.says("blue")
    await ann.edits(note, "green")
    await ann.presses("Submit", near="Ready")
    message = await ann.sees("Ready", ever=True)
    await ann.reacts(message, "🔥")
    await ann.blocks()
    found = await updates(bot, telegram)
    edited, pressed, reacted, blocked = found[-4:]
    assert edited.edited_message is not None
    assert edited.edited_message.text == "green"
    assert edited.edited_message.edit_date is not None
    assert pressed.callback_query is not None
    assert pressed.callback_query.data == "go"
    assert pressed.callback_query.message == sent
    assert sent.reply_markup == markup
    assert reacted.message_reaction is not None
    assert reacted.message_reaction.new_reaction == (ReactionTypeEmoji("🔥"),)
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert first.message_id < note.message_id


async def test_group_events_are_understood(bot: Bot, telegram: Simulator, forum: Group, li: Person) -> None:
    world = telegram.world
    telegram.updates.allow(ALL)
    topic = world.create_topic(forum.id, li.user, "C-2026-000001")
    await li.says("in the topic", topic=topic)
    plain = await li.says("in General")
    await li.replies(plain, "to that")
    await li.says("hidden", anonymous=True)
    channel = world.add_channel("News")
    world.channel_post(channel.id, "a post")
    world.say_as_channel(channel.id, forum.id, "as a channel")
    wang = telegram.customer("Wang")
    world.join(wang.id, forum.id, quietly=False)
    world.close_topic(forum.id, topic.id, li.user)
    world.pin(forum.id, plain.message_id, li.user)
    world.set_bot(forum.id, "member")
    found = await updates(bot, telegram)
    created, inside, general, reply, hidden, post, as_channel, joined, welcomed, closed, pinned, demoted = found
    assert created.message
    assert created.message.forum_topic_created
    assert inside.message
    assert (inside.message.message_thread_id, inside.message.is_topic_message) == (topic.id, True)
    assert inside.message.reply_to_message
    assert inside.message.reply_to_message.forum_topic_created
    assert general.message
    assert general.message.message_thread_id is None
    assert reply.message
    assert (reply.message.message_thread_id, reply.message.is_topic_message) == (plain.message_id, None)
    assert hidden.message
    assert hidden.message.from_user
    assert hidden.message.sender_chat
    assert (hidden.message.from_user.id, hidden.message.sender_chat.id) == (1087968824, forum.id)
    assert post.channel_post
    assert as_channel.message
    assert as_channel.message.from_user
    assert as_channel.message.from_user.id == 136817688
    assert joined.chat_member
    assert joined.chat_member.new_chat_member.status == "member"
    assert welcomed.message
    assert welcomed.message.new_chat_members[0].id == wang.id
    assert closed.message
    assert closed.message.forum_topic_closed
    assert pinned.message
    assert pinned.message.pinned_message
    assert demoted.my_chat_member
    assert demoted.my_chat_member.new_chat_member.status == "member"


async def test_uploads_come_back_byte_for_byte_and_can_be_sent_again(bot: Bot, ann: Person) -> None:
    await ann.starts()
    data = sample_bytes("photo1.jpg")
    sent = await bot.send_photo(ann.id, data, caption="<b>look</b>", parse_mode="HTML")
    file = await sent.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == data
    again = await bot.send_photo(ann.id, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    with pytest.raises(BadRequest, match="type photo as document"):
        await bot.send_document(ann.id, sent.photo[-1].file_id)
    document = await bot.send_document(ann.id, b"a,b\n1,2\n", filename="cases.csv")
    assert document.document
    assert (document.document.file_name, document.document.file_size) == ("cases.csv", 8)
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ann.id, b"")


async def test_a_document_of_60_mb_can_be_claimed_and_not_fetched(bot: Bot, telegram: Simulator, ann: Person) -> None:
    await ann.sends_document("film.mov", size=60_000_000)
    message = (await updates(bot, telegram))[-1].message
    assert message
    assert message.document
    assert message.document.file_size == 60_000_000
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(message.document.file_id)


async def test_what_else_a_bot_sends_is_understood(bot: Bot, ann: Person) -> None:
    await ann.starts()
    for kind in ("video", "animation", "audio", "voice", "video_note", "sticker"):
        name = {"audio": "audio.mp3", "voice": "voice.ogg", "sticker": "sticker.webp"}.get(kind, f"{kind}.mp4")
        sent = await getattr(bot, f"send_{kind}")(ann.id, sample_bytes(name))
        assert getattr(sent, kind), kind
    assert (await bot.send_location(ann.id, 51.5, -0.1)).location
    assert (await bot.send_venue(ann.id, 51.5, -0.1, "Shop", "12 High Street")).venue
    assert (await bot.send_contact(ann.id, "+441234567", "Li")).contact
    assert (await bot.send_poll(ann.id, "Solved?", ["Yes", "No"])).poll
    assert (await bot.send_dice(ann.id)).dice
    assert await bot.send_chat_action(ann.id, "typing")


async def test_albums_keep_their_rules(bot: Bot, ann: Person) -> None:
    await ann.starts()
    photo = InputMediaPhoto(sample_bytes("photo1.jpg"), caption="x")
    document = InputMediaDocument(b"text", filename="a.txt")
    album = await bot.send_media_group(ann.id, [photo, photo, photo])
    assert len({message.media_group_id for message in album}) == 1
    assert album[0].media_group_id
    with pytest.raises(BadRequest, match="can't be mixed"):
        await bot.send_media_group(ann.id, [photo, document])
    with pytest.raises(BadRequest, match="2-10"):
        await bot.send_media_group(ann.id, [photo])
    with pytest.raises(BadRequest, match="Too many messages to send as an album"):
        await bot.send_media_group(ann.id, [photo] * 11)


async def test_copies_keep_captions_and_albums_together(bot: Bot, telegram: Simulator, ann: Person) -> None:
    group = telegram.plain_group()
    album = await ann.sends_album(2, "both")
    text = await ann.says("and a word")
    ids = [*(message.message_id for message in album), text.message_id]
    copies = await bot.copy_messages(group.id, ann.id, [*ids, text.message_id + 999])
    assert len(copies) == 3
    first, second, third = group.messages()
    assert first.media_group_id == second.media_group_id != album[0].media_group_id
    assert (first.text, third.text, first.sender) == ("both", "and a word", telegram.world.bot)
    await bot.copy_message(group.id, ann.id, ids[0], caption="another")
    assert group.messages()[-1].text == "another"
    forwarded = await bot.forward_message(group.id, ann.id, text.message_id)
    assert forwarded.forward_origin
    assert forwarded.forward_origin.to_dict()["sender_user"]["id"] == ann.id
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(group.id, ann.id, 99_999)
    with pytest.raises(BadRequest, match="strictly increasing"):
        await bot.copy_messages(group.id, ann.id, ids[::-1])


async def test_keyboards_stand_above_the_input_line(bot: Bot, ann: Person) -> None:
    await ann.starts()
    rows = [[KeyboardButton("Share my number", request_contact=True)], [KeyboardButton("Here is fine")]]
    markup = ReplyKeyboardMarkup(rows, one_time_keyboard=True, input_field_placeholder="phone or e-mail")
    await bot.send_message(ann.id, "How?", reply_markup=markup)
    assert ann.keyboard == ["Share my number", "Here is fine"]
    shared = await ann.shares_phone()
    assert shared.content["contact"]["user_id"] == ann.id
    assert ann.keyboard == []
    await bot.send_message(ann.id, "Which?", reply_markup=ReplyKeyboardMarkup([["One", "Two"]]))
    await ann.presses("Two")
    assert (await bot.get_updates(offset=-1))[0].message.text == "Two"  # type: ignore[union-attr]
    await bot.send_message(ann.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ann.keyboard == []
    asked = await bot.send_message(ann.id, "Say more", reply_markup=ForceReply())
    answer = await ann.says("it leaks")
    assert answer.reply_to == asked.message_id


async def test_commands_and_descriptions_are_kept_by_scope_and_language(
    bot: Bot, telegram: Simulator, ann: Person
) -> None:
    await ann.starts()
    english, chinese = [BotCommand("start", "Begin")], [BotCommand("start", "开始")]
    await bot.set_my_commands(english)
    await bot.set_my_commands(chinese, language_code="zh")
    await bot.set_my_commands(english, scope=BotCommandScopeChat(ann.id))
    assert list(await bot.get_my_commands(language_code="zh")) == chinese
    await bot.delete_my_commands(language_code="zh")
    assert list(await bot.get_my_commands(language_code="zh")) == []
    await bot.set_my_description("Tell us", language_code="en")
    await bot.set_my_short_description("Complaints")
    await bot.set_my_name("Desk")
    assert (await bot.get_my_description("en")).description == "Tell us"
    assert (await bot.get_my_short_description("de")).short_description == "Complaints"
    assert (await bot.get_my_name()).name == "Desk"
    assert telegram.world.snapshot()["bot"]["description"] == {"en": "Tell us"}
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Big!", "x")])
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_chats_and_members_are_understood(bot: Bot, telegram: Simulator, forum: Group, li: Person) -> None:
    chat = await bot.get_chat(forum.id)
    assert (chat.is_forum, chat.title) == (True, "Complaints")
    own = await bot.get_chat_member(forum.id, telegram.world.bot.id)
    assert own.status == "administrator"
    assert own.to_dict()["can_manage_topics"] is True
    assert (await bot.get_chat_member(forum.id, li.id)).status == "member"
    assert [member.user.id for member in await bot.get_chat_administrators(forum.id)] == [telegram.world.bot.id]
    assert await bot.get_chat_member_count(forum.id) == 2
    with pytest.raises(BadRequest, match="no administrators in the private chat"):
        await bot.get_chat_administrators(li.id)


async def test_pins_deletes_and_reactions_take_effect(bot: Bot, telegram: Simulator, ann: Person, forum: Group) -> None:
    hello = await ann.starts()
    await bot.set_message_reaction(ann.id, hello.message_id, "✍")
    await ann.sees_reaction(hello, "✍️")
    board = await bot.send_message(forum.id, "board")
    await bot.pin_chat_message(forum.id, board.message_id)
    assert forum.chat.pinned == [board.message_id]
    pinned = (await bot.get_chat(forum.id)).pinned_message
    assert pinned == board
    await bot.unpin_chat_message(forum.id, board.message_id)
    await bot.delete_message(forum.id, board.message_id)
    assert forum.messages() == []
    assert await bot.delete_messages(forum.id, [board.message_id, 4711])
    assert not any(update.kind == "message" for update in telegram.updates.pending[1:])


async def test_a_reply_quotes_and_joins_the_topic_of_what_it_answers(
    bot: Bot, telegram: Simulator, forum: Group, li: Person
) -> None:
    topic = await bot.create_forum_topic(forum.id, "C-1")
    note = await li.says("look at the scale records", topic=topic.message_thread_id)
    sent = await bot.send_message(
        forum.id, "done", reply_parameters=ReplyParameters(note.message_id, quote="scale records")
    )
    assert sent.message_thread_id == topic.message_thread_id
    assert sent.quote
    assert sent.quote.text == "scale records"
    assert telegram.world.snapshot()["chats"][0]["topics"][0]["name"] == "C-1"
