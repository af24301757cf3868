"""Agents are people too: conduct, declined demands, complaints about one of them, segments, and nothing but aliases."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, lodge, resolves, settled, submits, taps, until
from tests.simulator.puppet import Person
from tests.simulator.records import Json, Message

pytestmark = pytest.mark.asyncio(loop_scope="module")
HOUR = 3600.0


class Room:
    """A staff group of one kind, in one language; the customers speak it too."""

    def __init__(self, desk: Desk, speak: Speech) -> None:
        self.desk, self.speak = desk, speak

    def customer(self) -> Person:
        return self.desk.customer(self.speak.customer, self.speak.telegram)

    def staff(self, name: str, status: str = "member") -> Person:
        return self.desk.telegram.agent(name, self.desk.group, language=self.speak.telegram, status=status)

    async def lodged(self, story: str = "") -> tuple[Person, str, Message]:
        customer = self.customer()
        number = await lodge(customer, self.speak, story=story)
        card = await card_of(self.desk, number)
        await settled(self.desk)
        return customer, number, card

    async def again(self, customer: Person) -> str:
        """One more complaint beside the open one."""
        speak = self.speak
        await customer.says("/new")
        await taps(customer, speak("category-billing"))
        await customer.sees(speak.asks("story"))
        await customer.says(speak.story)
        for label in ("key-done", "key-skip", "key-here"):
            await taps(customer, speak(label))
        await taps(customer, customer.user.name)
        await customer.sees(speak.asks("review"))
        return await submits(customer, speak)

    async def shows(self, card: Message, words: str) -> None:
        await self.desk.telegram.until(lambda: words in card.text)

    def conduct(self, customer: Person) -> Json:
        [row] = self.desk.bot.rows("select conduct from customers where id = ?", customer.id)
        return json.loads(row["conduct"] or "null") or {}

    async def form(self, agent: Person, number: str, name: str, reason: str) -> Message:
        """Open a form by its command and tap the reason."""
        await agent.says(f"/{name} {number}")
        hours, days = 24, 30
        words = self.speak(f"prompt-{name}", agent=agent.user.name, name=self.speak.customer, hours=hours, days=days)
        form = await agent.sees(words)
        await agent.presses(self.speak(f"conduct-reason-{reason}"), near=form)
        await agent.popup(self.speak("conduct-chosen", behaviour=self.speak(f"conduct-reason-{reason}")))
        return form

    async def paused(self, number: str, supervisor: Person) -> None:
        """A threat needs no warning first."""
        form = await self.form(supervisor, number, "pause", "threat")
        await supervisor.presses(self.speak("button-pause-now"), near=form)
        await supervisor.popup(self.speak("done-pause-now"))


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(True, "en"), (False, "zh-Hans")], ids=["forum-en", "group-zh"]
)
async def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Room]:
    forum, language = request.param
    async with hurried_desk(tmp_path_factory.mktemp("room"), forum=forum, language=language) as desk:
        yield Room(desk, Speech(language))


# --- conduct ---------------------------------------------------------------------------------------------------------


async def test_an_agent_warns_and_the_customer_reads_what_for_and_that_the_case_goes_on(room: Room) -> None:
    speak, agent = room.speak, room.staff("Kim Park")
    customer, number, card = await room.lodged()
    form = await room.form(agent, number, "warn", "insult")
    await agent.replies(form, "called me names")
    told = await customer.sees(speak("conduct-reason-insult"))
    assert number in told.text
    assert "called me names" not in customer.transcript()
    await room.shows(card, speak("conduct-reason-insult"))
    assert room.conduct(customer)["state"] == "warned"
    # it stands on the card of a later case too
    second = await card_of(room.desk, await room.again(customer))
    assert speak("conduct-reason-insult") in second.text


async def test_only_a_supervisor_pauses_and_a_warning_comes_first(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.staff("Kim Park"), room.staff("Su Lin", "administrator")
    customer, number, _ = await room.lodged()
    await agent.says(f"/pause {number}")
    await agent.sees(speak("role-needed", role=speak("role-supervisor")))
    await supervisor.says(f"/pause {number}")
    form = await supervisor.sees(speak("prompt-pause", agent="Su Lin", name=speak.customer, hours=24, days=30))
    labels = [str(button["text"]) for row in form.buttons for button in row]
    assert speak("conduct-reason-insult") not in labels
    assert speak("conduct-reason-threat") in labels
    await supervisor.presses(speak("button-pause-now"), near=form)
    assert (await supervisor.popup(speak("conduct-choose-reason"))).alert
    assert room.conduct(customer) == {}


async def test_what_is_written_in_a_pause_is_kept_and_comes_as_one_message_after_it(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.staff("Kim Park"), room.staff("Su Lin", "administrator")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Kim Park", number=number))
    await room.paused(number, supervisor)
    await customer.sees(speak("conduct-reason-threat"))
    await settled(room.desk)
    calls = room.desk.group.calls()
    first = await customer.says("P-1")
    await customer.sees(speak("conduct-kept-paused", number=number, until="")[:8])
    await customer.sees_reaction(first, "✍")
    await customer.says("P-2")
    await customer.sends_photo(caption="P-3")
    await customer.edits(first, "P-1b")
    await settled(room.desk)
    assert room.desk.group.calls() == calls
    kept = [
        json.loads(row["data"])["text"] for row in room.desk.bot.rows("select data from events where kind = 'kept'")
    ]
    assert kept[-4:] == ["P-1", "P-2", "P-3", "P-1b"]
    # danger is never kept back
    await customer.says("my hand is bleeding 流血")
    await agent.sees("bleeding")
    await settled(room.desk)
    calls = room.desk.group.calls()
    room.desk.telegram.push_clock(25 * HOUR)
    await customer.sees(speak("conduct-resumed", number=number))
    digest = await agent.sees("P-2")
    assert "P-1b" in digest.text
    assert "Kim Park" in digest.text
    await settled(room.desk)
    assert room.desk.group.calls() - calls <= 4  # the words, the photo, the card, and the board: a day has passed
    more = await customer.says("P-4")
    await agent.sees("P-4")
    await customer.sees_reaction(more, "✍")
    # the digest can be answered
    await agent.replies(digest, "P-5")
    await customer.sees("P-5")


async def test_nobody_is_asked_for_a_rating_during_a_pause(room: Room) -> None:
    speak, supervisor = room.speak, room.staff("Su Lin", "administrator")
    customer, number, _ = await room.lodged()
    await room.paused(number, supervisor)
    await resolves(room.desk, supervisor, number, speak, "R-1.")
    await customer.sees("R-1.")
    await settled(room.desk)
    assert speak("button-solved") not in customer.buttons
    room.desk.telegram.push_clock(2 * HOUR)
    await settled(room.desk)
    assert speak("button-solved") not in customer.buttons
    room.desk.telegram.push_clock(23 * HOUR)
    await customer.sees(speak("ask-solved", number=number))


async def test_an_ended_conversation_is_reviewed_and_a_new_complaint_has_its_way(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.staff("Kim Park"), room.staff("Su Lin", "administrator")
    customer, number, card = await room.lodged()
    form = await room.form(supervisor, number, "endtalk", "sexual")
    await supervisor.presses(speak("button-end-now"), near=form)
    await customer.sees(speak("conduct-way", days=5))
    await customer.says("N-1")
    await customer.sees(number)
    second = await room.again(customer)
    fresh = await card_of(room.desk, second)
    assert speak("card-supervisor") in fresh.text
    assert speak("segment-abusive") in fresh.text
    row = case_row(room.desk, second)
    await agent.presses(speak("button-take"), near=fresh)
    await agent.popup(speak("supervisor-only", number=second))
    assert row["supervisor_only"]
    # the day comes
    room.desk.telegram.push_clock(30 * 24 * HOUR + 60)
    await supervisor.sees("N-1")
    await agent.presses(speak("button-lift"))
    await agent.popup(speak("role-needed", role=speak("role-supervisor")))
    await supervisor.presses(speak("button-keep-ended", days=30))
    await customer.sees(speak("conduct-way", days=5))
    await supervisor.says(f"/lift {number}")
    await customer.sees(speak("conduct-lifted", number=number))
    await customer.replies(await customer.sees(speak("conduct-lifted", number=number)), "N-2")
    await agent.sees("N-2")
    assert card.text


# --- demands that are declined ---------------------------------------------------------------------------------------


async def test_a_demand_is_declined_in_one_message_and_a_third_time_brings_the_final_answer(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.staff("Kim Park"), room.staff("Su Lin", "administrator")
    customer, number, card = await room.lodged()
    for time in (1, 2, 3):
        await agent.says(f"/decline {number}")
        form = await agent.sees(speak("prompt-decline", agent="Kim Park", name=speak.customer, number=number))
        if time == 1:
            await agent.replies(form, "D-0\nD-0")
            await agent.sees(speak("decline-what"))
        await agent.presses(speak("demand-amount"), near=form)
        await agent.presses(speak("remedy-refund"), near=form)
        await agent.presses(speak("remedy-coupon"), near=form)
        await settled(room.desk)
        await agent.replies(form, f"D-{time} principle\nD-{time} reasons")
        told = await customer.sees(f"D-{time} principle")
        for words in (f"D-{time} reasons", speak("remedy-refund"), speak("remedy-coupon"), speak("demand-amount")):
            assert words in told.text
        if time == 1:
            await customer.presses(speak("button-look"), near=told)
            await supervisor.sees("Kim Park")
            await until(lambda: case_row(room.desk, number)["looked_at"])
        else:
            assert speak("button-look") not in str(told.buttons)
    await room.shows(card, speak("card-declined", times=3, final=""))
    await agent.presses(speak("button-final"))
    await agent.popup(speak("role-needed", role=speak("role-supervisor")))
    await supervisor.presses(speak("button-final"))
    await customer.sees(speak("final-answer", number=number, demand=speak("demand-amount")))
    notes = room.desk.bot.rows("select data from events where kind = 'declined-demand'")
    assert len([note for note in notes if "D-" in note["data"]]) >= 3


# --- about one of us -------------------------------------------------------------------------------------------------


async def test_who_is_complained_about_has_nothing_to_do_with_it(room: Room) -> None:
    speak, agent, other = room.speak, room.staff("Grace Mo"), room.staff("Tom Reed")
    supervisor = room.staff("Su Lin", "administrator")
    await agent.says("/whoami")
    await agent.sees("Grace Mo")
    customer, number, card = await room.lodged(f"{speak.story} Grace Mo was rude to me.")
    assert speak("card-about", agent="Grace Mo") in card.text
    await agent.presses(speak("button-take"), near=card)
    assert (await agent.popup(speak("about-you", number=number))).alert
    await agent.replies(card, "G-1")
    await agent.sees(speak("about-you", number=number))
    assert "G-1" not in customer.transcript()
    # a supervisor knows better
    await other.says("/whoami")
    await other.sees("Tom Reed")
    await other.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Tom Reed", number=number))
    await supervisor.says(f"/about {number} Tom Reed")
    await supervisor.sees(speak("done-about", number=number, agent="Tom Reed"))
    await customer.sees(speak("case-somebody-else", number=number))
    await room.shows(card, speak("state-new"))
    await supervisor.says(f"/about {number} -")
    await supervisor.sees(speak("done-about-nobody", number=number))
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Grace Mo", number=number))


async def test_who_is_complained_about_in_a_second_complaint_about_the_same_loses_the_case(room: Room) -> None:
    speak, agent = room.speak, room.staff("Hope Lane")
    customer, number, card = await room.lodged()
    await agent.presses(speak("button-take"), near=card)
    await customer.sees(speak("case-taken", agent="Hope Lane", number=number))
    await customer.says("/new")
    await customer.sees(speak.asks("category"))
    await customer.says(f"{speak.story} Hope Lane was rude to me.")
    await taps(customer, speak("category-delivery"))
    await customer.sees(speak("ask-twin", number=number, category=speak("category-delivery")))
    await taps(customer, speak("key-join"))
    await customer.sees(speak("case-somebody-else", number=number))
    await room.shows(card, speak("card-about", agent="Hope Lane"))
    await room.shows(card, speak("state-new"))
    await agent.presses(speak("button-take"), near=card)
    assert (await agent.popup(speak("about-you", number=number))).alert


# --- segments --------------------------------------------------------------------------------------------------------


async def test_a_supervisor_sets_a_segment_and_the_customer_reads_it_in_their_data_alone(room: Room) -> None:
    speak, agent, supervisor = room.speak, room.staff("Kim Park"), room.staff("Su Lin", "administrator")
    customer, number, card = await room.lodged()
    assert speak("segment-hint-first") in card.text
    await agent.says(f"/segment {number} vip buys for ten shops")
    await agent.sees(speak("role-needed", role=speak("role-supervisor")))
    await supervisor.says(f"/segment {number} professional")
    await supervisor.sees(speak("segment-why", segment="professional"))
    seen = len(customer.received(ever=True))
    await supervisor.says(f"/segment {number} professional S-1 ten equal letters")
    await room.shows(card, speak("segment-hint-professional"))
    assert "S-1 ten equal letters" in card.text
    assert len(customer.received(ever=True)) == seen
    await customer.says("/mydata")
    await until(lambda: any(each.kind == "document" for each in customer.received(ever=True)))
    await settled(room.desk)
    sent = room.desk.bot.rows("select body from outbox where lane = ? order by seq", str(customer.id))
    page = json.loads(sent[-2]["body"])["file"]["text"]
    assert speak("told-segment-professional") in page
    assert "S-1 ten equal letters" in page


# --- aliases ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("forum", [True, False])
async def test_no_name_username_or_id_of_an_agent_ever_reaches_a_customer(tmp_path: Path, forum: bool) -> None:
    speak = Speech("en")
    async with hurried_desk(tmp_path, forum=forum) as desk:
        room = Room(desk, speak)
        agent, boss = room.staff("Wolfgang Zickler"), room.staff("Adelheid Quast", "administrator")
        policy = tmp_path / "policy.toml"
        people = "".join(
            f'\n[[person]]\nid = {who.id}\nalias = "{alias}"\n' for who, alias in ((agent, "Li Wei"), (boss, "Su Lin"))
        )
        await desk.bot.stop()
        policy.write_text(policy.read_text(encoding="utf-8") + people, encoding="utf-8")
        await desk.bot.start()
        await boss.says("/whoami")
        await boss.sees("Su Lin")
        customer, number, card = await room.lodged()
        await agent.presses(speak("button-take"), near=card)
        await customer.sees(speak("case-taken", agent="Li Wei", number=number))
        words = f"V-1 Wolfgang Zickler, @{agent.user.username}, t.me/{boss.user.username}, ask Adelheid"
        mention: list[Json] = [{"type": "text_mention", "offset": words.index("Adelheid"), "length": 8,
                                "user": {"id": boss.id, "is_bot": False, "first_name": "Adelheid"}}]  # fmt: skip
        reply = await agent.replies(card, words, entities=mention)
        told = await customer.sees("V-1")
        assert "\nV-1 Li Wei, Li Wei, Su Lin, ask Su Lin\n" in told.text
        await agent.edits(reply, f"V-2 from @{agent.user.username}")
        await desk.telegram.until(lambda: "V-2 from Li Wei" in told.text)
        await agent.replies(card, kind="contact")
        await agent.sees(speak("contact-of-staff"))
        for kind in ("photo", "voice", "document", "location", "venue", "poll", "sticker", "video_note", "dice"):
            await agent.sees_reaction(
                await agent.replies(card, "Wolfgang Zickler" if kind == "photo" else "", kind=kind), "👌"
            )
        forwarded = await agent.forwards(reply)
        assert forwarded is not None
        await agent.presses(speak("button-ask"), near=card)
        prompt = await agent.sees("Li Wei: reply to this")
        await agent.replies(prompt, "V-3 asks Wolfgang Zickler")
        await customer.sees("V-3 asks Li Wei")
        await customer.says("yes, it was wet")
        # canned replies, and what stands behind a command: the customer can read all of it
        await boss.says("/r+ who Wolfgang Zickler (V-5) looks into it")
        await boss.sees("V-5")
        await agent.replies(card, "/r who")
        await customer.sees("Li Wei (V-5) looks into it")
        await agent.sees(speak("canned-sent", name=speak.customer, words="Li Wei (V-5) looks into it"))
        for line in ("/note N-1", "/finding F-1", "/segment vip S-1", "/hold H-1"):
            await boss.replies(card, f"{line} says Wolfgang Zickler")
        await agent.replies(card, "/transfer")
        form = await agent.sees(speak("prompt-transfer", agent="Li Wei", number=number))
        await agent.presses(speak("department-quality"), near=form)
        await agent.popup()
        await agent.replies(form, "T-1 by Wolfgang Zickler")
        await settled(desk)
        await customer.says("/mydata")
        await customer.says("/forget")
        await customer.sees("H-1 says Li Wei")
        await boss.says(f"/release {number}")
        await agent.presses(speak("button-accept"), near=card)
        await agent.sees(button=speak("button-resolve"), ever=True)
        await agent.presses(speak("button-resolve"), near=card)
        form = await agent.sees("one sentence")
        for key in ("button-outcome-upheld", "cause-late-courier"):
            await agent.presses(speak(key), near=form)
            await agent.popup()
        await agent.replies(form, "V-4 done by Wolfgang Zickler.")
        await customer.sees("V-4 done by Li Wei.")
        await boss.replies(card, "/reopen R-1 says Wolfgang Zickler")
        await customer.sees(speak("case-reopened", agent="Li Wei", number=number, by="")[:20])
        await customer.says("/case")
        await customer.says("/mydata")
        await settled(desk)
        rows = desk.bot.rows("select body from outbox where lane = ?", str(customer.id))
        shown = json.dumps([[message.content for message in customer.received(ever=True)]], ensure_ascii=False)
        said = shown + "".join(json.dumps(json.loads(row["body"]), ensure_ascii=False) for row in rows)
        for words in ("N-1", "F-1", "S-1", "H-1", "T-1", "R-1"):
            assert f"{words} by Li Wei" in said or f"{words} says Li Wei" in said, words
        for who in (agent, boss):
            for secret in (str(who.id), str(who.user.username), *who.user.name.split()):
                assert secret not in said, secret
