"""The form of a step against an abusive conversation: the reason as taps, and a button that does it."""

from collections.abc import Callable
from typing import Any

from flows import authority, forms
from flows.conduct import DEED, FORMS, Turn, may_end, may_pause, refusal, too_soon
from flows.conduct_words import behaviour
from flows.effects import Argument, Button, Buttons, Effect, Person, Prompt, Text
from flows.folding import pairs


def ask(turn: Turn, form: str) -> list[Effect]:
    """A form of FORMS: the reason as taps, and a button that does it; a reply does it with a note."""
    assert turn.actor is not None
    authority.check(form, turn.actor, turn.case)
    forms.over(turn.case, turn.actor.id, *FORMS)
    ready: dict[str, Callable[[Turn], bool]] = {"pause": may_pause, "endtalk": may_end}
    reasons = turn.policy.conduct.reason
    if form in ready and not ready[form](turn):
        reasons = tuple(each for each in reasons if each.at_once)
    if turn.conduct.state == "ended" or (form == "warn" and turn.conduct.state == "paused"):
        raise refusal(turn, "warn")
    if not reasons:
        raise too_soon(DEED[FORMS[form]])
    taps = [
        Button("choose", behaviour(each.id), turn.case.id, forms.value(form, "reason", each.id)) for each in reasons
    ]
    done = Button(FORMS[form], Text(f"button-{FORMS[form]}"), turn.case.id, style="danger")
    args: dict[str, Argument] = {
        "agent": Person(turn.actor.id, turn.actor.name),
        "name": turn.case.name,
        "hours": round(turn.policy.conduct.pause_hours),
        "days": round(turn.policy.conduct.review_days),
    }
    return [Prompt(turn.case.id, form, Text(f"prompt-{form}", args), buttons=Buttons((*pairs(taps), (done,))))]


def _said(form: Any) -> Text:
    return Text("conduct-chosen", {"behaviour": behaviour(form.chosen["reason"])})


REASONS: dict[str, forms.Options] = {"reason": lambda policy: [each.id for each in policy.conduct.reason]}
forms.KINDS |= {name: forms.Kind(REASONS, _said) for name in FORMS}
