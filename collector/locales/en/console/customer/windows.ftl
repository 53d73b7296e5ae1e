# What the page of a customer's maintenance windows says, in English.

customer-windows-title = Maintenance windows of { $name }
customer-windows-heading = Maintenance windows
customer-windows-saved = Saved.
customer-windows-lead = While a window is open, and for the time that machines take to come up after it, faults are kept and open no ticket. What is well again by then stays silent; all that is not becomes one ticket of the site.

## The list
customer-windows-none = Nothing is planned.
customer-windows-column-window = Window
customer-windows-column-when = When
customer-windows-column-next = Next
customer-windows-take-back = Take back
customer-windows-take-back-one = Take back { $name }
customer-windows-open = open
customer-windows-until = until { $at }
customer-windows-over = over

## When a window is
customer-windows-day-mon = Monday
customer-windows-day-tue = Tuesday
customer-windows-day-wed = Wednesday
customer-windows-day-thu = Thursday
customer-windows-day-fri = Friday
customer-windows-day-sat = Saturday
customer-windows-day-sun = Sunday
customer-windows-short-mon = Mon
customer-windows-short-tue = Tue
customer-windows-short-wed = Wed
customer-windows-short-thu = Thu
customer-windows-short-fri = Fri
customer-windows-short-sat = Sat
customer-windows-short-sun = Sun
customer-windows-nth-every = every week
customer-windows-nth-first = the first
customer-windows-nth-second = the second
customer-windows-nth-third = the third
customer-windows-nth-fourth = the fourth
customer-windows-nth-last = the last
customer-windows-days = { $first } and { $last }
customer-windows-once = { $day }, { $from } to { $to }
customer-windows-weekly = each { $days }, { $from } to { $to }
customer-windows-monthly =
    the { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] last
    } { $days } of a month, { $from } to { $to }

## The form
customer-windows-plan-a-window = Plan a window
customer-windows-name = Name
customer-windows-name-example = Updates of servers
customer-windows-where = Where
customer-windows-all-of = all of { $site }
customer-windows-alone = { $device } alone
customer-windows-first-on = On, or from
customer-windows-again = Again
customer-windows-again-never = never: once
customer-windows-nth = Of these in a month
customer-windows-from = From
customer-windows-to = To
customer-windows-to-help = In the site’s own zone. Not after the beginning: on the next day.
customer-windows-plan = Plan it
