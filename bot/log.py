"""Log lines: one JSON object each, with a machine key beside the words, without secrets or personal data."""

import logging
import re
import sys
from typing import Any

import structlog

TOKEN = re.compile(r"\d{5,}(:|%3[Aa])[A-Za-z0-9_-]{20,}")


def _without_token(_logger: object, _method: str, line: Any) -> str:
    """A token anywhere in the line becomes dots: errors of HTTP libraries quote the address."""
    return TOKEN.sub("…", str(line))


def set_up(level: str) -> None:
    """Log to standard error from this level on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
            _without_token,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
