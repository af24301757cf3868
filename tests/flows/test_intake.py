"""The conversation that makes a complaint: every state meets every event, and nothing that was told is lost."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import intake, questions, summary
from flows.contact import Contact
from flows.draft import ENDED, Draft
from flows.effects import Effect, Key, Keyboard, OpenCase, React, Refused, Rest, Say, Text, Wake
from flows.events import Blocked, Commanded, CustomerEvent, Edited, Pressed, Said, Started, TimerRang
from flows.intake import STATES, TRANSITIONS
from flows.questions import ASKING, QUESTIONS
from flows.words import KEPT
from tests.flows.samples import NOW, all_sayable, argument, draft, of, only, part, policy, refusal, said, sayable

LATER = NOW + timedelta(hours=25)
KEYS = [key.token for key in questions.known_keys(policy())]


def lines(record: Draft) -> list[Text]:
    """The lines of the review."""
    shown = questions.review(record).args["lines"]
    assert isinstance(shown, tuple)
    return list(shown)


def step(record: Draft, event: CustomerEvent, now: Any = NOW) -> list[Effect]:
    return intake.step(record, event, policy(), now, "Ann")


def tapped(token: str) -> Said:
    return Said(part("the label"), token)


def wrote(text: str, kind: str = "text", **more: Any) -> Said:
    return Said(part(text, kind, **more))


def refused(record: Draft, event: CustomerEvent) -> str:
    """The reason, after a look that nothing has changed."""
    before = deepcopy(record)
    with pytest.raises(Refused) as error:
        step(record, event)
    assert record == before
    return refusal(error.value)


# --- every state, every event ----------------------------------------------------------------------------------------

EVENTS: list[CustomerEvent] = [
    Started(),
    Started(known=True, category="delivery"),
    Commanded("cancel"),
    Commanded("cases"),
    TimerRang("draft-idle"),
    TimerRang("draft-review"),
    Pressed("take", 1, "", "c", 2),
    Blocked(True),
    *(tapped(token) for token in (*KEYS, "share", "say", "made-up", "category:made-up")),
    *(wrote(text) for text in ("It came broken and wet.", "bad", "hi", "x" * 5000, "\u2800", "a@example.org", "12345")),
    *(wrote("", kind, file_id="f") for kind in ("photo", "voice", "video", "document", "location", "sticker", "poll")),
    *(wrote("", "contact", phone=phone, own=own) for phone, own in
      (("442079460018", True), ("+442079460018", True), ("1", True), ("442079460018", False))),
    *(Edited(part(text, message_id=which)) for which in (11, 12, 13, 14, 99)
      for text in ("a@example.org", "\u2800", "It came broken and wet.")),
]  # fmt: skip


def variants(state: str) -> Iterator[Draft]:
    """Drafts at this state, with everything that a condition of the table looks at."""
    if state == "new":
        yield draft()
        return
    short, long = [part("bad", message_id=11)], [part("The box was wet.", message_id=11)]
    changed: tuple[dict[str, Any], ...] = (
        {},
        {"editing": True},
        {"story": []},
        *({"story": [], "category": ""} for _ in range(state == "category")),
        *({"twin": "C-2026-000001", "editing": editing} for editing in (False, True) if state == "twin"),
        {"story": short},
        {"story": short, "insisted": True},
        {"story": long, "reminded": True},
        {"contact": None, "wish": "", "name": ""},
        {"contact": Contact("telegram")},
        *({"outdated": True} for _ in range(state == "review")),
        {"order_number": "A-778", "help": "hearing"},
        *({"before": place} for place in ASKING if state == "leaving"),
    )
    for changes in changed:
        yield draft(state, **changes)


def walk() -> Iterator[tuple[str, str, str]]:
    """Every (state, event) pair: (state, trigger, state after), for those that the table takes."""
    for state in STATES:
        for record in variants(state):
            for event, now, twins in product(EVENTS, (NOW, LATER), ({}, {"delivery": "C-2026-000001"})):
                reached = deepcopy(record)
                try:
                    effects = intake.step(reached, event, policy(), now, "Ann", twins)
                except Refused as error:
                    assert reached == record, f"{state} was changed by a refused {event}"
                    refusal(error)
                    continue
                all_sayable(effects)
                assert reached.touched_at == (record.touched_at if isinstance(event, TimerRang) else now)
                yield state, intake._trigger(record, event, policy()), reached.state


def table() -> set[tuple[str, str, str]]:
    """The rows, one for each state they start from."""
    return {
        (state, row["trigger"], row["dest"] or state)
        for row in TRANSITIONS
        for state in ([row["source"]] if isinstance(row["source"], str) else row["source"])
    }


def test_every_event_in_every_state_is_a_row_of_the_table_or_a_sentence_and_every_row_is_reached() -> None:
    assert set(walk()) == table()


def test_a_draft_is_active_between_the_first_word_and_the_end() -> None:
    assert {state for state in STATES if draft(state).active} == {*ASKING, "leaving"}


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_takes_nothing_more(state: str) -> None:
    for event in EVENTS:
        if not isinstance(event, Said) or event.part.kind in ("text", "photo"):
            assert refused(draft(state), event) in ("not-now", "not-evidence", "text-empty")


# --- the way through -------------------------------------------------------------------------------------------------


def test_a_complaint_in_nine_acts() -> None:
    record, asked, effects = draft(), [], list[Effect]()
    for event in (
        Started(),
        tapped("category:delivery"),
        wrote("The box was wet and late."),
        tapped("done"),
        tapped("remedy:refund"),
        tapped("here"),
        wrote("Ann"),
        tapped("submit"),
    ):
        asked.append(record.state)
        effects = step(record, event)
    assert asked == ["new", "category", "story", "story", "wish", "contact", "name", "review"]
    assert record.state == "submitted"
    assert effects == [Rest("draft-idle"), OpenCase()]
    assert (record.category, record.wish, record.contact, record.name) == (
        "delivery",
        "refund",
        Contact("telegram"),
        "Ann",
    )
    assert [each.text for each in record.story] == ["The box was wet and late."]


def test_who_just_writes_is_complaining_and_is_not_asked_twice() -> None:
    record = draft()
    told = wrote("The box was wet and late.")
    effects = step(record, told)
    assert said(effects) == ["greeting-kept", "ask-category"]
    assert only(effects, React).part == told.part
    assert only(effects, Wake).at == NOW + timedelta(hours=24)
    step(record, tapped("category:delivery"))
    assert record.state == "wish"


def test_a_photo_without_a_word_is_a_complaint_too() -> None:
    record = draft()
    step(record, wrote("", "photo"))
    step(record, tapped("category:product"))
    assert record.state == "wish"


def test_a_hello_is_greeted_and_not_kept() -> None:
    record = draft()
    assert said(step(record, wrote("Hello!"))) == ["greeting", "ask-category"]
    assert record.story == []


def test_a_word_or_two_is_asked_about_once_and_then_taken_as_it_is() -> None:
    record = draft("story", story=[part("bad")])
    effects = step(record, tapped("done"))
    assert only(effects, Say).text == Text("story-too-short", {"given": "bad"})
    step(record, tapped("done"))
    assert record.state == "wish"
    assert not record.insisted


def test_done_before_anything_was_told_asks_for_it() -> None:
    record = draft("story", story=[])
    assert said(step(record, tapped("done"))) == ["story-empty"]
    assert record.state == "story"


def test_a_very_long_message_is_kept_whole_and_said_to_be() -> None:
    record = draft("story")
    assert said(step(record, wrote("x" * 5000))) == ["story-long-kept"]
    assert record.story[-1].text == "x" * 5000


def test_more_than_the_policy_takes_is_refused_with_the_limit() -> None:
    limits = policy().intake
    full = draft("story", story=[part() for _ in range(limits.story_messages)])
    assert refused(full, wrote("more")) == "story-too-many"
    assert refused(draft("story", story=[part("x" * limits.story_characters)]), wrote("x")) == "story-too-long"


@pytest.mark.parametrize("state", ["wish", "contact", "name"])
def test_a_photo_sent_with_another_answer_is_kept_as_evidence(state: str) -> None:
    record = draft(state)
    photo = wrote("", "photo")
    step(record, photo)
    assert record.state == state
    assert record.story[-1] == photo.part


@pytest.mark.parametrize(
    ("state", "answer", "key"),
    [
        ("wish", wrote("x" * 1001), "answer-too-long"),
        ("wish", wrote("😀" * 501), "answer-too-long"),
        ("wish", wrote("", "contact", phone="442079460018", own=True), "answer-in-words"),
        ("contact", wrote("x" * 201), "answer-too-long"),
        ("contact", wrote("0207 946"), "phone-too-short"),
        ("contact", wrote("", "contact", phone="442079460018"), "contact-not-own"),
        ("name", wrote("x" * 61), "answer-too-long"),
        ("name", wrote("\u2800\u200b"), "text-empty"),
        ("story", wrote("", "sticker"), "not-evidence"),
        ("review", wrote("", "poll"), "not-evidence"),
        ("leaving", wrote("but I still have to say this"), "choose-leaving"),
        ("story", Commanded("cases"), "not-now"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_with_the_reason(state: str, answer: CustomerEvent, key: str) -> None:
    assert refused(draft(state), answer) == key


@pytest.mark.parametrize("phone", ["442079460018", "+442079460018"])
def test_a_shared_number_is_read_with_its_country_code(phone: str) -> None:
    record = draft("contact")
    step(record, wrote("", "contact", phone=phone, own=True))
    assert record.contact == Contact("phone", "+442079460018", "Europe/London")
    assert record.state == "name"


def test_a_name_is_one_line() -> None:
    record = draft("name")
    step(record, wrote("  Ann \n  Lee "))
    assert record.name == "Ann Lee"


def test_the_label_of_another_question_s_choice_is_part_of_what_happened() -> None:
    record = draft("story")
    step(record, Said(part("Money back"), "remedy:refund"))
    assert (record.story[-1].text, record.wish) == ("Money back", "own words")


@pytest.mark.parametrize(
    ("state", "token"), [("wish", "done"), ("contact", "skip"), ("name", "here"), ("review", "back")]
)
def test_a_key_tapped_twice_is_no_answer_to_the_next_question(state: str, token: str) -> None:
    assert refused(draft(state), tapped(token)) == "not-now"


# --- changing, leaving, coming back ----------------------------------------------------------------------------------

ANSWERS: dict[str, CustomerEvent] = {
    "category": tapped("category:billing"),
    "story": tapped("done"),
    "wish": tapped("skip"),
    "contact": tapped("here"),
    "name": wrote("Bea"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_answer_can_be_changed_from_the_review(question: str) -> None:
    record = draft("review")
    assert said(step(record, tapped(f"edit-{question}"))) == [f"ask-{question}-again"]
    assert (record.state, record.editing) == (question, True)
    effects = step(record, ANSWERS[question])
    assert (record.state, record.editing) == ("review", False)
    assert said(effects) == ["ask-review"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_back_from_a_change_leads_to_the_review_with_nothing_changed(question: str) -> None:
    record = draft("review")
    before = deepcopy(record)
    step(record, tapped(f"edit-{question}"))
    step(record, tapped("back"))
    assert record == before


def test_back_goes_one_question_back_and_the_first_has_no_back() -> None:
    record = draft("name")
    seen = []
    while record.state != "category":
        step(record, tapped("back"))
        seen.append(record.state)
    assert seen == ["contact", "wish", "story", "category"]
    assert "back" not in {key.token for row in questions.keyboard(record, policy()).rows for key in row}


@pytest.mark.parametrize("place", ASKING)
@pytest.mark.parametrize("way", [tapped("cancel"), Commanded("cancel")])
def test_leaving_is_asked_about_and_keeping_on_leads_back(place: str, way: CustomerEvent) -> None:
    record = draft(place)
    before = deepcopy(record)
    assert said(step(record, way)) == ["ask-leaving"]
    step(record, tapped("keep"))
    assert replace(record, before=before.before) == before


@pytest.mark.parametrize("place", ["category", "twin", "story", "help"])
def test_leaving_before_anything_was_written_asks_nothing(place: str) -> None:
    record = draft(place, story=[], twin="C-2026-000001")
    effects = step(record, Commanded("cancel"))
    assert (record.state, said(effects)) == ("discarded", ["left-empty"])
    assert only(effects, Say).markup == Keyboard()
    assert of(effects, Rest) == [Rest("draft-idle")]


@pytest.mark.parametrize("told", [{"help": "hearing"}, {"editing": True}, {"story": [part()]}])
def test_whatever_was_told_is_asked_about_before_it_goes(told: dict[str, Any]) -> None:
    record = draft("story", **({"story": []} | told))
    assert said(step(record, Commanded("cancel"))) == ["ask-leaving"]


@pytest.mark.parametrize("state", ["contact", "name"])
def test_evidence_where_an_answer_is_wanted_is_kept_and_the_way_to_answer_told(state: str) -> None:
    record = draft(state)
    for kind in ("voice", "photo", "video_note", "location"):
        effects = step(record, wrote("", kind, file_id="f"))
        assert (record.state, said(effects), of(effects, React)[0].emoji) == (state, [f"kept-{state}"], KEPT)
    told = [said(step(record, wrote("", "photo", file_id="f", album="a"))) for _ in range(3)]
    assert told == [[f"kept-{state}"], [], []]
    assert len(record.story) == 8
    assert refused(record, wrote("", "sticker")) == f"not-evidence-{state}"
    assert refused(draft("wish"), wrote("", "sticker")) == "not-evidence"


# --- help ------------------------------------------------------------------------------------------------------------


def test_help_is_offered_beside_the_story_and_leads_back_to_it() -> None:
    record = draft("story", story=[])
    assert said(step(record, tapped("help"))) == ["ask-help"]
    effects = step(record, tapped("help:literacy"))
    assert (record.state, record.help) == ("story", "literacy")
    assert argument(only(effects, Say).text, "first") == Text("help-noted")
    offered = {key.token for row in questions.keyboard(record, policy()).rows for key in row}
    assert offered == {"done", "back", "cancel"}


@pytest.mark.parametrize(("token", "asked"), [("help:none", "ask-story"), ("back", "ask-story")])
def test_who_needs_no_help_goes_on_with_the_story(token: str, asked: str) -> None:
    record = draft("story", story=[])
    step(record, tapped("help"))
    assert said(step(record, tapped(token))) == [asked]
    assert (record.state, record.help) == ("story", "")


def test_an_answer_that_is_changed_from_the_review_has_no_key_for_help() -> None:
    record = draft("story", editing=True)
    assert "help" not in {key.token for row in questions.keyboard(record, policy()).rows for key in row}
    assert refused(record, tapped("help")) == "not-now"


# --- leaving ---------------------------------------------------------------------------------------------------------


def test_throwing_away_ends_the_draft_and_its_reminder() -> None:
    record = draft("leaving")
    effects = step(record, tapped("throw"))
    assert record.state == "discarded"
    assert only(effects, Say).markup == Keyboard()
    assert only(effects, Rest) == Rest("draft-idle")


@pytest.mark.parametrize("place", [*ASKING, "leaving"])
def test_start_goes_on_where_the_customer_stopped(place: str) -> None:
    record = draft(place)
    before = deepcopy(record)
    assert said(step(record, Started())) == ["welcome-back", f"ask-{place}"]
    assert record == before


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        (11, {"story": "new@example.org"}),
        (12, {"wish": "new@example.org"}),
        (13, {"contact": Contact("email", "new@example.org")}),
        (14, {"name": "new@example.org"}),
    ],
)
@pytest.mark.parametrize("place", ["name", "review", "leaving"])
def test_an_edited_message_changes_the_answer_it_gave(message: int, changes: dict[str, object], place: str) -> None:
    record = draft(place, story=[part("old", message_id=11, album="a"), part("other", message_id=15)])
    effects = step(record, Edited(part("new@example.org", message_id=message)))
    for name, value in changes.items():
        assert (record.story[0].text if name == "story" else getattr(record, name)) == value
    assert record.story[0].album == "a"
    assert record.story[1].text == "other"
    assert record.state == place
    assert of(effects, React)
    assert said(effects) == (["ask-review"] if place == "review" else [])


def test_an_edit_of_a_message_that_is_no_answer_says_so() -> None:
    assert refused(draft("wish"), Edited(part("x", message_id=99))) == "edit-unknown"


def test_an_edit_to_something_unreadable_keeps_the_answer() -> None:
    assert refused(draft("name"), Edited(part("gibberish", message_id=13))) == "contact-neither"
    assert refused(draft("review"), Edited(part("\u2800", message_id=14))) == "text-empty"


# --- falling silent --------------------------------------------------------------------------------------------------


def test_an_idle_draft_is_brought_to_mind_once_and_then_let_go_with_a_word() -> None:
    record = draft("wish")
    effects = step(record, TimerRang("draft-idle"), LATER)
    assert said(effects) == ["draft-reminder", "ask-wish"]
    wake = only(effects, Wake)
    assert wake.at == NOW + timedelta(days=7)
    effects = step(record, TimerRang("draft-idle"), wake.at)
    assert said(effects) == ["draft-expired"]
    assert record.state == "expired"


def test_a_customer_who_is_at_it_is_not_reminded() -> None:
    record = draft("wish", touched_at=NOW + timedelta(hours=20))
    effects = step(record, TimerRang("draft-idle"), LATER)
    assert effects == [Wake("draft-idle", NOW + timedelta(hours=44))]


def test_an_empty_draft_goes_without_a_word() -> None:
    record = draft("category", story=[], category="")
    assert step(record, TimerRang("draft-idle"), LATER) == []
    assert record.state == "expired"


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [*ASKING, "leaving"])
@pytest.mark.parametrize("editing", [False, True])
def test_every_question_and_every_key_has_its_words(state: str, editing: bool) -> None:
    record = draft(state, editing=editing)
    sayable(questions.question(record))
    keys = [key for row in questions.keyboard(record, policy(), "Ann").rows for key in row]
    for key in keys:
        sayable(key.label)
    ways_out = {key.token for key in keys} & {"cancel", "back", "keep", "throw"}
    assert ways_out


def test_the_name_telegram_knows_is_one_tap() -> None:
    first = questions.keyboard(draft("name"), policy(), "Ann Lee").rows[0][0]
    assert first == Key("say", Text("words", {"words": "Ann Lee"}))
    record = draft("name")
    step(record, Said(part("Ann Lee")))
    assert record.name == "Ann Lee"


def test_the_review_shows_a_recognisable_beginning_of_a_long_story() -> None:
    record = draft("review", story=[part("a" * 500), part("", "photo"), part("b" * 500)])
    shown = questions.story_excerpt(record)
    assert shown == "a" * 500 + "\n" + "b" * 199 + " …"
    assert Text("review-files", {"files": 1}) in lines(record)


@pytest.mark.parametrize(
    ("kinds", "key"),
    [
        (["voice"], "spoken"),
        (["photo", "voice"], "spoken"),
        (["video_note"], "spoken-video"),
        (["photo"], "no-words"),
        ([], "no-words"),
    ],
)
def test_the_review_says_of_a_story_without_words_that_it_was_spoken(kinds: list[str], key: str) -> None:
    record = draft("review", story=[part("", kind) for kind in kinds])
    assert Text("review-story", {"story": Text(key)}) in lines(record)
    assert [line.key for line in lines(record)].count("review-files") == bool(kinds)
    sayable(questions.review(record))


def test_the_remedy_reads_in_the_policy_s_words_or_in_the_customer_s() -> None:
    assert summary.wish_text("", 0, []) == Text("wish-open")
    assert summary.wish_text("refund", 0, []) == Text("remedy-refund")
    assert summary.wish_text("refund", 12, []) == Text("words", {"words": "refund"})
    assert summary.contact_text(None) == Text("contact-telegram", {"value": ""})


# --- whatever happens ------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 30)), max_size=40))
def test_whatever_happens_the_story_loses_nothing_and_a_refusal_changes_nothing(
    happenings: list[tuple[CustomerEvent, int]],
) -> None:
    record, now = draft(), NOW
    for number, (happened, hours) in enumerate(happenings):
        now += timedelta(hours=hours)
        event = happened
        if isinstance(happened, Said):
            event = replace(happened, part=replace(happened.part, message_id=10_000 + number))
        before = deepcopy(record)
        try:
            effects = step(record, event, now)
        except Refused:
            assert record == before
            continue
        assert [each.message_id for each in before.story] == [each.message_id for each in record.story][
            : len(before.story)
        ]
        assert len(record.story) - len(before.story) <= 1
        assert bool(of(effects, OpenCase)) == (record.state == "submitted")
        assert record.state != "submitted" or (record.category and record.name)
        assert before.state not in ENDED


# --- contacts where they come -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("My number is 020 7946 0018, evenings", "+442079460018"),
        ("我的手机是13800138000，晚上打", "+8613800138000"),
        ("Write to ann@example.org, but not on Sundays.", "ann@example.org"),
        ("請寫到ann@example.org，週日不要", "ann@example.org"),
    ],
)
def test_a_contact_is_picked_out_of_its_sentence_and_the_sentence_is_kept(words: str, value: str) -> None:
    record = draft("contact", story=[part()])
    effects = step(record, wrote(words))
    assert record.contact is not None
    assert (record.contact.value, record.state) == (value, "name")
    assert record.story[-1].text == words
    assert of(effects, React)[0].emoji == KEPT


@pytest.mark.parametrize("words", ["Tel. 020 7946 0018", "手机号：138 0013 8000", "my e-mail is ann@example.org"])
def test_what_a_contact_is_called_is_no_part_of_what_happened(words: str) -> None:
    record = draft("contact", story=[])
    step(record, wrote(words))
    assert (record.story, record.state) == ([], "name")


@pytest.mark.parametrize("words", ["020 7946 0018", "138 0013 8000", "ann@example.org"])
def test_a_number_where_the_name_was_asked_for_is_a_contact_where_there_is_none(words: str) -> None:
    record = draft("name", contact=Contact("telegram"), name="")
    assert said(step(record, wrote(words))) == ["contact-noted", "ask-name"]
    assert record.contact is not None
    assert (record.contact.medium != "telegram", record.name, record.state) == (True, "", "name")


def test_a_number_where_the_name_was_asked_for_is_no_name() -> None:
    assert refused(draft("name"), wrote("020 7946 0018")) == "name-is-number"
    assert refused(draft("name", contact=Contact("telegram")), wrote("12345")) == "name-is-number"


def test_words_in_the_review_are_added_and_several_are_answered_with_one_review() -> None:
    record = draft("review")
    assert said(step(record, wrote("It leaks too."))) == ["story-added"]
    effects = step(record, wrote("And it smells."))
    assert said(effects) == []
    assert only(effects, Wake).name == "draft-review"
    assert [each.text for each in record.story[-2:]] == ["It leaks too.", "And it smells."]
    assert said(step(record, TimerRang("draft-review"))) == ["ask-review"]
    assert refused(record, TimerRang("draft-review")) == "not-now"


@pytest.mark.parametrize("words", ["020 7946 0018", "bob@example.org"])
def test_a_contact_in_the_review_changes_the_contact(words: str) -> None:
    record = draft("review")
    before = len(record.story)
    assert said(step(record, wrote(words))) == ["contact-changed"]
    assert record.contact is not None
    assert record.contact.value in ("+442079460018", "bob@example.org")
    assert len(record.story) == before


def test_words_beside_a_number_that_no_longer_fit_do_not_lose_the_number() -> None:
    record = draft("contact", contact=None, story=[part() for _ in range(30)])
    effects = step(record, wrote("07911 123456, evenings only please"))
    assert record.contact is not None
    assert record.contact.value == "+447911123456"
    assert said(effects) == ["story-too-many", "ask-name"]


def test_an_order_number_in_the_review_is_part_of_what_happened() -> None:
    record = draft("review")
    assert said(step(record, wrote("Order 02079460018"))) == ["story-added"]
    assert record.contact == Contact("email", "ann@example.com")
    assert record.story[-1].text == "Order 02079460018"


@pytest.mark.parametrize("event", [wrote("hello"), Started()])
def test_a_review_that_was_just_shown_is_not_shown_again(event: CustomerEvent) -> None:
    record = draft("review")
    step(record, wrote("It also smells."))
    assert record.outdated
    assert "ask-review" in said(step(record, event))
    assert not record.outdated


@pytest.mark.parametrize("state", ["wish", "contact", "name", "help"])
@pytest.mark.parametrize("editing", [False, True])
def test_a_key_of_another_question_is_no_answer_to_this_one(state: str, editing: bool) -> None:
    assert refused(draft(state, editing=editing), tapped("category:delivery")) == "not-now"
