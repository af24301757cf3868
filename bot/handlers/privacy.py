"""The legal hold: a supervisor's /hold REASON and /release, in a case's topic or as a reply to its card."""

from bot.handlers.commands import Answer, Request
from flows import privacy
from flows.effects import Effect


async def hold(request: Request) -> list[Effect]:
    """/hold REASON."""
    return privacy.hold(request.its_case(), request.actor, request.argument)


async def release(request: Request) -> list[Effect]:
    """/release."""
    return privacy.release(request.its_case(), request.actor, request.step.policy)


COMMANDS: dict[str, Answer] = {"hold": hold, "release": release}
