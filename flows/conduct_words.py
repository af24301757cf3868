"""What is said of an abusive conversation: to the customer, in their form of it, and on the card."""

from collections.abc import Iterable
from datetime import datetime

from flows.effects import Argument, Button, Buttons, Text
from flows.offline import offline
from flows.policy import Policy
from flows.records import Case
from flows.standing import SILENT, Conduct

# Said otherwise to somebody without Telegram, who speaks instead of writing, and of whom no message is kept.
SPOKEN = {
    "conduct-warned": "conduct-warned-offline",
    "conduct-paused": "conduct-paused-offline",
    "conduct-ended": "conduct-ended-offline",
    "conduct-lifted": "conduct-lifted-offline",
    "conduct-lifted-warning": "conduct-lifted-warning-offline",
    "conduct-resumed": "conduct-resumed-offline",
}


def key_for(key: str, customer_id: int) -> str:
    """The text of a step for this customer."""
    return SPOKEN.get(key, key) if offline(customer_id) else key


def behaviour(reason: str) -> Text:
    """A kind of behaviour by its name."""
    return Text(f"conduct-reason-{reason}")


def goes_on(cases: Iterable[Case], now: datetime) -> Text | tuple[Text, ...]:
    """What becomes of the customer's open cases: each goes on, with the time that was told, or stands still."""
    lines = [Text(_goes_on(case, now), _facts(case)) for case in cases if case.open]
    return tuple(lines) or Text("nothing")


def _goes_on(case: Case, now: datetime) -> str:
    if case.halts:
        return "conduct-stands-still"
    return "conduct-goes-on" if case.due_at > now else "conduct-goes-on-late"


def _facts(case: Case) -> dict[str, Argument]:
    return {"number": case.number, "by": case.due_at}


def way(policy: Policy, customer_id: int) -> Text:
    """The way that stays open for a new complaint."""
    if offline(customer_id):
        return Text("conduct-way-offline")
    rules = policy.conduct.new_complaint
    args: dict[str, Argument] = {"days": rules.business_days, "address": rules.address}
    return Text("conduct-way-address" if rules.address else "conduct-way", args)


def new_complaint(customer_id: int) -> Buttons | None:
    """The way as a button, for whoever has a phone to tap it on."""
    return None if offline(customer_id) else Buttons(((Button("about", Text("button-new-complaint")),),))


def outside(policy: Policy, language: str) -> Text:
    """The outside body that the policy names for the customer's language."""
    body = policy.outside_body_for(language)
    if body is None:
        return Text("nothing")
    return Text("conduct-outside", {"body": ", ".join(filter(None, [body.name, body.address, body.url]))})


def card_line(standing: Conduct) -> Text | None:
    """What the card says of it."""
    if standing.state == "fine":
        return None
    args: dict[str, Argument] = {"behaviour": behaviour(standing.reason), "agent": standing.by}
    moment = standing.until if standing.state in SILENT else standing.at
    return Text(f"card-conduct-{standing.state}", {**args, "at": moment or Text("nothing")})
