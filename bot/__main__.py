"""The command line: `complaint-bot run | check`."""

import asyncio
import sys
from typing import NoReturn

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


def main() -> None:
    """The `complaint-bot` command."""
    app()


if __name__ == "__main__":
    main()
