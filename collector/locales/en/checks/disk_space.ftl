# disk_space: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
disk-space-name = Disk space
disk-space = Disk { $mount } has { $free } free of { $total } ({ $percent } %).
disk-space-title = Disk { $mount } is nearly full: { $free } free
disk-space-forecast = Disk { $mount } is at { $level } % ({ $free } free of { $total }) and grows by { $pace } % a day: full about { $full_at }, with { $sure } % certainty.
disk-space-forecast-title = Disk { $mount } will be full about { $full_at }
disk-space-forecast-over = Disk { $mount } is at { $level } % and no longer fills up.
disk-space-do =
    Look for what grew: logs, temporary files, old updates, a recycle bin, backups kept on the same disk. Free space or
    enlarge the volume, and ask the customer before deleting anything that may be theirs.

## For the customer
disk-space-plain = Disk { $mount } has { $free } of room left out of { $total }; when it is full, programs can stop and new files cannot be saved.
disk-space-plain-title = disk { $mount } is nearly full
disk-space-forecast-plain = Disk { $mount } still has room ({ $free } of { $total }), but it fills up steadily and would be full about { $full_at }; then programs can stop and new files cannot be saved.
disk-space-forecast-plain-title = disk { $mount } will soon be full
disk-space-we-do = We make room by removing temporary files ({ glossary-temporary-files }); your documents stay untouched.
disk-space-was = the disk { $mount } of { $device } was filling up

## What we read
disk-space-reads = How large each disk is and how much of it is free.
disk-space-reads-why = A full disk stops programs and mail. We make room before that.

## Cards and charts
disk-space-card = { $free } free
disk-space-card-of = of { $total }
series-disk-space-free-gb = Free space on { $subject }
