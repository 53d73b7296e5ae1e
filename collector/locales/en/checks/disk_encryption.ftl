# disk_encryption: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
disk-encryption-name = Disk encryption
disk-encryption =
    { $state ->
        [on] { $mount } is encrypted.
        [suspended] The encryption of { $mount } is suspended: its key lies open on the disk.
        [encrypting] { $mount } is being encrypted.
        [decrypting] { $mount } is being decrypted.
       *[other] { $mount } is not encrypted.
    }
disk-encryption-title =
    { $state ->
        [on] { $mount } is encrypted
        [suspended] Encryption of { $mount } is suspended
        [encrypting] { $mount } is being encrypted
       *[other] { $mount } is not encrypted
    }
disk-encryption-recovery =
    { $key ->
        [none] { $mount } is encrypted and has no recovery key.
       *[other] The recovery key of { $mount } is not kept by the organisation.
    }
disk-encryption-recovery-title = Recovery key of { $mount } is not safe
disk-encryption-do =
    Decide with the customer for all laptops at once. Before encrypting: backup, recovery key kept outside the device,
    firmware up to date. Suspended: resume it, and look for the update that suspended it.

## For the customer
disk-encryption-plain =
    { $state ->
        [on] What is stored on { $mount } can be read only by those who may; a thief sees nothing.
        [suspended] The protection of what is stored on { $mount } is paused.
        [encrypting] What is stored on { $mount } is being locked against theft just now.
        [decrypting] The lock against theft is being taken off { $mount } just now.
       *[other] If this computer is lost or stolen, a stranger can read what is stored on { $mount }.
    }
disk-encryption-plain-title =
    { $state ->
        [on] the computer is locked against theft of data
        [suspended] the lock against theft of data is paused
        [encrypting] the computer is being locked against theft of data
       *[other] the computer is not locked against theft of data
    }
disk-encryption-recovery-plain =
    { $key ->
        [none] What is stored on { $mount } is locked, and there is no spare key.
       *[other] What is stored on { $mount } is locked, and the spare key is not in a safe place yet.
    }
disk-encryption-recovery-plain-title = the spare key is not in a safe place
disk-encryption-we-do = We talk it over with you, then lock the computers one by one; nobody loses a file by it.
disk-encryption-was = { $device } was not locked against theft of data
disk-encryption-recovery-we-do = We put a spare key in a safe place.
disk-encryption-recovery-was = the spare key of { $device } was not in a safe place

## What we read
disk-encryption-reads = Whether each disk is locked against theft, and whether a spare key exists. Never the key itself.
disk-encryption-reads-why = So that a lost laptop is only a lost laptop.

## Cards and charts
disk-encryption-card =
    { $state ->
        [on] encrypted
        [suspended] suspended
        [encrypting] being encrypted
        [decrypting] being decrypted
       *[other] not encrypted
    }
