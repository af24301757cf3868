"""Files that were sent together stay together, in their order, each with its own words."""

from hypothesis import given
from hypothesis import strategies as st

from bot import relays
from flows.events import Part
from tests.flows.samples import part

HEADER = "<b>Ann</b> · C-2026-000001"


def photo(number: int, text: str = "", album: str = "a") -> Part:
    return part(text, "photo", message_id=number, file_id=f"f{number}", album=album)


def test_every_caption_of_an_album_is_kept_under_its_picture() -> None:
    method, parameters, parts = relays.album([photo(1, "<front>"), photo(2), photo(3, "back")], HEADER)
    assert method == "sendMediaGroup"
    assert [each.get("caption") for each in parameters["media"]] == [f"{HEADER}\n&lt;front&gt;", None, "back"]
    assert [each.message_id for each in parts] == [1, 2, 3]


def test_the_story_carries_albums_in_their_order_whichever_part_came_first() -> None:
    story = [photo(3, "back"), photo(1, "front"), photo(2)]
    [(_, parameters, parts)] = relays.evidence(story)
    assert [each.get("caption") for each in parameters["media"]] == ["front", None, "back"]
    assert [each.message_id for each in parts] == [1, 2, 3]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(2, 10)), max_size=5, unique_by=lambda each: each[0]))
def test_no_album_is_torn_apart(albums: list[tuple[str, int]]) -> None:
    story = [photo(100 * at + number, album=name) for at, (name, size) in enumerate(albums) for number in range(size)]
    carried = [{each.album for each in parts} for _, _, parts in relays.evidence(story)]
    assert sorted(name for names in carried for name in names) == sorted(name for name, _ in albums)


def test_what_was_forwarded_travels_apart_from_what_was_not_and_says_so() -> None:
    mine, theirs = photo(1, album=""), part("", "photo", message_id=2, file_id="f2", origin="Shop")
    place = part("", "location", message_id=3, facts={"latitude": 1.0, "longitude": 2.0}, origin="Shop")
    voice = part("", "voice", message_id=4, file_id="f4")
    carried = relays.evidence([mine, theirs, place, voice], lambda each: f"from {each.origin}" if each.origin else "")
    assert [(method, parameters.get("caption") or parameters.get("text")) for method, parameters, _ in carried] == [
        ("sendPhoto", None),
        ("sendVoice", None),
        ("sendPhoto", "from Shop"),
        ("sendMessage", "from Shop"),
        ("sendLocation", None),
    ]
    assert carried[-1][1] == {"latitude": 1.0, "longitude": 2.0}


def test_a_caption_too_long_for_the_header_beside_it_stands_elsewhere() -> None:
    _, parameters, _ = relays.album([photo(1, "x" * 1020)], HEADER)
    assert parameters["caption"] == HEADER
    assert relays.evidence([photo(1, "x" * 1022)])[0][1]["caption"] == "x" * 1022
