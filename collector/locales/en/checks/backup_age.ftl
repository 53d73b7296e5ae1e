# backup_age: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
backup-age-name = Backup
backup-age = The backup { $job } last ended well { $for } ago.
backup-age-title = Backup { $job } is { $for } old
backup-age-never = No run of the backup { $job } has ended well yet.
backup-age-never-title = Backup { $job } never ended well
backup-age-failed = The newest run of the backup { $job } failed.
backup-age-failed-title = Backup { $job } failed
backup-age-none = No backup that we know was found on the device.
backup-age-none-title = No backup found
backup-age-do =
    Read the backup's own log, look at its target (reachable, room, sign-in) and start a run by hand. Then restore one file as
    a test. No backup found: ask the customer how the device is backed up, and name a marker file in agent.toml if another way
    covers it.

## For the customer
backup-age-plain = The backup of your files ({ $job }) last worked { $for } ago.
backup-age-plain-title = the backup of your files is late
backup-age-never-plain = The backup of your files ({ $job }) is set up, but has not worked yet.
backup-age-never-plain-title = the backup of your files has not worked yet
backup-age-failed-plain = The latest backup of your files ({ $job }) did not work.
backup-age-failed-plain-title = the latest backup did not work
backup-age-none-plain = We found no backup of the files on this computer; perhaps they are kept safe in a way that we do not see.
backup-age-none-plain-title = a question about the backup
backup-age-we-do = We find out why it stopped, start it again and check that files can be brought back from it.
backup-age-was = the backup of { $device } was late
backup-age-none-we-do = We ask you how these files are kept safe, and set up what is missing.
backup-age-none-was = there was a question about the backup of { $device }

## What we read
backup-age-reads = Which backup program is there and when it last worked. Not what it keeps.
backup-age-reads-why = A backup that stopped is otherwise noticed on the day it is needed.

## Cards and charts
backup-age-card = { $for } ago
backup-age-card-never = not yet
