"""What plain sentences are taken for: urgent and by which signal, angry, or nothing of the kind."""

import pytest

from flows import triage
from flows.records import Signal
from tests.flows import sentences
from tests.flows.samples import case, policy

URGENT = [
    (kind, text.strip())
    for table in (sentences.SERIOUS, sentences.SERIOUS_ZH)
    for kind, block in table.items()
    for text in block.strip().splitlines()
]
HARMLESS = [text.strip() for text in f"{sentences.HARMLESS.strip()}\n{sentences.HARMLESS_ZH.strip()}".splitlines()]
ANGRY, CALM = ([text.strip() for text in block.strip().splitlines()] for block in (sentences.ANGRY, sentences.CALM))


def heard(text: str) -> list[Signal]:
    return triage.heard([text], case("new"), policy())


def makes_s1(text: str) -> bool:
    record = case("new")
    triage.keep(record, heard(text))
    return triage.reached(record, policy()) == "S1"


@pytest.mark.parametrize(("kind", "text"), URGENT)
def test_a_serious_sentence_is_urgent_and_says_why(kind: str, text: str) -> None:
    assert makes_s1(text)
    assert kind in {signal.kind for signal in heard(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_sentence_wakes_nobody(text: str) -> None:
    assert not makes_s1(text), heard(text)


@pytest.mark.parametrize("text", ANGRY)
def test_an_angry_sentence_is_heard(text: str) -> None:
    assert "emotion" in {signal.kind for signal in heard(text)}


@pytest.mark.parametrize("text", CALM)
def test_a_calm_sentence_is_not_taken_for_anger(text: str) -> None:
    assert "emotion" not in {signal.kind for signal in heard(text)}


def test_the_table_is_large_enough_in_both_scripts() -> None:
    chinese = [any("\u4e00" <= letter <= "\u9fff" for letter in text) for _, text in URGENT]
    assert min(chinese.count(True), chinese.count(False)) >= 60
    harmless = [any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in HARMLESS]
    assert min(harmless.count(True), harmless.count(False)) >= 60
