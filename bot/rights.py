"""What the bot needs in a staff group, what it lacks there, and how to give it: for the group and for `check`."""

from collections.abc import Mapping
from typing import Any

from flows.effects import Text

NEEDED = {"topics": "can_manage_topics", "pin": "can_pin_messages", "delete": "can_delete_messages"}


def missing(member: Mapping[str, Any], *, forum: bool, sees_all: bool) -> list[Text]:
    """A line for each right that a ChatMember (the bot's own) lacks; without topics that one is not needed."""
    admin = member["status"] == "administrator"
    lines = [] if admin else [Text("right-admin-late" if sees_all else "right-admin")]
    needed = [name for name in NEEDED if forum or name != "topics"]
    return lines + [Text(f"right-{name}") for name in needed if not admin or not member.get(NEEDED[name])]


def summary(lines: list[Text]) -> Text:
    """What is missing, or that nothing is."""
    return Text("rights-lacking", {"rights": tuple(lines)}) if lines else Text("rights-complete")
