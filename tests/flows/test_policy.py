"""The policy file: what is wrong with it is said in one line that names the file and the key."""

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.policy import PolicyError, read_policy
from flows.policy_lines import line_of
from tests.flows.samples import POLICY_TEXT, policy


def changed(old: str, new: str) -> str:
    """The default policy with one thing changed."""
    assert old in POLICY_TEXT
    return POLICY_TEXT.replace(old, new, 1)


def error_of(text: str) -> str:
    with pytest.raises(PolicyError) as error:
        read_policy(text, "shop.toml")
    message = str(error.value)
    assert message.startswith("shop.toml")
    assert "\n" not in message
    return re.sub(r"^shop\.toml(, line \d+)?: ", "", message)


def test_the_default_policy_is_valid_and_says_what_it_means() -> None:
    assert policy().zone.key == "Europe/London"
    assert policy().intake.remind_after == timedelta(hours=24)
    assert policy().intake.expire_after == timedelta(days=7)
    assert policy().satisfaction.remind_after == timedelta(hours=24)
    assert policy().satisfaction.close_after == timedelta(hours=72)
    assert {each.severity for each in policy().category} == {"S1", "S2", "S3"}


def test_a_category_the_policy_has_dropped_reads_as_the_last_one() -> None:
    assert policy().category_of("billing").severity == "S2"
    assert policy().category_of("dropped long ago").id == "other"


def test_a_country_may_be_left_out() -> None:
    assert read_policy(changed('country = "GB"', 'country = ""'), "shop.toml").company.country == ""
    everyday = read_policy(changed('holidays = "GB-ENG"', 'holidays = ""'), "shop.toml").calendar
    assert everyday.shifts(date(2026, 12, 25)) == [(time(9), time(18))]


def test_holidays_closed_days_and_weekends_have_no_shifts() -> None:
    calendar = read_policy(changed("closed = []", 'closed = ["2026-11-24"]'), "shop.toml").calendar
    assert calendar.shifts(date(2026, 11, 23)) == [(time(9), time(18))]
    assert calendar.shifts(date(2026, 11, 24)) == []
    assert calendar.shifts(date(2026, 12, 25)) == []
    assert calendar.shifts(date(2026, 11, 22)) == []


def test_a_date_of_its_own_goes_before_holidays_and_weekends() -> None:
    days = '[calendar.days]\n2026-12-24 = ["09:00-13:00"]\n2026-12-25 = ["10:00-12:00"]\n2026-12-27 = ["11:00-17:00"]'
    calendar = read_policy(changed("[calendar.days]", days + "\n2026-12-29 = []"), "shop.toml").calendar
    assert calendar.shifts(date(2026, 12, 24)) == [(time(9), time(13))]
    assert calendar.shifts(date(2026, 12, 25)) == [(time(10), time(12))]
    assert calendar.shifts(date(2026, 12, 27)) == [(time(11), time(17))]
    assert calendar.shifts(date(2026, 12, 29)) == []


def test_a_country_that_works_at_a_weekend_for_a_bridge_day_has_hours_there() -> None:
    calendar = read_policy(changed('holidays = "GB-ENG"', 'holidays = "CN"'), "shop.toml").calendar
    assert calendar.shifts(date(2026, 2, 20)) == []  # the bridge, a Friday
    assert calendar.shifts(date(2026, 2, 14)) == [(time(9), time(18))]  # the Saturday worked for it
    assert calendar.shifts(date(2026, 2, 21)) == []
    assert [calendar.working_day(date(2026, 2, day)) for day in (13, 14, 20, 21, 24)] == [
        True,
        True,
        False,
        False,
        True,
    ]


def test_who_is_told_when_is_read_from_the_policy() -> None:
    rules = policy()
    assert [(each.share, each.tells) for each in rules.warnings.step] == [
        (0.5, "owner"),
        (0.8, "supervisor"),
        (1.0, "manager"),
    ]
    assert rules.warnings.silent == (time(22), time(7))
    assert [each.role for each in rules.escalation.level] == ["supervisor", "manager"]
    assert rules.delay.known[-1] == rules.delay.reason == "checking"
    [breach] = rules.statutory
    assert breach.runs_for("privacy")
    assert not breach.runs_for("delivery")
    assert read_policy(changed('"22:00-07:00"', '""'), "shop.toml").warnings.silent is None


def test_a_day_that_is_not_named_is_closed_and_shifts_stand_in_order() -> None:
    text = changed('monday = ["09:00-18:00"]', 'monday = ["14:00 - 18:00", "09:00-13:00"]')
    calendar = read_policy(text.replace('tuesday = ["09:00-18:00"]\n', ""), "shop.toml").calendar
    assert calendar.shifts(date(2026, 11, 23)) == [(time(9), time(13)), (time(14), time(18))]
    assert calendar.shifts(date(2026, 11, 24)) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ('"Europe/London"', '"Europe/Londn"', "company.time_zone", "write one like 'Europe/London'"),
        ('country = "GB"', 'country = "UK"', "company.country", "write one like 'GB'"),
        ('holidays = "GB-ENG"', 'holidays = "XX"', "calendar.holidays", "no country code"),
        ('holidays = "GB-ENG"', 'holidays = "GB-XX"', "calendar.holidays", "no region"),
        ("closed = []", 'closed = ["24.12.2026"]', "calendar.closed", "date"),
        ('["09:00-18:00"]', '["9 to 6"]', "calendar.hours.monday", "write one like '09:00-18:00'"),
        ('["09:00-18:00"]', "[9]", "calendar.hours.monday", "no shift"),
        ('["09:00-18:00"]', '["18:00-09:00"]', "calendar.hours.monday", "closes before it opens"),
        ('["09:00-18:00"]', '["09:00-09:00"]', "calendar.hours.monday", 'the whole day is "00:00-24:00"'),
        (
            '["09:00-18:00"]',
            '["09:00-13:00", "12:00-18:00"]',
            "calendar.hours.monday",
            '"09:00-13:00" and "12:00-18:00" overlap',
        ),
        (
            '["09:00-18:00"]',
            '["22:00-06:00"]',
            "calendar.hours.monday",
            '"22:00-24:00", and "00:00-06:00" the next day',
        ),
        ('holidays = "GB-ENG"', 'holidays = "cn"', "calendar.holidays", "did you mean 'CN'?"),
        ('holidays = "GB-ENG"', 'holidays = "China"', "calendar.holidays", "did you mean 'CN'?"),
        ('holidays = "GB-ENG"', 'holidays = "gb-eng"', "calendar.holidays", "did you mean 'GB-ENG'?"),
        ("[calendar.days]", '[calendar.days]\n2026-12-24 = ["9 to 6"]', "calendar.days.2026-12-24", "no shift"),
        ("[calendar.days]", "[calendar.days]\nchristmas = []", "calendar.days.christmas", "date"),
        ("[calendar.days]", '[calendar.days]\n2026-12-24 = ["09-10", "09-11"]', "calendar.days.2026-12-24", "overlap"),
        ("monday =", "moonday =", "calendar.hours.moonday", "'monday'"),
        ("{ hours = 1 }", "{ hours = 0 }", "severity.S1.first_answer.hours", "greater than 0"),
        ("{ hours = 1 }", "{ hours = 1, business_days = 1 }", "severity.S1.first_answer", "exactly one of"),
        ("{ hours = 1 }", "{}", "severity.S1.first_answer", "exactly one of hours, business_hours, business_days"),
        ("next_update = { business_hours = 4 }", "", "severity.S1.next_update", "is missing"),
        (
            "first_answer = { business_hours = 4 }",
            'first_answer = { business_hours = "four" }',
            "severity.S2.first_answer.business_hours",
            "number",
        ),
        (
            "hours = 72",
            "hours = 72\nweeks = 1",
            'statutory "breach-report"',
            "exactly one of hours, days, weeks, business_days",
        ),
        ("hours = 72", "weeks = 0", 'statutory "breach-report", weeks', "greater than 0"),
        ('source = "UK GDPR', 'law = "UK GDPR', 'statutory "breach-report", source', "is missing"),
        ('"22:00-07:00"', '"22-25"', "warnings.silent", "write one like"),
        ('"22:00-07:00"', '"07:00-07:00"', "warnings.silent", "all day"),
        ("share = 0.8", "share = 0.4", "warnings.step 2, share", "0.4 does not come after 0.5: the shares rise"),
        ("share = 1.0", "share = 0.9", "warnings.step 3", "nobody is told of a miss"),
        ("share = 1.0", "share = 1.1", "warnings.step 3, share", "at most 1"),
        ('tells = "owner"', 'tells = "manager"', "warnings.step 2, tells", "the supervisor is told after the manager"),
        ('tells = "owner"', 'tells = "the boss"', "warnings.step 1, tells", "'owner', 'supervisor' or 'manager'"),
        ("minutes = 10", "minutes = 0", "delay.minutes", "greater than 0"),
        ('"low_score"]', '"rude"]', "escalation.opens", "'missed', 'declined' or 'low_score'"),
        ('role = "manager"', 'role = "supervisor"', "escalation.level 2, role", "the roles rise"),
        ("answer.S2 = { business_hours = 2 }\n", "", "escalation.level 1, answer", "S2 is missing"),
        ("unowned_share = 0.25", "unowned_share = 1", "chase.unowned_share", "less than 1"),
        ("[severity.S3]", "[severity.S4]", "severity.S4", "'S1', 'S2' or 'S3'"),
        ('id = "delivery"', 'id = "Delivery!"', 'category "Delivery!", id', "20 at most"),
        ('severity = "S3"', 'severity = "urgent"', 'category "delivery", severity', "'S1', 'S2' or 'S3'"),
        ('"refund"', '"Money back"', 'remedy "Money back", id', "20 at most"),
        ('agent = "50.00"', "agent = 50.0", 'remedy "refund", limit.agent', 'write one like "50.00"'),
        ('currency = "GBP"', 'currency = "POUND"', "offers.currency", "write one like 'GBP'"),
        ('most = "10000.00"', 'most = "lots"', "offers.most", 'write one like "50.00"'),
        ("warn_hours = 24", "warn_hours = 1000", "offers", "longer than the offer stands"),
        ("story_messages = 30", "story_messages = 101", "intake.story_messages", "at most 100"),
        ("story_messages = 30", "", "intake.story_messages", "is missing"),
        ("remind_hours = 24", "remind_hours = -1", "question.remind_hours", "greater than 0"),
        ("remind_hours = 24", "remind_hours = 120", "question", "not before the closing"),
        ("close_hours = 72", "close_hours = 0", "satisfaction.close_hours", "greater than 0"),
        ("[satisfaction]", "[satisfacton]", "satisfaction", "is missing"),
        (
            "close_hours",
            "closing_hours = 1\nclose_hours",
            'no setting "closing_hours" in [satisfaction]; did you mean close_hours?',
            "",
        ),
    ],
)
def test_an_error_names_the_file_and_the_key(old: str, new: str, key: str, words: str) -> None:
    message = error_of(changed(old, new))
    assert message.startswith(f"{key}: " if words else key)
    assert words in message


def test_a_syntax_error_names_the_line() -> None:
    with pytest.raises(PolicyError) as error:
        read_policy("[company]\nlanguage = en", "shop.toml")
    assert str(error.value).startswith("shop.toml, line 2, column 12: ")


def test_a_business_that_never_opens_is_an_error() -> None:
    message = error_of(POLICY_TEXT.replace('["09:00-18:00"]', "[]"))
    assert message == "calendar.hours: the business never opens: give at least one day a shift"


def test_a_severity_without_promises_is_an_error() -> None:
    whole, _, rest = POLICY_TEXT.partition("[severity.S2]")
    message = error_of(whole + "[severity.S3]" + rest.partition("[severity.S3]")[2])
    assert (
        message == "severity: every severity needs promises, for cases become more and less severe: add [severity.S2]"
    )


def test_a_statutory_clock_for_a_category_that_is_not_there_is_an_error() -> None:
    message = error_of(changed('categories = ["privacy"]', 'categories = ["privcy"]'))
    assert message == 'statutory "breach-report", categories: there is no category "privcy"; did you mean "privacy"?'


def test_a_day_that_is_closed_and_open_is_an_error() -> None:
    text = changed("closed = []", 'closed = ["2026-12-24"]')
    message = error_of(text.replace("[calendar.days]", '[calendar.days]\n2026-12-24 = ["09:00-13:00"]'))
    assert message.startswith("calendar.closed: 2026-12-24 is a closed day and has hours of its own")


def test_a_department_that_is_not_there_is_an_error() -> None:
    message = error_of(changed('department = "billing"', 'department = "money"'))
    known = "there are service, delivery, quality, billing"
    assert message == f'category "billing", department: there is no department "money"; {known}'


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("agent = \"50.00\"", "agnet = \"50.00\"",
         'remedy "refund", limit: no role "agnet"; roles are agent, supervisor, manager'),
        ("agent = \"50.00\"", "agent = \"900.00\"",
         'remedy "refund", limit: agent may grant more than supervisor: 900.00 is above 500.00'),
        ("load_limit = 0", "load_limt = 0", 'no setting "load_limt" in [duty]; did you mean load_limit?'),
        ('id = "repair"', 'id = "repair"\nlimit = { agent = "5.00" }',
         'remedy "repair", limit: a limit is of money: add money = true, or leave the limit out'),
        ('id = "repair"', 'id = "refund"', 'remedy "refund": stands twice; give each an id of its own'),
        ('id = "service"', 'id = "service"\nshare = 0', 'category "service": no setting "share"'),
        ("{ hours = 1 }", "{ minutes = 30 }", "business_hours, business_days (30 minutes: hours = 0.5)"),
        ("{ hours = 1 }", "{ days = 1 }", "there are hours, business_hours, business_days (1 day: hours = 24)"),
        ("{ hours = 1 }", "true", "has to be a length like { hours = 1 }, { business_hours = 4 } or"),
        ("{ hours = 1 }", '"90 minutes"', "has to be a length like { hours = 1.5 }, not '90 minutes'"),
        ("{ hours = 1 }", '"2 business days"', "has to be a length like { business_days = 2 }, not"),
        ("{ hours = 1 }", '"1.2.3 hours"', "has to be a length like { hours = 1 }, { business_hours = 4 } or"),
        ("hours = 72", "months = 1", "there are hours, days, weeks, business_days"),
        ('"22:00-07:00"', '"night"', "'night' is no shift; write one like '22:00-07:00'"),
        ("{ hours = 1 }", "{ hours = true }", "has to be a number, not true"),
        ('source = "UK GDPR', 'sourcing = "UK GDPR', 'source: is missing: name the rule, or write "own promise"'),
        ('[[statutory]]', '[statutory]', "statutory: is a list of sections: write [[statutory]], with two brackets"),
        ('most = "10000.00"', 'most = "1e999999"', "is more than anybody grants"),
        ('department = "delivery"\n[[category]]', 'department = "delivry"\n[[category]]', 'did you mean "delivery"?'),
        ('category = []', 'category = ["safty"]', 'triage.rule 1, category: there is no category "safty"; did'),
        ('"shop", "courier"', '"shop", "shop"', 'delay.reasons: "shop" stands twice: leave one out'),
        ('["missed", "declined"', '["missed", "missed"', 'escalation.opens: "missed" stands twice: leave one out'),
        ("[warnings]", '[[statutory]]\nid = "breach-report"\nsource = "own promise"\ndays = 3\n[warnings]',
         'statutory "breach-report": stands twice; give each an id of its own'),
        ('name = "photo"', 'name = "Checking"', 'reply "Checking": stands twice; give each a name of its own'),
    ],
)  # fmt: skip
def test_a_mistake_says_what_may_stand_there(old: str, new: str, words: str) -> None:
    text = POLICY_TEXT.replace('segment = ["vip"]', 'segment = ["vip"]\ncategory = []', 1)
    assert old in text
    assert words in error_of(text.replace(old, new, 1))


@pytest.mark.parametrize("shift", ["9-18", "9:00 – 18:00", "09：00-18：00", "09:00~18:00"])
def test_a_shift_may_be_written_as_people_write_it(shift: str) -> None:
    calendar = read_policy(changed('["09:00-18:00"]', f'["{shift}"]'), "shop.toml").calendar
    assert calendar.shifts(date(2026, 11, 23)) == [(time(9), time(18))]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"22:00-07:00"', "“22:00-07:00”", 'Invalid value; write straight quotes: "…"'),
        ('"22:00-07:00"', "night", 'Invalid value; words stand in straight quotes: "…"'),
        ('silent = "22:00-07:00"', 'silent = ""\nsilent = ""', "it stands twice: keep one of them"),
        ("minutes = 10 ", f"minutes = {'9' * 5000} ", "shop.toml: "),
        ("minutes = 10 ", f"minutes = {'[' * 9000} ", "shop.toml"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(old: str, new: str, words: str) -> None:
    with pytest.raises(PolicyError) as error:
        read_policy(changed(old, new), "shop.toml")
    assert words in str(error.value)
    assert str(error.value).startswith("shop.toml, line ") or words.startswith("shop.toml")


def test_a_group_s_id_is_told_by_the_bot() -> None:
    start = POLICY_TEXT.index("[[department]]")
    text = POLICY_TEXT[:start] + POLICY_TEXT[start:].replace('id = "delivery"\n', 'id = "delivery"\nchat_id = 12\n', 1)
    assert error_of(text) == 'department "delivery", chat_id: a group\'s id begins with -, as the bot told it there'


def test_all_mistakes_are_said_at_once_each_with_its_line() -> None:
    wrong = changed('department = "billing"', 'department = "bills"').replace("load_limit = 0", "load_limt = 0")
    with pytest.raises(PolicyError) as error:
        read_policy(wrong.replace('id = "repair"', 'id = "refund"'), "shop.toml")
    assert len(error.value.problems) == 3
    assert all(re.match(r"shop\.toml, line \d+: ", each) for each in error.value.problems)


def test_no_category_is_an_error() -> None:
    text = POLICY_TEXT.partition("[[category]]")[0] + "[[department]]" + POLICY_TEXT.partition("[[department]]")[2]
    assert error_of("category = []\n" + text).startswith("category: ")


@given(st.text(max_size=200))
def test_any_file_is_a_policy_or_one_error(text: str) -> None:
    error_of(text)


def line(words: str, after: str = "") -> int:
    """Where words stand in the default policy."""
    lines = POLICY_TEXT.splitlines()
    start = lines.index(after) if after else 0
    return next(number for number, each in enumerate(lines, 1) if number > start and each.startswith(words))


def test_every_problem_is_named_with_its_file_line_and_key() -> None:
    wrong = changed('"Europe/London"', '"Mars"').replace("story_messages = 30", 'story_messages = "many"')
    wrong = wrong.replace("files = 20", "files = -1").replace("idle_days = 30", "idel_days = 30")
    with pytest.raises(PolicyError) as error:
        read_policy(wrong, "shop.toml")
    found = [problem.split(": ")[:2] for problem in error.value.problems]
    assert found == [
        [f"shop.toml, line {line('time_zone')}", "company.time_zone"],
        [f"shop.toml, line {line('story_messages')}", "intake.story_messages"],
        [f"shop.toml, line {line('files')}", "intake.files"],
        [f"shop.toml, line {line('[retention]')}", "retention.idle_days"],  # what is missing: where it should stand
        [f"shop.toml, line {line('idle_days')}", 'no setting "idel_days" in [retention]; did you mean idle_days?'],
    ]
    assert str(error.value) == error.value.problems[0]


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (
            "first_answer = { business_hours = 4 }",
            "first_answer = { business_hours = 0 }",
            "first_answer = { business_hours",
        ),
        ("hours = 72", "hours = -72", "hours = -72"),
        ("share = 0.8", "share = 8", "share = 8"),
        ('role = "manager"', 'role = "boss"', 'role = "boss"'),
        ('reasons = ["shop"', 'reasons = ["Shop!"', "reasons ="),
        ("[calendar.days]", '[calendar.days]\n2026-12-24 = ["9 to 1"]', "2026-12-24"),
    ],
)
def test_a_problem_deep_in_a_table_is_named_with_its_line(old: str, new: str, wrong: str) -> None:
    text = changed(old, new)
    with pytest.raises(PolicyError) as error:
        read_policy(text, "shop.toml")
    [number] = [at for at, each in enumerate(text.splitlines(), 1) if each.startswith(wrong)]
    assert str(error.value).startswith(f"shop.toml, line {number}: ")


@pytest.mark.parametrize(
    ("place", "number"),
    [
        (("a", "b"), 2),
        (("a", "b", 0), 2),  # an item of a list: the list's line
        (("c", 1, "id"), 8),
        (("c", 1, "missing"), 7),
        (("d", "e", "f"), 9),
        (("d", "x y"), 11),
        (("nothing",), None),
    ],
)
def test_the_line_of_a_key_is_found(place: tuple[str | int, ...], number: int | None) -> None:
    text = '[a]\n b = [1]\n# b = 2\n[[c]]\nid = 1\n\n[[c]] # more\nid = 2\n[d.e]\n[d]\n"x y" = 1\n'
    assert line_of(text, place) == number
