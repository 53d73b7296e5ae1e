# ups: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
ups-name = Power supply (UPS)
ups = Power supply { $supply } runs on mains and is charged.
ups-title = Power supply { $supply } is well
ups-on-battery = Power supply { $supply } runs on its battery.
ups-on-battery-title = Power supply { $supply } runs on its battery
ups-replace = Power supply { $supply } asks for a new battery.
ups-replace-title = Power supply { $supply } asks for a new battery
ups-charge = Power supply { $supply } is charged to { $percent } %.
ups-charge-title = Power supply { $supply } is charged to { $percent } %
ups-do =
    On battery: find out at once whether the power is back soon, else shut the devices down in order. New battery: order and
    replace it, then let it test itself. Low charge on mains: battery or charger is at its end.

## For the customer
ups-plain = The emergency battery “{ $supply }” is charged and ready.
ups-plain-title = the emergency battery is ready
ups-on-battery-plain = The power is out, and the emergency battery “{ $supply }” keeps the computer running for a while.
ups-on-battery-plain-title = the power is out, the emergency battery is at work
ups-replace-plain = The emergency battery “{ $supply }” says that it is worn; in a power cut it may not last.
ups-replace-plain-title = the emergency battery is worn
ups-charge-plain = The emergency battery “{ $supply }” is charged to only { $percent } %.
ups-charge-plain-title = the emergency battery is not full
ups-we-do = We see to it that the emergency battery holds when it is needed.
ups-was = the emergency battery at { $device } needed care

## What we read
ups-reads = Whether the emergency battery beside the computer is at work, charged and healthy.
ups-reads-why = In a power cut it decides whether work is lost.

## Cards and charts
ups-card = { $percent } % charged
ups-card-lasts = lasts { $for }
series-ups-charge-percent = Charge of { $subject }
