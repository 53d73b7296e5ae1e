# pressure: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
pressure-name = Load of the drives
pressure = Drive { $drive } was { $percent } % busy over half an hour.
pressure-title = Drive { $drive } is { $percent } % busy
pressure-do =
    See which program reads or writes that much, and whether memory is short (then it is swapping). On an old disk with
    platters an SSD is the cure.

## For the customer
pressure-plain = The drive of the computer had { $percent } % of the time its hands full, so everything can feel slow.
pressure-plain-title = the drive cannot keep up
pressure-we-do = We look what keeps the drive so busy.
pressure-was = the drive of { $device } could not keep up

## What we read
pressure-reads = How busy each drive is, and how long programs wait for it.
pressure-reads-why = When everything waits for the drive, work stands still.

## Cards and charts
pressure-card = { $percent } % busy
pressure-card-of = drive { $drive }
series-pressure-drive-busy-percent = Load of the busiest drive
series-pressure-io-stall-percent = Time in which programs waited for a drive
