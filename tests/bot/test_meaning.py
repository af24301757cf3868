"""`complaint-bot check` says in words what a policy means; the policies of docs/policies are ready to be used."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.meaning import example, meaning
from bot.policy_file import load_policy
from bot.settings import Settings
from flows.calendar import WEEKDAYS, Calendar
from flows.policy import Policy
from flows.triage_policy import Rule, Triage
from tests.flows.samples import NOW, policy, texts

READY = sorted((Path(__file__).parents[2] / "docs/policies").glob("*.toml"))


def said(of: Policy | None = None, now: datetime = NOW) -> list[str]:
    return list(meaning(of or policy(), texts()["en"], now))


def ready(name: str) -> list[str]:
    path = next(each for each in READY if each.stem == name)
    rules, words = load_policy(Settings(telegram_bot_token="1:a", policy_file=path))  # type: ignore[arg-type]
    return list(meaning(rules, words["en"], NOW))


@pytest.mark.parametrize(
    "words",
    [
        "open Monday to Friday 09:00-18:00; closed Saturday and Sunday (Europe/London, holidays of GB-ENG)",
        "Friday 25 December 2026: closed (Christmas Day)",
        "S1 first answer: 1 hour round the clock. An S1 complaint lodged Saturday 22:00 is answered by Saturday 23:00",
        "S2 first answer: 4 open hours. An S2 complaint lodged Friday 17:30 is answered by Monday 12:30",
        "S3 first answer: 1 open day. An S3 complaint lodged Friday 17:30 is answered by Monday 17:30",
        "S2 next update: 1 open day. After news on Friday 17:30 the next are due by Monday 17:30",
        "S3 delay: 4 open hours. If on Friday 17:30 news cannot come in time, they are put off until Monday 12:30",
        "An S3 complaint lodged Friday 17:30 is resolved by Friday 4 December 2026 17:30",
        "warnings: the owner at 50%, the supervisor at 80% and the manager at the miss; none 22:00-07:00 but for S1",
    ],
)
def test_check_says_what_the_shop_chain_promises(words: str) -> None:
    assert [line for line in said() if line.endswith(words)]


def test_a_clock_of_law_is_told_with_its_source() -> None:
    [line] = [each for each in said() if "never paused" in each]
    assert "72 hours round the clock for complaints of privacy" in line
    assert "lodged Friday 17:30 it ends Monday 17:30 [UK GDPR art. 33(1)" in line


def test_the_ladder_and_the_delay_are_told() -> None:
    lines = "\n".join(said())
    assert "S1 supervisor: 1 hour round the clock. What goes up to a supervisor on Saturday 22:00 is" in lines
    assert "S3 manager: 1 open day. What goes up to a manager on Friday 17:30 is answered by Monday 17:30" in lines
    assert "/escalate: a supervisor, then a manager, never later than what the customer was told before" in lines
    assert "open after a missed promise, a declined offer or a low score" in lines
    assert "10 minutes before a promise passes, or with the last 10% of its time where that is shorter, “" in lines
    assert "“we are still checking what happened” unless somebody says otherwise" in lines
    assert "reasons that an agent can tap for a delay: “the shop has not answered us yet”, “the courier" in lines


def test_triage_remedies_and_keeping_are_told() -> None:
    lines = "\n".join(said())
    assert "triage: severity is only raised; 2 points make S2 and 5 points make S1. Points: safety 5, injury 5" in lines
    assert "repeat 2 (3 complaints within 180 days)" in lines
    assert "transfers 1 (2 times), silence 2 (18 open hours without a word from us)" in lines
    assert "triage: a case of segment vip is S2 at least" in lines
    assert "triage: a case of at least 500.00 GBP is S2 at least" in lines
    assert "remedies are done within: refund 3 open days, replacement 5 open days" in lines
    assert "a closed case is kept 730 days (safety 2190 days) and can be opened again for 30 days" in lines


def test_rules_and_signals_that_are_left_out_are_not_told() -> None:
    rule = Rule(severity="S1", category=("safety",), place=("Leeds", "Hull"), words=("melted",))
    delay = policy().delay.model_copy(update={"minutes": 5, "reasons": (), "reason": "checking"})
    of = policy().model_copy(update={"triage": Triage(rule=(rule,)), "delay": delay})
    lines = [each for each in said(of) if each.startswith(("triage", "reasons"))]
    assert lines == [
        "triage: a case of category safety, about Leeds or Hull and with the words “melted” is S1 at least"
    ]


def test_days_unlike_their_weekday_are_told_with_the_reason() -> None:
    hours = {"monday": ["09:00-24:00"], "thursday": ["09:00-18:00"], "friday": ["09:00-18:00"]}
    days = {"2026-12-24": ["09:00-13:00"], "2026-12-25": []}
    calendar = Calendar.model_validate({"holidays": "GB-ENG", "hours": hours, "days": days})
    lines = said(policy().model_copy(update={"calendar": calendar}))
    assert lines[0].startswith("open Monday 09:00-24:00; Thursday to Friday 09:00-18:00")
    assert "Thursday 24 December 2026: open 09:00-13:00 (by this policy)" in lines
    assert "Friday 25 December 2026: closed (by this policy)" in lines


def test_examples_are_of_an_ordinary_week_whenever_it_is() -> None:
    christmas = datetime(2026, 12, 21, 12, tzinfo=UTC)
    assert example(policy(), christmas).isoformat() == "2027-01-08T17:30:00+00:00"
    assert "An S2 complaint lodged Friday 17:30 is answered by Monday 12:30" in "\n".join(said(now=christmas))


def test_who_never_closes_is_told_of_fridays() -> None:
    calendar = Calendar.model_validate({"hours": {day: ["00:00-24:00"] for day in WEEKDAYS}})
    always = policy().model_copy(update={"calendar": calendar})
    assert f"{example(always, NOW):%A %H:%M}" == "Friday 23:30"
    assert said(always)


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_every_ready_policy_passes_the_check_with_its_texts(path: Path) -> None:
    rules, words = load_policy(Settings(telegram_bot_token="1:a", policy_file=path))  # type: ignore[arg-type]
    assert all("statutory-" not in line for line in meaning(rules, words["en"], NOW))
    start = example(rules, NOW)
    assert start - NOW < timedelta(days=60)


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("uk-bank", ("3 working days", "DISP 1.5.1R", "8 weeks", "DISP 1.6.2R", "15 working days",
                     "35 working days", "DISP 1.6.2AR", "Payment Services Regulations 2017 reg. 101")),
        ("cn-retail", ("S3 first answer: 7 open hours", "7 working days for", "the company's own promise",
                       "Asia/Shanghai", "PIPL art. 57")),
    ],
)  # fmt: skip
def test_a_ready_policy_names_its_numbers_and_where_they_come_from(name: str, pieces: tuple[str, ...]) -> None:
    lines = "\n".join(ready(name))
    assert [piece for piece in pieces if piece not in lines] == []


def test_every_clock_beside_the_promises_names_its_rule() -> None:
    rules = [load_policy(Settings(telegram_bot_token="1:a", policy_file=path))[0] for path in READY]  # type: ignore[arg-type]
    sources = [clock.source for each in [policy(), *rules] for clock in each.statutory]
    assert len(sources) == 8
    assert all(
        any(rule in source for rule in ("DISP 1.", "UK GDPR art.", "PIPL art.", "own promise")) for source in sources
    )
