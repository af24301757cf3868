"""Protection of agents: the conversation's conduct, demands that are declined, whom a case is about, segments."""

from bot.handlers.commands import Answer, Request
from bot.step import Step
from flows import case as case_flow
from flows import concerns, conduct, conduct_form, segments
from flows.effects import AnswerStaff, Effect, Refused, Text, Toast
from flows.events import Actor, AgentAnswered, AgentPressed, Concerned, Part, StaffEvent
from flows.records import Case


def is_conduct(event: StaffEvent) -> bool:
    """Whether it is about the customer's conduct: a button, or what a form of it is answered with."""
    if isinstance(event, AgentPressed):
        return event.action in conduct.DEED or event.action in conduct.FORMS
    return isinstance(event, AgentAnswered) and event.prompt in conduct.FORMS


async def conducted(step: Step, case: Case, event: StaffEvent) -> list[Effect]:
    """A button or a completed form."""
    if isinstance(event, AgentAnswered):
        return await _deed(step, case, event.actor, conduct.FORMS[event.prompt], event.part)
    assert isinstance(event, AgentPressed)
    if event.action in conduct.FORMS:
        return [*await _form(step, case, event.actor, event.action), Toast(event.callback_id)]
    done = Toast(event.callback_id, Text(f"done-{event.action}"))
    return [*await _deed(step, case, event.actor, event.action), done]


async def _turn(step: Step, case: Case, actor: Actor, part: Part | None = None) -> conduct.Turn:
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    person, others = await step.customer_of(case)
    return conduct.Turn(person, others, case, step.policy, step.now, actor, part)


async def _form(step: Step, case: Case, actor: Actor, form: str) -> list[Effect]:
    return conduct_form.ask(await _turn(step, case, actor), form)


async def _deed(step: Step, case: Case, actor: Actor, deed: str, part: Part | None = None) -> list[Effect]:
    return conduct.step(await _turn(step, case, actor, part), deed)


# --- commands --------------------------------------------------------------------------------------------------------


async def form(request: Request) -> list[Effect]:
    """/warn, /pause and /endtalk: the form."""
    return await _form(request.step, request.its_case(), request.actor, request.name)


async def lift(request: Request) -> list[Effect]:
    """/lift: the warning is taken back, or the conversation goes on."""
    effects = await _deed(request.step, request.its_case(), request.actor, "lift")
    return [*effects, AnswerStaff(Text("done-lift"))]


async def decline(request: Request) -> list[Effect]:
    """/decline: the form."""
    event = AgentPressed(request.actor, "decline", "", "")
    effects = case_flow.step(request.its_case(), event, request.step.policy, request.step.now)
    return [each for each in effects if not isinstance(each, Toast)]


async def about(request: Request) -> list[Effect]:
    """/about @name, or /about - for nobody."""
    case, argument = request.its_case(), request.argument
    if not argument:
        raise Refused("about-how")
    named = () if argument == "-" else (concerns.find(argument, await request.step.staff_names()),)
    event = Concerned(request.actor, tuple(each.id for each in named), tuple(each.alias for each in named))
    effects = case_flow.step(case, event, request.step.policy, request.step.now)
    key = "done-about" if named else "done-about-nobody"
    return [*effects, AnswerStaff(Text(key, {"number": case.number, "agent": case.about_names}))]


async def segment(request: Request) -> list[Effect]:
    """/segment vip REASON, or /segment - for the one by rule."""
    step, case = request.step, request.its_case()
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
    person, others = await step.customer_of(case)
    effects = segments.choose(person, others, case, request.actor, request.argument, step.policy, step.now)
    lodged = [each.lodged_at for each in others]
    here = segments.place(person.conduct, person.segment, lodged, step.policy, step.now)
    name = Text(f"segment-{here.segment.id}")
    return [*effects, AnswerStaff(Text("done-segment", {"name": case.name, "segment": name}), quotes=(case.id,))]


COMMANDS: dict[str, Answer] = {
    "warn": form,
    "pause": form,
    "endtalk": form,
    "lift": lift,
    "decline": decline,
    "about": about,
    "segment": segment,
}
