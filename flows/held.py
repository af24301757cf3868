"""Words that wait for a choice: which case they are about, or whether a closed one is opened again for them.

Until then they reach nobody. So it is asked once more after a while, and then they go where they most likely belong.
"""

from flows import case as cases
from flows import closure, overview
from flows.customer import WHICH, Conversation
from flows.effects import Argument, Button, React, Say, TellStaffWords, Text
from flows.events import Part, Said
from flows.records import Case
from flows.survey import with_reopening
from flows.telling import tell_all, to_case
from flows.waiting import EXPIRE, REMIND, hold, wake
from flows.words import KEPT, is_hello

TIMERS = (REMIND, EXPIRE)
IN_DRAFT = "draft"  # what a button says: it is part of the complaint that is being told
GOING_ON = ("done", "submit")  # keys of the complaint that leave behind what is told there


def ask_which(talk: Conversation, key: str = "which-case", about: int = 0) -> None:
    """Ask which case it is about, a button for each and one for something new, on the order of the case `about`."""
    newest = talk.open_cases[: -overview.NAMED - 1 : -1]
    rows = [(Button("about", overview.label(case), case.id),) for case in newest]
    new = Button("about", Text("button-something-new"), value=str(about or ""))
    talk.say(key, *rows, (new,), asks=WHICH)


def ask_closed(talk: Conversation, case: Case) -> None:
    """Ask whether a closed case is opened again with what was sent, or whether it is something new."""
    talk.remember(case.id)
    again = Button("reopen", Text("button-reopen"), case.id)
    new = Button("about", Text("button-something-new"))
    talk.say("about-closed", (again,), (new,), asks=WHICH, number=case.number)


def told_apart(talk: Conversation, event: Said) -> bool:
    """Whether a message in the middle of a complaint waits, because an agent asked something meanwhile.

    It is asked about once: what comes before the answer waits too, and what is told after it belongs to the complaint.
    """
    asking = [case for case in talk.cases if _asked_meanwhile(talk, case)]
    if not talk.draft.active or not asking:
        return False
    if event.token or _is_key(talk, event.part):
        if not (talk.customer.held and event.token in GOING_ON):
            return False
        _ask_apart(talk, asking)  # the words that would go on are those that wait
        return True
    talk.check(event.part)
    talk.effects.append(React(event.part, KEPT))
    if hold(talk, event.part):
        talk.remember(0)
        _ask_apart(talk, asking)
    return True


def _asked_meanwhile(talk: Conversation, case: Case) -> bool:
    """Whether an agent waits for an answer to what was asked since the complaint was begun."""
    return case.state == "waiting" and case.asked_at is not None and case.asked_at > talk.draft.apart_at


def _is_key(talk: Conversation, part: Part) -> bool:
    """What a key without a fixed label sends: the phone number that is shared, the name as it is known."""
    state = talk.draft.state
    return (state == "contact" and part.own) or (state == "name" and part.text == talk.customer.name)


def _ask_apart(talk: Conversation, asking: list[Case]) -> None:
    """Is it the answer to the agent, or part of the complaint that is being told?"""
    newest = sorted(asking, key=lambda case: case.asked_at or talk.now)[::-1]
    rows = [(Button("about", Text("button-answer-to", _agent(case)), case.id),) for case in newest]
    here = (Button("about", Text("button-in-draft"), value=IN_DRAFT),)
    talk.say("answer-or-draft", *rows, here, asks=WHICH, **_agent(newest[0]))


def _agent(case: Case) -> dict[str, Argument]:
    return {"agent": case.owner_name, "number": case.number}


# --- when nobody has chosen -------------------------------------------------------------------------------------------


def rang(talk: Conversation, name: str) -> None:
    """Ask once more; the next time the words go where they most likely belong."""
    if not talk.customer.held:
        return
    closed = _named(talk)
    if talk.draft.active:
        wake(talk, name)  # they would be taken for an answer
    elif name == REMIND and len(talk.open_cases) > 1 and _told(talk):
        talk.remember(0)
        ask_which(talk)
        wake(talk, EXPIRE)
    elif name == REMIND and not talk.open_cases and closed is not None and _told(talk):
        ask_closed(talk, closed)
        wake(talk, EXPIRE)
    else:
        _settle(talk, closed)


def _settle(talk: Conversation, closed: Case | None) -> None:
    told, own = _told(talk), talk.open_cases
    talk.take_all_held()
    if not told:
        return
    if len(own) == 1:
        for part in told:
            to_case(talk, own[0], Said(part))
        talk.effects.append(Say(Text("about-passed-on", {"number": own[0].number}), case_id=own[0].id))
    elif not own and closed is not None:
        _tell_late(talk, closed, told)
    else:
        talk.say("held-new")
        tell_all(talk, told)


def _tell_late(talk: Conversation, case: Case, told: list[Part]) -> None:
    """What was said after the closing: the staff read it, the case stays closed."""
    words = Text("staff-late-words", {"name": case.name, "number": case.number})
    talk.effects.append(TellStaffWords(case.id, words))
    for part in told:
        talk.effects += cases.step(case, Said(part), talk.policy, talk.now)
    talk.effects.append(with_reopening("held-passed-on", case))


def _told(talk: Conversation) -> list[Part]:
    """What of it says something: a hello does not, and "ok" only to the one agent who waits for an answer."""
    held = [part for part in talk.customer.held if not (part.kind == "text" and is_hello(part.text))]
    words = [part for part in held if not talk.is_courtesy(part)]
    answers = len(talk.open_cases) == 1 and talk.open_cases[0].state == "waiting"
    return held if answers and not words else words


def _named(talk: Conversation) -> Case | None:
    """The closed case that was asked about, or else the one closed last, while it can be opened again."""
    found = closure.lately_closed(talk)
    return next((case for case in found if case.id == talk.customer.current_case), found[-1] if found else None)
