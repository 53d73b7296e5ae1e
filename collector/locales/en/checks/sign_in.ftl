# sign_in: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
sign-in-name = Sign-ins
sign-in-guessed =
    { $failed ->
        [0] No sign-in from the internet failed in the last hour (services: { $services }, sources: { $sources }).
        [one] One sign-in from the internet failed in the last hour (services: { $services }, sources: { $sources }).
       *[other] { $failed } sign-ins from the internet failed in the last hour (services: { $services }, sources: { $sources }).
    }
sign-in-guessed-title = Reachable from the internet and under steady guessing
sign-in-locked-out =
    { $count ->
        [one] One account was locked out in the last hour.
       *[other] { $count } accounts were locked out in the last hour.
    }
sign-in-locked-out-title = Accounts are being locked out
sign-in-new-administrator =
    { $count ->
        [one] One account may change the device; it is new within a day.
       *[other] { $count } accounts may change the device, more than a day ago.
    }
sign-in-new-administrator-title = A new local administrator
sign-in-log-cleared = The log of sign-ins was cleared in the last day.
sign-in-log-cleared-title = The log of sign-ins was cleared
sign-in-do =
    Guessing: take the service off the internet (VPN, list of allowed addresses) rather than banning addresses. New
    administrator or cleared log: ask who did it; if nobody did, treat the device as broken into and keep it for evidence.

## For the customer
sign-in-guessed-plain =
    { $failed ->
        [0] In the last hour no stranger tried passwords on this computer ({ $services }; { $sources }).
        [one] In the last hour somebody on the internet tried a password on this computer ({ $services }; { $sources }).
       *[other] In the last hour strangers on the internet tried { $failed } passwords on this computer ({ $services }; { $sources }).
    }
sign-in-guessed-plain-title = strangers on the internet are trying passwords
sign-in-locked-out-plain =
    { $count ->
        [one] One account was locked because of wrong passwords.
       *[other] { $count } accounts were locked because of wrong passwords.
    }
sign-in-locked-out-plain-title = accounts were locked because of wrong passwords
sign-in-new-administrator-plain =
    { $count ->
        [one] One account now has full rights on this computer.
       *[other] { $count } accounts now have full rights on this computer, more than the day before.
    }
sign-in-new-administrator-plain-title = another account has full rights on the computer
sign-in-log-cleared-plain = The computer's record of who signed in was emptied; we would like to know whether that was on purpose.
sign-in-log-cleared-plain-title = the record of sign-ins was emptied
sign-in-we-do = We look at what happened and close the way in, so that only people you know can sign in.
sign-in-was = there was something unusual about sign-ins on { $device }

## What we read
sign-in-reads = How many sign-ins failed, and how many accounts have full rights. No names, and nothing on personal computers.
sign-in-reads-why = So that a stranger who tries passwords does not get the time to find one.

## Cards and charts
sign-in-card =
    { $failed ->
        [0] none failed
        [one] one failed
       *[other] { $failed } failed
    }
