"""Log lines: one JSON object each, with a machine key beside the words, without secrets or personal data."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")


def _without_token(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A token in any value becomes dots: errors of HTTP libraries quote the address."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = TOKEN.sub("…", value)
    return event


def set_up(level: str) -> None:
    """Log to standard error from this level on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            _without_token,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
