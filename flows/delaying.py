"""A promise that cannot be kept: the customer hears why, and the new time, before it passes.

An agent chooses the reason by one tap; where nobody does, the policy's sentence is said. The policy says how many
delays of a case are the agent's; the next one is a supervisor's.
"""

from datetime import datetime

from flows import door, dues
from flows.casework import Turn, show
from flows.desk import at_least
from flows.effects import Alarm, Argument, Button, Buttons, Refused, Say, TellStaffWords, Text, Toast
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
    turn.effects.append(TellStaffWords(case.id, words, buttons(case, each, turn.policy), internal=True))


def put_off(turn: Turn) -> None:
    """An agent's tap: the customer hears the reason and the new time at once."""
    assert isinstance(turn.event, AgentPressed)
    number, _, reason = turn.event.value.partition(".")
    if reason not in turn.policy.delay.known:
        raise Refused("button-forged")
    each = _standing(turn.case, number)
    if turn.case.paused_at is not None:
        raise Refused("put-off-waits", number=turn.case.number)
    if needs_supervisor(turn.case, turn.policy) and not at_least(turn.actor.role, "supervisor"):
        _ask_supervisor(turn, each, turn.event.callback_id)
        return
    _tell(turn, [each], reason)
    turn.effects.append(Toast(turn.event.callback_id, Text("done-put-off", {"by": turn.case.due_at})))


def needs_supervisor(case: Case, policy: Policy) -> bool:
    """Whether the agents' own delays are used up."""
    return case.delays >= policy.delay.alone


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
        turn.effects.append(
            TellStaffWords(case.id, words, buttons(case, each, turn.policy), "supervisor", internal=True)
        )


# --- by itself -------------------------------------------------------------------------------------------------------


def by_itself(turn: Turn, late: list[Promise]) -> None:
    """Nobody chose a reason: the policy's sentence is said, and those above know."""
    again = needs_supervisor(turn.case, turn.policy)
    first = _tell(turn, late, turn.policy.delay.reason)
    show(turn)
    if again:
        turn.effects.append(Alarm(turn.case.id, "late-again", "manager", first.number))
    else:
        turn.effects.append(Alarm(turn.case.id, "late", turn.policy.warnings.step[-1].tells, first.number))


def _tell(turn: Turn, late: list[Promise], reason: str) -> Promise:
    """The news first: what was promised when, that it is not kept and why; then the new time, and the door.

    Gives what is promised now.
    """
    case = turn.case
    was, words = min(each.due_at for each in late), _key(late, turn.now)
    for each in late:
        turn.effects += dues.put_off(case, each, turn.policy, turn.now)
    first = _first(case, late)
    more = decision_too(turn, late)
    case.delays += 1
    door.open_door(case, turn.policy, "missed")
    args: dict[str, Argument] = {
        "number": case.number,
        "was": was,
        "reason": Text(f"delay-reason-{reason}"),
        "agent": _who(case),
        "by": first.due_at,
        "more": more,
    }
    rows = door.row_for(case, turn.policy)
    turn.effects.append(Say(Text(words, args), Buttons(rows) if rows else None, case.id))
    turn.note("put-off", reason=reason, was=was.isoformat())
    return first


def decision_too(turn: Turn, late: list[Promise]) -> Text:
    """Where the news come later than the decision was promised, or both are late, its new time is told with theirs."""
    case, overtaken = turn.case, dues.overtaken(turn.case)
    if overtaken is not None:
        turn.effects += dues.put_off(case, overtaken, turn.policy, turn.now)
    both = len({each.kind == dues.RESOLUTION for each in late}) > 1
    decision = dues.of(case, dues.RESOLUTION)
    if decision is None or (overtaken is None and not both):
        return Text("nothing")
    return Text("put-off-decision-too", {"by": decision.due_at})


def _who(case: Case) -> Text:
    if case.owner_id:
        return Text("words", {"words": case.owner_name})
    if case.manager_only:
        return Text("who-manager")
    return Text("who-supervisor" if case.supervisor_only else "who-agent")


def _key(late: list[Promise], now: datetime) -> str:
    passed = now >= min(each.due_at for each in late)
    if all(each.kind == dues.RESOLUTION for each in late):
        return "put-off-decision-late" if passed else "put-off-decision"
    return "put-off-news-late" if passed else "put-off-news"


def _first(case: Case, late: list[Promise]) -> Promise:
    """Of what was put off, what comes first now."""
    kinds = [each.kind for each in late]
    return min((each for each in case.promises if each.kind in kinds), key=lambda each: each.due_at)
