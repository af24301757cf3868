"""Once more: the choice after a no, second looks, reopening, joining, merging, withdrawing, the decision to keep."""

import html
import json
import re
from pathlib import Path

import pytest

from flows.effects import Text
from tests.acceptance.conftest import Desk, hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, resolves, settled, submits, taps
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR, DAY = 3600, 24 * 3600
STAFF = Speech("en")
EVERY = [Speech(code) for code in ("en", "zh-Hans", "zh-Hant")]
ALL = pytest.mark.parametrize("speak", EVERY, ids=lambda speak: speak.code)


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


def _supervisor(desk: Desk) -> Person:
    return desk.telegram.agent("Su Lin", desk.group, status="administrator")


async def _decided(desk: Desk, speak: Speech, words: str, category: str = "delivery") -> tuple[Person, Person, str]:
    customer, agent = _customer(desk, speak), desk.agent(speak.agent)
    number = await lodge(customer, speak, category=category)
    await resolves(desk, agent, number, STAFF, words)
    await customer.sees(words)
    await customer.sees(kind="document")
    return customer, agent, number


async def _colleague(desk: Desk) -> Person:
    """Somebody else of the desk, whom the bot has seen there."""
    other = desk.agent("Mo Ali")
    await other.says("Morning all.")
    await settled(desk)
    return other


async def _rated(customer: Person, speak: Speech, number: str, score: int) -> None:
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("ask-score", number=number))
    await customer.presses(str(score))


async def _closed(desk: Desk, speak: Speech, words: str) -> tuple[Person, Person, str]:
    customer, agent, number = await _decided(desk, speak, words)
    await _rated(customer, speak, number, 5)
    await customer.presses(speak("button-no-comment"))
    await customer.sees(speak("survey-thanks", number=number))
    return customer, agent, number


# --- the choice -------------------------------------------------------------------------------------------------------


@ALL
async def test_no_has_somebody_else_look_again_and_it_is_asked_once_more(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        other = await _colleague(desk)
        customer, agent, number = await _decided(desk, speak, "D-1.")
        await customer.presses(speak("button-unsolved"))
        await customer.sees(speak("ask-choice", number=number))
        await customer.says(speak.story)
        await customer.sees(speak("choice-noted", number=number))
        await customer.presses(speak("button-another"))
        await customer.sees(number)
        card = await card_of(desk, number)
        await desk.telegram.until(lambda: STAFF("card-earlier", agent=agent.user.name) in card.text)
        told = desk.group.find(speak.story)[-1].text  # who decided it is not called
        assert told.startswith(f"{other.user.name}: {speak.customer}")
        await agent.presses(STAFF("button-take"), near=card)
        assert (await agent.popup(STAFF("somebody-else", number=number))).alert
        await agent.replies(card, "D-2")  # a reply still reaches the customer, and does not take the case
        await customer.sees("D-2")
        assert case_row(desk, number)["owner_id"] == 0
        await other.presses(STAFF("button-take"), near=card)
        await customer.sees(speak("case-taken", agent="Mo Ali", number=number))
        await resolves(desk, other, number, STAFF, "D-3.")
        await customer.sees("D-3.")
        await customer.sees(kind="document")
        await _rated(customer, speak, number, 4)
        await customer.presses(speak("button-no-comment"))
        await customer.sees(speak("survey-thanks", number=number))
        await settled(desk)
        customer.reads()
        desk.telegram.push_clock(6 * DAY)
        await customer.does_not_see("")
        desk.telegram.push_clock(1 * DAY + 60)
        await customer.sees(speak("second-look", number=number))
        await customer.presses(speak("button-not-fine"))
        await customer.sees(speak("ask-choice", number=number))
        await customer.presses(speak("button-supervisor"))
        await customer.sees(number)
        await agent.presses(STAFF("button-take"), near=card)
        assert (await agent.popup(STAFF("supervisor-only", number=number))).alert
        await _supervisor(desk).presses(STAFF("button-take"), near=card)
        await customer.sees(speak("case-taken", agent="Su Lin", number=number))
        assert case_row(desk, number)["round"] == 3


async def test_a_low_score_is_followed_by_the_choice_and_a_second_look(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, _, number = await _decided(desk, speak, "L-1.")
        await _rated(customer, speak, number, 1)
        await customer.sees(speak("ask-comment-low", number=number))
        assert customer.buttons == [speak("button-another"), speak("button-supervisor"), speak("button-leave")]
        await customer.presses(speak("button-leave"))
        await customer.sees(speak("survey-left", number=number))
        await settled(desk)
        desk.telegram.push_clock(7 * DAY + 60)
        await customer.sees(speak("second-look", number=number))
        await customer.presses(speak("button-fine"))
        await customer.sees(speak("second-look-thanks", number=number))
        assert case_row(desk, number)["state"] == "closed"


async def test_nobody_is_asked_while_another_question_is_open(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, agent = _customer(desk, speak), desk.agent(speak.agent)
        number = await lodge(customer, speak)
        await customer.says("/new")
        await taps(customer, speak("category-billing"))
        await customer.sees(speak.asks("story"))
        await resolves(desk, agent, number, STAFF, "Q-1.")
        decided = await customer.sees("Q-1.")
        assert decided.buttons == []
        await customer.sees(kind="document")
        customer.reads()
        desk.telegram.push_clock(3 * HOUR)
        await customer.does_not_see(speak("ask-solved", number=number))
        await customer.says(speak.story)
        for label in ("key-done", "key-skip", "key-here"):
            await taps(customer, speak(label))
        await taps(customer, customer.user.name)
        await submits(customer, speak)
        await customer.sees(speak("ask-solved", number=number))
        await customer.presses(speak("button-solved"))
        await customer.sees(speak("ask-score", number=number))


@ALL
async def test_thanks_where_a_comment_was_asked_for_ends_it(hurried: Desk, speak: Speech) -> None:
    customer, _, number = await _decided(hurried, speak, "T-1.")
    await _rated(customer, speak, number, 5)
    await customer.sees(speak("ask-comment", number=number))
    await customer.says({"en": "Thanks!", "zh-Hans": "谢谢", "zh-Hant": "謝謝"}[speak.code])
    await customer.sees(speak("survey-thanks", number=number))
    assert '"comment":""' in case_row(hurried, number)["survey"].replace(" ", "")


async def test_ok_to_a_question_is_asked_about_before_it_costs_anybody_anything(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    await agent.presses(STAFF("button-ask"), near=await card_of(hurried, number))
    await agent.replies(await agent.sees(agent.user.name + ":"), "Tuesday?")
    await customer.sees("Tuesday?")
    await customer.says({"en": "ok", "zh-Hans": "好的"}[speak.code])
    await customer.sees(speak("is-answer"))
    assert case_row(hurried, number)["state"] == "waiting"
    await customer.presses(speak("button-is-answer", number=number))
    await customer.sees(speak("about-passed-on", number=number))
    assert case_row(hurried, number)["state"] == "taken"


@ALL
async def test_nobody_is_asked_to_rate_twice_and_who_changes_a_rating_overwrites_none(
    hurried: Desk, speak: Speech
) -> None:
    customer, _, number = await _decided(hurried, speak, "N-1.")
    await _rated(customer, speak, number, 2)
    await customer.sees(speak("ask-comment-low", number=number))
    await customer.says("N-2")
    await customer.sees(speak("choice-noted", number=number))
    await customer.presses(speak("button-another"))
    await customer.sees(number)
    card = await card_of(hurried, number)
    await hurried.telegram.until(lambda: STAFF("card-score-before", score="2/5", comment="N-2") in card.text)
    await resolves(hurried, hurried.agent("Mo Ali"), number, STAFF, "N-3.")
    await customer.sees("N-3.")
    await customer.presses(speak("button-solved"))
    await customer.sees(speak("survey-thanks", number=number))
    await customer.presses(speak("button-change-score", score=2))
    old = await customer.sees(speak("ask-score", number=number))
    await customer.presses("4")
    await customer.sees(speak("ask-comment", number=number))
    await customer.presses(speak("button-no-comment"))
    await customer.sees(speak("survey-thanks", number=number))
    for turn in (1, 2):  # neither this handling nor the one before is rated again
        await customer.presses_data(old, f"score:{case_row(hurried, number)['id']}:{turn}.5")
        assert (await customer.popup(speak("told-state-closed"))).alert
    await settled(hurried)
    row = case_row(hurried, number)
    [first] = json.loads(row["ratings"])
    assert (first["round"], first["score"], first["comment"]) == (1, 2, "N-2")
    assert json.loads(row["survey"])["score"] == 4
    data = [json.loads(str(each["data"])) for each in _history(hurried, number) if each["kind"] == "rated"]
    assert data == [{"round": 1, "score": 2}, {"round": 2, "score": 4}]
    await customer.says(f"/case {number}")
    timeline = await customer.sees(number)
    for score in ("2", "4"):
        assert speak("step-rated", at="", score=score).removeprefix(" · ") in timeline.text
    await customer.says("/mydata")
    await settled(hurried)
    files = [each.content["document"] for each in customer.received(ever=True) if each.kind == "document"]
    mine = next(each for each in files if each["file_name"].endswith(".json"))
    kept = json.loads(hurried.telegram.world.files[mine["file_id"]].data or b"")["cases"][0]
    assert ([each["score"] for each in kept["ratings"]], kept["survey"]["score"]) == ([2], 4)


@pytest.mark.parametrize("speak", EVERY[:2], ids=lambda speak: speak.code)
async def test_where_two_are_the_whole_desk_who_did_not_decide_looks_again(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, agent, boss = _customer(desk, speak), desk.agent(speak.agent), _supervisor(desk)
        number = await lodge(customer, speak)
        card = await desk.group.card(number)
        await agent.presses(STAFF("button-take"), near=card)
        await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
        await resolves(desk, boss, number, STAFF, "V-1.")
        await customer.sees("V-1.")
        await customer.sees(kind="document")
        await customer.presses(speak("button-another"))
        await customer.sees(number)
        desk.telegram.clock.push(700)  # the heads were counted before anybody came: they are counted again
        await boss.presses(STAFF("button-take"), near=card)
        assert (await boss.popup(STAFF("somebody-else", number=number))).alert
        await agent.presses(STAFF("button-take"), near=card)
        await customer.sees(speak("case-taken", agent=agent.user.name, number=number))


@ALL
async def test_thanks_to_the_agent_by_name_cost_nobody_anything(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    await agent.replies(await hurried.group.card(number), "P-1")
    answer = await customer.sees("P-1")
    await settled(hurried)
    before = [each.text for each in hurried.group.messages()]
    words = {"en": "Thanks Li Wei!", "zh-Hans": "谢谢李卫", "zh-Hant": "謝謝陳志明！"}[speak.code]
    for thanks in (await customer.says(words), await customer.replies(answer, words)):
        await customer.sees_reaction(thanks, "✍")
    await settled(hurried)
    assert [each.text for each in hurried.group.messages()] == before
    assert case_row(hurried, number)["state"] == "taken"
    more = await customer.says({"en": "Thanks Li Wei, but it leaks"}.get(speak.code, words + "，还是漏水"))
    await customer.sees_reaction(more, "✍")
    await agent.sees(more.text)


# --- the decision -----------------------------------------------------------------------------------------------------


@ALL
async def test_the_decision_is_a_page_and_somebody_else_decides_anew(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    await _colleague(hurried)
    story = speak.story + " <script>alert(1)</script> & *stars*"
    number = await lodge(customer, speak, story=story)
    await resolves(hurried, agent, number, STAFF, "K-1 <b>no</b> & so.", "not-upheld")
    message = await customer.sees(kind="document")
    assert message.content["document"]["file_name"] == f"{number}.html"
    page = (hurried.telegram.world.files[message.content["document"]["file_id"]].data or b"").decode()
    assert "<script" not in page
    assert "http-equiv" in page
    assert page.startswith("<!doctype html>")
    told = (story, "K-1 <b>no</b> & so.", number, agent.user.name)
    for words in (*told, speak("category-delivery"), speak("remedy-refund")):
        assert html.escape(words) in page
    for key in ("decision-outcome-not-upheld", "decision-second-look", "decision-reasons", "decision-lodged"):
        assert html.escape(speak(key)) in page
    assert "2026" in re.sub(r"C-2026-\d+", "", page)  # on paper a date has its year
    await customer.presses(speak("button-another"))
    await customer.sees(number)
    await agent.presses(STAFF("button-take"), near=await card_of(hurried, number))
    assert (await agent.popup(STAFF("somebody-else", number=number))).alert


@ALL
async def test_who_was_told_no_is_asked_whether_they_can_live_with_it(tmp_path: Path, speak: Speech) -> None:
    body = '\n[outside_body]\nname = "Ombudsman 申诉处"\nurl = "https://example.org/"\n'
    folder = tmp_path / "policy"
    folder.mkdir()
    own = policy_file(folder, language='"en"')
    own.write_text(own.read_text(encoding="utf-8") + body, encoding="utf-8")
    async with hurried_desk(tmp_path, POLICY_FILE=str(own)) as desk:
        customer, agent = _customer(desk, speak), desk.agent(speak.agent)
        number = await lodge(customer, speak)
        await resolves(desk, agent, number, STAFF, "Y-1.", "not-upheld")
        told = await customer.sees("Y-1.")
        wanted = speak("case-resolved-not-upheld", number=number, outcome="", answer="").splitlines()[-1]
        assert told.text.endswith(wanted)
        assert speak("told-outside", body="Ombudsman 申诉处 · https://example.org/") in told.text
        labels = [button["text"] for row in told.buttons for button in row]
        assert labels == [speak("button-solved-not-upheld"), speak("button-unsolved-not-upheld")]
        document = await customer.sees(kind="document")
        page = (desk.telegram.world.files[document.content["document"]["file_id"]].data or b"").decode()
        assert "Ombudsman 申诉处" in page
        await customer.presses(speak("button-unsolved-not-upheld"))
        await customer.sees(speak("ask-choice-not-upheld", number=number))
        assert customer.buttons == [speak("button-another"), speak("button-supervisor"), speak("button-leave")]
        await customer.presses(speak("button-supervisor"))
        await customer.sees(number)
        assert case_row(desk, number)["supervisor_only"]


# --- withdraw, open again --------------------------------------------------------------------------------------------


@ALL
async def test_a_complaint_is_taken_back_with_a_reason_and_opened_again(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    card = await card_of(hurried, number)
    await agent.presses(STAFF("button-take"), near=card)
    await customer.sees(speak("case-taken", agent=agent.user.name, number=number))
    await customer.says("/case")
    timeline = await customer.sees(number)
    assert len(timeline.text.splitlines()) >= 5  # received, taken
    await customer.presses(speak("button-withdraw"))
    await customer.sees(speak("ask-reason", number=number))
    await customer.presses(speak("button-reason-other"))
    await customer.sees(speak("ask-reason-words", number=number))
    await customer.says("W-1 <x>")
    await customer.sees(speak("ask-withdraw", number=number))
    await customer.presses(speak("button-withdraw-yes"))
    await customer.sees(speak("case-withdrawn", number=number))
    await hurried.telegram.until(lambda: "W-1 <x>" in card.text)
    await settled(hurried)
    row = case_row(hurried, number)
    assert (row["state"], row["outcome"], row["withdrawn"]) == ("closed", "withdrawn", "W-1 <x>")
    await customer.says(f"/case {number}")
    stands = await customer.sees(speak("told-state-withdrawn"))
    assert speak("case-withdrawal", reason=Text("quoted", {"words": "W-1 <x>"})) in stands.text
    await customer.presses(speak("button-reopen"))
    await customer.sees(speak("ask-reopen", number=number))
    still = await customer.says("It broke again.")
    told = await customer.sees(number)
    assert speak("case-reopened", number=number, agent=agent.user.name, by="").split(agent.user.name)[0] in told.text
    await customer.sees_reaction(still, "✍")
    assert case_row(hurried, number)["state"] == "taken"


@ALL
async def test_long_after_closing_a_new_complaint_names_the_old_one(tmp_path: Path, speak: Speech) -> None:
    async with hurried_desk(tmp_path) as desk:
        customer, _, number = await _closed(desk, speak, "O-1.")
        desk.telegram.push_clock(31 * DAY)
        await customer.says("/case")
        await customer.sees(number)
        await customer.presses(speak("button-complain-again"))
        await customer.sees(speak.asks("story"))
        await customer.says(speak.story)
        for label in ("key-done", "key-skip", "key-here"):
            await taps(customer, speak(label))
        await taps(customer, customer.user.name)
        await customer.sees(speak.asks("review"))
        later = await submits(customer, speak)
        card = await desk.group.card(later)
        assert STAFF("card-follows", number=number) in card.text


async def test_a_reply_to_a_closed_case_opens_it_again_with_these_words(hurried: Desk, speak: Speech) -> None:
    customer, agent, number = await _closed(hurried, speak, "R-1.")
    answer = await customer.sees("R-1.", ever=True)
    await customer.says("/case")
    assert speak("case-answer", answer="R-1.") in (await customer.sees(speak("told-state-closed"))).text
    await customer.replies(answer, "Still leaking.")
    await customer.sees(speak("about-closed", number=number))
    await customer.presses(speak("button-reopen"))
    await customer.sees(number)
    await agent.sees("Still leaking.")
    assert case_row(hurried, number)["state"] == "taken"


# --- one case instead of two ------------------------------------------------------------------------------------------


@ALL
async def test_a_complaint_about_the_same_joins_the_open_case(hurried: Desk, speak: Speech) -> None:
    customer, agent = _customer(hurried, speak), hurried.agent(speak.agent)
    number = await lodge(customer, speak)
    await customer.says("/new")
    await customer.sees(speak.asks("category"))
    await customer.says("J-1")
    await customer.sends_photo(caption="J-2")
    await taps(customer, speak("category-delivery"))
    await customer.sees(speak("ask-twin", number=number, category=speak("category-delivery")))
    await taps(customer, speak("key-join"))
    await customer.sees(speak("joined-case", number=number))
    assert customer.keyboard == []
    await agent.sees("J-1")
    await agent.sees("J-2")
    [row] = hurried.bot.rows("select count(*) as n from cases where customer_id = ?", customer.id)
    assert row["n"] == 1


@ALL
async def test_a_supervisor_merges_two_cases_and_the_customer_is_told_once(hurried: Desk, speak: Speech) -> None:
    customer, agent, boss = _customer(hurried, speak), hurried.agent(speak.agent), _supervisor(hurried)
    first = await lodge(customer, speak)
    await customer.says("/new")
    await reaches_again(customer, speak)
    second = await submits(customer, speak)
    card, other = await hurried.group.card(first), await hurried.group.card(second)
    customer.reads()
    await agent.replies(other, f"/merge {first}")
    await agent.sees(STAFF("role-needed", role=STAFF("role-supervisor")))
    await boss.replies(other, f"/merge {first}")
    await boss.sees(STAFF("ask-merge", number=second, other=first))
    await boss.presses(STAFF("button-merge", number=first))
    told = await customer.sees(second)
    assert first in told.text
    await hurried.telegram.until(lambda: STAFF("state-merged", into=first) in other.text)
    await settled(hurried)
    assert len([each for each in customer.received(ever=True) if first in each.text and second in each.text]) == 1
    more = await customer.replies(told, "M-1")
    await customer.sees_reaction(more, "✍")
    acknowledged = next(each for each in customer.received(ever=True) if second in each.text)
    await customer.replies(acknowledged, "M-2")
    await settled(hurried)
    thread = [each.text for each in hurried.group.messages(card.thread_id)]
    assert any("M-1" in text for text in thread)
    assert any("M-2" in text for text in thread)
    await agent.presses_data(other, f"take:{case_row(hurried, second)['id']}:")
    assert (await agent.popup(STAFF("case-merged", number=second, into=first))).alert
    kinds = {number: [row["kind"] for row in _history(hurried, number)] for number in (first, second)}
    assert kinds[first][-3:].count("merged-in") == 1
    assert kinds[second][-1] == "merged"


async def test_cases_of_two_customers_are_never_merged(hurried: Desk) -> None:
    speak, boss = Speech("en"), _supervisor(hurried)
    one = await lodge(_customer(hurried, speak), speak)
    other = await lodge(_customer(hurried, speak), speak)
    card = await hurried.group.card(one)
    await boss.replies(card, f"/merge {other}")
    await boss.sees(STAFF("merge-other-customer"))
    ids = [case_row(hurried, number)["id"] for number in (one, other)]
    await boss.presses_data(card, f"merge:{ids[0]}:{ids[1]}")
    assert (await boss.popup(STAFF("merge-other-customer"))).alert
    assert case_row(hurried, other)["state"] == "new"


def _history(desk: Desk, number: str) -> list[dict[str, object]]:
    rows = desk.bot.rows("select * from events where case_id = ? order by id", case_row(desk, number)["id"])
    return [dict(row) for row in rows]


async def reaches_again(customer: Person, speak: Speech) -> None:
    """Answer up to the review, about something else."""
    await taps(customer, speak("category-billing"))
    await customer.says(speak.story)
    for label in ("key-done", "key-skip", "key-here"):
        await taps(customer, speak(label))
    await taps(customer, customer.user.name)
    await customer.sees(speak.asks("review"))
