"""How severe a case is: signals in what is said and done, the risk they add up to, and what follows when it rises.

By itself the severity only ever rises. Where a person has corrected it, the signals known then are settled: only one
that is new can raise it again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from flows import dues
from flows.amounts import amounts_in
from flows.effects import (
    Argument,
    Effect,
    GiveDecision,
    Note,
    Say,
    ShowCase,
    TellCustomer,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import AskedAgain, CaseEvent, Edited, Said, SaidMeanwhile, TimerRang
from flows.model import Severity
from flows.policy import Policy
from flows.promises import after_business_hours
from flows.records import Case, Signal
from flows.signals import normal
from flows.triage_policy import SPOKEN, Rule, Spotted
from flows.triage_words import in_order, why

SILENCE = "silence"  # the timer, and the signal that it gives


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of the customer when a case is lodged: their other cases, and their segment."""

    cases: Sequence[Case] = field(default=())
    segment: str = ""


# --- what is said ----------------------------------------------------------------------------------------------------


def heard(texts: Iterable[str], case: Case, policy: Policy, segment: str = "") -> list[Signal]:
    """The signals in these messages: words, and rules of the policy; the first words that show each."""
    told = [text for text in texts if text]
    words = [Signal(kind, found) for kind in SPOKEN if (found := _said(policy.triage.signal.spotted(kind), told))]
    return words + [signal for rule in policy.triage.rule if (signal := _applies(rule, told, case, policy, segment))]


def _said(spotted: Spotted, told: Iterable[str]) -> str:
    return next((found for text in told if (found := spotted.find(text))), "")


def _applies(rule: Rule, told: Sequence[str], case: Case, policy: Policy, segment: str) -> Signal | None:
    """The rule as a signal, with the most telling of what it names; None where something of it does not apply."""
    shown: list[tuple[str, str]] = []
    if rule.words:
        shown.append(("words", _said(rule.spotted, told)))
    if rule.amount is not None:
        named = (found for text in told for found in amounts_in(normal(text), policy.offers))
        shown.append(("amount", next((found.words for found in named if found.value >= rule.amount), "")))
    if rule.place:
        found = rule.places.search(normal(case.place))
        shown.append(("place", found[0] if found else ""))
    if rule.segment:
        shown.append(("segment", segment if segment in rule.segment else ""))
    if rule.category:
        shown.append(("category", case.category if case.category in rule.category else ""))
    if not all(words for _, words in shown):
        return None
    kind, words = shown[0]
    return Signal(f"rule-{kind}", words, rule.severity)


# --- what was done ---------------------------------------------------------------------------------------------------


def known(case: Case, policy: Policy) -> list[Signal]:
    """The signals in the case's own history."""
    signal = policy.triage.signal
    found = [
        ("escalated", "", _escalated(case)),
        ("low-score", str(_lowest(case)), 0 < _lowest(case) <= policy.satisfaction.low_score),
        ("declined", str(case.declined), case.declined > 0),
        ("transfers", str(case.transfers), case.transfers >= signal.transfers.times),
    ]
    return [Signal(kind, words) for kind, words, given in found if given and signal.points_of(kind)]


def known_before(before: Sequence[Case], policy: Policy, now: datetime) -> list[Signal]:
    """The signals in the customer's other cases."""
    signal, scores = policy.triage.signal, [score for case in before if (score := _lowest(case))]
    lately = 1 + sum(case.lodged_at > now - signal.repeat.within for case in before if not case.merged_into)
    found = [
        ("repeat", str(lately), lately >= signal.repeat.cases),
        ("escalated", "", any(case.level > 0 or _escalated(case) for case in before)),
        ("low-score", str(min(scores, default=0)), min(scores, default=9) <= policy.satisfaction.low_score),
    ]
    return [Signal(kind, words) for kind, words, given in found if given and signal.points_of(kind)]


def _escalated(case: Case) -> bool:
    """A supervisor was asked for after an answer."""
    return case.level > 0 or (case.supervisor_only and case.round > 1)


def _lowest(case: Case) -> int:
    """The lowest score of all rounds; 0 for none."""
    return min(filter(None, [case.survey.score, *(each.score for each in case.ratings)]), default=0)


# --- what it makes of the case ---------------------------------------------------------------------------------------


def keep(case: Case, found: Iterable[Signal]) -> list[Signal]:
    """Add the signals that the case has not shown yet; they are what comes back."""
    fresh: list[Signal] = []
    for signal in found:
        if signal.mark not in {each.mark for each in (*case.signals, *fresh)}:
            fresh.append(signal)
    case.signals = [*case.signals, *fresh]
    return fresh


def reached(case: Case, policy: Policy) -> Severity:
    """How severe the case is by now: never less than it was."""
    by_rules = [signal.severity for signal in unsettled(case) if signal.severity]
    by_risk = policy.triage.level_of(points(unsettled(case), policy))
    return min([case.severity, *by_rules, *([by_risk] if by_risk else [])])


def points(signals: Iterable[Signal], policy: Policy) -> int:
    """What signals add up to, each kind once."""
    return sum(policy.triage.signal.points_of(kind) for kind in {signal.kind for signal in signals})


def risk(case: Case, policy: Policy) -> Text | None:
    """The same for the card, with the level that it makes; None where nothing is counted."""
    found = points(case.signals, policy)
    level = policy.triage.level_of(found)
    return (
        Text("card-risk", {"points": found, "level": Text(f"risk-{level.lower() if level else 'low'}")})
        if found
        else None
    )


def unsettled(case: Case) -> list[Signal]:
    """The signals that nobody has corrected since."""
    settled = case.corrected.settled if case.corrected else ()
    return [signal for signal in case.signals if signal.mark not in settled]


def take_over(kept: Case, gone: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Two cases become one: as severe as the severer, with the signals of both; the merging itself tells the time."""
    fresh, was = keep(kept, unsettled(gone)), kept.severity
    kept.severity = min(gone.severity, reached(kept, policy))
    if kept.severity == was:
        return []
    sooner_now = [effect for effect in sooner(kept, was, policy, now) if not isinstance(effect, Say)]
    return [_line(kept, was, fresh), *sooner_now, *alarm(kept), ShowCase(kept.id)]


def lodged(case: Case, before: Before, policy: Policy, now: datetime) -> list[Signal]:
    """Weigh a new case; `before` is what is known of the customer."""
    own = [case.wish] if case.wish_own else []
    texts = [*(part.text for part in case.story), *own]
    fresh = keep(case, [*heard(texts, case, policy, before.segment), *known_before(before.cases, policy, now)])
    case.severity = reached(case, policy)
    return fresh


def begins(case: Case, was: Severity, fresh: Sequence[Signal], policy: Policy) -> list[Effect]:
    """What follows for a case that has just been lodged, beside what everybody is told."""
    effects: list[Effect] = []
    if case.severity != was:
        effects.append(_line(case, was, fresh))
    return [*effects, *alarm(case), *listen(case, policy)]


def follow(case: Case, event: CaseEvent, effects: Sequence[Effect], policy: Policy, now: datetime) -> list[Effect]:
    """What a step means for the severity: new signals, and what follows where they raise it."""
    fresh = keep(case, [*heard(_words(event), case, policy), *known(case, policy), *_silent(case, event, policy, now)])
    if not isinstance(event, TimerRang) and any(
        isinstance(each, Say | TellCustomer | GiveDecision) for each in effects
    ):
        case.heard_at = now  # that it takes longer, said by the clock, breaks no silence
    raised = rise(case, fresh, policy, now) if case.open else []
    shown: list[Effect] = [ShowCase(case.id)] if fresh and not raised and case.state != "closed" else []
    return [*raised, *shown, *_listen_on(case, event, policy, now)]


def rise(case: Case, fresh: Sequence[Signal], policy: Policy, now: datetime) -> list[Effect]:
    """Make the case as severe as its signals say."""
    was, case.severity = case.severity, reached(case, policy)
    if case.severity == was:
        return []
    return [_line(case, was, fresh), *sooner(case, was, policy, now), *alarm(case), ShowCase(case.id)]


def again(case: Case, words: str, policy: Policy, now: datetime) -> list[Effect]:
    """Weigh a case that is opened again, before its new promise is counted; what the history says where it rises."""
    case.heard_at = now
    coming = replace(case, round=case.round + 1)
    return weighed(case, [*heard([words], case, policy), *known(coming, policy)], policy)


def weighed(case: Case, found: Iterable[Signal], policy: Policy) -> list[Effect]:
    """Make the case as severe as these signals make it, where something new is promised next anyway."""
    fresh = keep(case, found)
    was, case.severity = case.severity, reached(case, policy)
    return [_line(case, was, fresh)] if case.severity != was else []


def catch_up(case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Weigh a case that nobody has weighed so far, before more is promised in it: what was done, and a long silence."""
    long = [Signal(SILENCE)] if case.paused_at is None and _too_long(case, policy) <= now else []
    heard = [each for each in long if policy.triage.signal.silence.points]
    fresh = keep(case, [*known(case, policy), *heard])
    was, case.severity = case.severity, reached(case, policy)
    raised: list[Effect] = [_line(case, was, fresh)] if case.severity != was else []
    return [*raised, *listen(case, policy)]


def sooner(case: Case, was: Severity, policy: Policy, now: datetime) -> list[Effect]:
    """What the new severity promises sooner than the customer was told; they hear the next time once."""
    if not case.open:
        return []
    before, stood, decision = case.due_at, case.paused_at is not None, dues.of(case, dues.RESOLUTION)
    promised, number = dues.sooner(case, policy, now, was), case.number
    told = Text("severity-sooner", {"number": number, "by": case.due_at, "decision": dues.decided_anew(case, decision)})
    heard = case.paused_at is None and (case.due_at < before or (stood and bool(dues.told(case))))
    return [*promised, *([Say(told, case_id=case.id)] if heard else [])]


def alarm(case: Case) -> list[Effect]:
    """The most severe ones wake the supervisors at once."""
    if case.severity != "S1":
        return []
    args: dict[str, Argument] = {"number": case.number, "name": case.name, "by": case.due_at}
    return [TellStaffWords(case.id, Text("staff-s1", {**args, "why": why(case)}), notify="supervisor")]


def _line(case: Case, was: Severity, fresh: Sequence[Signal]) -> Note:
    """The line of the history that says why."""
    found = [[signal.kind, signal.words] for signal in in_order(fresh)]
    return Note(case.id, "", "severity", {"before": was, "to": case.severity, "signals": found})


def _words(event: CaseEvent) -> list[str]:
    """What the customer has written."""
    match event:
        case Said() | Edited():
            return [event.part.text]
        case SaidMeanwhile():
            return [part.text for part in event.parts]
        case AskedAgain():
            return [event.words]
        case _:
            return []


# --- silence ---------------------------------------------------------------------------------------------------------


def _silent(case: Case, event: CaseEvent, policy: Policy, now: datetime) -> list[Signal]:
    """The moment has come, and the customer has not heard from us since."""
    rang = isinstance(event, TimerRang) and event.name == SILENCE
    return [Signal(SILENCE)] if rang and case.paused_at is None and _too_long(case, policy) <= now else []


def _too_long(case: Case, policy: Policy) -> datetime:
    """When the customer has heard nothing for as long as the policy says."""
    since = case.heard_at or case.lodged_at
    return after_business_hours(policy, since, policy.triage.signal.silence.after)


def _listen_on(case: Case, event: CaseEvent, policy: Policy, now: datetime) -> list[Effect]:
    """The timer rang too early: there was a word from us meanwhile, or the customer's was waited for."""
    if not isinstance(event, TimerRang) or event.name != SILENCE:
        return []
    if case.paused_at is not None:
        case.heard_at = now
    return listen(case, policy)


def listen(case: Case, policy: Policy) -> list[Effect]:
    """Come back when it has been silent for too long; it is a signal once."""
    if not policy.triage.signal.silence.points or any(signal.kind == SILENCE for signal in case.signals):
        return []
    return [Wake(SILENCE, _too_long(case, policy), case.id)]
