# What the page of the time that was spent says, in English.

settings-time-title = Time
settings-time-heading = Time, { $month }
settings-time-csv = CSV for the bills
settings-time-none = No time was entered in this month.
settings-time-sum =
    { $all } for { $count ->
        [one] one customer
       *[other] { $count } customers
    }: { $covered } covered by contracts, { $uncovered } to be billed, { $courtesy } as courtesy.
settings-time-months = Months
settings-time-before = The month before
settings-time-after = The month after
settings-time-how = Time is entered beside a note, or beside the words that resolve a ticket.

## The table
settings-time-customer = Customer
settings-time-share = Share
settings-time-covered-head = Covered
settings-time-uncovered-head = Not covered
settings-time-courtesy-head = Courtesy
settings-time-all-head = All
settings-time-file = File
settings-time-covered = covered
settings-time-uncovered = not covered
settings-time-courtesy = courtesy
settings-time-all = in all
settings-time-bar = { $covered } covered, { $uncovered } not covered, { $courtesy } courtesy
settings-time-foot = A month begins at midnight in your own time zone. What an entry is corrected to counts, in the month in which it was entered.
