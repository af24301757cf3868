"""Whatever a customer does, wherever they stand, they find a sentence: every state of intake, case and satisfaction."""

import pickle
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

import pytest

from flows import case as cases
from flows import closure, conversation, intake, offered, offers, satisfaction
from flows.closure import Question
from flows.customer import Conversation
from flows.draft import Draft
from flows.effects import ClearButtons, Effect, OpenCase, React, Say, Toast
from flows.events import Commanded, CustomerEvent, Pressed, Said, Started
from flows.questions import known_keys
from flows.records import Case, Demand, Survey
from flows.standing import Conduct
from tests.flows.samples import CASE, NOW, all_sayable, case, draft, granted, of, offer, part, policy, talk

OTHER = CASE + 1
COMMANDS = ("cancel", "new", "cases", "case", "withdraw", "language", "help", "made-up")
ACTIONS = sorted(
    {"about", "show", "cases", "language", "made-up", "take"}
    | closure.ACTIONS
    | satisfaction.ACTIONS
    | set(offered.ACTIONS)
)
VALUES = ("", "1.", "1.1", "1.4", "2.4", "0", "solved", "other", "en", "made-up")
WORDS = ("The box was wet and late.", "Thanks!", "ok", "谢谢", "好的", "👍", "hi", "\u2800", "C-2026-000001")
KINDS = ("photo", "voice", "video_note", "document", "location", "sticker", "poll", "contact", "dice")

EVENTS: list[CustomerEvent] = [
    Started(),
    *(Commanded(name, argument) for name in COMMANDS for argument in ("", "C-2026-000001", "9")),
    *(Said(part(words), reply_case=to) for words in WORDS for to in (0, CASE, OTHER, 99)),
    *(Said(part("", kind), reply_case=to) for kind in KINDS for to in (0, CASE)),
    *(Said(part("label"), key.token) for key in known_keys(policy())),
    *(Pressed(action, to, value, "callback", 40) for action in ACTIONS for to in (0, CASE, 99) for value in VALUES),
]


def records() -> Iterator[list[Case]]:
    """A customer's cases: none, one at every state of case and survey, and one beside another."""
    yield []
    for state in cases.STATES:
        surveys = ("none",) if state in ("new", "taken", "waiting") else satisfaction.STATES
        for survey in surveys:
            yield [_case(state, survey)]
    for state in cases.STATES:
        yield [_case(state, "asked" if state == "resolved" else "none"), _other("waiting")]
    for state in offers.STATES:
        yield [case("taken", offer=offer(state), remedies=[granted()])]
    yield [case("waiting", offer=offer()), _other("taken")]
    old = NOW - timedelta(days=policy().reopening.days + 1)
    yield [case("closed", survey=Survey("finished", 4), closed_at=old)]
    yield [case("closed", withdrawn="solved", outcome="withdrawn", closed_at=NOW)]
    yield [case("closed", merged_into="C-2026-000002", outcome="merged", closed_at=NOW), _other("taken")]


def _case(state: str, survey: str) -> Case:
    return case(state, survey=Survey(survey), closed_at=NOW if state == "closed" else None)


def _other(state: str) -> Case:
    return case(state, id=OTHER, number="C-2026-000002", category="billing")


def drafts() -> Iterator[Draft]:
    """Every state of a draft."""
    for state in intake.STATES:
        yield draft(state, twin="C-2026-000001") if state == "twin" else draft(state)


def questions() -> Iterator[Question | None]:
    """Nothing asked; the words for reopening, for withdrawing, and those that wait to be confirmed."""
    yield None
    for words in ("", "It works after all."):
        yield Question("withdraw", CASE, NOW + timedelta(hours=1), words)
    yield Question("reopen", CASE, NOW + timedelta(hours=1))
    yield Question("decline", CASE, NOW + timedelta(hours=1))


def places() -> Iterator[Conversation]:
    """Where a customer can stand."""
    for own in ([], [_case("taken", "none")], [_case("resolved", "comment"), _other("waiting")]):
        for told in drafts():
            yield talk(*own, draft=told)
    for own in records():
        for question in questions():
            yield talk(*deepcopy(own), question=question, draft=draft("submitted") if own else None)
    for own in (
        [],
        [_case("taken", "none")],
        [_case("resolved", "comment"), _other("waiting")],
        [_case("closed", "none")],
    ):
        for state in ("paused", "ended"):
            standing = Conduct(state, "insult", "Su Lin", NOW, NOW + timedelta(hours=1), NOW, NOW)
            yield talk(*deepcopy(own), conduct=standing)
    yield talk(case("taken", demands=[Demand("amount", "Li Wei", NOW)]))


def again(place: Conversation) -> Conversation:
    """The same place, to act in."""
    customer, told, own = pickle.loads(pickle.dumps((place.customer, place.draft, place.cases)))
    return Conversation(customer, told, own, place.policy, place.now, place.languages)


def answered(event: CustomerEvent, effects: list[Effect]) -> bool:
    """A sentence, or the receipt of a message; a press says something, or its toast does."""
    if any(isinstance(effect, Say | OpenCase) for effect in effects) or any(toast.text for toast in of(effects, Toast)):
        return True
    return isinstance(event, Said) and bool(of(effects, React))


def test_whatever_a_customer_does_wherever_they_stand_they_are_answered() -> None:
    seen: set[str] = set()
    pairs = 0
    for place in places():
        for event in EVENTS:
            here = again(place)
            effects = conversation.step(here, event)
            pairs += 1
            assert answered(event, effects), (place, event, effects)
            if isinstance(event, Pressed):
                assert [toast.callback_id for toast in of(effects, Toast)] == ["callback"], (place, event, effects)
                refused = any(toast.alert for toast in of(effects, Toast))
                assert not refused or not of(effects, ClearButtons), (place, event, effects)
                if refused and len(effects) == 1:
                    assert (here.cases, here.draft, here.customer) == (place.cases, place.draft, place.customer)
            fresh = [effect for effect in effects if repr(effect) not in seen]
            all_sayable(fresh)
            seen |= {repr(effect) for effect in fresh}
    print(f"{pairs} pairs of a place and an event")


@pytest.mark.parametrize("words", ["Thanks!", "ok", "👍", "谢谢", "好的", "謝謝"])
@pytest.mark.parametrize("reply", [0, CASE])
def test_a_courtesy_costs_nobody_anything_in_any_state(words: str, reply: int) -> None:
    """It neither reopens nor restarts a clock nor costs a message in the group; only a reply answers a question."""
    for own in records():
        for told in (None, draft("submitted"), draft("discarded"), draft("expired"), draft("joined")):
            here = talk(*deepcopy(own), draft=told)
            if not own and told is None:
                continue  # a first word is a hello
            effects = conversation.step(here, Said(part(words), reply_case=reply))
            asked = any(each.state == "waiting" and each.id == reply for each in own)
            if not asked:
                kept = [(each.state, each.due_at, each.round) for each in own]
                ended = any(each.survey.state == "comment" for each in own)
                assert ended or [(each.state, each.due_at, each.round) for each in here.cases] == kept
                assert not {type(effect).__name__ for effect in effects} & {"TellStaff", "TellStaffWords", "Promised"}
                assert here.draft.state == (told.state if told else "new")
