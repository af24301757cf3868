"""An abusive conversation: warned, paused, ended until a supervisor reviews it, or lifted again.

TRANSITIONS is the table. The state belongs to the customer and stands on every card of theirs. Each step is told to the
customer in one sentence that names the behaviour, what still works, and until when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from transitions import MachineError

from flows import authority, forms
from flows import case as cases
from flows.conduct_words import behaviour, goes_on, key_for, new_complaint, outside, way
from flows.effects import (
    Argument,
    Button,
    Buttons,
    Effect,
    Note,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import Actor, ConversationPaused, ConversationResumed, Part, SaidMeanwhile
from flows.policy import Policy
from flows.protection import Reason
from flows.standing import STATES, Conduct
from flows.tables import machine, row
from flows.words import units

if TYPE_CHECKING:
    from flows.customer import Customer
    from flows.records import Case

PAUSE_ENDS, REVIEW = "pause-ends", "conduct-review"  # timers of the customer's
NOTE_UNITS = 500  # of the note that stands in the record
ASK_AGAIN = timedelta(days=3)  # a review that nobody has answered
DEED = {"warn-now": "warn", "pause-now": "pause", "end-now": "end", "lift": "lift", "keep-ended": "keep"}
FORMS = {"warn": "warn-now", "pause": "pause-now", "endtalk": "end-now"}  # a form, and what completes it


@dataclass(slots=True)
class Turn:
    """One deed of the staff, or a timer, and what follows from it; `part` is the note that completed the form."""

    customer: Customer
    cases: Sequence[Case]  # all of the customer
    case: Case
    policy: Policy
    now: datetime
    actor: Actor | None = None
    part: Part | None = None
    effects: list[Effect] = field(default_factory=list)

    @property
    def conduct(self) -> Conduct:
        """What is stepped."""
        return self.customer.conduct

    @property
    def chosen(self) -> Reason | None:
        """The reason that the actor has tapped in the form."""
        actor = self.actor.id if self.actor else 0
        tapped = [form for form in self.case.forms if form.actor_id == actor and form.kind in FORMS]
        return self.policy.conduct.reason_of(tapped[-1].chosen.get("reason", "")) if tapped else None

    def say(self, key: str, buttons: Buttons | None = None, **args: Argument) -> None:
        """Tell the customer."""
        text = Text(key_for(key, self.customer.id), {"number": self.case.number, **args})
        self.effects.append(Say(text, buttons, self.case.id, self.part))

    def note(self, kind: str) -> None:
        """Write a line of the case's history."""
        assert self.actor is not None
        words = self.part.text.strip() if self.part else ""
        data = {"behaviour": self.conduct.reason, "text": words, "until": _iso(self.conduct.until)}
        self.effects.append(Note(self.case.id, self.actor.name, kind, data))


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


# --- conditions ------------------------------------------------------------------------------------------------------


def _lately(turn: Turn, moment: datetime | None) -> bool:
    return moment is not None and turn.now < moment + turn.policy.conduct.warned_for


def may_pause(turn: Turn) -> bool:
    """A warning came before, or the behaviour needs none."""
    return _lately(turn, turn.conduct.warned_at) or bool(turn.chosen and turn.chosen.at_once)


def may_end(turn: Turn) -> bool:
    """A pause came before, or the behaviour needs none."""
    return _lately(turn, turn.conduct.paused_at) or bool(turn.chosen and turn.chosen.at_once)


def due(turn: Turn) -> bool:
    """The moment has come."""
    return turn.conduct.until is not None and turn.now >= turn.conduct.until


# --- what is done ----------------------------------------------------------------------------------------------------


def judge(turn: Turn) -> None:
    """Keep why, by whom and when; refused before anything changes."""
    assert turn.actor is not None
    reason = turn.chosen
    if reason is None:
        raise Refused("conduct-choose-reason")
    if turn.part is not None and (turn.part.kind != "text" or units(turn.part.text) > NOTE_UNITS):
        raise Refused("conduct-note-words", limit=NOTE_UNITS)
    conduct = turn.conduct
    conduct.reason, conduct.by, conduct.at, conduct.case_id = reason.id, turn.actor.name, turn.now, turn.case.id
    forms.over(turn.case, turn.actor.id, *FORMS)


def check_anew(turn: Turn) -> None:
    """The form that paused it is done; another pause is a new form with a reason."""
    if turn.conduct.state == "paused" and turn.chosen is None:
        raise Refused("conduct-paused-already", until=turn.conduct.until or turn.now)


def warn(turn: Turn) -> None:
    """Ask the customer to write otherwise; the case goes on."""
    turn.conduct.warned_at = turn.now
    turn.say("conduct-warned", behaviour=behaviour(turn.conduct.reason), case=goes_on(turn.cases, turn.now))
    turn.note("conduct-warned")


def pause(turn: Turn) -> None:
    """What the customer writes reaches nobody for some hours."""
    turn.conduct.warned_at = turn.conduct.paused_at = turn.now
    _each_open(turn, ConversationPaused())
    _silence(turn, "conduct-paused", turn.now + turn.policy.conduct.pause_for, PAUSE_ENDS)


def end(turn: Turn) -> None:
    """What the customer writes reaches nobody until a supervisor has looked at it again."""
    _go_on(turn)
    turn.conduct.paused_at = turn.now
    _silence(turn, "conduct-ended", turn.now + turn.policy.conduct.review_after, REVIEW)


def _silence(turn: Turn, key: str, until: datetime, timer: str) -> None:
    """From now on until then: the customer is told for how long, and which ways stay open."""
    turn.conduct.until, turn.conduct.told = until, False
    turn.effects += [Rest(REVIEW if timer == PAUSE_ENDS else PAUSE_ENDS), Wake(timer, until)]
    turn.say(
        key,
        new_complaint(turn.customer.id) if timer == REVIEW else None,
        behaviour=behaviour(turn.conduct.reason),
        until=until,
        case=goes_on(turn.cases, turn.now),
        way=way(turn.policy, turn.customer.id),
        outside=outside(turn.policy, turn.customer.language),
    )
    turn.note(key)


def lift(turn: Turn) -> None:
    """A supervisor takes it back: what was kept goes to the agents."""
    turn.say("conduct-lifted-warning" if turn.conduct.state == "warned" else "conduct-lifted")
    turn.note("conduct-lifted")
    _hand_over(turn)
    _go_on(turn)
    turn.effects += [Rest(PAUSE_ENDS), Rest(REVIEW)]
    conduct = turn.conduct
    conduct.reason = conduct.by = ""
    conduct.at = conduct.until = conduct.warned_at = conduct.paused_at = None
    conduct.told = False


def keep_on(turn: Turn) -> None:
    """A supervisor has looked at it: it stays ended."""
    _silence(turn, "conduct-kept-on", turn.now + turn.policy.conduct.review_after, REVIEW)


def resume(turn: Turn) -> None:
    """The pause is over: what was kept goes to the agents."""
    conduct = turn.conduct
    conduct.until, conduct.told = None, False
    turn.effects.append(Rest(PAUSE_ENDS))
    turn.say("conduct-resumed")
    turn.effects.append(Note(turn.case.id, "", "conduct-resumed"))
    _hand_over(turn)
    _go_on(turn)


def ask_review(turn: Turn) -> None:
    """Ask a supervisor whether the conversation may go on, and show what was written meanwhile."""
    later = turn.now + turn.policy.conduct.review_after
    lifted = Button("lift", Text("button-lift"), turn.case.id, style="success")
    kept = Button(
        "keep-ended", Text("button-keep-ended", {"days": round(turn.policy.conduct.review_days)}), turn.case.id
    )
    args: dict[str, Argument] = {"name": turn.case.name, "behaviour": behaviour(turn.conduct.reason), "until": later}
    words = Text("conduct-review", {**args, "kept": len(turn.conduct.kept), "agent": turn.conduct.by})
    turn.effects.append(TellStaffWords(turn.case.id, words, Buttons(((lifted, kept),)), "supervisor"))
    _hand_over(turn)
    turn.effects.append(Wake(REVIEW, turn.now + ASK_AGAIN))


def show(turn: Turn) -> None:
    """It stands on every card of the customer's that is still looked at."""
    turn.effects += [ShowCase(case.id) for case in turn.cases if case.state != "closed"]


def _go_on(turn: Turn) -> None:
    """The clocks of the customer's cases go on, and so does an offer's."""
    _each_open(turn, ConversationResumed(turn.conduct.paused_at or turn.now))


def _each_open(turn: Turn, event: ConversationPaused | ConversationResumed) -> None:
    for case in turn.cases:
        if case.open:
            turn.effects += cases.step(case, event, turn.policy, turn.now)


def _hand_over(turn: Turn) -> None:
    """What was kept, as one message a case."""
    kept, turn.conduct.kept = turn.conduct.kept, []
    for case_id in dict.fromkeys(each.case_id for each in kept):
        case = _stands_for(turn.cases, case_id)
        if case is not None and case.erased_at is None:
            parts = tuple(each.part for each in kept if each.case_id == case_id)
            turn.effects += cases.step(case, SaidMeanwhile(parts), turn.policy, turn.now)


def _stands_for(found: Sequence[Case], case_id: int) -> Case | None:
    case = next((each for each in found if each.id == case_id), None)
    while case is not None and case.merged_into:
        case = next((each for each in found if each.number == case.merged_into), None)
    return case


# --- the table -------------------------------------------------------------------------------------------------------

TRANSITIONS: list[dict[str, Any]] = [
    # the staff
    row("warn", ["fine", "warned"], "warned", do=[judge, warn], then=show),
    row("pause", ["fine", "warned", "paused"], "paused", when=may_pause, do=[check_anew, judge, pause], then=show),
    row("end", ["fine", "warned", "paused"], "ended", when=may_end, do=[judge, end], then=show),
    row("lift", ["warned", "paused", "ended"], "fine", do=lift, then=show),
    row("keep", "ended", None, do=keep_on, then=show),
    # the moment that was told
    row("ring", "paused", "warned", when=due, do=resume, then=show),
    row("ring", "ended", None, when=due, do=ask_review),
]
MACHINE = machine(STATES, TRANSITIONS)


# --- the step --------------------------------------------------------------------------------------------------------


def step(turn: Turn, deed: str) -> list[Effect]:
    """Take a deed (a name of DEED) or "ring" through the machine; Refused: nothing has changed."""
    if turn.actor is not None:
        authority.check(deed, turn.actor, turn.case)
    trigger = DEED.get(deed, deed)
    try:
        moved = MACHINE.events[trigger].trigger(turn.conduct, turn)
    except MachineError:
        moved = False
    if not moved and turn.actor is not None:
        raise refusal(turn, trigger)
    return turn.effects


def refusal(turn: Turn, trigger: str) -> Refused:
    """Why this step is none now."""
    state = Text(f"conduct-state-{turn.conduct.state}")
    if trigger in ("pause", "end") and turn.conduct.state != "ended":
        return Refused("conduct-choose-reason") if turn.chosen is None else too_soon(trigger)
    return Refused("conduct-is", name=turn.case.name, state=state)


def too_soon(trigger: str) -> Refused:
    """What has to come before."""
    return Refused("conduct-warn-first" if trigger == "pause" else "conduct-pause-first")
