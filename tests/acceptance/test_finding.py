"""Finding cases and reading them whole, in a forum that speaks English and in a plain group that speaks Chinese."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
import pytest_asyncio

from flows.effects import Text
from flows.folding import listed
from tests.acceptance.conftest import hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, default_policy, lodge, resolves, settled, until
from tests.acceptance.test_agents import Room
from tests.simulator.puppet import Person
from tests.simulator.records import Json, Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

KETTLE = {"en": "The kettle leaks from the bottom, I want it {} back.", "zh-Hans": "水壶底部漏水，我要退货{}。"}
LIKE = {"en": "My kettle leaks at the bottom since Monday.", "zh-Hans": "水壶底部一直漏水，桌子都湿了。"}
WORD = {"en": "kettle", "zh-Hans": "水壶"}
BOTTOM = {"en": "Bottom", "zh-Hans": "底部漏水"}
PARCEL = {"en": "The courier threw my parcel over the fence.", "zh-Hans": "快递员把包裹扔过了栅栏。"}


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Room]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("room"), forum=forum, language=language) as desk:
        yield Room(desk, Speech(language), forum)


async def lodged(room: Room, story: str, category: str = "delivery") -> tuple[Person, str, Message]:
    """A customer with a case of this story, its number and its card."""
    customer = room.customer()
    number = await lodge(customer, room.speak, category=category, story=story)
    return customer, number, await card_of(room.desk, number)


async def closes(room: Room, agent: Person, customer: Person, number: str, words: str) -> None:
    """The case is resolved, rated and closed."""
    await resolves(room.desk, agent, number, room.speak, words, "partly")
    await customer.sees(words)
    await customer.presses(room.speak("button-solved"))
    await customer.presses("1")
    await customer.presses(room.speak("button-leave"))
    await customer.sees(room.speak("survey-left", number=number))


def labels(message: Message) -> list[str]:
    return [str(button["text"]) for row in message.buttons for button in row]


def title(name: str, code: str) -> str:
    """What the button of a canned reply says."""
    return default_policy().reply_titles(code).get(name, name)


def entities(message: Message, kind: str) -> list[str]:
    """What stands out in a message, in one way."""
    units = message.text.encode("utf-16-le")
    found: list[Json] = [each for each in message.content.get("entities", []) if each["type"] == kind]
    return [units[each["offset"] * 2 : (each["offset"] + each["length"]) * 2].decode("utf-16-le") for each in found]


# --- /find -----------------------------------------------------------------------------------------------------------


async def test_what_was_told_is_found_page_by_page_in_one_message(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    code = speak.code
    numbers = [(await lodged(room, KETTLE[code].format(at)))[1] for at in range(7)]
    _, other, _ = await lodged(room, PARCEL[code])
    await agent.says(f"/find {WORD[code]}")
    answer = await agent.sees(speak("found", count=7, page=1, pages=2, lines="").splitlines()[0])
    assert [line[:13] for line in answer.text.splitlines()[1::2]] == numbers[:0:-1]
    assert WORD[code] in entities(answer, "bold")
    assert other not in answer.text
    assert labels(answer) == [speak("button-page-on", page=2)]
    messages = len(room.desk.group.messages())
    await agent.presses(speak("button-page-on", page=2), near=answer)
    await room.shows(answer, numbers[0])
    assert labels(answer) == [speak("button-page-back", page=1)]
    await agent.presses(speak("button-page-back", page=1), near=answer)
    await room.shows(answer, numbers[-1])
    assert len(room.desk.group.messages()) == messages


async def test_both_sides_and_numbers_are_found_and_what_is_not_there_is_said(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await lodged(room, PARCEL[speak.code])
    await agent.replies(card, "Quetzalcoatl 羽蛇神")
    await customer.sees("Quetzalcoatl")
    for query in ("quetzal", "羽蛇", number, number[-6:]):
        await agent.says(f"/find {query}")
        answer = await agent.sees(speak("found", count=1, page=1, pages=1, lines="").splitlines()[0])
        assert number in answer.text
    for query, key in (("nothing-like-it", "find-none"), ('" OR *', "find-none"), ("", "find-how")):
        await agent.says(f"/find {query}")
        await agent.sees(speak(key))


async def test_a_customer_finds_nothing_and_a_page_without_its_question_says_so(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, _ = await lodged(room, PARCEL[speak.code])
    await customer.says("/find parcel")
    await settled(room.desk)
    assert all(number not in each.text or "fence" not in each.text for each in customer.received())
    for at in range(7):
        await lodged(room, f"{PARCEL[speak.code]} Gukumatz {at}")
    query = await agent.says("/find Gukumatz")
    found = await agent.sees("Gukumatz")
    await settled(room.desk)
    room.desk.telegram.world.remove(query)
    await agent.presses(speak("button-page-on", page=2), near=found)
    assert (await agent.popup(speak("find-again"))).alert


async def test_a_forged_button_changes_no_message_that_does_not_carry_it(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    _, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/offer refund 80", reply_to=card)
    request = await agent.sees(button=speak("button-approve"))
    await agent.presses_data(card, "take-nothing:0:")
    await settled(room.desk)
    case_id = case_row(room.desk, number)["id"]
    stood = [(each, each.text, each.reply_markup) for each in (card, request)]
    forged = [
        f"{name}:{case_id}:{value}" for name, value in (("case", 0), ("canned", "photo"), ("canned-send", "photo"))
    ]
    forged += ["queue:0:all.0", "queue:0:all.99999999", "queue:0:strange.0", "find:0:0", "find:0:x", "canned:0:x"]
    for message in (card, request):
        for data in forged:
            await agent.presses_data(message, data)
            popup = await agent.popup()
            assert (popup.text, popup.alert) == (speak("button-forged"), True), data
    await settled(room.desk)
    assert [(each, each.text, each.reply_markup) for each in (card, request)] == stood


async def test_a_request_whose_message_is_gone_comes_again_with_offer_on_the_card(room: Room) -> None:
    speak, agent, boss = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    customer, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/offer refund 80", reply_to=card)
    request = await boss.sees(button=speak("button-approve"))
    await settled(room.desk)
    room.desk.telegram.world.remove(request)
    await boss.says("/mine")
    await boss.sees(speak("pending-approvals", count=1, lines="").splitlines()[-1].strip())
    await boss.presses(speak("button-offer"), near=card)
    again = await boss.sees(button=speak("button-approve"))
    assert speak("button-take-back") in labels(again)
    await boss.presses(speak("button-approve"), near=again)
    await customer.sees(number)
    await room.desk.telegram.until(lambda: again.buttons == [])


async def test_what_was_shown_goes_when_the_customer_is_erased(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, _ = await lodged(room, f"{PARCEL[speak.code]} Xiuhcoatl")
    await agent.says("/find Xiuhcoatl")
    found = await agent.sees(number)
    await agent.says(f"/case {number}")
    dossier = await agent.sees(speak("dossier", number=number, page=1, pages=1, lines="").splitlines()[0])
    await settled(room.desk)
    await customer.says("/forget")
    await customer.presses(speak("button-forget"))
    await room.desk.telegram.until(lambda: found.deleted and dossier.deleted)
    await agent.says("/find Xiuhcoatl")
    await agent.sees(speak("find-none"))
    await settled(room.desk)
    left = [str(row["words"]) for row in room.desk.bot.rows("select words from said")]
    assert not any("Xiuhcoatl" in words or number in words for words in left)


# --- /case -----------------------------------------------------------------------------------------------------------


async def test_everything_of_a_case_is_read_by_the_end_of_its_number_page_by_page_and_uncut(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    story = "".join(f"{number}. {PARCEL[speak.code]} " for number in range(80))[:3900]
    customer, number, card = await lodged(room, story)
    await agent.presses(speak("button-take"), near=card)
    await agent.replies(card, "We ask the courier. 我们问一下。")
    await customer.sees("We ask the courier.")
    await settled(room.desk)
    await agent.says(f"/case {int(number[-6:])}")
    answer = await agent.sees(speak("dossier", number=number, page=1, pages=77, lines="").partition("77")[0])
    read, pages = "", 0
    while True:
        pages += 1
        read += answer.text
        on = [label for label in labels(answer) if label == speak("button-page-on", page=pages + 1)]
        if not on:
            break
        await agent.presses(on[0], near=answer)
        head = speak("dossier", number=number, page=pages + 1, pages=77, lines="").partition("77")[0]
        await room.shows(answer, head)
    assert pages > 1
    told = [f"{at}. " for at in range(80) if f"{at}. " in story]
    assert all(each in read for each in told)
    for words in (
        speak("dossier-name", value=customer.user.name),
        speak("dossier-wish", value=speak("remedy-refund")),
        speak("event-taken", agent=agent.user.name),
        speak("event-replied", agent=agent.user.name),
        "We ask the courier. 我们问一下。",
    ):
        assert words in read
    assert speak.moment(_moment(room, number)) in read


def _moment(room: Room, number: str) -> datetime:
    row = case_row(room.desk, number)
    return datetime.fromisoformat(f"{row['due_at']}+00:00")


async def test_a_case_is_read_where_it_stands_and_one_that_is_not_there_is_named(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    _, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/case", reply_to=card)
    await agent.sees(speak("dossier", number=number, page=1, pages=1, lines="").splitlines()[0])
    await agent.says("/case 999999")
    await agent.sees(speak("case-unknown-staff", number="999999"))
    await agent.says("/case %")
    await agent.sees(speak("case-unknown-staff", number="%"))
    if not room.forum:
        await agent.says("/case")
        await agent.sees(
            speak("which-case-staff", command="/case", example="/case C-2026-000123", where=Text("at-case-card"))
        )


async def test_a_number_means_exactly_that_case_however_it_is_written(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    year = await _counted_to(room, 23)
    for written in ("3", "000003", f"C-{year}-3", f"c{year}000003", f"{year}-3", f"c-{year}-000003"):
        await agent.says(f"/case {written}")
        await agent.sees(f"C-{year}-000003")
    await agent.says("/case 99999")
    await agent.sees(speak("case-unknown-staff", number="99999"))


async def _counted_to(room: Room, most: int) -> int:
    """Lodge until there are so many cases of this year."""
    number = ""
    while int(number[-6:] or 0) < most:
        _, number, _ = await lodged(room, PARCEL[room.speak.code])
    return int(number[2:6])


async def test_in_a_group_without_topics_what_is_read_of_a_case_leads_to_its_card(room: Room) -> None:
    agent = room.agent()
    _, number, card = await lodged(room, PARCEL[room.speak.code])
    asked = await agent.says(f"/case {number}")
    dossier = await agent.sees(room.speak("dossier", number=number, page=1, pages=1, lines="").splitlines()[0])
    assert dossier.reply_to == (asked.message_id if room.forum else card.message_id)


# --- similar ---------------------------------------------------------------------------------------------------------


async def test_what_solved_a_case_like_it_is_one_button_away(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    code = speak.code
    before, solved, _ = await lodged(room, LIKE[code])
    await closes(room, agent, before, solved, "We sent a new one. 已换新。")
    for _ in range(3):
        await lodged(room, PARCEL[code])
    _, number, card = await lodged(room, f"{LIKE[code]} {PARCEL[code]}")
    await agent.presses(speak("button-similar"), near=card)
    answer = await agent.sees(speak("similar", number=number, lines="").splitlines()[0])
    assert solved in answer.text
    assert "We sent a new one. 已换新。" in answer.text
    rated = speak("similar-rated", outcome=speak("outcome-partly"), score=1)
    assert rated in answer.text
    _, lonely, card = await lodged(room, "Zwölf Boxkämpfer jagen Viktor quer über den Deich.")
    await agent.presses(speak("button-similar"), near=card)
    await agent.sees(speak("similar-none", number=lonely))


# --- /queue and /mine ------------------------------------------------------------------------------------------------


async def test_open_cases_are_listed_by_the_time_left_and_filtered_by_buttons(room: Room) -> None:
    speak, agent = room.speak, room.agent(name="Qiu Lin")
    _, later, _ = await lodged(room, PARCEL[speak.code])
    _, urgent, card = await lodged(room, PARCEL[speak.code], "safety")
    await agent.presses(speak("button-take"), near=card)
    await room.shows(card, speak("state-taken", agent="Qiu Lin"))
    await agent.says("/mine")
    answer = await agent.sees(speak("queue-mine", name="Qiu Lin", count=1, lines="", waiting="").splitlines()[0])
    line = answer.text.splitlines()[1]
    assert line.startswith(f"{urgent} · S1 · ")
    assert line.endswith(f" · Qiu Lin · {speak('category-safety')}")
    assert later not in answer.text
    if room.forum:
        [url] = {entity["url"] for entity in answer.content["entities"] if entity["type"] == "text_link"}
        assert url == f"https://t.me/c/{str(room.desk.group.id)[4:]}/{card.thread_id}/{card.message_id}"
    else:
        assert not any(entity["type"] == "text_link" for entity in answer.content["entities"])
    messages = len(room.desk.group.messages())
    await agent.presses(speak("button-queue-unowned"), near=answer)
    await room.desk.telegram.until(lambda: answer.text.startswith(_head(speak, "queue-unowned")))
    assert urgent not in answer.text
    await agent.presses(speak("button-queue-overdue"), near=answer)
    await room.shows(answer, speak("queue-none-overdue"))
    await agent.presses(speak("button-queue-all"), near=answer)
    await room.desk.telegram.until(lambda: answer.text.startswith(_head(speak, "queue-all")))
    assert answer.text.splitlines()[1].startswith(urgent)
    assert speak("button-page-on", page=2) in labels(answer)
    await agent.presses(speak("button-page-on", page=2), near=answer)
    await room.desk.telegram.until(lambda: speak("button-page-back", page=1) in labels(answer))
    assert len(room.desk.group.messages()) == messages
    await agent.says("/queue")
    fresh = await agent.sees(_head(speak, "queue-all"))
    assert fresh.text.splitlines()[1].startswith(urgent)


def _head(speak: Speech, key: str) -> str:
    return speak(key, count=7, lines="", waiting="").partition("7")[0]


# --- canned replies --------------------------------------------------------------------------------------------------


async def test_a_canned_reply_goes_out_in_the_customers_language_as_the_agents_words(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    reader = Speech("zh-Hant")
    customer = room.desk.customer("怡君", "zh-hant")
    number = await lodge(customer, reader)
    card = await card_of(room.desk, number)
    command = await agent.says("/r checking", reply_to=card)
    words = await customer.sees(f"怡君 您好，我是{agent.user.name}。我正在查證 {number}，")
    zone = case_row(room.desk, number)["time_zone"]
    assert words.text.count(reader.moment(_moment(room, number), zone)) == 2  # in the reply, and as what comes next
    await agent.sees(speak("canned-sent", name="怡君", words="").splitlines()[0])
    await agent.sees_reaction(command, "👌")
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    edited = len(customer.received(ever=True))
    await agent.edits(command, "/r photo")
    await settled(room.desk)
    assert len(customer.received(ever=True)) == edited
    assert "查證" in words.text


async def test_a_button_shows_what_would_be_sent_and_one_more_tap_sends_it_once(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/r", reply_to=card)
    listed = await agent.sees(speak("canned-choose", name=customer.user.name))
    assert labels(listed) == [title(each, speak.code) for each in ("checking", "photo", "asked-shop")]
    assert labels(listed)[0] == {"en": "checking", "zh-Hans": "正在核实"}[speak.code]
    await agent.presses(labels(listed)[2], near=listed)
    await room.shows(listed, speak("canned-shop"))
    await agent.presses(speak("button-canned-back"), near=listed)
    await room.desk.telegram.until(lambda: title("checking", speak.code) in labels(listed))
    await agent.presses(title("photo", speak.code), near=listed)
    await room.shows(listed, speak("canned-preview", name=customer.user.name, words="").splitlines()[0])
    await settled(room.desk)
    words = default_policy().replies["photo"][speak.code].format(name=customer.user.name, number=number)
    assert not any(words in each.text for each in customer.received())
    await agent.presses(speak("button-canned-send"), near=listed)
    await customer.sees(words)
    await room.shows(listed, speak("canned-sent", name=customer.user.name, words="").splitlines()[0])
    await agent.sees_reaction(listed, "👌")
    assert labels(listed) == []
    case_id = case_row(room.desk, number)["id"]
    await agent.presses_data(listed, f"canned-send:{case_id}:photo")
    await agent.popup(speak("canned-sent-already"))


async def test_who_sends_a_reply_has_seen_it_with_their_own_name(room: Room) -> None:
    speak, agent, colleague = room.speak, room.agent(), room.agent(name="Ma Li")
    customer, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/r", reply_to=card)
    listed = await agent.sees(speak("canned-choose", name=customer.user.name))
    await agent.presses(title("checking", speak.code), near=listed)
    await room.shows(listed, agent.user.name)
    await colleague.presses(speak("button-canned-send"), near=listed)
    await colleague.popup(speak("canned-look-first"))
    await room.shows(listed, "Ma Li")
    assert case_row(room.desk, number)["owner_id"] == 0
    await colleague.presses(speak("button-canned-send"), near=listed)
    await customer.sees("Ma Li")


async def test_no_reply_goes_out_about_a_case_that_is_closed(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await lodged(room, PARCEL[speak.code], "safety")
    await settled(room.desk)
    await agent.says("/r photo", reply_to=card)
    await customer.sees(default_policy().replies["photo"][speak.code].format(name=customer.user.name, number=number))
    await closes(room, agent, customer, number, "We sent a new one. 已换新。")
    await agent.says("/r photo", reply_to=card)
    await agent.sees(speak("canned-case-over", number=number))


async def test_supervisors_write_replies_in_the_group_and_take_them_back(room: Room) -> None:
    speak, agent, boss = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    customer, number, card = await lodged(room, PARCEL[speak.code])
    await agent.says("/r+ late Sorry {name}")
    await agent.sees(speak("role-needed", role=Text("role-supervisor")))
    await boss.says("/r+ late Sorry {nmae}")
    known = listed(f"{{{each}}}" for each in ("name", "number", "agent", "by", "shop"))
    await boss.sees(speak("canned-strange-place", given="{nmae}", known=known))
    await boss.says("/r+ late")
    await boss.sees(speak("canned-how-add"))
    language = Text(f"language-{speak.code}")
    await boss.says("/r+ 迟到 {name}: {number} *late*\n{agent}")
    await boss.sees(speak("canned-added", given="迟到", language=language, words="").splitlines()[0])
    await agent.says("/r 迟到", reply_to=card)
    await customer.sees(f"{customer.user.name}: {number} *late*\n{agent.user.name}")
    words = await boss.says("A better one for {name}.")
    await boss.says("/r+ 迟到", reply_to=words)
    await boss.sees(speak("canned-added", given="迟到", language=language, words="").splitlines()[0])
    await agent.says("/r 迟到", reply_to=card)
    await customer.sees(f"A better one for {customer.user.name}.")
    await boss.says("/r- 迟到")
    await boss.sees(speak("canned-removed", given="迟到"))
    await agent.says("/r 迟到", reply_to=card)
    await agent.sees(speak("canned-unknown", given="迟到"))
    await boss.says("/r- photo")
    await boss.sees(speak("canned-of-policy", given="photo"))
    await boss.says(f"/r+ photo:{speak.telegram} Another photo, {{name}}?")
    await boss.sees(speak("canned-added", given="photo", language=language, words="").splitlines()[0])
    await agent.says("/r photo", reply_to=card)
    await customer.sees(f"Another photo, {customer.user.name}?")
    await boss.says("/r- photo")
    await boss.sees(speak("canned-restored", given="photo"))
    await agent.says("/r")
    shown = await agent.sees("checking")
    assert default_policy().replies["photo"][speak.code][6:20] in shown.text


async def test_a_reply_that_is_not_in_the_customers_language_is_not_sent(room: Room) -> None:
    speak, agent, boss = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    reader = Speech("zh-Hant")
    customer = room.desk.customer("怡君", "zh-hant")
    number = await lodge(customer, reader)
    await boss.says("/r+ own Hello {name}")
    await boss.sees("Hello {name}")
    await agent.says("/r own", reply_to=await card_of(room.desk, number))
    await agent.sees(
        speak("canned-language", given="own", language=Text("language-zh-Hant"), code="zh-Hant").splitlines()[0]
    )
    await settled(room.desk)
    assert not any("Hello" in each.text for each in customer.received())
    await boss.says("/r- own")
    await boss.sees(speak("canned-removed", given="own"))
    await until(lambda: not room.desk.bot.rows("select 1 from replies"))
