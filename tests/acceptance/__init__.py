"""Whole conversations over HTTP: the bot a real process, Telegram the simulator."""
