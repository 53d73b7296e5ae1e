# replica: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
replica-name = Replica (Hyper-V)
replica = The replica of virtual machine { $machine } is up to date.
replica-title = Replica of { $machine } is up to date
replica-late = Virtual machine { $machine } was last replicated { $for } ago.
replica-late-title = Replica of { $machine } is { $for } old
replica-unwell =
    { $health ->
        [critical] Hyper-V calls the replication of virtual machine { $machine } critical.
       *[other] Hyper-V warns of the replication of virtual machine { $machine }.
    }
replica-unwell-title =
    { $health ->
        [critical] Replication of { $machine } is critical
       *[other] Replication of { $machine } is warned of
    }
replica-do =
    Read the replication health in Hyper-V Manager; look at the line to the other host, its room, and certificate or Kerberos.
    Suspended: find out why before it is resumed; resynchronise outside working hours. A replica is no backup.

## For the customer
replica-plain = The stand-by copy of the computer “{ $machine }” is up to date.
replica-plain-title = the stand-by copy is up to date
replica-late-plain = The stand-by copy of the computer “{ $machine }”, which runs inside the server, was last refreshed { $for } ago.
replica-late-plain-title = the stand-by copy of a computer is behind
replica-unwell-plain = The server says that the stand-by copy of the computer “{ $machine }” is not as it should be.
replica-unwell-plain-title = the stand-by copy of a computer is not as it should be
replica-we-do = We bring the stand-by copy up to date again.
replica-was = the stand-by copy of a computer was behind ({ $device })

## What we read
replica-reads = Of which computers inside this server a stand-by copy is kept, and how old it is.
replica-reads-why = On the day the server fails, an old copy would be missed.

## Cards and charts
replica-card = copied { $for } ago
replica-card-never = not copied yet
