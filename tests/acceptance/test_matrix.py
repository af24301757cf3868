"""The authorisation matrix: every command, button and prompt × every role × whose case it is and how it stands."""

import json
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from flows.authority import RIGHTS
from tests.acceptance.cells import OLIVE, Cell, Copies, Stage, acts
from tests.acceptance.conftest import Desk, hurried_desk
from tests.acceptance.rights import MAY, ROLES, SITUATIONS, Role
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, lodge, settled
from tests.simulator.puppet import Person
from tests.simulator.records import Message, Popup, Status

TOGETHER = 100  # done at once: a press is to be answered within 15 seconds
STATUS: dict[Role, Status] = {"supervisor": "administrator", "manager": "creator", "anonymous": "administrator"}
# What is allowed but does nothing here: the language that is pressed is none, so that the group keeps its own; and
# nothing was offered yet, so that the ledger has no page to turn to.
NEVER_DONE = {"press language", "press ledger"}


@dataclass(slots=True, repr=False)  # thousands of messages: no failed test shall print them
class Crew:
    """A desk where all roles are known to the bot, and what was done to the copies of a case."""

    desk: Desk
    stage: Stage
    people: dict[Role, Person]

    def cell_person(self, role: Role) -> Person:
        return self.people[role] if role != "customer" else self.desk.customer("Eve")

    async def plays(self, *rounds: tuple[Status | None, Sequence[Cell]]) -> "Outcome":
        """Make the cells ready, do all of them, and look once; before a round its people may get another status."""
        cells = [cell for _, some in rounds for cell in some]
        await self.desk.bot.stop()
        self.stage.prepare(cells)
        await self.desk.bot.start()
        before, since = _records(self.desk, cells), self.desk.telegram.world.seq
        for status, some in rounds:
            if status is not None:
                self.desk.telegram.world.set_member(self.desk.group.id, some[0].actor.id, status)
            for first in range(0, len(some), TOGETHER):
                for cell in some[first : first + TOGETHER]:
                    self.stage.do(cell)
                await settled(self.desk, within=60)
        return Outcome(self.desk, before, _records(self.desk, cells), since)


@asynccontextmanager
async def crew_of(folder: Path, *, forum: bool = False) -> AsyncIterator[Crew]:
    """Everybody has written once; the agent, the supervisor and the manager belong to the delivery department."""
    async with hurried_desk(folder, forum=forum) as desk:
        speak = Speech("en")
        number = await lodge(desk.customer(), speak)
        await card_of(desk, number)
        mo, olive = desk.agent("Mo Ali"), desk.agent("Olive Tree")
        assert olive.user.username == OLIVE
        people: dict[Role, Person] = {"outsider": desk.customer("Out Sider")}
        for role in ROLES:
            if role not in ("outsider", "customer"):
                people[role] = desk.telegram.agent(f"{role} Role", desk.group, status=STATUS.get(role, "member"))
        for person in (mo, olive, *(each for role, each in people.items() if role != "outsider")):
            await person.says("/whoami")
        desk.telegram.world.leave(people["former"].id, desk.group.id)
        await settled(desk)
        await desk.bot.stop()
        with (folder / "policy.toml").open("a", encoding="utf-8") as policy:
            for role in ("agent", "supervisor", "manager"):
                policy.write(f'\n[[person]]\nid = {people[role].id}\ndepartments = ["delivery"]\n')
        await desk.bot.start()
        yield Crew(desk, Stage(desk, Copies(desk, number, mo)), people)


# --- what has happened -----------------------------------------------------------------------------------------------


def _records(desk: Desk, cells: Iterable[Cell]) -> dict[int, str]:
    """Each case with its history and what its customer was sent."""
    found: dict[int, list[Any]] = {row["id"]: [row] for row in desk.bot.rows("select * from cases")}
    for row in desk.bot.rows("select case_id, kind, actor, data from events order by id"):
        found[row["case_id"]].append(row)
    said = {row["lane"] for row in desk.bot.rows("select distinct lane from outbox")}
    return {
        each.case_id: json.dumps([found[each.case_id], str(each.customer) in said and each.role != "customer"])
        for each in cells
    }


class Outcome:
    """What the cells have brought about."""

    def __init__(self, desk: Desk, before: dict[int, str], after: dict[int, str], since: int) -> None:
        self._before, self._after, self._since = before, after, since
        world = desk.telegram.world
        self._popups: dict[str, list[Popup]] = {}
        for popup in world.popups:
            self._popups.setdefault(popup.id, []).append(popup)
        self._answers: dict[tuple[int, int], list[Message]] = {}
        for chat in world.chats.values():
            for message in chat.messages.values():
                if message.sender is world.bot and message.seq > since:
                    to = message.reply_to if chat.is_group else 0
                    self._answers.setdefault((chat.id, to or 0), []).append(message)
        self._group = desk.group.id

    def changed(self, cell: Cell) -> bool:
        """Whether the case, its history or what its customer was sent is different."""
        return self._before[cell.case_id] != self._after[cell.case_id]

    def popups(self, cell: Cell) -> list[Popup]:
        """The answers to a press."""
        return self._popups.get(str(cell.asked), [])

    def posted(self, cell: Cell) -> list[str]:
        """What the bot wrote thereupon: in reply to them, under the card, or in the customer's own chat."""
        assert cell.card is not None
        places = [(self._group, cell.card.message_id)]
        places += [(self._group, cell.asked)] if isinstance(cell.asked, int) else []
        if cell.role == "customer":
            places = [(cell.actor.id, 0)]
        return [message.text for place in places for message in self._answers.get(place, [])]

    def said(self, cell: Cell) -> list[str]:
        """Every sentence that came back."""
        toasts = [popup.text for popup in self.popups(cell) if popup.text]
        return toasts if cell.act.kind == "press" else self.posted(cell)

    def done(self, cell: Cell) -> bool:
        """Whether it was done, and not only allowed: a press asks back, turns the page or changes the case, words
        change it."""
        turned = cell.pressed is not None and cell.pressed.edited_seq > self._since
        return self.changed(cell) or turned or (cell.act.kind in ("press", "command") and bool(self.posted(cell)))

    def fault(self, cell: Cell, owner: str) -> str:
        """What is wrong with a cell; nothing where all is well."""
        said, denials = self.said(cell), cell.denials(owner)
        if cell.act.kind == "press" and len(self.popups(cell)) != 1:
            return f"{len(self.popups(cell))} answers to the press"
        if not cell.allowed and self.changed(cell):
            return f"it has an effect: {self._before[cell.case_id]} -> {self._after[cell.case_id]}"
        if not cell.allowed and not said:
            return "no sentence says so"
        if not cell.allowed and cell.role != "customer" and not denials & set(said):
            return f"refused for another reason: {said}"
        if cell.allowed and denials & set(said) - {Speech("en")("button-forged")}:
            return f"refused: {said}"
        return ""


def _judge(crew: Crew, cells: Sequence[Cell], outcome: Outcome) -> None:
    """No cell is wrong, and nothing went wrong in the program."""
    owner = crew.stage.copies.mo.user.name
    faults = [f"{cell}: {fault}" for cell in cells if (fault := outcome.fault(cell, owner))]
    assert not faults, f"{len(faults)} of {len(cells)} cells:\n" + "\n".join(faults)
    assert crew.desk.bot.rows("select * from inbox where state = 'buried'") == []
    assert "Traceback" not in crew.desk.bot.log()


# --- the matrix ------------------------------------------------------------------------------------------------------


def test_the_table_knows_every_right() -> None:
    assert RIGHTS.keys() - MAY.keys() == set(), "write into MAY what the issue says of these"
    assert RIGHTS.keys() - {right for act in acts() for right in act.rights} == set()


@pytest.mark.alone
async def test_everybody_may_what_the_issue_says_and_nothing_else(tmp_path: Path) -> None:
    began = time.monotonic()
    async with crew_of(tmp_path) as crew:
        cells = [
            Cell(act, role, situation, crew.cell_person(role))
            for role in ROLES
            for act in acts()
            if role != "customer" or act.kind in ("press", "command")  # what they write besides is their complaint
            for situation in SITUATIONS
        ]
        outcome = await crew.plays((None, cells))
        _judge(crew, cells, outcome)
        able = [cell for cell in cells if cell.allowed]
        print(f"\n{len(cells)} cells, {len(able)} allowed; {time.monotonic() - began:.0f} s")
        done = {cell.act for cell in able if outcome.done(cell)}
        never = {str(cell.act): outcome.said(cell) for cell in able if cell.act not in done}
        assert never.keys() == NEVER_DONE, "\n".join(f"{act}: {said}" for act, said in never.items())


async def test_a_change_of_role_counts_from_the_next_update_on(tmp_path: Path) -> None:
    async with crew_of(tmp_path) as crew:
        person = crew.desk.agent("Cha Nging")
        story: list[tuple[Status, Role]] = [
            ("member", "agent"),
            ("administrator", "supervisor"),
            ("member", "agent"),
            ("kicked", "former"),
            ("member", "agent"),
        ]
        rounds = [(status, [Cell(act, role, "other's", person) for act in acts()]) for status, role in story]
        outcome = await crew.plays(*rounds)
        cells = [cell for _, some in rounds for cell in some]
        _judge(crew, cells, outcome)
        print(f"\n{len(cells)} cells in {len(rounds)} rounds")
