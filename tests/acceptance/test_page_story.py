"""A complaint lodged and answered on the page by clicking, the real bot behind it: on a desktop and on a phone."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, ViewportSize, async_playwright, expect

from tests.acceptance.conftest import Desk, Open
from tests.acceptance.lodging import LOCALES, NUMBER, QUICK, question, words

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)
STORY = {"en": "The parcel came three days late and the box was wet.", "zh-Hans": "包裹晚了三天，盒子都湿透了。"}
ANSWER = {"en": "I am asking the courier now.", "zh-Hans": "我正在向配送员核实。"}
SENTENCE = {"en": "The refund of £24.90 went out today.", "zh-Hans": "退款 168 元今天已经退回。"}
BROWSER = {"en": "en-GB", "zh-Hans": "zh-CN"}


@dataclass(slots=True)
class Screen:
    """The page as a reader has it open; on a phone one side shows at a time."""

    page: Page
    narrow: bool
    folder: Path
    shots: int = 0

    async def customer(self) -> Locator:
        """The customer's phone, in sight."""
        return await self._side("customer")

    async def staff(self) -> Locator:
        """The staff group, in sight."""
        return await self._side("staff")

    async def _side(self, name: str) -> Locator:
        if self.narrow:
            await self.page.get_by_test_id(f"tab-{name}").click()
        side = self.page.get_by_test_id({"customer": "customer-chat", "staff": "group-chat"}[name])
        await expect(side).to_be_visible()
        return side

    async def shoot(self, name: str) -> None:
        """Keep a picture for whoever wants to look."""
        self.shots += 1
        await self.page.screenshot(path=self.folder / f"{self.shots:02}-{name}.png")


@asynccontextmanager
async def screen(desk: Desk, language: str, size: ViewportSize, folder: Path) -> AsyncIterator[Screen]:
    """Open the page in Chromium; nothing may go wrong in its scripts, and nothing may reach beyond its width."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("chromium is missing; CI has to have it")
        pytest.skip("chromium is not installed (apt-get install chromium)")
    errors: list[str] = []
    narrow = size is PHONE
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = await browser.new_context(
            viewport=size, locale=BROWSER[language], timezone_id="Europe/London", has_touch=narrow, is_mobile=narrow
        )
        page = await context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        await page.goto(desk.telegram.url)
        yield Screen(page, narrow, folder)
        assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        await browser.close()
    assert errors == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", list(LOCALES))
async def test_a_complaint_is_lodged_and_answered_by_clicking(
    open_desk: Open, tmp_path: Path, language: str, size: ViewportSize
) -> None:
    folder = tmp_path / "screenshots"
    folder.mkdir()
    async with open_desk(TELEGRAM_LIMITS=QUICK) as desk:
        desk.telegram.limits.enabled = False  # a machine clicks faster than a chat bears
        desk.customer("Ann" if language == "en" else "王芳", LOCALES[language])
        desk.telegram.agent("Li Wei", desk.group, language=LOCALES[language], status="creator")
        if language != "en":
            await _speak_chinese(desk)
        async with screen(desk, language, size, folder) as page:
            await page.shoot("opened")
            number = await _lodge(page, language)
            await _answer(page, language, number)
            await _close(page, language, number)
    print(f"\nscreenshots: {folder}")


async def _speak_chinese(desk: Desk) -> None:
    """The staff's cards in Chinese, as an agent chooses it in the group."""
    agent = desk.agent("Chen Yu")
    await agent.says("/language")
    await agent.presses(words("zh-Hans", "language-zh-Hans"))
    await agent.sees(words("zh-Hans", "staff-language-changed"))


async def _lodge(screen: Screen, language: str) -> str:
    """From Start to the case number."""
    phone = await screen.customer()
    await phone.get_by_test_id("start").click()
    await _tap(phone, words(language, "category-delivery"))
    await _sees(phone, question(language, "story", 2))
    await _write(phone, STORY[language])
    await _tap(phone, words(language, "key-done"))
    await screen.shoot("wish")
    await _tap(phone, words(language, "remedy-refund"))
    await _tap(phone, words(language, "key-here"))
    await _sees(phone, question(language, "name", 5))
    await phone.get_by_test_id("keyboard-button").first.click()
    await expect(phone.get_by_test_id("keyboard-button").filter(has_text=words(language, "key-submit"))).to_be_visible()
    await screen.shoot("review")
    await _tap(phone, words(language, "key-submit"))
    acknowledged = await _sees(phone, re.compile(NUMBER.pattern))
    await screen.shoot("acknowledged")
    found = NUMBER.search(await acknowledged.inner_text())
    assert found is not None
    return found[0]


async def _answer(screen: Screen, language: str, number: str) -> None:
    """The agent opens the topic, takes the case and replies to the card; the customer answers."""
    group = await screen.staff()
    await group.get_by_test_id("topic").filter(has_text=number).click()
    card = await _sees(group, STORY[language])
    await screen.shoot("card")
    await card.get_by_test_id("inline-button").filter(has_text=words(language, "button-take")).click()
    await expect(card.get_by_test_id("inline-button").filter(has_text=words(language, "button-take"))).to_have_count(0)
    await _reply(screen, group, card, ANSWER[language])
    mine = await _sees(group, ANSWER[language])
    await expect(mine.get_by_test_id("reaction")).to_have_attribute("data-emoji", "👌")
    await screen.shoot("answered")
    phone = await screen.customer()
    await _sees(phone, ANSWER[language])
    await screen.shoot("customer reads")


async def _close(screen: Screen, language: str, number: str) -> None:
    """Resolve, upheld, one sentence; the customer says that it is solved, gives a score and adds nothing."""
    group = await screen.staff()
    card = group.get_by_test_id("message").filter(has_text=STORY[language]).first
    await card.get_by_test_id("inline-button").filter(has_text=words(language, "button-resolve")).first.click()
    prompt = await _sees(group, words(language, "prompt-resolve", agent="", name="", number="")[-12:-3])
    for button in ("button-outcome-upheld", "cause-late-courier"):
        await prompt.get_by_test_id("inline-button").filter(has_text=words(language, button)).first.click()
    await _reply(screen, group, prompt, SENTENCE[language])
    phone = await screen.customer()
    told = await _sees(phone, SENTENCE[language])
    await told.get_by_test_id("inline-button").filter(has_text=words(language, "button-solved")).click()
    await phone.get_by_test_id("inline-button").filter(has_text="5").last.click()
    await phone.get_by_test_id("inline-button").filter(has_text=words(language, "button-no-comment")).last.click()
    await _sees(phone, words(language, "survey-thanks", number=number))
    await screen.shoot("closed, customer")
    group = await screen.staff()
    await expect(card).to_contain_text(words(language, "state-closed"))
    await screen.shoot("closed, staff")


async def _reply(screen: Screen, side: Locator, message: Locator, text: str) -> None:
    await message.click(button="right", position={"x": 30, "y": 12})
    await screen.page.get_by_test_id("menu-reply").click()
    await _write(side, text)


async def _tap(side: Locator, label: str) -> None:
    await side.get_by_test_id("keyboard-button").filter(has_text=label).first.click()


async def _write(side: Locator, text: str) -> None:
    await side.get_by_test_id("input").fill(text)
    await side.get_by_test_id("send").click()


async def _sees(side: Locator, text: str | re.Pattern[str]) -> Locator:
    found = side.get_by_test_id("message").filter(has_text=text).last
    await expect(found).to_be_visible(timeout=15_000)
    return found
