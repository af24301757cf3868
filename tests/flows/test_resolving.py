"""The form of the end: taps and a sentence, in whichever order they come."""

from flows import case as flow
from flows.effects import Effect, GiveDecision, Prompt, Text, Toast
from flows.events import Actor, AgentAnswered, AgentPressed
from flows.records import OUTCOMES, Case, Form
from tests.flows.samples import LI, MO, NOW, SU, case, of, only, part, policy, said, tapped


def tap(record: Case, field: str, option: str, actor: Actor = LI) -> list[Effect]:
    return flow.step(record, AgentPressed(actor, "choose", f"resolve.{field}.{option}", "c"), policy(), NOW)


def answer(record: Case, words: str = "Refunded today.", actor: Actor = LI) -> list[Effect]:
    return flow.step(record, AgentAnswered(actor, part(words), "resolve"), policy(), NOW)


def toast(effects: list[Effect]) -> Text:
    text = only(effects, Toast).text
    assert text is not None
    return text


def test_the_form_offers_every_outcome_cause_and_department_in_one_message() -> None:
    prompt = only(flow.step(case("taken"), AgentPressed(LI, "resolve", "", "c"), policy(), NOW), Prompt)
    assert prompt.buttons is not None
    values = [button.value for row in prompt.buttons.rows for button in row]
    assert values == [
        *(f"resolve.outcome.{each}" for each in OUTCOMES),
        *(f"resolve.cause.{each.id}" for each in policy().root_cause),
        *(f"resolve.department.{each.id}" for each in policy().department),
    ]


def test_each_tap_says_what_is_chosen_and_what_is_missing() -> None:
    record = case("taken")
    assert toast(tap(record, "department", "billing")).key == "resolve-chosen-outcome-cause"
    assert toast(tap(record, "outcome", "partly")).key == "resolve-chosen-cause"
    whole = toast(tap(record, "cause", "defect"))
    assert whole.key == "resolve-chosen"
    assert toast(tap(case("new"), "cause", "defect")).key == "resolve-chosen-outcome"
    answer(record)
    assert (record.outcome, record.cause, record.responsible) == ("partly", "defect", "billing")


def test_a_sentence_that_comes_first_is_kept_and_the_last_tap_sends_it() -> None:
    record = case("new")
    prompt = only(answer(record), Prompt)
    assert (prompt.text.key, record.state) == ("resolve-missing-outcome-cause", "new")
    assert toast(tap(record, "cause", "defect")).key == "resolve-chosen-outcome"
    effects = tap(record, "outcome", "upheld")
    assert toast(effects).key == "done-resolve"
    assert (record.state, record.answer, record.owner_id, record.forms) == ("resolved", "Refunded today.", LI.id, [])
    assert said(effects) == ["case-resolved"]
    assert of(effects, GiveDecision)


def test_what_is_missing_is_named_and_a_new_sentence_takes_the_place_of_the_first() -> None:
    record = case("taken", forms=[Form("resolve", LI.id, {"outcome": "upheld"})])
    assert only(answer(record), Prompt).text.key == "resolve-missing-cause"
    record.forms = [Form("resolve", LI.id, {"cause": "defect"})]
    assert only(answer(record, "First."), Prompt).text.key == "resolve-missing-outcome"
    answer(record, "Second.")
    tap(record, "outcome", "upheld")
    assert record.answer == "Second."


def test_the_taps_of_one_are_not_the_taps_of_another() -> None:
    record = case("taken", forms=[tapped(LI)])
    assert only(answer(record, actor=SU), Prompt).text.key == "resolve-missing-outcome-cause"
    assert record.state == "taken"


def test_a_cause_that_the_policy_has_dropped_leaves_the_case_s_department_responsible() -> None:
    record = case("taken", forms=[tapped(LI, cause="gone")], department="delivery")
    answer(record)
    assert (record.cause, record.responsible) == ("gone", "delivery")


def test_an_answer_that_waits_for_a_tap_survives_what_else_is_opened_and_tapped() -> None:
    record = case("taken")
    tap(record, "outcome", "upheld")
    answer(record)
    for event in (
        AgentPressed(MO, "finding", "", "c"),
        AgentAnswered(MO, part("It leaks."), "finding"),
        AgentPressed(SU, "decline", "", "c"),
        AgentPressed(SU, "choose", "transfer.to.billing", "c"),
        AgentPressed(LI, "finding", "", "c"),
        AgentPressed(LI, "choose", "finding.source.photo", "c"),
    ):
        flow.step(record, event, policy(), NOW)
    tap(record, "cause", "defect")
    assert (record.state, record.answer) == ("resolved", "Refunded today.")
