"""A promise that cannot be kept: the customer hears why, and the new time, before it passes.

An agent chooses the reason by one tap; where nobody does, the policy's sentence is said. The policy says how many
delays of a case are the agent's; the next one is a supervisor's.
"""

from collections.abc import Sequence
from datetime import datetime

from flows import door, dues
from flows.casework import Turn, show
from flows.desk import at_least
from flows.door import next_level
from flows.effects import Alarm, Argument, Button, Buttons, Refused, TellStaffWords, Text, Toast
from flows.events import AgentPressed
from flows.policy import Policy
from flows.records import Case, Promise


def buttons(case: Case, each: Promise, policy: Policy) -> Buttons:
    """The reasons; each tells the customer."""
    found = [
        Button("put-off", Text("button-put-off", {"reason": Text(f"delay-reason-{reason}")}), case.id,
               f"{each.number}.{reason}")
        for reason in policy.delay.reasons
    ]  # fmt: skip
    return Buttons(tuple((button,) for button in found))


def ask(turn: Turn) -> None:
    """The reasons to choose from."""
    assert isinstance(turn.event, AgentPressed)
    case, each = turn.case, _standing(turn.case, turn.event.value)
    words = Text("ask-put-off", {"name": case.name, "number": case.number, "was": each.due_at})
    row = buttons(case, each, turn.policy)
    turn.effects.append(TellStaffWords(case.id, words, row, internal=True, about=each.number))


def put_off(turn: Turn) -> None:
    """An agent's tap: the customer hears the reason and the new time at once."""
    assert isinstance(turn.event, AgentPressed)
    number, _, reason = turn.event.value.partition(".")
    if reason not in turn.policy.delay.known:
        raise Refused("button-forged")
    each = _standing(turn.case, number)
    if turn.case.paused_at is not None:
        raise Refused("put-off-waits", number=turn.case.number)
    if used_up(turn.case, [each], turn.policy) and not at_least(turn.actor.role, "supervisor"):
        _ask_supervisor(turn, each, turn.event.callback_id)
        return
    _tell(turn, together(turn, [each]), reason)
    turn.effects.append(Toast(turn.event.callback_id, Text("done-put-off", {"by": turn.case.due_at})))


def _standing(case: Case, number: str) -> Promise:
    found = next((each for each in dues.told(case) if str(each.number) == number), None)
    if found is None:
        raise Refused("put-off-over", number=case.number)
    return found


def _ask_supervisor(turn: Turn, each: Promise, callback_id: str) -> None:
    case = turn.case
    turn.effects.append(Toast(callback_id, Text("put-off-supervisor"), alert=True))
    if not each.asked:
        each.asked = True
        words = Text("staff-put-off-asked", {"agent": turn.actor.name, "number": case.number, "was": each.due_at})
        row = buttons(case, each, turn.policy)
        turn.effects.append(TellStaffWords(case.id, words, row, "supervisor", internal=True, about=each.number))


# --- by itself -------------------------------------------------------------------------------------------------------


def used_up(case: Case, late: list[Promise], policy: Policy) -> bool:
    """Whether the agents' own delays are: the next one is a supervisor's, and by itself it goes up, where it can."""
    return max([case.delays, *(each.delays for each in late)]) >= policy.delay.alone


def by_itself(turn: Turn, late: list[Promise], *, adopted: bool = False) -> None:
    """Nobody chose a reason: the policy's sentence for this state is said, and those above know.

    A case that is `adopted` from before it had clocks was nobody's to warn of: the bot was not away.
    """
    case, policy = turn.case, turn.policy
    again = used_up(case, late, policy)
    top = next_level(case, policy) is None and any(each.delays >= policy.delay.alone for each in late)
    renewed = 1 + max(each.renewed for each in late) if top else 0
    late = together(turn, late, renewed)
    reason = "away" if passed(late, turn.now) and not adopted else _reason(turn)
    was, fresh = _tell(turn, late, reason, renewed, adopted=adopted)
    show(turn)
    if renewed:
        turn.effects.append(Alarm(case.id, "unanswered", "manager", fresh.number, was, fresh.due_at))
    elif again:
        turn.effects.append(Alarm(case.id, "late-again", "manager", fresh.number, was, fresh.due_at))
    else:
        turn.effects.append(Alarm(case.id, "late", policy.warnings.step[-1].tells, fresh.number, was, fresh.due_at))


def together(turn: Turn, late: list[Promise], renewed: int = 0) -> list[Promise]:
    """What is late, and what was to follow so soon, or before the news now, that it is put off in the same message."""
    delayed = [each for each in late if each.kind != dues.RESOLUTION]
    news = [dues.later(turn.case, each, turn.policy, turn.now, renewed)[0] for each in delayed]
    until = max([each.due_at + dues.TOGETHER for each in late] + news)
    return [each for each in dues.told(turn.case) if each in late or each.due_at <= until]


def _reason(turn: Turn) -> str:
    """Why, as far as the case shows it."""
    case = turn.case
    if case.offer.state == "waiting":
        return "approval"
    if any(grant.done_at is None for grant in case.remedies):
        return "agreed"
    return turn.policy.delay.reason if case.owner_id else "nobody"


def _tell(
    turn: Turn, late: list[Promise], reason: str, renewed: int = 0, *, adopted: bool = False
) -> tuple[datetime, Promise]:
    """The news first: what was promised when, that it is not kept and why; then the new time, and the door.

    What comes back are the time that is not kept, and what is promised now.
    """
    case = turn.case
    words, was = _key(late, turn.now, renewed), min(each.due_at for each in late)
    sorry = missed(late, turn.now)
    for each in sorted(late, key=lambda each: each.kind == dues.RESOLUTION):
        turn.effects += dues.put_off(case, each, turn.policy, turn.now, renewed)
    case.delays += 1
    door.open_door(case, turn.policy, "missed")
    first = _first(case, late)
    args: dict[str, Argument] = {
        "number": case.number,
        "missed": sorry,
        "reason": Text(f"delay-reason-{reason}"),
        "agent": dues.who(case),
        "by": first.due_at,
        "decision": dues.decided_by(case) if adopted else decision(case, late),
    }
    turn.effects.append(door.said(Text(words, args), case, turn.policy))
    turn.note("put-off", reason=reason, was=was.isoformat(), by=first.due_at.isoformat())
    return was, first


def _key(late: list[Promise], now: datetime, renewed: int) -> str:
    again = bool(renewed) and not passed(late, now)
    if all(each.kind == dues.RESOLUTION for each in late):
        return "put-off-decision-again" if again else "put-off-decision"
    return "put-off-news-again" if again else "put-off-news"


def passed(late: Sequence[Promise], now: datetime) -> bool:
    """Whether a time has passed before it was said that it would not be kept."""
    return now >= min(each.due_at for each in late)


def missed(late: Sequence[Promise], now: datetime) -> Text:
    """The sentence about the time that is not kept."""
    if not late:
        return Text("nothing")
    first = min(late, key=lambda each: each.due_at)
    if passed(late, now):
        return Text("missed-late", {"was": first.due_at})
    return Text("missed-again" if first.delays else "missed-once", {"was": first.due_at})


def decision(case: Case, late: Sequence[Promise]) -> Text:
    """By when it is decided, where that was put off beside the news."""
    put_off = any(each.kind == dues.RESOLUTION for each in late)
    return dues.decided_by(case) if put_off else Text("nothing")


def _first(case: Case, late: list[Promise]) -> Promise:
    """Of what was put off, what comes first now."""
    kinds = [each.kind for each in late]
    return min((each for each in case.promises if each.kind in kinds), key=lambda each: each.due_at)
