"""Small records to start a test from, and what the tests of several flows ask of an answer."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.texts import Texts
from flows import case as cases
from flows import conversation
from flows.contact import Contact
from flows.customer import Conversation, Customer
from flows.draft import Draft
from flows.effects import (
    AnswerStaff,
    Argument,
    Button,
    Buttons,
    ChangeStaffWords,
    Effect,
    Farewell,
    GiveDecision,
    Keyboard,
    Person,
    Prompt,
    Refused,
    Say,
    Settle,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import Actor, CaseEvent, CustomerEvent, Part, Pressed
from flows.policy import Policy, read_policy
from flows.records import OPEN, Case, Form, Grant, Item, Offer, Promise, Survey
from flows.standing import Conduct

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)  # a Friday
CUSTOMER = 7
CASE = 20260000001
SECOND = CASE + 1
POLICY_TEXT = (Path(__file__).parents[2] / "flows/default_policy.toml").read_text(encoding="utf-8")
LI, MO, SU, STRANGER = (
    Actor(51, "Li Wei", "agent"),
    Actor(52, "Mo Ali", "agent"),
    Actor(60, "Su Lin", "supervisor"),
    Actor(99, "Nobody", "none"),
)
_ids = count(1000)
Of = TypeVar("Of")


@cache
def policy() -> Policy:
    """The policy that comes with the program."""
    return read_policy(POLICY_TEXT, "default_policy.toml")


@cache
def texts() -> Texts:
    """Every sentence in every language."""
    return Texts()


def part(text: str = "The kettle is broken and it leaks.", kind: str = "text", **more: Any) -> Part:
    """A message that a person sent."""
    return Part(CUSTOMER, more.pop("message_id", None) or next(_ids), kind, text, **more)


def draft(state: str = "new", **more: Any) -> Draft:
    """A draft at this state, with the answers that come before it."""
    told: dict[str, Any] = {
        "category": "delivery",
        "story": [part(message_id=11)],
        "wish": "own words",
        "wish_message": 12,
        "contact": Contact("email", "ann@example.com"),
        "contact_message": 13,
        "name": "Ann",
        "name_message": 14,
        "touched_at": NOW,
    }
    values = {} if state == "new" else told | ({"before": "review"} if state == "leaving" else {})
    return Draft(CUSTOMER, state, **(values | more))


def case(state: str = "new", owner: Actor | None = None, **more: Any) -> Case:
    """A case at this state, as its machine would have left it."""
    owner = owner or (None if state == "new" else LI)
    values: dict[str, Any] = {
        "id": CASE,
        "number": "C-2026-000001",
        "customer_id": CUSTOMER,
        "category": "delivery",
        "severity": "S3",
        "story": [part(message_id=11)],
        "wish": "refund",
        "wish_own": False,
        "contact": Contact("telegram"),
        "name": "Ann",
        "language": "en",
        "time_zone": "Europe/London",
        "lodged_at": NOW,
        "state": state,
    }
    due = more.pop("promise_at", NOW)
    if state in OPEN:
        values |= {
            "promises": [Promise(1, more.pop("kind", "answer"), NOW - timedelta(hours=1), due, news=True)],
            "told": 1,
        }
    if state == "waiting":
        values |= {"halts": ["question"], "paused_at": NOW}
    if owner is not None:
        values |= {"owner_id": owner.id, "owner_name": owner.name}
    if state in ("resolved", "closed"):
        answered = {"outcome": "upheld", "answer": "Refunded.", "resolved_at": NOW}
        values |= answered | {"survey": Survey("asked" if state == "resolved" else "lapsed")}
    return Case(**(values | more))


def tapped(actor: Actor = LI, outcome: str = "upheld", cause: str = "defect", **more: str) -> Form:
    """The form of the end, with what it needs."""
    return Form("resolve", actor.id, {"outcome": outcome, "cause": cause, **more})


REFUND = Item("refund", 2490, "GBP")


def offer(state: str = "open", *options: tuple[Item, ...], **more: Any) -> Offer:
    """An offer at this state, as Li Wei made it."""
    values: dict[str, Any] = {
        "number": 1,
        "options": options or ((REFUND,), (Item("replacement"), Item("apology"))),
        "maker_id": LI.id,
        "maker": LI.name,
    }
    if state not in ("none", "waiting", "rejected"):
        values |= {"allowed_by": LI.name, "allowed_role": "agent", "until": NOW + timedelta(days=7)}
    return Offer(state, **(values | more)) if state != "none" else Offer()


def granted(item: Item = REFUND, **more: Any) -> Grant:
    """A remedy that the customer has accepted."""
    values: dict[str, Any] = {
        "id": 1,
        "item": item,
        "offer": "C-2026-000001/1",
        "option": 1,
        "offered_by": LI.name,
        "allowed_by": LI.name,
        "allowed_role": "agent",
        "accepted_at": NOW,
        "due_at": NOW + timedelta(days=3),
        "remind_at": NOW + timedelta(days=2),
    }
    return Grant(**(values | more))


def talk(*cases: Case, draft: Draft | None = None, now: datetime = NOW, **more: Any) -> Conversation:
    """A conversation with a customer who has these cases."""
    customer = Customer(CUSTOMER, "Ann", "en", **({"informed_at": NOW} | more))
    return Conversation(customer, draft or Draft(CUSTOMER), list(cases), policy(), now, ("en", "zh-Hans", "zh-Hant"))


def second(state: str = "taken", **more: Any) -> Case:
    """Another case of the same customer."""
    values: dict[str, Any] = {"id": SECOND, "number": "C-2026-000002", "category": "billing"}
    return case(state, **(values | more))


def standing(state: str, **more: object) -> Conduct:
    """A conduct as its machine would have left it."""
    values: dict[str, object] = {"state": state, "reason": "insult", "by": "Su Lin", "at": NOW, "case_id": CASE}
    if state in ("warned", "paused"):
        values["warned_at"] = NOW
    if state in ("paused", "ended"):
        values |= {"paused_at": NOW, "until": NOW + timedelta(days=1 if state == "paused" else 30)}
    return Conduct(**(values | more))  # type: ignore[arg-type]


def step(here: Conversation, event: CustomerEvent) -> list[Effect]:
    """One step of a conversation, its effects alone; everything said in it exists in every language."""
    here.effects = []
    effects = conversation.step(here, event)
    all_sayable(effects)
    return effects


def press(action: str, case_id: int = CASE, value: str = "") -> Pressed:
    """A customer's press of a button."""
    return Pressed(action, case_id, value, "callback", 40)


def refused(record: Case, event: CaseEvent, by: Policy | None = None) -> str:
    """The reason why a case refuses an event, after a look that nothing has changed."""
    before = deepcopy(record)
    with pytest.raises(Refused) as error:
        cases.step(record, event, by or policy(), NOW)
    assert record == before
    return refusal(error.value)


def alert(effects: list[Effect]) -> str:
    """The one refusal, as the answer to a press."""
    [toast] = [effect for effect in of(effects, Toast) if effect.text is not None]
    assert toast.alert
    assert toast.text is not None
    return toast.text.key


def said(effects: list[Effect]) -> list[str]:
    """The keys of what is said to the customer, in order; those of a joined text one by one."""
    found = []
    for effect in effects:
        if isinstance(effect, Say):
            args = effect.text.args
            pieces = [args["first"], args["second"]] if effect.text.key == "joined" else [effect.text]
            found += [piece.key for piece in pieces if isinstance(piece, Text)]
    return found


def of(effects: Sequence[Effect], kind: type[Of]) -> list[Of]:
    """The effects of one kind."""
    return [effect for effect in effects if isinstance(effect, kind)]


def wakes(effects: Sequence[Effect]) -> list[Wake]:
    """The timers that were set, but for the one of the case's promises."""
    return [each for each in of(effects, Wake) if each.name != "clock"]


def only(effects: Sequence[Effect], kind: type[Of]) -> Of:
    """The one effect of this kind."""
    [found] = of(effects, kind)
    return found


def buttons(effects: list[Effect]) -> list[Button]:
    """Every inline button that is offered."""
    said = [effect.markup for effect in effects if isinstance(effect, Say | GiveDecision)]
    kinds = TellStaffWords | AnswerStaff | Prompt | ChangeStaffWords
    staff = [effect.buttons for effect in effects if isinstance(effect, kinds)]
    shapes = [shape for shape in (*said, *staff) if isinstance(shape, Buttons)]
    return [button for shape in shapes for row in shape.rows for button in row]


def sayable(text: Text) -> None:
    """Every language has the sentence, and it reads without a gap."""
    for language in texts().languages.values():
        assert language.has(text.key), f"{text.key} is missing in {language.code}"
        assert language.html(text, policy().zone).strip() or text.key == "nothing"
        assert language.plain(text, policy().zone).strip() or text.key == "nothing"


Spoken = Say | TellStaffWords | AnswerStaff | Prompt | GiveDecision | Farewell | ChangeStaffWords | Settle


def named(effect: Spoken) -> Text:
    """What is said, with somebody to wake where the bot puts them in."""
    notify = effect.notify if isinstance(effect, TellStaffWords | Prompt) else None
    return Text(effect.text.key, {**effect.text.args, "people": Person(SU.id, SU.name)}) if notify else effect.text


def all_sayable(effects: list[Effect]) -> None:
    """Everything that the effects say, and every label they offer, exists in every language."""
    for effect in effects:
        if isinstance(effect, TellStaffWords) and effect.notify:  # whoever carries it out fills in the people
            sayable(Text(effect.text.key, {**effect.text.args, "people": "Su Lin"}))
        elif isinstance(effect, Spoken):
            sayable(named(effect))
        if isinstance(effect, Toast) and effect.text is not None:
            sayable(effect.text)
        if isinstance(effect, Say) and isinstance(effect.markup, Keyboard):
            for key in (key for row in effect.markup.rows for key in row):
                sayable(key.label)
            if effect.markup.placeholder is not None:
                sayable(effect.markup.placeholder)
    for button in buttons(effects):
        sayable(button.label)


def unchanged_by(record: Of) -> Of:
    """A copy to compare the record with afterwards."""
    return deepcopy(record)


def refusal(error: Refused) -> str:
    """The key of the sentence of a refusal, which every language has."""
    sayable(error.text)
    return error.text.key


def argument(text: Text, name: str) -> Argument:
    """One argument of a text."""
    return text.args[name]
