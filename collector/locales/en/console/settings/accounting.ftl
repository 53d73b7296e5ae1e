# What the page of what checks were worth says, in English.

settings-accounting-title = What checks were worth
settings-accounting-heading =
    { $name ->
        [none] What checks were worth
       *[other] What checks were worth for { $name }
    }
settings-accounting-everybody = Everybody
settings-accounting-lead = The tickets that each check opened in the last { $days } days.
settings-accounting-proposed-none = No check is proposed for the digest.
settings-accounting-proposed =
    { $count ->
        [one] 1 check is proposed for the digest.
       *[other] { $count } checks are proposed for the digest.
    }
settings-accounting-lead-rule = A check is proposed when fewer than { $floor } % of at least { $least } tickets were acted on; never one for backups, protection, drives or silence.
settings-accounting-saved = { $check } is in the digest from each device’s next report on.
settings-accounting-saved-back = Take it back
settings-accounting-saved-back-where = among its limits.
settings-accounting-below = For one customer only
settings-accounting-show = Show
settings-accounting-none = No check opened a ticket in the last { $days } days.

## The table
settings-accounting-check = Check
settings-accounting-opened = Opened
settings-accounting-acted = Acted on
settings-accounting-by-itself = By itself
settings-accounting-not-useful = Not useful
settings-accounting-precision = Precision
settings-accounting-lead-time = Median lead
settings-accounting-verdict = What to think of it
settings-accounting-opened-short = opened
settings-accounting-acted-short = acted on
settings-accounting-by-itself-short = by itself
settings-accounting-not-useful-short = not useful
settings-accounting-precision-short = precision
settings-accounting-lead-time-short = ahead
settings-accounting-worth = earns its tickets
settings-accounting-too-few = too few to say
settings-accounting-kept = noisy, kept all the same
settings-accounting-in-digest = in the digest
settings-accounting-is-proposed = proposed for the digest
settings-accounting-foot = Acted on: a technician holds or mended it, and nobody called it not useful. Median lead: how long before the customer’s first word, or the repair, the check saw it. Merged tickets and what people asked for are not counted.

## The digest
settings-accounting-accept = Put it into the digest
settings-accounting-why = acted on { $acted } of { $opened } tickets in { $days } days
settings-accounting-why-label = Why
settings-accounting-accept-help =
    What it finds is then shown on device pages and under “Without a ticket”, { $name ->
        [none] for everybody
       *[other] for { $name }
    }; a proven danger opens its ticket all the same.
