# What the queue and the lists beside it say, in English: devices, customers, the search, runbooks, the test, charts.

## The queue
queue-title = Queue
queue-news-one = 1 new ticket: show
queue-news-many = { $count } new tickets: show
queue-news-watched = #{ $number }, which you watch, has changed: show
queue-news-ticket = This ticket has changed: show
queue-beginning = Getting started
queue-beginning-behind =
    { $next ->
        [none] { $behind } of { $of } steps behind you.
       *[other] { $behind } of { $of } steps behind you, next: { $next }.
    }
queue-views = Views
queue-view-needs-action = Needs action
queue-view-mine = Mine
queue-view-unassigned = Unassigned
queue-view-due-today = Due today
queue-view-waiting = Waiting
queue-view-snoozed = Snoozed
queue-view-watching = Watching
queue-view-watched = I watch
queue-view-all = All
queue-kept = Kept views
queue-kept-first = first:
queue-kept-team = team

## Its filters
queue-filter = Filter
queue-filter-customer = Customer
queue-filter-severity = Severity
queue-filter-check = Check
queue-filter-holder = Held by
queue-filter-level = Level
queue-filter-order = Order
queue-filter-words = Words
queue-filter-any = any
queue-filter-anybody = anybody or nobody
queue-filter-away = take this filter away
queue-held-by = held by { $name }
queue-level = level { $level }
queue-order-urgent = the most urgent first
queue-order-due = what is promised soonest first
queue-order-newest = the newest first
queue-order-oldest = the oldest first
queue-order-customer = by customer

## Views that one keeps
queue-keep = Keep this view
queue-keep-name = Name
queue-keep-team = for the whole team
queue-keep-it = Keep it
queue-begin-usual = Begin with what needs action again
queue-begin-with = Begin with “{ $name }”
queue-take-away = Take “{ $name }” away

## Nothing to show
queue-no-match = Nothing matches these filters. [Show all of this view].
queue-empty = No tickets yet.
queue-empty-action = Nothing to do.
queue-empty-view = Nothing here.
queue-no-devices = No devices are watched yet: [add a customer], then enrol the first device with the line that its page shows.
queue-devices-watched =
    { $count ->
        [one] { $count } device watched
       *[other] { $count } devices watched
    }
queue-watched = { queue-devices-watched }.
queue-watched-heard = { queue-devices-watched }, last report { $age } ago.
queue-watched-unheard = { queue-devices-watched }, no report yet.
queue-keys-before = Press
queue-keys-after = for keys.

## Its rows
queue-head-marked = Marked
queue-head-severity = Severity
queue-head-what = What
queue-head-promise = Next promise
queue-head-state = State
queue-head-who = Who
queue-head-age = Age
queue-mark = Mark #{ $number }
queue-devices =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
queue-seen = seen { $count }×
queue-late = late:
queue-promised-response = response
queue-promised-repair = repair
queue-promised-update = next update
queue-promise-since = { $span-ago }
queue-promise-until = { $span-in }
queue-no-promise = none
queue-nobody = nobody

## The same to several tickets
queue-bulk-tickets = With the marked tickets
queue-bulk = With the marked:
queue-bulk-take = Take
queue-bulk-release = Give back
queue-bulk-tomorrow = Snooze until tomorrow
queue-bulk-monday = until Monday
queue-bulk-text = Words, or the number of a ticket
queue-bulk-text-like = what was done, or #1042
queue-bulk-note = Note
queue-bulk-resolve = Resolve
queue-bulk-merge = Merge into
bulk-title = Several tickets
bulk-act =
    { $act ->
        [take] Taken
        [release] Given back
        [start] Started
        [wake] Woken
        [note] Noted
        [resolve] Resolved
        [merge] Merged
        [undo] Taken back
       *[snooze] Snoozed
    }
bulk-told-all = { bulk-act }: all { $count }.
bulk-told-some = { bulk-act }: { $count } of { $total }.
bulk-done = done
bulk-as-it-was = as it was
bulk-undo = Undo
bulk-back = Back to the queue

## A list, a page at a time
pages-title = Pages
pages-before = Before
pages-after = After
pages-rows = { $from }–{ $to } of { $total }
pages-csv = As CSV

## Devices
devices-title = Devices
devices-views = Views
devices-view-in-use = In use
devices-view-silent = Silent
devices-view-reporting = Reporting
devices-view-off = Off or asleep
devices-view-unseen = Cannot see something
devices-view-waiting = No report yet
devices-view-maintenance = Maintenance
devices-view-ended = Out of use
devices-filter = Filter
devices-filter-customer = Customer
devices-filter-words = Words
devices-filter-any = any
devices-filter-all = All
devices-no-match = Nothing matches these filters. [Show all of this view].
devices-none = No devices yet. [Open a customer], let devices in with a token, and run the line that its page shows on the first one.
devices-none-here = No device is in this view.
devices-head-state = State
devices-head-device = Device
devices-head-customer = Customer
devices-head-class = What it is
devices-head-tickets = Open tickets
devices-head-heard = Last heard
devices-class-unknown = not known yet
devices-tickets-none = none
devices-tickets-none-open = open
devices-tickets-open =
    { $count ->
        [one] open ticket
       *[other] open tickets
    }
devices-heard = { $age } ago
devices-heard-never = never

## The search
search-title = Search
search-everything = Everything
search-label = A ticket's number, or a part of a name
search-short = Type two letters or more.
search-nothing = Nothing is called “{ $typed }”. Tickets are found by their titles and numbers; devices, customers and contacts by their names.
search-first = { $count }, the first
search-tickets = Tickets
search-devices = Devices
search-customers = Customers
search-contacts = Contacts

## What has no ticket
held-page-title = Without a ticket
held-page-lead = What is wrong, and why nobody was called.
held-page-empty = Nothing is held back: whatever is wrong has a ticket.
held-page-since = since

## Customers
customers-title = Customers
customers-satisfaction = Satisfaction
customers-import = Import from CSV
customers-erased = The customer is being erased. Its name is gone already; where much is stored, the rest goes within hours.
customers-none = No customers yet. Add the first one below, or [import them from a CSV file].
customers-name = Name
customers-filter = Filter
customers-filter-all = All
customers-no-match = No customer’s name holds “{ $asked }”.
customers-show-all = [Show all].
customers-head-customer = Customer
customers-head-devices = Devices
customers-head-tickets = Open tickets
customers-head-notices = Notices
customers-taken-over = { $count } on the take-over report
customers-devices-none = none yet
customers-stand =
    { $stand ->
        [silent] { $count } silent
        [reporting] { $count } reporting
        [waiting] { $count } without a report yet
        [maintenance] { $count } under maintenance
       *[unseen] { $count } cannot see something
    }
customers-notices-off = Told nothing
customers-notices-automatic = Told by itself
customers-notices-approve = Told when approved
customers-count =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
customers-part = { $from }–{ $to } of { customers-count }
customers-previous = Previous
customers-next = Next
customers-add = Add a customer
customers-company = Company
customers-company-help = As its people write it; they read it in the portal.
customers-language = Language
customers-language-help = What they are told is written in it.
customers-zone = Time zone
customers-zone-help = Theirs, like Europe/Rome.
customers-site = First site
customers-site-help = A place with devices, like Milano or Headquarters. Devices are let in for a site; it may come later.
customers-add-it = Add the customer

## A runbook
runbook-title = Runbook: { $name }
runbook-all = Runbooks
runbook-heading = { $name }: what to do
runbook-for-everybody = For every customer without steps of their own.
runbook-for-one = For { $name } alone.
runbook-shipped = These are the steps that come with Premura.
runbook-inherited = Nothing is written for this customer yet; these are the steps for everybody.
runbook-written = Written by { $who },
runbook-do = Do this
runbook-no-steps = No steps yet: write the first ones here.
runbook-steps = Steps, a line each
runbook-steps-help = At most { $steps } steps of { $letters } letters. Numbers are added for you.
runbook-save = Save the steps
runbook-back-to-shipped = Go back to what is shipped
runbook-back-to-everybody = Go back to the steps for everybody
runbook-for-whom = For whom
runbook-everybody = everybody
runbook-show = Show

## The test problem
test-card-ticket = Ticket
test-card-open = is open for { $device }.
test-card-see = See it in the [queue], take it, write a note: all of it works as with a real one.
test-card-ends-before = It ends by itself on
test-card-ends-after = at the latest.
test-card-resolve = Resolve the test
test-card-healthy = All is healthy again on { $device }.
test-card-stays =
    { $holder ->
        [none] stays open.
       *[other] stays open, because { $holder } holds it: what a person holds, a person resolves.
    }
test-card-over = for { $device } opened and is { $state }.
test-card-no-device = A test needs a device that has reported, and there is none yet.
test-card-device = Device
test-card-device-help = Nothing is done to it, and its customer is told nothing.
test-card-send = Send a test problem
test-card-send-another = Send another test problem

## Charts
chart-title = Chart: { $name }
chart-broken = Where the line breaks off, nothing was seen.
chart-ahead = Ahead:
chart-as-table = As a table
chart-when = When
chart-least = Least
chart-most = Most
chart-expected = expected
chart-at = At
chart-nothing = nothing seen
chart-whole = See all of it
chart-days = Tickets by day.
chart-days-name = tickets by day
chart-days-drawing = Chart: tickets by day
chart-days-none = With the new limit no day would have brought a ticket.
chart-days-most = The new limit’s busiest day would have been { $day } with { $count }.
chart-days-old = today’s limit
chart-days-new = the new one
chart-days-day = Day
chart-days-head-old = Today’s limit
chart-days-head-new = The new one
