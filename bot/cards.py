"""The case card: what the staff read in three seconds, and the buttons that are valid now."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.keyboards import Json, inline
from bot.texts import Language
from flows import concerns, declining, dues, fulfilment, triage_words
from flows.effects import Argument, Button, Buttons, Text
from flows.evidence import origin_text
from flows.folding import listed
from flows.needs import help_text, words_text
from flows.offline import offline
from flows.records import NO_ANSWER, OPEN, Case
from flows.remedies import grant_text, offer_text, options_text
from flows.reopening import withdrawal
from flows.summary import contact_text, files, subject_text, unwritten, wish_text
from flows.survey import COMMENT_UNITS
from flows.words import MESSAGE_UNITS, units

# Of the 4,096 that a message holds: beside a wish of 1,000, a contact, a hold and a help of 200 each, an answer,
# a comment, and one of an earlier round.
STORY_UNITS = 750
MERGED_UNITS, MERGED_SHOWN = 150, 3  # of the story of a case that was merged into this one, and of how many
EARLIER_UNITS = 100  # of what was said of an earlier round
LINKS = 5  # the newest of the cases that have to do with this one
REMEDIES = 4  # accepted ones that a card shows
OFFER_UNITS = 300
# What gives way where a card would be too long, first to last.
GIVES_WAY = ("card-merged", "card-score-before", "card-remedy-done", "card-how", "card-score", "card-remedy-due")
TITLE_UNITS = 120  # a topic's title holds 128


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows: Telegram's HTML, its buttons, and the topic's title; `erased` wants no topic at all."""

    html: str
    markup: Json
    title: str
    erased: bool

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
    case: Case,
    others: list[Case],
    language: Language,
    zone: ZoneInfo,
    standing: Sequence[Text | None] = (),
    risk: Text | None = None,
) -> Face:
    """The card of a case as it stands now; `others` are the customer's other cases, oldest first.

    `standing` says how the customer stands with the staff: conduct, segment, how to treat them; `risk` what the signals
    add up to.
    """
    merged = [other for other in others if other.merged_into == case.number]
    earlier = [other for other in others if other.id < case.id and other not in merged]
    told = [_merged(other, language, zone) for other in merged[-MERGED_SHOWN:]]
    found = _lines(
        case, earlier, _story(case, language, zone), told, triage_words.card_lines(case, risk), standing, language
    )
    lines = _fitting([line for line in found if line is not None], language, zone)
    title = _title(case)
    return Face(
        html="\n".join(language.html(line, zone) for line in lines),
        markup=inline(_buttons(case), language),
        title=_cut(language.plain(title), TITLE_UNITS),
        erased=case.erased_at is not None,
    )


def _title(case: Case) -> Text:
    """What the topic is called: who has the case, or for whom it is.

    A case that waits for its customer keeps the title of a taken one, and one that is closed after its answer that of a
    resolved one: the card says more, and a call is saved.
    """
    people = _people(case)
    if case.erased_at:
        return Text("title-erased", people)
    if case.state == "new" and case.above:
        return Text(f"title-new-{case.above}", people)
    if case.state == "closed" and case.resolved_at is not None:
        return Text("title-resolved", people)
    return Text("title-taken" if case.state == "waiting" else f"title-{case.state}", people)


def _fitting(lines: list[Text], language: Language, zone: ZoneInfo) -> list[Text]:
    """What one message holds: where it is too much, lines that stand in the record too give way."""
    for key in ("", *GIVES_WAY):
        lines = [line for line in lines if line.key != key]
        if sum(units(language.plain(line, zone)) + 1 for line in lines) <= MESSAGE_UNITS:
            break
    return lines


def _lines(
    case: Case,
    earlier: list[Case],
    story: Text | None,
    merged: list[Text],
    weighed: list[Text | None],
    standing: Sequence[Text | None],
    language: Language,
) -> list[Text | None]:
    people = _people(case)
    if case.erased_at:
        outcome, category = Text(f"outcome-{case.outcome or 'none'}"), Text(f"category-{case.category}")
        return [Text("card-erased", {**people, "severity": case.severity, "category": category, "outcome": outcome})]
    wants = wish_text(case.wish, case.wish_own, case.story)
    came = files(case.story)
    subject = subject_text(case.order_number, case.place)
    return [
        Text("card-head", {**people, "severity": case.severity, "state": _state(case, people)}),
        _due(case),
        *weighed,
        *(Text(f"card-{each.basis}", {"law": dues.name(each.kind), "by": each.due_at}) for each in dues.laws(case)),
        *_transfer(case),
        Text("card-hold", {"reason": case.hold}) if case.hold else None,
        _above(case),
        Text("card-earlier", {"agent": case.earlier}) if case.earlier and case.open else None,
        concerns.card_line(case),
        *standing,
        declining.card_line(case),
        Text("card-withdrawn", {"reason": withdrawal(case.withdrawn)}) if case.withdrawn else None,
        Text("card-follows", {"number": case.follows}) if case.follows else None,
        _undelivered(case),
        _offer(case, language),
        *(grant_text(each) for each in case.remedies[-REMEDIES:]),
        Text("card-category", {"category": Text(f"category-{case.category}")}),
        Text("card-subject", {"subject": subject}) if subject else None,
        Text("card-help", {"help": help_text(case.help, case.help_own, case.story)}) if case.help else None,
        story,
        *merged,
        Text("card-wish", {"wish": wants}),
        Text("card-files", {"files": came}) if came else None,
        Text(
            "card-who", {**people, "contact": contact_text(case.contact), "language": Text(f"language-{case.language}")}
        ),
        _channel(case),
        _history(earlier),
        _answer(case),
        _cause(case),
        Text("card-no-answer") if case.outcome == NO_ANSWER else None,
        Text("card-notes", {"notes": case.notes, "findings": case.findings}) if case.notes or case.findings else None,
        Text("card-linked", {"numbers": listed(case.linked[-LINKS:])}) if case.linked else None,
        _rated(case),
        _rated_before(case),
        _how(case, people),
    ]


def _due(case: Case) -> Text | None:
    if case.state not in OPEN:
        return None
    if case.paused_at is not None:
        return Text("card-halted" if case.halts == ["conduct"] else "card-paused")
    kind = case.due.kind if case.due else "update"
    return Text("card-due", {"what": Text(f"promise-{kind}"), "by": case.due_at})


def _above(case: Case) -> Text | None:
    if not case.open:
        return None
    if not case.above:
        waits = case.severity == "S1" and dues.of(case, dues.ANSWER) is not None
        return Text("card-s1") if waits else None
    return Text(f"card-{case.above}")


def _transfer(case: Case) -> list[Text | None]:
    """Which department has it, after how many, until when; and who handed it over, until it is accepted."""
    department, handed, due = Text(f"department-{case.department}"), case.handed, case.department_due_at
    if not case.open or not case.transfers:
        return []
    return [
        Text("card-transfers", {"department": department, "count": case.transfers}),
        Text("card-department-due", {"by": due}) if due and case.paused_at is None else None,
        Text(
            "card-handed",
            {"agent": handed.by, "department": Text(f"department-{handed.department}"), "reason": handed.reason},
        )
        if handed
        else None,
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
    return {"number": case.number, "name": case.name, "agent": case.answered_by}


def _state(case: Case, people: dict[str, Argument]) -> Text:
    if case.merged_into:
        return Text("state-merged", {"into": case.merged_into})
    return Text(f"state-{case.state}", people)


def _story(case: Case, language: Language, zone: ZoneInfo) -> Text | None:
    words = story_words(case, language, zone)
    if not words:
        instead = unwritten(case.story)
        return Text("card-story", {"words": instead}) if instead.key != "no-words" else None
    if units(words) <= STORY_UNITS:
        return Text("card-story", {"words": words})
    beginning = Text(
        "joined", {"first": Text("words", {"words": _cut(words, 600)}), "second": Text("card-story-below")}
    )
    return Text("card-story", {"words": beginning})


def _merged(other: Case, language: Language, zone: ZoneInfo) -> Text:
    """What was told in a case that went on in this one; all of it stands there."""
    words = _cut(" ".join(story_words(other, language, zone).split()), MERGED_UNITS)
    return Text("card-merged", {"number": other.number, "words": words or unwritten(other.story)})


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


def _cause(case: Case) -> Text | None:
    if not case.cause:
        return None
    found = {"cause": Text(f"cause-{case.cause}"), "department": Text(f"department-{case.responsible}")}
    return Text("card-cause", found)


def _rated(case: Case) -> Text | None:
    if not case.survey.score:
        return None
    return Text(
        "card-score", {"score": case.survey.score, "comment": words_text(_cut(case.survey.comment, COMMENT_UNITS))}
    )


def _rated_before(case: Case) -> Text | None:
    """The newest rating of an earlier round; all of them are in the record."""
    if not case.ratings:
        return None
    last = case.ratings[-1]
    score = Text("words", {"words": f"{last.score}/5"}) if last.score else Text("nothing")
    return Text("card-score-before", {"score": score, "comment": words_text(_cut(last.comment, EARLIER_UNITS))})


def _offer(case: Case, language: Language) -> Text | None:
    """What the customer is offered just now; the whole of it is with /case."""
    options = case.offer.options
    return offer_text(case, _cut(language.plain(options_text(options)), OFFER_UNITS)) if options else None


def _undelivered(case: Case) -> Text | None:
    if not case.undelivered:
        return None
    reach = Text(f"reach-{case.contact.medium}", {"value": case.contact.value})
    reason = Text(f"undelivered-{case.undelivered}", {"name": case.name, "contact": reach})
    return Text("card-undelivered", {"reason": reason})


def _buttons(case: Case) -> Buttons:
    done = tuple((fulfilment.button(case, each),) for each in fulfilment.due(case)[:REMEDIES])
    more = Button("more", Text("button-more"), case.id)
    if case.erased_at or case.merged_into:
        return Buttons(())
    if case.state not in OPEN:
        return Buttons((*done, (more,)))
    work = (
        Button("ask", Text("button-ask"), case.id),
        Button("offer", Text("button-offer"), case.id),
        Button("resolve", Text("button-resolve"), case.id, style="success"),
    )
    rare = (Button("similar", Text("button-similar"), case.id), more)
    if case.handed is not None:
        accept = Button("accept", Text("button-accept"), case.id, style="primary")
        received = (accept, Button("return", Text("button-return"), case.id))
        return Buttons((*done, received) if case.state == "new" else (*done, received, work, rare))
    if case.state == "new":
        return Buttons((*done, (Button("take", Text("button-take"), case.id, style="primary"),), work, rare))
    return Buttons((*done, work, rare))


def _cut(words: str, limit: int) -> str:
    """The beginning, where the whole stands elsewhere."""
    while units(words) > limit:
        words = words[: limit - 1 if len(words) > limit else len(words) - 2].rstrip() + "…"
    return words
