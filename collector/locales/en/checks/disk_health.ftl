# disk_health: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
disk-health-name = Drive health
disk-health = Drive { $drive } reports no fault.
disk-health-title = Drive { $drive } reports no fault
disk-health-failing = Drive { $drive } reports that it is failing.
disk-health-failing-title = Drive { $drive } is failing
disk-health-defects =
    { $defects ->
        [one] Drive { $drive } has one new defective sector in seven days.
       *[other] Drive { $drive } has { $defects } new defective sectors in seven days.
    }
disk-health-defects-title = Drive { $drive } develops defects
disk-health-worn = Drive { $drive } has used { $percent } % of its rated life.
disk-health-worn-title = Drive { $drive } is { $percent } % worn
disk-health-forecast = Drive { $drive } replaced { $grown } sectors in two weeks; { $count } are bad by now, and it goes on.
disk-health-forecast-title = Drive { $drive } goes on losing sectors
disk-health-do =
    Failing or growing defects: check the age of the last backup first, make one now, then replace the drive. Worn: plan the
    replacement. Run no long tests on a failing drive before the data are safe.

## For the customer
disk-health-plain = The drive “{ $drive }” is in good health.
disk-health-plain-title = the drive is in good health
disk-health-failing-plain = The drive “{ $drive }” says of itself that it may stop working soon; files on it can be lost.
disk-health-failing-plain-title = a drive may stop working soon
disk-health-defects-plain =
    { $defects ->
        [one] The drive “{ $drive }” has a new bad spot since last week.
       *[other] The drive “{ $drive }” has { $defects } new bad spots since last week; when there are many, files can be lost.
    }
disk-health-defects-plain-title = a drive shows bad spots
disk-health-worn-plain = The drive “{ $drive }” has used up { $percent } % of the life it was built for.
disk-health-worn-plain-title = a drive is worn
disk-health-forecast-plain = Drive { $drive } still works, but it loses more and more places to store data; such drives often fail within months.
disk-health-forecast-plain-title = a drive is wearing out
disk-health-we-do = We see to it that your files are safely copied, and replace the drive before it fails.
disk-health-was = a drive of { $device } needed attention

## What we read
disk-health-reads = How healthy each drive says it is: its model, defects, wear and hours of use.
disk-health-reads-why = A drive often tells days before it fails. That is the time to save your files.

## Cards and charts
disk-health-card-wear = { $percent } % worn
disk-health-card-size = { $size }
disk-health-card-hours = { $for } in use
series-disk-health-wear-percent = Wear of { $subject }
series-disk-health-reallocated-count = Sectors given up on { $subject }
series-disk-health-pending-count = Sectors in doubt on { $subject }
