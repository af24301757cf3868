"""The command line: `complaint-bot run | check | qr`."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.settings import SettingsError, read_settings
from flows.policy import PolicyError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A Telegram bot that takes and works complaints.",
)


def _stop(error: BaseException) -> NoReturn:
    """End with one sentence."""
    sys.stderr.write(f"complaint-bot: {error}\n")
    raise typer.Exit(1)


@app.command()
def run() -> None:
    """Run the bot until it is told to stop."""
    from bot import log
    from bot.app import App
    from bot.telegram import Stop
    from storage.database import StorageError
    from storage.migrations import FutureDatabase

    try:
        settings = read_settings()
        log.set_up(settings.log_level)
        asyncio.run(App(settings).run())
    except (SettingsError, PolicyError, StorageError, FutureDatabase, Stop) as error:
        _stop(error)
    except ExceptionGroup as group:
        stops = group.subgroup(Stop)
        if stops is None:
            raise
        _stop(stops.exceptions[0])


@app.command()
def check() -> None:
    """Say what is missing, one line each, with the remedy."""
    from bot.check import report

    if not asyncio.run(report()):
        raise typer.Exit(1)


@app.command()
def qr(
    place: Annotated[str, typer.Option(help="Where it hangs, like “Shop 12”.")] = "",
    order: Annotated[str, typer.Option(help="The order it is about, like A-778.")] = "",
    out: Annotated[Path, typer.Option(help="Where to write the pictures; .png and .svg are added.")] = Path("qr"),
    force: Annotated[bool, typer.Option("--force", help="Write over pictures that are there already.")] = False,
) -> None:
    """Write a QR code, as PNG and SVG, that opens the bot with a place and an order filled in."""
    from bot.qr import draw, link
    from bot.telegram import TelegramError
    from flows.deeplink import Subject, TooLong

    try:
        address = asyncio.run(link(read_settings(), Subject(" ".join(order.split()), " ".join(place.split()))))
        files = draw(address, out, force=force)
    except (SettingsError, TooLong) as error:
        _stop(error)
    except TelegramError as error:
        _stop(SettingsError(f"Telegram does not say who the bot is: {error}"))
    except FileExistsError as error:
        _stop(SettingsError(f"{error} is there already: choose another name with --out, or write over it with --force"))
    except OSError as error:
        _stop(SettingsError(f"{out}: {error.strerror}"))
    typer.echo(address)
    for file in files:
        typer.echo(str(file))


def main() -> None:
    """The `complaint-bot` command."""
    app()


if __name__ == "__main__":
    main()
