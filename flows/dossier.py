"""All that is known of a case, for the staff: facts, promises, and everything that happened; page by page, uncut."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from flows import dues, notes, triage_words
from flows.dues import Told
from flows.effects import Argument, Buttons, Text
from flows.folding import folded, listed
from flows.needs import help_text
from flows.paging import AROUND, Block, paged, ways
from flows.privacy import HISTORY_REMAINS
from flows.records import Case, Options
from flows.remedies import grant_text, offer_text, options_of, options_text
from flows.reopening import withdrawal
from flows.summary import contact_text, subject_text, wish_text
from flows.timeline import Happened
from flows.words import units

PIECE = 1500  # UTF-16 units of what was said at once; longer words go on below
ITEM = 40  # units of a remedy with its sum
# What a line of the history can tell; test_dossier.py compares it with what the flows note.
KINDS = frozenset({"lodged", "taken", "put-back", "replied", "asked", "customer-said", "edited", "resolved", "reopened",
                   "closed", "rated", "commented", "withdrawn", "undelivered", "held", "released", "erase-asked",
                   "merged", "merged-in", "erased", "offered", "approval-asked", "approved", "rejected",
                   "approval-dropped", "taken-back", "accepted", "declined", "offer-expired", "delayed",
                   "fulfilled", "assigned", "left", "note", "finding", "linked", "handed-over", "taken-over",
                   "reminded", "no-answer", "transferred", "returned", "transfer-accepted",
                   "conduct-warned", "conduct-paused", "conduct-ended", "conduct-lifted", "conduct-kept-on",
                   "conduct-resumed", "kept", "about", "declined-demand", "final-answer", "look-asked", "segment",
                   "told", "spoke-for", "invited", "followed", "unlinked", "severity",
                   "severity-corrected", "put-off", "escalated", "holding-sent", "law-done"})  # fmt: skip
NAMED = {"behaviour": "conduct-reason", "demand": "demand", "segment": "segment"}  # ids, and what names them
UNSAID = (HISTORY_REMAINS | {"file_id", "by", "reason", "earlier", "before", "to", "until", "answer", *NAMED}
          | {"source", "asked", "attributed", "was", "why"})  # fmt: skip


def page_of(case: Case, history: Iterable[Happened], promises: Sequence[Told], page: int) -> tuple[Text, Buttons]:
    """One page of it, with the pages beside it."""
    pages = paged([*_facts(case, promises), *_story(case), *(line for each in history for line in _happened(each))])
    page = min(page, len(pages) - 1)
    args: dict[str, Argument] = {
        "number": case.number,
        "page": page + 1,
        "pages": len(pages),
        "lines": pages[page],
    }
    return Text("dossier", args), Buttons(ways("case", page, len(pages) - 1, case_id=case.id))


def _facts(case: Case, promises: Sequence[Told]) -> list[Block]:
    subject = subject_text(case.order_number, case.place)
    state = Text(f"state-{case.state}", {"agent": case.owner_name})
    rows: list[tuple[str, Argument | None]] = [
        ("state", Text("state-merged", {"into": case.merged_into}) if case.merged_into else state),
        ("severity", case.severity),
        ("category", Text(f"category-{case.category}")),
        ("department", Text(f"department-{case.department}") if case.department else None),
        ("name", case.name),
        ("contact", contact_text(case.contact)),
        ("language", Text(f"language-{case.language}")),
        ("subject", subject),
        ("help", help_text(case.help, case.help_own, case.story) if case.help else None),
        ("wish", wish_text(case.wish, case.wish_own, case.story) if case.wish else None),
        ("hold", case.hold),
        ("withdrawn", withdrawal(case.withdrawn) if case.withdrawn else None),
        ("follows", case.follows),
        ("outcome", Text(f"outcome-{case.outcome}") if case.outcome else None),
        ("cause", Text(f"cause-{case.cause}") if case.cause else None),
        ("responsible", Text(f"department-{case.responsible}") if case.responsible else None),
        ("linked", listed(case.linked) if case.linked else ""),
        ("answer", case.answer),
        ("score", f"{case.survey.score}/5" if case.survey.score else None),
    ]
    found = [_row(name, value) for name, value in rows if value]
    return [*found, *((_promised(each), AROUND) for each in promises), *_offered(case)]


def _promised(each: Told) -> Text:
    """What was promised when, for when, and what became of it."""
    became = [name for name in ("missed", "delayed", "dropped", "kept") if getattr(each, f"{name}_at")]
    words = Text(f"became-{became[0]}", {"at": getattr(each, f"{became[0]}_at")}) if became else Text("nothing")
    args: dict[str, Argument] = {"at": each.told_at, "what": dues.name(each.kind), "by": each.due_at, "became": words}
    return Text("dossier-promise", args)


def _offered(case: Case) -> list[Block]:
    """The offer that stands, and everything that was accepted."""
    options = case.offer.options
    offer = offer_text(case, options_text(options)) if options else None
    found = [(offer, AROUND + _size(options))] if offer else []
    return found + [(grant_text(each), AROUND + ITEM) for each in case.remedies]


def _row(name: str, value: Argument) -> tuple[Text, int]:
    words = Text(f"dossier-{name}", {"value": value})
    return words, AROUND + (units(value) if isinstance(value, str) else AROUND)


def _story(case: Case) -> list[Block]:
    found = []
    for part in case.story:
        kind = "" if part.kind == "text" else part.kind
        words = "\n".join(piece for piece in (kind, part.origin, part.file_name, part.text) if piece)
        found += _said(Text("dossier-told", {"agent": case.name}), words)
    return found


def _happened(line: Happened) -> list[Block]:
    """One line of the history: when, who, what, and all the words."""
    kind = line.kind if line.kind in KINDS else "other"
    maker = str(line.data.get("maker", ""))
    known: dict[str, Argument] = {"agent": line.actor, "kind": line.kind, "maker": maker, "to": _receiver(line)}
    known["role"] = Text(f"role-{line.data.get('role') or 'supervisor'}")
    what = Text(_event(kind, line), known | {"before": str(line.data.get("before", "")), "why": _why(line)})
    until = str(line.data.get("until") or "")
    if until:
        what = Text("dossier-until", {"what": what, "until": datetime.fromisoformat(until)})
    details = _details(line)
    if details:
        what = Text("dossier-about", {"what": what, "remedies": folded("dotted", details)})
    about = _about(line)
    if about:
        what = Text("dossier-about", {"what": what, "remedies": options_text(about)})
    head = Text("dossier-happened", {"at": line.at, "what": what})
    words = [value for name, value in line.data.items() if isinstance(value, str) and value and name not in UNSAID]
    score = line.data.get("score")
    return _said(
        head, "\n".join([f"{score}/5"] * bool(score) + words), AROUND * (2 if until or details else 1) + _size(about)
    )


def _details(line: Happened) -> list[Text]:
    """What was chosen with it, by its name."""
    named = [Text(f"{kind}-{line.data[name]}") for name, kind in NAMED.items() if line.data.get(name)]
    return named + notes.details({name: str(value) for name, value in line.data.items()})


def _event(kind: str, line: Happened) -> str:
    """What says it; a delay that nobody told was the bot's."""
    return "event-put-off-by-itself" if kind == "put-off" and not line.actor else f"event-{kind}"


def _why(line: Happened) -> Argument:
    """Why a promise was put off, or the signals that raised the severity."""
    if line.kind == "put-off":
        return Text(f"delay-reason-{line.data['reason']}")
    return triage_words.reasons([(kind, words) for kind, words in line.data.get("signals", ())])


def _receiver(line: Happened) -> Argument:
    """Who got the case: somebody, or a department."""
    to = str(line.data.get("to", ""))
    return Text(f"department-{to}") if line.kind in ("transferred", "returned") else to


def _about(line: Happened) -> Options:
    """The remedies that a line of the history is about."""
    alone = [[line.data]] if "remedy" in line.data else []
    return options_of(line.data.get("options", alone))


def _size(options: Options) -> int:
    return ITEM * sum(len(option) for option in options)


def _said(head: Text, words: str, size: int = AROUND) -> list[Block]:
    """A head of this size with its words below it; what is long goes on in pieces that say so."""
    pieces = _pieces(words)
    if not pieces:
        return [(head, size)]
    first, *others = pieces
    found = [(Text("dossier-words", {"head": head, "words": first}), size + units(first))]
    goes_on = Text("dossier-goes-on")
    return found + [(Text("dossier-words", {"head": goes_on, "words": each}), AROUND + units(each)) for each in others]


def _pieces(words: str) -> list[str]:
    """The words in pieces of PIECE units at most, cut between words where there are any."""
    found = []
    while units(words) > PIECE:
        end = PIECE // 2 if units(words[:PIECE]) > PIECE else PIECE
        space = max(words.rfind(" ", 0, end), words.rfind("\n", 0, end))
        end = space if space > end // 2 else end
        found.append(words[:end])
        words = words[end:].lstrip()
    return [*found, words] if words else found
