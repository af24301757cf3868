"""The survey of a case in the conversation: when it is asked, and what follows from its end."""

from __future__ import annotations

from typing import Literal

from flows import case as cases
from flows import closure, satisfaction
from flows.customer import Conversation
from flows.events import AskedAgain, Pressed, Said, SurveyEnded, TimerRang
from flows.records import Case


def survey(talk: Conversation, case: Case, event: Pressed | Said | TimerRang) -> None:
    """Step the survey; when it has ended, the case follows."""
    if isinstance(event, Pressed) and _comes_too_late(talk, case, event):
        closure.too_late(talk, case, event)
        return
    effects = satisfaction.step(case, event, talk.policy, talk.now, busy=talk.occupied(case), alone=talk.alone)
    talk.effects += effects
    if case.survey.state == "unsolved" and isinstance(event, Pressed):
        by: Literal["another", "supervisor"] = "supervisor" if event.action == "supervisor" else "another"
        talk.effects += cases.step(case, AskedAgain(by, case.survey.comment, talk.alone), talk.policy, talk.now)
    elif case.survey.state in satisfaction.ENDED and case.state != "closed":
        talk.effects += cases.step(case, SurveyEnded(), talk.policy, talk.now)


def _comes_too_late(talk: Conversation, case: Case, event: Pressed) -> bool:
    """A second look is asked for when the policy's days have passed."""
    wanted = event.action in ("another", "supervisor") and event.value.partition(".")[0] == str(case.round)
    return wanted and case.state == "closed" and not closure.may_reopen(talk, case)


def ask_what_waits(talk: Conversation) -> None:
    """The question whether a case is solved may have waited for another one to be answered."""
    for case in talk.cases:
        if case.survey.state == "due" and case.state == "resolved" and not talk.occupied(case):
            survey(talk, case, TimerRang("survey", case.id))
