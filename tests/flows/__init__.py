"""What happens to a complaint, judged without Telegram, database or clock."""
