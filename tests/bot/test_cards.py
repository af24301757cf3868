"""The case card: within Telegram's limits whatever people write, and only with buttons that are valid now."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import decision
from bot.cards import STORY_UNITS, face, story_fits
from bot.handlers.staff import PRESSES
from flows import case as flow
from flows.answers import HELP_UNITS, NAME_UNITS, WISH_UNITS
from flows.case import STATES
from flows.closure import REASON_UNITS
from flows.contact import Contact
from flows.effects import Refused, Text
from flows.events import AgentPressed
from flows.privacy import REASON_LETTERS
from flows.records import Case, Item, Rating, Survey
from flows.resolving import ANSWER_UNITS
from flows.words import MESSAGE_UNITS, units
from tests.bot.test_loader import LONDON
from tests.flows.samples import CASE, LI, NOW, case, granted, offer, part, policy, texts
from tests.simulator.parse_html import parse_html

LETTERS = ["x", "好", "😀", "<", "*", "&", " x", "\n"]


def extreme(letter: str, state: str, story: int, kind: str = "email") -> Case:
    """A case with as much of everything as the flows let in."""

    def much(limit: int) -> str:
        return (letter * limit).encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")

    most = Item("explanation", 10**9, "GBP")
    return case(
        state,
        story=[part(much(story), message_id=11), *(part("", "photo") for _ in range(29))],
        wish=much(WISH_UNITS),
        wish_own=True,
        name=much(NAME_UNITS),
        owner_name=much(129) if state != "new" else "",
        contact=Contact(kind, much(200)),  # type: ignore[arg-type]
        undelivered="blocked",
        answer=much(ANSWER_UNITS) if state == "resolved" else "",
        survey=Survey("finished", 5, much(4096)) if state in ("resolved", "closed") else Survey(),
        ratings=[Rating(1, 1, much(4096)), Rating(2, 1, much(4096))],
        order_number=much(20),
        place=much(20),
        help=much(HELP_UNITS),
        help_own=True,
        hold=much(REASON_LETTERS),
        withdrawn=much(REASON_UNITS) if state == "closed" else "",
        follows="C-2025-000001",
        cause="data-handling" if state in ("resolved", "closed") else "",
        responsible="service",
        notes=99,
        findings=99,
        linked=[f"C-2026-{number:06}" for number in range(40)],
        earlier=much(60),
        supervisor_only=True,
        language="zh-Hant",
        offer=offer("open", *[(most, most, most, most)] * 6, maker=much(64), allowed_by=much(64)),
        remedies=[granted(most, id=at, allowed_by=much(64)) for at in range(1, 9)],
    )


@given(
    st.sampled_from(LETTERS),
    st.sampled_from(STATES),
    st.sampled_from([0, 1, 700, STORY_UNITS, STORY_UNITS + 1, 4096, 20000]),
    st.sampled_from(texts().codes),
    st.integers(0, 3),
)
@settings(max_examples=150)
def test_a_card_fits_one_message_and_a_title_one_topic(
    letter: str, state: str, story: int, code: str, earlier: int
) -> None:
    others = [case("closed", id=at, number=f"C-2025-{at:06}") for at in range(earlier)]
    shown = face(extreme(letter, state, story), others, texts()[code], LONDON)
    text, entities = parse_html(shown.html)
    assert units(text) <= MESSAGE_UNITS
    assert len(entities) <= 100
    assert 1 <= units(shown.title) <= 128
    assert "C-2026-000001" in text
    assert "C-2026-000001" in shown.title


@pytest.mark.parametrize("code", texts().codes)
@pytest.mark.parametrize("state", STATES)
def test_a_usual_story_stands_whole_on_the_card(code: str, state: str) -> None:
    record = case(state, story=[part("The box was wet."), part("", "photo"), part("<b>And</b> *late* & cold.")])
    text, _ = parse_html(face(record, [], texts()[code], LONDON).html)
    assert story_fits(record, texts()[code], LONDON)
    assert "The box was wet.\n<b>And</b> *late* & cold." in text


def test_a_story_too_long_for_the_card_begins_there_and_stands_below() -> None:
    record = case("new", story=[part("x" * 3000)])
    text, _ = parse_html(face(record, [], texts()["en"], LONDON).html)
    assert not story_fits(record, texts()["en"], LONDON)
    assert "(all of it below)" in text
    assert "x" * 590 in text


@pytest.mark.parametrize("code", texts().codes)
@pytest.mark.parametrize(("kind", "key"), [("voice", "spoken"), ("video_note", "spoken-video"), ("photo", "")])
def test_a_story_that_was_only_spoken_has_its_line_on_the_card_and_in_the_decision(
    code: str, kind: str, key: str
) -> None:
    record, language = case("resolved", story=[part("", kind)], language=code), texts()[code]
    shown, _ = parse_html(face(record, [], language, LONDON).html)
    line = language.plain(Text("card-story", {"words": Text(key or "nothing")}))
    assert (line in shown.splitlines()) == bool(key)
    assert language.plain(Text(key or "no-words")) in decision.page(record, language, policy())


@pytest.mark.parametrize("state", STATES)
def test_every_button_on_a_card_works(state: str) -> None:
    shown = face(case(state), [], texts()["en"], LONDON)
    for row in shown.markup["inline_keyboard"]:
        for button in row:
            action, case_id, value = button["callback_data"].split(":")
            if action in PRESSES:
                continue  # about no step of the case
            assert int(case_id) == CASE
            try:
                flow.step(case(state), AgentPressed(LI, action, value, "c"), policy(), NOW)
            except Refused:
                pytest.fail(f"{action} is shown at {state} and refused")
    offered = [button["callback_data"] for row in shown.markup["inline_keyboard"] for button in row]
    assert f"more:{CASE}:" in offered
    assert (len(offered) > 1) == (state in ("new", "taken", "waiting"))


@pytest.mark.parametrize("more", [{"merged_into": "C-2026-000009"}, {"erased_at": NOW}])
def test_a_card_whose_case_has_gone_has_no_button(more: dict[str, Any]) -> None:
    assert face(case("closed", **more), [], texts()["en"], LONDON).markup["inline_keyboard"] == []


@pytest.mark.parametrize("state", STATES)
def test_what_was_accepted_stands_on_the_card_until_it_is_done(state: str) -> None:
    record = case(state, remedies=[granted(id=1), granted(id=2, done_at=NOW, allowed_by="Su Lin")])
    shown = face(record, [], texts()["en"], LONDON)
    text, _ = parse_html(shown.html)
    assert "Agreed: Money back £24.90 · by Monday 23 Nov, 10:00 · allowed by Li Wei" in text
    assert "Done: Money back £24.90 · allowed by Su Lin" in text
    first = next(button for row in shown.markup["inline_keyboard"] for button in row)
    assert (first["text"], first["callback_data"]) == ("Done: Money back £24.90", f"done:{CASE}:1")
    flow.step(record, AgentPressed(LI, "done", "1", "c"), policy(), NOW)
    assert "done:" not in str(face(record, [], texts()["en"], LONDON).markup)


@pytest.mark.parametrize(("state", "shown"), [("open", True), ("waiting", True), ("declined", False), ("none", False)])
def test_an_offer_stands_on_the_card_with_who_allowed_it_while_it_lasts(state: str, shown: bool) -> None:
    text, _ = parse_html(face(case("taken", offer=offer(state, allowed_by="Su Lin")), [], texts()["en"], LONDON).html)
    options = "Money back £24.90 / A replacement + An apology"
    assert (options in text) == shown
    assert ("allowed by Su Lin" in text) == (state == "open")
    assert ("waits for approval" in text) == (state == "waiting")


def test_a_card_looks_different_when_anything_on_it_has_changed() -> None:
    looks = [
        case("new"),
        case("taken"),
        case("taken", owner_name="Mo"),
        case("taken", undelivered="gone"),
        case("resolved"),
    ]
    digests = [face(each, [], texts()["en"], LONDON).digest for each in looks]
    assert len(set(digests)) == len(looks)
    assert face(case("new"), [], texts()["en"], LONDON).digest == face(case("new"), [], texts()["en"], LONDON).digest


@pytest.mark.parametrize("code", texts().codes)
def test_what_was_told_in_a_case_that_was_merged_stands_on_the_card(code: str) -> None:
    told = case(
        "closed", id=1, number="C-2026-000009", merged_into="C-2026-000001", story=[part("The lamp is broken.")]
    )
    shown, _ = parse_html(face(case("taken"), [told], texts()[code], LONDON).html)
    assert "C-2026-000009" in shown
    assert "The lamp is broken." in shown
    assert texts()[code].plain(Text("card-history", {"others": 0, "last": "", "outcome": ""})) in shown


def test_the_card_names_who_decided() -> None:
    shown, _ = parse_html(face(case("resolved", LI, decided_name="Maya"), [], texts()["en"], LONDON).html)
    assert "resolved by Maya" in shown.splitlines()[0]


@pytest.mark.parametrize("code", texts().codes)
def test_a_spoken_comment_is_named_on_the_card(code: str) -> None:
    rated = case("closed", survey=Survey("finished", 2, "Slow.\n(spoken)"))
    shown, _ = parse_html(face(rated, [], texts()[code], LONDON).html)
    assert texts()[code].plain(Text("spoken")) in shown
    assert "(spoken)" not in shown
