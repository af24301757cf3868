"""A Telegram on this machine: the Bot API over HTTP, people to play, faults to inject, and a page to watch it all."""
