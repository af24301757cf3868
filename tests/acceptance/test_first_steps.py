"""First steps: before there is a staff group, in a wrong one, with wrong settings; starting, stopping, checking."""

import asyncio
import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.acceptance.conftest import Desk, Open, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import settled
from tests.bot_process import ROOT, Bot
from tests.simulator.server import Simulator

READY_WITHIN = 2.0
STOPPED_WITHIN = 10.0


async def _command(folder: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """Run the command line to its end: exit code, output, errors."""
    inherited = {name: value for name, value in os.environ.items() if name.startswith(("PATH", "COVERAGE"))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=folder, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE, env={"PYTHONPATH": str(ROOT), "NO_COLOR": "1"} | inherited | environment,
    )  # fmt: skip
    try:
        output, errors = await asyncio.wait_for(process.communicate(), 20)
    except TimeoutError:
        process.kill()
        await process.wait()
        raise
    return process.returncode or 0, output.decode(), errors.decode()


def _settings(telegram: Simulator, folder: Path, **environment: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": f"sqlite:///{folder / 'complaints.db'}",
        **environment,
    }


# --- the group -------------------------------------------------------------------------------------------------------


async def test_in_a_foreign_group_the_bot_says_its_id_and_leaves(open_desk: Open, speak: Speech) -> None:
    async with open_desk() as desk:
        stranger = desk.telegram.agent("Eve", language=speak.telegram)
        foreign = desk.telegram.supergroup("Elsewhere", bot_status="left")
        desk.telegram.world.join(stranger.id, foreign.id)
        desk.telegram.world.add_bot(foreign.id, stranger.id)
        await stranger.sees(speak("foreign-group", chat=str(foreign.id)))
        await desk.telegram.until(lambda: foreign.chat.members[desk.telegram.world.bot.id].status == "left")
        assert desk.bot.rows("select * from cases") == []


async def test_without_a_staff_group_the_bot_tells_the_id_and_takes_no_complaint(tmp_path: Path, speak: Speech) -> None:
    async with Simulator() as telegram, Bot(tmp_path, telegram.url, telegram.token, None) as bot:
        owner = telegram.agent("Olga", language=speak.telegram)
        group = telegram.forum("Complaints", bot_status="left")
        telegram.world.join(owner.id, group.id, "creator")
        telegram.world.add_bot(group.id, owner.id)
        told = await owner.sees(speak("first-steps", chat=str(group.id)))
        assert f"STAFF_CHAT_ID={group.id}" in told.text
        assert group.chat.members[telegram.world.bot.id].status == "member"
        customer = telegram.customer(speak.customer, language=speak.telegram)
        await customer.starts()
        await customer.sees(speak("not-set-up"))
        await customer.says(speak.story)
        await customer.sees(speak("not-set-up"))
        assert bot.rows("select * from drafts") == []


async def test_what_the_bot_told_is_enough_to_go_on(tmp_path: Path, speak: Speech) -> None:
    async with Simulator() as telegram:
        async with Bot(tmp_path, telegram.url, telegram.token, None):
            owner = telegram.agent("Olga", language=speak.telegram)
            group = telegram.forum("Complaints", bot_status="left")
            telegram.world.join(owner.id, group.id, "creator")
            telegram.world.add_bot(group.id, owner.id, "administrator")
            told = await owner.sees("STAFF_CHAT_ID=")
        found = re.search(r"STAFF_CHAT_ID=(-\d+)", told.text)
        assert found is not None
        async with Bot(tmp_path, telegram.url, telegram.token, int(found[1])):
            customer = telegram.customer(speak.customer, language=speak.telegram)
            await customer.starts()
            await customer.sees(speak("greeting"))


async def test_the_bot_says_what_it_lacks_in_its_group_and_then_that_nothing_is_missing(
    tmp_path: Path, speak: Speech
) -> None:
    async with Simulator() as telegram:
        group = telegram.forum("Complaints", bot_status="left")
        owner = telegram.agent("Olga", group, language=speak.telegram, status="creator")
        policy = policy_file(tmp_path, language=f'"{speak.code}"')
        async with Bot(tmp_path, telegram.url, telegram.token, group.id, POLICY_FILE=str(policy)) as bot:
            telegram.world.add_bot(group.id, owner.id)
            told = await owner.sees(speak("staff-arrived", chat=str(group.id)))
            for right in ("admin", "topics", "pin", "delete"):
                assert speak(f"right-{right}") in told.text
            telegram.world.set_bot(group.id, "administrator", rights=["can_pin_messages", "can_delete_messages"])
            await owner.sees(speak("rights-lacking", rights=speak("right-topics")))
            telegram.world.set_bot(group.id, "administrator")
            await owner.sees(speak("rights-complete"))
            count = len(group.messages())
            telegram.world.set_bot(group.id, "administrator")
            await settled(Desk(telegram, group, bot))
            assert len(group.messages()) == count  # nothing has changed


async def test_a_department_s_group_is_no_foreign_group_and_is_missed_when_it_throws_the_bot_out(
    tmp_path: Path, speak: Speech
) -> None:
    async with Simulator() as telegram:
        group, quality = telegram.plain_group("Complaints"), telegram.plain_group("Quality", bot_status="left")
        owner = telegram.agent("Olga", group, language=speak.telegram, status="creator")
        telegram.world.join(owner.id, quality.id, "creator")
        rules = _with_group(policy_file(tmp_path, language=f'"{speak.code}"'), quality.id)
        async with Bot(tmp_path, telegram.url, telegram.token, group.id, POLICY_FILE=str(rules)) as bot:
            telegram.world.add_bot(quality.id, owner.id)
            await telegram.until(lambda: quality.find(speak("staff-arrived", chat=str(quality.id))))
            await settled(Desk(telegram, group, bot))
            assert quality.chat.members[telegram.world.bot.id].status == "member"
            telegram.world.set_bot(quality.id, "kicked")
            await telegram.until(lambda: group.find(speak("staff-shut-out", title="Quality")))


def _with_group(policy: Path, chat_id: int, topic: int = 0) -> Path:
    """Quality works in a group of its own, or in a topic there."""
    line = f'id = "quality"\nchat_id = {chat_id}\ntopic_id = {topic}\nshare'
    words = policy.read_text(encoding="utf-8").replace('id = "quality"\nshare', line)
    policy.write_text(words, encoding="utf-8")
    return policy


# --- starting and stopping -------------------------------------------------------------------------------------------


@pytest.mark.alone
async def test_it_is_ready_within_two_seconds_and_stops_at_once(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        group = telegram.forum("Complaints")
        bot = Bot(tmp_path, telegram.url, telegram.token, group.id)
        began = time.monotonic()
        await bot.start()
        first = time.monotonic() - began
        stopping = time.monotonic()
        assert await bot.stop() == 0
        stopped = time.monotonic() - stopping
        began = time.monotonic()
        await bot.start()
        second = time.monotonic() - began
        assert await bot.stop() == 0
        print(f"ready after {first:.2f} s on a new database, {second:.2f} s on an old one; ended in {stopped:.2f} s")
        assert second < READY_WITHIN
        assert stopped < STOPPED_WITHIN


async def test_sigterm_in_the_middle_of_a_conversation_loses_nothing(open_desk: Open, speak: Speech) -> None:
    async with open_desk() as desk:
        customer = desk.customer(speak.customer, speak.telegram)
        await customer.says(speak.story)
        assert await desk.bot.stop() == 0
        await desk.bot.start()
        await customer.sees(speak("greeting-kept"))
        await settled(desk)
        assert customer.transcript().count(speak("greeting-kept")) == 1


async def test_a_wrong_token_is_one_sentence(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        settings = _settings(telegram, tmp_path, TELEGRAM_BOT_TOKEN="7000000001:wrong", STAFF_CHAT_ID="-100")
        _one_sentence(await _command(tmp_path, "run", **settings), "TELEGRAM_BOT_TOKEN")


async def test_a_missing_token_is_one_sentence(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        settings = _settings(telegram, tmp_path)
        del settings["TELEGRAM_BOT_TOKEN"]
        _one_sentence(await _command(tmp_path, "run", **settings), "TELEGRAM_BOT_TOKEN")
        _one_sentence(await _command(tmp_path, "run", **settings, TELEGRAM_BOT_TOKEN=""), "TELEGRAM_BOT_TOKEN")


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [
        ("STAFF_CHAT_ID", "my group", "STAFF_CHAT_ID"),
        ("TELEGRAM_LIMITS", "fast", "30/1/20"),
        ("DATABASE_URL", "mysql://somewhere", "sqlite"),
        ("POLICY_FILE", "/no/such/policy.toml", "POLICY_FILE"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL"),
    ],
)
async def test_a_wrong_setting_is_one_sentence_that_names_it(
    tmp_path: Path, setting: str, value: str, words: str
) -> None:
    async with Simulator() as telegram:
        settings = _settings(telegram, tmp_path) | {setting: value}
        _one_sentence(await _command(tmp_path, "run", **settings), words)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"time_zone": '"Mars/Olympus"'}, ["company.time_zone", "Europe/London"]),
        ({"saturday": '["18:00-09:00"]'}, ["calendar.hours.saturday", "closes before it opens"]),
        ({"story_messages": '"many"'}, ["intake.story_messages"]),
        ({"currency": '"gold"'}, ["offers.currency"]),
        ({"story_messages": "= ="}, ["line"]),
    ],
)
async def test_a_wrong_policy_is_one_sentence_that_names_file_and_place(
    tmp_path: Path, changed: dict[str, str], words: list[str]
) -> None:
    async with Simulator() as telegram:
        settings = _settings(telegram, tmp_path, POLICY_FILE=str(policy_file(tmp_path, **changed)))
        _one_sentence(await _command(tmp_path, "run", **settings), "policy.toml", *words)


async def test_a_second_process_on_the_same_file_is_refused(open_desk: Open) -> None:
    async with open_desk() as desk:
        customer = desk.customer()
        settings = _settings(desk.telegram, desk.bot.folder, STAFF_CHAT_ID=str(desk.group.id))
        _one_sentence(await _command(desk.bot.folder, "run", **settings), "complaints.db")
        await customer.starts()
        await customer.sees(Speech("en")("greeting"))


def _one_sentence(ended: tuple[int, str, str], *words: str) -> None:
    code, output, errors = ended
    assert code not in (0, -signal.SIGTERM)
    assert "Traceback" not in output + errors
    said = [line for line in errors.splitlines() if line.strip() and not line.startswith("{")]
    assert len(said) == 1, errors
    assert all(each in said[0] for each in words), said[0]
    assert "AAF-simulator" not in output + errors  # the token is nobody's business


# --- check -----------------------------------------------------------------------------------------------------------


async def test_check_finds_nothing_missing_beside_the_running_bot(open_desk: Open) -> None:
    async with open_desk() as desk:
        settings = _settings(desk.telegram, desk.bot.folder, STAFF_CHAT_ID=str(desk.group.id))
        code, output, _ = await _command(desk.bot.folder, "check", **settings)
        lines = output.splitlines()
        assert code == 0, output
        assert all(line.startswith(("ok", "look")) for line in lines), output
        for words in ("settings", "policy", "database", "@complaint_desk_bot", "Complaints", "topics"):
            assert any(words in line for line in lines), words


@pytest.mark.parametrize(
    ("kind", "rights", "setting", "words"),
    [
        ("forum", "administrator", {"TELEGRAM_BOT_TOKEN": "7000000001:wrong"}, "@BotFather"),
        ("forum", "administrator", {"TELEGRAM_API_URL": "http://127.0.0.1:9"}, "TELEGRAM_API_URL"),
        ("forum", "administrator", {"STAFF_CHAT_ID": ""}, "STAFF_CHAT_ID is not set"),
        ("forum", "administrator", {"STAFF_CHAT_ID": "-1001"}, "add it there"),
        ("forum", "member", {}, "administrator"),
        ("forum", "no topics", {}, "manage topics"),
        ("forum", "left", {}, "add it there"),
        ("forum", "administrator", {"POLICY_FILE": "/no/such/policy.toml"}, "POLICY_FILE"),
        ("forum", "administrator", {"DATABASE_URL": "sqlite:////proc/complaints.db"}, "DATABASE_URL"),
    ],
)
async def test_check_names_what_is_missing_and_the_remedy(
    tmp_path: Path, kind: str, rights: str, setting: dict[str, str], words: str
) -> None:
    async with Simulator() as telegram:
        assert kind == "forum"
        if rights == "no topics":
            group = telegram.forum("Complaints", bot_rights=["can_delete_messages"])
        else:
            group = telegram.forum("Complaints", bot_status=rights)
        settings = _settings(telegram, tmp_path, STAFF_CHAT_ID=str(group.id)) | setting
        code, output, errors = await _command(tmp_path, "check", **settings)
        assert code == 1, output
        missing = [line for line in output.splitlines() if line.startswith("missing")]
        assert any(words in line for line in missing), output
        assert "Traceback" not in output + errors


async def test_check_goes_on_after_what_is_wrong_and_names_it_all(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        policy = policy_file(tmp_path, time_zone='"Mars"', story_messages='"many"')
        group = telegram.forum("Complaints", bot_rights=["can_manage_topics"])
        wrong = {"LOG_LEVEL": "LOUD", "TELEGRAM_LIMITS": "fast", "POLICY_FILE": str(policy)}
        settings = _settings(telegram, tmp_path, STAFF_CHAT_ID=str(group.id)) | wrong
        code, output, _ = await _command(tmp_path, "check", **settings)
        assert code == 1
        missing = [line for line in output.splitlines() if line.startswith("missing")]
        of_the_group = ["pin messages", "delete messages"]
        words = ["LOG_LEVEL", "TELEGRAM_LIMITS", "company.time_zone", "intake.story_messages", *of_the_group]
        assert len(missing) == len(words), output
        assert all(any(word in line for line in missing) for word in words), output
        assert len(re.findall(r"policy\.toml, line \d+: ", output)) == 2
        assert "@complaint_desk_bot" in output


async def test_check_says_that_a_plain_group_is_fine(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        group = telegram.plain_group("Complaints")
        settings = _settings(telegram, tmp_path, STAFF_CHAT_ID=str(group.id))
        code, output, _ = await _command(tmp_path, "check", **settings)
        assert code == 0, output
        assert "no topics" in output


async def test_check_looks_at_every_room(tmp_path: Path) -> None:
    async with Simulator() as telegram:
        group = telegram.forum("Complaints")
        quality = telegram.plain_group("Quality", bot_status="member")
        policy = _with_group(policy_file(tmp_path), quality.id, topic=7)
        settings = _settings(telegram, tmp_path, STAFF_CHAT_ID=str(group.id), POLICY_FILE=str(policy))
        code, output, _ = await _command(tmp_path, "check", **settings)
        assert code == 1, output
        missing = [line for line in output.splitlines() if line.startswith("missing")]
        assert not any("Complaints" in line for line in missing), output
        for words in ("Quality: Make me an administrator", "Pin messages", "Delete messages", "department quality"):
            assert any(words in line for line in missing), words
        telegram.world.set_bot(quality.id, "left")
        code, output, _ = await _command(tmp_path, "check", **settings)
        assert f"department quality, chat_id {quality.id}: the bot is not in that group" in output
