"""Cases that a reader of the code thought of: who may move the desk, missing rights, edits that come too soon."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, Open
from tests.acceptance.speech import Speech
from tests.acceptance.steps import lodge, resolve_form
from tests.bot_process import Bot
from tests.simulator.server import Simulator

SPEAK = Speech("en")


async def test_a_strangers_group_that_is_upgraded_does_not_become_the_staff_group(desk: Desk) -> None:
    ann = desk.customer()
    number = await lodge(ann, SPEAK)
    await desk.group.sees_topic(number)
    eve = desk.telegram.agent("Eve")
    trap = desk.telegram.plain_group("Trap", bot_status="left")
    desk.telegram.world.join(eve.id, trap.id)
    desk.telegram.faults.add("slow", "sendMessage", chat_id=trap.id, seconds=0.5)
    old = trap.id
    desk.telegram.world.add_bot(trap.id, eve.id)
    trap.migrate()
    refused = "group chat was upgraded to a supergroup chat"
    calls = desk.telegram.calls
    await desk.telegram.until(lambda: any(refused in (call.description or "") for call in calls))
    await ann.says("The order is A-778.")
    await desk.telegram.until(lambda: desk.group.find("A-778"))
    assert trap.find(number) == []
    assert len([call for call in calls if call.params.get("chat_id") in (old, str(old))]) <= 2


async def test_a_missing_right_is_asked_for_and_what_waits_arrives_once_it_is_given(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        group = telegram.forum("Complaints", bot_rights=[])
        async with Bot(tmp_path, telegram.url, telegram.token, group.id):
            desk = Desk(telegram, group, Bot(tmp_path, telegram.url, telegram.token, group.id))
            ann = desk.customer()
            number = await lodge(ann, SPEAK)
            await telegram.until(lambda: group.find("manage topics"))
            telegram.world.set_bot(group.id, "administrator")
            await group.sees_topic(number, within=20)
            assert len(group.find("manage topics")) == 1


@pytest.mark.parametrize("side", ["customer", "agent"])
async def test_an_edit_made_before_the_copy_stands_is_not_lost(desk: Desk, side: str) -> None:
    ann, li = desk.customer(), desk.agent()
    card = await desk.group.card(await lodge(ann, SPEAK))
    other = desk.group.id if side == "customer" else ann.id
    desk.telegram.faults.add("too_many", "sendMessage", chat_id=other, retry_after=2)
    told = await ann.says("My number is 111.") if side == "customer" else await li.replies(card, "Call 111.")
    await desk.telegram.until(lambda: desk.telegram.too_many == 1)
    await (ann if side == "customer" else li).edits(told, "It is 222.")
    if side == "customer":
        await desk.telegram.until(lambda: desk.group.find("222"), within=10)
    else:
        await ann.sees("222", within=10)


async def test_an_album_stands_before_what_was_said_after_it_with_every_caption(desk: Desk) -> None:
    ann = desk.customer()
    number = await lodge(ann, SPEAK)
    topic = await desk.group.sees_topic(number)
    await ann.sends_album(2, "The wet side")
    await ann.says("These are the photos.")
    await desk.telegram.until(lambda: desk.group.find("These are the photos"), within=10)
    said = [message.text or message.kind for message in desk.group.messages(topic)]
    photos = [place for place, message in enumerate(desk.group.messages(topic)) if message.kind == "photo"]
    assert len(photos) == 2
    assert max(photos) < next(place for place, words in enumerate(said) if "These are" in words)


async def test_a_reply_that_begins_with_a_slash_stays_in_the_group_and_says_so(desk: Desk) -> None:
    ann, li = desk.customer(), desk.agent()
    card = await desk.group.card(await lodge(ann, SPEAK))
    ann.reads()
    await li.replies(card, "/refund was issued today")
    await li.sees(SPEAK("command-unknown", command="/refund"))
    await ann.does_not_see("")


async def test_an_answer_that_is_no_words_is_asked_for_again_and_can_be_given_there(desk: Desk) -> None:
    ann, li = desk.customer(), desk.agent()
    form = await resolve_form(desk, li, await lodge(ann, SPEAK), SPEAK)
    for button in ("Upheld", "Product defect"):
        await li.presses(button, near=form)
        await li.popup()
    await li.replies(form, kind="sticker")
    again = await li.sees("answer in words")
    await li.replies(again, "The refund went out today.")
    await ann.sees("The refund went out today.")


async def test_a_draft_that_cannot_be_read_any_more_is_put_aside_and_the_others_go_on(open_desk: Open) -> None:
    async with open_desk() as desk:
        ann, bob = desk.customer(), desk.customer("Bob")
        await ann.says("The parcel came late and wet.")
        await ann.sees(SPEAK.asks("category"))
        await desk.bot.stop()
        desk.bot.write('UPDATE drafts SET body = \'{"customer_id": "nobody"}\'')
        await desk.bot.start()
        await ann.says("And the box was open.")
        await lodge(bob, SPEAK)
        await desk.telegram.until(lambda: desk.group.find("put aside"), within=15)
