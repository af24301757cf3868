"""What was accepted is done by the date the customer was told: reminded of before, chased after, told once done."""

import re
from dataclasses import replace
from datetime import datetime

from flows import ledger
from flows.casework import Turn, show
from flows.effects import Argument, Button, Buttons, Effect, Person, Prompt, Refused, Rest, StaffRole, Text, Toast, Wake
from flows.events import AgentAnswered, AgentPressed
from flows.offline import offline
from flows.policy import Clock
from flows.promises import promise
from flows.records import Case, Grant
from flows.remedies import data, item_text
from flows.words import units, visible

LATE = "late"  # the prompt whose reply gives a new date
REASON_UNITS = 300
MOST_DAYS = 60
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
CHINESE = "一二三四五六七八九十"
DAYS = re.compile(
    rf"\s*(\d{{1,3}}(?!\d)|(?:{'|'.join(NUMBERS)})\b|[{CHINESE}两兩](?=[个個天日工]))"
    r"\s*(?:days?|个?工作日|個?工作日|天|日)?[\s,:;，：；、]*(.*)",
    re.DOTALL | re.IGNORECASE,
)


def due(case: Case) -> list[Grant]:
    """What is still to be done."""
    return [grant for grant in case.remedies if grant.done_at is None]


def button(case: Case, grant: Grant) -> Button:
    """It is done."""
    return Button("done", Text("button-done", {"remedy": item_text(grant.item)}), case.id, str(grant.id))


def look_after(turn: Turn) -> None:
    """Come back when the next remedy is to be reminded of, or is due."""
    turn.effects.append(_timer(turn.case))


def go_on_in(kept: Case, gone: Case) -> list[Effect]:
    """What was accepted in a case is done, and counts, in the one that it has become part of."""
    kept.remedies += [replace(grant, id=len(kept.remedies) + at) for at, grant in enumerate(gone.remedies, start=1)]
    gone.remedies = []
    return [_timer(gone), _timer(kept)]


def _timer(case: Case) -> Effect:
    known = [moment for moment in map(_next, due(case)) if moment is not None]
    return Wake("remedy", min(known), case.id) if known else Rest("remedy", case.id)


def _next(grant: Grant) -> datetime | None:
    return grant.remind_at or (None if grant.overdue else grant.due_at)


def fulfil(turn: Turn) -> None:
    """Done: the customer hears it now."""
    assert isinstance(turn.event, AgentPressed)
    case, grant = turn.case, _grant(turn, turn.event.value)
    if grant.done_at is not None:
        raise Refused("done-already", agent=grant.done_by)
    grant.done_at, grant.done_by = turn.now, turn.actor.name
    amount: dict[str, Argument] = {"amount": grant.item.amount} if grant.item.amount else {}
    noted = "done-fulfilled-offline" if offline(case.customer_id) else "done-fulfilled"
    turn.tell(f"fulfilled-{grant.item.remedy}", **amount)
    turn.effects += [
        ledger.about_grant(case, "fulfilled", grant, turn.actor.name),
        Toast(turn.event.callback_id, Text(noted)),
    ]
    turn.note("fulfilled", **data(grant.item), offer=grant.offer)
    look_after(turn)
    show(turn)


def come_due(turn: Turn) -> None:
    """One business day before, the owner is reminded; at the date the supervisors know."""
    for grant in due(turn.case):
        if turn.now >= grant.due_at and not grant.overdue:
            grant.overdue, grant.remind_at = True, None
            _chase(turn, grant, "grant-overdue", "supervisor")
        elif grant.remind_at is not None and turn.now >= grant.remind_at:
            grant.remind_at = None
            _chase(turn, grant, "grant-soon", None)
    look_after(turn)


def _chase(turn: Turn, grant: Grant, key: str, notify: StaffRole | None) -> None:
    case = turn.case
    owner: Argument = Person(case.owner_id, case.owner_name) if case.owner_id else grant.offered_by
    args: dict[str, Argument] = {
        "agent": owner,
        "name": case.name,
        "number": case.number,
        "remedy": item_text(grant.item),
        "by": grant.due_at,
    }
    done = Buttons(((button(case, grant),),))
    turn.effects.append(Prompt(case.id, LATE, Text(key, args), str(grant.id), done, notify=notify))


def delay(turn: Turn) -> None:
    """A new date with its reason: the customer hears both, and the date is a promise again."""
    assert isinstance(turn.event, AgentAnswered)
    grant = _grant(turn, turn.event.value)
    if grant.done_at is not None:
        raise Refused("done-already", agent=grant.done_by)
    days, reason = _new_date(turn)
    clock = Clock(business_days=days)
    grant.due_at, grant.overdue = promise(turn.policy, clock, turn.now), False
    grant.remind_at = promise(turn.policy, Clock(business_days=days - 1), turn.now) if days > 1 else None
    turn.tell("grant-delayed", remedy=item_text(grant.item), reason=reason, by=grant.due_at)
    turn.effects.append(ledger.about_grant(turn.case, "delayed", grant, turn.actor.name, grant.due_at))
    turn.note("delayed", **data(grant.item), text=reason)
    look_after(turn)
    show(turn)


def _new_date(turn: Turn) -> tuple[int, str]:
    """ "2 the bank is closed": business days from now, and why."""
    found = DAYS.fullmatch(turn.part.text) if turn.part.kind == "text" else None
    if found is None or not 1 <= _count(found[1]) <= MOST_DAYS or not visible(found[2]):
        raise Refused("delay-how", most=MOST_DAYS)
    if units(found[2]) > REASON_UNITS:
        raise Refused("delay-too-long", limit=REASON_UNITS)
    return _count(found[1]), found[2].strip()


def _count(written: str) -> int:
    """A number in digits or as a word."""
    word = written.lower().translate(str.maketrans("两兩", "二二"))
    if word in NUMBERS:
        return NUMBERS.index(word) + 1
    return CHINESE.index(word) + 1 if word in CHINESE else int(word)


def _grant(turn: Turn, value: str) -> Grant:
    found = next((grant for grant in turn.case.remedies if str(grant.id) == value), None)
    if found is None and turn.case.merged_into:
        raise Refused("case-merged", number=turn.case.number, into=turn.case.merged_into)
    if found is None:
        raise Refused("button-forged")
    return found
