"""What a role may grant in a case without asking: each limit counts everything that was granted there before."""

from flows.desk import Remedy, at_least
from flows.effects import StaffRole
from flows.events import Role
from flows.policy import Policy
from flows.records import Case, Item, Options

APPROVERS: tuple[StaffRole, ...] = ("supervisor", "manager")


def covers(role: Role, case: Case, options: Options, policy: Policy) -> bool:
    """Whether the role may grant any of these options, on top of what the case has had."""
    return all(_covers(role, case, option, item, policy) for option in options for item in option)


def approver(case: Case, options: Options, policy: Policy) -> StaffRole | None:
    """The least role that may approve of these options; None where they are beyond everybody."""
    return next((role for role in APPROVERS if covers(role, case, options, policy)), None)


def _covers(role: Role, case: Case, option: tuple[Item, ...], item: Item, policy: Policy) -> bool:
    remedy = policy.remedy_of(item.remedy)
    if remedy is None or role == "none" or not at_least(role, remedy.least):
        return False
    most = _limit(remedy, role, policy)
    if most is None:
        return True
    granted = [grant.item for grant in case.remedies]
    alike = [each for each in (*granted, *option) if each.remedy == item.remedy]
    # A limit covers no other currency than its own: the policy's may have changed since.
    ours = all(each.currency == policy.offers.currency for each in alike)
    return ours and sum(each.minor for each in alike) <= most


def _limit(remedy: Remedy, role: StaffRole, policy: Policy) -> int | None:
    limit = remedy.limit_of(role) if remedy.money else None
    return None if limit is None else policy.offers.amount(limit).minor
