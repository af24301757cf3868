"""The staff's side of an offer: the form, the approval, sending it, taking it back."""

from flows import dues, forms, ledger, limits
from flows.casework import Turn, show
from flows.choosing import over_with, put
from flows.desk import at_least
from flows.drafting import ALTERNATIVES, FORM, TOGETHER, how, options, tap
from flows.effects import (
    Alarm,
    Argument,
    Button,
    Buttons,
    ChangeStaffWords,
    Person,
    Prompt,
    Refused,
    Rest,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import AgentAnswered, AgentPressed
from flows.folding import pairs
from flows.halting import halt, tell_on
from flows.promises import promise
from flows.records import Options
from flows.remedies import data, option_text, options_text
from flows.words import units, visible

REASON_UNITS = 300
APPROVAL, MOST_REMINDERS = "approval", 3  # the timer of an offer that waits for approval, and how often it rings
WHOLE = "whole"  # the value of an answer that says everything: what was tapped in a form is none of it


# --- making one ------------------------------------------------------------------------------------------------------


def open_form(turn: Turn) -> None:
    """Ask the agent what to offer."""
    policy, case = turn.policy, turn.case
    forms.over(case, turn.actor.id, FORM)
    remedies = [Button("choose", Text(f"remedy-{each.id}"), case.id, tap("add", each.id)) for each in policy.remedy]
    ways = tuple(
        Button("choose", Text(f"button-offer-{each}"), case.id, tap("how", each)) for each in (ALTERNATIVES, TOGETHER)
    )
    go = (Button("propose", Text("button-propose"), case.id, style="primary"),)
    person = Person(turn.actor.id, turn.actor.name)
    text = Text("prompt-offer", {"agent": person, "name": case.name, "number": case.number, **how(policy)})
    turn.effects.append(Prompt(case.id, FORM, text, buttons=Buttons((*pairs(remedies), ways, go))))


def show_open(turn: Turn) -> None:
    """One offer after the other: this one is with the customer, and can be taken back."""
    offer = turn.case.offer
    args: dict[str, Argument] = {"name": turn.case.name, "options": options_text(offer.options)}
    text = Text("offer-stands", {**args, "until": offer.until or turn.now})
    row = Buttons(((_take_back_button(turn),),))
    turn.effects.append(TellStaffWords(turn.case.id, text, row, internal=True))


def allowed(turn: Turn) -> bool:
    """Whether the actor may grant what they offer without asking."""
    return limits.covers(turn.actor.role, turn.case, _wanted(turn), turn.policy)


def draw_up(turn: Turn) -> None:
    """Put the offer down; refused where nobody at all may grant it."""
    wanted, offer, actor = _wanted(turn), turn.case.offer, turn.actor
    may = limits.covers(actor.role, turn.case, wanted, turn.policy)
    if not may and limits.approver(turn.case, wanted, turn.policy) is None:
        raise Refused("offer-beyond-all")
    offer.number, offer.options, offer.maker_id, offer.maker = offer.number + 1, wanted, actor.id, actor.name
    offer.allowed_by, offer.allowed_role = (actor.name, actor.role) if may else ("", "")
    offer.until, offer.warned, offer.rejecting, offer.request, offer.chased = None, False, 0, 0, 0
    forms.over(turn.case, turn.actor.id, FORM)


def _wanted(turn: Turn) -> Options:
    """What was tapped and what was written."""
    part = turn.event.part if isinstance(turn.event, AgentAnswered) else None
    if part is not None and part.kind != "text":
        raise Refused("offer-in-words")
    whole = isinstance(turn.event, AgentAnswered) and turn.event.value == WHOLE
    return options(part.text if part else "", None if whole else forms.of(turn, FORM), turn.policy)


def send(turn: Turn) -> None:
    """The customer may have it: told, with the time it stands."""
    case, offer, policy = turn.case, turn.case.offer, turn.policy.offers
    offer.until = turn.now + policy.expire_after
    turn.effects += dues.spoke(case, turn.policy, turn.now, turn.actor.role)
    halt(turn, "offer")
    receipt = turn.part if isinstance(turn.event, AgentAnswered) else None
    turn.effects += [
        put(case, "new", receipt),
        Wake("offer", turn.now + policy.warn_after, case.id),
        *ledger.about_offer(case, "offered", turn.actor.name),
    ]
    turn.note("offered", offer=offer.number, options=_kept(offer.options), maker=offer.maker, role=offer.allowed_role)
    if isinstance(turn.event, AgentPressed):
        turn.effects.append(Toast(turn.event.callback_id, Text("done-offer-sent")))
    show(turn)


# --- approval --------------------------------------------------------------------------------------------------------


def ask_approval(turn: Turn) -> None:
    """Above the maker's limit: wake those who may allow it."""
    offer = turn.case.offer
    request(turn)
    _remind_later(turn)
    turn.note("approval-asked", offer=offer.number, options=_kept(offer.options))
    if isinstance(turn.event, AgentPressed):
        turn.effects.append(Toast(turn.event.callback_id, Text("done-offer-asked")))


def chase(turn: Turn) -> None:
    """Nobody has decided yet: those who may are reminded, some times, the last time those above them too."""
    offer = turn.case.offer
    offer.chased += 1
    last = offer.chased >= MOST_REMINDERS
    turn.effects.append(Alarm(turn.case.id, "approval", "manager" if last else "supervisor"))
    if not last:
        _remind_later(turn)


def _remind_later(turn: Turn) -> None:
    turn.effects.append(Wake(APPROVAL, promise(turn.policy, turn.policy.chase.approval, turn.now), turn.case.id))


def request(turn: Turn) -> None:
    """Ask for a word about the offer in the case's room, with the buttons for it."""
    case, offer = turn.case, turn.case.offer
    value = str(offer.number)
    row = (
        Button("approve", Text("button-approve"), case.id, value, style="success"),
        Button("reject", Text("button-reject"), case.id, value, style="danger"),
    )
    text = Text("approval-request", {**_about(turn), "before": _before(turn)})
    least = limits.approver(case, offer.options, turn.policy)
    rows = Buttons((row, (_take_back_button(turn),)))
    turn.effects.append(Prompt(case.id, "approval", text, value, rows, notify=least))


def check_approver(turn: Turn) -> None:
    """Somebody else than the maker, of this very offer; the role is that of this moment."""
    assert isinstance(turn.event, AgentPressed | AgentAnswered)
    if turn.event.value != str(turn.case.offer.number):
        raise Refused("offer-decided", number=turn.case.number)
    if turn.actor.id == turn.case.offer.maker_id:
        raise Refused("approve-own")


def approve(turn: Turn) -> None:
    """Allow it, within one's own limit."""
    assert isinstance(turn.event, AgentPressed)
    case, offer = turn.case, turn.case.offer
    if not limits.covers(turn.actor.role, case, offer.options, turn.policy):
        least = limits.approver(case, offer.options, turn.policy)
        raise Refused("above-your-limit", role=Text(f"role-{least}")) if least else Refused("offer-beyond-all")
    offer.allowed_by, offer.allowed_role = turn.actor.name, turn.actor.role
    _settle(turn, "approval-approved")
    turn.note("approved", offer=offer.number, maker=offer.maker)


def ask_reason(turn: Turn) -> None:
    """The reason comes as a reply to the request."""
    assert isinstance(turn.event, AgentPressed)
    turn.case.offer.rejecting, turn.case.offer.request = turn.actor.id, turn.event.message_id
    turn.effects.append(Toast(turn.event.callback_id, Text("reject-why"), alert=True))


def check_reason(turn: Turn) -> None:
    """A reply alone is no rejection: Reject comes first, then the reason."""
    if turn.case.offer.rejecting != turn.actor.id:
        raise Refused("reject-first")
    if turn.part.kind != "text" or not visible(turn.part.text):
        raise Refused("reject-in-words")
    if units(turn.part.text) > REASON_UNITS:
        raise Refused("reject-too-long", limit=REASON_UNITS)


def turn_down(turn: Turn) -> None:
    """Not allowed; the maker is told why."""
    offer = turn.case.offer
    reason = turn.part.text.strip()
    _settle(turn, "approval-rejected")
    maker = Person(offer.maker_id, offer.maker)
    args: dict[str, Argument] = {**_about(turn), "agent": maker, "by": turn.actor.name, "reason": reason}
    turn.effects.append(TellStaffWords(turn.case.id, Text("offer-rejected", args), internal=True))
    turn.note("rejected", offer=offer.number, text=reason)


# --- taking it back --------------------------------------------------------------------------------------------------


def check_maker(turn: Turn) -> None:
    """Its maker takes an offer back, or a supervisor."""
    assert isinstance(turn.event, AgentPressed)
    offer = turn.case.offer
    if turn.event.value != str(offer.number):
        raise Refused("offer-decided", number=turn.case.number)
    if turn.actor.id != offer.maker_id and not at_least(turn.actor.role, "supervisor"):
        raise Refused("offer-not-yours", agent=offer.maker)


def take_back(turn: Turn) -> None:
    """The customer hears of it only where the offer had reached them."""
    case = turn.case
    _settle(turn, "approval-taken-back")
    if case.offer.state == "waiting":
        turn.note("approval-dropped", offer=case.offer.number)
        return
    turn.note("taken-back", offer=case.offer.number)
    tell_ended(turn)
    show(turn)


def tell_ended(turn: Turn) -> None:
    """An offer that had reached the customer stands no more."""
    actor = turn.actor.name if isinstance(turn.event, AgentPressed) else ""
    turn.effects += [over_with(turn.case), Rest("offer", turn.case.id)]
    turn.effects += ledger.about_offer(turn.case, "withdrawn", actor)
    turn.tell("offer-withdrawn", options=options_text(turn.case.offer.options))
    if isinstance(turn.event, AgentPressed):  # the case goes on
        tell_on(turn, "offer")


# --- pieces ----------------------------------------------------------------------------------------------------------


def _settle(turn: Turn, key: str) -> None:
    """The request becomes its result, in its place."""
    message = turn.event.message_id if isinstance(turn.event, AgentPressed) else turn.case.offer.request
    text, case_id = Text(key, {**_about(turn), "by": turn.actor.name}), turn.case.id
    settled = ChangeStaffWords(case_id, message, text) if message else TellStaffWords(case_id, text, internal=True)
    turn.effects.append(settled)


def _about(turn: Turn) -> dict[str, Argument]:
    case, offer = turn.case, turn.case.offer
    return {
        "agent": offer.maker,
        "name": case.name,
        "number": case.number,
        "options": options_text(offer.options),
    }


def _before(turn: Turn) -> Text:
    """What the case has had already: it counts."""
    granted = [grant.item for grant in turn.case.remedies]
    return Text("approval-before", {"remedies": option_text(granted)}) if granted else Text("nothing")


def _take_back_button(turn: Turn) -> Button:
    return Button("take-back", Text("button-take-back"), turn.case.id, str(turn.case.offer.number))


def _kept(options: Options) -> list[list[dict[str, object]]]:
    return [[data(item) for item in option] for option in options]
