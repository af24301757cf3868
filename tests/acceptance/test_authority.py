"""Nobody but the staff can do anything to a case, whatever an app sends; each attempt is answered with a sentence."""

import json
import random
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, resolves, settled, until
from tests.simulator.puppet import Person
from tests.simulator.records import Message
from tests.simulator.registry import CHANNEL_BOT

pytestmark = pytest.mark.asyncio(loop_scope="module")

STATE = ("cases", "events", "promises", "cards", "timers", "drafts")
MUTATIONS = 300
SEED = 20_261_121


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=[True, False], ids=["forum", "group"])
async def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    async with hurried_desk(tmp_path_factory.mktemp("place"), forum=request.param) as desk:
        yield desk


STAFF = Speech("en")


def _state(desk: Desk) -> str:
    """Everything that a press could change."""
    return json.dumps([desk.bot.rows(f"select * from {table} order by 1") for table in STATE], default=str)


async def _lodged(desk: Desk, speak: Speech) -> tuple[Person, str, Message, int]:
    customer = desk.customer(speak.customer, speak.telegram)
    number = await lodge(customer, speak)
    card = await card_of(desk, number)
    await settled(desk)
    return customer, number, card, int(case_row(desk, number)["id"])


def _staff_data(case_id: int) -> list[str]:
    actions = ("take", "put-back", "ask", "resolve", "choose", "language")
    return [f"{action}:{case_id}:{value}" for action in actions for value in ("", "resolve.outcome.upheld", "zh-Hant")]


async def test_staff_buttons_do_nothing_in_a_customers_own_chat(place: Desk, speak: Speech) -> None:
    customer, _, _, case_id = await _lodged(place, speak)
    own = customer.received(ever=True)[-1]
    before = _state(place)
    for data in _staff_data(case_id):
        if data.startswith("language") and data.endswith("zh-Hant"):
            continue  # a customer may choose their own language
        await customer.presses_data(own, data)
        popup = await customer.popup()
        assert (popup.text, popup.alert) == (speak("customer-button-forged"), True)
    assert _state(place) == before


async def test_an_outsider_can_do_nothing_to_the_cards(place: Desk, speak: Speech) -> None:
    _, _, card, case_id = await _lodged(place, speak)
    outsider = place.customer("Eve", speak.telegram)
    before = _state(place)
    for data in _staff_data(case_id):
        await outsider.presses_data(card, data)
        popup = await outsider.popup()
        assert popup.text in (speak("staff-only"), speak("button-forged"))
        assert popup.alert
    assert _state(place) == before


async def test_customers_cannot_touch_each_others_cases(place: Desk, speak: Speech) -> None:
    owner, number, _, case_id = await _lodged(place, speak)
    agent = place.agent(speak.agent)
    await resolves(place, agent, number, STAFF, "X-1.")
    await owner.sees("X-1.")
    stranger, _, _, _ = await _lodged(place, speak)
    own = stranger.received(ever=True)[-1]
    await settled(place)
    before = _state(place)
    for data in ("solved:{}:1.", "unsolved:{}:1.", "score:{}:1.5", "no-comment:{}:1.", "show:{}:", "about:{}:"):
        await stranger.presses_data(own, data.format(case_id))
        assert (await stranger.popup()).text == speak("customer-button-forged")
    assert _state(place) == before
    assert number not in stranger.transcript()


async def test_another_group_gets_nowhere(place: Desk, speak: Speech) -> None:
    _, number, card, case_id = await _lodged(place, speak)
    other = place.telegram.supergroup("Elsewhere")
    eve = place.telegram.agent("Eve", other, language=speak.telegram)
    world = place.telegram.world
    planted = world.post(other.chat, world.bot, "text", {"text": card.text}, reply_markup=card.reply_markup)
    before, calls = _state(place), len(place.telegram.calls_of())
    for data in _staff_data(case_id):
        await eve.presses_data(planted, data)
        assert (await eve.popup()).text == speak("button-forged")
    await eve.replies(planted, f"{number} G-1")
    await eve.says("/help")
    await settled(place)
    assert _state(place) == before
    answers = [call for call in place.telegram.calls_of()[calls:] if call.method != "answerCallbackQuery"]
    assert [call.method for call in answers if call.params.get("chat_id") == other.id] == []


async def test_three_hundred_mutated_buttons_change_nothing(place: Desk, speak: Speech) -> None:
    customer, _, card, case_id = await _lodged(place, speak)
    outsider = place.customer("Eve", speak.telegram)
    await outsider.starts()
    await outsider.sees(speak("greeting"))
    own = customer.received(ever=True)[-1]
    await settled(place)
    chance = random.Random(SEED)
    before = _state(place)
    queries: dict[str, str] = {}
    for _ in range(MUTATIONS // 2):
        data = _mutated(chance, chance.choice(_staff_data(case_id)))
        queries[await customer.presses_data(own, data)] = data
        queries[await outsider.presses_data(card, data)] = data
    await settled(place, within=60)
    await until(lambda: queries.keys() <= {popup.id for popup in place.telegram.world.popups})
    told = {popup.id: popup for popup in place.telegram.world.popups}
    for query, data in queries.items():
        assert told[query].text, data
        assert told[query].alert, data
    assert _state(place) == before


def _mutated(chance: random.Random, data: str) -> str:
    """Staff data with a few characters changed, and never a language that a customer may choose."""
    characters = list(data.replace("language", "languagf"))
    for _ in range(chance.randint(0, 4)):
        at = chance.randrange(len(characters) + 1)
        what = chance.choice("0123456789:.-abcz٣²①\x00\n'\";%😀中")
        match chance.randrange(3):
            case 0:
                characters.insert(at, what)
            case 1 if at < len(characters):
                characters[at] = what
            case _ if at < len(characters):
                del characters[at]
    return "".join(characters) or "-"


async def test_an_agents_app_cannot_invent_cases_or_actions(place: Desk) -> None:
    _, _, card, case_id = await _lodged(place, STAFF)
    agent = place.agent()
    before = _state(place)
    for data in (
        "take:99999999999:", "take:0:", "take", "take:-1:", "take:²:", "delete:1:", f"close:{case_id}:",
        f"choose:{case_id}:resolve.outcome.free-money", f"choose:{case_id}:",
        f"solved:{case_id}:1.", "language:0:tlh", "x" * 64,
    ):  # fmt: skip
        await agent.presses_data(card, data)
        popup = await agent.popup()
        assert popup.text, data
        assert popup.alert, data
    assert _state(place) == before


async def test_who_writes_as_the_group_is_told_so_and_the_customer_hears_nothing(place: Desk, speak: Speech) -> None:
    customer, number, card, _ = await _lodged(place, speak)
    supervisor = place.telegram.agent("Su Lin", place.group, status="administrator")
    before = _state(place)
    await supervisor.says("anonymous-1", reply_to=card, anonymous=True)
    await supervisor.sees(STAFF("anonymous-admin"))
    await settled(place)
    assert _state(place) == before
    assert "anonymous-1" not in customer.transcript()
    # the same person's press shows who they are
    await supervisor.presses(STAFF("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Su Lin", number=number))


async def test_channels_get_nowhere(place: Desk, speak: Speech) -> None:
    customer, number, card, _ = await _lodged(place, speak)
    world = place.telegram.world
    channel = world.add_channel("News")
    before = _state(place)
    world.channel_post(channel.id, f"{number} channel-1")
    world.say_as_channel(channel.id, place.group.id, f"{number} channel-2", thread_id=card.thread_id)
    world.post(card.chat, CHANNEL_BOT, "text", {"text": "channel-3"}, sender_chat=channel, reply_to=card.message_id)
    await settled(place)
    assert _state(place) == before
    assert "channel-" not in customer.transcript()


async def test_who_has_left_the_group_can_do_nothing_any_more(place: Desk, speak: Speech) -> None:
    customer, number, card, _ = await _lodged(place, speak)
    agent = place.agent("Gone Girl")
    reply = await agent.replies(card, "L-1")
    await customer.sees("L-1")
    await agent.sees_reaction(reply, "👌")
    place.telegram.world.leave(agent.id, place.group.id)
    await settled(place)
    before = _state(place)
    for label in ("put-back", "resolve", "ask"):
        await agent.presses_data(card, f"{label}:{case_row(place, number)['id']}:")
        assert (await agent.popup()).alert
    await settled(place)
    assert _state(place) == before
    # what they wrote before they left is not theirs to change any more
    world = place.telegram.world
    world.replace_content(reply, "text", {"text": "L-2"})
    world.emit_message("edited_message", reply)
    await settled(place)
    assert "L-2" not in customer.transcript()
    assert _state(place) == before
