# What the customers' portal says, in English. Plain words, short sentences, no blame, no jargon; the product is never named.
# Arguments come formatted in the reader's language: spans of time and moments as words.

## Around every page
portal-unnamed = Your IT
portal-skip = Skip to the page
portal-nav = Main
portal-nav-home = Home
portal-nav-tickets = Cases
portal-nav-devices = Your computers
portal-nav-reads = What we read
portal-nav-help = Ask for help
portal-sign-out = Sign out
portal-languages = Language
portal-contact = How to reach us
portal-emergency = In an emergency, at any hour:
portal-never = We never ask for your password.
portal-back-home = Back to the start
portal-csv = Save as a table (CSV)

## Coming in
portal-sign-in-title = Your computers, looked after
portal-sign-in-lead = Type your e-mail address. We send you a link that opens your pages; you need no password.
portal-sign-in-email = E-mail address
portal-sign-in-send = Send me the link
portal-sign-in-hint = The link opens once, within 30 minutes.
portal-sign-in-bad = Please type an e-mail address, like ada@example.com.
portal-sign-in-sent-title = Please look at your mail
portal-sign-in-sent = If we know this address, a link is on its way. It opens once, within 30 minutes.
portal-sign-in-not-come = Nothing came after five minutes? Look in the folder for unwanted mail, or call us.
portal-sign-in-ask = Please ask us for a link: we make one for you at once. It opens your pages; you need no password.
portal-sign-in-ask-phone = Please call { $phone } and ask for a link: we make one for you at once. It opens your pages; you need no password.
portal-link-title = Welcome, { $name }
portal-link-lead = This link opens the pages of { $customer } on this device. It works once.
portal-link-open = Open my pages
portal-link-over-title = This link no longer opens
portal-link-over = A link opens once and within 30 minutes. Nothing is wrong: just ask for a new one.
portal-link-again = Ask for a new link

## Greeting and the one sentence
portal-morning = Good morning, { $first }.
portal-afternoon = Good afternoon, { $first }.
portal-evening = Good evening, { $first }.
portal-needs-you =
    { $count ->
        [one] One thing needs you.
       *[other] { $count } things need you.
    }
portal-we-work =
    { $count ->
        [one] We are taking care of one thing. You need do nothing.
       *[other] We are taking care of { $count } things. You need do nothing.
    }
portal-all-fine = Everything is fine.
portal-nothing-needed = Nothing needs you.
portal-no-devices = No computers are connected yet. The first one shows up here by itself.
portal-fine-all =
    { $total ->
        [one] Your computer is fine.
       *[other] All your { $total } computers are fine.
    }
portal-fine-some =
    { $fine ->
        [0] { $total ->
            [one] Your computer is not in order yet.
           *[other] None of your { $total } computers is in order yet.
        }
        [one] One of your { $total } computers is fine.
       *[other] { $fine } of your { $total } computers are fine.
    }
portal-quiet =
    { $count ->
        [one] We have not heard from one: perhaps it is switched off.
       *[other] We have not heard from { $count }: perhaps they are switched off.
    }
portal-last-look = Last look: { $at }.
portal-last-look-now = Last look: a moment ago.

## Cards of the home page
portal-please = Please
portal-by = Please { $at-by }.
portal-it-is-done = It is done
portal-remind = Remind me tomorrow
portal-reminder = You wanted to be reminded { $at-on }:
portal-more = Read more
portal-fixed = Fixed before you noticed
portal-fixed-count =
    { $count ->
        [0] Nothing had to be repaired this month.
        [one] One thing repaired this month.
       *[other] { $count } things repaired this month.
    }
portal-fixed-cleared =
    { $count ->
        [one] One more thing went away by itself.
       *[other] { $count } more things went away by themselves.
    }
portal-called =
    { $count ->
        [0] You did not need to tell us of anything.
        [one] You told us of one thing first.
       *[other] You told us of { $count } things first.
    }
portal-fixed-by = { $who }, { $at }
portal-fixed-we = we repaired it
portal-you-called = you told us first
portal-as-list = As a list
portal-working = We are working on
portal-next-update = Next message { $at-by }.
portal-next-update-soon = The next message comes shortly.
portal-planned = Planned
portal-planned-at = Planned { $at-on }.
portal-devices-card = Your computers
portal-devices-all = See all of them
portal-ending = Coming to an end
portal-ending-soon = Security updates { $at-until }.
portal-ending-over = No more security updates { $at-since }.
portal-ending-on =
    { $count ->
        [one] On one computer: { $names }.
       *[other] On { $count } computers: { $names }.
    }
portal-ending-free = The free update to { $update } settles it.
portal-ending-plan = Nothing stops today. Ask us what we suggest.
portal-help-card = Ask for help
portal-help-card-lead = Something does not work, or you need something? Tell us in your own words.
portal-names-more = { $names } and { $more } more

## Where a case stands
portal-state-new = We have seen it
portal-state-assigned = { $who } takes care of it
portal-state-in-progress = { $who } is working on it
portal-state-we-work = We are working on it
portal-state-waiting-customer = We wait for your answer
portal-state-waiting-vendor = We wait for the manufacturer
portal-state-waiting-window = Planned
portal-state-watching = Repaired; we keep an eye on it
portal-state-resolved = Done
portal-state-closed = Done
portal-state-merged = Goes on as #{ $number }

## Cases
portal-tickets = Cases
portal-tickets-lead = Everything that we told you about, and everything that you asked for.
portal-tickets-empty = Nothing yet. When we find something, or when you ask us for help, it stands here.
portal-tickets-cut = The newest { $count } are shown.
portal-column-number = Number
portal-column-what = What
portal-column-state = State
portal-column-since = Since
portal-column-done = Done
portal-column-next = Next message by
portal-column-computers = Computers
portal-column-computer = Computer
portal-column-system = System
portal-column-support = Security updates until
portal-column-seen = Last heard from
portal-thread = What has happened
portal-thread-you = You
portal-thread-computers =
    { $count ->
        [one] Computer: { $names }
       *[other] Computers: { $names }
    }
portal-check-code = Under each of our messages stands a check code; our e-mail bears the same. A mail with another code is not from us: please call us.
portal-line-opened = We found this ourselves.
portal-line-asked = { $who } asked for help.
portal-line-entered = { $who } wrote down what you told us.
portal-line-taken = { $who } takes care of it.
portal-line-watching = It works again. We keep an eye on it for a while.
portal-line-resolved = Done.
portal-line-reopened = We are looking at it again.
portal-line-done = { $who } told us that it is done.
portal-line-closed = This case is closed.
portal-answer = Write to us
portal-answer-again = Not quite right yet?
portal-answer-again-lead = Write to us, and we look at it again.
portal-answer-send = Send
portal-answer-closed = This case is closed. Is something not right? Please tell us anew.
portal-problem-empty = Please write a few words first.
portal-problem-long = These are more words than we can keep here. Please say it in 4,000 letters.
portal-problem-gone = This case has changed meanwhile. What you wrote is still here.
portal-thanks = Thank you. We have your message.

## Asking for help
portal-help = Ask for help
portal-help-lead = Tell us in your own words. A person reads it, and the answer stands in your cases.
portal-help-kind = What is it about?
portal-help-incident = Something does not work
portal-help-request = I would like something
portal-help-device = On which computer?
portal-help-any-device = None in particular
portal-help-text = What happened, or what would you like?
portal-help-text-hint = For example: since this morning the printer prints blank pages.
portal-help-send = Send
portal-help-urgent = Is it urgent? Please call us: a person answers faster than a page.
portal-help-known = We already work on something there
portal-help-known-lead = On { $device } we are already taking care of this. Is it what you mean?
portal-help-join = Yes, add my words to #{ $number }
portal-help-new = No, it is something else

## Your computers
portal-devices = Your computers
portal-devices-cut = The first { $count } are shown; the file holds all of them.
portal-devices-empty = No computers are connected yet. The first one shows up here by itself.
portal-code-title = If we speak on the telephone
portal-code-lead = So that we know that it is you, read us the code of your computer. It changes each minute and is no password.
portal-code-left =
    { $seconds ->
        [one] Good for 1 more second.
       *[other] Good for { $seconds } more seconds.
    }
portal-code-next = Show the next one
portal-code-ours = Would you like to know that it is really us? Ask for our code, and whoever helps you tells you where to type it. We never ask for your password.
portal-device-fine = Fine
portal-device-work = We are working on it
portal-device-you = Needs you
portal-device-quiet = Not heard from
portal-device-waiting = Waiting for its first message
portal-device-maintenance = Being looked after just now
portal-device-never = not yet
portal-system-unknown = not known yet
portal-support-unknown = Security updates: not known.
portal-support-none = Security updates: no end known.

## What we read
portal-reads = What we read
portal-reads-lead = A small program on each computer reports how the computer is. It reads what stands here, and nothing else. It only reports: nobody can use it to look at your screen or to open your files.
portal-reads-not = What we do not read
portal-reads-not-what = No documents and no pictures, no mail and no calendar, no passwords, no web pages you visit, nothing you type, no screen, no camera, no microphone, no place.
portal-reads-profile = What holds at your place
portal-reads-strict = The strict rule: on computers that people work at we do not look at who signs in, nor at which programs are busy.
portal-reads-standard = The wider rule: on computers that people work at we also count sign-ins that failed, and read the names of programs that keep the computer very busy. Never who it was, and never what somebody does with them.
portal-reads-basis = That this is allowed was confirmed by { $who } { $at-on }.
portal-every-sample = Every minute
portal-every-fifth-sample = Every five minutes
portal-every-day = Once a day, and when it changes
portal-kept-numbers = Kept in full for 7 days, then only as figures for charts.
portal-kept-latest = Only the latest state is kept, and reports for 7 days.

## Who noticed first, month by month
portal-ledger = Who noticed first
portal-ledger-see = Month by month
portal-ledger-none = In the last twelve months there was nothing that we would have to count here.
portal-ledger-year =
    { $decided ->
        [one] In the last twelve months there was one problem; { $found ->
            [0] you noticed it first.
           *[other] we noticed it before you did.
        }
       *[other] In the last twelve months there were { $decided } problems; we noticed { $found } of them before you did.
    }
portal-ledger-sooner = Half of these we saw at least { $span } sooner.
portal-ledger-thanks =
    { $count ->
        [one] One you told us of first: thank you for that.
       *[other] { $count } you told us of first: thank you for that.
    }
portal-ledger-itself =
    { $count ->
        [one] One more went away by itself.
       *[other] { $count } more went away by themselves.
    }
portal-ledger-month =
    { $decided ->
        [one] This month there was one; { $found ->
            [0] you noticed it first.
           *[other] we noticed it first.
        }
       *[other] This month there were { $decided }; we noticed { $found } of them first.
    }
portal-ledger-picture = Problems of the last twelve months by the month in which each began: noticed first by us, told by you first, gone by itself. The table says the same.
portal-ledger-when = Month
portal-ledger-found = we noticed first
portal-ledger-called = you told us first
portal-ledger-gone = gone by itself
portal-ledger-open = not over yet
portal-ledger-share = noticed first by us
portal-ledger-lead = how much sooner, in the middle
portal-ledger-how = A problem counts in the month in which it began. Sooner means: before your first word about it, or else before it was repaired. Wishes and planned work are not counted.

## When something is amiss
portal-error-not-found-title = There is nothing here
portal-error-not-found = This page does not exist, or it is not meant for you. Perhaps the address was cut off.
portal-error-forbidden-title = That did not work
portal-error-forbidden = This came from another site. Please open the page here and try again.
portal-error-invalid-title = That was not understood
portal-error-invalid = Please go back and try again.
portal-error-conflict-title = This has changed meanwhile
portal-error-conflict = Please open the page again and look.
portal-error-too-much-title = One moment, please
portal-error-too-much = That was tried too often. Please try again { $span-in }.
portal-error-unavailable-title = Not available just now
portal-error-unavailable = Nothing was lost and nothing was changed. Please try again in a moment.
portal-error-internal-title = Something broke on our side
portal-error-internal = Nothing was changed. Please tell us this number, so that we find the cause: { $reference }
portal-error-too-large-title = That was too long
portal-error-too-large = Please send less at once.
portal-error-too-slow-title = That took too long
portal-error-too-slow = Please try again.

## What a contact writes, on the technicians' side too
asked-name = Asked by a contact
asked = { $text }
asked-title =
    { $device ->
        [none] { $text }
       *[other] { $device }: { $text }
    }
contact-asked =
    { $device ->
        [none] Asked in the portal: { $text }
       *[other] Asked in the portal, about { $device }: { $text }
    }
contact-entered =
    { $who } told us { $way ->
        [phone] by telephone
        [in_person] in person
       *[private] by a private way
    }{ $device ->
        [none] {""}
       *[other] , about { $device }
    }: { $text }
contact-wrote = { $text }
contact-done = Says that it is done.
contact-reminded = Wants to be reminded { $at-on }.

## Articles
portal-articles = Good to know
portal-articles-lead = What has helped others. If it does not help you, ask us: a person answers.
portal-articles-none = Nothing is written here yet.
portal-offered = This may help already
portal-article-solved = This solved it
portal-article-thanks = Thank you for telling us. We are glad that it helped.
portal-article-ask = It did not help? Ask us.
portal-help-look = Before we send it: does one of these help?
portal-help-look-lead = If not, your request goes to us as you wrote it.
portal-help-look-send = No, please send my request

## How satisfied one is: asked in the notice that a thing is fixed, on its page, and behind the notice's links
csat-question = Was it done well for you? One press tells us.
csat-good = Good
csat-so-so = So-so
csat-bad = Not good
portal-csat-title = Was it done well for you?
portal-csat-about = It is about #{ $number }: { $topic }
portal-csat-lead = Choose one and press the button. Praise reaches whoever helped you, anything else those who lead us. Your case stays as it is.
portal-csat-say = How was it?
portal-csat-comment = A few words, if you like
portal-csat-comment-hint = Only if you want to. Please write no passwords here.
portal-csat-send = Send my answer
portal-csat-none = Please choose one of the three.
portal-csat-given = You told us: { $answer }. Thank you.
portal-csat-thanks = Thank you
portal-csat-over = The time to answer this is over. If something is not right, please tell us: we are glad to look at it again.
portal-csat-over-title = This question is over

## What is planned, and the answer to the month in short
portal-planned-title = Is anything planned?
portal-planned-lead = Tell us ahead, and all is ready on the day.
portal-planned-what = What is it?
portal-planned-colleague = A new colleague
portal-planned-computer = A new computer
portal-planned-power = Work on the power
portal-planned-other = Something else
portal-planned-on = On which day?
portal-planned-text = A few words
portal-planned-send = Tell us
portal-planned-nothing = Nothing is planned
portal-planned-nothing-lead = Is nothing planned? One press tells us that too.
portal-planned-thanks = Thank you. We have noted that nothing is planned.
portal-planned-past = Please choose a day from today on, within two years.
portal-line-nothing-planned = Says that nothing is planned.
portal-line-planned = Told us of something that is planned.
asked-planned =
    { $what ->
        [colleague] New colleague on { $on }: { $text }
        [leaver] Somebody leaves on { $on }: { $text }
        [computer] New computer on { $on }: { $text }
        [power] Work on the power on { $on }: { $text }
       *[other] Planned for { $on }: { $text }
    }
asked-planned-title =
    { $what ->
        [colleague] New colleague on { $on }: { $text }
        [leaver] Somebody leaves on { $on }: { $text }
        [computer] New computer on { $on }: { $text }
        [power] Work on the power on { $on }: { $text }
       *[other] Planned for { $on }: { $text }
    }
contact-nothing-planned = Says that nothing is planned.
contact-planned = Told us of something that is planned.
