"""The only reader of time."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

LOOK_AGAIN = 0.02  # seconds; one look at the offset file costs some microseconds


class Clock:
    """Now, plus the seconds in an offset file where one is given: a demo, a test and an outage are the same code."""

    def __init__(self, offset_file: Path | None = None) -> None:
        self._file = offset_file
        self._seen: tuple[int, int] | None = None
        self._offset = timedelta()

    def now(self) -> datetime:
        """The moment, aware UTC; the offset file is read again whenever it changes."""
        if self._file is not None:
            self._read(self._file)
        return datetime.now(UTC) + self._offset

    async def pushed(self) -> None:
        """Wait until somebody has moved the offset file on; for ever where there is none."""
        if self._file is None:
            await asyncio.Event().wait()
            return
        offset = self._offset
        while offset == self._offset:
            await asyncio.sleep(LOOK_AGAIN)
            self._read(self._file)

    def _read(self, file: Path) -> None:
        try:
            stat = file.stat()
            seen = (stat.st_mtime_ns, stat.st_ino)
            if seen != self._seen:
                self._offset = timedelta(seconds=float(file.read_text(encoding="utf-8") or 0))
                self._seen = seen
        except (FileNotFoundError, ValueError):  # not written yet, or just being written
            return
