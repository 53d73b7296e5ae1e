# What people do to a ticket, in English: lines of timelines, whom a ticket waits for, how long it is snoozed.
# Arguments come formatted in the reader's language; `$until-until` is "until Thursday 26 November, 13:00".

ticket-released = { $who } gave this ticket back.
ticket-started = { $who } works on it.
ticket-waiting =
    { $for ->
        [customer] Waiting for the customer
        [vendor] Waiting for a vendor
       *[window] Waiting for a maintenance window
    }{ $until ->
        [none] {""}
       *[other] {" "}{ $until-until }
    }{ $text ->
        [none] {"."}
       *[other] {": "}{ $text }
    }
ticket-waited =
    { $for ->
        [customer] The time to wait for the customer is over.
        [vendor] The time to wait for the vendor is over.
       *[window] The time to wait for the maintenance window is over.
    }
ticket-snoozed = Snoozed { $until-until }.
ticket-snoozed-seen-again = Snoozed until it is seen again.
ticket-snoozed-worse = Snoozed until it becomes worse.
ticket-woken = { $who } woke this ticket.
ticket-risk-accepted = The risk is accepted until { $until }: nothing is to be done until then.
ticket-risk-over = Back in the queue: the risk is not accepted any more.
ticket-woke = The snooze is over.
ticket-woke-seen-again = Back in the queue: it is seen again.
ticket-woke-worse = Back in the queue: it has become worse.
ticket-merged-into = Merged into #{ $number }; the work goes on there.
ticket-swept = Taken over by #{ $number }: the same began on several devices within minutes, and the work goes on there.
ticket-merged-from = #{ $number } was merged into this ticket.
ticket-unmerged = #{ $number } was taken out of this ticket again.
ticket-undone =
    Undone: { $what ->
        [take] taking it
        [release] giving it back
        [start] starting work
        [wait] waiting
        [snooze] the snooze
        [wake] ending the snooze
        [resolve] resolving it
        [reopen] reopening it
        [prioritise] setting the priority
        [follow_bill] giving the priority back
        [assign] giving it as proposed
        [level] moving it to another level
        [hand_over] handing it over
       *[merge] the merge
    }.
ticket-priority =
    P{ $from } → P{ $to }, because { $why ->
        [joined] more people are held up
        [worsened] it became worse
        [left] part of it is healthy again
        [near] what is foretold came near
        [services] the services that the device carries were changed
        [rate] what an hour costs there was changed
       *[merged] two tickets were one matter, or are two again
    }.
ticket-prioritised = { $who } set P{ $from } → P{ $to }: { $text }
ticket-follows-bill = { $who } gave the priority back to the bill: P{ $from } → P{ $to }.
ticket-called-first = { $who }: the customer called before we saw this.
ticket-not-called-first = { $who }: the customer did not call first.
ticket-not-useful = { $who }: this ticket was not useful.
ticket-useful = { $who }: this ticket was useful after all.
ticket-caller-computer = The caller read the code of { $device }: they are at that computer.
ticket-caller-portal = The caller read the code of { $device } from the portal: they are signed in there.

waiting-customer = Waiting for the customer
waiting-vendor = Waiting for a vendor
waiting-window = Waiting for a window
snooze-until = Snoozed
snooze-seen-again = Snoozed until seen again
snooze-worse = Snoozed until worse
promise-used =
    { $kind ->
        [response] { $share } % of the time for a response is used; a person’s words are due { $due-by }.
        [repair] { $share } % of the time for the repair is used; it is due { $due-by }.
       *[update] { $share } % of the time until the next message is used; the customer expects it { $due-by }.
    }
promise-missed =
    { $kind ->
        [response] The customer was promised a response by now. Write to them.
        [repair] The repair was promised by now.
       *[update] The customer was promised a message by now. Write to them before they wonder.
    }
ticket-time =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, { $cover ->
        [covered] covered by the contract
        [courtesy] as courtesy
       *[not_covered] not covered by the contract
    }.
ticket-time-corrected =
    The time of { $whose } is corrected from { $from } to { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, { $cover ->
        [covered] covered by the contract
        [courtesy] as courtesy
       *[not_covered] not covered by the contract
    } (before: { $before ->
        [covered] covered
        [courtesy] courtesy
       *[not_covered] not covered
    }).
ticket-level =
    { $who } moved this ticket to { $to ->
        [self_service] level 0, self-service
        [first] level 1
       *[second] level 2
    }: { $text }
ticket-level-outside =
    { $who } gave this ticket to { $name }, { $to ->
        [vendor] the vendor
       *[outsourcer] who works for us
    }{ $reference ->
        [none] {""}
       *[other] {" "}(their number: { $reference })
    }: { $text }
ticket-vendor-late = { $name } agreed to answer { $due-by } and is late. Ask them.
ticket-handed-over = { $who } handed this ticket over to { $to }: { $text }
ticket-watched = { $who } watches this ticket.
ticket-unwatched = { $who } watches this ticket no more.
level-0 = 0 self-service
level-1 = 1 technician
level-2 = 2 senior technician
level-3 = 3 vendor
level-4 = 4 outsourcer

# Who should have a ticket, line by line; and what is said when it is given.
ticket-assigned = Given to { $to }; the reason stands beside the ticket.
ticket-assigned-by = { $who } gave this ticket to { $to }, as proposed.
ticket-reassigned = { $who } is away: { $to } has this ticket now; the reason stands beside it.
ticket-holder-away = { $who } is away { $away-until }. Somebody else should take this ticket.
assignment-works = At work now
assignment-unsaid = Nobody entered working hours: counted as at work
assignment-off = Outside of working hours
assignment-away = Away { $away-until }
assignment-on-call = On call, and this is most urgent
assignment-skilled =
    Knows { $skill ->
        [storage] storage
        [backup] backups
        [network] networks
        [servers] servers
        [security] security
        [printing] printing
        [web] web sites
        [hardware] hardware
        [people] what people ask for
       *[software] systems and programs
    }
assignment-wanted-first = The customer’s first wish
assignment-wanted-second = The customer’s second wish
assignment-load =
    { $tickets ->
        [0] Holds no other open ticket
        [one] Holds 1 open ticket
       *[other] Holds { $tickets } open tickets
    }

## What is asked for from the service catalogue, and the welcome desk
request-program-unwanted =
    { $reason ->
        [activator] { $program } is on the list of unwanted programs: it makes Windows or Office look licensed. A polite refusal is ready below.
        [keygen] { $program } is on the list of unwanted programs: it makes keys for programs that were not bought. A polite refusal is ready below.
        [file_sharing] { $program } is on the list of unwanted programs: it shares files with strangers. A polite refusal is ready below.
        [miner] { $program } is on the list of unwanted programs: it earns money for others with this computer. A polite refusal is ready below.
        [scareware] { $program } is on the list of unwanted programs: it frightens people into buying. A polite refusal is ready below.
       *[credential_tool] { $program } is on the list of unwanted programs: it reads other people's passwords. A polite refusal is ready below.
    }
request-program-terms =
    { $reason ->
        [company] Companies need a licence for { $program }: look before installing it.
        [size] Companies of some size need a licence for { $program }: look before installing it.
        [test] { $program } is free for a test only: look before installing it.
       *[limited] { $program } is free within limits: look whether they fit.
    }
request-program-seats = Seats of { $program } on record: { $spare } free, { $short } missing.
request-program-unbought = { $program } is paid for, and no purchase of it is on record.
request-program-nothing = Nothing is known against this program, and nothing for it.
change-planned = Planned a change. What people notice: { $impact } The way back: { $way_back }
checklist-ticked =
    { $step ->
        [account] Done: their account.
        [mailbox] Done: their mailbox.
        [files] Done: their files.
        [licences] Done: licences.
        [account_closed] Done: account closed.
        [mail_moved] Done: mail goes to somebody else.
        [files_moved] Done: files are with somebody else.
        [returned] Done: computer is back.
       *[other] Done: licences are free.
    }
checklist-unticked =
    { $step ->
        [account] Not done after all: their account.
        [mailbox] Not done after all: their mailbox.
        [files] Not done after all: their files.
        [licences] Not done after all: licences.
        [account_closed] Not done after all: account closed.
        [mail_moved] Not done after all: mail goes to somebody else.
        [files_moved] Not done after all: files are with somebody else.
        [returned] Not done after all: computer is back.
       *[other] Not done after all: licences are free.
    }
checklist-device = The computer for it: { $device }.
checklist-missing =
    { $count ->
        [one] It is the day before, and one step is not done.
       *[other] It is the day before, and { $count } steps are not done.
    }
