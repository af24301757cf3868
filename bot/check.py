"""`complaint-bot check`: what is missing for the bot to work, one line each, with the remedy."""

from collections.abc import AsyncIterator

from rich.console import Console
from rich.markup import escape

from bot.policy_file import load_policy
from bot.settings import Settings, examine
from bot.telegram import GiveUp, Stop, Telegram, TelegramError
from flows.policy import PolicyError
from storage.database import Database, StorageError
from storage.migrations import FutureDatabase

Finding = tuple[bool, str]


async def report() -> bool:
    """Print every finding; True where nothing is missing."""
    console = Console(highlight=False, soft_wrap=True)
    good = True
    async for fine, words in _findings():
        good = good and fine
        console.print(f"{'[green]ok[/]     ' if fine else '[red]missing[/]'}  {escape(words)}")
    return good


async def _findings() -> AsyncIterator[Finding]:
    settings, wrong = examine()
    for problem in wrong.values():
        yield False, problem
    if not wrong:
        yield True, "settings"
    for finding in _policy(settings):
        yield finding
    yield await _database(settings)
    if "telegram_bot_token" in wrong or "telegram_api_url" in wrong:
        return
    client = Telegram(settings.telegram_bot_token.get_secret_value(), settings.telegram_api_url)
    await client.open()
    try:
        async for finding in _telegram(client, settings, group="staff_chat_id" not in wrong):
            yield finding
    finally:
        await client.close()


def _policy(settings: Settings) -> list[Finding]:
    try:
        policy, texts = load_policy(settings)
    except PolicyError as error:
        return [(False, problem) for problem in error.problems]
    spoken = ", ".join(texts.codes)
    facts = f"{len(policy.category)} categories, time zone {policy.company.time_zone}, languages {spoken}"
    return [(True, f"policy: {facts}")]


async def _database(settings: Settings) -> Finding:
    try:
        database = Database(settings.database_url)
    except StorageError as error:
        return False, str(error)
    try:
        await database.open()
        await database.close()
    except (StorageError, FutureDatabase) as error:
        if "in use" in str(error):
            return True, f"database: {database.path} (the bot is running)"
        return False, str(error)
    return True, f"database: {database.path}"


async def _telegram(client: Telegram, settings: Settings, *, group: bool) -> AsyncIterator[Finding]:
    try:
        me = await client.call("getMe", 10)
    except Stop:
        yield False, "TELEGRAM_BOT_TOKEN is not valid: copy it again from @BotFather"
        return
    except TelegramError as error:
        yield False, f"Telegram does not answer ({error}): check the network and TELEGRAM_API_URL"
        return
    yield True, f"token: @{me['username']}"
    if group:
        async for finding in _group(client, settings, me):
            yield finding


async def _group(client: Telegram, settings: Settings, me: dict[str, object]) -> AsyncIterator[Finding]:
    if not settings.staff_chat_id:
        yield False, "STAFF_CHAT_ID is not set: run the bot, add it to the staff group, and it tells the id there"
        return
    try:
        chat = await client.call("getChat", 10, chat_id=settings.staff_chat_id)
        member = await client.call("getChatMember", 10, chat_id=settings.staff_chat_id, user_id=me["id"])
    except GiveUp:
        yield False, f"STAFF_CHAT_ID {settings.staff_chat_id}: the bot is not in that group; add it there"
        return
    except TelegramError as error:
        yield False, f"STAFF_CHAT_ID {settings.staff_chat_id}: {error}"
        return
    admin = member["status"] == "administrator"
    yield True, f"staff group: {chat.get('title')}"
    if not admin and not me.get("can_read_all_group_messages"):
        yield False, "replies in the group are not seen: make the bot an administrator there"
    elif not admin:
        yield False, "who leaves the group is noticed late: make the bot an administrator there"
    else:
        yield True, "the bot is an administrator"
    if admin and not member.get("can_delete_messages"):
        yield False, "the right to delete messages: without it what is erased stays in the group after 48 hours"
    if not chat.get("is_forum"):
        yield (
            True,
            "no topics: each case is a card with its replies (the group's settings can switch topics on)",
        )
    elif admin and not member.get("can_manage_topics"):
        yield False, "the right to manage topics: give it to the bot among its administrator rights"
    else:
        yield True, "topics: one for each case"
