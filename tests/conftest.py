"""What every test may count on: the developer's own bot is not in the environment, and examples may take their time."""

import os

from hypothesis import settings

SETTINGS = frozenset(
    {
        "CLOCK_OFFSET_FILE",
        "DATABASE_URL",
        "HTTP_LISTEN",
        "LOG_LEVEL",
        "POLICY_FILE",
        "STAFF_CHAT_ID",
        "WEBHOOK_LISTEN",
        "WEBHOOK_SECRET",
        "WEBHOOK_URL",
    }
)


def pytest_configure() -> None:
    """Keep a developer's real token and database out of the tests and of every process they start."""
    for name in list(os.environ):
        if name in SETTINGS or name.startswith("TELEGRAM_"):
            del os.environ[name]
    # Where CI is set Hypothesis takes its own profile: no deadline, the same examples every time.
    if "CI" not in os.environ:
        settings.register_profile("home", deadline=None)
        settings.load_profile("home")
