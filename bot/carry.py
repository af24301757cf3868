"""Carrying out effects inside the step: what is said is rendered now and stored as said."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from bot import alarms, assigning, decision, erasing, following, offline, relays, untold
from bot.keyboards import force_reply, inline, markup
from bot.mydata import hand_over
from bot.outward import BULK
from bot.rooms import STAFF
from bot.step import Step
from bot.story import link, people, tell_story
from flows import case as case_flow
from flows import concerns, lodging, segments, timeline, triage, zones
from flows import effects as fx
from flows.evidence import origin_text
from flows.folding import folded
from flows.words import MESSAGE_UNITS, units
from storage import alarms as alarm_rows
from storage import asked, invitations, ledger, promises, queue, telegram
from storage import cases as case_rows
from storage.documents import PARTS
from storage.schema import timers


async def carry(step: Step, effects: list[fx.Effect]) -> None:
    """Turn effects into rows, in their order."""
    for effect in effects:
        if not await offline.carried(step, effect):
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
            await _over(step, step.customer_id, effect.asked)
        case fx.ClearStaffButtons():
            await step.out.staff_call(0, "editMessageReplyMarkup", lane=step.staff.lane, message_id=effect.message_id)
        case fx.GiveDecision():
            await _give_decision(step, effect)
        case fx.OpenCase():
            await _open_case(step)
        case fx.TellStory():
            await tell_story(step, await step.case(effect.case_id))
        case fx.LookForNames():
            await _look_for_names(step, effect)
        case fx.TellStaffWords():
            await _tell_staff_words(step, effect)
        case fx.ChangeStaffWords():
            await _change_staff_words(step, effect)
        case fx.Settle():
            await _settle(step, effect)
        case fx.AnswerStaff():
            words = await _staff_words(step, 0, effect.text, effect.buttons)
            then, place = _quoting(effect.quotes), step.here.thread
            then |= {"form": effect.form} if effect.form else {}
            reply_to = (await _card_here(step, effect.beside) if effect.beside else 0) or step.here.message_id
            await step.out.staff_call(0, "sendMessage", then, reply_to=reply_to, **place, **words)
        case fx.TellStaff():
            await _tell_staff(step, effect)
        case fx.TellMeanwhile():
            await _tell_meanwhile(step, effect)
        case fx.TellCustomer():
            await _tell_customer(step, effect)
        case fx.ChangeCopy():
            await _change_copy(step, effect)
        case fx.Prompt():
            await _prompt(step, effect)
        case fx.ShowCase():
            await step.out.card(effect.case_id)
            await step.show_boards()
        case fx.Note():
            await case_rows.note(step.connection, effect.case_id, effect.actor, effect.kind, effect.data, step.now)
        case fx.Recorded():
            await ledger.add(step.connection, effect, step.now)
        case fx.Promised():
            await promises.add(step.connection, effect, step.now)
        case fx.PromiseEnded():
            await promises.end(step.connection, effect, step.now)
        case fx.Alarm():
            await alarms.put(step, effect)
        case fx.Wake():
            await _wake(step, effect)
        case fx.Rest():
            await queue.drop(step.connection, timers, _timer_key(step, effect))
        case fx.SpeakLanguage():
            body = step.commands_for(step.customer_id, effect.language)
            await step.out.put(str(step.customer_id), body, priority=BULK)
        case fx.Assign():
            await carry(step, await assigning.assign(step, effect))
        case fx.Freed():
            await carry(step, await assigning.free(step, effect))
        case fx.SendInvitation():
            await step.out.invitation(effect.case_id, step.here.message_id, **step.here.thread)
        case fx.HoldInvitation():
            await invitations.hold(step.connection, effect.digest, step.customer_id)
        case fx.Follow():
            await following.follow(step, effect)
        case fx.SayUntold():
            await untold.say(step, effect.case_id)
        case fx.LetGo():
            await following.let_go(step, effect)
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
    if effect.case_id:
        case = await step.case(effect.case_id)
        (chat, language), zone = step.reader(case), ZoneInfo(case.time_zone)
    else:
        chat, language, zone = step.customer_id, step.customer_language, step.customer_zone
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
        await _over(step, chat, (effect.asks,))
        then["asked"] = _asked(effect.asks)
    await step.out.call(chat, "sendMessage", then, **parameters)


async def _over(step: Step, chat: int, over: tuple[fx.Asking, ...]) -> None:
    """Take the buttons off whatever asks it when this row's turn comes: it may still be on its way."""
    for each in over:
        if await asked.stands(step.connection, chat, each.name, each.case_id):
            await step.out.over(chat, _asked(each))


def _asked(asking: fx.Asking) -> dict[str, object]:
    return {"question": asking.name, "case": asking.case_id}


async def _with_history(step: Step, effect: fx.Say) -> fx.Text:
    steps = timeline.steps(await step.happened(effect.case_id))
    return fx.Text(effect.text.key, {**effect.text.args, "steps": steps})


async def _give_decision(step: Step, effect: fx.GiveDecision) -> None:
    case = await step.case(effect.case_id)
    (chat, language), zone = step.reader(case), ZoneInfo(case.time_zone)
    words = decision.page(case, language, step.policy, alone=step.staff.alone)
    asks = fx.Asking("decision", case.id)
    await _over(step, chat, (asks,))
    then = {"link": {"case": case.id, "kind": "said"}, "case": case.id, "asked": _asked(asks)}
    await step.out.document(
        chat,
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
    ended = step.policy.conduct.new_complaint if talk.customer.conduct.state == "ended" else None
    standing, lodged = talk.customer, [*(case.lodged_at for case in talk.cases), step.now]
    segment = segments.place(standing.conduct, standing.segment, lodged, step.policy, step.now).segment
    before = triage.Before(talk.cases, segment.id)
    case, effects = lodging.lodge(
        talk.draft, case_id, number, talk.customer.language, step.policy, step.now, zone, ended, before
    )
    concerns.told_of(case, await step.staff_names(), talk.cases)
    effects += zones.question(talk.customer, case, step.policy, step.now)
    await case_rows.add(step.connection, case)
    step.keep(case)
    await carry(step, await offline.lodged(step, case, effects))


async def _look_for_names(step: Step, effect: fx.LookForNames) -> None:
    case = await step.case(effect.case_id)
    event = concerns.named_too(case, effect.words, await step.staff_names(), step.conversation.cases)
    if event is not None:
        await carry(step, case_flow.step(case, event, step.policy, step.now))


async def _tell_staff(step: Step, effect: fx.TellStaff) -> None:
    case = await step.case(effect.case_id)
    key, args = "relay-header", people(case)
    if effect.part.origin:
        key, args = "relay-forwarded-header", {**args, "origin": origin_text(effect.part)}
    header = (await step.staff_language(case.id)).html(fx.Text(key, args), step.policy.zone)
    await step.out.relay(STAFF, case.id, effect.part, header, reply_to=step.replied_origin)


async def _tell_meanwhile(step: Step, effect: fx.TellMeanwhile) -> None:
    """One message with the words of a pause, or a file where they are too many; then the files, in albums."""
    case, zone = await step.case(effect.case_id), step.policy.zone
    language = await step.staff_language(case.id)
    owner = fx.Text("meanwhile-owner", {"person": effect.owner}) if effect.owner else fx.Text("nothing")
    about = {**people(case), "messages": len(effect.parts), "people": owner}
    header = language.html(fx.Text("meanwhile-header", about), zone).strip()
    lines = [relays.body(part) for part in effect.parts if part.text]
    digest = "\n".join([header, *lines])
    if units(digest) <= MESSAGE_UNITS:
        await step.out.staff_call(case.id, "sendMessage", link(case), text=digest, parse_mode="HTML")
    else:
        words = "\n\n".join(part.text for part in effect.parts if part.text)
        file = {"name": f"{case.number}.txt", "text": words}
        await step.out.staff_call(case.id, "sendDocument", link(case), file=file, caption=header, parse_mode="HTML")
    for method, parameters, parts in relays.evidence([replace(each, text="", html="") for each in effect.parts]):
        origins = [[part.chat_id, part.message_id] for part in parts]
        await step.out.staff_call(case.id, method, link(case, origins), **parameters)


async def _tell_staff_words(step: Step, effect: fx.TellStaffWords) -> None:
    text = await _naming(step, effect.text, effect.notify, effect.case_id, effect.also)
    if effect.history:
        text = fx.Text(text.key, {**text.args, "steps": timeline.internal(await step.happened(effect.case_id))})
    kind = "notice" if effect.internal else "copy"
    about = {"data": {"promise": effect.about}} if effect.about else {}
    then = {"link": {"case": effect.case_id, "kind": kind, **about}} if effect.case_id else {}
    words = await _staff_words(step, effect.case_id, text, effect.buttons)
    await step.out.staff_call(effect.case_id, "sendMessage", then, **words)


async def _naming(
    step: Step, text: fx.Text, notify: fx.StaffRole | None, case_id: int, also: fx.Person | None = None
) -> fx.Text:
    """The text with the people it is to wake; where nobody is known who could be, with how to become known."""
    if notify is None:
        return text
    first = (fx.Text("mention", {"person": also}),) if also else ()
    people = (*first, *(each for each in await step.staff_of(notify, case_id) if each not in first))
    department = (await step.case(case_id)).department if case_id and notify == "agent" else ""
    nobody = fx.Text(f"department-{department}" if department else f"role-{notify}")
    named = fx.Text(text.key, {**text.args, "people": folded("listed", people) if people else nobody})
    if people or notify == "agent":
        return named
    return fx.Text("joined", {"first": named, "second": fx.Text(f"nobody-known-{notify}")})


async def _change_staff_words(step: Step, effect: fx.ChangeStaffWords) -> None:
    """In the group where it stands, even if the case has gone to another room since."""
    here, then = await step.room(effect.case_id), _quoting(effect.quotes)
    groups = [group.id for group in step.rooms.groups]
    chat = await telegram.chat_of(step.connection, effect.case_id, effect.message_id, groups)
    lane = (step.rooms.at(chat) or here).lane
    words = await _staff_words(step, effect.case_id, effect.text, effect.buttons)
    message_id = effect.message_id
    await step.out.staff_call(effect.case_id, "editMessageText", then, lane=lane, message_id=message_id, **words)


async def _settle(step: Step, effect: fx.Settle) -> None:
    """Only where the staff were asked to act: of most promises nobody heard before they were kept."""
    if await alarm_rows.told_of(step.connection, effect.case_id, effect.promises):
        words = await _staff_words(step, effect.case_id, effect.text, None)
        await step.out.settle(effect.case_id, effect.promises, **words)


async def _staff_words(step: Step, case_id: int, text: fx.Text, buttons: fx.Buttons | None) -> dict[str, Any]:
    language = await step.staff_language(case_id)
    words: dict[str, Any] = {"text": language.html(text, step.policy.zone).rstrip(), "parse_mode": "HTML"}
    words["link_preview_options"] = {"is_disabled": True}
    return words | ({"reply_markup": inline(buttons, language)} if buttons else {})


async def _card_here(step: Step, case_id: int) -> int:
    """The card of a case, where it is a message among others in this very group; 0 elsewhere."""
    card = await telegram.card(step.connection, case_id)
    return card.message_id or 0 if card.place == step.staff.lane and not step.staff.topics else 0


def _quoting(case_ids: tuple[int, ...]) -> dict[str, object]:
    """What the message shows of cases is remembered once it stands."""
    return {"quotes": list(case_ids)} if case_ids else {}


async def _tell_customer(step: Step, effect: fx.TellCustomer) -> None:
    case = await step.case(effect.case_id)
    language = step.texts[case.language]
    about = {**people(case), "agent": effect.actor}
    header = language.html(fx.Text("question-header" if effect.question else "reply-header", about), step.policy.zone)
    footer = language.html(_footer(effect), ZoneInfo(case.time_zone)).strip()
    await step.out.relay(str(case.customer_id), case.id, effect.part, header, footer, effect.to)


def _footer(effect: fx.TellCustomer) -> fx.Text:
    """What a question asks for, or by when there are more news."""
    if effect.question:
        return fx.Text("question-footer")
    return fx.Text("reply-footer", {"by": effect.by}) if effect.by else fx.Text("nothing")


async def _change_copy(step: Step, effect: fx.ChangeCopy) -> None:
    """Edit the copy where it stands; where it does not fit or is gone, the changed message goes as a new one."""
    case = await step.case(effect.case_id)
    to_staff = effect.part.chat_id == case.customer_id
    room = await step.room(case.id)
    language = step.texts[room.language if to_staff else case.language]
    about = {**people(case), "agent": effect.actor}
    header = language.html(fx.Text("relay-edited-header" if to_staff else "edited-header", about), step.policy.zone)
    copy = await telegram.copy_of(step.connection, effect.part.chat_id, effect.part.message_id)
    if copy is not None and to_staff and copy.chat_id != room.id:
        copy = None  # it stands in the group as it was before it moved, or where the case was before
    call = relays.edit(effect.part, header) if copy else None
    [part] = PARTS.dump_python([effect.part], mode="json", exclude_defaults=True)
    again = {"part": part, "case": case.id, "header": header}
    if copy is None or call is None:
        side = STAFF if to_staff else str(case.customer_id)
        await step.out.relay(side, case.id, effect.part, header)
    elif to_staff:
        await step.out.staff_call(0, call[0], lane=room.lane, message_id=copy.message_id, again=again, **call[1])
    else:
        then = {"receipt": [[effect.part.chat_id, effect.part.message_id]], "case": case.id}
        await step.out.call(copy.chat_id, call[0], then, again=again, message_id=copy.message_id, **call[1])


async def _prompt(step: Step, effect: fx.Prompt) -> None:
    language = await step.staff_language(effect.case_id)
    then = {"link": {"case": effect.case_id, "kind": "prompt", "data": {"name": effect.name, "value": effect.value}}}
    await step.out.staff_call(
        effect.case_id,
        "sendMessage",
        then,
        text=language.html(await _naming(step, effect.text, effect.notify, effect.case_id), step.policy.zone),
        parse_mode="HTML",
        reply_markup=inline(effect.buttons, language)
        if effect.buttons
        else force_reply(language.plain(fx.Text(f"prompt-{effect.name}-placeholder"))),
    )


def _timer_key(step: Step, effect: fx.Wake | fx.Rest) -> str:
    return f"{effect.name}:{effect.case_id or step.customer_id}"


async def _wake(step: Step, effect: fx.Wake) -> None:
    customer = (await step.case(effect.case_id)).customer_id if effect.case_id else step.customer_id
    body = {"name": effect.name, "case": effect.case_id, "customer": customer}
    lane = f"customer:{customer}"
    await queue.replace(step.connection, timers, _timer_key(step, effect), lane, body, now=step.now, due=effect.at)
