"""A company adds a language with one file and changes a sentence with another: shown with the running bot."""

import re
from pathlib import Path

import pytest

from tests.acceptance.conftest import hurried_desk, policy_file
from tests.acceptance.steps import NUMBER, settled, taps
from tests.bot_process import Bot
from tests.german import SENTENCES, german

TYPED = "Das Paket kam drei Tage zu spät und war nass."


def company(folder: Path, **files: str) -> str:
    """A policy file whose texts lie beside it."""
    own = folder / "own/texts"
    own.mkdir(parents=True)
    for code, words in files.items():
        (own / f"{code}.ftl").write_text(words, encoding="utf-8")
    path = policy_file(folder / "own")
    path.write_text(
        path.read_text(encoding="utf-8").replace('[texts]\nfolder = ""', '[texts]\nfolder = "texts"'), encoding="utf-8"
    )
    return str(path)


async def test_a_complaint_is_lodged_in_a_language_that_one_file_added(tmp_path: Path) -> None:
    path = company(tmp_path, de=german(), en="ack-delivery = We ring the depot at once.\n")
    async with hurried_desk(tmp_path, POLICY_FILE=path) as desk:
        jan = desk.customer("Jan", "de")
        await jan.starts()
        await jan.sees(SENTENCES["greeting"])
        await taps(jan, "Lieferung")
        await jan.says(TYPED)
        await taps(jan, "Fertig")
        await taps(jan, "Geld zurück")
        await taps(jan, "Hier genügt")
        await taps(jan, "Jan")
        await taps(jan, "Absenden")
        acknowledged = await jan.sees(NUMBER)
        assert SENTENCES["ack-delivery"] in acknowledged.text
        assert re.search(r"(Montag|Dienstag|Mittwoch|Donnerstag|Freitag), \d+\. \w+\.?, \d\d:\d\d", acknowledged.text)
        card = await desk.group.card(NUMBER)
        assert TYPED in card.text
        assert "Deutsch" in card.text

        # another customer changes to it
        ann = desk.customer("Ann", "en")
        await ann.says("/language")
        await ann.sees(button="Deutsch")
        await ann.presses("Deutsch")
        await ann.sees("Ich spreche jetzt Deutsch.")
        await settled(desk)
        menus = [call.params for call in desk.telegram.calls_of("setMyCommands")]
        german_menus = [each for each in menus if SENTENCES["command-start"] in str(each["commands"])]
        assert {each.get("language_code", "") for each in german_menus} == {"de", ""}  # all Germans, and Ann's own chat
        assert any(str(ann.id) in str(each.get("scope")) for each in german_menus)


async def test_a_company_changes_a_sentence(tmp_path: Path) -> None:
    path = company(tmp_path, en="greeting = Hello from the corner shop.\n")
    async with hurried_desk(tmp_path, POLICY_FILE=path) as desk:
        ann = desk.customer()
        await ann.starts()
        await ann.sees("Hello from the corner shop.")


@pytest.mark.parametrize("words", ["greting = Hello\n", "greeting = Hello { $you }\n"])
async def test_a_mistake_stops_the_start_with_one_sentence(tmp_path: Path, words: str) -> None:
    path = company(tmp_path, en=words)
    bot = Bot(tmp_path, "http://127.0.0.1:9", "1:a", -1, POLICY_FILE=path)
    with pytest.raises(AssertionError, match=r"en\.ftl: gree?ting: "):
        await bot.start()
    assert await bot.stop() == 1
