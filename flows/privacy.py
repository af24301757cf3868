"""What is kept, handing it over, erasing it: at the customer's wish, or because its time is up; and the legal hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from flows import case as case_flow
from flows import fulfilment, ledger
from flows.contact import Contact
from flows.draft import Draft
from flows.effects import (
    Argument,
    Button,
    Buttons,
    ClearButtons,
    Effect,
    Erase,
    Farewell,
    HandOver,
    Note,
    Recorded,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import Actor, Pressed, SurveyEnded, Withdrew
from flows.folding import folded, listed
from flows.policy import Policy
from flows.records import Case, Rating, Survey
from flows.remedies import option_text
from flows.words import visible

if TYPE_CHECKING:
    from flows.customer import Conversation

COMMANDS = ("privacy", "mydata", "forget")
GREETINGS = ("greeting", "greeting-kept")
COPIES = timedelta(hours=72)  # how long worked messages are kept: long enough to know a second delivery
UNTIL_DONE = timedelta(days=7)  # how long a case whose time is up waits each time for what was accepted
REASON_LETTERS = 200
YEAR, MONTH = 365, 30  # days
NOBODY = 0  # whose erased cases are
REMAINS = (
    "id", "number", "category", "severity", "state", "version", "owner_id", "owner_name", "outcome", "round",
    "lodged_at", "resolved_at", "closed_at", "cause", "responsible", "channel",
)  # fmt: skip
HISTORY_REMAINS = frozenset(
    {"channel", "category", "severity", "outcome", "cause", "responsible", "round", "score", "kind_of_message"}
    | {"offer", "option", "options", "remedy", "minor", "currency", "maker", "role"}
)


# --- telling ---------------------------------------------------------------------------------------------------------


def informed(talk: Conversation, effects: list[Effect]) -> list[Effect]:
    """The first greeting says in one line what is kept, how long, and where to read more."""
    if talk.customer.informed_at is not None:
        return effects
    return [_with_consent(talk, effect) for effect in effects]


def _with_consent(talk: Conversation, effect: Effect) -> Effect:
    if not isinstance(effect, Say) or effect.text.key != "joined":
        return effect
    introduction = effect.text.args["first"]
    if not isinstance(introduction, Text) or _first(introduction).key not in GREETINGS:
        return effect
    talk.customer.informed_at = talk.now
    first = folded("joined", [introduction, consent(talk.policy)])
    return replace(effect, text=Text("joined", {**effect.text.args, "first": first}))


def consent(policy: Policy) -> Text:
    """What is kept, and how long, in one line."""
    return Text("consent", {"term": _duration(policy.retention.days)})


def _first(text: Text) -> Text:
    """The first of joined paragraphs: a greeting may name the order and the place as well."""
    first = text.args.get("first")
    return _first(first) if text.key == "joined" and isinstance(first, Text) else text


def commanded(talk: Conversation, name: str) -> list[Effect]:
    """/privacy, /mydata and /forget."""
    if name == "privacy":
        talk.customer.informed_at = talk.customer.informed_at or talk.now
        return [Say(_privacy(talk.policy))]
    if name == "mydata":
        return [Say(Text("mydata-here")), HandOver()]
    return [_ask(talk)]


def _privacy(policy: Policy) -> Text:
    figures: dict[str, Argument] = {
        "terms": tuple(_terms(policy)),
        "draft": _duration(round(policy.intake.expire_days)),
        "copies": _duration(COPIES // timedelta(days=1)),
        "idle": _duration(policy.retention.idle_days),
    }
    return Text("privacy", figures)


def _terms(policy: Policy) -> list[Text]:
    """How long closed cases are kept, the categories of one term in one line."""
    terms: dict[int, list[Text]] = {}
    for category in policy.category:
        days = policy.retention_of(category.id).days
        terms.setdefault(days, []).append(Text(f"category-{category.id}"))
    return [
        Text("privacy-term", {"term": _duration(days), "categories": folded("listed", names)})
        for days, names in sorted(terms.items())
    ]


def _duration(days: int) -> Text:
    """Days as people say them: in whole years or months where they are such."""
    if days % YEAR == 0:
        return Text("duration-years", {"count": days // YEAR})
    if days % MONTH == 0:
        return Text("duration-months", {"count": days // MONTH})
    return Text("duration-days", {"count": days})


# --- erasing at the customer's wish ----------------------------------------------------------------------------------


def _ask(talk: Conversation) -> Say:
    """Say what would go, what is withdrawn first and what must stay, and let it be confirmed."""
    erasable, held = _sorted_out(talk.cases)
    pieces = [Text("forget-ask")]
    owed = tuple(_owed(case) for case in erasable if fulfilment.due(case))
    if owed:
        pieces.append(Text("forget-owed", {"cases": owed}))
    withdrawn = [case.number for case in erasable if case.open]
    answered = [case.number for case in erasable if case.state == "resolved"]
    if answered:
        pieces.append(Text("forget-answered", {"numbers": listed(answered), "count": len(answered)}))
    if withdrawn:
        pieces.append(Text("forget-withdraws", {"numbers": listed(withdrawn), "count": len(withdrawn)}))
    if held:
        pieces.append(Text("forget-holds", {"cases": _held(held)}))
    confirm = Button("forget", Text("button-forget"), value=_mark(talk.cases), style="danger")
    keep = Button("forget", Text("button-forget-keep"), value="keep")
    return Say(folded("joined", pieces), Buttons(((confirm,), (keep,))))


def pressed(talk: Conversation, event: Pressed) -> list[Effect]:
    """The answer to "erase everything?"; where the cases are others than were named it is asked anew."""
    answered: list[Effect] = [Toast(event.callback_id), ClearButtons(event.message_id)]
    if event.value == "keep":
        return [*answered, Say(Text("forget-kept"))]
    if event.value != _mark(talk.cases):
        return [*answered, _ask(talk)]
    erasable, held = _sorted_out(talk.cases)
    for case in held:
        case.erase_asked_at = talk.now
        answered.append(Note(case.id, case.name, "erase-asked"))
    erased = _erase(talk, erasable, person=not held, listed=True)
    if held:
        talk.customer.held, talk.customer.current_case, talk.customer.current_until = [], 0, None
        talk.customer.question = None
        talk.draft = Draft(talk.customer.id, "discarded")
        words = folded("joined", [Text("forgotten-others"), Text("forget-holds", {"cases": _held(held)})])
        return [*erased, *answered, Rest("draft-idle"), Say(words)]
    return [*erased, *answered, Farewell(Text("forgotten"))]


def _mark(cases: Sequence[Case]) -> str:
    """What the question named, so that its button cannot erase what came later."""
    erasable, held = _sorted_out(cases)
    still_open = sum(case.state != "closed" for case in erasable)
    owed = sum(len(fulfilment.due(case)) for case in erasable)
    return f"{cases[-1].id if cases else 0}.{still_open}.{len(held)}.{owed}"


def _sorted_out(cases: Sequence[Case]) -> tuple[list[Case], list[Case]]:
    return [case for case in cases if not case.hold], [case for case in cases if case.hold]


def _owed(case: Case) -> Text:
    """What was accepted and is not done yet."""
    remedies = option_text([grant.item for grant in fulfilment.due(case)])
    return Text("owed-in", {"number": case.number, "remedies": remedies})


def _held(cases: Sequence[Case]) -> tuple[Text, ...]:
    return tuple(Text("forget-held", {"number": case.number, "reason": case.hold}) for case in cases)


# --- erasing ---------------------------------------------------------------------------------------------------------


def again(talk: Conversation) -> list[Effect]:
    """A restored backup brought back somebody who was erased; what is held by now stays."""
    erasable, held = _sorted_out(talk.cases)
    return _erase(talk, erasable, person=not held)


def _erase(talk: Conversation, cases: Sequence[Case], *, person: bool, listed: bool = False) -> list[Effect]:
    """Withdraw what is open, make the records bare, and have everything else about them erased."""
    names = frozenset({talk.customer.name, *(case.name for case in cases)})
    conduct, gone = talk.customer.conduct, {case.id for case in cases}
    conduct.kept = [each for each in conduct.kept if each.case_id not in gone]
    before: list[Effect] = []
    told: list[Effect] = []
    for case in cases:
        if case.state != "closed":
            before += _end(case, talk.policy, talk.now)
            told.append(TellStaffWords(case.id, Text("staff-erased", {"number": case.number})))
        owed = fulfilment.due(case)
        if owed:  # to the group itself: the case's own topic goes with it
            before += [ledger.about_grant(case, "dropped", grant) for grant in owed]
            told.append(TellStaffWords(0, Text("staff-erased-owed", {"cases": _owed(case)})))
        _strip(case, talk.policy, talk.now)
    ids = tuple(case.id for case in cases)
    return [*before, Erase(ids, names, person, listed), *(Note(case.id, "", "erased") for case in cases), *told]


def _end(case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Nobody works on it any more: withdrawn, or closed where it has an answer already; only the history says so."""
    event = Withdrew("not-needed") if case.open else SurveyEnded()
    return [effect for effect in case_flow.step(case, event, policy, now) if isinstance(effect, Note | Recorded)]


def _strip(case: Case, policy: Policy, now: datetime) -> None:
    """Only that there was a case remains: what is not named in REMAINS is as in a case nobody told anything of."""
    bare = Case(
        **{name: getattr(case, name) for name in REMAINS},
        customer_id=NOBODY,
        story=[],
        wish="",
        wish_own=False,
        contact=Contact("telegram"),
        name="",
        language=policy.company.language,
        time_zone=policy.company.time_zone,
        survey=Survey(case.survey.state, case.survey.score),
        ratings=[Rating(each.round, each.score, at=each.at) for each in case.ratings],
        erased_at=now,
    )
    for field in fields(Case):
        setattr(case, field.name, getattr(bare, field.name))


# --- retention and legal hold ----------------------------------------------------------------------------------------


def due(case: Case, policy: Policy) -> datetime | None:
    """When a case's time is up (aware UTC); None while it is open or held."""
    if case.hold or case.erased_at is not None:
        return None
    if case.erase_asked_at is not None:
        return case.erase_asked_at
    return case.closed_at + policy.retention_of(case.category) if case.closed_at and case.state == "closed" else None


def rang(talk: Conversation, case_id: int) -> list[Effect]:
    """A case's time may be up; with the last one goes what is known of the person."""
    case = talk.case(case_id)
    moment = due(case, talk.policy) if case else None
    if case is None or moment is None:
        return []
    if talk.now < moment:
        return [Wake("retention", moment, case.id)]
    asked = case.erase_asked_at is not None
    if fulfilment.due(case) and not asked:
        return [Wake("retention", talk.now + UNTIL_DONE, case.id)]
    number, person = case.number, len(talk.cases) == 1 and not talk.draft.active
    effects = _erase(talk, [case], person=person, listed=asked)
    if asked:
        words = Text("forgotten-later", {"number": number})
        effects.append(Farewell(words) if person else Say(words))
    return effects


def hold(case: Case, actor: Actor, reason: str) -> list[Effect]:
    """A supervisor forbids to erase a case, and says why: the customer reads it who asks to be erased."""
    _check_kept(case)
    if not visible(reason):
        raise Refused("hold-reason")
    case.hold = " ".join(reason.split())[:REASON_LETTERS]
    words = Text("staff-held", {"number": case.number, "reason": case.hold, "agent": actor.name})
    return [
        Note(case.id, actor.name, "held", {"text": case.hold}),
        ShowCase(case.id),
        TellStaffWords(case.id, words),
        Rest("retention", case.id),
    ]


def release(case: Case, actor: Actor, policy: Policy) -> list[Effect]:
    """A supervisor lifts the hold: the case's time runs again, and a wish to be erased is fulfilled."""
    _check_kept(case)
    if not case.hold:
        raise Refused("not-held", number=case.number)
    case.hold = ""
    words: dict[str, Argument] = {"number": case.number, "agent": actor.name}
    if case.erase_asked_at:
        told = TellStaffWords(0, Text("staff-released-erased", words))  # the case's own topic goes with it
    else:
        told = TellStaffWords(case.id, Text("staff-released", words))
    effects: list[Effect] = [Note(case.id, actor.name, "released"), ShowCase(case.id), told]
    moment = due(case, policy)
    return effects if moment is None else [*effects, Wake("retention", moment, case.id)]


def _check_kept(case: Case) -> None:
    if case.erased_at is not None:
        raise Refused("case-erased", number=case.number)
