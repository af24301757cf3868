"""Two cases of one customer become one: a supervisor says which one stays, after a look at both."""

from datetime import datetime

from flows import authority
from flows import case as cases
from flows.effects import (
    Button,
    Buttons,
    Effect,
    Note,
    Promised,
    Refused,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Toast,
)
from flows.events import Actor, CaseMerged
from flows.fulfilment import go_on_in
from flows.policy import Policy
from flows.records import Case
from flows.words import units

QUOTED_UNITS = 1000


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
    stays = [
        (Button("merge", Text("button-merge", {"number": kept.number}), kept.id, str(gone.id)),)
        for kept, gone in ((one, other), (other, one))
        if kept.open
    ]
    if not stays:
        raise Refused("merge-closed", number=one.number)
    return Text("ask-merge", {"number": one.number, "other": other.number}), Buttons(tuple(stays))


def merge(actor: Actor, kept: Case, gone: Case | None, policy: Policy, now: datetime, callback_id: str) -> list[Effect]:
    """Let `gone` go on in `kept`: both remember it, the customer is told once, and the earlier promise holds."""
    gone = check(actor, kept, gone)
    if not kept.open:
        raise Refused("merge-closed", number=kept.number)
    effects = cases.step(gone, CaseMerged(actor, kept.number), policy, now)
    kept.severity = min(kept.severity, gone.severity)
    if gone.promise_at < kept.promise_at and gone.promise_at > now and not gone.resolved_at:
        kept.promise_at = gone.promise_at
        effects.append(Promised(kept.id, kept.promise_at))
    told = Text("cases-merged", {"number": kept.number, "merged": gone.number, "by": kept.promise_at})
    words = "\n".join(part.text for part in gone.story if part.text)
    quote = Text("quoted", {"words": words}) if words and units(words) <= QUOTED_UNITS else Text("nothing")
    return [
        *effects,
        *go_on_in(kept, gone),
        Note(kept.id, actor.name, "merged-in", {"merged": gone.number}),
        Say(told, case_id=kept.id),
        TellStaffWords(kept.id, Text("staff-merged", {"merged": gone.number, "words": quote})),
        ShowCase(kept.id),
        Toast(callback_id),
    ]
