"""Agents at work, in a forum that speaks English and in a plain group that speaks Chinese."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from flows.effects import Text
from flows.records import OUTCOMES
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import (
    asks,
    card_of,
    case_row,
    lodge,
    more,
    posts,
    prompted,
    reaches,
    resolve_form,
    resolves,
    settled,
    submits,
    taps,
)
from tests.simulator.puppet import Person
from tests.simulator.records import Json, Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

KINDS = ("photo", "video", "voice", "audio", "video_note", "sticker", "location", "venue", "document", "contact",
         "poll", "animation", "dice")  # fmt: skip


@dataclass(slots=True)
class Room:
    """A staff group of one kind, in one language; the customers speak it too."""

    desk: Desk
    speak: Speech
    forum: bool

    def customer(self) -> Person:
        return self.desk.customer(self.speak.customer, self.speak.telegram)

    def agent(self, status: str = "member", name: str = "") -> Person:
        telegram = self.desk.telegram
        return telegram.agent(name or self.speak.agent, self.desk.group, language=self.speak.telegram, status=status)

    async def lodged(self) -> tuple[Person, str, Message]:
        """A customer with a new case, its number and its card."""
        customer = self.customer()
        number = await lodge(customer, self.speak)
        return customer, number, await card_of(self.desk, number)

    def topic_name(self, card: Message) -> str:
        return card.chat.topics[card.thread_id or 0].name if self.forum else ""

    async def shows(self, card: Message, words: str) -> None:
        await self.desk.telegram.until(lambda: words in card.text)

    async def titled(self, card: Message, key: str, **args: str) -> None:
        if self.forum:
            await self.desk.telegram.until(lambda: self.topic_name(card) == self.speak(key, **args))


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Room]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("room"), forum=forum, language=language) as desk:
        yield Room(desk, Speech(language), forum)


# --- the card --------------------------------------------------------------------------------------------------------


async def test_the_card_says_everything_and_is_read_from_the_top(room: Room) -> None:
    customer, speak = room.customer(), room.speak
    await reaches(customer, speak, "contact", category="safety")
    await customer.says("+86 138 0013 8000")
    await taps(customer, customer.user.name)
    number = await submits(customer, speak)
    card = await card_of(room.desk, number)
    lines = card.text.splitlines()
    assert lines[0] == speak("card-head", number=number, severity="S1", state=speak("state-new"))
    due = speak("card-due", what=Text("promise-answer"), by="").strip()
    assert lines[1].startswith(due) or lines[1].endswith(due)
    for words in (
        speak("category-safety"),
        speak.story,
        speak("remedy-refund"),
        customer.user.name,
        "+8613800138000",
        speak(f"language-{speak.code}"),
        speak("card-history", others=0, last="", outcome=""),
        speak("card-how", name=customer.user.name),
    ):
        assert words in card.text
    assert [[str(button["text"]) for button in row] for row in card.buttons] == [
        [speak("button-take")],
        [speak("button-ask"), speak("button-offer"), speak("button-resolve")],
        [speak("button-similar"), speak("button-more")],
    ]
    await room.titled(card, "title-new", number=number, name=customer.user.name)
    assert any(entity["type"] == "date_time" for entity in card.content["entities"])


async def test_a_repeat_customer_is_known_by_one_line(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, first, _ = await room.lodged()
    await resolves(room.desk, agent, first, speak, "H-1.", "not-upheld")
    await customer.sees("H-1.")
    await customer.presses(speak("button-solved-not-upheld"))
    await customer.presses("1")
    await customer.presses(speak("button-leave"))
    await customer.sees(speak("survey-left", number=first))
    card = await card_of(room.desk, await lodge(customer, speak))
    assert speak("card-history", others=1, last=first, outcome=speak("outcome-not-upheld")) in card.text


async def test_a_case_costs_few_calls_until_it_is_taken(room: Room) -> None:
    customer, speak = room.customer(), room.speak
    await settled(room.desk)
    before = room.desk.group.calls()
    await reaches(customer, speak, "story")
    await customer.says(speak.story)
    await customer.sends_album(3)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("remedy-refund"))
    await customer.sees(speak.asks("contact"))
    await customer.says("020 7946 0018")
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    number = await submits(customer, speak)
    card = await card_of(room.desk, number)
    await settled(room.desk)
    until_taken = room.desk.group.calls() - before
    agent = room.agent()
    await agent.presses(speak("button-take"), near=card)
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    await settled(room.desk)
    taken = room.desk.group.calls() - before
    kind = "a forum" if room.forum else "a plain group"
    print(f"group calls for a complaint of six answers and three photos in {kind}: {until_taken}, with Take {taken}")
    assert until_taken <= 4
    assert taken <= until_taken + 2


async def test_a_story_longer_than_the_card_stands_below_it_whole(room: Room) -> None:
    customer, speak = room.customer(), room.speak
    await reaches(customer, speak, "story")
    pieces = [f"{place} " + "很长的经过 and a long story. " * 180 for place in (1, 2, 3)]
    for piece in pieces:
        await customer.says(piece)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    card = await card_of(room.desk, await submits(customer, speak))
    assert speak("card-story-below") in card.text
    await settled(room.desk)
    below = "".join(each.text for each in room.desk.group.messages() if each.seq > card.seq)
    for piece in pieces:
        assert "".join(piece.split()) in "".join(below.split())


# --- whose it is -----------------------------------------------------------------------------------------------------


async def test_take_and_put_back(room: Room) -> None:
    speak, agent, other = room.speak, room.agent(), room.agent(name="Kim Park")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await agent.popup(speak("done-take"))
    await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    await room.titled(card, "title-taken", number=number, agent=agent.user.name, name=customer.user.name)
    customer.reads()
    await more(room.desk, agent, number, speak, "button-put-back")
    await agent.popup(speak("done-put-back"))
    await room.shows(card, speak("state-new"))
    due = datetime.fromisoformat(case_row(room.desk, number)["due_at"]).replace(tzinfo=UTC)
    words = speak("case-put-back", number=number, agent=agent.user.name, by=speak.moment(due))
    await customer.sees(words)
    assert len([each for each in customer.received() if number in each.text]) == 1
    customer.reads()
    # a colleague cannot put back what is not theirs; a supervisor can
    await agent.presses(speak("button-take"), near=card)
    await other.presses_data(card, f"put-back:{case_row(room.desk, number)['id']}:")
    popup = await other.popup(speak("owned-by-other", number=number, agent=agent.user.name, name=customer.user.name))
    assert popup.alert
    supervisor = room.agent("administrator", "Su Lin")
    await more(room.desk, supervisor, number, speak, "button-put-back")
    await supervisor.popup(speak("done-put-back"))
    await customer.sees(words)
    await room.shows(card, speak("state-new"))
    await room.titled(card, "title-new", number=number, name=customer.user.name)
    await other.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Kim Park", number=number))


async def test_two_agents_press_take_at_once_and_one_wins(room: Room) -> None:
    speak, agents = room.speak, (room.agent(), room.agent(name="Kim Park"))
    customer, number, card = await room.lodged()
    for agent in agents:
        agent.reads()
    for agent in agents:  # both presses are on their way before the bot can see the first
        room.desk.telegram.world.press(agent.id, card.chat.id, card.message_id, 0, 0)
    popups = [await agent.popup() for agent in agents]
    winner, loser = agents if popups[0].text == speak("done-take") else reversed(agents)
    assert sorted(popup.text for popup in popups) == sorted(
        [speak("done-take"), speak("owned-by-other", number=number, agent=winner.user.name, name=customer.user.name)]
    )
    await settled(room.desk)
    assert case_row(room.desk, number)["owner_id"] == winner.id
    assert customer.transcript().count(speak("case-taken", agent=winner.user.name, number=number)) == 1
    assert loser.user.name not in customer.transcript()


async def test_the_first_reply_takes_the_case(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    reply = await agent.replies(card, "T-1")
    await agent.sees_reaction(reply, "👌")
    await customer.sees("T-1")
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    assert case_row(room.desk, number)["owner_id"] == agent.id
    # a colleague's reply reaches the customer too, under the colleague's name, and the owner stays
    colleague = room.agent(name="Kim Park")
    await colleague.replies(card, "T-2")
    assert (await customer.sees("T-2")).text.startswith("Kim Park")
    assert case_row(room.desk, number)["owner_id"] == agent.id


# --- words to the customer -------------------------------------------------------------------------------------------


async def test_a_formatted_reply_arrives_as_it_was_written(room: Room) -> None:
    agent, speak = room.agent(), room.speak
    customer, _, card = await room.lodged()
    words = "bold 😀 <i>not a tag</i> & *no star* link"
    entities: list[Json] = [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "text_link", "offset": words.index("link") + 1, "length": 4, "url": "https://example.org/"},
    ]
    await agent.replies(card, words, entities=entities)
    copy = await customer.sees("<i>not a tag</i> & *no star* link")
    before, _, after = copy.text.partition(words)
    assert speak("reply-footer", by="@").partition("@")[0].strip() in after  # by when there are more news
    shift, end = (len(part.encode("utf-16-le")) // 2 for part in (before, before + words))
    found = [each for each in copy.content["entities"] if shift <= each["offset"] < end]
    kept = [(each["type"], each["offset"] - shift) for each in found]
    assert kept == [("bold", 0), ("text_link", words.index("link") + 1)]


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_reply_is_copied_to_the_customer(room: Room, kind: str) -> None:
    agent = room.agent()
    customer, number, card = await room.lodged()
    caption = "K-1 😀 *x* <y>" if kind in ("photo", "video", "document", "audio", "animation", "voice") else ""
    whose = {"of": room.desk.customer("Courier").user} if kind == "contact" else {}  # an agent's own stays here
    reply = await agent.replies(card, caption, kind=kind, **whose)
    await agent.sees_reaction(reply, "👌")
    copy = await customer.sees(caption, kind=kind)
    assert copy.forward_origin is None
    said = copy.text + "".join(message.text for message in customer.received())
    assert agent.user.name in said
    assert number in said
    # the customer's answer to it finds its way back
    answer = await customer.replies(copy, "K-2")
    await customer.sees_reaction(answer, "✍")
    await agent.sees("K-2")


async def test_an_album_in_reply_reaches_the_customer_as_an_album(room: Room) -> None:
    agent = room.agent()
    customer, _, card = await room.lodged()
    sent = await agent.sends_album(3, caption="B-1", reply_to=card)
    first = await customer.sees("B-1", kind="photo")
    for message in sent:
        await agent.sees_reaction(message, "👌")
    photos = [message for message in customer.received(ever=True) if message.kind == "photo"]
    assert len(photos) == 3
    assert len({message.media_group_id for message in photos}) == 1
    assert photos[0] is first
    assert len(room.desk.telegram.calls_of("sendMediaGroup", chat_id=customer.id)) == 1


async def test_a_reply_to_the_customers_message_answers_that_message(room: Room) -> None:
    agent = room.agent()
    customer, _, _ = await room.lodged()
    asked = await customer.says("Q-1?")
    copy = await agent.sees("Q-1?")
    await agent.replies(copy, "Q-2.")
    answer = await customer.sees("Q-2.")
    assert answer.reply_to == asked.message_id


async def test_a_very_long_reply_arrives_whole(room: Room) -> None:
    agent = room.agent()
    customer, _, card = await room.lodged()
    words = "很长 long reply 😀. " * 250
    reply = room.desk.telegram.world.post(
        card.chat, agent.user, "text", {"text": words[:4090]}, thread_id=card.thread_id, reply_to=card.message_id
    )
    await agent.sees_reaction(reply, "👌")
    said = "".join(message.text for message in customer.received(ever=True))
    assert "".join(words[:4090].split()) in "".join(said.split())


async def test_everything_else_in_the_group_stays_there(room: Room) -> None:
    speak, agent, colleague = room.speak, room.agent(), room.agent(name="Kim Park")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-ask"), near=card)
    prompt = await prompted(room.desk, number, agent, "prompt-ask", speak)
    await settled(room.desk)
    seen = len(customer.received(ever=True))
    topic = card.thread_id if room.forum else None
    # what follows is written past the reply that the prompt opened in the agent's app
    world = room.desk.telegram.world
    remark = await colleague.says("internal-1", topic=topic)
    await agent.replies(remark, "internal-2")
    await colleague.says("internal-3")
    await colleague.sends_photo(caption="internal-4", topic=topic)
    await colleague.sends_poll(topic=topic)
    await colleague.replies(await agent.says("internal-5", reply_to=remark), "internal-6", kind="document")
    world.post(card.chat, colleague.user, "text", {"text": "internal-7 @complaint_desk_bot"}, thread_id=topic)
    await agent.edits(await agent.says("internal-8", reply_to=remark), "internal-9")
    if room.forum:  # a word in the topic is a reply to the service message that opened it
        world.post(card.chat, agent.user, "text", {"text": "internal-10"}, thread_id=topic, reply_to=topic)
    await settled(room.desk)
    assert len(customer.received(ever=True)) == seen
    assert "internal" not in customer.transcript()
    assert "internal" not in str(room.desk.telegram.calls_of("sendMessage", "copyMessage", chat_id=customer.id))
    assert prompt.text not in customer.transcript()
    assert case_row(room.desk, number)["state"] == "new"


async def test_an_edited_reply_changes_what_the_customer_sees(room: Room) -> None:
    agent = room.agent()
    customer, _, card = await room.lodged()
    reply = await agent.replies(card, "E-1 Monday")
    copy = await customer.sees("E-1 Monday")
    count = len(customer.received(ever=True))
    await agent.edits(reply, "E-1 Tuesday <b> & 😀")
    await room.desk.telegram.until(lambda: "E-1 Tuesday <b> & 😀" in copy.text)
    photo = await agent.replies(card, "E-2", kind="photo")
    picture = await customer.sees("E-2", kind="photo")
    await agent.edits(photo, "E-3")
    await room.desk.telegram.until(lambda: "E-3" in picture.text)
    assert "E-2" not in picture.text
    assert len(customer.received(ever=True)) == count + 1


async def test_a_customers_edit_reaches_the_group(room: Room) -> None:
    agent = room.agent()
    customer, number, card = await room.lodged()
    more = await customer.says("E-4 red")
    copy = await agent.sees("E-4 red")
    await customer.edits(more, "E-4 blue")
    await room.desk.telegram.until(lambda: "E-4 blue" in copy.text)
    photo = await customer.sends_photo(caption="E-5")
    picture = await agent.sees("E-5", kind="photo")
    await customer.edits(photo, "E-6")
    await room.desk.telegram.until(lambda: "E-6" in picture.text)
    # the story itself, corrected after it was submitted
    [story] = [each for each in customer.world.chats[customer.id].messages.values() if each.text == room.speak.story]
    await customer.edits(story, f"{room.speak.story} E-7")
    corrected = await agent.sees("E-7")
    assert number in corrected.text
    assert card.thread_id == corrected.thread_id


async def test_what_was_not_delivered_is_said_on_the_card_with_the_reason(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    customer = room.customer()
    await reaches(customer, speak, "contact")
    await customer.says("020 7946 0018")
    await taps(customer, customer.user.name)
    number = await submits(customer, speak)
    card = await card_of(desk, number)
    await customer.blocks()
    reach = speak("reach-phone", value="+442079460018")
    reason = speak("undelivered-blocked", name=customer.user.name, contact=reach)
    await room.shows(card, speak("card-undelivered", reason=reason))
    reply = await agent.replies(card, "U-1")
    await agent.sees_reaction(reply, "👎")
    assert reason in card.text
    # the customer comes back and writes: the warning goes
    await customer.unblocks()
    await customer.says("U-2")
    await desk.telegram.until(lambda: reason not in card.text)
    again = await agent.replies(card, "U-3")
    await agent.sees_reaction(again, "👌")
    await customer.sees("U-3")


async def test_a_customer_who_left_telegram_is_named_on_the_card(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, _, card = await room.lodged()
    room.desk.telegram.world.deactivate(customer.id)
    reply = await agent.replies(card, "U-4")
    await agent.sees_reaction(reply, "👎")
    reason = speak("undelivered-deactivated", name=customer.user.name, contact=speak("reach-telegram"))
    await room.shows(card, reason)


# --- asking and resolving --------------------------------------------------------------------------------------------


async def test_a_question_waits_for_the_customer_and_the_answer_comes_back(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    question = await asks(room.desk, agent, number, speak, "A-1?")
    asked = await customer.sees("A-1?")
    assert asked.text.endswith(speak("question-footer"))
    await agent.sees_reaction(question, "👌")
    await room.shows(card, speak("state-waiting", agent=agent.user.name))
    await room.titled(card, "title-taken", number=number, agent=agent.user.name, name=customer.user.name)
    titled = room.desk.group.calls("editForumTopic")
    await customer.says("A-2.")
    await agent.sees("A-2.")
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    await settled(room.desk)
    assert room.desk.group.calls("editForumTopic") == titled  # whether it waits stands on the card: one call less


@pytest.mark.parametrize("outcome", OUTCOMES)
async def test_each_outcome_is_told_with_the_agents_sentence(room: Room, outcome: str) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    await resolves(room.desk, agent, number, speak, "R-1 <b> & *x* 😀.", outcome)
    told = await customer.sees("R-1 <b> & *x* 😀.")
    assert speak(f"told-{outcome}") in told.text
    row = case_row(room.desk, number)
    assert (row["state"], row["outcome"], row["answer"]) == ("resolved", outcome, "R-1 <b> & *x* 😀.")
    await room.shows(card, speak("state-resolved", agent=agent.user.name))
    await room.titled(card, "title-resolved", number=number, name=customer.user.name)
    assert "R-1 <b> & *x* 😀." in card.text
    assert [[str(button["text"]) for button in row] for row in card.buttons] == [[speak("button-more")]]


async def test_resolve_takes_words_only(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, _ = await room.lodged()
    form = await resolve_form(room.desk, agent, number, speak)
    for key in ("button-outcome-upheld", "cause-defect"):
        await agent.presses(speak(key), near=form)
        await agent.popup()
    await agent.replies(form, kind="photo")
    await agent.sees(speak("resolve-in-words"))
    assert case_row(room.desk, number)["state"] == "new"
    await agent.replies(form, "R-2.")
    await customer.sees("R-2.")


async def test_old_buttons_say_how_the_case_stands_now(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    case_id = case_row(room.desk, number)["id"]
    await agent.presses(speak("button-take"), near=card)
    await agent.popup(speak("done-take"))
    await agent.presses_data(card, f"take:{case_id}:")
    assert (await agent.popup(speak("yours-already", number=number))).alert
    await resolves(room.desk, agent, number, speak, "O-1.")
    await customer.sees("O-1.")
    for action in ("take", "put-back", "ask", "resolve"):
        await agent.presses_data(card, f"{action}:{case_id}:")
        popup = await agent.popup(number)
        assert popup.alert
        assert popup.text
    await customer.presses(speak("button-unsolved"))
    await customer.presses(speak("button-another"))
    await room.shows(card, speak("card-earlier", agent=agent.user.name))
    await agent.presses_data(card, f"take:{case_id}:")
    await agent.popup(speak("somebody-else", number=number))
    assert case_row(room.desk, number)["state"] == "new"


async def test_a_whole_case_costs_the_group_a_dozen_calls(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    await settled(desk)
    before = desk.group.calls()
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await room.titled(card, "title-taken", number=number, agent=agent.user.name, name=customer.user.name)
    for turn in range(3):
        await agent.replies(card, f"D-{turn}?")
        await customer.sees(f"D-{turn}?")
        await customer.says(f"D-{turn}!")
        await agent.sees(f"D-{turn}!")
    await resolves(desk, agent, number, speak, "D-3.")
    await customer.sees("D-3.")
    await room.titled(card, "title-resolved", number=number, name=customer.user.name)
    await customer.presses(speak("button-solved"))
    await customer.presses("5")
    await customer.presses(speak("button-no-comment"))
    await room.shows(card, speak("state-closed"))
    await settled(desk)
    assert desk.group.calls() - before <= (12 if room.forum else 9)


# --- the group itself ------------------------------------------------------------------------------------------------


async def test_help_and_the_language_of_the_cards(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    other = Speech("zh-Hans" if speak.code == "en" else "en")
    _, number, card = await room.lodged()
    await agent.says("/help")
    await agent.sees(speak("staff-help"))
    for here, there in ((speak, other), (other, speak)):
        await agent.says("/language@complaint_desk_bot")
        await agent.sees(here("ask-language"))
        await agent.presses(there("language-name"))
        await agent.sees(there("staff-language-changed"))
        await room.shows(card, there("category-delivery"))
    assert number in card.text


async def test_a_customers_long_message_reaches_the_group_whole(room: Room) -> None:
    customer, _, card = await room.lodged()
    words = "长消息 a long message 😀. " * 300
    sent = await posts(customer, "text", {"text": words})
    await customer.sees_reaction(sent, "✍")
    await settled(room.desk)
    below = "".join(each.text for each in room.desk.group.messages() if each.seq > card.seq)
    assert "".join(words.split()) in "".join(below.split())


# --- slashes ---------------------------------------------------------------------------------------------------------


async def test_nothing_that_begins_with_a_slash_reaches_the_customer(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    await agent.replies(card, "Hello")
    copy = await customer.sees("Hello")
    said = await customer.replies(copy, "S-1")
    theirs = await agent.sees("S-1")
    customer.reads()
    for at, words in enumerate(
        ("/noet drunk", "／noet drunk", "/ noet drunk", "/note/drunk", "/refund 20", "/resolve")
    ):
        await agent.replies((card, theirs)[at % 2], words)
        await agent.sees("/help" if "resolve" not in words else speak("button-resolve"))
    for at, words in enumerate(("／note drunk-1", "/ note drunk-2", "/note: drunk-3", "/note：drunk-4")):
        note = await agent.replies((card, theirs)[at % 2], words)
        await agent.sees_reaction(note, "✍")
    await agent.replies(card, "/new@other_bot drunk")
    photo = await agent.replies(card, "/note drunk-5", kind="photo")
    await agent.sees_reaction(photo, "✍")
    await agent.presses(speak("button-ask"), near=card)
    await agent.replies(await prompted(room.desk, number, agent, "prompt-ask", speak), "/qeustion drunk")
    await agent.sees("/qeustion")
    reply = await agent.replies(card, "A last word")
    await customer.sees("A last word")
    await agent.edits(reply, "/noet drunk")
    await agent.sees("/noet")
    await settled(room.desk)
    for unwelcome in ("drunk", "noet", "/"):
        assert unwelcome not in customer.transcript().split("S-1", 1)[1], unwelcome
    assert said.text == "S-1"
    kept = room.desk.bot.rows(
        "select data from events where kind = 'note' and case_id = ?", case_row(room.desk, number)["id"]
    )
    assert [json.loads(row["data"])["text"] for row in kept] == [f"drunk-{at}" for at in range(1, 6)]


async def test_a_mistyped_command_is_told_what_was_meant(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    _, _, card = await room.lodged()
    await agent.replies(card, "/offr refund 5")
    await agent.sees(speak("command-unknown-meant", command="/offr", meant="/offer"))
    await agent.replies(card, "/take")
    await agent.sees(speak("command-is-button", command="/take", button=speak("button-take")))
    await agent.says("/ qeue")
    await agent.sees(speak("command-unknown-meant", command="/qeue", meant="/queue"))
    await agent.says("/ queue")
    await agent.sees(button=speak("button-queue-mine"))
    agent.reads()
    await agent.says("/weather")
    await agent.says("/queue@other_bot")
    await settled(room.desk)
    assert "/weather" not in "".join(each.text for each in agent.received())


async def test_words_that_stay_here_are_told_who_has_the_case_and_how_to_write(room: Room) -> None:
    speak, agent, other = room.speak, room.agent(), room.agent(name="Kim Park")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await agent.presses(speak("button-ask"), near=card)
    prompt = await prompted(room.desk, number, agent, "prompt-ask", speak)
    form = await resolve_form(room.desk, agent, number, speak)
    who = {"number": number, "agent": agent.user.name, "name": customer.user.name}
    await other.replies(prompt, "W-1")
    await other.sees(speak("stayed-owned", **who))
    await resolves(room.desk, agent, number, speak, "Refunded.")
    await customer.sees("Refunded.")
    await agent.replies(form, "W-2")
    state = speak("state-resolved", agent=agent.user.name)
    await agent.sees(speak("stayed-over", number=number, state=state, name=customer.user.name))
    await settled(room.desk)
    assert "W-" not in customer.transcript()


async def test_a_note_takes_the_short_number_and_never_a_longer_one(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    _, number, _ = await room.lodged()
    note = await agent.says(f"/note {int(number[-6:])} short-1")
    await agent.sees_reaction(note, "✍")
    await agent.says("/note 999999 short-2")
    where = Text("at-case-topic" if room.forum else "at-case-card")
    example = "/note C-2026-000123 999999 short-2"
    await agent.sees(speak("which-case-staff", command="/note", example=example, where=where))
    rows = room.desk.bot.rows("select data from events where kind = 'note'")
    texts = [json.loads(row["data"])["text"] for row in rows]
    assert ("short-1" in texts, any("short-2" in each for each in texts)) == (True, False)
    correction = await agent.says(f"/severity {int(number[-6:])} s2 short-3")
    await agent.sees_reaction(correction, "✍")
    assert case_row(room.desk, number)["severity"] == "S2"


async def test_who_writes_the_customer_s_command_reads_how_a_case_goes_to_a_supervisor(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    _, number, _ = await room.lodged()
    await agent.says(f"/escalate {number}")
    where = Text("at-case-topic" if room.forum else "at-case-card")
    await agent.sees(speak("escalate-staff", where=where))
    assert case_row(room.desk, number)["level"] == 0
