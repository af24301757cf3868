"""Signals, rules and corrections: what makes a case severe, and what follows when it rises."""

import re
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import case as flow
from flows import lodging, merging, segments, triage, triage_words
from flows.effects import (
    Effect,
    Note,
    Promised,
    Prompt,
    React,
    Say,
    ShowCase,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import (
    AgentAnswered,
    AgentCommanded,
    AgentPressed,
    AgentReplied,
    AskedAgain,
    Edited,
    Said,
    SaidMeanwhile,
    TimerRang,
)
from flows.policy import Policy, read_policy
from flows.promises import after_business_hours, promise
from flows.records import Case, Rating, Signal, Survey
from flows.signals import Words, expanded, normal
from flows.standing import Conduct
from flows.triage import Before
from flows.triage_policy import SPOKEN
from tests.flows.samples import (
    CASE,
    CUSTOMER,
    LI,
    MO,
    NOW,
    POLICY_TEXT,
    SU,
    all_sayable,
    case,
    draft,
    of,
    only,
    part,
    policy,
    refused,
    sayable,
    second,
    texts,
)

NOTHING = Before()


def heard(text: str, **more: Any) -> dict[str, str]:
    """The signals of one message: kind and words."""
    return {each.kind: each.words for each in triage.heard([text], case("new", **more), policy())}


def step(record: Case, event: Any, by: Policy | None = None) -> list[Effect]:
    effects = flow.step(record, event, by or policy(), NOW)
    all_sayable(effects)
    return effects


def lodge(*texts: str, before: Before = NOTHING, by: Policy | None = None, **more: Any) -> Any:
    told = draft("submitted", story=[part(text) for text in texts], **more)
    return lodging.lodge(told, CASE, "C-2026-000001", "en", by or policy(), NOW, before=before)


def changed(old: str, new: str) -> Policy:
    assert POLICY_TEXT.count(old) == 1, old
    return read_policy(POLICY_TEXT.replace(old, new), "policy.toml")


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("I will speak to my LAWYER.", "lawyer", "to my lawyer"),
        ("My Solicitor’s letter follows", "lawyer", "my solicitor"),
        ("the plug caught\nfire", "safety", "caught fire"),
        ("The ｏｍｂｕｄｓｍａｎ knows", "regulator", "ombudsman"),
        ("you gave my address to a stranger", "privacy", "you gave my address"),
        ("I scalded my hand, it was hospitalised", "injury", "scalded"),
        ("I'll tell the local news", "media", "tell the local news"),
        ("This is a disgrace", "emotion", "disgrace"),
        ("我要找律師", "lawyer", "律師"),
        ("再不处理就打12315", "regulator", "12315"),
        ("孩子烫伤了", "injury", "烫伤"),
        ("水壺冒煙了", "safety", "冒煙"),
        ("你们泄露我的电话", "privacy", "泄露我的电话"),
        ("我要找記者", "media", "找記者"),
        ("太差勁了，氣死我", "emotion", "差勁"),
        ("不得不找律师", "lawyer", "律师"),
        ("I have never been so angry", "emotion", "angry"),
        ("not only unsafe, it is late", "safety", "unsafe"),
    ],
)
def test_a_signal_is_found_and_names_its_words(text: str, kind: str, words: str) -> None:
    assert heard(text)[kind] == words


@pytest.mark.parametrize(
    "text",
    [
        "I am not angry, I only want my kettle.",
        "I'm not at all angry",
        "Nobody was injured and there was no smoke.",
        "I don't want to go to court",
        "We don't need to involve a lawyer",
        "the fireplace tool and a lawyerly tone",
        "Happy to be in a non-smoking room",
        "我没有生气，只想要一个说法",
        "沒有人受傷",
        "不想打官司",
        "不用找律师的",
        "这款没有异物",
        "灿烂的笑容",
        "The parcel came three days late and the box was wet.",
        "快递晚了三天才到，盒子全湿了，里面的水壶也漏水。",
        "包裹晚了三天才到，盒子全濕了，裡面的水壺也漏水。",
    ],
)
def test_what_is_denied_or_means_something_else_is_no_signal(text: str) -> None:
    assert heard(text) == {}


def test_signs_and_beginnings_of_words_are_found_where_they_stand() -> None:
    words = Words(["!!!", "poison*"], ["poison ivy"])
    assert words.find("late!!!") is not None
    assert words.find("poisonous") is not None
    assert words.find("a poison ivy plant") is None
    assert Words([]).find("anything") is None


@pytest.mark.parametrize(
    ("phrase", "found", "missed"),
    [
        ("burn(s|t|) on", ["burns on", "burnt on", "burn on"], ["burned on", "sunburn on"]),
        ("scald*", ["scalded", "scald"], ["sunscald"]),
        ("cut my ? lip", ["cut my lip", "cut my upper lip"], ["cut my own upper lip", "cut my hair. lip"]),
        (
            "smoke ... coming",
            ["smoke coming", "smoke, black and thick, coming"],
            ["smoke. It was coming", "smoke not coming"],
        ),
        ("a ? ? b", ["a b", "a x b", "a x y b"], ["a x y z b"]),
        ("(烫|燙) ... 手", ["烫手", "燙到我的手"], ["烫了。手", "烫没烫手", "烫一二三四五六七八九手"]),
        ("发到 ? tiktok", ["发到tiktok", "发到 tiktok"], ["发到tiktoks"]),
    ],
)
def test_a_phrase_stands_for_many(phrase: str, found: list[str], missed: list[str]) -> None:
    words = Words([phrase])
    assert [text for text in found if not words.find(text)] == []
    assert [text for text in missed if words.find(text)] == []


def test_what_means_something_else_hides_no_danger_behind_it() -> None:
    words = Words(["smoke ... (from|out)", "smok*"], ["smoke alarm"])
    assert words.find("the smoke alarm fell out") is None
    found = words.find("the smoke alarm rang, smoke came from the plug")
    assert found is not None
    assert found.at == len("the smoke alarm rang, ")
    at_its_end = Words(["划伤 ... 手"], ["手机"])
    assert at_its_end.find("划伤了手机") is None
    assert at_its_end.find("划伤了手") is not None


def test_a_list_stands_in_a_phrase_with_the_words_of_its_script() -> None:
    lists = {"body": ["hand", "eye", "手"], "social": ["tiktok"]}
    assert expanded("cut my <body>", lists) == "cut my (hand|eye)"
    assert expanded("烫到<body>", lists) == "烫到(hand|eye|手)"
    assert expanded("<body> <feet>", {"body": ["手"]}) == "<body> <feet>"


def test_a_message_in_capitals_from_end_to_end_is_a_shout() -> None:
    assert "emotion" in heard("PLEASE CALL ME BACK")
    assert "emotion" not in heard("PLEASE CALL ME back")
    assert "emotion" not in heard("LG TV")


def test_a_long_story_takes_no_time() -> None:
    for piece in ("not ", "1", "¥", "I ", "不", "never been so ", "fire ", "££1,", "\u0301"):
        text = (piece * 10_000)[:10_000]
        began = time.process_time()
        triage.heard([text], case("new"), policy())
        assert time.process_time() - began < 1.0, piece


def plain(phrase: str) -> str:
    """One text that a phrase stands for: the first of what may stand there."""
    while "(" in phrase:
        phrase = re.sub(r"\(([^()|]*)[^()]*\)", r"\1", phrase)
    return re.sub(r"\*| \.\.\.| \?(?= )", "", phrase)


LISTED = sorted({plain(phrase) for kind in SPOKEN for phrase in policy().triage.signal.spotted(kind).words})
STORIES = st.lists(
    st.lists(
        st.one_of(
            st.sampled_from(LISTED),
            st.sampled_from(["not", "no", "never", "不", "没有", "the kettle", "水壶", "£700", "£20.00", ".", "\n"]),
            st.text(max_size=12),
        ),
        max_size=8,
    ).map(" ".join),
    min_size=1,
    max_size=5,
)


@given(STORIES)
def test_a_reason_names_words_that_are_in_the_text(texts: list[str]) -> None:
    told = [normal(text) for text in texts]
    for signal in triage.heard(texts, case("new"), policy()):
        assert signal.words, signal
        assert any(signal.words in text for text in told), signal


@given(STORIES, STORIES)
def test_more_words_never_make_it_less_severe(first: list[str], more: list[str]) -> None:
    short, _ = lodge(*first)
    whole, _ = lodge(*first, *more)
    assert whole.severity <= short.severity
    for text in more:
        was = short.severity
        step(short, Said(part(text)))
        assert short.severity <= was
    assert short.severity == whole.severity


# --- at lodging ------------------------------------------------------------------------------------------------------


def test_a_lawyer_makes_it_s1_at_once_and_the_supervisors_are_woken() -> None:
    record, effects = lodge("The kettle is late.", "My lawyer will write to you.")
    assert (record.severity, record.signals) == ("S1", [Signal("lawyer", "my lawyer")])
    assert record.due_at == promise(policy(), policy().severity["S1"].first_answer, NOW)
    assert of(effects, Promised)[0].due_at == record.due_at
    assert only(effects, Say).text.args["who"] == Text("who-supervisor")
    alarm = only(effects, TellStaffWords)
    assert (alarm.text.key, alarm.notify) == ("staff-s1", "supervisor")
    raised = next(note for note in of(effects, Note) if note.kind == "severity")
    assert raised.data == {"before": "S3", "to": "S1", "signals": [["lawyer", "my lawyer"]]}
    all_sayable(effects)


def test_own_words_of_the_wish_count_and_chosen_ones_do_not() -> None:
    assert lodge("Late.", wish="I want to sue you", wish_message=12)[0].severity == "S1"
    assert lodge("Late.", wish="lawyer", wish_message=0)[0].severity == "S3"


def test_the_category_s_own_severity_stands_where_nothing_raises_it() -> None:
    record, effects = lodge("The kettle is late.", category="safety")
    assert (record.severity, record.signals) == ("S1", [])
    assert only(effects, TellStaffWords).text.args["why"] == Text("category-safety")
    assert not [note for note in of(effects, Note) if note.kind == "severity"]
    ordinary, effects = lodge("The kettle is late.")
    assert (ordinary.severity, of(effects, TellStaffWords)) == ("S3", [])


@pytest.mark.parametrize(
    ("story", "segment", "place", "severity", "kind"),
    [
        ("I paid £500.00 for it", "first", "", "S2", "rule-amount"),
        ("I paid £1,200 for it", "first", "", "S2", "rule-amount"),
        ("I paid 700 pounds", "first", "", "S2", "rule-amount"),
        ("I paid £499.99 for it", "first", "", "S3", ""),
        ("I paid 700 euros", "first", "", "S3", ""),
        ("Late.", "vip", "", "S2", "rule-segment"),
    ],
)
def test_rules_of_the_policy_raise_it(story: str, segment: str, place: str, severity: str, kind: str) -> None:
    record, effects = lodge(story, before=Before((), segment), place=place)
    assert (record.severity, [each.kind for each in record.signals]) == (severity, [kind] if kind else [])
    all_sayable(effects)


def test_a_rule_applies_where_all_of_it_does() -> None:
    rule = '[[triage.rule]]\nseverity = "S1"\nplace = ["Airport"]\ncategory = ["delivery"]\nwords = ["late"]\n'
    by = changed("[triage.signal.repeat]", f"{rule}\n[triage.signal.repeat]")
    assert lodge("It is late", place="AIRPORT shop 3", by=by)[0].severity == "S1"
    for place, category in (("Town", "delivery"), ("Airport", "product")):
        assert lodge("It is late", by=by, place=place, category=category)[0].severity == "S3"
    assert lodge("It is wet", place="Airport", by=by)[0].severity == "S3"
    places = changed("[triage.signal.repeat]", rule.replace('words = ["late"]\n', "") + "[triage.signal.repeat]")
    for category, severity in (("delivery", "S1"), ("other", "S3")):
        record, effects = lodge("Wet", place="airport", category=category, by=places)
        assert record.severity == severity
        all_sayable(effects)
    only_category = '[[triage.rule]]\nseverity = "S2"\ncategory = ["other"]\n'
    record, effects = lodge(
        "Wet", category="other", by=changed("[triage.signal.repeat]", only_category + "[triage.signal.repeat]")
    )
    assert (record.severity, record.signals[0].kind) == ("S2", "rule-category")
    all_sayable(effects)


def test_who_complains_again_scored_low_or_asked_for_a_supervisor_is_heard_sooner() -> None:
    day = timedelta(days=1)
    lately = [case("closed", id=CASE - at, lodged_at=NOW - at * day) for at in (1, 2)]
    assert lodge("Late.", before=Before(lately))[0].signals == [Signal("repeat", "3")]
    merged = [replace(each, merged_into="C-2026-000009") for each in lately]
    assert lodge("Late.", before=Before(merged))[0].signals == []
    old = [case("closed", id=CASE - at, lodged_at=NOW - 200 * at * day) for at in (1, 2)]
    assert lodge("Late.", before=Before(old))[0].severity == "S3"
    low = [case("closed", id=CASE - 1, lodged_at=NOW - 300 * day, survey=Survey("finished", 1))]
    assert lodge("Late.", before=Before(low))[0].signals == [Signal("low-score", "1")]
    ways: list[dict[str, Any]] = [{"supervisor_only": True, "round": 2}, {"level": 1}]
    for went_up in ways:
        asked = [case("closed", id=CASE - 1, lodged_at=NOW - 300 * day, **went_up)]
        record, effects = lodge("Late.", before=Before(asked))
        assert (record.severity, record.signals) == ("S2", [Signal("escalated")])
        all_sayable(effects)


@pytest.mark.parametrize(
    ("text", "category", "first"),
    [
        ("Boiling water scalded my hand.", "product", "heard-injury"),
        ("The plug caught fire and burned my hand.", "billing", "heard-injury"),
        ("The plug caught fire.", "product", "heard-safety"),
        ("插座冒煙", "delivery", "heard-safety"),
        ("You gave my address to a stranger.", "service", "heard-privacy"),
        ("My lawyer will write to you.", "delivery", "heard-further"),
        ("再不处理就打12315", "delivery", "heard-further"),
        ("The plug caught fire.", "safety", ""),
        ("Boiling water scalded my hand.", "safety", ""),
        ("You gave my address to a stranger.", "privacy", ""),
        ("I will go viral with this. I am furious.", "product", ""),
    ],
)
def test_the_acknowledgement_begins_with_the_harm_and_then_with_what_is_done(
    text: str, category: str, first: str
) -> None:
    _, effects = lodge(text, category=category)
    words = Text(f"ack-{category}")
    assert of(effects, Say)[0].text.args["action"] == (Text(first, {"action": words}) if first else words)
    all_sayable(effects)


def test_a_signal_that_the_policy_has_dropped_changes_no_word_of_the_acknowledgement() -> None:
    _, effects = lodge(
        "My lawyer writes.", by=changed("[triage.signal.lawyer]\npoints = 5", "[triage.signal.lawyer]\npoints = 0")
    )
    assert of(effects, Say)[0].text.args["action"] == Text("ack-delivery")


def test_a_policy_without_triage_leaves_the_categories_alone() -> None:
    start, end = POLICY_TEXT.index("# Severity beyond"), POLICY_TEXT.index("# Protection of agents")
    bare = read_policy(POLICY_TEXT[:start] + POLICY_TEXT[end:], "policy.toml")
    record, effects = lodge("My lawyer says it is on fire", by=bare)
    assert (record.severity, record.signals) == ("S3", [])
    assert triage.SILENCE not in [each.name for each in of(effects, Wake)]


# --- later -----------------------------------------------------------------------------------------------------------


LATER = NOW + timedelta(days=3)


@pytest.mark.parametrize("event", [Said, Edited, lambda told: SaidMeanwhile((told,))])
def test_a_later_word_raises_it_and_the_customer_hears_a_sooner_time_once(event: Any) -> None:
    record = case("taken", promise_at=LATER)
    effects = step(record, event(part("Now it is on fire")))
    assert record.severity == "S1"
    assert record.due_at == only(effects, Promised).due_at == NOW + timedelta(hours=1)
    assert [say.text.key for say in of(effects, Say)] == ["severity-sooner"]
    assert only(effects, TellStaffWords).notify == "supervisor"
    again = step(record, event(part("It is still on fire, says my lawyer")))
    assert not of(again, Promised) + of(again, Say) + of(again, TellStaffWords)
    assert [signal.kind for signal in record.signals] == ["safety", "lawyer"]


def test_a_sooner_promise_that_was_told_stays() -> None:
    for told in (NOW + timedelta(minutes=20), NOW - timedelta(hours=1)):
        record = case("taken", promise_at=told)
        effects = step(record, Said(part("My lawyer will write.")))
        assert (record.severity, record.due_at) == ("S1", told)
        assert not of(effects, Promised) + of(effects, Say)


def test_while_it_waits_for_the_customer_no_time_is_told() -> None:
    record = case("waiting", promise_at=LATER, paused_at=NOW, halts=["question"])
    effects = step(record, AgentReplied(LI, part("Any news?")))
    record.declined = 1
    record.signals = [Signal("emotion", "angry")]
    effects = step(record, AgentReplied(LI, part("Any news?")))
    assert (record.severity, of(effects, Say)) == ("S2", [])


def test_after_the_answer_signals_are_kept_and_count_when_it_is_opened_again() -> None:
    record = case("resolved")
    effects = step(record, Said(part("I will sue you")))
    assert (record.severity, record.signals) == ("S3", [Signal("lawyer", "will sue")])
    assert of(effects, ShowCase)
    assert not of(effects, Note)[1:]
    effects = step(record, AskedAgain("another"))
    assert [record.severity] == ["S1"]
    by = promise(policy(), policy().severity["S1"].first_answer, NOW)
    assert record.due_at == of(effects, Promised)[0].due_at == by
    assert [note.kind for note in of(effects, Note)] == ["reopened", "severity"]


@pytest.mark.parametrize(
    ("told", "signal"),
    [
        ({"ratings": [Rating(1, 1)]}, Signal("low-score", "1")),
        ({"supervisor_only": True, "round": 2}, Signal("escalated")),
    ],
)
def test_what_went_badly_before_raises_it(told: dict[str, Any], signal: Signal) -> None:
    record = case("taken", **told)
    step(record, Said(part("Hello?")))
    assert (record.severity, record.signals) == ("S2", [signal])


def test_a_declined_offer_and_many_transfers_add_up() -> None:
    record = case("taken", declined=1)
    effects = step(record, Said(part("Hello?")))
    assert (record.severity, record.signals) == ("S3", [Signal("declined", "1")])
    assert of(effects, ShowCase)
    record.transfers = 2
    step(record, Said(part("Hello?")))
    assert (record.severity, record.signals[1:]) == ("S2", [Signal("transfers", "2")])


# --- silence ---------------------------------------------------------------------------------------------------------


def test_silence_is_a_signal_where_no_word_came_from_us() -> None:
    after = policy().triage.signal.silence.after
    _, effects = lodge("Late.")
    wake = next(each for each in of(effects, Wake) if each.name == triage.SILENCE)
    assert wake.at == after_business_hours(policy(), NOW, after)
    silent = case("taken", lodged_at=NOW - timedelta(days=9))
    effects = step(silent, TimerRang(triage.SILENCE, CASE))
    assert (silent.severity, silent.signals) == ("S2", [Signal("silence")])
    assert triage.SILENCE not in [each.name for each in of(effects, Wake)]


def test_a_word_from_us_or_a_question_to_the_customer_begins_it_anew() -> None:
    record = case("taken", lodged_at=NOW - timedelta(days=9))
    step(record, AgentReplied(LI, part("We are on it.")))
    assert record.heard_at == NOW
    assert only(step(record, TimerRang(triage.SILENCE, CASE)), Wake).at > NOW
    waiting = case("waiting", lodged_at=NOW - timedelta(days=9), paused_at=NOW - timedelta(days=8))
    assert only(step(waiting, TimerRang(triage.SILENCE, CASE)), Wake).at > NOW
    assert (record.signals, waiting.signals) == ([], [])


# --- correction ------------------------------------------------------------------------------------------------------


def command(actor: Any, words: str) -> AgentCommanded:
    return AgentCommanded(actor, "severity", words, part(words))


def test_a_person_corrects_it_and_the_record_says_from_what_to_what_why_and_who() -> None:
    record = case("taken", severity="S1", signals=[Signal("lawyer", "my lawyer")])
    effects = step(record, command(SU, "s2  It is a joke of hers."))
    assert record.severity == "S2"
    assert record.corrected is not None
    found = record.corrected
    assert (found.before, found.severity, found.reason, found.by, found.at) == (
        "S1",
        "S2",
        "It is a joke of hers.",
        "Su Lin",
        NOW,
    )
    note = only(effects, Note)
    assert (note.actor, note.kind) == ("Su Lin", "severity-corrected")
    assert note.data == {"before": "S1", "to": "S2", "text": "It is a joke of hers."}
    assert of(effects, React)
    assert of(effects, ShowCase)
    assert not of(effects, Say)


def test_after_a_correction_only_a_new_signal_raises_it() -> None:
    record = case("taken", severity="S1", promise_at=LATER, signals=[Signal("lawyer", "my lawyer")])
    step(record, command(SU, "S3 A friend who is a lawyer drove her."))
    # an upset word is one point: the lawyer's do not count any more
    for text in ("my lawyer!", "a lawyer, I said", "sue you", "it is unacceptable"):
        step(record, Said(part(text)))
        assert [record.severity] == ["S3"]
    step(record, Said(part("and it burnt my hand")))
    assert [record.severity] == ["S1"]


def test_what_a_person_has_raised_the_signals_do_not_lower() -> None:
    record = case("taken", severity="S3", promise_at=LATER)
    effects = step(record, command(LI, "S1 A child was in the room."))
    assert only(effects, Promised).due_at == NOW + timedelta(hours=1)
    assert only(effects, TellStaffWords).notify == "supervisor"
    step(record, Said(part("it is unacceptable")))
    assert record.severity == "S1"
    assert not of(step(case("taken", promise_at=LATER), command(SU, "S1 A child.")), TellStaffWords)


def test_a_form_does_the_same() -> None:
    record = case("taken")
    prompt = only(step(record, AgentPressed(LI, "severity", "", "callback")), Prompt)
    assert prompt.buttons is not None
    assert [button.value for button in prompt.buttons.rows[0]] == ["severity.to.S1", "severity.to.S2"]
    assert refused(record, AgentAnswered(LI, part("A child."), "severity")) == "severity-tap"
    toast = only(step(record, AgentPressed(LI, "choose", "severity.to.S2", "callback")), Toast)
    assert toast.text == Text("severity-chosen", {"severity": "S2"})
    step(record, AgentAnswered(LI, part("A child."), "severity"))
    assert (record.severity, record.forms) == ("S2", [])


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("S4 x", "severity-choose"),
        ("high x", "severity-choose"),
        ("S3 x", "severity-same"),
        ("S2", "severity-why"),
        ("S2 \u2800", "severity-why"),
        (f"S2 {'x' * 201}", "severity-too-long"),
    ],
)
def test_what_is_missing_is_said(words: str, key: str) -> None:
    assert refused(case("taken"), command(LI, words)) == key


def test_an_agent_corrects_their_own_case_and_a_supervisor_any() -> None:
    assert refused(case("taken"), command(MO, "S2 x")) == "owned-by-other"
    assert refused(case("closed"), command(SU, "S2 x")) == "button-old"
    step(case("taken"), command(SU, "S2 x"))


# --- how it is said --------------------------------------------------------------------------------------------------


def test_the_card_names_the_weightiest_first_and_who_has_corrected_it() -> None:
    kinds = ["silence", "emotion", "lawyer", "safety", "rule-amount", "media"]
    record = case("taken", signals=[Signal(kind, "1") for kind in kinds])
    step(record, command(LI, "S1 A child was in the room."))
    for line in triage_words.card_lines(record):
        assert line is not None
        sayable(line)
    assert [each.kind for each in triage_words.in_order(record.signals)][:3] == ["rule-amount", "safety", "lawyer"]
    assert triage_words.card_lines(case("taken")) == [None, None]


def test_the_card_says_what_the_signals_add_up_to_and_forgives_no_form_where_somebody_was_hurt() -> None:
    record = case("taken", signals=[Signal("injury", "scalded"), Signal("emotion", "furious")])
    line = triage_words.card_lines(record, triage.risk(record, policy()))[0]
    assert line is not None
    assert texts()["en"].plain(line) == "Signals: injury “scalded” · upset “furious” · risk 6: S1"
    upset = case("taken", signals=[Signal("emotion", "furious")])
    low = triage.risk(upset, policy())
    assert low is not None
    assert texts()["en"].plain(low).endswith("risk 1: low")
    assert triage.risk(case("taken", signals=[Signal("rule-place", "Leeds", "S2")]), policy()) is None
    place = segments.place(Conduct(), None, [NOW], policy(), NOW)
    hints = [segments.card_lines(place, grave=triage_words.grave(each))[1] for each in (record, upset)]
    assert [hint is not None for hint in hints] == [False, True]


@pytest.mark.parametrize("kind", [*triage_words.ORDER, "rule-words", "rule-amount", "rule-place"])
def test_every_signal_has_its_words_for_the_staff_and_others_for_the_customer(kind: str) -> None:
    sayable(triage_words.reason(kind, "2"))
    for text in triage_words.told([{"kind": kind}], {"by": "Li Wei", "reason": "A child."}):
        sayable(text)


# --- the policy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('segment = ["vip"]', 'segment = ["king"]', 'triage.rule 1, segment: there is no segment "king"'),
        ('segment = ["vip"]', "", "a rule names at least one of"),
        ('amount = "500.00"', "amount = 500.0", "is no amount"),
        ("points = 2\ncases = 3", "points = -2\ncases = 3", "at least 0"),
        ('    "unsafe", ', '    " ", ', "is no word"),
        ('    "unsafe", ', '    "un(safe", ', "a bracket is not closed"),
        ('    "unsafe", ', '    "(fire|)", ', "stand for no word"),
        ('amount = "500.00"', 'words = ["(fire|)"]', "stand for no word"),
        ('    "unsafe", ', '    "un)sa(fe", ', "a bracket is not closed"),
        ('    "unsafe", ', '    "(|)", ', "is no word"),
        ('    "unsafe", ', '    "my <feet>", ', "there is no list 'feet' in triage.lists"),
        ("[triage.lists]\n", "[triage.lists]\nnone = []\n", "triage.lists.none"),
        ("[triage.lists]\n", '[triage.lists]\nnone = "hand"\n', "triage.lists.none"),
        ("[triage.signal.media]", "[triage.signal.gossip]", "no setting"),
    ],
)
def test_what_is_wrong_with_the_policy_is_said(old: str, new: str, problem: str) -> None:
    with pytest.raises(Exception, match=problem):
        changed(old, new)


def test_the_ready_policies_know_the_same_words() -> None:
    policies = Path(__file__).parents[2] / "docs" / "policies"
    ready = [read_policy(path.read_text(encoding="utf-8"), path.name) for path in policies.glob("*.toml")]
    assert len(ready) == 2
    for each in ready:
        assert each.triage.lists == policy().triage.lists
        for kind in SPOKEN:
            assert each.triage.signal.spotted(kind) == policy().triage.signal.spotted(kind)


def test_a_dropped_signal_weighs_nothing() -> None:
    assert policy().triage.signal.points_of("of-yesterday") == 0
    record = case("taken", customer_id=CUSTOMER, signals=[Signal("of-yesterday", "x")])
    step(record, Said(part("Hello?")))
    assert record.severity == "S3"


def test_where_two_cases_become_one_the_signals_of_both_count_and_the_merging_tells_the_time() -> None:
    kept = case("taken", promise_at=LATER, declined=1, signals=[Signal("declined", "1")])
    gone = second(
        "taken", promise_at=LATER, transfers=2, signals=[Signal("transfers", "2"), Signal("emotion", "angry")]
    )
    effects = merging.merge(SU, kept, gone, policy(), NOW, "callback")
    assert (kept.severity, [each.kind for each in kept.signals]) == ("S2", ["declined", "transfers", "emotion"])
    assert [say.text.key for say in of(effects, Say)] == ["cases-merged"]
    assert only(effects, Say).text.args["next"] == Text("merged-by", {"by": kept.due_at})
    assert kept.due_at < LATER
    settled = second("taken", severity="S3", signals=[Signal("lawyer", "my lawyer")])
    step(settled, command(LI, "S2 A joke."))
    kept = case("taken", promise_at=LATER)
    merging.merge(SU, kept, settled, policy(), NOW, "callback")
    assert (kept.severity, kept.signals) == ("S2", [])
