# What stands beside a ticket, in English: promises, facts, priority, checklist, approval, time; and who is calling.

## Promises
ticket-side-promises = Promises
ticket-side-late = late:
ticket-side-clock-share = { $name }: share of the time that is used
ticket-side-best-effort = best effort
ticket-clock-response = Response
ticket-clock-repair = Repair
ticket-clock-update = Next update
ticket-clock-missed = missed by { $late }
ticket-clock-kept = kept
ticket-clock-kept-ahead = kept, { $ahead } ahead
ticket-clock-late = { $late-ago }
ticket-clock-running = in { $rest }, { $used } % used
ticket-clock-paused = stands still while the ticket waits, { $used } % used
ticket-clock-far = not due in the next years

## Who has it, and who might
ticket-side-proposed = Proposed: { $name }
ticket-side-after-that = After that
ticket-side-away = (away)
ticket-side-assign = Give it to { $name }
ticket-side-given = Why { $name } has it

## Facts
ticket-side-facts = Facts
ticket-side-state = State
ticket-side-held-by = Held by
ticket-side-nobody = nobody
ticket-side-level = Level
ticket-side-has-it = has it for { $span }
ticket-side-had-it = had it for { $span }
ticket-side-answer-by = answer by
ticket-side-watched-by = Watched by
ticket-side-opened = Opened
ticket-side-they-wrote = They wrote
ticket-side-resolved = Resolved
ticket-side-ledger = Ledger
ticket-side-check = Check
ticket-side-seen = Seen
ticket-side-came-back = Came back
ticket-side-before-it = Before it
ticket-side-watch = Watch
ticket-side-watch-no-more = Watch no more
ticket-side-rest-until = { $what } until { $at }
ticket-side-found-first = found first
ticket-side-found-first-ahead = found first, { $lead } ahead
ticket-side-called-first = they called first
ticket-side-by-itself = nobody called, gone by itself
ticket-side-not-called = nobody has called yet

## On the telephone
ticket-phone = On the telephone
ticket-phone-code = The code that they read to you
ticket-phone-check = Check it
ticket-phone-where-before = They find it by
ticket-phone-where-after = on the computer, or in the portal. Verified is not authorised: who may order or have something changed is another question.
ticket-phone-ours = That it is really you: read them yours, which they type there.
ticket-phone-left = Good for { $seconds } s more, and a minute of grace.
ticket-phone-next = The next one
ticket-phone-locked =
    Five wrong codes: no more are checked for { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }. Hang up and call back on a number that you know.

## What they say of it, and its priority
ticket-side-opinions = What they say of it
ticket-side-why-priority = Why P{ $priority }
ticket-side-set-by = Set by { $who }
ticket-side-billed = The bill comes to P{ $priority }
ticket-side-back-to-bill = Back to the bill: P{ $priority }

## What was asked for, and its checklist
ticket-side-window = Its maintenance window
ticket-side-steps-done = Steps that are done
ticket-side-steps-of = { $done } of { $all } done
ticket-side-computer = The computer
ticket-side-computer-agent = (its agent ticks what it sees)
ticket-side-computer-none = not chosen yet
ticket-side-save = Save
ticket-item-colleague = New colleague
ticket-item-leaver = A colleague leaves
ticket-item-computer = New computer
ticket-item-program = Install a program
ticket-item-purchase = Purchase
ticket-item-power = Work on the power
ticket-item-other = Something planned
ticket-fact-name = Name
ticket-fact-day = Day
ticket-fact-hours = Hours
ticket-fact-hours-from-to = { $from } to { $to }
ticket-fact-cost = May cost
ticket-step-account = Account is there
ticket-step-mailbox = Mailbox is there
ticket-step-files = Files are within reach
ticket-step-licences = Licences are there
ticket-step-reports = Computer reports
ticket-step-encrypted = Disk is encrypted
ticket-step-protected = Protected against viruses
ticket-step-updated = Updates are in
ticket-step-backed-up = Backed up
ticket-step-account-closed = Account is closed
ticket-step-mail-moved = Mail goes to somebody else
ticket-step-files-moved = Files are with somebody else
ticket-step-returned = Computer is back
ticket-step-licences-freed = Licences are free
ticket-agent-seen = the agent sees it
ticket-agent-amiss = the agent sees that it is not so
ticket-agent-unknown = the agent cannot tell yet

## Changes and approvals
ticket-side-approval = Approval
ticket-side-change = Change
ticket-side-approval-waits = Waits for the customer's yes
ticket-side-approval-since = since
ticket-side-approval-approved = Approved
ticket-side-approval-refused = Refused
ticket-side-approval-by = by { $who }
ticket-side-approval-taken = written down by { $who }
ticket-side-change-day = On
ticket-side-change-impact = Impact
ticket-side-change-back = Way back
ticket-side-approval-nobody-before = Nobody at this customer has the right. Give it to a
ticket-side-approval-nobody-contact = contact
ticket-side-approval-nobody-after = first.
ticket-side-approval-said = They said it to me
ticket-side-approval-who = Who said it
ticket-side-approval-what = What they said
ticket-side-approval-what-read = (they can read it)
ticket-side-approval-yes = They said yes
ticket-side-approval-no = They said no
ticket-side-change-plan = Plan a change and ask for a yes
ticket-side-change-plan-impact = What people notice
ticket-side-change-plan-back = The way back
ticket-side-change-plan-day = When
ticket-side-change-plan-read = The customer reads all three.
ticket-side-change-plan-ask = Ask for their yes

## Problem, articles, time, and how the same was solved before
ticket-side-problem = Problem
ticket-side-problem-of = It belongs to
ticket-side-problem-none = none
ticket-side-problem-begin = Begin a problem with this ticket
ticket-side-articles = Articles
ticket-side-article-why = What was written when it was resolved may help the next time.
ticket-side-article-make = Make it an article
ticket-side-time = Time
ticket-side-time-none = None is left.
ticket-side-time-all = { $span } in all.
ticket-side-time-none-how = (0: it was none)
ticket-side-time-correct = Correct it
ticket-side-alike = Solved before
