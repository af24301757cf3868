"""Who gets a case: the least loaded on duty who may have it, and nobody more than the policy lets anybody have."""

from datetime import timedelta
from typing import Any

import pytest

from flows import case as flow
from flows import conversation, duty, lodging
from flows.duty import OnDuty
from flows.effects import Assign, Effect, Freed, Note, Refused, Say, TellCustomer, TellStaffWords, Wake
from flows.events import (
    Actor,
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseAssigned,
    CaseEvent,
    OwnerLeft,
    TimerRang,
)
from flows.policy import Policy
from flows.records import Case, Form, Handed
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    SU,
    all_sayable,
    case,
    draft,
    of,
    only,
    part,
    policy,
    refusal,
    talk,
    tapped,
)


def rules(**duty_: Any) -> Policy:
    settings = {"assign": True, "load_limit": 3} | duty_
    return policy().model_copy(update={"duty": policy().duty.model_copy(update=settings)})


def on(actor: Actor, load: int = 0, days: float | None = None, **more: Any) -> OnDuty:
    person = Actor(actor.id, actor.name, actor.role, load=load, **more)
    return OnDuty(person, None if days is None else NOW - timedelta(days=days))


def chosen(people: list[OnDuty], record: Case | None = None, but: int = 0, **settings: Any) -> int:
    actor = duty.choose(record or case(department="delivery"), people, rules(**settings), but)
    return actor.id if actor else 0


# --- who -------------------------------------------------------------------------------------------------------------


def test_the_least_loaded_gets_it() -> None:
    assert chosen([on(LI, 2), on(MO, 1), on(SU, 2)]) == MO.id


def test_among_equals_who_has_been_without_for_longest() -> None:
    assert chosen([on(LI, 1, 1), on(MO, 1, 3)]) == MO.id
    assert chosen([on(LI, 1, 1), on(MO, 1)]) == MO.id
    assert chosen([on(MO, 1), on(LI, 1)]) == LI.id


def test_nobody_gets_more_than_the_limit() -> None:
    assert chosen([on(LI, 3), on(MO, 4)]) == 0
    assert chosen([on(LI, 3), on(MO, 4)], load_limit=0) == LI.id


def test_only_those_get_it_who_may_have_it() -> None:
    assert chosen([on(LI, departments=("billing",)), on(MO, 2, departments=("delivery",))]) == MO.id
    assert chosen([on(LI), on(SU, 2)], case(supervisor_only=True)) == SU.id
    assert chosen([on(LI), on(MO, 2)], case(barred=[LI.id])) == MO.id
    assert chosen([on(LI), on(MO, 2)], but=LI.id) == MO.id
    assert chosen([]) == 0


@pytest.mark.parametrize("state", ["taken", "waiting", "resolved", "closed"])
def test_what_somebody_has_or_is_over_is_given_to_nobody(state: str) -> None:
    assert chosen([on(MO)], case(state)) == 0


# --- what sets it off ------------------------------------------------------------------------------------------------


def step(record: Case, event: CaseEvent, **settings: Any) -> list[Effect]:
    effects = flow.step(record, event, rules(**settings), NOW)
    all_sayable(effects)
    return effects


def press(action: str, actor: Actor = LI) -> AgentPressed:
    return AgentPressed(actor, action, "", "callback")


def set_off(effects: list[Effect]) -> list[Effect]:
    return [
        each
        for each in effects
        if isinstance(each, Assign | Freed | Wake) and getattr(each, "name", "assign") == "assign"
    ]


def lodged(rules: Policy) -> list[Effect]:
    _, effects = lodging.lodge(draft("review"), CASE, "C-2026-000001", "en", rules, NOW)
    return effects


def test_a_new_case_looks_for_somebody() -> None:
    assert of(lodged(rules()), Assign) == [Assign(CASE)]
    assert of(lodged(policy()), Assign) == []


def test_what_is_put_back_goes_to_another_and_frees_a_hand() -> None:
    assert set_off(step(case("taken"), press("put-back"))) == [Freed(LI.id, CASE), Assign(CASE, LI.id)]


def test_what_is_resolved_frees_a_hand() -> None:
    effects = step(case("taken", forms=[tapped(LI)]), AgentAnswered(LI, part("Refunded."), "resolve"))
    assert set_off(effects) == [Freed(LI.id, CASE)]


def test_what_is_handed_on_or_returned_looks_for_somebody_there() -> None:
    form = Form("transfer", LI.id, {"to": "quality"})
    reason = AgentAnswered(LI, part(), "transfer")
    assert set_off(step(case("new", department="delivery", forms=[form]), reason)) == [Assign(CASE, 0)]
    effects = step(case("taken", department="delivery", forms=[form]), reason)
    assert set_off(effects) == [Freed(LI.id, CASE), Assign(CASE, LI.id)]
    back = case("new", department="quality", handed=Handed(MO.id, "Mo Ali", "delivery", "."))
    assert set_off(step(back, AgentAnswered(LI, part(), "return"))) == [Assign(CASE, 0)]


def test_what_is_opened_again_for_another_looks_for_one() -> None:
    assert set_off(step(case("resolved"), AskedAgain("another"))) == [Assign(CASE, 0)]
    assert set_off(step(case("resolved"), AskedAgain("owner"))) == []


def test_what_changes_no_owner_sets_nothing_off() -> None:
    assert set_off(step(case("taken"), AgentReplied(LI, part()))) == []
    assert set_off(step(case(), press("take"))) == []


def test_without_the_policy_nothing_is_set_off() -> None:
    assert set_off(step(case("taken"), press("put-back"), assign=False)) == []


def test_the_timer_asks_for_somebody() -> None:
    assert conversation.step(talk(case()), TimerRang("assign", CASE)) == [Assign(CASE)]
    assert conversation.step(talk(), TimerRang("assign", CASE)) == []


# --- given, and left -------------------------------------------------------------------------------------------------


def test_a_case_is_never_given_to_whom_it_is_about() -> None:
    record = case("new", about=[LI.id])
    with pytest.raises(Refused) as error:
        step(record, CaseAssigned(LI))
    assert error.value.text.key == "not-for-them"
    assert record.owner_id == 0


def test_who_is_given_a_case_is_woken_and_the_customer_hears_their_name() -> None:
    record = case("new", department="quality", handed=Handed(MO.id, "Mo Ali", "delivery", "."))
    effects = step(record, CaseAssigned(LI))
    assert (record.state, record.owner_id) == ("taken", LI.id)
    assert record.handed is not None  # it can still be returned
    assert only(effects, Say).text.key == "case-taken"
    assert only(effects, TellStaffWords).text.key == "staff-assigned"
    assert (only(effects, Note).actor, only(effects, Note).kind) == ("Li Wei", "assigned")


@pytest.mark.parametrize("state", ["taken", "waiting"])
def test_who_leaves_leaves_the_case_to_all(state: str) -> None:
    record = case(state)
    effects = step(record, OwnerLeft())
    assert (record.state, record.owner_id, record.owner_name) == ("new", 0, "")
    assert only(effects, Note).actor == "Li Wei"
    told = only(effects, Say).text  # as when they had put it back themselves
    assert told.key.startswith("case-put-back")
    assert told.args["agent"] == "Li Wei"
    assert set_off(effects) == [Freed(LI.id, CASE), Wake("assign", NOW, CASE)]


# --- the limit -------------------------------------------------------------------------------------------------------

FULL = Actor(LI.id, LI.name, "agent", load=3)


@pytest.mark.parametrize(
    ("record", "event"),
    [
        (case(), press("take", FULL)),
        (case(), AgentAnswered(FULL, part("Which one?"), "ask")),
        (case(department="quality", handed=Handed(MO.id, "Mo", "delivery", ".")), press("accept", FULL)),
    ],
)
def test_nobody_takes_more_than_the_limit(record: Case, event: CaseEvent) -> None:
    with pytest.raises(Refused) as error:
        step(record, event)
    assert refusal(error.value) == "load-full"
    assert record.owner_id == 0


def test_words_to_the_customer_are_never_held_up_by_the_limit() -> None:
    record = case()
    effects = step(record, AgentReplied(FULL, part()))
    assert (record.state, record.owner_id) == ("new", 0)
    only(effects, TellCustomer)
    told = only(effects, TellStaffWords).text  # and that the case is nobody's still
    assert (told.key, told.args["count"]) == ("reply-not-taken", 3)
    record.forms = [tapped(FULL)]
    step(record, AgentAnswered(FULL, part("Refunded."), "resolve"))
    assert record.state == "resolved"


def test_what_is_one_s_own_goes_on_at_the_limit() -> None:
    record = case("taken", FULL)
    step(record, AgentAnswered(FULL, part("Which one?"), "ask"))
    assert record.state == "waiting"
    free = case()
    step(free, press("take", FULL), load_limit=0)
    assert free.owner_id == LI.id
