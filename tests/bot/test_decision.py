"""The decision as a file: self-contained, escaped, in the customer's language, with what the policy names."""

from html.parser import HTMLParser
from typing import Any

import pytest

from bot import decision
from flows import case as cases
from flows.decision import remedy_lines
from flows.effects import Text
from flows.events import AgentAnswered
from flows.policy import OutsideBody, Policy
from flows.records import OUTCOMES, Item
from tests.flows.samples import LI, NOW, buttons, case, granted, part, policy, tapped, texts

EVIL = '<script>alert("x")</script> & \' *stars* 水壶'


class Tags(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def read(code: str, by: Policy, **more: Any) -> Tags:
    record = case("resolved", story=[part(EVIL), part(EVIL)], wish=EVIL, wish_own=True, answer=EVIL, name=EVIL,
                  decided_name=EVIL, language=code, **more)  # fmt: skip
    tags = Tags()
    tags.feed(decision.page(record, texts()[code], by))
    return tags


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_people_wrote_stays_text_and_nothing_comes_from_elsewhere(code: str, outcome: str) -> None:
    page = read(code, policy(), outcome=outcome)
    assert page.words.count(EVIL) == 6
    assert page.tags[0] == ("html", {"lang": code})
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "a", "form"}
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


def test_the_outside_body_stands_there_where_the_policy_names_one() -> None:
    body = OutsideBody(name="Ombudsman <b>", address="1 High Street", url="https://example.org/?a=1&b=2")
    page = read("en", policy().model_copy(update={"outside_body": body}))
    assert ("a", {"href": "https://example.org/?a=1&b=2"}) in page.tags
    assert "Ombudsman <b>\n1 High Street" in page.words
    plain = read("en", policy().model_copy(update={"outside_body": OutsideBody(name="Ombudsman")}))
    assert not [tag for tag, _ in plain.tags if tag == "a"]


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
def test_the_page_says_what_the_customer_gets_and_what_came_with_the_complaint(code: str) -> None:
    record = case("resolved", story=[part("", "photo"), part("", "photo"), part("", "voice")],
                  remedies=[granted(), granted(Item("replacement"), done_at=NOW)])  # fmt: skip
    tags = Tags()
    tags.feed(decision.page(record, texts()[code], policy()))
    lines = "\n".join(texts()[code].plain(line, policy().zone) for line in remedy_lines(record))
    assert lines.count("• ") == 2
    assert lines in tags.words
    for key in ("decision-remedies", "decision-files"):
        assert texts()[code].plain(Text(key)) in tags.words
    for key, count in (("came-photo", 2), ("came-voice", 1)):
        assert texts()[code].plain(Text(key, {"count": count})) in tags.words
    bare = decision.page(case("resolved"), texts()[code], policy())
    assert texts()[code].plain(Text("decision-remedies")) not in bare


def test_the_case_number_is_never_broken_over_two_lines() -> None:
    page = decision.page(case("resolved", answer="C-2026-000001 it is."), texts()["en"], policy())
    body = page.partition("<body>")[2]
    assert body.count('<span class="number">C-2026-000001</span>') == body.count("C-2026-000001") == 3
    assert ".number { white-space: nowrap; }" in page


def test_a_case_without_words_or_a_date_of_its_own_still_has_a_page() -> None:
    record = case("resolved", story=[part("", "photo")], resolved_at=None)
    page = decision.page(record, texts()["en"], policy())
    assert "(no text)" in page
    assert f"{NOW.year}" in page


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(("someone_else", "alone"), [(False, False), (True, True), (True, False)])
def test_somebody_else_is_promised_only_where_there_is_somebody(code: str, someone_else: bool, alone: bool) -> None:
    reopening = policy().reopening.model_copy(update={"someone_else": someone_else})
    by = policy().model_copy(update={"reopening": reopening})
    page = decision.page(case("resolved"), texts()[code], by, alone=alone)
    promised = someone_else and not alone
    assert (texts()[code].plain(Text("button-another")) in page) == promised
    assert (texts()[code].plain(Text("button-another-same")) in page) != promised
    answer = AgentAnswered(LI, part("Refunded."), "resolve", alone=alone)
    labels = [button.label.key for button in buttons(cases.step(case("taken", forms=[tapped(LI)]), answer, by, NOW))]
    assert ("button-another" in labels) == promised
    assert ("button-another-same" in labels) != promised
