"""The authorisation matrix as cells: somebody, something they do, and a case of its own that it is done to.

The cases are copies of one that was really lodged, put into the database while the bot is stopped; what can be done is
read from the tables of the code.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

from bot.handlers import staff
from flows import case as case_flow
from flows.authority import RIGHTS
from flows.effects import Text
from flows.offline import id_of
from tests.acceptance.conftest import Desk
from tests.acceptance.rights import Role, Situation, allowed
from tests.acceptance.speech import TEXTS, Speech
from tests.simulator.puppet import Person
from tests.simulator.records import Message
from tests.simulator.registry import ANONYMOUS_ADMIN

Kind = Literal["press", "command", "answer", "reply", "edit"]
OLIVE = "olivetree_staff"  # somebody who may be given another name

# What a press carries, and what stands behind a command; {mo} is a colleague's id, {partner} the customer's other case.
VALUES = {"choose": "resolve.outcome.upheld", "hand-to": "{mo}", "merge": "{partner}", "language": "tlh",
          "approve": "1", "reject": "1", "take-back": "1", "approval": "1", "done": "1", "late": "1", "final": "amount",
          "canned-send": "checking", "canned": "checking", "queue": "all.0", "case": "0", "find": "0",
          "record": "0", "ledger": "0", "ask-delay": "1", "put-off": "1.shop", "law-done": "9",
          "for": "offer-pick.1.1", "unlink": "{customer}"}  # fmt: skip
WORDS = {
    "merge": "{number}",
    "link": "{number}",
    "alias": f"@{OLIVE} Olive",
    "handover": "Mo Ali",
    "severity": "S2 W-1",
}
REPLIES = {"link": "{number}", "offer": "replacement", "late": "2 W-1", "decline": "W-1\nW-2"}  # else W-1
# What a case needs before something can be done with it at all.
SENT = {"by_id": 1, "by": "Mo Ali", "department": "billing", "reason": "R-1"}
AT = "2026-01-05T10:00:00Z"
OFFERED = {"number": 1, "options": [[{"remedy": "replacement"}]], "maker": "Mo Ali"}
GRANTED = {"id": 1, "item": {"remedy": "replacement"}, "offer": "O-1", "option": 1, "offered_by": "Mo Ali",
           "allowed_by": "Mo Ali", "allowed_role": "agent", "accepted_at": AT, "due_at": AT}  # fmt: skip
STANDS: dict[str, dict[str, Any]] = {
    "accept": {"handed": SENT},
    "return": {"handed": SENT},
    "give-back": {"handed": SENT},
    "release": {"hold": "court"},
    "finish": {"form": {"kind": "resolve", "chosen": {"outcome": "upheld", "cause": "defect"}}},
    "hand-on": {"form": {"kind": "transfer", "chosen": {"to": "billing"}}},
    "correct": {"form": {"kind": "severity", "chosen": {"to": "S2"}}},
    "propose": {"form": {"kind": "offer", "chosen": {"add": "replacement"}}},
    **{key: {"offer": {"state": "waiting", **OFFERED}} for key in ("approve", "reject", "turn-down", "take-back")},
    **{key: {"remedies": [GRANTED]} for key in ("done", "delay")},
    "decline-now": {"form": {"kind": "decline", "chosen": {"demand": "amount"}}},
    "final": {"demands": [{"kind": "amount", "by": "Mo Ali", "at": AT}]},
    "warn-now": {"form": {"kind": "warn", "chosen": {"reason": "threat"}}},
    "pause-now": {"form": {"kind": "pause", "chosen": {"reason": "threat"}}},
    "end-now": {"form": {"kind": "endtalk", "chosen": {"reason": "threat"}}},
    "for": {"offer": {"state": "open", **OFFERED}},
}
LAW = {"number": 9, "kind": "breach-report", "told_at": AT, "due_at": AT, "warned": 3, "ends_with": "holding"}
STANDS |= {key: {"promises": [LAW]} for key in ("law-done", "holding")}
ENDED = {"conduct": {"state": "ended", "reason": "threat", "by": "Mo Ali", "at": AT, "until": AT}}
BY_PHONE = {"contact": {"medium": "phone", "value": "+442079460018"}}
WITHOUT_TELEGRAM = {"told", "for", "invite"}
# The button must still stand where it is pressed.
ON_MESSAGE = {"told", "for", "unlink", "queue", "find", "case", "canned", "canned-send", "record", "ledger"} | {
    "approve",
    "reject",
    "take-back",
}
DENIED = ("staff-only", "button-forged", "anonymous-admin", "role-needed", "other-department", "owned-by-other",
          "stayed-owned", "supervisor-only", "manager-only", "somebody-else", "about-you")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be done, and the rights that it needs."""

    kind: Kind
    name: str
    rights: tuple[str, ...]
    words: bool = False

    def __str__(self) -> str:
        return f"{self.kind} {self.name}{' …' if self.words else ''}"


def acts() -> list[Act]:
    """Every button, command, prompt and message that the tables know; a right that none of them names is pressed."""
    found = [Act("reply", "reply", ("reply",)), Act("edit", "edit", ("edit",))]
    for name in staff.COMMANDS:
        filled, bare = case_flow.COMMANDS.get(name, (name, name))
        renames = ("alias-of-others",) if name == "alias" else ()
        found.append(Act("command", name, (name, bare)))
        found.append(Act("command", name, (name, filled, *renames), words=True))
    found += [Act("answer", name, (right,)) for name, right in {**case_flow.ANSWERS, "link": "link"}.items()]
    reached = {right for act in found for right in act.rights} - {"merge", "language"}  # which are buttons too
    pressed = {*case_flow.ACTIONS, *getattr(staff, "PRESSES", ()), *(RIGHTS.keys() - reached)}
    return [*found, *(Act("press", name, (name,)) for name in sorted(pressed))]


@dataclass(slots=True)
class Cell:
    """Somebody does something to a case; `asked` is the id of the press or of the message."""

    act: Act
    role: Role
    situation: Situation
    actor: Person
    case_id: int = 0
    number: str = ""
    partner: int = 0
    customer: int = 0
    card: Message | None = None
    pressed: Message | None = None
    asked: str | int = ""

    def __str__(self) -> str:
        return f"{self.role} · {self.act} · {self.situation}"

    @property
    def allowed(self) -> bool:
        """What the issue says, seen from the rights that the act needs."""
        pressed = self.act.kind == "press"
        return all(allowed(name, self.role, self.situation, pressed=pressed) for name in self.act.rights)

    @property
    def names_case(self) -> bool:
        """Whether the case is named in words, as by somebody who cannot reply to its card."""
        return self.act.kind == "command" and (self.role == "customer" or (self.role == "outsider" and self.act.words))

    def denials(self, owner: str) -> set[str]:
        """The sentences that say it is not theirs to do."""
        args: dict[str, Any] = {
            "number": self.number,
            "agent": owner,
            "name": "Ann",
            "department": Text("department-billing"),
        }
        roles = [Text(f"role-{name}") for name in ("supervisor", "manager")]
        known = [key for key in DENIED if TEXTS["en"].has(key)]
        return {Speech("en")(key, **args, role=role) for key in known for role in roles}


# --- the cases -------------------------------------------------------------------------------------------------------


@dataclass(slots=True, repr=False)
class Copies:
    """Copies of one case, each with a customer of its own whom the bot can write to."""

    desk: Desk
    number: str
    mo: Person
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _ids: "count[int]" = field(default_factory=lambda: count(1000))
    _case: Mapping[str, Any] = field(init=False)
    _customer: Mapping[str, Any] = field(init=False)
    _draft: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        [self._case] = self.desk.bot.rows("select * from cases where number = ?", self.number)
        customer = self._case["customer_id"]
        [self._customer] = self.desk.bot.rows("select * from customers where id = ?", customer)
        [self._draft] = self.desk.bot.rows("select * from drafts where customer_id = ?", customer)

    def prepare(self, cell: Cell) -> None:
        """The case of a cell, its card, and what is replied to."""
        world = self.desk.telegram.world
        own = cell.role == "customer" and cell.situation == "own"
        if cell.act.name in WITHOUT_TELEGRAM:
            cell.customer = id_of(next(self._ids))
        else:
            user = cell.actor.user if own else world.add_user("Ann")
            user.started = True
            world.private_chat(user)
            cell.customer = user.id
        self._add("customers", self._customer, id=cell.customer, **(ENDED if cell.act.name == "keep-ended" else {}))
        self._add("drafts", self._draft, customer_id=cell.customer)
        cell.case_id, cell.number = self._copy(cell.customer, _standing(cell, self.mo))
        cell.card = self._post(cell.case_id, cell.number, "card")
        if {"merge", "link"} & set(cell.act.rights):
            cell.partner, _ = self._copy(cell.customer, {})
            self._post(cell.partner, "partner", "card")

    def _copy(self, customer: int, changes: Mapping[str, Any]) -> tuple[int, str]:
        year, number = divmod(self._case["id"], 10_000_000)[0], next(self._ids)
        case_id, name = year * 10_000_000 + number, f"C-{year}-{number:06}"
        self._add("cases", self._case, id=case_id, number=name, customer_id=customer, **changes)
        return case_id, name

    def _post(self, case_id: int, text: str, kind: str) -> Message:
        group, world = self.desk.group.chat, self.desk.telegram.world
        message = world.post(group, world.bot, "text", {"text": text})
        self.link(message, case_id, kind)
        if kind == "card":
            values = {"case_id": case_id, "message_id": message.message_id, "title": "", "digest": "", "place": "staff"}
            self._add("cards", values)
        return message

    def link(self, message: Message, case_id: int, kind: str, origin: Message | None = None, **data: str) -> None:
        """What a message of the bot is about."""
        there = (origin.chat.id, origin.message_id) if origin else (0, 0)
        self._add("links", {"chat_id": message.chat.id, "message_id": message.message_id, "case_id": case_id,
                            "kind": kind, "origin_chat_id": there[0], "origin_message_id": there[1],
                            "data": data})  # fmt: skip

    def prompt(self, cell: Cell, name: str) -> Message:
        """What the cell's person replies to."""
        world = self.desk.telegram.world
        message = world.post(self.desk.group.chat, world.bot, "text", {"text": f"{cell.number}?"})
        self.link(message, cell.case_id, "prompt", name=name, value=VALUES.get(name, ""))
        return message

    def _add(self, table: str, row: Mapping[str, Any], **changes: Any) -> None:
        self.rows.setdefault(table, []).append({**row, **changes})

    def write(self) -> None:
        """Put all of it into the database of the stopped bot."""
        with sqlite3.connect(self.desk.bot.database) as connection:
            for table in ("customers", "drafts", "cases", "cards", "links"):
                for row in self.rows.pop(table, []):
                    marks = ", ".join("?" * len(row))
                    values = [json.dumps(each) if isinstance(each, (dict, list)) else each for each in row.values()]
                    connection.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", values)
        connection.close()


def _standing(cell: Cell, mo: Person) -> dict[str, Any]:
    """How the case stands before anything is done to it."""
    mine = {"owner_id": cell.actor.id, "owner_name": cell.actor.user.name, "state": "taken"}
    theirs = {"owner_id": mo.id, "owner_name": mo.user.name, "state": "taken"}
    ended = {"outcome": "upheld", "answer": "A-1", "resolved_at": "2026-01-05 10:00:00.000000",
             "closed_at": "2026-01-06 10:00:00.000000", "survey": {"state": "lapsed"}}  # fmt: skip
    elsewhere, closed = {"department": "billing"}, theirs | ended | {"state": "closed"}
    stands: dict[Situation, dict[str, Any]] = {
        "own": theirs if cell.role == "customer" else mine,
        "other's": theirs,
        "other department": elsewhere,
        "closed": closed,
        "closed, other department": closed | elsewhere,
        "barred": {"barred": [cell.actor.id]},
    }
    needed = {name: value for right in cell.act.rights for name, value in STANDS.get(right, {}).items()}
    if "offer" in needed:
        needed["offer"] = {"maker_id": mo.id, "rejecting": cell.actor.id} | needed["offer"]
    if "form" in needed:
        needed["forms"] = [{"actor_id": cell.actor.id, "answer": None} | needed.pop("form")]
    return stands[cell.situation] | needed | (BY_PHONE if cell.act.name in WITHOUT_TELEGRAM else {})


# --- doing it --------------------------------------------------------------------------------------------------------


@dataclass(slots=True, repr=False)
class Stage:
    """Where cells are made ready, and done."""

    desk: Desk
    copies: Copies
    _reply: dict[int, Message] = field(default_factory=dict)

    def prepare(self, cells: Iterable[Cell]) -> None:
        """Make the cases, and whatever is replied to or edited."""
        for cell in cells:
            self.copies.prepare(cell)
            if cell.act.kind == "answer":
                self._reply[cell.case_id] = self.copies.prompt(cell, cell.act.name)
            elif cell.act.kind == "edit":
                self._reply[cell.case_id] = self._told(cell)
        self.copies.write()

    def _told(self, cell: Cell) -> Message:
        """A reply of theirs that the customer has."""
        assert cell.card is not None
        world = self.desk.telegram.world
        reply = self._write(cell, "E-1", cell.card.message_id, tell=False)
        chat = world.private_chat(world.users[cell.customer])
        self.copies.link(world.post(chat, world.bot, "text", {"text": "E-1"}), cell.case_id, "copy", reply)
        return reply

    def do(self, cell: Cell) -> None:
        """What the cell's person does."""
        act, world = cell.act, self.desk.telegram.world
        assert cell.card is not None
        if act.kind == "press":
            where = cell.card
            if cell.role == "customer":
                where = world.post(world.private_chat(cell.actor.user), world.bot, "text", {"text": "M-1"})
            elif act.name == "find":
                asked = self._write(cell, "/find parcel", None, tell=False)
                where = world.post(asked.chat, world.bot, "text", {"text": "M-1"}, reply_to=asked.message_id)
            data = f"{act.name}:{cell.case_id}:{self._filled(cell, VALUES.get(act.name, ''))}"
            if act.name in ON_MESSAGE:
                where.reply_markup = {"inline_keyboard": [[{"text": "B-1", "callback_data": data}]]}
            cell.pressed, cell.asked = where, world.press_data(cell.actor.user, where, data)
        elif act.kind == "edit":
            reply = self._reply[cell.case_id]
            world.replace_content(reply, "text", {"text": "E-2"})
            world.emit_message("edited_message", reply)
            cell.asked = reply.message_id
        else:
            to = self._reply.get(cell.case_id, cell.card).message_id if not cell.names_case else None
            cell.asked = self._write(cell, self._words(cell), to).message_id

    def _words(self, cell: Cell) -> str:
        act = cell.act
        if act.kind != "command":
            return self._filled(cell, REPLIES.get(act.name, "W-1"))
        words = self._filled(cell, WORDS.get(act.name, "W-1")) if act.words else ""
        return " ".join(filter(None, (f"/{act.name}", cell.number if cell.names_case else "", words)))

    def _filled(self, cell: Cell, pattern: str) -> str:
        known = {"partner": cell.partner, "number": self._partner(cell), "customer": cell.customer}
        return pattern.format(mo=self.copies.mo.id, **known)

    @staticmethod
    def _partner(cell: Cell) -> str:
        year, number = divmod(cell.partner, 10_000_000)
        return f"C-{year}-{number:06}"

    def _write(self, cell: Cell, text: str, reply_to: int | None, *, tell: bool = True) -> Message:
        world, group = self.desk.telegram.world, self.desk.group.chat
        if cell.role == "customer":
            cell.actor.user.started = True
            return world.post(world.private_chat(cell.actor.user), cell.actor.user, "text", {"text": text})
        hidden = cell.role == "anonymous"
        return world.post(
            group, ANONYMOUS_ADMIN if hidden else cell.actor.user, "text", {"text": text}, reply_to=reply_to,
            sender_chat=group if hidden else None, tell_bot=tell,
        )  # fmt: skip
