"""Two cases of one customer become one: a supervisor says which one stays, after a look at both."""

from dataclasses import replace
from datetime import datetime

from flows import authority, concerns, dues, lateness, settling, triage
from flows import case as cases
from flows.effects import (
    Button,
    Buttons,
    Effect,
    Note,
    Refused,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Toast,
)
from flows.events import Actor, CaseMerged, Concerned
from flows.fulfilment import go_on_in
from flows.policy import Policy
from flows.records import Case, Promise
from flows.words import units

QUOTED_UNITS = 1000
HALTS: tuple[dues.Halt, ...] = ("question", "offer", "conduct")


def check(actor: Actor, one: Case, other: Case | None) -> Case:
    """The other case, where the two may become one; Refused with the reason."""
    authority.check("merge", actor)
    if other is None or other.customer_id != one.customer_id or other.id == one.id:
        raise Refused("merge-other-customer", number=one.number)
    for each in (one, other):
        authority.check("merge", actor, each)
        if each.merged_into:
            raise Refused("case-merged", number=each.number, into=each.merged_into)
        if each.state == "closed":
            raise Refused("merge-closed", number=each.number)
    return other


def ask(actor: Actor, one: Case, other: Case | None) -> tuple[Text, Buttons]:
    """The question which of the two stays; nothing has happened yet."""
    other = check(actor, one, other)
    ways = [(kept, gone) for kept, gone in ((one, other), (other, one)) if kept.open]
    if not ways:
        raise Refused("merge-closed", number=one.number)
    stays = [
        (Button("merge", Text("button-merge", {"number": kept.number}), kept.id, str(gone.id)),)
        for kept, gone in ways
        if _may_stay(kept, gone)
    ]
    if not stays:
        raise _offer_first(*ways[0])
    return Text("ask-merge", {"number": one.number, "other": other.number}), Buttons(tuple(stays))


def _may_stay(kept: Case, gone: Case) -> bool:
    """Its offer was allowed for what it had had itself: what the other case has had would come on top."""
    return not (kept.offer.state == "open" and gone.remedies)


def _offer_first(kept: Case, gone: Case) -> Refused:
    return Refused("merge-offer", number=kept.number, other=gone.number)


def merge(actor: Actor, kept: Case, gone: Case | None, policy: Policy, now: datetime, callback_id: str) -> list[Effect]:
    """Let `gone` go on in `kept`: both remember it, the customer is told once, and the earlier promise holds."""
    gone = check(actor, kept, gone)
    if not kept.open:
        raise Refused("merge-closed", number=kept.number)
    if not _may_stay(kept, gone):
        raise _offer_first(kept, gone)
    promised = _running(gone, policy, now) if gone.open else []
    effects = cases.step(gone, CaseMerged(actor, kept.number), policy, now)
    inherited = dues.inherit(kept, promised, now)
    effects += [*inherited, *settling.settle(kept, inherited, now)]
    effects += [*triage.take_over(kept, gone, policy, now), *lateness.follow(kept, policy)]
    told = Text("cases-merged", {"number": kept.number, "merged": gone.number, "next": _next(kept)})
    words = "\n".join(part.text for part in gone.story if part.text)
    quote = Text("quoted", {"words": words}) if words and units(words) <= QUOTED_UNITS else Text("nothing")
    return [
        *effects,
        *_protected_too(actor, kept, gone, policy, now),
        *go_on_in(kept, gone, policy, now),
        Note(kept.id, actor.name, "merged-in", {"merged": gone.number}),
        Say(told, case_id=kept.id),
        TellStaffWords(kept.id, Text("staff-merged", {"merged": gone.number, "words": quote})),
        ShowCase(kept.id),
        Toast(callback_id),
    ]


def _running(gone: Case, policy: Policy, now: datetime) -> list[Promise]:
    """What is promised in it, with the time that is left where it has stood still."""
    going = replace(gone)
    for why in HALTS:
        dues.go_on(going, why, policy, now)
    return going.promises


def _next(case: Case) -> Text:
    """By when the customer hears next, or what that waits for."""
    return Text("merged-by", {"by": case.due_at}) if case.paused_at is None else dues.still(case)


def _protected_too(actor: Actor, kept: Case, gone: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Whoever may not handle the one may not handle the two, and demands that were declined in it stay declined."""
    wants_supervisor = gone.supervisor_only and not kept.supervisor_only
    kept.barred = list(dict.fromkeys((*kept.barred, *gone.barred)))
    kept.supervisor_only |= gone.supervisor_only
    kept.manager_only |= gone.manager_only
    kept.level, kept.door = max(kept.level, gone.level), kept.door or gone.door
    kept.declined += gone.declined
    kept.delays = max(kept.delays, gone.delays)
    kept.demands = sorted((*kept.demands, *gone.demands), key=lambda demand: demand.at)
    kept.final_on = list(dict.fromkeys((*kept.final_on, *gone.final_on)))
    about = tuple(dict.fromkeys((*kept.about, *gone.about)))
    names = concerns.both_names(kept.about_names, gone.about_names)
    may_not = kept.owner_id in gone.barred or wants_supervisor
    lets_go = may_not and kept.owner_id not in (0, actor.id)
    if not lets_go and list(about) == kept.about:
        return []
    return cases.step(kept, Concerned(actor, about, names, lets_go), policy, now)
