# printer: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
printer-name = Printers
printer = Printer { $printer } works through its queue.
printer-title = Printer { $printer } works
printer-stuck =
    { $jobs ->
        [one] One job waits at printer { $printer }, for { $for }.
       *[other] { $jobs } jobs wait at printer { $printer }, the oldest for { $for }.
    }
printer-stuck-title = The queue of printer { $printer } is stuck
printer-stopped =
    { $jobs ->
        [one] Printer { $printer } is stopped and one job waits, for { $for }.
       *[other] Printer { $printer } is stopped and { $jobs } jobs wait, the oldest for { $for }.
    }
printer-stopped-title = Printer { $printer } is stopped
printer-do =
    See whether the printer answers (power, network, paper), delete the job at the head if it blocks the others, and start the
    queue again.

## For the customer
printer-plain = The printer “{ $printer }” prints.
printer-plain-title = the printer prints
printer-stuck-plain =
    { $jobs ->
        [one] One page or document has been waiting at the printer “{ $printer }” { $for-since }.
       *[other] { $jobs } documents wait at the printer “{ $printer }”, the first { $for-since }.
    }
printer-stuck-plain-title = nothing comes out of the printer “{ $printer }”
printer-stopped-plain =
    { $jobs ->
        [one] The printer “{ $printer }” is paused, and one document has been waiting { $for-since }.
       *[other] The printer “{ $printer }” is paused, and { $jobs } documents wait, the first { $for-since }.
    }
printer-stopped-plain-title = the printer “{ $printer }” is paused
printer-we-do = We look why nothing comes out and get the printer going again.
printer-was = the printer “{ $printer }” on { $device } did not print

## What we read
printer-reads = The names of printers, and how many documents wait there for how long. Never what is printed or by whom.
printer-reads-why = We see that nothing comes out before everybody has sent it a third time.

## Cards and charts
printer-card =
    { $jobs ->
        [0] nothing waits
        [one] one job waits
       *[other] { $jobs } jobs wait
    }
printer-card-stopped = stopped
