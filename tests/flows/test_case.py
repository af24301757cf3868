"""The life of a case: every state meets every event, from every hand, and authority comes from the group alone."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import case as flow
from flows import lodging, more, offers
from flows.case import STATES, TRANSITIONS
from flows.contact import Contact
from flows.effects import (
    ChangeCopy,
    Effect,
    Note,
    Person,
    Promised,
    PromiseEnded,
    Prompt,
    React,
    Refused,
    Say,
    ShowCase,
    TellCustomer,
    TellStaff,
    TellStory,
    Text,
    Toast,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentCommanded,
    AgentEdited,
    AgentPressed,
    AgentReplied,
    AskedAbove,
    AskedAgain,
    AskedLook,
    CaseAssigned,
    CaseEvent,
    CaseMerged,
    Concerned,
    ConversationPaused,
    ConversationResumed,
    DeliveryFailed,
    Edited,
    OfferAnswered,
    OwnerLeft,
    Said,
    SaidMeanwhile,
    SurveyEnded,
    TimerRang,
    ToldAbout,
    Withdrew,
)
from flows.promises import promise
from flows.records import NO_ANSWER, OUTCOMES, Case, Demand, Form, Handed, Promise
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    STRANGER,
    SU,
    all_sayable,
    case,
    draft,
    granted,
    of,
    offer,
    only,
    part,
    policy,
    refusal,
    refused,
    said,
    sayable,
    tapped,
)

Happening = CaseEvent
ACTORS = (LI, MO, SU, STRANGER)


def step(record: Case, event: Happening) -> list[Effect]:
    return flow.step(record, event, policy(), NOW)


def press(action: str, actor: Actor = LI, value: str = "") -> AgentPressed:
    return AgentPressed(actor, action, value, "callback")


# --- every state, every event, every hand ----------------------------------------------------------------------------


TAPS = ("resolve.outcome.upheld", "resolve.cause.defect", "resolve.department.billing", "resolve.outcome.made-up",
        "resolve.made-up.upheld", "made-up", "")  # fmt: skip


def staff_events(actor: Actor) -> list[Happening]:
    photo = part("", "photo")
    return [
        *(
            press(action, actor)
            for action in ("take", "ask", "resolve", "more", "accept", "return", "made-up", "", *more.MORE)
        ),
        *(press("final", actor, value) for value in ("amount", "made-up", "")),
        *(press("choose", actor, f"decline.{value}") for value in ("demand.amount", "allow.refund", "allow.x", "x.y")),
        *(AgentAnswered(actor, part(words), "decline") for words in ("We pay the price.\nIt was 24.90.", "No.")),
        AgentAnswered(actor, photo, "decline"),
        Concerned(actor, (), ()),
        Concerned(actor, (LI.id,), ("Li Wei",)),
        *(replace(press(each, actor, "52"), colleagues=ACTORS) for each in ("hand-over", "hand-to")),
        *(
            AgentCommanded(actor, name, words, part(words), colleagues=ACTORS)
            for name in flow.COMMANDS
            for words in ("Mo", "")
        ),
        *(press("choose", actor, value) for value in (*TAPS, "transfer.to.quality", "transfer.to.made-up", "made-up")),
        AgentReplied(actor, part(), 11),
        AgentReplied(actor, photo),
        AgentEdited(actor, part()),
        AgentAnswered(actor, part(), "ask"),
        AgentAnswered(actor, photo, "ask"),
        AgentAnswered(actor, part(), "resolve"),
        *(AgentAnswered(actor, part(), name) for name in ("note", "finding", "again", "transfer", "return")),
        *(AgentAnswered(actor, words, "severity") for words in (part(), photo, part("x" * 201))),
        *(AgentCommanded(actor, "severity", words, part(words)) for words in ("s1 It burns.", "S2 x", "S3", "S9 x")),
        AgentAnswered(actor, photo, "resolve"),
        AgentAnswered(actor, part("\u2800"), "resolve"),
        AgentAnswered(actor, part("x" * 1001), "resolve"),
        AgentAnswered(actor, part(), "made-up"),
        CaseMerged(actor, "C-2026-000009"),
        *(
            press(action, actor, value)
            for action in ("ask-delay", "put-off")
            for value in ("1", "1.shop", "9.shop", "")
        ),
        *(press("law-done", actor, value) for value in ("2", "9", "")),
        *offer_events(actor),
    ]


def offer_events(actor: Actor) -> list[Happening]:
    return [
        press("offer", actor),
        press("propose", actor),
        *(
            press("choose", actor, value)
            for value in ("offer.add.apology", "offer.how.together", "offer.add.x", "x.y.z")
        ),
        *(press(action, actor, value) for action in ("approve", "reject", "take-back") for value in ("1", "2", "")),
        *(press("done", actor, value) for value in ("1", "2", "")),
        *(
            AgentAnswered(actor, part(words), "offer")
            for words in ("24.90", "refund 80", "refund 9000", "upgrade", "x")
        ),
        AgentAnswered(actor, part("", "photo"), "offer"),
        *(AgentAnswered(actor, part(words), "approval", "1") for words in ("Too much.", "\u2800", "x" * 301)),
        *(AgentAnswered(actor, part("2 holiday"), "late", value) for value in ("1", "2", "x")),
        AgentAnswered(actor, part("soon"), "late", "1"),
    ]


OTHERS: list[Happening] = [
    Said(part()),
    Said(part("", "voice")),
    Edited(part(), CASE),
    SurveyEnded(),
    *(TimerRang(name, CASE) for name in flow.TIMERS),
    *(AskedAgain(by) for by in ("owner", "another", "supervisor")),
    Withdrew("not-needed"),
    Withdrew("I found the parcel."),
    *(CaseAssigned(actor) for actor in (LI, SU)),
    OwnerLeft(),
    *(
        OfferAnswered(answer, number, option)
        for answer in ("pick", "agree", "show-offer", "refuse")
        for number in (1, 2)
        for option in (0, 1, 9)
    ),
    *(TimerRang(name, CASE) for name in ("offer", "remedy")),
    SaidMeanwhile((part(), part("", "photo"))),
    AskedLook(),
    ToldAbout((LI.id,), ("Li Wei",)),
    AskedAbove(),
    ConversationPaused(),
    ConversationResumed(NOW),
    *(DeliveryFailed(reason) for reason in ("blocked", "deactivated", "gone", "refused")),
]
EVENTS: list[Happening] = [*OTHERS, *(event for actor in ACTORS for event in staff_events(actor))]


def variants() -> Iterator[Case]:  # noqa: C901 (a list)
    """Cases at every state, with everything that a condition of the table looks at."""
    yield case("new")
    yield case("new", undelivered="blocked")
    for state in ("new", "taken", "waiting"):
        yield case(state, forms=[tapped(LI)])
        yield case(state, forms=[Form("resolve", LI.id, {"outcome": "partly"}, part("Refunded."))])
    for state in ("new", "taken", "waiting", "resolved"):
        yield case(state, forms=[Form("severity", LI.id, {"to": "S1"})])
    yield case("new", barred=[LI.id, SU.id], earlier="Li Wei")
    yield case("new", supervisor_only=True)
    chosen = Form("transfer", LI.id, {"to": "quality"})
    yield case("new", department="delivery", forms=[chosen])
    yield case("new", department="quality", handed=Handed(MO.id, "Mo Ali", "delivery", "Damaged inside."))
    for state in ("taken", "waiting"):
        yield case(state, LI, department="delivery", forms=[chosen])
        yield case(state, LI, department="delivery", forms=[Form("transfer", LI.id, answer=part("Damaged inside."))])
        yield case(state, LI, department="quality", handed=Handed(MO.id, "Mo Ali", "delivery", "Damaged inside."))
    for state in ("new", "taken", "waiting"):
        for actor in (LI, SU):
            form = Form("decline", actor.id, {"demand": "amount", "allow": "refund coupon"})
            yield case(state, demands=[Demand("amount", "Li Wei", NOW)] * 2, forms=[form])
    yield case("taken", MO, about=[LI.id], about_names="Li Wei", looked_at=True, demands=[Demand("else", "Mo", NOW)])
    yield case("closed", merged_into="C-2026-000009")
    yield case("closed", withdrawn="solved")
    for state in STATES[1:]:
        for owner in (LI, MO):
            yield case(state, owner)
            yield case(state, owner, undelivered="gone")
    for state in ("new", "taken", "waiting"):
        had = LI if state != "new" else None
        yield case(state, had, door="missed", level=1, supervisor_only=True)
        yield case(state, had, door="declined", delays=1, halts=[], paused_at=None)
        yield case(state, had, offer=offer(), declined=1, halts=["offer"], paused_at=NOW)
        yield case(state, had, promise_at=NOW + timedelta(days=2), halts=["conduct"], paused_at=NOW)
    for state in STATES:
        law = Promise(2, "breach-report", NOW, NOW + timedelta(days=3), ends_with="holding")
        yield case(state, None if state == "new" else LI, promises=[law], told=2)
    for state in ("resolved", "closed"):
        yield case(state, owner_id=0, owner_name="")
    for state in STATES:
        for offered in offers.STATES:
            remedies = [granted(), granted(id=2, done_at=NOW, done_by="Su")]
            yield case(state, None if state == "new" else LI, offer=offer(offered), remedies=remedies)
    for state in ("new", "taken", "waiting"):
        yield case(state, None if state == "new" else LI, offer=offer("waiting", rejecting=SU.id))


def walk() -> Iterator[tuple[str, str, str]]:
    """Every (state, event) pair: (state, trigger, state after), for those that the table takes."""
    for record in variants():
        for event in EVENTS:
            reached = deepcopy(record)
            try:
                effects = step(reached, event)
            except Refused as error:
                assert reached == record, f"{record.state} was changed by a refused {event}"
                refusal(error)
                continue
            all_sayable(effects)
            assert effects or isinstance(event, TimerRang)  # a moment may have nothing to say
            yield record.state, flow._trigger(event), reached.state


def table() -> set[tuple[str, str, str]]:
    """The rows, one for each state they start from."""
    return {
        (state, row["trigger"], row["dest"] or state)
        for row in TRANSITIONS
        for state in ([row["source"]] if isinstance(row["source"], str) else row["source"])
    }


def test_every_event_in_every_state_is_a_row_of_the_table_or_a_sentence_and_every_row_is_reached() -> None:
    assert set(walk()) == table()


@pytest.mark.parametrize("state", STATES)
def test_every_press_is_answered_with_one_toast(state: str) -> None:
    for event in staff_events(LI):
        record = case(state)
        if isinstance(event, AgentPressed):
            try:
                toasts = of(step(record, event), Toast)
            except Refused:
                continue
            assert [toast.callback_id for toast in toasts] == ["callback"]


# --- authority -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("event", staff_events(STRANGER), ids=repr)
@pytest.mark.parametrize("state", STATES)
def test_nobody_from_outside_the_staff_does_anything(state: str, event: Happening) -> None:
    assert refused(case(state), event) == "staff-only"
    assert refused(case(state, STRANGER if state != "new" else None), event) == "staff-only"


SOMEBODY_S_OWN: list[tuple[str, Happening]] = [
    ("taken", press("put-back")),
    ("waiting", press("put-back")),
    *((state, event)
      for state in ("taken", "waiting")
      for event in (
        press("ask"), press("resolve"), press("choose", value="resolve.outcome.upheld"),
        AgentAnswered(LI, part("Which one?"), "ask"), AgentAnswered(LI, part("Refunded."), "resolve"),
      )),
]  # fmt: skip


@pytest.mark.parametrize("state", ["taken"])
@pytest.mark.parametrize(("hours", "key"), [(1, "case-put-back"), (-1, "case-put-back-late")])
def test_who_was_told_whose_it_is_hears_that_it_goes_to_a_colleague(state: str, hours: int, key: str) -> None:
    record = case(state, LI, promise_at=NOW + timedelta(hours=hours))
    effects = step(record, press("put-back"))
    told = only(effects, Say).text
    assert (told.key, told.args["agent"], told.args["by"]) == (key, "Li Wei", NOW + timedelta(hours=hours))
    assert record.due_at == NOW + timedelta(hours=hours)
    all_sayable(effects)


@pytest.mark.parametrize(("state", "event"), SOMEBODY_S_OWN, ids=repr)
def test_a_case_is_its_owner_s_and_a_supervisor_may_help(state: str, event: Happening) -> None:
    assert isinstance(event, AgentPressed | AgentAnswered)
    assert refused(case(state, MO), event) == "owned-by-other"
    assert step(case(state, LI), event)
    assert step(case(state, MO), replace(event, actor=SU))
    unowned = case("new") if not (isinstance(event, AgentPressed) and event.action == "put-back") else None
    assert unowned is None or step(unowned, event)


@pytest.mark.parametrize(
    "event",
    [AgentAnswered(SU, part("Refunded."), "resolve"), AgentAnswered(SU, part("Which one?"), "ask")],
)
def test_a_supervisor_who_helps_does_not_take_the_case_away(event: Happening) -> None:
    record = case("taken", LI, forms=[tapped(SU)])
    step(record, event)
    assert (record.owner_id, record.owner_name) == (LI.id, LI.name)


def test_a_reply_of_a_colleague_reaches_the_customer_under_their_own_name() -> None:
    record = case("taken", LI)
    told = only(step(record, AgentReplied(MO, part("I can help."), 11)), TellCustomer)
    assert (told.actor, told.to) == ("Mo Ali", 11)
    assert record.owner_id == LI.id


@pytest.mark.parametrize("action", ["take", "finish", "said", "close", "reopen", "__class__", "reply"])
def test_a_made_up_button_does_nothing(action: str) -> None:
    assert refused(case("new"), press(action)) == ("button-forged") if action != "take" else True
    assert refused(case("taken"), AgentAnswered(LI, part(), action)) == "button-forged"


@pytest.mark.parametrize(
    "value", ["", "made-up", "resolve.outcome.none", "resolve.outcome.upheld.1", "resolve..defect"]
)
def test_a_made_up_option_is_refused(value: str) -> None:
    assert refused(case("taken"), press("choose", value=value)) == "button-forged"


# --- whose it is -----------------------------------------------------------------------------------------------------


def test_taking_tells_the_customer_who_is_on_it() -> None:
    record = case("new")
    effects = step(record, press("take"))
    assert (record.state, record.owner_id, record.owner_name) == ("taken", LI.id, "Li Wei")
    assert only(effects, Say).text == Text("case-taken", {"number": record.number, "agent": "Li Wei"})
    assert only(effects, Toast).text == Text("done-take")
    assert only(effects, Note).kind == "taken"
    assert only(effects, ShowCase).case_id == CASE


def test_who_takes_a_case_twice_or_too_late_is_told_whose_it_is() -> None:
    assert refused(case("taken", LI), press("take")) == "yours-already"
    assert refused(case("taken", MO), press("take")) == "owned-by-other"
    assert refused(case("taken", MO), press("take", SU)) == "owned-by-other"


def test_a_case_put_back_is_anybody_s() -> None:
    record = case("taken", LI)
    effects = step(record, press("put-back"))
    assert (record.state, record.owner_id, record.owner_name) == ("new", 0, "")
    assert only(effects, Toast).text == Text("done-put-back")
    assert refused(record, press("put-back")) == "button-old"
    step(record, press("take", MO))
    assert record.owner_id == MO.id


@pytest.mark.parametrize("state", ["resolved", "closed"])
@pytest.mark.parametrize("action", ["put-back", "ask", "resolve"])
def test_a_button_of_a_finished_case_is_old(state: str, action: str) -> None:
    assert refused(case(state, LI), press(action)) == "button-old"


# --- words -----------------------------------------------------------------------------------------------------------


def test_the_first_reply_takes_the_case() -> None:
    record = case("new")
    effects = step(record, AgentReplied(LI, part("I am asking the courier.")))
    assert (record.state, record.owner_id) == ("taken", LI.id)
    assert only(effects, TellCustomer).part.text == "I am asking the courier."
    assert [note.kind for note in of(effects, Note)] == ["taken", "replied"]
    assert said(effects) == []


@pytest.mark.parametrize("state", ["taken", "waiting", "resolved", "closed"])
def test_a_later_reply_changes_nothing_but_reaches_the_customer(state: str) -> None:
    record = case(state)
    before = deepcopy(record)
    assert of(step(record, AgentReplied(LI, part("Hello."))), TellCustomer)
    clocks = ("promises", "told", "wake_at", "heard_at")
    assert replace(record, **{name: getattr(before, name) for name in clocks}) == before


def test_asking_prompts_the_agent_and_the_question_waits_for_its_answer() -> None:
    record = case("new")
    prompt = only(step(record, press("ask")), Prompt)
    assert prompt.name == "ask"
    assert prompt.text.args["agent"] == Person(LI.id, LI.name)
    assert record.state == "new"
    effects = step(record, AgentAnswered(LI, part("Which courier?"), prompt.name))
    assert (record.state, record.owner_id) == ("waiting", LI.id)
    assert only(effects, TellCustomer).question
    effects = step(record, Said(part("The red one.")))
    assert record.state == "taken"
    assert only(effects, TellStaff).part.text == "The red one."
    assert only(effects, React).emoji == "✍"


def test_what_the_customer_says_takes_the_warning_off_the_card() -> None:
    record = case("taken", undelivered="blocked")
    assert of(step(record, Said(part())), ShowCase)
    assert record.undelivered == ""
    assert not of(step(record, Said(part())), ShowCase)


@pytest.mark.parametrize("state", STATES)
def test_an_edit_reaches_the_other_side_in_every_state(state: str) -> None:
    record = case(state)
    mine = step(record, Edited(part("I meant 14:05"), CASE))
    assert only(mine, ChangeCopy).actor == "Ann"
    assert of(mine, React)
    theirs = step(record, AgentEdited(MO, part("by Monday")))
    assert only(theirs, ChangeCopy).actor == "Mo Ali"
    assert not of(theirs, React)


@pytest.mark.parametrize("reason", ["blocked", "deactivated", "gone", "refused"])
def test_what_was_not_delivered_stands_on_the_card(reason: str) -> None:
    record = case("taken")
    assert only(step(record, DeliveryFailed(reason)), Note).kind == "undelivered"
    assert record.undelivered == reason


# --- the end ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("state", ["new", "taken", "waiting"])
def test_a_case_ends_with_an_outcome_and_a_sentence(state: str, outcome: str) -> None:
    record = case(state)
    prompt = only(step(record, press("resolve")), Prompt)
    for value in (f"resolve.outcome.{outcome}", "resolve.cause.defect"):
        only(step(record, press("choose", value=value)), Toast)
    effects = step(record, AgentAnswered(LI, part("  Refunded today. "), prompt.name, prompt.value))
    assert (record.state, record.outcome, record.answer, record.resolved_at) == (
        "resolved",
        outcome,
        "Refunded today.",
        NOW,
    )
    assert (record.owner_id, record.cause, record.responsible, record.forms) == (LI.id, "defect", "quality", [])
    assert of(effects, Note)[-1].data["responsible"] == "quality"
    assert said(effects) == ["case-resolved-not-upheld" if outcome == "not-upheld" else "case-resolved"]
    assert record.survey.state == "asked"


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (part("", "photo"), "resolve-in-words"),
        (part("Refunded.", "photo"), "resolve-in-words"),
        (part(" \u2800 "), "resolve-in-words"),
        (part("x" * 1001), "resolve-too-long"),
    ],
)
def test_an_answer_without_words_or_with_too_many_is_refused_and_takes_nothing(answer: object, key: str) -> None:
    assert refused(case("new"), AgentAnswered(LI, answer, "resolve")) == key  # type: ignore[arg-type]


def test_a_closed_case_is_closed() -> None:
    record = case("resolved")
    record.survey.score, record.survey.comment = 4, "Quick."
    effects = step(record, SurveyEnded())
    assert (record.state, record.closed_at) == ("closed", NOW)
    assert only(effects, Note).data == {"round": 1}
    assert refused(record, SurveyEnded()) == "button-old"
    assert refused(record, Withdrew("solved")) == "customer-button-old"


# --- lodging ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("category", [each.id for each in policy().category])
def test_a_lodged_case_is_acknowledged_with_number_action_and_promise(category: str) -> None:
    told = draft("submitted", category=category, contact=Contact("phone", "+8613800138000", "Asia/Shanghai"))
    record, effects = lodging.lodge(told, CASE, "C-2026-000001", "zh-Hans", policy(), NOW)
    assert record.severity == policy().category_of(category).severity
    assert record.due_at == promise(policy(), policy().severity[record.severity].first_answer, NOW) > NOW
    assert (record.story, record.wish, record.wish_own, record.time_zone) == (
        told.story,
        told.wish,
        True,
        "Asia/Shanghai",
    )
    words = only(effects, Say).text
    assert words.args == {
        "number": "C-2026-000001",
        "by": record.due_at,
        "action": Text(f"ack-{category}"),
        "who": Text("who-supervisor" if record.severity == "S1" else "who-agent"),
        "decision": Text("decided-by", {"by": record.promises[1].due_at}),
    }
    laws = [each.id for each in policy().statutory if each.runs_for(category)]
    assert [each.kind for each in of(effects, Promised)] == ["answer", "resolution", *laws]
    assert [each.due_at for each in of(effects, Promised)] == [each.due_at for each in record.promises]
    kinds = [type(effect) for effect in effects]
    assert kinds[kinds.index(ShowCase) + 1] is TellStory
    all_sayable(effects)


def test_a_case_without_contact_is_reached_in_telegram_and_told_the_company_s_time() -> None:
    told = draft("submitted", contact=None, wish="", wish_message=0)
    record, _ = lodging.lodge(told, CASE, "C-2026-000001", "en", policy(), NOW)
    assert (record.contact, record.time_zone, record.wish_own) == (Contact("telegram"), "Europe/London", False)
    assert record.open


def test_every_state_has_its_words_for_both_sides() -> None:
    for state in STATES:
        for kind in ("state", "told-state"):
            sayable(Text(f"{kind}-{state}", {"agent": "Li Wei"}))


# --- whatever happens ------------------------------------------------------------------------------------------------


@given(st.lists(st.sampled_from(EVENTS), max_size=40))
def test_whatever_happens_a_case_stays_sound_and_a_refusal_changes_nothing(happenings: list[Happening]) -> None:
    record = case("new")
    told, over = {(each.kind, each.number): each.due_at for each in record.promises}, list[int]()
    for number, event in enumerate(happenings):
        before, now = deepcopy(record), NOW + timedelta(hours=number)
        try:
            effects = flow.step(record, event, policy(), now)
        except Refused:
            assert record == before
            continue
        silent = record.outcome == NO_ANSWER
        unanswered = record.state == "closed" and (bool(record.withdrawn) or bool(record.merged_into) or silent)
        assert (record.owner_id == 0) == (record.owner_name == "")
        assert unanswered or (record.owner_id == 0) == (record.state == "new")
        answered = record.state in ("resolved", "closed")
        assert bool(record.outcome) == answered
        assert unanswered or bool(record.answer) == (record.resolved_at is not None) == answered
        assert (record.closed_at is not None) == (record.state == "closed")
        ends = SurveyEnded | Withdrew | CaseMerged | TimerRang
        assert record.state != "closed" or before.state == "closed" or isinstance(event, ends)
        assert record.owner_id not in record.barred or isinstance(event, AskedAgain)
        assert record.owner_id not in record.about or isinstance(event, Concerned) or before.owner_id in before.about
        told |= {(effect.kind, effect.number): effect.due_at for effect in of(effects, Promised)}
        assert all(told[each.kind, each.number] == each.due_at for each in record.promises)
        assert len({each.kind for each in record.promises}) == len(record.promises)
        over += [effect.number for effect in of(effects, PromiseEnded)]
        assert len(over) == len(set(over)) == record.told - len(record.promises)
        assert record.open == (record.due is not None) == bool(record.promises)
        assert (record.paused_at is not None) == bool(record.halts)
        assert ("question" in record.halts) == (record.state == "waiting")
        assert ("offer" in record.halts) == (record.offer.state == "open")
        assert record.story == before.story
        assert record.version == before.version
        assert record.owner_id in (0, LI.id, MO.id, SU.id)
        if record.round > before.round:
            record.survey.state = "unsolved"  # as the survey's own machine has left it
