"""Where a customer's message belongs: to the draft, an open case, the question just asked, or a new complaint."""

from flows import closure, intake, overview, passing, zones
from flows.asking import survey
from flows.customer import REMEMBERED, Conversation
from flows.draft import ENDED
from flows.effects import Button, React, Text, Wake
from flows.events import Edited, Part, Said, Started
from flows.records import Case
from flows.telling import tell
from flows.words import KEPT, SOCIAL, is_courtesy, may_be_answer, visible

SHOWN = 20  # cases that a question names: what a phone shows, and what one message can carry


def said(talk: Conversation, event: Said) -> None:
    """Take a message to where it belongs; the order of these lines is the rule."""
    if _is_city(talk, event):
        return
    replied = talk.stands_for(event.reply_case)
    rated = next((case for case in talk.cases if not talk.silent and _comments(talk, case, event.part)), None)
    if replied is not None and replied.state != "closed":
        _replied(talk, replied, event)
    elif talk.draft.active:
        tell(talk, event)
    elif talk.question is not None:
        closure.answered(talk, *talk.question, event)
    elif rated is not None:
        survey(talk, rated, event)
    elif is_courtesy(event.part) and talk.cases:
        _courtesy(talk, event)
    elif replied is not None and not talk.open_cases and closure.may_reopen(talk, replied):
        _about_closed(talk, replied, event)
    elif not talk.open_cases:
        _new_complaint(talk, event)
    elif intake.is_way(event.token):
        talk.effects.append(React(event.part, KEPT))
    else:
        _follow_up(talk, event)


def _is_city(talk: Conversation, event: Said) -> bool:
    """Whether these words are the city that was asked for; anything else is what it always is."""
    asked, talk.customer.city_asked_until = talk.customer.city_asked_until, None
    if asked is None or talk.now >= asked or event.token or event.part.kind != "text":
        return False
    found = zones.cities(event.part.text, talk.languages)
    if found:
        talk.effects += zones.offer(talk.customer, talk.cases, found, talk.now)
    return bool(found)


def _comments(talk: Conversation, case: Case, part: Part) -> bool:
    """Whether a message is for the survey: soon after the score, or where there is no other case it could be about.

    A courtesy says that there is nothing to add, where a comment was asked for.
    """
    state, scored_at = case.survey.state, case.survey.scored_at
    lately = scored_at is not None and talk.now < scored_at + REMEMBERED
    if state not in ("comment", "choice") or not (lately or all(other is case for other in talk.open_cases)):
        return False
    return state == "comment" if is_courtesy(part) else part.kind == "text" and visible(part.text)


def _replied(talk: Conversation, case: Case, event: Said) -> None:
    """A reply goes to its case. A courtesy stays between the customer and the bot, unless it can be an answer."""
    answer = case.state == "waiting" and may_be_answer(event.part)
    if is_courtesy(event.part) and not answer:
        talk.effects.append(React(event.part, KEPT))
    elif event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        tell(talk, Started())
    else:
        to_case(talk, case, event)


def _courtesy(talk: Conversation, event: Said) -> None:
    """It costs nobody anything; where an agent waits, "ok" may be the answer, and is asked about."""
    waiting = [case for case in talk.open_cases if case.state == "waiting"]
    if waiting and may_be_answer(event.part) and not talk.customer.held:
        talk.customer.held = [event.part]
        rows = [(Button("about", Text("button-is-answer", {"number": case.number}), case.id),) for case in waiting]
        talk.say("is-answer", *rows)
    talk.effects.append(React(event.part, KEPT))


def _about_closed(talk: Conversation, case: Case, event: Said) -> None:
    """A reply to a closed case: open it again, or something new; the words wait for the answer."""
    talk.check(event.part)
    talk.customer.held.append(event.part)
    talk.effects.append(React(event.part, KEPT))
    again = Button("reopen", Text("button-reopen"), case.id)
    talk.say("about-closed", (again,), (Button("about", Text("button-something-new")),), number=case.number)


def _new_complaint(talk: Conversation, event: Said) -> None:
    """No ceremony: who just writes is complaining, unless it is a thank-you after one."""
    if (is_courtesy(event.part) or intake.is_way(event.token)) and talk.draft.state in ENDED:
        talk.effects.append(React(event.part, KEPT))
        return
    if event.token or event.part.kind in SOCIAL:  # a key that still stood there, or a sticker as the first word
        tell(talk, Started())
        return
    for part in talk.take_held():
        tell(talk, Said(part))
    tell(talk, event)


def _follow_up(talk: Conversation, event: Said) -> None:
    current = talk.case(talk.customer.current_case)
    fresh = talk.customer.current_until is not None and talk.now < talk.customer.current_until
    if len(talk.open_cases) == 1:
        for part in talk.take_held():  # it waited for a choice that there is no more
            to_case(talk, talk.open_cases[0], Said(part))
        to_case(talk, talk.open_cases[0], event)
    elif current is not None and fresh and current.state != "closed":
        talk.remember(current.id)
        to_case(talk, current, event)
    else:
        talk.check(event.part)
        asked = bool(talk.customer.held) and fresh
        talk.customer.held.append(event.part)
        if asked:
            talk.effects.append(React(event.part, KEPT))
        else:  # and again after a while: what is held reaches nobody
            talk.remember(0)
            ask_which(talk, "which-case")


def to_case(talk: Conversation, case: Case, event: Said) -> None:
    """Pass a message on to a case."""
    talk.check(event.part)
    passing.pass_on(talk, case, event)
    if case.survey.state == "asked":  # there is something left to say: the case does not close over it
        talk.effects.append(Wake("survey", talk.now + talk.policy.satisfaction.remind_after, case.id))


def ask_which(talk: Conversation, key: str, about: int = 0) -> None:
    """Ask which case it is about, a button for each and one for something new, on the order of the case `about`."""
    rows = [(Button("about", overview.label(case), case.id),) for case in talk.open_cases[-SHOWN:]]
    talk.say(key, *rows, (Button("about", Text("button-something-new"), value=str(about or "")),))


def edited(talk: Conversation, event: Edited) -> None:
    """A changed message changes what it said: in what waits, in a case, in the draft."""
    if event.part.kind in ("location", "venue"):
        return  # a live location moves by edits; its first place was told
    held = talk.customer.held
    talk.customer.held = [event.part if part.message_id == event.part.message_id else part for part in held]
    case = talk.case(event.case_id) or _told_in(talk, event.part)
    if case is not None and (case.state != "closed" or case.merged_into):
        passing.pass_on(talk, case, event)
    elif talk.draft.active:
        tell(talk, event)


def _told_in(talk: Conversation, part: Part) -> Case | None:
    """The case that this message is kept for, or the open one whose story holds it: neither is a copy to edit."""
    kept = next((each for each in talk.customer.conduct.kept if each.part.message_id == part.message_id), None)
    if kept is not None:
        return talk.case(kept.case_id)
    return next((case for case in talk.open_cases for told in case.story if told.message_id == part.message_id), None)
