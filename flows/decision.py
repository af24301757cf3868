"""The decision as the customer is told it: the answer, what they get by it, and whom they can turn to outside."""

from flows.effects import Text
from flows.policy import OutsideBody, Policy
from flows.records import Case, Grant
from flows.remedies import item_text


def told(case: Case, policy: Policy) -> Text:
    """What stands in the message, below the outcome."""
    text = Text("words", {"words": case.answer})
    if case.remedies:
        text = _below(text, Text("told-remedies", {"remedies": remedy_lines(case)}))
    body = policy.outside_body_for(case.language)
    return _below(text, Text("told-outside", {"body": outside(body)})) if body is not None else text


def remedy_lines(case: Case) -> tuple[Text, ...]:
    """What the customer gets, a line each."""
    return tuple(Text("remedy-line", {"words": _grant(each)}) for each in case.remedies)


def _grant(grant: Grant) -> Text:
    by = grant.done_at or grant.due_at
    return Text("grant-done" if grant.done_at else "grant-by", {"remedy": item_text(grant.item), "by": by})


def outside(body: OutsideBody) -> Text:
    """Whom to turn to, in a line."""
    return Text("words", {"words": " · ".join(each for each in (body.name, body.address, body.url) if each)})


def _below(first: Text, second: Text) -> Text:
    return Text("joined", {"first": first, "second": second})
