"""The decision as a page that a customer can keep and print: one file, no scripts, nothing loaded from elsewhere."""

import html
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import story_words
from bot.texts import Language
from flows.decision import remedy_lines
from flows.effects import Argument, Text
from flows.evidence import came_with
from flows.policy import Policy
from flows.records import Case
from flows.summary import subject_text, unwritten, wish_text

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.6 system-ui, "PingFang SC", "PingFang TC", "Noto Sans CJK SC", sans-serif; color: #1b1b1b;
  background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
.number { white-space: nowrap; }
h2 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p { margin: 0; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0 0; }
dt { color: #555; }
dd { margin: 0; }
.outcome { border-inline-start: 4px solid #1b1b1b; padding: .5rem 1rem; margin-top: 1.25rem; font-weight: 600; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
@page { margin: 2cm; }
"""


def page(case: Case, language: Language, policy: Policy, *, alone: bool = False) -> str:
    """The whole file, in the customer's language and time zone; everything a person typed is escaped."""
    zone = ZoneInfo(case.time_zone)

    def say(key: str, **args: Argument) -> str:
        return html.escape(language.plain(Text(key, args), zone))

    def words(text: Text) -> str:
        return html.escape(language.plain(text, zone))

    def dated(moment: datetime) -> str:
        return html.escape(language.dated(moment, zone))

    decided = case.resolved_at or case.lodged_at
    subject = subject_text(case.order_number, case.place)
    files = came_with(case.story)
    facts = [
        (say("decision-number"), html.escape(case.number)),
        (say("decision-name"), html.escape(case.name)),
        (say("decision-about"), say(f"category-{case.category}")),
        *([(say("order-and-place"), words(subject))] if subject else []),
        (say("decision-lodged"), dated(case.lodged_at)),
        (say("decision-decided"), dated(decided)),
        (say("decision-by"), html.escape(case.answered_by)),
        (say("decision-wish"), words(wish_text(case.wish, case.wish_own, case.story))),
        *([(say("decision-files"), words(files))] if files is not None else []),
    ]
    by_another = policy.reopening.by_another(alone=alone)
    look = "decision-second-look-how" if by_another else "decision-second-look-how-same"
    told = story_words(case, language, zone)
    sections = [
        (say("decision-story"), html.escape(told) if told else words(unwritten(case.story))),
        (say("decision-reasons"), html.escape(case.answer)),
        *([(say("decision-remedies"), "\n".join(words(each) for each in remedy_lines(case)))] if case.remedies else []),
        (
            say("decision-second-look"),
            say(look, until=language.dated(decided + policy.reopening.within, zone)),
        ),
    ]
    body = policy.outside_body_for(case.language)
    if body is not None:
        lines = [html.escape(line) for line in (body.name, body.address) if line]
        link = html.escape(body.url)
        sections.append(
            (say("decision-outside"), "\n".join([*lines, *([f'<a href="{link}">{link}</a>'] if link else [])]))
        )
    rows = "\n".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts)
    parts = "\n".join(f"<section><h2>{title}</h2>\n<p>{text}</p></section>" for title, text in sections)
    title = say("decision-title", number=case.number)
    whole = f"""<h1>{title}</h1>
<dl>
{rows}
</dl>
<p class="outcome">{say(f"decision-outcome-{case.outcome}")}</p>
{parts}"""
    number = html.escape(case.number)
    whole = whole.replace(number, f'<span class="number">{number}</span>')
    policy_tag = "default-src 'none'; style-src 'unsafe-inline'"
    return f"""<!doctype html>
<html lang="{language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy_tag}">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
{whole}
</body>
</html>
"""
