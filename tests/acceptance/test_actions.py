"""What a customer needs in taps and messages, measured in every language and compared with docs/actions.md."""

import pytest

from tests import actions
from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-Hant"])
async def test_the_page_says_what_it_costs(hurried: Desk, code: str) -> None:
    counted = await actions.measure(hurried, Speech(code))
    assert actions.PAGE.read_text(encoding="utf-8") == actions.page(counted), "run .venv/bin/python -m tests.actions"
    assert counted["Lodge a complaint, guided"] <= 9
