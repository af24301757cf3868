"""What a customer sees of their cases: the list, page by page, and one case with its steps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from flows import closure, door
from flows.decision import remedy_lines
from flows.effects import Argument, Asking, Button, Buttons, ClearButtons, Refused, Say, Text, Toast
from flows.reopening import withdrawal
from flows.satisfaction import told_state
from flows.summary import subject_text

if TYPE_CHECKING:
    from flows.customer import Conversation
    from flows.events import Pressed
    from flows.records import Case

PAGE = 10
NAMED = 20  # cases that a question names: what a phone shows, and what one message can carry
SHOWN = timedelta(days=365)  # a closed case is listed so long


def label(case: Case) -> Text:
    """A case by its number and what it is about."""
    return Text("case-label", {"number": case.number, "category": Text(f"category-{case.category}")})


def listed(talk: Conversation) -> list[Case]:
    """Open cases, then those closed within the last year; the newest of each first."""
    recent = [case for case in talk.cases if case.closed_at is not None and talk.now < case.closed_at + SHOWN]
    closed = [case for case in recent if case.state == "closed"]
    return [*reversed(talk.open_cases), *reversed(closed)]


def list_cases(talk: Conversation, page: int = 0) -> None:
    """One page of the list, with a button for each case and for the pages beside it."""
    found = listed(talk)
    if not found:
        talk.say("no-cases")
        return
    page = max(0, min(page, (len(found) - 1) // PAGE))
    shown = found[page * PAGE : (page + 1) * PAGE]
    rows: list[tuple[Button, ...]] = [(Button("show", label(case), case.id),) for case in shown]
    ways = []
    if page:
        ways.append(Button("cases", Text("button-page-newer"), value=str(page - 1)))
    if (page + 1) * PAGE < len(found):
        ways.append(Button("cases", Text("button-page-older"), value=str(page + 1)))
    if ways:
        rows.append(tuple(ways))
    talk.say("cases", *rows, lines=tuple(Text("case-line", facts(case)) for case in shown))


def turn_page(talk: Conversation, event: Pressed) -> None:
    """Another page of the list, in the place of this one."""
    if not event.value.isdecimal() or len(event.value) > 4:
        raise Refused("customer-button-forged")
    talk.effects += [Toast(event.callback_id), ClearButtons(event.message_id)]
    list_cases(talk, int(event.value))


def show_case(talk: Conversation, argument: str) -> None:
    """The case that is named by its number or the end of it; without one the newest open one, or else the newest."""
    newest = [*talk.cases[-1:], *talk.open_cases[-1:]]  # an open one first
    tell_case(talk, named(talk, argument, newest)[-1])


def withdraw(talk: Conversation, argument: str) -> None:
    """Take back the case that is named, or the only open one; of several it is asked which."""
    found = [case for case in named(talk, argument, talk.cases) if case.open]
    if not found:
        raise Refused("nothing-to-withdraw")
    if len(found) == 1:
        closure.ask_reason(talk, found[0])
    else:
        talk.say("withdraw-which", *((Button("withdraw", label(case), case.id),) for case in found[: -NAMED - 1 : -1]))


def named(talk: Conversation, argument: str, otherwise: list[Case]) -> list[Case]:
    """The cases with this number, or the end of it; refused where there is none."""
    wanted = argument.strip().upper().removeprefix("C-")
    found = [case for case in talk.cases if case.number.removeprefix("C-").endswith(wanted)] if wanted else otherwise
    if not found:
        raise Refused("case-unknown" if talk.cases else "no-cases")
    return found


def tell_case(talk: Conversation, case: Case) -> None:
    """Where the case stands, its steps, and what can be done about it now."""
    rows: list[tuple[Button, ...]] = []
    if case.state != "closed":
        rows.append((Button("about", Text("button-add-details"), case.id),))
    if case.open and case.offer.state == "open":
        rows.append((Button("offer-back", Text("button-offer-show"), case.id, f"{case.offer.number}.0"),))
    if case.open:
        rows.append((Button("withdraw", Text("button-withdraw"), case.id),))
    rows += door.row_for(case, talk.policy) if case.open else ()
    if case.state == "closed" and not case.merged_into:
        rows.append(closure.offer(talk, case))
    text = Text("case-timeline", {**facts(case), "steps": Text("nothing")})
    asks = Asking("case", case.id) if rows else None
    talk.effects.append(Say(text, Buttons(tuple(rows)) if rows else None, case.id, history=True, asks=asks))


def facts(case: Case) -> dict[str, Argument]:
    """What is said of a case."""
    return {
        "number": case.number,
        "category": Text(f"category-{case.category}"),
        "state": told_state(case),
        "due": door.due_text(case),
        "answer": _known(case),
    }


def _known(case: Case) -> tuple[Text, ...]:
    """What else there is to tell: the order and place it is about, why it was withdrawn, and the answer."""
    subject = subject_text(case.order_number, case.place)
    return (
        *([Text("case-subject", {"subject": subject})] if subject else []),
        *([Text("case-withdrawal", {"reason": withdrawal(case.withdrawn)})] if case.withdrawn else []),
        *([Text("case-answer", {"answer": case.answer}), *remedy_lines(case)] if case.answer else []),
    )
