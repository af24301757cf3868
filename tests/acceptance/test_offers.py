"""Offers by story: made, allowed, chosen, done and chased, in a forum in English and a plain group in Chinese."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.effects import Amount, Text
from tests.acceptance import test_agents
from tests.acceptance.conftest import hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, resolves, settled, until
from tests.acceptance.test_agents import Room
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")
room = test_agents.room
HOUR = 3600
DOTS = dict.fromkeys(("options", "name", "number", "reason"), "…")


def priced(room: Room, minor: int, remedy: str = "refund") -> str:
    """A remedy with its amount, as people read it."""
    return room.speak("grant-amount", remedy=Text(f"remedy-{remedy}"), amount=Amount(minor, "GBP"))


def state(room: Room, number: str) -> str:
    return str(room.desk.bot.rows("select offer->>'state' as state from cases where number = ?", number)[0]["state"])


def ledger(room: Room, number: str) -> list[tuple[object, ...]]:
    rows = room.desk.bot.rows(
        "select ledger.* from ledger join cases on cases.id = case_id where number = ? order by ledger.id", number
    )
    return [(row["kind"], row["remedy"], row["minor"], row["currency"], row["allowed_role"]) for row in rows]


async def commands(agent: Person, card: Message, words: str) -> Message:
    """A command of the staff, as a reply to the card."""
    return await agent.replies(card, words)


async def test_an_offer_above_the_limit_from_the_form_to_done(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    await settled(room.desk)
    before = room.desk.group.calls()
    # the form: a tap, then the amount as a reply, in the words of the group's language
    await agent.presses(speak("button-offer"), near=card)
    form = await agent.sees(button=speak("button-propose"))
    await agent.presses(speak("remedy-apology"), near=form)
    assert speak("remedy-apology") in (await agent.popup()).text
    written = {"en": "refund 80", "zh-Hans": "退款80"}[speak.code]
    await agent.replies(form, written)
    request = await supervisor.sees(button=speak("button-approve"))
    assert priced(room, 8000) in request.text
    customer.reads()
    await customer.does_not_see("")
    # it waits for the supervisor, and for no agent
    calls = room.desk.group.calls()
    waits = speak("pending-approvals", count=1, lines="").splitlines()[0]
    await supervisor.says("/mine")
    assert number in (await supervisor.sees(waits)).text.partition(waits)[2]
    await agent.says("/mine")
    assert waits not in (await agent.sees(number)).text
    await settled(room.desk)
    before += room.desk.group.calls() - calls
    # nobody approves their own, and no agent anybody's
    other = room.agent(name="Kim Park")
    await other.presses(speak("button-approve"), near=request)
    assert (await other.popup(speak("role-needed", role=Text("role-supervisor")))).alert
    await supervisor.presses(speak("button-approve"), near=request)
    offered = await customer.sees(priced(room, 8000))
    assert customer.buttons == [priced(room, 8000), speak("remedy-apology"), speak("button-offer-none")]
    await room.shows(
        request, speak("approval-approved", by="Su Lin", options="", name="", number="", agent="")[:8].strip()
    )
    assert request.buttons == []
    await room.shows(card, "Su Lin")
    # nothing by accident
    await customer.presses(priced(room, 8000), near=offered)
    await customer.sees(speak("offer-sure", option=priced(room, 8000), number=number))
    await customer.presses(speak("button-offer-back"))
    again = await customer.sees(priced(room, 8000), button=speak("button-offer-none"))
    await customer.presses(priced(room, 8000), near=again)
    await customer.sees(button=speak("button-offer-yes"))
    await customer.presses(speak("button-offer-yes"))
    told = await customer.sees(speak("offer-accepted", number=number, lines="…").split("…")[0].strip())
    due = datetime.fromisoformat(
        room.desk.bot.rows("select remedies->0->>'due_at' as due from cases where number = ?", number)[0]["due"]
    )
    assert speak.moment(due) in told.text
    await agent.sees(
        speak("staff-offer-accepted", agent=agent.user.name, name=customer.user.name, lines="…").split("…")[0].strip()
    )
    done = speak("button-done", remedy=priced(room, 8000))
    await room.desk.telegram.until(lambda: done in [each["text"] for row in card.buttons for each in row])
    await agent.presses(done, near=card)
    await agent.popup(speak("done-fulfilled"))
    await customer.sees(speak("fulfilled-refund", number=number, amount=Amount(8000, "GBP")))
    await settled(room.desk)
    assert done not in [each["text"] for row in card.buttons for each in row]
    calls = room.desk.group.calls() - before
    print(f"group calls for an offer by form, with approval, accepted and done: {calls}")
    assert calls <= 7
    assert ledger(room, number) == [
        ("offered", "refund", 8000, "GBP", "supervisor"),
        ("offered", "apology", 0, "", "supervisor"),
        ("accepted", "refund", 8000, "GBP", "supervisor"),
        ("fulfilled", "refund", 8000, "GBP", "supervisor"),
    ]
    await customer.says("/mydata")
    await customer.sees(kind="document")
    await commands(agent, card, f"/ledger {number}")
    lines = await agent.sees(f"{number}/1")
    assert lines.text.count(priced(room, 8000)) == 3
    # what was granted counts: twenty more is above the agent's fifty
    await commands(agent, card, "/offer refund 20")
    await supervisor.sees(button=speak("button-approve"))
    assert state(room, number) == "waiting"
    await agent.presses(speak("button-take-back"))
    await room.desk.telegram.until(lambda: state(room, number) == "withdrawn")
    # the decision names it
    await resolves(room.desk, agent, number, speak, "R-1.")
    page = await customer.sees(kind="document")
    assert page is not None
    files = room.desk.bot.rows("select body->'file'->>'text' as page from outbox where body->'file' is not null")
    pages = [str(row["page"]) for row in files if priced(room, 8000) in str(row["page"])]
    assert len(pages) >= 2  # everything that is kept, and the decision


async def test_a_command_does_it_in_one_message_and_the_customer_declines(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    sent = await commands(agent, card, "/offer refund 24,90 | replacement")
    await agent.sees_reaction(sent, "👌")
    await customer.sees(priced(room, 2490))
    await room.shows(card, speak("state-taken", agent=agent.user.name))
    # a word of consent accepts nothing
    word = await customer.says({"en": "ok", "zh-Hans": "好的"}[speak.code])
    await customer.sees_reaction(word, "✍")
    await customer.sees(button=speak("button-offer-none"))
    assert state(room, number) == "open"
    # nobody resolves over an open offer
    await agent.presses(speak("button-resolve"), near=card)
    assert (await agent.popup(speak("offer-unanswered", name=customer.user.name, number=number))).alert
    await customer.presses(speak("button-offer-none"))
    again = speak("declined-by", by="@").strip("*").partition("@")
    asked = await customer.sees(speak("offer-declined", agent=agent.user.name, number=number, again="").strip())
    assert all(piece.strip("* ") in asked.text for piece in (again[0], again[2]))
    await customer.sees(button=speak("button-escalate-supervisor"))
    await agent.sees(
        speak("staff-offer-declined", agent=agent.user.name, name=customer.user.name, options="…").split("…")[0]
    )
    await customer.says("W-1 31.50")
    await agent.sees("W-1 31.50")
    assert case_row(room.desk, number)["declined"] == 1
    # the old message's buttons say so
    offered = await customer.sees(priced(room, 2490), ever=True)
    await customer.presses_data(offered, f"offer-yes:{case_row(room.desk, number)['id']}:1.1")
    assert (await customer.popup(speak("offer-over", number=number))).alert
    assert ledger(room, number)[-1][0] == "declined"


async def test_what_cannot_be_read_is_asked_for_again_and_never_reaches_the_customer(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, _, card = await room.lodged()
    await agent.presses(speak("button-offer"), near=card)
    form = await agent.sees(button=speak("button-propose"))
    customer.reads()
    wrong = await agent.replies(form, "24.9.0")
    asked = await agent.sees("24.9.0")
    assert wrong.message_id != asked.message_id
    await agent.replies(asked, "refund 24.905")
    asked = await agent.sees("24.905")
    await agent.replies(asked, "24.90")
    await customer.sees(priced(room, 2490))
    assert "24.9.0" not in customer.transcript()
    assert "24.905" not in customer.transcript()
    # a command that cannot be read is answered where it was sent
    other, second, other_card = await room.lodged()
    await commands(agent, other_card, "/offer kiss")
    await agent.sees("kiss")
    assert state(room, second) in ("none", None, "None")
    assert "kiss" not in other.transcript()


async def test_a_rejection_has_a_reason_which_only_the_maker_reads(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    customer, number, card = await room.lodged()
    await commands(agent, card, "/offer refund 80")
    request = await supervisor.sees(button=speak("button-reject"))
    customer.reads()
    await supervisor.replies(request, "J-1")
    hint = await supervisor.sees(speak("reject-first"))
    await supervisor.replies(hint, "J-0")  # a reply to a notice stays in the group as well
    await supervisor.sees(speak("stayed-here"))
    await supervisor.presses(speak("button-reject"), near=request)
    await supervisor.popup(speak("reject-why"))
    await supervisor.replies(request, "J-2")
    told = await agent.sees(speak("offer-rejected", agent=agent.user.name, by="Su Lin", **DOTS).split("…")[0])
    assert "J-2" in told.text
    await agent.replies(told, "J-3")
    await agent.sees(speak("stayed-here"))
    await room.desk.telegram.until(lambda: request.buttons == [])
    await customer.does_not_see("")
    assert "J-" not in customer.transcript()
    assert (state(room, number), ledger(room, number)) == ("rejected", [])


async def test_forged_buttons_grant_nothing(room: Room) -> None:
    speak, agent = room.speak, room.agent()
    customer, number, card = await room.lodged()
    await commands(agent, card, "/offer refund 80")
    request = await agent.sees(button=speak("button-approve"))
    case_id = case_row(room.desk, number)["id"]
    await settled(room.desk)
    rows = room.desk.bot.rows("select offer, remedies, state from cases where number = ?", number)
    stranger = room.customer()
    await stranger.starts()
    places = ((agent, request), (customer, customer.received(ever=True)[-1]), (stranger, await stranger.sees("")))
    for person, place in places:
        for data in (
            f"approve:{case_id}:1", f"approve:{case_id}:", f"offer-yes:{case_id}:1.1", f"offer-pick:{case_id}:1.1",
            f"done:{case_id}:1", f"agree:{case_id}:1.1", f"turn-down:{case_id}:1", f"propose:{case_id}:refund 1",
        ):  # fmt: skip
            await person.presses_data(place, data)
            popup = await person.popup()
            assert popup.text, data
            assert popup.alert, data
    await settled(room.desk)
    assert room.desk.bot.rows("select offer, remedies, state from cases where number = ?", number) == rows
    assert ledger(room, number) == []


async def test_time_is_told_before_and_at_and_what_is_late_is_chased(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.agent(), room.agent("administrator", "Su Lin")
    await supervisor.says("/whoami")
    await supervisor.sees("Su Lin")
    customer, number, card = await room.lodged()
    other, second, second_card = await room.lodged()
    await commands(agent, card, "/offer refund 24.90")
    await customer.sees(priced(room, 2490))
    await commands(agent, second_card, "/offer refund 10")
    await other.sees(priced(room, 1000))
    await other.presses(priced(room, 1000))
    await other.sees(button=speak("button-offer-yes"))
    await other.presses(speak("button-offer-yes"))
    accepted = await other.sees(priced(room, 1000))
    assert accepted is not None
    await settled(room.desk)

    def moment(column: str) -> datetime:
        query = f"select remedies->0->>'{column}' as at from cases where number = ?"
        return datetime.fromisoformat(room.desk.bot.rows(query, second)[0]["at"]).astimezone(UTC)

    def ahead(to: datetime) -> int:
        now = datetime.fromtimestamp(room.desk.telegram.clock.now(), UTC)
        return int((to - now + timedelta(seconds=2)).total_seconds())

    due = moment("due_at")
    room.desk.telegram.push_clock(ahead(moment("remind_at")))
    words = {"en": "2 the bank is closed", "zh-Hans": "2 银行放假"}[speak.code]
    chases = re.compile(rf"{second}.*{words}", re.DOTALL)
    soon = await agent.sees(chases)
    await agent.replies(soon, words)
    told = await other.sees(words[2:])
    later = moment("due_at")
    assert later > due
    assert speak.moment(later) in told.text
    room.desk.telegram.push_clock(ahead(later))
    late = await supervisor.sees(re.compile(rf"Su Lin.*{chases.pattern}", re.DOTALL))
    # the other customer's offer ends meanwhile, or is about to
    await settled(room.desk)
    room.desk.telegram.push_clock(7 * 24 * HOUR)
    await customer.sees(speak("offer-expired", number=number, options=priced(room, 2490)))
    assert state(room, number) == "expired"
    # nobody has told these customers anything for days: the cases have gone up
    await supervisor.presses(speak("button-done", remedy=priced(room, 1000)), near=late)
    await other.sees(speak("fulfilled-refund", number=second, amount=Amount(1000, "GBP")))


@pytest.mark.parametrize(("forum", "code"), [(True, "en"), (False, "zh-Hans")])
async def test_a_whole_life_with_an_offer_costs_the_group_few_calls(tmp_path: Path, forum: bool, code: str) -> None:
    async with hurried_desk(tmp_path, forum=forum, language=code) as desk:  # nothing else happens there
        steps = await calls_of_a_life(Room(desk, Speech(code), forum))
    print(f"group calls in {'a forum' if forum else 'a plain group'}: {steps}, together {sum(steps.values())}")
    assert sum(steps.values()) <= 14


async def calls_of_a_life(room: Room) -> dict[str, int]:
    """From the first word to the rating: how many calls each step costs the group."""
    speak, agent, supervisor, desk = room.speak, room.agent(), room.agent("administrator", "Su Lin"), room.desk
    await settled(desk)
    before, steps = desk.group.calls(), dict[str, int]()

    async def counted(name: str) -> None:
        await settled(desk)
        steps[name] = desk.group.calls() - before - sum(steps.values())

    customer, number, card = await room.lodged()
    await counted("lodged")
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
    await counted("taken")
    for words in ("W-1.", "W-2.", "W-3."):
        await agent.replies(card, words)
        await customer.sees(words)
    await counted("three replies")
    await agent.presses(speak("button-offer"), near=card)
    form = await agent.sees(number, button=speak("button-propose"))
    await agent.replies(form, {"en": "refund 80", "zh-Hans": "退款80"}[speak.code])
    request = await supervisor.sees(number, button=speak("button-approve"))
    await supervisor.presses(speak("button-approve"), near=request)
    await customer.presses(priced(room, 8000), near=await customer.sees(priced(room, 8000)))
    await customer.sees(button=speak("button-offer-yes"))
    await customer.presses(speak("button-offer-yes"))
    await until(lambda: state(room, number) == "accepted")
    await counted("offer, approval, accepted")
    await resolves(desk, agent, number, speak, "W-4.")
    await customer.sees("W-4.")
    await counted("resolved")
    await customer.presses(speak("button-solved"))
    await customer.presses("5")
    await customer.presses(speak("button-no-comment"))
    await until(lambda: case_row(desk, number)["state"] == "closed")
    await counted("rated")
    return steps


@pytest.mark.parametrize("code", ["en", "zh-Hans"])
async def test_where_no_manager_is_known_it_is_said_how_one_becomes_known(tmp_path: Path, code: str) -> None:
    speak = Speech(code)
    async with hurried_desk(tmp_path, language=code) as desk:
        agent = desk.telegram.agent("Li Wei", desk.group, language=speak.telegram)
        number = await lodge(desk.customer(speak.customer, speak.telegram), speak)
        await agent.replies(await card_of(desk, number), "/offer refund 80")
        request = await agent.sees(button=speak("button-approve"))
        assert request.text.endswith(speak("nobody-known-supervisor"))
