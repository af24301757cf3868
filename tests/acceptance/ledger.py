"""What the bot meant to send against what arrived at Telegram: nothing missing, all in order, duplicates counted."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.bot_process import Bot
from tests.simulator.puppet import Group
from tests.simulator.records import Call
from tests.simulator.server import Simulator

Key = tuple[str, ...]
SENDS = ("send", "copy", "createForumTopic")
MESSAGES = "key NOT LIKE 'board:%'"  # rows that are sent and done; a board's row stands, waiting for its next moment


@dataclass(slots=True)
class Ledger:
    """`twice` are the calls that brought a message a second time, oldest first; `wrong` says what else differs."""

    twice: list[Call] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def compare(telegram: Simulator, group: Group, bot: Bot) -> Ledger:
    """Hold the rows of the outbox against the calls, chat by chat."""
    ledger = Ledger()
    rows: dict[str, list[Key]] = {}
    for row in bot.rows(f"SELECT lane, state, body FROM outbox WHERE {MESSAGES} ORDER BY lane, priority, seq"):
        body = json.loads(row["body"])
        if row["state"] != "done":
            ledger.wrong.append(f"{row['state']} in the outbox: {body}")
        if "method" in body and body["method"].startswith(SENDS):
            rows.setdefault(row["lane"], []).append(_key(body["method"], body["parameters"]))
    calls: dict[str, list[Call]] = {}
    for call in telegram.calls:
        if call.method.startswith(SENDS) and _arrived(call):
            lane = "staff" if call.params.get("chat_id") == group.id else str(call.params.get("chat_id"))
            calls.setdefault(lane, []).append(call)
    for lane in {*rows, *calls}:
        _compare_lane(ledger, lane, rows.get(lane, []), calls.get(lane, []))
    ledger.twice.sort(key=lambda call: call.real)
    return ledger


def _arrived(call: Call) -> bool:
    """Whether a call took effect, be its answer heard or not."""
    return call.status == 200 or call.error == "the reply was lost"


def _compare_lane(ledger: Ledger, lane: str, wanted: list[Key], calls: list[Call]) -> None:
    """A second call is equal to the one before it in its lane: its row waited at the head until it was marked done."""
    known = set(wanted)
    order: list[Key] = []
    cards: Counter[Key] = Counter()
    for call in calls:
        key = _key(call.method, call.params)
        if lane == "staff" and key not in known:
            place = (call.method, _number(call))
            cards[place] += 1
            if cards[place] > 1:
                ledger.twice.append(call)
        elif order and order[-1] == key and not _again(wanted, order):
            ledger.twice.append(call)
        else:
            order.append(key)
    if order != wanted:
        at = next((i for i, pair in enumerate(zip(order, wanted, strict=False)) if pair[0] != pair[1]), -1)
        ledger.wrong.append(f"{lane}: {len(wanted)} to send, {len(order)} sent; differs at {at}: "
                            f"{order[at:at + 2]} for {wanted[at:at + 2]}")  # fmt: skip


def _again(wanted: list[Key], order: list[Key]) -> bool:
    """Whether the same message is to be sent once more at this place."""
    return len(wanted) > len(order) and wanted[len(order)] == order[-1]


def _number(call: Call) -> str:
    return str(call.params.get("name") or call.params.get("text")).removeprefix("<b>").partition(" ")[0]


def _key(method: str, parameters: dict[str, Any]) -> Key:
    return (method, *(str(parameters.get(name, "")) for name in ("text", "caption", "message_id", "media")))
