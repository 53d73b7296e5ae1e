# What a customer's ledger says, in English.

customer-ledger-title = Ledger of { $name }
customer-ledger-heading = Ledger
customer-ledger-found =
    { $when ->
        [year] In the last 12 months
       *[other] This month
    } { $found } of { $decided } { $decided ->
        [one] fault was
       *[other] faults ({ $percent } %) were
    } found before anybody called{ $lead ->
        [none] {""}
       *[other] , on the median { $lead } ahead
    }.
customer-ledger-unknown =
    { $when ->
        [year] In the last 12 months
       *[other] This month
    } there was no fault of which it is known who noticed it first.
customer-ledger-itself =
    { $count ->
        [one] { $count } more went away by itself, and nobody called.
       *[other] { $count } more went away by themselves, and nobody called.
    }
customer-ledger-still-open = { $count } still open, and nobody has called.
customer-ledger-empty = No fault began here in the last 12 months.
customer-ledger-picture = Faults of the last 12 months by the month in which each began: found first, told by the customer first, gone by itself. The table below says the same.

## What the colours of the picture mean
customer-ledger-legend-found = found first
customer-ledger-legend-called = they called first
customer-ledger-legend-itself = nobody called, gone by itself

## The table, and what stands behind its figures on a phone
customer-ledger-column-month = Month
customer-ledger-column-found = Found first
customer-ledger-column-called = They called first
customer-ledger-column-itself = Gone by itself
customer-ledger-column-open = Open
customer-ledger-column-share = Share found first
customer-ledger-column-lead = Median lead
customer-ledger-cell-found = found first
customer-ledger-cell-called = called first
customer-ledger-cell-itself = by itself
customer-ledger-cell-open = open
customer-ledger-cell-share = found first
customer-ledger-cell-lead = ahead
customer-ledger-foot = A fault counts in the month in which it began. Found first: a check saw it before anybody there said a word, and a person mended it or they wrote later; the lead ends with their first word, or with the repair. Requests, tests, merged tickets, and what is only to be planned (support, warranties, licences) are not counted. On the portal stands only what the customer was told of.
