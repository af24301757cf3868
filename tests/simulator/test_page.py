"""The page in a real browser: a small bot speaks over HTTP, a reader clicks and types on both sides."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from tests.simulator.limits import Limits
from tests.simulator.media import sample_bytes
from tests.simulator.puppet import Group
from tests.simulator.server import Simulator

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Desk:
    """A bot of a few lines: it greets, opens a topic for whoever presses Delivery, and passes replies on."""

    def __init__(self, telegram: Simulator, group: Group) -> None:
        self.telegram = telegram
        self.group = group
        self.seen: list[dict[str, Any]] = []
        self.topics: dict[int, int] = {}
        self.task: asyncio.Task[None] | None = None

    async def call(self, method: str, **params: Any) -> Any:
        url = f"{self.telegram.url}/bot{self.telegram.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body = await response.json()
        assert body["ok"], body
        return body["result"]

    async def __aenter__(self) -> Desk:
        self.session = aiohttp.ClientSession()
        await self.call("setMyDescription", description="Something went wrong? Tell me here.")
        await self.call("setMyCommands", commands=[{"command": "cases", "description": "Your cases"}])
        self.task = asyncio.create_task(self.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.task is not None:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        await self.session.close()

    async def run(self) -> None:
        offset = 0
        kinds = ["message", "edited_message", "callback_query", "message_reaction"]
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20, allowed_updates=kinds):
                offset = update["update_id"] + 1
                self.seen.append(update)
                await self.step(update)

    async def step(self, update: dict[str, Any]) -> None:
        if "callback_query" in update:
            await self.pressed(update["callback_query"])
        message = update.get("message", {})
        if not message:
            return
        if message["chat"]["id"] == self.group.id:
            await self.answered(message)
        elif message.get("text") == "/start":
            await self.greets(message["chat"]["id"])
        elif "photo" in message and message["chat"]["id"] in self.topics:
            await self.call(
                "sendMediaGroup",
                chat_id=self.group.id,
                message_thread_id=self.topics[message["chat"]["id"]],
                media=[{"type": "photo", "media": message["photo"][-1]["file_id"]}] * 3,
            )

    async def greets(self, chat_id: int) -> None:
        rows = [
            [
                {"text": "Delivery", "callback_data": "delivery", "style": "primary"},
                {"text": "Withdraw", "callback_data": "withdraw", "style": "danger"},
            ]
        ]
        text = (
            "What is it about? <b>Take your time</b>, or see https://example.com. "
            'Until <tg-time unix="1795296000" format="wDt">a fixed moment</tg-time>.'
        )
        markup = {"inline_keyboard": rows}
        await self.call("sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", reply_markup=markup)

    async def pressed(self, query: dict[str, Any]) -> None:
        data, chat_id = query["data"], query["from"]["id"]
        if data == "withdraw":
            await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Are you sure?", show_alert=True)
            return
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text=f"Noted: {data}")
        if data == "delivery":
            rows = [[{"text": "Share my number", "request_contact": True}], [{"text": "Here is fine"}]]
            markup = {"keyboard": rows, "resize_keyboard": True, "input_field_placeholder": "Phone or e-mail"}
            await self.call("sendMessage", chat_id=chat_id, text="How can we reach you?", reply_markup=markup)
            await self.opens_topic(query["from"])

    async def opens_topic(self, person: dict[str, Any]) -> None:
        topic = await self.call("createForumTopic", chat_id=self.group.id, name=f"C-2026-000001 {person['first_name']}")
        self.topics[person["id"]] = topic["message_thread_id"]
        rows = [[{"text": "Take", "callback_data": "take", "style": "success"}]]
        await self.call(
            "sendMessage",
            chat_id=self.group.id,
            message_thread_id=topic["message_thread_id"],
            text=f"Card of {person['first_name']}",
            reply_markup={"inline_keyboard": rows},
        )

    async def answered(self, message: dict[str, Any]) -> None:
        customers = {thread: chat for chat, thread in self.topics.items()}
        customer = customers.get(message.get("message_thread_id", 0))
        to_bot = message.get("reply_to_message", {}).get("from", {}).get("is_bot")
        if customer is None or not to_bot or "forum_topic_created" in message["reply_to_message"]:
            return
        here = {"chat_id": self.group.id, "message_id": message["message_id"]}
        await self.call("copyMessage", chat_id=customer, from_chat_id=self.group.id, message_id=message["message_id"])
        await self.call("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "👌"}])

    def got(self, kind: str) -> list[dict[str, Any]]:
        return [update[kind] for update in self.seen if kind in update]


class Stage:
    """The simulator with its people, the bot, and a page that a reader has opened."""

    def __init__(self, telegram: Simulator, browser: Browser) -> None:
        self.telegram = telegram
        self.browser = browser
        self.group = telegram.forum("Complaints")
        self.li = telegram.agent("Li Wei", self.group, status="creator")
        self.ann = telegram.customer("Ann")
        self.desk = Desk(telegram, self.group)
        self.contexts: list[BrowserContext] = []
        self.errors: list[str] = []

    async def opens(self, *, size: dict[str, int] = WIDE, locale: str = "en-GB", dark: bool = False) -> Page:
        touch = size is PHONE
        context = await self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            locale=locale,
            color_scheme="dark" if dark else "light",
            timezone_id="Asia/Shanghai",
            has_touch=touch,
            is_mobile=touch,
        )
        self.contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        await page.goto(self.telegram.url)
        await expect(page.get_by_test_id("customer").first).to_be_visible()
        return page

    async def until(self, condition: Any) -> Any:
        return await self.telegram.until(condition)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("chromium is missing; CI has to have it")
        pytest.skip("chromium is not installed (apt-get install chromium)")
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        await started.close()


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    async with Simulator(limits=Limits.off()) as telegram:
        stage = Stage(telegram, browser)
        async with stage.desk:
            yield stage
        for context in stage.contexts:
            await context.close()
    assert stage.errors == []


def customer(page: Page) -> Locator:
    return page.get_by_test_id("customer-chat")


def staff(page: Page) -> Locator:
    return page.get_by_test_id("group-chat")


async def write(side: Locator, text: str) -> None:
    await side.get_by_test_id("input").fill(text)
    await side.get_by_test_id("send").click()


async def lodge(page: Page) -> None:
    """Start, press Delivery: a topic stands in the group."""
    await customer(page).get_by_test_id("start").click()
    await customer(page).get_by_test_id("inline-button").filter(has_text="Delivery").click()
    await expect(staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001")).to_be_visible()


async def bubble(side: Locator, words: str) -> Locator:
    found = side.get_by_test_id("message").filter(has_text=words).last
    await expect(found).to_be_visible()
    return found


async def test_an_empty_chat_says_what_the_bot_can_do_and_start_sends_start(stage: Stage) -> None:
    page = await stage.opens()
    await expect(customer(page)).to_contain_text("Something went wrong? Tell me here.")
    await expect(page.get_by_test_id("customer-hint")).to_be_visible()
    await customer(page).get_by_test_id("start").click()
    greeting = await bubble(customer(page), "What is it about?")
    await expect(greeting.locator("strong")).to_have_text("Take your time")
    await expect(greeting.locator("a")).to_have_attribute("href", "https://example.com")
    await expect(greeting.locator("time.moment")).to_have_text(re.compile("22 November 2026"))
    await expect(page.get_by_test_id("customer-hint")).to_be_hidden()
    assert [message["text"] for message in stage.desk.got("message")] == ["/start"]


async def test_an_inline_button_reaches_the_bot_and_its_answer_shows_as_toast_or_alert(stage: Stage) -> None:
    page = await stage.opens()
    await customer(page).get_by_test_id("start").click()
    withdraw = customer(page).get_by_test_id("inline-button").filter(has_text="Withdraw")
    await expect(withdraw).to_have_class(re.compile("danger"))
    await withdraw.click()
    await expect(page.get_by_test_id("alert")).to_contain_text("Are you sure?")
    await page.get_by_test_id("alert").get_by_role("button").click()
    await customer(page).get_by_test_id("inline-button").filter(has_text="Delivery").click()
    await expect(customer(page).get_by_test_id("toast")).to_have_text("Noted: delivery")


async def test_the_reply_keyboard_writes_shares_the_number_and_can_be_put_away(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    keys = customer(page).get_by_test_id("keyboard-button")
    await expect(keys).to_have_count(2)
    await expect(customer(page).get_by_test_id("input")).to_have_attribute("placeholder", "Phone or e-mail")
    await customer(page).get_by_test_id("keyboard-toggle").click()
    await expect(keys.first).to_be_hidden()
    await customer(page).get_by_test_id("keyboard-toggle").click()
    await keys.filter(has_text="Here is fine").click()
    await bubble(customer(page), "Here is fine")
    await keys.filter(has_text="Share my number").click()
    contacts = await stage.until(lambda: [each for each in stage.desk.got("message") if "contact" in each])
    assert contacts[0]["contact"]["user_id"] == stage.ann.user.id


async def test_a_staff_reply_goes_to_the_customer_with_quote_and_receipt(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    await staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001").click()
    card = await bubble(staff(page), "Card of Ann")
    await card.click(button="right")
    await page.get_by_test_id("menu-reply").click()
    await expect(staff(page).get_by_test_id("input")).to_be_focused()
    await page.keyboard.type("The courier comes today.")
    await page.keyboard.press("Enter")
    await bubble(customer(page), "The courier comes today.")
    answer = await bubble(staff(page), "The courier comes today.")
    await expect(answer.get_by_test_id("reaction")).to_have_attribute("data-emoji", "👌")
    await expect(answer.locator(".quote-box")).to_contain_text("Card of Ann")
    await write(staff(page), "a word among us")
    await bubble(staff(page), "a word among us")
    await expect(customer(page).get_by_text("a word among us")).to_have_count(0)


async def test_an_album_stands_as_one_bubble_on_both_sides(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    await customer(page).get_by_test_id("input").fill("the broken lid")
    await customer(page).get_by_test_id("attach").click()
    await page.get_by_test_id("attach-album").click()
    own = await bubble(customer(page), "the broken lid")
    await expect(own.get_by_test_id("album-item")).to_have_count(3)
    album = staff(page).get_by_test_id("message").filter(has=page.get_by_test_id("album-item")).first
    await expect(album.get_by_test_id("album-item")).to_have_count(3)
    await expect(album.locator("img")).to_have_count(3)
    await album.locator("img").evaluate_all("nodes => Promise.all(nodes.map(node => node.decode()))")
    group_id = stage.desk.got("message")[-1]["media_group_id"]
    assert len([each for each in stage.desk.got("message") if each.get("media_group_id") == group_id]) == 3


async def test_what_people_write_stays_text(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    attack = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"
    await write(customer(page), attack)
    said = await bubble(customer(page), "<img src=x")
    assert (await said.get_by_test_id("text").inner_text()).startswith(attack)
    assert await customer(page).locator("img[src=x]").count() == 0
    assert await page.title() != "broken"


async def test_edit_react_and_delete_by_the_message_menu(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    await write(customer(page), "it is blue")
    said = await bubble(customer(page), "it is blue")
    await said.hover()
    await said.locator(".more").click()
    await page.get_by_test_id("menu-edit").click()
    await write(customer(page), "it is red")
    edited = await bubble(customer(page), "it is red")
    await expect(edited.locator(".meta")).to_contain_text("edited")
    assert [each["text"] for each in stage.desk.got("edited_message")] == ["it is red"]
    card = await bubble(staff(page), "Card of Ann")
    await card.click(button="right")
    await page.locator('[data-testid=react][data-emoji="👍"]').click()
    own = card.get_by_test_id("reaction")
    await expect(own).to_have_attribute("aria-pressed", "true")
    await stage.until(lambda: stage.desk.got("message_reaction"))
    await own.click()
    await expect(own).to_have_count(0)
    await edited.click(button="right")
    await page.get_by_test_id("menu-delete").click()
    await expect(customer(page).get_by_text("it is red")).to_have_count(0)


async def test_a_snapshot_keeps_the_draft_the_focus_the_place_and_the_open_menu(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    for number in range(40):
        await stage.ann.says(f"line {number}")
    await bubble(customer(page), "line 39")
    log = customer(page).locator(".log")
    assert await log.evaluate("node => node.scrollHeight - node.scrollTop - node.clientHeight") < 5
    await log.evaluate("node => { node.scrollTop = 200; }")
    field = customer(page).get_by_test_id("input")
    await field.fill("half a sentence")
    await customer(page).get_by_test_id("attach").click()
    await stage.ann.sees("How can we reach you?", ever=True)
    await stage.desk.call("sendMessage", chat_id=stage.ann.user.id, text="one more word")
    await expect(customer(page).get_by_text("one more word")).to_have_count(1)
    assert await log.evaluate("node => node.scrollTop") == 200
    await expect(page.get_by_test_id("attach-photo")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(field).to_have_value("half a sentence")
    await customer(page).locator(".to-bottom").click()
    await field.focus()
    await stage.desk.call("sendMessage", chat_id=stage.ann.user.id, text="the newest")
    await expect(customer(page).get_by_text("the newest")).to_be_in_viewport()
    await expect(field).to_be_focused()


async def test_customers_and_agents_can_be_added_and_switched_and_unread_is_counted(stage: Stage) -> None:
    page = await stage.opens()
    await customer(page).get_by_test_id("start").click()
    await page.get_by_test_id("customer-add").click()
    await page.locator("dialog input[name=first_name]").fill("王芳")
    await page.locator("dialog select").select_option("zh-hans")
    await page.locator("dialog button[type=submit]").click()
    await expect(page.get_by_test_id("customer")).to_have_count(2)
    await expect(customer(page).get_by_test_id("start")).to_be_visible()
    wang = next(user for user in stage.telegram.world.users.values() if user.first_name == "王芳")
    assert wang.language_code == "zh-hans"
    await stage.desk.call("sendMessage", chat_id=stage.ann.user.id, text="a word while nobody looks")
    face = page.get_by_test_id("customer").filter(has_text="Ann")
    await expect(face.locator(".count")).to_have_text("1")
    await face.click()
    await expect(face.locator(".count")).to_have_count(0)
    await page.get_by_test_id("agent-switch").click()
    await page.get_by_test_id("agent-add").click()
    await page.locator("dialog input[name=first_name]").fill("Sara")
    await page.locator("dialog button[type=submit]").click()
    await expect(page.get_by_test_id("agent-switch")).to_contain_text("Sara")
    await write_in_general(page, "hello from Sara")
    assert (await stage.until(lambda: stage.group.find("hello from Sara")))[0].sender.first_name == "Sara"


async def write_in_general(page: Page, text: str) -> None:
    await staff(page).locator("[data-topic-id=general]").click()
    await write(staff(page), text)


async def test_the_clock_is_pushed_and_faults_are_switched_on_and_off(stage: Stage) -> None:
    page = await stage.opens()
    await page.locator("[data-testid=push-clock][data-seconds='3600']").click()
    await stage.until(lambda: stage.telegram.clock.offset == 3600)
    await page.get_by_test_id("drawer-open").click()
    await page.get_by_test_id("drawer-wrong").click()
    await page.get_by_test_id("fault-twice").click()
    await stage.until(lambda: stage.telegram.faults.deliver_twice)
    await page.get_by_test_id("fault-lost").click()
    await stage.until(lambda: stage.telegram.faults.active)
    await page.get_by_test_id("fault-clear").click()
    await stage.until(lambda: not stage.telegram.faults.active and not stage.telegram.faults.deliver_twice)
    await page.get_by_test_id("fault-block").click()
    await stage.until(lambda: stage.ann.user.blocked_bot)
    await expect(customer(page).get_by_test_id("unblock")).to_be_visible()
    await page.get_by_test_id("drawer-wire").click()
    await expect(page.get_by_test_id("calls")).to_contain_text("setMyDescription")


async def test_a_deleted_topic_goes_from_the_list(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    await staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001").click()
    await page.get_by_test_id("topic-menu").click()
    await page.get_by_role("menuitem", name="Delete topic").click()
    await expect(staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001")).to_have_count(0)


async def test_a_file_from_disk_goes_along_with_its_caption(stage: Stage, tmp_path: Path) -> None:
    page = await stage.opens()
    await lodge(page)
    picture, paper = tmp_path / "lid.jpg", tmp_path / "a <b>bill.txt"
    picture.write_bytes(sample_bytes("photo1.jpg"))
    paper.write_bytes(b"41.80")
    await customer(page).get_by_test_id("input").fill("see here")
    await customer(page).get_by_test_id("file").set_input_files([picture, paper])
    await bubble(customer(page), paper.name)
    sent = await stage.until(lambda: [each for each in stage.desk.got("message") if "document" in each])
    assert sent[0]["document"]["file_name"] == paper.name
    assert next(each for each in stage.desk.got("message") if "photo" in each)["caption"] == "see here"


async def test_commands_come_by_slash_and_by_the_menu(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    await customer(page).get_by_test_id("input").press_sequentially("/ca")
    await expect(page.get_by_test_id("command")).to_have_count(1)
    await page.keyboard.press("Enter")
    await stage.until(lambda: [each for each in stage.desk.got("message") if each.get("text") == "/cases"])
    await customer(page).get_by_test_id("commands").click()
    await asyncio.sleep(0.3)  # the list stays, though the line was left for the button
    await customer(page).get_by_test_id("command").filter(has_text="Your cases").click()
    await stage.until(lambda: len([each for each in stage.desk.got("message") if each.get("text") == "/cases"]) == 2)


@pytest.mark.parametrize(
    ("locale", "tag", "words"),
    [("en-GB", "en", "You are the customer"), ("zh-CN", "zh-Hans", "您是顾客"), ("zh-TW", "zh-Hant", "您是顧客")],
)
async def test_the_page_speaks_the_readers_language_and_can_be_switched(
    stage: Stage, locale: str, tag: str, words: str
) -> None:
    page = await stage.opens(locale=locale)
    await expect(page.locator("html")).to_have_attribute("lang", tag)
    await expect(page.get_by_test_id("customer-hint")).to_contain_text(words)
    await page.get_by_test_id("page-language").select_option("zh-Hant" if tag != "zh-Hant" else "en")
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hant" if tag != "zh-Hant" else "en")


async def test_every_language_of_the_page_has_the_same_words_and_placeholders(stage: Stage) -> None:
    page = await stage.opens()
    files = ["en.js", "zh-hans.js", "zh-hant.js"]
    load = "async names => Promise.all(names.map(async name => (await import(`/page/${name}`)).default))"
    texts: list[dict[str, str]] = json.loads(json.dumps(await page.evaluate(load, files)))
    for other in texts[1:]:
        assert other.keys() == texts[0].keys()
        for key, sentence in other.items():
            assert set(re.findall(r"\{\d\}", sentence)) == set(re.findall(r"\{\d\}", texts[0][key])), key


async def test_on_a_phone_the_sides_are_tabs_and_nothing_scrolls_sideways(stage: Stage) -> None:
    page = await stage.opens(size=PHONE, dark=True)
    await customer(page).get_by_test_id("start").tap()
    await expect(staff(page)).to_be_hidden()
    await customer(page).get_by_test_id("inline-button").filter(has_text="Delivery").tap()
    await expect(page.get_by_test_id("tab-staff").locator(".count")).to_be_visible()
    await page.get_by_test_id("tab-staff").tap()
    await staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001").tap()
    card = await bubble(staff(page), "Card of Ann")
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await card.get_by_test_id("text").tap()
    await page.get_by_test_id("menu-reply").tap()
    await write(staff(page), "We are on it.")
    await page.get_by_test_id("back").tap()
    await expect(staff(page).get_by_test_id("topic-list")).to_be_visible()
    await page.get_by_test_id("tab-customer").tap()
    await bubble(customer(page), "We are on it.")
    tiny = "n.offsetParent && (n.offsetHeight < 40 || n.offsetWidth < 36)"
    small = f"nodes => nodes.filter(n => {tiny}).map(n => n.outerHTML)"
    assert await customer(page).locator("button:not(.more, .reaction, .link)").evaluate_all(small) == []


async def test_every_button_has_a_name_and_the_keyboard_is_enough_to_reply(stage: Stage) -> None:
    page = await stage.opens()
    await lodge(page)
    nameless = (
        "nodes => nodes.filter(n => !n.getAttribute('aria-label') && !n.textContent.trim()).map(n => n.outerHTML)"
    )
    assert await page.locator("button:visible").evaluate_all(nameless) == []
    more = (await bubble(staff(page), "Card of Ann")).locator(".more")
    await more.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menu")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Escape")
    await expect(more).to_be_focused()


async def test_another_site_in_the_same_browser_cannot_act(stage: Stage) -> None:
    action = {"do": "push_clock", "seconds": 60}
    headers = {"Origin": "http://elsewhere.example"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{stage.telegram.url}/page/act", json=action, headers=headers) as answer,
    ):
        assert answer.status == 403
    assert stage.telegram.clock.offset == 0


async def test_a_refused_act_says_why_in_a_sentence(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session:
        stranger: dict[str, Any] = {"do": "say", "user": 1, "chat": 1, "text": "x"}
        action: Any
        for action in (stranger, {"do": "fly"}, {"do": "say"}, []):
            async with session.post(f"{stage.telegram.url}/page/act", json=action) as answer:
                body = await answer.json()
                assert body["ok"] is False
                assert body["error"]


async def test_a_player_may_ask_for_part_of_a_file(stage: Stage) -> None:
    await stage.ann.starts()
    await stage.ann.sends_voice()
    file = next(file for file in stage.telegram.world.files.values() if file.kind == "voice")
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{stage.telegram.url}/media/{file.file_id}", headers={"Range": "bytes=0-9"}) as answer,
    ):
        assert (answer.status, len(await answer.read())) == (206, 10)


async def test_what_telegram_says_is_spoken_in_the_reader_s_language(stage: Stage) -> None:
    page = await stage.opens(locale="zh-CN")
    await customer(page).get_by_test_id("start").click()
    await customer(page).get_by_test_id("inline-button").filter(has_text="Delivery").click()
    await staff(page).get_by_test_id("topic").filter(has_text="C-2026-000001").click()
    await bubble(staff(page), "Card of")
    thread = stage.desk.topics[stage.ann.id]
    await stage.desk.call("editForumTopic", chat_id=stage.group.id, message_thread_id=thread, name="A-1")
    await expect(page.get_by_role("log")).to_have_text("Complaint desk 将话题改为“A-1”")


async def test_new_buttons_are_no_edit_and_one_person_s_face_stands_once_on_an_album(stage: Stage) -> None:
    page = await stage.opens()
    await customer(page).get_by_test_id("start").click()
    greeting = await bubble(customer(page), "What is it about?")
    number = await greeting.get_attribute("data-message-id")
    here = {"chat_id": stage.ann.id, "message_id": int(number or 0)}
    await stage.desk.call("editMessageReplyMarkup", **here)
    await expect(greeting.get_by_test_id("inline-button")).to_have_count(0)
    await expect(greeting.locator(".meta")).not_to_contain_text("edited")
    await stage.desk.call("editMessageText", **here, text="What is it about? Say C-2026-000001.")
    await expect(greeting.locator(".meta")).to_contain_text("edited")
    await expect(greeting.locator(".unbroken")).to_have_text("C-2026-000001")
    for sent in await stage.ann.sends_album(2):
        place = {"chat_id": stage.ann.id, "message_id": sent.message_id}
        await stage.desk.call("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}])
    album = customer(page).get_by_test_id("message").filter(has=page.get_by_test_id("album-item"))
    await expect(album.get_by_test_id("reaction").locator(".avatar")).to_have_count(1)
