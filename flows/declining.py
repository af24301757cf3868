"""A demand that goes too far: the principle is stated, what the policy allows offered, the rest declined with reasons.

The agent fills one form (what is demanded and what can be offered as taps, principle and reasons as the reply), the
customer reads one message, and the record protects the agent. The customer may ask once for a second look. Where the
same is demanded a third time, a supervisor is offered the final answer.
"""

from typing import Any

from flows import dues, forms
from flows.casework import Turn, own_if_unowned, show
from flows.desk import at_least
from flows.duty import check_load
from flows.effects import (
    Argument,
    Button,
    Buttons,
    Person,
    Prompt,
    Refused,
    Say,
    StaffRole,
    TellStaffWords,
    Text,
    Toast,
)
from flows.events import AgentAnswered, AgentPressed
from flows.folding import pairs
from flows.pausing import resume
from flows.records import Case, Demand, Form
from flows.remedies import names_text
from flows.tables import row
from flows.words import units, visible

FORM = "decline"
PART_UNITS = 700  # the principle, and the reasons: both stand in one message
FINAL_AFTER = 3  # times the same was demanded
ACTIONS = frozenset({"decline", "final"})
ANSWERS = {FORM: "decline-now"}


# --- the form --------------------------------------------------------------------------------------------------------


def ask(turn: Turn) -> None:
    """Open the form."""
    case, policy = turn.case, turn.policy
    forms.over(case, turn.actor.id, FORM)
    kinds = [_tap(case, "demand", each.id, Text(f"demand-{each.id}")) for each in policy.demand]
    own = [each.id for each in policy.remedy if at_least(turn.actor.role, each.least)]
    allowed = [_tap(case, "allow", each, Text(f"remedy-{each}")) for each in own]
    who: dict[str, Argument] = {"agent": Person(turn.actor.id, turn.actor.name), "name": case.name}
    text = Text("prompt-decline", {**who, "number": case.number})
    turn.effects.append(Prompt(case.id, FORM, text, buttons=Buttons((*pairs(kinds), *pairs(allowed)))))


def _tap(case: Case, field: str, option: str, label: Text) -> Button:
    style: Any = "danger" if field == "demand" else ""
    return Button("choose", label, case.id, forms.value(FORM, field, option), style=style)


def _said(form: Form) -> Text:
    kind = form.chosen.get("demand", "")
    demand = Text(f"demand-{kind}") if kind else Text("decline-no-demand")
    return Text("decline-chosen", {"demand": demand, "offers": _listed(form.chosen.get("allow", "").split())})


def _listed(remedies: list[str]) -> Text:
    return names_text(remedies) if remedies else Text("decline-no-offer")


forms.KINDS[FORM] = forms.Kind(
    {
        "demand": lambda policy: [each.id for each in policy.demand],
        "allow": lambda policy: [each.id for each in policy.remedy],
    },
    _said,
    several=("allow",),
)


# --- what is said ----------------------------------------------------------------------------------------------------


def _pieces(turn: Turn) -> tuple[str, str]:
    """Principle and reasons: the first line of the reply, and all below it."""
    assert isinstance(turn.event, AgentAnswered)
    if turn.part.kind != "text":
        raise Refused("decline-in-words")
    first, _, rest = turn.part.text.strip().partition("\n")
    if not (visible(first) and visible(rest)):
        raise Refused("decline-in-words")
    if max(units(first), units(rest)) > PART_UNITS:
        raise Refused("decline-too-long", limit=PART_UNITS)
    return first.strip(), rest.strip()


def check(turn: Turn) -> None:
    """The form is whole; refused before anything changes."""
    _pieces(turn)
    form = forms.of(turn, FORM)
    if form is None or "demand" not in form.chosen:
        raise Refused("decline-what")
    for each in map(turn.policy.remedy_of, form.chosen.get("allow", "").split()):
        if each is not None and not at_least(turn.actor.role, each.least):
            raise Refused("decline-not-yours", remedy=Text(f"remedy-{each.id}"), role=Text(f"role-{each.least}"))


def decline(turn: Turn) -> None:
    """Tell the customer, keep the record, and offer a supervisor the final answer where it is the third time."""
    case, form = turn.case, forms.of(turn, FORM)
    assert form is not None
    principle, reasons = _pieces(turn)
    kind, allowed = form.chosen["demand"], form.chosen.get("allow", "").split()
    case.demands.append(Demand(kind, turn.actor.name, turn.now))
    forms.over(case, turn.actor.id, FORM)
    args: dict[str, Argument] = {
        "number": case.number,
        "demand": Text(f"demand-{kind}"),
        "principle": Text("words", {"words": principle}),
        "offers": _offers(turn, allowed),
        "reasons": Text("words", {"words": reasons}),
        "look": Text("nothing" if case.looked_at else "declined-look"),
    }
    look = Buttons(((Button("look", Text("button-look"), case.id),),))
    turn.effects += dues.spoke(case, turn.policy, turn.now, turn.actor.role)
    turn.effects.append(Say(Text("demand-declined", args), None if case.looked_at else look, case.id, turn.part))
    turn.note("declined-demand", demand=kind, allowed=allowed, text=f"{principle}\n{reasons}")
    _suggest_final(turn, kind)


def _offers(turn: Turn, allowed: list[str]) -> Text:
    """What the customer can have instead; what money belongs to comes as an offer, with its amount and its limits."""
    if not allowed:
        return Text("declined-no-offers")
    remedies: dict[str, Argument] = {"offers": _listed(allowed)}
    if any(each.money and each.id in allowed for each in turn.policy.remedy):
        return Text("declined-offers-follow", {**remedies, "agent": turn.actor.name})
    return Text("declined-offers", remedies)


def times(case: Case, kind: str) -> int:
    """How often this kind of demand was declined."""
    return sum(each.kind == kind for each in case.demands)


def _suggest_final(turn: Turn, kind: str) -> None:
    case = turn.case
    if times(case, kind) < FINAL_AFTER or kind in case.final_on:
        return
    button = Button("final", Text("button-final"), case.id, kind)
    words = Text("final-suggested", {"name": case.name, "demand": Text(f"demand-{kind}"), "times": times(case, kind)})
    turn.effects.append(TellStaffWords(case.id, words, Buttons(((button,),)), "supervisor"))


def final(turn: Turn) -> None:
    """A supervisor's last word on it, until something new is told."""
    assert isinstance(turn.event, AgentPressed)
    case, kind = turn.case, turn.event.value
    if not times(case, kind):
        raise Refused("button-forged")
    if kind in case.final_on:
        raise Refused("final-given", number=case.number)
    case.final_on.append(kind)
    turn.effects += dues.spoke(case, turn.policy, turn.now, turn.actor.role)
    turn.tell("final-answer", demand=Text(f"demand-{kind}"))
    turn.note("final-answer", demand=kind)
    turn.effects.append(Toast(turn.event.callback_id, Text("done-final")))


# --- the second look -------------------------------------------------------------------------------------------------


def fresh(turn: Turn) -> bool:
    """Something was declined, and the one second look is still open."""
    return bool(turn.case.demands) and not turn.case.looked_at


def check_look(turn: Turn) -> None:
    """An offer is answered first, and a pause has its end: until then no time can be told."""
    if turn.case.offer.state == "open":
        raise Refused("look-offer", number=turn.case.number)
    if "conduct" in turn.case.halts:
        raise Refused("look-paused", number=turn.case.number)


def look(turn: Turn) -> None:
    """A supervisor looks at it once more, by a time that is told."""
    case = turn.case
    case.looked_at = True
    turn.effects += dues.above(case, turn.policy, turn.now)
    by = case.promises[-1].due_at
    role: StaffRole = case.above or "supervisor"
    turn.tell("look-asked-manager" if role == "manager" else "look-asked", by=by)
    demand = Text(f"demand-{case.demands[-1].kind}")
    words = Text("staff-look", {"name": case.name, "demand": demand, "agent": case.demands[-1].by, "by": by})
    turn.effects.append(TellStaffWords(case.id, words, notify=role))
    turn.note("look-asked")


WORKED = ["new", "taken", "waiting"]
ROWS: list[dict[str, Any]] = [
    row("decline", WORKED, None, then=ask),
    row("decline-now", "new", "taken", do=[check, check_load, own_if_unowned, decline], then=show),
    row("decline-now", ["taken", "waiting"], None, do=[check, own_if_unowned, decline], then=show),
    row("final", WORKED, None, do=final, then=show),
    row("look", "waiting", "taken", when=fresh, do=[check_look, resume, look], then=show),
    row("look", ["new", "taken"], None, when=fresh, do=[check_look, look], then=show),
]


def card_line(case: Case) -> Text | None:
    """What the card says of it."""
    if not case.demands:
        return None
    final_on = Text("card-final", {"demand": Text(f"demand-{case.final_on[-1]}")}) if case.final_on else Text("nothing")
    return Text("card-declined", {"times": len(case.demands), "final": final_on})
