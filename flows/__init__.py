"""What happens to a complaint, as pure state machines: no Telegram, no SQL, no clock of its own, no I/O."""
