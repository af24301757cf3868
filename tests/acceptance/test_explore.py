import asyncio
from pathlib import Path
from datetime import datetime
from tests.acceptance.conftest import policy_file
from tests.acceptance.upgrade import left_desk, STOPPED
from tests.acceptance.steps import settled


async def test_x(tmp_path: Path) -> None:
    async with left_desk(tmp_path, policy_file(tmp_path, language='"en"')) as (desk, people):
        seq = desk.telegram.world.seq
        await desk.bot.start()
        await settled(desk)
        await asyncio.sleep(8)
        await settled(desk)
        for name, person in people.customers.items():
            for m in person.received(ever=True):
                if m.text != "…":
                    print(name, "<-", m.text.replace("\n", " / "), [b["text"] for r in m.buttons for b in r])
        for m in desk.group.messages():
            if m.text != "…":
                print("GROUP", m.message_id, m.thread_id, m.text[:400].replace("\n", " / "))
        for r in desk.bot.rows(
            "select c.number,c.name,c.state,p.* from promises p join cases c on c.id=case_id order by c.id,p.id"
        ):
            print([str(v)[:16] for k, v in r.items()])
        for r in desk.bot.rows("select number,name,wake_at,halts,due_at from cases"):
            print(list(r.values()))
        print(desk.bot.rows("select key, due, state from timers where state!='done'"))
        print(desk.bot.log()[-3000:])
