"""Where the counter and the protection of agents meet: conduct of somebody without Telegram, and once they follow."""

from datetime import timedelta

import pytest

from flows import authority, conduct, conversation, invitation, offline
from flows.customer import Conversation, Customer
from flows.effects import AnswerStaff, HoldInvitation, Note, Refused, Rest, Say, ShowCase, TellStaff, Wake
from flows.events import Pressed, TimerRang
from flows.invitation import Invitation, Invited
from flows.offline import id_of
from flows.records import Case, Demand, Form, Survey
from flows.standing import Chosen, Kept
from tests.flows.samples import (
    CASE,
    LI,
    NOW,
    SU,
    all_sayable,
    case,
    of,
    only,
    part,
    policy,
    refusal,
    said,
    sayable,
    standing,
    talk,
)

SOMEBODY = id_of(1)
DAY = timedelta(days=1)
LATER = NOW + 30 * DAY


def at_the_counter(state: str, record: Case) -> Conversation:
    here = talk(record, conduct=standing(state))
    here.customer.id = here.draft.customer_id = record.customer_id = SOMEBODY
    return here


@pytest.mark.parametrize(
    ("state", "deed", "key"),
    [
        ("fine", "warn-now", "conduct-warned-offline"),
        ("fine", "pause-now", "conduct-paused-offline"),
        ("fine", "end-now", "conduct-ended-offline"),
        ("warned", "lift", "conduct-lifted-warning-offline"),
        ("ended", "lift", "conduct-lifted-offline"),
        ("ended", "keep-ended", "conduct-kept-on"),
    ],
)
def test_somebody_without_telegram_is_told_of_what_they_said_not_wrote(state: str, deed: str, key: str) -> None:
    record = case("taken", forms=[Form("pause", SU.id, {"reason": "threat"})])
    here = at_the_counter(state, record)
    effects = conduct.step(conduct.Turn(here.customer, [record], record, policy(), NOW, SU), deed)
    all_sayable(effects)
    say = only(effects, Say)
    assert (say.text.key, say.case_id) == (key, CASE)
    if "way" in say.text.args:
        assert say.text.args["way"].key == "conduct-way-offline"  # type: ignore[union-attr]


def test_what_the_staff_write_down_is_never_kept_back() -> None:
    record = case("taken")
    here = at_the_counter("paused", record)
    effects = conversation.step(here, offline.said(record, part("The kettle arrived.")))
    only(effects, TellStaff)
    assert here.customer.conduct.kept == []
    assert not of(effects, Say)


def test_a_comment_of_theirs_is_kept_in_a_pause_and_no_question_is_asked() -> None:
    record = case("closed", survey=Survey("comment", score=2, scored_at=NOW))
    here = at_the_counter("paused", record)
    conversation.step(here, offline.said(record, part("Slow.")))
    assert record.survey.comment == "Slow."
    other = case("resolved", survey=Survey("asked"))
    here = at_the_counter("paused", other)
    assert only(conversation.step(here, TimerRang("survey", CASE)), Wake).at == NOW + DAY


def test_the_end_of_a_pause_is_told_to_them_too() -> None:
    here = at_the_counter("paused", case("taken"))
    here.now = NOW + DAY
    effects = conversation.step(here, TimerRang(conduct.PAUSE_ENDS))
    all_sayable(effects)
    assert only(effects, Say).text.key == "conduct-resumed-offline"


def test_they_ask_for_the_second_look_by_the_button_under_what_is_told() -> None:
    record = case("taken", demands=[Demand("apology", "Li Wei", NOW)])
    here = at_the_counter("fine", record)
    effects = conversation.step(here, Pressed("look", CASE, "", "callback", 40))
    assert "look-asked" in said(effects)
    assert record.looked_at
    assert not of(effects, AnswerStaff)


# --- who follows ------------------------------------------------------------------------------------------------------


def follows(here: Conversation, record: Case, **more: object) -> None:
    record.customer_id = SOMEBODY
    before = Customer(SOMEBODY, "Ann", "en", **more)  # type: ignore[arg-type]
    found = Invitation(record.id, LATER, None, 0, "d")
    invitation.opened(here, found, Invited(record, before), staff=False)
    if of(here.effects, HoldInvitation):  # who has a case already is asked first
        here.effects.clear()
        invitation.answered(here, found, Invited(record, before), Pressed("follow", CASE, "yes", "callback", 40))
    for say in of(here.effects, Say):
        sayable(say.text)


@pytest.mark.parametrize(
    ("state", "timers"),
    [("warned", []), ("paused", [Wake("pause-ends", NOW + DAY)]), ("ended", [Wake("conduct-review", LATER)])],
)
def test_a_warning_pause_or_end_goes_with_who_follows(state: str, timers: list[Wake]) -> None:
    here, kept = talk(case("taken", id=CASE + 1, number="C-2026-000002")), Kept(CASE + 1, part())
    here.customer.conduct.kept = [kept]
    chosen = Chosen("vip", "a partner", "Su Lin", NOW)
    follows(here, case("taken"), conduct=standing(state), segment=chosen)
    assert (here.customer.conduct.state, here.customer.conduct.by) == (state, "Su Lin")
    assert (here.customer.conduct.kept, here.customer.segment) == ([kept], chosen)
    assert [each for each in of(here.effects, Wake) if each.case_id == 0] == timers
    assert {each.case_id for each in of(here.effects, ShowCase)} == {CASE, CASE + 1}


def test_who_stands_worse_here_already_stays_so() -> None:
    own, chosen = standing("ended", by="Mo Ali"), Chosen("vip", "a partner", "Su Lin", NOW)
    here = talk(case("taken", id=CASE + 1), conduct=own, segment=chosen)
    follows(here, case("taken"), conduct=standing("warned"), segment=None)
    assert (here.customer.conduct, here.customer.segment) == (own, chosen)
    assert not of(here.effects, Rest)
    assert any(note.kind == "followed" for note in of(here.effects, Note))


def test_who_follows_in_a_pause_is_asked_nothing_before_its_end() -> None:
    here = talk()
    follows(here, case("resolved", survey=Survey("asked")), conduct=standing("paused"))
    assert said(here.effects) == ["followed", "case-timeline"]


def test_whom_a_complaint_is_about_neither_tells_its_customer_nor_writes_for_them() -> None:
    record = case("taken", owner=SU, customer_id=SOMEBODY, about=[LI.id])
    for name in ("told", "for", "invite"):
        with pytest.raises(Refused) as error:
            authority.check(name, LI, record)
        assert refusal(error.value) == "about-you"
    authority.check("new", LI, record)
