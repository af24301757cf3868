"""A finished draft becomes a case."""

from datetime import datetime

from flows.contact import Contact
from flows.draft import Draft
from flows.effects import Argument, Effect, Keyboard, Note, Promised, Say, ShowCase, TellStory, Text
from flows.policy import Policy
from flows.promises import promise
from flows.records import Case


def lodge(
    draft: Draft, case_id: int, number: str, language: str, policy: Policy, now: datetime, time_zone: str = ""
) -> tuple[Case, list[Effect]]:
    """Make a case of a finished draft: severity, promise, and what the customer and the staff get to see."""
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
        promise_at=promise(policy, policy.severity[category.severity], now),
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
        "who": Text("who-supervisor" if case.severity == "S1" else "who-agent"),
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
    ]
