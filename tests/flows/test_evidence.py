"""What comes with a complaint: how much, whose words, and a voice where fingers are not enough."""

from datetime import UTC, datetime
from typing import Any

import pytest

from flows import conversation, intake, questions, summary
from flows.draft import Draft
from flows.effects import Effect, React, Refused, Text
from flows.events import Commanded, CustomerEvent, Edited, Said, Started
from flows.evidence import MEGABYTE, origin_text
from flows.needs import NEEDS, SPOKEN, help_text
from flows.policy import Policy
from flows.words import KEPT, NOT_DELIVERED
from tests.flows.samples import NOW, all_sayable, case, draft, of, part, policy, said, sayable, talk

FORWARDED: dict[str, Any] = {"origin": "Corner shop (@shop)", "written_at": datetime(2026, 11, 12, 9, 0, tzinfo=UTC)}


def strict(**limits: float) -> Policy:
    """A policy with other limits of the intake."""
    return policy().model_copy(update={"intake": policy().intake.model_copy(update=limits)})


def step(record: Draft, event: CustomerEvent, rules: Policy | None = None) -> list[Effect]:
    effects = intake.step(record, event, rules or policy(), NOW, "Ann")
    all_sayable(effects)
    return effects


# --- how much ---------------------------------------------------------------------------------------------------------


def test_more_files_than_the_policy_takes_are_refused_and_words_are_not() -> None:
    record = draft("story", story=[part("", "photo"), part("", "voice")])
    with pytest.raises(Refused) as refused:
        step(record, Said(part("", "photo")), strict(files=2))
    assert refused.value.text == Text("files-too-many", {"limit": 2})
    step(record, Said(part("It leaks.")), strict(files=2))
    assert len(record.story) == 3


@pytest.mark.parametrize(("size", "kept"), [(20 * MEGABYTE, True), (20 * MEGABYTE + 1, False), (0, True)])
def test_a_file_larger_than_the_policy_takes_is_refused_with_its_size(size: int, kept: bool) -> None:
    record = draft("story", story=[])
    document = Said(part("", "document", size=size))
    if kept:
        step(record, document, strict(file_megabytes=20))
        assert len(record.story) == 1
    else:
        with pytest.raises(Refused) as refused:
            step(record, document, strict(file_megabytes=20))
        assert refused.value.text == Text("file-too-large", {"size": 21, "limit": 20})
        sayable(refused.value.text)


def test_a_file_too_large_for_an_open_case_is_refused_too() -> None:
    here = talk(case("taken"))
    here.policy = strict(file_megabytes=1)
    assert said(conversation.step(here, Said(part("", "video", size=2 * MEGABYTE)))) == ["file-too-large"]


def test_of_an_album_that_does_not_fit_it_is_said_once() -> None:
    here = talk(draft=draft("story", story=[part("", "photo") for _ in range(19)]))
    album = [Said(part("", "photo", album="a1")) for _ in range(4)]
    for event in album:
        conversation.step(here, event)
    assert said(here.effects) == ["files-too-many-album"]
    assert [each.emoji for each in of(here.effects, React)] == [KEPT, NOT_DELIVERED, NOT_DELIVERED]


# --- whose words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["category", "story", "wish", "contact", "name", "help"])
def test_a_forwarded_message_is_evidence_and_never_an_answer(state: str) -> None:
    record = draft(state)
    step(record, Said(part("ann@example.org", **FORWARDED)))
    assert record.state == state
    assert record.story[-1].origin == "Corner shop (@shop)"


def test_a_forwarded_hello_begins_a_complaint() -> None:
    record = draft()
    assert said(step(record, Said(part("Hello!", **FORWARDED)))) == ["greeting-kept", "ask-category"]
    assert len(record.story) == 1


def test_whose_words_they_are_is_told_with_the_day_where_it_is_known() -> None:
    sayable(origin_text(part("", **FORWARDED)))
    assert origin_text(part("", origin="Bo")) == Text("forwarded-from", {"origin": "Bo"})


def test_a_contact_is_evidence_in_the_story_and_a_foreign_one_no_way_to_reach_the_customer() -> None:
    record = draft("story", story=[])
    foreign = part("", "contact", phone="442079460018")
    step(record, Said(foreign))
    assert record.story == [foreign]
    with pytest.raises(Refused, match="contact-not-own"):
        step(draft("contact"), Said(foreign))


# --- a voice ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("state", "after"), [("wish", "contact"), ("help", "story")])
@pytest.mark.parametrize("editing", [False, True])
def test_who_cannot_type_speaks(state: str, after: str, editing: bool) -> None:
    record = draft(state, editing=editing, wish="", wish_message=0)
    voice = part("", "voice", file_id="v")
    step(record, Said(voice))
    assert record.state == ("review" if editing else after)
    assert record.story[-1] == voice
    assert (record.wish if state == "wish" else record.help) == "(spoken 1)"
    sayable(questions.review(record))
    assert summary.wish_text(SPOKEN, 0, []) == help_text(SPOKEN, 0, []) == Text("spoken")
    assert summary.wish_text(SPOKEN, 12, []) == help_text(SPOKEN, 12, []) == Text("words", {"words": SPOKEN})


def test_of_several_voice_messages_it_is_said_which_one_names_the_help() -> None:
    record = draft("help", story=[part("", "voice")], help="")
    step(record, Said(part("", "voice")))
    assert help_text(record.help, 0, record.story) == Text("spoken-nth", {"nth": 2})
    assert help_text(record.help, 0, record.story[1:]) == Text("spoken")
    for nth in (1, 2, 3, 4):
        sayable(Text("spoken-nth", {"nth": nth}))


@pytest.mark.parametrize("need", NEEDS)
def test_help_is_offered_in_the_review_and_can_be_taken_back(need: str) -> None:
    record = draft("review")
    assert said(step(record, Said(part("Help"), "help"))) == ["ask-help"]
    step(record, Said(part("label"), f"help:{need}"))
    assert (record.state, record.help, record.help_message) == ("review", need, 0)
    sayable(help_text(need, 0, []))
    step(record, Said(part("Help"), "help"))
    step(record, Said(part("None"), "help:none"))
    assert (record.state, record.help) == ("review", "")


def test_help_in_own_words_follows_an_edit() -> None:
    record = draft("help", editing=True)
    words = part("I use a screen reader.", message_id=31)
    step(record, Said(words))
    assert (record.help, record.help_message) == ("I use a screen reader.", 31)
    step(record, Edited(part("A screen reader, please.", message_id=31)))
    assert record.help == "A screen reader, please."


def test_help_can_be_left_with_back_and_cancel() -> None:
    record = draft("help", editing=True)
    step(record, Said(part("Back"), "back"))
    assert record.state == "review"
    record = draft("help", editing=True)
    step(record, Commanded("cancel"))
    step(record, Said(part("Keep"), "keep"))
    assert record.state == "help"


# --- links ------------------------------------------------------------------------------------------------------------


def test_a_start_without_a_link_knows_no_order() -> None:
    record = draft()
    assert said(step(record, Started("hello"))) == ["greeting", "ask-category"]
    assert (record.order_number, record.place) == ("", "")
