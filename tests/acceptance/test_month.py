"""A month at a desk: complaints by day and night, agents early and late, two days without the bot; no silence."""

import os
from datetime import timedelta
from pathlib import Path
from statistics import mean

from tests.acceptance.conftest import hurried_desk, policy_file
from tests.acceptance.month import AFTER, BEGIN, DAYS, planned
from tests.acceptance.month_account import Account

COMPLAINTS = int(os.environ.get("MONTH_COMPLAINTS", "300"))
LATE = '["12:00-23:30"]'  # one day a week the shops are open into the silent hours, so that warnings fall due in them
PUT_OFF = 15  # times at most that a customer hears it takes longer, where nobody of the staff ever answers for weeks


def printed(account: Account) -> None:
    """The month in figures."""
    fates, days = account.promises, account.a_day().values()
    night = sum(line.at_night for line in account.lines)
    times = account.put_off()
    told = ", ".join(f"{count} {fate}" for fate, count in sorted((fate, len(names)) for fate, names in fates.items()))
    print(f"\n{len(account.heard)} complaints, {sum(map(len, fates.values()))} promises: {told}")
    print(account.by_kind())
    print("alarms:", ", ".join(f"{count} {step}" for step, count in account.warnings().most_common()))
    print(f"to the group: {len(account.posts)} messages, {max(days)} on a day at most, {mean(days):.0f} on average;")
    print(f"{len(account.calls)} of them call for cases, {len(account.lines)} lines, {night} at night and all of S1")
    print(
        f"put off: {len(times)} customers, {mean(times.values()):.1f} times on average, {max(times.values())} at most"
    )
    print(f"{len(account.alone())} cases without owner or alarm; {account.month.stops} stops of the clock")


async def test_in_a_month_no_promise_passes_in_silence(tmp_path: Path) -> None:
    policy = str(policy_file(tmp_path, thursday=LATE))
    async with hurried_desk(tmp_path, POLICY_FILE=policy) as desk:
        month = planned(desk, COMPLAINTS)
        for person in (*month.agents, month.above):
            await person.says("/whoami")
        with month:
            await month.lives(BEGIN + timedelta(days=DAYS + AFTER))
            account = Account(month)
            printed(account)
            assert len(account.heard) == COMPLAINTS
            assert account.promises["silent"] == []
            assert account.twice() == []
            assert account.never_said() == []
            assert [line for line in account.lines if line.at_night and line.severity != "S1"] == []
            assert account.alone() == []
            assert max(account.put_off().values()) <= PUT_OFF
            assert "Traceback" not in desk.bot.log()
