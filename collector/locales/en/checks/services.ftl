# services: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
services-name = Services
services-failed = Service { $title } failed.
services-failed-title = Service { $title } failed
services-stopped = Service { $title } starts automatically but does not run.
services-stopped-title = Service { $title } does not run
services-do =
    Read the service's own log for why it ended, mend the cause and start it again. If nobody needs it any more, switch off
    its automatic start.

## For the customer
services-failed-plain = The background program “{ $title }” stopped because of an error; what depends on it may not work just now.
services-failed-plain-title = a background program has stopped
services-stopped-plain = The background program “{ $title }” should be running and is not; what depends on it may not work just now.
services-stopped-plain-title = a background program is not running
services-we-do = We find out why it stopped, mend that and start it again.
services-was = a background program on { $device } was not running: { $title }

## What we read
services-reads = The names of background programs that should run and do not.
services-reads-why = When one stops, printing, backup or a database stops with it.

## Cards and charts
services-card =
    { $stopped ->
        [0] all run
        [one] one does not run
       *[other] { $stopped } do not run
    }
services-card-of = of { $total }
series-services-not-running-count = Services that do not run
