# What the pages of problems say, in English.

## The list
problems-title = Problems
problems-lead = What lies under many tickets: the same that keeps coming back on a device, at a customer, or everywhere at once. Mend it once, and the tickets stop.
problems-which = Which problems
problems-open = Open
problems-all = All
problems-none = Nothing has come back often enough to be a problem.
problems-none-open = No problem is open.
problems-problem = Problem
problems-state = State
problems-tickets = Tickets
problems-devices = Devices
problems-customers = Customers
problems-by-week = By week
problems-storm = Everywhere at once.
problems-ago = { $span } ago
problems-tickets-unit = tickets
problems-devices-unit = devices
problems-customers-unit = customers
problems-foot = Proposed by itself: the third time on one device, five devices of a customer, or eight devices of three customers, within 30 days; five devices of two customers within ten minutes at once.

## The weeks of a problem
problems-weeks-none = No ticket in the last { $weeks } weeks.
problems-weeks-sum =
    { $tickets ->
        [one] 1 ticket
       *[other] { $tickets } tickets
    } in the last { $weeks } weeks; the most in the week from { $day }: { $most }.
problems-weeks-mended = mended { $day }
problems-weeks-table = As a table
problems-weeks-table-from = Week from
problems-weeks-table-tickets = Tickets

## A new one
problems-new-title = New problem
problems-new-crumb = New
problems-new-lead = When you see that tickets have one cause: name it once, and what you write stands on each of them. Where all of them are about the same thing, later ones come to it by themselves.
problems-new-name = What it is called
problems-new-known = What is known
problems-new-known-note = (if anything)
problems-new-workaround = How to live with it
problems-new-workaround-note = (empty: somebody looks into it first)
problems-new-tickets = Its tickets, by number
problems-new-tickets-help = Like 1042 1043; at least one.
problems-new-begin = Begin it

## One problem
problems-one-storm = everywhere at once
problems-one-tickets-count =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    }
problems-one-devices-count =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
problems-one-customers-count =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
problems-one-unseen = No check sees its cause: put tickets to it by number.
problems-one-known = What is known
problems-one-weeks = Tickets by week
problems-one-weeks-line = The line: { $fix }.
problems-one-known-error = Known error
problems-one-article = Make it an article
problems-one-mended = Mended
problems-one-tickets = Its tickets
problems-one-ticket = Ticket
problems-one-ticket-state = State
problems-one-ticket-opened = Opened
problems-one-timeline = Timeline
problems-one-elsewhere = Other customers have it, too: somebody who looks after all of them decides.

## What is done with it
problems-one-next = Next
problems-one-investigate = Look into it
problems-one-workaround = How to live with it
problems-one-workaround-help = It stands on each of its tickets.
problems-one-know = It is a known error
problems-one-save = Save
problems-one-fix = How it was mended for good
problems-one-fix-since = Since
problems-one-fix-help-unseen = It counts as proved after 28 days without a new ticket of it; one that comes makes it a known error again.
problems-one-fix-help = It counts as proved once at most half as many tickets came in as many days as before; else it is a known error again.
problems-one-fix-save = It is mended
problems-one-proved = Fewer tickets came: it is proved.
problems-one-close = Close it
problems-one-put = Put tickets to it
problems-one-put-help = By number, like 1042 1043.
problems-one-put-save = Put them to it
problems-one-refuse = It is no problem
problems-one-refuse-why = Why
problems-one-refuse-help = It is not proposed again for 90 days.
problems-one-refuse-save = Refuse it
