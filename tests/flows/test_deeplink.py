"""Links that name an order and a place: short, checked, and worth nothing when damaged."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.deeplink import LONGEST, Subject, TooLong, read, write

line = st.text(st.characters(categories=["L", "N"]), max_size=6)


@given(line, line)
def test_what_is_written_is_read_and_fits_a_link(order: str, place: str) -> None:
    payload = write(Subject(order, place))
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
    assert read(payload) == (Subject(order, place) or None)


@pytest.mark.parametrize(
    ("order", "place"),
    [
        ("A-778", "Shop 12"),
        ("", "人民广场地铁站旗舰店"),
        ("A-778", "臺北車站二樓專櫃"),
        ("ORD/2026/000123", "Corner shop, High St"),
    ],
)
def test_orders_and_places_of_real_life_fit(order: str, place: str) -> None:
    assert read(write(Subject(order, place))) == Subject(order, place)


def test_spaces_are_put_in_order() -> None:
    assert read(write(Subject(" A-778\n", "Shop  12"))) == Subject("A-778", "Shop 12")


def test_too_much_for_a_link_is_refused_with_how_much_there_is_room_for() -> None:
    room = 44
    assert len(write(Subject("", "x" * room))) == LONGEST
    with pytest.raises(TooLong, match=rf"{room + 1} bytes .* holds {room}:"):
        write(Subject("", "x" * (room + 1)))


def test_a_damaged_link_says_nothing() -> None:
    payload = write(Subject("A-778", "Shop 12"))
    assert read(payload[:-2]) is None
    assert read(payload[:-1] + ("A" if payload[-1] != "A" else "B")) is None
    assert read("2" + payload[1:]) is None
    assert read(payload + "====") is None
    changed = [payload[:at] + ("x" if payload[at] != "x" else "y") + payload[at + 1 :] for at in range(len(payload))]
    assert [each for each in changed if read(each) == Subject("A-778", "Shop 12")] == []


@given(st.one_of(st.text(max_size=80), st.from_regex(r"1[A-Za-z0-9_-]{4,63}", fullmatch=True)))
def test_a_foreign_link_never_fails(payload: str) -> None:
    found = read(payload)
    assert found is None or write(found)


@pytest.mark.parametrize("place", ["\u202eevil", "\u2800", "a\tb"])
def test_what_cannot_be_read_is_not_believed(place: str) -> None:
    import base64
    import binascii

    content = f"\n{place}".encode()
    raw = binascii.crc_hqx(content, 0).to_bytes(2, "big") + content
    assert read("1" + base64.urlsafe_b64encode(raw).rstrip(b"=").decode()) is None
