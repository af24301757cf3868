"""The bot as a real process: started, killed, started again on the same database."""

import asyncio
import os
import signal
import sqlite3
import subprocess
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
        self._process: subprocess.Popen[bytes] | None = None
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
        self._process = self._started()
        stdout = self._process.stdout
        assert stdout is not None
        try:
            line = await asyncio.wait_for(asyncio.to_thread(stdout.readline), 20)
        except TimeoutError:
            self._process.kill()  # so that the thread ends too
            raise
        assert b"ready" in line, await self._ended()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot", "run"]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, cwd=self.folder, env=self._environment, stdout=subprocess.PIPE, stderr=log)

    async def stop(self) -> int:
        """End the process as an operator does; the answer is its exit code."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)  # not sent where it has ended by itself
        return await self._wait()

    async def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.kill()
        await self._wait()

    async def _wait(self) -> int:
        """The exit code, which a thread waits for: nobody but this Popen reaps the process, so it cannot get lost."""
        assert self._process is not None
        code = await asyncio.to_thread(self._process.wait, 15)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return code

    async def _ended(self) -> str:
        """What a process wrote that ended instead of being ready."""
        assert self._process is not None
        await asyncio.to_thread(self._process.wait, 15)
        return self.log()

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
