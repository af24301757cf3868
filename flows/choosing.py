"""The customer's side of an offer: choose one, confirm, decline; and what silence leads to."""

from datetime import datetime, timedelta
from typing import Literal

from flows import dues, ledger
from flows.casework import Turn, show
from flows.clocks import Clock
from flows.door import open_door
from flows.effects import (
    Argument,
    Asking,
    Button,
    Buttons,
    Over,
    Person,
    Refused,
    Rest,
    Say,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import ConversationResumed, OfferAnswered, Part
from flows.fulfilment import look_after
from flows.halting import go_on, tell_on
from flows.offline import offline
from flows.policy import Policy
from flows.promises import promise, share_until
from flows.records import Case, Grant, Item
from flows.remedies import data, item_text, option_text, options_text


def words(case: Case, wording: Literal["new", "ends", "meant"]) -> Text:
    """The offer as it is put to the customer, in one of its wordings."""
    offer = case.offer
    args: dict[str, Argument] = {"number": case.number, "agent": offer.maker, "until": offer.until or case.lodged_at}
    if len(offer.options) == 1:
        return Text(f"offer-one-{wording}", {**args, "option": option_text(offer.options[0])})
    lines = tuple(Text("offer-line", {"option": option_text(option)}) for option in offer.options)
    return Text(f"offer-several-{wording}", {**args, "options": lines})


def buttons(case: Case) -> Buttons:
    """A button for each option, and one for none."""
    rows = [
        (Button("offer-pick", option_text(option), case.id, f"{case.offer.number}.{place}"),)
        for place, option in enumerate(case.offer.options, start=1)
    ]
    none = "button-offer-none" if len(rows) > 1 else "button-offer-no"
    return Buttons((*rows, (Button("offer-none", Text(none), case.id, f"{case.offer.number}.0"),)))


def put(case: Case, wording: Literal["new", "ends", "meant"], receipt: Part | None = None) -> Say:
    """Put the offer to the customer; what was put before has no buttons any more."""
    return Say(words(case, wording), buttons(case), case.id, receipt, asks=_asking(case))


def over_with(case: Case) -> Over:
    """It stands no more, and nothing of it can be tapped."""
    return Over((_asking(case),))


def _asking(case: Case) -> Asking:
    return Asking("offer", case.id)


# --- choosing --------------------------------------------------------------------------------------------------------


def check_answer(turn: Turn) -> None:
    """One of the options there are."""
    if not 1 <= _answer(turn).option <= len(turn.case.offer.options):
        raise Refused("customer-button-forged")


def ask_sure(turn: Turn) -> None:
    """Nothing is accepted by accident."""
    case, option = turn.case, _answer(turn).option
    value = f"{case.offer.number}.{option}"
    yes = Button("offer-yes", Text("button-offer-yes"), case.id, value, style="success")
    back = Button("offer-back", Text("button-offer-back"), case.id, value)
    text = Text("offer-sure", {"number": case.number, "option": _option(turn)})
    turn.effects.append(Say(text, Buttons(((yes, back),)), case.id, asks=_asking(case)))


def show_again(turn: Turn) -> None:
    """The offer once more, to choose anew."""
    turn.effects.append(put(turn.case, "new"))


def grant(turn: Turn) -> None:
    """Accepted: told with the date by which each remedy is done; whoever has the case is woken."""
    case, place = turn.case, _answer(turn).option
    chosen = case.offer.options[place - 1]
    granted = [_granted(turn, item, len(case.remedies) + at) for at, item in enumerate(chosen, start=1)]
    case.remedies += granted
    lines = tuple(Text("grant-by", {"remedy": item_text(each.item), "by": each.due_at}) for each in granted)
    turn.tell("offer-accepted", lines=lines)
    turn.effects += [Rest("offer", case.id), *(ledger.accepted(case, each) for each in granted)]
    turn.note("accepted", offer=case.offer.number, option=place, options=[[data(item) for item in chosen]])
    key = "staff-offer-accepted-offline" if offline(case.customer_id) else "staff-offer-accepted"
    _wake_owner(turn, key, lines=lines)
    turn.effects += dues.agree(case, turn.now)
    look_after(turn)
    tell_on(turn, "offer")
    show(turn)


def _granted(turn: Turn, item: Item, number: int) -> Grant:
    offer = turn.case.offer
    days = _days(item, turn.policy)
    return Grant(
        id=number,
        item=item,
        offer=ledger.name_of(turn.case),
        option=_answer(turn).option,
        offered_by=offer.maker,
        allowed_by=offer.allowed_by,
        allowed_role=offer.allowed_role,
        accepted_at=turn.now,
        due_at=_in_days(turn.policy, days, turn.now),
        remind_at=_remind_at(turn.policy, days, turn.now),
    )


def _days(item: Item, policy: Policy) -> int:
    remedy = policy.remedy_of(item.remedy)
    return remedy.done_days if remedy else 1


def _remind_at(policy: Policy, days: int, now: datetime) -> datetime | None:
    """A business day before; of a single day when half of it has passed."""
    if days > 1:
        return _in_days(policy, days - 1, now)
    return share_until(policy, Clock(business_days=1), now, _in_days(policy, days, now), 0.5)


def _in_days(policy: Policy, days: int, now: datetime) -> datetime:
    return promise(policy, Clock(business_days=days), now)


def decline(turn: Turn) -> None:
    """None of it is right: counted, and whoever has the case is woken."""
    case = turn.case
    case.declined += 1
    open_door(case, turn.policy, "declined")
    turn.effects += [Rest("offer", case.id), *ledger.about_offer(case, "declined")]
    turn.note("declined", offer=case.offer.number)
    _wake_owner(turn, "staff-offer-declined", options=options_text(case.offer.options))
    show(turn)


# --- silence ---------------------------------------------------------------------------------------------------------


def over(turn: Turn) -> bool:
    """The time of the offer is up."""
    until = turn.case.offer.until
    return until is not None and turn.now >= until


def warn(turn: Turn) -> None:
    """Its end is announced before."""
    offer = turn.case.offer
    if not offer.warned:
        offer.warned = True
        turn.effects.append(put(turn.case, "ends"))
    turn.effects.append(Wake("offer", offer.until or turn.now, turn.case.id))


def expire(turn: Turn) -> None:
    """Its end is told, and whoever has the case knows."""
    case = turn.case
    turn.tell("offer-expired", options=options_text(case.offer.options))
    turn.effects += [over_with(case), *ledger.about_offer(case, "expired")]
    turn.note("offer-expired", offer=case.offer.number)
    tell_on(turn, "offer")
    _wake_owner(turn, "staff-offer-expired", options=options_text(case.offer.options))
    show(turn)


def decline_kept(turn: Turn) -> None:
    """The customer has declined: nothing waits for them any more; by when they hear is told with what is asked next."""
    go_on(turn, "offer")
    go_on(turn, "question")


def go_on_after_pause(turn: Turn) -> None:
    """The conversation goes on: the promises do, and an offer stands as much longer as the pause was."""
    assert isinstance(turn.event, ConversationResumed)
    if "conduct" in turn.case.halts:
        tell_on(turn, "conduct")
        _stand_longer(turn, turn.event.since)


def _stand_longer(turn: Turn, since: datetime) -> None:
    case, offer, policy = turn.case, turn.case.offer, turn.policy.offers
    if offer.state != "open" or offer.until is None:
        return
    offer.until += turn.now - max(since, offer.until - policy.expire_after)
    warned = offer.until if offer.warned else offer.until - timedelta(hours=policy.warn_hours)
    turn.effects += [Say(words(case, "new"), buttons(case), case.id), Wake("offer", warned, case.id)]


# --- pieces ----------------------------------------------------------------------------------------------------------


def _answer(turn: Turn) -> OfferAnswered:
    assert isinstance(turn.event, OfferAnswered)
    return turn.event


def _option(turn: Turn) -> Text:
    return option_text(turn.case.offer.options[_answer(turn).option - 1])


def _wake_owner(turn: Turn, key: str, **args: Argument) -> None:
    """Somebody has to act now: whoever has the case, else who made the offer."""
    case = turn.case
    who = Person(case.owner_id or case.offer.maker_id, case.owner_name or case.offer.maker)
    turn.effects.append(TellStaffWords(case.id, Text(key, {"agent": who, "name": case.name, **args})))
