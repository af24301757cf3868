"""A customer without Telegram: what would be said to them is for the staff to tell, and their answers come from there.

Such a customer has an id far below every id that Telegram gives to a person, a group or a channel, so that nothing can
be sent there by accident.
"""

from datetime import datetime

from flows.effects import Argument, Button, Buttons, Keyboard, Note, Refused, Say, Text
from flows.events import Actor, Part, Said
from flows.records import Case

FIRST = -(1 << 53)
CHANNELS = ("phone", "counter", "mail")  # how a complaint comes that nobody wrote here themselves
TELL = "tell"  # the prompt that has somebody told; a reply to it is their answer


def offline(customer_id: int) -> bool:
    """Whether this is somebody without Telegram."""
    return customer_id < FIRST


def id_of(number: int) -> int:
    """The id of the customer with this number, counted from 1."""
    return FIRST - number


def number_of(customer_id: int) -> int:
    """The same, back: short enough for a button."""
    return FIRST - customer_id


def tell(case: Case, words: Text, markup: Keyboard | Buttons | None) -> tuple[Text, Buttons]:
    """What the staff are asked to tell, and the buttons below: the customer's own answers, and Told."""
    rows = markup.rows if isinstance(markup, Buttons) else ()
    answers = tuple(tuple(_for(button, case) for button in row) for row in rows)
    how = Text("tell-answer", {"name": case.name}) if answers else Text("nothing")
    args: dict[str, Argument] = {"name": case.name, "contact": case.contact.value, "words": words, "how": how}
    text = Text(f"tell-{case.contact.medium}", args)
    return text, Buttons((*answers, (told_button(case),)))


def go_on(case: Case, said: list[Say]) -> tuple[Text, Buttons]:
    """What follows from an answer that the staff have just entered: the customer is there, so it is said at once."""
    rows = [row for each in said if isinstance(each.markup, Buttons) for row in each.markup.rows]
    answers = tuple(tuple(_for(button, case) for button in row) for row in rows)
    words: list[Text] = []
    for each in said:
        words += [Text("nothing"), each.text] if words else [each.text]
    how = Text("tell-answer") if answers else Text("nothing")
    return Text("tell-on", {"name": case.name, "words": tuple(words), "how": how}), Buttons(answers)


def tell_sent(case: Case, key: str) -> tuple[Text, Buttons]:
    """An agent's own message, which stands above: it does not reach the customer by itself."""
    reach = Text(f"reach-{case.contact.medium}", {"value": case.contact.value})
    text = Text(key, {"name": case.name, "reach": reach})
    return text, Buttons(((told_button(case),),))


def told_button(case: Case) -> Button:
    """Pressed by who has told the customer."""
    return Button("told", Text("button-told"), case.id, style="primary")


def link_button(case: Case) -> Button:
    """The way to Telegram, for the customer."""
    return Button("invite", Text("button-invite"), case.id)


def told(case: Case, actor: Actor, message_id: int, before: tuple[str, datetime] | None) -> Note:
    """Somebody has told the customer; `before` is who did it already, and when."""
    if before is not None:
        raise Refused("told-already", agent=before[0], at=before[1])
    return Note(case.id, actor.name, "told", {"message": message_id})


def said(case: Case, part: Part) -> Said:
    """What the customer says about this case, in somebody else's hand: for the survey, while that asks for words."""
    return Said(part, reply_case=0 if case.survey.state in ("comment", "choice") else case.id)


def spoke(case: Case, actor: Actor, answer: str) -> Note:
    """Who of the staff gave the customer's answer for them."""
    return Note(case.id, actor.name, "spoke-for", {"answer": answer})


def check_offline(case: Case) -> None:
    """Refused where the customer speaks for themselves by now."""
    if not offline(case.customer_id):
        raise Refused("follows-already", name=case.name, number=case.number)


def _for(button: Button, case: Case) -> Button:
    """The customer's button, for the staff to press in their name."""
    return Button("for", button.label, case.id, f"{button.action}.{button.value}", button.style)
