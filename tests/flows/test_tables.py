"""A row of a flow's table is data; the machine that reads it holds no record."""

import gc
import weakref
from dataclasses import dataclass

import pytest
from transitions import MachineError

from flows import case, conduct, intake, offers, satisfaction
from flows.tables import machine, row


@dataclass
class Door:
    state: str = "open"
    locked: bool = False


def test_a_row_takes_one_callback_or_several() -> None:
    assert row("close", "open", "shut", do=id, then=[abs, len]) == {
        "trigger": "close",
        "source": "open",
        "dest": "shut",
        "conditions": [],
        "unless": [],
        "before": [id],
        "after": [abs, len],
    }
    several = row("close", ("open", "ajar"), None, when=bool, unless=all, do=[id, abs], then=len)
    assert several["source"] == ["open", "ajar"]
    assert several["conditions"] == [bool]
    assert several["unless"] == [all]
    assert several["before"] == [id, abs]
    assert several["after"] == [len]


def test_one_machine_steps_any_record_and_keeps_none_alive() -> None:
    doors = machine(("open", "shut"), [row("close", "open", "shut", unless=lambda door: door.locked)])
    door, locked = Door(), Door(locked=True)
    assert doors.events["close"].trigger(door, door)
    assert not doors.events["close"].trigger(locked, locked)
    assert (door.state, locked.state) == ("shut", "open")
    with pytest.raises(MachineError):
        doors.events["close"].trigger(door, door)
    gone = weakref.ref(door)
    del door
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("flow", [intake, case, offers, satisfaction, conduct])
def test_a_table_names_known_states_and_every_state_can_be_reached(flow: object) -> None:
    states, rows = flow.STATES, flow.TRANSITIONS  # type: ignore[attr-defined]
    sources = {
        source for each in rows for source in ([each["source"]] if isinstance(each["source"], str) else each["source"])
    }
    reached = {each["dest"] for each in rows if each["dest"]}
    assert (sources | reached) <= set(states)
    assert set(states) - reached <= {states[0]}
