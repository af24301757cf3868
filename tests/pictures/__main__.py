"""`python -m tests.pictures DIR --language zh-Hans` plays every step of a customer and keeps a picture of each."""

import argparse
import asyncio
import tempfile
from pathlib import Path

from tests.acceptance.conftest import hurried_desk, policy_file
from tests.acceptance.speech import Speech
from tests.pictures.camera import camera
from tests.pictures.stage import Stage
from tests.pictures.stories import STORIES
from tests.pictures.words import COMPANY


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--language", choices=sorted(COMPANY), default="en")
    parser.add_argument("--only", help="one story by its name")
    return parser.parse_args()


async def take(home: Path, folder: Path, language: str, only: str | None) -> int:
    """Play the stories one after another at one desk; gives the number of pictures."""
    policy = policy_file(home / "own", language=f'"{language}"', files="3", file_megabytes="10", **COMPANY[language])
    async with (
        hurried_desk(home, POLICY_FILE=str(policy)) as desk,
        camera(desk, folder, language) as lens,
    ):
        speak = Speech(language)
        stage = Stage(desk, speak, lens, desk.agent(speak.agent))
        for story in STORIES:
            if only in (None, story.__name__):
                await story(stage)
        return lens.taken


def main() -> None:
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pictures-") as name:
        (Path(name) / "own").mkdir()
        taken = asyncio.run(take(Path(name), options.folder.resolve(), options.language, options.only))
    print(f"{taken} pictures in {options.folder}")


if __name__ == "__main__":
    main()
