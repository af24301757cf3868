"""The decision as it is told: what the agent wrote is read as answer and remedies, and what came with it is counted."""

import pytest

from flows import decision
from flows.evidence import came_with
from flows.policy import OutsideBody
from flows.records import Item
from tests.flows.samples import NOW, case, granted, part, policy, sayable, texts


def test_the_message_names_the_remedies_and_the_outside_body_of_the_policy() -> None:
    record = case(
        "resolved", answer="We checked.", remedies=[granted(), granted(Item("replacement"), id=2, done_at=NOW)]
    )
    body = OutsideBody(name="Ombudsman", url="https://example.org")
    text = decision.told(record, policy().model_copy(update={"outside_body": body}))
    sayable(text)
    assert texts()["en"].plain(text) == (
        "We checked.\n\nWhat you get:\n• Money back £24.90: by Monday 23 Nov, 10:00\n"
        "• A replacement: done Friday 20 Nov, 10:00\n\n"
        "Outside our company you can turn to: Ombudsman · https://example.org"
    )
    assert texts()["en"].plain(decision.told(case("resolved"), policy())) == "Refunded."


@pytest.mark.parametrize(
    ("kinds", "english", "chinese"),
    [
        ("text", None, None),
        ("text photo", "1 photo", "1 张照片"),
        ("photo photo text photo voice", "3 photos and 1 voice message", "3 张照片和 1 条语音"),
        (
            "document video video_note venue audio contact",
            "1 document, 2 videos, 1 place on the map, 1 recording and 1 contact",
            "1 份文件、2 段视频、1 个地图位置、1 段录音和 1 张联系人名片",
        ),
    ],
)
def test_what_came_with_it_is_counted_by_its_kind(kinds: str, english: str | None, chinese: str | None) -> None:
    counted = came_with([part("", kind) for kind in kinds.split()])
    if english is None or chinese is None:
        assert counted is None
        return
    assert counted is not None
    sayable(counted)
    assert texts()["en"].plain(counted) == english
    assert texts()["zh-Hans"].plain(counted) == chinese
