"""What would go to a customer without Telegram goes to the staff group: somebody there tells them."""

from zoneinfo import ZoneInfo

from bot import decision, untold
from bot.keyboards import inline
from bot.step import Step
from flows import effects as fx
from flows import offline
from flows.records import Case
from storage import telegram
from storage.untold import SAY


async def carried(step: Step, effect: fx.Effect) -> bool:
    """Carry an effect that is about somebody without Telegram; False where it is not."""
    case = await _case(step, effect)
    if case is None:
        return False
    match effect:
        case fx.Say():
            say = untold.words(step, case, effect)
            await _tell(step, case, *offline.tell(case, effect.text, effect.markup), say=say)
        case fx.GiveDecision():
            await _give_decision(step, case, effect)
        case fx.TellCustomer():
            key = "tell-question" if effect.question else "tell-reply"
            say = untold.message(step, case, effect)
            await _tell(step, case, *offline.tell_sent(case, key), say=say, reply_to=effect.part.message_id)
        case fx.ChangeCopy():
            say = untold.message(step, case, effect)
            await _tell(step, case, *offline.tell_sent(case, "tell-changed"), say=say, reply_to=effect.part.message_id)
        case fx.TellStaff():
            return await _stands_there(step, case)
        case fx.ClearButtons():
            lane = step.staff.lane
            await step.out.staff_call(0, "editMessageReplyMarkup", lane=lane, message_id=effect.message_id)
        case _:  # their command menu, a last word, files: there is no chat for any of it
            pass
    return True


async def lodged(step: Step, case: Case, effects: list[fx.Effect]) -> list[fx.Effect]:
    """The acknowledgement is for the agent to read out, at once and where they are; what else follows is given back."""
    if not offline.offline(case.customer_id):
        return effects
    say = next(effect for effect in effects if isinstance(effect, fx.Say))
    text = fx.Text("new-lodged", {"number": case.number, "name": case.name, "words": say.text})
    buttons = fx.Buttons(((offline.told_button(case),), (offline.link_button(case),)))
    await _tell(step, case, text, buttons, say=untold.words(step, case, say), here=True, value="lodged")
    return [effect for effect in effects if not isinstance(effect, fx.Say)]


async def go_on(step: Step, case: Case, effects: list[fx.Effect], message_id: int) -> list[fx.Effect]:
    """One conversation stays one message: what an answer leads to stands where it was asked; the rest is given back.

    Without `message_id` it stands in a message of its own.
    """
    said = [effect for effect in effects if isinstance(effect, fx.Say)]
    if not said:
        return effects
    text, buttons = offline.go_on(case, said)
    if message_id:
        language = await step.staff_language(case.id)
        words = language.html(text, ZoneInfo(case.time_zone))
        await step.out.staff_call(
            0,
            "editMessageText",
            lane=step.staff.lane,
            message_id=message_id,
            text=words,
            parse_mode="HTML",
            reply_markup=inline(buttons, language),
        )
    else:
        await _tell(step, case, text, buttons, say={}, here=True)
    return [each for each in effects if not isinstance(each, fx.Say | fx.ClearButtons)]


async def _case(step: Step, effect: fx.Effect) -> Case | None:
    """The case of somebody without Telegram that this effect would have told them of."""
    match effect:
        case fx.Say() | fx.GiveDecision() | fx.TellCustomer() | fx.ChangeCopy() | fx.TellStaff() if effect.case_id:
            case = await step.case(effect.case_id)
            return case if offline.offline(case.customer_id) else None
        case fx.Say() | fx.ClearButtons() | fx.SpeakLanguage() | fx.HandOver() | fx.Farewell():
            return step.offline_case
        case _:
            return None


async def _stands_there(step: Step, case: Case) -> bool:
    """What somebody of the staff wrote down is carried to the case only from elsewhere."""
    card, room = await telegram.card(step.connection, case.id), await step.room(case.id)
    topic_id = (card.topic_id or 0) if room.topics else room.topic_id
    return (step.staff.lane, step.here.topic_id) == (room.lane, topic_id)


async def _give_decision(step: Step, case: Case, effect: fx.GiveDecision) -> None:
    """The file is the customer's, so it is in their language; it goes by mail, or over the counter."""
    words, language = decision.page(case, step.texts[case.language], step.policy), await step.staff_language(case.id)
    caption = fx.Text("tell-decision", {"name": case.name, "number": case.number})
    _, buttons = offline.tell(case, caption, effect.markup)
    await step.out.staff_call(
        case.id,
        "sendDocument",
        _link(case, untold.page(step, case, effect)),
        file={"name": f"{case.number}.html", "text": words},
        caption=language.html(caption, step.policy.zone),
        parse_mode="HTML",
        reply_markup=inline(buttons, language),
    )


async def _tell(
    step: Step,
    case: Case,
    text: fx.Text,
    buttons: fx.Buttons,
    *,
    say: untold.Say,
    reply_to: int = 0,
    here: bool = False,
    value: str = "",
) -> None:
    """Times are those of the customer, to whom it is said."""
    place = {"reply_to": step.here.message_id, **step.here.thread} if here else {"reply_to": reply_to}
    about = 0 if here else case.id
    language = await step.staff_language(about)
    await step.out.staff_call(
        about,
        "sendMessage",
        _link(case, say, value),
        **place,
        text=language.html(text, ZoneInfo(case.time_zone)),
        parse_mode="HTML",
        reply_markup=inline(buttons, language),
    )


def _link(case: Case, say: untold.Say, value: str = "") -> dict[str, object]:
    data = {"name": offline.TELL, "value": value, SAY: say}
    origin = [[say["part"]["chat_id"], say["part"]["message_id"]]] if "part" in say else []
    return {"link": {"case": case.id, "kind": "prompt", "data": data, "origin": origin}}
