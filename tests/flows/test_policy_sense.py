"""What a policy cannot mean is refused with line and key, what it may not mean is looked at; no number is its end."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from annotated_types import Ge, Gt, Le, Lt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from bot.looks import looks
from bot.meaning import meaning
from flows.model import Model
from flows.policy import Policy, PolicyError, doubts_about, read_policy
from flows.promises import promise
from tests.flows.samples import NOW, POLICY_TEXT, texts
from tests.flows.test_policy import changed, error_of

NUMBER = re.compile(r"(?<=[= ])-?\d+(?:\.\d+)?(?=[ ,}\n])")
PLACES = [
    (at, found.span())
    for at, line in enumerate(POLICY_TEXT.splitlines())
    if not line.lstrip().startswith(("#", '"', "[")) and (found := NUMBER.search(line.partition("#")[0] + "\n"))
]
CN = (Path(__file__).parents[2] / "docs/policies/cn-retail.toml").read_text(encoding="utf-8")
WEEK_DAYS = "\n".join(f'{day} = ["09:00-18:00"]' for day in ("monday", "tuesday", "wednesday", "thursday", "friday"))
S3 = POLICY_TEXT[POLICY_TEXT.index("[severity.S3]") :]


# --- what cannot be meant --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("first_answer = { business_days = 1 }", "first_answer = { business_days = 9 }",
         "severity.S3.first_answer: 9 open days, and the resolution comes sooner: 5 open days; make it shorter"),
        ("delay = { business_hours = 4 }", "delay = { business_days = 90 }",
         "severity.S3.delay: 90 open days, and the resolution comes sooner: 5 open days; make it shorter"),
        ("first_answer = { hours = 1 }", "first_answer = { business_days = 2 }",
         "severity.S1.first_answer: 2 open days, and S2 has 4 open hours; S1 is the more urgent one: make it shorter"),
        ("first_answer = { business_hours = 4 }", "first_answer = { business_days = 2 }",
         "severity.S2.first_answer: 2 open days, and S3 has 1 open day; S2 is the more urgent one: make it shorter"),
        ("business_days = 5 }", "business_days = 400 }",
         "severity.S3.resolution: 400 open days are some 560 days, with 5 open days a week: at most a year"),
        ("first_answer = { hours = 1 }", "first_answer = { hours = 0.05 }",
         "severity.S1.first_answer: 0.05 hours round the clock are 3 minutes: nobody could keep that; at least 5"),
        ("approval = { business_hours = 2 }", "approval = { business_hours = 0.1 }",
         "chase.approval: 0.1 open hours are 6 minutes: that is no reminder but noise; at least 15 minutes"),
        ("minutes = 10 ", "minutes = 90 ",
         "delay.minutes: 90, and the first answer of S1 is 1 hour round the clock: the customer would hear of a delay"),
        ('"22:00-07:00"', '"08:00-19:00"',
         'warnings.silent: "08:00-19:00" covers all your open hours: nobody would be warned while somebody is there'),
        ('"22:00-07:00"', '"07:00-06:59"', 'warnings.silent: "07:00-06:59" covers all your open hours'),
        ('"22:00-07:00"', '"09:00-24:00"', 'warnings.silent: "09:00-24:00" covers all your open hours'),
        ('points = 2\nseverity = "S2"', 'points = 9\nseverity = "S2"',
         "triage.level 1, points: 9 points make S2, and 5 make S1 already: fewer points for S2"),
        ("answer.S3 = { business_days = 1 }", "answer.S3 = { business_days = 30 }",
         "escalation.level 2, answer.S3: 30 open days, and the resolution comes sooner: 5 open days; make it shorter"),
        ("again = { business_days = 1 }", "again = { hours = 0.1 }",
         "delay.again: 0.1 hours round the clock are 6 minutes: that is no reminder but noise; at least 15 minutes"),
        (WEEK_DAYS, 'monday = ["09:00-09:01"]',
         "calendar.hours: open for less than an hour a week: what is counted in these hours would hardly ever end"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_its_line(old: str, new: str, problem: str) -> None:
    last = old in S3 and POLICY_TEXT.count(old) > 1
    text = changed(old, new) if not last else POLICY_TEXT.replace(S3, S3.replace(old, new, 1))
    with pytest.raises(PolicyError) as error:
        read_policy(text, "shop.toml")
    [line] = [each for each in error.value.problems if problem in each][:1] or [""]
    assert re.match(r"shop\.toml, line \d+: ", line), error.value.problems


def test_a_length_of_an_hour_a_week_is_measured_by_that_week() -> None:
    message = error_of(changed(WEEK_DAYS, 'monday = ["09:00-11:00"]'))
    assert message.startswith("severity.S3.resolution: ") or "at most a year" not in message
    text = changed("first_answer = { business_hours = 4 }", "first_answer = { business_hours = 200 }")
    message = error_of(text.replace(WEEK_DAYS, 'monday = ["09:00-11:00"]'))
    assert message.endswith("200 open hours are some 700 days, with 2 open hours a week: at most a year")


def test_all_of_a_file_is_named_in_the_order_of_its_lines() -> None:
    text = changed('holidays = "GB-ENG"', 'holidays = "XX"').replace('["privacy"]', '["privcy"]', 1)
    text = text.replace("share = 0.5\ntells", "share = 5\ntells", 1).replace('["vip"]', '["vipp"]', 1)
    with pytest.raises(PolicyError) as error:
        read_policy(text, "shop.toml")
    lines = [int(each.split(": ")[0].removeprefix("shop.toml, line ")) for each in error.value.problems]
    assert len(lines) == 4
    assert lines == sorted(lines)


# --- what may be meant, and may not ----------------------------------------------------------------------------------


def doubted(text: str) -> list[str]:
    return doubts_about(read_policy(text, "shop.toml"), text, "shop.toml")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("next_update = { business_days = 2 }", "next_update = { business_days = 40 }",
         "severity.S3.next_update: 40 open days, and the resolution comes sooner: 5 open days; between"),
        ("resolution = { business_days = 2 }", "resolution = { business_days = 9 }",
         "severity.S1.resolution: 9 open days, and S2 has 3 open days; S1, the more urgent one, may be the slower one"),
        ("first_answer = { hours = 1 }", "first_answer = { hours = 5 }",
         "severity.S1.first_answer: 5 hours round the clock, and S2 has 4 open hours; S1, the more urgent one, may be"),
        ("first_answer = { business_days = 1 }", "first_answer = { hours = 170 }",
         "severity.S3.first_answer: 170 hours round the clock, and the resolution may come sooner: 5 open days"),
        ('"22:00-07:00"', '"17:00-07:00"', 'warnings.silent: "17:00-07:00" lies in your open hours (Monday, Tuesday,'),
        ('"22:00-07:00"', '"12:00-13:00"', 'warnings.silent: "12:00-13:00" lies in your open hours (Monday, Tuesday,'),
    ],
)  # fmt: skip
def test_what_may_be_meant_is_looked_at(old: str, new: str, words: str) -> None:
    [line] = [each for each in doubted(changed(old, new)) if words in each]
    assert re.match(r"shop\.toml, line \d+: ", line)


@pytest.mark.parametrize(
    "name", ["flows/default_policy.toml", "docs/policies/uk-bank.toml", "docs/policies/cn-retail.toml"]
)
def test_the_policies_that_come_with_the_program_leave_no_doubt(name: str) -> None:
    assert doubted((Path(__file__).parents[2] / name).read_text(encoding="utf-8")) == []


def test_who_never_closes_may_be_silent_at_night() -> None:
    text = changed(WEEK_DAYS, WEEK_DAYS.replace("09:00-18:00", "00:00-24:00"))
    text = text.replace("day = []", 'day = ["00:00-24:00"]')
    assert not [line for line in doubted(text) if "silent" in line]
    assert not [line for line in doubted(changed('"22:00-07:00"', '""')) if "silent" in line]


# --- the Chinese retailer keeps what its name says -------------------------------------------------------------------


def test_the_chinese_retailer_answers_within_a_day_and_never_behind_closed_doors() -> None:
    rules = read_policy(CN, "cn-retail.toml")
    start = datetime(2026, 11, 23, tzinfo=UTC)  # an ordinary week
    for severity in ("S2", "S3"):
        promises = rules.severity[severity]
        for half_hours in range(7 * 48):
            lodged = start + timedelta(minutes=30 * half_hours)
            assert promise(rules, promises.first_answer, lodged) - lodged <= timedelta(hours=24)
    spring = datetime(2027, 2, 3, tzinfo=UTC)
    for half_hours in range(9 * 48):
        lodged = spring + timedelta(minutes=30 * half_hours)
        for severity in ("S2", "S3"):
            for clock in vars(rules.severity[severity]).values():  # type: ignore[index]
                due = promise(rules, clock, lodged).astimezone(rules.zone)
                assert any(opens <= due.time() <= closes for opens, closes in rules.calendar.shifts(due.date())), due


# --- numbers ---------------------------------------------------------------------------------------------------------


def bounded(field: FieldInfo) -> bool:
    """Whether a number has a least and a most."""
    rules = [*field.metadata]
    for kind in get_args(field.annotation):
        rules += getattr(kind, "__metadata__", ())
        rules += [each for extra in getattr(kind, "__metadata__", ()) for each in getattr(extra, "metadata", ())]
    return any(isinstance(each, Le | Lt) for each in rules) and any(isinstance(each, Ge | Gt) for each in rules)


def numbers(table: type[Model], seen: set[type]) -> list[str]:
    """The numbers of a table and of all within it that have no bounds."""
    found = []
    for name, field in table.model_fields.items():
        kinds: list[Any] = [field.annotation]
        while kinds:
            kind = kinds.pop()
            if isinstance(kind, type) and issubclass(kind, Model) and kind not in seen:
                seen.add(kind)
                found += numbers(kind, seen)
            elif kind in (int, float) and not bounded(field):
                found.append(f"{table.__name__}.{name}")
            kinds += get_args(kind)
    return found


def test_every_number_of_the_policy_has_bounds() -> None:
    assert numbers(Policy, set()) == []


@pytest.mark.parametrize("number", ["999999999", "1e9", "inf", "0.0001", "-1"])
def test_no_number_is_too_much_wherever_it_stands(number: str) -> None:
    assert [said for place in PLACES for said in unnamed(place, number)] == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(PLACES),
    st.one_of(
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=True, allow_infinity=True),
        st.floats(0, 100),
        st.integers(0, 10_000),
        st.sampled_from(["-0.0", "1e-300", "true", "10000", "9999.99"]),
    ),
)
def test_whatever_number_is_written_the_check_says_what_it_means_or_what_is_wrong(
    place: tuple[int, tuple[int, int]], number: float | str
) -> None:
    assert unnamed(place, number) == []


def unnamed(place: tuple[int, tuple[int, int]], number: float | str) -> list[str]:
    """What is said without a line about a policy with this number at this place."""
    at, (start, end) = place
    lines = POLICY_TEXT.splitlines()
    lines[at] = f"{lines[at][:start]}{number}{lines[at][end:]}"
    text = "\n".join(lines)
    try:
        rules = read_policy(text, "shop.toml")
    except PolicyError as error:
        return [each for each in error.problems if not re.match(r"shop\.toml, line \d+", each)]
    says_what_it_means(rules, text)
    return []


def spans(value: Any) -> list[timedelta]:
    """Every length of time that a policy has, as the bot asks for it: the first complaint is too late to fail."""
    if isinstance(value, Model):
        told = [name for name, each in vars(type(value)).items() if isinstance(each, property)]
        asked = [getattr(value, name) for name in told]
        return [each for each in asked if isinstance(each, timedelta)] + spans(list(vars(value).values()))
    if isinstance(value, dict):
        value = list(value.values())
    return [span for each in value for span in spans(each)] if isinstance(value, list | tuple) else []


def says_what_it_means(rules: Policy, text: str) -> None:
    """Everything that the check says, and every promise."""
    told = [*meaning(rules, texts()["en"], NOW), *looks(rules, NOW), *doubts_about(rules, text, "shop.toml")]
    assert len(told) > 20
    assert all(timedelta() <= span < timedelta(days=12_000) for span in spans(rules))
    for promises in rules.severity.values():
        for clock in vars(promises).values():
            assert NOW < promise(rules, clock, NOW) < NOW + timedelta(days=800)


def test_the_places_of_numbers_are_found() -> None:
    found = {POLICY_TEXT.splitlines()[at].split("=")[0].strip() for at, _ in PLACES}
    assert {"first_answer", "hours", "share", "minutes", "alone", "approval", "expire_days", "done_days"} <= found
