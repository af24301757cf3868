"""Lists of open cases: in which order, what each line says, what the board says and when that changes by itself."""

from datetime import datetime, timedelta

import pytest

from flows import board, worklist
from flows.desk import Board
from flows.effects import Refused, Text, WebLink
from flows.worklist import Entry
from tests.flows.samples import CASE, LI, MO, NOW, policy, refusal, sayable, texts

RULE = Board(hours=4)
SUPERGROUP, PLAIN = -1002100000001, -4100001


def entry(number: int, hours: float, **more: object) -> Entry:
    """An open case with so many hours left."""
    values: dict[str, object] = {
        "id": CASE + number,
        "number": f"C-2026-{number:06}",
        "severity": "S3",
        "category": "delivery",
        "state": "new",
        "owner_id": 0,
        "owner_name": "",
        "lodged_at": NOW - timedelta(hours=number),
        "due_at": NOW + timedelta(hours=hours) if more.get("state") != "waiting" else None,
        "department": "orders",
    }
    return Entry(**(values | more))  # type: ignore[arg-type]


def taken(number: int, hours: float, state: str = "taken") -> Entry:
    return entry(number, hours, state=state, owner_id=LI.id, owner_name=LI.name)


ENTRIES = [entry(1, 30), taken(2, -1), taken(3, -90, "waiting"), entry(4, 2), entry(5, -60)]


def numbers(entries: list[Entry]) -> list[int]:
    return [each.id - CASE for each in entries]


def test_a_segment_moves_a_case_up_but_never_before_a_late_one() -> None:
    listed = [entry(1, 1), entry(2, 30, priority=2), entry(3, 40, priority=1), entry(4, -1), entry(5, -2, priority=1)]
    waiting = entry(6, -3, state="waiting", priority=2)
    assert numbers(worklist.by_time_left([waiting, *listed], NOW)) == [5, 4, 2, 3, 1, 6]


@pytest.mark.parametrize(
    ("wanted", "actor", "found"),
    [
        ("all", LI, [5, 2, 4, 1, 3]),
        ("unowned", LI, [5, 4, 1]),
        ("overdue", LI, [5, 2]),
        ("mine", LI, [2, 3]),
        ("mine", MO, []),
    ],
)
def test_the_most_urgent_comes_first_and_who_waits_for_the_customer_last(
    wanted: str, actor: object, found: list[int]
) -> None:
    assert numbers(worklist.chosen(ENTRIES, wanted, actor, NOW)) == found  # type: ignore[arg-type]


def test_a_filter_that_a_client_made_up_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        worklist.chosen(ENTRIES, "strange", LI, NOW)
    assert refusal(caught.value) == "button-forged"


@pytest.mark.parametrize(
    ("hours", "key", "count"),
    [
        (49, "left-days", 2),
        (48, "left-days", 2),
        (47.99, "left-hours", 47),
        (1, "left-hours", 1),
        (0.99, "left-minutes", 59),
        (0, "late-minutes", 0),
        (-0.5, "late-minutes", 30),
        (-1.5, "late-hours", 1),
        (-48, "late-days", 2),
    ],
)
def test_the_time_left_is_told_in_one_unit_rounded_down(hours: float, key: str, count: int) -> None:
    left = worklist.time_left(entry(1, hours), NOW)
    assert (left.key, left.args["count"]) == (key, count)
    sayable(left)
    assert worklist.time_left(taken(1, hours, "waiting"), NOW) == Text("left-waiting")


@pytest.mark.parametrize(
    ("chat", "topic", "message", "address"),
    [
        (SUPERGROUP, 5, 9, "https://t.me/c/2100000001/5/9"),
        (SUPERGROUP, None, 9, "https://t.me/c/2100000001/9"),
        (SUPERGROUP, 5, None, "https://t.me/c/2100000001/5"),
        (SUPERGROUP, None, None, ""),
        (PLAIN, None, 9, ""),
    ],
)
def test_a_number_leads_to_the_card_where_messages_have_addresses(
    chat: int, topic: int | None, message: int | None, address: str
) -> None:
    listed = entry(1, 1, topic_id=topic, message_id=message, chat_id=chat)
    assert worklist.place(listed) == (WebLink(address, "C-2026-000001") if address else "C-2026-000001")
    words = texts()["en"].html(worklist.line(listed, NOW), policy().zone)
    assert (f'<a href="{address}">C-2026-000001</a>' in words) == bool(address)


@pytest.mark.parametrize("wanted", worklist.FILTERS)
def test_pages_have_ten_lines_and_lead_to_each_other(wanted: str) -> None:
    many = [entry(number, -number) for number in range(25)]
    actor = LI if wanted != "mine" else MO
    text, buttons = worklist.page_of(many, wanted, 1, actor, NOW)
    values = [button.value for row in buttons.rows for button in row]
    others = [f"{each}.0" for each in worklist.FILTERS if each != wanted]
    beside = [] if wanted == "mine" else [f"{wanted}.0", f"{wanted}.2"]
    assert values == [*others, *beside]
    sayable(Text(text.key, {**text.args, "waiting": Text("nothing")}))
    beyond, _ = worklist.page_of(many, wanted, 900, actor, NOW)
    lines = beyond.args["lines"]
    assert isinstance(lines, Text if wanted == "mine" else tuple)
    assert wanted == "mine" or len(lines) == 5  # type: ignore[arg-type]


def test_one_s_own_list_says_whose_it_is() -> None:
    text, _ = worklist.page_of(ENTRIES, "mine", 0, MO, NOW)
    words = texts()["zh-Hans"].plain(Text(text.key, {**text.args, "waiting": Text("nothing")}))
    assert words.splitlines()[0] == "Mo Ali 手上：0 件"
    assert "您" not in words


# --- the board -------------------------------------------------------------------------------------------------------


def shown(entries: list[Entry], on_duty: list[str], now: datetime = NOW) -> str:
    return texts()["en"].plain(board.board(entries, on_duty, now, RULE), policy().zone)


def test_the_board_counts_lists_and_names_who_is_on_duty() -> None:
    assert shown(ENTRIES, ["Li Wei", "Su Lin"]).splitlines() == [
        "Open 5 · within 4 h: 1 · overdue: 2 · nobody's: 3",
        "Overdue",
        "C-2026-000005 · S3 · by Tuesday 17 Nov, 22:00 · nobody yet",
        "C-2026-000002 · S3 · by Friday 20 Nov, 09:00 · Li Wei",
        "Due soon",
        "C-2026-000004 · S3 · by Friday 20 Nov, 12:00 · nobody yet",
        "Nobody has taken",
        "C-2026-000001 · S3 · by Saturday 21 Nov, 16:00 · Delivery",
        "On duty: Li Wei, Su Lin",
    ]
    assert "waits for the customer" in shown([entry(1, 1, state="waiting")], [])
    assert shown([], []).splitlines()[1:] == ["On duty: nobody"]


def test_a_long_list_is_counted_and_fits_one_message() -> None:
    many = [entry(number, -1, topic_id=99999, message_id=9999999, chat_id=SUPERGROUP) for number in range(30)]
    many += [entry(number, 1, topic_id=99999, message_id=9999999, chat_id=SUPERGROUP) for number in range(30, 60)]
    text = board.board(many, ["Maximilian Mustermann"] * 5, NOW, RULE)
    for language in texts().languages.values():
        assert len(language.plain(text, policy().zone)) < 4096
        assert "t.me/c/2100000001/99999/9999999" in language.html(text, policy().zone)
    assert texts()["en"].plain(text).count("and 22 more: /queue") == 2


def test_the_board_changes_by_itself_only_when_a_promise_comes_near_or_passes() -> None:
    assert board.next_change(ENTRIES, NOW, RULE) == NOW + timedelta(hours=2)
    assert board.next_change([entry(1, 30)], NOW, RULE) == NOW + timedelta(hours=26)
    assert board.next_change([entry(1, -1), taken(2, 3, "waiting")], NOW, RULE) is None
    for entries in (ENTRIES, [entry(1, 30)]):
        moment = board.next_change(entries, NOW, RULE)
        assert moment is not None
        assert shown(entries, [], moment - timedelta(seconds=1)) == shown(entries, [])
        assert shown(entries, [], moment) != shown(entries, [])


def test_the_board_fits_one_message_however_many_are_on_duty() -> None:
    names = [f"{number} Maximiliana Konstantinopolskaya-Wolfeschlegelstein" for number in range(60)]
    late = [entry(at, -at, owner_id=1, owner_name=names[at]) for at in range(40)]
    for language in texts().languages.values():
        words = language.html(board.board(late, names, NOW, RULE), policy().zone)
        assert len(words) <= 4096
        assert names[19] in words
        assert names[20] not in words
    assert "and 40 more" in shown([], names)
    assert " more" not in shown([], names[:20])
