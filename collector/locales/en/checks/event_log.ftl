# event_log: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
event-log-name = System log
event-log-io-error =
    { $events ->
        [0] No read or write error of { $part } in 24 hours.
        [one] One read or write error of { $part } in 24 hours.
       *[other] { $events } read or write errors of { $part } in 24 hours.
    }
event-log-io-error-title = { $part } answers with errors
event-log-file-system =
    { $events ->
        [0] No error of the file system on { $part } in 24 hours.
        [one] The file system on { $part } reported one error in 24 hours.
       *[other] The file system on { $part } reported { $events } errors in 24 hours.
    }
event-log-file-system-title = The file system on { $part } is damaged
event-log-machine-check =
    { $events ->
        [0] No hardware error was reported in 24 hours.
        [one] One hardware error was reported in 24 hours ({ $part }).
       *[other] { $events } hardware errors were reported in 24 hours ({ $part }).
    }
event-log-machine-check-title = The hardware reports errors
event-log-drive-reset =
    { $events ->
        [0] { $part } did not have to be reset in 24 hours.
        [one] { $part } had to be reset once in 24 hours because it did not answer.
       *[other] { $part } had to be reset { $events } times in 24 hours because it did not answer.
    }
event-log-drive-reset-title = { $part } is reset again and again
event-log-database =
    { $events ->
        [0] No error of the database { $part } in 24 hours.
        [one] The database { $part } reported one error in 24 hours.
       *[other] The database { $part } reported { $events } errors in 24 hours.
    }
event-log-database-title = The database { $part } is damaged
event-log-forecast = Two different faults were noted within a day, the latest at { $part } ({ $events } in 24 hours): together they often come before a failure.
event-log-forecast-title = Different faults within a day, the latest at { $part }
event-log-do =
    Read the lines around it in the log itself. Drives: cable and power first, then the drive's health and the backup's age.
    File system: check it unmounted, after a backup. Hardware: memory, heat, firmware.

## For the customer
event-log-io-error-plain =
    { $events ->
        [0] Within a day the computer could read and write everything ({ $part }).
        [one] Once within a day the computer could not read or write something at once ({ $part }).
       *[other] { $events } times within a day the computer could not read or write something at once ({ $part }).
    }
event-log-io-error-plain-title = something cannot always be read or saved
event-log-file-system-plain =
    { $events ->
        [0] The order of the files on the disk ({ $part }) is sound.
        [one] The computer noticed once within a day that the order of the files on the disk ({ $part }) is damaged.
       *[other] The computer noticed { $events } times within a day that the order of the files on the disk ({ $part }) is damaged.
    }
event-log-file-system-plain-title = the order of the files is damaged
event-log-machine-check-plain =
    { $events ->
        [0] Within a day no part of the computer reported a fault.
        [one] A part of the computer reported a fault once within a day ({ $part }).
       *[other] A part of the computer reported faults { $events } times within a day ({ $part }).
    }
event-log-machine-check-plain-title = a part of the computer reports faults
event-log-drive-reset-plain =
    { $events ->
        [0] The drive ({ $part }) always answered within a day.
        [one] The drive ({ $part }) did not answer once within a day and had to be woken.
       *[other] The drive ({ $part }) did not answer { $events } times within a day and had to be woken.
    }
event-log-drive-reset-plain-title = the drive does not always answer
event-log-database-plain =
    { $events ->
        [0] The computer's own collection of data ({ $part }) is sound.
        [one] The computer noticed once within a day that a collection of data ({ $part }) is damaged.
       *[other] The computer noticed { $events } times within a day that a collection of data ({ $part }) is damaged.
    }
event-log-database-plain-title = a collection of data is damaged
event-log-forecast-plain = The computer noted two different faults within a day. It still works; such faults together often come before a failure.
event-log-forecast-plain-title = the computer notes different faults
event-log-we-do = We find the cause and see to it that your files are safely copied.
event-log-was = { $device } had noticed faults

## What we read
event-log-reads = How often the computer noticed certain faults of its parts. Never what else it writes down.
event-log-reads-why = The computer notices many a fault days before anybody feels it.

## Cards and charts
event-log-card =
    { $events ->
        [0] nothing in 24 hours
        [one] one event in 24 hours
       *[other] { $events } events in 24 hours
    }
series-event-log-day-count = Known-bad events in 24 hours
