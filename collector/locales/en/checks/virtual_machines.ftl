# virtual_machines: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
virtual-machines-name = Virtual machines
virtual-machines = Virtual machine { $machine } has no old snapshot.
virtual-machines-title = Virtual machine { $machine } has no old snapshot
virtual-machines-snapshot = Virtual machine { $machine } has a snapshot that is { $for } old.
virtual-machines-snapshot-title = Virtual machine { $machine } has an old snapshot
virtual-machines-do =
    Ask who made it and whether it is still needed; a snapshot is no backup. Delete it when the disk has room for merging and
    nobody works on the machine.

## For the customer
virtual-machines-plain = The computer “{ $machine }”, which runs inside the server, keeps no old saved state.
virtual-machines-plain-title = no old saved state is left
virtual-machines-snapshot-plain = The computer “{ $machine }”, which runs inside the server, keeps a saved state from { $for-ago }; it takes up more and more room.
virtual-machines-snapshot-plain-title = an old saved state takes up room
virtual-machines-we-do = We check whether it is still needed, and tidy it away.
virtual-machines-was = an old saved state took up room on { $device }

## What we read
virtual-machines-reads = The names of the computers that run inside this server, and how old their saved states are.
virtual-machines-reads-why = Forgotten saved states grow until the disk is full.

## Cards and charts
virtual-machines-card =
    { $machines ->
        [0] none
        [one] one machine
       *[other] { $machines } machines
    }
