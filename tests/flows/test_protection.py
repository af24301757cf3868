"""Conduct, declined demands, complaints about one of the staff, segments, aliases: as the flows decide them."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime, timedelta

import pytest

from flows import (
    aliases,
    authority,
    concerns,
    conduct,
    conduct_form,
    conduct_words,
    conversation,
    declining,
    lodging,
    passing,
    segments,
)
from flows import case as cases
from flows.concerns import Named
from flows.conduct import PAUSE_ENDS, REVIEW, TRANSITIONS
from flows.customer import Conversation
from flows.effects import (
    Effect,
    Note,
    Prompt,
    React,
    Refused,
    Rest,
    Say,
    TellMeanwhile,
    TellStaff,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    AskedLook,
    Concerned,
    Edited,
    Pressed,
    Said,
    Started,
    TimerRang,
)
from flows.policy import read_policy
from flows.records import Case, Demand, Form, Survey
from flows.reopening import UNSAID
from flows.standing import STATES, Chosen, Conduct, Kept
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    POLICY_TEXT,
    SU,
    all_sayable,
    buttons,
    case,
    draft,
    of,
    offer,
    only,
    part,
    policy,
    refusal,
    said,
    sayable,
    standing,
    talk,
    wakes,
)
from tests.flows.test_policy import error_of

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def turn(
    record: Case, standing: Conduct | None = None, actor: Actor | None = SU, reason: str = "threat", **more: object
) -> conduct.Turn:
    place = talk(record, conduct=standing or Conduct())
    if actor is not None and reason:
        record.forms = [Form("pause", actor.id, {"reason": reason})]
    return conduct.Turn(place.customer, [record], record, policy(), NOW, actor, **more)  # type: ignore[arg-type]


# --- conduct: the table ----------------------------------------------------------------------------------------------


def test_pausing_once_more_from_the_form_that_paused_says_until_when_it_is_paused() -> None:
    with pytest.raises(Refused) as error:
        conduct.step(turn(case("taken"), standing("paused"), reason=""), "pause-now")
    assert refusal(error.value) == "conduct-paused-already"


def test_every_deed_in_every_state_is_a_row_or_a_sentence_and_every_row_is_reached() -> None:
    reached = set()
    for state in STATES:
        for deed in conduct.DEED:
            for reason in ("threat", "insult", ""):
                here = turn(case("taken"), standing(state), reason=reason)
                before = deepcopy((here.customer, here.case))
                try:
                    effects = conduct.step(here, deed)
                except Refused as error:
                    assert (here.customer, here.case) == before
                    refusal(error)
                    continue
                all_sayable(effects)
                assert of(effects, Say)
                assert of(effects, Note)
                reached.add((state, conduct.DEED[deed], here.conduct.state))
        here = turn(case("taken"), standing(state, until=NOW), None)
        if conduct.step(here, "ring"):
            all_sayable(here.effects)
            reached.add((state, "ring", here.conduct.state))
    rows = {(source, row["trigger"], row["dest"] or source) for row in TRANSITIONS for source in _sources(row)}
    assert reached == rows


def _sources(row: dict[str, object]) -> Sequence[str]:
    source = row["source"]
    return [source] if isinstance(source, str) else source  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("deed", "state", "key"),
    [
        ("pause-now", "fine", "conduct-warn-first"),
        ("end-now", "warned", "conduct-pause-first"),
        ("warn-now", "paused", "conduct-is"),
        ("keep-ended", "paused", "conduct-is"),
        ("lift", "fine", "conduct-is"),
        ("pause-now", "ended", "conduct-is"),
    ],
)
def test_the_steps_come_in_their_order(deed: str, state: str, key: str) -> None:
    with pytest.raises(Refused) as error:
        conduct.step(turn(case("taken"), standing(state), reason="insult"), deed)
    assert refusal(error.value) == key


def test_a_warning_of_long_ago_is_no_ground_for_a_pause() -> None:
    old = standing("warned", warned_at=NOW - timedelta(days=policy().conduct.warning_days))
    with pytest.raises(Refused) as error:
        conduct.step(turn(case("taken"), old, reason="insult"), "pause-now")
    assert refusal(error.value) == "conduct-warn-first"
    assert conduct.step(turn(case("taken"), standing("warned"), reason="insult"), "pause-now")


@pytest.mark.parametrize(("form", "deed"), list(conduct.FORMS.items()))
def test_agents_warn_and_only_supervisors_do_more(form: str, deed: str) -> None:
    here = turn(case("taken"), standing("paused" if form == "endtalk" else "fine"), LI)
    if form == "warn":
        assert only(conduct_form.ask(here, form), Prompt).name == "warn"
    else:
        with pytest.raises(Refused) as error:
            conduct_form.ask(here, form)
        assert refusal(error.value) == "role-needed"
        with pytest.raises(Refused) as error:
            conduct.step(here, deed)
        assert refusal(error.value) == "role-needed"


def test_the_form_offers_only_the_reasons_that_may_be_used_now() -> None:
    def offered(standing: Conduct, form: str) -> list[str]:
        prompt = only(conduct_form.ask(turn(case("taken"), standing), form), Prompt)
        sayable(prompt.text)
        assert prompt.buttons is not None
        return [button.value.rpartition(".")[2] for row in prompt.buttons.rows for button in row]

    every = [each.id for each in policy().conduct.reason]
    assert offered(Conduct(), "warn") == [*every, ""]
    assert offered(Conduct(), "pause") == ["threat", "sexual", ""]
    assert offered(standing("warned"), "pause") == [*every, ""]
    assert offered(standing("warned"), "endtalk") == ["threat", "sexual", ""]
    assert offered(standing("paused"), "endtalk") == [*every, ""]


def test_where_the_policy_allows_nothing_at_once_the_form_says_what_comes_first() -> None:
    strict = read_policy(POLICY_TEXT.replace("at_once = true\n", ""), "shop.toml")
    for form, key in (("pause", "conduct-warn-first"), ("endtalk", "conduct-pause-first")):
        here = turn(case("taken"))
        here.policy = strict
        with pytest.raises(Refused) as error:
            conduct_form.ask(here, form)
        assert refusal(error.value) == key
    for state, form in (("ended", "pause"), ("paused", "warn")):
        with pytest.raises(Refused) as error:
            conduct_form.ask(turn(case("taken"), standing(state)), form)
        assert refusal(error.value) == "conduct-is"


@pytest.mark.parametrize("note", [part("", "photo"), part("x" * 501)])
def test_a_note_is_a_few_words(note: object) -> None:
    with pytest.raises(Refused) as error:
        conduct.step(turn(case("taken"), part=note), "warn-now")
    assert refusal(error.value) == "conduct-note-words"


def test_a_tap_in_another_form_or_of_another_hand_is_no_reason() -> None:
    for form in (Form("decline", SU.id, {"reason": "threat"}), Form("pause", MO.id, {"reason": "threat"})):
        here = turn(case("taken", forms=[form]), reason="")
        with pytest.raises(Refused) as error:
            conduct.step(here, "warn-now")
        assert refusal(error.value) == "conduct-choose-reason"


def test_a_pause_says_what_for_until_when_and_that_the_case_goes_on() -> None:
    record = case("taken", promise_at=NOW + HOUR)
    here = turn(record, part=part("He threatened Mo."))
    effects = conduct.step(here, "pause-now")
    told = only(effects, Say)
    assert told.text.args["until"] == here.conduct.until == NOW + timedelta(hours=policy().conduct.pause_hours)
    assert told.text.args["behaviour"] == Text("conduct-reason-threat")
    assert told.text.args["case"] == (Text("conduct-stands-still", {"number": record.number, "by": NOW + HOUR}),)
    assert told.receipt is not None
    assert only(wakes(effects), Wake).name == PAUSE_ENDS
    assert only(effects, Note).data["text"] == "He threatened Mo."
    assert record.forms == []
    late = only(conduct.step(turn(case("taken", promise_at=NOW)), "end-now"), Say)
    assert "conduct-goes-on-late" in str(late.text)
    done = only(conduct.step(turn(case("resolved")), "warn-now"), Say)
    assert done.text.args["case"] == Text("nothing")


def test_the_ways_that_stay_open_are_named() -> None:
    words = POLICY_TEXT.replace('address = ""', 'address = "12 High Street"')
    words += '\n[outside_body]\nname = "Ombudsman"\naddress = "0800 1"\nurl = "https://example.org"\n'
    here = turn(case("taken"))
    here.policy = read_policy(words, "shop.toml")
    told = only(conduct.step(here, "end-now"), Say)
    assert told.text.args["way"] == Text("conduct-way-address", {"days": 5, "address": "12 High Street"})
    assert told.text.args["outside"] == Text("conduct-outside", {"body": "Ombudsman, 0800 1, https://example.org"})
    all_sayable([told])
    assert only(wakes(here.effects), Wake).name == REVIEW


def test_lifting_forgets_the_rest_and_hands_over_what_was_kept() -> None:
    for state, key in (("warned", "conduct-lifted-warning"), ("ended", "conduct-lifted")):
        here = turn(case("waiting"), standing(state, kept=[Kept(CASE, part("K-1")), Kept(99, part("K-2"))]))
        effects = conduct.step(here, "lift")
        assert said(effects) == [key, "answer-kept"]
        assert only(effects, TellMeanwhile).parts[0].text == "K-1"
        assert here.customer.conduct == Conduct(case_id=CASE)
        assert here.case.state == "taken"  # it may be the answer
        assert {rest.name for rest in of(effects, Rest)} >= {PAUSE_ENDS, REVIEW}


def test_what_is_kept_for_a_case_that_went_on_in_another_goes_there() -> None:
    gone = case("closed", merged_into="C-2026-000002", outcome="merged")
    other = case("new", id=CASE + 1, number="C-2026-000002")
    place = talk(gone, other, conduct=standing("paused", kept=[Kept(CASE, part("K-1"))]), now=NOW + 2 * DAY)
    effects = conversation.step(place, TimerRang(PAUSE_ENDS))
    told = only(effects, TellMeanwhile)
    assert (told.case_id, told.owner) == (other.id, None)


# --- conduct: in the conversation ------------------------------------------------------------------------------------


def words(place: Conversation, text: str, **more: object) -> list[Effect]:
    return conversation.step(place, Said(part(text, **more)))  # type: ignore[arg-type]


@pytest.mark.parametrize("state", ["paused", "ended"])
def test_what_is_written_is_kept_and_said_once(state: str) -> None:
    place = talk(case("taken"), conduct=standing(state))
    first = words(place, "K-1")
    assert said(first) == [f"conduct-kept-{state}"]
    assert only(first, Note).kind == "kept"
    assert not of(first, TellStaff)
    second = words(talk(*place.cases, conduct=place.customer.conduct), "K-2")
    assert said(second) == []
    assert of(second, React)
    assert [each.part.text for each in place.customer.conduct.kept] == ["K-1", "K-2"]
    all_sayable(first + second)


def test_who_may_still_complain_of_something_new_has_a_button_for_it() -> None:
    here = turn(case("taken"))
    ended, kept = conduct.step(here, "end-now"), words(talk(here.case, conduct=here.customer.conduct), "K-1")
    for effects in (ended, kept):
        assert [(each.action, each.label.key) for each in buttons(effects)] == [("about", "button-new-complaint")]
    place = talk(here.case, conduct=here.customer.conduct)
    effects = conversation.step(place, Pressed("about", 0, "", "callback", 40))
    assert place.draft.active
    assert place.customer.conduct.state == "ended"
    assert buttons(words(talk(case("taken"), conduct=standing("paused")), "K-1")) == []


def test_an_edit_in_a_pause_changes_what_is_kept_and_no_copy() -> None:
    told = part("K-1")
    place = talk(case("taken"), conduct=standing("paused", kept=[Kept(CASE, told)]))
    changed = part("K-1b", message_id=told.message_id)
    effects = conversation.step(place, Edited(changed))
    assert [each.part for each in place.customer.conduct.kept] == [changed]
    assert only(effects, Note).data["text"] == "K-1b"


@pytest.mark.parametrize("text", ["My hand is bleeding", "there is a GAS  LEAK", "我不想活了", "瓦斯味很重"])
def test_danger_reaches_the_agents_whatever_was_before(text: str) -> None:
    for record in (case("taken"), case("new")):
        effects = words(talk(record, conduct=standing("ended")), text)
        assert only(effects, TellStaff).part.text == text
        alarm = next(each for each in of(effects, TellStaffWords) if each.text.key == "conduct-danger")
        assert alarm.notify == ("supervisor" if record.owner_id else "agent")
        assert (alarm.also and alarm.also.id) == (record.owner_id or None)
        assert said(effects) == ["conduct-danger-passed-on"]
        assert of(effects, React)
        all_sayable([alarm])


@pytest.mark.parametrize("text", ["You should fire him", "a burning wish", "医生说没事"])
def test_what_only_sounds_like_danger_is_kept(text: str) -> None:
    assert not of(words(talk(case("taken"), conduct=standing("paused")), text), TellStaff)


def test_the_pause_ends_by_its_timer_or_with_the_next_word() -> None:
    late = NOW + 2 * DAY
    kept = [Kept(CASE, part("K-1"))]
    by_timer = talk(case("taken"), conduct=standing("paused", kept=list(kept)), now=late)
    effects = conversation.step(by_timer, TimerRang(PAUSE_ENDS))
    assert said(effects) == ["conduct-resumed"]
    assert only(effects, TellMeanwhile).owner is not None
    assert by_timer.customer.conduct.state == "warned"
    by_word = talk(case("taken"), conduct=standing("paused", kept=list(kept)), now=late)
    effects = words(by_word, "K-2")
    kinds = [type(each) for each in effects if isinstance(each, TellMeanwhile | TellStaff)]
    assert kinds == [TellMeanwhile, TellStaff]
    early = talk(case("taken"), conduct=standing("paused"))
    assert conversation.step(early, TimerRang(PAUSE_ENDS)) == []
    nobody = talk(conduct=standing("paused"), now=late)
    assert conversation.step(nobody, TimerRang(REVIEW)) == []


def test_a_review_asks_a_supervisor_and_asks_again() -> None:
    place = talk(
        case("closed"), conduct=standing("ended", case_id=0, kept=[Kept(CASE, part("K-1"))]), now=NOW + 31 * DAY
    )
    effects = conversation.step(place, TimerRang(REVIEW))
    asked = only(effects, TellStaffWords)
    assert asked.notify == "supervisor"
    assert asked.buttons is not None
    assert [button.action for button in asked.buttons.rows[0]] == ["lift", "keep-ended"]
    assert only(effects, TellMeanwhile).case_id == CASE
    assert only(wakes(effects), Wake).at == NOW + 31 * DAY + conduct.ASK_AGAIN
    assert place.customer.conduct.state == "ended"


def test_nobody_is_asked_anything_meanwhile() -> None:
    record = case("resolved")
    paused = talk(record, conduct=standing("paused"))
    wake = only(conversation.step(paused, TimerRang("survey", CASE)), Wake)
    assert (wake.name, wake.at) == ("survey", NOW + DAY)
    assert paused.occupied(record)
    waiting = talk(case("waiting"), conduct=standing("ended"))
    assert only(conversation.step(waiting, TimerRang("question-remind", CASE)), Wake).name == "question-remind"
    ended = talk(case("resolved"), conduct=standing("ended"))
    conversation.step(ended, TimerRang("survey", CASE))
    assert (ended.cases[0].state, ended.cases[0].survey.state) == ("closed", "lapsed")
    closed = talk(case("closed"), conduct=standing("ended"))
    assert not of(conversation.step(closed, TimerRang("second-look", CASE)), Wake)


def test_what_waits_for_a_review_that_nobody_answered_waits_for_the_next() -> None:
    later = NOW + 31 * DAY
    overdue = talk(case("waiting"), conduct=standing("ended"), now=later)
    assert only(conversation.step(overdue, TimerRang("question-remind", CASE)), Wake).at == later + conduct.ASK_AGAIN
    kept = talk(case("taken"), conduct=standing("ended"), now=later)
    assert only(words(kept, "K-1"), Say).text.args["until"] == later + conduct.ASK_AGAIN
    anew = talk(case("closed"), conduct=standing("ended"), now=later)
    assert of(conversation.step(anew, Started()), Say)[0].text.args["until"] == later + conduct.ASK_AGAIN


def test_words_after_a_declined_offer_are_kept_in_a_pause() -> None:
    place = talk(case("taken", offer=offer()), conduct=standing("paused"))
    conversation.step(place, Pressed("offer-none", CASE, "1.0", "c", 1))
    effects = words(place, "You fools.")
    assert not of(effects, TellStaff)
    assert [each.part.text for each in place.customer.conduct.kept] == ["You fools."]
    assert place.customer.question is None


def test_a_reason_for_taking_it_back_is_kept_in_a_pause() -> None:
    place = talk(case("taken"), conduct=standing("paused"))
    conversation.step(place, Pressed("reason", CASE, "other", "c", 1))
    asked = words(place, "You fools.")
    assert said(asked)[-1] == "ask-withdraw"
    assert [each.part.text for each in place.customer.conduct.kept] == ["You fools."]
    [yes, _] = buttons(asked)
    effects = conversation.step(place, Pressed("withdraw-yes", CASE, yes.value, "c", 1))
    assert not of(effects, TellStaff)
    assert (place.cases[0].state, place.cases[0].withdrawn) == ("closed", UNSAID)


def test_a_place_told_in_a_pause_stands_in_the_history() -> None:
    place = talk(case("taken"), conduct=standing("paused"))
    facts = {"latitude": 51.5, "longitude": -0.1}
    conversation.step(place, Said(part("", "location", facts=facts)))
    [note] = [each for each in of(place.effects, Note) if each.kind == "kept"]
    assert note.data["facts"] == facts


def test_a_comment_in_a_pause_is_kept_and_not_shown() -> None:
    record = case("resolved", survey=Survey("comment", 1, scored_at=NOW))
    place = talk(record, conduct=standing("paused"))
    words(place, "K-1")
    assert record.survey.comment == ""
    assert place.customer.conduct.kept


def test_reopening_in_a_pause_quotes_nothing() -> None:
    place = talk(case("closed", closed_at=NOW), conduct=standing("paused"))
    conversation.step(place, Pressed("reopen", CASE, "", "c", 1))
    effects = words(talk(*place.cases, conduct=place.customer.conduct, question=place.customer.question), "K-1")
    assert "K-1" not in str(of(effects, TellStaffWords))
    assert [each.part.text for each in place.customer.conduct.kept] == ["K-1"]


def test_a_new_complaint_has_its_way_while_the_conversation_is_ended() -> None:
    place = talk(case("closed"), conduct=standing("ended"))
    assert said(conversation.step(place, Started()))[0] == "conduct-new-complaint"
    rules = policy().conduct.new_complaint
    record, effects = lodging.lodge(draft("submitted"), CASE, "C-1", "en", policy(), NOW, ended=rules)
    assert record.supervisor_only
    assert record.due_at > NOW + 4 * DAY
    assert only(effects, Say).text.args["who"] == Text("who-supervisor")
    urgent, _ = lodging.lodge(draft("submitted", category="safety"), CASE, "C-1", "en", policy(), NOW, ended=rules)
    assert urgent.due_at == NOW + HOUR


def test_a_timer_of_another_kind_rings_as_ever() -> None:
    assert not passing.held_back(
        talk(case("taken"), conduct=standing("paused")), TimerRang("promise", CASE), case("taken")
    )


@pytest.mark.parametrize("state", STATES)
def test_the_card_says_how_the_conversation_stands(state: str) -> None:
    line = conduct_words.card_line(standing(state))
    assert (line is None) == (state == "fine")
    if line is not None:
        sayable(line)


# --- demands that are declined ---------------------------------------------------------------------------------------


def answer(words: str = "We pay the price.\nIt was 24.90.\nNo more was lost.", kind: str = "text") -> AgentAnswered:
    return AgentAnswered(LI, part(words, kind), "decline")


def filled(**chosen: str) -> Case:
    return case("taken", forms=[Form("decline", LI.id, dict(chosen))])


def refused(record: Case, event: object) -> str:
    with pytest.raises(Refused) as error:
        cases.step(record, event, policy(), NOW)  # type: ignore[arg-type]
    return refusal(error.value)


def test_a_decline_is_one_message_with_principle_offer_and_reasons() -> None:
    record = filled(demand="amount", allow="refund coupon")
    effects = cases.step(record, answer(), policy(), NOW)
    told = only(effects, Say)
    assert told.text.args["principle"] == Text("words", {"words": "We pay the price."})
    assert told.text.args["reasons"] == Text("words", {"words": "It was 24.90.\nNo more was lost."})
    assert [button.action for button in buttons(effects)] == ["look"]
    assert record.demands == [Demand("amount", "Li Wei", NOW)]
    assert only(effects, Note).kind == "declined-demand"
    assert record.forms == []
    plain = only(cases.step(filled(demand="else"), answer(), policy(), NOW), Say)
    assert plain.text.args["offers"] == Text("declined-no-offers")
    all_sayable([*effects, plain])


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (answer("No."), "decline-in-words"),
        (answer("No.\n \u2800"), "decline-in-words"),
        (answer("", "photo"), "decline-in-words"),
        (answer("x\n" + "y" * 701), "decline-too-long"),
    ],
)
def test_half_a_decline_is_none(event: AgentAnswered, key: str) -> None:
    assert refused(filled(demand="amount"), event) == key


def test_a_decline_names_only_what_the_agent_may_grant() -> None:
    record = case("taken")
    offered = [each.value for each in buttons(cases.step(record, AgentPressed(LI, "decline", "", "c"), policy(), NOW))]
    assert "decline.allow.apology" in offered
    assert "decline.allow.upgrade" not in offered
    for_supervisor = cases.step(case("taken"), AgentPressed(SU, "decline", "", "c"), policy(), NOW)
    assert "decline.allow.upgrade" in [each.value for each in buttons(for_supervisor)]
    assert refused(filled(demand="amount", allow="apology upgrade"), answer()) == "decline-not-yours"


def test_a_decline_names_no_remedy_with_money_without_its_amount() -> None:
    lines: dict[str, Text] = {}
    for allow in ("apology", "refund", "apology refund coupon"):
        told = only(cases.step(filled(demand="amount", allow=allow), answer(), policy(), NOW), Say)
        sayable(told.text)
        offers = told.text.args["offers"]
        assert isinstance(offers, Text)
        lines[allow] = offers
    assert lines["apology"] == Text("declined-offers", {"offers": Text("remedy-apology")})
    assert {lines[allow].key for allow in ("refund", "apology refund coupon")} == {"declined-offers-follow"}
    assert lines["refund"].args == {"offers": Text("remedy-refund"), "agent": "Li Wei"}


def test_without_a_demand_nothing_is_declined() -> None:
    assert refused(filled(allow="refund"), answer()) == "decline-what"
    assert refused(case("taken"), answer()) == "decline-what"


def test_what_was_tapped_is_said_back() -> None:
    record = case("taken")
    for value, offers in (("allow.refund", 1), ("allow.coupon", 2), ("allow.refund", 1), ("demand.amount", 1)):
        all_sayable(cases.step(record, AgentPressed(LI, "choose", f"decline.{value}", "c"), policy(), NOW))
        [form] = record.forms
        assert len(form.chosen["allow"].split()) == offers


def test_the_third_time_a_supervisor_is_offered_the_final_answer_once() -> None:
    record = filled(demand="amount")
    record.demands = [Demand("amount", "Li Wei", NOW)] * 2
    asked = only(cases.step(record, answer(), policy(), NOW), TellStaffWords)
    assert asked.notify == "supervisor"
    final = AgentPressed(SU, "final", "amount", "c")
    assert said(cases.step(record, final, policy(), NOW)) == ["final-answer"]
    assert refused(record, final) == "final-given"
    assert refused(record, AgentPressed(SU, "final", "exception", "c")) == "button-forged"
    assert refused(record, AgentPressed(LI, "final", "amount", "c")) == "role-needed"
    record.forms = [Form("decline", LI.id, {"demand": "amount"})]
    assert not of(cases.step(record, answer(), policy(), NOW), TellStaffWords)
    line = declining.card_line(record)
    assert line is not None
    sayable(line)
    assert declining.card_line(case("taken")) is None


def test_the_second_look_is_asked_for_once_and_promised() -> None:
    for promised, kept in ((NOW, False), (NOW + timedelta(minutes=5), True), (NOW + 30 * DAY, False)):
        record = case("taken", demands=[Demand("amount", "Li Wei", NOW)], promise_at=promised)
        place = talk(record)
        effects = conversation.step(place, Pressed("look", CASE, "", "c", 1))
        assert said(effects) == ["look-asked"]
        assert (record.due_at == promised) == kept
        assert only(effects, TellStaffWords).notify == "supervisor"
        assert refused(record, AskedLook()) == "customer-button-old"
    assert refused(case("taken"), AskedLook()) == "customer-button-old"


def test_a_second_look_in_a_pause_promises_once() -> None:
    record = case("waiting", LI, demands=[Demand("amount", "Li Wei", NOW)], promise_at=NOW - 2 * DAY)
    record.paused_at = NOW - 3 * DAY
    cases.step(record, AskedLook(), policy(), NOW)
    by = record.due_at
    cases.step(record, Said(part("It is the K2000.")), policy(), NOW + timedelta(minutes=10))
    assert record.due_at - by <= timedelta(minutes=11)


def test_a_second_look_in_a_pause_leaves_the_department_its_share() -> None:
    record = case("waiting", LI, demands=[Demand("amount", "Li Wei", NOW)], promise_at=NOW + 3 * DAY)
    record.paused_at, record.department_due_at = NOW - HOUR, NOW - HOUR / 2
    effects = cases.step(record, AskedLook(), policy(), NOW)
    assert record.department_due_at == NOW + timedelta(minutes=30)
    assert Wake("department-due", record.department_due_at, CASE) in effects


# --- about one of the staff ------------------------------------------------------------------------------------------

STAFF = [
    Named(51, "Li Wei", "Wolf Zick", "wolf_z"),
    Named(52, "Will"),
    Named(53, "李卫"),
    Named(54, "李卫东", "王五"),
    Named(55, "Mo Ali"),
]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("li  wei was rude", (), [51]),
        ("Oli Weisz was rude", (), []),
        ("I will come back", (), []),
        ("Will was rude", (), [52]),
        ("will was rude", (52,), [52]),
        ("Wolf Zick was rude", (), []),
        ("Wolf Zick was rude", (51,), [51]),
        ("那个李卫态度很差", (), [53]),
        ("李卫东骂人", (), [54]),
        ("李卫和李卫东都在", (), [53, 54]),
        ("王五不理我", (54,), [54]),
        ("nobody", (), []),
    ],
)
def test_a_name_in_the_story_is_found_as_a_word_of_its_own(text: str, known: tuple[int, ...], found: list[int]) -> None:
    assert [each.id for each in concerns.named_in(text, STAFF, known)] == found


def test_a_new_complaint_that_names_somebody_bars_them_in_every_hand_and_state() -> None:
    before = case("closed", LI, decided_by=MO.id)
    record = case("new", story=[part("Mo Ali shouted"), part("", "photo")])
    concerns.told_of(record, STAFF, [before])
    assert (record.about, record.about_names) == ([55], "Mo Ali")
    line = concerns.card_line(record)
    assert line is not None
    sayable(line)
    assert concerns.worked_on([before]) == {LI.id, MO.id}
    record.about = [SU.id]
    for event in (AgentPressed(SU, "take", "", "c"), AgentReplied(SU, part()), Concerned(SU, (), ())):
        assert refused(record, event) == "about-you"
    record.state = "resolved"
    assert refused(record, AgentReplied(SU, part())) == "about-you"


def test_a_supervisor_corrects_it_and_the_owner_loses_the_case() -> None:
    record = case("taken")
    effects = cases.step(record, Concerned(SU, (LI.id,), ("Li Wei",)), policy(), NOW)
    assert (record.state, record.owner_id, record.about) == ("new", 0, [LI.id])
    assert said(effects) == ["case-somebody-else"]
    assert refused(record, AgentPressed(LI, "take", "", "c")) == "about-you"
    cases.step(record, Concerned(SU, (), ()), policy(), NOW)
    assert concerns.card_line(record) is None
    assert cases.step(record, AgentPressed(LI, "take", "", "c"), policy(), NOW)


def test_a_complaint_about_somebody_is_not_given_to_them() -> None:
    record = case("taken", about=[MO.id], about_names="Mo Ali")
    assert authority.fits(LI, record)
    assert not authority.fits(MO, record)
    with pytest.raises(Refused) as error:
        cases.step(record, AgentPressed(LI, "hand-to", str(MO.id), "x", colleagues=(LI, MO)), policy(), NOW)
    assert refusal(error.value) == "not-for-them"


def test_a_case_does_not_go_back_to_whom_it_is_about() -> None:
    record = case("closed", about=[LI.id], closed_at=NOW)
    cases.step(record, AskedAgain("owner"), policy(), NOW)
    assert (record.state, record.owner_id, record.about) == ("new", 0, [LI.id])


@pytest.mark.parametrize("given", ["@Wolf_Z", "li wei", "Wolf Zick", "51"])
def test_a_colleague_is_found_by_any_name(given: str) -> None:
    assert concerns.find(given, STAFF).id == 51


@pytest.mark.parametrize("given", ["@nobody", "x" * 100, "Li"])
def test_who_is_not_found_is_asked_for_again(given: str) -> None:
    with pytest.raises(Refused) as error:
        concerns.find(given, STAFF)
    assert refusal(error.value) == "about-unknown"


# --- segments --------------------------------------------------------------------------------------------------------


def lodged(count: int, days: int = 1) -> list[datetime]:
    return [NOW - timedelta(days=days)] * count


@pytest.mark.parametrize(
    ("state", "chosen", "moments", "segment"),
    [
        ("fine", None, lodged(1), "first"),
        ("fine", None, lodged(2), "ordinary"),
        ("fine", None, lodged(3), "repeat"),
        ("fine", None, lodged(3, 200), "ordinary"),
        ("warned", None, lodged(1), "first"),
        ("paused", None, lodged(3), "abusive"),
        ("ended", Chosen("vip", "Ten shops", "Su Lin", NOW), lodged(3), "vip"),
        ("fine", Chosen("dropped", "Old", "Su Lin", NOW), lodged(1), "first"),
    ],
)
def test_a_segment_follows_the_rules_unless_a_supervisor_chose(
    state: str, chosen: Chosen | None, moments: list[datetime], segment: str
) -> None:
    here = segments.place(standing(state), chosen, moments, policy(), NOW)
    assert here.segment.id == segment
    for line in segments.card_lines(here):
        if line is not None:
            sayable(line)


def test_a_choice_needs_a_known_segment_and_a_reason_and_can_be_taken_back() -> None:
    place = talk(case("taken"))

    def choose(words: str) -> list[Effect]:
        return segments.choose(place.customer, place.cases, place.cases[0], SU, words, policy(), NOW)

    for words, key in (("", "segment-which"), ("king x", "segment-which"), ("vip", "segment-why")):
        with pytest.raises(Refused) as error:
            choose(words)
        assert refusal(error.value) == key
    choose("VIP  ten   shops")
    assert place.customer.segment == Chosen("vip", "ten shops", "Su Lin", NOW)
    assert only(choose("-"), Note).data["segment"] == ""
    assert place.customer.segment is None


# --- aliases ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html", "shown", "marked"),
    [
        ("hello", "", "hello", ""),
        ("I am Wolf Zick", "I am <b>Wolf Zick</b>", "I am Li Wei", "I am <b>Li Wei</b>"),
        ("ask @WOLF_Z or t.me/wolf_z", "", "ask Li Wei or Li Wei", ""),
        ("ask W", '<a href="tg://user?id=51">ask W</a>', "Li Wei", "Li Wei"),
        ("ask E", '<a href="tg://user?id=99">ask E</a>', "ask E", "ask E"),
        ("me", '<a href="https://t.me/wolf_z">me</a>', "me", "Li Wei"),
        ("me", '<a href="https://t.me/other">me</a>', "me", '<a href="https://t.me/other">me</a>'),
        ("找王五", "", "找李卫东", ""),
        ("Wolf Zickler and @wolf_zz", "", "Wolf Zickler and @wolf_zz", ""),
    ],
)
def test_customers_read_aliases_alone(text: str, html: str, shown: str, marked: str) -> None:
    veiled = aliases.veiled(part(text, html=html), STAFF)
    assert (veiled.text, veiled.html) == (shown, marked)


def test_a_colleagues_contact_goes_to_nobody_and_another_one_goes() -> None:
    for contact in (part("", "contact", own=True), part("", "contact", person=51)):
        with pytest.raises(Refused) as error:
            aliases.veiled(contact, STAFF)
        assert refusal(error.value) == "contact-of-staff"
    courier = part("", "contact", person=4711)
    assert aliases.veiled(courier, STAFF) is courier


# --- the policy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("days = 180\n", "", "segment 'repeat': cases and days belong together"),
        (
            'id = "ordinary"',
            'id = "usual"',
            'segment: there is no "ordinary", in which everybody is whom nothing else fits',
        ),
        ("pause_hours = 24", "pause_hours = 0", "conduct.pause_hours: has to be greater than 0"),
    ],
)
def test_the_policy_names_what_is_wrong(old: str, new: str, words: str) -> None:
    assert old in POLICY_TEXT
    before, _, rest = POLICY_TEXT.rpartition(old)
    assert words in error_of(before + new + rest)


def test_a_policy_without_words_of_danger_finds_none() -> None:
    start, end = POLICY_TEXT.index("[triage.signal.safety]"), POLICY_TEXT.index("[triage.signal.privacy]")
    bare = read_policy(POLICY_TEXT[:start] + POLICY_TEXT[end:], "shop.toml")
    assert not bare.triage.is_danger("suicide")
    assert policy().triage.is_danger("suicide")
    assert bare.segment_of("x") is None
    assert bare.conduct.reason_of("x") is None


def test_a_tapped_reason_is_said_back_and_counts() -> None:
    record = case("resolved")
    effects = cases.step(record, AgentPressed(LI, "choose", "warn.reason.insult", "c"), policy(), NOW)
    all_sayable(effects)
    here = turn(record, actor=LI, reason="")
    assert said(conduct.step(here, "warn-now")) == ["conduct-warned"]
    assert here.conduct.reason == "insult"
