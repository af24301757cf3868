"""Duty, load and leaving; roles that change; the names customers read. In a forum and, in Chinese, in a plain group."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.handlers.guide import usage
from bot.handlers.staff import COMMANDS
from flows.effects import Text
from tests.acceptance.conftest import Desk, hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, more, resolves, settled, until
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIMIT = 2


@dataclass(slots=True)
class Shift:
    """A staff group, and who works there."""

    desk: Desk
    speak: Speech

    def agent(self, name: str, status: str = "member") -> Person:
        return self.desk.telegram.agent(name, self.desk.group, language=self.speak.telegram, status=status)

    async def lodged(self) -> tuple[Person, str]:
        customer = self.desk.customer(self.speak.customer, self.speak.telegram)
        return customer, await lodge(customer, self.speak)

    async def goes(self, person: Person, command: str) -> None:
        """On or off duty."""
        await person.says(f"/{command}")
        await person.sees(person.user.name)

    async def belongs(self, number: str, person: Person | None) -> None:
        """Wait until the case is this person's, or nobody's."""
        await until(lambda: case_row(self.desk, number)["owner_id"] == (person.id if person else 0))


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def shift(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Shift]:
    forum, language = request.param
    folder = tmp_path_factory.mktemp("shift")
    rules = policy_file(folder, assign="true", load_limit=str(LIMIT), language=f'"{language}"')
    assigning = rules.rename(folder / "assigning.toml")
    async with hurried_desk(folder, forum=forum, language=language, POLICY_FILE=str(assigning)) as desk:
        yield Shift(desk, Speech(language))


async def test_a_new_case_goes_to_the_least_loaded_on_duty_and_the_others_wait_for_a_free_hand(shift: Shift) -> None:
    speak, li, mo = shift.speak, shift.agent("Li Wei"), shift.agent("Mo Ali")
    await shift.goes(li, "on")
    customer, first = await shift.lodged()
    await customer.sees(speak("case-taken", agent="Li Wei", number=first))
    ping = await li.sees(speak("staff-assigned", agent="Li Wei", number=first))
    assert any(each["type"] == "text_mention" for each in ping.content["entities"])
    await shift.goes(mo, "on")
    _, second = await shift.lodged()
    await shift.belongs(second, mo)
    _, third = await shift.lodged()
    await shift.belongs(third, li)  # as loaded as Mo, and without a new one for longer
    _, fourth = await shift.lodged()
    await shift.belongs(fourth, mo)
    _, fifth = await shift.lodged()
    _, sixth = await shift.lodged()
    await card_of(shift.desk, sixth)
    await settled(shift.desk)
    assert case_row(shift.desk, fifth)["owner_id"] == case_row(shift.desk, sixth)["owner_id"] == 0

    await li.says("/duty")
    for name in ("Li Wei", "Mo Ali"):
        await li.sees(speak("duty-line", name=name, count=2, since="|").partition("|")[0])
    card = await card_of(shift.desk, fifth)
    await li.presses(speak("button-take"), near=card)
    assert (await li.popup()).text == speak("load-full", limit=LIMIT)

    await resolves(shift.desk, li, first, speak, "Refunded.")  # a free hand: the oldest comes
    await shift.belongs(fifth, li)
    await shift.goes(mo, "off")
    await more(shift.desk, mo, second, speak, "button-put-back")
    await shift.belongs(second, None)  # Li is full, Mo has gone
    for number in (second, sixth):
        assert case_row(shift.desk, number)["state"] == "new"
    await resolves(shift.desk, li, third, speak, "Refunded.")
    await shift.belongs(second, li)  # lodged before the sixth
    await shift.goes(li, "off")


async def test_who_leaves_leaves_the_cases_to_all_and_the_supervisors_hear_it(shift: Shift) -> None:
    speak, gone, sue = shift.speak, shift.agent("Gone Girl"), shift.agent("Sue Per", "administrator")
    await sue.says("/whoami")
    await sue.sees("Sue Per")
    customer, number = await shift.lodged()
    card = await card_of(shift.desk, number)
    await gone.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Gone Girl", number=number))
    sue.reads()
    shift.desk.telegram.world.leave(gone.id, shift.desk.group.id)
    await sue.sees(speak("staff-owner-left", people="Sue Per", agent="Gone Girl", numbers=number))
    await shift.belongs(number, None)
    await shift.desk.telegram.until(lambda: speak("state-new") in card.text)


async def test_with_duty_off_nothing_comes_by_itself(shift: Shift) -> None:
    _, number = await shift.lodged()
    await card_of(shift.desk, number)
    await settled(shift.desk)
    assert case_row(shift.desk, number)["owner_id"] == 0


async def test_what_waited_comes_to_who_goes_on_duty(shift: Shift) -> None:
    waiting = [row["number"] for row in shift.desk.bot.rows("select number from cases where state = 'new' order by id")]
    assert waiting
    early = shift.agent("Early Bird")
    await shift.goes(early, "on")
    await shift.belongs(waiting[0], early)
    await shift.goes(early, "off")


# --- roles -----------------------------------------------------------------------------------------------------------


async def test_a_change_of_rights_counts_from_the_next_update_on(shift: Shift) -> None:
    speak, person, world = shift.speak, shift.agent("Pro Moted"), shift.desk.telegram.world
    customer, number = await shift.lodged()
    card = await card_of(shift.desk, number)
    needed = speak("role-needed", role=Text("role-supervisor"))

    async def holds(reason: str, answer: str) -> None:
        await person.replies(card, f"/hold {reason}")
        await person.sees(answer)

    await holds("one", needed)
    world.set_member(shift.desk.group.id, person.id, "administrator")
    await holds("two", speak("staff-held", agent="Pro Moted", number=number, reason="two"))
    world.set_member(shift.desk.group.id, person.id, "member")
    await holds("three", needed)
    world.set_member(shift.desk.group.id, person.id, "kicked")
    await settled(shift.desk)
    before = case_row(shift.desk, number)
    await person.presses_data(card, f"take:{before['id']}:")
    assert (await person.popup()).text == speak("staff-only")
    world.join(person.id, shift.desk.group.id, quietly=False)
    await person.replies(card, "B-1: back again")
    await customer.sees("B-1: back again")


# --- names -----------------------------------------------------------------------------------------------------------


async def test_customers_read_the_name_that_somebody_chose(shift: Shift) -> None:
    speak, person = shift.speak, shift.agent("Real Name")
    customer, number = await shift.lodged()
    await person.replies(await card_of(shift.desk, number), "N-1")
    await customer.sees("N-1")
    await person.says("/alias 小 晴")
    await person.sees(speak("alias-set", person="Real Name", name="小 晴"))
    await person.replies(await card_of(shift.desk, number), "N-2")
    await customer.sees(speak("reply-header", agent="小 晴", number=number))
    await customer.says(f"/case {number}")
    assert "小 晴" in (await customer.sees(speak("told-state-taken", agent="小 晴"))).text
    assert "小 晴" in (await card_of(shift.desk, number)).text


async def test_supervisors_name_others_and_nobody_else_does(shift: Shift) -> None:
    speak, sue, other = shift.speak, shift.agent("Sue Nym", "administrator"), shift.agent("Other One")
    name = other.user.username
    await sue.says(f"/alias @{name} Olive")
    await sue.sees(speak("alias-unknown", name=f"@{name}"))
    await other.says("/whoami")
    await other.sees("Other One")
    await other.says(f"/alias @{sue.user.username} Nobody")
    await other.sees(speak("role-needed", role=Text("role-supervisor")))
    await sue.says(f"/alias @{name} Olive")
    await sue.sees(speak("alias-set", person="Other One", name="Olive"))
    await sue.says("/alias Olive")
    await sue.sees(speak("alias-taken", name="Olive"))
    await sue.says("/alias")
    await sue.sees(speak("alias-how", name="Sue Nym", limit=64))


# --- help ------------------------------------------------------------------------------------------------------------


async def test_help_shows_what_somebody_may_do(shift: Shift) -> None:
    speak, agent, boss = shift.speak, shift.agent("Ag Ent"), shift.agent("Bo Ss", "administrator")
    await agent.says("/help")
    seen = (await agent.sees(speak("staff-help"))).text
    assert speak("usage-transfer") in seen
    assert speak("usage-hold") not in seen
    await boss.says("/help")
    seen = (await boss.sees(speak("staff-help"))).text
    for name in set(COMMANDS) - {"help", "start", "escalate", "holding"}:
        assert speak(usage(name).key) in seen, name
    assert speak("usage-holding") not in seen  # no rule of this policy asks for such a response


async def test_anonymous_administrators_are_asked_who_they_are_and_channels_are_ignored(shift: Shift) -> None:
    speak, boss, world = shift.speak, shift.agent("Anon Ymous", "administrator"), shift.desk.telegram.world
    await boss.says("/on", anonymous=True)
    await boss.sees(speak("anonymous-admin"))
    channel = world.add_channel("News")
    await settled(shift.desk)
    calls = shift.desk.group.calls()
    world.say_as_channel(channel.id, shift.desk.group.id, "/help")
    await settled(shift.desk)
    assert shift.desk.group.calls() == calls


async def test_without_the_policy_nobody_is_given_anything(tmp_path: Path) -> None:
    async with hurried_desk(tmp_path) as desk:
        plain = Shift(desk, Speech("en"))
        await plain.goes(plain.agent("Li Wei"), "on")
        _, number = await plain.lodged()
        await card_of(desk, number)
        await settled(desk)
        assert case_row(desk, number)["owner_id"] == 0
