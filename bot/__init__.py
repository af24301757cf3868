"""The Telegram adapter and the process: updates become events, effects become messages."""
