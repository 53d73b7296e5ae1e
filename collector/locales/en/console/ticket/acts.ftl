# What one does to a ticket, in English: the buttons and their forms.

ticket-acts-take = Take
ticket-acts-take-over = Take over
ticket-acts-start = Start work
ticket-acts-release = Give back
ticket-acts-at = At

## Resolving and reopening
ticket-acts-resolve = Resolve
ticket-acts-resolve-what = What was done
ticket-acts-resolve-who = Only technicians read it; it helps whoever has the same next time.
ticket-acts-resolve-it = Resolve it
ticket-acts-reopen = Reopen
ticket-acts-reopen-what = What is left
ticket-acts-reopen-it = Reopen it

## Waiting
ticket-acts-wait = Wait
ticket-acts-wait-on = For whom
ticket-acts-wait-customer = the customer
ticket-acts-wait-vendor = a vendor
ticket-acts-wait-window = a maintenance window
ticket-acts-wait-what = For what
ticket-acts-wait-what-if = (if it helps)
ticket-acts-wait-until = Until
ticket-acts-wait-until-if = (if known)

## Out of sight
ticket-acts-wake = Wake
ticket-acts-snooze = Snooze
ticket-acts-snooze-lead = Out of sight
ticket-acts-snooze-hour = for an hour
ticket-acts-snooze-tomorrow = until tomorrow morning
ticket-acts-snooze-monday = until Monday morning
ticket-acts-snooze-seen-again = until it is seen again
ticket-acts-snooze-worse = until it becomes worse
ticket-acts-snooze-day = Until the morning of
ticket-acts-snooze-until-day = Snooze until that day
ticket-acts-snooze-critical = Whatever becomes critical comes back at once.

## Priority
ticket-acts-priority = Priority
ticket-acts-priority-by-hand = Set it by hand
ticket-acts-priority-billed = — what the bill comes to
ticket-acts-priority-why = Why
ticket-acts-priority-stands = It stands until it is given back to the bill. Only technicians read why.
ticket-acts-priority-set = Set it

## Handing over
ticket-acts-hand-over = Hand over
ticket-acts-hand-over-to = To whom
ticket-acts-hand-over-away = (away)
ticket-acts-hand-over-proposed = (proposed)
ticket-acts-hand-over-why = What they are to know
ticket-acts-hand-over-who = Only technicians read it; the customer sees one owner.
ticket-acts-hand-over-it = Hand it over

## Levels
ticket-acts-level = Level
ticket-acts-level-to = Who works on it
ticket-acts-level-why = Note
ticket-acts-level-outside = With a vendor or an outsourcer
ticket-acts-level-name = Name
ticket-acts-level-reference = Their number for it
ticket-acts-level-reference-if = (when it is known)
ticket-acts-level-by = They answer by
ticket-acts-level-by-if = (if agreed)
ticket-acts-level-goes-on = What the customer was promised goes on. They read nothing of this and keep one owner.
ticket-acts-level-save = Save

## Merging
ticket-acts-merge = Merge
ticket-acts-merge-into = Into which ticket of { $customer }
ticket-acts-merge-none = This customer has no other open ticket.
ticket-acts-merge-it = Merge it

## Marks, and taking an act back
ticket-acts-called-first = They called first
ticket-acts-not-called-first = They did not call first
ticket-acts-not-useful = Not useful
ticket-acts-useful = Useful after all
ticket-acts-undo =
    Undo { $what ->
        [take] taking it
        [release] giving it back
        [start] starting
        [wait] waiting
        [snooze] the snooze
        [wake] waking
        [resolve] resolving
        [reopen] reopening
        [assign] giving it as proposed
        [level] the level
        [hand_over] handing it over
        [prioritise] the priority
        [follow_bill] giving it back to the bill
       *[merge] the merge
    }
