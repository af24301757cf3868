"""`complaint-bot qr`: a link that names an order and a place, and its picture for a poster or a receipt."""

from pathlib import Path

import segno

from bot.settings import Settings
from bot.telegram import Telegram
from flows.deeplink import Subject, write

SCALE = 12  # dots a module: sharp at a hand's breadth


async def link(settings: Settings, subject: Subject) -> str:
    """The bot's link; with an order or a place it carries them."""
    payload = write(subject) if subject else ""
    client = Telegram(settings.telegram_bot_token.get_secret_value(), settings.telegram_api_url)
    await client.open()
    try:
        me = await client.call("getMe", 10)
    finally:
        await client.close()
    return f"https://t.me/{me['username']}" + (f"?start={payload}" if payload else "")


def draw(address: str, out: Path, *, force: bool = False) -> list[Path]:
    """Write the picture as PNG and SVG beside each other; the answer is where.

    FileExistsError names what stands there already, unless `force` lets it go.
    """
    code = segno.make_qr(address, error="m")
    stem = out.with_suffix("") if out.suffix in (".png", ".svg") else out
    files = [stem.with_name(stem.name + suffix) for suffix in (".png", ".svg")]
    there = [file for file in files if file.exists()]
    if there and not force:
        raise FileExistsError(str(there[0]))
    out.parent.mkdir(parents=True, exist_ok=True)
    for file in files:
        code.save(str(file), scale=SCALE, border=4)
    return files
