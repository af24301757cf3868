# Every sentence a person reads, in English. A text with *stars* shows bold; the placeholders are filled by the code.
# How they sound is said in docs/texts.md.

## Language and formats
language-name = English
moment-pattern = EEEE d MMM, HH:mm
past-pattern = d MMM, HH:mm
moment-there = { $at } in { $city }

## Building blocks
words = { $words }
quoted = “{ $words }”
no-words = (no text)
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }
duration-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
duration-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
duration-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

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
key-edit-wish = Change solution
key-edit-contact = Change contact
key-edit-name = Change name
key-keep = Keep going
key-throw = Throw it away
placeholder-category = Tap what it is about
placeholder-story = Tell what happened
placeholder-wish = Tap one, or write
placeholder-contact = Phone or e-mail
placeholder-name = Your name
placeholder-review = Tap Submit
placeholder-leaving = Keep going, or stop?

## Intake
greeting = Something went wrong? Tell me here, it takes about two minutes. You get a case number and a time by which a person answers you.
greeting-kept = Thank you for telling me. I have kept what you sent, you won't need to write it again.
welcome-back = Welcome back. Everything you told me is still here.
ask-category = *{ $step }/{ $steps }* What is it about?
ask-story = *{ $step }/{ $steps }* What happened? Write it as you would tell a friend; photos and voice messages are fine. Tap Done when that's all.
ask-wish = *{ $step }/{ $steps }* What would put it right for you? Tap one, or say it in your own words.
ask-contact = *{ $step }/{ $steps }* If we need to reach you outside Telegram: share your number, or type a phone number or e-mail. Here is fine too.
ask-name = *{ $step }/{ $steps }* What may we call you?
ask-name-again = What may we call you?
ask-contact-again = How do we reach you? Share your number, or type a phone number or e-mail. Here is fine too.
ask-wish-again = What would put it right for you? Tap one, or say it in your own words.
ask-story-again = What else happened? Tap Done when that's all.
ask-category-again = What is it about?
ask-review = *Is this right?*

    { $lines }

    Tap Submit to send it, or change an answer.
review-category = *About:* { $category }
review-story = *What happened:* { $story }
review-wish = *Solution:* { $wish }
review-contact = *Contact:* { $contact }
review-name = *Name:* { $name }
review-files = *Files:* { $files }
ask-leaving = Stop here? What you wrote would be thrown away.
choose-leaving = First tap “Keep going” or “Throw it away”, then write.
discarded = Deleted, nothing was kept. If you change your mind, just write.
left-empty = All right, nothing was written down. If something goes wrong, just write.
nothing-to-cancel = There is nothing to cancel. To tell me what went wrong, just write.
draft-reminder = You started telling me what went wrong. It is all still here: shall we finish it?
draft-expired = The complaint you left unfinished { $days } days ago is deleted. If it still matters, just write and we start again.
draft-under-way = You are in the middle of a complaint. Finish it or tap Cancel, then start a new one.

## Intake: answers that do not fit
story-empty = Tell me what happened first: a few words, a photo or a voice message. Then tap Done.
story-too-short = “{ $given }”: I'd like the agent to understand at once. What was wrong, where, and when? If that is all, tap Done again.
story-long-kept = That was long, and I kept all of it. Tap Done when that's all.
story-too-many = That one did not fit: a complaint holds { $limit } messages. Tap Done; you can send the rest after submitting.
story-too-many-album = Not all you sent together fitted: a complaint holds { $limit } messages. Tap Done; you can send the rest after submitting.
story-too-long = That one did not fit: a complaint holds { $limit } characters. Please send the rest as a document.
answer-in-words = Please answer this one in words, or tap a button.
answer-too-long = A little long: please keep this answer under { $limit } characters. Details can go in later with “Add to what happened”.
text-empty = That message arrived empty. Please write it again.
not-evidence = I can't pass that on. Words, photos, videos, voice messages and documents all work. The question above still stands.
not-evidence-contact = That tells me no way to reach you. Tap “Share my phone number” or “Here is fine”, or type a phone number or e-mail.
not-evidence-name = That gives me no name to call you by. Tap yours below, or type one.
kept-contact = Kept with your complaint. To reach you: tap “Share my phone number” or “Here is fine”, or type a phone number or e-mail.
kept-name = Kept with your complaint. And your name? Tap it below, or type one.
not-now = That doesn't fit here. The question above still stands.
edit-unknown = I can't change that one any more. Write what should be different and I pass it on.
phone-too-short = “{ $given }” looks one or two digits short. Check it, or tap “Here is fine”.
phone-too-long = “{ $given }” has a digit or two too many. Check it, or tap “Here is fine”.
phone-unreadable = “{ $given }” doesn't read as a phone number. Write it with the country code, like +44 20 7946 0018, or tap “Here is fine”.
email-unreadable = “{ $given }” is no complete e-mail address. Check it, or tap “Here is fine”.
contact-neither = “{ $given }” is neither a phone number nor an e-mail address. Check it, or tap “Here is fine”.
contact-not-own = That is somebody else's contact. Tap “Share my phone number” for yours, or tap “Here is fine”.
name-is-number = “{ $given }” is a number or an address. What may we call you? Tap your name below, or type one.
contact-noted = We reach you there too: { $contact }.
contact-changed = Contact changed to { $contact }.
story-added = Added to what happened.

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
case-put-back = { $number } goes from { $agent } to a colleague. The time stays: you hear from us by *{ $by }*.
case-put-back-late = { $number } goes from { $agent } to a colleague, who writes to you here.
case-resolved = *{ $number }*: { $outcome }

    { $answer }

    Is it solved for you?
case-resolved-not-upheld = *{ $number }*: { $outcome }

    { $answer }

    Can you live with this answer?
told-upheld = you were right, we got this wrong.
told-partly = part of this was our mistake.
told-not-upheld = here is what we found.
told-withdrawn = closed as withdrawn.
told-remedies = What you get:
    { $remedies }
told-outside = Outside our company you can turn to: { $body }
remedy-line = • { $words }
button-solved = Yes, it is solved
button-unsolved = No, it is not
button-solved-not-upheld = Yes, close the case
button-unsolved-not-upheld = No, what else can I do?
survey-reminder = { $number }: is it solved for you? If I hear nothing, I close the case; you can always write again.
survey-reminder-not-upheld = { $number }: can you live with our answer? If I hear nothing, I close the case; you can always write again.
ask-score = How did we handle { $number }? 1 (badly) to 5 (well)
ask-comment = Thank you. Anything to add about { $number }? Write it, or tap “Nothing to add”.
ask-comment-low = Thank you for being straight. What was missing in { $number }? Write it here. And what shall happen now?
button-no-comment = Nothing to add
button-change-score = Change my rating ({ $score }/5)
survey-thanks = Thank you. { $number } is closed. If anything else comes up, just write.
closed-kindly = I have closed { $number }, as I heard nothing more. If something is still wrong, just write: one tap opens { $number } again.
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
due-answer = your answer to { $agent }
due-done = nothing more to wait for
no-cases = You have no case yet. To tell me what went wrong, just write.
draft-unsubmitted = Your complaint is not submitted yet, so nobody works on it. It goes on here:
cases = Your cases:
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = You have no case with that number. /cases lists yours.
case-timeline = *{ $number }* · { $category }

    { $steps }

    Now: { $state }
    Next: { $due }

    { $answer }
case-answer = Our answer: { $answer }
case-withdrawal = Your reason: { $reason }
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
    /withdraw takes a complaint back
    /language changes the language
    /timezone sets the city whose times you read
    /cancel stops a complaint you are writing
    /privacy says what is kept, /mydata hands it over, /forget erases it
unknown-command = I don't know that command. To tell me what went wrong, just write; /help shows more.
ask-language = Which language shall we speak?
language-changed = I speak English now.
command-start = Tell us what went wrong
command-cases = My cases
command-case = Where my case stands
command-withdraw = Take a complaint back
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
card-merged = *With { $number }:* { $words }
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
prompt-resolve = { $agent }: { $outcome }. Reply to *this* message with one sentence for { $name } ({ $number }): what was done, and what happens now. A line that begins with + says what they get.
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
staff-help = Each complaint is a card. *Reply* to the card or to a customer's message: it goes to the customer. Everything else stays here. The first reply takes the case. 👌 means delivered. /language changes the language of the cards. Administrators, in a case's topic or as a reply to its card: /merge C-… makes two cases of a customer one, /hold and a reason keeps a case from being erased, /release lifts that.
staff-language-changed = The cards are in English from now on.
rights-missing = ⚠ A right is missing, so complaints are waiting: make me an administrator of this group with the right to *manage topics* and to write. Then everything that waits arrives by itself.
answer-given = The customer already has that sentence as it was. Write a correction as a reply to the card.
stayed-here = That stayed in the group. To answer the customer, reply to the card or to their message.
story-kept-choose = Kept. Now tap what it is about.

## Privacy: what is kept, handing it over, erasing it
consent = I keep what you send here to answer your complaint, and erase it { $term } after the case is closed. More: /privacy
listed = { $first }, { $second }
privacy = *What I keep, and for how long*

    { "*" }What:* your name and ID at Telegram, what you write and send here, how to reach you, each case with all its steps, your ratings.
    { "*" }Why:* to answer your complaint, and to be able to show what was promised and done. Only the complaints team sees it.
    { "*" }How long:* a case is erased by itself, so long after its closing:
    { $terms }
    A complaint you don't finish is deleted after { $draft } without a word. Working copies of messages go after { $copies }. If you never complain, your name goes after { $idle }.
    { "*" }Files:* photos and voice messages are kept by Telegram; I keep only a reference to each.

    /mydata gives you all of it as two files. /forget erases it.
    What I passed on to the team's Telegram group I delete there too. Telegram may not let me after 48 hours; then I ask the team to delete it by hand.
    A case that a law or a dispute obliges us to keep is not erased; you are told which, and why.
privacy-term = { $term }: { $categories }
mydata-here = Here is everything I keep about you: a page to read, and the same as a file for computers. Photos and voice messages are with Telegram; the files name the reference of each.
forget-ask = *Erase everything about you?* Your cases with all messages, your name, how to reach you, and what you have begun to write. Nobody can bring it back.
forget-answered = { $count ->
    [one] { $numbers } is answered and waits for your word: it is closed with that answer.
   *[other] { $numbers } are answered and wait for your word: they are closed with those answers.
}
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
mydata-person = You
mydata-id = Telegram ID
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
kind-text = Message
kind-photo = Photo
kind-video = Video
kind-animation = Animation
kind-voice = Voice message
kind-audio = Audio file
kind-document = File
kind-video-note = Video note
kind-location = Location
kind-venue = Place
kind-contact = Contact
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
staff-erased = { $number } is closed: the customer asked to be erased. The case is only a number now. What I passed on I delete; please delete what you wrote about the customer.
staff-topic-stays = { $number } is erased, but its topic stays: its earlier titles name the customer, and messages older than 48 hours may too. I cannot delete those. Please delete the topic: hold it in the list of topics, then choose Delete.
staff-remain = { $count ->
    [one] { $number }: 1 message about the customer is older than Telegram lets me delete (48 hours). Please delete it here by hand.
   *[other] { $number }: { $count } messages about the customer are older than Telegram lets me delete (48 hours). Please delete them here by hand.
}
staff-held = { $agent } has put { $number } on legal hold: it is not erased until /release. The customer reads this reason when they ask to be erased: { $reason }
staff-released = { $agent } has lifted the legal hold of { $number }.
staff-released-erased = { $agent } has lifted the legal hold of { $number }. The customer had asked to be erased: it goes now.
not-held = { $number } is not on legal hold.
hold-reason = Add the reason in a few words the customer may read: /hold court case, claim for damages
hold-where = Which case? Write /hold or /release in the case's topic, as a reply to its card, or with its number: /hold C-2026-000123 court case
hold-supervisor = Only an administrator of this group can do that.

## Evidence: how much, and whose words
files-too-many = That one did not fit: a complaint holds { $limit } files. Choose those that show it best; the rest can follow once it is submitted.
files-too-many-album = Not all you sent together fitted: a complaint holds { $limit } files. What fitted is kept; the rest can follow once it is submitted.
file-too-large = That file is about { $size } MB, and I can pass on up to { $limit } MB each. Send a shorter or smaller one, or photos of what matters in it.
forwarded-from = forwarded from { $origin }
forwarded-from-at = forwarded from { $origin }, written { $at }
written-by = { $name }:
relay-forwarded-header = *{ $name }* · { $number } · { $origin }
spoken = spoken, in the voice message
spoken-nth = spoken, in the { $nth ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $nth }th
} voice message
spoken-video = spoken, in the video message

## What a link or poster says
subject-order = Order { $order }
subject-place = { $place }
subject-order-place = Order { $order }, { $place }
subject-kept = Noted: your complaint is now about this one.
link-damaged = That link is damaged, so I could not read the order in it. Tell me the order number when you write.
review-subject = *From the link:* { $subject }
case-subject = About: { $subject }
card-subject = *Order and place:* { $subject }
key-drop-subject = Remove order and place

## Help with complaining
key-help = I need help with this
ask-help = What makes it difficult? Tap one, or say it in your own words. It goes to the agent, so that they answer in a way that suits you.
help-noted = Noted, the agent sees it.
placeholder-help = Tap one, or write
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
zone-label = { $city } · { $clock }
button-other-city = Another place
ask-city = Which city are you in? Write its name, or a large one nearby.
ask-city-now = I tell you times as in { $city }, where it is { $clock } now. Are you somewhere else? Write the name of the city.
zone-unknown = I don't find “{ $given }”. Write a large city in the same country, or the country.
zone-changed = From now on I tell you times as in { $city }, where it is { $clock } now.
promise-again = { $number }: you hear from us by *{ $by }*.
command-timezone = Where I am, for the clock

## Once more: the choice after "no" or a low score, second looks, reopening
date-pattern = d MMMM y, HH:mm
case-decided = *{ $number }*: { $outcome }

    { $answer }
ask-solved = About { $number }, which we answered: is it solved for you?
ask-solved-not-upheld = About { $number }, which we answered: can you live with our answer?
ask-choice = I am sorry that { $number } is not solved. What shall happen now? If you write what is still wrong, I pass it on.
ask-choice-not-upheld = You see { $number } differently, and you may ask for another look. What shall happen now? If you write what we have missed, I pass it on.
choice-noted = Noted, and kept with { $number }. What shall happen now?
choice-reminder = { $number } is not solved for you. Shall somebody look at it again? If I hear nothing, I close the case; you can always write again.
choice-reminder-not-upheld = You see { $number } differently. Shall somebody look at it again? If I hear nothing, I close the case; you can always write again.
button-another = Have someone else look again
button-another-same = Have it looked at again
button-supervisor = Ask for a supervisor
button-leave = Leave it as it is
survey-left = We leave it at that; { $number } is closed. If you change your mind, open it again here.
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
held-passed-on = { $number } stays closed. What you sent last I have passed on to our people, so that it is not lost. If it is not settled, open the case again here.
held-new = You sent me something and did not say what it is about. So that it is not lost, let us make a new complaint of it.
reopen-too-late = { $number } was closed on { $closed }, too long ago to open it again. Let us start a new complaint; the agent sees that it goes back to { $number }.
finish-first = You are in the middle of a complaint. Finish it or tap Cancel; then this case can be opened again.
question-dropped = All right, nothing has changed.

## About a case that is open already
ask-twin = You have { $number } open about this ({ $category }). Is it about that one, or something new?
key-join = About that case
key-separate = It is something new
placeholder-twin = That case, or new?
twin-closed = { $number } has been closed meanwhile. Tap “It is something new” and go on; or cancel, and open it again with /case.
joined-case = Passed on to { $number }, with everything you told me. You need not write it again; the time we named stands.
staff-joined = { $name } says about this case too:
    { $lines }
is-answer = Is that your answer to the agent's question?
button-is-answer = Yes, for { $number }
answer-or-draft = Is that your answer to { $agent } ({ $number }), or part of the new complaint?
button-answer-to = Answer to { $agent }
button-in-draft = Part of the new complaint

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
withdraw-which = Which case do you want to withdraw?
nothing-to-withdraw = There is no open case to withdraw. /cases lists yours.
case-withdrawn = { $number } is withdrawn, as you asked. If you change your mind, open it again here.
withdrawn-solved = it solved itself
withdrawn-not-needed = no longer needed
withdrawn-unsaid = no reason given
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
decision-files = Came with it
came-photo = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
came-video = { $count ->
    [one] 1 video
   *[other] { $count } videos
}
came-voice = { $count ->
    [one] 1 voice message
   *[other] { $count } voice messages
}
came-audio = { $count ->
    [one] 1 recording
   *[other] { $count } recordings
}
came-document = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
came-location = { $count ->
    [one] 1 place on the map
   *[other] { $count } places on the map
}
came-contact = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
came-list = { $first }, { $second }
came-and = { $first } and { $second }
decision-story = What you told us
decision-outcome-upheld = Your complaint is upheld: you were right.
decision-outcome-partly = Your complaint is partly upheld: you were partly right.
decision-outcome-not-upheld = Your complaint is not upheld.
decision-outcome-withdrawn = Your complaint was withdrawn.
decision-reasons = Our answer and the reasons
decision-remedies = What you get
decision-second-look = If you see it differently
decision-second-look-how = You have the right to a second look, until { $until }. Tap “Have someone else look again” in our chat. Somebody other than the person who decided looks at the case anew and answers you.
decision-second-look-how-same = You have the right to a second look, until { $until }. Tap “Have it looked at again” in our chat. We look at the case anew and answer you.
decision-outside = Outside our company you can turn to

## Once more, to the staff
staff-reopened-owner = { $name } opened the case again. { $words }
staff-reopened-another = { $name } wants somebody else to look at it. Who had it before cannot take it. { $words }
staff-reopened-supervisor = { $name } asks for a supervisor. Only a supervisor can take it. { $words }
card-supervisor = *A supervisor was asked for:* only a supervisor can take it
card-earlier = *Before:* { $agent } had it
card-withdrawn = *Withdrawn:* { $reason }
card-follows = *Goes back to:* { $number }
staff-late-words = { $name } wrote this after { $number } was closed, and did not say whether to open it again:
staff-withdrawn = { $name } has withdrawn the complaint: { $reason }. Nothing more to do.
somebody-else = You had { $number } before. The customer asked that somebody else looks at it.
supervisor-only = The customer asked for a supervisor: only a supervisor can take { $number }.
outcome-merged = merged
state-merged = part of { $into }
ask-merge = { $number } and { $other } become one case. Which number stays? The other one is closed; both histories stay readable, and the customer is told once.
button-merge = { $number } stays
staff-merged = { $merged } is part of this case now; what the customer sends about it comes here. { $words }
merge-how = Send /merge C-… in the topic of a case, or as a reply to its card: the two become one.
merge-supervisor = Only a supervisor can merge cases.
merge-other-customer = That is no other case of the same customer.
merge-closed = { $number } is resolved or closed: only open cases can be merged.
case-merged = { $number } goes on in { $into }.
