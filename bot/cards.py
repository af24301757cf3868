"""The case card: what the staff read in three seconds, and the buttons that are valid now."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.keyboards import Json, inline
from bot.texts import Language
from flows import concerns, declining
from flows.effects import Argument, Button, Buttons, Text
from flows.evidence import origin_text
from flows.needs import help_text
from flows.offline import offline
from flows.records import OPEN, OUTCOMES, Case
from flows.reopening import withdrawal
from flows.summary import contact_text, subject_text, wish_text
from flows.survey import COMMENT_UNITS
from flows.words import units

# Of the 4,096 that a message holds: beside a wish of 1,000, a contact, a hold and a help of 200 each, an answer,
# a comment, and one of an earlier round.
STORY_UNITS = 900
EARLIER_UNITS = 100  # of what was said of an earlier round
TITLE_UNITS = 120  # a topic's title holds 128


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows: Telegram's HTML, its buttons, and the topic's title."""

    html: str
    markup: Json
    title: str

    @property
    def digest(self) -> str:
        """Whether two faces look the same."""
        return hashlib.sha256(json.dumps([self.html, self.markup]).encode()).hexdigest()[:16]


def story_words(case: Case, language: Language, zone: ZoneInfo) -> str:
    """All that was written as what happened, message by message; where the author changes, it is said who."""
    lines: list[str] = []
    said = ""
    for part in case.story:
        if part.text:
            author = origin_text(part) if part.origin else Text("written-by", {"name": case.name})
            lines += [language.plain(author, zone)] if part.origin != said else []
            lines.append(part.text)
            said = part.origin
    return "\n".join(lines)


def story_fits(case: Case, language: Language, zone: ZoneInfo) -> bool:
    """Whether the card carries the whole story."""
    return units(story_words(case, language, zone)) <= STORY_UNITS


def face(
    case: Case, earlier: list[Case], language: Language, zone: ZoneInfo, standing: Sequence[Text | None] = ()
) -> Face:
    """The card of a case as it stands now; `earlier` are the customer's other cases, oldest first.

    `standing` says how the customer stands with the staff: conduct, segment, how to treat them.
    """
    lines = [line for line in _lines(case, earlier, _story(case, language, zone), standing) if line is not None]
    title = Text("title-erased" if case.erased_at else f"title-{case.state}", _people(case))
    return Face(
        html="\n".join(language.html(line, zone) for line in lines),
        markup=inline(_buttons(case), language),
        title=_cut(language.plain(title), TITLE_UNITS),
    )


def _lines(case: Case, earlier: list[Case], story: Text | None, standing: Sequence[Text | None]) -> list[Text | None]:
    people = _people(case)
    if case.erased_at:
        outcome, category = Text(f"outcome-{case.outcome or 'none'}"), Text(f"category-{case.category}")
        return [Text("card-erased", {**people, "severity": case.severity, "category": category, "outcome": outcome})]
    wants = wish_text(case.wish, case.wish_own)
    files = sum(part.kind != "text" for part in case.story)
    subject = subject_text(case.order_number, case.place)
    return [
        Text("card-head", {**people, "severity": case.severity, "state": _state(case, people)}),
        Text("card-due", {"by": case.promise_at}) if case.state in OPEN else None,
        Text("card-hold", {"reason": case.hold}) if case.hold else None,
        Text("card-supervisor") if case.supervisor_only and case.open else None,
        Text("card-earlier", {"agent": case.earlier}) if case.earlier and case.open else None,
        concerns.card_line(case),
        *standing,
        declining.card_line(case),
        Text("card-withdrawn", {"reason": withdrawal(case.withdrawn)}) if case.withdrawn else None,
        Text("card-follows", {"number": case.follows}) if case.follows else None,
        _undelivered(case),
        Text("card-category", {"category": Text(f"category-{case.category}")}),
        Text("card-subject", {"subject": subject}) if subject else None,
        Text("card-help", {"help": help_text(case.help, case.help_own)}) if case.help else None,
        story,
        Text("card-wish", {"wish": wants}),
        Text("card-files", {"files": files}) if files else None,
        Text(
            "card-who", {**people, "contact": contact_text(case.contact), "language": Text(f"language-{case.language}")}
        ),
        _channel(case),
        _history(earlier),
        _answer(case),
        _rated(case),
        _rated_before(case),
        Text("card-pick-outcome") if case.panel else None,
        _how(case, people),
    ]


def _channel(case: Case) -> Text | None:
    """How it came, where not from the customer's own hand, and whether they are reached here."""
    if not case.channel:
        return None
    key = "card-channel-offline" if offline(case.customer_id) else "card-channel"
    return Text(key, {"channel": Text(f"button-channel-{case.channel}")})


def _how(case: Case, people: dict[str, Argument]) -> Text | None:
    """What a reply does, while nobody has the case; of somebody without Telegram it is always said."""
    if offline(case.customer_id):
        return Text("card-how-offline", people) if case.open else None
    return Text("card-how", people) if case.state == "new" else None


def _people(case: Case) -> dict[str, Argument]:
    return {"number": case.number, "name": case.name, "agent": case.owner_name}


def _state(case: Case, people: dict[str, Argument]) -> Text:
    if case.merged_into:
        return Text("state-merged", {"into": case.merged_into})
    return Text(f"state-{case.state}", people)


def _story(case: Case, language: Language, zone: ZoneInfo) -> Text | None:
    words = story_words(case, language, zone)
    if not words:
        return None
    if units(words) <= STORY_UNITS:
        return Text("card-story", {"words": words})
    beginning = Text(
        "joined", {"first": Text("words", {"words": _cut(words, 700)}), "second": Text("card-story-below")}
    )
    return Text("card-story", {"words": beginning})


def _history(earlier: list[Case]) -> Text:
    last = earlier[-1] if earlier else None
    return Text(
        "card-history",
        {
            "others": len(earlier),
            "last": last.number if last else "",
            "outcome": Text(f"outcome-{last.outcome or 'none'}") if last else "",
        },
    )


def _answer(case: Case) -> Text | None:
    if not case.answer:
        return None
    return Text("card-answer", {"words": _cut(case.answer, COMMENT_UNITS), "outcome": Text(f"outcome-{case.outcome}")})


def _rated(case: Case) -> Text | None:
    if not case.survey.score:
        return None
    return Text("card-score", {"score": case.survey.score, "comment": _cut(case.survey.comment, COMMENT_UNITS)})


def _rated_before(case: Case) -> Text | None:
    """The newest rating of an earlier round; all of them are in the record."""
    if not case.ratings:
        return None
    last = case.ratings[-1]
    score = Text("words", {"words": f"{last.score}/5"}) if last.score else Text("nothing")
    return Text("card-score-before", {"score": score, "comment": _cut(last.comment, EARLIER_UNITS)})


def _undelivered(case: Case) -> Text | None:
    if not case.undelivered:
        return None
    reach = Text(f"reach-{case.contact.medium}", {"value": case.contact.value})
    reason = Text(f"undelivered-{case.undelivered}", {"name": case.name, "contact": reach})
    return Text("card-undelivered", {"reason": reason})


def _buttons(case: Case) -> Buttons:
    if case.state not in OPEN:
        return Buttons(())
    if case.panel:
        outcomes = [Button("outcome", Text(f"button-outcome-{each}"), case.id, each) for each in OUTCOMES]
        back = Button("back", Text("button-panel-back"), case.id)
        return Buttons((tuple(outcomes[:2]), tuple(outcomes[2:]), (back,)))
    work = (
        Button("ask", Text("button-ask"), case.id),
        Button("resolve", Text("button-resolve"), case.id, style="success"),
    )
    if case.state == "new":
        return Buttons(((Button("take", Text("button-take"), case.id, style="primary"),), work))
    return Buttons((work, (Button("put-back", Text("button-put-back"), case.id),)))


def _cut(words: str, limit: int) -> str:
    """The beginning, where the whole stands elsewhere."""
    while units(words) > limit:
        words = words[: limit - 1 if len(words) > limit else len(words) - 2].rstrip() + "…"
    return words
