"""A person corrects how severe a case is, with a reason: by command, or by a form whose reply is the reason."""

from collections.abc import Mapping
from typing import Any

from flows import forms, triage
from flows.casework import Turn, show
from flows.desk import at_least
from flows.effects import Button, Buttons, Effect, Person, Prompt, React, Refused, Text
from flows.events import AgentCommanded
from flows.model import Severity
from flows.records import Correction, Form
from flows.tables import row
from flows.words import KEPT, units, visible

REASON_UNITS = 200  # it stands on the card
FORM = "severity"
STYLE: Mapping[str, Any] = {"S1": "danger"}


def ask(turn: Turn) -> None:
    """Ask for the severity and the reason: the severities are buttons, the reply is the reason."""
    case = turn.case
    check_lowering(turn)
    forms.over(case, turn.actor.id, FORM)
    others = [each for each in sorted(turn.policy.severity) if each != case.severity]
    taps = tuple(
        Button("choose", Text(f"button-severity-{each.lower()}"), case.id, forms.value(FORM, "to", each),
               style=STYLE.get(each, ""))
        for each in others
    )  # fmt: skip
    words = Text(
        "prompt-severity",
        {"agent": Person(turn.actor.id, turn.actor.name), "number": case.number, "severity": case.severity},
    )
    turn.effects.append(Prompt(case.id, FORM, words, buttons=Buttons((taps,))))


def _said(form: Form) -> Text:
    return Text("severity-chosen", {"severity": form.chosen["to"]})


forms.KINDS[FORM] = forms.Kind({"to": lambda policy: policy.severity}, _said)


def check_lowering(turn: Turn) -> None:
    """What is most severe is made less so by a supervisor: it wakes people, and an agent alone could stop that."""
    if turn.case.severity == "S1" and not at_least(turn.actor.role, "supervisor"):
        raise Refused("severity-supervisor", number=turn.case.number)


def check(turn: Turn) -> None:
    """Refused where severity or reason is missing, or nothing would change."""
    severity, reason = _told(turn)
    if severity not in turn.policy.severity:
        known = ", ".join(sorted(turn.policy.severity))
        raise Refused("severity-choose" if isinstance(turn.event, AgentCommanded) else "severity-tap", severities=known)
    if severity == turn.case.severity:
        raise Refused("severity-same", number=turn.case.number, severity=severity)
    check_lowering(turn)
    if not visible(reason) or turn.part.kind != "text":
        raise Refused("severity-why", severity=severity)
    if units(reason) > REASON_UNITS:
        raise Refused("severity-too-long", limit=REASON_UNITS)


def correct(turn: Turn) -> None:
    """Set it, and settle the signals that are known by now."""
    case, policy = turn.case, turn.policy
    to, reason = _told(turn)
    severity: Severity = next(each for each in policy.severity if each == to)
    before, case.severity = case.severity, severity
    forms.over(case, turn.actor.id, FORM)
    settled = tuple(signal.mark for signal in case.signals)
    case.corrected = Correction(before, severity, reason, turn.actor.name, turn.now, settled)
    turn.note("severity-corrected", before=before, to=severity, text=reason)
    turn.effects.append(React(turn.part, KEPT))
    if severity < before:
        turn.effects += [*triage.sooner(case, before, policy, turn.now), *_alarm(turn)]


def _alarm(turn: Turn) -> list[Effect]:
    """A supervisor who makes it the most severe knows of it."""
    return [] if turn.actor.role in ("supervisor", "manager") else triage.alarm(turn.case)


def _told(turn: Turn) -> tuple[str, str]:
    """Severity and reason, as the command or the form has them."""
    if isinstance(turn.event, AgentCommanded):
        severity, _, reason = turn.words.strip().partition(" ")
        return severity.upper(), " ".join(reason.split())
    form = forms.of(turn, FORM)
    return form.chosen["to"] if form else "", " ".join(turn.part.text.split())


CORRECTABLE = ["new", "taken", "waiting", "resolved"]
ROWS = [
    row("severity", CORRECTABLE, None, then=ask),
    row("correct", CORRECTABLE, None, do=[check, correct], then=show),
]
