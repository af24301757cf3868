"""Complaints that come by phone, at the counter or by mail, and the link by which their customers follow them here."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.inviting import picture
from flows.effects import Text
from flows.offline import FIRST
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import NUMBER, card_of, case_row, resolves, settled, until
from tests.simulator.puppet import Person
from tests.simulator.records import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")
LINK = re.compile(r"https://t\.me/complaint_desk_bot\?start=(f_[A-Za-z0-9_-]{22})")
PHONE = "+442079460018"
UNTOLD = Text("staff-follows-untold", {"count": 1})


@dataclass(slots=True)
class Counter:
    """A staff group of one kind, in one language."""

    desk: Desk
    speak: Speech
    forum: bool

    def agent(self, name: str = "", status: str = "member") -> Person:
        return self.desk.telegram.agent(
            name or self.speak.agent, self.desk.group, language=self.speak.telegram, status=status
        )

    def customer(self, language: str = "") -> Person:
        return self.desk.customer(self.speak.customer, language or self.speak.telegram)

    async def form(self, agent: Person) -> Message:
        """/new."""
        await agent.says("/new")
        return await agent.sees(self.speak("new-form", agent=agent.user.name).splitlines()[0])

    async def taps(self, agent: Person, form: Message, *labels: str) -> None:
        for label in labels:
            await agent.presses(self.speak(label), near=form)
            await agent.popup()

    async def told(self, agent: Person, *, story: str = "", contact: str = PHONE) -> tuple[str, Message]:
        """Lodged: its number, and the sentence to read out."""
        form = await self.form(agent)
        await self.taps(agent, form, "button-channel-phone", "category-delivery", "remedy-refund")
        await agent.replies(form, f"{story or self.speak.story}\n{self.speak.customer}\n{contact}")
        answer = await agent.sees(NUMBER, button=self.speak("button-told"))
        found = NUMBER.search(answer.text)
        assert found is not None
        return found[0], answer

    async def link(self, agent: Person, answer: Message) -> str:
        """The payload of a new link, by the button under the sentence."""
        await agent.presses(self.speak("button-invite"), near=answer)
        return payload(await agent.sees(kind="photo"))

    async def followed(self, agent: Person) -> tuple[str, Message, Person]:
        number, answer = await self.told(agent)
        customer = self.customer()
        await customer.starts(await self.link(agent, answer))
        await customer.sees(number)
        await settled(self.desk)
        return number, answer, customer


def payload(message: Message) -> str:
    found = LINK.search(message.text)
    assert found is not None, message.text
    return found[1]


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def counter(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Counter]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("counter"), forum=forum, language=language) as desk:
        yield Counter(desk, Speech(language), forum)


def seconds(**length: float) -> float:
    return timedelta(**length).total_seconds()


def nothing_went_below_zero(desk: Desk) -> None:
    assert not [call for call in desk.telegram.calls if int(call.params.get("chat_id") or 0) < FIRST]
    assert desk.bot.rows("select 1 from outbox where lane < '-9' and lane like '-9%'") == []


# --- lodging ---------------------------------------------------------------------------------------------------------


async def test_a_caller_s_complaint_is_lodged_by_taps_and_one_reply(counter: Counter) -> None:
    desk, speak, agent = counter.desk, counter.speak, counter.agent()
    await until(lambda: desk.group.calls("pinChatMessage") > 0)  # the board stands: what follows is of the complaint
    before = desk.group.calls()
    form = await counter.form(agent)
    await counter.taps(agent, form, "button-channel-counter", "category-safety", "remedy-refund")
    words = f"{speak.story}\n{speak('label-order')}: A-778\n{speak('label-place')}：12\n{speak.customer}\n{PHONE}"
    await agent.replies(form, words)
    answer = await agent.sees(NUMBER, button=speak("button-told"))
    number = NUMBER.search(answer.text)[0]  # type: ignore[index]
    await settled(desk)
    row = case_row(desk, number)
    assert row["customer_id"] < FIRST
    assert (row["channel"], row["category"], row["wish"], row["name"]) == (
        "counter", "safety", "refund", speak.customer)  # fmt: skip
    assert (row["order_number"], row["place"], json.loads(row["contact"])["value"]) == ("A-778", "12", PHONE)
    assert [part["text"] for part in json.loads(row["story"])] == [speak.story]
    assert speak("ack-safety") in answer.text
    card = await card_of(desk, number)
    assert speak("card-channel-offline", channel=speak("button-channel-counter")) in card.text
    told = desk.bot.rows("select kind from promises where case_id = ? order by id", row["id"])
    assert [each["kind"] for each in told] == ["answer", "resolution"]
    used = desk.group.calls() - before
    print(f"group calls for a /new: {used}")
    # form, acknowledgement, card, the form's buttons off, the call to the supervisors (S1); in a forum the topic
    assert used <= 5 + counter.forum
    nothing_went_below_zero(desk)


async def test_what_is_missing_is_named_and_everything_else_kept(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent()
    form = await counter.form(agent)
    await agent.replies(form, f"{speak.story}\n{speak.customer}\n020 7946 00")
    missing = await agent.sees("020 7946 00")
    for key in ("channel", "category", "wish", "contact"):
        assert speak(f"new-lacks-{key}") in missing.text
    assert speak("new-lacks-name") not in missing.text
    await agent.replies(missing, "ann@example.com")
    again = await agent.sees(speak("new-lacks-category"))
    assert speak("new-lacks-contact") not in again.text
    await agent.sends_photo(reply_to=form)
    await counter.taps(agent, form, "button-channel-mail", "category-billing", "button-wish-open")
    answer = await agent.sees(NUMBER, ever=True, button=speak("button-told"))
    await until(lambda: "ann@example.com" in counter.desk.group.transcript())
    await settled(counter.desk)
    [row] = counter.desk.bot.rows("select * from cases order by id desc limit 1")
    kinds = [part["kind"] for part in json.loads(row["story"])]
    assert (kinds, row["wish"], json.loads(row["contact"])["value"]) == (["text", "photo"], "", "ann@example.com")
    assert NUMBER.search(answer.text)


async def test_a_letter_is_answered_by_letter(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent()
    form = await counter.form(agent)
    await counter.taps(agent, form, "button-channel-mail", "category-product", "remedy-repair")
    await agent.replies(
        form, f"{speak('label-contact')}: 12 Mill Road, Leeds\n{speak('label-name')}: {speak.customer}\n{speak.story}"
    )
    answer = await agent.sees(NUMBER, button=speak("button-told"))
    number = NUMBER.search(answer.text)[0]  # type: ignore[index]
    assert json.loads(case_row(counter.desk, number)["contact"])["medium"] == "post"
    await agent.presses(speak("button-take"), near=await card_of(counter.desk, number))
    await agent.sees("12 Mill Road, Leeds", button=speak("button-told"))


async def test_two_agents_write_down_two_customers_at_once(counter: Counter) -> None:
    speak, li, mo = counter.speak, counter.agent(), counter.agent("Mo Ali")
    first, second = await counter.form(li), await counter.form(mo)
    await mo.presses(speak("category-billing"), near=first)
    await mo.popup(speak("new-is-others", agent=li.user.name))
    await mo.replies(first, "Not mine")
    await mo.sees(speak("new-is-others", agent=li.user.name))
    for agent, form, contact in ((li, first, "li@example.com"), (mo, second, "mo@example.com")):
        await counter.taps(agent, form, "button-channel-phone", "category-billing", "remedy-refund")
        await agent.replies(form, f"{speak.story}\n{speak.customer}\n{contact}")
        await agent.sees(NUMBER, button=speak("button-told"))
    await settled(counter.desk)
    rows = counter.desk.bot.rows("select contact, customer_id from cases order by id desc limit 2")
    assert [json.loads(row["contact"])["value"] for row in rows] == ["mo@example.com", "li@example.com"]
    assert rows[0]["customer_id"] != rows[1]["customer_id"]


async def test_a_form_survives_the_end_of_the_process(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent()
    form = await counter.form(agent)
    await counter.taps(agent, form, "button-channel-phone", "category-billing")
    await counter.desk.bot.kill()
    await agent.replies(form, f"{speak.story}\n{speak.customer}\n{PHONE}")
    await counter.desk.bot.start()
    missing = await agent.sees(speak("new-lacks-wish"), within=15)
    assert speak("new-lacks-channel") not in missing.text
    await counter.taps(agent, form, "remedy-refund")
    await agent.sees(NUMBER, ever=True, button=speak("button-told"))


async def test_a_form_is_dropped_by_cancel_or_its_button_and_says_so_ever_after(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent("Mo Ali")
    form = await counter.form(agent)
    await agent.says("/cancel")
    await agent.sees(speak("new-dropped"))
    await agent.presses(speak("category-billing"), near=form)
    await agent.popup(speak("new-is-over"))
    await agent.replies(form, "hello")
    await agent.sees(speak("new-is-over"))
    await agent.says("/cancel")
    await agent.sees(speak("new-none-open"))
    form = await counter.form(agent)
    await agent.presses(speak("button-new-drop"), near=form)
    await agent.popup(speak("new-dropped"))
    await until(lambda: not form.buttons)


async def test_a_customer_s_hand_or_a_made_up_number_opens_no_form(counter: Counter) -> None:
    stranger, agent = counter.customer(), counter.agent()
    form = await counter.form(agent)
    await agent.presses_data(form, "new:999999:category.billing")
    await agent.popup(counter.speak("new-is-over"))
    await agent.presses_data(form, "new:1:owner.me")
    await agent.popup()
    await stranger.starts()
    await settled(counter.desk)
    assert counter.desk.bot.rows("select 1 from customers where id = ?", FIRST - 999999) == []


# --- telling, and answers --------------------------------------------------------------------------------------------


async def test_who_is_not_on_telegram_is_told_by_the_staff_and_it_is_noted_who_did(counter: Counter) -> None:
    desk, speak, li, mo = counter.desk, counter.speak, counter.agent(), counter.agent("Mo Ali")
    number, _ = await counter.told(li)
    await li.presses(speak("button-take"), near=await card_of(desk, number))
    tell = await li.sees(speak("case-taken", agent=li.user.name, number=number), button=speak("button-told"))
    assert PHONE in tell.text
    await mo.presses(speak("button-told"), near=tell)
    await mo.popup(speak("told-noted"))
    await until(lambda: any("Mo Ali" in str(button["text"]) for row in tell.buttons for button in row))
    await li.presses("Mo Ali", near=tell)
    await li.popup("Mo Ali")
    told = desk.bot.rows("select actor from events where kind = 'told' and case_id = ?", case_row(desk, number)["id"])
    assert [row["actor"] for row in told] == ["Mo Ali"]
    await li.replies(await card_of(desk, number), "H-9 is on its way.")
    await li.sees(
        speak("tell-reply", name=speak.customer, reach="@").partition("@")[0][:8], button=speak("button-told")
    )
    nothing_went_below_zero(desk)


async def test_the_customer_s_answers_are_tapped_and_written_down_by_the_staff(counter: Counter) -> None:
    desk, speak, agent = counter.desk, counter.speak, counter.agent()
    number, _ = await counter.told(agent)
    await resolves_offline(counter, agent, number)
    asked = await agent.sees(button=speak("button-solved"))
    before = desk.group.calls("sendMessage")
    await agent.presses(speak("button-solved"), near=asked)
    await until(lambda: speak("ask-score", number=number) in asked.text)
    await agent.presses_data(asked, f"for:{case_row(desk, number)['id']}:unsolved.1.")
    await agent.popup(speak("button-forged"))
    await agent.presses("2", near=asked)
    await until(lambda: speak("ask-comment-low", number=number) in asked.text)
    await agent.replies(asked, "H-10 nobody called back")
    await agent.presses(speak("button-leave"), near=asked)
    await until(lambda: case_row(desk, number)["state"] == "closed")
    await settled(desk)
    assert desk.group.calls("sendMessage") == before  # one conversation, one message
    survey = json.loads(case_row(desk, number)["survey"])
    assert (survey["score"], survey["comment"]) == (2, "H-10 nobody called back")
    rows = desk.bot.rows("select actor from events where kind = 'spoke-for'")
    assert {row["actor"] for row in rows} == {agent.user.name}
    await settled(desk)
    nothing_went_below_zero(desk)


async def test_a_caller_is_warned_and_declined_by_the_staff_s_own_voice_and_the_warning_stays_who_follows(
    counter: Counter,
) -> None:
    desk, speak, agent = counter.desk, counter.speak, counter.agent()
    counter.agent("Su Lin", "creator")
    number, answer = await counter.told(agent)
    insults = speak("conduct-reason-insult")
    await agent.says(f"/warn {number}")
    form = await agent.sees(button=speak("button-warn-now"))
    await agent.presses(insults, near=form)
    await agent.popup(speak("conduct-chosen", behaviour=insults))
    await agent.presses(speak("button-warn-now"), near=form)
    words = speak("conduct-warned-offline", behaviour=insults, case="").splitlines()[0]
    tell = await agent.sees(words, ever=True, button=speak("button-told"))
    assert PHONE in tell.text
    card = await card_of(desk, number)
    await desk.telegram.until(lambda: insults in card.text)
    await agent.says(f"/decline {number}")
    form = await agent.sees(button=speak("demand-amount"))
    await agent.presses(speak("demand-amount"), near=form)
    await settled(desk)
    await agent.replies(form, "K-1 principle\nK-1 reasons")
    told = await agent.sees("K-1 reasons", button=speak("button-look"))
    await agent.presses(speak("button-look"), near=told)
    asked = speak("look-asked", number=number, by="").split("*")[0].strip()
    await until(lambda: asked in told.text)
    await until(lambda: case_row(desk, number)["looked_at"])
    customer = counter.customer()
    await customer.starts(await counter.link(agent, answer))
    await customer.sees(number)
    await settled(desk)
    [row] = desk.bot.rows("select conduct from customers where id = ?", customer.id)
    assert json.loads(row["conduct"])["state"] == "warned"
    assert insults in card.text
    nothing_went_below_zero(desk)


def button_of(message: Message, label: str) -> bool:
    return any(button["text"] == label for row in message.buttons for button in row)


async def resolves_offline(counter: Counter, agent: Person, number: str) -> None:
    await resolves(counter.desk, agent, number, counter.speak, "Refunded.")
    await agent.sees("Refunded.", kind="text", button=counter.speak("button-told"))
    await agent.sees(kind="document", button=counter.speak("button-told"))


# --- the link --------------------------------------------------------------------------------------------------------


async def test_an_offer_is_told_and_accepted_for_them_with_the_same_question(counter: Counter) -> None:
    desk, speak, agent = counter.desk, counter.speak, counter.agent()
    number, _ = await counter.told(agent)
    await agent.replies(await card_of(desk, number), "/offer " + speak("remedy-apology"))
    offered = await agent.sees(speak.customer, button=speak("button-offer-no"))
    await agent.presses(speak("remedy-apology"), near=offered)
    await until(lambda: button_of(offered, speak("button-offer-yes")))
    assert PHONE not in offered.text  # they are on the phone already
    assert not button_of(offered, speak("button-told"))
    before = desk.group.calls("sendMessage")
    await agent.presses(speak("button-offer-yes"), near=offered)
    await until(lambda: json.loads(case_row(desk, number)["offer"])["state"] == "accepted")
    accepted = speak("staff-offer-accepted-offline", agent=agent.user.name, name=speak.customer, lines="")
    await agent.sees(accepted.splitlines()[-1])
    await settled(desk)
    assert desk.group.calls("sendMessage") == before + 1
    assert not offered.buttons
    assert speak("tell-on", name=speak.customer, words="", how="").splitlines()[0] in offered.text
    await agent.presses(speak("button-done", remedy=Text("remedy-apology")), near=await card_of(desk, number))
    await agent.popup(speak("done-fulfilled-offline"))


async def test_who_follows_finds_the_open_offer_and_accepts_it_there(counter: Counter) -> None:
    desk, speak, agent, customer = counter.desk, counter.speak, counter.agent(), counter.customer()
    number, answer = await counter.told(agent)
    await agent.replies(await card_of(desk, number), "/offer " + speak("remedy-apology"))
    await agent.sees(speak.customer, button=speak("button-offer-no"))
    await customer.starts(await counter.link(agent, answer))
    offered = await customer.sees(button=speak("button-offer-no"))
    await customer.presses(speak("remedy-apology"), near=offered)
    await customer.sees(button=speak("button-offer-yes"))
    await customer.presses(speak("button-offer-yes"))
    await until(lambda: json.loads(case_row(desk, number)["offer"])["state"] == "accepted")


async def test_the_link_makes_the_case_theirs_as_if_lodged_there(counter: Counter) -> None:
    desk, speak, agent, customer = counter.desk, counter.speak, counter.agent(), counter.customer()
    number, answer = await counter.told(agent)
    await agent.presses(speak("button-invite"), near=answer)
    shown = await agent.sees(kind="photo")
    token = payload(shown)
    await settled(desk)
    assert not [row for row in desk.bot.rows("select body from outbox") if token[2:] in row["body"]]
    assert picture(f"https://t.me/complaint_desk_bot?start={token}").startswith(b"\x89PNG")
    await customer.starts(token)
    first = await customer.sees(speak("followed", name=speak.customer, number=number, consent="").splitlines()[0])
    assert speak("consent", term=Text("duration-years", {"count": 2})) in first.text
    await customer.sees(speak("told-state-new"), button=speak("button-withdraw"))
    await agent.sees(
        speak(
            "staff-follows",
            name=speak.customer,
            person=speak.customer,
            untold=Text("staff-follows-untold", {"count": 1}),
        )
    )
    await settled(desk)
    row = case_row(desk, number)
    assert row["customer_id"] == customer.id
    assert desk.bot.rows("select 1 from customers where id < 0 and name = ? and id = ?", speak.customer, -1) == []
    assert not [each for each in desk.bot.rows("select body from inbox") if token[2:] in each["body"]]
    assert token[2:] not in str(desk.bot.rows("select * from invitations"))
    # writes, is answered, rates
    await customer.says("H-11 it came today")
    await agent.sees("H-11 it came today")
    await agent.replies(await card_of(desk, number), "H-12 good to hear")
    await customer.sees("H-12 good to hear")
    await resolves(desk, agent, number, speak, "H-13.")
    await customer.presses(speak("button-solved"))
    await customer.presses("5")
    await settled(desk)
    assert json.loads(case_row(desk, number)["survey"])["score"] == 5
    # what the staff still have in their hands is told kindly
    await agent.replies(answer, "she says thanks")
    await agent.sees(speak("follows-already", name=speak.customer, number=number))
    await agent.says(f"/invite {number}")
    await agent.sees(speak("follows-already", name=speak.customer, number=number))
    # everything of it is handed over, and erased
    await customer.says("/forget")
    await customer.presses(speak("button-forget"))
    await customer.sees(speak("forgotten"))
    await settled(desk)
    assert case_row(desk, number)["customer_id"] == 0
    assert desk.bot.rows("select 1 from invitations where case_id = ?", row["id"]) == []


async def test_who_follows_reads_what_nobody_had_told_them(counter: Counter) -> None:
    desk, speak, agent, customer = counter.desk, counter.speak, counter.agent(), counter.customer()
    number, answer = await counter.told(agent)
    await agent.presses(speak("button-told"), near=answer)
    await agent.popup(speak("told-noted"))
    first = await agent.replies(await card_of(desk, number), "H-20 the depot looks")
    told = await agent.sees(speak("tell-reply", name=speak.customer, reach="").split("Telegram")[0])
    await agent.presses(speak("button-told"), near=told)
    await agent.popup(speak("told-noted"))
    second = await agent.replies(await card_of(desk, number), "H-21 it is found")
    untold = await agent.sees(speak("tell-reply", name=speak.customer, reach="").split("Telegram")[0])
    await agent.edits(second, "H-22 it is found and dry")
    changed = await agent.sees(speak("tell-changed", name=speak.customer, reach="").split("Telegram")[0])
    await customer.starts(await counter.link(agent, answer))
    await customer.sees(speak("told-state-taken", agent=agent.user.name))
    words = customer.transcript()
    assert "H-22" in words
    assert "H-20" not in words
    assert "H-21" not in words
    assert words.index("H-22") < words.index(speak("told-state-taken", agent=agent.user.name))
    await agent.sees(speak("words", words=UNTOLD))
    await until(lambda: not untold.buttons and not changed.buttons)
    assert told.buttons  # it says who told them
    await agent.edits(second, "H-23 it is found and whole")
    await customer.sees("H-23", ever=True)
    assert first.message_id


async def test_who_has_a_case_is_asked_and_a_wrong_person_is_separated_again(counter: Counter) -> None:
    desk, speak, agent, wrong = (
        counter.desk,
        counter.speak,
        counter.agent(),
        counter.desk.customer("Eve Hall", counter.speak.telegram),
    )
    number, answer = await counter.told(agent)
    await wrong.starts(await counter.link(agent, answer))
    await wrong.sees(speak("told-state-new"))
    person = speak(
        "staff-follows", name=speak.customer, person="Eve Hall", untold=Text("staff-follows-untold", {"count": 1})
    )
    notice = await agent.sees(person, button=speak("button-unlink"))
    await agent.presses_data(notice, f"unlink:{case_row(desk, number)['id']}:1")
    await agent.popup(speak("button-forged"))
    await agent.presses(speak("button-unlink"), near=notice)
    await wrong.sees(speak("unlinked", number=number))
    again = await agent.sees(speak("staff-unlinked", agent=agent.user.name, number=number, name=speak.customer))
    await settled(desk)
    assert case_row(desk, number)["customer_id"] < FIRST
    assert not notice.buttons
    assert number not in wrong.transcript().replace(speak("unlinked", number=number), "")
    await wrong.says("/cases")
    await wrong.sees(speak("no-cases"))
    await agent.replies(await card_of(desk, number), "H-30 for the right one")
    await agent.sees(speak("tell-reply", name=speak.customer, reach="").split("Telegram")[0])
    right = counter.customer()
    await right.starts(await counter.link(agent, again))
    await right.sees("H-30", ever=True)
    assert "H-30" not in wrong.transcript()
    assert case_row(desk, number)["customer_id"] == right.id


async def test_a_link_works_once_and_opens_the_case_again_for_its_owner_alone(counter: Counter) -> None:
    speak, agent, ann, eve = counter.speak, counter.agent(), counter.customer(), counter.desk.customer("Eve")
    number, answer = await counter.told(agent)
    token = await counter.link(agent, answer)
    await ann.starts(token)
    await ann.sees(speak("followed", name=speak.customer, number=number, consent="").splitlines()[0])
    await eve.starts(token)
    await eve.sees(Speech("en")("invite-not-working"))
    await ann.starts(token)
    await ann.sees(speak("told-state-new"))
    assert case_row(counter.desk, number)["customer_id"] == ann.id


async def test_a_new_link_makes_the_earlier_one_void(counter: Counter) -> None:
    speak, agent, ann = counter.speak, counter.agent(), counter.customer()
    number, answer = await counter.told(agent)
    first = await counter.link(agent, answer)
    await agent.says(f"/invite {number}")
    second = payload(await agent.sees(kind="photo"))
    await ann.starts(first)
    await ann.sees(speak("invite-not-working"))
    await ann.starts(second)
    await ann.sees(speak("told-state-new"))


async def test_of_two_who_open_a_link_at_once_one_wins(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent()
    number, answer = await counter.told(agent)
    token = await counter.link(agent, answer)
    people = [counter.customer() for _ in range(4)]
    await asyncio.gather(*(person.starts(token) for person in people))
    await settled(counter.desk)
    winners = [person for person in people if speak("told-state-new") in person.transcript()]
    losers = [person for person in people if speak("invite-not-working") in person.transcript()]
    assert (len(winners), len(losers)) == (1, 3)
    assert case_row(counter.desk, number)["customer_id"] == winners[0].id


async def test_who_guesses_finds_nothing_and_is_stopped(counter: Counter) -> None:
    speak, agent, eve = counter.speak, counter.agent(), counter.customer()
    _, answer = await counter.told(agent)
    token = await counter.link(agent, answer)
    for guess in ("f_", "f_AAAAAAAAAAAAAAAAAAAAAA", f"{token}A", token[:-1], token.lower() + "x"):
        await eve.starts(guess)
        await eve.sees(speak("invite-not-working"))
    await eve.starts(token)
    await eve.sees(speak("invite-wait"))
    counter.desk.telegram.push_clock(seconds(hours=1, minutes=1))
    await eve.starts(token)
    await eve.sees(speak("told-state-new"))


async def test_somebody_of_the_staff_is_asked_before_the_link_is_used(counter: Counter) -> None:
    speak, agent, ann = counter.speak, counter.agent(), counter.customer()
    number, answer = await counter.told(agent)
    token = await counter.link(agent, answer)
    private = agent.private()
    await private.starts(token)
    asked = await private.sees(speak("invite-yours", number=number))
    await private.presses(speak("button-follow-no"), near=asked)
    await private.sees(speak("invite-left", number=number))
    await ann.presses_data(asked, f"follow:{case_row(counter.desk, number)['id']}:yes")
    await settled(counter.desk)
    assert case_row(counter.desk, number)["customer_id"] < FIRST
    await private.starts(token)
    await private.presses(speak("button-follow-yes"), near=await private.sees(speak("invite-yours", number=number)))
    await private.sees(speak("told-state-new"))
    assert case_row(counter.desk, number)["customer_id"] == agent.id


async def test_the_language_of_the_form_is_spoken_once_they_follow(counter: Counter) -> None:
    speak, agent = counter.speak, counter.agent()
    form = await counter.form(agent)
    other = Speech("zh-Hant")
    await counter.taps(agent, form, "button-channel-phone", "category-delivery", "remedy-refund", "language-zh-Hant")
    await agent.replies(form, f"{speak.story}\n{speak.customer}\n{PHONE}")
    answer = await agent.sees(NUMBER, button=speak("button-told"))
    customer = counter.customer("en")
    await customer.starts(await counter.link(agent, answer))
    await customer.sees(other("told-state-new"))


async def test_who_has_cases_already_has_one_more(counter: Counter) -> None:
    agent = counter.agent()
    first, _, customer = await counter.followed(agent)
    second, answer = await counter.told(agent)
    await customer.starts(await counter.link(agent, answer))
    asked = await customer.sees(counter.speak("invite-yours-too", number=second))
    await customer.presses(counter.speak("button-follow-yes"), near=asked)
    await customer.sees(second)
    await customer.says("/cases")
    listed = await customer.sees(first)
    assert second in listed.text


# --- time ------------------------------------------------------------------------------------------------------------


async def test_an_old_link_has_expired_and_an_abandoned_form_is_let_go_with_a_word(counter: Counter) -> None:
    speak, agent, ann = counter.speak, counter.agent(), counter.customer()
    _, answer = await counter.told(agent)
    token = await counter.link(agent, answer)
    await counter.form(agent)
    counter.desk.telegram.push_clock(seconds(days=1, minutes=1))
    await agent.sees(speak("new-expired", agent=agent.user.name))
    counter.desk.telegram.push_clock(seconds(days=14))
    await ann.starts(token)
    await ann.sees(speak("invite-not-working"))
