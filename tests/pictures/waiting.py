"""The steps that come by themselves when time goes by; they push the clock, so they are played last."""

from tests.acceptance.steps import lodge, reaches, settled, taps
from tests.pictures.stage import Stage

HOUR, DAY = 3600, 24 * 3600


async def silence(stage: Stage) -> None:
    """Time goes by: a draft, an answer nobody rates, a closed case."""
    speak, shoot = stage.speak, stage.camera.phone
    draft, quiet, unsure = stage.customer(), stage.customer(), stage.customer()
    number = await lodge(quiet, speak)
    await stage.decides(quiet, number, stage.words("decision"))
    doubt = await lodge(unsure, speak)
    await stage.decides(unsure, doubt, stage.words("refused"), "not-upheld")
    await unsure.presses(speak("button-unsolved-not-upheld"))
    await reaches(draft, speak, "wish")
    quiet.reads()
    stage.desk.telegram.push_clock(25 * HOUR)
    await draft.sees(speak("draft-reminder"))
    await shoot(draft, "draft reminder")
    await quiet.sees(number)
    await shoot(quiet, "survey reminder")
    await unsure.sees(doubt)
    await shoot(unsure, "choice reminder")
    stage.desk.telegram.push_clock(3 * DAY)
    await quiet.sees(speak("closed-kindly", number=number))
    await shoot(quiet, "closed kindly")
    stage.desk.telegram.push_clock(4 * DAY)
    await draft.sees(speak("draft-expired", days=7))
    await shoot(draft, "draft expired")


async def later(stage: Stage) -> None:
    """A second look, too late to reopen, and erased when the time is up."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    number = await lodge(ann, speak, category="safety")
    await stage.decides(ann, number, stage.words("decision"))
    await ann.presses(speak("button-solved"))
    await ann.presses("5")
    await ann.presses(speak("button-no-comment"))
    other = stage.customer()
    old = await stage.closes(other)
    stage.desk.telegram.push_clock(7 * DAY + 60)
    await ann.sees(speak("second-look", number=number))
    await shoot(ann, "second look")
    await ann.presses(speak("button-fine"))
    await shoot(ann, "second look, fine")
    stage.desk.telegram.push_clock(31 * DAY)
    await other.says(f"/case {old}")
    await other.presses(speak("button-complain-again"))
    await other.sees(speak.asks("story"))
    await shoot(other, "too late to reopen")
    await taps(other, speak("key-cancel"))
    await other.sees(speak("left-empty"))
    stage.desk.telegram.push_clock(731 * DAY)
    await settled(stage.desk, within=60)
    await other.says("/cases")
    await other.sees(speak("no-cases"))
    await shoot(other, "after the retention")
