"""A finished draft becomes a case."""

from datetime import datetime

from flows.contact import Contact
from flows.draft import Draft
from flows.effects import Argument, Assign, Effect, Keyboard, Note, Promised, Say, ShowCase, TellStory, Text
from flows.policy import Clock, Policy, Severity
from flows.promises import promise
from flows.protection import NewComplaint
from flows.records import Case


def lodge(
    draft: Draft,
    case_id: int,
    number: str,
    language: str,
    policy: Policy,
    now: datetime,
    time_zone: str = "",
    ended: NewComplaint | None = None,
) -> tuple[Case, list[Effect]]:
    """Make a case of a finished draft: severity, promise, and what the customer and the staff get to see.

    Where the conversation with the customer is `ended` a supervisor reads it, within the days that it says.
    """
    category = policy.category_of(draft.category)
    contact = draft.contact or Contact("telegram")
    case = Case(
        id=case_id,
        number=number,
        customer_id=draft.customer_id,
        category=draft.category,
        severity=category.severity,
        story=draft.story,
        wish=draft.wish,
        wish_own=bool(draft.wish_message),
        contact=contact,
        name=draft.name,
        language=language,
        time_zone=time_zone or contact.time_zone or policy.company.time_zone,
        department=category.department,
        follows=draft.follows,
        lodged_at=now,
        promise_at=_promise(policy, category.severity, now, ended),
        supervisor_only=ended is not None,
        order_number=draft.order_number,
        place=draft.place,
        help=draft.help,
        help_own=bool(draft.help_message),
        channel=draft.channel,
    )
    key = f"acknowledged-{contact.medium}" if draft.channel else "acknowledged"
    acknowledged: dict[str, Argument] = {
        "number": number,
        "by": case.promise_at,
        "action": Text(f"ack-{case.category}"),
        "who": Text("who-supervisor" if case.severity == "S1" or ended else "who-agent"),
    }
    return case, [
        Say(Text(key, acknowledged), Keyboard(), case_id=case_id),
        Promised(case_id, case.promise_at),
        Note(
            case_id,
            draft.agent_name or case.name,
            "lodged",
            {
                "category": case.category,
                "severity": case.severity,
                "follows": case.follows,
                "channel": case.channel,
            },
        ),
        ShowCase(case_id),
        TellStory(case_id),
        *([Assign(case_id)] if policy.duty.assign else []),
    ]


def _promise(policy: Policy, severity: Severity, now: datetime, ended: NewComplaint | None) -> datetime:
    """What is urgent is urgent, whoever tells it."""
    if ended is None or severity == "S1":
        return promise(policy, policy.severity[severity], now)
    return promise(policy, Clock(business_days=ended.business_days), now)
