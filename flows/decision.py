"""The decision as the customer is told it: the answer, what they get by it, and whom they can turn to outside."""

from flows.contact import is_number
from flows.effects import Text
from flows.policy import OutsideBody, Policy
from flows.records import Case

MARKS = ("+", "＋")  # a line of the agent's answer that begins so says what the customer gets


def read(words: str) -> tuple[str, list[str]]:
    """The answer, and the remedies named in it; where nothing else is said, all of it is the answer."""
    lines = words.strip().splitlines()
    marked = [line for line in lines if line.lstrip().startswith(MARKS) and not is_number(line)]
    answer = "\n".join(line for line in lines if line not in marked).strip()
    remedies = [line.strip().lstrip("".join(MARKS)).strip() for line in marked]
    return (answer, [each for each in remedies if each]) if answer else (words.strip(), [])


def told(case: Case, policy: Policy) -> Text:
    """What stands in the message, below the outcome."""
    text = Text("words", {"words": case.answer})
    if case.remedies:
        text = _below(text, Text("told-remedies", {"remedies": remedy_lines(case)}))
    body = policy.outside_body_for(case.language)
    return _below(text, Text("told-outside", {"body": outside(body)})) if body is not None else text


def remedy_lines(case: Case) -> tuple[Text, ...]:
    """What the customer gets, a line each."""
    return tuple(Text("remedy-line", {"words": each}) for each in case.remedies)


def outside(body: OutsideBody) -> Text:
    """Whom to turn to, in a line."""
    return Text("words", {"words": " · ".join(each for each in (body.name, body.address, body.url) if each)})


def _below(first: Text, second: Text) -> Text:
    return Text("joined", {"first": first, "second": second})
