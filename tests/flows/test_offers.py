"""Offers: what is read from an agent's words, who may grant what, what the customer is asked, and what time does."""

from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows import case as flow
from flows import conversation, merging, offers
from flows.casework import Turn
from flows.clocks import Clock
from flows.effects import (
    Alarm,
    Asking,
    ChangeStaffWords,
    ClearButtons,
    Effect,
    Note,
    Over,
    Person,
    Promised,
    PromiseEnded,
    Prompt,
    React,
    Recorded,
    Refused,
    Rest,
    Say,
    ShowCase,
    TellStaff,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import (
    Actor,
    AgentAnswered,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    CaseEvent,
    OfferAnswered,
    Pressed,
    Said,
    TimerRang,
    Withdrew,
)
from flows.policy import Policy, read_policy
from flows.promises import promise
from flows.records import Case, Item
from tests.flows.samples import (
    CASE,
    LI,
    MO,
    NOW,
    POLICY_TEXT,
    REFUND,
    SU,
    all_sayable,
    buttons,
    case,
    draft,
    granted,
    of,
    offer,
    only,
    part,
    policy,
    refusal,
    said,
    sayable,
    talk,
    tapped,
    wakes,
)

MA = Actor(70, "Ma Yun", "manager")
OWN = Actor(61, "Bo Su", "supervisor")
REPLACEMENT, APOLOGY = Item("replacement"), Item("apology")


def step(record: Case, event: CaseEvent, now: datetime = NOW, rules: Policy | None = None) -> list[Effect]:
    effects = flow.step(record, event, rules or policy(), now)
    all_sayable(effects)
    return effects


def refused(record: Case, event: CaseEvent, rules: Policy | None = None) -> str:
    """The reason, after a look that nothing has changed."""
    before = deepcopy(record)
    with pytest.raises(Refused) as error:
        step(record, event, rules=rules)
    assert record == before
    return refusal(error.value)


def press(action: str, actor: Actor = LI, value: str = "1", message: int = 40) -> AgentPressed:
    return AgentPressed(actor, action, value, "callback", message)


def write(words: str, actor: Actor = LI) -> AgentAnswered:
    return AgentAnswered(actor, part(words), "offer")


def tap(record: Case, *values: str, actor: Actor = LI) -> list[str]:
    """Tap buttons of the form; the toasts' keys."""
    toasts = [only(step(record, press("choose", actor, f"offer.{value}")), Toast).text for value in values]
    return [toast.key for toast in toasts if toast is not None]


def money(minor: int, remedy: str = "refund") -> Item:
    return Item(remedy, minor, "GBP")


# --- what is written and tapped --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("24.90", [[REFUND]]),
        ("24,90", [[REFUND]]),
        ("refund 24.90", [[REFUND]]),
        ("24.90 refund", [[REFUND]]),
        ("refund: £24.90", [[REFUND]]),
        ("A Refund of 24,90.", [[REFUND]]),
        ("refund. 24.90.", [[REFUND]]),
        ("refund .50", [[money(50)]]),
        ("refund £.50", [[money(50)]]),
        (".50", [[money(50)]]),
        ("refund 24.90, coupon 10", [[REFUND], [money(1000, "coupon")]]),
        ("refund 24,90,coupon 10", [[REFUND], [money(1000, "coupon")]]),
        ("refund 24.90 | replacement", [[REFUND], [REPLACEMENT]]),
        ("refund 24.90 or a replacement", [[REFUND], [REPLACEMENT]]),
        ("refund 24.90\nreplacement", [[REFUND], [REPLACEMENT]]),
        ("refund24.90；replacement、apology", [[REFUND], [REPLACEMENT], [APOLOGY]]),
        ("refund 24.90或者replacement", [[REFUND], [REPLACEMENT]]),
        ("refund 24.90 + apology", [[REFUND, APOLOGY]]),
        ("refund 24.90 and apology, replacement & apology", [[REFUND, APOLOGY], [REPLACEMENT, APOLOGY]]),
        ("apology ＋ refund ２４．９０", [[APOLOGY, REFUND]]),
        ("refund 24.90, refund 24.90", [[REFUND]]),
        ("refund 24.90 plus an apology", [[REFUND, APOLOGY]]),
        ("refund 24.90 PLUS the apology", [[REFUND, APOLOGY]]),
        ("refund 24.90加apology", [[REFUND, APOLOGY]]),
        ("coupon 20 / refund 24.90", [[money(2000, "coupon")], [REFUND]]),
        ("replacement/apology", [[REPLACEMENT], [APOLOGY]]),
        ("refund 24.90, refund 30", [[REFUND], [money(3000)]]),
    ],
)
def test_what_an_agent_writes_becomes_options(words: str, options: list[list[Item]]) -> None:
    record = case("taken")
    step(record, write(words))
    assert [list(option) for option in record.offer.options] == options
    assert record.offer.state == "open"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("", "offer-empty"),
        (" , ", "offer-empty"),
        ("kiss", "grant-unknown"),
        ("refund", "amount-missing"),
        ("refund, coupon 10", "amount-missing"),
        ("replacement 10", "amount-unwanted"),
        ("refund ten", "amount-unreadable"),
        ("refund...50", "amount-unreadable"),
        ("refnd 20", "grant-meant"),
        ("Apolgy", "grant-meant"),
        ("refund -5", "amount-zero"),
        ("refund 0", "amount-zero"),
        ("refund 24.905", "amount-digits"),
        ("refund 99999", "amount-too-large"),
        ("refund 10 + refund 10", "offer-twice"),
        ("apology + replacement + repair + explanation + refund 1", "offer-too-many"),
        ("refund 1, refund 2, refund 3, refund 4, refund 5, refund 6, refund 7", "offer-too-many"),
    ],
)
def test_what_cannot_be_offered_is_refused_with_what_to_write(words: str, key: str) -> None:
    assert refused(case("taken"), write(words)) == key
    assert refused(case("new"), write(words)) == key


def test_taps_of_a_form_that_was_left_count_in_no_other_offer() -> None:
    record = case("taken")
    tap(record, "add.apology")
    step(record, press("offer"))
    tap(record, "add.replacement")
    step(record, press("propose"))
    assert record.offer.options == ((REPLACEMENT,),)
    whole = case("taken")
    tap(whole, "add.apology")
    step(whole, AgentAnswered(LI, part("refund 24.90"), "offer", "whole"))
    assert whole.offer.options == ((REFUND,),)


@pytest.mark.parametrize(
    ("words", "given"), [("refund of Ten Pounds", "Ten Pounds"), ("KISS", "KISS"), ("a Refnd of 20", "Refnd")]
)
def test_what_is_refused_is_quoted_as_it_was_written(words: str, given: str) -> None:
    with pytest.raises(Refused) as error:
        step(case("taken"), write(words))
    assert error.value.text.args["given"] == given


def test_an_offer_is_made_in_words() -> None:
    assert refused(case("taken"), AgentAnswered(LI, part("", "photo"), "offer")) == "offer-in-words"


def test_taps_add_up_a_second_one_takes_off_and_sending_needs_something() -> None:
    record = case("taken")
    prompt = only(step(record, press("offer")), Prompt)
    assert prompt.name == "offer"
    values = [button.value for button in buttons([prompt])]
    assert values[:2] == ["offer.add.refund", "offer.add.replacement"]
    assert refused(record, press("propose", value="")) == "offer-empty"
    assert tap(record, "add.replacement", "add.replacement") == ["offer-so-far-either", "offer-nothing-yet"]
    assert tap(record, "add.replacement", "add.apology", "how.together")[-1] == "offer-so-far-together"
    effects = step(record, press("propose", value=""))
    assert record.offer.options == ((REPLACEMENT, APOLOGY),)
    assert only(effects, Toast).text == Text("done-offer-sent")
    assert record.forms == []


def test_taps_and_words_go_together() -> None:
    record = case("taken")
    tap(record, "add.replacement", "add.coupon")
    assert refused(record, press("propose")) == "amount-missing"
    step(record, write("10"))
    assert record.offer.options == ((money(1000, "coupon"),), (REPLACEMENT,))
    record = case("taken")
    tap(record, "add.refund", "add.coupon")
    assert refused(record, write("10")) == "offer-which"


def test_the_form_of_a_colleague_is_not_one_s_own() -> None:
    record = case("new")
    tap(record, "add.replacement", actor=MO)
    assert refused(record, press("propose", LI)) == "offer-empty"


def test_an_offer_takes_the_case_and_a_remedy_that_left_the_policy_is_unknown() -> None:
    record = case("new")
    step(record, write("24.90"))
    assert (record.state, record.owner_id) == ("taken", LI.id)
    record = case("taken")
    tap(record, "add.repair")
    smaller = policy().model_copy(update={"remedy": tuple(each for each in policy().remedy if each.id != "repair")})
    assert refused(record, press("propose"), smaller) == "grant-unknown"


# --- authority -------------------------------------------------------------------------------------------------------


def test_above_the_limit_nothing_reaches_the_customer_until_somebody_else_allows_it() -> None:
    record = case("taken")
    effects = step(record, write("80"))
    assert record.offer.state == "waiting"
    assert said(effects) == []
    assert not of(effects, Recorded)
    request = only(effects, Prompt)
    assert (request.name, request.notify) == ("approval", "supervisor")
    assert [button.action for button in buttons(effects)] == ["approve", "reject", "take-back"]
    assert refused(record, press("approve", LI)) == "role-needed"
    assert refused(record, press("approve", replace(LI, role="manager"))) == "approve-own"
    effects = step(record, press("approve", SU))
    assert said(effects) == ["offer-one-new"]
    result = only(effects, ChangeStaffWords)
    assert (result.message_id, result.buttons) == (40, None)
    lines = of(effects, Recorded)
    assert [(line.kind, line.offered_by, line.allowed_by, line.allowed_role) for line in lines] == [
        ("offered", LI.name, SU.name, "supervisor")
    ]
    assert refused(record, press("approve", MA)) == "offer-decided"


@pytest.mark.parametrize(
    ("maker", "words", "notify"),
    [
        (LI, "refund 50", None),
        (LI, "refund 50.01", "supervisor"),
        (LI, "refund 500", "supervisor"),
        (LI, "refund 500.01", "manager"),
        (LI, "upgrade", "supervisor"),
        (LI, "replacement", None),
        (LI, "refund 10, refund 60", "supervisor"),
        (LI, "refund 10 + coupon 21", "supervisor"),
        (SU, "refund 500", None),
        (SU, "upgrade", None),
        (SU, "refund 500.01", "manager"),
        (SU, "coupon 100.01", "manager"),
        (MA, "refund 10000", None),
    ],
)
def test_each_role_has_its_limit_for_each_remedy(maker: Actor, words: str, notify: str | None) -> None:
    record = case("taken", maker)
    effects = step(record, write(words, maker))
    assert record.offer.state == ("waiting" if notify else "open")
    assert [prompt.notify for prompt in of(effects, Prompt)] == ([notify] if notify else [])


def test_the_approver_s_own_limit_and_the_role_of_that_moment_count() -> None:
    record = case("taken")
    step(record, write("refund 600"))
    assert refused(record, press("approve", SU)) == "above-your-limit"
    assert refused(record, press("approve", replace(MA, role="agent"))) == "role-needed"
    assert refused(record, press("approve", replace(MA, role="none"))) == "staff-only"
    step(record, press("approve", MA))
    assert (record.offer.state, record.offer.allowed_role) == ("open", "manager")


def test_what_the_case_has_had_counts_against_the_limit() -> None:
    record = case("taken", remedies=[granted(money(3000)), granted(money(1500), id=2, done_at=NOW)])
    step(record, write("refund 5"))
    assert record.offer.state == "open"
    again = case("taken", remedies=record.remedies)
    effects = step(again, write("refund 5.01"))
    assert again.offer.state == "waiting"
    assert isinstance(only(effects, Prompt).text.args["before"], Text)
    other = case("taken", remedies=record.remedies)
    step(other, write("coupon 20"))
    assert other.offer.state == "open"


def test_what_was_granted_in_another_currency_is_covered_by_no_limit() -> None:
    record = case("taken", remedies=[granted(Item("refund", 100, "JPY"))])
    step(record, write("refund 1"))
    assert record.offer.state == "waiting"
    assert refused(record, press("approve", SU)) == "above-your-limit"
    step(record, press("approve", MA))


def test_a_policy_that_changes_between_asking_and_approving_counts() -> None:
    record = case("taken")
    step(record, write("refund 80"))
    less = POLICY_TEXT.replace('supervisor = "500.00"', 'supervisor = "70.00", manager = "75.00"')
    stricter = read_policy(less, "shop.toml")
    assert refused(record, press("approve", SU), stricter) == "offer-beyond-all"
    assert refused(case("taken"), write("refund 80"), stricter) == "offer-beyond-all"


def test_rejecting_needs_a_reason_and_the_maker_is_told() -> None:
    record = case("taken")
    step(record, write("80"))
    reason = AgentAnswered(SU, part("Too much for a dent."), "approval", "1")
    assert refused(record, reason) == "reject-first"
    assert refused(record, replace(reason, actor=LI)) == "role-needed"
    assert only(step(record, press("reject", SU, message=44)), Toast).alert
    assert refused(record, replace(reason, actor=OWN)) == "reject-first"
    assert refused(record, replace(reason, part=part("", "photo"))) == "reject-in-words"
    assert refused(record, replace(reason, part=part("x" * 301))) == "reject-too-long"
    effects = step(record, reason)
    assert (record.offer.state, said(effects)) == ("rejected", [])
    assert only(effects, ChangeStaffWords).message_id == 44
    told = only(effects, TellStaffWords).text
    assert (told.args["agent"], told.args["reason"]) == (Person(LI.id, LI.name), "Too much for a dent.")
    assert refused(record, reason) == "offer-decided"
    step(record, write("40"))
    assert (record.offer.state, record.offer.number) == ("open", 2)


def test_an_approval_of_an_earlier_offer_is_decided() -> None:
    record = case("taken")
    step(record, write("80"))
    step(record, press("take-back", LI))
    step(record, write("90"))
    for action in ("approve", "reject", "take-back"):
        assert refused(record, press(action, SU)) == "offer-decided"
        assert refused(record, press(action, SU, "made-up")) == "offer-decided"
    step(record, press("approve", SU, "2"))


def test_who_made_it_takes_it_back_and_a_supervisor_may() -> None:
    for actor in (LI, SU):
        record = case("taken")
        step(record, write("80"))
        assert refused(record, press("take-back", MO)) == "offer-not-yours"
        effects = step(record, press("take-back", actor))
        assert (record.offer.state, said(effects), of(effects, Recorded)) == ("withdrawn", [], [])
        assert only(effects, ChangeStaffWords).text.key == "approval-taken-back"


def test_an_offer_the_customer_has_is_taken_back_with_a_word_to_them() -> None:
    record = case("taken")
    step(record, write("24.90"))
    stands = step(record, press("offer"))
    assert [button.action for button in buttons(stands)] == ["take-back"]
    effects = step(record, press("take-back", LI))
    assert said(effects) == ["offer-withdrawn", "promise-again"]
    assert [line.kind for line in of(effects, Recorded)] == ["withdrawn"]
    assert refused(record, OfferAnswered("agree", 1, 1)) == "offer-over"


def test_a_press_on_a_message_without_its_button_is_answered_by_a_message_of_its_own() -> None:
    record = case("taken")
    step(record, write("80"))
    effects = step(record, press("approve", SU, message=0))
    assert (record.offer.state, of(effects, ChangeStaffWords)) == ("open", [])
    assert only(effects, TellStaffWords).text.key == "approval-approved"


def test_one_offer_after_the_other() -> None:
    record = case("taken")
    step(record, write("24.90"))
    assert refused(record, write("10")) == "offer-pending"
    record = case("taken")
    step(record, write("80"))
    assert refused(record, write("10")) == "offer-waiting"
    again = only(step(record, press("offer")), Prompt)
    assert (again.name, again.value) == ("approval", "1")
    assert again.buttons is not None
    assert [button.action for row in again.buttons.rows for button in row] == ["approve", "reject", "take-back"]


@pytest.mark.parametrize("state", ["waiting", "open"])
def test_resolving_waits_for_the_answer_to_an_offer(state: str) -> None:
    record = case("taken", offer=offer(state))
    assert refused(record, press("resolve")) == "offer-unanswered"
    assert refused(record, AgentAnswered(LI, part("Done."), "resolve", "upheld")) == "offer-unanswered"


@pytest.mark.parametrize(("state", "told"), [("waiting", []), ("open", ["offer-withdrawn"])])
def test_an_offer_ends_with_its_case(state: str, told: list[str]) -> None:
    record = case("taken", offer=offer(state))
    effects = step(record, Withdrew("solved"))
    assert record.offer.state == "withdrawn"
    assert [key for key in said(effects) if key.startswith("offer")] == told
    assert bool(of(effects, Recorded)) == bool(told)


# --- the customer ----------------------------------------------------------------------------------------------------


def answer(record: Case, action: str, value: str = "1.1", **more: object) -> tuple[list[Effect], object]:
    here = talk(record, **more)  # type: ignore[arg-type]
    effects = conversation.step(here, Pressed(action, CASE, value, "callback", 50))
    all_sayable(effects)
    return effects, here


def test_the_customer_chooses_confirms_and_hears_by_when() -> None:
    record = case("taken")
    shown = step(record, write("refund 24.90, replacement + apology"))
    assert said(shown) == ["offer-several-new"]
    assert [(each.action, each.value) for each in buttons(shown)] == [
        ("offer-pick", "1.1"),
        ("offer-pick", "1.2"),
        ("offer-none", "1.0"),
    ]
    assert only(shown, Say).receipt is not None
    effects, _ = answer(record, "offer-pick", "1.2")
    assert (said(effects), record.offer.state) == (["offer-sure"], "open")
    assert [each.action for each in buttons(effects)] == ["offer-yes", "offer-back"]
    assert only(effects, ClearButtons).message_id == 50
    assert said(answer(record, "offer-back", "1.2")[0]) == ["offer-several-new"]
    effects, _ = answer(record, "offer-yes", "1.2")
    assert said(effects) == ["offer-accepted"]  # its date is what is promised now
    assert [(each.kind, each.due_at) for each in record.promises] == [("remedy", record.remedies[1].due_at)]
    assert [each.item for each in record.remedies] == [REPLACEMENT, APOLOGY]
    assert [each.due_at for each in record.remedies] == [
        promise(policy(), Clock(business_days=days), NOW) for days in (5, 1)
    ]
    assert [line.kind for line in of(effects, Recorded)] == ["accepted", "accepted"]
    ping = only(effects, TellStaffWords).text
    assert (ping.key, ping.args["agent"]) == ("staff-offer-accepted", Person(LI.id, LI.name))
    assert of(effects, ShowCase)


@pytest.mark.parametrize("action", ["offer-pick", "offer-yes", "offer-back", "offer-none"])
@pytest.mark.parametrize("state", [each for each in offers.STATES if each != "open"])
def test_a_button_of_an_offer_that_stands_no_more_changes_nothing(action: str, state: str) -> None:
    record = case("taken", offer=offer(state))
    before = deepcopy(record)
    effects, _ = answer(record, action)
    toast = only(effects, Toast)
    assert toast.alert
    assert toast.text is not None
    assert toast.text.key == "offer-over"
    assert record == before


@pytest.mark.parametrize("value", ["", "1", "1.", ".1", "2.1", "0.1", "1.9", "1.-1", "1.1.1", "²."])
@pytest.mark.parametrize("action", ["offer-yes", "offer-pick"])
def test_made_up_buttons_change_nothing(action: str, value: str) -> None:
    record = case("taken", offer=offer())
    before = deepcopy(record)
    effects, _ = answer(record, action, value)
    assert only(effects, Toast).alert
    assert record == before


def test_nobody_accepts_twice() -> None:
    record = case("taken", offer=offer())
    answer(record, "offer-yes")
    effects, _ = answer(record, "offer-yes", "1.2")
    assert only(effects, Toast).alert
    assert len(record.remedies) == 1


@pytest.mark.parametrize("state", ["resolved", "closed"])
def test_an_offer_is_not_accepted_in_a_case_that_is_over(state: str) -> None:
    record = case(state, offer=offer())
    effects, _ = answer(record, "offer-yes")
    assert only(effects, Toast).alert
    assert record.remedies == []


def test_none_of_these_is_counted_and_the_next_words_say_what_is_missing() -> None:
    record = case("taken", offer=offer())
    here = talk(record)
    effects = conversation.step(here, Pressed("offer-none", CASE, "1.0", "callback", 50))
    all_sayable(effects)
    assert (record.offer.state, record.declined) == ("declined", 1)
    assert said(effects) == ["offer-declined"]
    [asked] = of(effects, Say)
    assert asked.text.args["again"] == Text("declined-by", {"by": record.due_at})
    assert [button.action for button in buttons([asked])] == ["escalate"]
    assert asked.asks == Asking("door", CASE)
    assert only(effects, TellStaffWords).text.key == "staff-offer-declined"
    here.effects = []
    effects = conversation.step(here, Said(part("thanks")))
    assert here.customer.question is not None
    here.effects = []
    effects = conversation.step(here, Said(part("I lost a day of work.")))
    assert only(effects, TellStaff).part.text == "I lost a day of work."
    assert here.customer.question is None


def test_who_is_telling_another_complaint_replies_to_say_what_is_missing() -> None:
    record = case("taken", offer=offer())
    here = talk(record, draft=draft("story"))
    effects = conversation.step(here, Pressed("offer-none", CASE, "1.0", "callback", 50))
    assert said(effects) == ["offer-declined-reply"]
    assert "escalate" in [button.action for button in buttons(of(effects, Say))]
    assert here.customer.question is None


@pytest.mark.parametrize(
    "words",
    [
        *("ok", "好的", "👍", "Yes", "yes please", "I accept", "Agreed.", "accepted", "Sure, thanks", "deal"),
        *("同意", "接受", "是", "是的", "要", "成", "願意", "我愿意", "好的，我接受"),
    ],
)
@pytest.mark.parametrize("reply", [0, CASE])
def test_ok_to_an_offer_is_asked_about_and_accepts_nothing(words: str, reply: int) -> None:
    for state in ("taken", "waiting") if reply else ("taken",):
        record = case(state, offer=offer("open", (REFUND,)))
        effects = conversation.step(talk(record), Said(part(words), reply_case=reply))
        all_sayable(effects)
        assert said(effects) == ["offer-one-meant"]
        assert [each.action for each in buttons(effects)] == ["offer-pick", "offer-none"]
        assert of(effects, React)
        assert record.offer.state == "open"


def test_free_words_during_an_offer_go_to_the_agent() -> None:
    record = case("taken", offer=offer())
    assert of(conversation.step(talk(record), Said(part("Could it be 30?"))), TellStaff)
    assert record.offer.state == "open"


@pytest.mark.parametrize("words", ["yes, but 30", "是不是太少了", "accept my apology?", "no"])
def test_a_condition_or_a_question_is_no_yes(words: str) -> None:
    record = case("taken", offer=offer())
    assert only(conversation.step(talk(record), Said(part(words))), TellStaff).part.text == words


@pytest.mark.parametrize(("words", "reply"), [("the refund", 0), ("退款", 0), ("I would take the refund then", CASE)])
def test_a_short_word_or_a_reply_during_an_offer_goes_to_the_agent_and_the_buttons_follow(
    words: str, reply: int
) -> None:
    effects = conversation.step(talk(case("taken", offer=offer())), Said(part(words), reply_case=reply))
    assert only(effects, TellStaff).part.text == words
    assert said(effects) == ["offer-several-meant"]


def test_yes_to_an_agent_s_question_is_the_answer_even_beside_an_offer() -> None:
    effects = conversation.step(talk(case("waiting", offer=offer())), Said(part("yes")))
    assert only(effects, TellStaff).part.text == "yes"
    assert said(effects) == ["answer-kept"]


def test_an_offer_that_stands_no_more_has_no_buttons() -> None:
    asked = Asking("offer", CASE)
    record = case("taken", LI)
    assert only(step(record, write("24.90")), Say).asks == asked
    assert only(step(record, press("take-back", value="1")), Over).asked == (asked,)
    record = case("taken", LI)
    step(record, write("24.90"))
    effects = step(record, TimerRang("offer", CASE), NOW + policy().offers.expire_after)
    assert only(effects, Over).asked == (asked,)


def test_the_offer_can_be_seen_again_in_the_case() -> None:
    record = case("taken", offer=offer())
    effects, _ = answer(record, "show", "")
    assert ("offer-back", "1.0") in [(each.action, each.value) for each in buttons(effects)]


# --- time ------------------------------------------------------------------------------------------------------------


def test_an_offer_s_end_is_told_before_and_at() -> None:
    record = case("taken")
    woken = only(step(record, write("24.90")), Wake)
    assert woken.at == NOW + policy().offers.warn_after
    effects = step(record, TimerRang("offer", CASE), woken.at)
    assert said(effects) == ["offer-one-ends"]
    again = only(wakes(effects), Wake)
    assert again.at == NOW + policy().offers.expire_after
    assert said(step(record, TimerRang("offer", CASE), again.at - timedelta(hours=1))) == []
    effects = step(record, TimerRang("offer", CASE), again.at)
    assert (said(effects), record.offer.state) == (["offer-expired", "promise-again"], "expired")
    assert only(effects, TellStaffWords).text.key == "staff-offer-expired"
    assert [(note.actor, note.kind) for note in of(effects, Note)] == [("", "offer-expired")]


def test_a_timer_that_comes_late_ends_the_offer_at_once_and_one_for_nothing_is_silent() -> None:
    record = case("taken", offer=offer())
    late = talk(record, now=NOW + timedelta(days=30))
    assert said(conversation.step(late, TimerRang("offer", CASE))) == ["offer-expired"]
    for state in offers.STATES:
        silent = talk(case("taken", offer=offer(state)))
        if state != "open":
            assert conversation.step(silent, TimerRang("offer", CASE)) == []
    assert conversation.step(talk(case("closed")), TimerRang("remedy", CASE)) == []


# --- until it is done ------------------------------------------------------------------------------------------------


def accepted(*items: Item) -> Case:
    record = case("taken", offer=offer("open", items))
    step(record, OfferAnswered("agree", 1, 1))
    return record


def test_what_is_done_is_told_once() -> None:
    record = accepted(REFUND, REPLACEMENT)
    effects = step(record, press("done", value="1"))
    told = only(effects, Say).text
    assert told.key == "fulfilled-refund"
    assert told.args["amount"] == REFUND.amount
    assert [(line.kind, line.actor) for line in of(effects, Recorded)] == [("fulfilled", LI.name)]
    assert wakes(effects)
    assert refused(record, press("done", value="1")) == "done-already"
    assert refused(record, press("done", value="9")) == "button-forged"
    assert only(step(record, press("done", value="2")), Rest).name == "remedy"


@pytest.mark.parametrize("remedy", [each.id for each in policy().remedy])
def test_every_remedy_has_its_sentence_when_it_is_done(remedy: str) -> None:
    item = money(2490, remedy) if policy().remedy_of(remedy).money else Item(remedy)  # type: ignore[union-attr]
    record = case("closed", remedies=[granted(item)])
    assert said(step(record, press("done"))) == [f"fulfilled-{remedy}"]


def remind(record: Case, at: datetime) -> list[Effect]:
    return step(record, TimerRang("remedy", CASE), at)


def test_the_owner_is_reminded_a_business_day_before_and_the_customer_hears_before_the_date_passes() -> None:
    record = accepted(REFUND)  # a Friday; three business days: Wednesday
    [promised] = record.remedies
    first = promised.due_at
    assert first == NOW + timedelta(days=5)
    assert promised.remind_at == NOW + timedelta(days=4)
    effects = remind(record, promised.remind_at)
    prompt = only(effects, Prompt)
    assert (prompt.text.key, prompt.text.args["agent"], prompt.notify) == ("grant-soon", Person(LI.id, LI.name), None)
    assert [(each.action, each.value) for each in buttons(effects)] == [("done", "1")]
    assert only(wakes(effects), Wake).at == first - timedelta(minutes=10)
    effects = remind(record, first - timedelta(minutes=10))
    second = promise(policy(), policy().chase.remedy, first)
    told, late = only(effects, Say), only(effects, Prompt)
    assert (told.text.key, told.text.args["missed"]) == ("grant-put-off", Text("missed-once", {"was": first}))
    assert told.text.args["by"] == promised.due_at == record.due_at == second
    assert [each.how for each in of(effects, PromiseEnded)] == ["delayed"]
    assert (late.text.key, late.notify, late.text.args["was"]) == ("grant-overdue", "supervisor", first)
    assert "escalate" in [each.action for each in buttons(effects)]
    assert said(remind(record, first)) == []


def test_a_remedy_that_nobody_sees_to_is_put_off_further_each_time_and_a_manager_is_called() -> None:
    record = accepted(Item("coupon", 1000, "GBP"))
    [grant] = record.remedies
    assert grant.remind_at == promise(policy(), Clock(business_hours=4.5), NOW)  # half of its one day
    calls, days = list[tuple[str, str]](), list[int]()
    for _ in range(4):
        before = grant.due_at
        effects = remind(record, grant.due_at - timedelta(minutes=10))
        assert said(effects) == ["grant-put-off"]
        calls += [(alarm.kind, alarm.tells) for alarm in of(effects, Alarm)]
        days.append((grant.due_at - before).days)
    assert calls == [("remedy", "supervisor"), ("remedy", "manager"), ("remedy", "manager")]
    assert days == [1, 2, 5, 6]  # business days: 1, 2, 3 and 4
    last = grant.due_at
    told = only(remind(record, last - timedelta(minutes=10)), Say)
    assert told.text.args["missed"] == Text("missed-again", {"was": last})


def test_a_date_that_passed_while_nothing_ran_is_told_at_once_also_of_a_closed_case() -> None:
    record = case("closed", remedies=[granted()])
    effects = remind(record, record.remedies[0].due_at + timedelta(hours=1))
    told = only(effects, Say)
    assert told.text.args["missed"] == Text("missed-late", {"was": NOW + timedelta(days=3)})
    assert told.markup is None
    assert record.promises == []


def test_what_is_done_says_when_there_is_more_and_the_case_is_never_without_a_promise() -> None:
    record = accepted(REFUND, REPLACEMENT)
    assert record.due.kind == "remedy"  # type: ignore[union-attr]
    assert of(step(record, AgentReplied(LI, part("It is packed."))), Promised) == []  # the date says when there is more
    effects = step(record, press("done", value="1"))
    assert said(effects) == ["fulfilled-refund"]
    assert record.due_at == record.remedies[1].due_at
    effects = step(record, press("done", value="2"))
    assert said(effects) == ["fulfilled-replacement", "reply-footer"]
    assert [(each.kind, each.due_at) for each in record.promises] == [
        ("update", promise(policy(), policy().severity["S3"].next_update, NOW))
    ]


def test_what_is_agreed_and_not_done_stays_a_promise_when_the_case_is_opened_again() -> None:
    record = accepted(REFUND)
    record.forms = [tapped(LI)]
    step(record, AgentAnswered(LI, part("The refund is on its way."), "resolve"))
    assert record.promises == []
    step(record, AskedAgain("owner", "Nothing came."))
    assert {"answer", "resolution", "remedy"} == {each.kind for each in record.promises}


@pytest.mark.parametrize(
    ("words", "days", "reason"),
    [
        ("2 the bank is closed", 2, "the bank is closed"),
        ("Two days, the bank is closed", 2, "the bank is closed"),
        ("两天，银行放假", 2, "银行放假"),
        ("三個工作日 銀行休息", 3, "銀行休息"),
        ("1天：银行放假", 1, "银行放假"),
        ("3 days, parts", 3, "parts"),
    ],
)
def test_a_later_date_is_told_with_its_reason_and_is_a_promise_again(words: str, days: int, reason: str) -> None:
    record = accepted(REFUND)
    effects = step(record, AgentAnswered(LI, part(words), "late", "1"))
    told = only(effects, Say).text
    due = promise(policy(), Clock(business_days=days), NOW)
    assert (told.key, told.args["reason"], told.args["by"]) == ("grant-delayed", reason, due)
    assert [(line.kind, line.due_at) for line in of(effects, Recorded)] == [("delayed", due)]
    assert record.remedies[0].due_at == due
    assert (record.remedies[0].remind_at is None) == (days == 1)


@pytest.mark.parametrize("words", ["soon", "2", "0 never", "61 days long", "1000 x", "2 \u2800"])
def test_a_later_date_without_days_or_reason_is_asked_for_again(words: str) -> None:
    assert refused(accepted(REFUND), AgentAnswered(LI, part(words), "late", "1")) == "delay-how"


def test_a_later_date_fits_a_message_and_is_for_what_is_not_done() -> None:
    record = accepted(REFUND)
    assert refused(record, AgentAnswered(LI, part("2 " + "x" * 301), "late", "1")) == "delay-too-long"
    assert refused(record, AgentAnswered(LI, part("", "photo"), "late", "1")) == "delay-how"
    step(record, press("done"))
    assert refused(record, AgentAnswered(LI, part("2 bank"), "late", "1")) == "done-already"


def test_what_was_accepted_goes_on_in_the_case_that_stays() -> None:
    kept = case("taken", id=CASE + 1, number="C-2026-000002", remedies=[granted()])
    gone = case("taken", offer=offer(), remedies=[granted(money(3000))])
    effects = merging.merge(SU, kept, gone, policy(), NOW, "callback")
    assert [(each.id, each.item.minor) for each in kept.remedies] == [(1, 2490), (2, 3000)]
    assert (gone.remedies, gone.offer.state) == ([], "withdrawn")
    assert Rest("remedy", CASE) in effects
    assert [(each.name, each.case_id) for each in wakes(effects)][-1] == ("remedy", CASE + 1)
    step(kept, write("1"))
    assert kept.offer.state == "waiting"


def test_an_answer_to_an_offer_ends_the_waiting_for_another_answer() -> None:
    for answer, told in (("agree", ["offer-accepted"]), ("refuse", [])):  # declined: it is told with what is asked
        record = case("waiting", LI, paused_at=NOW, offer=offer(), promise_at=NOW + timedelta(days=1))
        effects = step(record, OfferAnswered(answer, 1, 1))  # type: ignore[arg-type]
        assert (record.state, record.paused_at) == ("taken", None)
        assert said(effects) == told
        assert {"question-remind", "question-close"} <= {each.name for each in of(effects, Rest)}
    looked = case("waiting", LI, paused_at=NOW, offer=offer())
    step(looked, OfferAnswered("pick", 1, 1))
    assert looked.state == "waiting"


def test_an_open_offer_counts_what_the_other_case_has_had_before_the_two_become_one() -> None:
    kept, gone = case("taken", offer=offer()), case("taken", id=CASE + 1, number="C-2026-000002", remedies=[granted()])
    with pytest.raises(Refused) as error:
        merging.merge(SU, kept, gone, policy(), NOW, "callback")
    assert refusal(error.value) == "merge-offer"
    assert (gone.state, kept.remedies) == ("taken", [])
    _, choice = merging.ask(SU, kept, gone)
    assert [button.case_id for row in choice.rows for button in row] == [gone.id]
    merging.merge(SU, case("taken", offer=offer()), case("taken", id=CASE + 1), policy(), NOW, "callback")


# --- the table -------------------------------------------------------------------------------------------------------


def test_every_row_of_the_offer_s_table_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, str, str]] = set()
    original = offers._move

    def watched(trigger: str, turn: Turn) -> bool:
        before = turn.case.offer.state
        moved = original(trigger, turn)
        if moved:
            reached.add((before, trigger, turn.case.offer.state))
        return moved

    monkeypatch.setattr(offers, "_move", watched)
    events: list[tuple[CaseEvent, datetime]] = [
        *(
            (event, NOW)
            for event in (press("offer"), write("1"), write("80"), press("approve", SU), press("reject", SU))
        ),
        *((event, NOW) for event in (press("take-back"), Withdrew("solved"))),
        (AgentAnswered(SU, part("No."), "approval", "1"), NOW),
        *((OfferAnswered(each, 1, 1), NOW) for each in ("pick", "agree", "show-offer", "refuse")),
        *((TimerRang("offer", CASE), NOW + timedelta(days=days)) for days in (0, 8)),
        (TimerRang("approval", CASE), NOW),
    ]
    for state in offers.STATES:
        for event, now in events:
            record = case("taken", offer=offer(state, rejecting=SU.id) if state == "waiting" else offer(state))
            try:
                step(record, event, now)
            except Refused as error:
                refusal(error)
    table = {
        (state, row["trigger"], row["dest"] or state)
        for row in offers.TRANSITIONS
        for state in ([row["source"]] if isinstance(row["source"], str) else row["source"])
    }
    assert reached == table


def test_every_state_of_an_offer_shows_on_a_card_that_can_be_said() -> None:
    for state in ("open", "waiting"):
        key = "card-offer" if state == "open" else "card-offer-waiting"
        sayable(Text(key, {"options": Text("nothing"), "agent": "Li", "by": "Su", "until": NOW}))


def test_who_taps_more_than_they_may_grant_is_told_that_approval_is_asked_for() -> None:
    record = case("taken")
    tap(record, "add.upgrade")
    effects = step(record, press("propose"))
    assert only(effects, Toast).text == Text("done-offer-asked")
    assert only(effects, Prompt).notify == "supervisor"


def test_done_on_a_card_of_a_case_that_went_on_in_another_says_where() -> None:
    gone = case("closed", merged_into="C-2026-000002")
    assert refused(gone, AgentPressed(LI, "done", "1", "c")) == "case-merged"
    assert refused(case("closed"), AgentPressed(LI, "done", "1", "c")) == "button-forged"
