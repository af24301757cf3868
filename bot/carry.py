"""Carrying out effects inside the step: what is said is rendered now and stored as said."""

from typing import Any
from zoneinfo import ZoneInfo

from bot import decision, erasing, relays
from bot.cards import story_fits, story_words
from bot.keyboards import force_reply, markup
from bot.mydata import hand_over
from bot.outward import BULK, STAFF
from bot.step import Step
from bot.texts import Language
from flows import effects as fx
from flows import lodging, timeline, zones
from flows.events import Part
from flows.evidence import origin_text
from flows.records import Case
from flows.words import visible
from storage import asked, queue, telegram
from storage import cases as case_rows
from storage.documents import PARTS
from storage.schema import timers


async def carry(step: Step, effects: list[fx.Effect]) -> None:
    """Turn effects into rows, in their order."""
    for effect in effects:
        await _carry(step, effect)


async def _carry(step: Step, effect: fx.Effect) -> None:  # noqa: C901 (one line an effect)
    match effect:
        case fx.Say():
            await _say(step, effect)
        case fx.Toast():
            await _toast(step, effect)
        case fx.React():
            await step.out.react(effect.part.chat_id, effect.part.message_id, effect.emoji)
        case fx.ClearButtons():
            await asked.over(step.connection, step.customer_id, effect.message_id)
            await step.out.call(step.customer_id, "editMessageReplyMarkup", message_id=effect.message_id)
        case fx.Over():
            await _over(step, effect.asked)
        case fx.ClearStaffButtons():
            await step.out.staff_call(0, "editMessageReplyMarkup", message_id=effect.message_id)
        case fx.GiveDecision():
            await _give_decision(step, effect)
        case fx.OpenCase():
            await _open_case(step)
        case fx.TellStory():
            await _tell_story(step, await step.case(effect.case_id))
        case fx.TellStaffWords():
            html = step.staff_language.html(effect.text, step.policy.zone)
            then = {"link": {"case": effect.case_id, "kind": "copy"}} if effect.case_id else {}
            await step.out.staff_call(effect.case_id, "sendMessage", then, text=html, parse_mode="HTML")
        case fx.TellStaff():
            await _tell_staff(step, effect)
        case fx.TellCustomer():
            await _tell_customer(step, effect)
        case fx.ChangeCopy():
            await _change_copy(step, effect)
        case fx.Prompt():
            await _prompt(step, effect)
        case fx.ShowCase():
            await step.out.card(effect.case_id)
        case fx.Note():
            await case_rows.note(step.connection, effect.case_id, effect.actor, effect.kind, effect.data, step.now)
        case fx.Promised():
            await case_rows.promise(step.connection, effect.case_id, effect.due_at, step.now)
        case fx.Wake():
            await _wake(step, effect)
        case fx.Rest():
            await queue.drop(step.connection, timers, _timer_key(step, effect))
        case fx.SpeakLanguage():
            body = step.commands_for(step.customer_id, effect.language)
            await step.out.put(str(step.customer_id), body, priority=BULK)
        case fx.HandOver():
            await hand_over(step)
        case fx.Erase():
            await erasing.erase(step, effect)
        case fx.Farewell():
            html = step.customer_language.html(effect.text, step.policy.zone)
            await step.out.last_word(
                step.customer_id,
                text=html,
                parse_mode="HTML",
                reply_markup=markup(fx.Keyboard(), step.customer_language),
            )


async def _say(step: Step, effect: fx.Say) -> None:
    language, zone = step.customer_language, step.customer_zone
    if effect.case_id:
        case = await step.case(effect.case_id)
        zone = ZoneInfo(case.time_zone)
    text = await _with_history(step, effect) if effect.history else effect.text
    parameters: dict[str, Any] = {
        "text": language.html(text, zone),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": markup(effect.markup, language),
    }
    then: dict[str, object] = {}
    if effect.case_id:
        then = {"link": {"case": effect.case_id, "kind": "said"}, "case": effect.case_id}
    if effect.receipt is not None:
        then["receipt"] = [[effect.receipt.chat_id, effect.receipt.message_id]]
    if effect.asks is not None:
        await _over(step, (effect.asks,))
        then["asked"] = _asked(effect.asks)
    await step.out.call(step.customer_id, "sendMessage", then, **parameters)


async def _over(step: Step, over: tuple[fx.Asking, ...]) -> None:
    """Take the buttons off whatever asks it when this row's turn comes: it may still be on its way."""
    for each in over:
        if await asked.stands(step.connection, step.customer_id, each.name, each.case_id):
            await step.out.over(step.customer_id, _asked(each))


def _asked(asking: fx.Asking) -> dict[str, object]:
    return {"question": asking.name, "case": asking.case_id}


async def _with_history(step: Step, effect: fx.Say) -> fx.Text:
    rows = await case_rows.history(step.connection, effect.case_id)
    steps = timeline.steps(timeline.Happened(row["at"], row["actor"], row["kind"], row["data"]) for row in rows)
    return fx.Text(effect.text.key, {**effect.text.args, "steps": steps})


async def _give_decision(step: Step, effect: fx.GiveDecision) -> None:
    case = await step.case(effect.case_id)
    language, zone = step.customer_language, ZoneInfo(case.time_zone)
    words = decision.page(case, language, step.policy, alone=step.staff.alone)
    asks = fx.Asking("decision", case.id)
    await _over(step, (asks,))
    then = {"link": {"case": case.id, "kind": "said"}, "case": case.id, "asked": _asked(asks)}
    await step.out.document(
        step.customer_id,
        f"{case.number}.html",
        words,
        then,
        caption=language.html(effect.text, zone),
        parse_mode="HTML",
        reply_markup=markup(effect.markup, language),
    )


async def _toast(step: Step, effect: fx.Toast) -> None:
    parameters: dict[str, object] = {"callback_query_id": effect.callback_id}
    if effect.text is not None:
        words = step.presser_language.plain(effect.text, step.policy.zone)
        parameters |= {"text": words[:200], "show_alert": effect.alert}
    body = {"method": "answerCallbackQuery", "parameters": parameters, "then": {}}
    await step.out.put(f"callback:{effect.callback_id}", body)


async def _open_case(step: Step) -> None:
    """A submitted draft becomes a case, with its number, in this same transaction."""
    talk = step.conversation
    local = step.now.astimezone(step.policy.zone)
    case_id, number = await case_rows.next_number(step.connection, local.year)
    zone = zones.guess(talk.customer, talk.draft.contact, step.policy, step.now)
    case, effects = lodging.lodge(talk.draft, case_id, number, talk.customer.language, step.policy, step.now, zone)
    effects += zones.question(talk.customer, case, step.policy, step.now)
    await case_rows.add(step.connection, case)
    step.keep(case)
    await carry(step, effects)


async def _tell_story(step: Step, case: Case) -> None:
    """Words too long for the card, then the files, as few calls as can be."""
    language, zone = step.staff_language, step.policy.zone

    def label(part: Part) -> str:
        return language.html(origin_text(part), zone) if part.origin else ""

    if not story_fits(case, language, zone):
        header = language.html(fx.Text("story-header", _people(case)), step.policy.zone)
        await step.out.staff_call(case.id, "sendMessage", _link(case), text=header, parse_mode="HTML")
        for piece in relays.split(story_words(case, language, zone)):
            if visible(piece):
                await step.out.staff_call(case.id, "sendMessage", _link(case), text=piece)
    for method, parameters, parts in relays.evidence(case.story, label):
        origins = [[part.chat_id, part.message_id] for part in parts]
        await step.out.staff_call(case.id, method, _link(case, origins), **parameters)


def _link(case: Case, origins: list[list[int]] | None = None) -> dict[str, object]:
    return {"link": {"case": case.id, "kind": "copy", "origin": origins or []}}


async def _tell_staff(step: Step, effect: fx.TellStaff) -> None:
    case = await step.case(effect.case_id)
    key, args = "relay-header", _people(case)
    if effect.part.origin:
        key, args = "relay-forwarded-header", {**args, "origin": origin_text(effect.part)}
    header = step.staff_language.html(fx.Text(key, args), step.policy.zone)
    await step.out.relay(STAFF, case.id, effect.part, header, reply_to=step.replied_origin)


async def _tell_customer(step: Step, effect: fx.TellCustomer) -> None:
    case = await step.case(effect.case_id)
    language = step.texts[case.language]
    people = {**_people(case), "agent": effect.actor}
    header = language.html(fx.Text("question-header" if effect.question else "reply-header", people), step.policy.zone)
    footer = language.html(fx.Text("question-footer"), step.policy.zone) if effect.question else ""
    await step.out.relay(str(case.customer_id), case.id, effect.part, header, footer, effect.to)


async def _change_copy(step: Step, effect: fx.ChangeCopy) -> None:
    """Edit the copy where it stands; where it does not fit or is gone, the changed message goes as a new one."""
    case = await step.case(effect.case_id)
    to_staff = effect.part.chat_id == case.customer_id
    language = step.staff_language if to_staff else step.texts[case.language]
    people = {**_people(case), "agent": effect.actor}
    header = language.html(fx.Text("relay-edited-header" if to_staff else "edited-header", people), step.policy.zone)
    copy = await telegram.copy_of(step.connection, effect.part.chat_id, effect.part.message_id)
    if copy is not None and to_staff and copy.chat_id != step.staff.id:
        copy = None  # it stands in the group as it was before it moved
    call = relays.edit(effect.part, header) if copy else None
    [part] = PARTS.dump_python([effect.part], mode="json", exclude_defaults=True)
    again = {"part": part, "case": case.id, "header": header}
    if copy is None or call is None:
        side = STAFF if to_staff else str(case.customer_id)
        await step.out.relay(side, case.id, effect.part, header)
    elif to_staff:
        await step.out.staff_call(0, call[0], message_id=copy.message_id, again=again, **call[1])
    else:
        then = {"receipt": [[effect.part.chat_id, effect.part.message_id]], "case": case.id}
        await step.out.call(copy.chat_id, call[0], then, again=again, message_id=copy.message_id, **call[1])


async def _prompt(step: Step, effect: fx.Prompt) -> None:
    language: Language = step.staff_language
    then = {
        "link": {"case": effect.case_id, "kind": "prompt", "data": {"name": effect.name, "outcome": effect.outcome}}
    }
    await step.out.staff_call(
        effect.case_id,
        "sendMessage",
        then,
        text=language.html(effect.text, step.policy.zone),
        parse_mode="HTML",
        reply_markup=force_reply(language.plain(fx.Text(f"prompt-{effect.name}-placeholder"))),
    )


def _people(case: Case) -> dict[str, fx.Argument]:
    return {"name": case.name, "number": case.number}


def _timer_key(step: Step, effect: fx.Wake | fx.Rest) -> str:
    return f"{effect.name}:{effect.case_id or step.customer_id}"


async def _wake(step: Step, effect: fx.Wake) -> None:
    body = {"name": effect.name, "case": effect.case_id, "customer": step.customer_id}
    lane = f"customer:{step.customer_id}"
    await queue.replace(step.connection, timers, _timer_key(step, effect), lane, body, now=step.now, due=effect.at)
