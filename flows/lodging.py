"""A finished draft becomes a case."""

from datetime import datetime

from flows import lateness, triage, triage_words
from flows.clocks import Clock
from flows.contact import Contact
from flows.draft import Draft
from flows.dues import ANSWER, begin, decided_by, run_law, who
from flows.effects import Argument, Assign, Effect, Keyboard, Note, Say, ShowCase, TellStory, Text
from flows.model import Severity
from flows.policy import Policy
from flows.protection import NewComplaint
from flows.records import Case
from flows.triage import Before

NOTHING = Before()


def lodge(
    draft: Draft,
    case_id: int,
    number: str,
    language: str,
    policy: Policy,
    now: datetime,
    time_zone: str = "",
    ended: NewComplaint | None = None,
    before: Before = NOTHING,
) -> tuple[Case, list[Effect]]:
    """Make a case of a finished draft: severity, promise, and what the customer and the staff get to see.

    Where the conversation with the customer is `ended` a supervisor reads it, within the days that it says. `before` is
    what is known of the customer.
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
        supervisor_only=ended is not None,
        order_number=draft.order_number,
        place=draft.place,
        help=draft.help,
        help_own=bool(draft.help_message),
        channel=draft.channel,
    )
    fresh = triage.lodged(case, before, policy, now)
    promised = begin(case, policy, now, ANSWER, _answer(policy, case.severity, ended))
    key = f"acknowledged-{contact.medium}" if draft.channel else "acknowledged"
    acknowledged: dict[str, Argument] = {
        "number": number,
        "by": case.due_at,
        "decision": decided_by(case),
        "action": triage_words.action(case, policy),
        "who": who(case),
    }
    return case, [
        Say(Text(key, acknowledged), Keyboard(), case_id=case_id),
        *promised,
        *run_law(case, policy),
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
        *triage.begins(case, category.severity, fresh, policy),
        *([Assign(case_id)] if policy.duty.assign else []),
        *lateness.follow(case, policy),
    ]


def _answer(policy: Policy, severity: Severity, ended: NewComplaint | None) -> Clock:
    """What is urgent is urgent, whoever tells it."""
    if ended is None or severity == "S1":
        return policy.severity[severity].first_answer
    return Clock(business_days=ended.business_days)
