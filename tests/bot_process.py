"""The bot as a real process: started, killed, started again on the same database."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parent.parent


class Bot:
    """A bot in a folder of its own; leaving the block ends the process."""

    def __init__(self, folder: Path, api_url: str, token: str, staff_chat: int | None, **environment: str) -> None:
        self.folder = folder
        self.database = folder / "complaints.db"
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": api_url,
            "STAFF_CHAT_ID": str(staff_chat or ""),
            "DATABASE_URL": f"sqlite:///{self.database}",
            **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE")},
            **environment,
        }
        self._process: asyncio.subprocess.Process | None = None
        self._log = folder / "bot.log"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Start the process and wait until it says that it is ready."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run",
                cwd=self.folder, env=self._environment, stdout=asyncio.subprocess.PIPE, stderr=log,
            )  # fmt: skip
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), 20)
        assert b"ready" in line, self.log()

    async def stop(self) -> int:
        """End the process as an operator does; the answer is its exit code."""
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(self._process.wait(), 15)
        self._close()
        return code

    async def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()
        self._close()

    def _close(self) -> None:
        transport = getattr(self._process, "_transport", None)
        if transport is not None:
            transport.close()
        self._process = None

    def log(self) -> str:
        """What the process has written to its log."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def write(self, statement: str) -> None:
        """Change the database of a stopped bot, as an accident might."""
        with sqlite3.connect(self.database) as connection:
            connection.execute(statement)
        connection.close()

    def rows(self, query: str, *values: Any) -> list[Mapping[str, Any]]:
        """Read the database as another program would."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in connection.execute(query, values)]
        finally:
            connection.close()
