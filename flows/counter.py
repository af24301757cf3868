"""/new: an agent writes down what a customer says by phone, at the counter or in a letter.

The answers are those of the customer's own way, kept by the same code in the same draft; only the asking differs: one
form with buttons in the group, and a reply to it that may say everything at once.
"""

from collections.abc import Callable
from dataclasses import replace

from flows import dictation
from flows.answers import keep_category, keep_story, keep_wish
from flows.contact import Contact
from flows.counter_answers import KEEP, for_staff
from flows.customer import Conversation
from flows.desk import at_least
from flows.dictation import Dictation, Labels, is_name
from flows.draft import Draft, Turn
from flows.effects import (
    AnswerStaff,
    Button,
    Buttons,
    ClearStaffButtons,
    OpenCase,
    Person,
    React,
    Refused,
    Rest,
    TellStaffWords,
    Text,
    Toast,
    Wake,
)
from flows.events import EVIDENCE, Actor, Part, Said
from flows.folding import folded, pairs
from flows.offline import CHANNELS, number_of
from flows.words import KEPT, visible

STATE = "counter"
TIMER = "counter"
OPEN_WISH = "(open)"  # the customer leaves it to the business: said, not left out
NOTHING = Part(0, 0, "text")


# --- opening, dropping, expiring -------------------------------------------------------------------------------------


def begin(talk: Conversation, actor: Actor) -> None:
    """Open a form for a new customer."""
    talk.draft = Draft(talk.customer.id, STATE, agent_id=actor.id, agent_name=actor.name, touched_at=talk.now)
    words = Text("new-form", {"agent": Person(actor.id, actor.name)})
    after = talk.now + talk.policy.intake.counter_after
    talk.effects += [AnswerStaff(words, _buttons(talk), form=talk.customer.id), Wake(TIMER, after)]


def drop(talk: Conversation, actor: Actor) -> None:
    """Throw it away."""
    _check(talk, actor)
    talk.draft.state = "discarded"
    talk.effects.append(Rest(TIMER))


def rang(talk: Conversation) -> None:
    """Nobody finished it: let it go with a word."""
    draft = talk.draft
    if draft.state != STATE:
        return
    due = draft.touched_at + talk.policy.intake.counter_after
    if talk.now < due:
        talk.effects.append(Wake(TIMER, due))
        return
    draft.state = "expired"
    talk.effects.append(TellStaffWords(0, Text("new-expired", {"agent": Person(draft.agent_id, draft.agent_name)})))


def _check(talk: Conversation, actor: Actor) -> None:
    """It is still open, and is the actor's."""
    draft = talk.draft
    if draft.state == "submitted":
        raise Refused("new-is-lodged", number=talk.cases[-1].number)
    if draft.state != STATE:
        raise Refused("new-is-over")
    if actor.id != draft.agent_id and not at_least(actor.role, "supervisor"):
        raise Refused("new-is-others", agent=draft.agent_name)


# --- the form --------------------------------------------------------------------------------------------------------


def _buttons(talk: Conversation) -> Buttons:
    policy, number = talk.policy, number_of(talk.customer.id)

    def button(field: str, option: str, label: str) -> Button:
        return Button("new", Text(label), number, f"{field}.{option}")

    remedies = [button("wish", each.id, f"remedy-{each.id}") for each in policy.remedy if each.wish]
    return Buttons(
        (
            tuple(button("channel", each, f"button-channel-{each}") for each in CHANNELS),
            *pairs([button("category", each.id, f"category-{each.id}") for each in policy.category]),
            *pairs([*remedies, button("wish", OPEN_WISH, "button-wish-open")]),
            tuple(button("language", code, f"language-{code}") for code in talk.languages),
            (button("contact", "none", "button-contact-none"),),
            (button("drop", "", "button-new-drop"),),
        )
    )


def tapped(talk: Conversation, actor: Actor, value: str, callback_id: str, message_id: int) -> None:
    """Note what was tapped; the last answer that was missing lodges the complaint."""
    field, _, option = value.partition(".")
    if field == "drop":
        drop(talk, actor)
        talk.effects += [Toast(callback_id, Text("new-dropped")), ClearStaffButtons(message_id)]
        return
    _check(talk, actor)
    if field not in FIELDS or option not in _options(talk)[field]:
        raise Refused("button-forged")
    FIELDS[field](talk, option)
    talk.draft.touched_at = talk.now
    lacking = _lacking(talk.draft)
    if lacking:
        talk.effects.append(
            Toast(callback_id, Text("new-so-far", {"chosen": _chosen(talk), "lacking": folded("listed", lacking)}))
        )
    else:
        talk.effects.append(Toast(callback_id))
        _lodge(talk, message_id)


def _options(talk: Conversation) -> dict[str, tuple[str, ...]]:
    return {
        "channel": CHANNELS,
        "category": tuple(each.id for each in talk.policy.category),
        "wish": (*(each.id for each in talk.policy.remedy if each.wish), OPEN_WISH),
        "language": talk.languages,
        "contact": ("none",),
    }


def _tap_channel(talk: Conversation, option: str) -> None:
    talk.draft.channel = option


def _tap_category(talk: Conversation, option: str) -> None:
    keep_category(_turn(talk, NOTHING, f"category:{option}"))


def _tap_wish(talk: Conversation, option: str) -> None:
    keep_wish(_turn(talk, NOTHING, f"remedy:{option}"))


def _tap_language(talk: Conversation, option: str) -> None:
    talk.customer.language = option


def _tap_contact(talk: Conversation, _option: str) -> None:
    talk.draft.contact = Contact("none")


FIELDS: dict[str, Callable[[Conversation, str], None]] = {
    "channel": _tap_channel,
    "category": _tap_category,
    "wish": _tap_wish,
    "language": _tap_language,
    "contact": _tap_contact,
}


def _chosen(talk: Conversation) -> Text:
    """What was tapped so far, for a toast."""
    draft = talk.draft
    found = [Text(f"button-channel-{draft.channel}")] if draft.channel else []
    found += [Text(f"category-{draft.category}")] if draft.category else []
    if draft.wish and not draft.wish_message:
        found.append(Text("button-wish-open" if draft.wish == OPEN_WISH else f"remedy-{draft.wish}"))
    found += [Text("button-contact-none")] if draft.contact and draft.contact.medium == "none" else []
    found.append(Text(f"language-{talk.customer.language}"))
    return folded("listed", found)


# --- the reply -------------------------------------------------------------------------------------------------------


def told(talk: Conversation, actor: Actor, part: Part, labels: Labels, form: int = 0) -> None:
    """Keep what a reply to the form says, or says anew; what does not fit is named, the rest is kept.

    `form` is the message that has the buttons, 0 where it is still on its way.
    """
    _check(talk, actor)
    if part.kind not in EVIDENCE:
        raise Refused("not-evidence-case")
    draft = talk.draft
    draft.touched_at = talk.now
    draft.story = [kept for kept in draft.story if kept.message_id != part.message_id]
    found = dictation.read(part.text, labels)
    if "name" not in found.answers and draft.story and not draft.name and is_name(found.story):
        found.answers["name"], found.story = found.story, ""
    problems = _keep_answers(talk, part, found) + _keep_words(talk, part, found.story)
    lacking = _lacking(draft)
    if not lacking and not problems:
        _lodge(talk, form)
    elif problems or part.text:
        problems += [Text("new-lacks", {"what": folded("listed", lacking)})] if lacking else []
        words = Text("new-missing", {"lines": tuple(problems)})
        talk.effects.append(AnswerStaff(words, form=talk.customer.id))


def _keep_answers(talk: Conversation, part: Part, found: Dictation) -> list[Text]:
    problems = []
    for answer, words in found.answers.items():
        try:
            KEEP[answer](_turn(talk, replace(part, kind="text", text=words, html="")))
        except Refused as refused:
            problems.append(for_staff(refused, words))
    return problems


def _keep_words(talk: Conversation, part: Part, story: str) -> list[Text]:
    """The story, with the file it came with."""
    if part.kind == "text" and not visible(story):
        talk.effects.append(React(part, KEPT))
        return []
    turn = _turn(talk, part if story == part.text else replace(part, text=story, html=""))
    try:
        keep_story(turn)
    except Refused as refused:
        return [for_staff(refused, story)]
    talk.effects += turn.effects
    return []


# --- whether it is complete ------------------------------------------------------------------------------------------


def _lacking(draft: Draft) -> list[Text]:
    """The answers without which it is no complaint yet."""
    answers = {
        "channel": draft.channel,
        "category": draft.category,
        "wish": draft.wish,
        "story": draft.story,
        "contact": draft.contact,
        "name": draft.name,
    }
    return [Text(f"new-lacks-{name}") for name, answer in answers.items() if not answer]


def _lodge(talk: Conversation, form: int) -> None:
    draft = talk.draft
    if draft.wish == OPEN_WISH:
        draft.wish = ""
    talk.customer.name = draft.name
    draft.state = "submitted"
    talk.effects += [Rest(TIMER), OpenCase()]
    if form:
        talk.effects.append(ClearStaffButtons(form))


def _turn(talk: Conversation, part: Part, token: str = "") -> Turn:
    return Turn(talk.draft, Said(part, token), talk.policy, talk.now, "")
