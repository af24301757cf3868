"""/alias NAME: what customers call somebody of the staff; supervisors name others with /alias @user NAME."""

from bot.handlers.commands import Answer, Request, words
from flows import authority
from flows.effects import Effect, Refused, ShowCase
from flows.words import visible
from storage import cases, colleagues
from storage.colleagues import Colleague

LONGEST = 64  # as in the policy


async def alias(request: Request) -> list[Effect]:
    """/alias."""
    person, name = await _whose(request)
    if not visible(name) or len(name) > LONGEST:
        raise Refused("alias-how", name=request.step.name_of(person), limit=LONGEST)
    for other in await colleagues.colleagues_known(request.step.connection, request.step.staff.id):
        if other.user_id != person.user_id and request.step.name_of(other).casefold() == name.casefold():
            raise Refused("alias-taken", name=name)
    person.alias = name
    await colleagues.save_colleague(request.step.connection, person)
    await request.step.show_boards()
    return [*words("alias-set", person=person.name, name=name), *await _rename(request, person)]


async def _whose(request: Request) -> tuple[Colleague, str]:
    first, _, rest = " ".join(request.argument.split()).partition(" ")
    if not first.startswith("@"):
        own = await colleagues.colleague(request.step.connection, request.actor.id)
        assert own is not None, "whoever acts in a staff group is known"
        return own, f"{first} {rest}".strip()
    authority.check("alias-of-others", request.actor)
    found = await colleagues.colleague_called(request.step.connection, first[1:])
    if found is None:
        raise Refused("alias-unknown", name=first)
    return found, rest


async def _rename(request: Request, person: Colleague) -> list[Effect]:
    """Their open cases show the new name at once."""
    effects: list[Effect] = []
    for case_id in await cases.owned_by(request.step.connection, person.user_id):
        case = await request.step.case(case_id)
        case.owner_name = person.alias
        effects.append(ShowCase(case_id))
    return effects


COMMANDS: dict[str, Answer] = {"alias": alias}
