# updates: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
updates-name = Security updates
updates =
    { $missing ->
        [0] No security update is missing.
        [one] One security update is missing; days of being on since it came out: { $days }.
       *[other] { $missing } security updates are missing; days of being on since the oldest came out: { $days }.
    }
updates-title =
    { $missing ->
        [0] No security update is missing
        [one] One security update is missing
       *[other] { $missing } security updates are missing
    }
updates-scan = The system last asked for updates { $for } ago.
updates-scan-title = The system has not asked for updates for { $for }
updates-failed =
    { $runs ->
        [one] One attempt to install updates failed.
       *[other] { $runs } attempts to install updates failed one after another.
    }
updates-failed-title = Updates fail to install
updates-do =
    Install what is missing in the next maintenance window. If it fails, read the update log for the first error: often it is
    room on the system disk, a restart that waits, or a source that no longer answers.

## For the customer
updates-plain =
    { $missing ->
        [0] All updates that close security gaps are installed.
        [one] One update that closes a security gap is not installed yet.
       *[other] { $missing } updates that close security gaps are not installed yet.
    }
updates-plain-title =
    { $missing ->
        [0] all security updates are installed
        [one] one security update is waiting
       *[other] { $missing } security updates are waiting
    }
updates-scan-plain = The computer has not looked for new updates { $for-since }.
updates-scan-plain-title = the computer no longer looks for updates
updates-failed-plain =
    { $runs ->
        [one] The computer tried once to install updates, and it did not work.
       *[other] The computer tried { $runs } times to install updates, and it did not work.
    }
updates-failed-plain-title = updates do not get installed
updates-we-do = We install the updates at a time that suits you, and see to it that they come by themselves again.
updates-was = security updates were waiting on { $device }

## What we read
updates-reads = Which security updates are missing, and when the computer last looked for them.
updates-reads-why = Most attacks use gaps for which there has long been an update.

## Cards and charts
updates-card =
    { $missing ->
        [0] none missing
        [one] one missing
       *[other] { $missing } missing
    }
series-updates-missing-security-count = Security updates missing
