"""What nobody had told a customer without Telegram: kept as it would have been sent, and sent once they follow here."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from bot import decision
from bot.keyboards import inline
from bot.step import Step
from flows import effects as fx
from flows.records import Case
from storage import untold
from storage.documents import PARTS
from storage.untold import Untold

Say = dict[str, Any]  # as it stands in the link of the message that asks to tell it


def words(step: Step, case: Case, effect: fx.Say) -> Say:
    """A sentence of the bot's, without its buttons: a question that is still open is asked anew of who follows."""
    rows = effect.markup.rows if isinstance(effect.markup, fx.Buttons) else ()
    repeated = any(button.action.startswith("offer-") for row in rows for button in row)
    return {} if repeated else {"text": _html(step, case, effect.text)}


def page(step: Step, case: Case, effect: fx.GiveDecision) -> Say:
    """The decision as a file."""
    markup = inline(effect.markup, step.texts[case.language])
    return {"text": _html(step, case, effect.text), "markup": markup, "page": True}


def message(step: Step, case: Case, effect: fx.TellCustomer | fx.ChangeCopy) -> Say:
    """An agent's own message."""
    question = isinstance(effect, fx.TellCustomer) and effect.question
    key = "question-header" if question else "reply-header"
    people: dict[str, fx.Argument] = {"name": case.name, "number": case.number, "agent": effect.actor}
    footer = _html(step, case, fx.Text("question-footer")) if question else ""
    [part] = PARTS.dump_python([effect.part], mode="json", exclude_defaults=True)
    return {"part": part, "header": _html(step, case, fx.Text(key, people)), "footer": footer, "question": question}


async def say(step: Step, case_id: int) -> None:
    """Send all of it, in its order, and take the buttons off what asked for it."""
    case = await step.case(case_id)
    found = await untold.of_case(step.connection, case_id)
    for each in said(found):
        await _send(step, case, each)
    await untold.take_back(step.connection, case_id)
    for one in found:
        room = step.rooms.at(one.chat_id) if one.chat_id else None
        if room is not None:
            await untold.told(step.connection, one.chat_id, one.message_id)
            await step.out.staff_call(0, "editMessageReplyMarkup", lane=room.lane, message_id=one.message_id)


def said(waiting: list[Untold]) -> list[Say]:
    """What there is to say: an agent's message that was changed before anybody told it, once, as it reads now."""
    found: dict[object, Say] = {}
    for index, each in enumerate(waiting):
        part = each.say.get("part")
        place = (part["chat_id"], part["message_id"]) if part else index
        found[place] = found[place] | {"part": part} if place in found else dict(each.say)
    return list(found.values())


async def _send(step: Step, case: Case, each: Mapping[str, Any]) -> None:
    then = {"link": {"case": case.id, "kind": "said"}, "case": case.id}
    if "part" in each:
        [part] = PARTS.validate_python([each["part"]])
        await step.out.relay(str(case.customer_id), case.id, part, each["header"], each["footer"])
    elif "page" in each:
        file = decision.page(case, step.texts[case.language], step.policy, alone=step.staff.alone)
        more = {"caption": each["text"], "parse_mode": "HTML", "reply_markup": each["markup"]}
        await step.out.document(case.customer_id, f"{case.number}.html", file, then, **more)
    else:
        more = {"text": each["text"], "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
        await step.out.call(case.customer_id, "sendMessage", then, **more)


def _html(step: Step, case: Case, text: fx.Text) -> str:
    return step.texts[case.language].html(text, ZoneInfo(case.time_zone))
