# firewall: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
firewall-name = Firewall
firewall =
    { $state ->
        [off] The firewall is off (profile { $profile }).
       *[other] The firewall is on (profile { $profile }).
    }
firewall-title =
    { $state ->
        [off] The firewall is off (profile { $profile })
       *[other] The firewall is on (profile { $profile })
    }
firewall-do =
    Find out who switched it off and why: often it was a test that nobody undid. Switch it on again with the exceptions that
    are needed. Where it is off by decision, write down the accepted risk.

## For the customer
firewall-plain =
    { $state ->
        [off] The part of the computer that keeps strangers out of it is switched off.
       *[other] The part of the computer that keeps strangers out of it is switched on.
    }
firewall-plain-title =
    { $state ->
        [off] the protection against strangers in the network is off
       *[other] the protection against strangers in the network is on
    }
firewall-we-do = We switch it on again and see to it that all your programs still work.
firewall-was = the protection against strangers in the network was off on { $device }

## What we read
firewall-reads = Whether the computer keeps out connections from outside that nobody asked for.
firewall-reads-why = Without that, anybody in the same network can try the computer's doors.

## Cards and charts
firewall-card =
    { $state ->
        [on] on
       *[other] off
    }
