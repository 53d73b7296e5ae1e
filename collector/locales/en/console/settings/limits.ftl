# What the page of limits says, in English.

settings-limits-title = Limits
settings-limits-heading-for = Limits for { $name }
settings-limits-lead-all =
    They count for every device, unless a nearer level sets its own ({ $count ->
        [one] { $count } device
       *[other] { $count } devices
    } now).
settings-limits-lead-some =
    They count for { $count ->
        [one] { $count } device
       *[other] { $count } devices
    } here, unless a nearer level sets its own.
settings-limits-lead-when = A change counts from each device’s next report: what is beyond the new limit is found then, what is within it clears.
settings-limits-all = Everybody
settings-limits-everybody = everybody
settings-limits-below =
    { $below ->
        [customer] For one customer only
        [site] For one site only
       *[device] For one device only
    }
settings-limits-show = Show

## A check
settings-limits-count =
    { $count ->
        [one] { $count } limit
       *[other] { $count } limits
    }
settings-limits-own = { $count } set here
settings-limits-open = found now: { $count }
settings-limits-saved = Saved.
settings-limits-back = Back to { $value }
settings-limits-back-for = for:
settings-limits-help-own = Set here. Without it
settings-limits-help-empty = Empty
settings-limits-shipped = as shipped
settings-limits-set-for = set for { $name }
settings-limits-range = { $least } to { $most } is possible.
settings-limits-unit-days = days
settings-limits-try = See what it would have done
settings-limits-save-at-once = Save at once
settings-limits-save = Save

## Set for some only
settings-limits-nearer = Set for some only
settings-limits-nearer-csv = All that is set, as CSV
settings-limits-nearer-none-all = Nothing: every customer, site and device inherits what stands above.
settings-limits-nearer-none-below = Nothing: everything below inherits what stands above.
settings-limits-nearer-for = For
settings-limits-nearer-check = Check
settings-limits-nearer-limit = Limit
settings-limits-nearer-value = Value
