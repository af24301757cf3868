"""What is asked of Telegram about the staff group, and how often."""

from pathlib import Path

from telegram import User

from bot.clock import Clock
from bot.staffroom import AGAIN, Staffroom
from bot.telegram import Telegram
from storage.database import Database
from tests.flows.samples import policy
from tests.simulator.limits import Limits
from tests.simulator.server import Simulator


async def test_a_count_that_failed_is_not_asked_for_at_every_turn(tmp_path: Path) -> None:
    offset = tmp_path / "offset"
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    await database.open()
    async with Simulator(limits=Limits.off()) as simulator:
        client = Telegram(simulator.token, simulator.url)
        await client.open()
        clock = Clock(offset)
        room = Staffroom(client, database, clock, -1001, policy(), 1)  # a group that the bot is not in
        asked = []
        for later in (0, 1, AGAIN.total_seconds() + 2):
            offset.write_text(str(later), encoding="utf-8")
            await room.person(User(5, "Li", is_bot=False), -1001)
            asked.append(sum(call.method == "getChatAdministrators" for call in simulator.calls))
        assert asked == [1, 1, 2]
        await client.close()
    await database.close()
