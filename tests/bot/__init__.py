"""The Telegram adapter and the process: what they say, send and survive."""
