"""One step of the intake: the table that transitions reads against the same step written into a dictionary."""

from datetime import UTC, datetime
from importlib import resources

from flows import intake
from flows.draft import Draft
from flows.effects import Effect, React
from flows.events import EVIDENCE, Part, Said
from flows.policy import read_policy
from flows.words import KEPT, is_long, visible
from tests.bench.measure import Result, rate

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
PART = Part(7, 1, "text", "The parcel came late and the box was wet.")
EVENT = Said(PART)


def steps() -> Result:
    """A message that is kept as part of what happened."""
    policy = read_policy(resources.files("flows").joinpath("default_policy.toml").read_text("utf-8"), "policy")
    draft = Draft(7, state="story")

    def ours() -> None:
        draft.story.clear()
        intake.step(draft, EVENT, policy, NOW, "Ann")

    def keep(draft: Draft, part: Part) -> list[Effect]:
        total = sum(len(kept.text) for kept in draft.story) + len(part.text)
        if len(draft.story) >= policy.intake.story_messages or total > policy.intake.story_characters:
            return []
        draft.story.append(part)
        return [] if is_long(part.text) else [React(part, KEPT)]

    table = {("story", "say"): ("story", keep)}

    def plain() -> None:
        draft.story.clear()
        if PART.kind in EVIDENCE and visible(PART.text):
            draft.state, act = table[draft.state, "say"]
            act(draft, PART)
            draft.touched_at = NOW

    return Result("a step of the intake", "steps/s", rate(ours), rate(plain), "a dictionary by hand")
