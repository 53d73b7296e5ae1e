# inodes: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
inodes-name = Room for files
inodes = File system { $mount } uses { $percent } % of its inodes; { $free } are left.
inodes-title = File system { $mount } runs out of inodes
inodes-forecast = { $level } % of the places for files on { $mount } are taken and it grows by { $pace } % a day: none is left about { $full_at }, with { $sure } % certainty.
inodes-forecast-title = No new file fits on { $mount } about { $full_at }
inodes-forecast-over = { $level } % of the places for files on { $mount } are taken, and their number no longer grows.
inodes-do =
    There are bytes left, but almost no room for more files. Find the folder with very many small files (mail queues,
    session files, caches) and clear it with the program that owns it.

## For the customer
inodes-plain = Disk { $mount } holds so many small files that { $percent } % of the places for files are taken; when none is left, nothing new can be saved.
inodes-plain-title = disk { $mount } has hardly any places left for new files
inodes-forecast-plain = The number of files on { $mount } grows steadily; about { $full_at } no new file could be saved there.
inodes-forecast-plain-title = the places for files on { $mount } will soon be used up
inodes-we-do = We find the program that leaves so many small files and clear away what it no longer needs.
inodes-was = the disk { $mount } of { $device } had hardly any places left for new files

## What we read
inodes-reads = How many more files fit on each disk.
inodes-reads-why = A disk can be full of very many small files although there is room left.

## Cards and charts
inodes-card = { $percent } % used
inodes-card-of = on { $mount }
series-inodes-used-percent = Room for files used on { $subject }
