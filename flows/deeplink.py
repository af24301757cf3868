"""What t.me/BOT?start=… carries: the order and the place that a complaint is about.

A payload is at most 64 of A-Za-z0-9_- and public: anybody can read it and make one up, so it holds nothing secret and
proves nothing. Its form: "1" (the version), then in base64url without padding two bytes of CRC-16 and the UTF-8 of
order, line feed, place. The check tells a damaged or foreign payload from ours.
"""

import base64
import binascii
import re
from dataclasses import dataclass

from flows.words import visible

VERSION = "1"
LONGEST = 64
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{5,64}")


class TooLong(Exception):
    """Order and place together do not fit a link."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a complaint is about, as far as the link knows; either may be empty."""

    order: str = ""
    place: str = ""

    def __bool__(self) -> bool:
        return bool(self.order or self.place)


def write(subject: Subject) -> str:
    """The payload of a link; TooLong names how much has to go."""
    content = f"{_line(subject.order)}\n{_line(subject.place)}".encode()
    payload = VERSION + base64.urlsafe_b64encode(_check(content) + content).rstrip(b"=").decode()
    if len(payload) > LONGEST:
        room = (LONGEST - 1) * 3 // 4 - 3
        raise TooLong(f"order and place take {len(content) - 1} bytes together and a link holds {room}: shorten them "
                      "(a Chinese character takes 3)")  # fmt: skip
    return payload


def read(payload: str) -> Subject | None:
    """What a payload says; None where it is damaged, empty or not ours."""
    if not PAYLOAD.fullmatch(payload) or payload[0] != VERSION:
        return None
    try:
        raw = base64.b64decode(payload[1:] + "=" * (-len(payload[1:]) % 4), altchars=b"-_", validate=True)
        order, separator, place = raw[2:].decode().partition("\n")
    except ValueError:
        return None
    if raw[:2] != _check(raw[2:]) or not separator or not all(map(_readable, (order, place))):
        return None
    return Subject(order, place) or None


def _check(content: bytes) -> bytes:
    return binascii.crc_hqx(content, 0).to_bytes(2, "big")


def _line(words: str) -> str:
    return " ".join(words.split())


def _readable(words: str) -> bool:
    """Empty, or one line of something to read: whoever made the payload, it stands on the card."""
    return not words or (visible(words) and words == _line(words) and words.isprintable())
