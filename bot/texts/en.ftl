# Every sentence a person reads, in English. A text with *stars* shows bold; the placeholders are filled by the code.
# How they sound is said in docs/texts.md.

## Language and formats
language-name = English
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
button-unsolved = No, it is not
survey-reminder = { $number }: is it solved for you? If I hear nothing, I close the case; you can always write again.
ask-score = How did we handle { $number }? 1 (badly) to 5 (well)
ask-comment = Thank you. Anything to add about { $number }? Write it, or tap “Nothing to add”.
ask-comment-low = Thank you for being straight. What was missing in { $number }? Write it here. And what shall happen now?
button-no-comment = Nothing to add
survey-thanks = Thank you. { $number } is closed. If anything else comes up, just write.
closed-kindly = I have closed { $number }, as I heard nothing more. If something is still wrong, just write: an agent sees { $number } with it.
case-reopened = { $number } is open again. { $agent } looks at it once more and answers by *{ $by }*.
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

    { $steps }
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
    /timezone says in which city you read the clock
    /cancel stops a complaint you are writing
    /privacy says what is kept, /mydata hands it over, /forget erases it
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
card-score-before = *Rated before:* { $score } { $comment }
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
staff-help = Each complaint is a card. *Reply* to the card or to a customer's message: it goes to the customer. Everything else stays here. The first reply takes the case. 👌 means delivered. /new lodges for a customer who calls, stands here or wrote; /invite makes the link with which they follow. /language changes the language of the cards. Administrators, in a case's topic or as a reply to its card: /merge C-… makes two cases of a customer one, /hold and a reason keeps a case from being erased, /release lifts that.
staff-language-changed = The cards are in English from now on.
rights-missing = ⚠ A right is missing, so complaints are waiting: make me an administrator of this group with the right to *manage topics* and to write. Then everything that waits arrives by itself.
answer-given = The customer already has that sentence as it was. Write a correction as a reply to the card.
stayed-here = That stayed in the group. To answer the customer, reply to the card or to their message.
story-kept-choose = Kept. Now tap what it is about.

## Privacy: what is kept, handing it over, erasing it
consent = I keep what you send here to answer your complaint, and erase it { $days } days after the case is closed. More: /privacy
listed = { $first }, { $second }
privacy = *What I keep, and for how long*

    { "*" }What:* your name and number at Telegram, what you write and send here, how to reach you, each case with all its steps, your ratings.
    { "*" }Why:* to answer your complaint, and to be able to show what was promised and done. Only the complaints team sees it.
    { "*" }How long:* a case is erased by itself, counted in days from its closing:
    { $terms }
    A complaint you don't finish is deleted after { $draft } days without a word. Working copies of messages go after { $copies } days. If you never complain, your name goes after { $idle } days.
    { "*" }Files:* photos and voice messages are kept by Telegram; I keep only a reference to each.

    /mydata gives you all of it as two files. /forget erases it.
    What I passed on to the team's Telegram group I delete there too. Telegram may not let me after 48 hours; then I ask the team to delete it by hand.
    A case that a law or a dispute obliges us to keep is not erased; you are told which, and why.
privacy-term = { $days } days: { $categories }
mydata-here = Here is everything I keep about you: a page to read, and the same as a file for computers. Photos and voice messages are with Telegram; the files name the reference of each.
forget-ask = *Erase everything about you?* Your cases with all messages, your name, how to reach you, and what you have begun to write. Nobody can bring it back.
forget-withdraws = { $count ->
    [one] { $numbers } is still open: it is withdrawn first, and nobody works on it any more.
   *[other] { $numbers } are still open: they are withdrawn first, and nobody works on them any more.
}
forget-holds = This has to stay for now. It is erased by itself as soon as it may be:
    { $cases }
forget-held = { $number }: { $reason }
button-forget = Erase everything
button-forget-keep = Keep it
forget-kept = Nothing was erased.
forgotten = Done. Everything about you is erased here, this message included. In this chat you can delete the messages yourself. If something goes wrong again, just write.
forgotten-others = Done. Everything else about you is erased.
forgotten-later = { $number } may go now, and it is erased.
command-privacy = What is kept about me
command-mydata = Everything kept about me, as files
command-forget = Erase everything about me

## The files of /mydata
mydata-title = Everything kept about you
mydata-made = Made { $at }. Photos, voice messages and other files are kept by Telegram; here stands the reference of each.
mydata-moment = { $at } ({ $year })
mydata-person = You
mydata-id = Number at Telegram
mydata-language = Language
mydata-zone = Time zone of this page
mydata-first-seen = First message
mydata-informed = Told what is kept
mydata-no-cases = There is no case of yours.
mydata-draft = Not submitted yet
mydata-touched = Last changed
mydata-category = About
mydata-wish = Solution you asked for
mydata-contact = How to reach you
mydata-name = Name
mydata-state = State
mydata-lodged = Received
mydata-promises = Answers promised by
mydata-severity = Urgency (S1 highest)
mydata-outcome = Outcome
mydata-answer = Our answer
mydata-score = Your rating
mydata-hold = Kept because
mydata-closed = Closed
mydata-story = What you told us
mydata-message = Message
mydata-file = File ({ $kind })
mydata-history = Every step
mydata-sent = Messages to you, of the last days
mydata-event-lodged = { $actor } submitted it
mydata-event-taken = { $actor } took it
mydata-event-put-back = { $actor } gave it back
mydata-event-replied = { $actor } answered
mydata-event-asked = { $actor } asked
mydata-event-customer-said = { $actor } wrote
mydata-event-edited = { $actor } changed a message
mydata-event-resolved = { $actor } resolved it
mydata-event-reopened = Opened again
mydata-event-closed = Closed
mydata-event-rated = You rated how we handled it
mydata-event-commented = You wrote about how we handled it
mydata-event-withdrawn = Withdrawn
mydata-event-undelivered = A message could not be delivered
mydata-event-held = { $actor } marked it as not to be erased
mydata-event-released = { $actor } lifted that mark
mydata-event-erase-asked = You asked to be erased
mydata-event-merged = Goes on in another case
mydata-event-merged-in = Another case was joined to this one
mydata-withdrawn = Withdrawn because
mydata-merged-into = Goes on in
mydata-follows = About again
order-and-place = Order and place
mydata-help = Help needed

## Privacy, to the staff
card-hold = *Legal hold:* { $reason }
card-erased = *{ $number } · { $severity }* · erased
    { $category } · { $outcome }
    The customer's data were erased, at their wish or because their time was up.
title-erased = { $number } erased
case-erased = { $number } was erased: nothing can be sent any more.
staff-erased = { $number } is closed: the customer asked to be erased. The case is only a number now. What I passed on here I delete; please delete what you wrote about the customer.
staff-remain = { $count ->
    [one] { $number }: 1 message about the customer is older than Telegram lets me delete (48 hours). Please delete it here by hand.
   *[other] { $number }: { $count } messages about the customer are older than Telegram lets me delete (48 hours). Please delete them here by hand.
}
staff-held = { $agent } has put { $number } on legal hold: it is not erased until /release. The customer reads this reason when they ask to be erased: { $reason }
staff-released = { $agent } has lifted the legal hold of { $number }.
staff-released-erased = { $agent } has lifted the legal hold of { $number }. The customer had asked to be erased: it goes now.
not-held = { $number } is not on legal hold.
hold-reason = Add the reason in a few words the customer may read: /hold court case, claim for damages

## Evidence: how much, and whose words
files-too-many = That one did not fit: a complaint holds { $limit } files. Choose those that show it best; the rest can follow once it is submitted.
file-too-large = That file is about { $size } MB, and I can pass on up to { $limit } MB each. Send a shorter or smaller one, or photos of what matters in it.
forwarded-from = forwarded from { $origin }
forwarded-from-at = forwarded from { $origin }, written { $at }
written-by = { $name }:
relay-forwarded-header = *{ $name }* · { $number } · { $origin }
spoken = spoken, in the voice message

## What a link or poster says
subject-order = Order { $order }
subject-place = { $place }
subject-order-place = Order { $order }, { $place }
subject-kept = Noted: your complaint is now about this one.
review-subject = *From the link:* { $subject }
case-subject = About: { $subject }
card-subject = *Order and place:* { $subject }
key-drop-subject = Remove order and place

## Help with complaining
key-help = I need help with this
ask-help = What makes it difficult? Tap one, or say it in your own words. It goes to the agent, so that they answer in a way that suits you.
placeholder-help = Tap, or in your own words
help-eyesight = I see little or nothing
help-hearing = I hear little or nothing
help-literacy = Reading and writing are hard
help-speaker = Somebody speaks for me
help-none = I need no help
review-help = *Help needed:* { $help }
card-help = *Needs help:* { $help }

## Time zone
ask-zone = One more question, only for the clock: where are you? I then tell you the times of { $number } as they are there.
which-zone = Which one is it?
zone-label = { $city }
button-other-city = Another place
ask-city = Which city are you in? Write its name, or a large one nearby.
ask-city-now = Your times are those of { $city }. Somewhere else? Write the name of the city.
zone-unknown = I don't find “{ $given }”. Write a large city in the same country, or the country.
zone-changed = From now on your times are those of { $city }.
promise-again = { $number }: you hear from us by *{ $by }*.
command-timezone = Where I am, for the clock

## Once more: the choice after "no" or a low score, second looks, reopening
date-pattern = d MMMM y, HH:mm
case-decided = *{ $number }*: { $outcome }

    { $answer }
ask-solved = About { $number }, which we answered: is it solved for you?
ask-choice = I am sorry that { $number } is not solved. What shall happen now? If you write what is still wrong, I pass it on.
choice-noted = Noted, and kept with { $number }. What shall happen now?
choice-reminder = { $number } is not solved for you. Shall somebody look at it again? If I hear nothing, I close the case; you can always write again.
button-another = Have someone else look again
button-supervisor = Ask for a supervisor
button-leave = Leave it as it is
survey-left = We leave it at that; { $number } is closed. /case { $number } opens it again, if you change your mind.
second-look = A few days ago we closed { $number }. Is it still all right?
button-fine = Yes, all is well
button-not-fine = No, something is wrong
second-look-thanks = Good to know. Thank you for telling me about { $number }.
case-reopened-owner = { $number } is open again. An agent looks at it once more and answers by *{ $by }*.
case-reopened-another = { $number } is open again. Someone else than before looks at it anew and answers by *{ $by }*.
case-reopened-supervisor = { $number } is open again. A supervisor takes it over and answers by *{ $by }*.
button-reopen = Open it again
button-complain-again = Complain about it again
ask-reopen = What is still wrong with { $number }? Write it, or send a photo or a voice message; then I open the case again.
about-closed = { $number } is closed. Shall I open it again with what you just sent, or is it something new?
reopen-too-late = { $number } was closed on { $closed }, too long ago to open it again. Let us start a new complaint; the agent sees that it goes back to { $number }.
finish-first = You are in the middle of a complaint. Finish it or tap Cancel; then this case can be opened again.
question-dropped = All right, nothing has changed.

## About a case that is open already
ask-twin = You have { $number } open about this ({ $category }). Is it about that one, or something new?
key-join = About that case
key-separate = It is something new
placeholder-twin = About that case, or something new?
twin-closed = { $number } has been closed meanwhile. Tap “It is something new” and go on; or cancel, and open it again with /case.
joined-case = Passed on to { $number }, with everything you told me. You need not write it again; the time we named stands.
is-answer = Is that your answer to the agent's question?
button-is-answer = Yes, for { $number }

## Taking a complaint back
button-withdraw = Withdraw
ask-reason = Why do you want to withdraw { $number }?
button-reason-solved = It solved itself
button-reason-not-needed = I no longer need it
button-reason-other = Another reason
ask-reason-words = Write the reason for withdrawing { $number } in a sentence. /cancel keeps the case open.
reason-too-long = A little long: please keep the reason under { $limit } characters.
ask-withdraw = Withdraw { $number }? Our people stop working on it. The record of it remains.
button-withdraw-yes = Yes, withdraw
button-keep = No, keep it open
withdraw-kept = { $number } stays open. Nothing has changed.
case-withdrawn = { $number } is withdrawn, as you asked. If you change your mind, /case { $number } opens it again.
withdrawn-solved = it solved itself
withdrawn-not-needed = no longer needed
told-state-withdrawn = withdrawn by you

## Two cases that become one, to the customer
cases-merged = { $merged } and { $number } are about the same, so we go on with one case: *{ $number }*. All you told us is kept. You hear from us by *{ $by }*.
told-state-merged = part of { $into }
customer-case-merged = { $number } goes on in { $into }. Just write here, or send /case { $into }.

## The list, and the steps of a case
button-page-newer = Newer
button-page-older = Older
step-lodged = { $at } · received
step-taken = { $at } · taken by { $agent }
step-put-back = { $at } · waiting for another agent
step-asked = { $at } · { $agent } asked you
step-replied = { $at } · { $agent } wrote to you
step-customer-said = { $at } · you wrote
step-resolved = { $at } · answered by { $agent }
step-rated = { $at } · you rated it { $score }/5
step-reopened = { $at } · opened again
step-closed = { $at } · closed
step-withdrawn = { $at } · withdrawn by you
step-merged = { $at } · goes on in { $number }
step-merged-in = { $at } · { $number } added to it
step-left-out = …

## The decision as a file
decision-file = The decision on { $number }, to keep or print. If you see it differently, someone else looks at it again: ask by { $until }.
decision-title = Decision on { $number }
decision-number = Case
decision-name = Name
decision-about = About
decision-lodged = Received
decision-decided = Decided
decision-by = Decided by
decision-wish = You asked for
decision-story = What you told us
decision-outcome-upheld = Your complaint is upheld: you were right.
decision-outcome-partly = Your complaint is partly upheld: you were partly right.
decision-outcome-not-upheld = Your complaint is not upheld.
decision-outcome-withdrawn = Your complaint was withdrawn.
decision-reasons = Our answer and the reasons
decision-second-look = If you see it differently
decision-second-look-how = You have the right to a second look, until { $until }. Tap “Have someone else look again” in our chat. Somebody other than the person who decided looks at the case anew and answers you.
decision-outside = Outside our company you can turn to

## Once more, to the staff
staff-reopened-owner = { $name } opened the case again. { $words }
staff-reopened-another = { $name } wants somebody else to look at it. Who had it before cannot take it. { $words }
staff-reopened-supervisor = { $name } asks for a supervisor. Only a supervisor can take it. { $words }
card-supervisor = *A supervisor was asked for:* only a supervisor can take it
card-earlier = *Before:* { $agent } had it
card-withdrawn = *Withdrawn:* { $reason }
card-follows = *Goes back to:* { $number }
staff-withdrawn = { $name } has withdrawn the complaint: { $reason }. Nothing more to do.
somebody-else = You had { $number } before. The customer asked that somebody else looks at it.
supervisor-only = The customer asked for a supervisor: only a supervisor can take { $number }.
outcome-merged = merged
state-merged = part of { $into }
ask-merge = { $number } and { $other } become one case. Which number stays? The other one is closed; both histories stay readable, and the customer is told once.
button-merge = { $number } stays
staff-merged = { $merged } is part of this case now; what the customer sends about it comes here. { $words }
merge-how = Send /merge C-… in the topic of a case, or as a reply to its card: the two become one.
merge-other-customer = That is no other case of the same customer.
merge-closed = { $number } is resolved or closed: only open cases can be merged.
case-merged = { $number } goes on in { $into }.

## The staff: who is who, departments, causes
role-agent = agent
role-supervisor = supervisor
role-manager = manager
mention = { $person }
mentions = { $people }
role-needed = Only a { $role } can do that. Ask one here in the group.
other-department = { $number } belongs to { $department }.
which-case-staff = Which case? Send { $command } in the case's topic, as a reply to its card, or with its number: { $command } C-2026-000123
case-unknown-staff = There is no case { $number }.
staff-whoami = { $name }, { $role }. Your id at Telegram: { $id }
department-service = Customer service
department-delivery = Delivery
department-quality = Quality
department-billing = Billing
cause-late-courier = Courier late or careless
cause-wrong-item = Wrong or missing item
cause-defect = Product defect
cause-description = Described wrongly
cause-staff-conduct = How staff behaved
cause-no-answer = Nobody answered
cause-wrong-charge = Charged wrongly
cause-data-handling = Personal data mishandled
cause-customer-side = On the customer's side
cause-unclear = Could not be found out
remedy-coupon = A coupon
remedy-upgrade = An upgrade

## Conduct, to the customer
conduct-reason-insult = insults
conduct-reason-threat = threats
conduct-reason-discrimination = words that demean people
conduct-reason-sexual = sexual remarks
conduct-reason-spam = the same message again and again
conduct-warned = We have read { $behaviour } in your messages. Please write without that, then we go on as before. Otherwise we may have to pause this conversation.
    { $case }
conduct-paused = There were { $behaviour } in your messages, so this conversation pauses until *{ $until }*. What you write until then is kept, and we read it afterwards. If somebody is hurt or in danger, write it: that reaches us at once.
    { $case }
    { $outside }
conduct-ended = There were { $behaviour } in your messages, so we end this conversation. On *{ $until }* a supervisor looks at it again. If somebody is hurt or in danger, write it: that reaches us at once.
    { $case }
    { $way }
    { $outside }
conduct-goes-on = { $number } goes on: you hear from us by *{ $by }*.
conduct-goes-on-late = { $number } goes on, we are still working on it.
conduct-way = A new complaint stays open to you: write it here, and a supervisor reads it within { $days } working days.
conduct-way-address = A new complaint stays open to you: write it here or to { $address }, and a supervisor reads it within { $days } working days.
conduct-outside = Outside our company you can turn to { $body }.
conduct-kept-paused = Kept with { $number }. We read it when the pause ends, { $until }.
conduct-kept-ended = Kept with { $number }. A supervisor reads it by { $until }.
conduct-resumed = The pause is over. You can write to us about { $number } again; what came meanwhile is with us now.
conduct-lifted = This conversation is open again. You can write to us about { $number }; what came meanwhile is with us now.
conduct-lifted-warning = We take back what we said about your messages. { $number } goes on as before.
conduct-kept-on = A supervisor has looked at it again: this conversation stays ended until *{ $until }*, then somebody looks once more.
    { $way }
    { $outside }
conduct-new-complaint = We ended our conversation until { $until }. { $way }

## Conduct, to the staff
prompt-warn = { $agent }: warn { $name } for what? Tap the reason, then “Warn now”. Or reply to *this* message with a note for the record; { $name } may ask to read it.
prompt-warn-placeholder = A note for the record
prompt-pause = { $agent }: pause the conversation with { $name } for { $hours } hours? Tap the reason, then “Pause now”. Or reply to *this* message with a note for the record; { $name } may ask to read it.
prompt-pause-placeholder = A note for the record
prompt-endtalk = { $agent }: end the conversation with { $name }, with a review in { $days } days? Tap the reason, then “End now”. Or reply to *this* message with a note for the record; { $name } may ask to read it.
prompt-endtalk-placeholder = A note for the record
button-warn-now = Warn now
button-pause-now = Pause now
button-end-now = End now
button-lift = Lift
button-keep-ended = Keep { $days } days more
conduct-chosen = Reason: { $behaviour }
conduct-choose-reason = Tap a reason in the form first.
conduct-note-words = Please reply with words, at most { $limit } characters.
conduct-warn-first = A warning comes first: /warn. Without one a pause needs a reason that the policy allows at once.
conduct-pause-first = A pause comes first: /pause. Without one the end needs a reason that the policy allows at once.
conduct-is = The conversation with { $name } is { $state }. That step does not fit now.
conduct-state-fine = open, nothing was said
conduct-state-warned = open, with a warning
conduct-state-paused = paused
conduct-state-ended = ended
done-warn-now = The customer is warned.
done-pause-now = Paused. What the customer writes is kept.
done-end-now = Ended. A supervisor is asked again.
done-lift = Lifted. The conversation is open.
done-keep-ended = It stays ended. The customer is told.
card-conduct-warned = *Warned:* { $behaviour } ({ $agent }, { $at })
card-conduct-paused = *Paused* until { $at }: { $behaviour } ({ $agent })
card-conduct-ended = *Ended*, review { $at }: { $behaviour } ({ $agent })
conduct-danger = ⚠ { $people }: the conversation with { $name } is paused or ended, but this may be about a danger. Please look now.
conduct-review = { $people }: { $agent } ended the conversation with { $name } ({ $behaviour }). Messages kept since: { $kept }. Lift it, or keep it until { $until }?
meanwhile-header = *{ $name }* · { $number } · kept meanwhile: { $messages } { $people }

## A complaint about one of the staff
about-you = { $number } is about you, so somebody else handles it.
about-how = /about @name says whom of us the complaint is about, /about - nobody.
colleague-unknown = I know no colleague “{ $given }”. Write the @username, or the name customers read.
card-about = *About { $agent }:* someone else handles it
case-somebody-else = { $number }: somebody else takes over from here and answers you.
done-about = { $number } is about { $agent }: someone else handles it.
done-about-nobody = { $number } is about none of us.
contact-of-staff = That is a colleague's contact. Customers know us by alias, so I have not sent it.

## Demands that are declined, to the customer
demand-amount = a higher amount
demand-exception = an exception to the terms
demand-punishment = a penalty for somebody
demand-at-once = a solution at once
demand-else = what you ask for
demand-declined = *{ $number }*, about { $demand }:

    { $principle }
    { $offers }
    Why not more: { $reasons }
    { $look }
declined-offers = What we can do: { $offers }.
declined-no-offers = There is nothing we can offer for this.
declined-look = If you see it differently, a supervisor looks at it once more.
button-look = Ask for a second look
look-asked = A supervisor looks at { $number } once more and answers by *{ $by }*.
final-answer = *{ $number }*, about { $demand }: this is our final answer. We reply again when you tell us something new.

## Demands that are declined, to the staff
prompt-decline = { $agent }: decline a demand of { $name } ({ $number }). Tap what is demanded, and what you can offer instead. Then reply to *this* message: the first line states the principle, below it stand the reasons.
prompt-decline-placeholder = Principle; below it the reasons
decline-chosen = { $demand } · we offer: { $offers }
decline-no-demand = tap what is demanded
decline-no-offer = nothing
decline-in-words = Two parts, please. Reply to *this* message: the first line states the principle, below it stand the reasons.
decline-too-long = That is long. Reply to *this* message with at most { $limit } characters for the principle, and as many for the reasons.
decline-what = Tap in the form what is demanded. Then reply to *this* message: the principle, below it the reasons.
staff-look = { $people }: { $name } asks for a second look at what { $agent } declined ({ $demand }). Answer by { $by }.
final-suggested = { $people }: declined { $times } times for { $name }: { $demand }. The final answer would say that we reply again when something new is told.
button-final = Give the final answer
done-final = The customer has the final answer.
final-given = { $number }: the final answer on this was given.
card-declined = *Declined demands:* { $times } { $final }
card-final = · final answer given: { $demand }

## Segments
segment-first = First complaint
segment-ordinary = Ordinary
segment-repeat = Complains often
segment-vip = VIP
segment-professional = Professional complainant
segment-abusive = Abusive
segment-hint-first = More leeway: explain each step, forgive a wrong form.
segment-hint-repeat = Read the earlier cases first: is it the same cause?
segment-hint-vip = Answer before the others; a supervisor reads along.
segment-hint-professional = Exact wording, everything in writing, nothing promised by the way.
segment-hint-abusive = Short and factual; a supervisor decides.
told-segment-first = as a first complaint
told-segment-ordinary = as usual
told-segment-repeat = with your earlier cases at hand
told-segment-vip = with priority
told-segment-professional = in writing, word by word
told-segment-abusive = in writing, with a supervisor
card-segment = *{ $segment }:* { $reason }
card-hint = → { $hint }
card-strict = → Have it proved: receipts, photos, dates.
segment-chosen = { $reason } ({ $agent })
segment-by-conduct = conversation paused or ended
segment-by-cases = { $cases } cases or more in { $days } days
segment-which = Write /segment, one of these, and the reason: { $segments }. /segment - goes by the rules again.
segment-why = Add the reason, in words the customer may read: /segment { $segment } …
done-segment = { $name }: { $segment }. The customer reads the reason in /mydata, never here.

## Protection of agents, in /mydata
mydata-conduct = Our conversation
told-conduct-warned = open, after a word about { $behaviour }
told-conduct-paused = paused because of { $behaviour }
told-conduct-ended = ended because of { $behaviour }
mydata-segment = How we handle your cases
mydata-segment-why = { $segment }: { $reason }
mydata-about = About our colleague
mydata-declined = Demands that we declined
mydata-event-conduct-warned = { $actor } asked you to write differently ({ $what })
mydata-event-conduct-paused = { $actor } paused the conversation ({ $what })
mydata-event-conduct-ended = { $actor } ended the conversation ({ $what })
mydata-event-conduct-lifted = { $actor } opened the conversation again
mydata-event-conduct-kept-on = { $actor } left the conversation ended
mydata-event-conduct-resumed = The pause was over
mydata-event-kept = { $actor } wrote, and it was kept
mydata-event-about = { $actor } noted which colleague it is about
mydata-event-declined-demand = { $actor } declined { $what }
mydata-event-final-answer = { $actor } gave the final answer about { $what }
mydata-event-look-asked = { $actor } asked for a second look
mydata-event-segment = { $actor } noted how your cases are handled: { $what }

## Complaints that the staff write down (/new), and customers without Telegram
button-channel-phone = By phone
button-channel-counter = At the counter
button-channel-mail = By letter or mail
button-wish-open = They leave it to us
button-contact-none = No way to reach them
button-new-drop = Drop this form
button-told = Told
button-invite = Link for the customer
label-wish = Wants
label-contact = Contact
label-name = Name
label-order = Order
label-place = Shop
contact-post = { $value }
contact-none = no way to reach them
reach-post = Write to { $value }.
reach-none = They left no way to be reached.
new-form = { $agent }: a complaint for a customer who calls, stands here or wrote.

    Tap how it came, the subject, and what they want. Then reply to *this* message: what happened, and in the last two lines their name, and their phone number or e-mail. Photos can come as replies too.

    Where known, each on a line of its own:
    { label-order }: A-778
    { label-place }: High Street
    { label-contact }: 12 Mill Road, Leeds (a letter)
new-missing = { $lines }
    Everything else is kept: tap what is missing on the form, or reply with it.
new-lacks = Still needed: { $what }
new-lacks-channel = how it came (tap)
new-lacks-category = the subject (tap)
new-lacks-wish = what they want (tap)
new-lacks-story = what happened
new-lacks-contact = phone number or e-mail
new-lacks-name = their name
new-so-far = { $chosen }. Still needed: { $lacking }
new-contact-wrong = { $given } is no complete phone number or e-mail address. Reply with it once more.
new-line-too-long = { $given } … is too long for its line: { $limit } characters at most.
new-too-much = That last one did not fit: the limit is { $limit }. Lodge it first, the rest can follow.
new-lodged = Lodged as *{ $number }*. Read this out to { $name }, or write it down for them:

    { $words }

    If { $name } adds something, reply to *this* message with it.
new-dropped = Dropped, nothing is kept.
new-expired = { $agent }: the complaint you began with /new was left unfinished, so it is deleted. /new opens another form.
new-is-lodged = That form is done: { $number }. Reply to the card or to the form with what else there is.
new-is-over = That form is closed. /new opens another.
new-is-others = That form is { $agent }'s. /new opens one of your own.
new-none-open = You have no form open. /new opens one.
offline-new = That would be a new complaint: lodge it with /new.
acknowledged-phone = { $action }

    Your case number is *{ $number }*. { $who } calls you by *{ $by }*.
acknowledged-email = { $action }

    Your case number is *{ $number }*. { $who } writes you an e-mail by *{ $by }*.
acknowledged-post = { $action }

    Your case number is *{ $number }*. { $who } answers by letter, which goes out by *{ $by }*.
acknowledged-none = { $action }

    Your case number is *{ $number }*. { $who } has an answer for you by *{ $by }*. Ask us for it with this number.
tell-phone = Call *{ $name }* ({ $contact }) and tell them:

    { $words }

    { $how }
tell-email = Write to *{ $name }* ({ $contact }):

    { $words }

    { $how }
tell-post = Send *{ $name }* a letter ({ $contact }):

    { $words }

    { $how }
tell-none = *{ $name }* left no way to be reached. When they come or call, tell them:

    { $words }

    { $how }
tell-answer = Their answer: tap it, or reply to *this* message with their words.
tell-reply = { $name } is not on Telegram, so that stayed here. { $reach } Then tap “Told”.
tell-question = { $name } is not on Telegram, so that question stayed here. { $reach } Then reply to *this* message with their answer.
tell-changed = You changed that, and { $name } is not on Telegram. { $reach } Then tap “Told”.
tell-decision = The decision on { $number } for { $name }, to print, hand over or send.
told-noted = Noted, with your name and the time.
told-already = { $agent } told them: { $at }.
told-by = ✓ { $agent }, { $at }
follows-already = { $name } follows { $number } on Telegram. A reply to the card reaches them there.
card-channel = *Came:* { $channel }
card-channel-offline = *Came:* { $channel } · not on Telegram
card-how-offline = { $name } is not on Telegram. Reply to this message with what they should hear, and whoever tells them taps “Told”. /invite makes a link with which they follow here.

## The link by which such a customer follows on Telegram
invite-here = For *{ $name }* ({ $number }): let them scan this, or send them the link. It works once, until { $until }; a new one makes it void.

    { $link }
invite-yours = This link was made for a customer. Is this your case { $number }?
button-follow-yes = Yes, it is mine
button-follow-no = No, a customer's
invite-left = All right, { $number } stays as it is, and the link still works for the customer.
invite-not-working = This link doesn't work any more. Ask us for a new one and name your case number; it takes a moment.
invite-wait = That was one link too many that doesn't work. Please wait an hour, then open the newest one you got from us.
followed = { $name }, here you follow your case *{ $number }* from now on. Anything to add? Just write.

    { $consent }
followed-asked = { $agent } asked you: “{ $words }” Just answer here.
staff-follows = { $name } follows on Telegram now: a reply to the card reaches them there.
step-followed = { $at } · you follow it on Telegram
mydata-channel = How it came to us
mydata-event-told = { $actor } told you
mydata-event-spoke-for = { $actor } wrote down what you said
mydata-event-invited = { $actor } made a link for you
mydata-event-followed = You opened the link

## Conduct, told to somebody without Telegram
conduct-warned-offline = There were { $behaviour } in what you said to us. Please talk with us without that, then we go on as before. Otherwise we may have to pause this conversation.
    { $case }
conduct-paused-offline = There were { $behaviour } in what you said to us, so this conversation pauses until *{ $until }*. If somebody is hurt or in danger, tell us at once all the same.
    { $case }
    { $outside }
conduct-ended-offline = There were { $behaviour } in what you said to us, so we end this conversation. On *{ $until }* a supervisor looks at it again. If somebody is hurt or in danger, tell us at once all the same.
    { $case }
    { $way }
    { $outside }
conduct-way-offline = A new complaint stays open to you: tell us, and we write it down.
conduct-resumed-offline = The pause is over. You can talk to us about { $number } again.
conduct-lifted-offline = This conversation is open again. You can talk to us about { $number }.
conduct-lifted-warning-offline = We take back what we said about how you spoke to us. { $number } goes on as before.
