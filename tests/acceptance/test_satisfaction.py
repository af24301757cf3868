"""When a case is resolved: is it solved, how was it, and what happens when nobody answers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.promises import promise
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import begins, case_row, default_policy, lodge, resolves, settled
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR = 3600
STAFF = Speech("en")


async def _resolved(desk: Desk, speak: Speech) -> tuple[Person, Person, str]:
    customer, agent = desk.customer(speak.customer, speak.telegram), desk.agent(speak.agent)
    number = await lodge(customer, speak)
    await resolves(desk, agent, number, STAFF, "S-1.")
    await customer.sees("S-1.")
    await customer.sees(kind="document")
    return customer, agent, number


async def test_solved_then_a_score_then_a_comment_and_the_case_is_closed(hurried: Desk, speak: Speech) -> None:
    customer, _, number = await _resolved(hurried, speak)
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    assert customer.buttons == ["1", "2", "3", "4", "5"]
    await customer.presses("5")
    await customer.sees(speak("ask-comment", number=number))
    comment = await customer.says("Quick & kind 很好")
    await customer.sees_reaction(comment, "✍")
    await customer.sees(speak("survey-thanks", number=number))
    await settled(hurried)
    assert case_row(hurried, number)["state"] == "closed"
    assert "5/5 Quick & kind 很好" in hurried.group.find(begins(number))[0].text
    topic = hurried.group.topic(number)
    assert topic is not None
    assert topic.name == STAFF("title-resolved", number=number, name=speak.customer)


async def test_the_comment_may_be_left_out_and_a_low_score_is_asked_what_was_missing(
    hurried: Desk, speak: Speech
) -> None:
    customer, _, number = await _resolved(hurried, speak)
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses("2")
    await customer.sees(speak("ask-comment-low", number=number))
    missing = await customer.says("Nobody called back.")
    await customer.sees_reaction(missing, "✍")
    await customer.sees(speak("choice-noted", number=number))
    await customer.presses(speak("button-leave"))
    await customer.sees(speak("survey-left", number=number))
    await settled(hurried)
    assert "2/5 Nobody called back." in hurried.group.find(begins(number))[0].text
    # what comes now is thanks, or asked about: the closed case or something new
    thanks = await customer.says({"en": "thanks", "zh-Hans": "谢谢"}[speak.code])
    await customer.sees_reaction(thanks, "✍")
    await customer.says(speak.story)
    await customer.sees(speak("about-closed", number=number))


async def test_not_solved_opens_the_case_again_with_a_new_promise(hurried: Desk, speak: Speech) -> None:
    customer, _, number = await _resolved(hurried, speak)
    asked = await customer.sees("S-1.", ever=True)
    await customer.presses(speak("button-unsolved"))
    await customer.sees(speak("ask-choice", number=number))
    assert customer.buttons == [speak("button-another"), speak("button-supervisor"), speak("button-leave")]
    await customer.presses(speak("button-another"))
    told = await customer.sees(number)
    row = case_row(hurried, number)
    due = datetime.fromisoformat(row["due_at"]).replace(tzinfo=UTC)
    assert speak.moment(due) in told.text
    query = "select * from promises where case_id = ? and kind = 'answer' order by id"
    promises = hurried.bot.rows(query, row["id"])
    assert len(promises) == 2
    assert promises[1]["due_at"] == row["due_at"]
    last = datetime.fromisoformat(promises[1]["told_at"]).replace(tzinfo=UTC)
    assert due == promise(default_policy(), default_policy().severity["S3"].first_answer, last)
    assert (row["state"], row["owner_id"], row["round"]) == ("new", 0, 2)
    words = STAFF("staff-reopened-another", people="@", name=speak.customer, scored="", number=number, by="@", words="")
    await hurried.telegram.until(lambda: hurried.group.find(words.split("@")[1].lstrip(": ")))
    # the buttons of the first round are old now
    assert asked.buttons == []
    await customer.presses_data(asked, f"solved:{row['id']}:1.")
    popup = await customer.popup(speak("told-state-new"))
    assert popup.alert
    # a second answer is asked about anew
    await resolves(hurried, hurried.agent("Mo Ali"), number, STAFF, "S-2.")
    await customer.sees("S-2.")
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))


async def test_silence_is_answered_with_one_reminder_and_a_kind_end(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, _, number = await _resolved(desk, speak)
        customer.reads()
        desk.telegram.push_clock(23 * HOUR)
        await customer.does_not_see("")
        desk.telegram.push_clock(1 * HOUR)
        asked = await customer.sees(speak("survey-reminder", number=number))
        assert customer.buttons == [speak("button-solved"), speak("button-unsolved")]
        customer.reads()
        desk.telegram.push_clock(71 * HOUR)
        await customer.does_not_see("")
        desk.telegram.push_clock(1 * HOUR)
        await customer.sees(speak("closed-kindly", number=number))
        await settled(desk)
        assert case_row(desk, number)["state"] == "closed"
        customer.reads()
        desk.telegram.push_clock(90 * 24 * HOUR)
        await customer.does_not_see("")
        assert asked.buttons == []
        # a press that was under way when the case closed is old, and says where the case stands
        await customer.presses_data(asked, f"solved:{case_row(desk, number)['id']}:1.")
        popup = await customer.popup(speak("told-state-closed"))
        assert number in popup.text


async def test_an_answer_after_the_reminder_counts_and_nothing_more_is_asked(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, _, number = await _resolved(desk, speak)
        desk.telegram.push_clock(25 * HOUR)
        await customer.sees(speak("survey-reminder", number=number))
        await customer.presses(speak("button-solved"))
        await customer.sees(speak("ask-score", number=number))
        await customer.presses("3")
        await customer.sees(speak("ask-comment", number=number))
        customer.reads()
        desk.telegram.push_clock(73 * HOUR)  # the comment never comes
        await settled(desk)
        await desk.telegram.until(lambda: STAFF("state-closed") in desk.group.find(begins(number))[0].text)
        assert '"score":3' in case_row(desk, number)["survey"].replace(" ", "")
        await customer.does_not_see("")


async def test_a_message_to_a_resolved_case_still_reaches_the_agents(hurried: Desk, speak: Speech) -> None:
    customer, agent, number = await _resolved(hurried, speak)
    more = await customer.says("M-1")
    await customer.sees_reaction(more, "✍")
    copy = await agent.sees("M-1")
    answer = await agent.replies(copy, "M-2")
    await agent.sees_reaction(answer, "👌")
    await customer.sees("M-2")
    assert case_row(hurried, number)["state"] == "resolved"
