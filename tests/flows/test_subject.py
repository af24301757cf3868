"""What a link or poster says a complaint is about: kept, shown, removable, changed by the next scan."""

import pytest

from flows import lodging, questions, summary
from flows.deeplink import Subject, write
from flows.effects import Say, Text
from flows.events import Pressed, Said, Started
from tests.flows.samples import (
    CASE,
    NOW,
    argument,
    buttons,
    case,
    draft,
    only,
    part,
    policy,
    said,
    step,
    talk,
)

LINK = write(Subject("A-778", "Shop 12"))
BOTH = Text("subject-order-place", {"order": "A-778", "place": "Shop 12"})


def test_the_greeting_names_what_the_link_says() -> None:
    here = talk()
    first = argument(only(step(here, Started(LINK)), Say).text, "first")
    assert first == Text("joined", {"first": Text("greeting"), "second": BOTH})
    assert (here.draft.order_number, here.draft.place) == ("A-778", "Shop 12")


@pytest.mark.parametrize("state", ["category", "story", "wish", "contact", "name", "help", "review", "leaving"])
def test_a_second_scan_changes_the_draft_with_a_word_and_loses_nothing(state: str) -> None:
    here = talk(draft=draft(state, order_number="A-1", place="Shop 1"))
    effects = step(here, Started(LINK))
    assert "subject-kept" in str(only(effects, Say).text)
    assert (here.draft.state, here.draft.order_number, here.draft.place) == (state, "A-778", "Shop 12")
    step(here, Started("damaged"))
    assert (here.draft.order_number, here.draft.place) == ("A-778", "Shop 12")


def test_the_review_shows_it_and_a_key_removes_it() -> None:
    record = draft("review", order_number="A-778", help="hearing")
    shown = argument(questions.review(record), "lines")
    assert isinstance(shown, tuple)
    assert [line.key for line in shown][2:4] == ["review-subject", "review-help"]
    tokens = [key.token for row in questions.keyboard(record, policy()).rows for key in row]
    assert "drop-subject" in tokens
    here = talk(draft=record)
    step(here, Said(part("Remove"), "drop-subject"))
    assert (record.state, record.order_number) == ("review", "")
    assert "drop-subject" not in [key.token for row in questions.keyboard(record, policy()).rows for key in row]


@pytest.mark.parametrize(
    ("order", "place", "key"),
    [("A-778", "Shop 12", "subject-order-place"), ("A-778", "", "subject-order"), ("", "Shop 12", "subject-place")],
)
def test_either_is_enough(order: str, place: str, key: str) -> None:
    text = summary.subject_text(order, place)
    assert text is not None
    assert text.key == key
    assert summary.subject_text("", "") is None


def test_the_case_keeps_what_it_is_about_and_the_help_that_is_needed() -> None:
    record = draft("review", order_number="A-778", place="Shop 12", help="own words", help_message=31)
    made, _ = lodging.lodge(record, CASE, "C-2026-000001", "en", policy(), NOW)
    assert (made.order_number, made.place, made.help, made.help_own) == ("A-778", "Shop 12", "own words", True)


def test_status_names_what_it_is_about() -> None:
    here = talk(case("taken", order_number="A-778"))
    answer = argument(only(step(here, Pressed("show", CASE, "", "c", 1)), Say).text, "answer")
    assert answer == (Text("case-subject", {"subject": Text("subject-order", {"order": "A-778"})}),)


def test_a_link_to_something_else_begins_something_new_beside_an_open_case() -> None:
    here = talk(case("taken", order_number="A-1"))
    assert "ask-category" in said(step(here, Started(LINK)))
    assert here.draft.order_number == "A-778"


def test_the_link_of_an_open_case_asks_and_something_new_is_about_the_same_order() -> None:
    here = talk(case("taken", order_number="A-778", place="Shop 12"))
    effects = step(here, Started(LINK))
    assert said(effects) == ["start-which"]
    new = buttons(effects)[-1]
    step(here, Pressed("about", 0, new.value, "c", 1))
    assert (here.draft.state, here.draft.order_number, here.draft.place) == ("category", "A-778", "Shop 12")


def test_a_made_up_value_is_nothing() -> None:
    here = talk(case("taken", order_number="A-778"))
    step(here, Pressed("about", 0, "999", "c", 1))
    assert (here.draft.state, here.draft.order_number) == ("category", "")
