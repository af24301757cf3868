"""/help for the staff: how it works in a few lines, then the commands that the asking person may use, by group."""

from bot.handlers.commands import Answer, Request
from flows.authority import RIGHTS
from flows.desk import at_least
from flows.effects import AnswerStaff, Effect, Text
from flows.events import Role

GROUPS = {
    "case": ("handover", "transfer", "note", "finding", "record", "link", "reopen", "merge", "hold", "release"),
    "duty": ("on", "off", "duty"),
    "group": ("alias", "whoami", "language"),
}


async def staff_help(request: Request) -> list[Effect]:
    """/help and /start."""
    groups = tuple(text for group, names in GROUPS.items() for text in _group(group, names, request.actor.role))
    return [AnswerStaff(Text("joined", {"first": Text("staff-help"), "second": Text("lines", {"lines": groups})}))]


def _group(group: str, names: tuple[str, ...], role: Role) -> list[Text]:
    lines = [Text(f"usage-{name}") for name in names if at_least(role, RIGHTS[name].least)]
    return [Text(f"help-{group}"), *lines] if lines else []


COMMANDS: dict[str, Answer] = {"help": staff_help, "start": staff_help}
