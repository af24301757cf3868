"""The inside door before the outside one: when a customer may ask for somebody above, and who that is."""

from flows.dues import REMEDY, RESOLUTION
from flows.effects import Asking, Button, Buttons, Effect, Over, Say, Text
from flows.policy import Policy
from flows.records import Case
from flows.watch import Above, Level, Opening

DUE = {RESOLUTION: "due-decision", REMEDY: "due-remedy"}


def next_level(case: Case, policy: Policy) -> Level | None:
    """Who is above those who have the case now; None at the top."""
    levels = policy.escalation.level
    has = next((at for at, each in enumerate(levels, start=1) if each.role == case.above), 0)
    left = levels[max(case.level, has) :]
    return left[0] if left else None


def role_above(case: Case, policy: Policy) -> Above:
    """Who looks at it when somebody above is asked for: the next level, or the one that has it at the top."""
    level = next_level(case, policy)
    return level.role if level else case.above or "supervisor"


def open_door(case: Case, policy: Policy, why: Opening) -> None:
    """From here on the customer may ask for somebody above."""
    if why in policy.escalation.opens:
        case.door = why


def close_door(case: Case) -> list[Effect]:
    """Somebody above has it: what still shows the way there has no buttons any more."""
    case.door = ""
    return [Over((_asking(case), Asking("case", case.id)))]


def is_open(case: Case, policy: Policy) -> bool:
    """Whether the customer may ask now."""
    return bool(case.door) and not case.merged_into and next_level(case, policy) is not None


def due_text(case: Case) -> Text:
    """What the customer hears next, and by when; or whom it waits for."""
    if not case.open:
        return Text("due-done")
    if "question" in case.halts:
        return Text("due-answer", {"agent": case.owner_name})
    if case.offer.state == "open":
        return Text("due-offer")
    if case.paused_at is not None:
        return Text("due-halted")
    key = DUE.get(case.due.kind, "due-open") if case.due is not None else "due-open"
    return Text(key, {"by": case.due_at})


def said(text: Text, case: Case, policy: Policy) -> Say:
    """Something said to the customer, with the button for it where the door is open; the newest has it."""
    rows = row_for(case, policy)
    return Say(text, Buttons(rows), case.id, asks=_asking(case)) if rows else Say(text, case_id=case.id)


def _asking(case: Case) -> Asking:
    return Asking("door", case.id)


def row_for(case: Case, policy: Policy) -> tuple[tuple[Button, ...], ...]:
    """The button for it, where the door is open."""
    level = next_level(case, policy)
    if level is None or not is_open(case, policy):
        return ()
    return ((Button("escalate", Text(f"button-escalate-{level.role}"), case.id),),)
