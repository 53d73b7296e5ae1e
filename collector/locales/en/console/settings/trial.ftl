# What the page of a limit that is tried says, and the shell with it, in English.

settings-trial-title = What a limit would have done
settings-trial-heading = What { $check } would have done for { $whose }
settings-trial-same = Nothing differs from what counts today.
settings-trial-limit = Limit
settings-trial-today = Today
settings-trial-then = Then
settings-trial-untried = (cannot be tried)
settings-trial-untold = “{ $label }” cannot be tried: what it decides by is not stored as numbers. Only the next weeks will tell.
settings-trial-about = Each device is tried by itself, with the numbers that were stored of it; the newest few hours are not among them yet, nor what maintenance held back. Really opened in these 30 days: { $count }.
settings-trial-ticket = Ticket
settings-trial-device = Device
settings-trial-opened = Opened
settings-trial-over = Over
settings-trial-over-not-yet = not yet
settings-trial-under = With the new limit
settings-trial-under-new = new
settings-trial-under-no-more = no more
settings-trial-under-as-today = as today
settings-trial-came-back =
    { $count ->
        [one] came back { $count } time
       *[other] came back { $count } times
    }
settings-trial-more = And { $count } older ones.
settings-trial-save = Save
settings-trial-back = Back, without saving

## What it would have done
settings-trial-no-numbers = There are no stored numbers to try it with.
settings-trial-nothing =
    No ticket, as today, in the last 30 days on { $devices ->
        [one] 1 device
       *[other] { $devices } devices
    }.
settings-trial-as-many =
    { $count ->
        [one] 1 ticket
       *[other] { $count } tickets
    }, as many as today, in the last 30 days on { $devices ->
        [one] 1 device
       *[other] { $devices } devices
    }.
settings-trial-instead =
    { $count ->
        [one] 1 ticket
       *[other] { $count } tickets
    } instead of { $old } in the last 30 days on { $devices ->
        [one] 1 device
       *[other] { $devices } devices
    }.
settings-trial-beside =
    Beside tickets, { $count ->
        [one] 1 finding
       *[other] { $count } findings
    } for the digest and the take-over report instead of { $old }.
settings-trial-without = Left out, because no numbers of it are stored or none came of late:
settings-trial-without-more = and { $count } more
settings-trial-nearer =
    For { $count ->
        [one] 1 device
       *[other] { $count } devices
    } a nearer limit counts: nothing changes there, and they are in neither figure.
settings-trial-beyond =
    { $count ->
        [one] 1 device
       *[other] { $count } devices
    } were not tried: so many samples come near this limit that one trial cannot read all.
settings-trial-ahead = What opens because it is ahead is in neither figure: only levels are tried.
