"""When Telegram, the network or a chat lets the bot down: what was promised still happens, once and in order."""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable
from typing import Literal

import pytest

from tests.acceptance import ledger
from tests.acceptance.conftest import Desk, Open
from tests.acceptance.lodging import LOCALES, NUMBER, lodge, question, words
from tests.simulator.faults import FaultKind
from tests.simulator.puppet import Person
from tests.simulator.wire import Wire

STORY = "The parcel came late and the box was wet."
LANGUAGES = pytest.mark.parametrize("language", list(LOCALES))


def customer(desk: Desk, language: str = "en", name: str = "Ann") -> Person:
    """A customer whose Telegram speaks this language."""
    return desk.customer(name, LOCALES[language])


async def becomes(desk: Desk, condition: Callable[[], object], within: float = 10.0) -> None:
    """Wait for something that the bot writes down: its log, its database."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, desk.bot.log()[-3000:]
        await desk.telegram.world.changed(desk.telegram.world.seq, 0.05)


async def settled(desk: Desk, within: float = 20.0) -> ledger.Ledger:
    """Wait until nothing is left to send, then hold what was meant against what arrived."""
    left = f"SELECT 1 FROM outbox WHERE state = 'ready' AND {ledger.MESSAGES}"
    await becomes(desk, lambda: not desk.bot.rows(left), within)
    return ledger.compare(desk.telegram, desk.group, desk.bot)


# --- Telegram says wait, or something else than yes ------------------------------------------------------------------


@pytest.mark.alone
async def test_a_429_is_obeyed_to_the_second_and_only_that_chat_waits(desk: Desk) -> None:
    language = "zh-Hans"
    ann, bob = customer(desk, language), customer(desk, language, "Bob")
    await ann.says(STORY)
    await ann.sees(question(language, "category", 1))
    desk.telegram.faults.add("too_many", "sendMessage", chat_id=ann.id, retry_after=2)
    await ann.presses(words(language, "category-delivery"))
    await desk.telegram.until(lambda: desk.telegram.too_many == 1)
    told = time.monotonic()
    await bob.says(STORY)
    await bob.sees(question(language, "category", 1), within=1)
    await ann.sees(question(language, "wish", 3))
    assert 2.0 <= time.monotonic() - told < 3.0
    calls = [call for call in desk.telegram.calls_of(chat_id=ann.id) if told < call.real < told + 1.95]
    assert calls == []
    assert desk.telegram.too_many == 1


@pytest.mark.parametrize("kind", ["error", "bad_gateway", "reset"])
async def test_what_did_not_arrive_is_sent_again_once_and_in_order(desk: Desk, kind: FaultKind) -> None:
    ann = customer(desk)
    desk.telegram.faults.add(kind, "sendMessage", count=2)
    number = (await lodge(ann, "en", STORY, within=15)).number
    await desk.group.card(number, within=15)
    found = await settled(desk)
    assert (found.wrong, found.twice) == ([], [])


@pytest.mark.parametrize(("how", "language"), [("reset", "en"), ("502", "zh-Hans"), ("refused", "zh-Hans")])
async def test_telegram_may_go_away_for_a_while(
    desk: Desk, how: Literal["reset", "502", "refused"], language: str
) -> None:
    ann = customer(desk, language)
    await ann.says(STORY)
    await ann.sees(question(language, "category", 1))
    if how == "refused":
        await desk.telegram.stop_listening()
    else:
        desk.telegram.faults.gone(60, how)
    await ann.presses(words(language, "category-delivery"))
    await becomes(desk, lambda: "poll_failed" in desk.bot.log())
    await asyncio.sleep(1.0)  # how long it is away
    desk.telegram.faults.clear()
    await desk.telegram.listen_again()
    await ann.sees(question(language, "wish", 3), within=15)
    found = await settled(desk)
    assert (found.wrong, found.twice) == ([], [])


@pytest.mark.parametrize("method", ["sendMessage", "createForumTopic", "setMessageReaction"])
async def test_a_lost_answer_costs_one_duplicate_at_most_and_no_second_case(desk: Desk, method: str) -> None:
    ann = customer(desk)
    fault = desk.telegram.faults.add("lose_reply", method, count=2)
    number = (await lodge(ann, "en", STORY, within=15)).number
    await desk.group.card(number, within=15)
    found = await settled(desk)
    print(f"\nlost answers: {fault.hits}; duplicates: {[call.method for call in found.twice]}")
    assert fault.hits >= 1
    assert found.wrong == []
    assert len(found.twice) <= fault.hits
    assert len(desk.bot.rows("SELECT 1 FROM cases")) == 1


async def test_a_lost_acknowledgement_tells_the_same_number_again(desk: Desk) -> None:
    ann = customer(desk)
    await ann.says(STORY)
    for see, press in (("category", "category-delivery"), ("wish", "key-skip"), ("contact", "key-here")):
        await ann.sees(re.compile(rf"\d/5 {re.escape(words('en', f'ask-{see}', step=0, steps=5)[4:])}"))
        await ann.presses(words("en", press))
    await ann.sees(question("en", "name", 5))
    await ann.presses("Ann")
    await ann.sees(STORY)
    desk.telegram.faults.add("lose_reply", "sendMessage", chat_id=ann.id)
    await ann.presses(words("en", "key-submit"))
    found = await _settled_case(desk, ann)
    assert found.wrong == []
    assert [call.method for call in found.twice] == ["sendMessage"]
    numbers = [match[0] for message in ann.received(ever=True) if (match := NUMBER.search(message.text))]
    assert len(numbers) == 2
    assert len(set(numbers)) == 1


async def _settled_case(desk: Desk, person: Person) -> ledger.Ledger:
    await person.sees(NUMBER)
    await becomes(desk, lambda: desk.bot.rows("SELECT 1 FROM cards WHERE message_id IS NOT NULL"))
    return await settled(desk)


async def test_a_slow_answer_in_one_chat_keeps_no_other_waiting(desk: Desk) -> None:
    ann, bob = customer(desk), customer(desk, "en", "Bob")
    desk.telegram.faults.add("slow", "sendMessage", chat_id=ann.id, seconds=3)
    await ann.says(STORY)
    await bob.says(STORY)
    await bob.sees(question("en", "category", 1), within=1)
    await ann.sees(question("en", "category", 1))
    assert (await settled(desk)).twice == []


async def test_an_answer_that_never_comes_costs_one_duplicate_and_keeps_no_other_waiting(desk: Desk) -> None:
    ann, bob = customer(desk), customer(desk, "en", "Bob")
    fault = desk.telegram.faults.add("slow_reply", "sendMessage", chat_id=ann.id, seconds=20.2)
    await ann.says(STORY)
    await desk.telegram.until(lambda: fault.hits)
    await lodge(bob, "en", STORY)
    found = await settled(desk, within=30)  # the bot waits 20 s for an answer
    assert found.wrong == []
    assert [call.params["chat_id"] for call in found.twice] == [ann.id]


# --- people who cannot be reached ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("reason", "language"), [("blocked", "zh-Hans"), ("deactivated", "en")])
async def test_a_customer_who_cannot_be_reached_is_named_on_the_card(desk: Desk, reason: str, language: str) -> None:
    ann, li = customer(desk, language), desk.agent()
    number = (await lodge(ann, language, STORY)).number
    card = await desk.group.card(number)
    if reason == "blocked":
        await ann.blocks()
        await li.sees("has blocked the bot")
    else:
        desk.telegram.world.deactivate(ann.id)
    reply = await li.replies(card, "We are looking into it.")
    await li.sees_reaction(reply, "👎")
    await desk.telegram.until(lambda: words("en", f"undelivered-{reason}", name="Ann", contact="").strip() in card.text)
    other = customer(desk, language, "Bob")
    await lodge(other, language, STORY)
    if reason == "blocked":
        await ann.unblocks()
        await desk.telegram.until(lambda: "has blocked" not in card.text)
        again = await li.replies(card, "Welcome back.")
        await li.sees_reaction(again, "👌")
        await ann.sees("Welcome back.", ever=True)


# --- updates ---------------------------------------------------------------------------------------------------------


async def test_another_instance_that_fetches_takes_nothing_away_for_good(desk: Desk) -> None:
    ann = customer(desk)
    async with Wire(desk.telegram) as other:
        await desk.telegram.until(lambda: desk.telegram.calls_of("getUpdates"))  # it has begun to fetch
        for _ in range(2):
            await other.answer("getUpdates", timeout=0)
        await becomes(desk, lambda: "Conflict" in desk.bot.log())
        await ann.says(STORY)
    await ann.sees(question("en", "category", 1), within=15)
    assert (await settled(desk)).twice == []


@LANGUAGES
async def test_updates_that_come_twice_count_once(desk: Desk, language: str) -> None:
    ann, li = customer(desk, language), desk.agent()
    desk.telegram.faults.deliver_twice = True
    number = (await lodge(ann, language, STORY)).number
    card = await desk.group.card(number)
    await li.presses("Take", near=card)
    await ann.sees("Li Wei")
    await li.replies(card, "On it.")
    await ann.sees("On it.")
    found = await settled(desk)
    assert (found.wrong, found.twice) == ([], [])
    assert len(desk.bot.rows("SELECT 1 FROM cases")) == 1
    assert Counter(message.text for message in ann.received(ever=True)).most_common(1)[0][1] == 1


async def test_an_update_without_sense_is_put_aside_and_reported_and_the_others_go_on(desk: Desk) -> None:
    ann, li = customer(desk), desk.agent()
    desk.telegram.send_garbage()
    await ann.says(STORY)
    await ann.sees(question("en", "category", 1), within=2)
    await li.sees("could not be processed after 5 tries", within=15)
    [row] = desk.bot.rows("SELECT state, tries, error FROM inbox WHERE state = 'buried'")
    assert row["error"]
    assert len(desk.group.find("could not be processed")) == 1


@LANGUAGES
async def test_a_message_that_breaks_its_handler_is_put_aside_reported_and_apologised_for(
    desk: Desk, language: str
) -> None:
    ann, bob, li = customer(desk, language), customer(desk, language, "Bob"), desk.agent()
    await ann.says(STORY)
    await ann.sees(question(language, "category", 1))
    chat = {"id": ann.id, "type": "private", "first_name": "Ann"}
    # Telegram's schema allows a message without a sender; a private chat never has one.
    desk.telegram.push_update({"message": {"message_id": 990, "date": int(time.time()), "chat": chat, "text": "?"}})
    await ann.presses(words(language, "category-delivery"))
    await bob.says(STORY)
    await bob.sees(question(language, "category", 1), within=2)
    await li.sees("could not be processed after 5 tries", within=15)
    await ann.sees(words(language, "step-failed"), within=5)
    await ann.sees(question(language, "wish", 3), within=5)
    [row] = desk.bot.rows("SELECT state, error, lane FROM inbox WHERE state = 'buried'")
    assert row["lane"] == f"customer:{ann.id}"


# --- the staff group -------------------------------------------------------------------------------------------------


@LANGUAGES
async def test_a_plain_group_may_become_a_supergroup_with_cases_open(plain_desk: Desk, language: str) -> None:
    desk = plain_desk
    ann, li = customer(desk, language), desk.agent()
    number = (await lodge(ann, language, STORY)).number
    await desk.group.card(number)
    before = desk.group.id
    desk.group.migrate()
    assert desk.group.id != before
    await desk.telegram.until(lambda: desk.group.find(number), 10)
    card = await desk.group.card(number)
    assert STORY in card.text
    more = await ann.says("It was parcel 7.")
    await ann.sees_reaction(more, "✍")
    await li.sees("It was parcel 7.")
    await li.presses("Take", near=card)
    await ann.sees("Li Wei")
    await li.replies(card, "On it.")
    await ann.sees("On it.")
    await desk.bot.stop()  # STAFF_CHAT_ID still names the old group: the move is remembered
    await desk.bot.start()
    await ann.says("And it was red.")
    await li.sees("And it was red.")


@pytest.mark.parametrize(("silently", "language"), [(False, "en"), (True, "zh-Hans")], ids=["refused", "into General"])
async def test_a_deleted_topic_is_made_anew_with_all_that_was_in_it(desk: Desk, silently: bool, language: str) -> None:
    ann, li = customer(desk, language), desk.agent()
    long = STORY + " It went on and on." * 150
    number = (await lodge(ann, language, long)).number
    old = await desk.group.sees_topic(number)
    await desk.group.card(number)
    await desk.telegram.quiet()
    desk.telegram.faults.deleted_topic_into_general = silently
    desk.group.delete_topic(old)
    more = await ann.says("It was parcel 7.")
    await ann.sees_reaction(more, "✍")
    new = await desk.group.sees_topic(number, within=10)
    assert new.id != old.id
    await li.sees("It was parcel 7.", topic=new, within=10)
    await desk.telegram.quiet()
    told = "".join("".join(message.text.split()) for message in desk.group.messages(new))
    assert "".join(long.split()) in told
    card = await desk.group.card(number)
    await li.replies(card, "On it.")
    await ann.sees("On it.")
    assert len([topic for topic in desk.group.topics if number in topic.name]) == 1


@LANGUAGES
async def test_a_deleted_card_is_made_anew(plain_desk: Desk, language: str) -> None:
    desk = plain_desk
    ann, li = customer(desk, language), desk.agent()
    number = (await lodge(ann, language, STORY)).number
    card = await desk.group.card(number)
    await desk.telegram.quiet()
    desk.telegram.world.remove(card)
    await ann.says("It was parcel 7.")
    await li.sees("It was parcel 7.")
    copy = desk.group.find("It was parcel 7.")[-1]
    await li.replies(copy, "On it.")  # the first reply takes the case: the card is to change, and is gone
    await ann.sees("On it.")
    new = await desk.group.card(number, within=10)
    assert new is not card
    await li.presses("More…", near=new)
    await li.presses("Put back")
    await li.popup(words("en", "done-put-back"))


@pytest.mark.parametrize("forum", [True, False], ids=["forum", "plain group"])
async def test_nothing_is_lost_while_the_bot_is_shut_out_of_the_staff_group(open_desk: Open, forum: bool) -> None:
    async with open_desk(forum=forum) as desk:
        ann, li = customer(desk), desk.agent()
        desk.telegram.world.set_bot(desk.group.id, "kicked")
        number = (await lodge(ann, "en", STORY)).number
        await ann.says("It was parcel 7.")
        await becomes(desk, lambda: "bot was kicked" in desk.bot.log())
        desk.telegram.world.add_bot(desk.group.id, li.id, "administrator")
        card = await desk.group.card(number, within=15)
        assert STORY in card.text
        await li.sees("It was parcel 7.", ever=True)
        await li.replies(card, "On it.")
        await ann.sees("On it.")
        assert (await settled(desk)).wrong == []


async def test_words_that_telegram_cannot_parse_go_out_as_plain_text(desk: Desk) -> None:
    ann, li = customer(desk), desk.agent()
    number = (await lodge(ann, "en", STORY)).number
    card = await desk.group.card(number)
    odd = [{"type": "text_link", "offset": 0, "length": 4, "url": 'https://example.org/">&<x'}]
    reply = await li.replies(card, "Look & see < here", entities=odd)
    seen = await ann.sees("Look & see < here")
    assert "<b>" not in seen.text
    assert "&amp;" not in seen.text
    await li.sees_reaction(reply, "👌")


# --- webhook ---------------------------------------------------------------------------------------------------------


@LANGUAGES
async def test_with_a_webhook_only_telegram_itself_is_listened_to(
    open_desk: Open, unused_tcp_port: int, language: str
) -> None:
    url, secret = f"http://127.0.0.1:{unused_tcp_port}/hook", "secret-of-the-webhook_1"
    hooked = {"WEBHOOK_URL": url, "WEBHOOK_SECRET": secret, "WEBHOOK_LISTEN": f"127.0.0.1:{unused_tcp_port}"}
    async with open_desk(**hooked) as desk:
        await desk.telegram.until(lambda: desk.telegram.calls_of("setWebhook"))
        ann = customer(desk, language)
        number = (await lodge(ann, language, STORY)).number
        await desk.group.card(number)
        assert not [call for call in desk.telegram.calls if call.method == "getUpdates"]
        forged = {"update_id": 5, "message": {"text": "forged"}}
        good = {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with Wire(desk.telegram) as wire:
            for headers, body, status in (
                ({}, forged, 403),
                ({"X-Telegram-Bot-Api-Secret-Token": "wrong"}, forged, 403),
                ({"X-Telegram-Bot-Api-Secret-Token": "é"}, forged, 403),
                (good, "no JSON", 400),
                (good, [], 400),
                (good, {"update_id": "seven"}, 400),
            ):
                async with wire.session.post(url, json=body, headers=headers) as answer:
                    assert answer.status == status, (headers, body)
            async with wire.session.post(url, data=b"\xff{", headers=good) as answer:
                assert answer.status == 400
        assert not [row for row in desk.bot.rows("SELECT body FROM inbox") if "forged" in row["body"]]
        await ann.says("More of it.")
        await desk.telegram.until(lambda: desk.group.find("More of it."))
        assert (await settled(desk)).twice == []
