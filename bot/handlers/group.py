"""Commands about the group itself: its language, who somebody is."""

from bot.handlers.commands import Answer, Request
from flows.effects import AnswerStaff, Button, Buttons, Effect, Text


async def language(request: Request) -> list[Effect]:
    """/language: offer the languages of the cards."""
    rows = tuple((Button("language", Text(f"language-{code}"), value=code),) for code in request.step.texts.codes)
    return [AnswerStaff(Text("ask-language"), Buttons(rows))]


async def whoami(request: Request) -> list[Effect]:
    """/whoami: the id that the policy file wants, the role, and the name customers read."""
    actor = request.actor
    role = Text(f"role-{actor.role}")
    return [AnswerStaff(Text("staff-whoami", {"id": str(actor.id), "role": role, "name": actor.name}))]


COMMANDS: dict[str, Answer] = {"language": language, "whoami": whoami}
