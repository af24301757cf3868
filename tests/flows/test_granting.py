"""Whatever three people of the staff and a customer do, in whatever order: nothing above a limit slips through.

A model beside the case keeps what each role may grant; the case is driven by presses, replies and forged buttons.
"""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows import case as flow
from flows.effects import Effect, Recorded, Refused, Say
from flows.events import Actor, AgentAnswered, AgentPressed, CaseEvent, OfferAnswered, TimerRang, Withdrew
from flows.policy import Policy, read_policy
from flows.records import Item
from tests.flows.samples import CASE, LI, NOW, POLICY_TEXT, SU, case, part

MA = Actor(70, "Ma Yun", "manager")
PEOPLE = {each.id: each for each in (LI, SU, MA)}
# In minor units, as the policy of each currency says; no number stands for any amount.
LIMITS = {"refund": {"agent": 50, "supervisor": 500}, "coupon": {"agent": 20, "supervisor": 100}}
LEAST = {"upgrade": "supervisor"}
UNIT = {"GBP": 100, "JPY": 1, "CNY": 100}
ROLES = ("agent", "supervisor", "manager")
SHAPES = ("{0}", "{0}, coupon {1}", "{0} + coupon {1}", "refund {0} | refund {1}", "coupon {1}", "upgrade",
          "replacement", "refund {0} + upgrade")  # fmt: skip
ACTIONS = ("approve", "reject", "take-back", "done", "offer", "propose", "agree")
VALUES = (*"012345", "", "1.1", "x")
people = st.sampled_from(sorted(PEOPLE))
roles = st.sampled_from(ROLES)
amounts = st.sampled_from([1, 19, 20, 21, 25, 49, 50, 51, 99, 101, 250, 499, 500, 501, 9000])
numbers = st.integers(0, 6)


def policy_in(currency: str) -> Policy:
    text = POLICY_TEXT.replace('currency = "GBP"', f'currency = "{currency}"')
    return read_policy(text, "shop.toml")


POLICIES = {currency: policy_in(currency) for currency in UNIT}


def waiting(machine: "Granting") -> bool:
    """Somebody is asked to approve."""
    return machine.record.offer.state == "waiting"


def standing(machine: "Granting") -> bool:
    """The customer is asked."""
    return machine.record.offer.state == "open"


class Granting(RuleBasedStateMachine):
    """One case; who did what is kept beside it, and compared after every step."""

    def __init__(self) -> None:
        super().__init__()
        self.record = case("taken")
        self.roles = {LI.id: "agent", SU.id: "supervisor", MA.id: "manager"}
        self.currency = "GBP"
        self.now = NOW
        self.lines: list[Recorded] = []
        self.accepted: set[str] = set()
        self.makers: dict[str, tuple[int, str]] = {}
        self.allowers: dict[str, tuple[int, str]] = {}

    def actor(self, person: int) -> Actor:
        return Actor(person, PEOPLE[person].name, self.roles[person])  # type: ignore[arg-type]

    def step(self, event: CaseEvent, by: int = 0) -> list[Effect]:
        before = self.record.offer.state
        granted = list(self.record.remedies)
        try:
            effects = flow.step(self.record, event, POLICIES[self.currency], self.now)
        except Refused:
            assert self.record.offer.state == before
            return []
        offer, name = self.record.offer, f"{self.record.number}/{self.record.offer.number}"
        trigger = flow._trigger(event)
        if trigger == "propose":
            self.makers[name] = (by, self.roles[by])
        if offer.state == "open" and before != "open":
            self.allowers[name] = (by, self.roles[by])
            assert trigger != "approve" or by != self.makers[name][0], "nobody approves their own"
            for option in offer.options:
                self.within([each.item for each in granted], option, self.roles[by])
        if trigger in ("propose", "reject", "turn-down", "delay") and offer.state != "open":
            assert not [each for each in effects if isinstance(each, Say)], "nothing reaches the customer before"
        if len(self.record.remedies) > len(granted):
            assert trigger == "agree"
            assert before == "open"
            assert name not in self.accepted, "nothing is accepted twice"
            self.accepted.add(name)
        assert self.record.remedies[: len(granted)] == granted or trigger in ("done", "delay", "remedy-time")
        self.lines += [each for each in effects if isinstance(each, Recorded)]
        return effects

    def within(self, granted: list[Item], option: tuple[Item, ...], role: str) -> None:
        """The model's own sum: everything of this kind in the case with this option, against the role's limit."""
        for item in option:
            least = LEAST.get(item.remedy, "agent")
            assert ROLES.index(role) >= ROLES.index(least)
            limit = LIMITS.get(item.remedy, {}).get(role)
            if limit is not None:
                alike = [each for each in (*granted, *option) if each.remedy == item.remedy]
                assert {each.currency for each in alike} == {self.currency}
                assert sum(each.minor for each in alike) <= limit * UNIT[self.currency], (alike, role)

    # --- what people do ----------------------------------------------------------------------------------------------

    @precondition(lambda self: not waiting(self) and not standing(self))
    @rule(person=people, first=amounts, second=amounts, shape=st.sampled_from(SHAPES))
    def offers(self, person: int, first: int, second: int, shape: str) -> None:
        self.step(AgentAnswered(self.actor(person), part(shape.format(first, second)), "offer"), person)

    @rule(person=people, words=st.sampled_from(["refund 501", "24", "upgrade"]))
    def offers_over_another(self, person: int, words: str) -> None:
        self.step(AgentAnswered(self.actor(person), part(words), "offer"), person)

    @rule(person=people, action=st.sampled_from(ACTIONS), value=st.sampled_from(VALUES))
    def presses(self, person: int, action: str, value: str) -> None:
        self.step(AgentPressed(self.actor(person), action, value, "callback", 40), person)

    @precondition(waiting)
    @rule(person=people)
    def approves(self, person: int) -> None:
        self.presses(person, "approve", str(self.record.offer.number))

    @precondition(waiting)
    @rule(person=people, pressed=people, number=numbers)
    def rejects(self, person: int, pressed: int, number: int) -> None:
        self.presses(pressed, "reject", str(self.record.offer.number))
        self.step(AgentAnswered(self.actor(person), part("Too much."), "approval", str(number)), person)

    @rule(answer=st.sampled_from(["pick", "agree", "show-offer", "refuse"]), number=numbers, option=numbers)
    def forges(self, answer: str, number: int, option: int) -> None:
        self.step(OfferAnswered(answer, number, option))  # type: ignore[arg-type]

    @precondition(standing)
    @rule(option=st.integers(1, 2))
    def accepts(self, option: int) -> None:
        self.step(OfferAnswered("agree", self.record.offer.number, option))

    @precondition(standing)
    @rule()
    def declines(self) -> None:
        self.step(OfferAnswered("refuse", self.record.offer.number))

    @rule(days=st.integers(0, 8), name=st.sampled_from(["offer", "remedy"]))
    def waits(self, days: int, name: str) -> None:
        self.now += (NOW - NOW.replace(day=NOW.day - 1)) * days
        self.step(TimerRang(name, CASE))

    @rule(person=people, role=roles)
    def changes_role(self, person: int, role: str) -> None:
        self.roles[person] = role

    @precondition(lambda self: len(self.accepted) != 1)
    @rule(currency=st.sampled_from(sorted(UNIT)))
    def changes_currency(self, currency: str) -> None:
        self.currency = currency

    @rule()
    def withdraws(self) -> None:
        if len(self.accepted) > 3:
            self.step(Withdrew("solved"))

    # --- what holds at every moment ----------------------------------------------------------------------------------

    @invariant()
    def what_was_accepted_was_offered_and_allowed(self) -> None:
        offered = {(each.offer, each.option, each.remedy, each.amount) for each in self.lines if each.kind == "offered"}
        for line in self.lines:
            assert line.kind == "offered" or (line.offer, line.option, line.remedy, line.amount) in offered
            person, role = self.allowers[line.offer]
            assert (line.allowed_by, line.allowed_role) == (PEOPLE[person].name, role)
            assert line.offered_by == PEOPLE[self.makers[line.offer][0]].name

    @invariant()
    def the_ledger_and_the_case_agree(self) -> None:
        of_ledger = [(each.offer, each.remedy, each.amount) for each in self.lines if each.kind == "accepted"]
        assert of_ledger == [(each.offer, each.item.remedy, each.item.amount) for each in self.record.remedies]
        done = [each for each in self.lines if each.kind == "fulfilled"]
        assert len(done) == sum(each.done_at is not None for each in self.record.remedies)


TestGranting = Granting.TestCase
TestGranting.settings = settings(max_examples=200, stateful_step_count=50, deadline=None)


@pytest.mark.parametrize(("currency", "minor"), [("GBP", 2400), ("JPY", 24), ("CNY", 2400)])
def test_an_amount_is_kept_in_the_minor_units_of_its_currency(currency: str, minor: int) -> None:
    record = case("taken")
    flow.step(record, AgentAnswered(LI, part("refund 24"), "offer"), POLICIES[currency], NOW)
    assert record.offer.options == ((Item("refund", minor, currency),),)
