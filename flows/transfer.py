"""A case goes to another department, which accepts it or returns it with a reason."""

from dataclasses import replace
from datetime import datetime

from flows import dues, forms, triage
from flows.casework import Turn, own, show, tell_taken
from flows.duty import check_load
from flows.effects import (
    Argument,
    Button,
    Buttons,
    Effect,
    Person,
    Prompt,
    Refused,
    Rest,
    TellStaffWords,
    TellStory,
    Text,
    Wake,
)
from flows.events import AgentAnswered, AgentCommanded, AgentPressed
from flows.folding import pairs
from flows.halting import SHARE
from flows.offering import request
from flows.pausing import resume, tell_on
from flows.policy import Policy
from flows.promises import share_until
from flows.records import Case, Form, Handed
from flows.silence import told_at
from flows.tables import row
from flows.words import units, visible

REASON_UNITS = 500  # it stands on the card until it is accepted


# --- the form --------------------------------------------------------------------------------------------------------


def ask_where(turn: Turn) -> None:
    """Ask for the department and the reason: the departments are buttons, the reply is the reason, if none is told."""
    case = turn.case
    others = [each.id for each in turn.policy.department if each.id != case.department]
    if not others:
        raise Refused("transfer-nowhere")
    forms.over(case, turn.actor.id, "transfer")
    made = [Button("choose", _name(each), case.id, forms.value("transfer", "to", each)) for each in others]
    who: dict[str, Argument] = {"agent": Person(turn.actor.id, turn.actor.name), "number": case.number}
    words = Text("prompt-transfer", who)
    if isinstance(turn.event, AgentCommanded) and turn.words.strip():
        words = Text("prompt-transfer-where", {**who, "reason": _keep_reason(turn)})
    turn.effects.append(Prompt(case.id, "transfer", words, buttons=Buttons(tuple(pairs(made)))))


def _keep_reason(turn: Turn) -> str:
    """What stood behind the command is the reason: it waits for the tap on a department."""
    check_reason(turn)
    reason = turn.words.strip()
    forms.put(turn, Form("transfer", turn.actor.id, answer=replace(turn.part, text=reason, html="")))
    return reason


def _said(form: Form) -> Text:
    return Text("transfer-to", {"department": _name(form.chosen["to"])})


def _name(department: str) -> Text:
    return Text(f"department-{department}")


forms.KINDS["transfer"] = forms.Kind({"to": lambda policy: {each.id for each in policy.department}}, _said)


# --- there and back --------------------------------------------------------------------------------------------------


def handed(turn: Turn) -> bool:
    """It was handed over and is not accepted yet."""
    return turn.case.handed is not None


def check_reason(turn: Turn) -> None:
    """Whoever gets the case is told why, in words."""
    if turn.part.kind != "text" or not visible(turn.words):
        raise Refused("transfer-in-words")
    if units(turn.words) > REASON_UNITS:
        raise Refused("transfer-too-long", limit=REASON_UNITS)


def check_where(turn: Turn) -> None:
    """A department was tapped, and it is another one."""
    chosen = forms.of(turn, "transfer")
    if chosen is None or "to" not in chosen.chosen:
        raise Refused("transfer-choose")
    if chosen.chosen["to"] == turn.case.department:
        raise Refused("transfer-there", number=turn.case.number, department=_name(turn.case.department))


def completes(turn: Turn) -> bool:
    """The tap on another department, where the reason is written already."""
    form = forms.of(turn, "transfer")
    if form is None or form.answer is None or not isinstance(turn.event, AgentPressed):
        return False
    name, field, option = forms.read(turn.event.value)
    known = name == "transfer" and forms.known(name, field, option, turn.policy)
    return known and option != turn.case.department


def hand_on(turn: Turn) -> None:
    """Let the case go to the department, with its share of the time that is left."""
    case, chosen = turn.case, forms.of(turn, "transfer")
    assert chosen is not None
    answer = turn.part if isinstance(turn.event, AgentAnswered) else chosen.answer
    assert answer is not None, "the rows ask for a reason"
    before, to, reason = case.department, chosen.chosen["to"], answer.text.strip()
    case.handed = Handed(turn.actor.id, turn.actor.name, before, reason)
    case.transfers += 1
    _go(case, to)
    was = case.severity
    raised = triage.weighed(case, triage.known(case, turn.policy), turn.policy)  # before a time is told
    turn.effects += [*raised, *dues.sooner(case, turn.policy, turn.now, was)]
    department, clock = turn.policy.department_of(to), turn.policy.severity[case.severity].first_answer
    case.department_due_at = share_until(turn.policy, clock, turn.now, case.due_at, department.share)
    turn.note("transferred", before=before, to=to, text=reason, count=case.transfers)
    late = case.department_due_at is None
    turn.effects.append(Rest(SHARE, case.id) if late else Wake(SHARE, case.department_due_at or turn.now, case.id))
    stands = case.paused_at is not None
    if stands:
        turn.tell("case-handed-still", department=_name(to), still=dues.still(case))
    else:
        turn.tell("case-handed-late" if late else "case-handed", department=_name(to), by=case.due_at)
    told = late or stands
    due = Text("nothing") if told else Text("staff-handed-due", {"by": case.department_due_at or turn.now})
    _receive(turn, before, "staff-handed", due=due, reason=reason)
    turn.effects += triage.alarm(case) if raised else []


def accept(turn: Turn) -> None:
    """The department keeps the case that was given to somebody of it."""
    turn.case.handed = None
    turn.note("transfer-accepted")


def ask_why(turn: Turn) -> None:
    """Ask why it goes back."""
    agent = Person(turn.actor.id, turn.actor.name)
    words = Text("prompt-return", {"agent": agent, "number": turn.case.number})
    turn.effects.append(Prompt(turn.case.id, "return", words))


def give_back(turn: Turn) -> None:
    """It goes back to where it came from, with the reason."""
    case, sent, reason = turn.case, turn.case.handed, turn.part.text.strip()
    assert sent is not None
    before = case.department
    case.handed = case.department_due_at = None
    _go(case, sent.department)
    turn.note("returned", before=before, to=case.department, text=reason)
    turn.effects.append(Rest(SHARE, case.id))
    _receive(turn, before, "staff-returned", also=Person(sent.by_id, sent.by), reason=reason)


def _go(case: Case, department: str) -> None:
    case.department, case.forms = department, []
    case.owner_id, case.owner_name = 0, ""


def _receive(turn: Turn, before: str, key: str, also: Person | None = None, **args: Argument) -> None:
    """In the room where it arrives: somebody is woken, and in another room than before the story comes along."""
    case, there, here = turn.case, turn.policy.department_of(before), turn.policy.department_of(turn.case.department)
    moved = (there.chat_id, there.topic_id) != (here.chat_id, here.topic_id)
    known: dict[str, Argument] = {"number": case.number, "agent": turn.actor.name, "before": _name(before)}
    words = Text(key, {**known, **args, "steps": Text("nothing")})
    show(turn)
    if moved:
        turn.effects.append(TellStory(case.id))
    turn.effects.append(TellStaffWords(case.id, words, notify="agent", history=moved, also=also))
    if moved and case.offer.state == "waiting":
        request(turn)  # the one in the room before is nobody's there any more


def rang(case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """The department's share of the time has passed: its owner is woken, or else the department."""
    if not case.open or case.paused_at is not None or case.department_due_at is None or case.department_due_at > now:
        return []
    if (morning := told_at(policy, case.severity, now)) > now:
        return [Wake(SHARE, morning, case.id)]
    known: dict[str, Argument] = {"number": case.number, "by": case.due_at}
    if case.owner_id:
        whom = Text("mention", {"person": Person(case.owner_id, case.owner_name)})
        return [TellStaffWords(case.id, Text("staff-department-due", {**known, "people": whom}))]
    return [TellStaffWords(case.id, Text("staff-department-due", known), notify="agent")]


WORKED = ["new", "taken", "waiting"]
ROWS = [
    row("transfer", WORKED, None, then=ask_where),
    row("choose", WORKED, "new", when=completes, do=[forms.keep, resume, hand_on]),
    row("hand-on", WORKED, "new", do=[check_reason, check_where, resume, hand_on]),
    row("accept", "new", "taken", when=handed, do=[check_load, own], then=[tell_taken, show]),
    row("accept", ["taken", "waiting"], None, when=handed, do=accept, then=show),
    row("return", WORKED, None, when=handed, then=ask_why),
    row("give-back", WORKED, "new", when=handed, do=[check_reason, give_back, tell_on]),
]
