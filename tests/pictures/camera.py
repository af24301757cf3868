"""The page in a browser of a phone's width, and the pictures taken of it."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright, expect

from tests.acceptance.conftest import Desk
from tests.acceptance.steps import settled
from tests.pictures.words import BROWSER
from tests.simulator.puppet import Person
from tests.simulator.records import Message

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE = ViewportSize(width=390, height=844)
STILL = 350  # milliseconds in which a bubble has slid into its place


@dataclass(slots=True)
class Camera:
    """Takes numbered pictures of one customer's phone after another."""

    desk: Desk
    page: Page
    folder: Path
    taken: int = 0

    async def phone(self, person: Person, name: str) -> None:
        """The phone of a person as it is once nothing moves any more."""
        await settled(self.desk, within=30)
        face = self.page.locator(f'[data-testid="customer"][data-user-id="{person.id}"]')
        if await face.get_attribute("aria-pressed") != "true":
            await face.click()
        shown = person.world.visible_to(person.user)
        if shown:
            chat = self.page.get_by_test_id("customer-chat")
            await expect(chat.locator(f'[data-message-id="{shown[-1].message_id}"]').first).to_be_visible()
        await self.page.wait_for_timeout(STILL)
        await self._shoot(self.page, name)
        alert = self.page.get_by_test_id("alert")
        if await alert.is_visible():
            await alert.get_by_role("button").click()
        hint = self.page.get_by_test_id("customer-hint").get_by_role("button")
        if await hint.is_visible():
            await hint.click()

    async def file(self, message: Message, name: str) -> None:
        """An HTML file that the bot sent, opened on the phone."""
        data = self.desk.telegram.world.files[str(message.file_id)].data
        assert data is not None
        path = self.folder / f"{name}.html"
        path.write_bytes(data)
        page = await self.page.context.new_page()
        await page.goto(path.as_uri())
        await self._shoot(page, name, whole=True)
        await page.close()

    async def _shoot(self, page: Page, name: str, *, whole: bool = False) -> None:
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], f"{name} is too wide"
        self.taken += 1
        label = re.sub(r"\W+", "-", name)
        await page.screenshot(path=self.folder / f"{self.taken:02}-{label}.png", full_page=whole)


@asynccontextmanager
async def camera(desk: Desk, folder: Path, language: str) -> AsyncIterator[Camera]:
    """The page, opened in Debian's Chromium; a script of it that fails is an error here."""
    assert CHROMIUM is not None, "chromium is missing (apt-get install chromium)"
    errors: list[str] = []
    locale, zone = BROWSER[language]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        context = await browser.new_context(
            viewport=PHONE, locale=locale, timezone_id=zone, has_touch=True, is_mobile=True
        )
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(desk.telegram.url)
        yield Camera(desk, page, folder)
        await browser.close()
    assert errors == []
