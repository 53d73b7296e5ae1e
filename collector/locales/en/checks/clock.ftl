# clock: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
clock-name = Clock
clock-ahead = The clock is { $off } ahead.
clock-ahead-title = The clock is { $off } ahead
clock-behind = The clock is { $off } behind.
clock-behind-title = The clock is { $off } behind
clock-offset-unknown = How far off the clock is, is not known yet.
clock-offset-unknown-title = The clock's offset is not known
clock-synchronised = The system keeps its clock synchronised.
clock-synchronised-title = The clock is synchronised
clock-unsynchronised = The system last synchronised its clock { $for } ago.
clock-unsynchronised-title = The clock has not been synchronised for { $for }
clock-never-synchronised = The system does not synchronise its clock.
clock-never-synchronised-title = The clock is not synchronised
clock-sync-unknown = The system cannot tell whether its clock is synchronised.
clock-sync-unknown-title = Whether the clock is synchronised is not known
clock-do =
    See which time source the device uses and whether it reaches it (UDP port 123 outwards, or the domain controller). A
    virtual machine takes its time from the network or from its host, not from both. An old PC may want a new battery.

## For the customer
clock-ahead-plain = The computer's clock is { $off } fast; with a wrong clock, signing in and secure web pages can fail.
clock-ahead-plain-title = the clock is { $off } fast
clock-behind-plain = The computer's clock is { $off } slow; with a wrong clock, signing in and secure web pages can fail.
clock-behind-plain-title = the clock is { $off } slow
clock-offset-unknown-plain = We do not know yet whether the computer's clock is right.
clock-offset-unknown-plain-title = we do not know yet whether the clock is right
clock-synchronised-plain = The computer keeps its clock right by itself.
clock-synchronised-plain-title = the clock is kept right
clock-unsynchronised-plain = The computer last compared its clock with the exact time { $for-ago }, so the clock can slowly go wrong.
clock-unsynchronised-plain-title = the clock was last compared with the exact time { $for-ago }
clock-never-synchronised-plain = The computer does not compare its clock with the exact time, so the clock can slowly go wrong.
clock-never-synchronised-plain-title = the clock is not compared with the exact time
clock-sync-unknown-plain = The computer cannot tell us whether it compares its clock with the exact time.
clock-sync-unknown-plain-title = whether the clock is compared with the exact time is not known
clock-we-do = We set the clock right and see to it that the computer keeps it right by itself.
clock-was = the clock of { $device } was not reliable

## What we read
clock-reads = Whether the clock is right.
clock-reads-why = With a wrong clock, signing in and secure connections fail.

## Cards and charts
clock-card =
    { $state ->
        [kept] synchronised
        [not_kept] not synchronised
       *[unknown] synchronising cannot be told
    }
clock-card-age = last { $age-ago }
