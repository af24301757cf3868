"""What the staff were asked to act on is settled: the message that asked says who told the customer what, and when."""

from collections.abc import Sequence
from datetime import datetime

from flows import dues
from flows.effects import Argument, Effect, Near, Note, PromiseEnded, Settle, Text
from flows.records import Case


def settle(case: Case, effects: Sequence[Effect], now: datetime) -> list[Effect]:
    """What follows for the warnings from what a step did to the promises."""
    ended = tuple(each.number for each in effects if isinstance(each, PromiseEnded))
    return [Settle(case.id, ended, _outcome(case, effects, now))] if ended else []


def _outcome(case: Case, effects: Sequence[Effect], now: datetime) -> Text:
    """The deed that the history has kept of it; whatever else it was, the card shows what comes next."""
    notes = {each.kind: each for each in effects if isinstance(each, Note)}
    args: dict[str, Argument] = {"number": case.number, "name": case.name, "at": Near(now, now)}
    if "escalated" in notes:
        above, role = dues.of(case, dues.ABOVE), notes["escalated"].data["role"]
        by = Near(above.due_at if above else case.due_at, now)
        return Text("settled-up", {**args, "role": Text(f"role-{role}"), "by": by})
    if "put-off" in notes:
        return _put_off(notes["put-off"], args, now)
    kept = any(each.how == "kept" for each in effects if isinstance(each, PromiseEnded))
    agent = next((each.actor for each in notes.values() if each.actor), "")
    return Text("settled-kept", {**args, "agent": agent}) if kept and agent else Text("settled-over", args)


def _put_off(note: Note, args: dict[str, Argument], now: datetime) -> Text:
    """Who told the customer why, and the new time; where nobody did, the bot."""
    by = Near(datetime.fromisoformat(str(note.data["by"])), now)
    told = {**args, "reason": Text(f"delay-reason-{note.data['reason']}"), "by": by}
    return Text("settled-put-off", {**told, "agent": note.actor}) if note.actor else Text("settled-by-itself", told)
