"""Letting words wait for a choice: they are kept with the customer, and a timer brings them to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.effects import Rest, Wake
from flows.events import Part

if TYPE_CHECKING:
    from flows.customer import Conversation

REMIND, EXPIRE = "held", "held-expired"


def hold(talk: Conversation, *parts: Part) -> bool:
    """Let messages wait; False where the question they wait for was asked a moment ago."""
    asked = bool(talk.customer.held) and talk.remembers
    talk.customer.held.extend(parts)
    if not asked:
        wake(talk, REMIND)
        talk.effects.append(Rest(EXPIRE))
    return not asked


def wake(talk: Conversation, name: str) -> None:
    """Come back to what waits after a while."""
    talk.effects.append(Wake(name, talk.now + talk.policy.intake.remind_after))
