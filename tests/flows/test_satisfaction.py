"""Asking whether it is solved: every state meets every event; buttons of an earlier round are old."""

from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import timedelta
from itertools import product

import pytest

from flows import satisfaction as flow
from flows.effects import (
    Buttons,
    ClearButtons,
    Effect,
    GiveDecision,
    Note,
    React,
    Refused,
    Rest,
    Say,
    TellStaff,
    Text,
    Toast,
    Wake,
)
from flows.events import Pressed, Said, TimerRang
from flows.records import OUTCOMES, Case, Rating, Survey
from flows.satisfaction import ACTIONS, ENDED, STATES, TRANSITIONS
from flows.survey import SCORES
from tests.flows.samples import CASE, NOW, all_sayable, buttons, case, of, only, part, policy, refusal, said

Event = Pressed | Said | TimerRang


def survey(state: str, **more: object) -> Case:
    return case("resolved", survey=Survey(state, **more))  # type: ignore[arg-type]


def step(record: Case, event: Event, *, busy: bool = False) -> list[Effect]:
    return flow.step(record, event, policy(), NOW, busy=busy)


def press(action: str, value: str = "", round: int = 1) -> Pressed:  # noqa: A002 (as the record names it)
    return Pressed(action, CASE, f"{round}.{value}", "callback", 40)


def refused(record: Case, event: Event) -> str:
    """The reason, after a look that nothing has changed."""
    before = deepcopy(record)
    with pytest.raises(Refused) as error:
        step(record, event)
    assert record == before
    return refusal(error.value)


EVENTS: list[Event] = [
    *(press(action, value) for action in sorted(ACTIONS) for value in (*SCORES, "", "0", "6", "made-up")),
    *(press(action, "3", 2) for action in sorted(ACTIONS)),
    *(Pressed(action, CASE, "", "callback", 40) for action in sorted(ACTIONS)),
    Said(part("Quick and kind.")),
    Said(part("", "photo")),
    Said(part("Thanks!")),
    TimerRang("survey", CASE),
    TimerRang("second-look", CASE),
]


def walk() -> Iterator[tuple[str, str, str]]:
    """Every (state, event) pair: (state, trigger, state after), for those that the table takes."""
    for state, on, score, before in product(STATES, (False, True), (0, 4), ([], [Rating(1, 2)])):
        record = survey(state, reminded=on, score=score)
        record.ratings = list(before)
        for event, busy in ((event, busy) for event in EVENTS for busy in (False, True)):
            reached = deepcopy(record)
            try:
                effects = step(reached, event, busy=busy)
            except Refused as error:
                assert reached == record, f"{record.survey.state} was changed by a refused {event}"
                refusal(error)
                continue
            all_sayable(effects)
            yield record.survey.state, flow._trigger(record, event), reached.survey.state


def test_every_event_in_every_state_is_a_row_of_the_table_or_a_sentence_and_every_row_is_reached() -> None:
    table = {
        (state, row["trigger"], row["dest"] or state)
        for row in TRANSITIONS
        for state in ([row["source"]] if isinstance(row["source"], str) else row["source"])
        if row["trigger"] != "begin"
    }
    assert set(walk()) == table


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("state", ["none", "unsolved"])
def test_an_answered_case_asks_whether_that_solves_it(state: str, outcome: str) -> None:
    record = case("resolved", outcome=outcome, survey=Survey(state))
    effects = flow.begin(record, part("Refunded."), policy(), NOW)
    assert record.survey == Survey("asked")
    assert said(effects) == ["case-resolved-not-upheld" if outcome == "not-upheld" else "case-resolved"]
    assert [button.action for button in buttons(effects)] == ["solved", "unsolved", "another"]
    assert only(effects, GiveDecision).case_id == CASE
    assert only(effects, Wake).at == NOW + timedelta(hours=24)
    all_sayable(effects)


def test_solved_rated_and_a_word_more() -> None:
    record = survey("asked")
    effects = step(record, press("solved"))
    assert [button.value for button in buttons(effects)] == [f"1.{score}" for score in SCORES]
    assert only(effects, Toast).callback_id == "callback"
    assert only(effects, ClearButtons).message_id == 40
    effects = step(record, press("score", "4"))
    assert (record.survey.score, said(effects)) == (4, ["ask-comment"])
    told = part("Quick and kind.")
    effects = step(record, Said(told))
    assert record.survey == Survey("finished", 4, "Quick and kind.", scored_at=NOW)
    assert only(effects, React).part == told
    assert said(effects) == ["survey-thanks"]
    assert only(effects, Rest) == Rest("survey", CASE)


def test_who_was_told_no_is_never_asked_whether_it_is_solved() -> None:
    record = survey("due")
    record.outcome = "not-upheld"
    effects: list[Effect] = []
    for event, key in (
        (TimerRang("survey", CASE), "ask-solved-not-upheld"),
        (TimerRang("survey", CASE), "survey-reminder-not-upheld"),
        (press("unsolved"), "ask-choice-not-upheld"),
    ):
        effects = step(record, event)
        assert said(effects) == [key]
        all_sayable(effects)
    assert [button.action for button in buttons(effects)] == ["another", "supervisor", "leave"]
    record.survey.reminded = False
    assert said(step(record, TimerRang("survey", CASE))) == ["choice-reminder-not-upheld"]


@pytest.mark.parametrize("state", sorted(set(STATES) - {"rating"}))
@pytest.mark.parametrize("before", [[], [Rating(1, 2)]])
def test_who_has_rated_a_round_is_not_asked_for_a_score_again(state: str, before: list[Rating]) -> None:
    """No way leads from a score back to the question for one."""
    record = survey(state, score=4)
    record.ratings = before
    for event in EVENTS:
        reached = deepcopy(record)
        if state == "asked":
            break  # nobody has rated before being asked whether it is solved
        with suppress(Refused):
            step(reached, event)
        assert reached.survey.state != "rating"


def test_nobody_rates_twice_but_who_has_rated_before_may_change_it_once() -> None:
    record = survey("asked")
    record.ratings, record.round = [Rating(1, 2, "Slow."), Rating(2, 0)], 3
    effects = step(record, press("solved", round=3))
    assert (record.survey.state, said(effects)) == ("finished", ["survey-thanks"])
    [change] = buttons(effects)
    assert change.label == Text("button-change-score", {"score": 2})
    assert said(step(record, Pressed(change.action, CASE, change.value, "callback", 41))) == ["ask-score"]
    step(record, press("score", "4", 3))
    assert said(step(record, Said(part("Thanks!")))) == ["survey-thanks"]
    assert (record.survey.score, record.ratings[0].score) == (4, 2)
    assert refused(record, Pressed(change.action, CASE, change.value, "callback", 41)) == "customer-button-old"


@pytest.mark.parametrize("kind", ["voice", "video_note"])
def test_a_spoken_comment_is_a_comment_and_its_file_goes_to_the_staff(kind: str) -> None:
    told = part("", kind)
    for state, after in (("comment", ["survey-thanks"]), ("choice", ["choice-noted"])):
        record = survey(state, score=2)
        effects = step(record, Said(told))
        assert (record.survey.comment, said(effects)) == ("(spoken)", after)
        assert only(effects, TellStaff).part == told


def test_a_score_and_its_comment_stand_in_the_history_with_their_round() -> None:
    record = survey("rating")
    record.round = 2
    assert only(step(record, press("score", "1", 2)), Note) == Note(CASE, "Ann", "rated", {"round": 2, "score": 1})
    commented = only(step(record, Said(part("Nobody called."))), Note)
    assert commented == Note(
        CASE, "Ann", "commented", {"round": 2, "text": "Nobody called.", "kind_of_message": "text"}
    )


def test_a_comment_too_long_for_the_card_reaches_the_staff_as_a_message() -> None:
    told = part("x" * 1000)
    assert only(step(survey("comment"), Said(told)), TellStaff).part == told
    assert not of(step(survey("comment"), Said(part("Fine."))), TellStaff)


@pytest.mark.parametrize("score", SCORES)
def test_a_low_score_asks_what_was_missing(score: str) -> None:
    record = survey("rating")
    assert said(step(record, press("score", score))) == ["ask-comment-low" if score in "12" else "ask-comment"]


@pytest.mark.parametrize("score", ["", "0", "6", "55", "4.4", "five", "٣"])
def test_a_made_up_score_is_refused(score: str) -> None:
    assert refused(survey("rating"), press("score", score)) == "button-forged"


def test_nothing_to_add_ends_it_as_well() -> None:
    record = survey("comment", score=3)
    assert said(step(record, press("no-comment"))) == ["survey-thanks"]
    assert (record.survey.state, record.survey.comment) == ("finished", "")


def test_not_solved_is_followed_by_a_choice() -> None:
    record = survey("asked")
    effects = step(record, press("unsolved"))
    assert record.survey.state == "choice"
    assert [button.action for button in buttons(effects)] == ["another", "supervisor", "leave"]
    assert only(effects, Wake).at == NOW + timedelta(hours=24)


@pytest.mark.parametrize("way", ["another", "supervisor"])
def test_who_wants_it_looked_at_again_ends_the_survey_and_its_timer(way: str) -> None:
    record = survey("choice")
    effects = step(record, press(way))
    assert record.survey.state == "unsolved"
    assert only(effects, Rest) == Rest("survey", CASE)
    assert said(effects) == []


def test_silence_is_reminded_of_once_and_then_closed_kindly() -> None:
    record = survey("asked")
    effects = step(record, TimerRang("survey", CASE))
    assert said(effects) == ["survey-reminder"]
    assert only(effects, Wake).at == NOW + timedelta(hours=72)
    assert [button.action for button in buttons(effects)] == ["solved", "unsolved"]
    assert said(step(record, TimerRang("survey", CASE))) == ["closed-kindly"]
    assert record.survey.state == "lapsed"


@pytest.mark.parametrize("state", ["rating", "comment"])
def test_who_said_solved_and_no_more_is_let_go_without_a_word(state: str) -> None:
    record = survey(state)
    assert said(step(record, TimerRang("survey", CASE))) == []
    assert record.survey.state == "finished"


def test_a_photo_is_no_comment() -> None:
    assert refused(survey("comment"), Said(part("", "photo"))) == "customer-button-old"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_a_button_of_an_earlier_round_is_old(state: str, action: str) -> None:
    record = survey(state)
    record.round = 2
    assert refused(record, press(action, "4", 1)) == "customer-button-old"
    assert refused(record, Pressed(action, CASE, "4", "callback", 40)) == "customer-button-old"


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_takes_nothing_more_but_the_wish_for_a_second_look(state: str) -> None:
    for event in EVENTS:
        again = isinstance(event, Pressed) and event.action == "another" and event.value.startswith("1.")
        if state != "unsolved" and (again or event == TimerRang("second-look", CASE)):
            continue
        assert refused(survey(state), event) == "customer-button-old"


def test_every_button_comes_back_as_this_round() -> None:
    record = survey("asked")
    record.round = 12
    for button in buttons(step(record, TimerRang("survey", CASE))):
        assert button.value.partition(".")[0] == "12"
        assert button.case_id == CASE
    assert all(isinstance(each.markup, Buttons) for each in of(step(record, press("solved", "", 12)), Say))
