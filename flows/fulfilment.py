"""What was accepted is done by the date the customer was told: reminded of before, put off in time, told once done."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from flows import door, dues, ledger
from flows.casework import Turn, show
from flows.clocks import Clock
from flows.effects import (
    Alarm,
    Argument,
    Button,
    Buttons,
    Effect,
    Person,
    Prompt,
    Refused,
    Rest,
    Say,
    StaffRole,
    Text,
    Toast,
    Wake,
)
from flows.events import AgentAnswered, AgentPressed
from flows.offline import offline
from flows.policy import Policy
from flows.promises import promise, repeated
from flows.records import Case, Grant
from flows.remedies import data, item_text, option_text
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
MOST_REMINDERS = 3  # from then on a manager is called


def due(case: Case) -> list[Grant]:
    """What is still to be done."""
    return [grant for grant in case.remedies if grant.done_at is None]


def button(case: Case, grant: Grant) -> Button:
    """It is done."""
    return Button("done", Text("button-done", {"remedy": item_text(grant.item)}), case.id, str(grant.id))


def look_after(turn: Turn) -> None:
    """Come back when the next remedy is to be reminded of, or is due; in an open case its date is a promise."""
    turn.effects += [*dues.look_after(turn.case, turn.now), _timer(turn.case, turn.policy)]


def go_on_in(kept: Case, gone: Case, policy: Policy, now: datetime) -> list[Effect]:
    """What was accepted in a case is done, and counts, in the one that it has become part of."""
    kept.remedies += [replace(grant, id=len(kept.remedies) + at) for at, grant in enumerate(gone.remedies, start=1)]
    gone.remedies = []
    return [_timer(gone, policy), _timer(kept, policy), *dues.look_after(kept, now)]


def _timer(case: Case, policy: Policy) -> Effect:
    known = [min(last_word(grant, policy), grant.remind_at or grant.due_at) for grant in due(case)]
    return Wake("remedy", min(known), case.id) if known else Rest("remedy", case.id)


def last_word(grant: Grant, policy: Policy) -> datetime:
    """When the customer hears that the date is not kept: shortly before it passes."""
    return grant.due_at - timedelta(minutes=policy.delay.minutes)


def fulfil(turn: Turn) -> None:
    """Done: the customer hears it now."""
    assert isinstance(turn.event, AgentPressed)
    case, grant = turn.case, _grant(turn, turn.event.value)
    if grant.done_at is not None:
        raise Refused("done-already", agent=grant.done_by)
    grant.done_at, grant.done_by = turn.now, turn.actor.name
    amount: dict[str, Argument] = {"amount": grant.item.amount} if grant.item.amount else {}
    noted = "done-fulfilled-offline" if offline(case.customer_id) else "done-fulfilled"
    done = Text(f"fulfilled-{grant.item.remedy}", {"number": case.number, **amount})
    look_after(turn)
    turn.effects.append(Say(_with_news(turn, done), case_id=case.id))
    turn.effects += [
        ledger.about_grant(case, "fulfilled", grant, turn.actor.name),
        Toast(turn.event.callback_id, Text(noted)),
    ]
    turn.note("fulfilled", **data(grant.item), offer=grant.offer)
    show(turn)


def _with_news(turn: Turn, done: Text) -> Text:
    """Where the case goes on, and nothing else says it, the customer reads by when there is more."""
    case = turn.case
    if not case.open or any(dues.of(case, kind) for kind in (*dues.NEWS, dues.REMEDY)):
        return done
    turn.effects += dues.next_news(case, turn.policy, turn.now)
    again = Text("reply-footer", {"by": case.due_at})
    return done if case.paused_at is not None else Text("joined", {"first": done, "second": again})


def come_due(turn: Turn) -> None:
    """The owner is reminded before; a date that is not kept is put off before it passes, and the customer hears it."""
    waiting = due(turn.case)
    late = [grant for grant in waiting if turn.now >= last_word(grant, turn.policy)]
    if late:
        _put_off(turn, late)
    for grant in waiting:
        if grant.remind_at is not None and turn.now >= grant.remind_at:
            grant.remind_at = None
            _chase(turn, grant, "grant-soon", grant.due_at, None)
    look_after(turn)


def _put_off(turn: Turn, late: list[Grant]) -> None:
    """What is not done by its date gets a new one, each time further away; the staff are called, those above too."""
    case, was = turn.case, min(grant.due_at for grant in late)
    times = 1 + max(grant.chased for grant in late)
    by = repeated(turn.policy, turn.policy.chase.remedy, max(turn.now, *(grant.due_at for grant in late)), times)
    if any(grant.overdue for grant in late):  # who has it was asked about it before
        turn.effects.append(Alarm(case.id, "remedy", "manager" if times >= MOST_REMINDERS else "supervisor"))
    for grant in late:
        if not grant.overdue:
            _chase(turn, grant, "grant-overdue", by, "supervisor")
        grant.due_at, grant.overdue, grant.chased, grant.remind_at = by, True, times, None
        turn.effects.append(ledger.about_grant(case, "delayed", grant, due_at=by))
    if case.open:
        door.open_door(case, turn.policy, "missed")
    how = "late" if turn.now >= was else "again" if times > 1 else "once"
    args: dict[str, Argument] = {
        "number": case.number,
        "remedy": option_text([grant.item for grant in late]),
        "missed": Text(f"missed-{how}", {"was": was}),
        "agent": case.owner_name or late[0].offered_by,
        "by": by,
    }
    told = Text("grant-put-off", args)
    turn.effects.append(door.said(told, case, turn.policy) if case.open else Say(told, case_id=case.id))
    turn.note("put-off", reason="agreed", was=was.isoformat(), by=by.isoformat())
    show(turn)


def _chase(turn: Turn, grant: Grant, key: str, by: datetime, notify: StaffRole | None) -> None:
    case = turn.case
    owner: Argument = Person(case.owner_id, case.owner_name) if case.owner_id else grant.offered_by
    args: dict[str, Argument] = {
        "agent": owner,
        "name": case.name,
        "number": case.number,
        "remedy": item_text(grant.item),
        "was": grant.due_at,
        "by": by,
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
    grant.due_at, grant.overdue, grant.chased = promise(turn.policy, clock, turn.now), False, 0
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
