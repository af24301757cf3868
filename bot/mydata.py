"""All that is kept about a person, as one page to read and one file for machines."""

import html
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.step import Step
from bot.texts import Language
from flows import conduct_words, dues, triage_words
from flows.contact import Contact
from flows.dues import KINDS
from flows.effects import Argument, City, Text
from flows.needs import help_text, words_text
from flows.remedies import kept_text, option_text, options_of
from flows.reopening import withdrawal
from flows.satisfaction import state_text
from flows.summary import contact_text, subject_text, wish_text
from storage import disclosure
from storage.documents import PARTS

Found = dict[str, Any]
# What a line of the history is about, and what names it.
NAMED = (
    ("behaviour", "conduct-reason-"), ("demand", "demand-"), ("segment", "told-segment-"), ("role", "role-"),
)  # fmt: skip
SHORT = re.compile(r"<[^>]*>")
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #222; }
h2 { border-top: 1px solid #ccc; margin-top: 2rem; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #eee; }
th { font-weight: 600; width: 9rem; }
td { overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 30rem) { th, td { display: block; width: auto; padding-right: 0; } th { border-bottom: 0; } }
"""


async def hand_over(step: Step) -> None:
    """Put both files into the customer's chat."""
    found = await disclosure.everything(step.connection, step.customer_id)
    zone = ZoneInfo(found["cases"][-1]["time_zone"]) if found["cases"] else step.policy.zone
    day = step.now.astimezone(zone).date().isoformat()
    page = Page(step.customer_language, zone).whole(found, step.now)
    document = {"schema": "complaint-bot/mydata/1", "made_at": step.now} | found
    await step.out.document(step.customer_id, f"mydata-{day}.html", page)
    await step.out.document(step.customer_id, f"mydata-{day}.json", disclosure.as_json(document))


class Page:
    """The page, in the reader's language, with moments in their time zone; whatever people wrote stays text."""

    def __init__(self, language: Language, zone: ZoneInfo) -> None:
        self._language, self._zone = language, zone

    def whole(self, found: Found, now: datetime) -> str:
        """All of it as HTML."""
        title = self._say("mydata-title")
        made = self._say("mydata-made", at=self._words(now))
        parts = [f"<h1>{title}</h1>", f"<p>{made}</p>", self._person(found)]
        parts += [self._draft(found["draft"])] if found["draft"] and found["draft"]["body"]["story"] else []
        parts += [self._case(case) for case in found["cases"]]
        parts.append(self._sent(found["sent"]))
        head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
        body = "\n".join(parts)
        code = self._language.code
        return (
            f'<!doctype html>\n<html lang="{code}"><head>{head}<style>{STYLE}</style></head>\n'
            f"<body>{body}</body></html>\n"
        )

    def _person(self, found: Found) -> str:
        person = found["person"] or {}
        facts = {
            "mydata-name": person.get("name"),
            "mydata-id": person.get("id"),
            "mydata-language": Text(f"language-{person['language']}") if person else None,
            "mydata-zone": Text("words", {"words": City(self._zone.key)}),
            "mydata-first-seen": person.get("first_seen_at"),
            "mydata-informed": person.get("informed_at"),
            "mydata-conduct": _conduct(person.get("conduct")),
            "mydata-segment": _segment(person.get("segment")),
        }
        heading = self._say("mydata-person")
        nothing = "" if found["cases"] else f"<p>{self._say('mydata-no-cases')}</p>"
        return f"<h2>{heading}</h2>{self._facts(facts)}{nothing}"

    def _draft(self, draft: Found) -> str:
        told = draft["body"]
        story = PARTS.validate_python(told["story"])
        facts = {
            "mydata-category": Text(f"category-{told['category']}") if told["category"] else None,
            "mydata-wish": wish_text(told["wish"], told["wish_message"], story) if told["wish"] else None,
            "mydata-contact": self._contact(told["contact"]),
            "mydata-name": told["name"],
            "order-and-place": subject_text(told.get("order_number", ""), told.get("place", "")),
            "mydata-help": help_text(told["help"], told.get("help_message", 0), story) if told.get("help") else None,
            "mydata-touched": draft["touched_at"],
        }
        return f"<h2>{self._say('mydata-draft')}</h2>{self._facts(facts)}{self._story(told['story'])}"

    def _promised(self, each: Found) -> str:
        words = Text("mydata-promise", {"what": dues.name(each["kind"]), "by": each["due_at"]})
        return self._language.plain(words, self._zone)

    def _rating(self, said: Found) -> str:
        """A score and the words with it."""
        score = f"{said['score']}/5" if said.get("score") else ""
        words = "\n".join(self._language.plain(line, self._zone) for line in words_text(said.get("comment", "")))
        return f"{score} {words}".strip()

    def _case(self, case: Found) -> str:
        category, story = Text(f"category-{case['category']}"), PARTS.validate_python(case["story"])
        facts = {
            "mydata-state": state_text(
                case["state"], case["owner_name"], case["withdrawn"], case["merged_into"], _above(case)
            ),
            "mydata-withdrawn": withdrawal(case["withdrawn"]) if case["withdrawn"] else None,
            "mydata-merged-into": case["merged_into"],
            "mydata-follows": case["follows"],
            "mydata-channel": Text(f"button-channel-{case['channel']}") if case["channel"] else None,
            "mydata-lodged": case["lodged_at"],
            "mydata-promises": "\n".join(self._promised(each) for each in case["promises"] if each["kind"] in KINDS),
            "mydata-severity": self._severity(case),
            "order-and-place": subject_text(case["order_number"], case["place"]),
            "mydata-help": help_text(case["help"], case["help_own"], story) if case["help"] else None,
            "mydata-wish": wish_text(case["wish"], case["wish_own"], story),
            "mydata-contact": self._contact(case["contact"]),
            "mydata-name": case["name"],
            "mydata-outcome": Text(f"outcome-{case['outcome']}") if case["outcome"] else None,
            "mydata-cause": Text(f"cause-{case['cause']}") if case["cause"] else None,
            "mydata-responsible": Text(f"department-{case['responsible']}") if case["responsible"] else None,
            "mydata-answer": case["answer"],
            "mydata-remedies": "\n".join(self._granted(each) for each in case["remedies"]),
            "mydata-score": "\n".join(self._rating(each) for each in (*case["ratings"], case["survey"])).strip(),
            "mydata-hold": case["hold"],
            "mydata-about": case["about_names"],
            "mydata-declined": len(case["demands"]) or None,
            "mydata-closed": case["closed_at"],
        }
        heading = self._say("case-label", number=case["number"], category=category)
        return f"<h2>{heading}</h2>{self._facts(facts)}{self._story(case['story'])}{self._history(case['history'])}"

    def _severity(self, case: Found) -> Text | str:
        """How urgent it is, and why: in words for the customer."""
        because = [self._words(text) for text in triage_words.told(case["signals"], case["corrected"])]
        named: dict[str, Argument] = {"severity": case["severity"], "why": "; ".join(because)}
        return Text("mydata-severity-why", named) if because else str(case["severity"])

    def _story(self, story: list[Found]) -> str:
        """What was told, message by message; files by the reference under which Telegram keeps them."""
        rows = [(self._kind(part["kind"]), _content(part)) for part in story]
        return f"<h3>{self._say('mydata-story')}</h3>{_table(rows)}"

    def _kind(self, kind: str) -> str:
        """What kind of message it is; the staff may send any that Telegram has."""
        key = f"kind-{kind.replace('_', '-')}"
        return self._say(key if self._language.has(key) else "kind-other")

    def _history(self, history: list[Found]) -> str:
        rows = [(self._escaped(each["at"]), self._event(each)) for each in history]
        return f"<h3>{self._say('mydata-history')}</h3>{_table(rows)}"

    def _event(self, event: Found) -> str:
        data = event["data"]
        sentence = Text(f"mydata-event-{event['kind']}", {"actor": event["actor"], "what": self._named(data)})
        what = self._escaped(sentence if self._language.has(sentence.key) else event["kind"])
        offered = [self._escaped(option_text(option)) for option in options_of(data.get("options", ()))]
        offered += [self._escaped(kept_text(data))] if "remedy" in data else []
        kind = data.get("kind_of_message", "text")
        sent = [] if kind == "text" else [self._kind(kind)]
        words = [self._rating(data)] if data.get("score") else []
        words += [self._words(Text("words", {"words": words_text(str(data["text"]))}))] if data.get("text") else []
        words += [self._words(_reason(event["kind"], data["reason"]))] if data.get("reason") else []
        return "\n".join([what, *offered, *sent, *(html.escape(each) for each in words), *_known(data)])

    def _named(self, data: Found) -> Argument:
        """What a line is about, where the policy has a name for it."""
        for name, prefix in NAMED:
            key = f"{prefix}{data.get(name)}"
            if data.get(name) and self._language.has(key):
                return Text(key)
        return ""

    def _sent(self, sent: list[Found]) -> str:
        rows = []
        for each in sent:
            parameters = each["body"].get("parameters", {})
            words = parameters.get("text") or parameters.get("caption")
            if words:
                plain = html.unescape(SHORT.sub("", words)) if parameters.get("parse_mode") else words
                rows.append((self._escaped(each["put_at"]), html.escape(plain)))
        return f"<h2>{self._say('mydata-sent')}</h2>{_table(rows)}"

    # --- pieces ------------------------------------------------------------------------------------------------------

    def _granted(self, grant: Found) -> str:
        done = grant["done_at"]
        at = datetime.fromisoformat(done or grant["due_at"])
        return self._words(Text("grant-done" if done else "grant-by", {"remedy": kept_text(grant["item"]), "by": at}))

    def _contact(self, contact: Found | None) -> Text | None:
        return contact_text(Contact(**contact)) if contact else None

    def _facts(self, facts: dict[str, Argument | None]) -> str:
        rows = [(self._say(key), self._escaped(value)) for key, value in facts.items() if value not in (None, "")]
        return _table(rows)

    def _say(self, key: str, **args: Argument) -> str:
        return self._escaped(Text(key, args))

    def _escaped(self, value: Argument | None) -> str:
        return html.escape(self._words(value))

    def _words(self, value: Argument | None) -> str:
        match value:
            case None:
                return ""
            case Text():
                return self._language.plain(value, self._zone)
            case datetime():
                return self._language.dated(value, self._zone)
            case _:
                return str(value)


def _content(part: Found) -> str:
    """The words of a message, then what is known of its file, its place or its contact, as HTML."""
    pieces = [part.get(name) for name in ("text", "file_name", "file_id")]
    return "\n".join([*(html.escape(str(piece)) for piece in pieces if piece), *_known(part)])


def _reason(kind: str, reason: str) -> Argument:
    """Why something was done, in words; only a withdrawal may have a reason that was tapped or spoken."""
    return withdrawal(reason) if kind == "withdrawn" else reason


def _known(part: Found) -> list[str]:
    """What a place or a contact consists of, a line (HTML) each."""
    facts = part.get("facts") or {}
    names = " ".join(facts[name] for name in ("first_name", "last_name") if facts.get(name))
    phone = part.get("phone") or facts.get("phone_number")
    pieces = [facts.get("title"), facts.get("address"), names, phone]
    lines = [html.escape(str(piece)) for piece in pieces if piece]
    return [*lines, _place(facts)] if "latitude" in facts else lines


def _place(facts: Found) -> str:
    """Where it is: degrees north and east to read, as a link that a map opens."""
    spot = f"{float(facts['latitude']):.6f}", f"{float(facts['longitude']):.6f}"
    return f'<a href="geo:{",".join(spot)}">{", ".join(spot)}</a>'


def _conduct(found: Found | None) -> Argument | None:
    """Whether the conversation goes on, as the customer was told."""
    if not found or found.get("state", "fine") == "fine":
        return None
    return Text(f"told-conduct-{found['state']}", {"behaviour": conduct_words.behaviour(found["reason"])})


def _segment(found: Found | None) -> Argument | None:
    """How their cases are treated, and the reason that a supervisor wrote."""
    if not found:
        return None
    named: dict[str, Argument] = {"segment": Text(f"told-segment-{found['id']}"), "reason": found["reason"]}
    return Text("mydata-segment-why", named)


def _above(found: Found) -> str:
    """Who alone may have the case, since it has gone up."""
    return "manager" if found["manager_only"] else "supervisor" if found["supervisor_only"] else ""


def _table(rows: list[tuple[str, str]]) -> str:
    lines = "\n".join(f"<tr><th>{left}</th><td>{right}</td></tr>" for left, right in rows)
    return f"<table>{lines}</table>"
