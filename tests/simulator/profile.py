"""What a bot says about itself: name, descriptions, command menus by scope and language, the menu button."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from tests.simulator.records import Json


@dataclass(slots=True)
class Profile:
    """Set through the Bot API, shown by the app."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    rights: dict[bool, Json] = field(default_factory=dict)

    def page(self) -> Json:
        return {
            "commands": [
                {"scope": json.loads(scope), "language_code": language, "commands": commands}
                for (scope, language), commands in self.commands.items()
            ],
            "description": dict(self.descriptions),
            "short_description": dict(self.short_descriptions),
        }

    def commands_for(self, scopes: list[Json], language: str) -> list[Json]:
        """The menu a person sees: the narrowest scope that has one, in their language or without."""
        for scope in scopes:
            for code in (language, ""):
                commands = self.commands.get((scope_key(scope), code))
                if commands:
                    return commands
        return []


def scope_key(scope: Json) -> str:
    return json.dumps(scope, sort_keys=True)
