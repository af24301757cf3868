"""`complaint-bot check`: what is missing for the bot to work and how to mend it, and what the policy means."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape

from bot import rights
from bot.clock import Clock
from bot.looks import looks
from bot.meaning import meaning
from bot.policy_file import doubtful, load_policy
from bot.settings import Settings, examine
from bot.telegram import GiveUp, Stop, Telegram, TelegramError
from bot.texts import Texts
from flows.policy import Policy, PolicyError
from storage.database import Database, StorageError
from storage.migrations import FutureDatabase

Finding = tuple[bool | None, str]  # fine, or missing; None for what may be meant, and may not
MARKS = {True: "[green]ok[/]     ", False: "[red]missing[/]", None: "[yellow]look[/]   "}


async def report() -> bool:
    """Print every finding; True where nothing is missing."""
    console = Console(highlight=False, soft_wrap=True)
    good = True
    async for fine, words in _findings():
        good = good and fine is not False
        console.print(f"{MARKS[fine]}  {escape(words)}")
    return good


async def _findings() -> AsyncIterator[Finding]:
    settings, wrong = examine()
    for problem in wrong.values():
        yield False, problem
    if not wrong:
        yield True, "settings"
    policy, findings = _policy(settings)
    for finding in findings:
        yield finding
    yield await _database(settings)
    if "telegram_bot_token" in wrong or "telegram_api_url" in wrong:
        return
    client = Telegram(settings.telegram_bot_token.get_secret_value(), settings.telegram_api_url)
    await client.open()
    try:
        async for finding in _telegram(client, settings, policy, group="staff_chat_id" not in wrong):
            yield finding
    finally:
        await client.close()


def _policy(settings: Settings) -> tuple[Policy | None, list[Finding]]:
    try:
        policy, texts = load_policy(settings)
    except PolicyError as error:
        return None, [(False, problem) for problem in error.problems]
    spoken = ", ".join(texts.codes)
    facts = f"{len(policy.category)} categories, time zone {policy.company.time_zone}, languages {spoken}"
    now = Clock(settings.clock_offset_file).now()
    found: list[Finding] = [(True, f"policy: {facts}")]
    found += [(True, words) for words in meaning(policy, texts["en"], now)]
    return policy, found + [(None, words) for words in (*doubtful(settings, policy), *looks(policy, now))]


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


async def _telegram(
    client: Telegram, settings: Settings, policy: Policy | None, *, group: bool
) -> AsyncIterator[Finding]:
    try:
        me = await client.call("getMe", 10)
    except Stop:
        yield False, "TELEGRAM_BOT_TOKEN is not valid: copy it again from @BotFather"
        return
    except TelegramError as error:
        yield False, f"Telegram does not answer ({error}): check the network and TELEGRAM_API_URL"
        return
    yield True, f"token: @{me['username']}"
    if not settings.staff_chat_id:
        yield False, "STAFF_CHAT_ID is not set: run the bot, add it to the staff group, and it tells the id there"
    for each in _groups(settings, policy) if group else ():
        async for finding in _group(client, each, me):
            yield finding


@dataclass(frozen=True, slots=True)
class _Group:
    """A staff group by its id, the setting that names it, and the departments that have a topic of their own there."""

    id: int
    named: str
    topics: tuple[str, ...]


def _groups(settings: Settings, policy: Policy | None) -> list[_Group]:
    main = settings.staff_chat_id or 0
    departments = policy.department if policy else ()
    found = {main: "STAFF_CHAT_ID"} if main else {}
    for each in departments:
        if each.chat_id:
            found.setdefault(each.chat_id, f"department {each.id}, chat_id")
    return [
        _Group(chat, named, tuple(each.id for each in departments if each.topic_id and (each.chat_id or main) == chat))
        for chat, named in found.items()
    ]


async def _group(client: Telegram, group: _Group, me: dict[str, object]) -> AsyncIterator[Finding]:
    try:
        chat = await client.call("getChat", 10, chat_id=group.id)
        member = await client.call("getChatMember", 10, chat_id=group.id, user_id=me["id"])
    except GiveUp:
        yield False, f"{group.named} {group.id}: the bot is not in that group; add it there"
        return
    except TelegramError as error:
        yield False, f"{group.named} {group.id}: {error}"
        return
    title, forum = chat.get("title"), bool(chat.get("is_forum"))
    yield True, f"staff group: {title}"
    lacking = rights.missing(member, forum=forum, sees_all=bool(me.get("can_read_all_group_messages")))
    english = Texts()["en"]
    for line in lacking:
        yield False, f"{title}: {english.plain(line).removeprefix('• ')}"
    if not lacking:
        yield True, f"{title}: the bot has every right it needs"
    if forum:
        yield True, f"{title}: topics, one for each case"
    else:
        yield (
            True,
            f"{title}: no topics: each case is a card with its replies (the group's settings can switch them on)",
        )
        for department in group.topics:
            yield False, f"department {department} has a topic_id, and {title} has no topics: switch them on there"
