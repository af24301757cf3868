"""Run every measurement and print the table; a minute at most."""

import asyncio
import os
import tempfile
import time
from pathlib import Path

from tests.bench.finds import finds
from tests.bench.measure import HEAD
from tests.bench.rows import rows
from tests.bench.sends import sends
from tests.bench.start import start
from tests.bench.steps import steps
from tests.bench.updates import updates


async def main() -> None:
    """One after the other, each beside its peer; ratios above 1 speak for us."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(HEAD)
        print((await updates(folder)).line())
        for at_once in (1, 20):
            print((await sends(at_once)).line())
        print(steps().line())
        print((await rows(folder)).line())
        for found in await finds(folder):
            print(found if isinstance(found, str) else found.line())
        print(await start(folder))
    print(f"{time.monotonic() - began:.0f} s in all, {os.cpu_count()} cores")


if __name__ == "__main__":
    import logging

    from bot import log

    log.set_up("ERROR")
    logging.disable(logging.WARNING)
    asyncio.run(main())
