"""Case work in the staff group: resolving, handing over, asking, noting, linking, opening again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.effects import Text
from flows.promises import resumed
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import (
    asks,
    card_of,
    case_row,
    default_policy,
    lodge,
    more,
    prompted,
    resolve_form,
    resolves,
    settled,
    until,
)
from tests.acceptance.test_agents import Room, room
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")
__all__ = ["room"]

HOUR = 3600


async def known(room: Room, name: str, status: str = "member") -> Person:
    """Somebody of the staff who has written a word in the group."""
    person = room.agent(status, name)
    await person.says("hello")
    await settled(room.desk)
    return person


def promised(desk: Desk, number: str) -> list[datetime]:
    query = "select due_at from promises where case_id = ? and kind != 'resolution' order by id"
    rows = desk.bot.rows(query, case_row(desk, number)["id"])
    return [datetime.fromisoformat(row["due_at"]).replace(tzinfo=UTC) for row in rows]


def told_at(desk: Desk, number: str) -> datetime:
    """When the newest promise of news was told."""
    query = "select told_at from promises where case_id = ? and kind != 'resolution' order by id desc limit 1"
    [row] = desk.bot.rows(query, case_row(desk, number)["id"])
    return datetime.fromisoformat(row["told_at"]).replace(tzinfo=UTC)


def happened(desk: Desk, number: str, kind: str) -> datetime:
    """When something of this kind happened."""
    [row] = desk.bot.rows("select at from events where case_id = ? and kind = ?", case_row(desk, number)["id"], kind)
    return datetime.fromisoformat(row["at"]).replace(tzinfo=UTC)


# --- resolving -------------------------------------------------------------------------------------------------------


async def test_the_form_says_what_is_chosen_and_keeps_the_sentence_until_the_last_tap(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    customer, number, card = await room.lodged()
    form = await resolve_form(desk, agent, number, speak)
    await agent.presses(speak("cause-defect"), near=form)
    chosen = speak("cause-defect")
    await agent.popup(speak("resolve-chosen-outcome", chosen=chosen))
    await agent.replies(form, "R-1.")
    again = await agent.sees(
        speak("resolve-missing-outcome", agent=agent.user.name, number=number, name=customer.user.name)
    )
    assert "R-1." not in customer.transcript()
    await agent.presses(speak("button-outcome-partly"), near=again)
    await agent.popup(speak("done-resolve"))
    told = await customer.sees("R-1.")
    assert speak("told-partly") in told.text
    row = case_row(desk, number)
    assert (row["state"], row["cause"], row["responsible"]) == ("resolved", "defect", "quality")
    quality = speak("department-quality")
    await room.shows(card, speak("card-cause", cause=speak("cause-defect"), department=quality))
    assert speak("cause-defect") not in customer.transcript()


async def test_another_department_can_be_responsible_than_the_cause_s(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    customer, number, _ = await room.lodged()
    form = await resolve_form(desk, agent, number, speak)
    responsible = speak("button-responsible", department=speak("department-billing"))
    for label in (speak("button-outcome-upheld"), speak("cause-defect"), responsible):
        await agent.presses(label, near=form)
        await agent.popup()
    await agent.replies(form, "R-2.")
    await customer.sees("R-2.")
    assert case_row(desk, number)["responsible"] == "billing"


# --- whose it is -----------------------------------------------------------------------------------------------------


async def test_a_case_is_handed_over_by_button_and_by_name(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    kim, maya = await known(room, "Kim Park"), await known(room, "Maya Brown")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
    await more(desk, agent, number, speak, "button-hand-over")
    await agent.presses("Maya Brown", near=await agent.sees(speak("ask-hand-over", number=number)))
    await agent.popup(speak("done-hand-to", agent="Maya Brown"))
    called = await maya.sees(speak("staff-handed-over", person="Maya Brown", number=number, agent=agent.user.name))
    assert any(each.get("user", {}).get("id") == maya.id for each in called.content["entities"])
    await customer.sees(speak("case-handed-over", agent="Maya Brown", number=number))
    await room.shows(card, speak("state-taken", agent="Maya Brown"))
    # who does not have it cannot give it away; who has it can, by name
    await agent.replies(card, "/handover Kim")
    await agent.sees(speak("stayed-owned", number=number, agent="Maya Brown", name=customer.user.name))
    await maya.replies(card, "/handover nobody here")
    names = (await maya.sees(speak("colleague-unknown", given="nobody here", names="").split("。")[0][:12])).text
    assert "Kim Park" in names
    await maya.replies(card, "/handover kim")
    await kim.sees(speak("staff-handed-over", person="Kim Park", number=number, agent="Maya Brown"))
    assert case_row(desk, number)["owner_id"] == kim.id


async def test_a_supervisor_takes_over_what_somebody_has(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    su = await known(room, "Su Lin", "administrator")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    await more(desk, su, number, speak, "button-take-over")
    await agent.sees(speak("staff-taken-over", person=agent.user.name, agent="Su Lin", number=number))
    await customer.sees(speak("case-handed-over", agent="Su Lin", number=number))
    assert case_row(desk, number)["owner_id"] == su.id
    await agent.presses_data(card, f"take-over:{case_row(desk, number)['id']}:")
    await agent.popup(speak("role-needed", role=speak("role-supervisor")))


# --- notes, findings, links ------------------------------------------------------------------------------------------


async def test_notes_and_findings_stay_here_and_read_as_a_record(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    customer, number, card = await room.lodged()
    await agent.replies(card, "/note N-1 rude on the phone")
    await room.shows(card, speak("card-notes", notes=1, findings=0))
    await more(desk, agent, number, speak, "button-note")
    note = await agent.replies(await prompted(desk, number, agent, "prompt-note", speak), "N-2")
    await agent.sees_reaction(note, "✍")
    await more(desk, agent, number, speak, "button-finding")
    form = await prompted(desk, number, agent, "prompt-finding", speak)
    for label in (
        speak("button-source", source=speak("source-record")),
        speak("button-asked", asked=speak("asked-partner")),
        speak("button-points", to=speak("department-delivery")),
    ):
        await agent.presses(label, near=form)
        await agent.popup()
    await agent.replies(form, "F-1 left at 1.2 kg")
    await room.shows(card, speak("card-notes", notes=2, findings=1))
    await agent.replies(card, "/record")
    record = await agent.sees(speak("record-line", at="", agent=agent.user.name, what="")[-8:].strip())
    for words in ("N-1 rude on the phone", "N-2", "F-1 left at 1.2 kg"):
        assert words in record.text
    assert speak("found-source", source=speak("source-record")) in record.text
    assert speak("found-attributed", to=speak("department-delivery")) in record.text
    await customer.says("/case")
    await customer.sees(number)
    for words in ("N-1", "N-2", "F-1"):
        assert words not in customer.transcript()


async def test_two_cases_are_linked_by_command_and_by_button(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    _, first, one = await room.lodged()
    _, second, two = await room.lodged()
    await agent.replies(one, f"/link {second}")
    await room.shows(one, speak("card-linked", numbers=second))
    await room.shows(two, speak("card-linked", numbers=first))
    _, third, three = await room.lodged()
    await more(desk, agent, third, speak, "button-link")
    prompt = await agent.sees(speak("prompt-link", agent=agent.user.name, number=third, name=""))
    await agent.replies(prompt, first.lower())
    await room.shows(three, speak("card-linked", numbers=first))
    await agent.replies(prompt, first)
    await agent.sees(speak("linked-already", number=third, other=first))
    await agent.replies(prompt, "the other one")
    await agent.sees(speak("link-how"))
    assert [case_row(desk, each)["state"] for each in (first, second, third)] == ["new"] * 3


# --- opened again ----------------------------------------------------------------------------------------------------


async def test_who_had_it_or_a_supervisor_opens_it_again(room: Room) -> None:
    speak, agent, desk = room.speak, room.agent(), room.desk
    other, su = room.agent(name="Kim Park"), room.agent("administrator", "Su Lin")
    customer, number, card = await room.lodged()
    await resolves(desk, agent, number, speak, "G-1.")
    await customer.sees("G-1.")
    await room.shows(card, speak("state-resolved", agent=agent.user.name))
    await other.replies(card, "/reopen let me")
    await other.sees(speak("reopen-whose", number=number))
    await more(desk, agent, number, speak, "button-open-again")
    customer.reads()
    await agent.replies(await prompted(desk, number, agent, "prompt-again", speak), "G-2 wrong sum")
    await until(lambda: case_row(desk, number)["state"] == "taken")
    opened = speak("case-reopened", number=number, agent=agent.user.name, by=speak.moment(promised(desk, number)[-1]))
    await customer.sees(opened)
    assert "G-2" not in customer.transcript()
    assert (case_row(desk, number)["state"], case_row(desk, number)["round"]) == ("taken", 2)
    await resolves(desk, agent, number, speak, "G-3.")
    await customer.sees("G-3.")
    await room.shows(card, speak("state-resolved", agent=agent.user.name))
    await su.replies(card, "/reopen G-4")
    words = Text("quoted", {"words": "G-4"})
    await agent.sees(speak("staff-opened-again-for", person=agent.user.name, agent="Su Lin", words=words))
    assert (case_row(desk, number)["owner_id"], len(promised(desk, number))) == (agent.id, 3)


# --- asking the customer ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("forum", "code"), [(True, "en"), (False, "zh-Hans")])
async def test_the_clock_stands_while_the_customer_is_asked(tmp_path: Path, forum: bool, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, forum=forum, language=code) as desk:
        monday = datetime(2027, 3, 8, 10, 0, 5, tzinfo=UTC)
        desk.telegram.push_clock(monday.timestamp() - desk.telegram.clock.now())
        customer, agent = desk.customer(speak.customer, speak.telegram), desk.agent(speak.agent)
        number = await lodge(customer, speak)
        await asks(desk, agent, number, speak, "A-1?")
        await customer.sees("A-1?")
        card = await card_of(desk, number)
        await desk.telegram.until(lambda: speak("card-paused") in card.text)
        desk.telegram.push_clock(23 * HOUR)
        await settled(desk)
        before = promised(desk, number)
        await customer.says("A-2.")
        told = await customer.sees(number)
        assert speak("answer-kept", agent=agent.user.name, number=number, by="")[:4] in told.text
        await settled(desk)
        [answer, first, second] = promised(desk, number)
        assert [answer, first] == before
        paused, resumes = happened(desk, number, "asked"), told_at(desk, number)
        rules = default_policy()
        left = resumed(rules, rules.severity["S3"].next_update, paused, first, resumes, rules.question.least)
        assert second == left >= first
        assert speak.moment(second) in told.text
        await desk.telegram.until(lambda: speak("card-paused") not in card.text)
        # another word is only passed on, and the reminder never comes
        customer.reads()
        more_words = await customer.says("A-3.")
        await customer.sees_reaction(more_words, "✍")
        desk.telegram.push_clock(25 * HOUR)
        await customer.does_not_see(speak("question-reminder", agent=agent.user.name, number=number, by="")[:12])
        assert len(promised(desk, number)) == 3
        assert case_row(desk, number)["state"] == "taken"


@pytest.mark.parametrize("code", ["en", "zh-Hans"])
async def test_who_leaves_with_two_waiting_cases_makes_each_customer_read_their_own_time(
    tmp_path: Path, code: str
) -> None:
    speak, other = Speech(code), Speech("zh-Hant")
    async with hurried_desk(tmp_path, forum=False, language=code) as desk:
        agent = desk.agent(speak.agent)
        customers = [desk.customer(each.customer, each.telegram) for each in (speak, other)]
        numbers = []
        for customer, language in zip(customers, (speak, other), strict=True):
            numbers.append(await lodge(customer, language))
            await asks(desk, agent, numbers[-1], speak, "A-1?")
            await customer.sees("A-1?")
        await settled(desk)
        for customer in customers:
            customer.reads()
        desk.telegram.world.leave(agent.id, desk.group.id)
        for customer, language, number in zip(customers, (speak, other), numbers, strict=True):
            told = await customer.sees(number)
            [*_, by] = promised(desk, number)
            words = language("case-put-back", number=number, agent=agent.user.name, by=language.moment(by))
            assert told.text == words
        await settled(desk)
        for customer, foreign in zip(customers, reversed(numbers), strict=True):
            assert foreign not in customer.transcript()


@pytest.mark.parametrize(("forum", "code"), [(True, "en"), (False, "zh-Hans")])
async def test_without_an_answer_the_case_is_reminded_of_then_closed_and_can_be_opened(
    tmp_path: Path, forum: bool, code: str
) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, forum=forum, language=code) as desk:
        customer, agent = desk.customer(speak.customer, speak.telegram), desk.agent(speak.agent)
        number = await lodge(customer, speak)
        await asks(desk, agent, number, speak, "A-1?")
        await customer.sees("A-1?")
        await settled(desk)
        customer.reads()
        desk.telegram.push_clock(24 * HOUR)
        await customer.sees(agent.user.name)
        customer.reads()
        desk.telegram.push_clock(4 * 24 * HOUR)
        closed = await customer.sees(button=speak("button-reopen"))
        assert number in closed.text
        row = case_row(desk, number)
        assert (row["state"], row["outcome"], row["paused_at"]) == ("closed", "no-answer", None)
        card = await card_of(desk, number)
        await desk.telegram.until(lambda: speak("card-no-answer") in card.text)
        await settled(desk)
        assert "survey" not in {
            each["key"].partition(":")[0] for each in desk.bot.rows("select key from timers where state = 'ready'")
        }
        await customer.presses(speak("button-reopen"))
        await customer.sees(speak("ask-reopen", number=number))
        await customer.says("A-4.")
        await until(lambda: case_row(desk, number)["state"] == "taken")
