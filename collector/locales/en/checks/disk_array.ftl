# disk_array: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
disk-array-name = Disk arrays
disk-array = Array { $array } is whole.
disk-array-title = Array { $array } is whole
disk-array-degraded = Array { $array } is degraded and does not rebuild.
disk-array-degraded-title = Array { $array } is degraded
disk-array-rebuilding = Array { $array } is degraded and rebuilding: { $percent } % done.
disk-array-rebuilding-title = Array { $array } is rebuilding
disk-array-failed = Array { $array } has failed and does not serve its data.
disk-array-failed-title = Array { $array } has failed
disk-array-do =
    Check the age of the last backup before anything else. Find the drive that dropped out, replace it and watch the rebuild;
    a second drive is most likely to fail while it runs.

## For the customer
disk-array-plain = The drives that stand in for each other ({ $array }) are all at work.
disk-array-plain-title = all drives are at work
disk-array-degraded-plain = One of the drives that stand in for each other ({ $array }) has dropped out. Everything still works, but the next one must not fail.
disk-array-degraded-plain-title = one of several drives has dropped out
disk-array-rebuilding-plain = One of the drives that stand in for each other ({ $array }) is being filled again: { $percent } % is done. Everything works, perhaps more slowly.
disk-array-rebuilding-plain-title = a drive is being filled again
disk-array-failed-plain = The drives that stand in for each other ({ $array }) no longer give out what is stored on them.
disk-array-failed-plain-title = several drives no longer work
disk-array-we-do = We make sure that there is a copy of your files, and replace the drive that dropped out.
disk-array-was = a drive of { $device } had dropped out

## What we read
disk-array-reads = Whether all drives that stand in for each other are at work.
disk-array-reads-why = When one has dropped out, a second fault could cost your files.

## Cards and charts
disk-array-card-whole = whole
disk-array-card-degraded = degraded
disk-array-card-rebuilding = rebuilding, { $percent } %
disk-array-card-failed = failed
