# Every sentence a person reads, in English. A text with *stars* shows bold; the placeholders are filled by the code.
# How they sound is said in docs/texts.md.

## Language and formats
language-name = English
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
moment-pattern = EEEE d MMM, HH:mm

## Building blocks
words = { $words }
quoted = “{ $words }”
no-words = (no text)
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }

## What a complaint can be about
category-delivery = Delivery
category-product = Faulty product
category-service = How I was treated
category-billing = Payment or refund
category-safety = Safety or injury
category-privacy = My personal data
category-other = Something else

## What would put it right
remedy-refund = Money back
remedy-replacement = A replacement
remedy-repair = A repair
remedy-explanation = An explanation
remedy-apology = An apology
wish-open = You leave it to us

## How to reach a customer
contact-phone = { $value }
contact-email = { $value }
contact-telegram = in Telegram

## Keys under the chat
key-done = Done
key-back = Back
key-cancel = Cancel
key-skip = You decide
key-share = Share my phone number
key-here = Here is fine
key-submit = Submit
key-edit-category = Change subject
key-edit-story = Add to what happened
key-edit-wish = Change: solution
key-edit-contact = Change: contact
key-edit-name = Change: name
key-keep = Keep going
key-throw = Throw it away
placeholder-category = Tap what it is about
placeholder-story = Tell what happened
placeholder-wish = Tap, or in your own words
placeholder-contact = Phone or e-mail
placeholder-name = Your name
placeholder-review = Tap Submit
placeholder-leaving = Keep going, or throw it away?

## Intake
greeting = Something went wrong? Tell me here, it takes about two minutes. You get a case number and a time by which a person answers you.
greeting-kept = Thank you for telling me. I have kept what you sent, you won't need to write it again.
welcome-back = Welcome back. Everything you told me is still here.
ask-category = *{ $step }/{ $steps }* What is it about?
ask-story = *{ $step }/{ $steps }* What happened? Write it as you would tell a friend; photos and voice messages are fine. Tap Done when that's all.
ask-wish = *{ $step }/{ $steps }* What would put it right for you? Tap one, or say it in your own words.
ask-contact = *{ $step }/{ $steps }* If we need to reach you outside Telegram: share your number, or type a phone number or e-mail. Here is fine too.
ask-name = *{ $step }/{ $steps }* What may we call you?
ask-review = *Is this right?*

    { "*" }About:* { $category }
    { "*" }What happened:* { $story }
    { $evidence }
    { "*" }Solution:* { $wish }
    { "*" }Contact:* { $contact }
    { "*" }Name:* { $name }

    Tap Submit to send it, or change an answer.
evidence-count = { $files ->
    [0] *Files:* none
    [one] *Files:* 1
   *[other] *Files:* { $files }
}
ask-leaving = Stop here? What you wrote would be thrown away.
choose-leaving = First tap “Keep going” or “Throw it away”, then write.
discarded = Deleted, nothing was kept. If you change your mind, just write.
nothing-to-cancel = There is nothing to cancel. To tell me what went wrong, just write.
draft-reminder = You started telling me what went wrong. It is all still here: shall we finish it?
draft-expired = The complaint you left unfinished { $days } days ago is deleted. If it still matters, just write and we start again.
draft-under-way = You are in the middle of a complaint. Finish it or tap Cancel, then start a new one.

## Intake: answers that do not fit
story-empty = Tell me what happened first: a few words, a photo or a voice message. Then tap Done.
story-too-short = “{ $given }”: I'd like the agent to understand at once. What was wrong, where, and when? If that is all, tap Done again.
story-long-kept = That was long, and I kept all of it. Tap Done when that's all.
story-too-many = That one did not fit: a complaint holds { $limit } messages. Tap Done; you can send the rest after submitting.
story-too-long = That one did not fit: a complaint holds { $limit } characters. Please send the rest as a document.
answer-in-words = Please answer this one in words, or tap a button.
answer-too-long = A little long: please keep this answer under { $limit } characters. Details can go in later with “Add to what happened”.
text-empty = That message arrived empty. Please write it again.
not-evidence = I can't pass that on. Words, photos, videos, voice messages and documents all work. The question above still stands.
not-now = That doesn't fit here. The question above still stands.
edit-unknown = I can't change that one any more. Write what should be different and I pass it on.
phone-too-short = { $given } looks one or two digits short. Check it, or tap “Here is fine”.
phone-too-long = { $given } has a digit or two too many. Check it, or tap “Here is fine”.
phone-unreadable = { $given } doesn't read as a phone number. Write it with the country code, like +44 20 7946 0018, or tap “Here is fine”.
email-unreadable = { $given } is no complete e-mail address. Check it, or tap “Here is fine”.
contact-neither = “{ $given }” is neither a phone number nor an e-mail address. Check it, or tap “Here is fine”.
contact-not-own = That is somebody else's contact. Tap “Share my phone number” for yours, or tap “Here is fine”.

## Acknowledgement: { $action } fits the category, { $who } answers by { $by }
acknowledged = { $action }

    Your case number is *{ $number }*. { $who } answers you here by *{ $by }*.

    Anything to add? Just write. /case shows where it stands.
ack-delivery = Thank you for telling us about the delivery. We are checking it with the courier.
ack-product = Thank you for telling us about the product. We are checking what went wrong with it.
ack-service = Thank you for telling us how you were treated. We are asking the people who were there.
ack-billing = Thank you for telling us about the payment. We are checking the account.
ack-safety = Please stop using it, and keep it away from others. If anyone is hurt or feels unwell, see a doctor first.
ack-privacy = Thank you for telling us. We are checking who had access to your data.
ack-other = Thank you for telling us. We are looking into it.
who-agent = An agent
who-supervisor = Our duty supervisor

## A case, to the customer
case-taken = { $agent } is on your case { $number } now.
case-resolved = *{ $number }*: { $outcome }

    { $answer }

    Is it solved for you?
told-upheld = you were right, we got this wrong.
told-partly = part of this was our mistake.
told-not-upheld = here is what we found.
told-withdrawn = closed as withdrawn.
button-solved = Yes, it is solved
button-unsolved = No, look at it again
survey-reminder = { $number }: is it solved for you? If I hear nothing, I close the case; you can always write again.
ask-score = How did we handle { $number }? 1 (badly) to 5 (well)
ask-comment = Thank you. Anything to add about { $number }? Write it, or tap “Nothing to add”.
ask-comment-low = Thank you for being straight. What was missing in { $number }? Write it, or tap “Nothing to add”.
button-no-comment = Nothing to add
survey-thanks = Thank you. { $number } is closed. If anything else comes up, just write.
closed-kindly = I have closed { $number }, as I heard nothing more. If something is still wrong, just write: an agent sees { $number } with it.
case-reopened = { $number } is open again. { $agent } looks at it once more and answers by *{ $by }*.
case-reopened-unowned = { $number } is open again. An agent looks at it once more and answers by *{ $by }*.
reply-header = *{ $agent }* · { $number }
question-header = *{ $agent }* asks about { $number }:
question-footer = Just answer here.
told-state-new = received, waiting for an agent
told-state-taken = { $agent } is on it
told-state-waiting = { $agent } is waiting for your answer
told-state-resolved = answered, waiting for your word
told-state-closed = closed
due-open = you hear from us by { $by }
due-done = nothing more to wait for
no-cases = You have no case yet. To tell me what went wrong, just write.
cases = Your cases:
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = You have no case with that number. /cases lists yours.
case-timeline = *{ $number }* · { $category }

    Received { $lodged }
    Now: { $state }
    Next: { $due }
    { $answer }
button-add-details = Add details
which-case = Which case is this about?
start-which = Is it about a case you have, or something new?
button-something-new = Something new
about-passed-on = Passed on to { $number }.
about-go-on = Go on, I pass it on to { $number }.
not-evidence-case = I can't pass that on. Words, photos, videos, voice messages and documents all work.
text-empty-case = That message arrived empty. Please write it again.
customer-button-old = That button is from an earlier message. { $number } now: { $state }.
customer-button-forged = That button does nothing here. /cases shows your cases.
edited-header = *{ $agent }* · { $number } (changed)

## Commands and help
help = Tell me what went wrong: just write, or /start. You get a case number and a time by which a person answers.

    /cases lists your cases
    /case shows the newest
    /language changes the language
    /cancel stops a complaint you are writing
unknown-command = I don't know that command. To tell me what went wrong, just write; /help shows more.
ask-language = Which language shall we speak?
language-changed = I speak English now.
command-start = Tell us what went wrong
command-cases = My cases
command-case = Where my case stands
command-language = 中文 · English
command-help = How this works
command-cancel = Stop what I am writing
bot-description = Something went wrong? Tell me here, it takes about two minutes. You get a case number and a time by which a person answers you.
bot-short-description = Complaints, answered by a person, by the time we name.
not-set-up = This desk is not open yet. Please come back a little later.
step-failed = Something broke on our side with your last message. It is kept, and our people have been told; they will look at it.

## The card, to the staff
card-head = *{ $number } · { $severity }* · { $state }
card-due = answer by { $by }
card-who = { $name } · { $contact } · { $language }
card-history = { $others ->
    [0] First complaint
    [one] One earlier complaint, last { $last } ({ $outcome })
   *[other] { $others } earlier complaints, last { $last } ({ $outcome })
}
card-category = *About:* { $category }
card-story = *What happened:* { $words }
card-story-below = (all of it below)
card-wish = *Wants:* { $wish }
card-files = *Files:* { $files }
card-answer = *Answer ({ $outcome }):* { $words }
card-score = *Rated:* { $score }/5 { $comment }
card-undelivered = ⚠ *Not delivered:* { $reason }
card-pick-outcome = *How does it end?*
card-how = Reply to this message or to { $name }'s: it goes to { $name }. Everything else stays here.
undelivered-blocked = { $name } has blocked the bot. { $contact }
undelivered-deactivated = { $name } has left Telegram. { $contact }
undelivered-gone = { $name } cannot be reached in Telegram. { $contact }
undelivered-refused = Telegram did not take the message. Please send it in another form.
reach-phone = Call { $value }.
reach-email = Write to { $value }.
reach-telegram = There is no other way to reach them.
state-new = nobody has it yet
state-taken = { $agent } has it
state-waiting = { $agent } waits for the customer
state-resolved = resolved by { $agent }
state-closed = closed
outcome-none = open
outcome-upheld = upheld
outcome-partly = partly upheld
outcome-not-upheld = not upheld
outcome-withdrawn = withdrawn
title-new = { $number } new · { $name }
title-taken = { $number } with { $agent } · { $name }
title-waiting = { $number } waiting · { $name }
title-resolved = { $number } resolved · { $name }
title-closed = { $number } closed · { $name }
button-take = Take
button-put-back = Put back
button-ask = Ask
button-resolve = Resolve
button-outcome-upheld = Upheld
button-outcome-partly = Partly upheld
button-outcome-not-upheld = Not upheld
button-outcome-withdrawn = Withdrawn
button-panel-back = Back

## In the group
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · what happened
relay-edited-header = *{ $name }* · { $number } (changed)
prompt-ask = { $agent }: reply to *this* message with your question for { $name } ({ $number }).
prompt-ask-placeholder = Your question
prompt-resolve = { $agent }: { $outcome }. Reply to *this* message with one sentence for { $name } ({ $number }): what was done, and what happens now.
prompt-resolve-placeholder = What was done, and what happens now
staff-reopened = { $name } says it is not solved. The case is open again.
done-take = It is yours.
done-put-back = Put back. Anyone can take it now.
staff-only = Only members of this staff group can do that.
yours-already = { $number } is yours already.
owned-by-other = { $agent } has { $number }. A reply of yours still reaches the customer.
button-old = That button is old. { $number } now: { $state }.
button-forged = That button does nothing.
resolve-in-words = Please answer in words: reply to *this* message with one sentence that the customer reads.
resolve-too-long = That is long for one sentence. Reply to *this* message with at most { $limit } characters; details can go as a reply to the card.
anonymous-admin = You are writing as the group. Turn off “Remain anonymous” in your admin rights, so that the customer gets an answer from a person.
poisoned = ⚠ A message could not be processed after { $tries } tries and was put aside: inbox row { $row } ({ $error }). It is kept; the bot goes on.
undeliverable-letter = ⚠ Telegram refused a message and it was put aside: outbox row { $row } ({ $error }).
foreign-group = This group's id is { $chat }. I work for another group, so I leave. To move me here, write STAFF_CHAT_ID={ $chat } into .env, start me again, and add me once more.
first-steps = Thank you. This group's id is { $chat }. Write STAFF_CHAT_ID={ $chat } into .env and start me again. I need to be an administrator with the right to manage topics; `complaint-bot check` says what is missing.
staff-help = Each complaint is a card. *Reply* to the card or to a customer's message: it goes to the customer. Everything else stays here. The first reply takes the case. 👌 means delivered. /language changes the language of the cards.
staff-language-changed = The cards are in English from now on.
rights-missing = ⚠ A right is missing, so complaints are waiting: make me an administrator of this group with the right to *manage topics* and to write. Then everything that waits arrives by itself.
answer-given = The customer already has that sentence as it was. Write a correction as a reply to the card.
stayed-here = That stayed in the group. To answer the customer, reply to the card or to their message.
story-kept-choose = Kept. Now tap what it is about.
