"""All of a case for the staff: nothing is left out, nothing is cut, every page fits a message."""

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from flows import dossier, results
from flows.contact import Contact
from flows.dues import Told
from flows.effects import Argument, Refused, Text
from flows.paging import number
from flows.records import Case, Item, Survey
from flows.timeline import Happened
from flows.words import units
from tests.flows.samples import NOW, case, granted, offer, part, policy, refusal, sayable, texts

FLOWS = Path(dossier.__file__).parent


def pages(record: Case, history: list[Happened]) -> list[Text]:
    """All pages, by their buttons."""
    found, at = [], 0
    while True:
        text, buttons = dossier.page_of(record, history, [Told("answer", NOW, NOW + timedelta(hours=4))], at)
        found.append(text)
        on = [button for row in buttons.rows for button in row if button.value == str(at + 1)]
        if not on:
            return found
        assert (on[0].action, on[0].case_id) == ("case", record.id)
        at += 1


def read(record: Case, history: list[Happened], code: str = "en") -> str:
    return "\n".join(texts()[code].plain(page, policy().zone) for page in pages(record, history))


def noted() -> set[str]:
    """The kinds that the flows note."""
    found = set()
    for path in FLOWS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                place = {"note": 0, "_note": 0, "Note": 2}.get(name)
                if place is not None and len(node.args) > place:
                    kind = node.args[place]
                    found |= {str(kind.value)} if isinstance(kind, ast.Constant) else set()
    return found


def test_every_kind_of_line_has_its_sentence() -> None:
    assert noted() - dossier.KINDS == set()
    for kind in dossier.KINDS:
        people: dict[str, Argument] = {"agent": "Li Wei", "maker": "Mo Ali", "to": "Su Lin", "role": "manager"}
        sayable(Text(f"event-{kind}", {**people, "kind": kind, "before": "S3", "why": Text("signal-none")}))


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
def test_everything_that_is_known_is_there(code: str) -> None:
    record = case(
        "closed",
        order_number="A-778",
        help="large print please",
        help_own=True,
        hold="court",
        withdrawn="my own words",
        follows="C-2025-000009",
        department="billing",
        survey=Survey("finished", 2),
        contact=Contact("email", "ann@example.com"),
    )
    history = [
        Happened(NOW, "Ann", "rated", {"score": 2, "round": 1}),
        Happened(NOW, "Li Wei", "a-kind-of-tomorrow", {"text": "Words.", "amount": 5, "reason": "blocked"}),
    ]
    words = read(record, history, code)
    for known in ("A-778", "large print please", "court", "my own words", "C-2025-000009", "ann@example.com",
                  "Refunded.", "2/5", "a-kind-of-tomorrow", "Words.", "Ann", "kettle"):  # fmt: skip
        assert known in words
    assert "blocked" not in words


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
def test_what_was_offered_and_granted_is_told_in_words(code: str) -> None:
    refund = {"remedy": "refund", "minor": 2490, "currency": "GBP"}
    options = [[refund], [{"remedy": "apology", "minor": 0, "currency": ""}]]
    history = [
        Happened(NOW, "Su Lin", "offered", {"offer": 1, "options": options, "maker": "Li Wei", "role": "supervisor"}),
        Happened(NOW, "Su Lin", "rejected", {"offer": 1, "text": "Too much."}),
        Happened(NOW, "Li Wei", "fulfilled", {**refund, "offer": "C-2026-000001/1"}),
    ]
    record = case("taken", offer=offer("open"), remedies=[granted(), granted(Item("repair"), id=2, done_at=NOW)])
    words = read(record, history, code)
    say = texts()[code].plain
    for remedy in ("refund", "apology", "replacement", "repair"):
        assert say(Text(f"remedy-{remedy}")) in words
    assert words.count("24.90") == 4
    for known in ("Li Wei", "Su Lin", "Too much."):
        assert known in words
    assert not any(raw in words for raw in ("supervisor", "GBP", "refund\n", "000001/1"))


def test_what_was_chosen_is_told_by_its_name_and_moments_as_people_write_them() -> None:
    until = {"until": "2026-11-24T04:50:27.650619+00:00"}
    history = [
        Happened(NOW, "Su Lin", "conduct-paused", {"behaviour": "insult", "text": "went on", **until}),
        Happened(NOW, "Su Lin", "declined-demand", {"demand": "amount", "allowed": ["money"], "text": "Why."}),
        Happened(NOW, "Li Wei", "finding", {"source": "record", "asked": "partner", "attributed": "open", "text": "x"}),
        Happened(NOW, "Su Lin", "segment", {"segment": "vip", "text": "ten shops"}),
        Happened(NOW, "Su Lin", "conduct-lifted", {"behaviour": "", "text": "", "until": ""}),
    ]
    words, say = read(case("taken"), history), texts()["en"].plain
    assert "Su Lin paused the conversation until Tuesday 24 Nov, 04:50: insults\nwent on" in words
    for key in ("demand-amount", "source-record", "asked-partner", "segment-vip"):
        assert say(Text(key)) in words
    lines = words.splitlines()
    assert not {"insult", "amount", "record", "partner", "open", "vip", "money"} & set(lines)


def test_a_full_history_of_offers_fits_its_pages() -> None:
    item = {"remedy": "explanation", "minor": 0, "currency": ""}
    big = {"remedy": "replacement", "minor": 99_999_900, "currency": "GBP"}
    options = [[item, big, item, big]] * 6
    history = [Happened(NOW, "Li Wei" * 8, "offered", {"options": options, "maker": "Mo Ali" * 8})] * 9
    for page in pages(case(), history):
        assert all(units(language.plain(page, policy().zone)) <= 4096 for language in texts().languages.values())


def test_a_merged_case_says_where_it_went_and_a_photo_that_there_is_one() -> None:
    record = case("closed", merged_into="C-2026-000009", story=[part("", "photo", origin="Mo Ali")], wish="")
    words = read(record, [])
    assert "part of C-2026-000009" in words
    assert "photo\nMo Ali" in words


@pytest.mark.parametrize(
    "words",
    ["word " * 4000, "字" * 9000, "\U0001f600" * 3000, "x" * 1500, "x" * 1501, "a\n" * 2000],
    ids=["words", "chinese", "emoji", "just fits", "one more", "lines"],
)
def test_long_words_go_on_and_say_so_and_every_page_fits(words: str) -> None:
    record = case(story=[part(words)], wish="w" * 1000, wish_own=True, answer="a" * 1000)
    history = [Happened(NOW, "Li Wei", "replied", {"text": words})]
    found = [texts()["en"].plain(page, policy().zone) for page in pages(record, history)]
    assert all(units(page) <= 4096 for page in found)
    whole = "".join("".join(found).split())
    letter = words.strip()[0]
    assert whole.count(letter) >= 2 * words.count(letter)
    assert ("… goes on:" in "\n".join(found)) == (units(words.strip()) > 1500)


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert dossier.page_of(case(), [], [], 50)[0].args["page"] == 1


@pytest.mark.parametrize("value", ["", "x", "-1", "99999", "1.5", "١٢٣٤٥"])
def test_a_page_that_a_client_made_up_is_refused(value: str) -> None:
    with pytest.raises(Refused) as caught:
        number(value)
    assert refusal(caught.value) == "button-forged"


# --- what was found --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "terms", "shown"),
    [
        ("The kettle leaks.", ["KETTLE"], "The [kettle] leaks."),
        ("a" * 100 + " kettle " + "b" * 100, ["kettle"], "…" + "a" * 29 + " [kettle] " + "b" * 69 + "…"),
        ("水壶\n\n漏水了", ["漏水"], "水壶 · [漏水]了"),
        ("The kettle leaks.", ["le", "kettle"], "The [kettle] leaks."),
        ("(a+b)* is here", ["(a+b)*"], "[(a+b)*] is here"),
        ("客3来了", ["3"], "客[3]来了"),
        ("编号SF12345", ["sf"], "编号[SF]12345"),
        ("x" * 200, ["nothing"], "x" * 70 + "…"),
    ],
)
def test_the_words_around_a_hit_are_shown_and_the_hit_stands_out(words: str, terms: list[str], shown: str) -> None:
    text = results.snippet(words, terms)
    marked = texts()["en"].html(Text("words", {"words": text}), policy().zone).replace("<b>", "[").replace("</b>", "]")
    assert marked == shown


def test_results_say_how_many_and_on_which_page() -> None:
    found = [results.Found(case(), "The kettle leaks.")] * 6
    text, buttons = results.results(found, 13, ["kettle"], 1)
    assert (text.args["page"], text.args["pages"]) == (2, 3)
    assert [button.value for row in buttons.rows for button in row] == ["0", "2"]
    sayable(text)
    sayable(results.results(found[:1], 1, ["kettle"], 0)[0])


def test_what_solved_similar_cases_is_said_with_the_customers_score() -> None:
    scored = case(
        "closed", survey=Survey("finished", 4), remedies=[granted(), granted(Item("apology"), id=2)], answer="a" * 500
    )
    bare = replace(case("closed"), outcome="", answer="")
    text = results.alike(case(), [scored, bare])
    words = texts()["en"].plain(text)
    assert "%" not in words
    assert "rated 4/5\nMoney back £24.90\nAn apology\n" + "a" * 239 + "…" in words
    sayable(text)
    sayable(results.alike(case(), []))
