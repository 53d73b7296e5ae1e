# pending_reboot: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
pending-reboot-name = Pending restart
pending-reboot-none = No restart is pending.
pending-reboot-none-title = No restart is pending
pending-reboot =
    { $waiting ->
        [0] A restart has been pending for { $for }.
        [one] A restart has been pending for { $for }; one update waits for it.
       *[other] A restart has been pending for { $for }; { $waiting } updates wait for it.
    }
pending-reboot-title = A restart has been pending for { $for }
pending-reboot-do =
    Agree a time with the customer and restart the device. Until then the updates are installed, but the old code still runs.

## For the customer
pending-reboot-none-plain = The computer is not waiting for a restart.
pending-reboot-none-plain-title = no restart is waiting
pending-reboot-plain =
    { $waiting ->
        [0] The computer has been waiting for a restart { $for-since }.
        [one] The computer has been waiting for a restart { $for-since }; one update takes effect only then.
       *[other] The computer has been waiting for a restart { $for-since }; { $waiting } updates take effect only then.
    }
pending-reboot-plain-title = the computer is waiting for a restart
pending-reboot-we-do = We agree with you on a time for the restart, so that it disturbs nobody.
pending-reboot-was = a restart of { $device } was due

## What we read
pending-reboot-reads = Whether a restart is due, and which updates wait for it.
pending-reboot-reads-why = Some updates protect you only after a restart.

## Cards and charts
pending-reboot-card = needed { $for-since }
pending-reboot-card-none = not needed
