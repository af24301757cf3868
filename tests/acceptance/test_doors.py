"""The doors in: a link on a poster, a voice instead of words, help that is needed, a clock somewhere else."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest
import segno

from flows.deeplink import Subject, write
from flows.effects import City, Text
from tests.acceptance.conftest import Desk
from tests.acceptance.speech import Speech
from tests.acceptance.steps import case_row, draft_row, lodge, reaches, settled, submits, taps
from tests.bot_process import ROOT
from tests.simulator.puppet import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")
PLACES = {"en": "Shop 12", "zh-Hans": "人民广场店", "zh-Hant": "臺北車站店"}


@pytest.fixture(params=sorted(PLACES))
def speak(request: pytest.FixtureRequest) -> Speech:
    """All three languages."""
    return Speech(request.param)


def _customer(desk: Desk, speak: Speech) -> Person:
    return desk.customer(speak.customer, speak.telegram)


def _about(speak: Speech, order: str, place: str) -> str:
    return speak("subject-order-place", order=order, place=place)


# --- links ------------------------------------------------------------------------------------------------------------


async def test_a_link_names_order_and_place_from_the_greeting_to_the_card(hurried: Desk, speak: Speech) -> None:
    customer, place = _customer(hurried, speak), PLACES[speak.code]
    await customer.starts(write(Subject("A-778", place)))
    greeting = await customer.sees(speak("greeting"))
    assert _about(speak, "A-778", place) in greeting.text
    await taps(customer, speak("category-delivery"))
    await customer.says(speak.story)
    # a second scan, of another order
    await customer.starts(write(Subject("A-779", place)))
    noted = await customer.sees(speak("subject-kept"))
    assert _about(speak, "A-779", place) in noted.text
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert _about(speak, "A-779", place) in review.text
    number = await submits(customer, speak)
    card = await hurried.group.card(number)
    assert _about(Speech("en"), "A-779", place) in card.text
    await customer.says("/case")
    assert _about(speak, "A-779", place) in (await customer.sees(speak("told-state-new"))).text


async def test_a_wrong_order_is_removed_in_the_review(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.starts(write(Subject("A-780", "")))
    await customer.sees(speak("subject-order", order="A-780"))
    await taps(customer, speak("category-delivery"))
    await customer.says(speak.story)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    await customer.sees("A-780")
    await taps(customer, speak("key-drop-subject"))
    review = await customer.sees(speak.asks("review"))
    assert "A-780" not in review.text
    assert speak("key-drop-subject") not in customer.keyboard
    number = await submits(customer, speak)
    assert "A-780" not in (await hurried.group.card(number)).text


@pytest.mark.parametrize("payload", ["hello", "1abcdefgh", write(Subject("A-778", "Shop 12"))[:-1]])
async def test_a_damaged_or_foreign_link_is_a_normal_start(hurried: Desk, speak: Speech, payload: str) -> None:
    customer = _customer(hurried, speak)
    await customer.starts(payload)
    await customer.sees(speak("greeting"))
    await settled(hurried)
    assert '"order_number":""' in str(draft_row(hurried, customer)["body"])


async def _runs(desk: Desk, folder: Path, *arguments: str) -> tuple[int, str, str]:
    """The command line, as an operator types it."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": desk.telegram.token,
        "TELEGRAM_API_URL": desk.telegram.url,
        "COLUMNS": "200",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=folder, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, problem = await process.communicate()
    return process.returncode or 0, out.decode(), problem.decode()


async def test_qr_prints_the_link_and_draws_it_twice(hurried: Desk, tmp_path: Path) -> None:
    code, out, problem = await _runs(
        hurried, tmp_path, "qr", "--place", "人民广场店", "--order", "A-778", "--out", "p/shop"
    )
    assert (code, problem) == (0, "")
    link, *files = out.split()
    payload = write(Subject("A-778", "人民广场店"))
    assert link == f"https://t.me/complaint_desk_bot?start={payload}"
    assert files == ["p/shop.png", "p/shop.svg"]
    assert (tmp_path / "p/shop.png").read_bytes().startswith(b"\x89PNG")
    segno.make_qr(link, error="m").save(str(tmp_path / "same.svg"), scale=12, border=4)
    assert (tmp_path / "p/shop.svg").read_bytes() == (tmp_path / "same.svg").read_bytes()
    customer = hurried.customer()
    await customer.starts(link.partition("=")[2])
    await customer.sees("Order A-778, 人民广场店")


async def test_qr_without_anything_is_the_bot_s_own_link(hurried: Desk, tmp_path: Path) -> None:
    code, out, _ = await _runs(hurried, tmp_path, "qr", "--out", "bot.png")
    assert code == 0
    assert out.split() == ["https://t.me/complaint_desk_bot", "bot.png", "bot.svg"]


async def test_qr_writes_over_no_picture_unless_told_so(hurried: Desk, tmp_path: Path) -> None:
    (tmp_path / "bot.png").write_bytes(b"mine")
    code, _, problem = await _runs(hurried, tmp_path, "qr", "--out", "bot")
    assert (code, "--force" in problem) == (1, True)
    assert (tmp_path / "bot.png").read_bytes() == b"mine"
    code, _, _ = await _runs(hurried, tmp_path, "qr", "--out", "bot", "--force")
    assert code == 0
    assert (tmp_path / "bot.png").read_bytes() != b"mine"


async def test_qr_says_in_one_sentence_what_is_wrong(hurried: Desk, tmp_path: Path) -> None:
    code, out, problem = await _runs(hurried, tmp_path, "qr", "--place", "x" * 60)
    assert (code, out) == (1, "")
    assert problem == ("complaint-bot: order and place take 60 bytes together and a link holds 44: shorten them "
                       "(a Chinese character takes 3)\n")  # fmt: skip
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, _, problem = await _runs(hurried, tmp_path, "qr", "--out", "file/qr")
    assert code == 1
    assert problem.count("\n") == 1
    async with asyncio.timeout(30):
        hurried.telegram.token, token = "7:wrong", hurried.telegram.token
        code, _, problem = await _runs(hurried, tmp_path, "qr")
        hurried.telegram.token = token
    assert code == 1
    assert problem.startswith("complaint-bot: Telegram does not say who the bot is")


# --- speaking, and help -----------------------------------------------------------------------------------------------


async def test_who_cannot_type_speaks_and_taps(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await customer.starts()
    await taps(customer, speak("category-service"))
    await customer.sends_voice()
    await taps(customer, speak("key-done"))
    await customer.sees(speak.asks("wish"))
    await customer.sends_voice()
    await customer.sees(speak.asks("contact"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    review = await customer.sees(speak.asks("review"))
    assert speak("spoken") in review.text
    await taps(customer, speak("key-help"))
    await customer.sees(speak("ask-help"))
    await taps(customer, speak("help-literacy"))
    assert speak("help-literacy") in (await customer.sees(speak.asks("review"))).text
    number = await submits(customer, speak)
    card = await hurried.group.card(number)
    english = Speech("en")
    lines = card.text.splitlines()
    assert english("card-help", help=Text("help-literacy")) in lines
    assert english("card-wish", wish=Text("spoken-nth", {"nth": 2})) in lines
    await settled(hurried)
    kinds = [each.kind for each in hurried.group.messages(card.thread_id) if each is not card]
    assert kinds == ["voice", "voice"]


async def test_help_in_own_words_reaches_the_card(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    await reaches(customer, speak, "review")
    await taps(customer, speak("key-help"))
    await customer.sees(speak("ask-help"))
    await customer.says("A-920 <b>")
    await customer.sees("A-920 <b>")
    number = await submits(customer, speak)
    assert "A-920 <b>" in (await hurried.group.card(number)).text


# --- the clock --------------------------------------------------------------------------------------------------------


async def test_the_time_zone_is_asked_once_where_telegram_names_another_country(hurried: Desk) -> None:
    speak = Speech("en")
    customer = hurried.customer("Zoe", "en-us")
    number = await lodge(customer, speak)
    await customer.sees(speak("ask-zone", number=number), ever=True)
    await customer.presses("New York")
    changed = await customer.sees("From now on I tell you times as in New York, where it is ")
    assert re.search(rf"{number}: you hear from us by .*, \d\d:\d\d in New York\.", changed.text)
    assert case_row(hurried, number)["time_zone"] == "America/New_York"
    await customer.says("/new")
    await taps(customer, speak("category-billing"))
    await customer.says(speak.story)
    await taps(customer, speak("key-done"))
    await taps(customer, speak("key-skip"))
    await taps(customer, speak("key-here"))
    await taps(customer, customer.user.name)
    second = await submits(customer, speak)
    await settled(hurried)
    assert case_row(hurried, second)["time_zone"] == "America/New_York"
    assert customer.transcript().count("One more question") == 1


async def test_nobody_is_asked_where_it_does_not_matter(hurried: Desk, speak: Speech) -> None:
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    await settled(hurried)
    assert speak("ask-zone", number=number) not in customer.transcript()
    assert case_row(hurried, number)["time_zone"] == "Europe/London"


async def test_timezone_finds_a_city_in_the_customer_s_words_and_tells_the_promise_again(
    hurried: Desk, speak: Speech
) -> None:
    city = {"en": "Shanghai", "zh-Hans": "上海", "zh-Hant": "上海"}[speak.code]
    customer = _customer(hurried, speak)
    number = await lodge(customer, speak)
    await customer.says("/timezone")
    await customer.sees(speak("ask-city-now", city=City("Europe/London"), clock="@").partition("@")[0])
    await customer.says(city)
    changed = await customer.sees(speak("promise-again", number=number, by="@").partition("@")[0].strip("*"))
    assert city in changed.text
    assert case_row(hurried, number)["time_zone"] == "Asia/Shanghai"
    await settled(hurried)
    await customer.says("/timezone Atlantis")
    await customer.sees(speak("zone-unknown", given="Atlantis"))
    await customer.says(speak.story)  # no city: what it always is
    await settled(hurried)
    assert speak.story in hurried.group.messages((await hurried.group.card(number)).thread_id)[-1].text
