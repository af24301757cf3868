"""The policy file and the texts it speaks with, read and checked together."""

import tomllib
from importlib import resources
from pathlib import Path

from bot.keyboards import ambiguous_labels, missing_texts, needed_texts
from bot.settings import Settings
from bot.texts import Texts
from bot.texts.files import TextsError, companys
from flows.policy import Policy, PolicyError, doubts_about, read_policy
from flows.policy_errors import mistaken
from flows.policy_lines import Place

PACKAGED = "default_policy.toml"
NAMED = {  # by which table the texts of this kind are asked for
    "category": "category",
    "ack": "category",
    "remedy": "remedy",
    "fulfilled": "remedy",
    "department": "department",
    "cause": "root_cause",
    "statutory": "statutory",
    "demand": "demand",
    "segment": "segment",
}


def load_policy(settings: Settings) -> tuple[Policy, Texts]:
    """The policy of the settings and all languages; PolicyError names the file and what is wrong in it."""
    path = settings.policy_file
    words = _read(path)
    name = str(path or PACKAGED)
    policy = read_policy(words, name)
    texts = _texts(policy, path)
    problems = [*_missing(texts, policy, words, name)]
    if not problems and (twice := ambiguous_labels(texts, policy)):
        problems.append(f"two keys under the chat read the same: {', '.join(twice)}")
    if problems:
        raise PolicyError(*problems)
    return policy, texts


def doubtful(settings: Settings, policy: Policy) -> list[str]:
    """What the file of a policy that can be used may mean otherwise, a line each."""
    return doubts_about(policy, _read(settings.policy_file), str(settings.policy_file or PACKAGED))


def _read(path: Path | None) -> str:
    source = path or resources.files("flows").joinpath(PACKAGED)
    try:
        return source.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PolicyError(
            f"POLICY_FILE {path}: {error.strerror}; copy flows/default_policy.toml to begin with"
        ) from error
    except UnicodeDecodeError as error:
        raise PolicyError(f"POLICY_FILE {path}: it is not UTF-8") from error


def _missing(texts: Texts, policy: Policy, words: str, name: str) -> list[str]:
    """The texts that a policy needs and nobody wrote, each with what names it."""
    languages: dict[str, list[str]] = {}
    for each in missing_texts(texts, policy):
        key, _, code = each.partition(" ")
        languages.setdefault(key, []).append(code.strip("()"))
    where = (
        f"the folder {policy.texts.folder}" if policy.texts.folder else 'a folder of your own (folder = "…" in [texts])'
    )
    return mistaken(
        (
            (_named_by(key, policy), f"its text {key} is missing in {', '.join(codes)}: write it in {where}")
            for key, codes in languages.items()
        ),
        tomllib.loads(words),
        words,
        name,
    )


def _named_by(key: str, policy: Policy) -> Place:
    """What in the policy asks for a text."""
    for prefix, table, entries in (
        ("conduct-reason-", ("conduct", "reason"), policy.conduct.reason),
        ("told-segment-", ("segment",), policy.segment),
        ("segment-hint-", ("segment",), policy.segment),
        *((f"{prefix}-", (table,), getattr(policy, table)) for prefix, table in NAMED.items()),
    ):
        for at, each in enumerate(entries):
            if key == f"{prefix}{each.id}":
                return (*table, at, "id")
    return ("delay", "reason" if key == f"delay-reason-{policy.delay.reason}" else "reasons")


def _texts(policy: Policy, path: Path | None) -> Texts:
    if not policy.texts.folder:
        return Texts(home=policy.zone)
    folder = (path.parent if path else Path()) / policy.texts.folder
    try:
        return Texts(companys(folder, needed_texts(policy)), policy.zone)
    except TextsError as error:
        raise PolicyError(f"texts.folder: {error}") from error
