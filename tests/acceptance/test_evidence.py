"""Evidence reaches the agents whole: of every kind, of any size, with whose words they are and in its order."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import case_row, draft_row, lodge, posts, reaches, settled, submits, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")
MEGABYTE = 1024 * 1024


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


async def _finishes(person: Person, speak: Speech) -> str:
    """From the story to the case number, by the shortest way."""
    await taps(person, speak("key-done"))
    await taps(person, speak("key-skip"))
    await taps(person, speak("key-here"))
    await taps(person, person.user.name)
    await person.sees(speak.asks("review"))
    return await submits(person, speak)


def _in_topic(desk: Desk, card: Message) -> list[Message]:
    return [message for message in desk.group.messages(card.thread_id) if message is not card]


def _shuffled(desk: Desk) -> None:
    """Telegram hands the parts of an album out in another order than they were sent."""
    waiting = [each for each in desk.telegram.updates.pending if "message" in each.body]
    for pending, body in zip(waiting, [each.body["message"] for each in reversed(waiting)], strict=True):
        pending.body["message"] = body


async def test_places_contacts_and_round_videos_reach_the_agents_even_when_deleted(
    hurried: Desk, speak: Speech
) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    friend = hurried.customer("Bo")
    sent = [
        await customer.sends_video_note(),
        await customer.sends_location(),
        (await customer.sends("venue"))[0],
        await customer.sends_contact(of=friend.user),
    ]
    for message in sent:
        await customer.sees_reaction(message, "✍")
        await customer.deletes(message)
    number = await _finishes(customer, speak)
    card = await hurried.group.card(number)
    assert Speech("en")("card-files", files=4) in card.text
    await settled(hurried)
    arrived = {message.kind: message for message in _in_topic(hurried, card)}
    assert sorted(arrived) == ["contact", "location", "venue", "video_note"]
    assert arrived["venue"].content["venue"]["title"] == "Corner shop"
    assert arrived["contact"].content["contact"]["first_name"] == "Bo"


async def test_a_foreign_contact_is_no_way_to_reach_the_customer(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "contact")
    await customer.sends_contact(of=hurried.customer("Bo").user)
    await customer.sees(speak("contact-not-own"))
    await taps(customer, speak("key-here"))
    await customer.sees(speak.asks("name"))


async def test_a_file_larger_than_a_bot_may_download_reaches_the_agents(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    film = await customer.sends_document("film.mov", size=60 * MEGABYTE)
    await customer.sees_reaction(film, "✍")
    number = await _finishes(customer, speak)
    card = await hurried.group.card(number)
    await settled(hurried)
    [arrived] = _in_topic(hurried, card)
    assert arrived.content["document"]["file_size"] == 60 * MEGABYTE
    later = await customer.sends_document("film2.mov", size=60 * MEGABYTE)
    await customer.sees_reaction(later, "✍")
    await settled(hurried)
    assert [each.content["document"]["file_name"] for each in _in_topic(hurried, card)] == ["film.mov", "film2.mov"]


async def test_a_forwarded_chat_says_whose_words_it_holds(hurried: Desk, speak: Speech) -> None:
    seller = hurried.customer("Mallory")
    first, second = await seller.says("Pay first, please: A-901"), await seller.sends_photo(caption="A-902")
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    await customer.says(speak.story)
    for message in (first, second):
        await customer.sees_reaction(await customer.forwards(message), "✍")
    number = await _finishes(customer, speak)
    card = await hurried.group.card(number)
    assert "Mallory" in card.text
    assert card.text.index(speak.story) < card.text.index("Mallory") < card.text.index("A-901")
    await settled(hurried)
    [photo] = _in_topic(hurried, card)
    assert "Mallory" in photo.text
    assert "A-902" in photo.text
    # and later, to the open case
    await customer.forwards(await seller.says("A-903"))
    await settled(hurried)
    last = _in_topic(hurried, card)[-1]
    assert number in last.text
    assert "Mallory" in last.text.splitlines()[0]
    agent = hurried.agent()
    await agent.replies(last, "A-904")
    await customer.sees("A-904")


async def test_what_is_forwarded_is_never_an_answer_or_a_command(hurried: Desk, speak: Speech) -> None:
    seller = hurried.customer("Mallory")
    command, submit = await seller.says("/cancel"), await seller.says(speak("key-submit"))
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    for message in (command, submit):
        await customer.forwards(message)
        await customer.sees(speak.asks("review"))
    assert draft_row(hurried, customer)["state"] == "review"


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "hidden_user", "sender_user_name": "Somebody"}, "Somebody"),
        ({"type": "channel", "chat": {"id": -1001, "type": "channel", "title": "Offers"}, "message_id": 3}, "Offers"),
        ({"type": "chat", "sender_chat": {"id": -1002, "type": "supergroup", "title": "Shop"}}, "Shop"),
    ],
)
async def test_hidden_people_channels_and_groups_are_named_too(
    hurried: Desk, origin: dict[str, object], name: str
) -> None:
    speak = Speech("en")
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    world = hurried.telegram.world
    world.post(world.private_chat(customer.user), customer.user, "text", {"text": "A-905"},
               forward_origin=origin | {"date": 1_700_000_000})  # fmt: skip
    await settled(hurried)
    card = await hurried.group.card(number)
    assert f"forwarded from {name}, written" in _in_topic(hurried, card)[-1].text


async def test_an_album_stays_together_in_its_order_with_its_caption(tmp_path: Path) -> None:
    speak = Speech("zh-Hant")
    async with hurried_desk(tmp_path) as desk:
        customer = _customer(desk, speak)
        await reaches(customer, speak, "story")
        await settled(desk)
        await desk.bot.stop()
        album = await customer.sends_album(4, caption="A-910", kinds=["photo", "video", "photo", "photo"])
        _shuffled(desk)
        await desk.bot.start()
        for message in album:
            await customer.sees_reaction(message, "✍")
        number = await _finishes(customer, speak)
        card = await desk.group.card(number)
        await settled(desk)
        arrived = _in_topic(desk, card)
        assert [message.kind for message in arrived] == [message.kind for message in album]
        assert arrived[0].text == "A-910"
        # to the open case, out of order again
        await desk.bot.stop()
        await customer.sends_album(3, caption="A-911")
        _shuffled(desk)
        await desk.bot.start()
        await settled(desk)
        later = _in_topic(desk, card)[4:]
        assert len(later) == 3
        assert len({message.media_group_id for message in later}) == 1
        assert "A-911" in later[0].text
        assert number in later[0].text


async def test_the_policy_s_limits_are_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    path = policy_file(tmp_path / "own", files="3", file_megabytes="10")
    async with hurried_desk(tmp_path, POLICY_FILE=str(path)) as desk:
        for code in ("en", "zh-Hans", "zh-Hant"):
            speak = Speech(code)
            customer = _customer(desk, speak)
            await reaches(customer, speak, "story")
            await customer.sends_document("film.mov", size=11 * MEGABYTE)
            await customer.sees(speak("file-too-large", size=11, limit=10))
            album = await customer.sends_album(6)
            await customer.sees(speak("files-too-many-album", limit=3))
            await settled(desk)
            assert customer.transcript().count(speak("files-too-many-album", limit=3)) == 1
            await customer.sees_reaction(album[2], "✍")
            await customer.sees_reaction(album[5], "👎")
            number = await _finishes(customer, speak)
            await customer.sends_document("film.mov", size=11 * MEGABYTE)
            await customer.sees(speak("file-too-large", size=11, limit=10))
            assert len(case_row(desk, number)["story"]) > 0
            [card] = [await desk.group.card(number)]
            await settled(desk)
            assert len(_in_topic(desk, card)) == 3


async def test_a_message_that_is_no_evidence_is_refused_in_words(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "story")
    await posts(customer, "story", {"story": {"id": 1, "chat": {"id": customer.id, "type": "private"}}})
    await customer.sees(speak("not-evidence"))
