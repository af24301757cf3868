"""What plain sentences are taken for: urgent and by which signal, angry, or nothing of the kind."""

import pytest

from flows import triage
from flows.records import Signal
from tests.flows import sentences
from tests.flows.samples import case, policy


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


URGENT = [
    (kind, text)
    for table in (sentences.SERIOUS, sentences.SERIOUS_ZH)
    for kind, block in table.items()
    for text in lines(block)
]
HARMLESS = [*lines(sentences.HARMLESS), *lines(sentences.HARMLESS_ZH), *lines(sentences.MORE_HARMLESS)]


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


@pytest.mark.parametrize("text", lines(sentences.MORE_SERIOUS))
def test_a_serious_sentence_of_any_kind_is_urgent(text: str) -> None:
    assert makes_s1(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_sentence_wakes_nobody(text: str) -> None:
    assert not makes_s1(text), heard(text)


@pytest.mark.parametrize("text", lines(sentences.ANGRY))
def test_an_angry_sentence_is_heard(text: str) -> None:
    assert "emotion" in {signal.kind for signal in heard(text)}


@pytest.mark.parametrize("text", lines(sentences.CALM))
def test_a_calm_sentence_is_not_taken_for_anger(text: str) -> None:
    assert "emotion" not in {signal.kind for signal in heard(text)}


def test_the_table_is_large_enough_in_both_scripts() -> None:
    chinese = [any("\u4e00" <= letter <= "\u9fff" for letter in text) for _, text in URGENT]
    assert min(chinese.count(True), chinese.count(False)) >= 60
    harmless = [any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in HARMLESS]
    assert min(harmless.count(True), harmless.count(False)) >= 60
