"""Where somebody above was promised, an agent's words are welcome and not theirs: whoever is to know that is told."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from flows import dues
from flows.desk import at_least
from flows.effects import Effect, Near, PromiseEnded, TellCustomer, TellStaffWords, Text
from flows.events import Actor
from flows.policy import Policy
from flows.records import Case, Promise


def follow(
    case: Case, stood: Iterable[Promise], actor: Actor, effects: Sequence[Effect], policy: Policy, now: datetime
) -> list[Effect]:
    """What a deed of the staff means for who was promised; `stood` are the promises before it."""
    above = dues.of(case, dues.ABOVE)
    if above is not None:
        spoke = any(isinstance(each, TellCustomer) for each in effects)
        return _still_waits(case, above, actor, policy, now) if spoke else []
    kept = {each.number for each in effects if isinstance(each, PromiseEnded) and each.how == "kept"}
    first = any(each.kind == dues.ANSWER and each.number in kept for each in stood)
    if not first or case.severity != "S1" or at_least(actor.role, "supervisor"):
        return []
    words = Text("staff-s1-answered", {"agent": actor.name, "number": case.number, "name": case.name})
    return [TellStaffWords(case.id, words, notify="supervisor", internal=True)]


def _still_waits(case: Case, above: Promise, actor: Actor, policy: Policy, now: datetime) -> list[Effect]:
    """Who wrote reads once that the customer waits for somebody else."""
    role = dues.level_of(policy, case).role
    if above.mentioned or at_least(actor.role, role):
        return []
    above.mentioned = True
    words = Text("reply-waits-above", {"name": case.name, "role": Text(f"role-{role}"), "by": Near(above.due_at, now)})
    return [TellStaffWords(case.id, words, internal=True)]
