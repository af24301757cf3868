"""A case passes from somebody without Telegram to who follows it here, and back where that was somebody else."""

from bot.step import Step
from flows import effects as fx
from storage import asked, cases, counter, erasing, invitations


async def follow(step: Step, effect: fx.Follow) -> None:
    """The case passes to the customer of this step; two at once, and one wins."""
    if not await invitations.use(step.connection, effect.digest, step.now):
        raise cases.Stale(effect.digest)
    await step.save()
    await counter.pass_on(step.connection, effect.case_id, step.customer_id)
    await counter.forget(step.connection, effect.before)


async def let_go(step: Step, effect: fx.LetGo) -> None:
    """The case passes to the customer of this step; whoever had it sees nothing of it any more, and is told."""
    await step.save()
    await counter.pass_on(step.connection, effect.case_id, step.customer_id)
    before, about = effect.before, [effect.case_id]
    shown = await erasing.sent_about(step.connection, about, [before], step.now)
    await counter.unsaid(step.connection, effect.case_id, before)
    await asked.forget(step.connection, before, effect.case_id)
    for message_ids in [each.young for each in shown if each.young]:
        await step.out.call(before, "deleteMessages", message_ids=message_ids[-100:])
    language = step.texts[await counter.language_of(step.connection, before)]
    html = language.html(effect.text, step.policy.zone)
    await step.out.call(before, "sendMessage", text=html, parse_mode="HTML")
