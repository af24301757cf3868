"""How much may come with a complaint, and what a forwarded message says of itself."""

from collections import Counter

from flows.effects import Refused, Text
from flows.events import Part
from flows.folding import folded
from flows.policy import Intake

MEGABYTE = 1024 * 1024
ALIKE = {"video_note": "video", "animation": "video", "venue": "location"}  # what people call by one name


def check_count(story: list[Part], part: Part, limits: Intake) -> None:
    """Refused where one more file would be too many."""
    if sum(kept.kind != "text" for kept in story) >= limits.files:
        raise Refused("files-too-many-album" if part.album else "files-too-many", limit=limits.files)


def check_size(part: Part, limits: Intake) -> None:
    """Refused where a file is larger than the policy takes; Telegram may leave the size out."""
    if part.size > limits.file_megabytes * MEGABYTE:
        size = -(-part.size // MEGABYTE)
        raise Refused("file-too-large", size=size, limit=int(limits.file_megabytes))


def came_with(story: list[Part]) -> Text | None:
    """What came beside the words, counted by its kind: 3 photos and a voice message."""
    kinds = Counter(ALIKE.get(part.kind, part.kind) for part in story if part.kind != "text")
    counted = [Text(f"came-{kind}", {"count": count}) for kind, count in kinds.items()]
    if len(counted) < 2:
        return counted[0] if counted else None
    *others, last = counted
    return Text("came-and", {"first": folded("came-list", others), "second": last})


def origin_text(part: Part) -> Text:
    """Whose words a forwarded message holds, and when they were written."""
    if part.written_at is None:
        return Text("forwarded-from", {"origin": part.origin})
    return Text("forwarded-from-at", {"origin": part.origin, "at": part.written_at})
