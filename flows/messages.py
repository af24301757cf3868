"""Where a customer's message belongs: to the draft, an open case, the question just asked, or a new complaint."""

from flows import closure, intake, offered, passing, zones
from flows.asking import survey
from flows.customer import REMEMBERED, WHICH, Conversation
from flows.draft import ENDED
from flows.effects import Button, React, Text
from flows.events import Edited, Part, Said, Started
from flows.held import ask_closed, ask_which, told_apart
from flows.needs import SPEECH
from flows.records import Case
from flows.telling import tell, tell_all, to_case
from flows.waiting import hold
from flows.words import KEPT, SOCIAL, is_hello, is_short, may_accept, may_be_answer, visible


def said(talk: Conversation, event: Said) -> None:
    """Take a message to where it belongs; the order of these lines is the rule."""
    if _is_city(talk, event):
        return
    replied = talk.stands_for(event.reply_case)
    rated = next((case for case in talk.cases if not talk.silent and _comments(talk, case, event.part)), None)
    if replied is not None and replied.state != "closed":
        _replied(talk, replied, event)
    elif talk.question is not None and not event.token:
        closure.answered(talk, *talk.question, event)
    elif told_apart(talk, event):
        return
    elif talk.draft.active or _left_standing(talk, event):
        tell(talk, event)
    elif rated is not None:
        survey(talk, rated, event)
    elif may_accept(event.part) and not talk.is_courtesy(event.part) and _accepting(talk):
        _ask_accept(talk, event, _accepting(talk))
    elif talk.is_courtesy(event.part) and talk.cases:
        _courtesy(talk, event)
    elif not talk.open_cases and (closed := _lately_closed(talk, replied, event)) is not None:
        _about_closed(talk, closed, event)
    elif not talk.open_cases:
        _new_complaint(talk, event)
    elif intake.is_way(event.token):
        talk.effects.append(React(event.part, KEPT))
    else:
        _follow_up(talk, event)


def _left_standing(talk: Conversation, event: Said) -> bool:
    """A key of a draft that fell silent: nothing was told in it, so it was let go without a word."""
    return talk.draft.state == "expired" and event.token in intake.first_tokens(talk.policy)


def _is_city(talk: Conversation, event: Said) -> bool:
    """Whether these words are the city that was asked for, known or not; anything else is what it always is."""
    asked, talk.customer.city_asked_until = talk.customer.city_asked_until, None
    if asked is None or talk.now >= asked or event.token or event.reply_case or event.part.kind != "text":
        return False
    found = zones.cities(event.part.text, talk.languages)
    if found:
        talk.effects += zones.offer(talk.customer, talk.cases, found, talk.now)
    elif zones.may_be_city(event.part.text) and not talk.is_courtesy(event.part):
        talk.customer.city_asked_until = asked
        talk.effects.append(zones.unknown(event.part.text))
    else:
        return False
    return True


def _comments(talk: Conversation, case: Case, part: Part) -> bool:
    """Whether a message is for the survey: soon after the score, or where there is no other case it could be about.

    A courtesy says that there is nothing to add, where a comment was asked for.
    """
    state, scored_at = case.survey.state, case.survey.scored_at
    lately = scored_at is not None and talk.now < scored_at + REMEMBERED
    if state not in ("comment", "choice") or not (lately or all(other is case for other in talk.open_cases)):
        return False
    if talk.is_courtesy(part):
        return state == "comment"
    return part.kind in SPEECH or (part.kind == "text" and visible(part.text))


def _replied(talk: Conversation, case: Case, event: Said) -> None:
    """A reply goes to its case. A courtesy stays between the customer and the bot, unless it can be an answer."""
    offers = [case] if case.open and case.offer.state == "open" else []
    if offers and may_accept(event.part):
        _ask_accept(talk, event, offers)
        return
    answer = case.state == "waiting" and may_be_answer(event.part)
    if talk.is_courtesy(event.part) and not answer:
        talk.effects.append(React(event.part, KEPT))
    elif event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        tell(talk, Started())
    else:
        to_case(talk, case, event)
        offered.ask_accept(talk, offers)


def _accepting(talk: Conversation) -> list[Case]:
    """The cases that a yes may be about: what is offered, unless an agent waits for an answer."""
    waiting = any(case.state == "waiting" for case in talk.open_cases)
    return [] if waiting else offered.open_offers(talk)


def _ask_accept(talk: Conversation, event: Said, offers: list[Case]) -> None:
    offered.ask_accept(talk, offers)
    talk.effects.append(React(event.part, KEPT))


def _courtesy(talk: Conversation, event: Said) -> None:
    """It costs nobody anything; where an agent waits, "ok" may be the answer, and is asked about."""
    waiting = [case for case in reversed(talk.open_cases) if case.state == "waiting"]
    offers = offered.open_offers(talk) if may_be_answer(event.part) else []
    if offers and not waiting:
        offered.ask_accept(talk, offers)
    elif waiting and may_be_answer(event.part) and not talk.customer.held:
        hold(talk, event.part)
        rows = [(Button("about", Text("button-is-answer", {"number": case.number}), case.id),) for case in waiting]
        talk.say("is-answer", *rows, asks=WHICH)
    talk.effects.append(React(event.part, KEPT))


def _lately_closed(talk: Conversation, replied: Case | None, event: Said) -> Case | None:
    """The case that can be opened again and that a message may be about: the one replied to, else the last closed.

    Who was asked and writes on after a while has something new to say.
    """
    if talk.customer.held and not talk.remembers:
        return None
    if replied is None and (event.token or is_hello(event.part.text)):
        return None
    closed = closure.lately_closed(talk)
    if replied is not None:
        return replied if replied in closed else None
    return closed[-1] if closed else None


def _about_closed(talk: Conversation, case: Case, event: Said) -> None:
    """Words after a case was closed: open it again, or something new, asked once; they wait for the answer."""
    talk.check(event.part)
    talk.effects.append(React(event.part, KEPT))
    if hold(talk, event.part):
        ask_closed(talk, case)


def _new_complaint(talk: Conversation, event: Said) -> None:
    """No ceremony: who just writes is complaining, unless it is a thank-you after one."""
    if (talk.is_courtesy(event.part) or intake.is_way(event.token)) and talk.draft.state in ENDED:
        talk.effects.append(React(event.part, KEPT))
        return
    if event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        tell(talk, Started())
        return
    if talk.customer.held:
        talk.check(event.part)
        tell_all(talk, [*talk.take_held(), event.part])
    else:
        tell(talk, event)


def _follow_up(talk: Conversation, event: Said) -> None:
    current = talk.case(talk.customer.current_case)
    only_one = len(talk.open_cases) == 1
    if talk.asked_which and not (only_one and talk.open_cases[0].state == "waiting"):
        talk.check(event.part)
        hold(talk, event.part)
        talk.effects.append(React(event.part, KEPT))
    elif only_one:
        for part in talk.take_held():  # it waited for a choice that there is no more
            to_case(talk, talk.open_cases[0], Said(part))
        offers = _accepting(talk) if is_short([event.part]) else []
        to_case(talk, talk.open_cases[0], event)
        offered.ask_accept(talk, offers)
        if talk.asked_which:  # the agent's question is answered: so is this one
            talk.remember(talk.open_cases[0].id)
    elif current is not None and talk.remembers and current.state != "closed":
        talk.remember(current.id)
        to_case(talk, current, event)
    else:
        talk.check(event.part)
        if hold(talk, event.part):
            talk.remember(0)
            ask_which(talk)
        else:
            talk.effects.append(React(event.part, KEPT))


def edited(talk: Conversation, event: Edited) -> None:
    """A changed message changes what it said: in what waits, in a case, in the draft."""
    if event.part.kind in ("location", "venue"):
        return  # a live location moves by edits; its first place was told
    held = talk.customer.held
    if any(part.message_id == event.part.message_id for part in held):
        talk.customer.held = [event.part if part.message_id == event.part.message_id else part for part in held]
        talk.effects.append(React(event.part, KEPT))
        return
    case = talk.case(event.case_id) or _told_in(talk, event.part)
    if case is not None:
        passing.pass_on(talk, case, event)
    elif talk.draft.active:
        tell(talk, event)


def _told_in(talk: Conversation, part: Part) -> Case | None:
    """The case that this message is kept for, or the open one whose story holds it: neither is a copy to edit."""
    kept = next((each for each in talk.customer.conduct.kept if each.part.message_id == part.message_id), None)
    if kept is not None:
        return talk.case(kept.case_id)
    return next((case for case in talk.open_cases for told in case.story if told.message_id == part.message_id), None)
