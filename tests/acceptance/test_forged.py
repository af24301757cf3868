"""Ten thousand buttons that no app would send: real ones, changed, pressed by everybody in every place."""

import json
import random
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.keyboards import read_data
from tests.acceptance.cells import Cell, acts
from tests.acceptance.conftest import Desk
from tests.acceptance.rights import MAY, ROLES, SITUATIONS, Role, Situation, allowed
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, lodge, resolves, settled
from tests.acceptance.test_matrix import Crew, crew_of
from tests.simulator.puppet import Person
from tests.simulator.records import Message

PRESSES = 10_000
SEED = 20_261_204
TOGETHER = 500
LONGEST = 64  # bytes of callback_data
TOPICS = 12
LANGUAGES = 5  # presses that change the group's language: each shows every card anew
ROUNDS: tuple[tuple[Role, ...], ...] = (
    ("outsider", "customer", "former"),  # nothing at all may come of these
    ("agent",),
    ("supervisor", "manager", "anonymous"),
)
SLIGHT = frozenset({"forms", "version", "wake_at"})  # what opening a form changes; a kept case is looked at again
AT_ONCE = frozenset({"canned-send"})  # words that a press alone sends
LETTERS = "0123456789:.-+abcz٣²①\x00\n\t'\";%&<😀中é "


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed what."""

    role: Role
    person: Person
    data: str
    query: str


# --- real buttons ----------------------------------------------------------------------------------------------------


async def _played(crew: Crew) -> list[str]:
    """The data of all buttons that a story brings: the staff press whatever they see, the customer rates."""
    desk, speak = crew.desk, Speech("en")
    boss = crew.people["supervisor"]
    numbers = [await lodge(desk.customer(), speak) for _ in range(2)]
    cards = [await card_of(desk, number) for number in numbers]
    await boss.replies(cards[0], "/language")
    await boss.says(f"/merge {numbers[1]}", reply_to=cards[0])
    pressed: set[str] = set()
    for _ in range(3):
        await settled(desk)
        for message in list(desk.group.chat.messages.values()):
            for data in _data(message):
                if data not in pressed and not data.startswith(("language", "merge", "choose")):
                    pressed.add(data)
                    await boss.presses_data(message, data)
    customer = desk.customer("Bob")
    number = await lodge(customer, speak)
    await resolves(desk, desk.agent("Re Solver"), number, speak, "Refunded.")
    await customer.sees("Refunded.")
    await settled(desk)
    asked = [message for message in customer.received(ever=True) if message.buttons]
    for data in _data(asked[-1]):
        await customer.presses_data(asked[-1], data)
    await settled(desk)
    found = {data for call in desk.telegram.calls for data in _of_markup(call.params.get("reply_markup"))}
    return sorted(found)


def _data(message: Message) -> list[str]:
    return _of_markup(message.reply_markup)


def _of_markup(markup: Any) -> list[str]:
    shape = json.loads(markup) if isinstance(markup, str) else markup or {}
    rows = shape.get("inline_keyboard", [])
    return [str(button["callback_data"]) for row in rows for button in row if "callback_data" in button]


# --- and what becomes of them ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class Forger:
    """Changes real data."""

    chance: random.Random
    real: list[str]
    cases: list[int]
    languages: int = 0

    def data(self) -> str:
        """Something to press, at most as long as Telegram lets it be."""
        made = self._made().encode()[:LONGEST].decode("utf-8", "ignore")
        if made.startswith("language:"):
            self.languages += 1
            return made if self.languages <= LANGUAGES else f"x{made}"[:LONGEST]
        return made

    def _made(self) -> str:
        kind = self.chance.choice(sorted({each.partition(":")[0] for each in self.real}))  # however many it has
        alike = [each for each in self.real if each.partition(":")[0] == kind]
        action, case, value = [*self.chance.choice(alike).split(":", 2), "", ""][:3]
        pick = self.chance.random()
        if pick < 0.30:  # another case
            return f"{action}:{self.chance.choice(self.cases)}:{value}"
        if pick < 0.50:  # another case, and another deed or value
            action = self.chance.choice([*MAY, action])
            value = self.chance.choice([value, str(self.chance.choice(self.cases)), self._value()])
            return f"{action}:{self.chance.choice(self.cases)}:{value}"
        if pick < 0.60:  # numbers that are none, or too large
            number = self.chance.choice(["0", "-1", "", "٣", "²", "1e9", "9" * 15, "9" * 40, str(2**63), "None"])
            return f"{action}:{number}:{value}"
        if pick < 0.70:
            return self.chance.choice(["", ":", "::", ":::", "\x00", action, case, value, "😀" * 16, "x" * LONGEST,
                                       f"{action}:{case}:{'9' * LONGEST}", f"{case}:{action}:{value}"])  # fmt: skip
        text = f"{action}:{self.chance.choice([case, str(self.chance.choice(self.cases))])}:{value}"
        return self._letters(text) if pick < 0.85 else self._bits(text)

    def _value(self) -> str:
        return self.chance.choice(self.real).split(":", 2)[-1]

    def _letters(self, text: str) -> str:
        letters = list(text)
        for _ in range(self.chance.randint(1, 4)):
            at, what = self.chance.randrange(len(letters) + 1), self.chance.choice(LETTERS)
            letters[at : at + self.chance.randint(0, 1)] = [what] * self.chance.randint(0, 1)
        return "".join(letters)

    def _bits(self, text: str) -> str:
        body = bytearray(text.encode())
        for _ in range(self.chance.randint(1, 3)):
            body[self.chance.randrange(len(body))] ^= 1 << self.chance.randrange(8)
        return body.decode("utf-8", "replace")


# --- what may come of it ---------------------------------------------------------------------------------------------


def _records(desk: Desk, *, but: frozenset[str] = frozenset()) -> dict[int, str]:
    """Each case with its history, and how much its customer was sent; some columns may be left out."""
    rows = [dict(row) for row in desk.bot.rows("select * from cases")]
    found: dict[int, list[Any]] = {row["id"]: [{k: v for k, v in row.items() if k not in but}] for row in rows}
    for row in desk.bot.rows("select case_id, kind, actor, data from events order by id"):
        found[row["case_id"]].append(row)
    sent = {row["lane"]: row["n"] for row in desk.bot.rows("select lane, count(*) as n from outbox group by lane")}
    return {row["id"]: json.dumps([found[row["id"]], sent.get(str(row["customer_id"]))]) for row in rows}


def _situation(case: dict[str, Any], press: Press) -> Situation:
    """How a case stood to somebody before anything was pressed."""
    if case["state"] in ("resolved", "closed"):
        return "closed"
    if press.person.id in json.loads(case["barred"]):
        return "barred"
    if press.role == "agent" and case["department"] != "delivery":
        return "other department"
    return "own" if case["owner_id"] in (0, press.person.id) else "other's"


def _touched(press: Press, cases: dict[int, dict[str, Any]]) -> set[int]:
    """The cases in which something may come of a press, as the issue says; none in most presses."""
    action, case_id, value = read_data(press.data)
    if case_id not in cases or action not in MAY:
        return set()
    if not allowed(action, press.role, _situation(cases[case_id], press), pressed=True):
        return set()
    return {case_id} | ({int(value)} if action == "merge" and value.isdecimal() else set())


def _topic(desk: Desk, owner: Person, name: str) -> Message:
    """A message of the bot in a topic of its own: presses in several topics are worked beside each other."""
    world = desk.telegram.world
    topic = world.create_topic(desk.group.id, owner.user, name)
    return world.post(desk.group.chat, world.bot, "text", {"text": name}, thread_id=topic.id)


def _in_words(press: Press) -> bool:
    """Whether a press only asks for words: nothing of the case is another before they come."""
    action, _, _ = read_data(press.data)
    return action in MAY and MAY[action].reach in ("words", "read") and action not in AT_ONCE


async def _pressed(crew: Crew, forger: Forger, roles: Iterable[Role], count: int, places: list[Message]) -> list[Press]:
    """The presses of a round: those of customers in their own chat, all others in the group."""
    desk, chance, done = crew.desk, forger.chance, []
    strangers = [desk.customer("Stran Ger") for _ in range(TOPICS)]
    for stranger in strangers:
        await stranger.starts()
    await settled(desk)
    own = {stranger.id: stranger.received(ever=True)[-1] for stranger in strangers}
    for first in range(0, count, TOGETHER):
        for _ in range(min(TOGETHER, count - first)):
            role = chance.choice(list(roles))
            person = chance.choice(strangers) if role == "customer" else crew.people[role]
            where = own[person.id] if role == "customer" else chance.choice(places)
            data = forger.data()
            done.append(Press(role, person, data, await person.presses_data(where, data)))
        await settled(desk, within=60)
    return done


async def test_ten_thousand_forged_buttons_do_nothing_that_is_not_theirs_to_do(tmp_path: Path) -> None:
    async with crew_of(tmp_path, forum=True) as crew:
        desk = crew.desk
        real = await _played(crew)
        some = acts()[0]
        await desk.bot.stop()
        targets = [Cell(some, role, each, crew.cell_person(role)) for role in ROLES for each in SITUATIONS]
        crew.stage.prepare(targets)
        await desk.bot.start()
        places = [_topic(desk, crew.people["manager"], f"T-{number}") for number in range(TOPICS)]
        forger = Forger(random.Random(SEED), real, [cell.case_id for cell in targets])
        print(f"\nseed {SEED}; {len(real)} real buttons of {len({each.partition(':')[0] for each in real})} kinds")
        began, calls, total = time.monotonic(), len(desk.telegram.calls), 0
        for roles in ROUNDS:
            cases = {row["id"]: dict(row) for row in desk.bot.rows("select * from cases")}
            before, deep = _records(desk), _records(desk, but=SLIGHT)
            presses = await _pressed(crew, forger, roles, PRESSES * len(roles) // len(ROLES) + 1, places)
            after, deeper = _records(desk), _records(desk, but=SLIGHT)
            may = {press.query: _touched(press, cases) for press in presses}
            changed = {case_id for case_id in after if before.get(case_id) != after[case_id]}
            wrong = [_other(before[each], after[each], presses) for each in changed - set().union(*may.values())]
            works = set().union(*(may[press.query] for press in presses if not _in_words(press)))
            wrong += [
                _other(deep[each], now, presses)
                for each, now in deeper.items()
                if deep[each] != now and each not in works
            ]
            wrong += _unanswered(desk, calls, presses, may)
            print(f"{', '.join(roles)}: {len(presses)} presses, {len(changed)} cases changed")
            assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:40])
            calls, total = len(desk.telegram.calls), total + len(presses)
        print(f"{total} presses in {time.monotonic() - began:.0f} s")
        assert desk.bot.rows("select * from inbox where state = 'buried'") == []
        assert "Traceback" not in desk.bot.log()


def _other(before: str, after: str, presses: list[Press]) -> str:
    """What became other in a case that nobody was allowed to touch, and what was pressed for it."""
    (old, *known), told = json.loads(before)[0], json.loads(before)[1]
    (new, *events), now_told = json.loads(after)[0], json.loads(after)[1]
    changed = {key: value for key, value in new.items() if old.get(key) != value}
    pressed = [f"{press.role} {press.data}" for press in presses if str(new["id"]) in press.data]
    return f"{new['number']}: {changed}, {events[len(known) :]}, messages {told} -> {now_told}, {pressed}"


def _unanswered(desk: Desk, since: int, presses: list[Press], may: dict[str, set[int]]) -> list[str]:
    """Presses without exactly one answer, or with one that says nothing where nothing may come of it."""
    answers: dict[str, list[str]] = {}
    for call in desk.telegram.calls[since:]:
        if call.method == "answerCallbackQuery":
            answers.setdefault(str(call.params["callback_query_id"]), []).append(str(call.params.get("text") or ""))
    wrong = []
    for press in presses:
        told = answers.get(press.query, [])
        silent = told == [""] and not may[press.query] and not press.data.startswith("language:")
        if len(told) != 1 or silent:
            wrong.append(f"{press.role} {press.data!r}: {told}")
    return wrong
