"""A business goes on with the cases that it had before the clocks: nothing is lost, and nobody reads what is not so."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.acceptance.conftest import Desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, case_row, resolves, settled, until
from tests.acceptance.upgrade import LONDON, STOPPED, People, left_desk, unpack
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

EN, ZH, HANT = Speech("en"), Speech("zh-Hans"), Speech("zh-Hant")
SPEECH = {"en": EN, "zh-Hans": ZH, "zh-Hant": HANT}
RUNS_OUT = ("Nora", "美玲", "Ivan")  # a time has passed, and nobody has answered
ANSWERED = ("Omar", "Ravi", "Lars", "Bea", "Mia")
IN_TIME = ("Gus", "小燕", "Vera", "Jo", "Zoe", "Pat", "Dora")
WAIT = ("怡君", "Finn", "Tess", "王芳")  # for their customer
OVER = ("Paula", "Carla", "Rosa")
NEWS = ("answer", "update", "escalation")
TOGETHER = 90.0  # seconds: what comes so close to each other is done at one stop of the clock
KEPT = ("customers", "cases", "events", "ledger", "links", "drafts", "colleagues", "staff", "said_content")


class Old:
    """The desk after its first minute with the new version."""

    def __init__(self, desk: Desk, people: People, left: dict[str, Any]) -> None:
        self.desk, self.people, self.left = desk, people, left

    def case(self, name: str) -> dict[str, Any]:
        [row] = self.desk.bot.rows("select * from cases where name = ?", name)
        return dict(row)

    def speech(self, name: str) -> Speech:
        return SPEECH[self.case(name)["language"]]

    def conduct(self, name: str) -> str:
        [row] = self.desk.bot.rows("select conduct from customers where name = ?", name)
        return str(row["conduct"])

    def standing(self, name: str) -> dict[str, datetime]:
        """What stands in a case, by its kind."""
        rows = self.desk.bot.rows(
            "select kind, due_at from promises where case_id = ? and"
            " coalesce(kept_at, missed_at, delayed_at, dropped_at) is null",
            self.case(name)["id"],
        )
        return {row["kind"]: moment(row["due_at"]) for row in rows}

    def read(self, name: str) -> list[str]:
        """What somebody has read since the new version runs."""
        return [each.text for each in self.people[name].received(ever=True) if each.text not in ("", "…")]

    def alarms(self) -> list[str]:
        """The messages that call the staff."""
        found = [each.text for each in self.desk.group.messages() if each.thread_id is None]
        return [text for text in found if re.search(r"C-2027-\d{6} · S[123] · (?!by )", text) and "Open " not in text]

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.desk.telegram.clock.now(), UTC)

    async def goes_on(self) -> None:
        """Push the clock on to the next thing that is due, six hours at most, and wait until it is done."""
        rows = self.desk.bot.rows(
            "select min(due) as due from timers where state = 'ready' union all"
            " select min(due) from alarms where told_at is null"
        )
        dues = [moment(row["due"]) for row in rows if row["due"]]
        stop = min([*dues, self.now + timedelta(hours=6)])
        self.desk.telegram.push_clock(max(0.0, (stop - self.now).total_seconds()) + TOGETHER)
        await rests(self.desk)


async def rests(desk: Desk) -> None:
    """Every timer and alarm that is due has been heard, and all that follows is sent."""

    def quiet() -> bool:
        now = datetime.fromtimestamp(desk.telegram.clock.now(), UTC).replace(tzinfo=None).isoformat(" ")
        late = "select 1 from timers where state = 'ready' and due <= ?"
        return not desk.bot.rows(f"{late} union all select 1 from alarms where told_at is null and due <= ?", now, now)

    await until(quiet, 30)
    await settled(desk, 30)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(number: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 3, number, hour, minute, 5, tzinfo=LONDON)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def old(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Old]:
    """One desk for the stories of this file, which are told in the order of their days."""
    folder = tmp_path_factory.mktemp("upgrade")
    async with left_desk(folder, policy_file(folder, language='"en"')) as (desk, people):
        left = counted(folder)
        await desk.bot.start()
        await rests(desk)
        desk.telegram.push_clock(60)
        await rests(desk)
        yield Old(desk, people, left)
        assert "Traceback" not in desk.bot.log()


def counted(folder: Path) -> dict[str, Any]:
    """How much there was, and what was promised."""
    left = unpack(folder / "before.db")
    kept: dict[str, Any] = {table: left.execute(f"select count(*) from {table}").fetchone()[0] for table in KEPT}
    told = left.execute("select id, case_id, told_at, due_at from promises order by id")
    kept["promises"] = [tuple(row) for row in told]
    kept["timers"] = {row["key"] for row in left.execute("select key from timers where state = 'ready'")}
    left.close()
    return kept


# --- the first minute ------------------------------------------------------------------------------------------------


async def test_nothing_is_lost_and_what_was_promised_stands_as_it_was_told(old: Old) -> None:
    for table in KEPT:
        [row] = old.desk.bot.rows(f"select count(*) as n from {table}")
        assert row["n"] >= old.left[table], table
    told = old.desk.bot.rows("select id, case_id, told_at, due_at from promises order by id")
    assert [tuple(row.values()) for row in told[: len(old.left["promises"])]] == old.left["promises"]
    timers = {row["key"] for row in old.desk.bot.rows("select key from timers where state = 'ready'")}
    assert old.left["timers"] <= timers
    for table in ("timers", "inbox"):
        assert old.desk.bot.rows(f"select key, error from {table} where state = 'buried'") == []


async def test_every_open_case_has_its_promises_and_what_is_over_has_none(old: Old) -> None:
    for name in (*RUNS_OUT, *ANSWERED, *IN_TIME):
        kinds = set(old.standing(name))
        assert len(kinds & set(NEWS)) == 1, name
        assert "resolution" in kinds, name
        assert old.case(name)["wake_at"] is not None, name
    for name in WAIT:
        assert set(old.standing(name)) == {"update"}, name
        assert (old.case(name)["due_at"], old.case(name)["wake_at"]) == (None, None), name
        assert old.read(name) == [], name
    for name in OVER:
        assert (old.standing(name), old.read(name), old.case(name)["wake_at"]) == ({}, [], None), name


async def test_each_customer_reads_once_what_is_so(old: Old) -> None:
    for name in RUNS_OUT:
        [told], speak = old.read(name), old.speech(name)
        assert speak(f"delay-reason-{'checking' if old.case(name)['owner_id'] else 'nobody'}") in told
        for due in old.standing(name).values():
            assert speak.moment(due) in told
    for name in (*ANSWERED, *IN_TIME):
        told, speak = "\n".join(old.read(name)), old.speech(name)
        assert not any(speak(f"delay-reason-{each}") in told for each in ("checking", "nobody", "away")), name
        for kind, due in old.standing(name).items():
            assert kind == "breach-report" or speak.moment(due) in told, (name, kind)
        assert len(old.read(name)) == (2 if name in ("Mia", "Omar") else 1)
    assert "it comes tomorrow" in old.read("Mia")[0]  # what was not sent before
    assert any("is not done yet" in told for told in old.read("Omar"))  # a refund, whose date had passed


async def test_a_time_that_was_told_and_still_lies_ahead_is_the_same_one(old: Old) -> None:
    for name in IN_TIME:
        [before] = [row for row in old.left["promises"] if row[1] == old.case(name)["id"]][-1:]
        assert min(old.standing(name).values()) == moment(before[3]), name
    assert set(old.standing("Zoe")) == {"escalation", "resolution"}
    assert "answer" in old.standing("Jo")


async def test_the_history_says_what_became_of_each_promise(old: Old) -> None:
    became: dict[str, list[str | None]] = {
        "Paula": ["kept"], "Carla": ["dropped"], "Rosa": ["kept"], "Ravi": ["kept", None, None],
        "Lars": ["missed", None, None], "Nora": ["missed", None, None], "Ivan": ["kept", "missed", None, None],
        "怡君": ["kept", None], "Tess": ["kept", None], "Gus": [None, None],
    }  # fmt: skip
    for name, expected in became.items():
        rows = old.desk.bot.rows("select * from promises where case_id = ? order by id", old.case(name)["id"])
        ends = [
            next((end for end in ("kept", "missed", "delayed", "dropped") if row[f"{end}_at"]), None) for row in rows
        ]
        assert sorted(map(str, ends)) == sorted(map(str, expected)), name


async def test_the_staff_are_called_in_one_message_about_what_is_late_or_waits_for_them(old: Old) -> None:
    [told] = old.alarms()
    late = {old.case(name)["number"] for name in RUNS_OUT}
    waits = {old.case("Vera")["number"], old.case("Omar")["number"]}  # an offer, a refund that is not done
    near = {old.case("Zoe")["number"]}
    assert set(re.findall(r"C-2027-\d{6}", told)) == late | waits | near
    number = old.case("Vera")["number"]
    approval = EN("alarm-approval", options="@", number=number, severity="S3", agent="Li Wei").partition("@")[2]
    [line] = [each for each in told.splitlines() if approval in each]
    assert "£" in line


async def test_a_clock_of_law_runs_from_the_complaint_on(old: Old) -> None:
    lodged = moment(old.case("Bea")["lodged_at"])
    due = old.standing("Bea")["breach-report"]
    assert lodged + timedelta(hours=72) - timedelta(minutes=1) < due <= lodged + timedelta(hours=72)
    card = await card_of(old.desk, old.case("Bea")["number"])
    assert EN("statutory-breach-report") in card.text


async def test_a_long_silence_counts_and_the_customer_hears_one_time_only(old: Old) -> None:
    """Nobody has written to Ravi since Wednesday: the case is S2, and the time told is that of an S2."""
    assert (old.case("Ravi")["severity"], old.case("Lars")["severity"]) == ("S2", "S3")
    assert len(old.read("Ravi")) == 1


# --- the same day ----------------------------------------------------------------------------------------------------


async def test_severity_and_escalation_work_on_an_old_case(old: Old) -> None:
    people, desk = old.people, old.desk
    number = old.case("Gus")["number"]
    await people.above.replies(await card_of(desk, number), "/severity S1 a child was hurt")
    await until(lambda: old.case("Gus")["severity"] == "S1")
    await people["Gus"].sees(EN("severity-sooner", number=number, by="…", decision="").split("…")[0].strip()[:20])
    # missed: open; in time: what is open instead
    for name, level in (("美玲", 1), ("Lars", 1), ("Jo", 0)):
        people[name].reads()
        await people[name].says("/escalate")
        await people[name].sees(old.case(name)["number"])
        await settled(desk)
        assert old.case(name)["level"] == level, name
    await people.above.presses(EN("button-take"), near=await card_of(desk, old.case("Zoe")["number"]))
    await until(lambda: old.case("Zoe")["owner_id"] == people.above.id)
    await answers(old, people.above, "Zoe", "I have looked at it myself.")
    assert set(old.standing("Zoe")) == {"update", "resolution"}


async def answers(old: Old, agent: Person, name: str, words: str) -> None:
    await agent.replies(await card_of(old.desk, old.case(name)["number"]), words)
    await until(lambda: any(words in each for each in old.read(name)))
    await settled(old.desk)


async def test_an_answer_that_comes_lets_the_times_go_on_and_the_customer_reads_them(old: Old) -> None:
    finn, number = old.people["Finn"], old.case("Finn")["number"]
    await finn.says("The one in Bath.")
    told = await finn.sees(number)
    assert EN.moment(old.standing("Finn")["update"]) in told.text
    tess = old.people["Tess"]
    await tess.says("/case")
    await tess.presses(EN("button-offer-show"))
    shown = await tess.sees(button=EN("button-offer-no"))
    await tess.presses(EN("button-offer-no"), near=shown)
    await until(lambda: old.case("Tess")["declined"] == 1)
    await settled(old.desk)
    assert old.case("Tess")["due_at"] is not None
    assert EN.moment(moment(old.case("Tess")["due_at"])) in "".join(old.read("Tess"))


async def test_an_old_case_is_resolved_and_everything_in_it_is_kept(old: Old) -> None:
    for name in ("Ravi", "Bea", "Gus"):
        await resolves(old.desk, old.people.agent, old.case(name)["number"], EN, f"We have put it right, {name}.")
        await old.people[name].sees(f"We have put it right, {name}.")
        await settled(old.desk)
        assert old.standing(name) == {}


# --- days pass -------------------------------------------------------------------------------------------------------


async def sees_to_the_rest(old: Old) -> None:
    """For two days nobody has answered anything; now the manager decides what waits for no customer."""
    query = (
        "select name, number from cases where state in ('new', 'taken') and paused_at is null and name != 'Finn'"
        " and coalesce(offer->>'state', '') != 'waiting'"
    )
    for row in old.desk.bot.rows(query):
        await resolves(old.desk, old.people.manager, row["number"], EN, f"I have seen to it, {row['name']}.")
        await old.people[row["name"]].sees(f"I have seen to it, {row['name']}.")


async def test_days_pass_and_no_promise_in_silence(old: Old) -> None:
    seen_to = False
    while old.now < day(22, 18):
        await old.goes_on()
        if old.now > day(17, 13) and not seen_to:
            await sees_to_the_rest(old)
            seen_to = True
        for row in old.desk.bot.rows("select name from cases where state in ('new', 'taken') and paused_at is null"):
            passed = {kind: due for kind, due in old.standing(row["name"]).items() if due < old.now}
            assert passed.keys() <= {"breach-report"}, (row["name"], passed)
    missed = old.desk.bot.rows("select due_at from promises where missed_at is not null and kind != 'breach-report'")
    assert [row for row in missed if moment(row["due_at"]) > STOPPED] == []
    twice = old.desk.bot.rows(
        "select case_id, tells, promise from alarms where kind = 'warning' group by 1, 2, 3 having count(*) > 1"
    )
    assert twice == []


async def test_the_timers_of_before_have_rung(old: Old) -> None:
    assert case_row(old.desk, old.case("怡君")["number"])["state"] == "closed"  # nobody answered the question
    assert old.case("怡君")["number"] in "".join(old.read("怡君"))
    assert '"state":"expired"' in old.case("王芳")["offer"]
    assert ZH.moment(moment(old.case("王芳")["due_at"])) in "".join(old.read("王芳"))
    assert old.case("Rosa")["state"] == "closed"  # "is it solved?" was asked once more, then it closed kindly
    assert EN("survey-reminder", number=old.case("Rosa")["number"]) in old.read("Rosa")
    share = "your share of the time for " + old.case("Dora")["number"]
    assert any(share in each.text for each in old.desk.group.messages())
    for name in ("Hal", "思思"):  # half-way: brought to mind, and the draft is kept
        assert old.read(name) != []
    assert '"state":"paused"' not in old.conduct("Pat")


async def test_once_it_goes_on_a_case_that_waited_gets_its_decision_time_told(old: Old) -> None:
    for name in ("Finn", "Tess", "王芳"):
        speak, stands = old.speech(name), old.standing(name)
        if old.case(name)["state"] in ("new", "taken"):
            assert "resolution" in stands, name
        if name != "Tess":  # whose case was decided before
            assert speak("decided-by", by="…").strip()[:2] in "".join(old.read(name)), name


async def test_what_was_over_has_stayed_so(old: Old) -> None:
    for name in ("Paula", "Carla"):
        assert (old.read(name), old.case(name)["state"], old.standing(name)) == ([], "closed", {})
