# Every sentence a person reads, in English. A text with *stars* shows bold; the placeholders are filled by the code.
# How they sound is said in docs/texts.md.

## Language and formats
language-name = English
moment-pattern = EEEE d MMM, HH:mm
past-pattern = d MMM, HH:mm
clock-pattern = HH:mm
moment-there = { $at } in { $city }

## Building blocks
words = { $words }
quoted = “{ $words }”
no-words = (no text)
nothing = { "" }
run-on = { $first }{ $second }
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

    Your case number is *{ $number }*. { $who } answers you here by *{ $by }*.{ $decision }

    Anything to add? Just write. /case shows where it stands.
ack-delivery = Thank you for telling us about the delivery. We are checking it with the courier.
ack-product = Thank you for telling us about the product. We are checking what went wrong with it.
ack-service = Thank you for telling us how you were treated. We are asking the people who were there.
ack-billing = Thank you for telling us about the payment. We are checking the account.
ack-safety = Please stop using it, and keep it away from others. If anyone is hurt or feels unwell, see a doctor first.
ack-privacy = Thank you for telling us. We are checking who had access to your data.
ack-other = Thank you for telling us. We are looking into it.
heard-injury = Health comes first: if it gets worse, see a doctor, and please leave alone what caused it. { $action }
heard-safety = Your safety comes first: if you are in danger now, call the emergency number, and please leave alone what may harm you. { $action }
heard-privacy = This is about your personal data, so we find out first who could see it. { $action }
heard-further = You are free to take this further. We want to put it right before you have to. { $action }
who-agent = An agent
who-supervisor = Our duty supervisor
who-manager = A manager

## A case, to the customer
case-taken = { $agent } is on your case { $number } now.
case-put-back = { $number } goes from { $agent } to a colleague. You hear from us by *{ $by }*.
case-put-back-late = { $number } goes from { $agent } to a colleague, who writes to you here.
case-put-back-still = { $number } goes from { $agent } to a colleague. { $still }
# What the times wait for, instead of a time.
still-question = Answer our question, and you get the new time.
still-offer = Answer our offer, and you get the new time; /case shows it again.
still-conduct = Once we write to each other again, you get the new time.
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
remedy-line = • { $words }
told-outside = Outside our company you can turn to: { $body }
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
told-state-new-supervisor = waiting for a supervisor
told-state-new-manager = waiting for a manager
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
    /escalate a supervisor takes over: when we missed a time, or an offer or answer was wrong
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
card-due = { $what } by { $by }
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
title-new = { $number } · { $name } · new
title-new-supervisor = { $number } · { $name } · for a supervisor
title-new-manager = { $number } · { $name } · for a manager
title-taken = { $number } · { $name } · { $agent }
title-resolved = { $number } · { $name } · resolved
title-closed = { $number } · { $name } · closed
button-take = Take
button-put-back = Put back
button-ask = Ask
button-resolve = Resolve
button-outcome-upheld = Upheld
button-outcome-partly = Partly upheld
button-outcome-not-upheld = Not upheld
button-outcome-withdrawn = Withdrawn by customer

## In the group
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · what happened
relay-edited-header = *{ $name }* · { $number } (changed)
prompt-ask = { $agent }: reply to *this* message with your question for { $name } ({ $number }).
prompt-ask-placeholder = Your question
prompt-resolve = { $agent }, { $number }: tap the outcome and the cause; responsible is the cause's department, unless you tap another. Then reply to *this* message with one sentence for { $name }: what was done, and what happens now.

    Not upheld: say why, tactfully. I tell { $name } about the right to a second look.
prompt-resolve-placeholder = What was done, and what happens now
done-take = It is yours.
done-put-back = Put back. Anyone can take it now.
staff-only = Only members of this staff group can do that.
yours-already = { $number } is yours already.
owned-by-other = { $agent } has { $number }. To write to { $name }, reply to the card. A supervisor can take it over.
stayed-owned = { $agent } has { $number }, so that stayed here. To write to { $name }, reply to the card. A supervisor can take it over.
button-old = That button is old. { $number } now: { $state }.
stayed-over = { $number } now: { $state }. That stayed here. To write to { $name }, reply to the card.
button-forged = That button does nothing.
resolve-in-words = Please answer in words: reply to *this* message with one sentence that the customer reads.
resolve-too-long = That is long for one sentence. Reply to *this* message with at most { $limit } characters; details can go as a reply to the card.
anonymous-admin = You are writing as the group. Turn off “Remain anonymous” in your admin rights, so that the customer gets an answer from a person.
poisoned = ⚠ A message could not be processed after { $tries } tries and was put aside: inbox row { $row } ({ $error }). It is kept; the bot goes on.
undeliverable-letter = ⚠ Telegram refused a message and it was put aside: outbox row { $row } ({ $error }).
foreign-group = This group's id is { $chat }. I work for another group, so I leave. To move me here, write STAFF_CHAT_ID={ $chat } into .env, start me again, and add me once more.
first-steps = Thank you. This group's id is { $chat }. Write STAFF_CHAT_ID={ $chat } into .env and start me again; `complaint-bot check` then says what is missing.
staff-help = Each complaint is a card. *Reply* to the card or to a customer's message: it goes to the customer. Everything else stays here. The first reply takes the case. 👌 means delivered.
staff-language-changed = The cards are in English from now on.
rights-missing = ⚠ A right is missing, so complaints are waiting: make me an administrator of this group with the right to *manage topics* and to write. Then everything that waits arrives by itself.
answer-given = The customer already has that sentence as it was. Write a correction as a reply to the card.
command-unknown = I don't know { $command }, so it stayed here. /help lists all.
command-unknown-meant = I don't know { $command }, so it stayed here. Did you mean { $meant }? /help lists all.
command-is-button = { $command } is no command, so it stayed here. “{ $button }” is a button under the card.
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
forget-owed = What we agreed and have not done yet lapses:
    { $cases }
owed-in = { $number }: { $remedies }
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
mydata-promises = What we promised
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
kind-other = Another kind of message
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
staff-erased-owed = The customer was erased before this was done. Please stop it if it is under way: { $cases }
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
button-manager = Ask for a manager
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
cases-merged = { $merged } and { $number } are about the same, so we go on with one case: *{ $number }*. All you told us is kept. { $next }
merged-by = You hear from us by *{ $by }*.
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
staff-reopened = { $people }: { $name } opened { $number } again. Answer by { $by }.
    { $words }
staff-reopened-owner = { $people }: { $name } opened { $number } again, and nobody has it. Answer by { $by }.
    { $words }
staff-reopened-another = { $people }: { $name } { $scored }wants somebody else to look at { $number }; who had it before cannot take it. Answer by { $by }.
    { $words }
staff-scored = scored { $score }/5 and{" "}
staff-reopened-supervisor = { $people }: { $name } { $scored }asks for a supervisor in { $number }. Answer by { $by }.
    { $words }
card-supervisor = *Gone up to a supervisor:* only a supervisor can take it
card-earlier = *Before:* { $agent } had it
card-withdrawn = *Withdrawn:* { $reason }
card-follows = *Goes back to:* { $number }
staff-late-words = { $name } wrote this after { $number } was closed, and did not say whether to open it again:
staff-withdrawn = { $name } has withdrawn the complaint: { $reason }. Nothing more to do.
somebody-else = You had { $number } before. The customer asked that somebody else looks at it.
supervisor-only = { $number } has gone up to a supervisor: only a supervisor can take it.
outcome-merged = merged
state-merged = part of { $into }
ask-merge = { $number } and { $other } become one case. Which number stays? The other one is closed; both histories stay readable, and the customer is told once.
button-merge = { $number } stays
staff-merged = { $merged } is part of this case now; what the customer sends about it comes here. { $words }
merge-how = Reply to the card of a case with /merge C-…: the two become one.
merge-other-customer = That is no other case of the same customer.
merge-closed = { $number } is resolved or closed: only open cases can be merged.
merge-offer = The offer in { $number } does not count what { $other } was granted already. Wait for the answer, or take the offer back; then merge.
case-merged = { $number } goes on in { $into }.

## The staff: who is who, departments, causes
role-agent = agent
role-supervisor = supervisor
role-manager = manager
mention = { $person }
nobody-known-supervisor = I know no supervisor here yet, and only a supervisor may do this. An administrator of the group: write /whoami once.
nobody-known-manager = I know no manager here yet, and only a manager may do this. Whoever made the group: write /whoami once.
role-needed = Only a { $role } can do that. Ask one here in the group.
other-department = { $number } belongs to { $department }.
which-case-staff = Which case? Send { $command } { $where }, or with its number: { $example }
case-unknown-staff = There is no case { $number }.
case-which = Which one: { $numbers }?
staff-commands-in-group = Staff commands work in the staff group.
at-case-topic = in the case's topic, or as a reply to its card
at-case-card = as a reply to its card
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

## Case work: how it ends
dotted = { $first } · { $second }
card-cause = *Cause:* { $cause } · responsible: { $department }
button-responsible = Responsible: { $department }
resolve-responsible = responsible: { $department }
resolve-chosen = { $chosen }. Now reply with one sentence.
resolve-chosen-outcome = { $chosen }. Still to tap: the outcome.
resolve-chosen-cause = { $chosen }. Still to tap: the cause.
resolve-chosen-outcome-cause = { $chosen }. Still to tap: outcome and cause.
resolve-missing-outcome = { $agent }, { $number }: only the *outcome* is missing. Tap it, and your sentence goes to { $name }; you need not write it again.
resolve-missing-cause = { $agent }, { $number }: only the *cause* is missing. Tap it, and your sentence goes to { $name }; you need not write it again.
resolve-missing-outcome-cause = { $agent }, { $number }: *outcome* and *cause* are missing. Tap both, and your sentence goes to { $name }; you need not write it again.
mydata-cause = Cause, as we found it
mydata-responsible = Responsible
done-resolve = Your sentence is on its way.

button-more = More…
button-hand-over = Hand over
button-take-over = Take over
button-note = Note
button-finding = Finding
button-link = Link
button-open-again = Open again
ask-more = What else with { $number }?

## Case work: whose it is
ask-hand-over = Who looks after { $number } from here on?
staff-handed-over = { $person }, { $number } is yours now; { $agent } handed it over.
staff-taken-over = { $person }, { $agent } has taken over { $number }.
case-handed-over = { $agent } looks after { $number } from here on.
case-handed-over-by = { $agent } looks after { $number } from here on; you hear from us by *{ $by }*.
done-hand-to = { $agent } has it now.
no-colleagues = I know nobody else who can take { $number }. Whoever has written a word in this group is known to me.
theirs-already = { $agent } has { $number } already.
not-for-them = { $agent } cannot take { $number }: it is about them, they had it before, it is another department's, or a supervisor was asked for.
colleague-gone = I don't know them here any more. Choose somebody else.
colleague-unknown = Nobody here is called { $given }. I know { $names }.
colleague-which = Which one: { $names }?

## Case work: waiting for the customer
card-paused = the clock stands: it waits for the customer
card-no-answer = *Closed:* the customer did not answer
answer-kept = Thank you, { $agent } has your answer. About { $number } you hear from us by *{ $by }*.
question-reminder = { $agent } still needs your answer about { $number }: just write it here. If I hear nothing by *{ $by }*, I close the case; you can open it again.
closed-unanswered = I have closed { $number }, as { $agent }'s question had no answer. You can open it again until { $until }: tap the button and write what is missing.
outcome-no-answer = closed without an answer
step-handed-over = { $at } · { $agent } looks after it
step-taken-over = { $at } · { $agent } looks after it
step-no-answer = { $at } · closed, no answer came

## Case work: notes, findings, links
card-notes = *Notes:* { $notes } · *findings:* { $findings } · /record
card-linked = *Linked:* { $numbers }
prompt-note = { $agent }, { $number }: reply to *this* message with your note. It is not sent to { $name }; /mydata would show it to them.
prompt-note-placeholder = Your note
note-empty = Please write it in words, or send a photo or a document with a few words.
prompt-finding = { $agent }, { $number }: reply to *this* message with what you found out, a fact in a sentence or two. Taps say where it comes from, who was asked and what it points to. Like notes, it is not sent to the customer; /mydata would show it.
finding-chosen = { $chosen }. Now reply with what you found.
found-source = source: { $source }
found-asked = asked: { $asked }
found-attributed = points to: { $to }
button-source = Source: { $source }
button-asked = Asked: { $asked }
button-points = Points to: { $to }
source-record = our records
source-document = document
source-photo = photo
source-visit = a look on site
source-statement = statement
asked-customer = customer
asked-colleague = colleague
asked-partner = courier, supplier
asked-nobody = nobody
side-customer = customer
side-open = not clear yet
record = *{ $number }* · { $category }
    { $lines }
record-findings = *Found out*
record-notes = *Notes*
record-outcome = *Outcome:* { $outcome }
record-line = { $at } · { $agent }: { $what }
record-nothing = nothing yet
prompt-link = { $agent }: which case does { $number } have to do with? Reply to *this* message with its number. Both cards then name each other.
prompt-link-placeholder = C-2026-000123
link-how = Reply to the card of another case with /link C-…: the two cards then name each other.
linked-already = { $number } and { $other } are linked already.
mydata-event-note = { $actor } made a note
mydata-event-finding = { $actor } wrote down what was found
mydata-event-linked = { $actor } noted another case that has to do with it
mydata-event-handed-over = { $actor } handed it over
mydata-event-taken-over = { $actor } took it over
mydata-event-reminded = You were reminded of a question
mydata-event-no-answer = Closed, no answer came

## Case work: open again
prompt-again = { $agent }: why is { $number } opened again? Reply to *this* message in a few words. They stay here; { $name } is told that it is open again, with a new time.
prompt-again-placeholder = Why, for us only
reopen-whose = Who had { $number } can open it again, or a supervisor.
reopen-late = { $number } was closed too long ago; a supervisor can still open it again.
staff-opened-again = { $agent } has opened the case again; nobody has it yet. { $words }
staff-opened-again-for = { $person }, { $agent } has opened the case again; it is yours. { $words }

## Rooms of departments, transfer, duty, names
lines = { $lines }
past = { $at } · { $what } { $words }
other-room = { $number } is with { $department }, in their own group. Ask there.
card-handed-on = *{ $number } · { $severity }* · handed to { $department }, goes on there
title-handed-on = { $number } → { $department }
topic-lost = ⚠ The topic { $topic } of a department is gone. Its cases now get topics of their own here. Make a new one and write its number into the policy (topic_id), then start me again.
card-transfers = *With:* { $department } · { $count ->
    [one] 1st transfer
    [2] 2nd transfer
    [3] ⚠ 3rd transfer: too many hands
   *[other] ⚠ { $count }th transfer: too many hands
}
card-department-due = *Its share of the time:* until { $by }
card-handed = *From { $department }, { $agent }:* { $reason }
button-accept = Accept
button-return = Return with a reason
prompt-transfer = { $agent }: where shall { $number } go? Tap a department, then reply to *this* message with the reason. It is not sent to the customer; /mydata would show it.
prompt-transfer-where = { $agent }: where shall { $number } go? Tap a department and it goes there, with your reason: “{ $reason }” It is not sent to the customer; /mydata would show it.
prompt-return = { $agent }: reply to *this* message with the reason why { $number } goes back. It is not sent to the customer; /mydata would show it.
prompt-return-placeholder = Why it goes back
transfer-to = To { $department }. Now reply with the reason.
transfer-nowhere = There is only one department in the policy, so there is nowhere to transfer to.
transfer-choose = First tap a department in the form, then reply to it with the reason.
transfer-there = { $number } is with { $department } already. Tap another department, then reply once more.
transfer-in-words = Please give the reason in words, as a reply to the form.
transfer-too-long = That reason is long. Reply once more, with at most { $limit } characters.
staff-handed = { $people }: { $agent } ({ $before }) hands you { $number }. “{ $reason }” { $due }
    { $steps }
staff-handed-due = Your share of the time runs until { $by }.
staff-returned = { $people }: { $agent } ({ $before }) returns { $number }. “{ $reason }”
    { $steps }
staff-department-due = { $people }: your share of the time for { $number } has passed. The customer was promised an answer by { $by }.
case-handed = { $number }: our { $department } team has it now. You hear from us by *{ $by }*.
case-handed-late = { $number }: our { $department } team has it now.
case-handed-still = { $number }: our { $department } team has it now. { $still }
step-transferred = { $at } · passed to another team
step-assigned = { $at } · taken by { $agent }
mydata-event-transferred = { $actor } passed it to another department
mydata-event-returned = { $actor } returned it to the department before
mydata-event-transfer-accepted = { $actor } accepted it
mydata-event-assigned = { $actor } was given it
mydata-event-left = { $actor } left the team
reply-not-taken = Sent to { $name }. You have { $count } already, so the case is not yours; who takes it?
reply-waits-above = On its way to { $name }, who still waits for a { $role } by { $by }.
reply-not-taken-offline = You have { $count } already, so the case of { $name } is not yours; who takes it?
load-full = You have { $limit } open cases, as many as anybody may have. Resolve one or put one back first.
staff-assigned = { $agent }: { $number } is yours.
staff-owner-left = { $people }: { $agent } is not in this group any more. { $numbers } can be taken by anyone now.
duty-on = { $name } is on duty.
duty-already = { $name } is on duty already.
duty-not-on = { $name } was not on duty.
duty-off = { $name } is off duty. { $count ->
    [0] No open case is left with them.
    [one] 1 open case stays with them.
   *[other] { $count } open cases stay with them.
}
duty-nobody = Nobody is on duty here. /on puts you on duty.
duty-list = *On duty:*
    { $lines }
duty-line = { $name } · { $count } open · since { $since }
alias-how = Customers read “{ $name }”. Send /alias and the new name, up to { $limit } characters. Supervisors: /alias @user and the name.
alias-set = Customers now read “{ $name }” for { $person }.
alias-taken = Somebody here is called “{ $name }” already. Choose another name, so that customers can tell you apart.
alias-unknown = I don't know { $name } yet. They have to send /whoami here once.

## Rights of the bot in a group
staff-arrived = I am here. This group's id is { $chat }.
staff-shut-out = ⚠ I was taken out of the group “{ $title }”. Its cases wait until I am added there again.
rights-complete = All set: I have every right that I need here.
rights-lacking = Still missing here:
    { $rights }
right-admin = • Make me an administrator, so that I see replies: group name › Edit › Administrators › Add › me
right-admin-late = • Make me an administrator, so that I notice at once who leaves: group name › Edit › Administrators › Add › me
right-topics = • Manage topics, one for each case: Administrators › me › manage topics
right-pin = • Pin messages, for the board: Administrators › me › pin messages
right-delete = • Delete messages, for customers who want to be erased: Administrators › me › delete messages

## Help for the staff
help-case = *A case* ({ $where })
help-finding = *Finding and replying*
help-duty = *Duty*
help-group = *You and this group*
usage-handover = /handover NAME · to a colleague
usage-transfer = /transfer · to another department
usage-note = /note · for us only
usage-finding = /finding · what you found out
usage-record = /record · all notes and findings
usage-link = /link C-… · two cases that have to do with each other
usage-reopen = /reopen · open it again
usage-merge = /merge C-… · two cases of a customer become one
usage-hold = /hold and a reason · not to be erased
usage-release = /release · lifts that
usage-on = /on · you are on duty
usage-off = /off · you are off duty
usage-duty = /duty · who is on duty
usage-alias = /alias NAME · what customers call you
usage-whoami = /whoami · your id and role
usage-language = /language · of the cards
usage-offer = /offer and what you offer · an offer to the customer
usage-ledger = /ledger · what was offered and granted
usage-find = /find WORDS · whatever was said
usage-queue = /queue · open cases by the time left
usage-mine = /mine · yours, and what waits for you
usage-case = /case NUMBER · everything about it
usage-r = /r · a canned reply
usage-r-add = /r+ NAME TEXT · add a canned reply
usage-r-remove = /r- NAME · remove one
help-protection = *When it gets hard*
help-counter = *Customers without Telegram*
usage-warn = /warn · ask the customer to write otherwise
usage-pause = /pause · the conversation, for some hours
usage-endtalk = /endtalk · end the conversation, until a review
usage-lift = /lift · takes that back
usage-decline = /decline · a demand that goes too far
usage-about = /about @NAME · whom of us it is about
usage-segment = /segment NAME and a reason · how a customer is treated
usage-new = /new · write a complaint down for somebody
usage-cancel = /cancel · drop that form
usage-invite = /invite C-… · the link with which they follow
button-warn = Warn…
button-pause = Pause the conversation…
button-endtalk = End the conversation…
button-decline = Decline a demand…
button-transfer = Other department
load-full-of = { $agent } has { $limit } open cases already, as many as anybody may have. Choose somebody else, or ask a supervisor.

## Offers, to the customer
grant-amount = { $remedy } { $amount }
remedies-together = { $first } + { $second }
remedies-either = { $first } / { $second }
offer-line = – { $option }
offer-one-new = *{ $number }*: { $agent } offers you *{ $option }*. Is that right for you?

    It stands until { $until }.
offer-several-new = *{ $number }*: { $agent } can do one of these. Which is right for you?

    { $options }

    It stands until { $until }.
offer-one-ends = Our offer for { $number } ends on { $until }: *{ $option }*, from { $agent }. Is it right for you?
offer-several-ends = Our offer for { $number } ends on { $until }. { $agent } can do one of these:

    { $options }
offer-one-meant = Do you accept *{ $option }* for { $number }? Then tap it: { $agent } takes only a tap for a yes. It stands until { $until }.
offer-several-meant = Which of these do you accept for { $number }? Tap it: { $agent } takes only a tap for a yes.

    { $options }

    It stands until { $until }.
button-offer-none = None of these
button-offer-no = No, not this
button-offer-yes = Yes, agreed
button-offer-back = Back
button-offer-show = See the offer
offer-sure = Take *{ $option }*? That settles { $number }.
offer-accepted = Agreed, for *{ $number }*:

    { $lines }

    I tell you as soon as it is done.
grant-by = { $remedy }: by { $by }
grant-done = { $remedy }: done { $by }
offer-declined = All right, not that. What is missing? Write it in one message, it goes to { $agent } with { $number }.{ $again }
offer-declined-reply = All right, not that. What is missing for { $number }? Reply to *this* message with it, and it goes to { $agent }.{ $again } The complaint you are writing goes on as it was.
declined-by = {" "}You hear from us by *{ $by }*.
goes-to-supervisor = a supervisor
goes-to-manager = a manager
offer-over = That offer no longer stands. Do you still want it? Just write. /case shows where { $number } is.
offer-withdrawn = Our offer for *{ $number }* no longer stands: { $options }. Any question about that? Just write.
offer-expired = Our offer for *{ $number }* has ended, as I heard nothing: { $options }. Do you still want it? Just write, and an agent looks at it.
grant-delayed = *{ $number }*: { $remedy } takes longer than I told you: { $reason }

    It is done by *{ $by }*.
grant-put-off = *{ $number }*: { $remedy } is not done yet. { $missed } { $agent } is asked to see to it, and you hear from me by *{ $by }*, sooner once it is done.
fulfilled-refund = *{ $number }*: your refund of { $amount } went out today. The bank shows it within a few working days.
fulfilled-replacement = *{ $number }*: your replacement is on its way since today.
fulfilled-repair = *{ $number }*: the repair is done.
fulfilled-explanation = *{ $number }*: you have our explanation now. Is anything in it unclear? Just write.
fulfilled-apology = *{ $number }*: you have our apology now. Is there more to say? Just write.
fulfilled-coupon = *{ $number }*: your coupon of { $amount } was issued today.
fulfilled-upgrade = *{ $number }*: your upgrade is there from today on.
step-offered = { $at } · { $agent } made you an offer
step-accepted = { $at } · you accepted it
step-declined = { $at } · you declined it
step-taken-back = { $at } · the offer was taken back
step-offer-expired = { $at } · the offer ended
step-delayed = { $at } · { $remedy } takes longer
step-fulfilled = { $at } · done: { $remedy }
mydata-remedies = What you get
mydata-event-offered = { $actor } sent an offer
mydata-event-approval-asked = { $actor } asked for leave to offer this
mydata-event-approved = { $actor } allowed it
mydata-event-rejected = { $actor } did not allow it
mydata-event-approval-dropped = { $actor } no longer asked for it
mydata-event-taken-back = { $actor } took the offer back
mydata-event-accepted = { $actor } accepted the offer
mydata-event-declined = { $actor } declined the offer
mydata-event-offer-expired = The offer ended without an answer
mydata-event-delayed = { $actor } told you a later date
mydata-event-fulfilled = { $actor } marked it as done

## Offers, to the staff
button-offer = Offer
button-offer-either = Customer picks one
button-offer-together = All together
button-propose = Send offer
button-approve = Approve
button-reject = Reject
button-take-back = Take it back
button-done = Done: { $remedy }
offer-example = { $remedy } { $amount }
prompt-offer = { $agent }: what do you offer { $name } ({ $number })? Tap, then “Send offer”. With an amount: reply to *this* message, like { $written }. It goes out at once, with what is tapped. Comma: one of them. Plus: together.
prompt-offer-placeholder = What you offer
prompt-approval-placeholder = Why not
prompt-late-placeholder = 2 the bank is closed
offer-nothing-yet = Nothing chosen yet.
offer-so-far-either = So far: { $remedies }. The customer picks one. Tap more, send, or reply with an amount.
offer-so-far-together = So far, together: { $remedies }. Tap more, send, or reply with an amount.
done-offer-sent = Sent to the customer.
done-offer-asked = Above your limit: I have asked for approval. The customer has nothing yet.
offer-in-words = Please write what you offer: reply to *this* message in words.
offer-empty = What do you offer? Write it like { $written }. There is: { $remedies }.
offer-which = Which remedy is the amount for? Write it like { $written }. There is: { $remedies }.
offer-twice = { $remedy } stands twice in one option. Write it once, with the whole amount.
offer-too-many = At most { $options } options, and { $remedies } remedies in one. Write fewer.
grant-meant = I don't know “{ $given }”. Did you mean { $remedy }? Write it like { $written }.
grant-unknown = “{ $given }” is no remedy here. Write it like { $written }. There is: { $remedies }.
amount-missing = { $remedy } needs an amount. Reply with it, like { $remedy } { $example }.
amount-unwanted = { $remedy } goes without an amount. Write it alone.
amount-unreadable = “{ $given }” is no amount here. Write it like { $example }, at most { $most }.
amount-zero = “{ $given }” is nothing to give. Write an amount above zero, like { $example }, at most { $most }.
amount-digits = { $digits ->
    [0] “{ $given }”: this currency has no decimals. Write it like { $example }, at most { $most }.
   *[other] “{ $given }” has more than { $digits } decimals. Write it like { $example }, at most { $most }.
}
amount-too-large = “{ $given }” is above { $most }: a slip of the finger? Write it like { $example }.
offer-beyond-all = That is more than anybody here may grant. Offer less; the limits stand in the policy file.
offer-waiting = An offer in { $number } waits for approval. One at a time: tap “Offer” on the card, then take it back below the request.
offer-stands = { $name } has an offer until { $until }: { $options }. One at a time: wait for the answer, or take it back.
offer-pending = { $number } has an offer already. One at a time: tap “Offer” on the card to take it back first.
offer-decided = That is decided already. The card of { $number } shows how it stands.
offer-unanswered = The offer to { $name } in { $number } is not answered yet. Wait for it, or take it back; then resolve.
approval-request = { $people }: { $agent } wants to offer { $name } ({ $number }):
    { "*" }{ $options }*
    { $before }
approval-before = Granted before: { $remedies }
approval-approved = Approved by { $by } and sent to { $name } ({ $number }): { $options }. Offered by { $agent }.
approval-rejected = Not approved by { $by }: { $options } for { $name } ({ $number }), offered by { $agent }.
approval-taken-back = Taken back by { $by }: { $options } for { $name } ({ $number }), offered by { $agent }.
offer-rejected = { $agent }: { $by } does not approve { $options } for { $name } ({ $number }): “{ $reason }” { $name } has not seen it; offer something else.
approve-own = That is your own offer: somebody else decides on it.
above-your-limit = That is above your limit too. A { $role } can approve it.
reject-why = Now reply to the request with the reason. Who made the offer reads it. The customer is not sent it, but can ask for it with /mydata.
reject-first = To approve, tap Approve; to reject, tap Reject, then reply why.
reject-in-words = Please give the reason in words: reply to *this* message.
reject-too-long = That is long for a reason. Reply to *this* message with at most { $limit } characters.
offer-not-yours = { $agent } made this offer: only they or a supervisor can take it back.
card-offer = *Offer:* { $options } · until { $until } · { $agent }, allowed by { $by }
card-offer-waiting = *Offer waits for approval:* { $options } · { $agent }
card-remedy-due = *Agreed:* { $remedy } · by { $until } · allowed by { $by }
card-remedy-done = *Done:* { $remedy } · allowed by { $by }
staff-offer-accepted = { $agent }: { $name } has accepted.
    { $lines }
    When it is done, tap it on the card; { $name } then reads it.
staff-offer-accepted-offline = { $agent }: { $name } has accepted.
    { $lines }
    Tap when done on the card, then call { $name }.
staff-offer-declined = { $agent }: { $name } has declined: { $options }. I ask what is missing; the answer comes here.
staff-offer-expired = { $agent }: the offer to { $name } has ended without an answer: { $options }.
done-fulfilled = Noted. The customer reads it now.
done-fulfilled-offline = Noted. Now tell the customer.
done-already = { $agent } has marked that as done already.
grant-soon = { $agent }: { $remedy } for { $name } ({ $number }) is due by { $by }. Done? Tap it. Late? Reply to *this* message with the business days it still takes, and why: 2 the bank is closed
grant-overdue = { $people }, { $agent }: { $remedy } for { $name } ({ $number }) is not done by { $was }; { $name } was told { $by }. Done? Tap it. Else reply to *this* message with the business days it still takes, and why: 2 the bank is closed
delay-how = Reply to *this* message with the business days it still takes (1 to { $most }), and why: 2 the bank is closed
delay-too-long = That is long for a reason that the customer reads. Reply to *this* message with at most { $limit } characters.
ledger = *{ $number }*
    { $lines }
ledger-empty = Nothing was offered in { $number } yet.
ledger-offered = { $at } · { $offer }, option { $option } · { $remedy } · offered by { $agent }, allowed by { $by } ({ $role })
ledger-accepted = { $at } · { $offer }, option { $option } · { $remedy } · accepted, due { $due }
ledger-declined = { $at } · { $offer }, option { $option } · { $remedy } · declined
ledger-expired = { $at } · { $offer }, option { $option } · { $remedy } · ended unanswered
ledger-withdrawn = { $at } · { $offer }, option { $option } · { $remedy } · taken back by { $actor }
ledger-withdrawn-itself = { $at } · { $offer }, option { $option } · { $remedy } · ended with the case
ledger-delayed = { $at } · { $offer }, option { $option } · { $remedy } · later, by { $actor }: due { $due }
ledger-fulfilled = { $at } · { $offer }, option { $option } · { $remedy } · done by { $actor }
ledger-dropped = { $at } · { $offer }, option { $option } · { $remedy } · dropped: the customer was erased

## Finding cases, for the staff
button-page-back = ‹ Page { $page }
button-page-on = Page { $page } ›
button-similar = Similar cases
button-queue-all = All open
button-queue-unowned = Nobody's
button-queue-overdue = Overdue
button-queue-mine = Mine
queue-all = *Open: { $count }*
    { $lines }
queue-unowned = *Open and nobody's: { $count }*
    { $lines }
queue-overdue = *Overdue: { $count }*
    { $lines }
queue-mine = *With { $name }: { $count }*
    { $lines }
    { $waiting }
queue-none-all = No case is open.
queue-none-unowned = Every open case is taken.
queue-none-overdue = Nothing is overdue.
queue-none-mine = No open case. The next one: /queue
queue-line = *{ $number }* · { $severity } · { $left } · { $owner } · { $category }
queue-nobody = nobody yet
pending-approvals = *Offers to approve: { $count }*
    { $lines }
    To decide, tap “Offer” on the card.
pending-approval = *{ $number }* · { $options } · { $agent }
pending-remedies = *To be done: { $count }*
    { $lines }
pending-remedy = *{ $number }* · { $left } · { $remedy }
pending-more = and { $more } more
left-waiting = waits for the customer
left-days = { $count } days left
left-hours = { $count } h left
left-minutes = { $count } min left
late-days = *{ $count } days late*
late-hours = *{ $count } h late*
late-minutes = *{ $count } min late*
found = { $count ->
        [one] *1 case*
       *[other] *{ $count } cases*, page { $page } of { $pages }
    }
    { $lines }
find-line = *{ $number }* · { $state } · { $category }
    { $hit }
find-none = Nothing found. Try fewer or shorter words; parts of words count.
find-how = What are you looking for? /find and words: a name, an order number, anything that was said.
find-again = I can't see any more what was looked for. Send /find once more.
similar = Like { $number }, and what solved it:
    { $lines }
similar-line = *{ $number }* · { $category }
    { $solved }
similar-rated = { $outcome }, rated { $score }/5
similar-none = No closed case is like { $number }.

## The board
board = *Open { $open }* · within { $hours } h: { $soon } · overdue: { $late } · nobody's: { $unowned }
    { $lists }
board-late = *Overdue*
    { $lines }
board-soon = *Due soon*
    { $lines }
board-unowned = *Nobody has taken*
    { $lines }
board-line = { $number } · { $severity } · { $by } · { $last }
board-by = by { $by }
board-more = and { $more } more: /queue
board-on-duty = *On duty:* { $people }
board-on-duty-more = { $people } and { $more } more
board-nobody-on-duty = *On duty:* nobody
board-not-pinned = I can't pin the board. Make me an administrator of this group and allow me to pin messages; it is pinned within an hour then.

## All of a case, for the staff
dossier = All about *{ $number }*, page { $page } of { $pages }
    { $lines }
dossier-state = *State:* { $value }
dossier-severity = *Severity:* { $value }
dossier-category = *Category:* { $value }
dossier-department = *Department:* { $value }
dossier-name = *Name:* { $value }
dossier-contact = *Contact:* { $value }
dossier-language = *Language:* { $value }
dossier-subject = *About:* { $value }
dossier-help = *Help needed:* { $value }
dossier-wish = *Wants:* { $value }
dossier-hold = *Not to be erased:* { $value }
dossier-withdrawn = *Withdrawn:* { $value }
dossier-follows = *Goes back to:* { $value }
dossier-outcome = *Outcome:* { $value }
dossier-cause = *Cause:* { $value }
dossier-responsible = *Lies with:* { $value }
dossier-linked = *Has to do with:* { $value }
dossier-answer = *Answer:* { $value }
dossier-score = *Rated:* { $value }
dossier-promise = *Promised* { $at }: { $what } by { $by }{ $became }
dossier-told = *{ $agent }* told us:
dossier-happened = *{ $at }* · { $what }
dossier-about = { $what }: { $remedies }
dossier-until = { $what } until { $until }
dossier-words = { $head }
    { $words }
dossier-goes-on = … goes on:
event-lodged = lodged by { $agent }
event-taken = { $agent } took it
event-put-back = { $agent } put it back
event-replied = { $agent } wrote to the customer
event-asked = { $agent } asked the customer
event-customer-said = { $agent } (customer) wrote
event-edited = { $agent } changed a message
event-resolved = { $agent } resolved it
event-reopened = { $agent } opened it again
event-closed = closed
event-rated = { $agent } rated it
event-commented = { $agent } said of the handling
event-withdrawn = withdrawn by { $agent }
event-undelivered = a message was not delivered
event-held = { $agent } marked it as not to be erased
event-released = { $agent } lifted that mark
event-erase-asked = { $agent } asked to be erased
event-merged = { $agent } made it part of another case
event-merged-in = { $agent } added another case to it
event-erased = erased
event-offered = { $maker } offered, { $agent } allowed it
event-approval-asked = { $agent } asked for leave to offer
event-approved = { $agent } allowed the offer of { $maker }
event-rejected = { $agent } did not allow the offer
event-approval-dropped = { $agent } took the request back
event-taken-back = { $agent } took the offer back
event-accepted = { $agent } accepted
event-declined = { $agent } declined the offer
event-offer-expired = the offer ended without an answer
event-delayed = { $agent } gave a later date
event-fulfilled = { $agent } marked it as done
event-assigned = { $agent } was given it
event-left = { $agent } left the group
event-note = { $agent } made a note
event-finding = { $agent } wrote down a finding
event-linked = { $agent } linked another case
event-handed-over = { $agent } handed it to { $to }
event-taken-over = { $agent } took it over
event-reminded = the customer was reminded of the question
event-no-answer = closed, no answer came
event-transferred = { $agent } passed it on: { $to }
event-returned = { $agent } returned it: { $to }
event-transfer-accepted = { $agent } accepted it
event-conduct-warned = { $agent } warned the customer
event-conduct-paused = { $agent } paused the conversation
event-conduct-ended = { $agent } ended the conversation
event-conduct-lifted = { $agent } lifted that
event-conduct-kept-on = { $agent } left the conversation ended
event-conduct-resumed = the pause was over
event-kept = { $agent } wrote during the pause
event-about = { $agent } said whom it is about
event-declined-demand = { $agent } declined a demand
event-final-answer = { $agent } gave the final answer
event-look-asked = { $agent } asked for a second look
event-segment = { $agent } set the segment
event-told = { $agent } told the customer
event-spoke-for = { $agent } answered for the customer
event-invited = { $agent } made a link
event-followed = { $agent } follows on Telegram
event-unlinked = { $agent } separated the case from somebody who had opened the link
event-other = { $agent } · { $kind }

## Canned replies
button-canned-send = Send it
button-canned-back = Back to the list
canned-choose = Which reply goes to { $name }? You see it before it is sent.
canned-preview = This goes to { $name }:
    { $words }
canned-sent = Sent to { $name }:
    { $words }
canned-sent-already = This one was sent already.
canned-case-over = Not sent: { $number } is closed. To work on it again, send /reopen.
canned-still = Not sent: the words name a time, and the times of { $number } stand still until the customer answers or the pause is over. Write it without a time.
canned-look-first = Not sent yet: it goes out in your name. Read it as it is now, then tap “Send it” again.
canned-list = The replies. Send /r with a name { $where }.
    { $lines }
canned-line = *{ $given }* · { $words }
canned-none = There are no canned replies yet. A supervisor adds one: /r+ NAME TEXT
canned-none-language = No reply is written in { $language } yet, which this customer reads. Reply in your own words.
canned-language = { $given } is not written in { $language }, which this customer reads. A supervisor adds it: /r+ { $given }:{ $code } TEXT
canned-unknown = There is no reply { $given }. /r lists them.
canned-name = A name is one word of up to 15 letters or digits: /r+ late TEXT
canned-how-add = The words are missing: /r+ NAME TEXT, or reply to a message with /r+ NAME.
canned-too-long = That is too long for a reply: at most { $limit } letters.
canned-strange-place = I don't know what to fill in for { $given }. These I know: { $known }
canned-added = { $given } is kept, in { $language }:
    { $words }
canned-removed = { $given } is removed.
canned-restored = { $given } says again what the policy file says.
canned-of-policy = { $given } stands in the policy file: it can only be removed there.
canned-shop = the shop

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
conduct-paused-already = Paused already, until { $until }. For another pause open the form again.
done-warn-now = The customer is warned.
done-pause-now = Paused. What the customer writes is kept.
done-end-now = Ended. A supervisor is asked again.
done-lift = Lifted. The conversation is open.
done-keep-ended = It stays ended. The customer is told.
card-conduct-warned = *Warned:* { $behaviour } ({ $agent }, { $at })
card-conduct-paused = *Paused* until { $at }: { $behaviour } ({ $agent })
card-conduct-ended = *Ended*, review { $at }: { $behaviour } ({ $agent })
conduct-danger-passed-on = This has gone to our people at once. If there is smoke or fire, keep away from it and call the emergency number.
button-new-complaint = A new complaint
conduct-danger = ⚠ { $people }: the conversation with { $name } is paused or ended, but this may be about a danger. Please look now.
conduct-review = { $people }: { $agent } ended the conversation with { $name } ({ $behaviour }). Messages kept since: { $kept }. Lift it, or keep it until { $until }?
meanwhile-owner = { $person }:
meanwhile-header = { $people } *{ $name }* · { $number } · wrote { $messages ->
    [one] one message
   *[other] { $messages } messages
} meanwhile:

## A complaint about one of the staff
about-you = { $number } is about you, so somebody else handles it.
about-how = /about @name says whom of us the complaint is about, /about - nobody.
about-unknown = I know no colleague “{ $given }”. Write the @username, or the name customers read.
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
declined-offers-follow = What we can do: { $offers }. { $agent } sends you an offer with the amount here.
declined-no-offers = There is nothing we can offer for this.
declined-look = If you see it differently, a supervisor looks at it once more.
button-look = Ask for a second look
look-asked = A supervisor looks at { $number } once more and answers by *{ $by }*.
look-asked-manager = A manager looks at { $number } once more and answers by *{ $by }*.
look-offer = First answer our offer in { $number }: /case shows it again. If nothing in it is right, decline it; then a supervisor can look once more.
look-paused = A supervisor can look at { $number } once more when our conversation goes on: then ask again.
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
decline-not-yours = Only a { $role } can promise this: { $remedy }. Tap it once more to take it off, or ask one here in the group. Then reply to *this* message: the principle, below it the reasons.
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
button-contact-none = No contact
button-new-drop = Drop this form
button-told = Told
button-unlink = Not this person
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
new-lacks-contact = phone or e-mail (or tap “No contact”)
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

    Your case number is *{ $number }*. { $who } calls you by *{ $by }*.{ $decision }
acknowledged-email = { $action }

    Your case number is *{ $number }*. { $who } writes you an e-mail by *{ $by }*.{ $decision }
acknowledged-post = { $action }

    Your case number is *{ $number }*. { $who } answers by letter, which goes out by *{ $by }*.{ $decision }
acknowledged-none = { $action }

    Your case number is *{ $number }*. { $who } has an answer for you by *{ $by }*.{ $decision } Ask us for it with this number.
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
tell-on = Go on with *{ $name }*:

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
invite-yours-too = Is { $number } a case of your own too? Then it joins your others here.
button-follow-yes = Yes, it is mine
button-follow-no = No, a customer's
button-follow-not-mine = No, not mine
invite-left = All right, { $number } stays as it is, and the link still works for the person it was made for.
invite-not-working = This link doesn't work any more. Ask us for a new one and name your case number; it takes a moment.
invite-wait = That was one link too many that doesn't work. Please wait an hour, then open the newest one you got from us.
followed = { $name }, here you follow your case *{ $number }* from now on. Anything to add? Just write.

    { $consent }
followed-asked = { $agent } asked you: “{ $words }” Just answer here.
staff-follows = { $name } (Telegram: { $person }) follows on Telegram now: a reply to the card reaches them there. { $untold }
staff-follows-untold = { $count ->
        [one] The 1 message not yet told has been sent.
       *[other] The { $count } messages not yet told have been sent.
    }
staff-unlinked = { $agent }: { $number } is separated from that Telegram account. { $name } goes on without Telegram; for a new link, tap below.
unlinked-already = { $number } is not with that person any more.
unlinked = { $number } was linked to you by mistake: it is somebody else's case. It is no longer shown here, and there is nothing you need to do.
step-followed = { $at } · you follow it on Telegram
mydata-channel = How it came to us
mydata-event-told = { $actor } told you
mydata-event-spoke-for = { $actor } wrote down what you said
mydata-event-invited = { $actor } made a link for you
mydata-event-followed = You opened the link
mydata-event-unlinked = { $actor } separated it from somebody else who had opened the link

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

## Severity: why, and who corrects it
signal-safety = safety “{ $words }”
signal-injury = injury “{ $words }”
signal-privacy = personal data “{ $words }”
signal-lawyer = lawyer or court “{ $words }”
signal-regulator = authority “{ $words }”
signal-media = media “{ $words }”
signal-emotion = upset “{ $words }”
signal-repeat = complaint no. { $words } lately
signal-escalated = went up to a supervisor
signal-low-score = was rated { $words }/5
signal-declined = { $words ->
    [1] declined an offer
   *[other] declined { $words } offers
}
signal-transfers = transferred { $words } times
signal-silence = long silence
signal-rule-words = rule “{ $words }”
signal-rule-amount = amount { $words }
signal-rule-place = place { $words }
signal-rule-segment = { $words }
signal-rule-category = { $words }
signal-none = nothing new
card-signals = *Signals:* { $why }{ $risk }
card-risk = {" "}· risk { $points }: { $level }
risk-s1 = S1
risk-s2 = S2
risk-s3 = S3
risk-low = low
card-s1 = *S1:* a supervisor answers this
card-corrected = *{ $before } → { $severity }* by { $agent }: { $reason }
severity-sooner = { $number } is urgent to us now: you hear from us sooner, by *{ $by }*.{ $decision }
staff-s1 = { $people }: { $number } of { $name } is S1: { $why }.
    The customer was promised an answer by { $by }.
staff-s1-answered = { $people }: { $agent } answered { $name } in { $number }, an S1. One of you, please look at it.
usage-severity = /severity S2 and a reason · correct how urgent a case is
button-severity = Change severity…
button-severity-s1 = S1, at once
button-severity-s2 = S2, urgent
button-severity-s3 = S3, ordinary
prompt-severity = { $agent }: { $number } is { $severity } now. Tap what it is really, then reply to *this* message with the reason, in words the customer may read.
prompt-severity-placeholder = Why
severity-chosen = { $severity }. Now reply with the reason.
severity-choose = Write /severity, one of { $severities }, and the reason.
severity-tap = First tap { $severities } in the form, then reply to it with the reason.
severity-same = { $number } is { $severity } already.
severity-supervisor = { $number } is S1: a supervisor makes it less urgent. Tell one here in the group why.
severity-why = Add the reason in a few words: why is it { $severity }?
severity-too-long = The reason stands on the card: please { $limit } characters at most.
event-severity = severity raised { $before } → { $to }: { $why }
event-severity-corrected = { $agent } set the severity { $before } → { $to }
mydata-event-severity = It became more urgent to us
mydata-event-severity-corrected = { $actor } set how urgent it is
mydata-severity-why = { $severity }: { $why }
told-corrected = { $agent } set it: { $reason }
told-signal-safety = somebody’s safety is at stake
told-signal-injury = somebody may have come to harm
told-signal-privacy = it is about personal data
told-signal-lawyer = you spoke of legal steps
told-signal-regulator = you spoke of an authority
told-signal-media = you spoke of going public
told-signal-emotion = it matters a lot to you
told-signal-repeat = you had to come to us several times
told-signal-escalated = a complaint of yours went up to a supervisor
told-signal-low-score = an earlier answer of ours did not help you
told-signal-declined = what we offered did not suit you
told-signal-transfers = it went from team to team
told-signal-silence = you waited long for a word from us
told-signal-rule = our rules say so for such complaints

# Clocks that never pause: what is due, as the staff reads it (policy: [[statutory]]).
statutory-breach-report = report to the ICO, if it is a breach of data
# Where the policy no longer has the clock that an old case still names.
statutory-gone = what a rule wanted when it was lodged

# Why a promise is not kept, within a sentence: "The reason: …" (policy: [delay]; the last ones by where the case stands).
delay-reason-shop = the shop has not answered us yet
delay-reason-courier = the courier has not answered us yet
delay-reason-supplier = the supplier has not answered us yet
delay-reason-records = the records have not arrived yet
delay-reason-expert = a specialist is still looking into it
delay-reason-checking = we are still checking what happened
delay-reason-nobody = nobody was free to look at it yet
delay-reason-approval = what we can offer you still needs a yes here
delay-reason-agreed = what we agreed is not done yet
delay-reason-away = our system was down for a while

# The clocks of a case: what is told to the customer …
decided-by = {" "}You have a decision by *{ $by }* at the latest.
reply-footer = You hear from us again by { $by }.
due-decision = you have a decision by { $by }
due-remedy = what we agreed is done by { $by }
due-halted = the times stand still for now
missed-once = I told you { $was }, and we won't make it.
missed-again = I told you { $was }, and we won't make that either.
missed-late = I told you { $was }, and you did not hear from us. I am sorry.
put-off-news = { $missed } The reason: { $reason }. { $agent } answers about { $number } by *{ $by }*.{ $decision }
put-off-news-again = There is still no answer for you about { $number }. { $agent } is asked again, and you hear from me by *{ $by }*, sooner if there is news.{ $decision }
put-off-decision = { $missed } The reason: { $reason }. { $agent } has the decision about { $number } for you by *{ $by }*.
put-off-decision-again = There is still no decision for you about { $number }. { $agent } is asked again, and you hear from me by *{ $by }*, sooner if there is one.
due-offer = an offer waits for your answer
button-escalate-supervisor = Have a supervisor take over
button-escalate-manager = Have a manager take over
escalated-asked-supervisor = A supervisor takes over { $number } and answers you by *{ $by }*.{ $decision } All you told us is with them; anything new, just write it here.
escalated-asked-manager = A manager takes over { $number } and answers you by *{ $by }*.{ $decision } All you told us is with them; anything new, just write it here.
escalated-late-supervisor = { $missed } A supervisor takes over { $number } now and answers you by *{ $by }*.{ $decision }
escalated-late-manager = { $missed } A manager takes over { $number } now and answers you by *{ $by }*.{ $decision }
escalated-declined-supervisor = What we offered is not what helps you, so a supervisor looks at { $number } and answers you by *{ $by }*.{ $decision }
escalated-declined-manager = What we offered is not what helps you, so a manager looks at { $number } and answers you by *{ $by }*.{ $decision }
escalate-not-yet = { $number } is with us: { $due }. If we miss a time we gave you, or an offer or the answer is not right, you can ask for a { $role } here. Anything new? Just write it.
escalate-not-yet-supervisor = A supervisor has { $number }: { $due }. If we miss that time, you can ask for a { $role } here. Anything new? Just write it.
escalate-waiting = { $agent } has asked you something about { $number }. Once you answer, it goes on and you get a new time: just write it here.
escalate-paused = The conversation is paused until *{ $until }*; then you get a new time for { $number }.
escalate-top = { $number } is with the highest person we have: { $due }. Anything new? Just write it.
escalate-offer = We have made you an offer in { $number }. If nothing in it is right, decline it and say what is missing; then you can ask for a { $role }. /case shows the offer again.
escalate-closed = { $number } is closed. If something is still wrong, open it again: the button is under /case.
escalate-answered = { $number } has its answer. If that does not solve it, say so with the button under the answer: there you can ask for a { $role } too.
escalate-staff = /escalate is for customers. To pass a case to a supervisor, write /handover and their name, { $where }.
command-escalate = Ask for a supervisor
case-reopened-manager = { $number } is open again. A manager takes it over and answers by *{ $by }*.
conduct-stands-still = { $number } and its times stand still until then. When we go on, you get a new time.
step-put-off = { $at } · delay, with a new time
step-escalated = { $at } · passed to a { $role }
mydata-event-put-off = Told that it takes longer
mydata-event-escalated = Passed to a { $what }
mydata-promise = { $what }: { $by }
# … and to the staff
promise-answer = first answer
promise-update = news
promise-resolution = decision
promise-escalation = answer from above
promise-remedy = agreed remedy
card-halted = the clock stands: the conversation is paused
card-law = *By law:* { $law } by { $by }
card-allowance = *If settled by { $by }:* { $law }
card-own = *Our own limit, never paused:* { $law } by { $by }
card-manager = *Gone up to a manager:* only a manager can take it
manager-only = { $number } has gone up to a manager: only a manager can take it.
staff-reopened-manager = { $people }: { $name } { $scored }asks for a manager in { $number }. Answer by { $by }.
    { $words }
alarm-people = { $people }:{" "}
alarm-whose = { $name }, { $number }
alarm-one = { $people }{ $line }
    { $how }
alarm-how = Can't be kept? Tap why: the customer hears it at once, with a new time.
alarm-how-again = Can't be kept? It was put off before: tap why, and a supervisor tells it. At { $at } it goes up.
alarm-how-above = Can't be kept? It was put off before: a { $role } taps why, and the customer hears it at once.
alarm-how-approval = To decide, tap “Offer” on the card.
alarms = { $people }{ $count } cases need you.
    { $lines }
alarms-more = … and { $more } more: /queue
alarm-unanswered = { $number } · { $severity } · still no answer, the customer was told { $by } · { $owner }
alarm-escalated = { $number } · { $severity } · for a { $role }, who answers by { $by }{ $gone }
alarm-let-go = {" "}· no longer with { $agent }
alarm-warning = *{ $left }:* { $number } · { $severity } · { $what } by { $by } · { $owner }
alarm-unowned = *{ $left }:* { $number } · { $severity } · { $what } by { $by } · nobody has it
alarm-late = { $number } · { $severity } · { $was } not kept, the customer was told { $by } · { $owner }
alarm-late-again = { $number } · { $severity } · again: { $was } not kept, the customer was told { $by } · { $owner }
alarm-law = *{ $left }:* { $number } · { $severity } · never paused: { $what } by { $by } · { $owner }
alarm-approval = { $options } waits for your yes or no: { $number } · { $severity } · from { $agent }
# A case has ended without an answer, and what a law wants is still due.
staff-law-withdrawn = { $people }: { $name } has withdrawn { $number }: { $reason }. What the law wants is due all the same:
    { $laws }
    Tap once it is done.
staff-law-unanswered = { $people }: { $number } is closed, { $name } did not answer. What the law wants is due all the same:
    { $laws }
    Tap once it is done.
law-line = { $law } by *{ $by }*
button-law-done = Done: { $law }
done-law-done = Its clock has ended.
law-over = That clock of { $number } has ended already.
event-law-done = what a law wants was done
mydata-event-law-done = What a law asks of us was done
# A holding response: the first time limit of a rule ends with it, the final response stays due.
usage-holding = /holding and your words · send a holding response: why it takes longer, and when the final one comes
holding-none = No time limit of { $number } ends with a holding response. To write to the customer, reply to a message of theirs.
holding-words = Write what the customer reads behind it: /holding, why it takes longer, and when the final response comes.
holding-sent = Holding response sent to { $name }. { $left }
holding-left = Still due:
    { $lines }
event-holding-sent = holding response sent
mydata-event-holding-sent = You were told why the final response takes longer
alarm-remedy = { $number } · { $severity } · promised and not done: { $remedies } · { $owner }
button-ask-delay = { $number }: why it is late
button-put-off = Tell: { $reason }
ask-put-off = Why is { $number } late? One tap tells { $name } the reason and a new time instead of { $was }.
put-off-over = That time of { $number } is settled already; the card shows what comes next.
settled-put-off = { $number } · { $agent } told { $name } at { $at }: { $reason }. New time: { $by }.
settled-by-itself = { $number } · I told { $name } at { $at }: { $reason }. New time: { $by }.
settled-up = { $number } · gone up at { $at }: a { $role } answers { $name } by { $by }.
settled-kept = { $number } · kept: { $agent } wrote to { $name } at { $at }.
settled-over = { $number } · settled at { $at }; the card shows what comes next.
put-off-waits = { $number } waits for the customer, so its clock stands.
put-off-supervisor = The customer was put off before, so a supervisor tells the next delay. I have asked them here.
staff-put-off-asked = { $people }: { $agent } cannot keep { $was } in { $number }, and it was put off before. Tap the reason, or take it over.
done-put-off = The customer was told: { $by }
event-escalated = went up to a { $role }
event-put-off = { $agent } told the customer that it takes longer: { $why }
event-put-off-by-itself = the bot told the customer that it takes longer: { $why }
became-kept = {" "}· kept { $at }
became-missed = {" "}· missed
became-delayed = {" "}· put off before it passed
became-dropped = {" "}· overtaken by something else
