"""The policy file and the texts it speaks with, read and checked together."""

from importlib import resources
from pathlib import Path

from bot.keyboards import ambiguous_labels, missing_texts, needed_texts
from bot.settings import Settings
from bot.texts import Texts
from bot.texts.files import TextsError, companys
from flows.policy import Policy, PolicyError, read_policy


def load_policy(settings: Settings) -> tuple[Policy, Texts]:
    """The policy of the settings and all languages; PolicyError names the file and what is wrong in it."""
    path = settings.policy_file
    source = path or resources.files("flows").joinpath("default_policy.toml")
    try:
        words = source.read_text(encoding="utf-8")
    except OSError as error:
        raise PolicyError(
            f"POLICY_FILE {path}: {error.strerror}; copy flows/default_policy.toml to begin with"
        ) from error
    except UnicodeDecodeError as error:
        raise PolicyError(f"POLICY_FILE {path}: it is not UTF-8") from error
    policy = read_policy(words, str(path or "default_policy.toml"))
    texts = _texts(policy, path)
    problems = []
    if missing := missing_texts(texts, policy):
        problems.append(f"POLICY_FILE {path}: these texts are missing: {', '.join(missing)}")
    elif twice := ambiguous_labels(texts, policy):
        problems.append(f"two keys under the chat read the same: {', '.join(twice)}")
    if problems:
        raise PolicyError(*problems)
    return policy, texts


def _texts(policy: Policy, path: Path | None) -> Texts:
    if not policy.texts.folder:
        return Texts(home=policy.zone)
    folder = (path.parent if path else Path()) / policy.texts.folder
    try:
        return Texts(companys(folder, needed_texts(policy)), policy.zone)
    except TextsError as error:
        raise PolicyError(f"texts.folder: {error}") from error
