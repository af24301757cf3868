"""What is known of a case, for a room that sees it for the first time: long words, then every file."""

from bot import relays
from bot.cards import story_fits, story_words
from bot.step import Step
from flows.effects import Argument, Text
from flows.events import Part
from flows.evidence import origin_text
from flows.records import Case
from flows.timeline import Happened
from flows.words import visible

THEIRS = frozenset({"customer-said", "kept"})  # lines of the history with a message of the customer's
OURS = frozenset({"note", "finding"})  # and with one of the staff's


async def tell_story(step: Step, case: Case) -> None:
    """Words too long for the card, then the files, as few calls as can be; then what came since."""
    language, zone = await step.staff_language(case.id), step.policy.zone
    if not story_fits(case, language, zone):
        header = language.html(Text("story-header", people(case)), zone)
        await step.out.staff_call(case.id, "sendMessage", link(case), text=header, parse_mode="HTML")
        for piece in relays.split(story_words(case, language, zone)):
            if visible(piece):
                await step.out.staff_call(case.id, "sendMessage", link(case), text=piece)
    later = _since(case, await step.happened(case.id))

    def label(part: Part) -> str:
        if part.origin:
            return language.html(origin_text(part), zone)
        line = later.get((part.chat_id, part.message_id))
        if line is None or line.kind in THEIRS:
            return ""
        return language.html(Text(f"event-{line.kind}", {"agent": line.actor}), zone)

    for method, parameters, parts in relays.evidence([*case.story, *map(_part, later, later.values())], label):
        origins = [[part.chat_id, part.message_id] for part in parts if part.chat_id]
        await step.out.staff_call(case.id, method, link(case, origins), **parameters)


def _since(case: Case, history: list[Happened]) -> dict[tuple[int, int], Happened]:
    """The files and places that came after the complaint, by chat and message; of the staff's the chat is 0."""
    told = {(part.chat_id, part.message_id) for part in case.story}
    found = {
        (case.customer_id if line.kind in THEIRS else 0, int(line.data.get("message", 0))): line
        for line in history
        if line.kind in THEIRS | OURS and (line.data.get("file_id") or line.data.get("facts"))
    }
    return {place: line for place, line in found.items() if place not in told}


def _part(place: tuple[int, int], line: Happened) -> Part:
    """The message as the history has kept it."""
    data = line.data
    return Part(
        *place,
        kind=data["kind_of_message"],
        text=data["text"],
        file_id=data.get("file_id", ""),
        file_name=data.get("file_name", ""),
        facts=data.get("facts", {}),
    )


def link(case: Case, origins: list[list[int]] | None = None) -> dict[str, object]:
    """What a message that stands for the customer's words is remembered as: a reply to it goes to the customer."""
    return {"link": {"case": case.id, "kind": "copy", "origin": origins or []}}


def people(case: Case) -> dict[str, Argument]:
    """Whose case it is, for headers."""
    return {"name": case.name, "number": case.number}
