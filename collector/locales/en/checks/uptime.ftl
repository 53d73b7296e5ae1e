# uptime: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
uptime-name = Restarts
uptime = The device has been up for { $up }.
uptime-title = Not restarted for { $up }
uptime-restarts =
    { $restarts ->
        [0] No unexpected restart in seven days.
        [one] One unexpected restart in seven days.
       *[other] { $restarts } unexpected restarts in seven days.
    }
uptime-restarts-title =
    { $restarts ->
        [one] It restarted unexpectedly
       *[other] It restarted unexpectedly { $restarts } times in seven days
    }
uptime-do =
    Running for long: agree a time for a restart (on Windows "Restart", because shutting down with Fast Startup is none).
    Restarting by itself: look at power, temperature, memory and the last lines of the log before each end.

## For the customer
uptime-plain = The computer has been running without a restart { $up-since }; a restart from time to time keeps it quick and safe.
uptime-plain-title = the computer has been running without a restart { $up-since }
uptime-restarts-plain =
    { $restarts ->
        [0] In the last seven days the computer did not switch itself off.
        [one] In the last seven days the computer switched itself off once without being told to.
       *[other] In the last seven days the computer switched itself off { $restarts } times without being told to.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] the computer did not switch itself off
        [one] the computer switched itself off once
       *[other] the computer switched itself off { $restarts } times
    }
uptime-we-do = We agree with you on a time for a restart, so that it disturbs nobody.
uptime-was = a restart of { $device } was long due
uptime-restarts-we-do = We look for the cause: often it is the power supply, heat or a worn part.
uptime-restarts-was = there were shutdowns of { $device } that nobody asked for

## What we read
uptime-reads = Since when the computer runs, and whether it went off unexpectedly.
uptime-reads-why = A computer that goes off by itself may have a fault that grows.

## Cards and charts
uptime-card = { $up }
