"""At night nobody is warned, except of what is urgent."""

from datetime import datetime, timedelta

from flows.model import Severity
from flows.policy import Policy
from flows.wall import moment

URGENT: Severity = "S1"


def told_at(policy: Policy, severity: Severity, due: datetime) -> datetime:
    """When the staff may hear of something that is `due` (aware): at once, or as soon as the silent hours are over."""
    return due if severity == URGENT else after_night(policy, due)


def after_night(policy: Policy, due: datetime) -> datetime:
    """The same moment, or the end of the silent hours that it lies in."""
    night = policy.warnings.silent
    if night is None:
        return due
    since, until = night
    today = due.astimezone(policy.zone).date()
    for day in (today - timedelta(days=1), today):
        start = moment(policy.zone, day, since)
        end = moment(policy.zone, day if since < until else day + timedelta(days=1), until)
        if start <= due < end:
            return end
    return due
