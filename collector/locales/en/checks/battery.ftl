# battery: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
battery-name = Battery
battery = Battery { $battery } holds { $percent } % of what it was built to hold.
battery-title = Battery { $battery } is at { $percent } % of its capacity
battery-replace = Battery { $battery } holds only { $percent } % of what it was built to hold.
battery-replace-title = Battery { $battery } is worn out: { $percent } %
battery-do =
    Worn: put it on the customer's list of batteries to replace. Worn out: replace it, and look whether the case is bent: a
    swollen battery is taken out of use at once.

## For the customer
battery-plain = The battery of the computer still holds { $percent } % of what it held when new.
battery-plain-title = the battery is wearing out
battery-replace-plain = The battery of the computer holds only { $percent } % of what it held when new; on the road it may go off suddenly.
battery-replace-plain-title = the battery is worn out
battery-we-do = We put the battery on the list of parts to be replaced.
battery-was = the battery of { $device } was worn

## What we read
battery-reads = How much the battery can hold compared with a new one, and how often it was charged.
battery-reads-why = A worn battery lets the computer go off on the road, and can swell.

## Cards and charts
battery-card = holds { $percent } %
battery-card-cycles =
    { $cycles ->
        [one] charged once
       *[other] charged { $cycles } times
    }
series-battery-health-percent = Capacity of { $subject }
