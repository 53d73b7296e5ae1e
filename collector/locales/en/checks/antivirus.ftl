# antivirus: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
antivirus-name = Virus protection
antivirus-on = { $program } protects the device.
antivirus-on-title = { $program } protects the device
antivirus-off =
    { $program ->
        [none] No protection program is installed.
       *[other] No protection program is on; installed: { $program }.
    }
antivirus-off-title = Virus protection is off
antivirus-several =
    { $count ->
        [one] One protection program is on: { $programs }.
       *[other] { $count } protection programs are on at the same time: { $programs }.
    }
antivirus-several-title = Several protection programs at once: { $programs }
antivirus-signatures =
    { $days ->
        [0] { $program } calls its signatures out of date.
        [one] The signatures of { $program } are one day of being on old.
       *[other] The signatures of { $program } are { $days } days of being on old.
    }
antivirus-signatures-title = Signatures of { $program } are old
antivirus-found =
    { $state ->
        [active] { $program } found { $name } and has not removed it.
       *[other] { $program } found { $name } and dealt with it.
    }
antivirus-found-title =
    { $state ->
        [active] { $name } is active
       *[other] { $name } was found and dealt with
    }
antivirus-spread = { $name } was found on several devices of this customer.
antivirus-spread-title = { $name } goes round at this customer
antivirus-do =
    Off: switch it on again and find out who or what switched it off. Old signatures: look at proxy, licence and disk space.
    Something active: take the device off the network first, then clean it and look for how it came in.

## For the customer
antivirus-on-plain = The protection against harmful programs is on ({ $program }).
antivirus-on-plain-title = the protection against harmful programs is on
antivirus-off-plain =
    { $program ->
        [none] We see no protection against harmful programs on this computer.
       *[other] The protection against harmful programs is off at the moment ({ $program }).
    }
antivirus-off-plain-title = the protection against harmful programs is off
antivirus-several-plain =
    { $count ->
        [one] One protection program is running ({ $programs }).
       *[other] { $count } protection programs are running at the same time ({ $programs }); they slow each other down.
    }
antivirus-several-plain-title = two protection programs get in each other's way
antivirus-signatures-plain =
    { $days ->
        [0] The protection program { $program } does not know the newest harmful programs yet.
        [one] The protection program { $program } last learned of new harmful programs a day ago.
       *[other] The protection program { $program } last learned of new harmful programs { $days } days ago.
    }
antivirus-signatures-plain-title = the protection program needs its updates
antivirus-found-plain =
    { $state ->
        [active] The protection program { $program } found something harmful ({ $name }) that is not removed yet.
       *[other] The protection program { $program } found something harmful ({ $name }) and removed it.
    }
antivirus-found-plain-title =
    { $state ->
        [active] something harmful was found
       *[other] something harmful was found and removed
    }
antivirus-spread-plain = The same harmful program ({ $name }) was found on several of your computers.
antivirus-spread-plain-title = the same harmful program was found on several computers
antivirus-we-do = We see to it that the computer is protected again, and find out why it was not.
antivirus-was = the protection against harmful programs on { $device } was not in order
antivirus-several-we-do = We agree with you on which of the programs stays.
antivirus-several-was = protection programs on { $device } got in each other's way
antivirus-found-we-do = We remove it, check the computer and look for how it got there.
antivirus-found-was = something harmful was found on { $device }
antivirus-spread-we-do = We take it off all of them, and look for how it got in and how it gets from one to the other.
antivirus-spread-was = the same harmful program was found on several computers

## What we read
antivirus-reads = Which protection program is there, whether it is on and up to date, and the names of harmful programs it found.
antivirus-reads-why = So that no computer works without protection for long.

## Cards and charts
antivirus-card =
    { $state ->
        [on] on
        [off] off
        [snoozed] paused
        [expired] expired
        [passive] standing by
       *[other] does not tell
    }
