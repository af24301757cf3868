"""Nothing depends on colour or emoji alone, every button has words, and who cannot type may speak."""

import re
from collections.abc import Iterator

import pytest

from bot.cards import face
from bot.keyboards import inline, keys
from bot.texts import Language
from flows import case as cases
from flows import conversation, intake, questions, satisfaction, survey
from flows.effects import Buttons, Effect, Keyboard, Say, Text
from flows.events import Commanded, CustomerEvent, Part, Said, Started
from flows.needs import help_text
from flows.records import Case, Survey
from tests.flows.samples import LI, NOW, case, draft, part, policy, talk, texts

SCORE = re.compile(r"[1-5]")  # the question above says in words what they mean
EMOJI = re.compile("[\u2190-\u2bff\u2705\u274c\U0001f000-\U0001faff]")


def keyboards() -> Iterator[Keyboard]:
    """The keys of every state, with and without what not every complaint has."""
    for state in (*questions.ASKING, "leaving"):
        for more in ({}, {"order_number": "A-778", "help": "hearing"}, {"editing": True}):
            yield questions.keyboard(draft(state, **more), policy(), "Ann")


def shown() -> Iterator[Buttons]:
    """Every set of inline buttons that a customer gets to see."""
    events: list[CustomerEvent] = [
        Started(),
        Commanded("cases"),
        Commanded("case"),
        Commanded("language"),
        Commanded("timezone", "United States"),
        Said(part("Which one?")),
    ]
    for event in events:
        yield from _of(conversation.step(talk(case("taken"), case("resolved", id=8)), event))
    resolved = case("resolved", survey=Survey())
    yield from _of(satisfaction.begin(resolved, part(), policy(), NOW))
    for state in ("asked", "rating"):
        turn = survey.Turn(case("resolved", survey=Survey(state)), None, policy(), NOW)
        survey.ask_score(turn)
        survey.ask_comment(turn)
        survey.remind(turn)
        yield from _of(turn.effects)


def _of(effects: list[Effect]) -> list[Buttons]:
    return [each.markup for each in effects if isinstance(each, Say) and isinstance(each.markup, Buttons)]


def staffs() -> Iterator[Case]:
    """A case in every state, as its card shows it."""
    for state in cases.STATES:
        yield case(state, LI if state != "new" else None)
        yield case(state, LI, undelivered="blocked")


def labels(language: Language) -> Iterator[str]:
    """Every label of every button, of customers and staff."""
    for board in keyboards():
        yield from (key["text"] for row in keys(board, language)["keyboard"] for key in row)
    for buttons in shown():
        yield from (button["text"] for row in inline(buttons, language)["inline_keyboard"] for button in row)
    for each in staffs():
        look = face(each, [], language, policy().zone)
        yield from (button["text"] for row in look.markup["inline_keyboard"] for button in row)


@pytest.mark.parametrize("code", texts().codes)
def test_every_button_has_words(code: str) -> None:
    found = set(labels(texts()[code]))
    assert len(found) > 50
    wordless = [text for text in found if not re.search(r"[^\W\d_]{2}", text) and not SCORE.fullmatch(text)]
    assert wordless == []
    assert [text for text in found if EMOJI.search(text)] == []


@pytest.mark.parametrize("code", texts().codes)
def test_a_card_reads_the_same_without_its_signs(code: str) -> None:
    """A line is never told from another by a sign alone: without signs it still has words that no other line has."""
    for each in staffs():
        lines = face(each, [], texts()[code], policy().zone).html.splitlines()
        bare = [EMOJI.sub("", line).strip() for line in lines]
        assert all(line for line, whole in zip(bare, lines, strict=True) if whole.strip())
        assert len(set(bare)) == len(bare)


@pytest.mark.parametrize("code", texts().codes)
def test_a_title_says_the_state_in_words(code: str) -> None:
    """Two states look different without colour, icon or sign; one that waits is somebody's, as a taken one is, and one
    closed after its answer keeps that title."""
    looks = {state: face(case(state, LI), [], texts()[code], policy().zone).title for state in cases.STATES}
    assert looks["waiting"] == looks["taken"]
    assert looks["closed"] == looks["resolved"]
    looks["closed"] = face(
        case("closed", LI, outcome="withdrawn", resolved_at=None), [], texts()[code], policy().zone
    ).title
    assert len(set(looks.values())) == len(cases.STATES) - 1


@pytest.mark.parametrize("code", texts().codes)
def test_the_help_that_is_needed_stands_on_the_card_as_its_own_line(code: str) -> None:
    language = texts()[code]
    for need in ("eyesight", "(spoken)"):
        look = face(case(help=need), [], language, policy().zone)
        assert (
            len(
                [
                    line
                    for line in look.html.splitlines()
                    if language.plain(help_text(need, own_words=False, story=[])) in line
                ]
            )
            == 1
        )
    own = face(case(help="I lip-read <b>", help_own=True), [], language, policy().zone)
    assert "I lip-read &lt;b&gt;" in own.html
    assert "lip-read" not in face(case(), [], language, policy().zone).html


@pytest.mark.parametrize("code", texts().codes)
def test_the_card_says_whose_words_are_whose(code: str) -> None:
    language = texts()[code]
    forwarded = part("Pay first", origin="Shop *12*")
    look = face(case(story=[part("I was told:"), forwarded, part("No way", origin="Shop *12*"), part("So?")]), [],
                language, policy().zone)  # fmt: skip
    assert look.html.count("Shop *12*") == 1
    words = [
        "I was told",
        "Shop *12*",
        "Pay first",
        "No way",
        language.plain(Text("written-by", {"name": "Ann"})),
        "So?",
    ]
    places = [look.html.index(each) for each in words]
    assert places == sorted(places)


def test_a_voice_message_answers_what_happened() -> None:
    record = draft("story", story=[])
    voice = Part(7, 1, "voice", file_id="v")
    intake.step(record, Said(voice), policy(), NOW, "Ann")
    intake.step(record, Said(part("Done"), "done"), policy(), NOW, "Ann")
    assert record.state == "wish"
