"""Clocks of law: they outlive a complaint that is withdrawn, and end by a holding response where a rule says so."""

import re
from pathlib import Path

from flows.effects import Text
from tests.acceptance.conftest import hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.acceptance.steps import card_of, lodge, settled
from tests.acceptance.test_clocks import promises


async def test_what_a_law_wants_outlives_a_withdrawn_complaint_until_a_supervisor_taps(tmp_path: Path) -> None:
    speak = Speech("zh-Hans")
    async with hurried_desk(tmp_path, language=speak.code) as desk:
        agent = desk.telegram.agent(speak.agent, desk.group, language=speak.telegram)
        above = desk.telegram.agent("Su Lin", desk.group, status="administrator", language=speak.telegram)
        for person in (agent, above):
            await person.says("hello")
        await settled(desk)
        customer = desk.customer(speak.customer, speak.telegram)
        number = await lodge(customer, speak, category="privacy")
        await customer.says("/withdraw")
        await customer.presses(speak("button-reason-solved"))
        await customer.presses(speak("button-withdraw-yes"))
        await customer.sees(speak("case-withdrawn", number=number))
        law = Text("statutory-breach-report")
        reason = speak("withdrawn-solved")
        await above.sees(
            re.compile(f"^{above.user.name}.+{number}.+{reason}.+{speak('statutory-breach-report')}", re.DOTALL)
        )
        card = await card_of(desk, number)
        assert speak("statutory-breach-report") in card.text
        await agent.presses(speak("button-law-done", law=law))
        await agent.popup(speak("role-needed", role=Text("role-supervisor")))
        await above.presses(speak("button-law-done", law=law))
        await above.popup(speak("done-law-done"))
        await desk.telegram.until(lambda: speak("statutory-breach-report") not in card.text)
        assert ("breach-report", "kept") in promises(desk, number)


async def test_a_holding_response_is_read_by_the_customer_and_ends_the_first_time_limit(tmp_path: Path) -> None:
    speak, policy = Speech("en"), policy_file(tmp_path, ends_with='"holding"')
    async with hurried_desk(tmp_path, POLICY_FILE=str(policy)) as desk:
        agent = desk.telegram.agent("Li Wei", desk.group)
        await agent.says("hello")
        customer = desk.customer(speak.customer)
        number = await lodge(customer, speak, category="privacy")
        await agent.says(f"/holding {number} We wait for the other bank; you hear by 8 January.")
        read = await customer.sees("We wait for the other bank; you hear by 8 January.")
        assert "/holding" not in read.text
        await settled(desk)
        assert ("breach-report", "kept") in promises(desk, number)
        assert ("resolution", "stands") in promises(desk, number)
