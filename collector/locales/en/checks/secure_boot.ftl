# secure_boot: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
secure-boot-name = Secure Boot
secure-boot =
    { $state ->
        [on] Secure Boot is on.
        [off] Secure Boot is off.
        [legacy] The device starts without UEFI and cannot have Secure Boot.
       *[other] The firmware does not tell about Secure Boot.
    }
secure-boot-title =
    { $state ->
        [on] Secure Boot is on
        [off] Secure Boot is off
       *[other] The device starts without UEFI
    }
secure-boot-do =
    Switch it on in the firmware when a restart is due anyway; with disk encryption suspend that first, or it asks for its
    recovery key. An upgrade to Windows 11 needs it, and a TPM 2.0.

## For the customer
secure-boot-plain =
    { $state ->
        [on] The computer checks at every start that nobody tampered with it.
        [off] The computer does not check at its start whether somebody tampered with it.
        [legacy] The computer is of an older kind and starts without that check.
       *[other] We cannot see whether the computer checks its start.
    }
secure-boot-plain-title =
    { $state ->
        [on] the start of the computer is checked
       *[other] the start of the computer is not checked
    }
secure-boot-we-do = We switch the check on the next time the computer has to restart anyway.
secure-boot-was = the start of { $device } was not checked

## What we read
secure-boot-reads = Whether the computer checks its own start, and which security chip it has.
secure-boot-reads-why = Newer versions of Windows need both.

## Cards and charts
secure-boot-card =
    { $state ->
        [on] on
        [off] off
        [legacy] not possible
       *[other] unknown
    }
secure-boot-card-tpm =
    { $version ->
        [none] no TPM
       *[other] TPM { $version }
    }
