"""/help for the staff: how it works in a few lines, then the commands that the asking person may use, by group.

And what the staff use in the place of a command that is the customer's.
"""

from bot.handlers.commands import Answer, Request
from bot.handlers.here import beside_case
from flows.authority import RIGHTS
from flows.desk import at_least
from flows.effects import AnswerStaff, Effect, Text

GROUPS = {
    "case": ("handover", "transfer", "offer", "ledger", "severity", "holding", "note", "finding", "record", "link",
             "reopen", "merge", "hold",
             "release"),
    "finding": ("queue", "mine", "find", "case", "r", "r+", "r-"),
    "protection": ("warn", "pause", "endtalk", "lift", "decline", "about", "segment"),
    "counter": ("new", "cancel", "invite"),
    "duty": ("on", "off", "duty"),
    "group": ("alias", "whoami", "language"),
}  # fmt: skip


SIGNS = {"r+": "r-add", "r-": "r-remove"}  # the name of a text holds no signs


async def staff_help(request: Request) -> list[Effect]:
    """/help and /start."""
    groups = tuple(text for group, names in GROUPS.items() for text in _group(group, names, request))
    return [AnswerStaff(Text("joined", {"first": Text("staff-help"), "second": Text("lines", {"lines": groups})}))]


def _group(group: str, names: tuple[str, ...], request: Request) -> list[Text]:
    held = any(each.ends_with == "holding" for each in request.step.policy.statutory)
    shown = [name for name in names if held or name != "holding"]
    lines = [usage(name) for name in shown if at_least(request.actor.role, RIGHTS[name].least)]
    return [Text(f"help-{group}", {"where": beside_case(request.step)}), *lines] if lines else []


def usage(name: str) -> Text:
    """What a command is for."""
    return Text(f"usage-{SIGNS.get(name, name)}")


async def escalate(request: Request) -> list[Effect]:
    """/escalate is the customer's; how the staff pass a case on to somebody above."""
    return [AnswerStaff(Text("escalate-staff", {"where": beside_case(request.step)}))]


COMMANDS: dict[str, Answer] = {"help": staff_help, "start": staff_help, "escalate": escalate}
