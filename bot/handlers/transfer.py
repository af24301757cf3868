"""/transfer: the form that hands a case to another department."""

from bot.handlers.commands import Answer, Request
from flows import transfer as flow
from flows.effects import Effect, Refused, Text


async def transfer(request: Request) -> list[Effect]:
    """/transfer, in the case's topic or as a reply to its card."""
    case = request.its_case()
    if not case.open:
        state = Text(f"state-{case.state}", {"agent": case.owner_name})
        raise Refused("button-old", number=case.number, state=state)
    return [flow.form(case, request.actor, request.step.policy)]


COMMANDS: dict[str, Answer] = {"transfer": transfer}
