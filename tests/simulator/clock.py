"""The simulated time: the real clock plus an offset that can be pushed, shared with the bot through a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path


class Clock:
    """Real time plus an offset in seconds; the offset file always holds the current offset as text."""

    def __init__(self, offset_file: Path | None = None) -> None:
        self.offset = 0.0
        self.offset_file = offset_file
        self.on_change: Callable[[], None] = lambda: None
        if offset_file is not None:
            self._read_or_write(offset_file)

    def now(self) -> float:
        """Simulated seconds since the epoch."""
        return time.time() + self.offset

    def push(self, seconds: float) -> None:
        """Move the simulated time on; the file is replaced at once, so that a reader never sees half a number."""
        self.offset += seconds
        if self.offset_file is not None:
            _replace(self.offset_file, self.offset)
        self.on_change()

    def _read_or_write(self, path: Path) -> None:
        """A file that is already there says how far the clock had been pushed before."""
        text = path.read_text() if path.exists() else ""
        if text.strip():
            self.offset = float(text)
        else:
            _replace(path, self.offset)


def _replace(path: Path, offset: float) -> None:
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(f"{offset!r}\n")
    fresh.replace(path)
