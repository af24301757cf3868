"""The steps of a customer, story by story: what they tap and write, and where a picture is taken."""

from collections.abc import Awaitable, Callable

from flows.deeplink import Subject, write
from tests.acceptance.steps import asks, card_of, case_row, lodge, reaches, submits, taps
from tests.pictures.stage import Stage
from tests.pictures.waiting import later, silence
from tests.pictures.words import ABROAD, COLLEAGUE, SUPERVISOR

MEGABYTE = 1024 * 1024


async def lodging(stage: Stage) -> None:
    """From Start to the case number, with everything that can be told."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    await shoot(ann, "before the start")
    await ann.starts()
    await shoot(ann, "start, consent")
    await taps(ann, speak("category-product"))
    await shoot(ann, "subject chosen, what happened")
    await ann.says(stage.words("short"))
    await taps(ann, speak("key-done"))
    await shoot(ann, "too short")
    await ann.says(speak.story)
    await shoot(ann, "text told")
    await ann.sends_photo(stage.words("photo"))
    await ann.sends_voice()
    await shoot(ann, "photo and voice")
    await taps(ann, speak("key-done"))
    await shoot(ann, "wish")
    await taps(ann, speak("remedy-refund"))
    await shoot(ann, "contact")
    await ann.says(stage.words("bad-phone"))
    await shoot(ann, "contact refused")
    await ann.shares_phone()
    await shoot(ann, "name")
    await taps(ann, ann.user.name)
    await shoot(ann, "review")
    await taps(ann, speak("key-help"))
    await shoot(ann, "help asked")
    await ann.says(stage.words("help"))
    await shoot(ann, "help noted")
    await taps(ann, speak("key-edit-wish"))
    await shoot(ann, "edit wish")
    await ann.says(stage.words("wish"))
    await shoot(ann, "review after edit")
    await taps(ann, speak("key-cancel"))
    await shoot(ann, "leaving")
    await taps(ann, speak("key-keep"))
    await submits(ann, speak)
    await shoot(ann, "acknowledged")


async def answered(stage: Stage) -> None:
    """Taken, answered, asked, decided, rated."""
    speak, shoot, ann, agent = stage.speak, stage.camera.phone, stage.customer(), stage.agent
    number = await lodge(ann, speak)
    await agent.presses(speak("button-take"), near=await card_of(stage.desk, number))
    await shoot(ann, "taken")
    await agent.replies(await card_of(stage.desk, number), stage.words("reply"))
    await shoot(ann, "reply")
    await asks(stage.desk, agent, number, speak, stage.words("ask"))
    await shoot(ann, "question")
    await ann.says(stage.words("answer"))
    await shoot(ann, "question answered")
    await ann.says(stage.words("more"))
    await ann.says(stage.words("thanks"))
    await shoot(ann, "follow-up and thanks")
    await ann.says("/case")
    await shoot(ann, "case")
    await ann.presses(speak("button-add-details"))
    await shoot(ann, "add details")
    await ann.sends_album(2, stage.words("album"))
    await shoot(ann, "album added")
    await stage.decides(ann, number, stage.words("decision"))
    decided = await ann.sees(stage.words("decision")[:20])
    await shoot(ann, "decision")
    await stage.camera.file(await ann.sees(kind="document", ever=True), "decision file")
    await ann.presses(speak("button-solved"))
    await shoot(ann, "score")
    await ann.presses("5")
    await shoot(ann, "comment")
    await ann.says(stage.words("comment"))
    await shoot(ann, "closed")
    await ann.presses_data(decided, f"solved:{case_row(stage.desk, number)['id']}:1.")
    await ann.popup(number)
    await shoot(ann, "old button")


async def several(stage: Stage) -> None:
    """Two open cases, a third about the same, and one that becomes part of another."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    first = await lodge(ann, speak)
    second = await stage.lodges_again(ann)
    await ann.says("/cases")
    await shoot(ann, "cases")
    await ann.says(stage.words("more"))
    await shoot(ann, "which case")
    await ann.presses(first)
    await shoot(ann, "passed on")
    await ann.starts()
    await shoot(ann, "start with open cases")
    await ann.presses(speak("button-something-new"))
    await taps(ann, speak("category-delivery"))
    await shoot(ann, "twin")
    await taps(ann, speak("key-join"))
    await shoot(ann, "joined")
    boss = stage.joins(SUPERVISOR[speak.code], "administrator")
    await boss.replies(await card_of(stage.desk, second), f"/merge {first}")
    await boss.presses(speak("button-merge", number=first))
    await ann.sees(second)
    await shoot(ann, "merged")


async def limits(stage: Stage) -> None:
    """What a complaint may hold, and what it may not."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    await reaches(ann, speak, "story")
    await ann.sends_document("film.mov", size=11 * MEGABYTE)
    await shoot(ann, "file too large")
    await ann.sends_location()
    await ann.sends("venue")
    await shoot(ann, "location and venue")
    await ann.sends_contact(of=stage.agent.user)
    await shoot(ann, "contact sent")
    await ann.sends_album(3, stage.words("album"))
    await shoot(ann, "too many files")
    await ann.sends_poll()
    await shoot(ann, "a poll")
    for key in ("key-done", "key-skip", "key-here"):
        await taps(ann, speak(key))
    await taps(ann, ann.user.name)
    await shoot(ann, "review without words")
    await submits(ann, speak)
    await ann.sends_document("film.mov", size=11 * MEGABYTE)
    await shoot(ann, "file too large, later")


async def low_score(stage: Stage) -> None:
    """A low score, its choice, and somebody else."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    number = await lodge(ann, speak, category="billing")
    await stage.decides(ann, number, stage.words("refused"), "not-upheld")
    await shoot(ann, "not upheld")
    await stage.camera.file(await ann.sees(kind="document", ever=True), "decision file, not upheld")
    await ann.presses(speak("button-solved-not-upheld"))
    await ann.presses("2")
    await shoot(ann, "low score")
    await ann.says(stage.words("missing"))
    await shoot(ann, "what was missing, noted")
    await ann.presses(speak("button-another"))
    await shoot(ann, "somebody else")
    other = stage.joins(COLLEAGUE[speak.code])
    await other.presses(speak("button-take"), near=await card_of(stage.desk, number))
    await shoot(ann, "taken by somebody else")


async def not_solved(stage: Stage) -> None:
    """Not solved: the choice, a supervisor."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    number = await lodge(ann, speak)
    await stage.decides(ann, number, stage.words("decision"), "partly")
    await ann.presses(speak("button-unsolved"))
    await shoot(ann, "not solved")
    await ann.presses(speak("button-supervisor"))
    await shoot(ann, "supervisor")


async def reopened(stage: Stage) -> None:
    """A closed case, opened again."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    number = await stage.closes(ann)
    await ann.says(f"/case {number}")
    await shoot(ann, "closed case")
    await ann.presses(speak("button-reopen"))
    await shoot(ann, "reopen asked")
    await ann.says(stage.words("still"))
    await shoot(ann, "reopened")
    bea = stage.customer()
    await stage.closes(bea)
    await bea.replies(await bea.sees(stage.words("decision")[:10], ever=True), stage.words("still"))
    await shoot(bea, "reply to a closed case")
    await bea.presses(speak("button-reopen"))
    await shoot(bea, "reopened by the reply")


async def withdrawn(stage: Stage) -> None:
    """Taken back, with a reason."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    number = await lodge(ann, speak, category="service")
    await ann.says("/case")
    await ann.presses(speak("button-withdraw"))
    await shoot(ann, "withdraw, reason")
    await ann.presses(speak("button-reason-other"))
    await shoot(ann, "withdraw, own words")
    await ann.says(stage.words("reason"))
    await shoot(ann, "withdraw, sure")
    await ann.presses(speak("button-withdraw-yes"))
    await shoot(ann, "withdrawn")
    await ann.says(f"/case {number}")
    await shoot(ann, "case withdrawn")


async def commands(stage: Stage) -> None:
    """What the menu offers."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    for command in ("help", "weather", "cases", "cancel"):
        await ann.says(f"/{command}")
    await shoot(ann, "help, unknown, cases, cancel")
    await ann.says("/language")
    await shoot(ann, "language")
    await ann.presses(speak("language-name"))
    await lodge(ann, speak, category="safety")
    await shoot(ann, "acknowledged, urgent")
    await ann.says("/timezone")
    await shoot(ann, "timezone")
    await ann.says(f"/timezone {stage.words('nowhere')}")
    await ann.says(f"/timezone {stage.words('city')}")
    await shoot(ann, "timezone changed")
    await ann.says("/privacy")
    await shoot(ann, "privacy")
    await ann.says("/mydata")
    await ann.sees(kind="document")
    await shoot(ann, "mydata")
    page = next(each for each in ann.received(ever=True) if ".html" in str(each.content.get("document")))
    await stage.camera.file(page, "mydata file")
    await ann.says("/forget")
    await shoot(ann, "forget")
    await ann.presses(speak("button-forget"))
    await shoot(ann, "forgotten")


async def links(stage: Stage) -> None:
    """Through a link on a poster."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    await ann.starts(write(Subject("A-778", stage.words("place"))))
    await shoot(ann, "link")
    await taps(ann, speak("category-delivery"))
    await ann.says(speak.story)
    await ann.starts(write(Subject("A-779", stage.words("place"))))
    await shoot(ann, "second link")
    for key in ("key-done", "key-skip", "key-here"):
        await taps(ann, speak(key))
    await taps(ann, ann.user.name)
    await shoot(ann, "review with link")
    await submits(ann, speak)
    await ann.says("/case")
    await shoot(ann, "case with link")


async def abroad(stage: Stage) -> None:
    """Somebody whose clock may be another one."""
    speak, shoot, zoe = stage.speak, stage.camera.phone, stage.customer(ABROAD[stage.speak.code])
    await lodge(zoe, speak)
    await shoot(zoe, "where are you")
    await zoe.presses(zoe.buttons[-2])
    await shoot(zoe, "clock changed")


async def just_writes(stage: Stage) -> None:
    """Without Start: the words are the beginning."""
    speak, shoot, ann = stage.speak, stage.camera.phone, stage.customer()
    await ann.says(speak.story)
    await shoot(ann, "just wrote")
    await taps(ann, speak("key-cancel"))
    await taps(ann, speak("key-throw"))
    await shoot(ann, "thrown away")


Story = Callable[[Stage], Awaitable[None]]
STORIES: tuple[Story, ...] = (
    lodging, answered, several, limits, low_score, not_solved, reopened, withdrawn, commands, links, abroad,
    just_writes, silence, later,
)  # fmt: skip
