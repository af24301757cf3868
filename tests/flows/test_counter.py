"""What agents write down for others: taken apart, kept by the customer's own code, named where it is missing."""

from datetime import timedelta
from typing import Any

import pytest

from flows import conversation, counter, dictation, invitation, lodging, offline
from flows.contact import Contact
from flows.customer import Conversation, Customer
from flows.dictation import Dictation
from flows.effects import (
    AnswerStaff,
    Argument,
    Buttons,
    ClearStaffButtons,
    Follow,
    HoldInvitation,
    Note,
    OpenCase,
    Refused,
    Rest,
    Say,
    SpeakLanguage,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import Actor, Part, Pressed, Started, TimerRang
from flows.invitation import WITHIN, WRONG_LINKS, Invitation, Invited
from flows.offline import id_of
from flows.records import Case, Survey
from tests.flows.samples import CASE, LI, MO, NOW, SU, case, of, offer, only, part, policy, refusal, said, sayable, talk

LABELS = {"order": "order", "订单": "order", "shop": "place", "name": "name", "contact": "contact", "wants": "wish"}
SOMEBODY = id_of(1)
STORY = "The kettle leaks."


def form(actor: Actor = LI) -> Conversation:
    """A form that has just been opened."""
    opened = talk()
    opened.customer.id = opened.draft.customer_id = SOMEBODY
    counter.begin(opened, actor)
    return opened


def taps(opened: Conversation, *values: str, actor: Actor = LI) -> None:
    opened.effects.clear()
    for value in values:
        counter.tapped(opened, actor, value, "callback", 40)


def test_what_is_lodged_has_no_buttons_any_more() -> None:
    opened = form()
    taps(opened, "channel.phone", "category.billing", "wish.refund")
    counter.told(opened, LI, part(f"{STORY}\nAnn\n020 7946 0018"), LABELS, form=40)
    assert only(opened.effects, ClearStaffButtons).message_id == 40
    tapped = form()
    counter.told(tapped, LI, part(f"Name: Ann\n{STORY}"), LABELS, form=40)
    taps(tapped, "channel.phone", "category.billing", "contact.none")
    assert not of(tapped.effects, ClearStaffButtons)
    toast = of(tapped.effects, Toast)[-1].text
    assert toast is not None
    assert "button-contact-none" in str(toast)
    taps(tapped, "wish.refund")
    assert only(tapped.effects, ClearStaffButtons).message_id == 40


def tells(opened: Conversation, message: Part, actor: Actor = LI) -> list[str]:
    """The keys of what is said to be wrong or missing."""
    opened.effects.clear()
    counter.told(opened, actor, message, LABELS)
    answers = of(opened.effects, AnswerStaff)
    for answer in answers:
        sayable(answer.text)
    lines = [line for answer in answers for line in answer.text.args["lines"]]  # type: ignore[union-attr]
    return [line.key for line in lines if isinstance(line, Text)]


def refused(opened: Conversation, value: str, actor: Actor = LI) -> str:
    with pytest.raises(Refused) as error:
        counter.tapped(opened, actor, value, "callback", 40)
    return refusal(error.value)


# --- one message taken apart ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "story", "answers"),
    [
        (f"{STORY}\nAnn Smith\n020 7946 0018", STORY, {"name": "Ann Smith", "contact": "020 7946 0018"}),
        (f"{STORY}\n+44 20 7946 0018\nAnn\n", STORY, {"name": "Ann", "contact": "+44 20 7946 0018"}),
        (f"{STORY}\n\nAnn Smith, ann@example.com", STORY, {"name": "Ann Smith", "contact": "ann@example.com"}),
        (f"{STORY}\n王芳 13800138000", STORY, {"name": "王芳", "contact": "13800138000"}),
        (f"{STORY}\n王芳\n13800138000", STORY, {"name": "王芳", "contact": "13800138000"}),
        ("赵先生，电话 139-0013-9000，水壶漏水", "水壶漏水", {"name": "赵先生", "contact": "139-0013-9000"}),
        ("趙小姐、手機：0912-345-678、水壺漏水", "水壺漏水", {"name": "趙小姐", "contact": "0912-345-678"}),
        ("水壶漏水，电话 13900139000，要退款", "水壶漏水，要退款", {"contact": "13900139000"}),
        ("Mr Lee, tel 020 7946 0018, it leaks", "it leaks", {"name": "Mr Lee", "contact": "020 7946 0018"}),
        (f"{STORY} Order 020 7946 0018, late", f"{STORY} Order 020 7946 0018, late", {}),
        (f"order: A-778\n{STORY}\nShop：12", STORY, {"order": "A-778", "place": "12"}),
        (f"Contact: 12 Mill Road\nName: Ann\n{STORY}", STORY, {"contact": "12 Mill Road", "name": "Ann"}),
        (f"{STORY}\nIt was late again.\n020 7946 0018", f"{STORY}\nIt was late again.", {"contact": "020 7946 0018"}),
        ("ann@example.com", "", {"contact": "ann@example.com"}),
        ("It said: nothing new", "It said: nothing new", {}),
        (f"{STORY}\nIt cost 24.90 and came 3 days late", f"{STORY}\nIt cost 24.90 and came 3 days late", {}),
        ("", "", {}),
        ("水壶漏水了，盒子也湿了。\n020 7946 0018", "水壶漏水了，盒子也湿了。", {"contact": "020 7946 0018"}),
    ],
)
def test_a_message_is_taken_apart(text: str, story: str, answers: dict[str, str]) -> None:
    assert dictation.read(text, LABELS) == Dictation(answers, story)


# --- the form ---------------------------------------------------------------------------------------------------------


def test_the_form_waits_for_a_day() -> None:
    opened = form()
    answer = only(opened.effects, AnswerStaff)
    sayable(answer.text)
    assert answer.form == SOMEBODY
    assert only(opened.effects, Wake).at == NOW + policy().intake.counter_after
    opened.now = NOW + timedelta(hours=23)
    taps(opened, "channel.phone")
    opened.now = NOW + timedelta(hours=25)
    assert only(conversation.step(opened, TimerRang(counter.TIMER)), Wake).at == NOW + timedelta(hours=47)
    opened.effects.clear()
    opened.now = NOW + timedelta(hours=48)
    sayable(only(conversation.step(opened, TimerRang(counter.TIMER)), TellStaffWords).text)
    assert opened.draft.state == "expired"
    opened.effects.clear()
    assert conversation.step(opened, TimerRang(counter.TIMER)) == []


def test_everything_said_makes_a_case() -> None:
    opened = form()
    taps(opened, "channel.counter", "category.delivery", "wish.refund", "language.zh-Hans")
    assert all(toast.text is not None for toast in of(opened.effects, Toast))
    assert tells(opened, part(f"{STORY}\nAnn\n020 7946 0018\n")) == []
    only(opened.effects, OpenCase)
    only(opened.effects, Rest)
    assert (opened.draft.state, opened.customer.name, opened.customer.language) == ("submitted", "Ann", "zh-Hans")
    record, effects = lodging.lodge(opened.draft, CASE, "C-2026-000001", "zh-Hans", policy(), NOW)
    assert (record.channel, record.customer_id, record.wish) == ("counter", SOMEBODY, "refund")
    note = only(effects, Note)
    assert (note.actor, note.data["channel"]) == ("Li Wei", "counter")
    sayable(only(effects, Say).text)


def test_the_last_tap_lodges_too() -> None:
    opened = form()
    assert tells(opened, part(f"{STORY}\nAnn\nann@example.com")) == ["new-lacks"]
    taps(opened, "channel.phone", "category.delivery", "wish.(open)")
    only(opened.effects, OpenCase)
    assert opened.draft.wish == ""


@pytest.mark.parametrize("value", ["", "made-up.x", "category.made-up", "wish.", "language.fr", "contact.all"])
def test_a_made_up_tap_is_refused(value: str) -> None:
    assert refused(form(), value) == "button-forged"


def test_a_form_is_its_agent_s_and_a_supervisor_may_help() -> None:
    opened = form()
    assert refused(opened, "channel.phone", MO) == "new-is-others"
    assert refused(opened, "drop.", MO) == "new-is-others"
    taps(opened, "channel.phone", actor=SU)
    taps(opened, "drop.", actor=SU)
    assert refused(opened, "channel.phone") == "new-is-over"


def test_a_lodged_form_names_its_case() -> None:
    opened = form()
    opened.draft.state = "submitted"
    opened.cases.append(case("new"))
    assert refused(opened, "channel.phone") == "new-is-lodged"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"{STORY}\nAnn\n020 79", "new-lacks"),
        (f"{STORY}\nAnn\n020 7946 00", "new-contact-wrong"),
        (f"{STORY}\nAnn\nann@example", "new-contact-wrong"),
        (f"{STORY}\nContact: 1 a", "new-contact-wrong"),
        (f"Name: {'x' * 61}", "new-line-too-long"),
        (f"Order: {'x' * 101}", "new-line-too-long"),
        (f"Wants: {'x' * 1001}", "new-line-too-long"),
        ("x" * 20001, "new-too-much"),
    ],
)
def test_what_does_not_fit_is_named_and_the_rest_is_kept(text: str, key: str) -> None:
    opened = form()
    assert key in tells(opened, part(text))
    assert bool(opened.draft.story) == text.startswith(STORY)


def test_files_are_kept_without_a_word_and_too_large_ones_refused() -> None:
    opened = form()
    assert tells(opened, part("", "photo")) == []
    assert tells(opened, part("", "document", size=3_000_000_000)) == ["file-too-large", "new-lacks"]
    assert [kept.kind for kept in opened.draft.story] == ["photo"]
    with pytest.raises(Refused) as error:
        counter.told(opened, LI, part("", "sticker"), LABELS)
    assert refusal(error.value) == "not-evidence-case"


def test_a_letter_a_place_an_own_wish_and_a_name_alone() -> None:
    opened = form()
    tells(opened, part(f"{STORY}\nContact: 12 Mill Road, Leeds\nShop: 12\nOrder: A-7\nWants: a new lid"))
    draft = opened.draft
    assert draft.contact == Contact("post", "12 Mill Road, Leeds")
    assert (draft.place, draft.order_number, draft.wish) == ("12", "A-7", "a new lid")
    taps(opened, "channel.mail", "category.product", "contact.none")
    assert draft.contact == Contact("none")
    assert tells(opened, part("Ann Smith")) == []
    assert (draft.name, draft.state) == ("Ann Smith", "submitted")


def test_a_changed_reply_takes_the_place_of_what_it_said() -> None:
    opened = form()
    tells(opened, part("It leaks.", message_id=50))
    tells(opened, part("It leaks badly.", message_id=50))
    assert [kept.text for kept in opened.draft.story] == ["It leaks badly."]


# --- without Telegram -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("medium", ["phone", "email", "post", "none"])
def test_there_are_words_for_every_way_of_telling(medium: str) -> None:
    record = case("taken", customer_id=SOMEBODY, contact=Contact(medium, "x"))  # type: ignore[arg-type]
    text, buttons = offline.tell(record, Text("case-taken", {"agent": "Li", "number": record.number}), None)
    sayable(text)
    assert [[button.action for button in row] for row in buttons.rows] == [["told"]]
    for key in ("tell-reply", "tell-question", "tell-changed"):
        sayable(offline.tell_sent(record, key)[0])
    sayable(lodging_words(medium))


def lodging_words(medium: str) -> Text:
    told: dict[str, Argument] = {
        "action": Text("ack-other"),
        "number": "C-1",
        "who": "Li",
        "by": NOW,
        "decision": Text("nothing"),
    }
    return Text(f"acknowledged-{medium}", told)


def test_a_customer_without_telegram_begins_nothing_by_themselves() -> None:
    here = talk(case("closed", customer_id=SOMEBODY))
    here.customer.id = here.draft.customer_id = SOMEBODY
    effects = conversation.step(here, Started())
    assert only(effects, AnswerStaff).text == Text("offline-new")


def test_words_belong_to_the_survey_while_it_asks_for_them() -> None:
    assert offline.said(case("taken"), part()).reply_case == CASE
    assert offline.said(case("resolved", survey=Survey("comment")), part()).reply_case == 0


def test_who_has_told_is_noted_once() -> None:
    record = case("taken", customer_id=SOMEBODY)
    assert offline.told(record, LI, 9, None).actor == "Li Wei"
    with pytest.raises(Refused) as error:
        offline.told(record, MO, 9, ("Li Wei", NOW))
    assert refusal(error.value) == "told-already"


# --- the link ---------------------------------------------------------------------------------------------------------


def link(**more: object) -> Invitation:
    values = {"case_id": CASE, "expires_at": NOW + timedelta(days=1), "used_at": None, "opened_by": 0, "digest": "d"}
    return Invitation(**(values | more))  # type: ignore[arg-type]


def invited(record: Case | None, asked: str = "", **more: Any) -> Invited | None:
    return Invited(record, Customer(SOMEBODY, "Ann", "en", **more), asked) if record else None


def opened_by(
    here: Conversation, found: Invitation | None, record: Case | None, asked: str = "", staff: bool = False
) -> list[str]:
    here.effects.clear()
    invitation.opened(here, found, invited(record, asked), staff=staff)
    for effect in of(here.effects, Say):
        sayable(effect.text)
    return said(here.effects)


@pytest.mark.parametrize(
    ("found", "record"),
    [
        (None, None),
        (link(used_at=NOW), case("new", customer_id=SOMEBODY)),
        (link(expires_at=NOW), case("new", customer_id=SOMEBODY)),
        (link(), case("new", customer_id=99)),
        (link(), case("closed", customer_id=SOMEBODY, erased_at=NOW)),
    ],
)
def test_every_link_that_does_not_work_gets_the_same_sentence(found: Invitation | None, record: Case | None) -> None:
    here = talk()
    assert opened_by(here, found, record) == ["invite-not-working"]
    assert here.cases == []


def test_guessing_is_stopped_for_an_hour() -> None:
    here = talk()
    for _ in range(WRONG_LINKS):
        assert opened_by(here, None, None) == ["invite-not-working"]
    assert opened_by(here, link(), case("new", customer_id=SOMEBODY)) == ["invite-wait"]
    here.now = NOW + WITHIN
    record = case("new", customer_id=SOMEBODY)
    assert opened_by(here, link(), record)[:1] == ["followed"]
    assert record.customer_id == here.customer.id


def test_who_follows_finds_the_open_offer_with_its_buttons() -> None:
    here = talk()
    record = case("taken", customer_id=SOMEBODY, offer=offer())
    assert opened_by(here, link(), record) == ["followed", "case-timeline", "offer-several-new"]
    shown = next(each for each in of(here.effects, Say) if each.text.key == "offer-several-new")
    assert shown.case_id == record.id
    assert isinstance(shown.markup, Buttons)
    assert [row[0].action for row in shown.markup.rows] == ["offer-pick", "offer-pick", "offer-none"]


def test_who_follows_is_informed_once_and_finds_the_open_question() -> None:
    here = talk(informed_at=None)
    record = case("waiting", customer_id=SOMEBODY, contact=Contact("none"), language="zh-Hans")
    assert opened_by(here, link(), record, "Which kettle?") == ["followed", "case-timeline", "followed-asked"]
    assert here.customer.informed_at == NOW
    assert record.contact == Contact("telegram")
    assert (here.customer.language, here.customer.chose_language) == ("zh-Hans", True)
    only(here.effects, SpeakLanguage)
    assert only(here.effects, Follow) == Follow(CASE, SOMEBODY, "d")


@pytest.mark.parametrize("state", ["asked", "rating", "comment", "choice", "second", "due", "finished"])
def test_who_follows_finds_the_survey_where_it_stands(state: str) -> None:
    here, record = talk(), case("resolved", customer_id=SOMEBODY, survey=Survey(state))
    assert (len(opened_by(here, link(), record)) == 3) == (state not in ("due", "finished"))


def test_their_own_used_link_shows_their_case_and_their_language_stays() -> None:
    here = talk(case("taken"), chose_language=True)
    assert opened_by(here, link(used_at=NOW), here.cases[0]) == ["case-timeline"]
    other = case("new", customer_id=SOMEBODY, id=CASE - 1, language="zh-Hans")
    assert opened_by(here, link(case_id=CASE - 1), other) == ["invite-yours-too"]  # it may be another's
    only(here.effects, HoldInvitation)
    invitation.answered(
        here, link(case_id=CASE - 1), invited(other), Pressed("follow", CASE - 1, "yes", "callback", 40)
    )
    assert (other.language, [each.id for each in here.cases]) == ("en", [CASE - 1, CASE])


def test_somebody_of_the_staff_is_asked_and_who_was_not_asked_cannot_answer() -> None:
    here, record = talk(), case("new", customer_id=SOMEBODY)
    assert opened_by(here, link(), record, staff=True) == ["invite-yours"]
    assert only(here.effects, HoldInvitation) == HoldInvitation("d")
    for value, key in (("no", "invite-left"), ("yes", "followed")):
        here.effects.clear()
        invitation.answered(here, link(opened_by=7), invited(record), Pressed("follow", CASE, value, "callback", 40))
        assert said(here.effects)[0] == key
    with pytest.raises(Refused) as error:
        invitation.answered(here, None, None, Pressed("follow", CASE, "yes", "callback", 40))
    assert refusal(error.value) == "invite-not-working"


def test_a_link_is_made_for_who_is_not_here_yet() -> None:
    assert invitation.offer(case("new", customer_id=SOMEBODY), LI)
    for record, key in ((case("new"), "follows-already"), (case("closed", erased_at=NOW), "case-erased")):
        with pytest.raises(Refused) as error:
            invitation.offer(record, LI)
        assert refusal(error.value) == key


def test_ids_of_people_without_telegram_are_beyond_telegram_s() -> None:
    assert offline.number_of(id_of(12)) == 12
    assert offline.offline(id_of(1))
    assert not any(offline.offline(each) for each in (0, 7, -1, -1_002_147_483_648, -(1 << 52), -(10**13)))
