"""The small real files people send: photos, voice, video, documents."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A file as it lies on somebody's phone."""

    file_name: str
    mime_type: str
    width: int = 0
    height: int = 0
    duration: int = 0


PHOTOS = tuple(Sample(f"photo{number}.jpg", "image/jpeg", 640, 480) for number in (1, 2, 3))
SAMPLES_BY_KIND: dict[str, tuple[Sample, ...]] = {
    "photo": PHOTOS,
    "video": (Sample("video.mp4", "video/mp4", 320, 240, 2),),
    "animation": (Sample("animation.mp4", "video/mp4", 320, 240, 2),),
    "video_note": (Sample("video_note.mp4", "video/mp4", 240, 240, 2),),
    "voice": (Sample("voice.ogg", "audio/ogg", duration=3),),
    "audio": (Sample("audio.mp3", "audio/mpeg", duration=3),),
    "sticker": (Sample("sticker.webp", "image/webp", 512, 512),),
    "document": (Sample("receipt.pdf", "application/pdf"),),
}
FOLDERS = {
    "photo": "photos",
    "video": "videos",
    "animation": "animations",
    "video_note": "video_notes",
    "voice": "voice",
    "audio": "music",
    "sticker": "stickers",
    "document": "documents",
}
DEFAULT_TYPES = {
    "photo": "image/jpeg",
    "video": "video/mp4",
    "animation": "video/mp4",
    "video_note": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "sticker": "image/webp",
    "document": "application/octet-stream",
}
WITH_CAPTION = frozenset({"photo", "video", "animation", "audio", "document", "voice"})
FILE_KINDS = frozenset(FOLDERS)
# What an album takes: photos and videos mixed, documents and audio only among their kind.
ALBUM_KINDS = {"photo": "visual", "video": "visual", "document": "document", "audio": "audio", "live_photo": "visual"}


def sample(kind: str, number: int = 0) -> Sample:
    """The n-th sample of a kind, round and round."""
    samples = SAMPLES_BY_KIND[kind]
    return samples[number % len(samples)]


@cache
def sample_bytes(file_name: str) -> bytes:
    return (SAMPLES / file_name).read_bytes()


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG or PNG picture, read from its header; None for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return None


def unique_id(seed: str) -> str:
    """A short stable id, as file_unique_id is."""
    return "AQAD" + hashlib.sha256(seed.encode()).hexdigest()[:12]
