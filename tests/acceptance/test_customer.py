"""A customer whose complaint is lodged: follow-ups, several cases, where it stands, the language, the menus."""

from pathlib import Path

import pytest

from bot.profile import COMMANDS
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import begins, card_of, case_row, draft_row, lodge, resolves, settled, submits, taps
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

MINUTE = 60


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


async def _lodge_again(customer: Person, speak: Speech, category: str = "billing") -> str:
    await customer.starts()
    await customer.presses(speak("button-something-new"))
    await taps(customer, speak(f"category-{category}"))
    await customer.says(speak.story)
    for label in ("key-done", "key-skip", "key-here"):
        await taps(customer, speak(label))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
    return await submits(customer, speak)


def _thread(desk: Desk, card: Message) -> list[Message]:
    return [message for message in desk.group.messages(card.thread_id) if message is not card]


# --- follow-ups ------------------------------------------------------------------------------------------------------


async def test_whatever_follows_goes_to_the_open_case_with_a_reaction_and_no_words(
    hurried: Desk, speak: Speech
) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    card = await card_of(hurried, number)
    sent = [
        await customer.says("F-1 *stars* <b> & 😀"),
        await customer.sends_photo(caption="F-2"),
        *await customer.sends_album(3, caption="F-3"),
        await customer.sends_voice(),
        await customer.sends_video_note(),
        await customer.sends_location(),
        await customer.sends_document("bill.pdf"),
        await customer.sends_contact(),
    ]
    for message in sent:
        await customer.sees_reaction(message, "✍")
    await settled(hurried)
    assert hurried.telegram.calls_of("sendMessage", chat_id=customer.id)[-1].params["text"].count(number) == 1
    assert customer.received(ever=True)[-1].text.count(number) == 1  # the acknowledgement is still the last word
    relayed = _thread(hurried, card)
    assert sorted(message.kind for message in relayed if message.kind != "text") == sorted(
        ["photo"] * 4 + ["voice", "video_note", "location", "document", "contact"]
    )
    for words in ("F-1 *stars* <b> & 😀", "F-2", "F-3"):
        [copy] = [message for message in relayed if words in message.text]
        assert speak.customer in copy.text
        assert number in copy.text
    albums = [call for call in hurried.telegram.calls_of("sendMediaGroup")
              if call.params.get("message_thread_id") == card.thread_id]  # fmt: skip
    assert len(albums) == 1


async def test_what_cannot_be_passed_on_is_said_and_thanks_stay_between_us(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    card = await card_of(hurried, await lodge(customer, speak))
    await customer.sends_poll()
    await customer.sees(speak("not-evidence-case"))
    thanks = await customer.says({"en": "Thank you!", "zh-Hans": "好的，谢谢"}[speak.code])
    await customer.sees_reaction(thanks, "✍")
    sticker = await customer.sends_sticker()
    await customer.sees_reaction(sticker, "✍")
    await settled(hurried)
    assert _thread(hurried, card) == []


async def test_with_several_cases_it_is_asked_once_which_and_remembered(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    first = await lodge(customer, speak)
    second = await _lodge_again(customer, speak)
    message = await customer.says("W-1")
    await customer.sees(speak("which-case"))
    for number in (first, second):
        assert any(number in label for label in customer.buttons)
    more = await customer.sends_photo(caption="W-2")  # before an answer: it is held with the other
    await customer.sees_reaction(more, "✍")
    await customer.presses(first)
    await customer.sees(speak("about-passed-on", number=first))
    await customer.sees_reaction(message, "✍")
    again = await customer.says("W-3")
    await customer.sees_reaction(again, "✍")
    await settled(hurried)
    card, other = hurried.group.find(begins(first))[0], hurried.group.find(begins(second))[0]
    assert [words for each in _thread(hurried, card) for words in ("W-1", "W-2", "W-3") if words in each.text] == [
        "W-1", "W-2", "W-3",
    ]  # fmt: skip
    assert _thread(hurried, other) == []
    assert customer.transcript().count(speak("which-case")) == 1


async def test_after_a_while_it_is_asked_again_which_case(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer = _customer(desk, speak)
        first = await lodge(customer, speak)
        await _lodge_again(customer, speak)
        await customer.says("W-1")
        await customer.presses(first)
        await customer.sees(speak("about-passed-on", number=first))
        desk.telegram.push_clock(16 * MINUTE)
        await customer.says("W-2")
        await customer.sees(speak("which-case"))


async def test_what_was_written_can_begin_a_new_complaint_instead(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await lodge(customer, speak)
    await _lodge_again(customer, speak)
    await customer.says(speak.story + " N-1")
    await customer.sees(speak("which-case"))
    await customer.presses(speak("button-something-new"))
    await customer.sees(speak("greeting-kept"))
    await taps(customer, speak("category-other"))
    await customer.sees(speak.asks("wish"))
    assert "N-1" in str(draft_row(hurried, customer)["body"])


async def test_a_reply_to_a_message_goes_to_its_case_unasked(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    first = await lodge(customer, speak)
    second = await _lodge_again(customer, speak)
    card = await card_of(hurried, first)
    await agent.replies(card, "R-1")
    question = await customer.sees("R-1")
    answer = await customer.replies(question, "R-2")
    await customer.sees_reaction(answer, "✍")
    acknowledged = next(message for message in customer.received(ever=True) if second in message.text)
    await customer.replies(acknowledged, "R-3")
    await settled(hurried)
    assert [message.text for message in _thread(hurried, card) if "R-2" in message.text]
    other = hurried.group.find(begins(second))[0]
    assert [message.text for message in _thread(hurried, other) if "R-3" in message.text]
    assert speak("which-case") not in customer.transcript()
    # the agents see which of their messages was answered
    [copy] = [message for message in _thread(hurried, card) if "R-2" in message.text]
    assert hurried.group.chat.messages[copy.reply_to or 0].text == "R-1"


# --- where it stands -------------------------------------------------------------------------------------------------


async def test_cases_lists_all_and_case_shows_one(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.says("/cases")
    await customer.sees(speak("no-cases"))
    first = await lodge(customer, speak)
    second = await _lodge_again(customer, speak)
    await customer.says("/cases")
    listed = await customer.sees(second)
    assert first in listed.text
    assert speak("told-state-new") in listed.text
    await customer.presses(first)
    timeline = await customer.sees(speak("category-delivery"))
    assert timeline.text.startswith(first)
    assert len([each for each in timeline.content["entities"] if each["type"] == "date_time"]) == 2
    await customer.says("/case")
    assert (await customer.sees(second)).text.startswith(second)
    for argument in (first, first.lower(), str(int(first[-6:]))):
        await customer.says(f"/case {argument}")
        assert (await customer.sees(first)).text.startswith(first)
    await customer.says("/case C-2020-999999")
    await customer.sees(speak("case-unknown"))


async def test_details_are_added_from_the_timeline(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    first = await lodge(customer, speak)
    await _lodge_again(customer, speak)
    await customer.says(f"/case {first}")
    await customer.sees(speak("category-delivery"))
    await customer.presses(speak("button-add-details"))
    await customer.sees(speak("about-go-on", number=first))
    detail = await customer.says("D-1")
    await customer.sees_reaction(detail, "✍")
    await settled(hurried)
    card = hurried.group.find(begins(first))[0]
    assert [message for message in _thread(hurried, card) if "D-1" in message.text]


async def test_another_customers_number_is_unknown(hurried: Desk, speak: Speech) -> None:
    owner, stranger = _customer(hurried, speak), _customer(hurried, speak)
    number = await lodge(owner, speak)
    await lodge(stranger, speak)
    await stranger.says(f"/case {number}")
    await stranger.sees(speak("case-unknown"))


# --- languages and menus ---------------------------------------------------------------------------------------------


async def test_the_language_is_taken_from_telegram_and_changed_with_a_command(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    traditional = Speech("zh-Hant")
    await customer.says("/language")
    await customer.sees(speak("ask-language"))
    assert customer.buttons == ["English", "简体中文", "繁體中文"]
    await customer.presses("繁體中文")
    await customer.sees(traditional("language-changed"))
    await agent.presses(Speech("en")("button-take"), near=number)
    await customer.sees(traditional("case-taken", agent=agent.user.name, number=number))
    await settled(hurried)
    menu = hurried.telegram.world.profile.commands_for([{"type": "chat", "chat_id": customer.id}], speak.telegram[:2])
    assert [each["description"] for each in menu] == [traditional(f"command-{name}") for name in COMMANDS]
    assert case_row(hurried, number)["language"] == "zh-Hant"


@pytest.mark.parametrize(
    ("telegram", "code"),
    [("en-GB", "en"), ("de", "en"), ("zh-cn", "zh-Hans"), ("zh-tw", "zh-Hant"), ("zh-hk", "zh-Hant"), (None, "en")],
)
async def test_each_language_code_finds_its_language(hurried: Desk, telegram: str | None, code: str) -> None:
    customer = hurried.telegram.customer("Ann", language=telegram)
    await customer.starts()
    await customer.sees(Speech(code)("greeting"))


async def test_menus_and_descriptions_stand_in_each_language(hurried: Desk, speak: Speech) -> None:
    await settled(hurried)
    profile = hurried.telegram.world.profile
    telegram = {"en": "", "zh-Hans": "zh"}[speak.code]
    menu = profile.commands_for([{"type": "all_private_chats"}], telegram)
    assert [(each["command"], each["description"]) for each in menu] == [
        (name, speak(f"command-{name}")) for name in COMMANDS
    ]
    both = [speak] if speak.code == "en" else [speak, Speech("zh-Hant")]  # Telegram knows one Chinese: who reads either
    assert profile.descriptions[telegram] == "\n\n".join(each("bot-description") for each in both)
    assert profile.short_descriptions[telegram] == " / ".join(each("bot-short-description") for each in both)


async def test_who_reads_traditional_chinese_gets_a_menu_of_their_own(hurried: Desk) -> None:
    customer = hurried.customer("怡君", "zh-hant")
    await customer.starts()
    await customer.sees(Speech("zh-Hant")("greeting"))
    await settled(hurried)
    menu = hurried.telegram.world.profile.commands_for([{"type": "chat", "chat_id": customer.id}], "zh")
    assert menu[0]["description"] == Speech("zh-Hant")("command-start")


async def test_help_names_every_command_in_the_menu(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.says("/help")
    helped = await customer.sees(speak("help"))
    for name in set(COMMANDS) - {"help"}:
        assert f"/{name}" in helped.text


async def test_pushes_tell_of_taking_answering_asking_and_resolving(hurried: Desk, speak: Speech) -> None:
    customer, agent, staff = _customer(hurried, speak), hurried.agent(speak.agent), Speech("en")
    number = await lodge(customer, speak)
    card = await card_of(hurried, number)
    who = {"agent": agent.user.name, "number": number}
    await agent.presses(staff("button-take"), near=card)
    await customer.sees(speak("case-taken", **who))
    await agent.replies(card, "P-1")
    told = (await customer.sees("P-1")).text
    assert told.startswith(f"{speak('reply-header', **who)}\nP-1\n")
    before, _, after = speak("reply-footer", by="@").partition("@")  # by when there are more news
    assert told.splitlines()[-1].startswith(before)
    assert told.endswith(after)
    await agent.presses(staff("button-ask"), near=card)
    await agent.replies(await agent.sees(agent.user.name + ":"), "P-2?")
    assert (await customer.sees("P-2?")).text == "\n".join(
        [speak("question-header", **who), "P-2?", "", speak("question-footer")]
    )
    await customer.says("/case")
    assert speak("told-state-waiting", **who) in (await customer.sees(number)).text
    await resolves(hurried, agent, number, staff, "P-3.", "partly")
    resolved = await customer.sees("P-3.")
    assert resolved.text.startswith(f"{number}")
    assert speak("told-partly") in resolved.text
    assert [str(button["text"]) for row in resolved.buttons for button in row] == [
        speak("button-solved"), speak("button-unsolved"),
    ]  # fmt: skip
