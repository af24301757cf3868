"""How it is said why a case is severe: to the staff with the words that show it, to the customer in dignity."""

from collections.abc import Iterable, Mapping, Sequence

from flows.effects import Argument, Text
from flows.policy import Policy
from flows.records import Case, Signal
from flows.triage_policy import KNOWN, SPOKEN

SHOWN = 4  # signals that one line names
ORDER = (*SPOKEN, *KNOWN)
# What is said first of a signal, and the category whose own words say it already.
SAID_FIRST = {
    "injury": ("heard-injury", "safety"),
    "safety": ("heard-safety", "safety"),
    "privacy": ("heard-privacy", "privacy"),
    "lawyer": ("heard-further", ""),
    "regulator": ("heard-further", ""),
}


def in_order(signals: Iterable[Signal]) -> list[Signal]:
    """The weightiest first."""
    return sorted(signals, key=lambda each: ORDER.index(each.kind) if each.kind in ORDER else -1)


def reason(kind: str, words: str) -> Text:
    """One signal, as the staff read it."""
    named: dict[str, Argument] = {"words": words}
    if kind in ("rule-segment", "rule-category"):
        named = {"words": Text(f"{kind.removeprefix('rule-')}-{words}")}
    return Text(f"signal-{kind}", named)


def reasons(signals: Sequence[tuple[str, str]]) -> Text:
    """Several in one line."""
    if not signals:
        return Text("signal-none")
    whole, *others = [reason(kind, words) for kind, words in signals[:SHOWN]]
    for each in others:
        whole = Text("dotted", {"first": whole, "second": each})
    return whole


def why(case: Case) -> Text:
    """Why the case is as severe as it is."""
    if not case.signals:
        return Text(f"category-{case.category}")
    return reasons([(signal.kind, signal.words) for signal in in_order(case.signals)])


def action(case: Case, policy: Policy) -> Text:
    """What the acknowledgement begins with: harm first, then what is done about such a complaint."""
    words = Text(f"ack-{case.category}")
    weighs = policy.triage.signal.points_of
    shown = {signal.kind for signal in case.signals if weighs(signal.kind)}
    first, said = next((SAID_FIRST[kind] for kind in SAID_FIRST if kind in shown), ("", ""))
    return Text(first, {"action": words}) if first and case.category != said else words


def grave(case: Case) -> bool:
    """Whether somebody's harm, or a step outside, is in what was said."""
    return any(signal.kind in SPOKEN and signal.kind != "emotion" for signal in case.signals)


def card_lines(case: Case, risk: Text | None = None) -> list[Text | None]:
    """What the card says: why, what it adds up to, and who has corrected it."""
    corrected = case.corrected
    by: dict[str, Argument] = {"agent": corrected.by, "before": corrected.before, "severity": corrected.severity,
                               "reason": corrected.reason} if corrected else {}  # fmt: skip
    return [
        Text("card-signals", {"why": why(case), "risk": risk or Text("nothing")}) if case.signals else None,
        Text("card-corrected", by) if corrected else None,
    ]


def told(signals: Iterable[Mapping[str, str]], corrected: Mapping[str, str] | None) -> list[Text]:
    """The same for the customer, as kept in the documents of a case: what counts for them, never how they are."""
    kinds = dict.fromkeys(each["kind"] if each["kind"] in ORDER else "rule" for each in signals)
    found = [Text(f"told-signal-{kind}") for kind in kinds]
    by: dict[str, Argument] = {"agent": corrected["by"], "reason": corrected["reason"]} if corrected else {}
    return [*found, Text("told-corrected", by)] if corrected else found
