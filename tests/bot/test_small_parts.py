"""The clock, the log, the lanes of updates and the profile."""

import asyncio
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import log, profile
from bot.clock import Clock
from bot.inbox import lane
from flows.words import units
from tests.flows.samples import texts

TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_0123"


# --- the clock -------------------------------------------------------------------------------------------------------


def shift(clock: Clock) -> float:
    return round((clock.now() - datetime.now(UTC)).total_seconds())


def test_the_clock_is_the_machine_s_unless_a_file_shifts_it(tmp_path: Path) -> None:
    file = tmp_path / "offset"
    clock = Clock(file)
    assert shift(Clock()) == shift(clock) == 0
    for at, (words, seconds) in enumerate([("3600", 3600), ("86400.5\n", 86400), ("", 0), ("7200", 7200)]):
        file.write_text(words)
        os.utime(file, ns=(at, at))
        assert abs(shift(clock) - seconds) <= 1
    file.write_text("half wri")
    assert shift(clock) == 7200
    file.unlink()
    assert shift(clock) == 7200
    assert clock.now().utcoffset() == timedelta()


async def test_a_push_of_the_clock_is_noticed_and_without_a_file_there_is_none(tmp_path: Path) -> None:
    file = tmp_path / "offset"
    file.write_text("0")
    clock = Clock(file)
    clock.now()
    waits = [asyncio.create_task(each.pushed()) for each in (clock, Clock())]
    assert not (await asyncio.wait(waits, timeout=0.1))[0]
    file.write_text("3600")
    await asyncio.wait_for(waits[0], 2)
    assert shift(clock) == 3600
    assert not waits[1].done()
    waits[1].cancel()


# --- the log ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def _loud() -> Any:
    log.set_up("INFO")
    yield
    structlog.reset_defaults()


@pytest.mark.usefixtures("_loud")
@pytest.mark.parametrize("address", [f"https://api.telegram.org/bot{TOKEN}/getMe", f"bot{TOKEN.replace(':', '%3A')}"])
def test_a_token_is_never_logged_wherever_it_hides(capfd: pytest.CaptureFixture[str], address: str) -> None:
    log.set_up("INFO")
    logger = structlog.get_logger()
    logger.warning(
        f"no answer from {address}", action="x", url=address, error=RuntimeError(address), many=[{"a": address}]
    )
    try:
        raise RuntimeError(address)
    except RuntimeError as error:
        logger.error("failed", action="y", exc_info=error)
        logger.exception("failed again", action="z")
    written = capfd.readouterr().err
    assert "AAH-abc" not in written
    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["action"] for line in lines] == ["x", "y", "z"]
    assert "RuntimeError" in lines[1]["exception"]


@pytest.mark.usefixtures("_loud")
def test_what_is_below_the_level_is_not_written(capfd: pytest.CaptureFixture[str]) -> None:
    log.set_up("WARNING")
    structlog.get_logger().info("quiet", action="q")
    structlog.get_logger().warning("盒子", action="w")
    [line] = capfd.readouterr().err.splitlines()
    assert "盒子" in line


# --- lanes -----------------------------------------------------------------------------------------------------------

PRIVATE, GROUP = {"id": 7, "type": "private"}, {"id": -100, "type": "supergroup"}


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"message": {"chat": PRIVATE}}, "customer:7"),
        ({"edited_message": {"chat": PRIVATE}}, "customer:7"),
        ({"callback_query": {"from": {"id": 7}, "message": {"chat": PRIVATE}}}, "customer:7"),
        ({"my_chat_member": {"chat": PRIVATE}}, "customer:7"),
        ({"message": {"chat": GROUP}}, "chat:-100:0"),
        ({"message": {"chat": GROUP, "message_thread_id": 5}}, "chat:-100:5"),
        ({"callback_query": {"message": {"chat": GROUP, "message_thread_id": 5}}}, "chat:-100:5"),
        ({"chat_member": {"chat": GROUP}}, "members:-100"),
        ({"callback_query": {"inline_message_id": "x"}}, "chat:0:0"),
        ({"poll": {"id": "1"}}, "chat:0:0"),
        ({"unheard_of": 5}, "chat:0:0"),
        ({}, "chat:0:0"),
    ],
)
def test_each_customer_and_each_topic_has_a_lane(update: dict[str, Any], expected: str) -> None:
    assert lane({"update_id": 1, **update}) == expected


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["chat", "message", "id", "type", "message_thread_id", "x"]), inner, max_size=4
        ),
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(["message", "callback_query", "my_chat_member", "new_kind"]), json_values, max_size=2
    )
)
def test_an_update_of_any_shape_has_a_lane(update: dict[str, Any]) -> None:
    assert ":" in lane({"update_id": 1, **update})


# --- the profile -----------------------------------------------------------------------------------------------------


def test_the_profile_keeps_telegram_s_limits_in_every_language() -> None:
    for code in texts().codes:
        menu = profile.commands(texts()[code])
        assert len(menu) <= 100
        assert all(1 <= units(each["description"]) <= 256 for each in menu)
    for call in profile.calls(texts()):
        parameters = call["parameters"]
        assert units(parameters.get("description", "")) <= 512
        assert units(parameters.get("short_description", "")) <= 120
        assert parameters["language_code"] in ("", "zh")
    assert len({(call["method"], call["parameters"]["language_code"]) for call in profile.calls(texts())}) == 6
